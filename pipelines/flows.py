"""Flows: logical paragraphs as rules read them, each character still knowing where it came from.

A flow joins the lines of one block and the blocks that continue it across page breaks and footnotes; markup,
list markers, footnote figures and link addresses are left out.
"""

from __future__ import annotations

import itertools
import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from pipelines.links import Link
from pipelines.markup import drops
from pipelines.needs import lowered, needs

_FOLD = {**dict.fromkeys("’‘ʼ`´′", "'"), **dict.fromkeys("‐‑", "-")}
_STOP = re.compile(r"[.!?…]+[\"”»')\]]*\s+(?=[«“\"'(\[]?[A-ZÀ-ÖØ-Þ0-9])|;\s+(?=[A-ZÀ-Ý]\w+:)")
_ABBREVIATIONS = frozenset({
    "art", "artt", "n", "nn", "nr", "num", "d", "l", "lgs", "leg", "dott", "dr", "prof", "ing", "avv", "arch",
    "sig", "sigg", "ecc", "es", "cfr", "p", "pp", "pag", "lett", "c", "co", "s", "ss", "st", "v", "vol", "tel",
    "cell", "fax", "all", "reg", "dir", "del", "det", "prot", "on", "sen", "mons", "i.e", "e.g", "a.c", "d.c",
    "ca", "min", "max", "u.s", "dpr", "cost", "par", "cap", "punt", "fig", "tab", "no", "vs", "ed", "jr",
    "sec",
})  # fmt: skip
_WORD_BEFORE = re.compile(r"([\w.]+)$")
_BOLD_LABEL = re.compile(r"\*\*(?P<label>[^*\n]{1,120}[^*\n:,;.-])\*\*(?P<gap> *\n? *)(?=[\[«“\"]?[A-ZÀ-Ý])")
_FIRST_LINE = re.compile(r"(?P<label>[A-ZÀ-Ý][^*\n.:;]{1,90}(?:\w|\)))(?P<gap> *\n *)(?=[A-ZÀ-Ý])")
_OPENS = re.compile(
    r"(?:Il|Lo|La|I|Gli|Le|Un|Una|Uno|È|Nat[ao]|Nasce|Fondat[ao]|Riunisce|Raggruppa|Promuove)(?= )|(?:L|Un)['’]"
)


class AnyOf:
    """Patterns and lower-case words of which a rule needs one."""

    __slots__ = ("patterns", "words")

    def __init__(self, *cues: re.Pattern[str] | str) -> None:
        self.patterns = tuple(cue for cue in cues if not isinstance(cue, str))
        self.words = tuple(cue for cue in cues if isinstance(cue, str))


Cue = re.Pattern[str] | AnyOf


