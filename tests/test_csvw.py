"""CSV on the Web: the same promise as Table Schema, in other words."""

import json
from pathlib import Path

import pytest

from pipelines import csvw, schema

PACKAGES = list(schema.packages())


@pytest.mark.parametrize("package", PACKAGES)
def test_every_table_and_column_is_described_in_both_languages(package: str) -> None:
    tables = {each["url"].removesuffix(".csv"): each for each in csvw.metadata(package)["tables"]}
    assert list(tables) == [*schema.own_tables(package), *schema.borrowed_tables(package)]
    for name, about in tables.items():
        columns = about["tableSchema"]["columns"]
        assert tuple(each["name"] for each in columns) == schema.table(name).columns
        assert all(each["titles"] == each["name"] for each in columns)
        for thing in (about, *columns):
            assert [each["@language"] for each in thing["dc:title"]] == ["it", "en"]
        assert tuple(about["tableSchema"]["primaryKey"]) == schema.table(name).primary_key


def test_only_keys_that_are_always_filled_are_declared() -> None:
    for package in PACKAGES:
        for each in csvw.metadata(package)["tables"]:
            shape = schema.table(each["url"].removesuffix(".csv"))
            for key in each["tableSchema"].get("foreignKeys", ()):
                assert all(shape.field(name).required for name in key["columnReference"])


@pytest.mark.parametrize("package", PACKAGES)
def test_it_stands_where_csvw_looks_for_it_and_its_files_are_there(published: Path, package: str) -> None:
    folder = published / package / "data"
    held = json.loads((folder / "csv-metadata.json").read_text("utf-8"))
    assert held["@context"][0] == "http://www.w3.org/ns/csvw"
    assert held["dc:license"] == {"@id": "https://creativecommons.org/licenses/by/4.0/"}
    assert {each["url"] for each in held["tables"]} == {path.name for path in folder.glob("*.csv")}
