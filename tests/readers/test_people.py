"""People: only those named with a public office."""

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
