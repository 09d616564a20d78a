"""Headings that are themes, and lines that head a list of further networks whatever the section is about."""

import pytest
from texts import cells, tables

TITLE = "Torino e le reti di città\n\nIl Comune di Torino fa parte di diverse reti di città.\n\n"


def networks(body: str) -> set[str]:
    """The ids of the networks that a page of networks with such sections names."""
    return {str(row["network_id"]) for row in tables(TITLE + body, "networks_list")["networks"]}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("MUSEI E CULTURA\n\nL'Associazione Città dei Musei (ACM) è stata fondata nel 2004 a Lione. Conta 40 Comuni.\n",
         {"acm"}),
        ("1. Acqua\n\nLagonet è una rete europea di città di lago. Torino ne fa parte dal 2004.\n\n"
         "2. Mobilità\n\nCiclonet è una rete di città. Ne cura i rapporti il Settore Mobilità.\n\n"
         "Tramnet è una rete di città con il tram.\n", {"lagonet", "ciclonet", "tramnet"}),
        ("Clima\n\nIl Patto dei Comuni per il Clima riunisce 300 Comuni. Torino vi aderisce dal 2012.\n",
         {"patto-dei-comuni-per-il-clima"}),
        ("ADESIONI CONCLUSE\n\nNel 2019 il Comune è uscito dalla rete Lagonet.\n", {"lagonet"}),
        ("DIRITTI E LAVORO\n\nIl Comune fa parte inoltre dei seguenti organismi:\n- Rete dei Comuni del Lavoro\n"
         "- Associazione nazionale Comuni Equi (dal 2017)\n",
         {"rete-dei-comuni-del-lavoro", "associazione-nazionale-comuni-equi"}),
        # near misses: the heading is the name
        ("AVVISO COMUNE\n\nAvviso Comune è un'associazione di enti locali. Torino ne fa parte.\n", {"avviso-comune"}),
        ("CITTÀ IN FESTA\n\nTorino vi aderisce dal 2011. La rete riunisce 40 città.\n", {"citta-in-festa"}),
        ("SALE\n\nLa Sustainable Atlantic Local Entities (SALE) è una rete di Comuni. Torino ne fa parte dal 2010.\n",
         {"sale"}),
        ("PERLE\n\nL'associazione Perle è una rete di città di montagna.\n", {"perle"}),
    ],
)  # fmt: skip
def test_theme_headings(body: str, expected: set[str]) -> None:
    """Everyday words above a text that begins with a network of another name are no network."""
    assert networks(body) == expected


def test_told_under_a_theme() -> None:
    """What a section tells under its theme is its own network's, and two networks of one theme stay two."""
    body = (
        "GIOCHI E SPORT\n\nL'Associazione Città dei Giochi (ACG) è stata fondata a Lione nel 2004. Ha sede a Osaka e"
        " raccoglie 34 Comuni. Il Comune di Torino siede nel Consiglio direttivo.\n"
    )
    read = tables(TITLE + body, "networks_list")
    assert cells(read["networks"], "network_id", "acronym", "founded_edtf") == [("acg", "ACG", "2004")]
    assert cells(read["roles"], "network_id", "body") == [("acg", "Consiglio direttivo")]
    assert cells(read["network_metrics"], "network_id", "value") == [("acg", 34.0)]


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("Altre reti di cui il Comune fa parte", [("lagonet-cities-network", "2021"), ("rete-dei-comuni-equi", None)]),
        ("Torino aderisce anche ai seguenti network:", [("lagonet-cities-network", "2021"),
                                                        ("rete-dei-comuni-equi", None)]),
        ("Siamo inoltre soci di altre associazioni:", [("lagonet-cities-network", "2021"),
                                                       ("rete-dei-comuni-equi", None)]),
        ("Altre reti di cui il Comune non fa più parte:", []),
        ("La rete collabora con altri network:", []),
    ],
)  # fmt: skip
def test_lists_of_further_networks(line: str, joined: list[tuple[str, str | None]]) -> None:
    """A list under a line of its own within another network's section states memberships, and describes nothing."""
    body = (
        "EUROLAGHI\nEUROLAGHI è una rete europea di città di lago. Torino ne fa parte dal 1999.\n\n"
        f"{line}\n- Lagonet Cities Network (dal 2021)\n- Rete dei Comuni Equi\n"
    )
    read = tables(TITLE + body, "networks_list")
    told = [m for m in cells(read["memberships"], "network_id", "joined_edtf") if m[0] != "eurolaghi"]
    assert told == joined
    assert [d for n, d in cells(read["networks"], "network_id", "description_it") if n != "eurolaghi" and joined] == (
        [None, None] if joined else []
    )


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Dal 1998 Torino aderisce al Coordinamento nazionale degli Enti locali per la scuola e i diritti umani e ogni"
         " anno prende parte alla marcia.",
         [("coordinamento-nazionale-degli-enti-locali-per-la-scuola-e-i-diritti-umani", "1998")]),
        ("Il Comune aderisce anche all'Associazione Internazionale delle Città Curiose (AICC), dal 2008, e alla Rete"
         " dei Comuni Equi, dal 2022.", [("aicc", "2008"), ("rete-dei-comuni-equi", "2022")]),
        ("Il Comune aderisce anche all'Associazione Internazionale delle Città Curiose (AICC) e alla Rete dei Comuni"
         " Equi, dal 2022.", [("aicc", "2022"), ("rete-dei-comuni-equi", "2022")]),
    ],
)  # fmt: skip
def test_each_with_its_year(sentence: str, joined: list[tuple[str, str]]) -> None:
    """The year behind a name and its acronym is that name's; a name in small letters ends where a clause begins."""
    assert cells(tables(TITLE + sentence + "\n")["memberships"], "network_id", "joined_edtf") == joined


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Coordinamento nazionale dei Comuni per la pace e i diritti umani (dal 2017)",
         [("coordinamento-nazionale-dei-comuni-per-la-pace-e-i-diritti-umani", "2017")]),
        ("Rete di città europee", []),
        ("Rete di Comuni per lo scambio di esperienze, in via di costituzione", []),
    ],
)  # fmt: skip
def test_entries_in_small_letters(entry: str, expected: list[tuple[str, str]]) -> None:
    """An entry written like a sentence is a name where it says whose body it is and what for."""
    body = f"PACE E DIRITTI\n\nIl Comune fa parte inoltre dei seguenti organismi:\n- {entry}\n- Lagonet\n"
    read = cells(tables(TITLE + body, "networks_list")["memberships"], "network_id", "joined_edtf")
    assert [m for m in read if m[0] != "lagonet"] == expected


@pytest.mark.parametrize(("short", "acronym"), [("CuriNa", "CuriNa"), ("NaCu", "NaCu"), ("Prova", None)])
def test_short_names_of_beginnings(short: str, acronym: str | None) -> None:
    """`(CuriNa)`: the beginnings of a name's words, in any order."""
    text = f"L'Associazione nazionale Città Curiose ({short}) è una rete di Comuni.\n"
    assert cells(tables(TITLE + text, "networks_list")["networks"], "acronym") == [(acronym,)]


def test_labels_under_a_theme() -> None:
    """A label line below a theme is of the one network that its section tells of."""
    body = "Cultura\n\nLagonet è una rete di Comuni.\nAnno di adesione: 2015\n"
    read = tables(TITLE + body, "networks_list")
    assert cells(read["memberships"], "network_id", "joined_edtf") == [("lagonet", "2015")]
