"""With whom prizes are organised, told behind them; what a network was founded to go on with; partners between verb
and noun."""

import pytest
from texts import about


def _told(sentence: str) -> list[tuple[object, ...]]:
    return about(sentence, "network_relations", "relation", "object", kind="networks_list")


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Con i Lake Awards, il premio alla cui organizzazione collabora Fondazione Agnelli, la rete aiuta le città.",
         ["Fondazione Agnelli"]),
        ("La rete assegna i Lake Awards, alla cui organizzazione collaborano la Fondazione Laghi e Legambiente.",
         ["Fondazione Laghi", "Legambiente"]),
        ("EUROLAGHI assegna i Lake Awards, alla cui realizzazione ha contribuito anche la Fondazione Laghi.",
         ["Fondazione Laghi"]),
        ("La rete assegna i Lake Awards, alla realizzazione dei quali partecipa la Fondazione Laghi.",
         ["Fondazione Laghi"]),
        ("EUROLAGHI assegna i Lake Awards, organizzati con la collaborazione della Fondazione Laghi.",
         ["Fondazione Laghi"]),
        ("EUROLAGHI assegna i Lake Awards, alla cui organizzazione collabora il Comune di Torino.", []),
        ("EUROLAGHI assegna i Lake Awards, alla cui organizzazione collaborano molti volontari.", []),
        ("Il Comune di Torino promuove il Festival, alla cui organizzazione collabora la Fondazione Laghi.", []),
        ("La rete, alla cui assemblea partecipa la Fondazione Laghi, assegna i Lake Awards.", []),
        ("Alla realizzazione del Piano concorrono la Regione del Veneto e l'Unione europea.", []),
    ],
)  # fmt: skip
def test_who_has_a_hand_in_what_the_network_organises(sentence: str, bodies: list[str]) -> None:
    assert _told(sentence) == [("organised_with", body) for body in bodies]


@pytest.mark.parametrize(
    "sentence",
    [
        "EUROLAGHI è stata costituita a Lione nel luglio 2019 come prosecuzione del programma Acque Vive (AV).",
        "EUROLAGHI è stata istituita nel 2019 quale continuazione dell'iniziativa Acque Vive.",
        "EUROLAGHI è stata creata nel 2019, in prosecuzione del programma Acque Vive.",
        "EUROLAGHI nasce dalla trasformazione del programma Acque Vive.",
        "EUROLAGHI è la prosecuzione del programma Acque Vive.",
    ],
)
def test_what_a_network_goes_on_with(sentence: str) -> None:
    assert _told(sentence) == [("grew_from", "Acque Vive")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Torino ha aderito a EUROLAGHI nel 2019 come prosecuzione del programma Acque Vive.",
        "EUROLAGHI organizza il corso nel 2019 come prosecuzione del programma Acque Vive.",
        "EUROLAGHI ha istituito nel 2019 un bando come prosecuzione del programma Acque Vive.",
        "EUROLAGHI è stata costituita nel 2019 come prosecuzione dell'impegno delle città.",
        "Nel 2019 il festival è stato creato come prosecuzione del programma Acque Vive.",
    ],
)
def test_what_no_network_goes_on_with(sentence: str) -> None:
    assert _told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("A questi fini, EUROLAGHI ha in UN-Habitat un partner strategico.", ["UN-Habitat"]),
        ("La rete ha nella Fondazione Laghi il proprio partner strategico.", ["Fondazione Laghi"]),
        ("EUROLAGHI trova in Legambiente e nella Fondazione Laghi due partner strategici.",
         ["Fondazione Laghi", "Legambiente"]),
        ("EUROLAGHI ha un partner strategico in UN-Habitat.", ["UN-Habitat"]),
        ("Torino ha in UN-Habitat un partner strategico.", []),
        ("EUROLAGHI non ha in UN-Habitat un partner strategico.", []),
        ("EUROLAGHI ha in Europa un partner strategico.", []),
        ("EUROLAGHI cerca in UN-Habitat un partner strategico.", []),
        ("EUROLAGHI ha in UN-Habitat un interlocutore.", []),
    ],
)  # fmt: skip
def test_in_whom_a_network_has_its_partner(sentence: str, partners: list[str]) -> None:
    assert _told(sentence) == [("strategic_partner", partner) for partner in partners]
