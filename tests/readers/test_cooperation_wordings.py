"""The same facts of cooperation in the words of many offices: areas, partners, funds, agreements, provisions, counts."""

from __future__ import annotations

import pytest
from texts import cells, tables

COLUMNS = {
    "geographic_priorities": ("area", "rank"),
    "partner_cities": ("place_name", "relationship"),
    "theme_priorities": ("theme_name", "rank"),
    "funding_sources": ("name", "acronym", "funder"),
    "agreements": ("partner", "kind", "signed_edtf", "status"),
    "provisions": ("kind", "text"),
    "indicators": ("value", "unit", "qualifier", "as_of"),
    "projects": ("title", "status"),
}
UPDATED = "\n\nData ultimo aggiornamento: 6 febbraio 2024"


def told(table: str, body: str) -> list[tuple[object, ...]]:
    """Chosen columns of a table as a guideline of Torino fills it, page of projects where projects are asked."""
    kind = "projects_list" if table in ("projects", "funding_sources") else "page"
    kind = "guideline" if table.endswith(("priorities", "cities", "provisions")) else kind
    return cells(tables(f"Torino nel mondo\n\n{body}\n", kind)[table], *COLUMNS[table])


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Le aree geografiche di interesse sono, nell'ordine:\n1) Caucaso\n2) Sahel", [("Caucaso", 1), ("Sahel", 2)]),
        ("Sono considerate prioritarie l'Asia centrale e il Maghreb.", [("Asia centrale", 1), ("Maghreb", 2)]),
        ("Gli interventi si concentrano in due aree: Balcani e Sahel.", [("Balcani", 1), ("Sahel", 2)]),
        ("Le regioni verso cui orientare le azioni sono il Sahel e i Balcani.", [("Balcani", 2), ("Sahel", 1)]),
        ("Il Sahel è l'area alla quale si riserva la massima attenzione; segue il Caucaso.",
         [("Caucaso", 2), ("Sahel", 1)]),
        ("Quanto ai territori, vengono prima i Balcani, poi il Sahel.", [("Balcani", 1), ("Sahel", 2)]),
        ("Territori di interesse\n\n- Maghreb\n- Caucaso", [("Caucaso", 2), ("Maghreb", 1)]),
        ("Le aree di riferimento sono due: Maghreb e Balcani.", [("Balcani", 2), ("Maghreb", 1)]),
        ("Tra le aree geografiche di maggiore interesse figurano il Sahel e il Caucaso.", [("Caucaso", 2), ("Sahel", 1)]),
        ("Le aree di intervento sono: Ivrea e Chieri.", []),
        ("Il progetto si è svolto in tre aree della città: Barriera, Aurora e Lucento.", []),
        ("La Regione si concentra su due aree: Balcani e Sahel.", []),
    ],
)  # fmt: skip
def test_areas(body: str, rows: list[tuple[str, int]]) -> None:
    """What the areas are said to be, and in which order."""
    assert told("geographic_priorities", body) == rows


@pytest.mark.parametrize(
    ("body", "ties"),
    [
        ("I legami consolidati riguardano le città di Dakar e di Praia.", {"Dakar": "established", "Praia": "established"}),
        ("Tra le città emergenti, con le quali si dialoga da poco, vi sono Lima e Quito.",
         {"Lima": "emerging", "Quito": "emerging"}),
        ("Con Maputo il Comune lavora da dodici anni.", {"Maputo": "established"}),
        ("Legami saldi ci uniscono a Betlemme.", {"Betlemme": "established"}),
        ("Rapporti più recenti sono quelli con Tbilisi.", {"Tbilisi": "emerging"}),
        ("Fra i partner emergenti si segnala Quito.", {"Quito": "emerging"}),
        ("Tra i nuovi interlocutori figurano Lima e Quito.", {"Lima": "emerging", "Quito": "emerging"}),
        ("Il rapporto con Dakar, nato nel 1990, è il più solido.", {"Dakar": "established"}),
        ("Stabile è il rapporto con Dakar, nuovo quello con Quito.", {"Dakar": "established", "Quito": "emerging"}),
        ("Le nuove città partner sono Lima e Quito.", {"Lima": "emerging", "Quito": "emerging"}),
        ("Le città partner storiche sono due: Dakar e Praia.", {"Dakar": "established", "Praia": "established"}),
        ("Il Comune sta avviando rapporti con Lima.", {"Lima": "emerging"}),
        ("Tra le nuove città potranno figurare Lima e Quito.", {}),
        ("Con Osaka il Comune non lavora da anni.", {}),
    ],
)  # fmt: skip
def test_partner_cities(body: str, ties: dict[str, str]) -> None:
    """Firm ties and new ones; not those that may come, nor those that are no more."""
    assert dict(told("partner_cities", body)) == ties


