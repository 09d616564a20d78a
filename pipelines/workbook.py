"""Workbooks for people in offices: one `.xlsx` per package, a sheet per table and the dictionary.

Belongs here: laying out sheets. Does not belong here: what the tables hold. Values are what they are in the Parquet
files: texts stay texts, so that no sheet runs one, rewrites a telephone number or turns `1/2` into a date.

A cell of a sheet holds 32,767 characters; longer texts are cut there and say so. Nothing in the file depends on when
or where it was made, nor on the compression library: the parts are stored as they are.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import polars as pl

from pipelines import schema
from pipelines.archive import archive
from pipelines.packages import LICENCE, PROJECT, UNOFFICIAL

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

DICTIONARY = "dizionario-dictionary"
_LONGEST = 32_767
_CUT = "… [{count} caratteri; intero nel CSV / {count} characters; whole in the CSV]"
_NARROWEST, _WIDEST = 10, 60
_ROWS_MEASURED = 50
_EPOCH = datetime(1980, 1, 1)
_TOLD = ("tabella / table", "colonna / column", "tipo / type", "titolo", "descrizione", "title", "description")


def workbook(package: str, frames: Mapping[str, pl.DataFrame]) -> bytes:
    """Return the workbook of `package` with all its tables, borrowed ones last, then the dictionary."""
    from xlsxwriter import Workbook

    buffer = BytesIO()
    tables = (*schema.own_tables(package), *schema.borrowed_tables(package))
    with Workbook(buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties(_properties(package))
        formats = _Formats(book)
        for name in tables:
            frame = frames[name]
            _sheet(book.add_worksheet(name), formats, frame.columns, frame.rows())
        _sheet(book.add_worksheet(DICTIONARY), formats, _TOLD, list(_dictionary(tables)))
    with ZipFile(buffer) as written:
        return archive({name: written.read(name) for name in written.namelist()})


class _Formats:
    """The formats of one workbook: headers bold, texts marked as text, dates in ISO order."""

    def __init__(self, book: "Workbook") -> None:
        self.header: Format = book.add_format({"bold": True, "num_format": "@", "bottom": 1})
        self.text: Format = book.add_format({"num_format": "@", "quote_prefix": True})
        self.date: Format = book.add_format({"num_format": "yyyy-mm-dd"})


def _properties(package: str) -> dict[str, Any]:
    return {
        "title": schema.packages()[package].title["it"],
        "author": PROJECT,
        "comments": f"{UNOFFICIAL[0]} {UNOFFICIAL[1]} {LICENCE['title']}: {LICENCE['path']}",
        "created": _EPOCH,
    }


def _sheet(sheet: "Worksheet", formats: _Formats, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Fill one sheet: a frozen, filtered header, then the rows."""
    for place, name in enumerate(columns):
        sheet.write_string(0, place, name, formats.header)
        sheet.set_column(place, place, _width(name, (row[place] for row in rows[:_ROWS_MEASURED])))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row):
            if value is not None:
                _write(sheet, formats, number, place, value)


def _write(sheet: "Worksheet", formats: _Formats, row: int, column: int, value: object) -> None:
    """Write a cell as the kind of value that it is; never as a formula."""
    if isinstance(value, str):
        sheet.write_string(row, column, _fitting(value), formats.text)
    elif isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, formats.date)
    else:
        sheet.write_number(row, column, value)


def _fitting(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    said = _CUT.format(count=len(text))
    return text[: _LONGEST - len(said)] + said


def _width(name: str, values: Iterable[object]) -> int:
    longest = max([len(name) + 3, *(len(str(value)) for value in values if value is not None)])
    return min(max(longest, _NARROWEST), _WIDEST)


def _dictionary(tables: Iterable[str]) -> Iterable[tuple[str, ...]]:
    """Yield a row for each table, its column empty, and one for each of its columns."""
    for name in tables:
        shape = schema.table(name)
        yield (name, "", "", *_said(shape))
        for field in shape.fields:
            yield (name, field.name, field.type, *_said(field))


def _said(thing: schema.Table | schema.Field) -> tuple[str, ...]:
    return thing.title["it"], thing.description["it"], thing.title["en"], thing.description["en"]
