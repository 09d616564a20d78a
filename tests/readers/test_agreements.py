"""Agreements: bilateral, with a named partner; wishes are none."""

import pytest
from reading import cells, doc, pages

from pipelines.readers import agreements

Row = tuple[object, ...]


def _rows(text: str, kind: str) -> list[Row]:
    found = pages(doc(text, "Comune di Torino", kind))[0]
    agreements.read(found)
    rows = cells(found.facts, "agreements").values()
    return [(r["partner"], r["kind"], r.get("signed_edtf"), r.get("status")) for r in rows]


_LIST = """Gemellaggi e accordi

## Città gemellate
- Lione (Francia) - 1967
- 1956, Nantes
- Colonia (Germania), dal 1958, sospeso nel 1999
- [https://www.citta.it/haifa](Haifa) (Israele) 2015

## Accordi di collaborazione
- Shenzhen (Cina), patto di amicizia, 3 maggio 2007
- Praia - accordo firmato nel 2004, rinnovato nel 2010
"""


def test_entries_under_headings() -> None:
    assert _rows(_LIST, "agreements_list") == [
        ("Lione", "twinning", "1967", None),
        ("Nantes", "twinning", "1956", None),
        ("Colonia", "twinning", "1958", "suspended"),
        ("Haifa", "twinning", "2015", None),
        ("Shenzhen", "friendship", "2007-05-03", None),
        ("Praia", "collaboration", "2004", None),
    ]


def test_a_heading_for_each_partner() -> None:
    text = (
        "Accordi\n\nRapporti bilaterali.\n\n## Lione (Francia)\nIl gemellaggio è stato firmato nel 1967.\n\n"
        "## Contatti\nUfficio gemellaggi.\n"
    )
    assert _rows(text, "agreements_list") == [("Lione", "twinning", "1967", None)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Torino è gemellata con Lione dal 1967.", [("Lione", "twinning", "1967", None)]),
        (
            "Torino è gemellata con Lione dal 1967 e ha un patto di amicizia con la città di Praia dal 2001.",
            [("Lione", "twinning", "1967", None), ("Praia", "friendship", "2001", None)],
        ),
        (
            "Le città gemellate con Torino sono: Colonia (1958) e Rotterdam (1963).",
            [("Colonia", "twinning", "1958", None), ("Rotterdam", "twinning", "1963", None)],
        ),
        ("Ha accordi di collaborazione (ad esempio quello con l'Unicef).", [("Unicef", "collaboration", None, None)]),
        (
            "L'accordo di partenariato con l'Università di Berkeley è del 2016.",
            [("Università di Berkeley", "partnership", "2016", None)],
        ),
        ("Nel 1999 ha firmato un protocollo d'intesa con Zagabria.", [("Zagabria", "collaboration", "1999", None)]),
        ("Torino era gemellata con Volgograd fino al 2014.", [("Volgograd", "twinning", None, "ended")]),
        (
            "La città è legata a Glasgow da un gemellaggio, sospeso nel 2010.",
            [("Glasgow", "twinning", None, "suspended")],
        ),
        ("È stato approvato l'accordo di collaborazione con Praia.", [("Praia", "collaboration", None, "approved")]),
        (
            "Il gemellaggio con Lione è del 1967. Quello con Nantes fu firmato nel 1975;"
            " seguirono Gent (Belgio), nel maggio 1980, e Utrecht, il 3 giugno 1981.",
            [
                ("Lione", "twinning", "1967", None),
                ("Nantes", "twinning", "1975", None),
                ("Gent", "twinning", "1980-05", None),
                ("Utrecht", "twinning", "1981-06-03", None),
            ],
        ),
        (
            "Con Zagabria il Comune ha sottoscritto il 2 aprile 1990 un patto di amicizia.",
            [("Zagabria", "friendship", "1990-04-02", None)],
        ),
        ("Segue le città gemelle e con il Corpo consolare i rapporti.", []),
        ("Il Comune intende avviare un gemellaggio con Maputo.", []),
        ("Ha ricevuto una proposta di gemellaggio con Maputo.", []),
        ("Cura accordi di collaborazione con città straniere.", []),
    ],
)
def test_sentences(text: str, rows: list[Row]) -> None:
    assert _rows(f"Relazioni\n\n{text}\n", "office_page") == rows
