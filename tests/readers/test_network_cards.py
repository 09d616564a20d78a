"""Networks told in cards: a line for each fact, and items below a line that says whose roles they are."""

import pytest
from texts import cells, tables

ABOUT = "Lagonet è una rete internazionale di città lacustri."


def stated(lines: str, about: str = ABOUT) -> dict[str, list[dict[str, object]]]:
    """The tables of a list of networks with one section, made of these lines."""
    return tables(
        f"Le reti del Comune\n\nIl Comune fa parte di queste reti.\n\nLagonet\n{about}\n{lines}\n", "networks_list"
    )


@pytest.mark.parametrize(
    ("lines", "founded"),
    [
        ("Anno e luogo di costituzione: 1994, Bonn", ("1994", "2946447")),
        ("Luogo e data di nascita: Bonn, maggio 1994", ("1994-05", "2946447")),
        ("Avvio: marzo 2021", ("2021-03", None)),
        ("Anno di lancio: 2021", ("2021", None)),
        ("Cura il progetto Onde.\nAvvio: marzo 2021", (None, None)),
        ("Avvio del bando: marzo 2021", (None, None)),
    ],
)
def test_begun(lines: str, founded: tuple[str | None, str | None]) -> None:
    """When and where a network began; the beginning of its projects is none."""
    [network] = stated(lines)["networks"]
    assert (network["founded_edtf"], network["founded_place_id"]) == founded


@pytest.mark.parametrize(
    ("line", "founders"),
    [
        ("Fondata da: Lione e Osaka", [("Lione", "founder"), ("Osaka", "founder")]),
        (
            "Avviata da: Sindaco di Lione e Sindaco di Osaka",
            [("Sindaco di Lione", "founder"), ("Sindaco di Osaka", "founder")],
        ),
        ("Su iniziativa di: Sindaco di Lione", [("Sindaco di Lione", "initiator")]),
        ("Nascita: 1994\nCol supporto di: Commissione europea", [("Commissione europea", "supporter")]),
        ("Ruoli della Sindaca di Torino: fondatrice; siede nel Comitato Direttivo", [("Sindaca di Torino", "founder")]),
        ("Ruoli del Comune: socio fondatore", [("Torino", "founder")]),
        ("Ruoli del Comune: non fondatore", []),
    ],
)
def test_begun_by(line: str, founders: list[tuple[str, str]]) -> None:
    """Who began, wanted or helped it; help is no fund of the city's."""
    found = stated(line)
    assert cells(found["network_founders"], "founder", "role") == founders
    assert not found["funding_sources"]


@pytest.mark.parametrize(
    ("line", "objects"),
    [
        ("In sinergia con: OCSE (OECD), UNESCO", [("OCSE", "works_with"), ("UNESCO", "works_with")]),
        ("Partnership strategica: OCSE", [("OCSE", "strategic_partner")]),
        ("Partnership: 12", []),
    ],
)
def test_allies(line: str, objects: list[tuple[str, str]]) -> None:
    """With whom it works."""
    assert cells(stated(line)["network_relations"], "object", "relation") == objects


@pytest.mark.parametrize(
    ("item", "roles"),
    [
        ("Gruppo di lavoro Cibo – presidenza", [("chair", "Gruppo di lavoro Cibo")]),
        ("Forum Mare e Forum Scuola – lavoro attivo", [("participant", "Forum Mare"), ("participant", "Forum Scuola")]),
        ("Forum Affari sociali – il Comune è attivo al suo interno", [("participant", "Forum Affari sociali")]),
        ("Comitato Esecutivo della rete – Torino è una delle città che lo compongono",
         [("committee_member", "Comitato Esecutivo")]),
        ("Comitato Direttivo: ne facciamo parte", [("committee_member", "Comitato Direttivo")]),
        ("Forum Mare – lo presiede il Comune", [("chair", "Forum Mare")]),
        ("progetto europeo Onde – promosso da Lagonet; Torino vi partecipa in qualità di partner",
         [("project_partner", "Onde")]),
        ("Forum Mare – la presidenza è di Osaka", []),
        ("Forum Mare – vi partecipano dodici città", []),
        ("Forum Mare – candidatura alla presidenza", []),
    ],
)  # fmt: skip
def test_items_of_roles(item: str, roles: list[tuple[str, str]]) -> None:
    """What an item tells of the organ that it begins with."""
    assert cells(stated(f"Ruoli di Torino:\n- {item}\n- altro")["roles"], "role", "body") == roles


