"""Acts and citations: one act, one row, however it is cited; two bodies' acts of one name stay two."""

from datetime import date

import pytest
from reading import cells, doc, page, pages
from texts import tables

from pipelines.readers import citations
from pipelines.readers.page import Page


def _read(*opened: Page) -> None:
    for each in opened:
        citations.read(each)


def test_a_law_with_its_title_article_and_address() -> None:
    found = page("Come dice la legge 7/2001 “Norme sulle città”, art. 3, comma 2, il Comune opera.")
    _read(found)
    act = cells(found.facts, "acts")["legge-7-2001"]
    assert (act["kind"], act["number"], act["year"], act["title"]) == ("law", "7", 2001, "Norme sulle città")
    assert act["urn"] == "urn:nir:stato:legge:2001;7"
    assert str(act["url"]).endswith("urn:nir:stato:legge:2001;7")
    citation = cells(found.facts, "act_citations")["pagina-legge-7-2001-1"]
    assert (citation["article"], citation["paragraph"]) == ("3", "2")
    start, end = citation["char_start"], citation["char_end"]
    assert found.document.text[start:end] == citation["as_cited"]  # type: ignore[misc]


def test_two_digit_year_that_another_text_contradicts_is_the_same_law() -> None:
    one = doc("Titolo\n\nNel quadro della legge 38/81 si opera.", name="una")
    other = doc("Titolo\n\nLa legge 38/1979 lo prevede.", name="altra")
    opened, other_opened = pages(one, other)
    _read(opened, other_opened)
    assert set(cells(opened.facts, "acts")) == set(cells(other_opened.facts, "acts")) == {"legge-38-1979"}
    assert "year" not in cells(opened.facts, "acts")["legge-38-1979"]
    index = citations.resolve_acts([opened, other_opened])
    assert [(each.place[0], each.field, each.written, each.taken) for each in index.inconsistencies] == [
        (0, "year", "81", "1979")
    ]


def test_statutes_and_programmes_of_two_bodies_are_two() -> None:
    one = doc("Titolo\n\nLo Statuto e il DUP 2019-2021 lo dicono.", "Comune di Alfa", name="una")
    other = doc(
        "Titolo\n\nLo Statuto Comunale e il Documento Unico di Programmazione 2019-2021.",
        "Comune di Beta",
        name="altra",
    )
    opened = pages(one, other)
    _read(*opened)
    assert set(cells(opened[0].facts, "acts")) == {"statuto-comune-di-alfa", "dup-2019-2021-comune-di-alfa"}
    assert set(cells(opened[1].facts, "acts")) == {"statuto-comune-di-beta", "dup-2019-2021-comune-di-beta"}


def test_a_plan_in_two_wordings_is_one_and_its_words_in_another_order_are_inconsistent() -> None:
    found = page("Il Piano Generale di Sviluppo 2011-2016 dice. Poi il Piano di Sviluppo Generale ripete.")
    _read(found)
    assert list(cells(found.facts, "acts")) == ["piano-generale-di-sviluppo-2011-2016-comune-di-prova"]
    assert [each.field for each in citations.resolve_acts([found]).inconsistencies] == ["title"]


def test_a_name_without_period_that_may_be_two_plans_is_neither() -> None:
    found = page("Il DUP 2017-2019 e il DUP 2020-2022. Il DUP viene aggiornato.")
    _read(found)
    assert set(cells(found.facts, "acts")) == {
        "dup-2017-2019-comune-di-prova",
        "dup-2020-2022-comune-di-prova",
        "dup-comune-di-prova",
    }


def test_issuer_is_the_publisher_for_acts_of_its_own() -> None:
    named = page("Il Comune di Prova, con delibera di consiglio n. 4/2019 del 5/3/2019, ha aderito.")
    bare = page("La Giunta ha deliberato con delibera n. 5/2019 e lo Statuto lo prevede.")
    _read(named, bare)
    act = cells(named.facts, "acts")["delibera-consiglio-4-2019-comune-di-prova"]
    assert (act["issuer"], act["date"]) == ("Comune di Prova", date(2019, 3, 5))
    own = cells(bare.facts, "acts")
    assert {key: act["issuer"] for key, act in own.items()} == {
        "delibera-giunta-5-2019-comune-di-prova": "Comune di Prova",
        "statuto-comune-di-prova": "Comune di Prova",
    }


def test_issuer_of_others_only_where_the_text_names_it() -> None:
    found = page("La Regione Umbria ha approvato la L.R. 5/2010; vale la legge 7/2011.\n\nSi applica la L.R. 6/2012.")
    _read(found)
    assert {key: act.get("issuer") for key, act in cells(found.facts, "acts").items()} == {
        "legge-regionale-5-2010-regione-umbria": "Regione Umbria",
        "legge-7-2011": None,
        "legge-regionale-6-2012": None,
    }


def test_citation_is_kind_number_and_date() -> None:
    found = page(
        "Vista la delibera di consiglio (n. 4/2019 del 5/3/2019), l'art. 3 della legge 7/2011"
        " e la Mozione 9 approvata dal Consiglio (3.4.2013)."
    )
    _read(found)
    cited = {row["as_cited"]: row.get("article") for row in cells(found.facts, "act_citations").values()}
    assert cited == {"delibera di consiglio (n. 4/2019 del 5/3/2019)": None, "legge 7/2011": "3", "Mozione 9": None}


