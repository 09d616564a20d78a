"""Tables of networks, a row on a line: `Rete | Sede | Anno di adesione` above `Polis | Bruxelles | 2017`.

Only which lines are rows and what their cells tell; who reads a cell is for `listings`, `entries` and `metrics`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.labels import Label, column_of
from pipelines.readers.page import Page

_CELL = re.compile(r"[^|]+")


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """A row: where the network's name stands, and the cells beside it, each as the label line it stands for."""

    name: tuple[int, int]
    cells: list[tuple[int, int, Label]]


def network_rows(page: Page) -> dict[int, NetworkRow]:
    """The rows of a page's tables of networks, by flow; found once."""
    known: dict[int, NetworkRow] | None = page.__dict__.get("_network_rows")
    if known is None:
        known = page.__dict__["_network_rows"] = _rows(page)
    return known


def _rows(page: Page) -> dict[int, NetworkRow]:
    out: dict[int, NetworkRow] = {}
    columns: list[str | None] = []
    for index, flow in enumerate(page.flows):
        cells = _cells(flow.text) if flow.text.count("|") > 1 else _tabbed(page, index)
        if len(cells) < _COLUMNS:
            columns = []
            continue
        if not columns:
            heads = [column_of(flow.text[slice(*cell)]) for cell in cells]
            columns = heads if heads[:1] == ["network"] and any(heads[1:]) else []
        elif len(cells) == len(columns):
            told = zip(cells[1:], columns[1:], strict=True)
            labels = [(a, b, Label(means, a, a)) for (a, b), means in told if means and b > a]
            out[index] = NetworkRow(cells[0], labels)
    return out


_COLUMNS = 2


def _tabbed(page: Page, flow: int) -> list[tuple[int, int]]:
    """The cells of a line that tabs part, which its text shows as blanks."""
    text = page.flows[flow].text
    document, written = page.document, ""
    if text and "\t" in document.text:
        written = document.text[slice(*document.span(*page.flows[flow].span(0, len(text))))]
    out: list[tuple[int, int]] = []
    begin = 0
    for cell in written.split("\t") if written.count("\t") > 1 else ():
        folded = " ".join(cell.replace("’", "'").replace("*", "").split())
        begin = text.find(folded, begin)
        if begin < 0:
            return []
        out.append((begin, begin + len(folded)))
        begin += len(folded)
    return out


def _cells(text: str) -> list[tuple[int, int]]:
    """The cells of a line without the blanks around them; the bars at its ends bound no cell."""
    begin, end = len(text) - len(text.lstrip("| ")), len(text.rstrip())
    end -= text[:end].endswith("|")
    cells = [m.span() for m in _CELL.finditer(text, begin, end)]
    return [(b - len(text[a:b].lstrip()), a + len(text[a:b].rstrip())) for a, b in cells]
