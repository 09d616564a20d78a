import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import polars as pl
import pytest
import yaml

from pipelines import schema
from pipelines.tables import FORMATS, SCHEMAS, load_packages, load_tables

# The public contract: these tables and columns may gain company, but are never renamed or dropped.
CONTRACT = {
    "milano-texts": {
        "sources": "source_id title publisher publisher_ipa url page_kind language license raw_path",
        "documents": "document_id title published_on period_edtf authors sha256 chars retrieved_at text",
        "sections": "section_id document_id parent_id ordinal level number heading char_start char_end",
        "blocks": "block_id document_id section_id ordinal kind continues_block_id char_start char_end text",
        "links": "link_id document_id block_id label url url_normalised scheme host char_start char_end",
        "mentions": "mention_id document_id block_id kind text char_start char_end normalised ref",
        "references": "reference_id document_id footnote authors year title url",
        "definitions": "definition_id document_id term definition language",
        "statements": "statement_id table_name row_key column_name value document_id char_start char_end quote rule"
        " preferred",
        "source_issues": "issue_id document_id kind severity char_start char_end quote explanation_it explanation_en",
        "coverage": "document_id treatment rule chars share",
    },
    "milano-city-networks": {
        "networks": "network_id name acronym kind scope theme_id founded_edtf founded_place_id headquarters_place_id"
        " convener website_url description_it",
        "network_metrics": "network_id metric value unit qualifier as_of document_id ordinal",
        "network_founders": "network_id founder founder_kind place_id role",
        "network_bodies": "network_id body kind",
        "memberships": "member network_id status joined_edtf act_id document_id",
        "roles": "role_id network_id holder role body period_edtf document_id",
        "network_relations": "network_id relation object object_network_id",
    },
    "milano-cooperation": {
        "projects": "project_id title acronym url status ordinal document_id",
        "project_places": "project_id country_code place_id place_name basis",
        "theme_priorities": "document_id theme_id theme_name rank related_to ordinal",
        "partner_cities": "document_id place_id place_name country_code relationship",
        "geographic_priorities": "document_id area rank",
        "provisions": "provision_id document_id section_id kind ordinal text",
        "funding_sources": "funding_id name acronym funder document_id",
        "indicators": "indicator_id subject indicator value unit qualifier base as_of document_id",
        "agreements": "party partner place_id kind signed_edtf status document_id",
    },
    "milano-institutions": {
        "organisations": "organisation_id name acronym kind parent_id seat_place_id remit_it",
        "contacts": "contact_id organisation_id kind value value_as_written opening_hours by_appointment document_id",
        "acts": "act_id kind number year date period_edtf title issuer urn url",
        "act_citations": "citation_id act_id document_id as_cited article paragraph pinpoint char_start char_end",
        "events": "event_id kind title date_edtf date_start date_end place_id place_name network_id act_id document_id",
        "people": "person_id name office document_id",
    },
    "milano-reference": {
        "places": "place_id name name_it country_code latitude longitude population",
        "countries": "country_code alpha3 name_it name_en continent",
        "themes": "theme_id label_it label_en sdg",
    },
    "milano-history": {
        "releases": "release_id created_at inputs_sha256 rules_version data_sha256",
        "changes": "release_id table_name row_key column_name change old_value new_value cause",
        "corrections": "correction_id document_id quote table_name row_key column_name corrected_value reason evidence"
        " status",
        "quality": "corpus table_name measure facts published matched recall precision value out_of assumed method",
    },
}
DUCKDB_SCHEMAS = {
    "milano-texts": "texts",
    "milano-city-networks": "city_networks",
    "milano-cooperation": "cooperation",
    "milano-institutions": "institutions",
    "milano-reference": "reference",
    "milano-history": "history",
}
NAMES = sorted(schema.tables())


def row(table: str, **cells: object) -> dict[str, object]:
    """A row of `table`, empty but for `cells` and plausible values in its required columns."""
    shape = schema.table(table)
    return {field.name: plausible(field) if field.required else None for field in shape.fields} | cells


def plausible(field: schema.Field) -> object:
    by_type: dict[str, object] = {"integer": 1, "number": 0.5, "boolean": True, "date": date(2001, 2, 3)}
    by_pattern = {FORMATS[name]: text for name, text in {
        "edtf": "2001-02", "sha256": "0" * 64, "country": "IT", "alpha3": "ITA", "language": "it", "geonames": "1",
        "license": "notspecified",
    }.items()}  # fmt: skip
    if field.enum:
        return field.enum[0]
    return by_type.get(field.type) or by_pattern.get(field.pattern or "", "x")


