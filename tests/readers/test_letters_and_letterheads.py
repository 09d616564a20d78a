"""Pages as sites lay them out: menus below a letterhead, letters of questions and answers, stamps and credits, cards of
agreements with their places, who helps to pay."""

from __future__ import annotations

from datetime import date

import pytest
from texts import cells, doc, tables

from pipelines.structure import parse

_PROSE = "Il Comune di Torino lavora con città di altri Paesi e ne racconta qui."


@pytest.mark.parametrize(
    ("top", "kinds"),
    [
        ("Comune di Torino\nServizi | Novità | Documenti", ["title", "boilerplate", "heading", "paragraph"]),
        ("Unione Valli del Sole\nUffici | Novità | Servizi", ["title", "boilerplate", "heading", "paragraph"]),
        ("Comune di Torino\nRete | Sede | Anno\n\nPolis | Bruxelles | 1989", None),
    ],
)
def test_a_menu_below_a_letterhead(top: str, kinds: list[str] | None) -> None:
    """A row of a table, which others follow, is none."""
    found = [block.kind for block in parse(doc(f"{top}\n\nLe nostre città\n\n{_PROSE}\n")).blocks]
    assert found == kinds if kinds else "boilerplate" not in found


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Aggiornamento: 18 marzo 2025", date(2025, 3, 18)),
        ("Notizia pubblicata il 26 maggio 2025", date(2025, 5, 26)),
        ("Articolo pubblicato il 26 maggio 2025", date(2025, 5, 26)),
        ("Aggiornamento del Piano: 18 marzo 2025", None),
        ("Bando pubblicato il 26 maggio 2025 dalla Regione Umbria", None),
    ],
)
def test_the_day_of_a_page(line: str, day: date | None) -> None:
    text = f"Comune di Torino\n\nLe nostre città\n\n{line}\n\n{_PROSE}\n"
    assert tables(text)["documents"][0]["published_on"] == day


@pytest.mark.parametrize(
    ("foot", "authors"),
    [
        ("A cura dell'Ufficio Stampa\n\nStampa | Condividi\nVia Roma, 32", "Ufficio Stampa"),
        ("A cura dell'Ufficio Stampa\n\nContatti\n\nUfficio Pace\n\nVia Roma, 32", "Ufficio Stampa"),
        ("A cura dell'Ufficio Stampa è la mostra che apre domani nelle sale di Palazzo Madama.\n\nVia Roma, 32", None),
    ],
)
def test_a_credit_at_the_foot(foot: str, authors: str | None) -> None:
    body = "\n\n".join(f"{_PROSE} Anno {n} di lavoro." for n in range(1, 12))
    rows = tables(f"Le nostre città\n\n{body}\n\n{foot}\n")["documents"]
    assert rows[0]["authors"] == authors


_ASKED = (
    "Domande frequenti\n\n{0} Abbiamo città gemelle?\n{1} Sì. Il gemellaggio con Lione (Francia), firmato il 10 maggio "
    "2008, è attivo. È stato invece sospeso il patto di amicizia con Gent (Belgio), sottoscritto nel 2011.\n\n"
    "{0} Che cosa fa EUROLAGHI?\n{1} EUROLAGHI è una rete di città europee.\n"
)


@pytest.mark.parametrize(
    ("asks", "says"), [("D.", "R."), ("D:", "R:"), ("**D.**", "**R.**"), ("Domanda:", "Risposta:")]
)
def test_letters_of_questions_and_answers(asks: str, says: str) -> None:
    found = tables(_ASKED.format(asks, says))
    assert cells(found["agreements"], "partner", "kind", "status") == [
        ("Gent", "friendship", "suspended"),
        ("Lione", "twinning", "active"),
    ]
    assert cells(found["networks"], "name", "description_it") == [
        ("EUROLAGHI", "EUROLAGHI è una rete di città europee.")
    ]


def test_an_initial_is_no_letter_of_an_answer() -> None:
    structure = parse(doc("Relatori\n\nR. Bianchi presenta il volume sulle città dei laghi d'Europa.\n"))
    assert structure.flows[1].text.startswith("R. Bianchi")


_CARD = "Accordi\n\nUltimo aggiornamento: 9 ottobre 2025\n\nLione\nPaese: Francia\nTipo di accordo: gemellaggio\n{0}\n"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("Data della firma: 11 settembre 1999\nLuogo della firma: Lione\nStato: attivo", "Lione"),
        ("Luogo della firma: Torino\nData della firma: 11 settembre 1999\nStato: attivo", "Torino"),
        ("Data della firma: 11 settembre 1999\nStato: attivo\nLuogo: Lione", "Lione"),
        ("Data della firma: 11 settembre 1999\nStato: attivo\nNote: mostra a Gent", None),
        ("Data della firma: 11 settembre 1999\nStato: attivo\n\nGent\nLuogo della firma: Gent", None),
    ],
)
def test_the_place_of_a_signing_in_a_card(lines: str, place: str | None) -> None:
    rows = tables(_CARD.format(lines), "agreements_list")["events"]
    assert [row["place_name"] for row in rows if row["date_edtf"] == "1999-09-11"] == [place]


@pytest.mark.parametrize(
    "line", ["Assessora ai Gemellaggi: Anna Verdi", "Delegato al patto di amicizia con Gent: dott. Ugo Bianchi"]
)
def test_who_holds_a_post_signs_nothing(line: str) -> None:
    text = f"Accordi\n\nContatti\nUfficio Europa\nTelefono: 011 286417\nPec:\n{line}\n\nUfficio aperto il lunedì.\n"
    assert not tables(text, "agreements_list")["agreements"]


@pytest.mark.parametrize(
    ("heading", "kind", "count"),
    [
        ("Le proposte sono valutate in base ai seguenti criteri:", "selection_criterion", 2),
        ("Un nuovo accordo si costruisce attraverso i seguenti passaggi:", "partnership_step", 2),
        ("Alle feste hanno partecipato:", None, 0),
    ],
)
def test_provisions_on_a_page_of_agreements(heading: str, kind: str | None, count: int) -> None:
    text = f"Accordi\n\nCome si sceglie\n{heading}\n- la storia comune;\n- le scuole.\n"
    assert [row["kind"] for row in tables(text, "agreements_list")["provisions"]] == [kind] * count


@pytest.mark.parametrize(
    ("heading", "funds"),
    [
        ("Chi aiuta a sostenere le spese", ["Bando Pace"]),
        ("Chi ci aiuta", ["Bando Pace"]),
        ("Chi contribuisce", ["Bando Pace"]),
        ("Come si coprono i costi", ["Bando Pace"]),
        ("Chi partecipa", []),
        ("A chi scrivere", []),
    ],
)
def test_headings_that_ask_who_pays(heading: str, funds: list[str]) -> None:
    text = f"Accordi\n\n{heading}\n- Regione Umbria – Bando Pace\n- UNICEF – Mostra dei disegni\n\n{_PROSE}\n"
    names = [row["name"] for row in tables(text)["funding_sources"]]
    assert [name for name in names if "Bando" in name] == funds
