"""Label lines: `Sede: Bonn`, `Adesione di Milano: 2012`. Which words label a line, and what the line then states.

Layout asks here, for such a line heads nothing; readers ask here, for it states a fact of the entry it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from pipelines.patterns import when_asked
from pipelines.vocabulary import alternation, vocabulary


@dataclass(frozen=True, slots=True)
class Label:
    """What a line's label announces (a key of `labels.yaml`), where the label ends and where its value begins."""

    means: str
    end: int
    value: int
    head: tuple[int, int, int] | None = None
    """Of a table's cell: the flow and span of the head of its column."""


@cache
def _meanings() -> dict[str, str]:
    return {word: means for means, words in vocabulary("labels").items() if means not in _HEADS for word in words}


_HEADS = ("network", "notes", "since")  # what heads a column or a card's prose, and labels no line


@cache
def _columns() -> dict[str, str]:
    return _meanings() | dict.fromkeys(vocabulary("labels")["network"], "network")


def column_of(head: str) -> str | None:
    """What a column of a table tells, by its head: `Anno di adesione` and `Trento aderisce dal` give "joined", `Rete`
    "network"."""
    words = head.strip(" *:").lower()
    known = _columns()
    told = known.get(words) or ("joined" if words in vocabulary("labels")["since"] else None)
    if told is None and words.split(" ", 1)[0] in _first_words():
        told = next((known[w] for w in known if words.startswith(w + " ")), None)
    if told is None and words.endswith(" dal"):
        told = next((known[w] for w in known if w.endswith(" dal") and words.endswith(" " + w)), None)
    return told


@cache
def _first_words() -> frozenset[str]:
    return frozenset(word.split(" ", 1)[0] for word in _columns())


def field_of(line: str) -> str | None:
    """What a label on a line of its own tells of the card it stands in: `Anno di adesione`, `**Sede**`, `Note`."""
    return _fields().get(line.strip("* ").lower()) if len(line) < _FIELD else None


@cache
def _fields() -> dict[str, str]:
    words = vocabulary("labels")
    return _columns() | dict.fromkeys(words["notes"], "notes") | dict.fromkeys(words["since"], "joined")


_FIELD = 50  # characters


@cache
def _pattern() -> re.Pattern[str]:
    since = alternation(word for word in _meanings() if word.endswith((" dal", " nel")))
    whose = rf"(?-i:[A-ZÀ-Þ][\w'’-]+)(?: (?!e )[\w'’-]+){{0,3}}? (?:(?:è|ne|vi|ci) )?(?=(?:{since}) ?:)"
    return re.compile(
        rf"(?:{whose})?(?P<label>{alternation(_meanings())})(?!\w)(?P<rest>(?: (?:d[ei]l?|dell[aeo]|dei|degli|a|al"
        rf"|alla|in|e|ed)\b"
        r"| d(?:ell)?['’]\w+| [\w'’]+){0,5}?) ?:(?= ?\S)",
        re.I,
    )


_CAPITAL = when_asked(r"[ '’][A-ZÀ-Þ]")
_IS_BODY = (
    re.compile(  # "Città del Miele: |associazione nazionale", "Comuni Virtuosi: |la rete riunisce": a name, no label
        r"(?:la |il |l['’]|una? |un['’])?(?:rete|network|associazione|circuito|coordinamento|club|alleanza|coalizione"
        r"|piattaforma|federazione|comunità|campagna|iniziativa|organismo|nat[ao] |fondat[ao] |costituit[ao] )"
    )
)


_LISTS = ("members", "posts", "funding", "supporters", "partners", "extent")  # what may head a list


@lru_cache(maxsize=4096)
def awaits_value(text: str) -> bool:
    """Whether a line is a label that says what the line below it is: `Sede:` over `Via Verdi 4`; no head of a list."""
    match = _pattern().match(text + " ?") if text[-1:] == ":" and len(text) < 80 and text[0].isupper() else None
    return match is not None and match.end() == len(text) and _meanings()[match["label"].lower()] not in _LISTS


@lru_cache(maxsize=4096)
def label_of(text: str) -> Label | None:
    """The label that a line begins with (`Città aderenti: oltre 1.750`), if it is one and has something behind it.

    A line in capitals (`APPROFONDIMENTO: POLIS`) or one that ends with its colon is none.
    """
    match = _pattern().match(text) if ":" in text[:80] and text[0].isupper() else None
    if match is None:
        return None
    value = match.end() + (text[match.end() : match.end() + 1] == " ")
    means = _meanings()[match["label"].lower()]
    if means == "members" and _CAPITAL.search(match["rest"]) and _IS_BODY.match(text, value):
        return None
    return Label(means, match.end() - 1, value)


_PART = re.compile(r" ?[;|•] ?| [–—-] |(?<! n)(?<! nr)(?<! art)\. |, (?=[A-Z][\w' ]{3,40}: )")


def label_lines(text: str, entry: bool = False) -> Iterator[tuple[int, int, Label]]:
    """The labelled parts of a line: (start, end, label); several may share it (`Sede: Bonn; Paesi: 126`).

    Offsets of the label are into `text`. A line of prose, which no label begins, has none, but the line of an entry
    may (`ICLEI, rete di città; sede: Bonn; adesione: 2019`).
    """
    first = label_of(text)
    if first is None and not entry:
        return
    cuts = [0, *(m.end() for m in _PART.finditer(text, first.value if first else 0))]
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        if label := label_of(text[start : start + 1].upper() + text[start + 1 : end]):
            yield start, end, Label(label.means, start + label.end, start + label.value)
