"""Labels over lists, names in small letters and the agreement of participles, each with its near misses."""

import pytest
from texts import about, cells, tables

CARD = "Reti\n\nRete Italiana Città Sane\nLa Rete Italiana Città Sane lavora sulla salute nelle città.\n{}\n"
UNION = "Unione dei Comuni della Valle Verde"


@pytest.mark.parametrize(
    ("label", "joined"),
    [
        ("Atto di adesione: deliberazione del Consiglio comunale n. 31 del 27 maggio 2010", "2010-05-27"),
        ("Provvedimento di adesione: deliberazione della Giunta n. 12 del 3 marzo 2018", "2018-03-03"),
    ],
)
def test_an_act_of_joining_tells_that_one_belongs(label: str, joined: str) -> None:
    """Who cites the act by which it joined belongs to the network since then."""
    found = cells(tables(CARD.format(label))["memberships"], "member", "status", "joined_edtf")
    assert found == [("Comune di Torino", "member", joined)]


def test_a_date_of_joining_goes_before_the_day_of_its_act() -> None:
    """The day of the act is that of joining only where no other is told."""
    label = "Adesione: 2 maggio 2011\nAtto di adesione: deliberazione della Giunta n. 12 del 3 marzo 2011"
    assert cells(tables(CARD.format(label))["memberships"], "joined_edtf") == [("2011-05-02",)]


def test_an_act_of_leaving_tells_no_membership() -> None:
    """No row without a member: the act alone would be one."""
    label = "Atto di recesso: deliberazione del Consiglio comunale n. 31 del 27 maggio 2010"
    assert tables(CARD.format(label))["memberships"] == []


LIST = "Linee guida\n\nParte prima\n\n{}\n- colloqui preliminari;\n- missione sul posto.\n"


@pytest.mark.parametrize(
    ("lead", "kinds"),
    [
        ("Strumenti. Il Comune agisce attraverso:", ["instrument", "instrument"]),
        ("Gli strumenti. La Città opera mediante:", ["instrument", "instrument"]),
        ("Passaggi. Il partenariato si costruisce per gradi:", ["partnership_step", "partnership_step"]),
        ("Il Comune agisce attraverso:", []),
        ("Giovani. Il Comune agisce attraverso:", []),
        ("Strumenti. Per avere notizie:", []),
    ],
)
def test_a_label_run_in_before_the_words_over_a_list(lead: str, kinds: list[str]) -> None:
    """A label that names what is listed stands for a heading, where the words behind it open a list of means."""
    assert [row["kind"] for row in tables(LIST.format(lead), "guideline")["provisions"]] == kinds


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Il quadro è dato dallo Statuto comunale e dal Programma comunale per la pace 2024-2026, adottato il 3 marzo "
            "2024.",
            "programma-comunale-per-la-pace-2024-2026-comune-di-torino",
        ),
        ("Si segue lo Statuto comunale, approvato il 3 marzo 2024.", "statuto-comune-di-torino"),
        ("Si segue l'Agenda 2030, approvata il 25 settembre 2015.", "agenda-2030"),
        ("Si segue la Carta di Lipsia, che il Consiglio ha approvato il 3 marzo 2024.", "carta-di-lipsia"),
    ],
)
def test_what_was_adopted(text: str, act: str) -> None:
    """The act that a participle tells of is the nearest of its gender."""
    assert [row["act_id"] for row in tables(f"Titolo\n\n{text}\n")["events"]] == [act]


def test_a_participle_of_the_other_gender_tells_of_another_act() -> None:
    """In "Progetto locale per l'Agenda 2030, approvato" it is not the agenda that was approved."""
    found = tables("Titolo\n\nSi segue il Progetto locale per l'Agenda 2030, approvato il 3 maggio 2021.\n")["events"]
    assert "agenda-2030" not in [row["act_id"] for row in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Collabora con la Fondazione Museo storico del Trentino.", "Fondazione Museo storico del Trentino"),
        (
            "Collabora con la Fondazione Centro internazionale della Pace.",
            "Fondazione Centro internazionale della Pace",
        ),
        ("Collabora con la Fondazione Cariplo del territorio.", "Fondazione Cariplo"),
    ],
)
def test_a_name_goes_on_over_small_adjectives(text: str, name: str) -> None:
    """Two head words in a row, and what the second needs to be a name."""
    assert about(text, "network_relations", "object") == [(name,)]


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Anna Verdi, dirigente dell'Area Sviluppo economico e lavoro", "dirigente dell'Area Sviluppo economico e lavoro"),
        ("Anna Verdi, Responsabile dell'Ufficio Pace e Diritti umani", "Responsabile dell'Ufficio Pace e Diritti umani"),
        ("Responsabile del Servizio Cultura e politiche giovanili: Anna Verdi",
         "Responsabile del Servizio Cultura e politiche giovanili"),
    ],
)  # fmt: skip
def test_a_post_ends_where_its_unit_does(text: str, office: str) -> None:
    """The name of a unit ends alike in a post and by itself."""
    assert cells(tables(f"Titolo\n\nContatti\n\n{text}\n", "office_page")["people"], "office") == [(office,)]


