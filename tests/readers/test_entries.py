"""What label lines under a network's heading or list entry state."""

import pytest
from texts import tables

ABOUT = "Lagonet è una rete internazionale di città lacustri."


def stated(lines: str, intro: str = f"Lagonet\n{ABOUT}") -> dict[str, list[dict[str, object]]]:
    """The tables of a list of networks with one section and its label lines."""
    return tables(f"Le reti del Comune\n\nIl Comune fa parte di queste reti.\n\n{intro}\n{lines}\n", "networks_list")


@pytest.mark.parametrize(
    ("line", "column", "value"),
    [
        ("Sede: Bonn", "headquarters_place_id", "2946447"),
        ("**Sede:** Bonn", "headquarters_place_id", "2946447"),
        ("Segretariato: a Bonn (Germania)", "headquarters_place_id", "2946447"),
        ("Sede: in via di definizione", "headquarters_place_id", None),
        ("Sede: via Bonn 4", "headquarters_place_id", None),
        ("Anno di fondazione: 1994", "founded_edtf", "1994"),
        ("Fondazione: Bonn, marzo 1994", "founded_edtf", "1994-03"),
        ("Sito: https://lagonet.example/", "website_url", "https://lagonet.example/"),
        ("Sede: Bonn; Fondazione: 1994", "founded_edtf", "1994"),
    ],
)
def test_networks(line: str, column: str, value: object) -> None:
    """Seat, founding, site."""
    [network] = stated(line)["networks"]
    assert network[column] == value
    assert network["description_it"] == ABOUT


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("Adesione: 2012", "2012"),
        ("Adesione di Torino: 3 marzo 2012", "2012-03-03"),
        ("Adesione del Comune: dal giugno 2013", "2013-06"),
        ("Membro dal: 2015", "2015"),
        ("Adesione di Verona: 2012", None),
        ("Adesione: prevista nel 2030", None),
    ],
)
def test_joining(line: str, joined: str | None) -> None:
    """The publisher's joining, not another city's nor one to come."""
    assert [row["joined_edtf"] for row in stated(line)["memberships"]] == [joined]


def test_counts() -> None:
    """`Città aderenti: 32`, with its qualifier; lines of another section count nothing."""
    found = stated("Città aderenti: oltre 1.750\nPaesi: 126\n\nDove siamo\nComuni: 40")["network_metrics"]
    assert {(row["metric"], row["value"], row["qualifier"]) for row in found} == {
        ("member_cities", 1750, "more_than"),
        ("member_countries", 126, "exact"),
    }


def test_what_an_office_does_no_network_does() -> None:
    """Under an office's heading a sentence without subject is about the office."""
    text = "L'Ufficio cura i rapporti con la rete europea Lagonet, di cui il Comune è membro."
    found = tables(f"Gli uffici\n\n## Ufficio Reti\n\n{text}\n\n## Ufficio Pace\n\nCollabora con le scuole.\n")
    assert [row["description_it"] for row in found["networks"]] == [None]
