"""Seats told before the network, what it grew from behind its name, its site and offices by their lines."""

import pytest
from texts import tables

ABOUT = "TECLA è una rete europea di Province."


def page(text: str) -> dict[str, list[dict[str, object]]]:
    """The tables of a news page about TECLA."""
    return tables(f"Il Comune\n\n{ABOUT} {text}\n", "news")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La lettera è arrivata da Bruxelles (Belgio), dove ha sede la TECLA.", True),
        ("La lettera è arrivata da Bruxelles, in cui si trova la sede di TECLA.", True),
        ("La lettera è arrivata da Bruxelles, dove ha sede la Commissione.", False),
        ("La lettera è arrivata da Bruxelles, dove avrà sede la TECLA.", False),
    ],
)
def test_seats(text: str, told: bool) -> None:
    """The town right before."""
    [network] = page(text)["networks"]
    assert (network["headquarters_place_id"] == "2800866") is told


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("Nel 2018 Torino ha dato vita a TECLA, nata nell’ambito della rete Eurobosco.", ["Eurobosco"]),
        ("Nel 2018 Torino ha aderito a TECLA e al premio Scuola, nato nell’ambito della rete Eurobosco.", []),
    ],
)
def test_grew_from(text: str, roots: list[str]) -> None:
    """Told of the name right before."""
    found = page(text)["network_relations"]
    assert [row["object"] for row in found if row["relation"] == "grew_from"] == roots


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        ("Sorta nel 2004 su iniziativa di Lione e con il contributo di UNESCO e ICOMOS, TECLA aiuta i Comuni.", []),
        ("Il progetto è stato realizzato con il contributo della Regione Piemonte.", ["Regione Piemonte"]),
    ],
)
def test_no_funds(text: str, funds: list[str]) -> None:
    """Who helped a network to begin pays for no project."""
    assert [row["name"] for row in page(text)["funding_sources"]] == funds


@pytest.mark.parametrize("text", ["Ne fanno parte 21 Comuni.", "Vi aderiscono 21 Comuni."])
def test_of_the_members(text: str) -> None:
    """A sentence about the members does not say what the network is."""
    found = tables(f"Le reti\n\nAderiamo a queste reti.\n\n### Rete dei Boschi\n{text}\n", "networks_list")
    assert [row["description_it"] for row in found["networks"]] == [None]


@pytest.mark.parametrize("text", ["Del progetto di un gemellaggio con Lubecca si discute ancora.",
                                  "Di un gemellaggio con Lubecca si sta discutendo."])  # fmt: skip
def test_no_agreement(text: str) -> None:
    """Talk of a twinning is none."""
    assert page(text)["agreements"] == []


def test_site_and_office() -> None:
    """An address on a line of its own below what is told of a network, and contacts below a heading that asks to
    write."""
    text = (
        "Servizio Reti\n\nIl Servizio Reti tiene i contatti.\n\nRete dei Boschi\n"
        "La Rete dei Boschi raccoglie oltre 50 Comuni.\nhttps://example.org/\n\n"
        "## Scriveteci\n\nreti@example.org\n"
    )
    found = tables(text, "office_page")
    assert [row["website_url"] for row in found["networks"]] == ["https://example.org/"]
    assert [row["organisation_id"] for row in found["contacts"]] == ["servizio-reti-comune-di-torino"]
