"""Projects: titled links of a projects list, their acronym, status, places."""

import pytest
from reading import cells, doc, pages
from texts import tables

from pipelines.readers import projects
from pipelines.readers.page import Page

_LIST = """Cooperazione

## Progetti in corso
- [MAPS - Mapping Public Space](https://www.citta.it/coop/maps-mapping.html)
- [https://www.citta.it/coop/orti-urbani/](Orti urbani a Maputo e Quelimane, Mozambico)
- [https://www.citta.it/coop/jeunesse-en-senegal](Giovani)
- Scuole verdi, senza pagina
- [posta@citta.it](mailto:posta@citta.it)

## Progetti conclusi
- [Acqua](https://www.citta.it/coop/acqua)
"""


def _read(text: str, kind: str = "projects_list") -> Page:
    found = pages(doc(text, "Comune di Torino", kind))[0]
    projects.read(found)
    return found


def test_a_titled_link_is_a_project_named_by_its_address() -> None:
    rows = cells(_read(_LIST).facts, "projects")
    assert list(rows) == ["maps-mapping", "orti-urbani", "jeunesse-en-senegal", "acqua"]
    assert rows["orti-urbani"]["title"] == "Orti urbani a Maputo e Quelimane, Mozambico"
    assert rows["orti-urbani"]["url"] == "https://www.citta.it/coop/orti-urbani/"


def test_status_comes_from_the_heading_and_ordinals_from_each_list() -> None:
    rows = cells(_read(_LIST).facts, "projects")
    assert [(r["status"], r["ordinal"]) for r in rows.values()] == [
        ("ongoing", 1),
        ("ongoing", 2),
        ("ongoing", 3),
        ("completed", 1),
    ]


def test_places_are_the_finest_of_the_title_else_of_the_address() -> None:
    rows = cells(_read(_LIST).facts, "project_places")
    assert [(key.split("|")[1], row["country_code"], row["basis"]) for key, row in rows.items()] == [
        ("Maputo", "MZ", "title"),
        ("Quelimane", "MZ", "title"),
        ("senegal", "SN", "url"),
    ]


@pytest.mark.parametrize(
    ("title", "acronym"),
    [
        ("MAPS - Mapping Public Space", "MAPS"),
        ("MAPS: Mapping Public Space", "MAPS"),
        ("MAPS 3 – Mapping Public Space", "MAPS"),
        ("ORTI VIVI - Orti per vivere", "ORTI VIVI"),
        ("Progetto ORTI: agricoltura in città", "ORTI"),
        ("ORTI", None),
        ("ORTI VIVI - Kenya", None),
        ("ORTI Kenya", None),
        ("Orti - Agricoltura in città", None),
    ],
)
def test_an_acronym_stands_before_the_spelt_out_name(title: str, acronym: str | None) -> None:
    assert projects.acronym(title) == acronym


def test_a_vague_label_takes_the_words_or_the_heading_above() -> None:
    text = """Progetti

## Progetti realizzati
### Donne a Praia
Un progetto di formazione.
[Vai al sito](https://donne.example.org/praia)

- Salute a Tirana: [Scopri di più](https://www.citta.it/salute-tirana)
"""
    rows = cells(_read(text).facts, "projects")
    assert {row["title"] for row in rows.values()} == {"Donne a Praia", "Salute a Tirana"}
    assert {row["status"] for row in rows.values()} == {"completed"}


def test_elsewhere_only_what_is_called_a_project() -> None:
    text = "Titolo\n\nIl progetto [MAPS](https://maps.eu/maps) è nato ieri; si veda [Reti](https://maps.eu/reti)."
    assert list(cells(_read(text, "news").facts, "projects")) == ["maps"]


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Pemba Verde - Mozambico", ["Pemba"]),
        ("Mozambico: acqua a Nacala", ["Nacala"]),
        ("Giovani Donne - Mozambico", ["Mozambico"]),
    ],
)
def test_a_country_vouches_for_the_small_town_beside_it(title: str, named: list[str]) -> None:
    """The town alone would be no known name; everyday words stay words."""
    facts = _read(f"Progetti\n\n## Progetti in corso\n- [{title}](https://www.citta.it/progetti/uno)\n").facts
    assert [row["place_name"] for row in cells(facts, "project_places").values()] == named


