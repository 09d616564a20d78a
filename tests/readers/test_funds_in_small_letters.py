"""Funds whose names go on in small letters, and the bodies that draw on them."""

import pytest
from reading import cells, doc, pages

from pipelines.readers import funding

Fund = tuple[str, str | None]


def _funds(text: str) -> list[Fund]:
    page = pages(doc(text))[0]
    funding.read(page)
    return [(row["name"], row.get("funder")) for row in cells(page.facts, "funding_sources").values()]


@pytest.mark.parametrize(
    ("text", "fund"),
    [
        (
            "Le attività sono sostenute dalla Regione Marche con il Fondo Colli solidali.",
            ("Fondo Colli solidali", "Regione Marche"),
        ),
        (
            "Lo cofinanzia la Fondazione Monti con il Bando Semi di futuro e il Comune mette il resto.",
            ("Bando Semi di futuro", "Fondazione Monti"),
        ),
        (
            "Con il sostegno del Fondo Umbria nel mondo, della Regione Umbria, partiranno i corsi.",
            ("Fondo Umbria nel mondo", "Regione Umbria"),
        ),
        (
            "Vi concorrono la Regione Lazio, con il Bando Lazio per la pace, e il Comune.",
            ("Bando Lazio per la pace", "Regione Lazio"),
        ),
        (
            "Il corso è finanziato dalla Provincia di Pesaro con il Bando Città del dialogo.",
            ("Bando Città del dialogo", "Provincia di Pesaro"),
        ),
        (
            "Finanziato dalla Regione Umbria attraverso il Programma Comunità aperte (PCA).",
            ("Programma Comunità aperte", "Regione Umbria"),
        ),
        ("L'AICS contribuisce tramite il bando Ponti di pace.", ("Ponti di pace", "AICS")),
        ("I viaggi sono pagati dal Programma Alfa+ dell'Unione europea.", ("Programma Alfa+", "Unione europea")),
        ("Il pozzo è pagato dal Fondo Acqua viva della Banca Prova.", ("Fondo Acqua viva", "Banca Prova")),
        # what follows the name tells when, for what share, whose
        (
            "Il corso è finanziato dalla Regione Marche con il Fondo Alfa nel triennio 2020-2022.",
            ("Fondo Alfa", "Regione Marche"),
        ),
        (
            "Lo cofinanzia la Fondazione Monti con il Bando Semi di importo pari a 3.000 euro.",
            ("Bando Semi", "Fondazione Monti"),
        ),
        (
            "È finanziato dalla Regione Lazio con il Bando Orti per la costruzione di un pozzo.",
            ("Bando Orti", "Regione Lazio"),
        ),
        ("È finanziato dalla Regione Lazio con il Bando Orti per la parte restante.", ("Bando Orti", "Regione Lazio")),
        (
            "È sostenuto dalla Fondazione Beta con il Fondo Terre gestito da una banca.",
            ("Fondo Terre", "Fondazione Beta"),
        ),
        ("È sostenuto dalla Fondazione Beta con il Fondo Terre regionale.", ("Fondo Terre", "Fondazione Beta")),
    ],
)
def test_fund_named_on_in_small_letters(text: str, fund: Fund) -> None:
    assert _funds(text) == [fund]


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        (
            "Della spesa si fa carico, per 45.000 euro, la Regione Lazio: li attinge dal Fondo regionale per la pace.",
            [("Fondo regionale per la pace", "Regione Lazio")],
        ),
        ("La Regione Lazio attinge dal Fondo Terra viva.", [("Fondo Terra viva", "Regione Lazio")]),
        (
            "Si fa carico della spesa la Regione Umbria, che attinge al Bando Ponti di pace.",
            [("Bando Ponti di pace", "Regione Umbria")],
        ),
        ("Paga la Provincia di Ancona con il Bando Alfa.", [("Bando Alfa", "Provincia di Ancona")]),
        (
            "La Provincia di Ancona si fa carico delle spese attraverso il Fondo provinciale per la pace.",
            [("Fondo provinciale per la pace", "Provincia di Ancona")],
        ),
        ("Il Comune di Alba attinge dal Fondo regionale per la pace.", [("Fondo regionale per la pace", None)]),
        ("La Regione Marche non attinge al Fondo Terra viva.", []),
        ("La Regione Lazio attinge ogni giorno dal fiume.", []),
        ("Il canone è pagato dal Comune di Alfa.", []),
    ],
)
def test_body_that_draws_on_a_fund(text: str, funds: list[Fund]) -> None:
    assert _funds(text) == funds
