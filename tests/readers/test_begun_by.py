"""Founders that a sentence owes a network to, counts that it has come to, offices that are its seat."""

import pytest
from texts import about

LYON_GENEVA = ["Ginevra", "Lione"]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Si deve a Lione e Ginevra.", "founder"),
        ("Si deve a Lione e Ginevra la nascita della rete.", "founder"),
        ("Si deve a Ginevra e Lione la sua costituzione.", "founder"),
        ("Si deve a Lione e Ginevra la nascita di EUROLAGHI.", "founder"),
        ("Torino ospita una mostra. Si deve a Lione e Ginevra la nascita di EUROLAGHI.", "founder"),
        ("Si deve a Lione e Ginevra l'iniziativa.", "initiator"),
        ("Si dovette a Lione e Ginevra l'idea della rete.", "initiator"),
        ("L'hanno voluta Lione e Ginevra.", "initiator"),
        ("Nel 1990 l'hanno ideata Lione e Ginevra.", "initiator"),
        ("La vollero Lione e Ginevra.", "initiator"),
        ("L'hanno fondata Lione e Ginevra.", "founder"),
        ("Lione e Ginevra ne sono le fondatrici.", "founder"),
        ("Lione e Ginevra ne sono le fondatrici, Torino ne fa parte dal 2010.", "founder"),
    ],
)
def test_those_to_whom_a_network_is_owed(sentence: str, role: str) -> None:
    assert about(sentence, "network_founders", "founder", "role") == [(each, role) for each in LYON_GENEVA]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lione, Ginevra e Torino ne sono le fondatrici.",
        "Lione, Torino e Ginevra ne sono i fondatori.",
        "Torino, Lione e Ginevra furono le città fondatrici.",
        "Nel 1990 Lione, Ginevra e Torino furono tra i fondatori.",
        "Si deve a Lione, Ginevra e Torino.",
    ],
)
def test_founders_together_with_the_city(sentence: str) -> None:
    assert about(sentence, "network_founders", "founder") == [("Ginevra",), ("Lione",), ("Torino",)]
    assert about(sentence, "memberships", "status") == [("founder",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Si deve a Lione la mostra sull'acqua.",
        "Si deve a Lione se la rete è cresciuta.",
        "Non si deve a Lione.",
        "Si deve a Lione la nascita della rete Onda.",
        "Si deve a Lione la nascita della mostra.",
        "Torino ospita una mostra. Si deve a Lione e Ginevra.",
        "Torino ospita una mostra. L'hanno voluta Lione e Ginevra.",
        "L'hanno visitata Lione e Ginevra.",
        "L'hanno promossa Lione e Ginevra.",
        "Lione e Ginevra non ne sono le fondatrici.",
        "Lione e Torino sono i fondatori del premio Acque.",
        "Lione e Torino sono i fondatori della Fondazione Acque.",
    ],
)
def test_what_is_owed_to_nobody(sentence: str) -> None:
    assert about(sentence, "network_founders", "founder") == []


def test_others_in_the_sentence_are_no_founders() -> None:
    sentence = "Torino e Lione sono gemellate; Torino e Ginevra sono tra i fondatori."
    assert ("Lione",) not in about(sentence, "network_founders", "founder")


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("È arrivata a 40 città.", [("member_cities", 40)]),
        ("È arrivata a contare 40 città.", [("member_cities", 40)]),
        ("Oggi è giunta a riunire 40 città.", [("member_cities", 40)]),
        ("La rete è cresciuta da 12 a 40 città.", [("member_cities", 40)]),
        ("Sono 40 le città aderenti, in 12 Paesi.", [("member_cities", 40), ("member_countries", 12)]),
        ("È arrivata a contattare 40 città.", []),
        ("Non è arrivata a 40 città.", []),
        ("È arrivata a 40 città la lettera del Sindaco.", []),
        ("Torino ospita una mostra. È arrivata a 40 città.", []),
    ],
)
def test_counts_that_a_network_has_come_to(sentence: str, counts: list[tuple[str, float]]) -> None:
    assert about(sentence, "network_metrics", "metric", "value") == counts


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        ("I suoi uffici sono a Bruxelles.", "2800866"),
        ("I suoi uffici centrali si trovano a Bruxelles.", "2800866"),
        ("Gli uffici della rete si trovano a Bruxelles.", "2800866"),
        ("Gli uffici della rete sono oggi a Bruxelles.", "2800866"),
        ("Ha i suoi uffici a Bruxelles.", "2800866"),
        ("I suoi uffici saranno a Bruxelles.", None),
        ("I suoi uffici erano a Bruxelles.", None),
        ("I suoi uffici non sono a Bruxelles.", None),
        ("Gli uffici del Comune sono a Bruxelles.", None),
        ("La Fondazione lavora con noi. I suoi uffici sono a Bruxelles.", None),
        ("Torino ospita una mostra. I suoi uffici sono a Bruxelles.", None),
    ],
)
def test_offices_are_a_seat(sentence: str, seat: str | None) -> None:
    assert about(sentence, "networks", "headquarters_place_id") == [(seat,)]
