"""Issues that need more than one page's text: references, names, statements of all texts."""

from reading import doc, page

from pipelines import issues
from pipelines.readers import open_pages
from pipelines.schema import check, frame
from pipelines.statements import Row


def _statement(document: str, value: str, span: tuple[int, int], preferred: bool, **more: str) -> Row:
    row = {
        "table_name": "networks",
        "row_key": "alfa",
        "column_name": "founded_edtf",
        "rule": "r",
        "statement_id": value,
        "quote": value,
    }
    return {
        **row,
        "document_id": document,
        "value": value,
        "char_start": span[0],
        "char_end": span[1],
        "preferred": preferred,
        **more,
    }


def test_every_issue_row_keeps_the_contract() -> None:
    documents = [
        doc(
            "Titolo della pagina\n\nNel quadro della legge 38/81 (vedi [http://alfa.org](Sito) si opera nel 1986.",
            name="una",
        ),
        doc("Titolo della pagina\n\nLa legge 38/1979 lo prevede nel 1986.", name="altra"),
    ]
    opened, _, acts = open_pages(documents)
    rows = issues.source_issues(opened, acts, {"statements": []})
    assert check("source_issues", frame("source_issues", rows)) == []
    texts = {each.document.id: each.document.text for each in opened}
    assert all(texts[row["document_id"]][row["char_start"] : row["char_end"]] == row["quote"] for row in rows)
    kinds = {(row["document_id"], row["kind"]) for row in rows}
    assert {
        ("una", "inconsistent_reference"),
        ("una", "insecure_link"),
        ("una", "unbalanced_bracket"),
        ("altra", "unclaimed_fact"),
    } <= kinds
    assert len({row["issue_id"] for row in rows}) == len(rows)


def test_a_date_that_a_statement_uses_is_claimed_and_a_described_sentence_claims_none() -> None:
    found = page("La rete è nata nel 1986 con 43 città.")
    year = found.document.text.index("1986")
    used = _statement("pagina", "1986", (year, year + 4), True)
    whole = _statement("pagina", "La rete", (year - 20, year + 20), True, column_name="description_it")
    quotes = [row["quote"] for row in issues.unclaimed_facts([found], [used, whole])]
    assert quotes == ["43 città"]


def test_two_texts_two_values() -> None:
    rows = [
        _statement("una", "1986", (0, 4), True),
        _statement("altra", "1987", (5, 9), False),
        _statement("altra", "1987", (15, 19), False),
    ]
    (issue,) = issues.disagreements(rows, [])
    assert (issue["document_id"], issue["quote"], issue["kind"]) == ("altra", "1987", "disagreement")
    assert "1986" in issue["explanation_it"]
    assert "1986" in issue["explanation_en"]


def test_the_same_value_twice_or_another_spelling_is_no_disagreement() -> None:
    same = [_statement("una", "1986", (0, 4), True), _statement("altra", "1986", (5, 9), False)]
    names = [
        _statement("una", "ALFA", (0, 4), True, column_name="name"),
        _statement("altra", "Alfa", (5, 9), False, column_name="name"),
    ]
    within = [_statement("una", "1986", (0, 4), True), _statement("una", "1987", (5, 9), False)]
    assert not [*issues.disagreements(same, []), *issues.disagreements(names, []), *issues.disagreements(within, [])]


def test_two_counts_of_one_network_disagree_though_their_rows_are_two() -> None:
    rows = [
        _statement(
            "una",
            "97",
            (0, 2),
            True,
            table_name="network_metrics",
            row_key="alfa|member_cities|una|1",
            column_name="value",
        ),
        _statement(
            "altra",
            "96",
            (0, 2),
            True,
            table_name="network_metrics",
            row_key="alfa|member_cities|altra|1",
            column_name="value",
        ),
    ]
    assert [row["quote"] for row in issues.disagreements(rows, [])] == ["96"]


def test_a_place_that_no_gazetteer_knows() -> None:
    found = page("Il Sindaco di Xyzzabur e il Sindaco di Lione lavorano per la Città Sostenibile.")
    assert [found.document.reading[flaw.start : flaw.end] for flaw in issues.unresolved_names(found)] == ["Xyzzabur"]


def test_a_name_that_two_great_places_share() -> None:
    found = page("Le città di Hyderabad e Lione collaborano.")
    assert [found.document.reading[flaw.start : flaw.end] for flaw in issues.ambiguous_names(found)] == ["Hyderabad"]


def test_another_name_of_the_place_on_the_page_decides() -> None:
    found = page("La Diputació de Barcelona la fondò; ha sede a Barcellona.")
    assert list(issues.ambiguous_names(found)) == []


def test_a_country_beside_a_name_decides() -> None:
    found = page("Hyderabad (Pakistan) e Hyderabad collaborano con Heidelberg.")
    assert [found.document.reading[flaw.start : flaw.end] for flaw in issues.ambiguous_names(found)] == []
