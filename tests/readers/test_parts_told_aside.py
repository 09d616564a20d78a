"""Told aside or behind: how far a network reaches, whose initiative it is, since when a named member is in, which
office coordinates the city's part and sits with its technicians in a group."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nForum delle Città del Lago\nIl Forum delle Città del Lago (FCL) {}\n"


@pytest.mark.parametrize(
    ("gathers", "scope"),
    [
        ("mette in contatto, a livello internazionale, gli amministratori dei centri affacciati sui laghi.",
         "international"),
        ("mette in rete, su scala europea, i Comuni di pianura.", "european"),
        ("riunisce, a livello nazionale, gli assessori alla scuola.", "national"),
        ("raccoglie, anche a livello europeo, i Comuni rivieraschi.", "european"),
        ("collega le città a livello globale.", "global"),
        ("mette in contatto, a livello tecnico, i Comuni.", None),
        ("mette in contatto, a livello di assessori, i Comuni.", None),
        ("mette in contatto, con una conferenza internazionale, i Comuni.", None),
        ("mette insieme i Comuni. A livello internazionale collabora con l'ONU.", None),
    ],
)  # fmt: skip
def test_reach_told_behind_the_verb_that_gathers(gathers: str, scope: str | None) -> None:
    assert cells(tables(PAGE.format(gathers), "networks_list")["networks"], "scope") == [(scope,)]


def _of(table: str, sentence: str, *columns: str) -> list[tuple[object, ...]]:
    return cells(tables(PAGE.format(f"è una rete di città. {sentence}"), "networks_list")[table], *columns)


@pytest.mark.parametrize(
    ("sentence", "convener", "founder"),
    [
        ("È stato istituito nel 1999 su iniziativa della Regione Marche e ha sede ad Ancona.",
         "Regione Marche", "Regione Marche"),
        ("Su iniziativa dell'UNESCO è nato nel 1999.", "UNESCO", "UNESCO"),
        ("Fu fondato nel 1999 per iniziativa della Fondazione Rockefeller.",
         "Fondazione Rockefeller", "Fondazione Rockefeller"),
        ("È nato nel 1999 su iniziativa del Sindaco di Lione.", None, "Sindaco di Lione"),
        ("È nato nel 1999 su iniziativa della città di Lione.", None, "Lione"),
        ("È nato su iniziativa del Comune di Lione.", None, "Lione"),
    ],
)  # fmt: skip
def test_an_organisation_by_whose_initiative_it_began_convenes_it(
    sentence: str, convener: str | None, founder: str
) -> None:
    assert _of("networks", sentence, "convener") == [(convener,)]
    assert _of("network_founders", sentence, "founder", "role") == [(founder, "initiator")]


def test_who_supports_a_founding_convenes_nothing() -> None:
    assert _of("networks", "È stato fondato nel 1999 da Lione con il sostegno dell'UNESCO.", "convener") == [(None,)]


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Ne sono membri 52 città di 7 Paesi, fra cui Torino, entrata nel 2006.", "2006"),
        ("Ne sono membri 52 città di 7 Paesi, fra cui Lione e Torino, entrata nel marzo 2006.", "2006-03"),
        ("Vi aderiscono 52 città, tra cui il nostro Comune, entrato nel 2006.", "2006"),
        ("Riunisce 52 città, tra cui Lione e la nostra città, iscritta dal 2006.", "2006"),
        ("Riunisce 52 città, tra cui Torino (entrata nel 2006).", "2006"),
        ("Ne sono soci 30 enti, tra cui il Comune di Torino, iscritto dal 2010.", "2010"),
        ("Ne sono membri 52 città di 7 Paesi, fra cui Lione, entrata nel 2006.", None),
        ("Ne sono membri 52 città di 7 Paesi, fra cui Torino e Lione, entrata nel 2006.", None),
        ("Ne sono membri 52 città, tra cui Lione, entrata nel 2006, e il nostro Comune.", None),
        ("Ne sono membri 52 città, tra cui Lione, gemellata con il nostro Comune, entrata nel 2006.", None),
        ("Ne sono membri 52 città, fra cui Torino, fondata nel 2006.", None),
    ],
)
def test_when_the_publisher_among_the_members_came_in(sentence: str, joined: str | None) -> None:
    assert _of("memberships", sentence, "member", "joined_edtf") == [("Comune di Torino", joined)]
    events = _of("events", sentence, "kind", "date_edtf")
    assert events == ([("joining", joined)] if joined else [])


COORDINATOR = ("Ufficio Europa", "coordinator", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le attività del Comune nella Rete sono coordinate dall'Ufficio Europa.",
        "Il lavoro della città nel Forum è seguito dall'Ufficio Europa.",
        "L'impegno di Torino nella rete è coordinato dall'Ufficio Europa.",
        "Le attività comunali all'interno della rete sono curate dall'Ufficio Europa.",
        "Le attività del Comune in FCL sono oggi coordinate dall'Ufficio Europa.",
        "Il Comune di Torino vi ha aderito nel 2010; coordina la sua partecipazione l'Ufficio Europa.",
        "Il Comune di Torino vi ha aderito nel 2010. Segue la sua partecipazione l'Ufficio Europa.",
        "Il Comune di Torino vi ha aderito nel 2010; cura la nostra adesione l'Ufficio Europa.",
    ],
)
def test_an_office_coordinates_the_citys_part(sentence: str) -> None:
    assert _of("roles", sentence, "holder", "role", "body") == [COORDINATOR]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le attività del Comune in campo ambientale sono coordinate dall'Ufficio Ambiente.",
        "Le attività culturali del Comune sono coordinate dall'Ufficio Cultura.",
        "Le attività del Comune nella Regione Piemonte sono coordinate dall'Ufficio Europa.",
        "Le attività del Comune nel gruppo di lavoro Acque sono coordinate dall'Ufficio Ambiente.",
        "Le attività del Comune di Lione nella rete sono coordinate dall'Ufficio Europa.",
        "Le attività della rete sono coordinate dal Segretariato.",
        "Lione vi ha aderito nel 2010; coordina la sua partecipazione l'Agenzia del Lago.",
    ],
)
def test_other_work_and_other_cities_parts_are_no_role(sentence: str) -> None:
    assert _of("roles", sentence, "holder", "role", "body") == []


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("La partecipazione del Comune è coordinata dall'Ufficio Europa, che siede anche, con propri tecnici, nel "
         "gruppo di lavoro Acque.", [COORDINATOR, ("Ufficio Europa", "participant", "gruppo di lavoro Acque")]),
        ("L'Ufficio Europa siede oggi, con un proprio tecnico, nel gruppo di lavoro Acque.",
         [("Ufficio Europa", "participant", "gruppo di lavoro Acque")]),
        ("Il Sindaco di Torino siede anche, con Lione, nel Comitato Direttivo.",
         [("Sindaco di Torino", "committee_member", "Comitato Direttivo")]),
        ("L'Ufficio Europa coordina la partecipazione; il Sindaco di Lione siede, con i suoi tecnici, nel gruppo di "
         "lavoro Acque.", [COORDINATOR]),
        ("L'Ufficio Europa siede accanto, con propri tecnici, ai musei.", []),
    ],
)  # fmt: skip
def test_who_sits_in_a_group_takes_part_in_it(sentence: str, roles: list[tuple[object, ...]]) -> None:
    assert sorted(_of("roles", sentence, "holder", "role", "body"), key=str) == sorted(roles, key=str)
