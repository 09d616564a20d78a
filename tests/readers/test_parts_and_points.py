"""Whose contacts and units are meant where an office is named beside what it is a part of; offices called "Punto"."""

import pytest
from texts import tables

CARD = "Recapiti\n\nTesto.\n\nA chi rivolgersi\n\nServizio Politiche europee\n{}\n"
REACH = "Tel. 0575 377615\ncoop@comune.prova.it\nOrario di apertura: martedì, 9.00-12.30\n"
UNITS = "\n- Unità Bandi, che segue i bandi;\n- Unità Gemellaggi, che prepara gli accordi.\n"
OWN = "-comune-di-prova"


def _read(text: str) -> dict[str, list[dict[str, object]]]:
    return tables(text, "office_page", "Comune di Prova")


def _owners(text: str) -> set[str]:
    return {str(row["organisation_id"]).removesuffix(OWN) for row in _read(text)["contacts"]}


def _parents(text: str) -> dict[str, str]:
    rows = [row for row in _read(text)["organisations"] if row["kind"] == "office"]
    return {str(row["name"]): str(row["parent_id"]).removesuffix(OWN) for row in rows}


@pytest.mark.parametrize(
    "sentence",
    [
        "Il Servizio, che fa parte della Direzione Cultura, segue i progetti.",
        "Il Servizio dipende dalla Direzione Cultura e segue i progetti.",
        "Il Servizio è incardinato nel Settore Cultura.",
        "Il Servizio, inserito all'interno dell'Area Cultura, segue i progetti.",
        "Il Servizio è una struttura della Direzione Cultura.",
        "Il Servizio afferisce al Dipartimento Cultura.",
        "Incardinato nella Direzione Cultura, il Servizio segue i progetti.",
        "Fa parte della Direzione Cultura.",
    ],
)
def test_contacts_are_not_of_what_an_office_is_a_part_of(sentence: str) -> None:
    assert _owners(CARD.format(sentence) + REACH) == {"servizio-politiche-europee"}


@pytest.mark.parametrize(
    "sentence",
    [
        "La segreteria della rete fa capo all'Ufficio Pace.",
        "Le domande sono esaminate da parte dell'Ufficio Pace.",
        "Il Servizio riceve le domande da parte dell'Ufficio Pace.",
        "Ne risponde l'Ufficio Pace.",
    ],
)
def test_contacts_below_an_office_that_is_told_of_otherwise(sentence: str) -> None:
    assert _owners(CARD.format(sentence) + REACH) == {"ufficio-pace"}


def test_a_number_in_the_sentence_that_says_the_whole() -> None:
    text = (
        "Recapiti\n\nIl Servizio Pace fa parte della Direzione Cultura.\n\nContatti\n\nIl Servizio, che dipende dalla "
    )
    assert _owners(text + "Direzione Cultura, risponde al numero 0575 377615.\n") == {"servizio-pace"}


def test_a_whole_with_a_card_of_its_own_keeps_its_contacts() -> None:
    text = "Recapiti\n\nDirezione Cultura\nTel. 0575 111111\n\nServizio Pace\nFa parte della Direzione Cultura.\n"
    assert _owners(text + "Tel. 0575 377615\n") == {"direzione-cultura", "servizio-pace"}


@pytest.mark.parametrize(
    "sentence",
    [
        "L'Ufficio Reti cura i bandi. Fa parte del Settore Sviluppo strategico e si articola in due unità operative:",
        "L'Ufficio Reti cura i bandi. Dipende dal Settore Sviluppo strategico ed è articolato in due unità:",
        "L'Ufficio Reti cura i bandi. Dipende dal Settore Sviluppo strategico. Si articola in due unità:",
        "L'Ufficio Reti cura i bandi. È inserito nel Settore Sviluppo strategico; è suddiviso in due unità:",
        "L'Ufficio cura i bandi. Fa parte del Settore Sviluppo strategico e comprende due unità operative:",
        "Fa parte del Settore Sviluppo strategico e si articola in due unità operative:",
    ],
)
def test_the_units_of_what_a_sentence_leaves_unsaid(sentence: str) -> None:
    parents = _parents(f"Ufficio Reti\n\n{sentence}{UNITS}")
    assert parents["Unità Bandi"] == parents["Unità Gemellaggi"] == "ufficio-reti"
    assert parents["Ufficio Reti"] == "settore-sviluppo-strategico"


@pytest.mark.parametrize(
    "sentence",
    [
        "L'Ufficio Reti cura i bandi. Fa parte del Settore Sviluppo, che si articola in due unità operative:",
        "L'Ufficio Reti cura i bandi. Fa parte del Settore Sviluppo, articolato in due unità:",
        "L'Ufficio Reti cura i bandi. Il Settore Sviluppo si articola in due unità:",
    ],
)
def test_the_units_of_the_whole(sentence: str) -> None:
    assert _parents(f"Ufficio Reti\n\n{sentence}{UNITS}")["Unità Bandi"] == "settore-sviluppo"


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "L'Ufficio Reti cura i bandi. Fa parte del Settore Sviluppo e si articola in due unità operative:",
            "Ufficio Reti",
        ),
        ("L'Ufficio cura i bandi. Fa parte del Settore Sviluppo e comprende due unità operative:", "Ufficio Reti"),
        ("L'Ufficio Progetti europei si articola in due unità operative:", "Ufficio Progetti europei"),
        (
            "L'Ufficio Reti cura i bandi. Fa parte del Settore Sviluppo, che si articola in due unità operative:",
            "Settore Sviluppo",
        ),
    ],
)
def test_whose_units_are_counted(sentence: str, subject: str) -> None:
    found = _read(f"Ufficio Reti\n\n{sentence}{UNITS}")["indicators"]
    assert [(row["subject"], row["value"]) for row in found] == [(subject, 2)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Del Servizio Reti fa parte il Punto Europa, che accoglie i cittadini.", "Punto Europa"),
        ("Il Punto Cliente del Servizio Reti accoglie i cittadini.", "Punto Cliente"),
        ("Il Punto Unico di Accesso fa parte del Servizio Reti.", "Punto Unico di Accesso"),
        ("Il Servizio Reti comprende il Punto Giovani e Volontariato.", "Punto Giovani e Volontariato"),
    ],
)
def test_an_office_called_a_point(text: str, name: str) -> None:
    assert _parents(f"Recapiti\n\n{text}\n")[name] == "servizio-reti"


def test_the_contacts_of_a_point_are_its_own() -> None:
    text = "Recapiti\n\nServizio Reti\nTelefono: 0575 377615\n\nPunto Europa\nE-mail: punto@comune.prova.it\n"
    rows = _read(text + "Apertura: lunedì e venerdì dalle 9.30 alle 12.00\n")["contacts"]
    found = {row["kind"]: (str(row["organisation_id"]).removesuffix(OWN), row["opening_hours"]) for row in rows}
    assert found == {
        "phone": ("servizio-reti", None),
        "email": ("punto-europa", None),
        "office": ("punto-europa", "Mo,Fr 09:30-12:00"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Punto 3 dell'ordine del giorno: gemellaggi.",
        "Punto di partenza della cooperazione è l'ascolto.",
        "Si vedano il punto Contatti e il punto Gemellaggi della pagina.",
        "Il Punto Contatti è in fondo.",
        "Il Punto della situazione. Punto Primo: la pace. Il Punto B del programma.",
        "Il Punto Vendita è chiuso.",
    ],
)
def test_a_point_that_is_no_office(text: str) -> None:
    assert not _parents(f"Recapiti\n\n{text}\n")
