"""Roles with terms and holders in other places, organs called by what a list named them."""

import pytest
from texts import cells, tables

ABOUT = "TECLA è un’associazione europea di Province che si occupa di cooperazione."


def roles(sentence: str) -> list[tuple[object, ...]]:
    """The roles that a sentence about TECLA tells."""
    found = tables(f"Le reti\n\nIl Comune aderisce a queste reti.\n\n### TECLA\n{ABOUT} {sentence}\n", "networks_list")
    return cells(found["roles"], "holder", "role", "body", "period_edtf")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A coordinare la sua partecipazione è il Servizio Musei.", ("Servizio Musei", "coordinator", None, None)),
        ("La presidenza di TECLA spetta, per il triennio 2024-2026, al Sindaco di Torino.",
         ("Sindaco di Torino", "chair", None, "2024/2026")),
        ("La presiede da gennaio 2023 il Sindaco di Torino.", ("Sindaco di Torino", "chair", None, "2023-01/..")),
        ("Torino è già al lavoro nel gruppo di lavoro Gallerie.",
         ("Comune di Torino", "participant", "gruppo di lavoro Gallerie", None)),
        ("Lavora attraverso tre forum tematici (pesca, turismo, porti). Torino partecipa al Forum porti.",
         ("Comune di Torino", "participant", "Forum porti", None)),
    ],
)  # fmt: skip
def test_roles(sentence: str, expected: tuple[object, ...]) -> None:
    """Each told once."""
    assert roles(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "A coordinare la sua partecipazione è il Comune di Gent.",
        "La presidenza di TECLA spetta, per il triennio 2024-2026, al Sindaco di Gent.",
        "La presiede da gennaio 2023 il Sindaco di Gent.",
        "Lavora attraverso tre forum tematici (pesca, turismo, porti). Gent partecipa al Forum porti.",
    ],
)
def test_others(sentence: str) -> None:
    """Another city's."""
    assert roles(sentence) == []


@pytest.mark.parametrize(("how_many", "expected"), [("due", ["eurobosco", "tecla"]), ("tre", []), ("molte", [])])
def test_all_of_them(how_many: str, expected: list[str]) -> None:
    """An office that coordinates the part in all networks of the page, counted."""
    text = f"Coordina la partecipazione di Torino alle {how_many} reti delle quali il Comune fa parte."
    page = f"Ufficio Europa\n\nL’Ufficio Europa fa parte del Settore Scuola. {text}\n\n1) TECLA\n{ABOUT}"
    page += " Torino vi ha aderito nel 2004.\n\n2) Eurobosco\nEurobosco è una rete europea di città."
    found = tables(f"{page} Torino ne fa parte dal 2007.\n", "office_page")["roles"]
    assert [row["network_id"] for row in found if row["role"] == "coordinator"] == expected
