"""Joinings told of several cities with one verb."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago.\n{}\n"


def since(sentence: str) -> list[tuple[object, ...]]:
    """When the publisher, Torino, joined by a sentence of the network's own section."""
    return cells(tables(PAGE.format(sentence), "page")["memberships"], "joined_edtf")


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Lione si è unita a EUROLAGHI nel settembre del 2009 e Torino nel giugno del 2010.", "2010-06"),
        ("Ginevra ha aderito nel 2009, mentre il Comune di Torino nel 2010.", "2010"),
        ("Lione ha aderito a EUROLAGHI nel 2009, Torino nel 2011 e Genova nel 2012.", "2011"),
        ("Lione è entrata in EUROLAGHI nel 2009, Torino dal 1° marzo 2011.", "2011-03-01"),
    ],
)
def test_the_verb_is_left_out_behind_another_city(sentence: str, when: str) -> None:
    """The publisher's own date counts, not the one told first."""
    assert since(sentence) == [(when,)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lione ha aderito a EUROLAGHI nel 2009 e Torino nel 2010 ne ha ospitato il convegno.",
        "Lione non ha aderito a EUROLAGHI nel 2009, Torino nel 2010.",
        "Lione ha aderito a EUROLAGHI nel 2009, Torino intende farlo nel 2030.",
        "Lione ha aderito a EUROLAGHI nel 2009, Genova nel 2010.",
    ],
)
def test_near_misses_of_a_verb_left_out(sentence: str) -> None:
    """Another verb, a denial, a wish, another city."""
    assert since(sentence) == []
