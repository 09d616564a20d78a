"""Cards and tables whose cells are lines of their own: a label over its value, the heads of columns over the rows."""

import pytest
from texts import cells, tables

POLIS = ["Polis", "Anno di adesione", "2017", "Sede", "Bruxelles"]
SERN = ["Rete dei Comuni Lenti", "Sigla", "RCL", "Anno di adesione", "2019", "Sede", "Mantova"]
SAID = "È una rete nazionale di Comuni, nata a Mantova il 3 maggio 2005. Ne fanno parte 48 Comuni."


@pytest.mark.parametrize("kind", ["networks_list", "page"])
@pytest.mark.parametrize(("first", "last"), [(["Nome"], "Note"), (["**Rete**"], "Descrizione"), ([], "Note")])
def test_a_label_over_its_value(first: list[str], last: str, kind: str) -> None:
    """Cards with the name behind `Nome`, in bold, or as their first line."""
    told = "Riunisce 70 città di 12 Paesi."
    text = "\n".join([*first, *POLIS, last, told, "", *first, *SERN, last, SAID])
    found = tables(f"Le reti del Comune\n\nIl Comune aderisce a queste reti.\n\n{text}\n", kind)
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("polis", "2017"), ("rcl", "2019")]
    assert cells(found["networks"], "network_id", "founded_edtf", "scope") == [
        ("polis", None, None),
        ("rcl", "2005-05-03", "national"),
    ]
    assert all(row["headquarters_place_id"] for row in found["networks"])
    assert cells(found["networks"], "description_it") == [(told,), (SAID.split(". ")[0] + ".",)]
    assert cells(found["network_metrics"], "network_id", "value") == [("polis", 12.0), ("polis", 70.0), ("rcl", 48.0)]


def test_labels_without_a_date_of_a_network_are_no_card() -> None:
    """`Nome` over a person's name, with an office and a number, makes no network."""
    text = "Referenti\n\nNome\nMaria Rossi\nRuolo\nDirigente\nSede\nTorino\n"
    assert not tables(text, "networks_list")["networks"]


def test_numbers_and_small_words_in_cells() -> None:
    """A bare number among cells is that of no page; `oltre 700` below a year goes on with nothing."""
    rows = [("Polis", "2017", "118"), ("Rete dei Comuni Lenti", "2019", "circa 300"), ("Lega dei Laghi", "2021", "14")]
    lines = ["Denominazione", "Anno di adesione", "Comuni aderenti", *(cell for row in rows for cell in row)]
    found = tables("Reti\n\n" + "\n".join(lines) + "\n\nNote alla tabella\n\nLe quote sono annuali.\n", "networks_list")
    assert cells(found["network_metrics"], "network_id", "value", "qualifier") == [
        ("lega-dei-laghi", 14.0, "exact"),
        ("polis", 118.0, "exact"),
        ("rete-dei-comuni-lenti", 300.0, "about"),
    ]
    assert cells(found["memberships"], "joined_edtf") == [("2017",), ("2019",), ("2021",)]


def test_a_network_is_what_its_sentence_takes_it_up_as() -> None:
    """`Nata nel 2008, l'associazione conta`: the noun says the kind where no definition does."""
    text = "Reti\n\nCittà dei Ponti\n\nNata nel 2008, l'associazione conta 40 Comuni. L'iniziativa è aperta a tutti.\n"
    assert cells(tables(text, "networks_list")["networks"], "kind") == [("association",)]


@pytest.mark.parametrize(
    ("name", "place"), [("Réseau des Villes Alpines", "Gap"), ("Red de las Ciudades Lentas", "Siviglia")]
)
def test_names_in_other_languages(name: str, place: str) -> None:
    """Small words of other languages tie a name: `Réseau des Villes`."""
    found = tables(f"Reti\n\nIl {name} è una rete internazionale di città, nata a {place} nel 2003.\n")
    assert cells(found["networks"], "name", "founded_edtf") == [(name, "2003")]
