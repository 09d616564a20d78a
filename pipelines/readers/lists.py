"""Lists: the items that a phrase introduces, in bullets below it or in one line, as spans of flows.

Only layout and punctuation; what an item means is for the reader that asked for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from pipelines.patterns import when_asked
from pipelines.readers.page import Page

IN_ORDER = (
    r"(?:,? (?:nell'ordine(?: seguente)?|in ordine(?: di (?:importanza|priorità|rilievo)| decrescente)?|(?:i|le"
    r"|l[ae]|il) seguent[ei]"
    r"|quest[ei]|quell[ei])\b,?)*"
)
"""What may stand between "sono" and the list: ", nell'ordine", "le seguenti"."""
FIRST = re.compile(r"(?:La prima|Il primo|Si (?:comincia|inizia|parte|apre))\b|(?<=: )(?:la prima|il primo)\b")
"""How the first of several begins that are told in turn, a sentence each."""
LABEL_OPENS = re.compile(r" ?(?:\([^()]{0,40}\) ?)?(?::| \|| [–—]) ?")
"""What stands between a label and its list: ":", " |", "(in ordine) –"."""
_OPEN, _CLOSE = "([«“", ")]»”"
_AND = re.compile(r",? (?:ed?|nonché|oltre (?:a|ad|al|alla|alle|ai|agli|all'))(?: |(?<='))")
_MARKER = re.compile(r"(?:[a-h]|[ivx]{1,4})[.)] (?=\w)|(?:[A-Z]|[IVX]{2,4})\.\d{1,2}[.)]? (?=\w)")
_NEXT_PARAGRAPH = re.compile(
    r"(?:È|Sono) [a-zà-ù]"
)  # of an article whose items begin small: "2. |È tema trasversale ..."
_BOTH = when_asked(r"\b(?:tra|fra) (?:(?:il|lo|la|i|gli|le) )?[\w']+$")
_LETTERED = re.compile(r"(?:(?<=[:;,. ])|^)(?:\(?(?:[a-zA-H]|\d{1,2}|[ivx]{1,4}|[IVX]{1,4})\)|\d{1,2}\.(?= [^\d])) ")
_EDGE_BEFORE = re.compile(r"[\s,;:–—-]*")
_EDGE_AFTER = re.compile(r"(?:[\s,;]|\be$)+$")
_ARTICLE = re.compile(
    r"(?:(?:il|lo|la|i|gli|le|un|uno|una|al|allo|alla|ai|agli|alle|del|dello|della|dei|degli|delle) |(?:l|un|all"
    r"|dell)')(?=\S)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A list's item: a span of one flow."""

    flow: int
    start: int
    end: int


def below(page: Page, flow: int) -> list[Item]:
    """The items in bullets under a flow, to the first paragraph that is none; footnotes between them are passed"
    " over."""
    items: list[Item] = []
    section = page.flows[flow].section
    for index in range(flow + 1, len(page.flows)):
        found = page.flows[index]
        if found.kind == "footnote":
            continue
        if found.kind != "list_item" or found.section != section:
            break
        if items and _NEXT_PARAGRAPH.match(found.text) and page.flows[items[0].flow].text[items[0].start].islower():
            break
        marker = _MARKER.match(found.text)
        items.append(Item(index, marker.end() if marker else 0, len(found.text)))
    return items


def below_heading(page: Page, flow: int) -> list[Item]:
    """The items under a heading, or under a numbered line to the next that is numbered as itself is."""
    items, own = below(page, flow), marker(page, flow)
    if not items or "0" not in own or marker(page, items[0].flow) == own:
        return items
    return list(takewhile(lambda item: marker(page, item.flow) != own, items))


def marker(page: Page, flow: int) -> str:
    """How an item is marked, whatever its number: "0." for "2.", "a)" for "b)", "-"."""
    at = page.flows[flow].span(0, 1)[0]
    line = page.document.reading[page.document.reading.rfind("\n", 0, at) + 1 : at].strip()
    return re.sub(r"[a-z]", "a", re.sub(r"\d+", "0", line))


def rows_under(page: Page, index: int) -> list[Item]:
    """The rows of a table under a heading: "| AICS | Bando Territori |"."""
    rows = [i for i in page.by_section[page.flows[index].section] if i > index and " | " in page.flows[i].text]
    return [Item(i, 0, len(page.flows[i].text)) for i in rows if page.flows[index].kind == "heading"]