# The contract


@pytest.mark.parametrize("package", CONTRACT)
def test_every_table_and_column_of_the_contract_is_there_in_its_order(package: str) -> None:
    found = {name: " ".join(schema.table(name).columns) for name in schema.own_tables(package)}
    assert found == CONTRACT[package]


def test_packages_have_their_duckdb_schema() -> None:
    assert {name: package.schema for name, package in schema.packages().items()} == DUCKDB_SCHEMAS


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_said_in_two_languages_that_differ(name: str) -> None:
    shape = schema.table(name)
    things: list[schema.Table | schema.Field] = [shape, *shape.fields]
    for thing in things:
        assert thing.description["it"] != thing.description["en"]
        for language in ("it", "en"):
            assert thing.description[language].rstrip(".") not in ("", *thing.title.values())


@pytest.mark.parametrize("name", NAMES)
def test_columns_named_alike_are_typed_alike(name: str) -> None:
    for field in schema.table(name).fields:
        if field.name.endswith("_edtf"):
            assert field.pattern == FORMATS["edtf"]
        if field.name in ("char_start", "char_end", "ordinal"):
            assert (field.type, field.required) == ("integer", True)
        if field.name == "document_id":
            assert field.required
        if field.name.endswith(("_place_id", "place_id")):
            assert field.pattern == FORMATS["geonames"]


@pytest.mark.parametrize("name", NAMES)
def test_ids_of_other_tables_are_foreign_keys(name: str) -> None:
    shape = schema.table(name)
    pointing = {key.fields[0]: key.table for key in shape.foreign_keys}
    for suffix, target in {
        "network_id": "networks", "place_id": "places", "theme_id": "themes", "act_id": "acts",
        "organisation_id": "organisations", "document_id": "documents", "country_code": "countries",
        "release_id": "releases", "project_id": "projects", "section_id": "sections", "block_id": "blocks",
    }.items():  # fmt: skip
        for column in shape.columns:
            if column.endswith(suffix) and shape.primary_key != (column,):
                assert pointing[column] == target
    assert name != "documents" or pointing == {"document_id": "sources"}


def test_targets_come_before_the_tables_that_point_to_them() -> None:
    seen: set[str] = set()
    for name, shape in schema.tables().items():
        assert {key.table for key in shape.foreign_keys} <= seen | {name}
        seen.add(name)


def test_a_package_borrows_what_its_foreign_keys_need_and_what_that_needs() -> None:
    assert schema.borrowed_tables("milano-texts") == ()
    assert set(schema.borrowed_tables("milano-city-networks")) == {
        "acts", "countries", "documents", "places", "sources", "themes",
    }  # fmt: skip


def test_evidenced_columns_are_those_read_from_a_text() -> None:
    assert schema.table("network_bodies").evidenced == ("body", "kind")
    assert schema.table("places").evidenced == ()


def test_a_column_that_does_not_exist_is_named() -> None:
    with pytest.raises(schema.SchemaError, match="table places has no column 'town'"):
        schema.table("places").field("town")
    with pytest.raises(schema.SchemaError, match="no table is called 'towns'"):
        schema.table("towns")


@pytest.mark.parametrize(("text", "valid"), [
    ("1986", True), ("2009-09", True), ("2015-10-15", True), ("199X", True), ("19XX", True), ("2001/2003", True),
    ("2001-21", True), ("1986~", True), ("2001/..", True), ("../2001", True), ("2001-XX", True), ("2001-02-XX", True),
    ("", False), ("86", False), ("2001-13", False), ("2001-2003", False), ("2001-02-32", False), ("15/10/2015", False),
    ("anni Novanta", False), ("2001/", True), ("/", False), ("2001 ", False),
])  # fmt: skip
def test_the_edtf_pattern_takes_level_1_only(text: str, valid: bool) -> None:
    data = schema.frame("memberships", [row("memberships", joined_edtf=text)])
    assert (schema.check("memberships", data) == []) is valid


# Frames and checks


