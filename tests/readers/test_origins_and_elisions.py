"""Origins in a programme, work beside another body, members who belong to countries, agreements whose verb is left out,
lists below a card, names after whose participation they are, each with its near misses."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago. {}\n"


def told(text: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells that a text makes in the network's section."""
    return cells(tables(PAGE.format(text), "networks_list")[table], *columns)


@pytest.mark.parametrize(
    ("text", "relations", "convener"),
    [
        ("Ha le sue origini nel programma Acque Vive, promosso dalla Fondazione Laghi.",
         [("grew_from", "Acque Vive")], "Fondazione Laghi"),
        ("Lavora a fianco del Consiglio d'Europa.", [("works_with", "Consiglio d'Europa")], None),
        ("Opera inoltre al fianco della FAO.", [("works_with", "FAO")], None),
        ("Partecipa al programma Acque Vive, promosso dalla Fondazione Laghi.", [], None),
        ("La nascita della rete fu sostenuta dal Consiglio d'Europa.", [], None),
    ],
)  # fmt: skip
def test_origins_and_partners(text: str, relations: list[tuple[str, str]], convener: str | None) -> None:
    """What it grew from has a convener; who supports a founding convenes nothing."""
    assert told(text, "network_relations", "relation", "object") == relations
    assert told(text, "networks", "network_id", "convener") == [("el", convener)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Le città firmatarie appartengono a 75 Paesi.", [("member_countries", 75.0)]),
        ("I relatori del convegno appartengono a 12 Paesi.", []),
    ],
)
def test_members_belong_to_countries(text: str, counted: list[tuple[str, float]]) -> None:
    """Signatories, not speakers."""
    assert told(text, "network_metrics", "metric", "value") == counted


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("Nel 1969 il Comune ha sottoscritto un patto di gemellaggio con Francoforte e il 5 maggio 2019 un accordo di "
         "amicizia con Toronto.", [("Francoforte", "1969"), ("Toronto", "2019-05-05")]),
        ("Il Comune ha firmato nel 2001 un patto di amicizia con Gent e, nel 2008, un protocollo d'intesa con Osaka.",
         [("Gent", "2001"), ("Osaka", "2008")]),
        ("Nel 1969 il Comune ha sottoscritto un patto di gemellaggio con Francoforte e nel 2019 ha ricevuto una "
         "delegazione di Toronto.", [("Francoforte", "1969")]),
    ],
)  # fmt: skip
def test_agreements_without_a_verb_of_their_own(text: str, agreements: list[tuple[str, str]]) -> None:
    """Each date is of the agreement that it stands before."""
    found = tables(f"Accordi\n\n{text}\n", "agreements_list")["agreements"]
    assert cells(found, "partner", "signed_edtf") == agreements


def test_a_list_below_a_card() -> None:
    """A heading with a colon right below an address opens the list, not the card's last line."""
    text = (
        "Cooperazione\n\nUfficio Pace\ntel. 02 884.53022\ne-mail: pace@comune.prova.it\nProgetti in corso:\n"
        "1. [https://www.comune.prova.it/orti](Orti a Dakar)\n2. [https://www.comune.prova.it/pozzi](Pozzi a Maputo)\n"
    )
    found = tables(text, "projects_list")
    assert [row["title"] for row in found["projects"]] == ["Orti a Dakar", "Pozzi a Maputo"]
    assert len(found["contacts"]) == 2


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Di EUROLAGHI Torino è già un membro attivo e dovrà rafforzare il proprio impegno.", ["el"]),
        ("Di EUROLAGHI Lione è già un membro attivo e dovrà rafforzare il proprio impegno.", []),
    ],
)
def test_a_network_named_first(text: str, joined: list[str]) -> None:
    """What one belongs to may open the sentence."""
    page = f"Linee\n\nEUROLAGHI (EL) è una rete europea di città di lago.\n\n{text}\n"
    assert [row["network_id"] for row in tables(page, "guideline")["memberships"]] == joined


@pytest.mark.parametrize(
    ("text", "networks"),
    [
        ("Milano valuterà se chiedere l'adesione a United Cities and Local Governments.", []),
        ("Il Comune intende aderire a Mayors for Peace.", []),
        ("Il Comune ha aderito ad Alliance of Lake Cities.", ["alliance-of-lake-cities"]),
    ],
)
def test_only_asked_for(text: str, networks: list[str]) -> None:
    """A name that is only asked to join makes no network."""
    assert [row["network_id"] for row in tables(f"Linee\n\n{text}\n", "guideline")["networks"]] == networks


def test_whose_participation_is_coordinated() -> None:
    """The office that the sentence is about, not the mayor whose agenda it keeps; the name begins behind `alla rete`."""
    text = (
        "Uffici\n\nUnità Reti\n, che gestisce l'agenda del Sindaco e dei suoi delegati, e coordina la partecipazione di "
        "Torino alla rete internazionale Mayors Migration Council (MMC).\n"
    )
    found = tables(text, "office_page")
    assert [row["name"] for row in found["networks"]] == ["Mayors Migration Council"]
    assert "Sindaco di Torino" not in [row["holder"] for row in found["roles"]]
