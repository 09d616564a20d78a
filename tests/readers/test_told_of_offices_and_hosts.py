"""Offices named by the matter they tend, what is told aside of them, and whose staff a city or province hosts."""

import pytest
from texts import about, cells, tables


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Servizio Difesa del suolo", ", che cura i rapporti"),
        ("Settore Tutela del paesaggio", " cura i rapporti"),
        ("Ufficio Qualità dell'aria", " cura i rapporti"),
        ("Servizio Gestione integrata dei rifiuti urbani", " cura i rapporti"),
        ("Settore Tutela dell'aria e del suolo", " cura i rapporti"),
        ("Servizio Gestione del ciclo dei rifiuti", " cura i rapporti"),
        ("Servizio Cultura", " del Comune cura i rapporti"),
        ("Servizio Cultura", " del comune cura i rapporti"),
        ("Ufficio Promozione", " della città cura i rapporti"),
        ("Settore Tutela", " della rete cura i rapporti"),
        ("Ufficio Relazioni internazionali", " del mattino cura i rapporti"),
    ],
)
def test_the_matter_that_an_office_tends(name: str, rest: str) -> None:
    rows = tables(f"Uffici\n\nIl {name}{rest}.\n")["organisations"]
    assert [row["name"] for row in rows if row["kind"] == "office"] == [name]


COORDINATES = "coordina la partecipazione del Comune"


@pytest.mark.parametrize(
    ("sentence", "holders"),
    [
        (f"L'Ufficio Europa, che fa parte del Settore Cultura e Relazioni esterne, {COORDINATES}.", ["Ufficio Europa"]),
        (f"L'Ufficio Europa, che fa parte del Settore Strade, Ponti e Porti, {COORDINATES}.", ["Ufficio Europa"]),
        (f"L'Ufficio Europa, incardinato nel Settore Ambiente, {COORDINATES}.", ["Ufficio Europa"]),
        (f"L'Ufficio Europa (Settore Ambiente) {COORDINATES}.", ["Ufficio Europa"]),
        (f"Il Servizio Pace, che dipende dalla Direzione Cultura, segue i bandi e {COORDINATES}.", ["Servizio Pace"]),
        (f"L'Ufficio Europa, che fa parte del Settore Cultura, segue i bandi; il Settore Ambiente {COORDINATES}.",
         ["Settore Ambiente"]),
        (f"L'Ufficio Europa si avvale del Settore Cultura, che {COORDINATES}.", ["Settore Cultura"]),
        (f"Il Comune, tramite il Settore Cultura, {COORDINATES}.", ["Settore Cultura"]),
    ],
)  # fmt: skip
def test_who_coordinates_is_named_before_an_aside(sentence: str, holders: list[str]) -> None:
    assert [holder for (holder,) in about(sentence, "roles", "holder")] == holders


@pytest.mark.parametrize(
    ("sentence", "hosted"),
    [
        ("Lo staff del Programma Rifugi è ospitato dalla Provincia.", ["Programma Rifugi"]),
        ("Lo staff del Programma Rive e del Programma Isole è ospitato dalla Provincia.",
         ["Programma Isole", "Programma Rive"]),
        ("La squadra del programma Acque Chiare è ospitata presso la Provincia.", ["Acque Chiare"]),
        ("La Provincia di Teramo ospita nei propri uffici lo staff del Programma Coste Pulite.",
         ["Programma Coste Pulite"]),
        ("La Provincia di Teramo ospita il personale dell'Iniziativa Vigne Aperte.", ["Iniziativa Vigne Aperte"]),
        ("Negli uffici della Provincia è ospitato lo staff del Programma per le Rive.", ["Programma per le Rive"]),
        ("Lo staff del Programma Rifugi è ospitato dalla Provincia dell'Aquila.", []),
        ("Lo staff del Programma Rifugi sarà ospitato dalla Provincia.", []),
        ("Lo staff del Programma Rifugi è ospitato dal Comune.", []),
        ("La mostra del Programma Rifugi è ospitata dalla Provincia.", []),
    ],
)  # fmt: skip
def test_whose_staff_is_hosted(sentence: str, hosted: list[str]) -> None:
    text = f"Reti\n\n• Monti Chiari – Rete locale di Comuni. {sentence}\n\n• Lagonet – Rete europea di città.\n"
    found = tables(text, "networks_list", "Provincia di Teramo")
    assert cells(found["network_bodies"], "body", "kind") == [(body, "programme") for body in hosted]
    roles = [("Provincia di Teramo", "host", body) for body in hosted]
    assert cells(found["roles"], "holder", "role", "body") == roles


def test_a_programme_of_somebody_else() -> None:
    """`lo staff del Programma LIFE della Commissione europea` is no organ of the network."""
    sentence = "Il Comune di Torino ospita lo staff del Programma LIFE della Commissione europea."
    assert about(sentence, "network_bodies", "body") == []