@pytest.mark.parametrize("name", NAMES)
def test_a_plausible_row_passes_and_an_empty_table_too(name: str) -> None:
    for rows in ([], [row(name)]):
        data = schema.frame(name, rows)
        assert dict(data.schema) == schema.polars_schema(name)
        assert schema.check(name, data) == []


def test_rows_are_sorted_by_primary_key_whatever_their_order() -> None:
    rows = [row("themes", theme_id=theme) for theme in ("b", "a-2", "a", "c")]
    assert schema.frame("themes", rows).equals(schema.frame("themes", reversed(rows)))
    assert schema.frame("themes", rows)["theme_id"].to_list() == ["a", "a-2", "b", "c"]


def test_dates_may_be_iso_text() -> None:
    assert schema.frame("acts", [row("acts", date="2001-02-03")])["date"].to_list() == [date(2001, 2, 3)]


@pytest.mark.parametrize(("cells", "message"), [
    ({"town": "x"}, "table places has no column town"),
    ({"population": "many"}, r"places.population in row 1: expected integer, found str 'many'"),
    ({"population": True}, r"places.population in row 1: expected integer, found bool True"),
    ({"latitude": "45"}, r"places.latitude in row 1: expected number, found str '45'"),
    ({"name": 7}, r"places.name in row 1: expected string, found int 7"),
])  # fmt: skip
def test_frame_refuses_unknown_columns_and_wrong_types(cells: dict[str, object], message: str) -> None:
    with pytest.raises(schema.SchemaError, match=message):
        schema.frame("places", [row("places"), row("places") | cells])


def test_frame_refuses_a_date_that_is_none() -> None:
    with pytest.raises(schema.SchemaError, match=r"acts.date in row x: expected date, found str '3 febbraio 2001'"):
        schema.frame("acts", [row("acts", date="3 febbraio 2001")])


def test_frame_refuses_a_missing_column() -> None:
    partial = row("places")
    del partial["population"]
    with pytest.raises(schema.SchemaError, match="table places: a row lacks column population"):
        schema.frame("places", [partial])


@pytest.mark.parametrize(("change", "problem"), [
    (pl.lit("x").alias("network_id"), "networks: primary key (network_id) is not unique, in row x and 1 more"),
    (pl.lit(None, pl.String).alias("name"), "networks.name: is empty but required, in row a and 1 more"),
    (pl.lit(1).alias("name"), "networks.name: expected string, found Int32"),
    (pl.when(pl.col("network_id") == "b").then(pl.lit("club")).alias("scope"),
     "networks.scope: 'club' is not one of global, international, european, interregional, national, local, in row b"),
    (pl.col("network_id") + " 1",
     "networks.network_id: 'a 1' does not match ^[a-z0-9]+(?:-[a-z0-9]+)*$, in row a 1 and 1 more"),
    (pl.lit(1).alias("town"), "networks.town: unknown column"),
])  # fmt: skip
def test_check_says_what_is_wrong_in_plain_words(change: pl.Expr, problem: str) -> None:
    data = schema.frame("networks", [row("networks", network_id=name) for name in "ab"])
    assert schema.check("networks", data.with_columns(change)) == [problem]


def test_check_names_a_missing_column_even_of_the_key() -> None:
    data = schema.frame("networks", [row("networks")])
    assert schema.check("networks", data.drop("acronym")) == ["networks.acronym: column is missing"]
    assert "networks.network_id: column is missing" in schema.check("networks", data.drop("network_id"))


def test_foreign_keys_that_point_nowhere_are_named() -> None:
    frames = {name: schema.frame(name, [row(name)]) for name in ("sources", "documents")}
    frames["sections"] = schema.frame("sections", [
        row("sections", section_id="x/1"),
        row("sections", section_id="x/2", parent_id="x/1"),
    ])  # fmt: skip
    assert schema.check_foreign_keys(frames) == []
    frames["sections"] = frames["sections"].with_columns(parent_id=pl.lit("x/9"))
    assert schema.check_foreign_keys(frames) == [
        "sections.parent_id: 'x/9' is not in sections, in row x/1 and 1 more",
    ]
    del frames["sources"]
    assert schema.check_foreign_keys(frames)[0] == (
        "documents.document_id: the table sources that it points to is not there"
    )