def test_participation_in_a_list() -> None:
    """A clause that tells on what the city takes part in."""
    found = stated("Ruoli di Torino:\n- Forum Mare – il Comune è attivo al suo interno, con la co-presidenza del Working "
                   "Group Pesca e la partecipazione attiva ai Working Group Porti e Coste\n")  # fmt: skip
    assert cells(found["roles"], "body", "role") == [
        ("Forum Mare", "participant"),
        ("Working Group Coste", "participant"),
        ("Working Group Pesca", "co_chair"),
        ("Working Group Porti", "participant"),
    ]


def test_organs_of_parts() -> None:
    """In a part of a network's section organs are its own, also behind the name of another."""
    found = stated("Obiettivi:\n- tutela delle acque\n- pesca sostenibile\nPartner strategico: EUROLAGHI, rete di città\n"
                   "Il Sindaco di Torino siede nel Comitato Direttivo.")  # fmt: skip
    assert cells(found["network_bodies"], "network_id", "body") == [("lagonet", "Comitato Direttivo")]


@pytest.mark.parametrize(
    ("line", "share"),
    [
        ("Quota dell'economia globale: un quarto", [(0.25,)]),
        ("Peso sul PIL mondiale: 20%", [(0.2,)]),
        ("Quota dell'economia europea: un quarto", []),
        ("Quota associativa: 20%", []),
    ],
)
def test_share_of_economy(line: str, share: list[tuple[float]]) -> None:
    """A share behind its label."""
    assert cells(stated(line)["network_metrics"], "value") == share


def test_line_that_goes_on_below_heads_nothing() -> None:
    """`Impegno dei Comuni: lavorare per` above its items opens no section; a count at the end is no network."""
    found = stated("Impegno dei Comuni: lavorare per\n- acque pulite\n- porti aperti\nIncontri: 12 dal 2015")
    assert cells(found["network_metrics"], "network_id", "metric") == [("lagonet", "meetings_held")]
    assert cells(stated("Peso sul PIL mondiale: 20%\nIncontri: 12")["networks"], "network_id") == [("lagonet",)]


PACT = "Patto dei Laghi\nIl Patto dei Laghi è un patto internazionale tra città lacustri."


@pytest.mark.parametrize(
    ("line", "events"),
    [
        ("Firma: Palazzo Reale, 15 ottobre 2015", [("signing", "2015-10-15", "Palazzo Reale")]),
        ("Sottoscrizione: Lione, 15 ottobre 2015", [("signing", "2015-10-15", "Lione")]),
        ("Data della firma: 15 ottobre 2015", [("signing", "2015-10-15", None)]),
        ("Consegna: 16 ottobre 2015, al Segretario Generale delle Nazioni Unite", [("delivery", "2015-10-16", None)]),
        ("Firma: 2015", []),
        ("Firma: entro il 15 ottobre 2035", []),
        ("Consegna delle domande: 16 ottobre 2015", []),
    ],
)
def test_signed_and_handed_over(line: str, events: list[tuple[str, str, str | None]]) -> None:
    """A pact's signing and delivery on a day; a year alone may be that of a city's joining."""
    found = tables(f"Le reti del Comune\n\nIl Comune fa parte di queste reti.\n\n{PACT}\n{line}\n", "networks_list")
    assert cells(found["events"], "kind", "date_edtf", "place_name") == events


def test_signing_of_a_city() -> None:
    """What a network has no paper for, a city signed."""
    assert not stated("Firma: 15 ottobre 2015")["events"]


@pytest.mark.parametrize(
    ("line", "objects"),
    [
        ("Origine: programma 100 Laghi Vivi (LV), lanciato dalla Fondazione Cariplo", [("100 Laghi Vivi",)]),
        ("Nasce da: progetto europeo Onde", [("Onde",)]),
        ("Origine: esperienza di alcuni amministratori pubblici", []),
    ],
)
def test_origin(line: str, objects: list[tuple[str]]) -> None:
    """What it grew from: a programme with a name."""
    assert cells(stated(line)["network_relations"], "object") == objects


