"""What a network goes on to do, who has left one, who organises with it; each with its near misses."""

import pytest
from texts import about, cells, tables

CARD = "Reti\n\nForum Italiano delle Rive\nIl Forum Italiano delle Rive (FIR) aiuta i Comuni. {}\nSede: Como\n"


@pytest.mark.parametrize(
    ("said", "joined"),
    [
        ("Costituito nel 1996, fa parte a sua volta di Polis, rete europea di città.", ["fir"]),
        ("Costituito nel 1996, è membro di Polis, rete europea di città.", ["fir"]),
        ("Fa parte a sua volta di Polis, rete europea di città.", ["fir"]),
        ("Torino, inoltre, fa parte di Polis, rete europea di città.", ["fir", "polis"]),
    ],
)
def test_the_network_belongs_to_another(said: str, joined: list[str]) -> None:
    """What was founded then goes on about itself; the city does not join by it."""
    rows = tables(CARD.format(said), "networks_list")["memberships"]
    assert sorted(row["network_id"] for row in rows) == joined


@pytest.mark.parametrize(
    ("said", "seat"),
    [
        ("EUROLAGHI nacque a Lione nel 1991 e a Gand ha ancora la sede.", "2797656"),
        ("Nacque a Lione nel 1991 e a Lione ha tuttora la propria sede.", "2996944"),
        ("Nacque a Lione nel 1991 e a Gand ha avuto la sede fino al 2000.", None),
        ("La fondazione nacque a Lione e a Gand ha la sede.", None),
    ],
)
def test_a_seat_where_it_still_is(said: str, seat: str | None) -> None:
    """The second clause of a sentence about the network tells where it is."""
    assert about(said, "networks", "headquarters_place_id") == [(seat,)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Insieme alla Casa della Pace organizza ogni anno una marcia.", [("organised_with", "Casa della Pace")]),
        ("In collaborazione con la Compagnia delle Lagune promuove un premio.",
         [("organised_with", "Compagnia delle Lagune")]),
        ("Insieme a Mario Rossi organizza ogni anno una marcia.", []),
        ("Insieme alla Casa della Pace, Torino organizza ogni anno una marcia.", []),
        ("Insieme ai Comuni Rivieraschi organizza ogni anno una marcia.", []),
    ],
)  # fmt: skip
def test_who_organises_with_it(said: str, found: list[tuple[str, str]]) -> None:
    """A name of several words is a body's, though no word of it says so."""
    assert about(said, "network_relations", "relation", "object") == found


LEFT = "Reti\n\nEUROLAGHI\nEUROLAGHI è una rete di città.\n\nNon figurano qui\n- {}\n- Una riga, che non dice altro.\n"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("L'associazione Città del Bio, che Torino ha lasciato nel 2017.", True),
        ("L'associazione Città del Bio, lasciata nel 2017.", True),
        ("L'associazione Città del Bio, che il Comune aveva poi lasciato.", True),
        ("L'associazione Città del Bio, che ha lasciato il segno.", False),
        ("L'associazione Amici del Museo, che Torino ha premiato nel 2017.", False),
    ],
)
def test_an_association_that_was_left(said: str, found: bool) -> None:
    """A network, of which nothing is told and to which the city does not belong."""
    told = tables(LEFT.format(said), "networks_list")
    others = [row for row in told["networks"] if row["network_id"] != "eurolaghi"]
    assert [row["description_it"] for row in others] == [None] * found
    assert cells(told["memberships"], "network_id") == [("eurolaghi",)]


@pytest.mark.parametrize("council", ["Il Consiglio ha deciso di uscirne.", "Il Consiglio ha chiesto un parere."])
def test_the_council_is_the_citys(council: str) -> None:
    """It takes up no network that is not called a council."""
    text = f"Rete\n\nDal 2021 Torino non è più socia della rete Comuni Virtuosi. {council}\n"
    assert cells(tables(text)["networks"], "description_it") == [(None,)]
    text = "Rete\n\nIl Consiglio dei Sindaci del Lago è un consiglio di sindaci. Il Consiglio ha sede a Como.\n"
    assert all(row["headquarters_place_id"] for row in tables(text)["networks"])


def test_an_office_and_a_body() -> None:
    """The body behind `e del` is no part of the office's name."""
    text = "Linee guida\n\nA cura dell'Ufficio Pace e del CeSPI\n\nUn testo.\n"
    assert {row["name"] for row in tables(text, "guideline")["organisations"]} == {"CeSPI", "Ufficio Pace"}
