"""Facts of pages in running prose: theme headings, areas and their towns, lists of founders, what was left, whose site
a link is, each with its near misses."""

import pytest
from texts import cells, tables

ABOUT = """Reti

## {}

In materia ambientale il Comune aderisce a ICLEI, associazione globale di governi locali. {} Energy Cities collabora con
l'Agenzia Europea dell'Ambiente (AEA) e riunisce 1.000 città.
"""


@pytest.mark.parametrize(
    ("heading", "sentence", "named"),
    [
        ("Ambiente", "Del clima si parla spesso.", ["iclei"]),
        ("Ambiente", "La rete Ambiente è una rete europea di città.", ["ambiente", "iclei"]),
    ],
)
def test_a_theme_in_another_name(heading: str, sentence: str, named: list[str]) -> None:
    """A heading's word within the name of an agency does not take it up; initials of that name are not its own."""
    found = tables(ABOUT.format(heading, sentence), "networks_list")["networks"]
    assert sorted({row["network_id"] for row in found} & {"ambiente", "aea", "iclei"}) == named


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Torino è il centro maggiore del Basso Piemonte, territorio che comprende 11 Comuni.",
         [("municipalities", "Basso Piemonte", 11.0)]),
        ("La Provincia di Asti contava 379.800 abitanti, distribuiti in 20 Comuni.",
         [("municipalities", "Provincia di Asti", 20.0), ("population", "Provincia di Asti", 379800.0)]),
        ("Nel 2025 risiedevano a Torino circa 58.300 persone.", [("population", "Torino", 58300.0)]),
        ("All'incontro erano presenti 300 persone, distribuite in 12 tavoli.", []),
    ],
)  # fmt: skip
def test_whose_towns(text: str, counted: list[tuple[str, str, float]]) -> None:
    """An area told behind its name, an Unione, a Provincia has Comuni; guests are no residents."""
    found = tables(f"Ufficio\n\n{text}\n", "office_page")["indicators"]
    assert sorted(cells(found, "indicator", "subject", "value")) == counted


NETWORK = "Reti\n\nRETE DEL VETRO\nLa Rete del Vetro è una rete nazionale di Comuni. {}\n"


@pytest.mark.parametrize(
    ("text", "founders"),
    [
        ("Fu costituita ad Altare nel 2012 da Altare e Torino.", [("Altare", "founder"), ("Torino", "founder")]),
        ("L'hanno fondata a Pola, nel 2018, Pola e Torino, con il sostegno della Commissione europea.",
         [("Commissione europea", "supporter"), ("Pola", "founder"), ("Torino", "founder")]),
        ("Sorse nel 1982 su iniziativa del Sindaco di Hiroshima.", [("Sindaco di Hiroshima", "initiator")]),
        ("Le risorse nel 1982 erano poche, su iniziativa del Sindaco di Hiroshima crebbero.", []),
    ],
)  # fmt: skip
def test_founders(text: str, founders: list[tuple[str, str]]) -> None:
    """A town called like an everyday word, a supporter behind the active, `sorse`."""
    assert (
        sorted(cells(tables(NETWORK.format(text), "networks_list")["network_founders"], "founder", "role")) == founders
    )


def test_towns_of_a_union() -> None:
    """An Unione is formed by its Comuni."""
    found = tables("Ufficio\n\nL'Unione Reno è formata da otto Comuni.\n", "office_page", "Unione Reno")["indicators"]
    assert cells(found, "indicator", "subject", "value") == [("municipalities", "Unione Reno", 8.0)]


