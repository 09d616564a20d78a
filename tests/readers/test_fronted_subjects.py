"""What stands before its subject or is told by a short word: reach told first, members who belong, organs called by
what they are for, days joined by `e`, units of an office named above, seas as areas; with near misses."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago. {}\n"


def told(text: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells that a text makes in the network's section."""
    return cells(tables(PAGE.format(text), "networks_list")[table], *columns)


@pytest.mark.parametrize(
    ("text", "described", "scope"),
    [
        ("Di portata nazionale è invece il Coordinamento dei Porti, costituito a Chioggia nel 2016.",
         "Di portata nazionale è invece il Coordinamento dei Porti, costituito a Chioggia nel 2016.", "national"),
        ("Del Coordinamento dei Porti, rete nazionale di Comuni, il Comune fa parte dal 2017. Il Coordinamento dei Porti "
         "ha sede a Pola.", "Il Coordinamento dei Porti ha sede a Pola.", "national"),
    ],
)  # fmt: skip
def test_whose_sentence_it_is(text: str, described: str, scope: str) -> None:
    """The subject may stand last; what one belongs to is no subject though it stands first."""
    found = tables(f"Linee\n\n{text}\n", "guideline")["networks"]
    assert cells(found, "description_it", "scope") == [(described, scope)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Vi appartengono quasi 50 città di 12 Paesi.", [("member_cities", 50.0), ("member_countries", 12.0)]),
        ("All'elenco dei beni appartengono 50 città.", []),
    ],
)
def test_members_who_belong(text: str, counted: list[tuple[str, float]]) -> None:
    """To the network, not to a list."""
    assert told(text, "network_metrics", "metric", "value") == counted


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Il Sindaco di Torino fa parte del Comitato di Coordinamento.", ["Comitato di Coordinamento"]),
        ("Il Sindaco di Torino siede nel Comitato di Gestione della rete.", ["Comitato di Gestione"]),
        ("Il Sindaco di Torino ha scritto a un comitato di quartiere.", []),
    ],
)
def test_organs_by_what_they_are_for(text: str, bodies: list[str]) -> None:
    """A field with a capital belongs to the organ's name."""
    assert [body for (body,) in told(text, "network_bodies", "body")] == bodies


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Era estate: l'11 e il 12 giugno 2025 si è svolta a Marsala la conferenza di EUROLAGHI.",
         ["2025-06-11/2025-06-12"]),
        ("Nel 2012 è stata firmata una carta e il 12 giugno 2025 si è svolta a Marsala la conferenza di EUROLAGHI.",
         ["2025-06-12"]),
    ],
)  # fmt: skip
def test_days_joined(text: str, dates: list[str]) -> None:
    """`e` between two days parts no clauses; between a year and a day it may."""
    found = tables(PAGE.format(text), "networks_list")["events"]
    assert [row["date_edtf"] for row in found if row["kind"] == "conference"] == dates


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Ufficio Pace\n\nSegue i gemellaggi.\n\nL'Ufficio è articolato in due unità operative.",
            [("Ufficio Pace", 2.0)],
        ),
        ("Ufficio Pace\n\nUfficio Sport\n\nL'Ufficio è articolato in due unità operative.", []),
    ],
)
def test_units_of_the_office_above(text: str, units: list[tuple[str, float]]) -> None:
    """The only office called by the word; of two it is not said which."""
    found = tables(f"Comune di Torino\n\n{text}\n", "office_page")["indicators"]
    assert cells(found, "subject", "value") == units


def test_seas_are_areas() -> None:
    """The first of two areas, a sea."""
    text = "La prima area geografica prioritaria è l'Adriatico orientale; la seconda è il Maghreb."
    found = tables(f"Linee\n\n{text}\n", "guideline")["geographic_priorities"]
    assert cells(found, "area", "rank") == [("Adriatico orientale", 1), ("Maghreb", 2)]


def test_a_small_word_that_is_a_town() -> None:
    """`tiro` is a word too; told as the place, it is the town among the founders."""
    found = told("Fu costituita a Tiro (Libano) nel 2009 da Cadice e Tiro.", "network_founders", "founder", "place_id")
    assert ("Tiro", "267008") in found
