"""The publisher's town and what a page says of itself; provisions on pages of agreements; each with near misses."""

import pytest
from texts import cells, tables


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Bra è cresciuta accogliendo. Al 31 dicembre 2024 vi risiedevano 29.200 persone; i cittadini stranieri erano "
         "circa 5.900.", [("foreign_residents", "Bra", 5900.0), ("population", "Bra", 29200.0)]),
        ("A fine anno Bra contava 29.200 abitanti.", [("population", "Bra", 29200.0)]),
        ("Il Ponte di Bra Vecchia è lungo. Vi risiedevano 29.200 persone.", []),
    ],
)  # fmt: skip
def test_a_town_of_a_short_name(said: str, counted: list[tuple[str, str, float]]) -> None:
    """Its name alone is no mention of a place, but it is whose page it is."""
    told = tables(f"Linee guida\n\nUn inizio.\n\n{said}\n", "guideline", "Comune di Bra")["indicators"]
    assert cells(told, "indicator", "subject", "value") == counted


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Tra il lago e i monti, la Provincia di Como comprende 147 Comuni.", [("Provincia di Como", 147.0)]),
        ("Dalle rive alle vette, la Provincia di Como conta 147 Comuni.", [("Provincia di Como", 147.0)]),
        ("Tra il lago e i monti, la Rete dei Sentieri comprende 40 Comuni.", []),
    ],
)
def test_a_publisher_behind_where_it_lies(said: str, counted: list[tuple[str, float]]) -> None:
    """Its municipalities are its own on a list of projects too."""
    told = tables(f"Progetti\n\nUn inizio.\n\n{said}\n", "projects_list", "Provincia di Como")["indicators"]
    assert cells(told, "subject", "value") == counted


@pytest.mark.parametrize(
    ("said", "moments"),
    [
        ("Torino conta 850.000 abitanti; al 1° gennaio 2025 gli stranieri residenti erano 130.000.",
         [("foreign_residents", "2025-01-01"), ("population", None)]),
        ("Torino conta 850.000 abitanti al 1° gennaio 2025; gli stranieri residenti erano 130.000.",
         [("foreign_residents", "2025-01-01"), ("population", "2025-01-01")]),
    ],
)  # fmt: skip
def test_a_date_behind_a_semicolon(said: str, moments: list[tuple[str, str | None]]) -> None:
    """It is that of the number behind it."""
    told = tables(f"La città\n\nUn inizio.\n\n{said}\n")["indicators"]
    assert cells(told, "indicator", "as_of") == moments


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("Aggiornamento: 14 gennaio 2025", "2025-01-14"),
        ("Aggiornamento al: 14 gennaio 2025", "2025-01-14"),
        ("Aggiornamento dei soci: 14 gennaio 2025", None),
    ],
)
def test_the_day_of_a_page(foot: str, day: str | None) -> None:
    """A label of one word stamps the page, one of its matters does not."""
    told = tables(f"Reti\n\nUn testo.\n\n{foot}\nComune di Torino - Privacy\n")["documents"]
    assert [row["published_on"] and str(row["published_on"]) for row in told] == [day]


@pytest.mark.parametrize(
    ("credit", "authors"),
    [
        ("Testi a cura dell'Ufficio Politiche europee", "Ufficio Politiche europee"),
        ("Contenuti a cura del Servizio Pace", "Servizio Pace"),
        ("La festa è a cura del Servizio Pace", None),
    ],
)
def test_who_wrote_a_page(credit: str, authors: str | None) -> None:
    """The credit may stand above the last stamp."""
    text = "Reti\n\n" + "Un testo.\n\n" * 12 + f"{credit}\nUltimo aggiornamento: 18 marzo 2025\n"
    assert cells(tables(text)["documents"], "authors") == [(authors,)]


CRITERIA = "Gemellaggi\n\nUn inizio.\n\n{}\n- una storia comune;\n- l'impegno a ospitare studenti.\n"


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Nella scelta di una nuova città il Comune applica i seguenti criteri:", ["selection_criterion"] * 2),
        ("Per arrivare alla firma si seguono questi passaggi:", ["partnership_step"] * 2),
        ("Le scuole hanno portato in dono:", []),
    ],
)
def test_provisions_on_a_page_of_agreements(line: str, kinds: list[str]) -> None:
    """A page of agreements tells how they come about as a guideline does."""
    assert [row["kind"] for row in tables(CRITERIA.format(line), "agreements_list")["provisions"]] == kinds


@pytest.mark.parametrize("here", ["qui ", ""])
def test_what_is_meant_here(here: str) -> None:
    """The word that says where it is meant so is no part of the definition."""
    text = f"Linee guida\n\nCon l'espressione «città sorelle» si intende {here}il legame tra due comunità.\n"
    assert cells(tables(text, "guideline")["definitions"], "term", "definition") == [
        ("città sorelle", "il legame tra due comunità")
    ]


def test_an_article_of_its_own_statute() -> None:
    """A word of whose it is may stand before the act."""
    text = "Linee guida\n\nIl Comune si richiama all'art. 3 del proprio Statuto comunale e all'Agenda 2030.\n"
    found = tables(text, "guideline")["act_citations"]
    assert [row["article"] for row in found if "Statuto" in row["as_cited"]] == ["3"]
