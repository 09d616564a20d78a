"""A Libero Consorzio on its own page, cards and tables of agreements, and small words between an office and its whole."""

import pytest
from texts import cells, tables

LIBERO = "Libero Consorzio comunale di Enna"
NETWORK = "Reti\n\nIl Comune aderisce a queste reti.\n\n### POLIS\nPOLIS è una rete europea di città fondata nel 2010. "


@pytest.mark.parametrize(
    ("who", "publisher", "joined"),
    [
        ("Il Libero Consorzio", LIBERO, 1),
        ("Il Libero Consorzio comunale", LIBERO, 1),
        ("Il Libero Consorzio comunale di Enna", LIBERO, 1),
        ("Il Libero Consorzio comunale di Trapani", LIBERO, 0),
        ("Il Libero Consorzio", "Comune di Enna", 0),
    ],
)
def test_a_libero_consorzio_joins(who: str, publisher: str, joined: int) -> None:
    """What Sicily has for provinces acts under its short name on its own pages, and on no other's."""
    found = tables(f"Reti\n\nPOLIS è una rete europea di città. {who} aderisce a POLIS dal 2008.\n", "page", publisher)
    assert len(found["memberships"]) == joined


def test_its_council_issues() -> None:
    """`Consiglio del Libero Consorzio` is an organ of the publisher."""
    text = "Accordi\n\nCon deliberazione del Consiglio del Libero Consorzio n. 17 del 30 giugno 2025 è stato approvato."
    assert cells(tables(f"{text}\n", "page", LIBERO)["acts"], "issuer") == [(LIBERO,)]


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("L'hanno costituita la Provincia di Lecce e il Libero Consorzio comunale di Ragusa.",
         [("Libero Consorzio comunale di Ragusa",), ("Provincia di Lecce",)]),
        ("Oltre al Comune di Torino l'hanno costituita la Provincia di Lecce e la Provincia di Pavia.",
         [("Provincia di Lecce",), ("Provincia di Pavia",), ("Torino",)]),
        ("Oltre al Comune di Torino vi aderiscono la Provincia di Lecce e la Provincia di Pavia.", []),
    ],
)  # fmt: skip
def test_founders_beside(sentence: str, founders: list[tuple[str]]) -> None:
    """Two bodies are two names; `oltre a` names a founder where the verb is of founding."""
    assert cells(tables(f"{NETWORK}{sentence}\n", "networks_list")["network_founders"], "founder") == founders


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Paese: Belgio\nGemellaggio firmato a Gent il 18 ottobre 2003\nStato: attivo", ("2003-10-18", "active")),
        ("Paese: Belgio\nPatto sottoscritto nel 1974\nStato: sospeso", ("1974", "suspended")),
        ("Paese: Belgio\nGemellaggio rinnovato nel 1974\nStato: sospeso", (None, "suspended")),
    ],
)
def test_lines_of_a_card(lines: str, expected: tuple[str | None, str]) -> None:
    """Lines without a label that begin with the signing belong to a card of labelled lines."""
    text = (
        f"Gemellaggi\n\nAggiornamento: 21 ottobre 2025\n\n## Città gemelle\n\n**Gent**\n{lines}\nScambi tra scuole.\n"
    )
    assert cells(tables(text, "agreements_list")["agreements"], "partner", "signed_edtf", "status") == [
        ("Gent", *expected)
    ]


@pytest.mark.parametrize(
    ("head", "signings"),
    [
        ("Città\tTipo di patto\tFirma\tStato", ["1990-10", "2004"]),
        ("Città\tTipo di accordo\tData di firma", ["1990-10", "2004"]),
        ("Città\tTipo di patto\tApprovazione\tStato", []),
    ],
)
def test_tables_without_strokes(head: str, signings: list[str]) -> None:
    """Rows whose strokes are lost: the kind behind the country in brackets, the days by the column's head."""
    text = (
        f"Rapporti\n\n## Le città con cui abbiamo un legame\n\n{head}\nLione (Francia)\tgemellaggio\tottobre 1990\tattivo"
        "\nGent (Belgio)\tpatto di amicizia\t2004\tsospeso\n"
    )
    found = tables(text, "office_page")
    assert cells(found["agreements"], "partner", "kind", "status") == [
        ("Gent", "friendship", "suspended"),
        ("Lione", "twinning", "active"),
    ]
    assert [day for (day,) in cells(found["events"], "date_edtf")] == signings


