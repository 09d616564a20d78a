"""Partners, origins, units and their tasks as civil servants word them, each with its near misses."""

import pytest
from texts import OWN, about, cells, tables

RELATION = ("relation", "object")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("La rete ha tra i suoi partner l'OCSE e l'UNESCO.", [("works_with", "OCSE"), ("works_with", "UNESCO")]),
        ("Ha fra i propri partner l'OCSE.", [("works_with", "OCSE")]),
        ("EUROLAGHI annovera tra i suoi partner strategici l'OCSE.", [("strategic_partner", "OCSE")]),
        ("La rete ha come partner l'OCSE.", [("works_with", "OCSE")]),
        ("Tra i suoi partner figurano l'OCSE e l'UNESCO.", [("works_with", "OCSE"), ("works_with", "UNESCO")]),
        ("La rete ha l'OCSE e l'UNESCO tra i suoi partner.", [("works_with", "OCSE"), ("works_with", "UNESCO")]),
        ("La rete conta l'OCSE tra i propri partner strategici.", [("strategic_partner", "OCSE")]),
        ("L'OCSE ne è partner strategico.", [("strategic_partner", "OCSE")]),
        ("L'OCSE e l'UNESCO ne sono partner dal 2010.", [("works_with", "OCSE"), ("works_with", "UNESCO")]),
        ("Torino vi aderisce dal 2010. L'OCSE ne è partner.", [("works_with", "OCSE")]),
        ("Collaborano con la rete OCSE e UNESCO.", [("works_with", "OCSE"), ("works_with", "UNESCO")]),
        ("Collabora con EUROLAGHI la Tavola della Pace.", [("works_with", "Tavola della Pace")]),
        ("Con la rete collaborano l'OCSE e l'UNESCO.", [("works_with", "OCSE"), ("works_with", "UNESCO")]),
        ("EUROLAGHI ha un accordo di collaborazione con l'OCSE.", [("works_with", "OCSE")]),
        ("La rete ha protocolli d'intesa con l'OCSE e con l'UNESCO.", [("works_with", "OCSE"), ("works_with", "UNESCO")]),
        ("EUROLAGHI è nata da una costola di Polis.", [("grew_from", "Polis")]),
        ("È nata da una costola dell'OCSE.", [("grew_from", "OCSE")]),
    ],
)  # fmt: skip
def test_partners_and_origins(text: str, rows: list[tuple[str, str]]) -> None:
    """Partners behind the verb, before it and as its subject; agreements that are; what a network split off from."""
    assert about(text, "network_relations", *RELATION) == rows


@pytest.mark.parametrize(
    "text",
    [
        "La città ha tra i suoi partner l'OCSE.",
        "Il progetto ha come partner l'OCSE.",
        "La città ha l'OCSE tra i suoi partner.",
        "EUROLAGHI ha lanciato il progetto Acque, che ha tra i suoi partner l'OCSE.",
        "EUROLAGHI ha lanciato il progetto Acque, che ha l'OCSE tra i suoi partner.",
        "EUROLAGHI ha lanciato la campagna Acque pulite, che collabora con l'OCSE.",
        "La rete vorrebbe avere tra i suoi partner l'OCSE.",
        "L'OCSE ne era partner strategico.",
        "L'OCSE non ne è partner.",
        "Nel 2020 ha lanciato il progetto Acque. L'OCSE ne è partner strategico.",
        "Torino vi aderisce dal 2010. In città ha aperto un museo. L'OCSE ne è partner.",
        "La rete riunisce 40 città. Il Comune ne è partner.",
        "Collaborano con il progetto OCSE e UNESCO.",
        "Collaborano con la rete dei musei OCSE e UNESCO.",
        "Collaborano con la rete Natura 2000 e UNESCO.",
        "Collaborano con la rete Lione e Gent.",
        "Collaboravano con la rete OCSE e UNESCO.",
        "Con la rete collabora il Comune.",
        "La rete non ha un accordo con l'OCSE.",
        "La rete aveva un accordo con l'OCSE.",
        "La società Acque ha un accordo di collaborazione con l'OCSE.",
        "La città ha un accordo di collaborazione con l'OCSE.",
    ],
)
def test_no_partners_of_the_network(text: str) -> None:
    """The city's, a project's or a company's partners; what was, is wished for or denied; cities."""
    assert about(text, "network_relations", *RELATION) == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Per il Comune se ne occupa l'Ufficio Europa.", "Ufficio Europa"),
        ("Per la Città di Torino la segue il Settore Cultura.", "Settore Cultura"),
        ("Per Torino, ne segue i lavori l'Ufficio Europa.", "Ufficio Europa"),
        ("Torino vi aderisce dal 2010. Se ne occupa l'Ufficio Europa.", "Ufficio Europa"),
        ("Se ne occupa, per il Comune, l'Ufficio Europa.", "Ufficio Europa"),
        ("La Segreteria generale coordina la partecipazione alla rete.", "Segreteria generale"),
        ("La partecipazione del Comune è coordinata dalla Segreteria generale.", "Segreteria generale"),
        ("L'Ufficio Centro storico coordina la partecipazione alla rete.", "Ufficio Centro storico"),
        ("Per la Regione se ne occupa l'Ufficio Europa.", None),
        ("Per il Comune di Lione se ne occupa l'Ufficio Europa.", None),
        ("Per il Comune se ne occupava l'Ufficio Europa.", None),
        ("Per il Comune se ne occuperà l'Ufficio Europa.", None),
        ("Per il Comune se ne occupa il Sindaco.", None),
        ("Organizza un premio. Se ne occupa l'Ufficio Europa.", None),
        ("Nel 2020 ha lanciato il progetto Acque. Per il Comune se ne occupa l'Ufficio Europa.", None),
        ("Torino vi aderisce. In città c'è un museo. Per il Comune se ne occupa l'Ufficio Musei.", None),
        ("Torino ha chiesto di aderirvi. Se ne occupa l'Ufficio Europa.", None),
        ("I rapporti con la rete sono curati dall'Ufficio Europa.", None),
    ],
)
def test_who_sees_to_the_city_s_part(text: str, holder: str | None) -> None:
    """The unit that sees to a network for the city, told right behind what is told of it; to keep in touch is less."""
    expected = [(holder, "coordinator")] if holder else []
    assert about(text, "roles", "holder", "role") == expected


