"""Plain sentences and label lines in wordings that no page had brought before, each with its near misses."""

import pytest
from texts import cells, tables

from pipelines.mentions import people


def _agreements(text: str) -> list[tuple[object, ...]]:
    rows = tables(f"Torino nel mondo\n\n{text}\n")["agreements"]
    return cells(rows, "partner", "kind", "signed_edtf", "status")


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("Dal 2017 un accordo di collaborazione unisce il Comune all'Università di Siena.",
         [("Università di Siena", "collaboration", "2017", None)]),
        ("Un accordo di collaborazione lega l'ente all'Università Ca' Foscari Venezia, per i tirocini.",
         [("Università Ca' Foscari Venezia", "collaboration", None, None)]),
        ("Con Avignone si lavora a un patto di amicizia.", []),
        ("Il gemellaggio con Gent è stato approvato con delibera n. 4 del 2 marzo 2013 e firmato il 3 maggio 2013.",
         [("Gent", "twinning", "2013-05-03", None)]),
        ("Il gemellaggio con Gent è stato approvato con delibera n. 4 del 2 marzo 2013 e sarà firmato a maggio.",
         [("Gent", "twinning", None, "approved")]),
        ("Il 3 maggio 2024 il sindaco Paolo Verdi e il suo omologo di Gent, Jan Smet, hanno firmato un patto di "
         "amicizia.", [("Gent", "friendship", "2024-05-03", None)]),
        ("Il 3 maggio 2024 la sindaca Anna Rossi e la prima cittadina di Lione, Marie Dupont, hanno firmato un patto "
         "di amicizia.", [("Lione", "friendship", "2024-05-03", None)]),
    ],
)  # fmt: skip
def test_agreements(text: str, agreements: list[tuple[object, ...]]) -> None:
    assert _agreements(text) == agreements


def test_a_hall_is_no_person() -> None:
    """`in Sala Rossa, il sindaco Paolo Verdi`: who holds the office is named behind it."""
    text = "Questa mattina, in Galleria Grande, il sindaco Paolo Verdi ha parlato; poi Ada Neri, assessora alla Pace."
    assert [text[m.start : m.end] for m in people.find(text)] == ["Paolo Verdi", "Ada Neri"]


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Stato: in corso", "ongoing"),
        ("Stato: concluso nel 2018", "completed"),
        ("Stato: in corso di valutazione", None),
        ("Durata: in corso dal 2020 al 2022", None),
    ],
)
def test_the_status_line_of_a_project(line: str, status: str | None) -> None:
    text = (
        f"Progetti di cooperazione\n\n1. [Orti](https://www.comune.prova.it/progetti/orti)\n{line}\nPartner: Caritas\n"
    )
    assert cells(tables(text, "projects_list")["projects"], "status") == [(status,)]


def test_a_share_of_those_just_counted() -> None:
    rows = tables("Torino\n\nTorino conta 52.000 abitanti, il 15% dei quali stranieri.\n")["indicators"]
    assert cells(rows, "indicator", "value", "base") == [
        ("foreign_resident_share", 0.15, "abitanti"),
        ("population", 52000.0, None),
    ]


GUIDELINE = """Linee di indirizzo 2024-2027
a cura del Servizio Cooperazione

Si dà la precedenza al Mediterraneo e ai Balcani; in subordine si considera l'Africa subsahariana.
Il Comune ha rapporti consolidati con Chichester. Rapporti nuovi si stanno sviluppando con Tirana e Durazzo.

Per realizzare i propri obiettivi il Comune si serve di:
- accordi con enti locali;
- bandi annuali.

I progetti sono scelti in base a:
- qualità della proposta;
- esperienza del proponente.
"""


def test_a_guideline_in_other_words() -> None:
    found = tables(GUIDELINE, "guideline")
    assert cells(found["documents"], "title", "authors") == [("Linee di indirizzo 2024-2027", "Servizio Cooperazione")]
    assert cells(found["geographic_priorities"], "rank", "area") == [
        (1, "Mediterraneo"), (2, "Balcani"), (3, "Africa subsahariana"),
    ]  # fmt: skip
    assert cells(found["partner_cities"], "place_name", "relationship") == [
        ("Chichester", "established"), ("Durazzo", "emerging"), ("Tirana", "emerging"),
    ]  # fmt: skip
    assert cells(found["provisions"], "kind", "text") == [
        ("instrument", "accordi con enti locali;"), ("instrument", "bandi annuali."),
        ("selection_criterion", "esperienza del proponente."), ("selection_criterion", "qualità della proposta;"),
    ]  # fmt: skip
