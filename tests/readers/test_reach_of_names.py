"""How far names go, and what stands beside them: acronyms as proof, funds in small letters, project cards, page feet."""

import pytest
from texts import cells, tables

from pipelines.mentions.spelt_out import spelt_end
from pipelines.readers.fund_names import fund_end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Commissione internazionale per la difesa delle Coste (CIDC)", "Commissione internazionale per la difesa delle Coste"),
        ("Organizzazione delle Nazioni Unite per lo Sviluppo Industriale (UNIDO)",
         "Organizzazione delle Nazioni Unite per lo Sviluppo Industriale"),
        ("Associazione per la tutela dei laghi alpini (ATLA) di Como", "Associazione per la tutela dei laghi alpini"),
        ("Associazione Laghi con il progetto Coste (PC)", "Associazione"),
        ("Regione Prova e Organizzazione dei laghi (OL)", "Regione"),
        ("Associazione e l'Organizzazione dei laghi (OL)", "Associazione"),
        ("Associazione che studia i laghi (ASL)", "Associazione"),
    ],
)  # fmt: skip
def test_an_acronym_proves_how_far_a_name_goes(text: str, name: str) -> None:
    head = text.index(" ") if not text.startswith("Org") else len("Organizzazione delle Nazioni Unite")
    assert text[: spelt_end(text, 0, head)] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fondo per la cooperazione mediterranea della Regione", "Fondo per la cooperazione mediterranea"),
        ("Fondo regionale per l'ambiente marino e le coste, attivo dal 2020", "Fondo regionale per l'ambiente marino e le coste"),
        ("Bando per la rigenerazione urbana finanziato dallo Stato", "Bando per la rigenerazione urbana"),
        ("Fondo per la pace e il contributo dei soci", "Fondo per la pace"),
        ("Fondo che sostiene i laghi", "Fondo"),
    ],
)  # fmt: skip
def test_a_fund_goes_on_in_small_letters(text: str, name: str) -> None:
    assert text[: fund_end(text, text.index(" "), len(text))] == name


CARDS = """I progetti di cooperazione

Progetti in corso

[Orti di terra - Artigiane a Ouagadougou](https://www.comune.prova.it/progetti/orti)
Formazione e botteghe gestite da donne.
Finanziamento: Regione Umbria – Fondo regionale per la cooperazione internazionale
Partner: Comune di Gubbio
Durata: 24 mesi

[Semi](https://www.comune.prova.it/progetti/semi)
Scuole aperte.
Partner: Caritas diocesana

Progetti conclusi

[Pane](https://www.comune.prova.it/progetti/pane)
Forni di comunità.
Finanziatore: Ministero della Cultura – Bando Musei
Budget: Quarantamila euro
"""


def test_the_label_lines_of_a_project_card_head_nothing() -> None:
    """A card's label line is told of its project; the heading above goes on to hold."""
    found = tables(CARDS, "projects_list")
    status = [("orti", "ongoing"), ("pane", "completed"), ("semi", "ongoing")]
    assert cells(found["projects"], "project_id", "status") == status
    assert cells(found["funding_sources"], "name", "funder") == [
        ("Bando Musei", "Ministero della Cultura"),
        ("Fondo regionale per la cooperazione internazionale", "Regione Umbria"),
    ]


OFFICES = "Contatti\n\n{}\nTelefono: 0574 183620\n"


@pytest.mark.parametrize(
    ("line", "part", "whole"),
    [
        ("Ufficio Gemellaggi, Servizio Gabinetto del Sindaco", "Ufficio Gemellaggi", "Servizio Gabinetto del Sindaco"),
        ("Servizio Gabinetto del Sindaco – Ufficio Gemellaggi", "Ufficio Gemellaggi", "Servizio Gabinetto del Sindaco"),
        ("Ufficio Pace, Settore Reti del Comune di Torino", "Ufficio Pace", "Settore Reti"),
        ("Unità Cooperazione (Area Politiche educative)", "Unità Cooperazione", "Area Politiche educative"),
    ],
)
def test_an_office_and_its_whole_in_one_line(line: str, part: str, whole: str) -> None:
    """The contacts below a line with two offices are of the smaller."""
    found = tables(OFFICES.format(line), "office_page")
    names = {row["organisation_id"]: row for row in found["organisations"]}
    (contact,) = found["contacts"]
    own = names[contact["organisation_id"]]
    assert (own["name"], names[own["parent_id"]]["name"]) == (part, whole)


FOOT = """Servizio Relazioni internazionali

Contatti del Servizio
Servizio Relazioni internazionali
Telefono: 011 279100

{}
"""


@pytest.mark.parametrize(
    ("foot", "own"),
    [
        ("Comune di Torino - Piazza Verdi, 1 - 10100 Torino\nNote legali - Privacy", []),
        ("Comune di Torino\nPiazza Verdi, 1\n10100 Torino\nTel. 011 2791\nP.IVA 00123456789", ["+390112791"]),
        ("© Comune di Torino, Piazza Verdi 1, 10100 Torino – Tel. 011 2791", ["+390112791"]),
    ],
)
def test_the_foot_of_a_page_is_the_publishers(foot: str, own: list[str]) -> None:
    contacts = tables(FOOT.format(foot), "office_page")["contacts"]
    assert [r["value"] for r in contacts if r["organisation_id"] == "comune-di-torino"] == own
    assert not [r for r in contacts if r["kind"] == "office"]


def test_an_acronym_is_a_whole_name() -> None:
    """`UCLG e l'Organizzazione ... (OIR)` are two bodies, though the second has an acronym."""
    text = (
        "Titolo\n\nEUROLAGHI è una rete di città europee. La rete collabora con UCLG e l'Organizzazione Internazionale "
    )
    rows = tables(text + "per le Rive (OIR).\n")["network_relations"]
    assert sorted(str(row["object"]) for row in rows) == ["Organizzazione Internazionale per le Rive", "UCLG"]
