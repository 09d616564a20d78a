"""Rows with dashes, offices with their seat, guests of a meeting, and lists on the pages of offices."""

import pytest
from reading import doc

from pipelines.readers import read

Row = dict[str, object]
HEAD = "Gemellaggi di Prova\n\nElenco dei gemellaggi\n\n"


def rows_of(text: str, table: str, kind: str = "page") -> list[Row]:
    """The rows of a table that a page of one text gives."""
    return read([doc(f"Titolo della pagina\n\n{text}", kind=kind)])[table]


def signed(text: str) -> set[object]:
    """The years of the signings that a list of agreements tells."""
    events = read([doc(text, kind="agreements_list")])["events"]
    return {e["date_edtf"] for e in events if e["kind"] == "signing"}


@pytest.mark.parametrize("stroke", [" - ", " – ", " | "])
def test_a_row_with_strokes_is_under_its_heading(stroke: str) -> None:
    rows = ["Città - Stato - Anno della firma", "Fulda - Germania - 1960", "Hangzhou - Cina - 2007"]
    assert signed(HEAD + "\n".join(rows).replace(" - ", stroke)) == {"1960", "2007"}
    rows[0] = "Città - Stato - Anno della visita"
    assert signed(HEAD + "\n".join(rows).replace(" - ", stroke)) == set()


def test_a_line_with_one_dash_is_no_row() -> None:
    assert signed(HEAD + "Città - Anno della firma degli altri - Note\nFulda - 1960\n") == set()


@pytest.mark.parametrize(
    ("rest", "place"),
    [
        (", con delegazioni provenienti da Fulda e da Nablus", "Como"),
        (", alla presenza dei sindaci di Fulda", "Como"),
        (", organizzata con Fulda", "Como"),
        (" con i tecnici di Fulda", "Como"),
        (" e vi hanno preso parte trenta città", "Como"),
    ],
)
def test_guests_come_from_elsewhere(rest: str, place: str) -> None:
    told = f"Dal 12 al 14 maggio 2023 si è tenuta a Como la conferenza delle città gemelle{rest}."
    assert [e["place_name"] for e in rows_of(told, "events")] == [place]


def test_a_meeting_with_others_in_a_city() -> None:
    told = "La conferenza delle città, con molti ospiti, si è tenuta a Trento il 3 maggio 2023."
    assert [e["place_name"] for e in rows_of(told, "events")] == ["Trento"]


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Servizio Politiche del mare", "cura i rapporti"),
        ("Ufficio Politiche per l'infanzia e l'adolescenza", "cura i rapporti"),
        ("Servizio Politiche del cibo", "cura i rapporti"),
        ("Servizio Politiche dell'acqua", "cura i rapporti"),
        ("Ufficio Porto e demanio marittimo", "cura i rapporti"),
        ("Ufficio Cooperazione tra i popoli", "cura i rapporti"),
        ("Servizio Politiche", "del Comune cura i rapporti"),
        ("Servizio Politiche", "della città cura i rapporti"),
    ],
)
def test_what_an_office_deals_with(name: str, rest: str) -> None:
    rows = read([doc(f"Uffici\n\nIl {name} {rest}.")])["organisations"]
    assert [row["name"] for row in rows if row["kind"] == "office"] == [name]


@pytest.mark.parametrize(
    "seat", [", con sede a Locri, dipende", ", che ha sede a Locri, dipende", " ha sede a Locri e dipende"]
)
def test_an_office_with_its_seat_and_its_whole(seat: str) -> None:
    told = f"L'Ufficio Europa cura i rapporti.\nLo Sportello Reti{seat} dall'Ufficio Europa."
    offices = {r["name"]: r for r in read([doc(f"Uffici\n\n{told}")])["organisations"]}
    assert offices["Sportello Reti"]["parent_id"] == offices["Ufficio Europa"]["organisation_id"]
    assert offices["Sportello Reti"]["seat_place_id"] is not None
    assert offices["Ufficio Europa"]["seat_place_id"] is None


def test_a_seat_behind_an_office_named_by_the_way_is_not_its() -> None:
    told = "La rete Polis, seguita dall'Ufficio Europa, con sede a Bruxelles, riunisce 70 città."
    rows = read([doc(f"Reti\n\n{told}")])["organisations"]
    assert all(row["seat_place_id"] is None for row in rows)


@pytest.mark.parametrize(
    ("heading", "funds"),
    [
        ("Da dove arrivano le risorse", 2),
        ("Chi finanzia i progetti", 2),
        ("Con quali risorse lavoriamo", 2),
        ("Da dove arrivano i visitatori", 0),
        ("Chi può partecipare", 0),
    ],
)
def test_headings_that_ask_who_pays(heading: str, funds: int) -> None:
    lines = "- Commissione europea – Interreg NEXT MED\n- Regione Calabria – Fondo per la pace"
    assert len(rows_of(f"{heading}\n\n{lines}", "funding_sources")) == funds


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        (
            "Prova conta circa 98.000 abitanti e i cittadini stranieri sono il 15% della popolazione.",
            {("population", 98000.0), ("foreign_resident_share", 0.15)},
        ),
        (
            "Prova conta 98.000 residenti e gli stranieri rappresentano il 12%.",
            {("population", 98000.0), ("foreign_resident_share", 0.12)},
        ),
        ("A Prova vivono 15.000 cittadini stranieri, il 15% della popolazione.", {("foreign_residents", 15000.0)}),
        ("Provaglio conta 98.000 abitanti.", set()),
    ],
)
def test_inhabitants_beside_a_share(told: str, rows: set[tuple[str, float]]) -> None:
    found = rows_of(told, "indicators")
    assert {(row["indicator"], row["value"]) for row in found} >= rows
    assert ("population" in {name for name, _ in rows}) == ("population" in {row["indicator"] for row in found})


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("Il progetto Acqua per la Somalia è stato avviato nel marzo 2024.", "Acqua per la Somalia"),
        ("Nel marzo 2024 il Comune ha avviato il progetto europeo Orti in rete.", "Orti in rete"),
        ("Il progetto di scambio fra scuole è stato avviato nel marzo 2024.", "progetto di scambio fra scuole"),
    ],
)
def test_what_a_project_that_was_launched_is_called(told: str, title: str) -> None:
    assert [e["title"] for e in rows_of(told, "events")] == [title]


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("Nella scelta dei partenariati si applicano i seguenti criteri:", {"selection_criterion"}),
        ("Per avviare un gemellaggio si seguono questi passaggi:", {"partnership_step"}),
        ("Per ottenere il patrocinio servono i seguenti requisiti:", set()),
    ],
)
def test_lists_on_the_page_of_an_office(told: str, kinds: set[str]) -> None:
    lines = "1. la presenza di problemi comuni;\n2. la disponibilità di personale."
    found = rows_of(f"Cosa fa\n\n{told}\n{lines}", "provisions", "office_page")
    assert {row["kind"] for row in found} == kinds
