"""Persons above the lines of their offices, bare hours below contacts, and what else stands on cards."""

import pytest
from texts import cells, tables


@pytest.mark.parametrize(
    ("card", "people"),
    [
        ("Anna Verdi\nPresidente dell'Unione", [("Anna Verdi", "Presidente dell'Unione")]),
        ("dott. Luca Bini\nDirigente del Settore Scuole", [("Luca Bini", "Dirigente del Settore Scuole")]),
        ("Anna Verdi\nPresidente dell'Unione\n\nLuca Bini\nDirigente del Settore Scuole",
         [("Anna Verdi", "Presidente dell'Unione"), ("Luca Bini", "Dirigente del Settore Scuole")]),
        ("Anna Verdi\nSindaco per il clima è una rete di città", []),
        ("Progetti Europei\nDirigente del Settore Scuole", []),
        ("Anna Verdi\nReferente: Ufficio Scuole", []),
    ],
)  # fmt: skip
def test_names_over_offices(card: str, people: list[tuple[str, str]]) -> None:
    """A name and, in the line below, nothing but the office that the person holds."""
    found = tables(f"Titolo\n\nIl Comune lavora.\n\nPersone\n\n{card}\n\nUfficio Pace\nTel. 011 759246\n")["people"]
    assert cells(found, "name", "office") == people


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        ("pace@comune.torino.it\nLunedì e giovedì dalle 9.00 alle 13.00", "Mo,Th 09:00-13:00"),
        ("pace@comune.torino.it\nFax:\nLunedì e giovedì dalle 9.00 alle 13.00", "Mo,Th 09:00-13:00"),
        ("Fax:\nOrario: lunedì e giovedì, dalle 9.00 alle 13.00", "Mo,Th 09:00-13:00"),
        ("pace@comune.torino.it\nLunedì e giovedì festa dei popoli", None),
    ],
)
def test_bare_hours_below_contacts(lines: str, hours: str | None) -> None:
    """Hours without a label are the office's where no phone stands right above them."""
    found = tables(f"Titolo\n\nIl Comune lavora.\n\nContatti\n\nUfficio Pace\nTel. 011 759246\n{lines}\n")["contacts"]
    assert [row["opening_hours"] for row in found if row["kind"] == "office"] == ([hours] if hours else [])


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Vi aderiscono oltre 280 Comuni, compreso il nostro, che vi è entrato nel giugno 2016.", ["2016-06"]),
        ("Riunisce oltre 280 Comuni, tra cui il nostro.", [None]),
        ("Vi aderiscono oltre 280 Comuni, tra cui il nostro partner Lione.", []),
    ],
)
def test_ours_among_the_members(sentence: str, joined: list[str | None]) -> None:
    """`Comuni, compreso il nostro`: the page's own."""
    found = tables(f"Titolo\n\nRTI è una rete di enti locali. {sentence}\n")["memberships"]
    assert [row["joined_edtf"] for row in found] == joined


@pytest.mark.parametrize(
    ("publisher", "issuer"),
    [("Provincia di Pavia", "Provincia di Pavia"), ("Comune di Torino", "Presidente")],
)
def test_decrees_of_the_president(publisher: str, issuer: str) -> None:
    """A province's president issues its decrees; whose president a town's page means is not told."""
    text = "Titolo\n\nL'elenco è stato approvato con decreto del Presidente n. 212 del 10 ottobre 2024.\n"
    assert [row["issuer"] for row in tables(text, publisher=publisher)["acts"]] == [issuer]


def test_bodies_of_islands_among_founders() -> None:
    """Authorities of other countries that are called neither town nor region."""
    text = (
        "RTI è una rete di città. È stata fondata ad Ajaccio il 14 maggio 2025 dal Comune di Torino, dalla Collettività"
        " di Corsica e dal Consiglio insulare di Minorca."
    )
    found = tables(f"Titolo\n\n{text}\n")["network_founders"]
    assert {row["founder"] for row in found} == {"Torino", "Collettività di Corsica", "Consiglio insulare di Minorca"}
