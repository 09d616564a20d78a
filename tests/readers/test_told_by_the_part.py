"""Facts told by a part of the thing: the city's part in a network, an office left unsaid, partners heading paragraphs,
hours and shares added to what was told before."""

import pytest
from texts import cells, tables

REACH = "Lagonet è una rete europea di città."


@pytest.mark.parametrize(
    ("told", "joined", "period"),
    [
        ("La partecipazione del Comune, che ne fa parte dal maggio 2014, è coordinata dall'Ufficio Laghi.",
         [("Comune di Torino", "2014-05")], [("Ufficio Laghi", None)]),
        ("La presenza della nostra città, che vi aderisce dal 2014, è seguita dall'Ufficio Laghi.",
         [("Comune di Torino", "2014")], [("Ufficio Laghi", None)]),
        ("L'Ufficio Laghi del Comune, che ne segue i lavori dal 2014, ha pubblicato una mappa.", [], []),
        ("La partecipazione del Comune, che ne farà parte dal 2030, è stata discussa.", [], []),
    ],
)  # fmt: skip
def test_the_part_of_a_city_that_belongs(
    told: str, joined: list[tuple[str, str]], period: list[tuple[str, str | None]]
) -> None:
    found = tables(f"Laghi\n\n{REACH} {told}\n")
    assert cells(found["memberships"], "member", "joined_edtf") == joined
    assert cells(found["roles"], "holder", "period_edtf") == period


@pytest.mark.parametrize(
    ("told", "place", "founders"),
    [
        ("A Orvieto, il 12 maggio 2003, la costituirono Gent e Lione.", "3171874", ["Gent", "Lione"]),
        ("Ad Orvieto, nel 2003, l'hanno fondata Gent e Lione.", "3171874", ["Gent", "Lione"]),
        ("La fondò nel giugno 2003 il Sindaco di Lione.", None, ["Sindaco di Lione"]),
        ("La fondarono nel 2003 la Sindaca di Lione e la città di Gent.", None, ["Gent", "Sindaca di Lione"]),
        ("A Orvieto, nel 2003, la visitarono Gent e Lione.", None, []),
    ],
)
def test_foundings_taken_up_by_a_pronoun(told: str, place: str | None, founders: list[str]) -> None:
    found = tables(f"Reti\n\nLagonet\n{REACH} {told}\n", "networks_list")
    assert cells(found["networks"], "founded_place_id") == [(place,)]
    assert sorted(row["founder"] for row in found["network_founders"]) == founders


@pytest.mark.parametrize(
    ("told", "bodies"),
    [
        ("Il Sindaco di Torino presiede Lagonet, che lavora in collaborazione con il Politecnico di Bari.",
         ["Politecnico di Bari"]),
        ("Lagonet, che oggi collabora con l'Agenzia per la Protezione civile di Trento, cura le mappe.",
         ["Agenzia per la Protezione civile di Trento"]),
        ("Lagonet collabora con l'Agenzia per la Mobilità sostenibile e organizza un premio.",
         ["Agenzia per la Mobilità sostenibile"]),
        ("Lagonet collabora con la Libera Università di Trento.", ["Libera Università di Trento"]),
        ("Torino segue Lagonet e l'Ufficio Laghi, che collabora con il Politecnico di Bari.", []),
    ],
)  # fmt: skip
def test_with_whom_a_network_works_told_aside(told: str, bodies: list[str]) -> None:
    found = tables(f"Laghi\n\n{REACH} {told}\n")
    assert [row["object"] for row in found["network_relations"]] == bodies
    kinds = {row["kind"] for row in found["organisations"] if row["name"].startswith("Libera")}
    assert kinds <= {"research_institute"}


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("È composto da due unità operative.", "Servizio Europa"),
        ("Si occupa dei bandi. Si articola in due unità operative.", "Servizio Europa"),
        ("Il Settore Cultura è articolato in due unità operative.", "Settore Cultura"),
    ],
)
def test_units_of_an_office_left_unsaid(told: str, subject: str) -> None:
    text = f"Servizio Europa\n\nIl Servizio Europa fa parte del Settore Cultura. {told}\n"
    assert cells(tables(text, "office_page")["indicators"], "subject", "value") == [(subject, 2.0)]


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ("Bra conta circa 29.700 abitanti e quasi il 12% della popolazione è di cittadinanza straniera.",
         [("foreign_resident_share", 0.12), ("population", 29700.0)]),
        ("Bra conta 29.700 abitanti e l'11% dei residenti è straniero.",
         [("foreign_resident_share", 0.11), ("population", 29700.0)]),
        ("Le città gemelle di Bra sono quattro.", [("twin_cities", 4.0)]),
        ("Le città gemelle di Bracciano sono quattro.", []),
        ("Bra conta 29.700 abitanti e il 12% della popolazione va in bicicletta.", [("population", 29700.0)]),
    ],
)  # fmt: skip
def test_shares_told_beside_a_population(told: str, counted: list[tuple[str, float]]) -> None:
    found = cells(
        tables(f"La città\n\n{told}\n", publisher="Comune di Bra")["indicators"], "subject", "indicator", "value"
    )
    assert [row[1:] for row in found if row[0] == "Bra"] == counted


PARTNERS = "Progetti\n\nIN CORSO\n\n[https://example.org/orti](Orti)\n\n{}\n\n{}\n"


@pytest.mark.parametrize(
    ("heading", "told", "partners"),
    [
        ("LE CITTÀ CON CUI ABBIAMO UN ACCORDO", "Thiès (Senegal). Nel 2017 è stato firmato un patto di amicizia, ora sospeso.",
         [("Thiès", "friendship", "2017", "suspended")]),
        ("I gemellaggi", "Gent. Il gemellaggio, firmato nel 1990, è attivo.", [("Gent", "twinning", "1990", "active")]),
        ("Gli accordi", "Gent. Si vorrebbe firmare un patto di amicizia.", []),
        ("Le reti e gli accordi", "Gent. Nel 2017 è stato firmato un patto di amicizia con Lione.",
         [("Lione", "friendship", "2017", None)]),
    ],
)  # fmt: skip
def test_partners_that_open_paragraphs_below_a_heading(
    heading: str, told: str, partners: list[tuple[str | None, ...]]
) -> None:
    found = tables(PARTNERS.format(heading, told), "projects_list")["agreements"]
    assert cells(found, "partner", "kind", "signed_edtf", "status") == partners


@pytest.mark.parametrize(
    ("heading", "site", "names"),
    [
        ("Gemellaggi", "Il sito della rete: https://www.lago-cities.eu/", ["Lagonet"]),
        ("I gemellaggi", "L'indirizzo web: https://www.lago-cities.eu/", ["Lagonet"]),
        ("Rapporti", "Il sito: https://www.lago-cities.eu/", ["Lagonet"]),
    ],
)
def test_headings_of_other_ties_and_lines_of_sites(heading: str, site: str, names: list[str]) -> None:
    text = f"Reti di cui Torino è membro\n\nLagonet\n{REACH}\n{site}\n\n{heading}\n\nSiamo legati a Gent dal 1990.\n"
    found = tables(text, "networks_list")["networks"]
    assert cells(found, "name", "website_url") == [(name, "https://www.lago-cities.eu/") for name in names]


def test_a_homonym_told_by_its_country_in_capitals() -> None:
    """`ORLÉANS (Francia)` heads what says `a Orléans`: one town."""
    text = "Visite\n\nORLÉANS (Francia)\n\nLa conferenza si è svolta a Orléans il 5 maggio 2023.\n"
    assert {row["place_id"] for row in tables(text)["events"]} == {"2989317"}
