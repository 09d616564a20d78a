"""Facts told by a noun, in an aside, with a pronoun or in the sentence after: the rows are those of the plain verb."""

import pytest
from texts import cells, tables

TURIN = "Comune di Torino"
PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è un'iniziativa, una rete europea di città di lago.\n{}\n"


def told(sentence: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells that a sentence of the network's own section makes."""
    rows = tables(PAGE.format(sentence), "networks_list")[table]
    return cells([row for row in rows if row["network_id"] == "el"], *columns)


def counted(sentence: str) -> list[tuple[object, ...]]:
    """The indicators of a page that holds one sentence."""
    return cells(tables(f"Torino nel mondo\n\n{sentence}\n")["indicators"], "indicator", "value", "qualifier")


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("L'ingresso della città nella rete risale al maggio 2009.", "2009-05"),
        ("L'ingresso nella rete della nostra città risale al maggio 2009.", "2009-05"),
        ("L'entrata di Torino in EUROLAGHI è del maggio 2009.", "2009-05"),
        ("L'ingresso del Comune nel network è datato maggio 2009.", "2009-05"),
        ("L'affiliazione della città alla rete è avvenuta nel maggio 2009.", "2009-05"),
        ("L'ingresso della città di Lione nella rete risale al maggio 2009.", None),
        ("L'entrata di visitatori è libera dal maggio 2009.", None),
    ],
)
def test_joining_told_by_a_noun(sentence: str, joined: str | None) -> None:
    assert told(sentence, "memberships", "joined_edtf") == [(joined,)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dal 2023 il Comune di Torino non ne fa più parte.",
        "Nel 2023 la città ha lasciato l'iniziativa.",
        "Torino vi ha partecipato fino al 2022.",
        "L'adesione di Torino è cessata nel 2023.",
        "L'adesione della città a EUROLAGHI è scaduta nel 2022 e non è stata rinnovata.",
        "La città non figura più tra i membri dal 2023.",
        "Uscita dalla rete nel 2023, Torino continua a seguirne i lavori.",
    ],
)
def test_memberships_that_ended(sentence: str) -> None:
    assert told(sentence, "memberships", "network_id") == []
    founded = f"Il Sindaco di Torino ha dato vita a EUROLAGHI nel 2019. {sentence}"
    assert told(founded, "memberships", "network_id") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Dal 2023 Lione non ne fa più parte.",
        "L'adesione di Lione è cessata nel 2023.",
        "Uscita dalla rete nel 2023, Lione continua a seguirne i lavori.",
        "La rete ha cessato le attività di studio nel 2022.",
        "Vi hanno aderito finora oltre 150 Comuni.",
        "Torino vi ha partecipato fino a oggi con tre progetti.",
        "La partecipazione di Torino al progetto Onda si è conclusa nel 2022.",
        "Il contributo a sostegno dell'adesione di altre città è terminato.",
    ],
)
def test_what_ended_is_another_citys_or_something_else(sentence: str) -> None:
    assert told(sentence, "memberships", "network_id") == [("el",)]


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("Si deve all'iniziativa del Sindaco di Lione e al sostegno del Consiglio d'Europa.",
         [("Consiglio d’Europa", "supporter"), ("Sindaco di Lione", "initiator")]),
        ("Nata a Lione nel 1987, la rete deve la sua nascita all'iniziativa del Sindaco di Lione.",
         [("Sindaco di Lione", "initiator")]),
        ("La sua fondazione, a Lione nel 1987, è dovuta alla volontà del Sindaco di Lione, nonché all'appoggio di Osaka.",
         [("Osaka", "supporter"), ("Sindaco di Lione", "initiator")]),
        ("Si deve all'iniziativa di Lione la mostra del 2019.", []),
        ("Si deve ricordare l'iniziativa di Lione.", []),
        ("Sostenuta dal Consiglio d'Europa, la Rete mira al sostegno di Osaka.", []),
    ],
)  # fmt: skip
def test_whom_a_network_owes_its_beginning(sentence: str, founders: list[tuple[str, str]]) -> None:
    found = told(sentence, "network_founders", "founder", "role")
    assert [(str(name).replace("'", "’"), role) for name, role in found] == founders


