"""Cards whose labels stand before sentences, and small facts told in a second clause or in brackets."""

from typing import Any

import pytest
from texts import cells, tables

CARD = "Le reti del Comune\n\nIl Comune fa parte di queste reti.\n\nLagonet\n"


def card(lines: str) -> dict[str, list[dict[str, Any]]]:
    """The tables of a list of networks with one card."""
    return tables(f"{CARD}Che cos'è: Lagonet è una rete europea di città.\n{lines}\n", "networks_list")


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("Numeri: più di 300 Comuni di 12 Paesi.", [("member_municipalities", 300.0), ("member_countries", 12.0)]),
        (
            "Numeri: riunisce otto Regioni e almeno 200 Comuni.",
            [("member_regions", 8.0), ("member_municipalities", 200.0)],
        ),
        ("In cifre: la rete conta oggi 41 città.", [("member_cities", 41.0)]),
        ("Numeri: al convegno hanno partecipato 41 città.", []),
        ("Numeri: vorrebbe riunire 41 città.", []),
    ],
)
def test_counts_in_a_card(line: str, counts: list[tuple[str, float]]) -> None:
    """Bare counts and those behind a verb of gathering; none of a meeting's, none wished for."""
    assert sorted(cells(card(line)["network_metrics"], "metric", "value")) == sorted(counts)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Nascita: è stata costituita a Lione nel 1996 e ha sede a Gent.", "2996944"),
        ("Nascita: è stata costituita nel 1996 e ha sede a Lione.", None),
        ("Fondazione: 1996; la segreteria è a Lione.", None),
        ("Nascita: 1996, Lione", "2996944"),
    ],
)
def test_founded_there(line: str, place: str | None) -> None:
    """Where a network was founded; the place of its seat is none."""
    [network] = card(line)["networks"]
    assert (network["founded_edtf"], network["founded_place_id"]) == ("1996", place)


@pytest.mark.parametrize(
    ("line", "described"),
    [
        ("Che cos'è: la Rete dei Laghi raccoglie le città di lago.", "la Rete dei Laghi raccoglie le città di lago."),
        ("Che cos'è: la rete europea dei Comuni che tutelano i laghi.", None),
    ],
)
def test_described(line: str, described: str | None) -> None:
    """A sentence that begins small with the network's name describes it; a bare definition does not."""
    text = f"Le reti del Comune\n\nIl Comune fa parte di queste reti.\n\nRete dei Laghi\n{line}\nSede: Lione\n"
    [network] = tables(text, "networks_list")["networks"]
    assert network["description_it"] == described


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Con Rovigno è in vigore un patto di amicizia. Rovigno (Croazia) è sul mare.", ("Rovigno", "3191518")),
        ("La più antica è Lione (Francia): il gemellaggio, firmato nel 1969, è attivo.", ("Lione", "2996944")),
        ("La più bella è Lione (Francia): il suo porto è attivo.", None),
    ],
)
def test_agreed_with(sentence: str, found: tuple[str, str] | None) -> None:
    """Partners that the page makes known elsewhere, or tells before a colon."""
    rows = cells(tables(f"I gemellaggi\n\n{sentence}\n")["agreements"], "partner", "place_id")
    assert rows == ([found] if found else [])


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Dal 13 febbraio 2024, giorno della firma, è attivo un accordo di collaborazione con Lione.",
         [("signing", "2024-02-13")]),
        ("Dal 13 febbraio 2024, giorno della festa, è attivo un accordo di collaborazione con Lione.", []),
        ("La Giunta ha approvato un accordo di partenariato sui trasporti con Lione (deliberazione della Giunta comunale"
         " n. 140 del 6 maggio 2025).", [("adoption", "2025-05-06")]),
        ("La Giunta ha presentato un accordo di partenariato sui trasporti con Lione (deliberazione della Giunta"
         " comunale n. 140 del 6 maggio 2025).", []),
    ],
)  # fmt: skip
def test_dated(sentence: str, events: list[tuple[str, str]]) -> None:
    """What a day is said to be, and the resolution in brackets by which something was approved."""
    assert cells(tables(f"Accordi\n\n{sentence}\n")["events"], "kind", "date_edtf") == events


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        ("La sua sede è a Mendrisio.", "2659689"),
        ("La sede si trova oggi a Mendrisio.", "2659689"),
        ("La sua sede è a Palazzo Reale.", None),
    ],
)
def test_seated(sentence: str, seat: str | None) -> None:
    """Small towns abroad are the seat where a sentence says that it is there."""
    text = f"Reti\n\nLagonet è una rete internazionale di città lacustri. {sentence}\n"
    [network] = tables(text, "networks_list")["networks"]
    assert network["headquarters_place_id"] == seat


