"""Pages that tell every row of a small table in words with its sentences: which tables, what is told of each row.

Belongs here: which tables have such a page, the order of their rows, what belongs to a row. Does not belong here:
cells in words (`pipelines.cells`), evidence (`pipelines.evidence`), writing pages (`pipelines.portal`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipelines import schema
from pipelines.cells import Cell, Cells, in_time
from pipelines.evidence import Evidence, Fact
from pipelines.wording import Row, Wording

_PACKAGES = ("milano-cooperation", "milano-institutions")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row as its page tells it: its headline with the sentences behind it, then its other cells."""

    fact: Fact
    cells: list[Cell]


def listed() -> list[str]:
    """Return the tables whose rows are told on a page of their own; rows that are part of another's are told there."""
    return [name for package in _PACKAGES for name in schema.own_tables(package) if _whole(name) is None]


def entries(
    tables: Mapping[str, Sequence[Row]], table: str, evidence: Evidence, cells: Cells, words: Wording
) -> Iterator[Entry]:
    """Yield the rows of a table as its page tells them; their links are as the sources write them."""
    shape = schema.table(table)
    parts = [name for name in schema.own_tables(shape.package) if _whole(name) == table]
    addresses = [column for column in shape.columns if column.endswith("url")]
    for row in _ordered(table, tables[table], words):
        link = next((row[column] for column in addresses if row[column]), None)
        fact = evidence.chosen(words.headline(table, row), table, shape.row_key(row), link)
        held = (_parts(tables[name], name, table, row, cells, words) for name in parts)
        yield Entry(fact, [*cells.told(words, table, row), *(each for each in held if each.value)])


def _whole(table: str) -> str | None:
    """Return the table of the same package whose key begins the key of this one: `projects` of `project_places`."""
    shape = schema.table(table)
    return next(
        (key.table for key in shape.foreign_keys
         if key.fields == shape.primary_key[:1] and schema.table(key.table).package == shape.package),
        None,
    )  # fmt: skip


def _parts(rows: Sequence[Row], table: str, whole: str, row: Row, cells: Cells, words: Wording) -> Cell:
    """Return the rows of `table` that are part of `row` as one cell, each with what it points to."""
    shape = schema.table(table)
    column = shape.primary_key[0]
    keys = [key.fields[0] for key in shape.foreign_keys if key.table != whole]
    found = []
    for part in (each for each in rows if each[column] == row[column]):
        name = words.headline(table, part)
        said = [cells.said(words, table, key, part[key]) for key in keys if part[key] is not None]
        others = ", ".join(each for each in dict.fromkeys(said) if each.casefold() != name.casefold())
        found.append(f"{name} ({others})" if others else name)
    return Cell(shape.title[words.language], "; ".join(found))


def _ordered(table: str, rows: Sequence[Row], words: Wording) -> list[Row]:
    """Return rows as their text lists them, if it does, by kind; else by date, else by name."""
    fields = schema.table(table).fields
    if "ordinal" in (field.name for field in fields):
        kinds = {field.name: [*field.enum, None] for field in fields if field.enum}
        return sorted(
            rows,
            key=lambda row: (row["document_id"], *(kinds[name].index(row[name]) for name in kinds), row["ordinal"]),
        )
    return in_time(table, sorted(rows, key=lambda row: words.headline(table, row).casefold()))
