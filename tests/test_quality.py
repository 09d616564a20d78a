"""The measure of the reading: the comparison on small made-up cases, then the floors that the five texts must keep."""

import csv
from pathlib import Path
from typing import Any

import judging
import pytest
import quality
from comparison import Comparison, Count

from pipelines import gazetteer
from pipelines.schema import tables

FLOORS = {"recall": 0.99, "precision": 0.99}

METRIC = {"network_id": "abc", "metric": "member_cities", "value": 97, "unit": "city", "qualifier": "exact"}


def compared(gold: dict[str, list[dict[str, Any]]], published: dict[str, list[dict[str, Any]]]) -> Comparison:
    return Comparison(gold, published, {table: judging.RULES[table].columns for table in {*gold, *published}})


def count(table: str, gold: list[dict[str, Any]], published: list[dict[str, Any]]) -> Count:
    return compared({table: gold}, {table: published}).counts[table]


def lines(found: Comparison) -> list[str]:
    return list(quality.differences(found.differences))


# Counting


def test_the_same_rows_agree_in_every_cell() -> None:
    found = count("network_metrics", [METRIC], [METRIC])
    assert (found.rows_matched, found.facts, found.published, found.matched) == (1, 5, 5, 5)
    assert found.recall == found.precision == 1


def test_a_missing_row_lowers_recall_only() -> None:
    found = count("network_metrics", [METRIC, METRIC | {"network_id": "def"}], [METRIC])
    assert (found.rows_expected, found.rows_published, found.rows_matched) == (2, 1, 1)
    assert (found.recall, found.precision) == (0.5, 1)


def test_a_surplus_row_lowers_precision_only() -> None:
    found = count("network_metrics", [METRIC], [METRIC, METRIC | {"network_id": "def"}])
    assert (found.rows_expected, found.rows_published, found.rows_matched) == (1, 2, 1)
    assert (found.recall, found.precision) == (1, 0.5)


def test_a_wrong_cell_lowers_both() -> None:
    found = compared({"network_metrics": [METRIC]}, {"network_metrics": [METRIC | {"value": 112}]})
    assert found.counts["network_metrics"].recall == found.counts["network_metrics"].precision == 0.8
    assert lines(found) == [
        "network_metrics ·  · abc | member_cities | 97.0 · value: expected 97.0, published 112.0",
    ]


def test_an_omitted_cell_is_asserted_null() -> None:
    found = count("network_metrics", [METRIC], [METRIC | {"as_of": "2020"}])
    assert (found.facts, found.published, found.matched) == (5, 6, 5)


def test_a_cell_not_published_lowers_recall_only() -> None:
    found = count("network_metrics", [METRIC | {"as_of": "2020"}], [METRIC])
    assert (found.facts, found.published, found.matched) == (6, 5, 5)


def test_a_table_without_rows_on_either_side_has_no_share() -> None:
    found = count("events", [], [])
    assert found.recall is found.precision is None


def test_every_difference_is_listed_with_its_values() -> None:
    other = METRIC | {"network_id": "def"}
    found = compared({"network_metrics": [METRIC]}, {"network_metrics": [other]})
    cells = "metric=member_cities; value=97.0; unit=city; qualifier=exact"
    assert lines(found) == [
        f"network_metrics ·  · abc | member_cities | 97.0 · MISSING row network_id=abc; {cells}",
        f"network_metrics ·  · def | member_cities | 97.0 · SURPLUS row network_id=def; {cells}",
    ]


def test_rows_with_one_key_are_paired_by_what_else_they_say() -> None:
    term = {"document_id": "a", "term": "rete"}
    rows = [term | {"definition": "un insieme"}, term | {"definition": "un altro insieme"}]
    found = count("definitions", rows, rows[::-1])
    assert found.matched == found.facts == 4


# Cells


@pytest.mark.parametrize(
    ("gold", "published"),
    [
        ("l’*Unione*  dei Comuni", "l'Unione dei\u00a0Comuni"),
        ("Growth, iniziativa", "Growth , iniziativa"),
        ("perché", "perche\u0301"),
    ],
)
def test_text_is_compared_without_its_typography(gold: str, published: str) -> None:
    assert judging.fold(gold) == judging.fold(published)


@pytest.mark.parametrize(("gold", "published"), [("Unione", "unione"), ("Comuni", "Comune"), ("(A)", "A")])
def test_other_words_are_another_text(gold: str, published: str) -> None:
    assert judging.fold(gold) != judging.fold(published)


@pytest.mark.parametrize(
    ("table", "column", "value", "read"),
    [
        ("network_metrics", "value", "97", 97.0),
        ("network_metrics", "value", 0.25, 0.25),
        ("acts", "year", "2014", 2014.0),
        ("acts", "number", 57, "57"),
        ("contacts", "by_appointment", "true", True),
        ("contacts", "opening_hours", "Mo 10:00-12:00, 14:00-16:00", "Mo 10:00-12:00,14:00-16:00"),
        ("documents", "authors", ["A. Rossi", "B. Neri"], "A. Rossi; B. Neri"),
        ("definitions", "definition", "una cassa comune1 a cui.", "una cassa comune a cui"),
        ("acts", "title", "", None),
    ],
)
def test_cells_of_any_origin_are_read_alike(table: str, column: str, value: object, read: object) -> None:
    assert judging.typed(table, column, value) == read