def test_an_entry_over_a_paragraph() -> None:
    """The last entry of a list tells its agreement itself, whatever the paragraph below is about."""
    text = (
        "Accordi\n\n## Accordi di collaborazione\n\n- Gent (Belgio): accordo di partenariato, firmato nel 2015, concluso\n"
        "- Fondazione Rossi: accordo di collaborazione, firmato nel novembre 2022, attivo\n\n"
        "Con deliberazione n. 33 del 30 luglio 2025 è stato approvato un accordo di partenariato con Burgos (Spagna).\n"
    )
    found = cells(tables(text, "agreements_list")["agreements"], "partner", "signed_edtf")
    assert ("Fondazione Rossi", "2022-11") in found


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Riguarda lo scambio di restauratori. L'accordo è in vigore.", "active"),
        ("Prevede corsi e mostre. L'accordo è sospeso.", "suspended"),
        ("Una mostra è in corso al museo. Il museo è attivo.", None),
    ],
)
def test_status_after_what_it_is_about(told: str, status: str | None) -> None:
    """What an agreement is about stands between its signing and how it stands."""
    text = f"Accordi\n\nL'accordo di collaborazione con Lione è stato sottoscritto il 12 febbraio 2024. {told}\n"
    assert cells(tables(text, "agreements_list")["agreements"], "partner", "status") == [("Lione", status)]


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("L'Ufficio Pace, che ne segue l'attuazione, fa parte del Settore Cultura.", "settore-cultura-comune-di-torino"),
        ("L'Ufficio Pace, al quale ci si rivolge, dipende dal Settore Cultura.", "settore-cultura-comune-di-torino"),
        ("L'Ufficio Pace cura i bandi. Appartiene all'Area Cultura, Sport e Giovani.",
         "area-cultura-sport-e-giovani-comune-di-torino"),
        ("L'Ufficio Pace, che segue i bandi, collabora con il Settore Cultura.", "comune-di-torino"),
    ],
)  # fmt: skip
def test_wholes_of_offices(sentence: str, whole: str) -> None:
    """An aside between an office and what it is part of; an area by the first thing that it deals with."""
    found = dict(cells(tables(f"Pagina\n\n{sentence}\n")["organisations"], "name", "parent_id"))
    assert found["Ufficio Pace"] == whole


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("L'Ufficio Europa coordina la partecipazione del Comune e il Servizio Verde e Acque siede nel Comitato direttivo.",
         "Ufficio Europa"),
        ("Ne coordina la partecipazione del Comune il Servizio Verde e Acque.", "Servizio Verde e Acque"),
    ],
)  # fmt: skip
def test_who_coordinates(sentence: str, holder: str) -> None:
    """Who stands behind `e` does the next thing; who stands right behind the part coordinates it."""
    found = cells(tables(f"{NETWORK}{sentence}\n", "networks_list")["roles"], "role", "holder")
    assert [who for role, who in found if role == "coordinator"] == [holder]


@pytest.mark.parametrize(
    ("sentence", "allies"),
    [
        ("Si è finora riunita 11 volte e lavora in collaborazione con l'Istituto Superiore di Sanità.", 1),
        ("Si è già riunita due volte e collabora con l'Istituto Superiore di Sanità.", 1),
        ("La Giunta si è finora riunita 11 volte e lavora in collaborazione con l'Istituto Superiore di Sanità.", 0),
    ],
)
def test_an_adverb_within_the_verb(sentence: str, allies: int) -> None:
    """`Si è finora riunita` goes on about the network."""
    assert len(tables(f"{NETWORK}{sentence}\n", "networks_list")["network_relations"]) == allies


@pytest.mark.parametrize(
    ("label", "url"), [("la POLIS", "http://www.cittaporto.eu/"), ("la guida", None), ("la ALTRA", None)]
)
def test_labels_with_an_article(label: str, url: str | None) -> None:
    """A link labelled with the network's name and its article is its site."""
    text = f"{NETWORK}\n\nSito web: [{label}](http://www.cittaporto.eu/)\n"
    assert cells(tables(text)["networks"], "website_url") == [(url,)]


@pytest.mark.parametrize("heading", ["CONTATTI", "CONTATTI E ORARI", "INFORMAZIONI"])
def test_headings_of_addresses(heading: str) -> None:
    """What heads the addresses of an office that deals with networks is no network."""
    text = f"{NETWORK}\n\n### {heading}\nUfficio Reti di cui il Comune fa parte\nTelefono: 011 1234567\n"
    assert [name for (name,) in cells(tables(text, "networks_list")["networks"], "name")] == ["POLIS"]


def test_plans_with_an_adjective() -> None:
    """`Piano della cooperazione decentrata 2024-2027`."""
    found = tables("Pagina\n\nLa cornice è data dal Piano della cooperazione decentrata 2024-2027.\n")
    assert cells(found["acts"], "kind", "title") == [("plan", "Piano della cooperazione decentrata 2024-2027")]


@pytest.mark.parametrize(
    ("verb", "known"),
    [("si è ritirato nel 2018 dalla", 1), ("è uscito nel 2018 dalla", 1), ("ha ritirato nel 2018 i fondi della", 0)],
)
def test_networks_left(verb: str, known: int) -> None:
    """A network that the town has left is known, without a membership."""
    found = tables(f"Pagina\n\nIl Comune {verb} rete Cittaslow.\n")
    assert (len(found["networks"]), len(found["memberships"])) == (known, 0)


@pytest.mark.parametrize(
    ("entry", "described"),
    [
        ("Patto dei Fiumi: dal marzo 2019. È un'iniziativa della Commissione europea che impegna i Comuni.",
         "È un'iniziativa della Commissione europea che impegna i Comuni."),
        ("Patto dei Fiumi: socio dall'ottobre 2019. È una rete di città rivierasche.",
         "È una rete di città rivierasche."),
        ("Patto dei Fiumi: rete di città rivierasche, dal marzo 2019. Ha sede a Gent.",
         "Patto dei Fiumi: rete di città rivierasche, dal marzo 2019."),
    ],
)  # fmt: skip
def test_since_when_is_no_description(entry: str, described: str) -> None:
    """An entry that goes on with nothing but the year of joining is described by its next sentence."""
    text = f"Pagina\n\n## Le reti di cui Torino fa parte\n\n- POLIS: dal 1988. POLIS riunisce 35 Comuni.\n- {entry}\n"
    found = dict(cells(tables(text)["networks"], "name", "description_it"))
    assert found["Patto dei Fiumi"] == described