def test_a_unit_called_after_a_desk_is_one_office() -> None:
    """`Unità Sportello Europa` is no desk of its own."""
    text = "L'Ufficio Europa è articolato in 2 unità: l'Unità Progetti e l'Unità Sportello Giovani."
    names = {row["name"] for row in tables(f"Titolo\n\n{text}\n", "office_page")["organisations"]}
    assert {"Unità Progetti", "Unità Sportello Giovani"} <= names
    assert "Sportello Giovani" not in names


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("L'Unione associa nove Comuni.", [("municipalities", 9.0)]),
        ("L'Unione è formata da nove Comuni.", [("municipalities", 9.0)]),
        ("Dell'Unione fanno parte nove Comuni.", [("municipalities", 9.0)]),
        ("L'Unione raggruppa nove Comuni e conta 10.600 abitanti.", [("municipalities", 9.0), ("population", 10600.0)]),
        ("L'Unione europea conta 27 Paesi e 100 Comuni.", []),
    ],
)
def test_a_union_by_its_short_name(text: str, counts: list[tuple[str, float]]) -> None:
    """What a union says of `l'Unione` on its own page is told of itself."""
    found = tables(f"Titolo\n\n{text}\n", publisher=UNION)["indicators"]
    assert cells((row for row in found if row["subject"] == UNION), "indicator", "value") == counts


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        ("Le Antiche Vie del Mare sono state fondate a Zara il 3 aprile 2012 da Zara e Pisa.", "2012-04-03"),
        ("Nel 2012 a Zara sono state fondate due scuole di vela.", None),
    ],
)
def test_networks_with_a_plural_name(text: str, founded: str | None) -> None:
    """`sono state fondate`, of a network whose name is a plural."""
    found = tables(f"Titolo\n\nLe Antiche Vie del Mare sono una rete europea di città. {text}\n")["networks"]
    assert cells(found, "founded_edtf") == [(founded,)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Raduna oltre 400 Comuni e 9 Regioni.", [("member_municipalities", 400.0), ("member_regions", 9.0)]),
        ("Gli iscritti sono distribuiti in 44 Paesi.", [("member_countries", 44.0)]),
        ("È una rete cui prendono parte enti di sei Paesi.", [("member_countries", 6.0)]),
        ("I progetti sono distribuiti in 44 Paesi.", []),
    ],
)
def test_members_counted(text: str, rows: list[tuple[str, float]]) -> None:
    """Further verbs of gathering, and members told before the countries they are in."""
    assert about(text, "network_metrics", "metric", "value") == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Un patto di amicizia con Valletta potrebbe essere discusso nei prossimi mesi.", []),
        ("Un gemellaggio con Lione potrà essere valutato in futuro.", []),
        ("Il gemellaggio con Mdina (Malta) è stato firmato il 30 giugno 1996.", [("Mdina", None)]),
        ("È attivo il gemellaggio con Lione ed è attivo anche quello con Cattaro (Montenegro), firmato nel 2009.",
         [("Cattaro", "active"), ("Lione", "active")]),
        ("Il gemellaggio con Lione sarà celebrato nel 2030 ed è in vigore.", [("Lione", "active")]),
    ],
)  # fmt: skip
def test_agreements_that_are_and_that_may_be(text: str, rows: list[tuple[str, str | None]]) -> None:
    """What might be discussed is none; a standing said before `quello con` is its."""
    assert cells(tables(f"Gemellaggi\n\nI nostri patti\n\n{text}\n")["agreements"], "partner", "status") == rows


def test_a_network_on_a_page_of_twins_is_no_twin() -> None:
    """A paragraph that begins with a network's name is no entry of a list of twins."""
    text = "Torino e le sue città gemelle\n\nLione (Francia)\n\nLe reti\n\nLa Rete delle Città Creative, iniziativa "
    text += "dell'UNESCO, è una rete internazionale di città.\n"
    assert [row["partner"] for row in tables(text, "agreements_list")["agreements"]] == ["Lione"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sono partner consolidati Spalato e Chartres; sono emergenti Saint-Louis (Senegal) e Valona.",
         [("Saint-Louis", "emerging"), ("Valona", "emerging")]),
        ("A Nouadhibou (Mauritania) il Comune porta avanti un progetto per la pesca.", [("Nouadhibou", "project_site")]),
        ("La rete è stata fondata il 3 aprile 2012 da tre città: Zara, Genova e Pisa.", []),
    ],
)  # fmt: skip
def test_partner_cities(text: str, rows: list[tuple[str, str]]) -> None:
    """Ties told without their noun, projects that go on; April opens nothing."""
    found = cells(
        tables(f"Linee guida\n\nDove\n\n{text}\n", "guideline")["partner_cities"], "place_name", "relationship"
    )
    assert [row for row in found if row[1] != "established"] == rows


