"""Names of networks beside the city that joins them, the body whose work they are, and the association that gathers."""

import pytest
from texts import cells, tables

NAMES = [
    # the city's own name before what it joins is no part of it
    ("L'adesione della Città metropolitana di Torino a Lagopolis, rete mondiale di città, è avvenuta nel 2019.",
     ["Lagopolis"]),
    ("L'ingresso del Comune di Torino in Lagopolis, rete mondiale di città, risale al 2019.", ["Lagopolis"]),
    ("L'adesione di Torino a Lagopolis, rete mondiale di città, risale al 2019.", ["Lagopolis"]),
    ("L'adesione di Reggio Emilia a Lagopolis, rete mondiale di città, risale al 2019.", ["Lagopolis"]),
    # an association that the city belongs to
    ("L'Ufficio segue la partecipazione della Città all'Associazione Europea delle Vie Sabaude (AEVS), di cui il "
     "Comune di Torino è socio dal 2012. L'AEVS riunisce oltre 200 Comuni.", ["Associazione Europea delle Vie Sabaude"]),
    ("Il Comune ospita l'Associazione Europea delle Vie Sabaude (AEVS), che riordina gli archivi.", []),
    # the body whose initiative it is
    ("Torino ha aderito nel 2003 alla Rete Europea delle Città Sane, iniziativa dell'Organizzazione Mondiale della "
     "Sanità (OMS).", ["Rete Europea delle Città Sane"]),
    ("Torino ha aderito nel 2003 alla Rete delle Città Serene, promossa dall'Associazione Meteorologica Alpina (AMA).",
     ["Rete delle Città Serene"]),
    # a next sentence that counts the members by thousands
    ("Sindaci Insieme è una rete internazionale nata nel 1982. Vi partecipano più di 8.000 città.",
     ["Sindaci Insieme"]),
    ("Torre Insieme è una rete internazionale nata nel 1982. Vi partecipano più di 8.000 farmacie.", []),
    # a network that was left is still a network
    ("Il Comune è uscito invece nel 2020 dalla rete Polinet, dedicata ai trasporti.", ["Polinet"]),
    ("Non figura più nell'elenco la rete Polinet, lasciata nel 2015.", ["Polinet"]),
    ("Dalla rete Polinet siamo usciti nel 2016.", ["Polinet"]),
    ("Si è conclusa da tempo l'esperienza di Torino nella rete Polinet.", ["Polinet"]),
    ("La Provincia aveva partecipato all'associazione Polinet, dalla quale è uscita nel 2012.", ["Polinet"]),
    ("Il Comune ha partecipato con l'associazione Polinet alla festa.", []),
    ("Il Comune ha rifatto la rete Polinet di via Po.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "names"), NAMES)
def test_networks(words: str, names: list[str]) -> None:
    """Each network under its own name, and nothing else."""
    rows = tables(f"Titolo della pagina\n\n{words}\n")["networks"]
    assert [name for (name,) in cells(rows, "name")] == names


def test_seat_and_joining_of_what_is_joined() -> None:
    """`a X, associazione di città che ha sede a Barcellona`: the seat is the network's, the act the joining's."""
    told = tables(
        "Titolo della pagina\n\nL'adesione della Città metropolitana di Torino a Lagopolis, associazione mondiale di "
        "grandi città che ha sede a Barcellona, è avvenuta con deliberazione del Consiglio metropolitano n. 64 dell'11 "
        "ottobre 2023.\n",
        publisher="Città metropolitana di Torino",
    )
    assert cells(told["networks"], "name", "headquarters_place_id") == [("Lagopolis", "3128760")]
    assert cells(told["memberships"], "network_id", "joined_edtf") == [("lagopolis", "2023-10-11")]


LISTED = """Torino in rete

Si elencano le reti delle quali il Comune è membro.

- Lagonet è una rete italiana di Comuni.

{}

- Avviso Comune
- Carta di Lubecca

Altro paragrafo.
"""


@pytest.mark.parametrize(
    ("lead", "joined"),
    [
        ("Il Comune aderisce inoltre a:", True),
        ("Siamo anche soci di:", True),
        ("Il Comune non aderisce più a:", False),
        ("Il Comune è uscito negli anni da:", False),
        ("Il Comune ringrazia per la mostra:", False),
    ],
)
def test_closing_list(lead: str, joined: bool) -> None:
    """A list behind `aderisce inoltre a:` names networks, but for a charter; one of what was left names none."""
    rows = tables(LISTED.format(lead), "networks_list")["memberships"]
    assert ("avviso-comune" in [row["network_id"] for row in rows]) is joined
    assert "carta-di-lubecca" not in [row["network_id"] for row in rows]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Vi aderiscono 480 Comuni; essa lavora in collaborazione con l'associazione Rifugio.", False),
        ("Il Comune aderisce dal 2010 all'associazione Rifugio.", True),
        ("Il Comune è uscito dall'associazione Rifugio nel 2012.", True),
        ("Il Comune aderisce al progetto proposto dall'associazione Rifugio.", False),
    ],
)
def test_associations(sentence: str, named: bool) -> None:
    """An association is a network of cities where a city joins it, not where something is done with it."""
    rows = tables(f"Titolo della pagina\n\n{sentence}\n")["networks"]
    assert ("rifugio" in [row["network_id"] for row in rows]) is named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("È allo studio l'adesione a Lagocities.", False),
        ("La domanda di adesione a Lagocities è stata presentata in primavera.", False),
        ("L'adesione a Lagocities risale al 2015.", True),
    ],
)
def test_asked_for(sentence: str, named: bool) -> None:
    """What is only asked for is named by nothing but its name, which makes no network."""
    assert bool(tables(f"Titolo della pagina\n\n{sentence}\n")["networks"]) is named


HEADED = """Ufficio Relazioni internazionali

L'ufficio segue le reti.

{}

LAGONET
Lagonet è una rete europea di città di lago. {}

RIVERNET
Rivernet è una rete europea di città di fiume. {}

MARINET
Marinet è una rete europea di città di mare. {}

Altre notizie

Il Comune ospita un convegno.
"""
SAID = ["Torino ne è membro dal 2004.", "Torino vi ha aderito nel 2009.", "Conta 30 città."]


@pytest.mark.parametrize(
    ("heading", "said", "joined"),
    [
        ("Le reti di cui facciamo parte", ["Ha sede a Lione.", "Conta 40 città.", "Conta 30 città."], 3),
        ("Le nostre reti", ["Ha sede a Lione.", "Conta 40 città.", "Conta 30 città."], 3),
        ("Le reti di cui facciamo parte", [*SAID[:2], "Il Comune ne è uscito nel 2018."], 2),
        ("Le reti", SAID, 3),
        ("Le reti", ["Ha sede a Lione.", *SAID[1:]], 1),
        ("Le reti di cui non facciamo parte", ["Ha sede a Lione.", "Conta 40 città.", "Conta 30 città."], 0),
        ("Le reti di cui Lione fa parte", ["Ha sede a Lione.", "Conta 40 città.", "Conta 30 città."], 0),
    ],
)
def test_headed(heading: str, said: list[str], joined: int) -> None:
    """A heading that says whose networks follow states their memberships; a bare one those of all their companions."""
    assert len(tables(HEADED.format(heading, *said), "office_page")["memberships"]) == joined