@pytest.mark.parametrize(
    ("sentence", "relations"),
    [
        ("Lagonet raggruppa 31 Comuni e ogni anno, insieme alla Fondazione Laghi, organizza una rassegna.",
         [("organised_with", "Fondazione Laghi")]),
        ("Lagonet raggruppa 31 Comuni e collabora con l'Agenzia francese di sviluppo.",
         [("works_with", "Agenzia francese di sviluppo")]),
        ("Lagonet raggruppa 31 Comuni e ogni anno, insieme alla Fondazione Laghi, il Comune organizza una rassegna.", []),
    ],
)  # fmt: skip
def test_related(sentence: str, relations: list[tuple[str, str]]) -> None:
    """With whom a network organises something, told in the second clause; bodies named by their country."""
    text = f"Reti\n\nLagonet è una rete internazionale di città lacustri. {sentence}\n"
    assert cells(tables(text, "networks_list")["network_relations"], "relation", "object") == relations


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Il Comune partecipa al gruppo di lavoro Energia dal mare.", ["gruppo di lavoro Energia dal mare"]),
        ("Il Comune partecipa al gruppo di lavoro Energia dal giugno 2019.", ["gruppo di lavoro Energia"]),
        ("Il Comune partecipa al gruppo di lavoro Energia dalla fondazione.", ["gruppo di lavoro Energia"]),
    ],
)
def test_organs(sentence: str, bodies: list[str]) -> None:
    """How far an organ's name goes: `dal mare` is its field, `dal giugno` is since when."""
    text = f"Reti\n\nLagonet è una rete internazionale di città lacustri. {sentence}\n"
    assert [row["body"] for row in tables(text, "networks_list")["network_bodies"]] == bodies


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Torino conta 12.400 cittadini stranieri; le loro associazioni sono più di 30.", [30.0]),
        ("Torino conta 12.400 studenti; le loro associazioni sono più di 30.", []),
    ],
)
def test_their_associations(sentence: str, counts: list[float]) -> None:
    """Associations of the foreigners counted just before; none of others."""
    rows = tables(f"Pagina\n\n{sentence}\n")["indicators"]
    assert [row["value"] for row in rows if row["indicator"] == "foreign_community_associations"] == counts


def test_persons_of_relations_abroad() -> None:
    """The office a person holds goes on over `con l'estero`."""
    text = "Contatti\n\nResponsabile del Servizio Politiche comunitarie e Relazioni con l'estero: dott. Luca Verdi\n"
    assert cells(tables(text, "office_page")["people"], "name", "office") == [
        ("Luca Verdi", "Responsabile del Servizio Politiche comunitarie e Relazioni con l'estero")
    ]


@pytest.mark.parametrize(
    ("title", "places"),
    [
        ("SERRA - Sostegno alle Esperienze Rurali e al Riuso dell'Acqua, Tunisia", ["Tunisia"]),
        ("Una scuola a Lione", ["Lione"]),
    ],
)
def test_project_places(title: str, places: list[str]) -> None:
    """An acronym that is also a town's name is no place of a project."""
    text = f"Progetti\n\nIn corso\n[{title}](https://www.example.org/progetti/uno)\n"
    assert [row["place_name"] for row in tables(text, "projects_list")["project_places"]] == places


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("Verdi, A. (2020), Acque di confine. Guida per le scuole, https://www.example.org/acque",
         "Acque di confine. Guida per le scuole"),
        ("Verdi, A. (2020), Acque di confine. Disponibile su https://www.example.org/acque", "Acque di confine"),
        ("Verdi, A. (2020), Acque di confine. Roma, Alfa, https://www.example.org/acque", "Acque di confine"),
    ],
)  # fmt: skip
def test_titles_with_a_subtitle(note: str, title: str) -> None:
    """A title goes on over one full stop to the address."""
    text = f"Linee guida\n\nLe acque uniscono le città.¹\n\n¹ {note}\n"
    assert [row["title"] for row in tables(text, "guideline")["references"]] == [title]
