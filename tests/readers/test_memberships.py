"""Memberships as pages state them, and what is no membership."""

import pytest
from texts import OWN, about, cells, tables

COLUMNS = ("member", "network_id", "status", "joined_edtf")
TURIN = ("Comune di Torino", "eurolaghi")


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Torino aderisce a EUROLAGHI dal 2011.", "2011"),
        ("Il Comune di Torino ha aderito a EUROLAGHI nel marzo 2011.", "2011-03"),
        ("Dal 2015 la Città di Torino fa parte di EUROLAGHI.", "2015"),
        ("Torino è entrata in EUROLAGHI nel 2008.", "2008"),
        ("Torino è entrata a far parte di EUROLAGHI il 3 maggio 2008.", "2008-05-03"),
        ("Torino si è unita a EUROLAGHI nel settembre del 2009.", "2009-09"),
        ("Torino è membro di EUROLAGHI dal 1998.", "1998"),
        ("Il Comune è socio di EUROLAGHI.", None),
        ("La Città ne fa parte dal 2003.", "2003"),
        ("La nostra città vi aderisce dal 2004.", "2004"),
        ("L'adesione di Torino alla rete risale al 2001.", "2001"),
        ("Il Comune partecipa alla rete EUROLAGHI.", None),
        ("Torino, che fa parte di EUROLAGHI dal 2010, ospita l'assemblea.", "2010"),
        ("EUROLAGHI, di cui Torino fa parte dal 2010, promuove la mobilità.", "2010"),
    ],
)
def test_stated_memberships(sentence: str, joined: str | None) -> None:
    """Who belongs, and since when, in the words that offices use."""
    assert about(sentence, "memberships", *COLUMNS) == [(*TURIN, "member", joined)]


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Torino è tra i fondatori di EUROLAGHI.", None),
        ("Il Sindaco di Torino è membro fondatore di EUROLAGHI.", None),
        ("La rete è stata fondata nel 1986 da Lione, Torino e Rotterdam.", "1986"),
        ("Il Sindaco di Torino e il Sindaco di Lione hanno fondato EUROLAGHI nel giugno 1990.", "1990-06"),
    ],
)
def test_founders_are_members_since_the_founding(sentence: str, joined: str | None) -> None:
    """The publisher or its mayor among the founders."""
    assert about(sentence, "memberships", *COLUMNS) == [(*TURIN, "founder", joined)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Torino ha aderito a EUROLAGHI dal 1952 al 2007.",
        "Torino è stata membro di EUROLAGHI fino al 2010.",
        "Torino era socia di EUROLAGHI.",
        "Torino è uscita da EUROLAGHI nel 2012.",
        "Torino ha revocato la propria adesione a EUROLAGHI.",
        "Torino ha chiesto di aderire a EUROLAGHI.",
        "Torino intende aderire a EUROLAGHI.",
        "Torino si è candidata a entrare in EUROLAGHI.",
        "La Giunta ha proposto l'adesione a EUROLAGHI.",
        "Il Consiglio comunale ha deliberato di aderire a EUROLAGHI.",
        "La Giunta ha approvato la proposta di adesione di Torino a EUROLAGHI.",
        "È in corso la procedura di adesione a EUROLAGHI.",
        "Torino ha avviato il percorso di adesione a EUROLAGHI.",
        "Torino aderirà a EUROLAGHI nel 2026.",
        "Torino dovrà aderire a EUROLAGHI.",
        "Torino non fa parte di EUROLAGHI.",
        "La candidatura di Torino a EUROLAGHI è stata presentata nel 2020.",
        "Anche Lione ha aderito a EUROLAGHI.",
        "Il Comune di Genova fa parte di EUROLAGHI dal 2001.",
        "Il progetto è stato presentato a Torino da EUROLAGHI.",
        "Torino ha ospitato nel 2016 l'assemblea di EUROLAGHI.",
        "Torino ha partecipato a un incontro di EUROLAGHI.",
    ],
)
def test_what_is_no_membership(sentence: str) -> None:
    """Past, asked for, proposed, only decided, denied, another city's, or a network merely named."""
    assert about(sentence, "memberships", *COLUMNS) == []


def test_the_act_of_joining_dates_it() -> None:
    """`con delibera di Giunta n. 1336 del 5 luglio 2013`: act and, where nothing else is said, date."""
    sentence = "Con delibera di Giunta n. 1336 del 5 luglio 2013 il Comune di Torino ha aderito a EUROLAGHI."
    [(joined, act)] = about(sentence, "memberships", "joined_edtf", "act_id")
    assert joined == "2013-07-05"
    assert "1336" in act
    assert "2013" in act


def test_a_title_that_says_it() -> None:
    """`Torino aderisce a Eurolaghi` above the news."""
    found = tables(f"Torino aderisce a Eurolaghi\n\n{OWN}\n", "news")
    assert cells(found["memberships"], "member", "network_id", "status") == [
        ("Comune di Torino", "eurolaghi", "member")
    ]


LIST = """Reti internazionali

La Città di Torino fa parte di diverse reti.

EUROLAGHI
EUROLAGHI è una rete di città europee nata a Lione nel 1986.

Lega del Po (LDP)
La Lega riunisce 24 Comuni. Torino vi ha aderito dal 1952 al 2007.

Acque Vive
È una coalizione globale di 30 città. Collabora con Greenways Europe.

Patto dei Fiumi
Il Comune ha chiesto di aderire al Patto dei Fiumi nel 2022.

Altre reti
Urbanet
Patto dei Sindaci (PDS)
"""


def test_a_page_that_lists_networks_states_a_membership_each() -> None:
    """Sections and closing list; not the past one, not the one asked for, not the one named in passing."""
    found = tables(LIST, "networks_list")
    assert cells(found["memberships"], "network_id", "status") == [
        ("acque-vive", "member"),
        ("eurolaghi", "member"),
        ("pds", "member"),
        ("urbanet", "member"),
    ]


def test_other_kinds_of_pages_do_not_state_by_listing() -> None:
    """The same text as a plain page says only what its sentences say."""
    assert cells(tables(LIST, "page")["memberships"], "network_id") == []