@pytest.mark.parametrize(
    ("body", "themes"),
    [
        ("Al primo posto tra i temi prioritari c'è l'acqua; seguono la scuola e il lavoro dignitoso.",
         ["acqua", "lavoro dignitoso", "scuola"]),
        ("Resta prioritario il tema della casa.", ["casa"]),
        ("La parità è un principio che attraversa tutti gli assi.", ["parità"]),
        ("Come temi trasversali si assumono la parità e il clima.", ["clima", "parità"]),
        ("Di prioritaria importanza sono l'acqua e la casa.", ["acqua", "casa"]),
        ("La viabilità non è un tema prioritario.", []),
    ],
)  # fmt: skip
def test_themes(body: str, themes: list[str]) -> None:
    """What follows a theme is one too; what is denied is none."""
    assert [name for name, _ in told("theme_priorities", body)] == themes


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Le risorse possono provenire da:\n- Commissione europea – Programma Giustizia, Diritti e Valori (PGDV)",
         [("Programma Giustizia, Diritti e Valori", "PGDV", "Commissione europea")]),
        ("Fonti di finanziamento:\n- Fondo Asilo, Migrazione e Integrazione (FAMI) – Ministero dell'Interno",
         [("Fondo Asilo, Migrazione e Integrazione", "FAMI", "Ministero dell'Interno")]),
        ("Fonti di finanziamento:\n- Erasmus+ – Commissione europea", [("Erasmus+", None, "Commissione europea")]),
        ("Finanziatore: Unione europea – Horizon Europe", [("Horizon Europe", None, "Unione europea")]),
        ("Il Fondo per la pace, istituito dalla Regione Umbria, sostiene le attività.",
         [("Fondo per la pace", None, "Regione Umbria")]),
        ("Si può ricorrere al Fondo sociale europeo Plus (FSE+).", [("Fondo sociale europeo Plus", "FSE+", None)]),
        ("Il Comune non ha ottenuto i fondi del programma Horizon Europe.", []),
        ("Per le famiglie c'è un aiuto del Fondo, che finanzia le bollette.", []),
    ],
)  # fmt: skip
def test_funds(body: str, rows: list[tuple[str | None, ...]]) -> None:
    """A fund with commas in its name, before or behind who pays, alone; none that was refused or has no name."""
    assert told("funding_sources", body) == rows


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Il Comune è gemellato con tre città: Vienna, Gent e Praia.",
         [("Gent", "twinning", None, None), ("Praia", "twinning", None, None), ("Vienna", "twinning", None, None)]),
        ("Gemellaggio con Ostrava\nFirmato il 14 aprile 2002, rinnovato nel 2012.",
         [("Ostrava", "twinning", "2002-04-14", None)]),
        ("Città: Vejle\nPaese: Danimarca\nTipo di accordo: patto di amicizia\nData della firma: 2 giugno 2008",
         [("Vejle", "friendship", "2008-06-02", None)]),
        ("Il gemellaggio con Neustadt an der Aisch è del 1987.", [("Neustadt an der Aisch", "twinning", "1987", None)]),
        ("Il gemellaggio tra i licei di Torino e di Nantes compie vent'anni.", []),
        ("Il patto di amicizia con Gent è del 1990. L'accordo con la Contea di Istria, firmato nel 2005, è attivo.",
         [("Contea di Istria", "collaboration", "2005", "active"), ("Gent", "friendship", "1990", None)]),
        ("Il partenariato con Sfax, avviato nel 2012, è tuttora operativo.", [("Sfax", "partnership", "2012", "active")]),
        ("Gemellaggio con Ostrava\nLa proposta sarà esaminata nel 2027.", []),
    ],
)  # fmt: skip
def test_agreements(body: str, rows: list[tuple[str | None, ...]]) -> None:
    """Twins by number, under a heading of their own, in labelled lines; schools' twinnings are none of the city's."""
    assert told("agreements", body) == rows


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("Strumenti\n\nIl Comune opera attraverso:\n- bandi\n- convenzioni", ["bandi", "convenzioni"]),
        ("Le linee guida si attuano mediante:\na) il piano annuale;\nb) la consulta.", ["il piano annuale;", "la consulta."]),
        ("La selezione dei territori si basa su:\n- bisogni\n- risorse", ["bisogni", "risorse"]),
        ("Tappe\n\nPrima tappa: incontro\n\nSeconda tappa: progetto pilota", ["incontro", "progetto pilota"]),
        ("Strumenti\n\nPer informazioni si può telefonare a:\n- segreteria\n- sportello", []),
    ],
)  # fmt: skip
def test_provisions(body: str, texts: list[str]) -> None:
    """Instruments whose introduction says only "attraverso"."""
    assert [text for _, text in told("provisions", body)] == texts


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("A Torino vivono circa 98.000 persone." + UPDATED, [(98000, "person", "about", "2024-02-06")]),
        ("A Torino quasi un residente su cinque è straniero.", [(0.2, "share", "nearly", None)]),
        ("A Torino sono una trentina le associazioni di stranieri.", [(30, "association", "about", None)]),
        ("Torino è gemellata con 6 città.", [(6, "city", "exact", None)]),
        ("A Torino sette Comuni su dodici hanno aderito.", []),
    ],
)  # fmt: skip
def test_indicators(body: str, rows: list[tuple[object, ...]]) -> None:
    """Shares told by so many people, rounded counts, the day of a page's last change."""
    assert told("indicators", body) == rows


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("Il progetto [Radici](https://www.comune.torino.it/p/radici), avviato nel 2023, è in corso a Valona.",
         [("Radici", "ongoing")]),
        ("Il progetto [Radici](https://www.comune.torino.it/p/radici) si è concluso nel 2021.", [("Radici", "completed")]),
        ("Il progetto [Radici](https://www.comune.torino.it/p/radici) è in corso di valutazione.", [("Radici", None)]),
    ],
)  # fmt: skip
def test_projects(body: str, rows: list[tuple[str, str | None]]) -> None:
    """How a sentence says that a project stands, behind its name."""
    assert told("projects", body) == rows
