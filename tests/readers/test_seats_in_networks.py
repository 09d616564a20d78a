"""Who sits in a network belongs to it, who sits in an organ does not; headings that shorten the name below them."""

import pytest
from texts import about, cells, tables


@pytest.mark.parametrize(
    ("sentence", "since"),
    [
        ("La Città siede dal 1998 in EUROLAGHI.", "1998"),
        ("Torino siede nella rete dal 1998.", "1998"),
        ("Il Comune siede sin dal marzo 1998 nella rete.", "1998-03"),
        ("Torino siede dal 1998 nel Comitato esecutivo di EUROLAGHI.", None),
        ("Torino siede dal 1998 nel Consiglio direttivo della rete.", None),
        ("Gent siede dal 1998 in EUROLAGHI.", None),
        ("Torino non siede più dal 1998 in EUROLAGHI.", None),
    ],
)
def test_who_sits_in_a_network_since_when(sentence: str, since: str | None) -> None:
    expected = [("Comune di Torino", "eurolaghi", since)] if since else []
    assert about(sentence, "memberships", "member", "network_id", "joined_edtf") == expected


@pytest.mark.parametrize(
    ("below", "name"),
    [
        ("Torino siede dal 1998 nella Rete Italiana Porti Verdi, che riunisce 30 Comuni.", "Rete Italiana Porti Verdi"),
        ("Torino fa parte della Rete Porti Verdi, con altri 30 Comuni.", "Rete Porti Verdi"),
        ("È una rete di 30 Comuni.", "Porti Verdi"),
        ("Porti Verdi è una rete di 30 Comuni.", "Porti Verdi"),
    ],
)
def test_a_heading_that_shortens_the_name_below_it(below: str, name: str) -> None:
    rows = tables(f"Le reti di Torino\n\nPorti Verdi\n{below}\n", "networks_list")["networks"]
    assert cells(rows, "name") == [(name,)]
