"""Workbooks, read back by another library and with a spreadsheet's eyes."""

import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import openpyxl
import pytest
import tiny

from pipelines import schema
from pipelines.workbook import DICTIONARY, workbook

PACKAGE = "milano-cooperation"


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(content))


@pytest.mark.parametrize("package", schema.packages())
def test_every_table_has_a_sheet_with_a_frozen_header(package: str) -> None:
    book = opened(workbook(package, tiny.frames()))
    tables = [*schema.own_tables(package), *schema.borrowed_tables(package)]
    assert book.sheetnames == [*tables, DICTIONARY]
    for name in tables:
        sheet = book[name]
        assert sheet.freeze_panes == "A2"
        assert tuple(cell.value for cell in sheet[1]) == schema.table(name).columns
        assert sheet.max_row == tiny.frames()[name].height + 1


def test_the_dictionary_names_every_column_in_both_languages() -> None:
    rows = list(opened(workbook(PACKAGE, tiny.frames()))[DICTIONARY].iter_rows(min_row=2, values_only=True))
    told = {(table, column) for table, column, *_ in rows if column}
    for name in (*schema.own_tables(PACKAGE), *schema.borrowed_tables(PACKAGE)):
        assert {column for table, column in told if table == name} == set(schema.table(name).columns)
    assert all(row[3] and row[5] for row in rows)


@pytest.mark.parametrize("text", ["=1+1", "+39 02 1234", "-elenco", "@qui", "'uno", "007", "1/2", "https://example.org",
                                  "<b>&</b>", "2015-10-15", "TRUE", "\x01", "_x0041_", "a\nb"])  # fmt: skip
def test_a_text_stays_the_text_it_is(text: str) -> None:
    cell = opened(workbook(PACKAGE, tiny.edited("projects", title=text)))["projects"]["B2"]
    assert (cell.data_type, cell.value.replace("_x0001_", "\x01")) == ("s", text)
    assert cell.number_format == "@"
    assert cell.quotePrefix
    assert cell.hyperlink is None


def test_numbers_dates_and_truth_values_are_what_they_are() -> None:
    frames = tiny.edited("documents", published_on=date(2019, 10, 8))
    book = opened(workbook("milano-texts", frames))
    columns = schema.table("documents").columns
    cell = book["documents"].cell(2, columns.index("published_on") + 1)
    assert cell.is_date
    assert cell.value.date() == date(2019, 10, 8)
    assert book["documents"].cell(2, columns.index("chars") + 1).value == len(tiny.NETWORK)
    preferred = schema.table("statements").columns.index("preferred") + 1
    assert book["statements"].cell(2, preferred).value is True


def test_no_sheet_holds_a_formula_or_a_link() -> None:
    for package in schema.packages():
        with ZipFile(BytesIO(workbook(package, tiny.frames()))) as parts:
            for name in parts.namelist():
                assert b"<f>" not in parts.read(name)
                assert b"hyperlink" not in parts.read(name).split(b"<sheetData>")[-1]
                assert "external" not in name


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    frames = tiny.edited("documents", text="a" * 40_000)
    cell = opened(workbook("milano-texts", frames))["documents"].cell(2, len(schema.table("documents").columns))
    column = schema.table("documents").columns.index("text") + 1
    cell = cell.parent.cell(2, column)
    assert len(cell.value) == 32_767
    assert "40000" in cell.value[-100:]


def test_same_tables_same_bytes_wherever_it_is_made(tmp_path: Path) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r});"
        "import tiny; from pipelines.workbook import workbook;"
        f"sys.stdout.buffer.write(workbook({PACKAGE!r}, tiny.frames()))"
    )
    places = ({"TZ": "Asia/Tokyo", "LANG": "it_IT.UTF-8", "PYTHONHASHSEED": "1"}, {"TZ": "UTC", "PYTHONHASHSEED": "2"})
    made = {
        subprocess.run([sys.executable, "-c", script], env=os.environ | place, check=True, capture_output=True).stdout
        for place in places
    }
    assert made == {workbook(PACKAGE, tiny.frames())}


def test_nothing_in_the_file_depends_on_the_compression_library_or_the_clock() -> None:
    with ZipFile(BytesIO(workbook(PACKAGE, tiny.frames()))) as parts:
        assert {(each.compress_type, each.date_time) for each in parts.infolist()} == {
            (ZIP_STORED, (1980, 1, 1, 0, 0, 0))
        }