def test_a_place_is_the_one_the_gazetteer_knows() -> None:
    lyon = gazetteer.resolve("Lione", "FR")
    assert lyon is not None
    network = {"network_id": "abc", "name": "ABC"}
    gold = [network | {"headquarters_place_id": "Lione@FR"}]
    right = count("networks", gold, [network | {"headquarters_place_id": lyon.place_id}])
    wrong = count("networks", gold, [network | {"headquarters_place_id": "3173435"}])
    assert (right.matched, wrong.matched) == (2, 1)


def test_a_country_code_stays_as_it_is() -> None:
    assert judging.place("MM") == "MM"
    assert judging.place("Nessunluogo@IT") == "Nessunluogo@IT"


# Ids


def test_foreign_ids_are_compared_by_what_they_point_to() -> None:
    act = {"kind": "statute", "title": "Statuto"}
    member = {"member": "Comune di Asti", "network_id": "abc"}
    found = compared(
        {"acts": [act | {"act_id": "statuto"}], "memberships": [member | {"act_id": "statuto"}]},
        {"acts": [act | {"act_id": "statuto-asti"}], "memberships": [member | {"act_id": "statuto-asti"}]},
    )
    assert not found.differences


def test_a_foreign_id_that_points_elsewhere_is_a_wrong_cell() -> None:
    acts = [{"kind": "law", "number": number, "year": 2014, "act_id": f"legge-{number}"} for number in ("1", "2")]
    member = {"member": "Comune di Asti", "network_id": "abc"}
    found = compared(
        {"acts": acts, "memberships": [member | {"act_id": "legge-1"}]},
        {"acts": acts, "memberships": [member | {"act_id": "legge-2"}]},
    )
    assert [each.column for each in found.differences] == ["act_id"]


def test_a_network_is_found_by_id_name_or_acronym() -> None:
    gold = [{"network_id": "abc", "name": "Alleanza Bella Città", "acronym": "ABC"}]
    for published in ({"network_id": "abc", "name": "x"}, {"network_id": "x", "name": "alleanza bella città"}):
        assert count("networks", gold, [published]).rows_matched == 1
    assert count("networks", gold, [{"network_id": "x", "name": "ABC"}]).rows_matched == 1
    assert count("networks", gold, [{"network_id": "x", "name": "Altra"}]).rows_matched == 0


def test_parents_and_issuers_are_the_organisations_meant() -> None:
    def organisations(council: str) -> list[dict[str, Any]]:
        city = {"organisation_id": "comune", "name": "Comune di Asti", "kind": "municipality"}
        return [city, {"organisation_id": council, "name": "Consiglio", "acronym": "CC", "parent_id": "comune"}]

    law = {"act_id": "mozione-1", "kind": "motion", "number": "1", "year": 2020}
    found = compared(
        {"organisations": organisations("consiglio"), "acts": [law | {"issuer": "Consiglio"}]},
        {"organisations": organisations("consiglio-asti"), "acts": [law | {"issuer": "CC"}]},
    )
    assert not found.differences


def test_two_themes_of_the_annotation_are_not_one_of_ours() -> None:
    def themes(*ids: str) -> list[dict[str, Any]]:
        names = ("pace", "pace e diritti")
        row = {"document_id": "a", "rank": "axis"}
        return [row | {"theme_name": name, "theme_id": own} for name, own in zip(names, ids, strict=True)]

    assert count("theme_priorities", themes("p", "d"), themes("1", "2")).matched == 6
    assert count("theme_priorities", themes("p", "d"), themes("1", "1")).matched == 5


# What the annotations leave open


def test_open_cells_count_neither_way() -> None:
    name = {"organisation_id": "fao", "name": "FAO"}
    assert count("organisations", [name | {"acronym": "FAO"}], [name]).facts == 1
    event = {"kind": "founding", "date_edtf": "1987", "network_id": "abc"}
    assert count("events", [event], [event | {"title": "Fondazione"}]).published == 3
    motion = {"act_id": "m", "kind": "motion", "number": "57", "date": "2013-01-14", "year": 2013}
    assert count("acts", [motion], [motion | {"year": None}]).recall == 1


def test_names_of_counts_outside_the_contract_are_free_and_those_inside_are_not() -> None:
    row = {"document_id": "a", "subject": "Asti", "indicator": "offices", "value": 3, "unit": "office"}
    assert count("indicators", [row], [row | {"indicator": "units", "unit": "unit"}]).precision == 1
    row |= {"indicator": "municipalities", "unit": "municipality"}
    assert count("indicators", [row], [row | {"indicator": "units", "unit": "unit"}]).precision == pytest.approx(0.6)


