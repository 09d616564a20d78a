"""Facts told in a bracket, before their subject or behind it, beside others of their kind."""

from __future__ import annotations

import pytest
from reading import cells, page
from texts import tables

from pipelines.readers import agreements, priorities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Il Comune ha siglato gemellaggi (l'ultimo, firmato nel maggio 2018, lega la città a Gent), accordi di"
            " collaborazione (ad esempio quello con la Banca Europea).",
            {"Gent": "2018-05", "Banca Europea": None},
        ),
        (
            "Il Comune ha siglato gemellaggi (il primo risale al 1958), accordi di collaborazione (ad esempio quello"
            " con Nantes).",
            {"Nantes": None},
        ),
        (
            "L'Ufficio cura i gemellaggi (da ultimo con Gent, nel 2018) e i patti di amicizia (uno, del 2004, con Praia)",
            {"Gent": "2018", "Praia": "2004"},
        ),
        (
            "L'Ufficio cura i gemellaggi (il primo, nel 1961, con Gent; l'ultimo, nel 2021, con Praia) e un accordo di"
            " collaborazione con Nantes.",
            {"Gent": "1961", "Nantes": None},
        ),
        (
            "I gemellaggi (l'ultimo firmato nel 2015) e gli accordi di cooperazione, tra cui quello con Gent, vivono.",
            {"Gent": None},
        ),
        (
            "L'Ufficio segue i gemellaggi (il primo in Italia fu quello di Torino con Nantes, nel 1957) e l'accordo di"
            " collaborazione con Gent.",
            {"Gent": None},
        ),
        (
            "L'Ufficio segue i gemellaggi (l'ultimo legherà la città a Praia nel 2026) e l'accordo di collaborazione"
            " con Gent, firmato nel 2019.",
            {"Gent": "2019"},
        ),
    ],
)
def test_what_a_bracket_tells_of_one_agreement_is_of_no_other(text: str, expected: dict[str, str | None]) -> None:
    """A bracket behind a kind names its partner, and its date is that partner's."""
    read = page(text)
    agreements.read(read)
    found = cells(read.facts, "agreements")
    assert {key.split("|")[1]: row.get("signed_edtf") for key, row in found.items()} == expected


_AXES = "Gli assi tematici sono due: la salute e la cultura. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Risultano decisive la salute e la cultura, che ne sono i due assi tematici.", ["salute", "cultura"]),
        ("Restano centrali la salute, l'acqua e la pace, i tre assi tematici.", ["salute", "acqua", "pace"]),
        ("La salute, l'acqua e la pace, che rappresentano gli assi prioritari del triennio, sono descritte sotto.",
         ["salute", "acqua", "pace"]),
        ("La salute e la cultura risultano assi tematici.", ["salute", "cultura"]),
        ("La salute e la cultura sono stati scelti come assi tematici.", ["salute", "cultura"]),
        ("Ne costituiscono i due assi tematici la salute e la cultura.", ["salute", "cultura"]),
        ("La salute e la cultura, che non costituiscono assi tematici, restano presenti.", []),
        ("Il Comune si concentra sulla salute e sulla cultura, i due assi tematici.", []),
        ("L'Ufficio e il Settore, che rappresentano le priorità tematiche della zona, lavorano insieme.", []),
        ("I progetti che riguardano i due assi tematici sono finanziati.", []),
        ("La salute e la cultura, che la Regione considera temi prioritari, sono di tutti.", []),
    ],
)  # fmt: skip
def test_themes_named_before_the_words_that_rank_them(text: str, expected: list[str]) -> None:
    """A relative clause or an apposition ranks what is named before it, each item without its article."""
    read = page(text)
    priorities.read(read)
    assert [row["theme_name"] for row in cells(read.facts, "theme_priorities").values()] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Con la salute hanno un legame stretto le tematiche dell'acqua e dello sport.", ["acqua", "sport"]),
        ("La questione dell'acqua ha un nesso diretto con la salute.", ["acqua"]),
        ("Sono in stretta relazione con la salute i temi dell'acqua e dello sport.", ["acqua", "sport"]),
        ("L'acqua e lo sport sono temi strettamente legati alla salute.", ["acqua", "sport"]),
        ("L'acqua e lo sport, tematiche connesse alla salute, restano sullo sfondo.", ["acqua", "sport"]),
        ("Legata alla salute è la tematica dell'acqua, così come quella dello sport.", ["acqua", "sport"]),
        ("Con la salute hanno un legame stretto le associazioni.", []),
        ("Con la città di Dakar ha un legame stretto il tema dell'acqua.", []),
        ("Il tema dell'acqua non ha un legame diretto con la salute.", []),
    ],
)
def test_themes_bound_to_a_declared_one(text: str, expected: list[str]) -> None:
    """A bond with a declared theme makes related ones, one for each that is named."""
    read = page(_AXES + text)
    priorities.read(read)
    found = cells(read.facts, "theme_priorities").values()
    assert [row["theme_name"] for row in found if row["rank"] == "related"] == expected


@pytest.mark.parametrize(
    "period",
    [
        "2024-2026",
        "per il triennio 2024-2026",
        "per gli anni 2024-2026",
        "relativo al periodo 2024-2026",
        "(2024-2026)",
    ],
)
def test_a_plan_is_one_however_its_years_are_told(period: str) -> None:
    """The words around the years are no part of what the plan is called by."""
    found = tables(f"Norme\n\nVale il Documento Unico di Programmazione {period}. Vale il Piano Sociale {period}.\n")
    ids = {(row["act_id"], row["period_edtf"]) for row in found["acts"]}
    assert ids == {(f"{name}-2024-2026-comune-di-torino", "2024/2026") for name in ("dup", "piano-sociale")}
