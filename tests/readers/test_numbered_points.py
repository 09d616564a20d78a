"""Points of a plan with a number of two parts: `2.3 La parità di genere è tema trasversale`."""

import pytest
from texts import cells, doc, tables

from pipelines.structure import parse


def of(point: str, title: str = "Linee guida") -> dict[str, list[dict[str, object]]]:
    """The tables of a guideline with one part, which holds two points."""
    return tables(
        f"{title}\n\n2. Temi\n\n2.1 Il Comune opera con le scuole.\n{point}\n\n3. Uffici\n\nTesto.", "guideline"
    )


@pytest.mark.parametrize(
    "point",
    [
        "2.3 La *parità di genere* è tema trasversale a tutti gli interventi.",
        "7.3. La parità di genere è tema trasversale.",
        "2.12 La parità di genere è un tema trasversale del Piano.",
        "2.3) La parità di genere è tema trasversale.",
        "2.3.1 La parità di genere è tema trasversale.",
        "2.3  «Parità di genere» è il tema trasversale.",
    ],
)
def test_numbers_in_no_name(point: str) -> None:
    """The number is a mark, as that of an item."""
    assert [str(row["theme_name"]).lower() for row in of(point)["theme_priorities"]] == ["parità di genere"]


def test_sentences_begin_behind_the_number() -> None:
    """`8.2 La Rete delle Valli è`: the first sentence about it."""
    found = of("8.2 La Rete delle Valli è una rete nazionale di Comuni. Il Comune di Torino ne è socio.")
    assert cells(found["networks"], "description_it") == [("La Rete delle Valli è una rete nazionale di Comuni.",)]


def test_a_point_below_a_list() -> None:
    """A point that follows a list of funds is no part of its last item."""
    found = of(
        "2.2 Alle somme comunali si aggiungono i seguenti cofinanziamenti:\na) Commissione europea – Programma LIFE\n"
        "b) Regione Umbria – Fondo per la cooperazione decentrata\n2.3 Nulla è stato finora chiesto alla Banca Mondiale, "
        "benché se ne sia discusso nelle riunioni preparatorie."
    )
    assert cells(found["funding_sources"], "name") == [
        ("Fondo per la cooperazione decentrata",),
        ("Programma LIFE",),
    ]


@pytest.mark.parametrize(
    "line", ["9.30 Apertura dei lavori e saluti.", "0.80 Euro per abitante.", "3.5 milioni di euro.", "12.2024 Torino."]
)
def test_other_numbers(line: str) -> None:
    """Hours, amounts and dates are words of the text."""
    assert parse(doc(f"Il convegno\n\nIl convegno si tiene in Comune.\n\n{line}")).flows[-1].text == line


def test_the_plan_of_another_section_is_no_network() -> None:
    """`Il partenariato si costruisce` in another part than the one about a network."""
    found = tables(
        "Linee guida\n\n4. Reti\n\n4.1 Il Comune di Torino aderisce dal 2018 a Lagonet, rete internazionale di città.\n\n"
        "5. Come nasce un partenariato\n\n5.1 Il partenariato si costruisce in tre passi.",
        "guideline",
    )
    assert cells(found["networks"], "name", "description_it") == [("Lagonet", None)]
