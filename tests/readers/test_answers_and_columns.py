"""Priorities and funds that stand in tables, in lists under a colon and in answers to questions."""

import pytest
from reading import cells, doc, pages
from texts import tables

from pipelines.readers import funding, priorities


def _areas(text: str) -> list[str]:
    found = pages(doc(f"Linee guida\n\n{text}\n", "Comune di Torino", "guideline"))[0]
    priorities.read(found)
    rows = sorted(cells(found.facts, "geographic_priorities").values(), key=lambda row: str(row["rank"]))
    return [str(row["area"]) for row in rows]


def _themes(text: str) -> dict[str, str]:
    rows = tables(f"Linee guida\n\n{text}\n", "guideline")["theme_priorities"]
    return {row["theme_name"]: row["rank"] for row in rows}


def _funds(text: str) -> dict[str, str | None]:
    found = pages(doc(f"Linee guida\n\n{text}\n", "Comune di Torino", "guideline"))[0]
    funding.read(found)
    rows = cells(found.facts, "funding_sources").values()
    return {str(row["name"]): row.get("funder") for row in rows}  # type: ignore[misc]


@pytest.mark.parametrize(
    "text",
    [
        "Area | Priorità\nMediterraneo | 1\nBalcani | 2",
        "Ordine di priorità | Area geografica\nPrima | Mediterraneo\nSeconda | Balcani",
        "Area geografica | Priorità\nBalcani | media\nMediterraneo | alta",
        "In primo luogo si guarda al Mediterraneo; in secondo luogo, ai Balcani.",
        "Prima area di interesse è il Mediterraneo, seconda i Balcani.",
        "Il Mediterraneo viene al primo posto, i Balcani al secondo.",
        "La cooperazione opera prevalentemente nel Mediterraneo e nei Balcani.",
        "La priorità geografica resta il Mediterraneo, cui si aggiungono i Balcani.",
        "In quali aree operiamo?\nNel Mediterraneo e nei Balcani.",
        "Dove interveniamo?\n\nNel Mediterraneo e nei Balcani.",
    ],
)
def test_areas_ranked(text: str) -> None:
    assert _areas(text) == ["Mediterraneo", "Balcani"]


@pytest.mark.parametrize(
    "text",
    [
        "Area | Telefono\nMediterraneo | 1\nBalcani | 2",
        "Dove si trova l'ufficio?\nNei Balcani no, in via Roma.",
        "La prossima delegazione visiterà il Mediterraneo e i Balcani.",
        "In primo luogo si guarda ai conti.",
        "La manifestazione si svolge principalmente in Umbria.",
        "I cittadini stranieri provengono soprattutto dal Nord Africa e dai Balcani.",
        "Un'associazione di volontari è attiva soprattutto nei Balcani.",
    ],
)
def test_areas_that_are_no_priority(text: str) -> None:
    assert _areas(text) == []


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Quali sono i temi prioritari?\nLa salute, l'acqua e la pace.", {"salute", "acqua", "pace"}),
        ("Su quali temi lavoriamo?\n\nSulla salute, sull'acqua e in tema di pace.", {"salute", "acqua"}),
        ("Quali priorità avete scelto?\nSono la salute e l'acqua.", {"salute", "acqua"}),
        ("Su quali temi lavoriamo?\nLa risposta è nel documento allegato, che è pubblico.", set()),
        ("Quali priorità per il 2026?\nLe decide il Consiglio comunale.", set()),
        ("Quali sono i temi del bando?\nLa salute e l'acqua.", set()),
        ("Quali sono le priorità geografiche?\nI Balcani e il Sahel.", set()),
    ],
)
def test_themes_that_answer(text: str, themes: set[str]) -> None:
    found = set(_themes(text))
    assert themes <= found
    assert bool(themes) == bool(found)


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        (
            "Ente finanziatore | Strumento\nUnione europea | Programma LIFE\nRegione Umbria | Bando Pace",
            {"Programma LIFE": "Unione europea", "Bando Pace": "Regione Umbria"},
        ),
        (
            "Le risorse vengono da fondi esterni:\n\n- MASE – fondi per il clima;\n\n- UNICEF;\n\n- Fondazione Alfa.",
            {"fondi per il clima": "MASE", "UNICEF": None, "Fondazione Alfa": "Fondazione Alfa"},
        ),
        (
            "Il Comune attinge al Fondo Boschi e Montagna (FBM) del Ministero dell'Ambiente.",
            {"Fondo Boschi e Montagna": "Ministero dell'Ambiente"},
        ),
        ("Ente | Telefono\nRegione Umbria | 075 1234567", {}),
        ("Le risorse sono poche:\n- UNICEF;\n- FAO.", {}),
    ],
)
def test_funds_in_lists_and_columns(text: str, funds: dict[str, str | None]) -> None:
    assert _funds(text) == funds


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Al centro del triennio ci sono la salute, la scuola e l'acqua.", {"salute", "scuola", "acqua"}),
        ("Al centro dell'attività sono le persone.", set()),
        ("Al centro della piazza ci sono la fontana e il platano.", set()),
    ],
)
def test_themes_at_the_centre(text: str, themes: set[str]) -> None:
    assert set(_themes(text)) == themes


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        ("Il progetto ha vinto il Bando Sport 2023 della Regione Umbria.", {"Bando Sport 2023": "Regione Umbria"}),
        ("Il progetto non ha vinto il Bando Sport 2023 della Regione Umbria.", {}),
        ("Le spese non sono coperte dal Programma LIFE dell'Unione europea.", {}),
        ("L'iniziativa è sostenuta economicamente dalla Fondazione Alfa.", {"Fondazione Alfa": "Fondazione Alfa"}),
        ("Le spese sono coperte dal Programma LIFE dell'Unione europea.", {"Programma LIFE": "Unione europea"}),
    ],
)
def test_funds_won_and_expenses_covered(text: str, funds: dict[str, str | None]) -> None:
    assert _funds(text) == funds