def test_issues_match_where_their_quotes_overlap() -> None:
    def issue(kind: str, quote: str) -> dict[str, Any]:
        return {"document_id": "a", "kind": kind, "quote": quote}

    gold = [issue("unbalanced_bracket", "Rete (RET")]
    assert count("source_issues", gold, [issue("unbalanced_bracket", "(RET")]).recall == 1
    assert count("source_issues", gold, [issue("truncated_text", "(RET")]).recall == 0
    assert count("source_issues", gold, [issue("unbalanced_bracket", "[X")]).precision == 0


def test_unasserted_issues_count_only_if_annotated() -> None:
    flaw = {"document_id": "a", "kind": "probable_misspelling", "quote": "metropoitane"}
    assert count("source_issues", [], [flaw]).published == 0
    assert count("source_issues", [flaw], [flaw]).matched == 1
    assert count("source_issues", [flaw], []).recall == 0


def test_rows_left_open_by_their_words_count_neither_way() -> None:
    row = {"document_id": "a", "term": "rete", "definition": "un hub"}
    columns = {"definitions": judging.RULES["definitions"].columns}
    found = Comparison({"definitions": []}, {"definitions": [row]}, columns, optional={"definitions": ("hub",)})
    assert found.counts["definitions"].rows_published == 0


# Mentions


def mention(kind: str, text: str, normalised: str | None = None) -> dict[str, Any]:
    return {"document_id": "a", "kind": kind, "text": text, "normalised": normalised}


def test_each_occurrence_of_a_mention_counts() -> None:
    patto = mention("network", "Patto", "mufpp")
    found = count("mentions", [patto, patto, patto], [patto, patto])
    assert (found.rows_matched, found.rows_expected, found.precision) == (2, 3, 1)


def test_ids_without_a_table_are_judged_by_being_the_same_throughout() -> None:
    gold = [mention("event", text, "expo-2015") for text in ("Expo", "EXPO 2015", "Esposizione")]
    ours = [mention("event", text, "expo") for text in ("Expo", "EXPO 2015")]
    found = count("mentions", gold, [*ours, mention("event", "Esposizione", "esposizione")])
    assert (found.facts, found.matched) == (9, 8)


def test_a_quantity_may_take_its_adjective_but_not_another_value() -> None:
    gold = [mention("quantity", "più di 39 Paesi", "39|country|more_than")]
    assert count("mentions", gold, [mention("quantity", "più di 39 Paesi europei", "39|country|more_than")]).recall == 1
    assert count("mentions", gold, [mention("quantity", "più di 40 Paesi", "40|country|more_than")]).recall == 0


def test_units_outside_the_contract_are_free_in_quantities() -> None:
    assert judging.agree("normalised", "2|axis|exact", "2|theme|exact")
    assert not judging.agree("normalised", "2|city|exact", "2|theme|exact")
    assert not judging.agree("normalised", "c40|food", "c40|housing")


def test_one_half_of_an_act_cited_in_two_pieces_is_enough() -> None:
    gold = [mention("act", "delibera", "delibera-41-2019"), mention("act", "n. 41/2019", "delibera-41-2019")]
    found = count("mentions", gold, [mention("act", "n. 41/2019", "delibera-41-2019")])
    assert (found.rows_expected, found.recall) == (1, 1)


# The corpora


def test_every_judged_column_is_in_the_contract() -> None:
    for table, rule in judging.RULES.items():
        assert set(rule.columns) <= set(tables()[table].columns), table


def test_the_five_texts_keep_their_floors() -> None:
    total = quality.five_texts().packages()["total"]
    assert (total.recall or 0) >= FLOORS["recall"], total
    assert (total.precision or 0) >= FLOORS["precision"], total


def test_the_measure_is_written_as_the_quality_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measure = quality.Measure()
    measure.add(compared({"network_metrics": [METRIC]}, {"network_metrics": [METRIC, METRIC | {"network_id": "def"}]}))
    monkeypatch.setattr(quality, "CORPORA", {quality.FIVE_TEXTS: lambda: measure})
    quality.write_csv(tmp_path / "quality.csv")
    with (tmp_path / "quality.csv").open(newline="") as file:
        row, *blind = csv.DictReader(file)
    assert blind == quality.blind_runs()
    assert (row["corpus"], row["table_name"], row["facts"], row["recall"], row["precision"]) == (
        "five_texts", "network_metrics", "5", "1.0", "0.5",
    )  # fmt: skip


def test_what_is_published_is_what_is_measured(tmp_path: Path) -> None:
    """`publish/quality.csv`, which a release takes over, says what `make quality` finds now."""
    from pipelines.quality import MEASURED, measured

    quality.write_csv(tmp_path / "quality.csv")
    assert measured(tmp_path / "quality.csv") == measured(MEASURED)