@pytest.mark.parametrize(
    ("text", "networks"),
    [
        ("alle due reti", {"cittaslow", "eurocities"}),
        ("a entrambe le reti", {"cittaslow", "eurocities"}),
        ("alle tre reti", set()),
    ],
)
def test_the_part_in_all_networks(text: str, networks: set[str]) -> None:
    """An office that coordinates the part in both networks does so in each; not where more are meant than told."""
    page = (
        f"Reti\n\nTorino aderisce a Eurocities e a Cittaslow.\n\nL'Ufficio Europa coordina la partecipazione {text}.\n"
    )
    assert {row["network_id"] for row in tables(page, "networks_list")["roles"]} == networks


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il Comune non fa invece più parte dell'associazione Città del Vino.", {"Città del Vino"}),
        ("Il Comune non fa più parte dell'associazione Città del Vino e dell'Associazione Città dell'Olio.",
         {"Città del Vino"}),
        ("L'associazione dei commercianti ha chiesto un incontro.", set()),
    ],
)  # fmt: skip
def test_networks_left(text: str, names: set[str]) -> None:
    """An adverb amid the words of leaving; a second association ends the name of the first."""
    assert {row["name"] for row in tables(f"Titolo\n\n{text}\n")["networks"]} == names


def test_a_heading_in_capitals_among_others_is_no_acronym() -> None:
    """`ATTI` below `ADESIONI IN ESSERE` heads no network."""
    text = "Adesioni\n\nADESIONI IN ESSERE\n\nLa Provincia aderisce alla rete Eurocities.\n\nADESIONI CESSATE\n\nNessuna.\n\n"
    text += "ADESIONI PROPOSTE\n\nNessuna.\n\nATTI\n\nSi applica la legge 56/2014.\n"
    assert [row["name"] for row in tables(text, "networks_list", "Provincia di Arezzo")["networks"]] == ["Eurocities"]


def test_members_are_no_whole() -> None:
    """`è una rete nazionale di Province e Comuni` tells whom it gathers, not what it is part of."""
    assert about("È una rete nazionale di Province e Comuni.", "network_relations", "object") == []
    assert about("È parte di Comuni Virtuosi d'Europa.", "network_relations", "relation") == [("part_of",)]


def test_opening_hours_need_no_full_stop() -> None:
    """A page that ends in hours without a full stop is whole."""
    prose = "Il Comune cura i rapporti con le città gemelle e con le reti europee di cui fa parte da molti anni.\n\n"
    hours = (
        "Aperto al pubblico il martedì e il giovedì dalle 10.00 alle 12.00, su appuntamento obbligatorio al telefono"
    )
    found = tables(f"Titolo\n\n{prose * 4}{hours}\n")["source_issues"]
    assert "truncated_text" not in {row["kind"] for row in found}
    cut = tables(f"Titolo\n\n{prose * 4}{prose.strip()[:-1]} e anche nella rete delle sale di lettura pubbliche\n")
    assert "truncated_text" in {row["kind"] for row in cut["source_issues"]}


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("Per tutti lavora l'Ufficio Europa. L'ufficio fa parte dell'Area Cultura.", "area-cultura-comune-di-torino"),
        ("L'Ufficio Europa segue le reti. L'ufficio dipende dall'Area Cultura.", "area-cultura-comune-di-torino"),
        ("L'Ufficio Europa segue le reti. La struttura dipende dall'Area Cultura.", "area-cultura-comune-di-torino"),
        ("L'Ufficio Europa segue le reti. Il servizio dipende dall'Area Cultura.", "comune-di-torino"),
        ("L'Area Cultura è formata da due uffici.\n\nUfficio Europa - Segue le reti.\n\nUfficio Pace - Segue i gemelli.",
         "area-cultura-comune-di-torino"),
        ("L'Area Cultura è formata in materia europea. L'Ufficio Europa segue le reti.", "comune-di-torino"),
    ],
)  # fmt: skip
def test_units_taken_up_by_a_small_word(text: str, parent: str) -> None:
    """`l'ufficio` takes up what is called so; what a unit is formed of stands below."""
    found = tables(f"Titolo\n\nChi siamo\n\n{text}\n", "office_page")["organisations"]
    assert [row["parent_id"] for row in found if row["name"] == "Ufficio Europa"] == [parent]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("L'Associazione delle Vie Francigene (AVF) è stata costituita nel 2001 e riunisce più di 180 Comuni.",
         {"Associazione delle Vie Francigene"}),
        ("L'Associazione delle Vie Francigene, che riunisce 180 Comuni, ha sede a Lione.",
         {"Associazione delle Vie Francigene"}),
        ("L'Associazione delle Vie Francigene è stata costituita nel 2001 e riunisce più di 180 imprese.", set()),
        ("L'Associazione delle Vie Francigene ha invitato 180 Comuni.", set()),
    ],
)  # fmt: skip
def test_bodies_that_gather_towns(text: str, names: set[str]) -> None:
    """What gathers towns is a network, whatever it is called."""
    assert {row["name"] for row in tables(f"Titolo\n\n{text}\n")["networks"]} == names


