"""Partner cities told in relative clauses, inversions, elisions, under headings; areas told in turn; near misses."""

import pytest
from texts import cells, tables


def _cities(text: str) -> list[tuple[str, str]]:
    return cells(tables(f"Linee guida\n\n{text}\n", "guideline")["partner_cities"], "place_name", "relationship")


def _areas(text: str) -> list[str]:
    rows = tables(f"Linee guida\n\n{text}\n", "guideline")["geographic_priorities"]
    return [row["area"] for row in sorted(rows, key=lambda row: row["rank"])]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("La più vicina è Spalato (Croazia), alla quale Torino è legata da rapporti consolidati.", ["Spalato"]),
        ("Spalato (Croazia), con cui abbiamo rapporti di lunga data, è un porto.", ["Spalato"]),
        ("Spalato e Zara, cui ci lega un'antica amicizia, sono porti.", ["Spalato", "Zara"]),
        ("Rapporti di lunga data e ormai consolidati ci uniscono a Zara (Croazia) e a Cattaro.", ["Cattaro", "Zara"]),
        ("Spalato (Croazia), alla quale Genova è legata da rapporti consolidati, è un porto.", []),
        ("Spalato (Croazia), con la quale non abbiamo rapporti consolidati, è un porto.", []),
        ("Spalato (Croazia), con la quale vorremmo avere rapporti consolidati, è un porto.", []),
    ],
)
def test_established_in_a_relative_clause(text: str, cities: list[str]) -> None:
    """Ties told in the clause behind a city, if they are the publisher's and there."""
    assert _cities(text) == [(city, "established") for city in cities]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Podgorica e Berat, con le quali si è appena cominciato, sono invece città partner emergenti.",
         ["Berat", "Podgorica"]),
        ("Berat (Albania) è fra le città emergenti.", ["Berat"]),
        ("Emergente è il rapporto con Haifa (Israele), nato da uno scambio fra musei.", ["Haifa"]),
        ("Il rapporto con Haifa (Israele) è ancora emergente.", ["Haifa"]),
        ("**Dove i rapporti sono emergenti**\nNovi Sad (Serbia) è l'ultima arrivata. Praga non lo è.", ["Novi Sad"]),
        ("**Città emergenti**\nPraga è stata visitata nel 2023 senza seguito.", []),
        ("Il rapporto con Haifa (Israele) non è emergente.", []),
        ("Berat (Albania) non è una città partner emergente.", []),
    ],
)  # fmt: skip
def test_emerging_by_what_is_said_of_them(text: str, cities: list[str]) -> None:
    """Cities that are said to be emerging, before or behind their name or by a heading."""
    assert _cities(text) == [(city, "emerging") for city in cities]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Si lavora infine a Berbera (Somalia), sede di un progetto sulle reti idriche.", ["Berbera"]),
        ("Maputo è sede di due progetti.", ["Maputo"]),
        (
            "A Dakar è in corso un progetto sugli orti; a Beira se n'è appena chiuso uno sui rifiuti.",
            ["Beira", "Dakar"],
        ),
        ("A Dakar è in corso un progetto sugli orti; a Beira ne abbiamo realizzato un altro.", ["Beira", "Dakar"]),
        ("A Dakar è in corso un progetto sugli orti; a Beira se ne aprirà uno.", ["Dakar"]),
        ("Maputo sarà sede di un progetto.", []),
    ],
)
def test_sites_of_projects_told_otherwise(text: str, cities: list[str]) -> None:
    """Sites in apposition, and those where "uno" stands for the project."""
    assert _cities(text) == [(city, "project_site") for city in cities]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Il Mediterraneo, che per il Comune di Torino è l'area di massima priorità, precede i Balcani occidentali, ai "
         "quali è assegnata la seconda priorità.", ["Mediterraneo", "Balcani occidentali"]),
        ("Il Mediterraneo, area di massima priorità, precede i Balcani; l'Africa australe, cui spetta la terza "
         "priorità, chiude l'elenco.", ["Mediterraneo", "Balcani", "Africa australe"]),
        ("Il Mediterraneo, che per la Regione è l'area di massima priorità, non ci riguarda.", []),
        ("Le aree prioritarie sono tre. Viene per prima l'Adriatico orientale, dove si pesca; seguono, nell'ordine, il "
         "Medio Oriente e il Sahel. In avvenire si potrebbe guardare anche al Canada.",
         ["Adriatico orientale", "Medio Oriente", "Sahel"]),
        ("Tre sono le aree prioritarie. La prima è il Maghreb. Seguono il Sahel e i Balcani.",
         ["Maghreb", "Sahel", "Balcani"]),
        ("Le aree prioritarie sono due. Gli studenti vengono dal Brasile.", []),
        ("I bandi sono tre. Viene per prima l'Africa, poi l'Asia.", []),
        ("In primo luogo verso l'Africa subsahariana, area di massima priorità; in secondo luogo verso l'Europa "
         "danubiana, anch'essa area prioritaria.", ["Africa subsahariana", "Europa danubiana"]),
        ("Nel 2020 l'export andava in primo luogo verso la Germania.", []),
    ],
)  # fmt: skip
def test_areas_told_in_turn(text: str, areas: list[str]) -> None:
    """Which comes first and which next, in whatever clause the order is told."""
    assert _areas(text) == areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("1. Aree prioritarie, in ordine di importanza\n1) Europa sud-orientale\n2) Maghreb\n\nIl Canada non è fra esse.",
         ["Europa sud-orientale", "Maghreb"]),
        ("1. Aree prioritarie\na) Maghreb\nb) Sahel\n2. Temi\na) Salute", ["Maghreb", "Sahel"]),
        ("- Temi\n- Aree prioritarie\n- Organi\n- Sahel", []),
    ],
)  # fmt: skip
def test_areas_below_a_numbered_line(text: str, areas: list[str]) -> None:
    """A numbered line that is nothing but a heading, with items marked otherwise below it."""
    assert _areas(text) == areas
