"""Towns that head agreements on a page of networks, partners told first, lands abroad, money by its instruments, who
presided it, meetings that a network held, each with its near misses."""

import pytest
from texts import cells, tables

TOWNS = """Gemellaggi e reti di città

## Le città gemelle

**Wertheim (Germania)**
{}

## Le reti

**EUROLAGHI**
EUROLAGHI (EL) è una rete europea di città.
"""


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("Il gemellaggio, firmato a Wertheim il 19 settembre 1998, è attivo.", [("Wertheim", "1998-09-19", "active")]),
        ("Il gemellaggio con Wertheim, firmato il 4 giugno 2003, è cessato.", [("Wertheim", "2003-06-04", "ended")]),
        ("Due classi del liceo hanno visitato la città nel 2019.", []),
    ],
)
def test_towns_that_head_agreements(text: str, agreements: list[tuple[str, str, str]]) -> None:
    """A town with its country in brackets is no network, though it heads a section of such a page."""
    found = tables(TOWNS.format(text), "networks_list")
    assert cells(found["agreements"], "partner", "signed_edtf", "status") == agreements
    assert [row["network_id"] for row in found["networks"]] == ["el"]


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Con la Fondazione Pane e Futuro è stato sottoscritto nel febbraio 2022 un accordo di partenariato.",
         ["Fondazione Pane e Futuro"]),
        ("Con l'Università di Bari il Comune ha siglato nel 2021 un accordo di collaborazione.", ["Università di Bari"]),
        ("Con la Fondazione Pane e Futuro si pensa a un futuro accordo di partenariato.", []),
    ],
)  # fmt: skip
def test_partners_told_first(text: str, partners: list[str]) -> None:
    """A body behind `Con`; its name is no wish."""
    assert [row["partner"] for row in tables(f"Accordi\n\n{text}\n")["agreements"]] == partners


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Dipartimento della Drôme", "other"), ("Dipartimento della Cultura", "office"),
     ("Dipartimento Politiche sociali", "office")],
)  # fmt: skip
def test_lands_abroad(name: str, kind: str) -> None:
    """A `Dipartimento` of a land is no office of the publisher."""
    text = f"Reti\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città. Collabora con il {name}.\n"
    assert (name, kind) in cells(tables(text, "networks_list")["organisations"], "name", "kind")


def test_money_by_its_instruments() -> None:
    """What projects are paid with is no instrument of the guideline."""
    items = "- Unione europea – Programma Erasmus+\n- Regione Puglia – Fondo per la pace\n"
    paid = tables(f"Linee\n\nI progetti sono cofinanziati attraverso i seguenti strumenti:\n{items}", "guideline")
    done = tables("Linee\n\nSi lavora con i seguenti strumenti:\n- bandi\n- tirocini\n", "guideline")
    assert paid["provisions"] == []
    assert [row["text"] for row in done["provisions"]] == ["bandi", "tirocini"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Nel 2020 lo ha presieduto il Sindaco di Torino.", [("Sindaco di Torino", "chair", "2020")]),
        ("Nel 2020 lo ha presieduto il Sindaco di Lione.", []),
    ],
)
def test_who_presided_it(text: str, roles: list[tuple[str, str, str]]) -> None:
    """The network as the object before the verb."""
    page = f"Reti\n\nForum Laghi\nIl Forum Laghi è una rete europea di città. {text}\n"
    assert cells(tables(page, "networks_list")["roles"], "holder", "role", "period_edtf") == roles


@pytest.mark.parametrize(
    ("text", "network"),
    [
        ("EUROLAGHI ha organizzato a Ortona, il 10 e 11 ottobre 2024, la conferenza «Coste che cambiano».", "el"),
        ("La Regione ha organizzato a Ortona, il 10 e 11 ottobre 2024, la conferenza «Coste che cambiano».", None),
    ],
)
def test_meetings_that_a_network_held(text: str, network: str | None) -> None:
    """Whose conference it is by who organised it."""
    page = f"Reti\n\nEUROLAGHI (EL) è una rete europea di città.\n\n{text}\n"
    assert cells(tables(page)["events"], "title", "network_id") == [("Coste che cambiano", network)]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Sono invece città emergenti, con le quali il dialogo è appena cominciato, Mostar e Nabeul.",
         [("Mostar", "emerging"), ("Nabeul", "emerging")]),
        ("Sono città con le quali il dialogo è finito Mostar e Nabeul.", []),
    ],
)  # fmt: skip
def test_emerging_cities_behind_an_aside(text: str, cities: list[tuple[str, str]]) -> None:
    """The names stand behind what is told of them all."""
    found = tables(f"Linee\n\n{text}\n", "guideline")["partner_cities"]
    assert cells(found, "place_name", "relationship") == cities


def test_who_told_the_towns() -> None:
    """`ai Comuni da Ornella Fiorini`: the name begins behind `da`; `Leonardo da Vinci` is one."""
    text = (
        "Il documento è stato illustrato ai Comuni da Ornella Fiorini, Dirigente del Settore Cultura. Era presente "
        "Leonardo da Vinci, Assessore alla Cultura."
    )
    found = tables(f"Linee\n\n{text}\n", "guideline")["people"]
    assert sorted(row["name"] for row in found) == ["Leonardo da Vinci", "Ornella Fiorini"]


def test_nola_is_in_italy() -> None:
    """Of two towns alike in size the Italian one is meant."""
    text = "Reti\n\nFESTE A SPALLA\nLa rete Feste a Spalla è una rete di Comuni fondata nel 2010 da Nola e Gubbio.\n"
    founders = tables(text, "networks_list")["network_founders"]
    assert ("Nola", "3172227") in cells(founders, "founder", "place_id")
