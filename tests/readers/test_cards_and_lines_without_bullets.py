"""Cards told by number, entries opened by a name or without bullets, bare addresses; each with its near misses."""

import pytest
from texts import cells, tables


@pytest.mark.parametrize(
    "head",
    [
        "Scheda 2 – {}",
        "Scheda 2: {}",
        "SCHEDA N. 2 - {}",
        "Rete 2 – {}",
        "## Scheda 2. {}",
        "Scheda n. 2 | {}",
        "Scheda B – {}",
        "Scheda II: {}",
        "Scheda 2/7 – {}",
    ],
)
def test_a_card_told_by_number_is_called_by_its_name(head: str) -> None:
    """The number of a card is no part of the name."""
    text = (
        "Reti di città\n\nIl Comune aderisce a diverse reti.\n\n"
        f"{head.format('Rete dei Laghi Alpini')}\nLa Rete dei Laghi Alpini (RLA) aiuta i Comuni di riva. "
        "Costituita nel 1996, ha sede a Como.\nAderenti: 38 Comuni\nAdesione di Torino: marzo 2012\n"
    )
    told = tables(text, "networks_list")
    assert cells(told["networks"], "network_id", "founded_edtf") == [("rla", "1996")]
    assert cells(told["memberships"], "network_id", "joined_edtf") == [("rla", "2012-03")]


def test_a_number_inside_a_name_stays() -> None:
    """What stands behind a number without a mark is the name's."""
    text = "Reti di città\n\nRete 2030 Città Verdi\nÈ una rete europea di città. Torino ne fa parte dal 2012.\n"
    assert cells(tables(text, "networks_list")["networks"], "name") == [("Rete 2030 Città Verdi",)]


NEWS = "Torino entra in Polis\n\nTorino ha aderito a Polis, rete di città.\n\n{}\n- {}\n- Un altro testo qualunque.\n"
ENTRY = "Città dell'Orso. È una rete europea di Comuni di montagna. Ne fanno parte 33 Comuni."


@pytest.mark.parametrize(
    ("heading", "entry", "found"),
    [
        ("LE ALTRE RETI DELLA CITTÀ", ENTRY, True),
        ("Altre associazioni", ENTRY.replace("rete europea", "associazione"), True),
        ("Le altre reti", ENTRY.replace(". È una", " – È una"), True),
        ("Le altre reti", ENTRY.replace(". È una", " (CDO). Si tratta di una"), True),
        ("Le altre reti", "Orsi Insieme. È una rete di sentieri che sale fino ai rifugi.", False),
        ("Le altre notizie", ENTRY, False),
    ],
)
def test_items_that_a_name_opens_on_any_page(heading: str, entry: str, found: bool) -> None:
    """Below a heading of networks only, and where members are told."""
    rows = tables(NEWS.format(heading, entry), "news")["networks"]
    assert any(row["name"] in ("Città dell'Orso", "Orsi Insieme") for row in rows) is found


def test_a_bare_address_below_a_network() -> None:
    """An address alone on the line below is the site of the network told above it, not of two."""
    one = "Polis\nPolis è una rete europea di città. Ne fanno parte 79 città.\nhttps://www.polis.example/\n"
    two = "Reti\nPolis è una rete europea di città. Lagonet è una rete di Comuni.\nhttps://www.polis-e-altri.example/\n"
    assert cells(tables(f"Le reti\n\nUna frase.\n\n{one}", "office_page")["networks"], "website_url") == [
        ("https://www.polis.example/",)
    ]
    assert all(site is None for (site,) in cells(tables(f"Le reti\n\n{two}", "office_page")["networks"], "website_url"))


LISTED = "Ufficio Europa\n\nUna frase sull'ufficio.\n\nI GEMELLAGGI\n\n{}\n\nUn testo qualsiasi.\n"


@pytest.mark.parametrize(
    ("lines", "partners"),
    [
        (
            "Irsina: patto di gemellaggio firmato a Torino il 25 aprile 1988, attivo.\nJingdezhen (Cina): accordo di "
            "collaborazione firmato nel 2017, sospeso.",
            [("Irsina", "1988-04-25", "active"), ("Jingdezhen", "2017", "suspended")],
        ),
        ("Lione – gemellaggio dal 1967\nGent (Belgio) – patto di amicizia, 1980, concluso.",
         [("Gent", "1980", "ended"), ("Lione", "1967", None)]),
        ("Comune di Gent (Belgio): il patto di amicizia è stato firmato nel 1990 ed è sospeso.",
         [("Comune di Gent", "1990", "suspended")]),
        ("Gent: il gemellaggio compie gli anni.", []),
        ("Gent: gemellaggio proposto nel 2020 da un comitato.", []),
        ("Paese: accordo di collaborazione sottoscritto nel 2010 e poi letto in aula. La seduta fu breve.", []),
    ],
)  # fmt: skip
def test_agreements_in_lines_without_bullets(lines: str, partners: list[tuple[str, str, str | None]]) -> None:
    """A name, what ties it, when: an entry; a sentence of news is none."""
    told = tables(LISTED.format(lines), "office_page")["agreements"]
    assert cells(told, "partner", "signed_edtf", "status") == partners


@pytest.mark.parametrize("verb", ["suggerisce", "suggerisce da tempo", "caldeggia", "sollecita"])
def test_what_others_suggest_is_no_agreement(verb: str) -> None:
    """A committee's wish."""
    assert (
        tables(f"Torino nel mondo\n\nUn comitato di cittadini {verb} un gemellaggio con Gent (Belgio).\n")["agreements"]
        == []
    )