_SITE = """Progetti

## Terminati

| Titolo | Luogo |
|---|---|
| [Forni](https://www.citta.it/coop/forni) | Kenya |

## Tutti i progetti

- [Vedove di Srebrenica](https://www.citta.it/coop/vedove) – laboratorio nei cortili chiusi della città
- [METS: Mobilità, Energia e Territori Sostenibili](https://www.citta.it/coop/mets) – concluso nel 2019
- [Orti](https://www.citta.it/coop/orti), con il sostegno di [AICS](https://www.aics.gov.it)
- [Archivio delle notizie](https://www.citta.it/notizie)

## Partner

- [Amici di Maputo ODV](https://www.amici.example)

## In valutazione

- [Pane](https://www.citta.it/coop/pane)

## Pagine collegate

- [Albo delle associazioni](https://www.citta.it/albo)
"""


def test_services_partners_and_proposals_are_no_projects() -> None:
    facts = _read(_SITE).facts
    rows = cells(facts, "projects")
    assert {name: row.get("status") for name, row in rows.items()} == {
        "forni": "completed",
        "vedove": None,
        "mets": "completed",
        "orti": None,
    }
    assert rows["mets"]["acronym"] == "METS"
    assert [row["place_name"] for row in cells(facts, "project_places").values()] == ["Srebrenica"]


def test_projects_named_one_after_another() -> None:
    text = "Titolo\n\nI progetti [Orti](https://c.it/p/orti), [Semi](https://c.it/p/semi) e [Api](https://c.it/p/api) sono nati ieri."
    assert list(cells(_read(text, "news").facts, "projects")) == ["orti", "semi", "api"]


def test_a_line_below_an_entry_gives_its_page() -> None:
    text = """Progetti

In corso

1. ORTO – Orti per tutti (Burundi)
   https://www.citta.it/progetti/orto
2. **Scuola di musica a Gerico**
   [Scheda del progetto](https://www.citta.it/progetti/scuola)
3. [Fili](https://www.citta.it/progetti/fili)
"""
    rows = cells(_read(text).facts, "projects")
    assert [(row["title"], row["status"]) for row in rows.values()] == [
        ("ORTO – Orti per tutti (Burundi)", "ongoing"),
        ("Scuola di musica a Gerico", "ongoing"),
        ("Fili", "ongoing"),
    ]


@pytest.mark.parametrize(
    ("above", "rows"),
    [
        ("I progetti\n\nIn corso\n{0}\n\nConclusi\n{1}\n", {"orti": "ongoing", "reti": "completed"}),
        ("## Progetti europei\n\n### Attivi\n{0}\n\n### In valutazione\n{1}\n", {"orti": "ongoing"}),
        ("I nostri progetti\n\nConclusi\n{0}\n\nIn corso di realizzazione\n{1}\n",
         {"orti": "completed", "reti": "ongoing"}),
        ("I bandi\n\nIn corso\n{0}\n\nConclusi\n{1}\n", {}),
        ("I progetti\n\nLe scuole\n{0}\n\nIn corso\n{1}\n", {}),
    ],
)  # fmt: skip
def test_lists_headed_by_their_status_below_the_heading_of_projects(above: str, rows: dict[str, str]) -> None:
    """`In corso` and `Conclusi` under "I progetti" list projects on any page; under "I bandi" they list none."""
    orti, reti = "[Orti a Maputo](https://www.citta.it/coop/orti)", "[Reti solidali](https://www.citta.it/coop/reti)"
    page = _read(f"Relazioni internazionali\n\nDa anni la città coopera.\n\n{above.format(orti, reti)}", "page")
    found = cells(page.facts, "projects")
    assert {name: row["status"] for name, row in found.items()} == rows


_CARDS = """Città di Torino | Portale istituzionale
Progetti europei

PROGETTI IN CORSO

ONDA: Osservare la Natura del Delta
Area tematica: lagune
Scheda completa: https://www.citta.it/progetti/onda

Interventi di forestazione a Dakar
Capofila: Comune di Torino
Maggiori informazioni: https://www.citta.it/progetti/foreste
Sito del progetto: https://foreste.example.org

PROGETTI CONCLUSI

Muri a secco - Malta
Un laboratorio per mestieri antichi.
Leggi tutto: https://www.citta.it/progetti/muri

PROGETTI IN VALUTAZIONE

Semi
Area tematica: memoria
Leggi tutto: https://www.citta.it/progetti/semi
"""