@pytest.mark.parametrize(
    ("line", "theme"),
    [
        ("Scopo: soluzioni pratiche nel campo della mobilità umana.", "migrazioni"),
        ("Riunisce venti Comuni allo scopo di difendere la biodiversità.", "ambiente"),
        ("Il Comune vi aderisce allo scopo di difendere la biodiversità.", None),
    ],
)
def test_theme_of_purpose(line: str, theme: str | None) -> None:
    """What it is for, where neither its name nor its definition says."""
    assert cells(stated(line, "Lagonet è una rete di città.")["networks"], "theme_id") == [(theme,)]


def names(line: str, heading: str = "Altre reti internazionali") -> list[tuple[object, ...]]:
    """Networks and those of which the city is a member, of a line below a heading."""
    found = tables(f"Le reti del Comune\n\nLagonet\n{ABOUT}\n\n{heading}\n{line}\n", "networks_list")
    members = {row["network_id"] for row in found["memberships"]}
    return cells([row for row in found["networks"] if row["network_id"] in members - {"lagonet"}], "name", "acronym")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Energy Cities, Polis Network; Circular Economy 100 (CE100",
         [("Circular Economy 100", "CE100"), ("Energy Cities", None), ("Polis Network", None)]),
        ("Urban Agenda for the EU (Partnership on Air Quality e Partnership on Land Use), Energy Cities",
         [("Energy Cities", None), ("Partnership on Air Quality", None), ("Partnership on Land Use", None)]),
        ("Acque pulite, porti aperti, Energy Cities", []),
        ("Energy Cities, di cui il Comune è socio.", []),
    ],
)  # fmt: skip
def test_line_of_names(line: str, expected: list[tuple[str, str | None]]) -> None:
    """A line that holds names and nothing else, below a heading of other networks."""
    assert names(line) == expected


def test_parts_in_brackets() -> None:
    """Those in brackets are part of what stands before them."""
    page = ("Le reti del Comune\n\nLagonet\nLagonet è una rete.\n\nAltri impegni\nUrban Agenda for the EU (Partnership on "
            "Air Quality e Partnership on Land Use), Energy Cities\n")  # fmt: skip
    found = cells(tables(page, "networks_list")["network_relations"], "network_id", "relation", "object")
    assert found == [
        ("partnership-on-air-quality", "part_of", "Urban Agenda for the EU"),
        ("partnership-on-land-use", "part_of", "Urban Agenda for the EU"),
    ]


def test_staff_that_is_hosted() -> None:
    """`Food Hub e Green Lab – lo staff che li compone è ospitato dal Comune`."""
    found = stated("Ruoli di Torino:\n- Food Hub e Green Lab – lo staff di Lagonet che li compone è ospitato dal Comune di "
                   "Torino nei suoi uffici\n- Sala Rossa – la mostra è ospitata dal Comune di Torino")  # fmt: skip
    assert cells(found["roles"], "role", "body") == [("host", "Food Hub"), ("host", "Green Lab")]


def test_a_seat_is_no_membership() -> None:
    """`Consiglio direttivo – membro dal 2019`: since when the city sits there, not when it joined."""
    found = stated(
        "Ruoli di Torino:\n- Consiglio direttivo – membro dal 2019\n- Gruppo di lavoro Porti – coordinamento\n"
    )
    assert cells(found["memberships"], "joined_edtf") == [(None,)]
    assert cells(found["roles"], "role", "period_edtf") == [("chair", None), ("committee_member", "2019/..")]


def test_who_helped_is_no_organ() -> None:
    """`Con il sostegno di: Commissione del Danubio`."""
    found = stated("Con il sostegno di: Commissione del Danubio\nSede: Bonn")
    assert cells(found["network_founders"], "founder") == [("Commissione del Danubio",)]
    assert not found["network_bodies"]


