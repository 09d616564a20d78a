"""Cards and tables whose cells are lines of their own: `Nome` / `Polis` / `Anno di adesione` / `2017`, a label and its
value by turns; `Rete` / `Sede` / `Polis` / `Bruxelles`, the heads of the columns first.

Only which lines are cells: layout asks here, for such a line heads nothing; readers ask what each cell tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipelines.labels import column_of, field_of
from pipelines.lines import Unit
from pipelines.patterns import when_asked

_FIRST = "network"
TELLS_WHEN = frozenset(["joined", "founded"])
_MOST, _HEAD = 8, 50  # columns; characters of a column's head
CELL = 120  # characters: a longer line is no cell
DATED = re.compile(r"(?:\D{0,20}\b)?(?:19|20)\d\d\b")
_ENDED = when_asked(r"[.!?…][\"”»')]*$")
_PAIRS = 2  # of a label and its value, that a card has at the least


@dataclass(frozen=True, slots=True)
class Field:
    """A label's line, what it means, and the line of its value."""

    label: int
    means: str
    value: int


def cards(lines: Sequence[str]) -> Iterator[tuple[int, list[Field]]]:
    """The cards among lines: the line of the name, and the fields below it; the name may have a label (`Nome`) or stand
    alone. One that does not say when its network was founded or joined is none."""
    means = [field_of(line) for line in lines]
    at = 0
    while at + 2 < len(lines):
        name = at + 1 if means[at] == _FIRST else at
        fields = _fields(means, name + 1) if _may_name(lines, means, name) else []
        if len(fields) >= _PAIRS and any(field.means in TELLS_WHEN for field in fields):
            yield name, fields
            at = fields[-1].value
        at += 1


def _may_name(lines: Sequence[str], means: Sequence[str | None], at: int) -> bool:
    """Whether a line may be the name of a card: no label, no sentence."""
    return means[at] is None and len(lines[at]) <= CELL and lines[at][-1:] not in (".", ":", ";", ",")


def _fields(means: Sequence[str | None], start: int) -> list[Field]:
    """Labels and values by turns, from the line below a name; the name of the next card ends them."""
    out: list[Field] = []
    for at in range(start, len(means) - 1, 2):
        told = means[at]
        if told is None or told == _FIRST or means[at + 1] is not None:
            break
        out.append(Field(at, told, at + 1))
    return out


def heads_at(lines: Sequence[str], at: int) -> list[str]:
    """The heads of a table's columns, a line each: `Rete`, `Sede`, `Anno di adesione`."""
    heads: list[str] = []
    means: list[str] = []
    for line in lines[at : at + _MOST]:
        told = column_of(line) if 0 < len(line) < _HEAD else None
        if told is None or (told == _FIRST) == bool(heads):
            break
        heads.append(line)
        means.append(told)
    return heads if set(means) & TELLS_WHEN or (len(means) > 1 and means[1] == "headquarters") else []


def dated(line: str) -> bool:
    """Whether a cell begins with a year, small words apart: `2017`, `dal 2017`."""
    return DATED.match(line) is not None


def mark_cells(units: list[Unit]) -> None:
    """The lines of cards and tables are entries, their prose a paragraph; a number among them is that of no page."""
    lines = [unit.text if unit.kind in _CELLS else "" for unit in units]
    if not any(field_of(line) in {_FIRST, *TELLS_WHEN} for line in lines):
        return
    for name, fields in cards(lines):
        labelled = [name - 1, name] if name and field_of(lines[name - 1]) else []
        for index in (*labelled, *(i for f in fields for i in (f.label, f.value))):
            units[index].kind = "paragraph" if _ENDED.search(lines[index]) else "list_item"
    at = 0
    while at < len(lines):
        end = _table_end(lines, at)
        for unit in units[at:end]:
            unit.kind = "list_item"
        at = max(end, at + 1)


_CELLS = ("text", "bold", "boilerplate")


def _table_end(lines: Sequence[str], top: int) -> int:
    """Where a table ends whose heads begin at `top`: `top` where two rows do not fit its columns."""
    means = [column_of(head) for head in heads_at(lines, top)]
    when = [column for column, told in enumerate(means) if told in TELLS_WHEN]
    first = at = top + len(means)
    while means and when and at + len(means) <= len(lines):
        row = lines[at : at + len(means)]
        fits = all(0 < len(cell) <= CELL and not _ENDED.search(cell) for cell in row)
        if not fits or not all(dated(row[column]) for column in when):
            break
        at += len(means)
    return at if at > first + len(means) else top
