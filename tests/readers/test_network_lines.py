"""Networks in tables and label lines: cells that tabs part, a site beside the name, values that are sentences."""

import pytest
from texts import about, cells, tables

TABLE = (
    "Le reti\n\nDenominazione\tSede\tAdesione\tIncarichi\n"
    "Arco d'Acqua\tComo\t12/05/2016\tSindaco di Torino, Consiglio di amministrazione\n"
    "Eurolaghi\tLione\t2018\tServizio Laghi, gruppo di lavoro Rive\n"
)


def test_cells_that_tabs_part() -> None:
    """A row tells of its own network; who is named before an organ sits in it."""
    told = tables(TABLE, "networks_list")
    assert cells(told["memberships"], "network_id", "joined_edtf") == [
        ("arco-d-acqua", "2016-05-12"),
        ("eurolaghi", "2018"),
    ]
    assert cells(told["roles"], "network_id", "holder", "role") == [
        ("arco-d-acqua", "Sindaco di Torino", "committee_member"),
        ("eurolaghi", "Servizio Laghi", "participant"),
    ]


def test_a_name_beside_its_site_heads_label_lines() -> None:
    """`Che cos'è:` tells the network as a sentence does, but describes nothing by itself."""
    text = (
        "Le nostre reti\n\nCittà d'Acqua (CDA)\nwww.example.org\n"
        "Che cos'è: riunisce più di 300 città; nata a Lione nel 1993, ha sede a Como.\n"
        "Da quando: Torino ne fa parte dal 1995.\nCosa facciamo: presidenza del gruppo di lavoro Rive.\n"
    )
    told = tables(text, "networks_list")
    assert cells(told["networks"], "network_id", "founded_edtf", "headquarters_place_id", "description_it") == [
        ("cda", "1993", "3178229", None)
    ]
    assert cells(told["network_metrics"], "metric", "value") == [("member_cities", 300.0)]
    assert cells(told["memberships"], "joined_edtf") == [("1995",)]
    assert cells(told["roles"], "role", "body") == [("chair", "gruppo di lavoro Rive")]


@pytest.mark.parametrize(
    "stranger",
    [
        "Mareblu, fondata nel 1991, ha sede a Como e conta 30 città.",
        "Mareblu (MB), promossa nel 1991 da Lione, ha sede a Como.",
        "Il segretariato della Lega dei Mari è a Como.",
    ],
)
def test_a_body_nobody_knows_keeps_its_facts(stranger: str) -> None:
    """What follows a name unknown so far is not of the network before it."""
    for table, column in (("networks", "headquarters_place_id"), ("networks", "founded_edtf")):
        assert about(stranger, table, column) == [(None,)]
    assert about(stranger, "network_metrics", "metric") == []


@pytest.mark.parametrize(
    ("said", "holder"), [("Sindaco metropolitano", "Sindaco metropolitano"), ("Sindaco", "Sindaco")]
)
def test_the_mayor_of_the_metropolitan_city(said: str, holder: str) -> None:
    """The holder is called as the text calls him."""
    text = f"Titolo\n\nEUROLAGHI è una rete di città europee. Il {said} siede nel Comitato Direttivo.\n"
    told = tables(text, publisher="Città metropolitana di Torino")["roles"]
    assert cells(told, "holder") == [(f"{holder} di Torino",)]


def test_initiators_whose_name_has_a_dash() -> None:
    """`Ali - Autonomie Locali` is one."""
    sentence = "È nata nel 2001 su iniziativa di Alc - Autonomie Lacustri, Onda e Lagonet."
    assert about(sentence, "network_founders", "founder", "role") == [
        ("Alc - Autonomie Lacustri", "initiator"),
        ("Lagonet", "initiator"),
        ("Onda", "initiator"),
    ]


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("L'adesione di Torino a EUROLAGHI, promossa dalla Commissione europea, risale al 20 novembre 2012.", "2012-11-20"),
        ("L'adesione a EUROLAGHI, promossa dalla Commissione europea, risale al 20 novembre 2012.", "2012-11-20"),
        ("L'adesione a EUROLAGHI, la cui nascita risale al 1990, è stata perfezionata poi.", None),
        ("Torino ha aderito, con deliberazione della Giunta comunale n. 77 del 3 aprile 2018, a EUROLAGHI.", "2018-04-03"),
        ("Adesione con deliberazione del Consiglio comunale n. 9 del 28 gennaio 2013.", "2013-01-28"),
        ("Il nostro Comune ne fa parte dal 2001.", "2001"),
    ],
)  # fmt: skip
def test_when_the_publisher_joined(sentence: str, joined: str | None) -> None:
    """Of several dates that of the joining; `n. 77` ends no clause."""
    assert about(sentence, "memberships", "joined_edtf") == [(joined,)]
    assert about(sentence, "networks", "founded_edtf") in ([(None,)], [("1990",)])


