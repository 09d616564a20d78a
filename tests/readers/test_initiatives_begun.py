"""Initiatives whose town and date stand between the verb and who began them; initiatives that are another thing."""

import pytest
from texts import cells, tables


@pytest.mark.parametrize(
    ("told", "founded", "place", "convener"),
    [
        (", iniziativa avviata a Gent nel maggio 2012 dall'OCSE, è una rete di città", "2012-05", "Gent", "OCSE"),
        (", iniziativa lanciata nel 2012 a San Francisco dall'OCSE, è una rete di città", "2012", "San Francisco", "OCSE"),
        (", campagna promossa a Gent nel 2012 dall'UNESCO, è una rete di città", "2012", "Gent", "UNESCO"),
        (" è una rete di città. È stata lanciata a Gent nel 2012", "2012", "Gent", None),
        (" è una rete di città. Gestisce «Acqua viva», iniziativa avviata a Gent nel 2012 dall'UNESCO", None, None, None),
        (" è una rete di città. Ha aderito alla campagna lanciata a Gent nel 2012 dall'UNESCO", None, None, None),
        (" è una rete di città. Opera nell'ambito dell'iniziativa lanciata dall'UNESCO", None, None, None),
    ],
)  # fmt: skip
def test_where_and_by_whom(told: str, founded: str | None, place: str | None, convener: str | None) -> None:
    found = tables(f"Reti\n\nPolis for Lakes{told}.\n")
    assert cells(found["networks"], "founded_edtf", "convener") == [(founded, convener)]
    told_of = [row for row in found["events"] if row["kind"] == "founding"]
    assert cells(told_of, "date_edtf", "place_name") == ([(founded, place)] if founded else [])


def test_a_name_on_a_line_of_its_own_before_what_it_is() -> None:
    text = "Reti\n\nPolis for Lakes\nPolis for Lakes\n, iniziativa avviata a Gent nel 2012 dall'OCSE, è una rete di città.\n"
    rows = tables(text, "networks_list")["networks"]
    assert cells(rows, "name", "founded_edtf", "convener") == [("Polis for Lakes", "2012", "OCSE")]
