"""Label lines behind the paragraph that names their network, and a unit that sees to the city's part."""

import pytest
from texts import about, cells, tables

LINES = (
    "Luogo di fondazione: Glasgow\nAnno di fondazione: 1996\nSede legale: Bruxelles\n"
    "Con il sostegno di: Unione europea\n"
)
DEFINED = "LAGONET è una rete europea di città di lago."


def test_label_lines_tell_of_the_network_of_the_paragraph_above() -> None:
    """On a page about one network its lines need no heading of their own."""
    found = tables(f"Torino aderisce a LAGONET\n\n{DEFINED}\n{LINES}", "news")
    assert cells(found["networks"], "network_id", "founded_edtf") == [("lagonet", "1996")]
    assert all(row["founded_place_id"] and row["headquarters_place_id"] for row in found["networks"])
    assert cells(found["network_founders"], "founder", "role") == [("Unione europea", "supporter")]
    assert not found["funding_sources"]


def test_lines_behind_another_paragraph_are_not_its_own() -> None:
    """An office's seat below is no network's."""
    text = f"Torino aderisce a LAGONET\n\n{DEFINED}\n\nL'ufficio riceve il lunedì.\nSede: Roma\n"
    assert not any(row["headquarters_place_id"] for row in tables(text, "news")["networks"])


def test_support_of_a_project_is_money() -> None:
    """`Con il sostegno di` in a project's lines names who pays."""
    text = "Progetti\n\nProgetto Onda\nDurata: 2020-2022\nCon il sostegno di: Regione Piemonte\n"
    assert cells(tables(text, "projects_list")["funding_sources"], "name") == [("Regione Piemonte",)]


@pytest.mark.parametrize(
    "words",
    [
        "cura il coordinamento della partecipazione di Torino alla rete",
        "ha il compito di coordinare la partecipazione di Torino alla rete",
        "svolge le funzioni di coordinamento dell'adesione di Torino alla rete",
    ],
)
def test_a_unit_sees_to_the_part_of_the_city(words: str) -> None:
    """However the coordination is told, it is of the city's part; it chairs nothing."""
    assert about(f"L'Ufficio Acque {words}.", "roles", "holder", "role") == [("Ufficio Acque", "coordinator")]


def test_a_unit_with_a_group_chairs_it() -> None:
    """`il compito di coordinare il gruppo di lavoro` is its chair."""
    told = about("L'Ufficio Acque ha il compito di coordinare il gruppo di lavoro Fiumi.", "roles", "role", "body")
    assert told == [("chair", "gruppo di lavoro Fiumi")]


def test_to_sit_among_the_members() -> None:
    """`siede tra i membri di` is belonging, since then."""
    told = about("Dal settembre del 2009 Torino siede tra i membri di EUROLAGHI.", "memberships", "joined_edtf")
    assert told == [("2009-09",)]
