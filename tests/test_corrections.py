"""Errata of the sources: what a correction does, and when it stops the build."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tiny
import yaml

from pipelines import checks, schema
from pipelines.corrections import corrected, load
from pipelines.sources import Document, Source, SourceError, document, read_documents

RAW = Path(__file__).parents[1] / "raw"
GOOD = {
    "correction_id": "nome-della-rete", "document_id": "alfa", "quote": "Rete Alfa", "table_name": "networks",
    "row_key": "ra", "column_name": "name", "corrected_value": "Rete Alpha", "reason": "Un refuso.",
    "evidence": "https://example.org/statuto", "status": "in_force",
}  # fmt: skip


def documents() -> list[Document]:
    found = []
    for row in tiny.rows()["sources"]:
        source = Source(**{name: row[name] for name in schema.table("sources").columns})  # type: ignore[arg-type]
        found.append(document(source, tiny.TEXTS[source.source_id]))
    return found


def apply(folder: Path, *entries: dict[str, Any], strict: bool = True) -> dict[str, list[tiny.Row]]:
    (folder / "corrections.yaml").write_text(yaml.safe_dump({"corrections": list(entries)}), "utf-8")
    return corrected(tiny.rows(), documents(), folder, strict)


def about(tables: dict[str, list[tiny.Row]], table: str, column: str) -> list[tuple[object, object, object]]:
    """Value, quote and preference of each statement on the only row's cell."""
    return [
        (each["value"], each["quote"], each["preferred"])
        for each in tables["statements"]
        if (each["table_name"], each["column_name"]) == (table, column)
    ]


def test_a_correction_changes_the_cell_and_keeps_what_the_source_says(tmp_path: Path) -> None:
    tables = apply(tmp_path, GOOD)
    assert tables["networks"][0]["name"] == "Rete Alpha"
    assert about(tables, "networks", "name") == [("Rete Alfa", "Rete Alfa", False), ("Rete Alpha", "Rete Alfa", True)]
    assert tables["statements"][-1]["rule"] == "correction"
    assert tables["corrections"] == [GOOD]
    frames = {name: schema.frame(name, rows) for name, rows in tables.items()}
    assert all(found == [] for found in checks.problems(frames, checks.Release()).values())


def test_a_number_is_corrected_as_a_number(tmp_path: Path) -> None:
    cell = {"quote": "12", "table_name": "network_metrics", "row_key": "ra|member_cities|alfa|1",
            "column_name": "value", "corrected_value": 14}  # fmt: skip
    tables = apply(tmp_path, GOOD | cell)
    assert tables["network_metrics"][0]["value"] == 14.0
    assert about(tables, "network_metrics", "value")[-1] == ("14", "12", True)


def test_a_cell_that_other_words_fill_rightly_keeps_them(tmp_path: Path) -> None:
    tables = apply(tmp_path, GOOD | {"corrected_value": "Rete Alfa", "quote": "La Rete Alfa (RA)"})
    assert tables["networks"][0]["name"] == "Rete Alfa"
    assert about(tables, "networks", "name") == [
        ("Rete Alfa", "Rete Alfa", True),
        ("Rete Alfa", "La Rete Alfa (RA)", False),
    ]


def test_a_cell_can_be_emptied(tmp_path: Path) -> None:
    tables = apply(tmp_path, GOOD | {"column_name": "acronym", "quote": "RA", "corrected_value": None})
    assert tables["networks"][0]["acronym"] is None
    assert about(tables, "networks", "acronym") == [("RA", "RA", False)]


def test_an_expired_entry_is_published_and_not_applied(tmp_path: Path) -> None:
    expired = GOOD | {"status": "expired", "quote": "gone long ago"}
    tables = apply(tmp_path, expired)
    assert tables["networks"] == tiny.rows()["networks"]
    assert tables["corrections"] == [expired]


