"""Memberships told with few words: `vi è presente dal`, `Per il Comune l'adesione decorre`, `dopo quello in`."""

import pytest
from texts import cells, tables

ABOUT = "TECLA è un’associazione nazionale di Province che si occupa di cooperazione."


def joined(sentence: str) -> list[tuple[object, ...]]:
    """The memberships with a date that a sentence about TECLA tells."""
    found = tables(f"Il Comune\n\n{ABOUT} {sentence}\n", "news")["memberships"]
    return [row for row in cells(found, "network_id", "joined_edtf") if row[1]]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Torino vi è presente dall’aprile 2016.", "2016-04"),
        ("Ci siamo rappresentati dal 2016.", "2016"),
        ("Per il Comune l’adesione decorre dal 27 ottobre 2016.", "2016-10-27"),
        ("Per l’Ente l’ingresso è avvenuto nel 2016.", "2016"),
        ("Tra i fondatori dell’associazione non c’era Torino, che si è aggiunta il 10 novembre 2015.", "2015-11-10"),
        ("Di TECLA siamo membri da marzo 2021.", "2021-03"),
        ("Il Comune, del resto, non è nuovo a queste esperienze di lavoro: dal 2012 è iscritto a TECLA.", "2012"),
        ("Il Comune, da parte sua, vi ha aderito nel 2012.", "2012"),
        (
            "Per il Comune è il secondo ingresso in pochi anni, dopo quello in TECLA, che risale al maggio 2019.",
            "2019-05",
        ),
    ],
)
def test_joined(sentence: str, day: str) -> None:
    """Each with its date."""
    assert joined(sentence) == [("tecla", day)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gent vi è presente dall’aprile 2016.",
        "Per Gent l’adesione decorre dal 2016.",
        "Tra i soci non c’è Torino, che ha chiesto di entrare nel 2015.",
        "Per Gent è il secondo ingresso, dopo quello in TECLA, che risale al 2019.",
    ],
)
def test_not_joined(sentence: str) -> None:
    """Another city's, or only asked for."""
    assert joined(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Con delibera n. 51 del 24 giugno 2008 abbiamo aderito all’Associazione Italia Longobarda.",
         ["Associazione Italia Longobarda"]),
        ("Con delibera n. 51 la biblioteca ha aderito all’Associazione Italia Longobarda.", []),
        ("Alla rete Isole di Sale il Comune ha rinunciato nel 2020.", ["Isole di Sale"]),
        ("Alla rete Isole di Sale si accede con una chiave.", []),
        ("L’Ufficio coordina la presenza di Torino nella European Salt Towns Association.",
         ["European Salt Towns Association"]),
    ],
)  # fmt: skip
def test_seen(sentence: str, names: list[str]) -> None:
    """Networks that only a joining or leaving names."""
    found = tables(f"Il Comune\n\n{sentence}\n", "news")["networks"]
    assert [row["name"] for row in found] == names
