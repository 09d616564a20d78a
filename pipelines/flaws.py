"""Flaws of the writing that one page shows by itself: links, brackets, cut texts, labels without a value, wrong counts.

Each function yields the flaws of one kind; `pipelines.issues` makes rows of them, with those that need several texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipelines.markup import URL_SIGN
from pipelines.mentions.contacts import contact_label
from pipelines.mentions.numbers import Numeral, numerals
from pipelines.privacy import MASK
from pipelines.readers.page import Page

_ENUMERATED = re.compile(r"(?:^|(?<=[\s;,:.(]))(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4})\)")
_BRACKETS = re.compile(r"[()\[\]]")
_CLOSES = {")": "(", "]": "["}
_ENDS = re.compile(r"[.!?:;…\ufffc][\"”»')\]]*$")
_HANGS = re.compile(
    r"(?:,|\b(?:il|lo|la|i|gli|le|un|uno|una|di|da|in|con|su|per|tra|fra|e|ed|o|che|del|dello|della|dei|degli|delle"
    r"|al|allo|alla|ai|agli"
    r"|alle|dal|dalla|dai|dalle|nel|nella|nei|nelle|sul|sulla|sui|sulle|come|quali)|[a-z]'"
    r"|(?-i:(?<=\s)[b-df-hj-np-tv-z]))$",
    re.I,
)
_LABELLED = re.compile(r"[A-ZÀ-Þ][\w' ]{2,30}: \S")
_LONGEST_HANG = 8  # characters: what a text may not end with is looked for at its end only
_OPEN_LIST = re.compile(
    r"\b(?:tra (?:cui|i quali|le quali|l'altro)|fra cui|ad esempio|per esempio|quali|come|ecc|etc|e altr[eio]"
    r"|in particolare|anche)\b|…|\.\.\.",
    re.I,
)
_LOOSE = re.compile(r"\b(?:oltre|più di|almeno|circa|quasi|fino a|meno di|una|un|altr[eio])\W*$", re.I)
_FURNITURE = re.compile(r" [-–—|·•] (?=[A-ZÀ-Þ])")  # "Comune di Pisa - Privacy - Accessibilità"
_CALL = re.compile(
    r"(?:[Cc]hiedi(?:lo)?|[Ss]crivi(?:ci)?|[Cc]ontatta(?:ci)?|[Cc]hiama(?:ci)?|[Pp]renota)\b[^.:;\ufffc]{0,30} ?"
)
_COUNTED = (
    r"(?: (?!e |ed |o |con |in |per |a |da |nel |tra |su )[a-zà-ÿ]+(?: (?:di|del|della|dei|delle) [a-zà-ÿ]+)?){1,3}"
)
_IN_BRACKETS = re.compile(rf"(?P<noun>{_COUNTED}) ?\((?P<list>[^()]{{3,300}})\)")
_AFTER_COLON = re.compile(rf"(?P<noun>{_COUNTED}): (?P<list>[^.;:()]{{3,300}})(?=[.;]|$)")
_BEFORE_LIST = re.compile(rf"(?P<noun>{_COUNTED}):$")
_ENDS_SO = re.compile(r":$")  # "Le città gemelle sono sette:"
_FEWEST, _MOST, _LONG_ITEM = 2, 20, 8


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong at a span of `Document.reading` of a page, said in Italian and English."""

    page: int
    kind: str
    severity: str
    start: int
    end: int
    italian: str
    english: str


def _flaw(page: Page, flow: int, start: int, end: int, kind: str, severity: str, italian: str, english: str) -> Flaw:
    return Flaw(page.index, kind, severity, *page.flows[flow].span(start, end), italian, english)


def flaws(page: Page) -> Iterator[Flaw]:
    """Every flaw that the page shows by itself, kind by kind."""
    for find in (
        malformed_links,
        insecure_links,
        personal_data,
        unbalanced_brackets,
        truncated_texts,
        missing_values,
        count_mismatches,
    ):
        yield from find(page)


