"""Agreements, areas, themes, funds and numbers told in the short sentences of notices, registers and answers."""

from __future__ import annotations

import pytest
from texts import cells, tables


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gand. Nel 1984 le due città firmarono un gemellaggio, tuttora attivo.", [("Gand", "twinning", "1984", "active")]),
        ("Praia (Capo Verde). L'accordo di collaborazione, stipulato nel maggio 2010, è sospeso.",
         [("Praia", "collaboration", "2010-05", "suspended")]),
        ("Praia (Capo Verde). Si auspica un accordo di collaborazione.", []),
        ("Praia. Il gemellaggio con Gand fu firmato nel 1984.", [("Gand", "twinning", "1984", None)]),
        ("Al gemellaggio con Gand, ipotizzato negli anni scorsi, si è rinunciato.", []),
        ("È stato accantonato, per ragioni di spesa, il gemellaggio con Gand.", []),
        ("Il gemellaggio con Gand, firmato nel 1984, è operante.", [("Gand", "twinning", "1984", "active")]),
        ("Il gemellaggio con Gand, firmato nel 1984, ha esaurito i suoi effetti.", [("Gand", "twinning", "1984", "ended")]),
    ],
)  # fmt: skip
def test_agreements_under_a_name_or_dropped(text: str, found: list[tuple[str, ...]]) -> None:
    """A partner's name before a full stop heads its paragraph; what was given up is no agreement."""
    rows = tables(f"Accordi di Torino\n\n{text}\n", "agreements_list")["agreements"]
    assert cells(rows, "partner", "kind", "signed_edtf", "status") == found


@pytest.mark.parametrize(
    ("over", "text", "found"),
    [
        ("Patti di amicizia", "Il patto con Gand fu firmato il 5 ottobre 2013 ed è tuttora valido.",
         [("Gand", "friendship", "2013-10-05", "active")]),
        ("Patti di amicizia", "Il patto con Gand fu proposto dalle scuole.", []),
        ("Amici nel mondo", "Il patto con Gand fu firmato il 5 ottobre 2013.", []),
        ("Avete un gemellaggio?", "Sì, con Lione, firmato nel 1957. Quello con Gand, firmato nel 1981, è cessato.",
         [("Gand", "twinning", "1981", "ended"), ("Lione", "twinning", "1957", None)]),
    ],
)  # fmt: skip
def test_the_kind_stands_over_the_paragraph(over: str, text: str, found: list[tuple[str, ...]]) -> None:
    """ "Il patto con", "quello con" below a heading or question that names the kind."""
    rows = tables(f"Torino nel mondo\n\n{over}\n\n{text}\n", "page")["agreements"]
    assert cells(rows, "partner", "kind", "signed_edtf", "status") == found


def test_numbered_agreements_stand_as_the_heading_over_them_says() -> None:
    """ "2. Accordi vigenti" over "2.1 Gemellaggio con"; a heading of another sort says nothing."""
    text = "Accordi\n\n1. Accordi sospesi\n1.1 Gemellaggio con Gand, firmato nel 1993.\n\n"
    text += "2. Accordi europei\n2.1 Gemellaggio con Lione, firmato nel 2006.\n"
    assert cells(tables(text)["agreements"], "partner", "status") == [("Gand", "suspended"), ("Lione", None)]