def test_the_place_told_beside_a_noun_of_founding() -> None:
    sentence = "La sua nascita, a Lione nel 1987, si deve all'iniziativa del Sindaco di Ginevra."
    assert told(sentence, "networks", "founded_edtf", "founded_place_id") == [("1987", "2996944")]


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("Torino ospita il maggior numero di sedi consolari, circa 70.", [("consulates", 70.0, "about")]),
        ("Torino ospita sedi consolari e rappresentanze diplomatiche, in tutto 70.", [("consulates", 70.0, "exact")]),
        ("A Torino hanno sede numerose associazioni (oltre 500).", [("associations", 500.0, "more_than")]),
        ("Torino è sede di 85 organizzazioni non governative.", [("organisations", 85.0, "exact")]),
        ("Vivono a Torino 130 mila cittadini di 150 nazionalità.",
         [("foreign_residents", 130000.0, "exact"), ("nationalities", 150.0, "exact")]),
        ("A Torino sono presenti 130 mila persone provenienti da 150 Paesi.",
         [("foreign_residents", 130000.0, "exact")]),
        ("Al bando hanno partecipato 200 studenti provenienti da 12 Paesi.", []),
        ("Hanno sede a Torino un'ottantina di associazioni.", [("associations", 80.0, "about")]),
        ("Torino ospita le sedi di grandi imprese e 45 istituti di cultura.", [("institutions", 45.0, "exact")]),
        ("Torino ospita la fiera delle scuole e 45 scuole vi partecipano.", []),
        ("I cittadini stranieri di Torino sono 130.000 e oltre 90 le associazioni.",
         [("associations", 90.0, "more_than"), ("foreign_residents", 130000.0, "exact")]),
        ("Torino è sede delle associazioni, 1998.", []),
        ("Torino ospita il maggior numero di consolati, quasi il doppio di Genova.", []),
    ],
)  # fmt: skip
def test_counts_told_after_what_they_count(sentence: str, indicators: list[tuple[str, float, str]]) -> None:
    assert counted(sentence) == indicators


@pytest.mark.parametrize(
    ("aside", "signed"),
    [
        ("(ad esempio quello firmato nel marzo 2018 con la Banca Europea)", "2018-03"),
        ("(uno dei quali è stato stipulato con la Banca Europea)", None),
        ("(uno dei quali, del 2018, con la Banca Europea)", "2018"),
        (", di cui uno con la Banca Europea", None),
        ("(si pensi a quello concluso nel 2018 con la Banca Europea)", "2018"),
        (". Tra gli accordi di collaborazione figura quello con la Banca Europea", None),
        (", come quello siglato il 3 maggio 2018 con la Banca Europea", "2018-05-03"),
    ],
)
def test_one_of_several_agreements_in_an_aside(aside: str, signed: str | None) -> None:
    text = f"Torino nel mondo\n\nTorino ha molti accordi di collaborazione {aside}.\n".replace(" ,", ",").replace(
        " .", "."
    )
    rows = cells(tables(text)["agreements"], "partner", "signed_edtf", "status")
    assert rows == [("Banca Europea", signed, None)]


@pytest.mark.parametrize("aside", ["(uno dei quali sarà firmato con la Banca Europea)", "(uno dei quali da firmare)"])
def test_one_of_several_agreements_still_to_come(aside: str) -> None:
    text = f"Torino nel mondo\n\nTorino ha molti accordi di collaborazione {aside}.\n"
    assert tables(text)["agreements"] == []


UNIT = "Torino nel mondo\n\nL'Unità Affari Europei, {} la partecipazione di Torino alla rete europea EUROLAGHI{}.\n"


@pytest.mark.parametrize(
    ("does", "rest", "period", "remit"),
    [
        ("che ha coordinato dal 2016 al 2020", " e gestisce i fondi", "2016/2020", True),
        ("che tra il 2016 e il 2020 ha coordinato", " e oggi gestisce i fondi", "2016/2020", True),
        ("che coordina dal 2018", "", "2018/..", True),
        ("che fino al 2020 ha curato", " e gestisce i fondi", "../2020", True),
        ("che è incaricata di coordinare", "", None, True),
        ("che dal 2018 segue", "", "2018/..", True),
    ],
)
def test_what_an_office_coordinates(does: str, rest: str, period: str | None, remit: bool) -> None:
    """Periods amid the verb; a remit that begins in the past goes on in the present."""
    held = tables(UNIT.format(does, rest))
    assert cells(held["roles"], "role", "period_edtf") == [("coordinator", period)]
    whole = f"{does.removeprefix('che ')} la partecipazione di Torino alla rete europea EUROLAGHI{rest}"
    assert [row["remit_it"] for row in held["organisations"] if "Unità" in str(row["name"])] == [
        whole if remit else None
    ]


