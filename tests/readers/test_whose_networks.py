"""Whose networks a page tells of: a union of municipalities acting, networks left, told by what was done there."""

import pytest
from texts import about, cells, tables


@pytest.mark.parametrize("publisher", ["Unione delle Valli d’Acqua", "Unione Terre di Mezzo", "Comunità del Garda"])
@pytest.mark.parametrize("sentence", ["{} vi aderisce dal 2012.", "L'{} ne è membro dal 2012."])
def test_a_union_acts_under_its_name(publisher: str, sentence: str) -> None:
    """`L'Unione vi aderisce`, `L'Unione delle Valli d'Acqua ne è membro`: whatever the union is called."""
    who = publisher if "membro" in sentence else ("L'Unione" if publisher[0] == "U" else "La Comunità")
    text = f"Reti\n\nEUROLAGHI è una rete di città europee. {sentence.format(who)}\n"
    found = tables(text, "page", publisher)["memberships"]
    assert cells(found, "member", "joined_edtf") == [(publisher, "2012")]


def test_another_union_is_none() -> None:
    """`L'Unione europea vi aderisce` tells of no union of municipalities."""
    text = "Reti\n\nEUROLAGHI è una rete di città europee. L'Unione europea vi aderisce dal 2012.\n"
    assert not tables(text, "page", "Unione Terre di Mezzo")["memberships"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Non figura nell'elenco l'associazione Città del Grano, dalla quale il Comune è uscito nel 2019.",
        "Si ricorda l'associazione Città del Grano, di cui la Città ha fatto parte fino al 2010.",
        "Resta un ricordo l'esperienza nell'associazione Città del Grano, sciolta nel 2011.",
    ],
)
def test_an_association_that_was_left(sentence: str) -> None:
    """An association of which a city was a member is a network, and none of its own today."""
    found = tables(f"Reti\n\n{sentence}\n")
    assert cells(found["networks"], "name", "kind") == [("Città del Grano", "association")]
    assert not found["memberships"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ringraziamo l'associazione Amici del Parco, alla quale il Comune ha concesso un contributo.",
        "Ha esperienza nell'associazione Amici del Parco.",
    ],
)
def test_an_association_of_others(sentence: str) -> None:
    """What the city only supports is no network."""
    assert not tables(f"Notizie\n\n{sentence}\n")["networks"]


def test_a_participation_that_ended() -> None:
    """`La partecipazione alla Rete del Buon Vivere si è conclusa`: its name says what it is."""
    found = tables("Reti\n\nLa partecipazione alla Rete del Buon Vivere si è conclusa nel 2014.\n")
    assert cells(found["networks"], "name") == [("Rete del Buon Vivere",)]
    assert not found["memberships"]


@pytest.mark.parametrize(
    ("organ", "kind"),
    [
        ("gruppo di lavoro Spazi per l'infanzia", "working_group"),
        ("gruppo di lavoro Azioni contro lo spreco", "working_group"),
        ("Comité de pilotage", "committee"),
    ],
)
def test_organs_with_small_words_behind(organ: str, kind: str) -> None:
    """The name of an organ goes on in small letters; French organs are called so too."""
    assert about(f"L'Ufficio Scuola partecipa al {organ}.", "network_bodies", "body", "kind") == [(organ, kind)]


@pytest.mark.parametrize(
    ("who", "holder"),
    [
        ("Il Presidente della Provincia", "Presidente della Provincia di Prova"),
        ("Il Presidente della Provincia di Prova", "Presidente della Provincia di Prova"),
        ("Il Presidente della Provincia di Nuoro", None),
        ("Il Vice Presidente della Provincia", None),
    ],
)
def test_the_head_of_a_province(who: str, holder: str | None) -> None:
    """A province is led by its president, as a city by its mayor."""
    text = f"Reti\n\nEUROLAGHI è una rete di città europee. {who} siede nel Comitato direttivo della rete.\n"
    found = {row["holder"] for row in tables(text, "page", "Provincia di Prova")["roles"]}
    assert ("Presidente della Provincia di Prova" in found) == (holder is not None)


def test_numbered_cards_and_headings_in_capitals() -> None:
    """`SCHEDA 1` counts and `ALTRE NOTIZIE` is no name; a sentence behind `Descrizione:` tells what the network is."""
    said = "Lagonet raggruppa province e città dell'Europa meridionale."
    text = (
        f"Reti\n\nSCHEDA 1\nDenominazione: Lagonet\nTipologia: associazione europea\nSede: Roma\nAdesione: 2009\n"
        f"Descrizione: {said} Nata nel 1999, opera attraverso tre gruppi di lavoro.\n\n"
        "ALTRE NOTIZIE\nUna delegazione ha visitato gli uffici di Bruxelles.\n"
    )
    found = tables(text, "networks_list")
    assert cells(found["networks"], "name", "kind", "founded_edtf", "description_it") == [
        ("Lagonet", "association", "1999", said)
    ]
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("lagonet", "2009")]


def test_more_that_the_city_joins() -> None:
    """`Il Comune aderisce inoltre a:` below a network's section opens a list of others."""
    text = (
        "Reti\n\nRete Italiana dei Laghi\nLa Rete Italiana dei Laghi riunisce 40 Comuni.\n\n"
        "Il Comune aderisce inoltre a:\n• Avviso Sonoro\n• Mayors for Water (dal 2011)\n• Carta di Aalborg\n"
    )
    found = tables(text, "networks_list")["memberships"]
    assert cells(found, "network_id", "joined_edtf") == [
        ("avviso-sonoro", None),
        ("mayors-for-water", "2011"),
        ("rete-italiana-dei-laghi", None),
    ]
