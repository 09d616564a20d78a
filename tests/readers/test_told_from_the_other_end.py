"""Memberships, counts, relations and sites told from the other end: `Nella rete il Comune è presente dal 2008`, `i soci
sono diventati 47 Comuni`, `lavora il Coordinamento`, `il sito del Coordinamento è`."""

from __future__ import annotations

import pytest
from texts import about, cells, tables


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("In EUROLAGHI la città è presente dal 2008.", ["2008"]),
        ("Vi siamo presenti sin dall'aprile 2008.", ["2008-04"]),
        ("La città vi è presente dal 2008.", ["2008"]),
        ("Il Comune è presente dal 2008 a Bruxelles con un ufficio.", []),
        ("In EUROLAGHI la Regione è presente dal 2008.", []),
        ("In EUROLAGHI la città non è presente dal 2008.", []),
    ],
)
def test_where_the_city_is_present(sentence: str, joined: list[str]) -> None:
    assert about(sentence, "memberships", "joined_edtf") == [(date,) for date in joined]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Da tre che erano, i soci sono diventati 47 Comuni.", [("member_municipalities", 47.0)]),
        ("I membri sono passati da tre a 47 Comuni.", [("member_municipalities", 47.0)]),
        ("Oggi gli aderenti sono saliti a 47 città.", [("member_cities", 47.0)]),
        ("I soci sono diventati 47 Comuni, che si dividono il lavoro in quattro gruppi di lavoro.",
         [("member_municipalities", 47.0), ("working_groups", 4.0)]),
        ("I soci della Fondazione Crosio sono diventati 47 imprese.", []),
        ("I soci diventeranno 47 Comuni.", []),
    ],
)  # fmt: skip
def test_members_that_have_become_more(sentence: str, counts: list[tuple[str, float]]) -> None:
    assert about(sentence, "network_metrics", "metric", "value") == counts


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Riunisce 290 città; insieme alla Fondazione Crosio organizza i Lake Awards.", ["Fondazione Crosio"]),
        ("Riunisce 290 città; con la Fondazione Crosio promuove i Lake Awards.", ["Fondazione Crosio"]),
        ("Riunisce 290 città; insieme alla Fondazione Crosio il Comune organizza una mostra.", []),
    ],
)
def test_with_whom_behind_a_semicolon(sentence: str, partners: list[str]) -> None:
    found = about(sentence, "network_relations", "object", "relation")
    assert found == [(name, "organised_with") for name in partners]


_TWO = (
    "Reti\n\nL'Alleanza dei Laghi è una rete europea di enti locali. {0} lavora il Coordinamento delle Città di Lago "
    "(CCL): il Coordinamento ha sede a Como e collabora con l'UNESCO. Per gli atti, {1} è http://www.ccl.it/\n"
)


@pytest.mark.parametrize(
    "opening", ["Sullo stesso terreno", "Sullo stesso terreno, ma entro i confini nazionali,", "Allo stesso scopo"]
)
def test_the_subject_behind_its_verb(opening: str) -> None:
    found = tables(_TWO.format(opening, "il sito del Coordinamento"), "networks_list")
    assert cells(found["network_relations"], "network_id", "object") == [("ccl", "UNESCO")]
    assert ("ccl", "http://www.ccl.it/") in cells(found["networks"], "network_id", "website_url")


@pytest.mark.parametrize("label", ["il sito dell'Alleanza", "il sito della mostra", "il sito del Coordinamento Pace"])
def test_sites_of_others(label: str) -> None:
    rows = tables(_TWO.format("Allo stesso scopo", label), "networks_list")["networks"]
    assert ("ccl", "http://www.ccl.it/") not in cells(rows, "network_id", "website_url")


@pytest.mark.parametrize(
    ("sentence", "sites"),
    [
        ("A Tiro (Libano) l'Ente sta realizzando un progetto per il riuso delle acque.", ["Tiro"]),
        ("A Maputo (Mozambico) stiamo conducendo un intervento sugli orti.", ["Maputo"]),
        ("A Maputo (Mozambico) il Comune di Genova sta realizzando un progetto di orti.", []),
        ("A Maputo (Mozambico) il Comune sta valutando un progetto di orti.", []),
    ],
)
def test_sites_of_projects_under_way(sentence: str, sites: list[str]) -> None:
    rows = tables(f"Linee guida\n\nCon chi\n\n{sentence}\n", "guideline")["partner_cities"]
    assert cells(rows, "place_name", "relationship") == [(name, "project_site") for name in sites]
