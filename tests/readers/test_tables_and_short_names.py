"""Tables of networks in their layouts, and a network that its section calls by a shorter or a longer name."""

import pytest
from texts import cells, tables

ROWS = [("Polis", "2017"), ("Rete dei Comuni Lenti", "2019"), ("Terre d'Acqua", "2021")]
HEADS = ("Rete", "Sede", "Anno di adesione")
SEATS = ("Bruxelles", "Roma", "Mantova")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_cell_on_a_line(between: str) -> None:
    """A table copied without its bars: name, seat and year of each network."""
    rows = [cell for (name, year), seat in zip(ROWS, SEATS, strict=True) for cell in (name, seat, year)]
    found = tables("Le nostre reti\n\n" + between.join([*HEADS, *rows]) + "\n", "networks_list")
    assert cells(found["memberships"], "network_id", "joined_edtf") == [
        ("polis", "2017"),
        ("rete-dei-comuni-lenti", "2019"),
        ("terre-d-acqua", "2021"),
    ]
    assert all(row["headquarters_place_id"] for row in found["networks"])


def test_lines_out_of_step_are_no_rows() -> None:
    """Where the lines do not fit the columns, nothing is told by them."""
    lines = [*HEADS, "Polis", "2017", "Rete dei Comuni Lenti", "Roma", "2019", "Terre d'Acqua"]
    assert not tables("Le nostre reti\n\n" + "\n".join(lines) + "\n", "networks_list")["events"]


def test_two_columns() -> None:
    """A table may have a name and a year and no more."""
    text = "Reti\n\nOrganismo | Anno di adesione\nPolis | 2017\nRete dei Comuni Lenti (RCL) | 2019\n"
    found = tables(text, "networks_list")["memberships"]
    assert cells(found, "network_id", "joined_edtf") == [("polis", "2017"), ("rcl", "2019")]


def test_numbers_that_the_head_of_their_column_counts() -> None:
    """`Città aderenti` above `circa 40`; a column of years or of fees counts nothing."""
    text = (
        "Reti\n\nRete | Anno di adesione | Città aderenti | Ambito | Quota annuale\n"
        "Polis | 2017 | circa 40 | europeo | 300\nLagonet | 2011 | 1.200 | sociale | 200\n"
    )
    found = tables(text, "networks_list")
    assert cells(found["network_metrics"], "network_id", "metric", "value", "qualifier") == [
        ("lagonet", "member_cities", 1200.0, "exact"),
        ("polis", "member_cities", 40.0, "about"),
    ]
    assert cells(found["networks"], "network_id", "scope") == [("lagonet", None), ("polis", "european")]


@pytest.mark.parametrize(
    ("heading", "first"),
    [
        ("Città del Riso", "L'Associazione Nazionale Città del Riso promuove la risicoltura."),
        ("Associazione Nazionale Città del Riso", "Le Città del Riso promuovono la risicoltura."),
        ("Associazione Nazionale Città del Riso", "L'Associazione promuove la risicoltura."),
    ],
)
def test_one_network_by_two_names(heading: str, first: str) -> None:
    """The long name and the one without `Associazione` are one; what follows is told of it."""
    found = tables(
        f"Reti\n\n{heading}\n{first} L'associazione, costituita a Vercelli nel 1990, conta 52 Comuni.\n",
        "networks_list",
    )
    assert cells(found["networks"], "network_id", "founded_edtf") == [("associazione-nazionale-citta-del-riso", "1990")]
    assert cells(found["network_metrics"], "value") == [(52.0,)]


def test_any_members_are_no_short_name() -> None:
    """`I Comuni italiani` are not the association that bears their name."""
    text = (
        "Reti\n\nAssociazione Nazionale Comuni Italiani\nL'associazione ha sede a Roma.\n\n"
        "Dati\n\nI Comuni Italiani contano 60 milioni di cittadini.\n"
    )
    assert not tables(text, "networks_list")["network_metrics"]