@pytest.mark.parametrize(
    "section",
    [
        "Altre informazioni\n\nNel 2017 il Comune ha lasciato Cittaslow, di cui era stato socio per otto anni.",
        "Le risorse\n\nLe attività sono cofinanziate con le seguenti risorse della Regione.",
        "Che cosa non troverete in elenco\n\n- CIPRA, alle cui giornate i tecnici assistono.\n- Polis, mai chiesta.",
        "UNA RETE PER IL CARNEVALE\n\nIl Comune cura il carnevale con altri.",
    ],
)
def test_headings_of_a_list_that_name_no_network(section: str) -> None:
    """What a list of networks adds at its end, what it leaves out, and `a network for` something."""
    text = f"Le adesioni\n\nEurocities\n\nTorino aderisce a Eurocities.\n\n{section}\n"
    assert [row["network_id"] for row in tables(text, "networks_list")["memberships"]] == ["eurocities"]


@pytest.mark.parametrize(
    "text",
    [
        "Un'associazione di emigrati ha chiesto che si apra un gemellaggio con Charleroi (Belgio).",
        "Alcuni cittadini hanno suggerito un gemellaggio con Arrecife: il Consiglio non ne ha ancora discusso.",
    ],
)
def test_twins_asked_for(text: str) -> None:
    """Who asks for a twinning or suggests one has none."""
    assert tables(f"Gemellaggi\n\nLe città\n\n{text}\n")["agreements"] == []


def test_areas_that_a_body_looks_to() -> None:
    """The second area behind the body that looks to it."""
    text = "La massima priorità va al Mediterraneo meridionale; in secondo luogo l'ente guarda al Corno d'Africa."
    found = cells(tables(f"Linee\n\nPriorità\n\n{text}\n", "guideline")["geographic_priorities"], "rank", "area")
    assert found == [(1, "Mediterraneo meridionale"), (2, "Corno d'Africa")]


def test_metropolitan_municipalities() -> None:
    """`i 44 Comuni metropolitani` are those of a metropolitan city, on its own page alone."""
    text = "Titolo\n\nL'ufficio affianca i 44 Comuni metropolitani nella ricerca di fondi.\n"
    found = tables(text, publisher="Città metropolitana di Venezia")["indicators"]
    assert cells(found, "subject", "value") == [("Città metropolitana di Venezia", 44.0)]
    assert tables(text)["indicators"] == []


def test_a_town_that_no_list_knows_among_founders() -> None:
    """One word among towns is a town, without a place; a body is none."""
    text = "È stata fondata nel 2014 da Torino, Soave e Tokajvar."
    found = about(text, "network_founders", "founder", "founder_kind", "place_id")
    assert ("Tokajvar", "city", None) in found
    text = "È stata fondata nel 2014 da Torino, Soave e Fondazione Laghi."
    assert ("Fondazione Laghi", "organisation", None) in about(
        text, "network_founders", "founder", "founder_kind", "place_id"
    )


def test_parts_of_an_office_told_by_a_small_word() -> None:
    """`L'ufficio è articolato in` tells of the one named before."""
    text = "Ufficio Europa\n\nL'Ufficio Europa segue le reti.\n\nCome lavora\n\n"
    text += "L'ufficio è articolato in 2 unità operative:\n\n- Unità Bandi: scrive.\n- Unità Gemelli: visita.\n"
    found = tables(text, "office_page")
    parents = {row["name"]: row["parent_id"] for row in found["organisations"]}
    assert parents["Unità Bandi"] == parents["Unità Gemelli"] == "ufficio-europa-comune-di-torino"
    assert cells(found["indicators"], "subject", "value") == [("Ufficio Europa", 2.0)]
