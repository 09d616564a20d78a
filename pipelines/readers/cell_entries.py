"""Networks of tables and cards whose cells are lines of their own: the name, and the cell with its acronym."""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.mentions.phrases import shortens
from pipelines.readers.listings import headed
from pipelines.readers.naming import NAMED, Sighting, can_be_name
from pipelines.readers.network_rows import NetworkCell, network_columns
from pipelines.readers.page import Page


def cell_entries(page: Page) -> Iterator[Sighting]:
    """`Polis` under `Rete`, `Forum delle Città` under `Nome` with `FDC` under `Sigla`."""
    for index, row in network_columns(page).items():
        if can_be_name(page, index, (0, len(page.flows[index].text))):
            yield from _of_row(page, index, row)


def _of_row(page: Page, index: int, row: list[NetworkCell]) -> Iterator[Sighting]:
    seen = headed(page, index, "entry_is_network")
    for cell in row:
        short = page.flows[cell.flow].text
        if cell.label.means == "short" and seen.acronym is None and shortens(short, seen.text):
            seen.short, span = short, (0, len(short))
            yield Sighting(page, cell.flow, span, None, None, "short_in_cell", NAMED, page.flows[cell.flow].section)
    yield seen
