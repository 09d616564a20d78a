"""People: only those named with a public office."""

import pytest
from reading import cells, page

from pipelines.readers import people


def test_a_person_with_an_office() -> None:
    found = page("Il testo è stato letto dalla Sindaca di Lione, Maria De Rossi.")
    people.read(found)
    row = cells(found.facts, "people")["maria-de-rossi"]
    assert (row["name"], row["office"], row["document_id"]) == ("Maria De Rossi", "Sindaca di Lione", "pagina")


def test_the_same_person_twice_is_one_row() -> None:
    found = page("Il sindaco Mario Verdi è venuto. Poi Mario Verdi, sindaco di Prova, è partito.")
    people.read(found)
    assert list(cells(found.facts, "people")) == ["mario-verdi"]


def test_persons_before_and_after_their_offices() -> None:
    found = page(
        "Erano presenti Anna Bini, sindaca di Lione, e Luca Rossi, sindaco di Nantes."
        "\n\nDirigente del Servizio: Marta Neri"
    )
    people.read(found)
    rows = cells(found.facts, "people")
    assert {row["name"]: row["office"] for row in rows.values()} == {
        "Anna Bini": "sindaca di Lione",
        "Luca Rossi": "sindaco di Nantes",
        "Marta Neri": "Dirigente del Servizio",
    }


def test_authors_without_an_office_are_no_rows() -> None:
    found = page("A cura di Anna Bini e Luca Rossi\n\nIl testo è di Marta Neri, responsabile del Servizio Reti.")
    people.read(found)
    assert list(cells(found.facts, "people")) == ["marta-neri"]


def test_a_first_name_or_surname_is_no_place() -> None:
    """`Ginevra Conti, assessora`; the city is one still where no person is named by it."""
    found = page("Con Ginevra Conti, sindaca di Lione, c'era il sindaco di Lucca Mario Modena. Si va a Ginevra.")
    assert [m.value.name for f in range(len(found.flows)) for m in found.of(f, "place")] == [
        "Lione",
        "Lucca",
        "Ginevra",
    ]


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Dirige l'Area Politiche Sociali Marta Rosselli.", "Marta Rosselli", "Dirige l'Area Politiche Sociali"),
        (
            "Guida il Servizio Reti e Progetti la dottoressa Olga Marchi.",
            "Olga Marchi",
            "Guida il Servizio Reti e Progetti",
        ),
        ("A capo dell'Area Cultura, dal 2021, c'è Anna Maria Verdi.", "Anna Maria Verdi", "capo dell'Area Cultura"),
        (
            "Al vertice della Direzione Affari generali siede Ugo Conti.",
            "Ugo Conti",
            "vertice della Direzione Affari generali",
        ),
        ("L'Ufficio Gemellaggi, guidato da Elena Serra, cura gli scambi.", "Elena Serra", "Ufficio Gemellaggi"),
        ("Il Settore Turismo è diretto dal dottor Ezio Mauri.", "Ezio Mauri", "Settore Turismo"),
        ("Direttrice Area Politiche sociali: Rosa Melis", "Rosa Melis", "Direttrice Area Politiche sociali"),
        ("P.O. Ufficio Europa – dott.ssa Giulia Rota", "Giulia Rota", "P.O. Ufficio Europa"),
        ("L'assessora competente è Paola Greco.", "Paola Greco", "assessora competente"),
        ("La dirigente della Direzione è l'arch. Paola Luti.", "Paola Luti", "dirigente della Direzione"),
        ("Il responsabile è Luca Vinci.", "Luca Vinci", "responsabile"),
    ],
)
def test_people_with_the_unit_they_lead(text: str, name: str, office: str) -> None:
    found = page(text)
    people.read(found)
    (row,) = cells(found.facts, "people").values()
    assert (row["name"], row["office"]) == (name, office)


@pytest.mark.parametrize(
    "text",
    [
        "L'Ufficio Europa coordina il Settore Reti e Progetti.",
        "Responsabile Ufficio Gemellaggi: Ufficio Relazioni Estere",
        "Il Settore Reti, guidato da Reggio Emilia, cura gli scambi.",
        "La dirigente è presente il lunedì.",
        "Il responsabile è l'Ufficio Anagrafe.",
        "Il progetto è coordinato dal Settore Cultura.",
    ],
)
def test_units_led_by_no_person(text: str) -> None:
    found = page(text)
    people.read(found)
    assert cells(found.facts, "people") == {}


def test_who_leads_a_unit_is_no_part_of_its_name() -> None:
    found = page("Dirige l'Area Welfare Marta Rosselli.")
    assert [found.flows[1].text[m.start : m.end] for m in found.of(1, "organisation")] == ["Area Welfare"]
