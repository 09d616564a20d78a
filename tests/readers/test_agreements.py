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
        (
            "I Sindaci di Torino e di Tunisi (Tunisia) hanno firmato a Tunisi, il 3 maggio 2011, un patto di amicizia.",
            [("Tunisi", "friendship", "2011-05-03", None)],
        ),
        (
            "Il 4 giugno 2015 il Comune di Torino e la città di Praia (Capo Verde) hanno sottoscritto un accordo di"
            " collaborazione sui mercati. L'accordo è tuttora in vigore.",
            [("Praia", "collaboration", "2015-06-04", "active")],
        ),
        ("Lione e Torino sono gemellate dal 1967.", [("Lione", "twinning", "1967", None)]),
        (
            "Torino e La Valletta (Malta) firmarono nel 2004 un gemellaggio.",
            [("La Valletta", "twinning", "2004", None)],
        ),
        (
            "Il Sindaco di Torino, Mario Rossi, e la Sindaca di Annecy, Anne Dupont, hanno firmato nel marzo 2012 un"
            " accordo di collaborazione.",
            [("Annecy", "collaboration", "2012-03", None)],
        ),
        (
            "Il Comune ha siglato con Maputo (Mozambico), nell'aprile 2009, un accordo di partenariato, ora sospeso.",
            [("Maputo", "partnership", "2009-04", "suspended")],
        ),
        (
            "Un patto di amicizia è stato firmato nel 2013 con la città di Zagabria; il patto è oggi sospeso.",
            [("Zagabria", "friendship", "2013", "suspended")],
        ),
        (
            "Il rapporto più antico è quello con Lione: il gemellaggio fu firmato nel 1967.",
            [("Lione", "twinning", "1967", None)],
        ),
        ("Un gemellaggio lega inoltre Torino alla città di Gent.", [("Gent", "twinning", None, None)]),
        (
            "Attività bilaterali, quali gemellaggi (ad esempio con Lione e Gent), convegni e fiere.",
            [("Lione", "twinning", None, None), ("Gent", "twinning", None, None)],
        ),
        ("Genova è gemellata con Lione dal 1967.", []),
        ("Anche la Città di Genova ha firmato nel 2015 un accordo di collaborazione con Praia.", []),
        ("Nel 2018 la Regione Piemonte ha firmato un accordo di collaborazione con Praia.", []),
        ("Genova e Lione hanno firmato nel 2015 un accordo di collaborazione.", []),
        ("Il Sindaco ha discusso di un possibile gemellaggio con Kyoto.", []),
        ("La Giunta ha manifestato interesse per un gemellaggio con Miami.", []),
        ("Nel 2015 si discusse di un patto di amicizia con Praia, ma la firma non ebbe mai luogo.", []),
        ("Segue le città gemelle e con il Corpo consolare i rapporti.", []),
        ("Il Comune intende avviare un gemellaggio con Maputo.", []),
        ("Ha ricevuto una proposta di gemellaggio con Maputo.", []),
        ("Cura accordi di collaborazione con città straniere.", []),
    ],
)
def test_sentences(text: str, rows: list[Row]) -> None:
    assert _rows(f"Relazioni\n\n{text}\n", "office_page") == rows
