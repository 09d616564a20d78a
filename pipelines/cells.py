"""What a cell says in words, told by its column: allowed values, dates, shares, and rows of other tables by name.

Belongs here: turning the cells of any table into words, and which of them a person is told. Does not belong here: the
words themselves (`pipelines.wording`, `publish/words.yaml`), their evidence (`pipelines.evidence`), pages.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipelines import schema
from pipelines.wording import Row, Wording

_READ = frozenset({"text", "vocabulary", "registry"})
_AMOUNT = frozenset({"value", "unit", "qualifier"})
_TEXTS = frozenset({"documents", "sections"})  # keys of these say where the words stand, as the evidence does


@dataclass(frozen=True, slots=True)
class Cell:
    """A filled cell of a row: the title of its column, its value in words; `network_id` where it names one."""

    title: str
    value: str
    network_id: str | None = None


class Cells:
    """The tables, asked for their cells in words."""

    def __init__(self, tables: Mapping[str, Sequence[Row]]) -> None:
        self._tables = tables
        self._rows: dict[str, dict[object, Row]] = {}

    def said(self, words: Wording, table: str, column: str, value: object) -> str:
        """Return a cell as a reader says it; `value` may be the text that a statement has of it."""
        field = schema.table(table).field(column)
        if target := _target(table, column):
            row = self._row(target, value)
            return str(value).replace("-", " ") if row is None else words.headline(target, row)
        if isinstance(value, bool):
            return words("yes" if value else "no")
        text = schema.canonical(value)
        if column.endswith("_edtf") or column == "as_of" or field.type == "date":
            return words.date(text)
        if column == "opening_hours":
            return words.hours(text)
        if field.type == "number":
            return words.number(float(text))
        return words.value(column, text) if field.enum or column == "indicator" else text

    def _row(self, table: str, key: object) -> Row | None:
        if table not in self._rows:
            [column] = schema.table(table).primary_key
            self._rows[table] = {row[column]: row for row in self._tables[table]}
        return self._rows[table].get(key)

    def told(self, words: Wording, table: str, row: Row) -> Iterator[Cell]:
        """Yield the cells of a row that tell something which its headline, or one of them before, does not."""
        headline = words.headline(table, row)
        held = {column: self.said(words, table, column, row[column])
                for column in told_columns(table) if row[column] is not None}  # fmt: skip
        known = {headline} if headline in held.values() else {each for each in held.values() if _within(each, headline)}
        for column, value in held.items():
            if value not in known:
                network = row[column] if _target(table, column) == "networks" else None
                yield Cell(words.column(table, column), value, network)
            known.add(value)


@cache
def told_columns(table: str) -> tuple[str, ...]:
    """Return the columns that a person is told: what was read or curated, kinds, and things of other tables.

    Left out are identifiers, positions, addresses (which become links), the text that a row comes from, and an amount,
    which the headline of its row tells whole.
    """
    return tuple(
        field.name
        for field in schema.table(table).fields
        if field.name not in _AMOUNT
        and not field.name.endswith("url")
        and (_target(table, field.name) or field.evidence in _READ or field.enum)
        and _target(table, field.name) not in _TEXTS
    )


def in_time(table: str, rows: Sequence[Row]) -> list[Row]:
    """Return rows by the date that each row of their table has; as they come where the table asks for none."""
    dated = [field.name for field in schema.table(table).fields if field.required and field.name.endswith("_edtf")]
    return sorted(rows, key=lambda row: [row[column] for column in dated])


def _within(value: str, headline: str) -> bool:
    """Whether a headline that is made of several cells has this one as words of its own."""
    return re.search(rf"(?<!\w){re.escape(value)}(?!\w)", headline, re.IGNORECASE) is not None


@cache
def _target(table: str, column: str) -> str | None:
    return next((key.table for key in schema.table(table).foreign_keys if key.fields == (column,)), None)