def test_cards_with_numbers_in_capitals_name_no_partner() -> None:
    """ "SCHEDA 1" over "Controparte: Lione"."""
    text = "Registro\n\nSCHEDA 1\nControparte: Gand\nNatura: gemellaggio\nFirma: maggio 1996\nStato: attivo\n\n"
    text += "SCHEDA 2\nControparte: Lione\nNatura: patto di amicizia\nFirma: 2001\nStato: concluso\n"
    rows = tables(text, "agreements_list")["agreements"]
    assert cells(rows, "partner", "kind", "status") == [
        ("Gand", "twinning", "active"),
        ("Lione", "friendship", "ended"),
    ]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("In testa alle priorità geografiche sta il Sahel; al secondo posto vengono i Balcani.", ["Sahel", "Balcani"]),
        ("Quanto alle aree, la prima in ordine di importanza è il Maghreb, la seconda il Sahel.", ["Maghreb", "Sahel"]),
        ("La precedenza va ai Balcani. In seconda posizione troviamo il Caucaso, in terza l'Asia centrale.",
         ["Balcani", "Caucaso", "Asia centrale"]),
        ("- area prioritaria n. 1: Balcani\n- area prioritaria n. 2: Maghreb", ["Balcani", "Maghreb"]),
        ("La massima priorità va ai Balcani. In secondo luogo il Comune guarda al Sahel, dal quale arrivano famiglie.",
         ["Balcani", "Sahel"]),
        ("Al primo posto tra le aree di provenienza degli studenti c'è la Romania.", []),
        ("La prima area visitata dalla delegazione è stata il Maghreb, la seconda i Balcani.", []),
        ("Le aree verdi sono al primo posto nelle richieste; al secondo il Comune mette le scuole.", []),
    ],
)  # fmt: skip
def test_areas_in_their_order(text: str, areas: list[str]) -> None:
    """Areas beside the words that place them, whatever the verb; not what else is first or second."""
    rows = tables(f"Linee guida\n\n{text}\n", "guideline")["geographic_priorities"]
    assert [row["area"] for row in sorted(rows, key=lambda row: int(str(row["rank"])))] == areas


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La pace e la salute sono temi trasversali.", [("pace", "cross_cutting", None), ("salute", "cross_cutting", None)]),
        ("La pace è trasversale a entrambi gli assi.", [("pace", "cross_cutting", None)]),
        ("È inoltre tema trasversale la pace.", [("pace", "cross_cutting", None)]),
        ("La pace non è trasversale a tutti.", []),
        ("Alla pesca si collega da vicino il tema della formazione.", [("formazione", "related", "pesca")]),
        ("È correlata alla pesca la gestione delle acque.", [("gestione delle acque", "related", "pesca")]),
        ("La lettura è collegata al tema della pesca.", [("lettura", "related", "pesca")]),
        ("Il progetto Onde è collegato al tema della pesca.", []),
        ("- tema prioritario n. 2: suolo\n- tema prioritario n. 3: aria",
         [("aria", "priority", None), ("suolo", "priority", None)]),
        ("Asse 1: suolo. Asse 2: aria.", [("aria", "axis", None), ("suolo", "axis", None)]),
    ],
)  # fmt: skip
def test_themes_across_and_tied(text: str, found: list[tuple[str, ...]]) -> None:
    """Themes across others or tied to a declared one, in the order that a sentence likes."""
    rows = tables(f"Linee guida\n\nI temi prioritari sono la pesca e la scuola.\n\n{text}\n", "guideline")
    told = cells(rows["theme_priorities"], "theme_name", "rank", "related_to")
    assert [row for row in told if row[0] not in ("pesca", "scuola")] == found


