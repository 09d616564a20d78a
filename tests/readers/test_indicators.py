"""Indicators: counts of a city, its people, offices and setting."""

import pytest
from reading import cells, doc, pages
from texts import tables

from pipelines.readers import indicators

Row = tuple[object, ...]


def _rows(text: str, kind: str = "office_page") -> list[Row]:
    found = pages(doc(f"La città\n\nTorino è una città.\n\n{text}\n", "Comune di Torino", kind))[0]
    indicators.read(found)
    rows = cells(found.facts, "indicators").values()
    return [(r["subject"], r["indicator"], r["value"], r["unit"], r["qualifier"], r.get("base")) for r in rows]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "La sua popolazione residente è composta per quasi il 15% da cittadini provenienti da altri Paesi.",
            ("Torino", "foreign_resident_share", 0.15, "share", "nearly", "popolazione residente"),
        ),
        (
            "La sua popolazione residente è composta per circa una persona su sette, ossia quasi il 15%, da cittadini"
            " provenienti da altri Paesi.",
            ("Torino", "foreign_resident_share", 0.15, "share", "nearly", "popolazione residente"),
        ),
        (
            "Vi risiedono oltre 60.000 cittadini stranieri.",
            ("Torino", "foreign_residents", 60000, "person", "more_than", None),
        ),
        (
            "Confina con la Francia e ha molte scuole. Circa un decimo dei residenti è di cittadinanza straniera.",
            ("Torino", "foreign_resident_share", 0.1, "share", "about", "residenti"),
        ),
        (
            "Alla cooperazione il Comune può destinare fino allo 0,50% delle entrate correnti.",
            ("Comune di Torino", "cooperation_spending_ceiling_share", 0.005, "share", "at_most", "entrate correnti"),
        ),
        (
            "Ogni Comune può destinare fino allo 0,50% delle entrate correnti ai programmi di cooperazione.",
            ("Comune", "cooperation_spending_ceiling_share", 0.005, "share", "at_most", "entrate correnti"),
        ),
        (
            "Vale per la provincia di Como (con i suoi 148 Comuni).",
            ("provincia di Como", "municipalities", 148, "municipality", "exact", None),
        ),
        (
            "In Europa sono circa 90 le aree metropolitane.",
            ("Europa", "metropolitan_regions_in_europe", 90, "region", "about", None),
        ),
        (
            "L'Ufficio Relazioni Estere lavora mediante 4 unità operative.",
            ("Ufficio Relazioni Estere", "operational_units", 4, "operational_unit", "exact", None),
        ),
        (
            "Il Comune può destinare alla cooperazione lo 0,6 per cento delle spese correnti.",
            ("Comune di Torino", "cooperation_spending_ceiling_share", 0.006, "share", "exact", "spese correnti"),
        ),
        (
            "Il Comune destina ogni anno lo 0,3% del bilancio alla cooperazione.",
            ("Comune di Torino", "cooperation_spending_share", 0.003, "share", "exact", "bilancio"),
        ),
        (
            "I cittadini stranieri sono circa il 12% dei residenti.",
            ("Torino", "foreign_resident_share", 0.12, "share", "about", "residenti"),
        ),
        (
            "La sua popolazione è composta per più di un sesto da persone di cittadinanza straniera.",
            ("Torino", "foreign_resident_share", 1 / 6, "share", "more_than", "popolazione"),
        ),
        (
            "Nel legame con le comunità straniere: a Torino risiedono 130.000 cittadini stranieri.",
            ("Torino", "foreign_residents", 130000, "person", "exact", None),
        ),
        (
            "La provincia di Como riunisce 148 Comuni.",
            ("provincia di Como", "municipalities", 148, "municipality", "exact", None),
        ),
        ("La città conta 850.000 abitanti.", ("Torino", "population", 850000, "person", "exact", None)),
        ("In città sono presenti 45 consolati.", ("Torino", "consulates", 45, "consulate", "exact", None)),
    ],
)
def test_what_is_counted(text: str, row: Row) -> None:
    assert _rows(text) == [row]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "A Genova vivono 35.000 cittadini stranieri, pari a circa il 18% della popolazione.",
            [
                ("Genova", "foreign_residents", 35000, "person", "exact", None),
                ("Genova", "foreign_resident_share", 0.18, "share", "about", "popolazione"),
            ],
        ),
        (
            "La città conta circa 35.700 abitanti e ospita più di 20 associazioni di comunità straniere.",
            [
                ("Torino", "population", 35700, "person", "about", None),
                ("Torino", "foreign_community_associations", 20, "association", "more_than", None),
            ],
        ),
        (
            "I residenti stranieri erano 25.700, quasi il 4% del totale.",
            [
                ("Torino", "foreign_residents", 25700, "person", "exact", None),
                ("Torino", "foreign_resident_share", 0.04, "share", "nearly", "totale"),
            ],
        ),
    ],
)
def test_a_number_and_its_share(text: str, rows: list[Row]) -> None:
    assert _rows(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "La rete conta 32 Comuni e 6 associazioni.",
        "Alla riunione hanno partecipato 45 consolati.",
        "Il Comune dovrà attivare 5 uffici.",
        "Si applicano tre criteri e due assi.",
        "Il Servizio è articolato in tre uffici.",
        "Ha sede a Lione e rappresenta oltre 40 milioni di abitanti.",
        "I cittadini stranieri coinvolti nel progetto hanno scelto il 12% delle attività.",
        "Il Consiglio ha approvato con 25 voti.",
        "Nel 2022 l'Ufficio ha accolto 18 delegazioni.",
        "Entro il 2030 saranno presenti oltre 300.000 cittadini di diversa nazionalità e oltre 500 associazioni straniere.",
        "Le comunità più numerose sono la romena (50.000 residenti) e la peruviana.",
        "Nessun Comune può più destinare alla cooperazione fino allo 0,80% delle entrate correnti.",
    ],
)
def test_what_is_no_indicator(text: str) -> None:
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "«Il nostro territorio comprende 312 Comuni e vi risiedono circa 2.200.000 abitanti», ricorda la Consigliera.",
            {("Città metropolitana di Torino", "municipalities"), ("Città metropolitana di Torino", "population")},
        ),
        (
            "Sono 312 i Comuni della Città metropolitana di Torino.",
            {("Città metropolitana di Torino", "municipalities")},
        ),
        (
            "Alfa Verde è una rete europea di città. È nata nel 2008 con il sostegno dello Stato. Riunisce 19 Comuni.",
            set(),
        ),
        (
            "Il Comune di Ivrea aiuta gli altri. Le città gemelle di Ivrea sono quattro.",
            {("Ivrea", "twin_cities")},
        ),
        (
            "Fino allo 0,80% delle entrate correnti può essere destinato da ogni Comune alla cooperazione.",
            {("Comune", "cooperation_spending_ceiling_share")},
        ),
        ("Oltre 130 nazionalità convivono a Torino, città aperta.", {("Torino", "nationalities")}),
        ("Nella città vivono circa 3.900 cittadini stranieri.", {("Torino", "foreign_residents")}),
        ("Nella città di Ivrea vivono 900 cittadini stranieri.", {("Ivrea", "foreign_residents")}),
        (
            "I cittadini provenienti da altri Paesi a Torino costituiscono quasi il 20% della popolazione.",
            {("Torino", "foreign_resident_share")},
        ),
    ],
)
def test_whose_number_it_is(text: str, rows: set[tuple[str, str]]) -> None:
    body = f"Torino nel mondo\n\nNotizie dalla Città metropolitana.\n\n{text}\n"
    found = pages(doc(body, "Città metropolitana di Torino", "news"))[0]
    indicators.read(found)
    told = {(r["subject"], r["indicator"]) for r in cells(found.facts, "indicators").values()}
    assert told == rows