def test_a_proposed_entry_is_published_and_a_warning_says_when_its_words_are_gone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    proposed = GOOD | {"status": "proposed"}
    assert apply(tmp_path, proposed)["corrections"] == [proposed]
    assert caplog.messages == []
    gone = proposed | {"quote": "Rete Beta"}
    assert apply(tmp_path, gone)["corrections"] == [gone]
    assert "alfa.txt no longer says «Rete Beta»" in caplog.text


def test_an_entry_on_a_source_that_is_not_registered_is_left_out(tmp_path: Path) -> None:
    assert apply(tmp_path, GOOD | {"document_id": "beta"})["corrections"] == []


STALE: dict[str, tuple[dict[str, object], str]] = {
    "quote_gone": ({"quote": "Rete Beta"}, "alfa.txt no longer says «Rete Beta»; read what it says now"),
    "quote_elsewhere": ({"quote": "città"}, "networks.name of ra does not rest on «città»"),
    "row": ({"row_key": "rb"}, "no row of networks is rb; mend row_key"),
    "table": ({"table_name": "network"}, "there is no table network; mend table_name"),
    "column": ({"column_name": "nome"}, "table networks has no column 'nome'"),
    "derived": ({"column_name": "network_id"}, "network_id is not read from a text"),
    "type": (
        {"table_name": "network_metrics", "row_key": "ra|member_cities|alfa|1", "column_name": "value", "quote": "12"},
        "`Rete Alpha` is no number; mend corrected_value",
    ),
}


@pytest.mark.parametrize("kind", STALE)
def test_a_correction_that_fits_no_more_stops_the_build(tmp_path: Path, kind: str) -> None:
    cells, said = STALE[kind]
    with pytest.raises(SourceError) as caught:
        apply(tmp_path, GOOD | cells)
    assert f"corrections.yaml (nome-della-rete): {said}" in str(caught.value)
    tables = apply(tmp_path, GOOD | cells, strict=False)
    assert tables["corrections"] == []
    assert tables["networks"] == tiny.rows()["networks"]


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "syntax": (lambda path: path.write_text("corrections: [", "utf-8"), "is not valid YAML; mend the syntax there"),
    "twice": (lambda path: path.write_text("corrections:\n- {row_key: a, row_key: b}", "utf-8"), "line 2: `row_key`"),
    "list": (lambda path: path.write_text("corrections: {}", "utf-8"), "holds no list `corrections:`"),
    "mapping": (lambda path: path.write_text("corrections: [1]", "utf-8"), "entry 1: is not a mapping"),
    "missing": (lambda path: path.write_text("corrections: [{quote: x}]", "utf-8"), "`correction_id` is missing"),
    "unknown": (
        lambda path: path.write_text(yaml.safe_dump({"corrections": [GOOD | {"who": "me"}]}), "utf-8"),
        "unknown key who",
    ),
    "status": (
        lambda path: path.write_text(yaml.safe_dump({"corrections": [GOOD | {"status": "new"}]}), "utf-8"),
        "`status` is `new`; use one of proposed, in_force, expired",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_file_that_cannot_be_used_is_said_in_one_line(tmp_path: Path, fault: str) -> None:
    spoil, said = FAULTS[fault]
    spoil(tmp_path / "corrections.yaml")
    with pytest.raises(SourceError, match=r"corrections\.yaml") as caught:
        load(tmp_path / "corrections.yaml")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_no_file_means_no_corrections(tmp_path: Path) -> None:
    assert load(tmp_path / "corrections.yaml") == []


def test_each_correction_of_the_project_stands_in_its_source_and_says_why() -> None:
    texts = {each.id: each.text for each in read_documents(RAW)}
    entries = load(RAW / "corrections.yaml")
    assert entries
    for each in entries:
        assert (each.quote in texts[each.document_id]) == (each.status != "expired")
        assert " / " in each.reason, "in Italian and English"
        assert "https://" in each.evidence
