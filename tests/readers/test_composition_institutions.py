"""Plain sentences of an office's page say the same in company as alone: side by side, in lines, in one sentence."""

import random
from typing import Any

import pytest
from texts import tables

PAGE = "Ufficio Gemellaggi\n\nL'Ufficio Gemellaggi cura i rapporti con le città estere.\n\n{}\n"
COLUMNS = {
    "events": ("kind", "date_edtf", "title", "place_name", "act_id"),
    "act_citations": ("act_id", "article"),
    "people": ("name", "office"),
    "contacts": ("organisation_id", "value"),
    "definitions": ("term",),
}
OFFICE = "ufficio-gemellaggi-comune-di-torino"
PIANO, DELIBERA, LINEE = (
    f"{act}-comune-di-torino"
    for act in ("piano-d-azione-per-la-pace", "delibera-giunta-45-2021", "delibera-giunta-87-2022")
)
MOZIONE = "mozione-14-comune-di-torino"
CONVEGNO = "convegno sulla cooperazione decentrata"
FORUM = "Forum mondiale dello sviluppo economico locale"
Rows = set[tuple[Any, ...]]
TOLD: dict[str, Rows] = {
    "Il Consiglio comunale ha approvato il 12 marzo 2019 la mozione n. 14.": {
        ("act_citations", MOZIONE, None),
        ("events", "adoption", "2019-03-12", None, None, MOZIONE),
    },
    "Con deliberazione di Giunta n. 45 del 3 maggio 2021 è stato approvato il Piano d'azione per la pace.": {
        ("act_citations", DELIBERA, None),
        ("act_citations", PIANO, None),
        ("events", "adoption", "2021-05-03", None, None, PIANO),
    },
    "La Giunta ha adottato le linee guida con delibera n. 87 del 2 dicembre 2022.": {
        ("act_citations", LINEE, None),
        ("events", "adoption", "2022-12-02", None, None, LINEE),
    },
    "L'Agenda 2030 è stata adottata il 25 settembre 2015.": {
        ("act_citations", "agenda-2030", None),
        ("events", "adoption", "2015-09-25", None, None, "agenda-2030"),
    },
    "Il patto di amicizia con Dakar è stato firmato a Torino il 4 giugno 2015.": {
        ("events", "signing", "2015-06-04", "patto di amicizia con Dakar", "Torino", None)
    },
    "L'appello dei sindaci è stato consegnato al Segretario generale il 6 agosto 2020.": {
        ("events", "delivery", "2020-08-06", "appello dei sindaci", None, None)
    },
    "Il 9 ottobre 2018 si è tenuto a Lione il convegno sulla cooperazione decentrata.": {
        ("events", "conference", "2018-10-09", CONVEGNO, "Lione", None)
    },
    "Torino ha ospitato nel 2017 il Forum mondiale dello sviluppo economico locale.": {
        ("events", "conference", "2017", FORUM, "Torino", None)
    },
    "Nel 2015 Milano ha ospitato l'Esposizione universale.": {
        ("events", "exposition", "2015", "Esposizione universale", "Milano", None)
    },
    "La campagna Acqua per tutti è stata lanciata il 22 marzo 2016.": {
        ("events", "launch", "2016-03-22", "campagna Acqua per tutti", None, None)
    },
    "La legge 11 agosto 2014, n. 125 disciplina la cooperazione.": {("act_citations", "legge-125-2014", None)},
    "L'articolo 6 dello Statuto comunale richiama la pace.": {("act_citations", "statuto-comune-di-torino", "6")},
    "La dirigente dell'ufficio è Anna Bianchi.": {("people", "Anna Bianchi", "dirigente dell'ufficio")},
    "L'Assessora alla Pace Giulia Verdi segue i progetti.": {("people", "Giulia Verdi", "Assessora alla Pace")},
    "L'ufficio risponde al numero 011 4432555.": {("contacts", OFFICE, "+390114432555")},
    "Si può scrivere a gemellaggi@comune.torino.it.": {("contacts", OFFICE, "gemellaggi@comune.torino.it")},
    "Il convegno sulla pace si terrà a Genova il 3 ottobre 2027.": set(),
    "La firma del patto con Tunisi è prevista nel 2027.": set(),
    "Il Consiglio discuterà la proposta il 4 maggio 2027.": set(),
    "L'ufficio è aperto dal 2004.": set(),
    "La pagina è stata aggiornata il 7 gennaio 2024.": set(),
    "Il bando è stato pubblicato il 3 marzo 2020.": set(),
    "Non è stato firmato alcun accordo con Smirne.": set(),
}
ALONE: dict[str, Rows] = {  # whose meaning takes up all that follows: no clause of another sentence
    "Per cooperazione decentrata si intende la cooperazione tra enti locali.": {
        ("definitions", "cooperazione decentrata")
    },
    "L'aiuto pubblico allo sviluppo, anche noto come APS, cala da anni.": {
        ("definitions", "aiuto pubblico allo sviluppo")
    },
}
BANK = TOLD | ALONE


def _rows(text: str) -> Rows:
    read = tables(PAGE.format(text), "office_page")
    return {(name, *(row[column] for column in columns)) for name, columns in COLUMNS.items() for row in read[name]}


@pytest.mark.parametrize("sentence", BANK)
def test_alone(sentence: str) -> None:
    """What each says by itself."""
    assert _rows(sentence) == BANK[sentence]


@pytest.mark.parametrize("seed", range(30))
def test_side_by_side(seed: int) -> None:
    """In one paragraph, in several, or as the items of a list."""
    chance = random.Random(seed)
    chosen = chance.sample(list(BANK), chance.randint(3, 5))
    text = chance.choice((" ", "\n\n", "\n- ")).join(["", *chosen]).strip()
    assert _rows(text) == set().union(*(BANK[each] for each in chosen)), text


@pytest.mark.parametrize("seed", range(50))
def test_in_one_sentence(seed: int) -> None:
    """Coordinated: `..., e il ...`, `... e nel ...`, `...; la ...`."""
    chance = random.Random(seed)
    chosen = chance.sample(list(TOLD), 2)
    second = chosen[1] if chosen[1].split()[0] in ("Torino",) else chosen[1][0].lower() + chosen[1][1:]
    text = f"{chosen[0][:-1]}{chance.choice((', e ', ' e ', '; ', ', mentre '))}{second}"
    assert _rows(text) == TOLD[chosen[0]] | TOLD[chosen[1]], text