@pytest.mark.parametrize(("value", "text"), [
    (97.0, "97"), (0.25, "0.25"), (12, "12"), (True, "true"), (date(2001, 2, 3), "2001-02-03"), ("così", "così"),
])  # fmt: skip
def test_canonical_text_of_a_cell(value: object, text: str) -> None:
    assert schema.canonical(value) == text


# DuckDB


@pytest.fixture
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    connection = duckdb.connect()
    for statement in schema.ddl():
        connection.execute(statement)
    yield connection
    connection.close()


def insert(database: duckdb.DuckDBPyConnection, name: str, *rows: dict[str, object]) -> None:
    package = schema.packages()[schema.table(name).package]
    database.register("incoming", schema.frame(name, rows).to_arrow())
    database.execute(f'INSERT INTO "{package.schema}"."{name}" SELECT * FROM incoming')


def test_duckdb_has_the_columns_types_and_comments_of_the_schema(database: duckdb.DuckDBPyConnection) -> None:
    types = {"VARCHAR": "string", "BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date"}
    found: dict[str, list[Any]] = {}
    for name, column, kind, nullable, comment in database.execute(
        "SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()"
        " WHERE NOT internal ORDER BY table_name, column_index"
    ).fetchall():
        found.setdefault(name, []).append((column, types[kind], not nullable, comment))
    assert found == {name: [
        (f.name, f.type, f.required, "\n".join(f"{f.title[each]}. {f.description[each]}" for each in ("it", "en")))
        for f in shape.fields
    ] for name, shape in schema.tables().items()}  # fmt: skip
    assert database.execute("SELECT count(*), count(comment) FROM duckdb_tables()").fetchall() == [(len(NAMES),) * 2]


def test_duckdb_takes_every_table_in_order_and_parents_in_bulk(database: duckdb.DuckDBPyConnection) -> None:
    for name in schema.tables():
        insert(database, name, row(name))
    insert(database, "organisations", row("organisations", organisation_id="b", parent_id="c"),
           row("organisations", organisation_id="c"))  # fmt: skip


@pytest.mark.parametrize(("name", "cells", "message"), [
    ("themes", {"theme_id": "x"}, "Duplicate key"),
    ("themes", {"theme_id": None}, "NOT NULL"),
    ("networks", {"network_id": "b", "kind": "club"}, "CHECK"),
    ("memberships", {"member": "b", "network_id": "b"}, "foreign key"),
])  # fmt: skip
def test_duckdb_itself_refuses_what_breaks_a_key_or_an_enum(
    database: duckdb.DuckDBPyConnection, name: str, cells: dict[str, object], message: str
) -> None:
    for known in ("themes", "networks"):
        insert(database, known, row(known))
    with pytest.raises(duckdb.ConstraintException, match=message):
        insert(database, name, row(name) | cells)


def test_without_keys_there_is_no_index_that_old_readers_stumble_on() -> None:
    assert not any("KEY" in line for line in schema.ddl(keys=False))


# Table Schema and dictionary


@pytest.mark.parametrize("name", NAMES)
def test_frictionless_accepts_the_descriptor_and_reads_the_same_from_it(name: str) -> None:
    descriptor = schema.table_schema(name)
    shape = schema.table(name)
    read = frictionless.Schema.from_descriptor(json.loads(json.dumps(descriptor)))
    assert [(field.name, field.type, field.required) for field in read.fields] == [
        (field.name, field.type, field.required) for field in shape.fields
    ]
    assert read.primary_key == list(shape.primary_key)
    assert all(field["title_en"] and field["description_en"] for field in descriptor["fields"])
    assert len(descriptor.get("foreignKeys", ())) == len(shape.foreign_keys)


def test_frictionless_finds_what_check_finds(tmp_path: Path) -> None:
    good = schema.frame("themes", [row("themes", theme_id="a"), row("themes", theme_id="b")])
    for data, errors in ((good, []), (good.with_columns(theme_id=pl.lit("A")), ["constraint-error", "primary-key"])):
        data.write_csv(tmp_path / "themes.csv")
        resource = frictionless.Resource(
            path="themes.csv", basepath=str(tmp_path), schema=frictionless.Schema(schema.table_schema("themes"))
        )
        found = resource.validate().flatten(["type"])
        assert sorted({kind for (kind,) in found}) == errors
        assert bool(schema.check("themes", data)) is bool(errors)