def items_under(page: Page, index: int) -> list[Item]:
    """The items of a list further down a section whose heading is about money."""
    if page.flows[index].kind != "heading":
        return []
    inside = (i for i in page.by_section[page.flows[index].section] if page.flows[i].kind == "list_item")
    return [Item(i, 0, len(page.flows[i].text)) for i in inside]


def lettered(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Items with letters or numbers in a line: "a) educa; b) prevede; c) rappresenta"; empty if fewer than two."""
    marks = list(_LETTERED.finditer(text, start, end))
    if len(marks) < 2:
        return []
    bounds = [*(m.start() for m in marks[1:]), end]
    return [trimmed(text, m.end(), bound) for m, bound in zip(marks, bounds, strict=True)]


def in_line(text: str, start: int, end: int, whole: Callable[[str], bool] = lambda _: False) -> list[tuple[int, int]]:
    """Items of a line: at semicolons if there are any, else at commas and the last "e".

    `whole` tells names that hold an "e" of their own and are one item.
    """
    if found := lettered(text, start, end):
        return found
    end = start + len(text[start:end].rstrip(" ;"))  # an item of a longer list ends so itself
    separator = ";" if ";" in text[start:end] else ","
    pieces = list(_split(text, start, end, separator))
    if separator == ",":
        a, b = pieces.pop()
        pieces += _last_and(text, a, b, whole)
    spans = [trimmed(text, a, b) for a, b in pieces]
    return [(a, b) for a, b in spans if b > a]


def _split(text: str, start: int, end: int, separator: str) -> Iterator[tuple[int, int]]:
    """Pieces between separators outside brackets and quotation marks; a comma inside a number is none."""
    depth = 0
    begin = start
    for index in range(start, end):
        sign = text[index]
        depth = max(depth + (sign in _OPEN) - (sign in _CLOSE), 0)
        if sign == separator and depth == 0 and not text[index + 1 : index + 2].isdigit():
            yield begin, index
            begin = index + 1
    yield begin, end


def _last_and(text: str, start: int, end: int, whole: Callable[[str], bool]) -> list[tuple[int, int]]:
    """The last comma piece in two at its "e", unless it is one name."""
    a, b = trimmed(text, start, end)
    bare = without_article(text, a, b)
    marks = list(_AND.finditer(text, a + 1, b))
    if not marks or whole(text[bare[0] : bare[1]]):
        return [(a, b)]
    for mark in marks:
        left, right = without_article(text, a, mark.start()), without_article(text, mark.end(), b)
        if whole(text[left[0] : left[1]]) or whole(text[right[0] : right[1]]):
            return [(a, mark.start()), (mark.end(), b)]
    if _ARTICLE.match(text, a, b):  # "|la partecipazione dei giovani e |la parità tra donne e uomini"
        again = [mark for mark in marks if _ARTICLE.match(text, mark.end(), b)]
        marks = again or [mark for mark in marks if not _BOTH.search(text, a, mark.start())]
    return [(a, marks[-1].start()), (marks[-1].end(), b)] if marks else [(a, b)]


@lru_cache(maxsize=1 << 13)
def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the blanks, separators and final "e" around an item."""
    before = _EDGE_BEFORE.match(text, start, end)
    start = before.end() if before else start
    after = _EDGE_AFTER.search(text, start, end)
    end = after.start() if after else end
    if text[end - 1 : end] == "." and not text[:end].endswith(("ecc.", "etc.")):
        end -= 1
    return start, max(end, start)


@lru_cache(maxsize=1 << 13)
def without_article(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without its leading article: "la salute" gives "salute"."""
    article = _ARTICLE.match(text, start, end)
    return (article.end() if article else start), end


_PLACED = re.compile(
    r"\b(?:(?:[Ii]n|[Aa]l) (?P<nth>secondo|terzo|quarto|quinto) (?:luogo|posto)"
    r"|(?P<nth_one>[Ss]econda|[Tt]erza|[Qq]uarta|[Qq]uinta) (?:priorità|area|zona|regione))\b[^;.]*$"
)
_NTH = {"second": 2, "terz": 3, "quart": 4, "quint": 5}


def place_told(text: str, start: int, at: int) -> int | None:
    """Which place in an order the words from `start` give to what stands at an offset: "In terzo luogo, |i Balcani",
    "La terza priorità geografica è |l'Asia"."""
    placed = _PLACED.search(text, start, at)
    return _NTH[(placed["nth"] or placed["nth_one"])[:-1].lower()] if placed else None