def test_a_card_is_called_by_its_first_line_where_its_link_says_only_what_one_does() -> None:
    """`Scheda completa`, `Leggi tutto`; cards of one look go on under the heading that tells how they stand."""
    rows = cells(_read(_CARDS).facts, "projects")
    assert [(row["title"], row.get("acronym"), row["status"]) for row in rows.values()] == [
        ("ONDA: Osservare la Natura del Delta", "ONDA", "ongoing"),
        ("Interventi di forestazione a Dakar", None, "ongoing"),
        ("Muri a secco - Malta", None, "completed"),
    ]


@pytest.mark.parametrize(
    ("line", "title", "status"),
    [
        ("- Laguna viva (in corso) – Scheda progetto: {}", "Laguna viva", "ongoing"),
        ("- MOVE-IN: Mobilità Inclusiva. Stato: concluso. Vai al sito: {}", "MOVE-IN: Mobilità Inclusiva", "completed"),
        ("1. Biblioteche di strada\n   Stato: in corso\n   [Dettagli]({})", "Biblioteche di strada", "ongoing"),
        (
            "| Titolo | Stato | Scheda |\n|---|---|---|\n| Case comuni | concluso | [Apri]({}) |",
            "Case comuni",
            "completed",
        ),
        ("- [LINK: Learning in Networks]({})", "LINK: Learning in Networks", None),
        ("Per altre informazioni: {}", None, None),
        ("**Acqua per tutti** – pozzi e formazione (2016-2018). [Scheda]({})", "Acqua per tutti", None),
    ],
)
def test_titles_before_a_vague_label(line: str, title: str | None, status: str | None) -> None:
    """What stands before the label or in the first cell, without how the project stands."""
    rows = cells(_read(f"Progetti\n\n{line.format('https://www.citta.it/progetti/a')}\n").facts, "projects")
    assert [(row["title"], row.get("status")) for row in rows.values()] == ([(title, status)] if title else [])


def test_cards_elsewhere_need_the_heading_of_projects() -> None:
    """ "I progetti" over cards on any page; below "Le reti" a card is none."""
    card = "Luogo: Burundi\nStato: in corso\nScheda: https://www.citta.it/{}"
    text = f"Pace\n\nI progetti\n\nOrti\n{card.format('orti')}\n\nLe reti\n\nEurolaghi\n{card.format('reti')}\n"
    assert list(cells(_read(text, "page").facts, "projects")) == ["orti"]


def test_a_name_over_a_vague_link_describes_nothing() -> None:
    """`EUROLAGHI: Vai al sito` is where to read on."""
    text = (
        "Reti\n\nTorino è membro dal 2016 di EUROLAGHI, rete di città.\n\nLink\n[https://el.example.eu](Vai al sito)\n"
    )
    rows = tables(text.replace("\n[", "\nEUROLAGHI: ["))
    assert [row["description_it"] for row in rows["networks"]] == [None]


def test_labels_before_a_run_of_titles() -> None:
    rows = tables(
        "Progetti di cooperazione\n\nIn corso: [Orti per tutti](https://www.comune.prova.it/orti),"
        " [Scuole aperte](https://www.comune.prova.it/scuole). Conclusi: [Acqua](https://www.comune.prova.it/acqua)."
        " Si veda anche [Semi](https://www.comune.prova.it/semi).\n",
        "projects_list",
    )["projects"]
    found = {row["title"]: row["status"] for row in rows if row["title"] != "Semi"}
    assert found == {"Orti per tutti": "ongoing", "Scuole aperte": "ongoing", "Acqua": "completed"}
    assert all(row["status"] is None for row in rows if row["title"] == "Semi")


def test_lines_that_are_a_status_head_the_lists_below_them() -> None:
    found = _read(
        "Conclusi:\n- Orti a Lione, https://www.citta.it/orti\nIn corso:\n- Semi a Nantes, https://www.citta.it/semi\n"
    )
    rows = cells(found.facts, "projects")
    assert {name: row["status"] for name, row in rows.items()} == {"orti": "completed", "semi": "ongoing"}
