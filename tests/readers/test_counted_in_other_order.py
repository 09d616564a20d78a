"""Counts of a network with the noun before the number, with asides, with the verb told once."""

import pytest
from texts import about

CITIES = "member_cities"
PEOPLE = "population_represented"
TOWNS = "member_municipalities"
CLUBS = "member_associations"


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("I cittadini che rappresenta sono 20 milioni.", [(PEOPLE, 20e6)]),
        ("Gli abitanti dei Comuni aderenti sono complessivamente 20 milioni.", [(PEOPLE, 20e6)]),
        ("La popolazione rappresentata ammonta a 20 milioni di abitanti.", [(PEOPLE, 20e6)]),
        ("Gli abitanti rappresentati superano i 20 milioni.", [(PEOPLE, 20e6)]),
        ("I cittadini che seguono la rete sono 20.000.", []),
        ("Gli abitanti rappresentati saranno 20 milioni.", []),
        ("Gli abitanti di Torino sono 850.000.", []),
        ("Conta 90 città e rappresenta, nel suo insieme, 20 milioni di persone.", [(CITIES, 90), (PEOPLE, 20e6)]),
        ("Le città di EUROLAGHI sono ormai 90.", [(CITIES, 90)]),
        ("Le città membro sono intanto arrivate a 90.", [(CITIES, 90)]),
        ("Le città membro sono cresciute fino a 90.", []),
        ("Le città di EUROLAGHI riunite a Gent erano 37.", []),
        ("Le città che non fanno parte della rete sono 37.", []),
        ("Le città aderenti, che erano 40, sono diventate parecchie di più.", []),
        ("Le città candidate sono 12.", []),
        ("I Comuni soci sono ora saliti a 30, le associazioni a sette.", [(CLUBS, 7), (TOWNS, 30)]),
        ("I Comuni soci sono 30 e le associazioni sono 7.", [(CLUBS, 7), (TOWNS, 30)]),
        ("I Comuni soci sono 30, mentre le associazioni sono sette.", [(CLUBS, 7), (TOWNS, 30)]),
        ("Raggruppa 30 Comuni; le associazioni interessate sono sette.", [(TOWNS, 30)]),
        ("Raggruppa 30 Comuni, mentre sette associazioni hanno chiesto di entrare.", [(TOWNS, 30)]),
        ("Ne fanno ormai parte 30 Comuni e sette associazioni.", [(CLUBS, 7), (TOWNS, 30)]),
        ("I Comuni soci erano nel frattempo diventati 30.", []),
        ("I Comuni presenti sono stati 30, le associazioni sette.", []),
    ],
)
def test_counts_behind_what_is_counted(sentence: str, counts: list[tuple[str, float]]) -> None:
    assert about(sentence, "network_metrics", "metric", "value") == counts


def test_what_is_represented_with_an_aside_between() -> None:
    sentence = "Le 90 città aderenti producono, tutte insieme, un decimo dell'economia mondiale."
    assert about(sentence, "network_metrics", "metric", "value") == [(CITIES, 90), ("share_of_world_economy", 0.1)]