def test_the_territory_of_a_metropolitan_city() -> None:
    """A metropolitan city is its own territory: what stands there is counted of it."""
    text = (
        "La Città metropolitana di Torino comprende 312 Comuni.\n\nSul territorio operano 80 associazioni di migranti."
    )
    found = pages(doc(f"Titolo della pagina\n\n{text}\n", "Città metropolitana di Torino", "guideline"))[0]
    indicators.read(found)
    subjects = {(r["subject"], r["indicator"]) for r in cells(found.facts, "indicators").values()}
    own = "Città metropolitana di Torino"
    assert subjects == {(own, "municipalities"), (own, "foreign_community_associations")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "I residenti stranieri a Torino sono oltre 95.000 e le associazioni di migranti più di 220.",
            [
                ("Torino", "foreign_residents", 95000, "more_than"),
                ("Torino", "foreign_community_associations", 220, "more_than"),
            ],
        ),
        (
            "Con 12 Comuni e oltre un milione di abitanti, la Provincia di Como è popolosa.",
            [
                ("Provincia di Como", "municipalities", 12, "exact"),
                ("Provincia di Como", "population", 1_000_000, "more_than"),
            ],
        ),
        ("A Torino risiedono 880.000 persone.", [("Torino", "population", 880_000, "exact")]),
        ("Le persone straniere a Torino sono 95.000 (dati Istat).", [("Torino", "foreign_residents", 95000, "exact")]),
        ("Le nazionalità presenti a Torino sono centodue.", [("Torino", "nationalities", 102, "exact")]),
        ("A Torino vivono persone di centodue nazionalità.", [("Torino", "nationalities", 102, "exact")]),
        (
            "Sono più di quaranta le associazioni di stranieri attive a Torino.",
            [("Torino", "foreign_community_associations", 40, "more_than")],
        ),
        ("La popolazione straniera di Torino è di 95.000 persone.", [("Torino", "foreign_residents", 95000, "exact")]),
        (
            "La legge consente ai Comuni di destinare alla cooperazione fino allo 0,80% delle entrate.",
            [("Comuni", "cooperation_spending_ceiling_share", 0.008, "at_most")],
        ),
    ],
)
def test_however_it_is_counted(text: str, rows: list[Row]) -> None:
    assert [(row[0], row[1], row[2], row[4]) for row in _rows(text)] == rows


def test_the_offices_that_a_sector_is_made_up_of_are_no_indicator() -> None:
    assert _rows("Il Settore Politiche Estere cura gli scambi e si articola in due uffici: Pace e Reti.") == []


def test_the_whole_and_the_part_that_comes_from_elsewhere() -> None:
    rows = tables("Pagina\n\nTorino conta 118.000 abitanti di cui il 14% di origine straniera.\n")["indicators"]
    told = [(row["indicator"], row["value"], row["base"]) for row in rows]
    assert told == [("population", 118_000, None), ("foreign_resident_share", 0.14, "abitanti")]
