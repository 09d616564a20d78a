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