@pytest.mark.parametrize("package", CONTRACT)
def test_the_dictionary_tells_every_column_in_both_languages(package: str) -> None:
    text = schema.dictionary(package)
    for name in schema.own_tables(package):
        assert f"## `{name}`" in text
        for field in schema.table(name).fields:
            assert field.description["it"].replace("|", "\\|") in text
            assert field.description["en"].replace("|", "\\|") in text


def test_reading_the_files_again_gives_the_same() -> None:
    again = load_tables(SCHEMAS / "tables", load_packages(SCHEMAS / "packages"))
    assert (list(again), again) == (list(schema.tables()), schema.tables())


# Schema files that break the rules


GOOD: dict[str, Any] = {
    "name": "towns",
    "package": "p",
    "title": {"it": "Paesi", "en": "Towns"},
    "description": {"it": "Centri abitati.", "en": "Inhabited places."},
    "primaryKey": ["town_id"],
    "fields": [{
        "name": "town_id", "type": "string", "title": {"it": "Codice", "en": "Code"}, "evidence": "id",
        "description": {"it": "Codice del paese.", "en": "Code of the town."}, "constraints": {"required": True},
    }],
}  # fmt: skip


def load(folder: Path, **tables: dict[str, Any]) -> dict[str, schema.Table]:
    for name, source in tables.items():
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(source, allow_unicode=True), "utf-8")
    return load_tables(folder, ["p"])


def with_field(**keys: object) -> dict[str, Any]:
    return GOOD | {"fields": [GOOD["fields"][0] | keys]}


def pointing_to(target: str) -> dict[str, Any]:
    return GOOD | {"foreignKeys": [{"fields": ["town_id"], "reference": {"resource": target, "fields": ["town_id"]}}]}


def test_a_good_file_loads(tmp_path: Path) -> None:
    assert load(tmp_path, towns=GOOD)["towns"].columns == ("town_id",)


@pytest.mark.parametrize(("source", "message"), [
    (GOOD | {"colour": 1}, "towns.yaml: unknown key 'colour'"),
    (with_field(kolor=1), "towns.yaml, field town_id: unknown key 'kolor'"),
    (with_field(constraints={"minimum": 1}), "towns.yaml, field town_id, constraints: unknown key 'minimum'"),
    ({key: GOOD[key] for key in GOOD if key != "title"}, "towns.yaml: missing key 'title'"),
    (with_field(type="text"), "field town_id: type 'text' is not one of string, integer"),
    (with_field(evidence="guess"), "field town_id: evidence 'guess' is not one of text, id"),
    (with_field(format="hex"), "field town_id: format 'hex' is not one of slug"),
    (with_field(format="slug", constraints={"pattern": "x"}), "field town_id: has both a format and a pattern"),
    (with_field(title={"it": "Codice", "en": " "}), "field town_id, title: the text in 'en' is empty"),
    (with_field(title={"it": "Codice"}), "field town_id, title: missing key 'en'"),
    (with_field(constraints={}), "field town_id is in the primaryKey, so it must be required"),
    (GOOD | {"primaryKey": ["id"]}, "primaryKey names 'id', which is no field"),
    (GOOD | {"package": "q"}, "unknown package 'q'"),
    (GOOD | {"name": "cities"}, "the table is called 'cities', the file 'towns'"),
    (GOOD | {"fields": GOOD["fields"] * 2}, "a column occurs twice"),
    (GOOD | {"fields": ["town_id"]}, "towns.yaml, fields: expected a mapping, found 'town_id'"),
    (pointing_to("rivers"), "foreignKeys points to unknown table 'rivers'"),
])  # fmt: skip
def test_a_file_that_breaks_a_rule_is_refused_by_name(tmp_path: Path, source: dict[str, Any], message: str) -> None:
    with pytest.raises(schema.SchemaError) as error:
        load(tmp_path, towns=source)
    assert message in str(error.value)


def test_tables_that_point_to_each_other_in_a_circle_are_refused(tmp_path: Path) -> None:
    with pytest.raises(schema.SchemaError, match="in a circle: rivers, towns"):
        load(tmp_path, towns=pointing_to("rivers"), rivers=pointing_to("towns") | {"name": "rivers"})


def test_a_file_that_is_no_yaml_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "towns.yaml").write_text("name: [", "utf-8")
    with pytest.raises(schema.SchemaError, match=r"towns.yaml: not valid YAML"):
        load_tables(tmp_path, ["p"])
