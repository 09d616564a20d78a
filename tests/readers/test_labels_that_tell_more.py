"""Label lines whose value is a sentence, names taken up by the next sentence, founders written in full, to whom a prize
goes, a town's people told aside."""

from __future__ import annotations

import pytest
from texts import about, cells, tables

_CARD = "Reti\n\nRete dei Fiumi\nLa Rete dei Fiumi è una rete internazionale di enti locali.\n- {0}\n- Sede: Lecco.\n"


@pytest.mark.parametrize(
    ("line", "founders"),
    [
        ("Nascita: fu istituita a Lecco il 2 aprile 2011 da Lecco e Como.", ["Como", "Lecco"]),
        ("Fondazione: costituita nel 2011 dai Comuni di Lecco e Como.", ["Como", "Lecco"]),
        ("Nascita: fondata nel 2011 dal Sindaco di Lecco.", ["Sindaco di Lecco"]),
        ("Nascita: nata nel 2011 dalla Carta di Lecco.", []),
        ("Nascita: fondata nel 2011 e guidata fino al 2015 da Como.", []),
        ("Nascita: 2011, a Lecco.", []),
    ],
)
def test_founders_behind_a_label(line: str, founders: list[str]) -> None:
    assert cells(tables(_CARD.format(line))["network_founders"], "founder") == [(name,) for name in founders]


@pytest.mark.parametrize(
    ("line", "bodies"),
    [
        (
            "Collaborazioni: lavora insieme all'Istituto Centrale per il Restauro.",
            ["Istituto Centrale per il Restauro"],
        ),
        ("Collaborazioni: la rete collabora con il Consiglio d'Europa.", ["Consiglio d'Europa"]),
        ("Collaborazioni: Consiglio d'Europa.", ["Consiglio d'Europa"]),
        ("Collaborazioni: in preparazione.", []),
    ],
)
def test_allies_behind_a_label(line: str, bodies: list[str]) -> None:
    found = tables(_CARD.format(line))["network_relations"]
    assert cells(found, "object", "relation") == [(body, "works_with") for body in bodies]


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("È stata fondata nel 2020 dalla Città metropolitana di Torino e dalla Provincia di Cosenza.",
         ["Città metropolitana di Torino", "Provincia di Cosenza"]),
        ("È stata fondata nel 2020 dalla Provincia autonoma di Trento.", ["Provincia autonoma di Trento"]),
        ("È stata fondata a Lione nel 1997 e presieduta nel 2021 dal Sindaco di Gent.", []),
        ("È stata fondata a Lione nel 1997 e promossa dal 2021 dal Sindaco di Gent.", ["Sindaco di Gent"]),
        ("È stata fondata nel 2020 da alcune Città del lago.", []),
    ],
)  # fmt: skip
def test_founders_written_in_full(sentence: str, founders: list[str]) -> None:
    assert about(sentence, "network_founders", "founder") == [(name,) for name in founders]


def test_founders_of_a_name_in_the_plural() -> None:
    """`Le hanno fondate`: of what the question asked."""
    text = (
        "Reti\n\nChi ha fondato le Città Murate?\nLe hanno fondate a Cesena, nel 2012, i Comuni di Cesena e Fano.\n\n"
        "Che cosa sono?\nLe Città Murate sono un'associazione nazionale di Comuni.\n"
    )
    assert cells(tables(text)["network_founders"], "founder") == [("Cesena",), ("Fano",)]


@pytest.mark.parametrize(
    ("sentences", "names"),
    [
        ("Torino aderisce dal 1998 all'Associazione Beni Italiani, fondata nel 1997. L'associazione riunisce 63 Comuni.",
         ["Associazione Beni Italiani"]),
        ("Torino fa parte dal maggio 1998 di Lagonet. L'associazione conta 63 Comuni e nove Regioni.", ["Lagonet"]),
        ("Si è parlato dell'associazione Città del Pane, che il Comune ha lasciato nel 2019.", ["Città del Pane"]),
        ("Si è parlato dell'associazione Città del Pane, che la scuola ha lasciato nel 2019.", []),
        ("Torino aderisce dal 1998 alla Fondazione Crosio. La fondazione ospita 63 ragazzi.", []),
    ],
)  # fmt: skip
def test_names_that_the_next_sentence_takes_up(sentences: str, names: list[str]) -> None:
    assert cells(tables(f"Notizie\n\n{sentences}\n")["networks"], "name") == [(name,) for name in names]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("La Rete ha assegnato il Premio Città Aperte a un laboratorio di Gent.", "Premio Città Aperte"),
        ("La Rete assegna il Premio Città Aperte alla città più accogliente.", "Premio Città Aperte"),
        ("La Rete assegna il Premio Città e Lavoro.", "Premio Città e Lavoro"),
    ],
)
def test_to_whom_a_prize_goes(sentence: str, body: str) -> None:
    assert about(sentence, "network_bodies", "body") == [(body,)]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Torino, che conta circa 850.000 abitanti, aderisce dal 1998 a EUROLAGHI.", [("Torino", 850_000.0)]),
        ("Torino, con i suoi 850.000 abitanti, fa parte di EUROLAGHI dal 1998.", [("Torino", 850_000.0)]),
        ("EUROLAGHI, che conta circa 850.000 abitanti, ha sede a Lione dal 1998.", []),
    ],
)
def test_a_towns_people_told_aside(sentence: str, counts: list[tuple[str, float]]) -> None:
    assert about(sentence, "indicators", "subject", "value") == counts
