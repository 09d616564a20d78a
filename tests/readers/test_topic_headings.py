"""Headings over several networks, which are a matter and no network, and what each of those networks is told of."""

import pytest
from texts import cells, tables

TWO = (
    "Reti\n\n{heading}\n\nLagonet è una rete europea di città di lago. Ha sede a Como. Il Comune vi ha aderito con "
    "deliberazione del Consiglio comunale n. 12 del 4 marzo 2019.\n\nRivernet, iniziativa della Fondazione Fiumi, è una "
    "rete internazionale di città di fiume. Torino ne fa parte dal 2016.\n\nContatti\n\nTel. 011 123456\n"
)


@pytest.mark.parametrize("heading", ["1. Acque e Natura", "Mobilità", "AMBIENTE", "FIUMI E LAGHI"])
def test_two_networks_under_one_topic(heading: str) -> None:
    """Each keeps its own seat, convener and joining, and the heading is no network."""
    read = tables(TWO.format(heading=heading), "networks_list")
    assert cells(read["networks"], "network_id", "convener") == [("lagonet", None), ("rivernet", "Fondazione Fiumi")]
    assert cells(read["memberships"], "network_id", "joined_edtf") == [("lagonet", "2019-03-04"), ("rivernet", "2016")]


@pytest.mark.parametrize(
    ("heading", "told", "networks"),
    [
        ("Clima", "Il Patto dei Laghi per il Clima, iniziativa della Commissione europea, riunisce 90 Comuni.",
         ["patto-dei-laghi-per-il-clima"]),
        ("ENERGIA E CLIMA", "Il Patto dei Laghi per il Clima e l'Energia, iniziativa della Commissione europea, riunisce "
         "90 Comuni.", ["patto-dei-laghi-per-il-clima-e-l-energia"]),
        ("Città Sane", "La Rete Italiana Città Sane è una rete di Comuni.", ["rete-italiana-citta-sane"]),
        ("Terre Amiche", "Terre Amiche è una rete di Comuni.", ["terre-amiche"]),
        ("Avviso Pubblico", "È una rete di Comuni contro le mafie.", ["avviso-pubblico"]),
        ("LAGONET", "La rete Lagonet è una rete di Comuni. Lagonet conta 40 città.", ["lagonet"]),
    ],
)  # fmt: skip
def test_a_heading_that_names_the_network_below(heading: str, told: str, networks: list[str]) -> None:
    """A heading is its network's name where the text takes it up or names no other."""
    page = f"Reti\n\n{heading}\n\n{told} Torino vi aderisce dal 2016.\n\nContatti\n\nTel. 011 123456\n"
    read = tables(page, "networks_list")
    assert [name for (name,) in cells(read["networks"], "network_id")] == networks
    assert cells(read["memberships"], "network_id", "joined_edtf") == [(networks[0], "2016")]


def test_a_date_behind_each_of_two_names() -> None:
    """`all'Associazione ... (ACL), dal 2008, e alla Rete ..., dal 2022`: the acronym stands between name and date."""
    told = "Il Comune aderisce all'Associazione delle Città di Lago (ACL), dal 2008, e alla Rete dei Comuni Verdi, dal 2022."
    read = tables(f"Reti\n\n{told}\n", "networks_list")
    assert cells(read["memberships"], "network_id", "joined_edtf") == [
        ("acl", "2008"),
        ("rete-dei-comuni-verdi", "2022"),
    ]