def malformed_links(page: Page) -> Iterator[Flaw]:
    """Link markup that opens or closes but is no whole link: `[https://example.org](`."""
    for start, end in page.structure.malformed:
        yield Flaw(
            page.index, "malformed_link", "error", start, end,
            "Il collegamento è scritto male: la sua marcatura non è completa e non porta da nessuna parte.",
            "The link is malformed: its markup is incomplete, so it leads nowhere.",
        )  # fmt: skip


def insecure_links(page: Page) -> Iterator[Flaw]:
    """Addresses that begin with http:, without encryption."""
    for link in page.structure.links:
        if page.document.reading[link.url[0] : link.url[0] + 5].lower() == "http:":
            yield Flaw(
                page.index, "insecure_link", "info", *link.url,
                "Il collegamento usa http: senza cifratura; conviene https:.",
                "The link uses http: without encryption; https: is preferable.",
            )  # fmt: skip


def personal_data(page: Page) -> Iterator[Flaw]:
    """Characters that `pipelines.sources` covered: the page publishes a person's mail address or mobile number."""
    for match in re.finditer(f"{MASK}+", page.document.reading) if MASK in page.document.reading else ():
        length = len(match[0])
        yield Flaw(
            page.index, "personal_data", "warning", *match.span(),
            f"Qui la pagina pubblica un recapito personale: {length} caratteri sono coperti e non ripubblicati.",
            f"Here the page publishes a personal address: {length} characters are covered and not published again.",
        )  # fmt: skip


def unbalanced_brackets(page: Page) -> Iterator[Flaw]:
    """A bracket that is never closed, or never opened: "Circular Economy (CE"; list letters like "a)" are none."""
    for flow, at in _unpaired(page):
        bracket = page.flows[flow].text[at]
        start, end = _around(page, flow, at)
        state = (
            ("non viene chiusa", "is never closed")
            if bracket in "(["
            else ("non è mai stata aperta", "was never opened")
        )
        yield _flaw(
            page, flow, start, end, "unbalanced_bracket", "warning",
            f"La parentesi «{bracket}» {state[0]}.", f'The bracket "{bracket}" {state[1]}.',
        )  # fmt: skip


def _unpaired(page: Page) -> Iterator[tuple[int, int]]:
    """(flow, offset) of brackets without a partner."""
    for index, flow in enumerate(page.flows):
        if "(" in flow.text or ")" in flow.text or "[" in flow.text or "]" in flow.text:
            places = (match.start() for match in _BRACKETS.finditer(flow.text) if page.structure.malformed)
            markup = frozenset(at for at in places if _in_malformed(page, flow.span(at, at + 1)[0]))
            yield from ((index, at) for at in _stray(flow.text, markup))


@lru_cache(maxsize=4096)
def _stray(text: str, markup: frozenset[int]) -> tuple[int, ...]:
    """Offsets of brackets without a partner; those of link markup and after the letters of a list ("a)") are none."""
    waiting: list[int] = []
    closing: list[int] = []
    for match in _BRACKETS.finditer(text):
        at, bracket = match.start(), match[0]
        if at in markup:
            continue
        if bracket in "([":
            waiting.append(at)
        elif waiting and text[waiting[-1]] == _CLOSES[bracket]:
            waiting.pop()
        else:
            closing.append(at)
    listed = {match.end() - 1 for match in _ENUMERATED.finditer(text)} if closing else ()
    return (*(at for at in closing if at not in listed), *waiting)


def _in_malformed(page: Page, offset: int) -> bool:
    """Whether a place stands in, or in one line after, link markup that is an issue of its own."""
    before = [start for start, _ in page.structure.malformed if start <= offset]
    return bool(before) and "\n" not in page.document.reading[before[-1] : offset]


def _around(page: Page, flow: int, at: int) -> tuple[int, int]:
    """The words to quote for a bracket: its whole short line, else its sentence from or up to it."""
    text = page.flows[flow].text
    if len(text) <= 120:
        return 0, len(text)
    start, end = page.flows[flow].sentence_at(at)
    return (at, min(end, at + 80)) if text[at] in "([" else (max(start, at - 80), at + 1)


