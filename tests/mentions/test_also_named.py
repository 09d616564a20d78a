"""What a text names and no table is filled from, beside near misses."""

import pytest

from pipelines.mentions import also_named
from pipelines.mentions.model import Mention

MILANO = {
    "Città metropolitana": "citta-metropolitana-di-milano",
    "Città metropolitana di Milano": "citta-metropolitana-di-milano",
}


def named(text: str, *found: Mention) -> list[tuple[str, str, str | None]]:
    """Kind, words and id of what `find` adds to the mentions found."""
    return [(m.kind, text[m.start : m.end], m.ref) for m in also_named.find(text, list(found), tuple(MILANO.items()))]


def network(text: str, name: str) -> Mention:
    """The mention of a network in a text."""
    return Mention("network", start := text.index(name), start + len(name), "n", "n")


@pytest.mark.parametrize(
    ("name", "acronym", "ref"),
    [
        ("OECD Champion Mayors", "OECD", "ocse"),
        ("Rete UNESCO delle Città Creative", "UNESCO", "unesco"),
        ("Rete delle Città Creative dell'UNESCO", "UNESCO", "unesco"),
    ],
)
def test_acronyms_of_bodies_within_the_names_of_networks(name: str, acronym: str, ref: str) -> None:
    assert named(f"Aderisce a {name}.", network(f"Aderisce a {name}.", name)) == [("organisation", acronym, ref)]


@pytest.mark.parametrize("name", ["OECD", "OECDNET Mayors", "Rete delle Città", "Città OECD-like"])
def test_a_network_that_is_the_acronym_or_only_holds_its_letters_names_no_body(name: str) -> None:
    assert named(f"Aderisce a {name}.", network(f"Aderisce a {name}.", name)) == []


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("un coordinamento di Comuni ed associazioni del Milanese che hanno scelto", "Milanese"),
        ("i Comuni del Torinese", "Torinese"),
        ("le scuole nel Bresciano", "Bresciano"),
    ],
)
def test_the_land_around_a_town(text: str, land: str) -> None:
    assert named(text) == [("place", land, None)]


@pytest.mark.parametrize(
    "text",
    [
        "il territorio milanese",
        "la storia del Paese",
        "cura del Veronese Rossi",
        "parla del Cinese",
        "nel Giappone",
        "del Piano",
    ],
)
def test_adjectives_people_and_other_words_are_no_land(text: str) -> None:
    assert named(text) == []


def test_a_body_taken_up_in_english() -> None:
    text = "EC (2012) Communication from the Commission, Smart Cities"
    assert named(text) == [("organisation", "Commission", "commissione-europea")]


@pytest.mark.parametrize(
    "text", ["the Commission of Inquiry", "the Commission Internationale", "a commission", "the City"]
)
def test_other_english_words_are_no_body(text: str) -> None:
    assert named(text) == []


def test_the_publisher_with_a_slip_of_the_pen() -> None:
    text = "L'impegno di Città metrolitana si riflette nel piano"
    assert named(text) == [("organisation", "Città metrolitana", "citta-metropolitana-di-milano")]


@pytest.mark.parametrize(
    "text",
    ["la Città metropolitana aderisce", "le Città metropolitane", "la Città mediterranea", "una Città metafisica"],
)
def test_other_words_behind_the_first_are_no_slip(text: str) -> None:
    assert named(text) == []


def test_what_is_named_already_is_not_named_again() -> None:
    text = "i Comuni del Milanese"
    start = text.index("Milanese")
    assert named(text, Mention("organisation", start, len(text), "x", "x")) == []