def test_article_told_later_in_the_sentence() -> None:
    found = page("Vale il D.Lgs. n. 267 del 18 agosto 2000: l'art. 272 riguarda la cooperazione. L'art. 9 è altro.")
    _read(found)
    assert [row.get("article") for row in cells(found.facts, "act_citations").values()] == ["272"]


def test_each_citation_has_a_row_and_aliases_have_none() -> None:
    found = page("La legge 7/2001 e ancora la legge 7/2001. Il TUEL - D. Lgs. 267/2000, art. 42, vale.")
    _read(found)
    keys = list(cells(found.facts, "act_citations"))
    assert keys == ["pagina-legge-7-2001-1", "pagina-legge-7-2001-2", "pagina-decreto-legislativo-267-2000-1"]


@pytest.mark.parametrize(
    ("citation", "column", "value"),
    [
        ("la legge 125/2014 («Disciplina della cooperazione»), nonché", "title", "Disciplina della cooperazione"),
        ("il Piano Aria e Clima, adottato di recente,", "issuer", "Comune di Torino"),
        ("il Piano d'azione per l'energia, di cui si è detto,", "title", "Piano d'azione per l'energia"),
        ("il Piano strategico metropolitano, di cui si è detto,", "title", "Piano strategico metropolitano"),
        ("un Piano strategico metropolitano, di cui si è detto,", "title", ...),
        ("le linee approvate il 5 marzo 2024 con delibera n. 12", "year", 2024),
        ("che nel 2009, con delibera di Giunta n. 300, ha deciso", "year", 2009),
        ("il decreto del Sindaco n. 14 del 2 maggio 2020, poi", "issuer", "Comune di Torino"),
        ("il Piano nazionale Aria e Clima, adottato di recente,", "issuer", None),
    ],
)
def test_what_an_act_is_called_and_whose_it_is(citation: str, column: str, value: object) -> None:
    """A title in brackets and quotation marks; a plan of no other body is the speaker's."""
    rows = tables(f"Titolo\n\nIl documento richiama {citation} e altro.\n")["acts"]
    assert [row[column] for row in rows] == ([] if value is ... else [value])


@pytest.mark.parametrize(
    ("text", "pinpoints"),
    [
        (
            "Si veda il Piano strategico metropolitano, approvato nel 2018, e quanto previsto alla Missione 19 del DUP 2025-2027.",
            [None, "Missione 19"],
        ),
        ("Il DUP 2025-2027 colloca la cooperazione nella Missione 19.", ["Missione 19"]),
    ],
)
def test_a_pinpoint_is_of_the_act_behind_it(text: str, pinpoints: list[str | None]) -> None:
    rows = tables(f"Pagina\n\n{text}\n")["act_citations"]
    assert [row["pinpoint"] for row in sorted(rows, key=lambda row: row["char_start"])] == pinpoints


def test_when_a_statute_was_approved_is_told_of_it() -> None:
    found = tables("Pagina\n\nSi veda l'art. 4 dello Statuto comunale, approvato il 3 maggio 2014.\n")
    assert [(row["kind"], row["date"]) for row in found["acts"]] == [("statute", None)]
    assert [(row["kind"], row["date_edtf"]) for row in found["events"]] == [("adoption", "2014-05-03")]


def test_a_programming_document_in_small_letters_is_that_of_its_acronym() -> None:
    found = page("Il Documento unico di programmazione 2025-2027 e, di nuovo, il DUP 2025-2027.")
    _read(found)
    assert list(cells(found.facts, "acts")) == ["dup-2025-2027-comune-di-prova"]


@pytest.mark.parametrize(
    ("title", "kind", "acts"),
    [
        ("Piano della cooperazione internazionale del Comune di Prova 2025-2028", "guideline", []),
        ("Programma della cooperazione 2025-2028: relazione sul Piano strategico 2020-2024", "guideline", ["plan"]),
        ("Piano della cooperazione internazionale del Comune di Prova 2025-2028", "news", ["plan"]),
        ("Comune di Torino. Linee guida per la cooperazione 2024-2026", "guideline", []),
        ("Comune di Torino – Piano strategico 2024-2026", "guideline", []),
        ("Comune di Altra. Piano strategico 2024-2026", "guideline", ["plan"]),
    ],
)
def test_a_plan_is_no_act_that_it_cites(title: str, kind: str, acts: list[str]) -> None:
    """The title of a guideline is its own name; a page of news may have the name of what it tells about."""
    found = tables(f"{title}\n\n1. Premessa\n\nIl Comune opera con le scuole.", kind)
    assert [row["kind"] for row in found["acts"]] == acts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("La scuola della carta di Samarcanda è aperta.", []),
        ("Il museo della carta di Lipsia è aperto.", []),
        ("Si richiamano i principi della carta di Lipsia.", ["carta di Lipsia"]),
        ("Il Comune aderisce alla carta di Lipsia.", ["carta di Lipsia"]),
        ("In attuazione della carta di Lipsia.", ["carta di Lipsia"]),
    ],
)
def test_what_is_made_of_paper_is_no_charter(text: str, acts: list[str]) -> None:
    assert [row["title"] for row in tables(f"Pagina\n\n{text}\n")["acts"]] == acts