def truncated_texts(page: Page) -> Iterator[Flaw]:
    """A text that stops in the middle: at a comma or a small word, or the page's last line with its bracket open."""
    cut_brackets = {flow for flow, at in _unpaired(page) if page.flows[flow].text[at] in "(["}
    last = max(
        (i for i, flow in enumerate(page.flows) if flow.kind in ("paragraph", "list_item", "footnote")), default=-1
    )
    for index, flow in enumerate(page.flows):
        if flow.kind not in ("paragraph", "list_item", "footnote") or not flow.text:
            continue
        hanging = _hangs(flow.text) and not _goes_on(page, index)
        if hanging or (index == last == len(page.flows) - 1 and (index in cut_brackets or _lacks_its_end(page, index))):
            start = flow.sentences[-1][0] if len(flow.text) > 200 else 0
            yield _flaw(
                page, index, start, len(flow.text), "truncated_text", "warning",
                "Il testo si interrompe a metà: manca la fine della frase.",
                "The text breaks off: the end of the sentence is missing.",
            )  # fmt: skip


@lru_cache(maxsize=4096)
def _hangs(text: str) -> bool:
    return _HANGS.search(text, max(0, len(text) - _LONGEST_HANG)) is not None


@lru_cache(maxsize=4096)
def _ends(text: str) -> bool:
    return _ENDS.search(text) is not None


def _goes_on(page: Page, flow: int) -> bool:
    """Whether a list follows, or goes on, after a text that ends with a comma or a small word."""
    if page.flows[flow].kind == "footnote" or flow + 1 >= len(page.flows):
        return False
    following = next((each for each in page.flows[flow + 1 :] if each.kind != "footnote"), page.flows[flow + 1])
    return (
        following.kind in ("list_item", "link", "contact")
        or following.text[:1].islower()
        or following.text[:1] == URL_SIGN
    )


_OPENING = re.compile(  # "Aperto al pubblico il martedì dalle 10.00 alle 12.00, su appuntamento"
    r"(?:(?:[Aa]pert|[Cc]hius)[oaie]|[Oo]rari[o]?|[Rr]icev\w+|[Dd]al? [a-zì]+dì|[A-Za-z]+dì)\b[^;]*\b\d{1,2}[.:]\d\d\b"
)


def _lacks_its_end(page: Page, flow: int) -> bool:
    """Whether a page's last paragraph has no full stop where nearly all others do; contacts need none."""
    text = page.flows[flow].text
    others = [
        other.text
        for i, other in enumerate(page.flows)
        if i != flow and other.kind == page.flows[flow].kind and len(other.text) > 80
    ]
    finished = sum(map(_ends, others))
    if any(m.end == len(text) for m in page.of(flow, "email", "phone")) or text.endswith(URL_SIGN):
        return False
    if len(_FURNITURE.findall(text)) > 1 or _OPENING.match(text):
        return False
    if _LABELLED.match(text) and page.of(flow, "person") and len(page.flows[flow].sentences) < 3:
        return False  # "Referente: dott. Aldo Neri, Responsabile dell'Ufficio Gemellaggi"
    return len(text) > 80 and not _ends(text) and len(others) > 2 and finished >= 0.8 * len(others)


def missing_values(page: Page) -> Iterator[Flaw]:
    """A contact label with nothing behind it: "Pec", "Fax:"."""
    for index, flow in enumerate(page.flows):
        call = _CALL.fullmatch(flow.text) if flow.kind in ("list_item", "contact") else None
        if call and not page.of(index, "email", "phone"):
            yield _flaw(
                page, index, 0, len(flow.text.rstrip()), "missing_value", "warning",
                f"L'invito «{flow.text.strip()}» non porta da nessuna parte.",
                f'The call "{flow.text.strip()}" leads nowhere.',
            )  # fmt: skip
        label = contact_label(flow.text) if len(flow.text) < 60 and flow.kind not in ("heading", "title") else None
        if (
            label is None
            or (label.value_start is not None and not _of_next_line(page, index, label.end, label.value_start))
            or page.of(index, "email", "phone")
            or _value_follows(page, index)
        ):
            continue
        yield _flaw(
            page, index, label.start, label.end, "missing_value", "warning",
            f"Dopo l'etichetta «{label.label}» non c'è alcun recapito.",
            f'Nothing stands behind the label "{label.label}".',
        )  # fmt: skip