class Flow:
    """The text of one logical paragraph with its way back to `Document.reading`.

    `text` has straight apostrophes and single blanks; `written` is the same, apostrophes as in the source; both
    have the same length. `blocks` are the (flow offset, block index) pairs of the blocks it joins.
    """

    __slots__ = (
        "__dict__",
        "_at",
        "_from",
        "_paragraph",
        "_to",
        "_told",
        "_whole",
        "blocks",
        "kind",
        "label",
        "section",
        "text",
        "written",
    )

    def __init__(
        self,
        reading: str,
        spans: Sequence[tuple[int, int, int]],
        kind: str,
        section: int,
        links: Iterable[Link],
        marks: frozenset[str],
    ) -> None:
        """`spans`: (start, end, block index) of each piece; `marks`: the footnote marks defined in the document."""
        self.kind, self.section = kind, section
        self._at: list[int] = []
        self._from: list[int] = []
        self._to: list[int] = []
        self.blocks: list[tuple[int, int]] = []
        pieces: list[str] = []
        links = list(links)
        length = 0
        for start, end, block in spans:
            if pieces:
                length = self._append(pieces, length, " ", start, start)
            self.blocks.append((length, block))
            length = self._read(reading, start, end, links, marks, pieces, length)
        self.written = "".join(pieces)
        whole = len(pieces) == 1 and self._to[0] - self._from[0] == length
        self._whole = self._from[0] if whole else None  # where the text stands, if nothing is left out of it
        self._paragraph = _paragraph(_folded(self.written))
        self.text = self._paragraph.text
        self.label = _label_end(reading, *spans[0][:2], self.text) if spans else None
        self._told = self._paragraph.telling.setdefault(self.label, {})

    def _append(self, pieces: list[str], length: int, piece: str, start: int, end: int) -> int:
        pieces.append(piece)
        self._at.append(length)
        self._from.append(start)
        self._to.append(end)
        return length + len(piece)

    def _read(
        self,
        reading: str,
        start: int,
        end: int,
        links: list[Link],
        marks: frozenset[str],
        pieces: list[str],
        length: int,
    ) -> int:
        """Append one block's text without what rules must not see."""
        done = start
        for a, b, replacement in drops(reading, start, end, links, marks):
            if a > done:
                length = self._append(pieces, length, reading[done:a], done, a)
            if replacement and not (replacement == " " and (not pieces or pieces[-1].endswith(" "))):
                length = self._append(pieces, length, replacement, a, b)
            done = max(done, b)
        if end > done:
            length = self._append(pieces, length, reading[done:end], done, end)
        return length

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of `Document.reading` from the first to the last character of `text[start:end]`."""
        if self._whole is not None:
            return self._whole + start, self._whole + end
        at, origin = self._at, self._from
        first, last = bisect_right(at, start) - 1, bisect_right(at, end - 1) - 1
        limit = at[last + 1] if last + 1 < len(at) else len(self.text)
        return (
            origin[first] + start - at[first],
            self._to[last] if end >= limit else origin[last] + end - at[last],
        )

    def pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """Spans of `Document.reading`, one per block that `text[start:end]` stands in."""
        if len(self.blocks) == 1:
            end -= self.text[end - 1] == " "
            return [self.span(start, end) if self._whole is None else (self._whole + start, self._whole + end)]
        cuts = [offset for offset, _ in self.blocks if start < offset < end]
        bounds = [start, *cuts, end]
        return [self.span(a, b - (self.text[b - 1] == " ")) for a, b in itertools.pairwise(bounds)]

    def block_at(self, offset: int) -> int:
        """Index of the block that a character stands in."""
        return self.blocks[bisect_right(self.blocks, (offset, 1 << 60)) - 1][1]

    @property
    def lower(self) -> str:
        """`text` in lower case, same length: rules look for their cue words here before they read."""
        return self._paragraph.lower

    def cued(self, start: int, end: int, cues: tuple[str, ...]) -> bool:
        """Whether any of some lower-case cues stands in `text[start:end]`: what a rule without its cue need not
        read."""
        key = (start, end, id(cues))  # to hash the words takes longer than to look for them
        known = self._paragraph.cued.get(key)
        if known is None:
            known = self._paragraph.cued[key] = (_holds_any(self._paragraph.lower[start:end], cues), cues)
        return known[0]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Spans of the sentences of `text`; a label stands alone (`**METREX** METREX è la rete ...`)."""
        found = _sentences(self.text)
        if self.label is None or not found or found[0][1] <= self.label:
            return found
        return ((0, self.label), (self.label + 1, found[0][1]), *found[1:])

    def telling(self, cue: Cue) -> tuple[tuple[int, int], ...]:
        """The sentences in which a cue is found."""
        known = self._told.get(id(cue))
        if known is None:
            wanted = cue if isinstance(cue, AnyOf) else AnyOf(cue)
            spans = tuple(span for span in self.sentences if self._paragraph.tells(wanted, *span))
            known = self._told[id(cue)] = (spans, cue)  # kept, so that no other gets its id
        return known[0]

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that a character stands in."""
        spans = self.sentences
        return spans[max(bisect_right(spans, (offset, 1 << 60)) - 1, 0)]


def _label_end(reading: str, start: int, end: int, text: str) -> int | None:
    """Where a label ends that heads a paragraph or list item: bold words, or an item's first line, after which the
    text begins anew, with an article, a verb or the label's own first word."""
    if reading.startswith("**", start):
        match = _BOLD_LABEL.match(reading, start, end)
    else:
        match = _FIRST_LINE.match(reading, start, end) if reading.find("\n", start, end) >= 0 else None
    if match is None:
        return None
    label, after = _folded(" ".join(match["label"].split())), _folded(reading[match.end() : match.end() + 40])
    own_line = "\n" in match["gap"] and match[0].startswith("**")
    if not (own_line or _OPENS.match(after) or after.startswith(label.split(" ", 1)[0] + " ")):
        return None
    last = label.rsplit(" ", 1)[-1]
    return len(label) if text.startswith(label + " ") and not (last.islower() and len(last) < 5) else None


@lru_cache(maxsize=4096)
def _folded(written: str) -> str:
    """Apostrophes and hyphens of every kind as the plain ones; sign by sign, for most texts have none or one kind."""
    for sign, plain in _FOLD.items():
        written = written.replace(sign, plain)
    return written


