"""Partners, origins, units and their tasks as civil servants word them, each with its near misses."""

import pytest
from texts import OWN, cells, tables


@pytest.mark.parametrize(
    ("text", "parent", "remit"),
    [
        ("L'Ufficio Europa è in capo alla Direzione Cultura.", "direzione-cultura", None),
        ("L'Ufficio Europa, in capo alla Direzione Cultura, segue i bandi.", "direzione-cultura", "segue i bandi"),
        ("L'Ufficio Europa, afferente all'Area Cultura, segue i bandi.", "area-cultura", "segue i bandi"),
        ("L'Ufficio Europa è un ufficio interno al Settore Cultura.", "settore-cultura", None),
        ("L'Ufficio Europa, ufficio del Settore Cultura, è aperto.", "settore-cultura", None),
        ("L'Ufficio Europa non è in capo alla Direzione Cultura.", "", None),
        ("L'Ufficio Europa passerà in capo alla Direzione Cultura.", "", None),
        ("L'Ufficio Europa è stato in capo alla Direzione Cultura fino al 2019.", "", None),
    ],
)
def test_units_of_units(text: str, parent: str, remit: str | None) -> None:
    """A unit under another, its task behind that; not what was, will be or is denied."""
    rows = [row for row in tables(f"Titolo\n\n{text}\n")["organisations"] if row["name"] == "Ufficio Europa"]
    whole = f"{parent}-comune-di-torino".removeprefix("-")
    assert cells(rows, "parent_id", "remit_it") == [(whole, remit)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'Ufficio Centro storico segue i mercati.", ["Ufficio Centro storico"]),
        ("L'Ufficio Centro Storico segue i mercati.", ["Ufficio Centro Storico"]),
        ("Il Servizio Cura del Centro storico segue i mercati.", ["Servizio Cura del Centro storico"]),
        ("L'Ufficio Pace nel centro storico è aperto.", ["Ufficio Pace"]),
        ("L'Ufficio Pace del Centro Studi Alfa segue i mercati.", []),
    ],
)
def test_an_office_for_the_old_town(text: str, names: list[str]) -> None:
    """What an office deals with may be a part of town; where it stands, and whose it is, are no part of its name."""
    found = tables(f"Titolo\n\n{OWN} {text}\n")["organisations"]
    assert [row["name"] for row in found if row["kind"] == "office"] == names
