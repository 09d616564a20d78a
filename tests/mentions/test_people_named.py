"""Names beside a public office, and what only looks like one."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.mentions import people

NAMED = [
    (
        "al Segretario Generale delle Nazioni Unite, Ban Ki-moon il giorno dopo",
        "Ban Ki-moon",
        "Segretario Generale delle Nazioni Unite",
    ),
    ("Il sindaco Mario Verdi ha firmato.", "Mario Verdi", "sindaco"),
    ("la sindaca di Torino Anna Bianchi e altri", "Anna Bianchi", "sindaca di Torino"),
    ("Mario Verdi, Sindaco di Lione, ha", "Mario Verdi", "Sindaco di Lione"),
    ("Yvonne Rossi (sindaca di Freetown)", "Yvonne Rossi", "sindaca di Freetown"),
    ("il presidente della Regione Lombardia Mario Verdi", "Mario Verdi", "presidente della Regione Lombardia"),
    ("la Presidente di European Lake Towns, Aoife Neri; poi", "Aoife Neri", "Presidente di European Lake Towns"),
    ("il sindaco di Reggio Emilia Luca Verdi", "Luca Verdi", "sindaco di Reggio Emilia"),
    (
        "l'assessora alla Cultura e al Turismo, Maria De Rossi, ha",
        "Maria De Rossi",
        "assessora alla Cultura e al Turismo",
    ),
    (
        "il Direttore Generale della FAO, José Graziano da Silva",
        "José Graziano da Silva",
        "Direttore Generale della FAO",
    ),
    ("presentata a Mestre da Lucia Bon, Consigliera delegata alle Politiche europee, e", "Lucia Bon", None),
    ("l'Assessora ai Rapporti internazionali e alle Pari opportunità, Carla Neri, ha", "Carla Neri", None),
    ("consegnata al Presidente del Comitato europeo delle Regioni, Luca Verdi.", "Luca Verdi", None),
    ("Elena Neri è la nuova sindaca di Lione dal 2021", "Elena Neri", "sindaca di Lione"),
    ("Dirigente: arch. Elena Neri", "Elena Neri", "Dirigente"),
    (
        "Elena Neri, consigliera comunale delegata alla Pace, ha",
        "Elena Neri",
        "consigliera comunale delegata alla Pace",
    ),
    ("Responsabile dell'Ufficio: Elena Neri", "Elena Neri", "Responsabile dell'Ufficio"),
    ("Direttrice del Settore: dott.ssa Elena Neri", "Elena Neri", "Direttrice del Settore"),
    ("Elena Neri, responsabile del Servizio Politiche giovanili, ha", "Elena Neri", None),
    ("il Capo di Gabinetto, Elena Neri", "Elena Neri", "Capo di Gabinetto"),
    ("la Vicesindaca e Assessora alla Cultura, Elena Neri", "Elena Neri", "Vicesindaca e Assessora alla Cultura"),
    ("Elena Neri, Vicesindaca e Assessora alla Cultura", "Elena Neri", "Vicesindaca e Assessora alla Cultura"),
]


_PARTS = re.compile(r"(?i:consigliera|assessora|presidente|responsabile)[^,]+")


@pytest.mark.parametrize(("text", "name", "office"), NAMED)
def test_a_name_with_its_office(text: str, name: str, office: str | None) -> None:
    (found,) = people.find(text)
    assert text[found.start : found.end] == name
    office = office or next(part for part in _PARTS.findall(text) if name not in part)
    assert text[found.value.office_start : found.value.office_end] == office


@pytest.mark.parametrize(
    "text",
    [
        "il Sindaco di Barcellona, New York e Amsterdam",
        "Il Sindaco di New York ha",
        "Il Sindaco di Milano fa parte del Comitato Direttivo",
        "Presidente Commissione Consiliare",
        "Mario Verdi ha scritto il testo.",
        "i Sindaci delle maggiori città",
        "è vicepresidente del Working Group Food",
        "Responsabile dell'Ufficio Gemellaggi Ufficio Pace",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert people.find(text) == []


@given(st.text("Sindaco di Mario Verdi,.()'’ ", max_size=120))
def test_spans_lie_inside_and_in_order(text: str) -> None:
    end = 0
    for found in people.find(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == text[found.start : found.end].strip()
        end = found.end


def test_long_paragraphs_take_linear_time() -> None:
    begun = time.process_time()
    people.find("Il Sindaco di Milano e Torino e Roma e il Presidente Verdi Rossi Neri " * 3000)
    assert time.process_time() - begun < 3