class _Paragraph:
    """A paragraph's text and what rules have found in it: paragraphs recur from page to page."""

    __slots__ = ("cued", "found", "lower", "matched", "searched", "telling", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = lowered(text)
        self.telling: dict[int | None, dict[int, tuple[tuple[tuple[int, int], ...], Cue]]] = {}  # by label
        self.cued: dict[tuple[int, int, int], tuple[bool, tuple[str, ...]]] = {}
        self.found: dict[tuple[int, int, int], tuple[re.Match[str], ...]] = {}
        self.searched: dict[tuple[int, int, int], re.Match[str] | None] = {}
        self.matched: dict[tuple[int, int, int], re.Match[str] | None] = {}

    def tells(self, cue: AnyOf, start: int, end: int) -> bool:
        """Whether a span holds a word of a cue or something that a pattern of it finds."""
        told = cue.words and _holds_any(self.lower[start:end], cue.words)
        return bool(told) or any(search(pattern, self.text, start, end) for pattern in cue.patterns)

    def may_hold(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        """Whether a span holds one of the words that a pattern needs, as far as these are known."""
        words = _met(pattern).needed()
        return words is None or _holds_any(self.lower[start:end], words)


def _holds_any(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 (asked more often than anything else, and `any` takes twice as long)
        if word in text:
            return True
    return False


@lru_cache(maxsize=4096)
def _paragraph(text: str) -> _Paragraph:
    return _Paragraph(text)


_OFTEN = 300  # searches that take as long as to read off a pattern what it needs: a few pages are read without


@dataclass(slots=True)
class _Known:
    """A pattern, how often it was searched with, and, once that is often, what it needs."""

    pattern: re.Pattern[str]
    searched: int = 0
    words: tuple[str, ...] | None = None

    def needed(self) -> tuple[str, ...] | None:
        """Some words of which one stands wherever the pattern matches; unknown until it was asked often."""
        if self.words is None:
            self.searched += 1
            if self.searched == _OFTEN:
                self.words = needs(self.pattern)
        return self.words


_KNOWN: dict[int, _Known] = {}  # by identity, since to hash a pattern takes long; kept, so that no other gets it
_UNREAD: Any = object()  # None is what a pattern has found nowhere


def _met(pattern: re.Pattern[str]) -> _Known:
    """What is known of a pattern, which is kept from now on."""
    return _KNOWN.get(id(pattern)) or _KNOWN.setdefault(id(pattern), _Known(pattern))


def matches(pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize) -> tuple[re.Match[str], ...]:
    """The matches of a rule's pattern in a span of a flow's text, remembered."""
    paragraph = _paragraph(text)
    key = (id(pattern), start, end)
    found = paragraph.found.get(key)
    if found is None:
        held = paragraph.may_hold(pattern, start, end)
        found = paragraph.found[key] = tuple(pattern.finditer(text, start, end)) if held else ()
    return found


def search(pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The first match of a rule's pattern in a span of a flow's text, remembered."""
    paragraph = _paragraph(text)
    key = (id(pattern), start, end)
    found: re.Match[str] | None = paragraph.searched.get(key, _UNREAD)
    if found is _UNREAD:
        held = paragraph.may_hold(pattern, start, end)
        found = paragraph.searched[key] = pattern.search(text, start, end) if held else None
    return found


def match_at(pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """The match of a rule's pattern at the start of a span of a flow's text, remembered."""
    paragraph = _paragraph(text)
    key = (id(pattern), start, end)
    found: re.Match[str] | None = paragraph.matched.get(key, _UNREAD)
    if found is _UNREAD:
        found = paragraph.matched[key] = pattern.match(text, start, end)
        _met(pattern)
    return found


@lru_cache(maxsize=4096)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a paragraph's text; remembered as its matches are."""
    out: list[tuple[int, int]] = []
    begin = 0
    for stop in _STOP.finditer(text):
        if not _abbreviated(text, stop) and not _in_quotes(text, begin, stop):
            out.append((begin, stop.end() - len(stop[0]) + len(stop[0].rstrip())))
            begin = stop.end()
    if begin < len(text):
        out.append((begin, len(text)))
    return tuple(out)


def _in_quotes(text: str, begin: int, stop: re.Match[str]) -> bool:
    """A mark inside quotation marks that close later (`“Vuoi La Pace? Pedala!”`) ends no sentence."""
    return any(
        text.count(opening, begin, stop.start()) > text.count(closing, begin, stop.end())
        and 0 <= text.find(closing, stop.end()) - stop.end() < 120
        for opening, closing in (("“", "”"), ("«", "»"))
    )


def _abbreviated(text: str, stop: re.Match[str]) -> bool:
    """A full stop after an abbreviation or an initial ends no sentence."""
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return False
    word = _WORD_BEFORE.search(text, max(0, stop.start() - 12), stop.start())
    if not word:
        return False
    token = word[1].lower()
    if word[1] == "No" and text[: word.start()].rstrip()[-1:] in ("", "?") and not text[stop.end()].isdigit():
        return False  # an answer: "È un gemellaggio? No. |Il 15 febbraio"
    return (
        token in _ABBREVIATIONS
        or (len(token) == 1 and token.isalpha())
        or (token.isdigit() and len(token) <= 2 and stop.start() - len(token) <= 1)
    )