def test_the_network_s_own_secretariat() -> None:
    """Which has its seat elsewhere or sees to what all cities do is an organ; the city's is an office."""
    for text in (
        "La Segreteria generale ha sede a Lione.",
        "La Segreteria generale coordina la partecipazione delle città.",
    ):
        assert about(text, "network_bodies", "body") == [("Segreteria",)]
    assert about("La partecipazione è curata dalla Segreteria generale.", "network_bodies", "body") == []


@pytest.mark.parametrize(
    ("text", "parent", "remit"),
    [
        ("L'Ufficio Europa è in capo alla Direzione Cultura.", "direzione-cultura", None),
        ("L'Ufficio Europa, in capo alla Direzione Cultura, segue i bandi.", "direzione-cultura", "segue i bandi"),
        ("L'Ufficio Europa, afferente all'Area Cultura, segue i bandi.", "area-cultura", "segue i bandi"),
        ("L'Ufficio Europa è un ufficio interno al Settore Cultura.", "settore-cultura", None),
        ("L'Ufficio Europa, ufficio del Settore Cultura, è aperto.", "settore-cultura", None),
        ("L'Ufficio Europa non è in capo alla Direzione Cultura.", "", None),
        ("L'Ufficio Europa passerà in capo alla Direzione Cultura.", "", None),
        ("L'Ufficio Europa è stato in capo alla Direzione Cultura fino al 2019.", "", None),
    ],
)
def test_units_of_units(text: str, parent: str, remit: str | None) -> None:
    """A unit under another, its task behind that; not what was, will be or is denied."""
    rows = [row for row in tables(f"Titolo\n\n{text}\n")["organisations"] if row["name"] == "Ufficio Europa"]
    whole = f"{parent}-comune-di-torino".removeprefix("-")
    assert cells(rows, "parent_id", "remit_it") == [(whole, remit)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'Ufficio Centro storico segue i mercati.", ["Ufficio Centro storico"]),
        ("L'Ufficio Centro Storico segue i mercati.", ["Ufficio Centro Storico"]),
        ("Il Servizio Cura del Centro storico segue i mercati.", ["Servizio Cura del Centro storico"]),
        ("L'Ufficio Pace nel centro storico è aperto.", ["Ufficio Pace"]),
        ("L'Ufficio Pace del Centro Studi Alfa segue i mercati.", []),
    ],
)
def test_an_office_for_the_old_town(text: str, names: list[str]) -> None:
    """What an office deals with may be a part of town; where it stands, and whose it is, are no part of its name."""
    found = tables(f"Titolo\n\n{OWN} {text}\n")["organisations"]
    assert [row["name"] for row in found if row["kind"] == "office"] == names
