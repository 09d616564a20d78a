"""Counts of members without a verb of gathering, and networks that a sentence defines before it names them."""

import pytest
from texts import cells, tables


def counts(sentence: str, before: str = "") -> list[tuple[object, ...]]:
    """The counts that a sentence about TECLA tells."""
    text = f"TECLA è un’associazione nazionale di Province che si occupa di cooperazione. {sentence}"
    found = tables(f"Le reti\n\nIl Comune aderisce a queste reti.{before}\n\n### TECLA\n{text}\n", "networks_list")
    return cells(found["network_metrics"], "metric", "value", "as_of")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Si è ritrovata sedici volte.", [("meetings_held", 16.0, None)]),
        ("Le riunioni sono state 52.", [("meetings_held", 52.0, None)]),
        ("Gli incontri tenuti fino al 31 dicembre 2024 sono 33.", [("meetings_held", 33.0, "2024-12-31")]),
        ("Unisce invece su scala locale 14 Comuni.", [("member_municipalities", 14.0, None)]),
        ("Ha sede a Modena e i suoi 71 Comuni collaborano tra loro.", [("member_municipalities", 71.0, None)]),
        ("Vi si sono finora iscritte 180 città.", [("member_cities", 180.0, None)]),
        ("Ad oggi sono oltre 900 le città, in 25 Paesi.",
         [("member_cities", 900.0, None), ("member_countries", 25.0, None)]),
        ("Si contano 73 Comuni e 11 associazioni aderenti.",
         [("member_associations", 11.0, None), ("member_municipalities", 73.0, None)]),
        ("Dà voce a centri di 20 Paesi.", [("member_countries", 20.0, None)]),
        ("Esistono tre gruppi di lavoro.", [("working_groups", 3.0, None)]),
    ],
)  # fmt: skip
def test_counts(sentence: str, expected: list[tuple[object, ...]]) -> None:
    """What belongs to it, by possessives, plain verbs and counts side by side."""
    assert sorted(counts(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Collabora con Modena e i suoi 71 Comuni.",
        "Al convegno sono intervenute 40 città.",
        "Sono 12 le città che hanno chiesto di aderire.",
        "Sono 12 le città candidate.",
        "La visita del sindaco si è ripetuta sedici volte.",
    ],
)
def test_no_counts(sentence: str) -> None:
    """Another's towns, guests, those who ask."""
    assert counts(sentence) == []


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("Aggiornamento: 11 febbraio 2025", "2025-02-11"),
        ("Elenco tenuto dal Servizio Affari generali, aggiornato al 30 novembre 2024.", "2024-11-30"),
        ("Regolamento tenuto dal Servizio, aggiornato al 30 novembre 2024.", None),
    ],
)
def test_stamps(stamp: str, day: str | None) -> None:
    """A page's own stamp dates its counts, a regulation's does not."""
    page = f"Le reti\n\n{stamp}\n\nTECLA\nTECLA è un’associazione di Province. Conta 40 Province e 12 città.\n"
    found = tables(page, "networks_list")
    assert [row["as_of"] for row in found["network_metrics"]] == [day]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Rete di città medie europee, Eurobosco dà voce a centri di 20 Paesi.", ["Eurobosco"]),
        ("Associazione nazionale di Comuni termali, nata nel 1995, Vaporia ha sede a Roma.", ["Vaporia"]),
        ("Rete di servizi per gli anziani, Vaporia ha sede a Roma.", []),
        ("Le reti di città sono molte, Vaporia lo sa.", []),
    ],
)
def test_defined_in_front(sentence: str, names: list[str]) -> None:
    """The definition first, then name and verb."""
    found = tables(f"Ufficio Reti\n\nIl Comune lavora con altre città.\n\n{sentence}\n", "office_page")["networks"]
    assert [row["name"] for row in found] == names
    assert all(row["description_it"] == sentence for row in found)


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("Scheda n. 3 - Vaporia\nIniziativa di Comuni, Vaporia è nata nel 2013. Vi aderiamo dal 2014.", ["Vaporia"]),
        ("Annotazioni\nIl Comune fa parte di una rete europea.", []),
    ],
)
def test_headings(page: str, names: list[str]) -> None:
    """A card's number is no part of a name, what closes a page is none."""
    found = tables(f"Le reti\n\nIl Comune aderisce a queste reti.\n\n{page}\n", "networks_list")["networks"]
    assert [row["name"] for row in found] == names