def test_an_entry_that_was_only_asked_for_is_no_membership() -> None:
    """Nor is a definition the name of an organisation: its seat is the network's."""
    text = (
        "Le reti\n\nReti europee\n\n– Lagonet. Il Comune ha presentato nel 2023 la candidatura, non accolta.\n"
        "– European Lake Towns (ELT). Associazione europea di città murate con sede a Como. Vi prendono parte 200 città.\n"
    )
    told = tables(text, "networks_list")
    assert cells(told["memberships"], "network_id") == [("elt",)]
    assert ("elt", "3178229") in cells(told["networks"], "network_id", "headquarters_place_id")
    assert cells(told["network_metrics"], "network_id", "value") == [("elt", 200.0)]


@pytest.mark.parametrize(
    ("sentence", "column", "value"),
    [
        ("La rete riunisce 26 Comuni italiani e svizzeri.", "scope", "european"),
        ("La rete ha sede presso il Comune di Locarno.", "headquarters_place_id", "2659869"),
        ("Promossa dall'associazione Mare Vivo, la rete opera dal 2001.", "convener", "Mare Vivo"),
    ],
)
def test_what_else_a_sentence_tells(sentence: str, column: str, value: str) -> None:
    """Two nationalities are no nation's; a town hall stands in its town."""
    assert about(sentence, "networks", column) == [(value,)]


def test_paragraphs_that_a_name_opens() -> None:
    """`Comuni per il Bosco. È una rete nazionale ...`; a date of joining beside is no founding's."""
    text = (
        "Le reti\n\nRete delle Città di Lago (RCL). La rete, a cui il Comune ha aderito il 12 giugno 2014, è nata su "
        "iniziativa di Legambiente.\n\nComuni per il Bosco. È una rete nazionale cui aderiscono 60 Comuni. "
        "L'ingresso di Torino è avvenuto nel 2021.\n\nCome partecipare. Riunisce i documenti la Giunta.\n"
    )
    told = tables(text, "networks_list")
    assert cells(told["networks"], "network_id", "founded_edtf") == [("comuni-per-il-bosco", None), ("rcl", None)]
    assert cells(told["memberships"], "network_id", "joined_edtf") == [
        ("comuni-per-il-bosco", "2021"),
        ("rcl", "2014-06-12"),
    ]
    assert cells(told["network_metrics"], "network_id", "value") == [("comuni-per-il-bosco", 60.0)]


def test_a_list_within_what_is_told_of_a_network() -> None:
    """`Strumenti con cui opera:` heads a part of the network's section: its items are no networks, its line on bodies
    is the network's."""
    text = (
        "Reti di città\n\nEUROLAGHI\nEUROLAGHI – rete europea di città di lago.\nSede: Lione\n"
        "Strumenti con cui opera:\n- Advocacy – la voce delle città presso le istituzioni\n"
        "- Formazione – sostegno alle città\nRuoli di Torino:\n"
        "- Comitato Direttivo – ne fa parte il Sindaco di Torino\n"
    )
    read = tables(text, "networks_list")
    assert cells(read["networks"], "network_id") == [("eurolaghi",)]
    assert cells(read["network_bodies"], "network_id", "body") == [("eurolaghi", "Comitato Direttivo")]


@pytest.mark.parametrize(
    ("heading", "members"),
    [
        ("Siamo anche in", 2),
        ("FACCIAMO PARTE INOLTRE DI", 2),
        ("Aderiamo anche a:", 2),
        ("SIAMO SOCI DI", 2),
        ("Non siamo più in", 0),
        ("Siamo stati in", 0),
        ("Vorremmo entrare in", 0),
        ("NON FACCIAMO PIÙ PARTE DI", 0),
        ("Reti da cui siamo usciti", 0),
    ],
)
def test_a_heading_in_the_first_person_over_names(heading: str, members: int) -> None:
    """Names alone below it are networks that the publisher belongs to, each since the year in its brackets."""
    text = (
        "Le reti di Torino\n\nSALUTE\nEUROLAGHI è una rete europea di città con sede a Lione. Ne facciamo parte dal 1998."
        f"\n\n{heading}\n▸ Coordinamento dei Comuni Lacustri (dal 2011)\n▸ Alleanza delle Città Ciclabili\n"
    )
    found = tables(text, "networks_list")["memberships"]
    others = {str(r["network_id"]): r["joined_edtf"] for r in found if r["network_id"] != "eurolaghi"}
    assert len(others) == members
    if members:
        assert others == {"coordinamento-dei-comuni-lacustri": "2011", "alleanza-delle-citta-ciclabili": None}


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_names_alone_at_the_end_of_a_page_are_a_list(between: str) -> None:
    """A heading over short lines with nothing below them, with blank lines between or without: each is a membership."""
    names = ["Coordinamento dei Comuni Lacustri", "Alleanza delle Città Ciclabili", "Patto dei Sindaci Montani"]
    text = (
        "Le reti di Torino\n\nEUROLAGHI\n\nEUROLAGHI è una rete europea di città con sede a Lione. Torino ne fa parte dal "
        f"1998.\n\nAltri impegni internazionali\n\n{between.join([*names, 'Alleanza dei Porti Fluviali'])}\n"
    )
    found = {str(r["network_id"]) for r in tables(text, "networks_list")["memberships"]}
    assert len(found) == 5
