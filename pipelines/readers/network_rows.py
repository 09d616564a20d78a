"""Tables of networks, a row on a line: `Rete | Sede | Anno di adesione` above `Polis | Bruxelles | 2017`.

Only which lines are rows and what their cells tell; who reads a cell is for `listings`, `entries` and `metrics`. A
table copied without its bars has a cell on a line: `Rete`, `Sede`, `Polis`, `Bruxelles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.cards import CELL, DATED, TELLS_WHEN, cards, dated, heads_at
from pipelines.labels import Label, column_of
from pipelines.readers.page import Page

_CELL = re.compile(r"[^|]+")


@dataclass(frozen=True, slots=True)
class NetworkRow:
    """A row: where the network's name stands, and the cells beside it, each as the label line it stands for."""

    name: tuple[int, int]
    cells: list[tuple[int, int, Label]]
    heads: list[str]
    """The heads of the columns of these cells, as written."""


def network_rows(page: Page) -> dict[int, NetworkRow]:
    """The rows of a page's tables of networks, by flow; found once."""
    known: dict[int, NetworkRow] | None = page.__dict__.get("_network_rows")
    if known is None:
        known = page.__dict__["_network_rows"] = _rows(page)
    return known


def _rows(page: Page) -> dict[int, NetworkRow]:
    out: dict[int, NetworkRow] = {}
    columns: list[str | None] = []
    heads: list[str] = []
    spans: list[tuple[int, int, int]] = []
    for index, flow in enumerate(page.flows):
        cells = _cells(flow.text) if "|" in flow.text else _slashed(flow.text) or _tabbed(page, index)
        if len(cells) < _COLUMNS:
            columns = []
            continue
        if not columns:
            heads, spans = [flow.text[slice(*cell)] for cell in cells], [(index, *cell) for cell in cells]
            means = [column_of(head) for head in heads]
            columns = means if means[:1] == ["network"] and any(means[1:]) else []
        elif len(cells) == len(columns):
            row = zip(cells[1:], columns[1:], spans[1:], heads[1:], strict=True)
            told = [t for t in row if t[1] and t[0][1] > t[0][0]]
            labels = [(a, b, Label(means or "", a, a, span)) for (a, b), means, span, _ in told]
            out[index] = NetworkRow(cells[0], labels, [head for *_, head in told])
    return out


@dataclass(frozen=True, slots=True)
class NetworkCell:
    """A cell that is a line of its own: where, what its column tells, the head of the column."""

    flow: int
    label: Label
    head: str

    @property
    def of(self) -> int:
        """The line of the head."""
        return self.label.head[0] if self.label.head else self.flow


def network_columns(page: Page) -> dict[int, list[NetworkCell]]:
    """The rows of tables that have a cell on a line, by the flow of the network's name; found once."""
    known: dict[int, list[NetworkCell]] | None = page.__dict__.get("_network_columns")
    if known is None:
        known = page.__dict__["_network_columns"] = _carded(page)
        known |= _columns(page) if page.kind == "networks_list" else {}
    return known


def _carded(page: Page) -> dict[int, list[NetworkCell]]:
    """Cards, in which each value stands below its label: `Sede`, `Bruxelles`, `Anno di adesione`, `2017`."""
    lines = [flow.text for flow in page.flows]
    return {
        name: [
            NetworkCell(f.value, Label(f.means, 0, 0, (f.label, 0, len(lines[f.label]))), lines[f.label])
            for f in fields
        ]
        for name, fields in cards(lines)
    }


def card_prose(page: Page) -> dict[int, int]:
    """The lines of prose in cards (`Note`, `Descrizione`), each with the line of the network's name."""
    rows = network_columns(page).items()
    return {cell.flow: name for name, row in rows for cell in row if cell.label.means in _PROSE}


def bare_cells(page: Page) -> set[int]:
    """The lines that are but a cell or the head of one, and no sentence about a network."""
    rows = network_columns(page)
    heads = {cell.of for row in rows.values() for cell in row}
    return heads | {*rows} | {cell.flow for row in rows.values() for cell in row if cell.label.means not in _PROSE}


_PROSE = ("notes", "nature")


def _columns(page: Page) -> dict[int, list[NetworkCell]]:
    out: dict[int, list[NetworkCell]] = {}
    lines = [flow.text for flow in page.flows]
    at = 0
    while at < len(page.flows):
        heads = heads_at(lines, at)
        rows = list(_below(page, at, heads)) if heads else []
        if len(rows) > 1:
            out |= {first: cells for first, cells in rows if cells}
            at += len(heads) * len(rows)
        at += 1
    return out


def _below(page: Page, top: int, heads: list[str]) -> Iterator[tuple[int, list[NetworkCell]]]:
    """The rows below the heads at `top`, of as many lines as there are columns, as long as dates and places stand where
    the heads want them; one whose date is no date has no cells."""
    means = [column_of(head) or "" for head in heads]
    for first in range(top + len(heads), len(page.flows) - len(heads) + 1, len(heads)):
        cells = [
            NetworkCell(f, Label(m, 0, 0, (top + f - first, 0, len(h))), h)
            for f, m, h in zip(range(first, first + len(heads)), means, heads, strict=True)
        ]
        texts = [page.flows[cell.flow].text for cell in cells]
        if max(map(len, texts)) > CELL or DATED.fullmatch(texts[0]):
            return
        if any(cell.label.means == "headquarters" and not page.of(cell.flow, "place") for cell in cells):
            return
        when = all(dated(t) for t, m in zip(texts, means, strict=True) if m in TELLS_WHEN)
        yield first, cells[1:] if when else []


_COLUMNS = 2


def _slashed(text: str) -> list[tuple[int, int]]:
    """The cells of a line that spaced strokes part: `Polis / 2017 / Ufficio Mobilità`."""
    if " / " not in text or len(text) > _LONGEST:
        return []
    cuts = [m.span() for m in _STROKE.finditer(text)]
    bounds = zip([0, *(b for _, b in cuts)], [*(a for a, _ in cuts), len(text)], strict=True)
    return list(bounds)


_STROKE = re.compile(r" /(?: |$)")
_LONGEST = 300


def _tabbed(page: Page, flow: int) -> list[tuple[int, int]]:
    """The cells of a line that tabs part, which its text shows as blanks."""
    text = page.flows[flow].text
    document, written = page.document, ""
    if text and page.tabbed:
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