_NO_VALUE = re.compile(  # what stands in the line below a label that nothing stands behind
    r"(?:(?:[Dd]al|[Ii]l|[Oo]gni) )?(?:[Ll]une|[Mm]arte|[Mm]ercole|[Gg]iove|[Vv]ener)d[ìi]\b"
    r"|(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo) [A-ZÀ-Þ]"
)


def _of_next_line(page: Page, flow: int, end: int, value: int) -> bool:
    """Whether what a label seems to introduce is another line's and no address: "Fax:" over "Martedì 10-13"."""
    if not _NO_VALUE.match(page.flows[flow].text, value):
        return False
    start, until = page.flows[flow].span(end - 1, value + 1)
    return "\n" in page.document.reading[start:until]


def _value_follows(page: Page, flow: int) -> bool:
    """Whether the next line is the value of a label."""
    if flow + 1 >= len(page.flows) or page.flows[flow + 1].kind in ("heading", "title"):
        return False
    found = page.of(flow + 1, "email", "phone")
    return (bool(found) and found[0].start == 0) or page.flows[flow + 1].text[:1] == URL_SIGN


def count_mismatches(page: Page) -> Iterator[Flaw]:
    """A stated count that its own list contradicts: "sei forum tematici (cultura, ambiente)"."""
    for index, flow in enumerate(page.flows):
        if flow.kind not in ("paragraph", "list_item", "footnote") or not ("(" in flow.text or ":" in flow.text):
            continue
        for number in numerals(flow.text):
            stated = number.value if number.form == "count" else None
            loose = _LOOSE.search(flow.text[max(0, number.start - 20) : number.start])
            if stated and _FEWEST <= stated <= _MOST and not loose:
                yield from _mismatch(page, index, number, stated)


def _mismatch(page: Page, flow: int, number: Numeral, count: float) -> Iterator[Flaw]:
    """The flaw of one count, if the list right after it has fewer or more items."""
    text = page.flows[flow].text
    inside = _IN_BRACKETS.match(text, number.end) or _AFTER_COLON.match(text, number.end)
    if inside:
        fewest, most = _items(inside["list"])
        end = inside.end()
    elif introduces := _BEFORE_LIST.match(text, number.end) or _ENDS_SO.match(text, number.end):
        fewest = most = _listed(page, flow)
        end = introduces.end()
    else:
        return
    if fewest > 1 and not fewest <= count <= most:
        stated = text[number.start : number.end]
        yield _flaw(
            page, flow, number.start, end, "count_mismatch", "warning",
            f"Il testo dice «{stated}» ma ne elenca {fewest}.", f'The text says "{stated}" but lists {fewest}.',
        )  # fmt: skip


def _items(listed: str) -> tuple[int, int]:
    """The fewest and most things an enumeration may name ("e" may stand inside one); (0, 0) for an open or no list."""
    parts = [part for part in re.split(r"[,;]", listed) if part.strip()]
    if len(parts) < 2 or _OPEN_LIST.search(listed) or any(len(part.split()) > _LONG_ITEM for part in parts):
        return 0, 0
    joined = sum(len(re.findall(r" ed? ", f" {part.strip()} ")) for part in parts)
    last = bool(re.search(r"(?:^| )ed? ", parts[-1]))
    return len(parts), len(parts) + max(joined, int(last))


def _listed(page: Page, flow: int) -> int:
    """How many items the list right below a line has; footnotes at a page's foot do not end it."""
    count, section = 0, page.flows[flow].section
    for following in page.flows[flow + 1 :]:
        if following.kind == "footnote":
            continue
        if following.kind == "heading" and not count and section == page.flows[flow].section:
            section = following.section  # the list may have a heading of its own
            continue
        if following.kind not in ("list_item", "link") or following.section != section:
            break
        count += 1
    return count