def test_altare_is_a_town() -> None:
    """Among founders and told as the place, the word means the town."""
    rows = tables(NETWORK.format("Fu costituita ad Altare nel 2012 da Altare e Torino."), "networks_list")
    assert ("Altare", "city", "3183174") in cells(rows["network_founders"], "founder", "founder_kind", "place_id")


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("È nata nel 1996; al 31 dicembre 2024 vi aderivano 550 Comuni.", "2024-12-31"),
        ("Nata nel 1996, riunisce 550 Comuni.", None),
    ],
)
def test_when_counted_behind_a_semicolon(text: str, as_of: str | None) -> None:
    """The year of founding in the clause before is none of the count's."""
    found = tables(NETWORK.format(text), "networks_list")["network_metrics"]
    assert [str(row["as_of"]) if row["as_of"] else None for row in found] == [as_of]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Fu fondata nel 2008 da Torino e Asti.\n\nIl Comune aveva aderito ad Arco Latino, da cui è uscito nel 2016.",
         ["founder"]),
        ("Fu fondata nel 2008 da Torino e Asti.\n\nIl Comune ne è uscito nel 2016.", []),
    ],
)  # fmt: skip
def test_left_another(text: str, status: list[str]) -> None:
    """What `da cui è uscito` is about is named before it."""
    found = tables(NETWORK.format(text), "networks_list")["memberships"]
    assert [row["status"] for row in found if row["network_id"] == "rete-del-vetro"] == status


def test_an_office_within_a_service() -> None:
    """`Servizio Segreteria generale` is an office, no organ of the network named above."""
    text = NETWORK.format("") + "\nUfficio Pace\nL'Ufficio Pace fa parte del Servizio Segreteria generale.\n"
    found = tables(text, "networks_list")
    assert found["network_bodies"] == []
    assert ("Ufficio Pace", "servizio-segreteria-generale-comune-di-torino") in cells(
        found["organisations"], "name", "parent_id"
    )


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("Dal Servizio Europa dipende lo Sportello Pace, che riceve il pubblico.", "servizio-europa-comune-di-torino"),
        ("Lo Sportello Pace riceve il pubblico. Il Servizio Europa segue i bandi.", "comune-di-torino"),
    ],
)
def test_parent_behind_its_verb(text: str, parent: str) -> None:
    """Who depends may stand behind the verb."""
    found = tables(f"Uffici\n\n{text}\n", "office_page")["organisations"]
    assert ("Sportello Pace", parent) in cells(found, "name", "parent_id")


def test_a_network_s_site_is_no_project() -> None:
    """A link that is a network's site titles no card."""
    text = (
        "Progetti\n\nProgetti in corso\n\nSportello Scambi\n\nLa Rete delle Pianure è una rete europea di enti locali, "
        "costituita a Lione nel 2016.\nSito della Rete: http://www.retepianure.eu/\n"
    )
    found = tables(text, "projects_list")
    assert found["projects"] == []
    assert [row["website_url"] for row in found["networks"]] == ["http://www.retepianure.eu/"]


@pytest.mark.parametrize(
    ("text", "agreements"),
    [("Alcune associazioni vorrebbero un gemellaggio con Odessa (Ucraina).", 0),
     ("Torino ha un gemellaggio con Odessa (Ucraina).", 1)],
)  # fmt: skip
def test_wished_by_several(text: str, agreements: int) -> None:
    """`vorrebbero` is a wish too."""
    assert len(tables(f"Accordi\n\n{text}\n", "agreements_list")["agreements"]) == agreements


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Ha moderato Ugo Ramella, Assessore al Demanio marittimo.", ("Ugo Ramella", "Assessore al Demanio marittimo")),
        ("Responsabile dell'Ufficio Relazioni esterne: dott. Paolo Zanotti",
         ("Paolo Zanotti", "Responsabile dell'Ufficio Relazioni esterne")),
    ],
)  # fmt: skip
def test_adjectives_of_offices(text: str, person: tuple[str, str]) -> None:
    """`marittimo`, `esterne` belong to the office."""
    assert cells(tables(f"Notizie\n\n{text}\n", "news")["people"], "name", "office") == [person]


def test_acronym_of_a_known_body() -> None:
    """What brackets give to a body that the vocabulary knows by its full name."""
    found = tables(NETWORK.format("Collabora con l'Unione per il Mediterraneo (UpM)."), "networks_list")
    assert ("Unione per il Mediterraneo", "UpM") in cells(found["organisations"], "name", "acronym")