def test_opening_definition() -> None:
    """`Primo network mondiale di città, Lagonet unisce`; what it was born from had another reach."""
    found = stated(
        "Nacque da una rete regionale dei laghi.", "Primo network mondiale di città, Lagonet unisce 40 città."
    )
    assert cells(found["networks"], "kind", "scope") == [("network", "global")]
    assert cells(stated("Nacque da una rete regionale dei laghi.", "Lagonet è un forum.")["networks"], "scope") == [
        (None,)
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Partecipazione coordinata da",
        "Adesione seguita da",
        "Riferimento in Comune",
        "Punto di riferimento",
        "Chi tiene i rapporti",
        "Servizio competente",
        "Fa capo a",
        "In carico a",
    ],
)
def test_labels_of_who_follows_it(label: str) -> None:
    """The unit that coordinates the city's part, however its label calls that."""
    assert cells(stated(f"{label}: Servizio Ambiente")["roles"], "holder", "role") == [
        ("Servizio Ambiente", "coordinator")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Riferimento normativo: legge 125/2014",
        "Seguita da: Anna Verdi",
        "Coordinata da: Comune di Lione",
        "Punto di contatto per tutte le reti: Servizio Ambiente",
        "Curata da: 12 città",
    ],
)
def test_who_follows_it_is_not_told(line: str) -> None:
    """A law, a person, another city, one office for all the networks, a number."""
    assert not stated(line)["roles"]


@pytest.mark.parametrize(
    ("line", "kind", "scope"),
    [
        ("Profilo: associazione nazionale di enti locali", "association", "national"),
        ("Forma giuridica: associazione europea", "association", "european"),
        ("Di che cosa si tratta: rete internazionale di città", "network", "international"),
        ("Categoria: reti e associazioni", None, None),
        ("Profilo social: @lagonet", None, None),
    ],
)
def test_labels_of_its_nature(line: str, kind: str | None, scope: str | None) -> None:
    """Kind and reach behind a label that asks what it is."""
    found = stated(line, "Lagonet aiuta le città lacustri.")["networks"]
    assert cells(found, "name", "kind", "scope") == [("Lagonet", kind, scope)]


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("Entrata di Torino: 2014", "2014"),
        ("Torino vi è entrata nel: 2014", "2014"),
        ("Torino ha aderito nel: marzo 2014", "2014-03"),
        ("Affiliazione: 3 marzo 2014", "2014-03-03"),
        ("Ne facciamo parte dal: 2014", "2014"),
        ("Entrata di Lione: 2014", None),
        ("Entrata: gratuita", None),
    ],
)
def test_labels_of_joining(line: str, joined: str | None) -> None:
    """When the city joined; not when another did."""
    assert cells(stated(line)["memberships"], "joined_edtf") == [(joined,)]


@pytest.mark.parametrize(
    ("line", "seat", "founded"),
    [
        ("Sede: Fonni", "3176832", None),
        ("Sede della segreteria: Fonni (NU)", "3176832", None),
        ("Costituzione: Fonni, 18 aprile 2015", None, "3176832"),
        ("Luogo di istituzione: Fonni", None, "3176832"),
        ("Sede: Villa Fonni", None, None),
        ("Sede: Bosco", None, None),
        ("Note: Fonni", None, None),
    ],
)
def test_small_towns_behind_labels(line: str, seat: str | None, founded: str | None) -> None:
    """A label that asks for a town speaks for a small one; a hall's name and an everyday word are none."""
    [network] = stated(line)["networks"]
    assert (network["headquarters_place_id"], network["founded_place_id"]) == (seat, founded)


def test_labels_that_no_vocabulary_knows() -> None:
    """`Connotati: rete di città` in the midst of a card heads nothing, and is no network for all that it defines one."""
    cards = "".join(
        f"\n**{name}**\nConnotati: rete nazionale di {of}\nAdesione di Torino: 2014\n{name} aiuta gli enti locali.\n"
        for name, of in (("Lagonet", "città"), ("Valnet", "Comuni"))
    )
    found = tables(f"Le reti del Comune\n\nIl Comune fa parte di queste reti.\n{cards}", "networks_list")
    assert cells(found["networks"], "name") == [("Lagonet",), ("Valnet",)]
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("lagonet", "2014"), ("valnet", "2014")]
    assert {row["heading"] for row in found["sections"]} == {"Le reti del Comune", "Lagonet", "Valnet"}


def test_one_name_before_its_definition() -> None:
    """`Lagonet: rete di città`, which begins one line only, is a name."""
    lines = "- Lagonet: rete nazionale di città\n- Valnet: associazione di Comuni\n"
    found = tables(f"Le reti del Comune\n\nIl Comune fa parte di queste reti:\n{lines}", "networks_list")
    assert cells(found["networks"], "name") == [("Lagonet",), ("Valnet",)]