@pytest.mark.parametrize(
    ("over", "funds"),
    [
        ("I mezzi", [("Bando Pace", "Regione Umbria"), ("Fondo Acqua", "Ministero dell'Ambiente")]),
        ("Domande presentate", []),
    ],
)
def test_lines_that_pair_funds_and_payers(over: str, funds: list[tuple[str, str]]) -> None:
    """Two lines of payers with their funds are funding sources under any heading but of what is asked for."""
    text = f"Progetti\n\n{over}\n- Regione Umbria – Bando Pace\n- Ministero dell'Ambiente, con il Fondo Acqua, per «Pozzi»\n"
    assert cells(tables(text)["funding_sources"], "name", "funder") == funds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'incidenza degli stranieri sulla popolazione residente è del 10,4%.",
         [("foreign_resident_share", 0.104, "exact", "popolazione residente")]),
        ("I residenti stranieri superano i 4.300.", [("foreign_residents", 4300.0, "more_than", None)]),
        ("Le loro comunità straniere hanno dato vita a 25 associazioni.",
         [("foreign_community_associations", 25.0, "exact", None)]),
        ("In città risiedono persone di 120 nazionalità.", [("nationalities", 120.0, "exact", None)]),
        ("L'incidenza degli alunni stranieri nella scuola media è del 10%.", []),
    ],
)  # fmt: skip
def test_numbers_of_the_city(text: str, found: list[tuple[str, ...]]) -> None:
    """Shares of incidence, numbers passed, associations that communities made; nothing of pupils."""
    rows = tables(f"Torino in cifre\n\nDati del Comune di Torino.\n\n{text}\n")["indicators"]
    assert cells(rows, "indicator", "value", "qualifier", "base") == found


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Situazione al 31 dicembre 2024", "2024-12-31"),
        ("Pagina rivista il 31 dicembre 2024", "2024-12-31"),
        ("Contenuti verificati il 31 dicembre 2024", "2024-12-31"),
        ("La situazione al 31 dicembre 2023 era diversa", None),
    ],
)
def test_lines_that_date_the_page(line: str, day: str | None) -> None:
    """A line of its own that says when the page's numbers hold dates them."""
    rows = tables(f"Torino in cifre\n\n{line}\n\nTorino conta 870.000 abitanti.\n")["indicators"]
    assert cells(rows, "value", "as_of") == [(870000.0, day)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il più atteso è [Orti a Mostar](https://www.citta.it/progetti/orti-a-mostar).", ["Orti a Mostar"]),
        ("C'è un progetto?\nSì: [Orti a Mostar](https://www.citta.it/estero/orti-a-mostar).", ["Orti a Mostar"]),
        ("Leggi [Orti a Mostar](https://www.citta.it/notizie/orti-a-mostar).", []),
        ("In valutazione\n\n[Orti a Mostar](https://www.citta.it/progetti/orti-a-mostar)", []),
    ],
)
def test_projects_by_their_folder_or_as_answers(text: str, found: list[str]) -> None:
    """A titled page in a folder of projects is one on any page; one only proposed is none."""
    assert [row["title"] for row in tables(f"Torino coopera\n\n{text}\n")["projects"]] == found


@pytest.mark.parametrize(
    ("slug", "places"),
    [
        ("telai-a-mostar", ["Mostar"]),
        ("mostar-bella", []),
        ("insieme-a-noi", []),
    ],
)
def test_towns_in_addresses(slug: str, places: list[str]) -> None:
    """A town behind "a" in an address, where the title names no place."""
    text = f"Progetti\n\nIn corso\n\n[Mani insieme](https://www.citta.it/progetti/{slug})\n"
    assert [str(row["place_name"]).title() for row in tables(text, "projects_list")["project_places"]] == places


@pytest.mark.parametrize(
    ("text", "relationship"),
    [
        ("A Zarzis (Tunisia) il Comune realizza un progetto sul sale.", "project_site"),
        ("Il Comune sostiene a Zarzis un progetto di orti.", "project_site"),
        ("A Zarzis si realizza un progetto di orti.", "project_site"),
        ("A Zarzis il Comune di Genova realizza un progetto sul sale.", None),
        ("A Zarzis il Comune vorrebbe realizzare un progetto sul sale.", None),
    ],
)
def test_sites_of_projects_in_the_present(text: str, relationship: str | None) -> None:
    """Where the Comune works today, not another's work nor a wish."""
    rows = tables(f"Linee guida\n\n{text}\n", "guideline")["partner_cities"]
    assert [row["relationship"] for row in rows] == ([relationship] if relationship else [])


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Il Comune fa ora parte di EUROLAGHI. L'adesione, disposta con delibera n. 3 del 22 gennaio 2025, decorre dal "
         "10 febbraio 2025.", ["2025-02-10"]),
        ("Il Comune fa ora parte di EUROLAGHI. L'adesione dei cittadini al progetto decorre dal 2025.", [None]),
    ],
)  # fmt: skip
def test_joinings_in_force_from_a_day(text: str, joined: list[str | None]) -> None:
    """The day from which a joining holds is its date, not that of its resolution."""
    rows = tables(f"Torino in Europa\n\nEUROLAGHI è una rete di città. {text}\n", "news")["memberships"]
    assert [row["joined_edtf"] for row in rows] == joined
