"""Definitions and works cited."""

import pytest
from reading import cells, doc, pages
from texts import tables

from pipelines.readers import definitions


def _defined(text: str) -> list[tuple[object, object]]:
    found = pages(doc(f"Titolo\n\n{text}\n\nFine.\n", "Comune di Torino"))[0]
    definitions.read(found)
    return [(r["term"], r["definition"]) for r in cells(found.facts, "definitions").values()]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("Per *cabina di regia*, si intende un gruppo di uffici.", "cabina di regia", "un gruppo di uffici"),
        ("Per *tavolo di rete* è da intendersi un gruppo stabile.", "tavolo di rete", "un gruppo stabile"),
        ("Per gemellaggio va inteso un legame durevole.", "gemellaggio", "un legame durevole"),
        ("Si intende per bando l'avviso pubblico del Comune.", "bando", "l'avviso pubblico del Comune"),
        ("La città creativa è da intendersi come luogo di scambio.", "città creativa", "luogo di scambio"),
        ("La resilienza, intesa come capacità di reagire, è utile.", "resilienza", "capacità di reagire"),
        ("È un bilancio sociale anche noto come rendiconto di missione.", "bilancio sociale", "rendiconto di missione"),
        (
            "Avrà un Piano del verde, cioè quello strumento che cura i parchi.",
            "Piano del verde",
            "quello strumento che cura i parchi",
        ),
        ("Si definisce “capofila” il soggetto che risponde.", "capofila", "il soggetto che risponde"),
        (
            "Con “capacity building” si indica il rafforzamento degli uffici.",
            "capacity building",
            "il rafforzamento degli uffici",
        ),
        ("Il termine “diaspora” indica le comunità all'estero.", "diaspora", "le comunità all'estero"),
        ("S'intende per bando l'avviso pubblico.", "bando", "l'avviso pubblico"),
        (
            "Che cosa si intende per capofila?\n\nÈ il soggetto che risponde del progetto.",
            "capofila",
            "il soggetto che risponde del progetto",
        ),
        ("Usa i termini “rete” e “circuito” come sinonimi.", "rete", "“circuito” come sinonimi"),
    ],
)
def test_a_sentence_defines(text: str, term: str, meaning: str) -> None:
    assert _defined(text) == [(term, meaning)]


def test_a_fragment_goes_on_defining() -> None:
    text = "Si fa il co-housing anche noto come coabitazione. Quell'insieme di case che si condividono."
    assert _defined(text) == [
        ("co-housing", "coabitazione"),
        ("co-housing", "Quell'insieme di case che si condividono"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Si intende avviare un percorso comune.",
        "La città è nota per il gusto.",
        "Un modello inteso come tale funziona.",
        "Si definisce il programma, la Giunta lo approva.",
        "Con delibera si definisce il calendario.",
        "Che cos'è la rete?\n\nÈ un'associazione di Comuni.",
    ],
)
def test_nothing_is_defined(text: str) -> None:
    assert _defined(text) == []


_NOTES = """Titolo

La rete¹ e la governance² contano³ molto.

¹ Istat (2020), *Rapporto annuale* https://www.istat.it/rapporto

² La sussidiarietà fa riferimento “to the principle that decisions are taken low”. Cfr. OECD, “Cities”, Paris 2019.

³ Si veda la legge 7/2001.
"""


def test_footnotes_cite_works_and_define_terms() -> None:
    found = pages(doc(_NOTES, "Comune di Torino"))[0]
    definitions.read(found)
    works = [
        (r["footnote"], r.get("authors"), r.get("year"), r.get("title"), r.get("url"))
        for r in cells(found.facts, "references").values()
    ]
    assert works == [
        ("1", "Istat", 2020, "Rapporto annuale", "https://www.istat.it/rapporto"),
        ("2", "OECD", 2019, "Cities", None),
    ]
    (term,) = cells(found.facts, "definitions").values()
    assert (term["term"], term["language"]) == ("sussidiarietà", "en")


