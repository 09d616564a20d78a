"""What a document says about itself."""

from datetime import date

import pytest
from reading import cells, doc, pages
from texts import tables

from pipelines.readers import descriptions


def _row(text: str) -> dict[str, object]:
    (found,) = pages(doc(text))
    descriptions.read(found)
    return cells(found.facts, "documents")["pagina"]


@pytest.mark.parametrize(
    "line",
    [
        "8 ottobre 2019 - La rete cresce.",
        "8 Oct 2019 - La rete cresce.",
        "Firenze, 8 ottobre 2019 - La rete cresce.",
        "Pubblicato il 8 ottobre 2019",
        "Data di pubblicazione: 08/10/2019",
        "Comunicato stampa del 8 ottobre 2019",
        "Ultimo aggiornamento: 08/10/2019",
        "Pagina aggiornata al 8 ottobre 2019",
        "Elenco delle reti aggiornato al 8 ottobre 2019",
        "Aggiornato il 8 ottobre 2019",
        "Pagina a cura dell'Ufficio Europa, aggiornata il 8 ottobre 2019",
        "Pagina a cura dell'Ufficio Europa - Ultima modifica: 8 ottobre 2019, ore 10.30",
        "La pagina presenta le reti. Ultimo aggiornamento: 8 ottobre 2019.",
    ],
)
def test_the_day_a_page_states_for_itself(line: str) -> None:
    assert _row(f"Titolo della pagina\n\n{line}\n\nLa rete ha sede a Lione.")["published_on"] == date(2019, 10, 8)


@pytest.mark.parametrize(
    "line",
    [
        "Il 8 ottobre 2019 il Comune ha aderito alla rete.",
        "Dati aggiornati al 08/10/2019",
        "L'elenco è aggiornato al 8 ottobre 2019.",
        "Ultima modifica dello Statuto: 8 ottobre 2019",
        "Lo Statuto, modificato il 8 ottobre 2019",
        "Scheda aggiornata al 3 maggio 2018\n\nScheda aggiornata al 8 ottobre 2019",
        "Pagina aggiornata il 8 ottobre 2019 dal Sindaco con un atto di indirizzo.",
        "Aggiornamento al 8 ottobre 2019",
        "Nell'ottobre 2019 - dice - si cresce.",
        "Ottobre 2019 - La rete cresce.",
    ],
)
def test_other_dates_are_not_the_pages(line: str) -> None:
    assert "published_on" not in _row(f"Titolo della pagina\n\n{line}\n\nLa rete ha sede a Lione.")


def test_a_title_in_two_lines_with_its_period() -> None:
    row = _row(
        "\n\nLinee di indirizzo sulla pace del Comune di Prova\n\n2013-2016\n\nA cura di Alfa e del Comune di "
        "Prova, Settore Pace\n\nLa città cresce ogni giorno.\n"
    )
    assert row["title"] == "Linee di indirizzo sulla pace del Comune di Prova 2013-2016"
    assert row["period_edtf"] == "2013/2016"
    assert row["authors"] == "Alfa; Comune di Prova, Settore Pace"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("A cura di Mario Rossi e Anna Bianchi", "Mario Rossi; Anna Bianchi"),
        (
            "A cura dell'Ufficio Cooperazione e Pace del Comune di Prova, dell'Università di Prova",
            "Ufficio Cooperazione e Pace; Università di Prova",
        ),
        ("Documento a cura del Settore Relazioni internazionali", "Settore Relazioni internazionali"),
        (
            "A cura del Comune di Prova, Settore Pace, e di ABC",
            "Comune di Prova, Settore Pace; ABC",
        ),
        ("A cura dell'Ufficio Pace e della Fondazione Rive e Città", "Ufficio Pace; Fondazione Rive e Città"),
        ("A cura di Fondazione Rive e CeSPI", "Fondazione Rive; CeSPI"),
        ("Autori: Mario Rossi, Luca Verdi", "Mario Rossi; Luca Verdi"),
        ("La città ha cura di tutti", None),
        ("A cura dell'Ufficio Europa, Scuole e Porti", "Ufficio Europa, Scuole e Porti"),
        ("A cura dell'Ufficio Europa, Anna Bini e Luca Verdi", "Ufficio Europa; Anna Bini; Luca Verdi"),
        ("A cura dell'Ufficio Europa, Fondazione Rive e ABC", "Ufficio Europa; Fondazione Rive; ABC"),
        ("Pagina a cura dell'Ufficio Pace, aggiornata il 3 maggio 2021", "Ufficio Pace"),
        ("(a cura dell'Ufficio Pace) - Aggiornato il 3 maggio 2021", "Ufficio Pace"),
    ],
)
def test_authors(line: str, authors: str | None) -> None:
    assert _row(f"Titolo della pagina\n\n{line}\n\nIl Comune lavora.").get("authors") == authors


