"""Organs named in a list without brackets, which are counted before: `tre forum, dedicati a cultura, ambiente e sport`."""

import pytest
from texts import about

THREE = ["Forum energia", "Forum porti", "Forum scuole medie"]


@pytest.mark.parametrize(
    ("sentence", "organs"),
    [
        ("Ha tre forum tematici, dedicati rispettivamente a porti, energia e scuole medie, nonché due uffici.", THREE),
        ("Ha tre forum tematici dedicati ai porti, all'energia e alle scuole medie.", THREE),
        ("Ha tre forum tematici – porti, energia e scuole medie –, oltre a 12 gruppi di lavoro.", THREE),
        ("Ha tre forum tematici - porti, energia e scuole medie - e 12 gruppi di lavoro.", THREE),
        ("Ha tre forum tematici, ossia porti, energia, scuole medie.", THREE),
        ("Ha 3 forum tematici, rispettivamente su porti, energia e scuole medie.", THREE),
        (
            "Ha tre forum tematici, dedicati il primo ai porti, il secondo all'energia, il terzo alle scuole medie.",
            THREE,
        ),
        ("Ha sei forum tematici, dedicati a porti, energia e scuole medie.", []),
        ("Ha forum tematici dedicati a porti, energia e scuole medie.", []),
        ("Ha tre forum tematici, dedicati a questioni di interesse comune.", []),
        ("Ha tre forum tematici, dedicati a chi pesca, naviga e vive sul lago.", []),
        ("Ha due forum tematici, dedicati a temi come i porti e l'energia.", []),
    ],
)
def test_organs_of_a_counted_list_in_words(sentence: str, organs: list[str]) -> None:
    assert about(sentence, "network_bodies", "body") == [(name,) for name in organs]


@pytest.mark.parametrize(
    ("sentence", "organs"),
    [
        ("Il Servizio Ambiente partecipa al gruppo di lavoro Boschi e filiere corte.",
         ["gruppo di lavoro Boschi e filiere corte"]),
        ("Il Servizio Ambiente partecipa al gruppo di lavoro Strade e aree verdi.",
         ["gruppo di lavoro Strade e aree verdi"]),
        ("Il Servizio Ambiente partecipa al gruppo di lavoro Boschi e cura i boschi.", ["gruppo di lavoro Boschi"]),
    ],
)  # fmt: skip
def test_organs_named_for_two_matters(sentence: str, organs: list[str]) -> None:
    """The second matter keeps its adjective; what the office does besides is no part of the name."""
    assert about(sentence, "network_bodies", "body") == [(name,) for name in organs]