def test_a_list_of_definitions_and_authors_behind_a_cue() -> None:
    text = (
        "Titolo\n\nAi fini del piano si intende per:\n\n"
        "- «diaspora»: le persone originarie di un Paese;\n- «rete»: un gruppo di città.\n\n"
        "Testo¹.\n\n¹ Sul tema si veda A. Moretti (2016), *Città nel mare*, Roma.\n"
    )
    found = pages(doc(text, "Comune di Torino"))[0]
    definitions.read(found)
    defined = [(r["term"], r["definition"]) for r in cells(found.facts, "definitions").values()]
    assert defined == [("diaspora", "le persone originarie di un Paese"), ("rete", "un gruppo di città")]
    (work,) = cells(found.facts, "references").values()
    assert (work["authors"], work["year"], work["title"]) == ("A. Moretti", 2016, "Città nel mare")


@pytest.mark.parametrize("mark", ["*", "**", "***"])
def test_a_title_in_bold_type(mark: str) -> None:
    note = f"¹ Istat (2020), Nota ai Comuni, {mark}Rapporto annuale{mark} https://www.istat.it/rapporto"
    found = pages(doc(f"Titolo\n\nTesto¹.\n\n{note}\n", "Comune di Torino"))[0]
    definitions.read(found)
    (work,) = cells(found.facts, "references").values()
    assert work["title"] == "Rapporto annuale"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("V. Ianni, *Verso una nuova visione*, Roma 2004.", ("V. Ianni", 2004, "Verso una nuova visione")),
        ("Cfr. M. Rossi, A. Neri, Le città, Bari, Acqua, 1998", ("M. Rossi, A. Neri", 1998, "Le città")),
        ("M. Rossi (2019), La cooperazione dei Comuni, Padova, Cleup.", ("M. Rossi", 2019, "La cooperazione dei Comuni")),
        ("Cfr. ALFA, “Le acque”, Roma 2012. Istat", ("ALFA", 2012, "Le acque")),
        ("ISPI, *Atlante*, Milano 2023", ("ISPI", 2023, "Atlante")),
        ("Il Comune, la Regione e gli altri enti, insieme dal 2004.", None),
    ],
)  # fmt: skip
def test_works_without_quotation_marks(note: str, expected: tuple[object, ...] | None) -> None:
    """Place and house of publication are no part of a title; what no title begins is no work."""
    found = pages(doc(f"Titolo\n\nLa rete¹ conta.\n\n¹ {note}\n", "Comune di Torino"))[0]
    definitions.read(found)
    works = [(r.get("authors"), r.get("year"), r.get("title")) for r in cells(found.facts, "references").values()]
    assert works == ([expected] if expected else [])


def test_a_note_cites_an_address_then_a_work() -> None:
    note = "Testo.²\n\n² Si veda https://esempio.it/fondi.htm\n\nIstat (2012), *Città e numeri* https://esempio.it/dati.pdf"
    (found,) = pages(doc(note))
    definitions.read(found)
    works = cells(found.facts, "references").values()
    assert [(w.get("authors"), w.get("title"), w["url"]) for w in works] == [
        (None, None, "https://esempio.it/fondi.htm"),
        ("Istat", "Città e numeri", "https://esempio.it/dati.pdf"),
    ]


def test_another_name_of_a_network_is_no_definition() -> None:
    found = tables("Reti\n\nEUROLAGHI, anche noto come ELN, è una rete di città.\n")
    assert found["definitions"] == []


def test_a_numbered_paragraph_that_ends_with_a_footnote_is_no_heading() -> None:
    text = "Linee\n\n3.2 Per strada verde si intende la via senza auto. Altre si potranno indicare.¹\n\n¹ Nota.\n"
    (row,) = tables(text, "guideline")["definitions"]
    assert (row["term"], row["definition"]) == ("strada verde", "la via senza auto")