def test_a_letterhead_is_no_title() -> None:
    row = _row("Comune di Prova\n\nLinee guida per la pace 2022-2024\n\nLa rete ha sede a Lione e conta molte città.")
    assert (row["title"], row["period_edtf"]) == ("Linee guida per la pace 2022-2024", "2022/2024")


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("La città e le reti 2026", "2026"),
        ("La città nel mondo: anno 2024", "2024"),
        ("Relazione annuale 2024 sulle reti", "2024"),
        ("Verso l'Agenda 2030", None),
    ],
)
def test_the_year_that_ends_a_title(title: str, period: str | None) -> None:
    """A year of the report; a horizon is none."""
    assert _row(f"{title}\n\nLa rete ha sede a Lione.").get("period_edtf") == period


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("Comune di Torino\nComunicati stampa\n\nLa città entra in Metropolis", "La città entra in Metropolis"),
        ("Torino\n\nPace", "Torino"),
        ("Città di Torino | Ufficio stampa\nComunicato n. 12 del 4 giugno 2015\n\nPatto con Dakar", "Patto con Dakar"),
        ("Home / Uffici / Gemellaggi\n\nUfficio Gemellaggi", "Ufficio Gemellaggi"),
        ("Home » Notizie\n\nFirmato il patto con Dakar", "Firmato il patto con Dakar"),
        ("Città di Torino\n\nGemellaggi e patti", "Gemellaggi e patti"),
        ("CITTÀ DI TORINO\nNotizie dall'Amministrazione\n\nFirmato il patto con Dakar", "Firmato il patto con Dakar"),
        ("Comune di Torino - Sito istituzionale\nSei in: Home » Pace\n\nPatti", "Patti"),
        ("Portale istituzionale del Comune di Torino\n\nGemellaggi e patti", "Gemellaggi e patti"),
        ("Comune di Torino - Ufficio Pace\n\nDi che cosa si occupa", "Comune di Torino - Ufficio Pace"),
        ("Pace / Gemellaggi", "Pace / Gemellaggi"),
        ("Notizie", "Notizie"),
    ],
)
def test_the_title_is_below_a_letterhead(top: str, title: str) -> None:
    """Publisher, rubric and the way to the page are no titles where one stands below; alone they are all there is."""
    text = f"{top}\n\nIl patto con Dakar è stato firmato a Torino il 4 giugno 2015.\n"
    assert [row["title"] for row in tables(text, "news")["documents"]] == [title]


@pytest.mark.parametrize(("end", "day"), [("", None), ("Pagina aggiornata il 9 ottobre 2019\n", date(2019, 10, 9))])
def test_the_day_of_one_news_item_of_many_is_not_the_pages(end: str, day: date | None) -> None:
    """A chronicle's headings are dated each for its own item; the foot of the page speaks for the page."""
    text = (
        "Le notizie dell'anno\n\n14 marzo 2019 | Una visita\nIl Sindaco ha ricevuto una delegazione.\n\n"
        f"2 luglio 2019 | Un nuovo portale\nÈ stato presentato il portale delle reti.\n\n{end}"
    )
    assert _row(text).get("published_on") == day
