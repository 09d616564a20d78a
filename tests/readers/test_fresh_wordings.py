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


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Torino è gemellata con Gent (Belgio) dal 1962, con Lione (Francia) dal 1978, con Worms, dal 1963.",
         [("Gent", "1962"), ("Lione", "1978"), ("Worms", "1963")]),
        ("Torino è gemellata dal 1957 con Lione e dal 1958 con Gent.", [("Gent", "1958"), ("Lione", "1957")]),
    ],
)  # fmt: skip
def test_whose_date_stands_before_the_next(text: str, dates: list[tuple[str, str]]) -> None:
    rows = tables(f"Torino nel mondo\n\n{text}\n")["agreements"]
    assert cells(rows, "partner", "signed_edtf") == dates


def test_an_older_agreement_of_the_two_is_not_the_new_one() -> None:
    text = (
        "Il 22 maggio 2023 il Comune di Torino e la Prefettura di Kyoto hanno sottoscritto un accordo di collaborazione. "
        "Nel 1998 le due amministrazioni avevano già siglato un protocollo d'intesa, scaduto nel 2003."
    )
    assert _agreements(text) == [("Prefettura di Kyoto", "collaboration", "2023-05-22", None)]


PROJECTS = """Progetti europei e di cooperazione

In corso

- VITE (Vineyards In Transition for Europe) – finanziato dal Programma LIFE dell'Unione europea; 2022-2026 – [scheda](https://www.comune.prova.it/progetti/vite)
- Radici in Moldova – finanziato da AICS, bando Enti territoriali; 2023-2025 – [scheda](https://www.comune.prova.it/progetti/radici)

Conclusi

- Ponti: pozzi e scuole a Ngozi – contributo della Regione Piemonte, Fondo per la cooperazione; 2018 – [scheda](https://www.comune.prova.it/progetti/ponti)

Proposte non finanziate

- Orti in Albania, presentato nel 2021 al bando AICS e non ammesso al finanziamento.
"""


def test_projects_with_all_that_is_told_of_them_in_one_line() -> None:
    found = tables(PROJECTS, "projects_list")
    assert cells(found["projects"], "title", "acronym", "status") == [
        ("Ponti: pozzi e scuole a Ngozi", None, "completed"),
        ("Radici in Moldova", None, "ongoing"),
        ("VITE (Vineyards In Transition for Europe)", "VITE", "ongoing"),
    ]
    assert cells(found["funding_sources"], "name", "funder") == [
        ("Enti territoriali", "AICS"),
        ("Fondo per la cooperazione", "Regione Piemonte"),
        ("Programma LIFE", "Unione europea"),
    ]


def test_a_project_that_came_to_its_end() -> None:
    text = (
        "Pace\n\nSi è invece concluso il progetto [Scuole aperte](https://www.comune.prova.it/scuole), nato a Gaza.\n"
    )
    assert cells(tables(text)["projects"], "title", "status") == [("Scuole aperte", "completed")]


def test_what_may_be_spent_on_what_was_told_before() -> None:
    text = "Pace\n\nIl Comune di Torino sostiene la cooperazione. Ogni anno destina allo scopo fino allo 0,5% delle entrate.\n"
    rows = tables(text)["indicators"]
    assert cells(rows, "indicator", "value") == [("cooperation_spending_ceiling_share", 0.005)]


OFFICE = """Unità Organizzativa Relazioni internazionali

Uffici
• Ufficio Gemellaggi: tel. 011 419111; riceve il lunedì dalle 10 alle 12
• Sportello Europa (via Saraceno 8): tel. 011 419333; aperto martedì e giovedì 15-18

Riferimenti
Dirigente del Settore Affari generali: Ugo Parisi
Indirizzo: Piazza Verdi 2, 10121 Torino
"""


def test_an_office_its_own_offices_and_where_it_is() -> None:
    """A heading "Uffici" on an office's page lists its parts; whose head a person is takes no contacts."""
    found = tables(OFFICE, "office_page")
    names = {row["organisation_id"]: row["name"] for row in found["organisations"]}
    parts = {row["name"]: names.get(row["parent_id"]) for row in found["organisations"]}
    own = "Unità Organizzativa Relazioni internazionali"
    assert (parts["Ufficio Gemellaggi"], parts["Sportello Europa"]) == (own, own)
    seats = [(names[row["organisation_id"]], row["value"]) for row in found["contacts"] if row["kind"] == "office"]
    assert sorted(seats, key=str) == [
        ("Sportello Europa", "via Saraceno 8"),
        ("Ufficio Gemellaggi", None),
        (own, "Piazza Verdi 2, 10121 Torino"),
    ]


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("Gent e Torino sono unite da un patto di amicizia, sottoscritto nella città belga il 14 settembre 2012.",
         [("Gent", "friendship", "2012-09-14", None)]),
        ("Gent e Lione sono unite da un patto di amicizia dal 2012.", []),
    ],
)  # fmt: skip
def test_agreements_that_unite(text: str, agreements: list[tuple[object, ...]]) -> None:
    assert _agreements(text) == agreements


def test_a_programme_with_its_years_dates_no_meeting() -> None:
    text = (
        "Il 3 marzo 2025 il Comune ha presentato i conti.\n\nSi è svolto ieri l'incontro di avvio del progetto PORTI, "
        "finanziato con 1,2 milioni di euro dal programma Interreg Grecia-Italia 2021-2027."
    )
    found = tables(f"Porti\n\n{text}\n")
    assert not [row for row in found["events"] if row["kind"] == "conference"]
    assert cells(found["funding_sources"], "name") == [("Interreg Grecia-Italia 2021-2027",)]


def test_the_address_below_is_no_part_of_an_offices_name() -> None:
    text = (
        "Porti\n\nMaggiori informazioni: Settore Programmazione economica, Ufficio Politiche comunitarie\n"
        "politichecomunitarie@comune.torino.it - 011 229111\n"
    )
    found = tables(text, "news")
    parents = {row["name"]: row["parent_id"] for row in found["organisations"]}
    assert parents["Ufficio Politiche comunitarie"] == "settore-programmazione-economica-comune-di-torino"
    assert {r["organisation_id"] for r in found["contacts"]} == {"ufficio-politiche-comunitarie-comune-di-torino"}


def test_criteria_below_a_question_and_bodies_in_brackets() -> None:
    text = (
        "Programma 2025-2027\n\nCome si sceglie un progetto\nSaranno preferiti i progetti che:\n• coinvolgono le "
        "scuole;\n• hanno un partner.\n\nRisorse\nUlteriori risorse vengono dalla Provincia autonoma di Trento (Fondo "
        "per la solidarietà internazionale).\n"
    )
    found = tables(text, "guideline")
    assert cells(found["provisions"], "kind", "text") == [
        ("selection_criterion", "coinvolgono le scuole;"), ("selection_criterion", "hanno un partner."),
    ]  # fmt: skip
    assert cells(found["funding_sources"], "name", "funder") == [
        ("Fondo per la solidarietà internazionale", "Provincia autonoma di Trento"),
    ]  # fmt: skip