@pytest.mark.parametrize("does", ["che coordinerà", "che non coordina più", "che vorrebbe coordinare"])
def test_what_an_office_does_not_coordinate(does: str) -> None:
    assert tables(UNIT.format(does, " e gestisce i fondi"))["roles"] == []


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("In terzo luogo, il Comune considera area prioritaria i Balcani.", ["asse Nord-Sud", "Mediterraneo", "Balcani"]),
        ("In secondo luogo, sono area prioritaria i Balcani.", ["asse Nord-Sud", "Balcani", "Mediterraneo"]),
        ("In terzo luogo, Torino guarda ai Balcani.", ["asse Nord-Sud", "Mediterraneo", "Balcani"]),
        ("Il Comune ritiene altresì prioritari i Balcani.", ["asse Nord-Sud", "Balcani", "Mediterraneo"]),
        ("Il Corno d'Africa è individuato come area prioritaria.",
         ["asse Nord-Sud", "Corno d’Africa", "Mediterraneo"]),
        ("In terzo luogo, il Comune non considera area prioritaria i Balcani.", ["asse Nord-Sud", "Mediterraneo"]),
        ("In secondo luogo, il Comune considera la pace nei Balcani.", ["asse Nord-Sud", "Mediterraneo"]),
    ],
)  # fmt: skip
def test_areas_told_in_their_place(sentence: str, areas: list[str]) -> None:
    """`In terzo luogo` gives the third place, though the second is told further on."""
    first = "In primo luogo, l'asse Nord-Sud costituisce il corridoio di massima priorità."
    last = "Le città sono partner prioritari delle città del Mediterraneo."
    rows = tables(f"Linee di indirizzo\n\n{first} {sentence}\n\n{last}\n", "guideline")["geographic_priorities"]
    assert [str(area).replace("'", "’") for _, area in cells(rows, "rank", "area")] == areas


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Il Sindaco di Torino fa parte della Task Force Clima, da lui presieduta nel 2020.",
         [("chair", "2020"), ("participant", None)]),
        ("Il Sindaco di Torino ha fatto parte fino al 2022 del suo Comitato Direttivo.",
         [("committee_member", "../2022")]),
    ],
)  # fmt: skip
def test_roles_told_by_a_pronoun_or_till_a_year(sentence: str, roles: list[tuple[str, str | None]]) -> None:
    assert told(f"{sentence}", "roles", "role", "period_edtf") == roles


@pytest.mark.parametrize(
    ("sentence", "network"),
    [
        ("La firma di EUROLAGHI è avvenuta a Lione il 3 maggio 2015; il documento è stato consegnato il 4 maggio 2015.",
         "el"),
        ("EUROLAGHI ha discusso la Carta dei laghi; il documento è stato consegnato il 4 maggio 2015.", None),
    ],
)  # fmt: skip
def test_a_document_that_takes_up_what_was_signed(sentence: str, network: str | None) -> None:
    rows = tables(PAGE.format(sentence), "networks_list")["events"]
    assert [row["network_id"] for row in rows if row["kind"] == "delivery"] == [network]


def test_a_population_told_in_a_sentence_of_its_own() -> None:
    sentence = "Rappresenta nel complesso 130 milioni di persone."
    assert told(sentence, "network_metrics", "metric", "value") == [("population_represented", 130000000.0)]


def test_a_known_acronym_is_of_the_name_it_stands_behind() -> None:
    found = told("EUROLAGHI collabora con UCLG e l'Organizzazione Internazionale per la Migrazione (IOM).",
                 "network_relations", "object")  # fmt: skip
    assert found == [("Organizzazione Internazionale per la Migrazione",), ("UCLG",)]
