"""A network named behind the verb that founds it, and what its launch is a part of."""

import pytest
from texts import tables

FIRST = "È stata fondata a Torino il 3 maggio 2024 la Rete Europea delle Città dei Laghi (RECL)."


@pytest.mark.parametrize(
    "first",
    [
        FIRST,
        "Fu costituita nel 2019 la Rete Europea delle Città dei Laghi (RECL).",
        "È nata ufficialmente a Torino la Rete Europea delle Città dei Laghi (RECL).",
    ],
)
def test_the_sentence_that_begins_with_the_founding(first: str) -> None:
    """The first sentence about a network may name it last; what comes behind does not describe it."""
    [row] = tables(f"Titolo\n\n{first} La rete riunisce 14 città.\n", "news")["networks"]
    assert row["description_it"] == first


@pytest.mark.parametrize(
    ("sentence", "objects"),
    [
        ("La rete rientra nell'Obiettivo Strategico 3.1 del Documento Unico di Programmazione 2025-2027.", []),
        ("La rete rientra nella Missione 19 del bilancio.", []),
        ("La rete rientra nel Programma Acque Vive.", ["Programma Acque Vive"]),
    ],
)
def test_goals_are_no_wholes(sentence: str, objects: list[str]) -> None:
    """What serves a goal of a plan is no part of a body."""
    assert [row["object"] for row in tables(f"Titolo\n\n{FIRST} {sentence}\n", "news")["network_relations"]] == objects


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "L'accordo, approvato con deliberazione della Giunta comunale n. 12 del 7 maggio 2025, è in vigore.",
            "active",
        ),
        ("L'intesa, dopo una lunga pausa, è stata poi sospesa.", "suspended"),
        ("L'accordo, approvato con deliberazione della Giunta comunale, piace ai tecnici.", None),
    ],
)
def test_how_an_agreement_stands_behind_an_aside(sentence: str, status: str | None) -> None:
    """What follows about the agreement just told may have an aside before its verb."""
    told = "Il Comune di Torino ha firmato il 14 giugno 2025 un accordo di collaborazione con Gent (Belgio)."
    [row] = tables(f"Titolo\n\n{told} {sentence}\n", "news")["agreements"]
    assert row["status"] == status


@pytest.mark.parametrize(
    ("sentence", "holders"),
    [
        ("Il Sindaco di Torino presiede il Comitato Direttivo della RECL; la partecipazione del Comune è coordinata"
         " dall'Ufficio Laghi.", ["Sindaco di Torino"]),
        ("Il Comitato Direttivo della RECL è coordinato dall'Ufficio Laghi.", ["Ufficio Laghi"]),
    ],
)  # fmt: skip
def test_who_coordinates_the_part_does_not_chair(sentence: str, holders: list[str]) -> None:
    """The city's part that is coordinated is not the committee named before it."""
    rows = tables(f"Titolo\n\n{FIRST} {sentence}\n", "news")["roles"]
    assert [row["holder"] for row in rows if row["role"] == "chair"] == holders


@pytest.mark.parametrize(
    ("sentence", "share"),
    [
        ("i cittadini stranieri, circa 15.900, costituivano il 14% della popolazione.", [0.14]),
        ("i cittadini stranieri rappresentavano il 14% della popolazione.", [0.14]),
        ("gli alunni stranieri costituivano il 14% degli iscritti.", []),
    ],
)
def test_a_share_told_of_the_past_day(sentence: str, share: list[float]) -> None:
    """The share of foreigners on the day that the sentence states, in the past tense."""
    rows = tables(
        f"Titolo\n\nTorino prende parte ad alcune reti. Al 31 dicembre 2025 i residenti erano 110.640; {sentence}\n"
    )["indicators"]
    assert [row["value"] for row in rows if row["indicator"] == "foreign_resident_share"] == share
