"""The same facts in other turns of phrase: inverted, nominal, with participles, with what stands between."""

from datetime import date

import pytest
from texts import cells, tables

TURIN = "Comune di Torino"
PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago.\n{}\n"


def told(sentence: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells that a sentence of the network's own section makes."""
    rows = tables(PAGE.format(sentence), "networks_list")[table]
    return cells([row for row in rows if row["network_id"] == "el"], *columns)


@pytest.mark.parametrize(
    ("sentence", "founded", "founders"),
    [
        ("Sorta nel 1994, raccoglie 40 città.", "1994", []),
        ("La rete, alla quale hanno dato vita nel 1994 Lione, Osaka e Ginevra, ha sede a Lione.", "1994",
         ["Ginevra", "Lione", "Osaka"]),
        ("Costituita a Lione nel maggio 1994 su iniziativa del Sindaco di Lione, la rete conta 40 città.", "1994-05",
         ["Sindaco di Lione"]),
        ("Cofondatrice di EUROLAGHI nel 1994 insieme a Lione e Osaka, Torino presiede il Forum Acque.", "1994",
         ["Lione", "Osaka", "Torino"]),
        ("L'hanno fondata, nel novembre 1994, Lione, Osaka e Ginevra.", "1994-11", ["Ginevra", "Lione", "Osaka"]),
        ("La rete, che sorgerà a Lione, è attesa nel 2030.", None, []),
        ("Su iniziativa del Sindaco di Lione e con il sostegno dell'OCSE è stata fondata nel 1994 a Lione.", "1994",
         ["OCSE", "Sindaco di Lione"]),
        ("Essa è stata costituita il 22 aprile 1994 a Lione, ove tuttora ha la propria sede.", "1994-04-22", []),
        ("Su iniziativa del Sindaco di Lione il Comune di Torino ha aperto nel 1994 una scuola.", None, []),
    ],
)  # fmt: skip
def test_foundings(sentence: str, founded: str | None, founders: list[str]) -> None:
    """`alla quale hanno dato vita`, `Sorta nel 1994`; a holder of office is a founder and no network."""
    assert told(sentence, "networks", "founded_edtf") == [(founded,)]
    assert [name for (name,) in told(sentence, "network_founders", "founder")] == founders


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("Rappresenta più di 40 città di 12 Paesi.", [("member_cities", 40.0), ("member_countries", 12.0)]),
        ("Composta oggi da quaranta città, si riunisce a Lione.", [("member_cities", 40.0)]),
        ("La rete raccoglie a livello europeo circa 40 Comuni.", [("member_municipalities", 40.0)]),
        ("La rete riunisce, in 12 Paesi, 40 città.", [("member_cities", 40.0), ("member_countries", 12.0)]),
        ("Vi fanno capo 40 città.", [("member_cities", 40.0)]),
        ("La rete mette in contatto quasi 40 città.", [("member_cities", 40.0)]),
        ("Vi sono rappresentati dodici Paesi.", [("member_countries", 12.0)]),
        (
            "Vi sono iscritti 46 Comuni e 9 associazioni.",
            [("member_associations", 9.0), ("member_municipalities", 46.0)],
        ),
        ("Al convegno la rete ha incontrato 40 città.", []),
    ],
)
def test_counts(sentence: str, metrics: list[tuple[str, float]]) -> None:
    """Verbs of gathering with an adverb or an aside between them and the count."""
    assert told(sentence, "network_metrics", "metric", "value") == metrics


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Spetta al Settore Ambiente del Comune di Torino coordinare la partecipazione alla rete.",
         [("Settore Ambiente", "coordinator", None)]),
        ("Nel 2020 il Comune di Torino ha inoltre presieduto la Task Force Acque.",
         [(TURIN, "chair", "Task Force Acque")]),
        ("Il Comune di Torino co-presiede con la città di Gand il Forum Cultura ed è attivo nel Forum Acque.",
         [(TURIN, "co_chair", "Forum Cultura"), (TURIN, "participant", "Forum Acque")]),
        ("Il Comune di Torino presiede il Forum Acque, mentre prosegue la partecipazione al gruppo di lavoro Coste.",
         [(TURIN, "chair", "Forum Acque"), (TURIN, "participant", "gruppo di lavoro Coste")]),
        ("Il Sindaco di Torino è componente del Leadership Board.",
         [("Sindaco di Torino", "committee_member", "Leadership Board")]),
        ("La Sindaca di Gand presiede il Forum Cultura.", []),
    ],
)  # fmt: skip
def test_roles(sentence: str, roles: list[tuple[str, str, str | None]]) -> None:
    """Who has the role, whatever stands between: companions, adverbs, the office behind its verb."""
    assert told(sentence, "roles", "holder", "role", "body") == sorted(roles, key=str)


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Il Comune di Torino, entratovi nel marzo 2020, ne ospita il segretariato.", "2020-03"),
        ("Dal luglio 2019 Torino partecipa a EUROLAGHI con due uffici.", "2019-07"),
        ("Torino vi ha aderito nel 2009, due anni dopo Lione (che vi è entrata nel 2007).", "2009"),
        ("Lione, che vi è entrata nel 2007, la ospita.", None),
        ("Ammessa nel novembre 2003, Torino presiede il Forum Acque.", "2003-11"),
        ("Ammessa nel novembre 2003, Lione presiede il Forum Acque.", None),
    ],
)
def test_joinings(sentence: str, joined: str | None) -> None:
    """A participle with its pronoun joins; a relative clause joins whom it stands beside."""
    assert told(sentence, "memberships", "joined_edtf") == [(joined,)]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Sottoscritta a Lione il 3 maggio 2015, è stata consegnata a Roma, il 4 maggio 2015, al Segretario Generale.",
         [("delivery", "2015-05-04", "Roma"), ("signing", "2015-05-03", "Lione")]),
        ("Il 3 maggio 2015 è stata firmata EUROLAGHI, poi consegnata al Segretario Generale il 4 maggio 2015.",
         [("delivery", "2015-05-04", None), ("signing", "2015-05-03", None)]),
    ],
)  # fmt: skip
def test_happenings(sentence: str, events: list[tuple[str, str, str | None]]) -> None:
    """What a participle opens with happened to what the paragraph above speaks of."""
    assert told(sentence, "events", "kind", "date_edtf", "place_name") == events


def test_an_organ_named_by_its_owner() -> None:
    """`gruppo di lavoro X della World Union of Y, associazione di città`: the network is the owner alone."""
    sentence = (
        "Torino segue il gruppo di lavoro Acque della Union of Lake Cities, associazione internazionale di città."
    )
    assert ("Union of Lake Cities",) in cells(tables(sentence)["networks"], "name")


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("Insieme a Lione e Osaka, Torino ha dato vita nel 1994 a EUROLAGHI.", ["Lione", "Osaka", "Torino"]),
        ("La rete, alla quale Torino ha dato vita nel 1994 insieme a Lione e Osaka, ha sede a Lione.",
         ["Lione", "Osaka", "Torino"]),
        ("La rete è stata costituita nel 1994 tra i Comuni di Lione e Torino.", ["Lione", "Torino"]),
        ("Torino ha dato vita nel 1994 a EUROLAGHI, che organizza, insieme a Lione, un premio.", ["Torino"]),
        ("Chi ha fondato EUROLAGHI?", []),
    ],
)  # fmt: skip
def test_founders_with_the_subject(sentence: str, founders: list[str]) -> None:
    """Companions before and behind the verb, the subject inside a relative clause; a question names nobody."""
    assert [name for (name,) in told(sentence, "network_founders", "founder")] == founders


def test_what_follows_e_has_the_first_subject() -> None:
    """`che è parte dell'AL ed è stata fondata`: the network that is only an object was not founded then."""
    page = "Reti\n\nAlleanza Laghi (AL) è una rete mondiale di città. Opera in Italia la Rete Laghi Italiani (RLI), "
    found = tables(
        page + "rete nazionale di Comuni, che è parte dell'AL ed è stata fondata nel 1998 da Como e Lecco.\n"
    )
    assert cells([r for r in found["networks"] if r["founded_edtf"]], "network_id", "founded_edtf") == [("rli", "1998")]


@pytest.mark.parametrize(
    ("sentence", "table", "columns", "expected"),
    [
        ("Il Patto dei Laghi, promosso da Lione, è stato firmato dal Sindaco di Torino il 12 febbraio 2014.", "networks",
         ("founded_edtf",), [(None,)]),
        ("EUROLAGHI, di cui Torino è membro e nel cui Comitato Direttivo siede dal 2022, ha sede a Lione.", "roles",
         ("role", "body", "period_edtf"), [("committee_member", "Comitato Direttivo", "2022/..")]),
        ("Torino siede per il triennio 2022-2024 nel Comitato Direttivo.", "roles", ("role", "period_edtf"),
         [("committee_member", "2022/2024")]),
        ("Torino ne ha retto la presidenza nel triennio 2015-2017.", "roles", ("role", "period_edtf"),
         [("chair", "2015/2017")]),
        ("È a sua volta parte di Lega dei Mari.", "network_relations", ("relation", "object"),
         [("part_of", "Lega dei Mari")]),
        ("Con Fondazione Cariplo vengono organizzati gli EL Awards.", "network_relations", ("relation", "object"),
         [("organised_with", "Fondazione Cariplo")]),
        ("Con Fondazione Cariplo il Comune di Torino organizza una mostra.", "network_relations", ("relation",), []),
        ("Torino è stata dal 2015 al 2018 una delle città che compongono il Comitato Direttivo.", "roles",
         ("role", "period_edtf"), [("committee_member", "2015/2018")]),
        ("Torino è stata componente dal 2015 al 2018 del Comitato Direttivo.", "roles", ("role", "period_edtf"),
         [("committee_member", "2015/2018")]),
        ("La rete ha sede all'Aia.", "networks", ("headquarters_place_id",), [("2747373",)]),
        ("È una rete di città, con sede al Cairo.", "networks", ("headquarters_place_id",), [("360630",)]),
        ("La rete ha sede al terzo piano di Palazzo Lione.", "networks", ("headquarters_place_id",), [(None,)]),
    ],
)  # fmt: skip
def test_more_turns(sentence: str, table: str, columns: tuple[str, ...], expected: list[tuple[object, ...]]) -> None:
    """A signing is no founding; organs and organisers told before their verb; periods between verb and organ."""
    assert told(sentence, table, *columns) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La città ha aderito a Ponti di Pace. Sorta nel 1982, l'associazione internazionale conta 40 città.",
         ["Ponti di Pace"]),
        ("Torino è socia di Lakenet dal 2004 e presiede il Forum Acque della rete europea.", ["Lakenet"]),
        ("La città ha aderito a Ponti di Pace. Alla marcia hanno partecipato le scuole e un'associazione.", []),
        ("Ha sede a Lione anche la Rete Europea delle Città del Lago (RECL), costituita nel 2012.",
         ["Rete Europea delle Città del Lago"]),
    ],
)  # fmt: skip
def test_networks_called_so_later(text: str, names: list[str]) -> None:
    """What a city joined is a network once the text takes it up as one."""
    assert [name for (name,) in cells(tables(f"Reti\n\n{text}\n")["networks"], "name")] == names


def test_data_brought_up_to_date_anywhere_on_the_page() -> None:
    """`I dati riportati in questa pagina sono aggiornati al 31 gennaio 2028`, in the midst of a paragraph."""
    said = "La pagina è lunga. I dati riportati in questa pagina sono aggiornati al 31 gennaio 2028."
    rows = tables(PAGE.format(f"Conta 40 città.\n\n{said}"), "networks_list")["network_metrics"]
    assert cells(rows, "value", "as_of") == [(40.0, "2028-01-31")]


def test_agreements_in_label_lines() -> None:
    """`Paese:`, `Firma:` and `Stato:` below a city are lines of its entry, and none is a heading."""
    text = (
        "Accordi\n\nGEMELLAGGI\n\nChambéry\nPaese: Francia\nFirma: Torino, 3 maggio 1957\nStato: attivo\n"
        "Scambi tra scuole di montagna e giornate della neve.\n\n"
        "Nagoya\nPaese: Giappone\nFirma: 29 maggio 2005\nStato dell'atto: sospeso\n\n"
        "PATTI DI AMICIZIA\n\nNon vi sono patti in vigore.\n"
    )
    found = tables(text, "agreements_list")
    assert cells(found["agreements"], "partner", "signed_edtf", "status") == [
        ("Chambéry", "1957-05-03", "active"),
        ("Nagoya", "2005-05-29", "suspended"),
    ]
    assert cells(found["events"], "kind", "date_edtf", "place_name") == [
        ("signing", "1957-05-03", "Torino"),
        ("signing", "2005-05-29", None),
    ]


@pytest.mark.parametrize(
    ("sentence", "table", "columns", "expected"),
    [
        ("È sorta nel 1994; ad oggi ne fanno parte diciannove Comuni e a guidarla è, dal 2021, il Comune di Torino.",
         "memberships", ("joined_edtf",), [(None,)]),
        ("A guidarla è, dal 2021, il Comune di Torino.", "roles", ("role", "period_edtf"), [("chair", "2021/..")]),
        ("Il Comune di Torino è già parte, dal 2008, della rete EUROLAGHI.", "memberships", ("joined_edtf",),
         [("2008",)]),
        ("Nata nel 1991, EUROLAGHI ha il suo segretariato a Girona.", "networks", ("founded_edtf", "founded_place_id"),
         [("1991", None)]),
        ("È nata dalla volontà di Lione e Osaka.", "network_founders", ("founder", "role"),
         [("Lione", "initiator"), ("Osaka", "initiator")]),
        ("Torino, tra i soci fondatori insieme a Lione, ne ospita la sede.", "network_founders", ("founder",),
         [("Lione",), ("Torino",)]),
        ("L'Ufficio Europa del Comune di Torino segue la rete; l'Assessore alla Cultura siede nel Comitato Direttivo.",
         "roles", ("holder", "body"), []),
    ],
)  # fmt: skip
def test_who_is_meant(sentence: str, table: str, columns: tuple[str, ...], expected: list[tuple[object, ...]]) -> None:
    """Those counted are the subject of a plural verb; a place goes with its own verb; another subject ends a role."""
    assert told(sentence, table, *columns) == expected


LISTED = "Reti\n\n- Polis – la rete delle città (206 città, 38 Paesi; sede a Bruxelles). Torino vi ha aderito nel 2009.\n{}\n"


@pytest.mark.parametrize(
    ("entry", "metrics", "joined"),
    [
        ("- Eurotowns – 58 Comuni; nata a Faenza nel 1999.", [("member_municipalities", 58.0)], [None]),
        ("- Recosol – più di 300 Comuni. Dal 2016.", [("member_municipalities", 300.0)], ["2016"]),
        ("- Recosol – la rete dei Comuni; Torino, entrata nel 2017 come città di lago, ne è parte.", [], ["2017"]),
        ("- Recosol – ne hanno parlato 300 Comuni al convegno.", [], [None]),
    ],
)
def test_entries_with_counts_and_dates(entry: str, metrics: list[tuple[str, float]], joined: list[str | None]) -> None:
    """Counts behind a dash or in brackets beside an entry's name, the date that closes it."""
    found = tables(LISTED.format(entry), "networks_list")
    other = [row for row in found["network_metrics"] if row["network_id"] != "polis"]
    assert cells(other, "metric", "value") == metrics
    assert [r["joined_edtf"] for r in found["memberships"] if r["network_id"] != "polis"] == joined
    polis = [row for row in found["network_metrics"] if row["network_id"] == "polis"]
    assert cells(polis, "metric", "value") == [("member_cities", 206.0), ("member_countries", 38.0)]


def test_members_told_before_their_network() -> None:
    """`Sono undici le città che compongono la rete nazionale Città del Lago`: not of the network above."""
    rows = tables(PAGE.format("Sono undici le città che compongono la rete nazionale Città del Lago."), "page")
    assert cells(rows["network_metrics"], "network_id", "value") == [("citta-del-lago", 11.0)]


def test_opening_date_before_its_act() -> None:
    """`Nel 2012, con la delibera n. 57, Torino è entrata in`: the year opens the sentence, the act stands between."""
    said = "Nel 2012, con la delibera del Consiglio comunale n. 57 del 19 giugno, Torino è entrata in EUROLAGHI."
    assert told(said, "memberships", "joined_edtf") == [("2012",)]


@pytest.mark.parametrize(
    ("sentence", "objects"),
    [
        ("I lavori durano due giorni ed EUROLAGHI agisce in sinergia con la Lega Fiumi.", ["Lega Fiumi"]),
        ("Torino è membro di EUROLAGHI, rete di città nata nel 1994, che collabora con la Fondazione Acque.",
         ["Fondazione Acque"]),
        ("Torino, che collabora con la Fondazione Acque, è membro di EUROLAGHI.", []),
    ],
)  # fmt: skip
def test_who_works_with_whom(sentence: str, objects: list[str]) -> None:
    """The network beside the verb, or whom its relative clause tells of; not the city."""
    assert [name for (name,) in told(sentence, "network_relations", "object")] == objects


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("L'Ufficio Laghi partecipa ora, per conto dell'Ente, al gruppo di lavoro Acque.",
         [("Ufficio Laghi", "participant", "gruppo di lavoro Acque", None)]),
        ("L'Ufficio Laghi segue inoltre, dal 2019, le attività del gruppo di lavoro Acque.",
         [("Ufficio Laghi", "participant", "gruppo di lavoro Acque", "2019/..")]),
        ("Al gruppo di lavoro Acque partecipa il Settore Ambiente.",
         [("Settore Ambiente", "participant", "gruppo di lavoro Acque", None)]),
        ("Nel gruppo di lavoro Acque la città è rappresentata dal Settore Ambiente.",
         [("Settore Ambiente", "participant", "gruppo di lavoro Acque", None)]),
        ("Il gruppo di lavoro Acque, di cui Torino è coordinatrice dal gennaio 2023, si riunisce a Lione.",
         [(TURIN, "chair", "gruppo di lavoro Acque", "2023-01/..")]),
        ("Il Comitato Direttivo, di cui Torino ha fatto parte fino al 2020, è ora composto da Lione e Osaka.",
         [(TURIN, "committee_member", "Comitato Direttivo", "../2020")]),
        ("L'assemblea ha eletto Torino nel Comitato Direttivo.",
         [(TURIN, "committee_member", "Comitato Direttivo", None)]),
        ("L'assemblea di Torino ha eletto Lione nel Comitato Direttivo.", []),
        ("L'assemblea ha rinnovato a Torino l'incarico di presiedere il Forum Acque per il biennio 2024-2025.",
         [(TURIN, "chair", "Forum Acque", "2024/2025")]),
        ("Torino è stata confermata alla guida del Forum Acque.", [(TURIN, "chair", "Forum Acque", None)]),
        ("Il Sindaco di Torino esercita dal 1° gennaio 2022 le funzioni di presidente della rete.",
         [("Sindaco di Torino", "chair", None, "2022-01-01/..")]),
        ("Torino è stata eletta nel Consiglio Direttivo per il mandato 2022-2025 e ne presiede la Commissione Rive.",
         [(TURIN, "chair", "Commissione Rive", None), (TURIN, "committee_member", "Consiglio Direttivo", "2022/2025")]),
        ("L'Unità Reti, alla quale è affidato il coordinamento della partecipazione di Torino a EUROLAGHI, cura il sito.",
         [("Unità Reti", "coordinator", None, None)]),
        ("Torino ha lasciato nel 2020 la presidenza del Forum Acque.", []),
        ("Il Servizio Pace ne coordina il gruppo Acque.", []),
        ("Il segretariato italiano della rete trova sede nei locali del Settore Ambiente.",
         [("Settore Ambiente", "host", "segretariato italiano", None)]),
        ("Il Comune ospita lo staff di Lake Action, il programma di EUROLAGHI dedicato alle rive.",
         [(TURIN, "host", "Lake Action", None)]),
        ("Il Comune è inoltre partner di URBIS, progetto europeo promosso da EUROLAGHI.",
         [(TURIN, "project_partner", "URBIS", None)]),
        ("Opera in tre gruppi di lavoro (Rive, Reti, Feste), il secondo dei quali è coordinato dal Comune di Torino.",
         [(TURIN, "chair", "gruppo di lavoro Reti", None)]),
    ],
)  # fmt: skip
def test_offices_taken_up(sentence: str, roles: list[tuple[str, str, str | None, str | None]]) -> None:
    """Elections, charges, relative clauses and asides; what is given up or another's is no role."""
    assert told(sentence, "roles", "holder", "role", "body", "period_edtf") == sorted(roles, key=str)


def test_items_of_an_office_page_are_its_own() -> None:
    """`• coordina la partecipazione ...` below the title `Ufficio Laghi`: the office does."""
    page = (
        "Ufficio Laghi\n\nCompetenze\n\n• prepara gli atti;\n• coordina la partecipazione del Comune a EUROLAGHI, rete"
    )
    found = tables(page + " europea di città fondata nel 1994;\n", "office_page")["roles"]
    assert cells(found, "holder", "role") == [("Ufficio Laghi", "coordinator")]


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("I lavori si svolgono in quattro gruppi di lavoro.", [("working_groups", 4.0)]),
        ("La vita associativa è organizzata attraverso undici gruppi di lavoro.", [("working_groups", 11.0)]),
        ("Ne fanno parte 40 città, nelle quali vivono complessivamente circa 30 milioni di persone.",
         [("member_cities", 40.0), ("population_represented", 3e7)]),
        ("Il nostro territorio comprende 67 Comuni, nei quali risiedono circa 820.000 abitanti.", []),
        ("A Torino operano 40 associazioni di comunità straniere.", []),
    ],
)  # fmt: skip
def test_counts_of_what_belongs(sentence: str, metrics: list[tuple[str, float]]) -> None:
    """How the work is divided and who lives there are counted for the network, the publisher's own are not."""
    assert told(sentence, "network_metrics", "metric", "value") == metrics


@pytest.mark.parametrize(
    ("sentence", "indicators"),
    [
        ("La rete riunisce 40 città, per circa 30 milioni di abitanti.", []),
        ("La città conta circa 200.000 residenti; i cittadini stranieri sono il 17% della popolazione.",
         [("foreign_resident_share", "Torino", 0.17, "popolazione"), ("population", "Torino", 2e5, None)]),
        ("A Torino risiedono 12.000 cittadini stranieri, che rappresentano il 16,5% della popolazione.",
         [("foreign_resident_share", "Torino", 0.165, "popolazione"), ("foreign_residents", "Torino", 12000.0, None)]),
        ("Torino conta 200.000 residenti, dei quali il 19% ha cittadinanza straniera.",
         [("foreign_resident_share", "Torino", 0.19, "residenti"), ("population", "Torino", 2e5, None)]),
        ("A Torino operano 127 consolati e più di 400 associazioni di comunità straniere.",
         [("consulates", "Torino", 127.0, None), ("foreign_community_associations", "Torino", 400.0, None)]),
        ("La popolazione di Torino è composta anche da cittadini stranieri, che sono circa 315.000.",
         [("foreign_residents", "Torino", 315000.0, None)]),
        ("Torino conta 200.000 residenti; la provincia di Como comprende 205 Comuni.",
         [("municipalities", "provincia di Como", 205.0, None), ("population", "Torino", 2e5, None)]),
    ],
)  # fmt: skip
def test_indicators_of_the_city(sentence: str, indicators: list[tuple[str, str, float, str | None]]) -> None:
    """The whole named before its share, shares told as what they represent; no count of a network's."""
    rows = tables(PAGE.format(sentence), "networks_list")["indicators"]
    assert cells(rows, "indicator", "subject", "value", "base") == indicators


@pytest.mark.parametrize(
    ("sentence", "relations"),
    [
        ("Una partnership strategica la lega inoltre a ONU-Habitat.", [("strategic_partner", "ONU-Habitat")]),
        ("Ha sede a Lione e riunisce 140 città; ne è partner strategico UN-Habitat.", [("strategic_partner", "UN-Habitat")]),
        ("La rete opera di concerto con la Fondazione Rossini.", [("works_with", "Fondazione Rossini")]),
        ("La rete lavora in stretto raccordo con l'UCLG e con il CeVI.", [("works_with", "CeVI"), ("works_with", "UCLG")]),
        ("Ha sede a Lione; per la formazione opera in collaborazione con la European Lake Foundation.",
         [("works_with", "European Lake Foundation")]),
        ("La rete lavora in sinergia con l'Agenzia dell'Unione europea per i diritti fondamentali (FRA).",
         [("works_with", "Agenzia dell'Unione europea per i diritti fondamentali")]),
        ("Il programma Blue Lakes, che EUROLAGHI realizza con l'Unione per il Mediterraneo, è del 2020.",
         [("organised_with", "Unione per il Mediterraneo")]),
        ("La rete assegna ogni anno, insieme alla Fondazione Rossini, il Premio Rive.",
         [("organised_with", "Fondazione Rossini")]),
        ("Con la Fondazione Cariplo la rete organizza il Premio Rive.", [("organised_with", "Fondazione Cariplo")]),
        ("Torino è tra i soci di EUROLAGHI, rete europea nata nel 2012 dal progetto MedSol.", [("grew_from", "MedSol")]),
        ("Il Comune lavora in sinergia con la Regione Piemonte.", []),
        ("La rete collabora con la Rete europea dei musei civici.", []),
    ],
)  # fmt: skip
def test_relations(sentence: str, relations: list[tuple[str, str]]) -> None:
    """Partners told behind their tie, who organises told first; what the publisher does is no network's."""
    assert told(sentence, "network_relations", "relation", "object") == relations


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Nel biennio 2021-2022 abbiamo co-presieduto il gruppo di lavoro Rive.",
         [(TURIN, "co_chair", "gruppo di lavoro Rive", "2021/2022")]),
        ("Coordiniamo dal 2020 il gruppo di lavoro Rive e partecipiamo al Forum Acque.",
         [(TURIN, "chair", "gruppo di lavoro Rive", "2020/.."), (TURIN, "participant", "Forum Acque", None)]),
        ("«Coordiniamo il gruppo di lavoro Rive» ha detto il Sindaco di Lione.", []),
        ("Torino vi ha fatto ingresso nel 2001 e il Sindaco di Torino siede nel Consiglio di amministrazione.",
         [("Sindaco di Torino", "committee_member", "Consiglio di amministrazione", None)]),
        ("L'Ente co-presiede la Task Force Monti, della quale ospita la segreteria tecnica.",
         [(TURIN, "co_chair", "Task Force Monti", None), (TURIN, "host", "Task Force Monti", None)]),
    ],
)  # fmt: skip
def test_offices_told_by_the_publisher(sentence: str, roles: list[tuple[str, str, str | None, str | None]]) -> None:
    """`abbiamo presieduto`: who speaks is the publisher, unless another is quoted."""
    assert told(sentence, "roles", "holder", "role", "body", "period_edtf") == sorted(roles, key=str)


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Nel febbraio 2023 ha lanciato Lake Buddies, programma di scambio per i funzionari.",
         [("Lake Buddies", "programme")]),
        ("Torino ha lanciato Lake Buddies, programma di scambio per i funzionari.", []),
    ],
)  # fmt: skip
def test_programmes(sentence: str, bodies: list[tuple[str, str]]) -> None:
    """A programme that a network is told to run; what the publisher runs is no organ."""
    assert told(sentence, "network_bodies", "body", "kind") == bodies


@pytest.mark.parametrize(
    ("sentence", "memberships"),
    [
        ("Il Sindaco di Torino è tra i fondatori di EUROLAGHI e nel 2021 ne ha presieduto il Comitato Direttivo.",
         [("founder", None, None)]),
        ("Il Comune di Torino è tra i fondatori di EUROLAGHI nel 1994.", [("founder", "1994", None)]),
        ("Torino ha aderito nel 2009 a EUROLAGHI e agisce in linea con l'Accordo di Parigi, nonché con la legge"
         " 9 gennaio 1991, n. 10.", [("member", "2009", None)]),
        ("Torino ha aderito nel 2009 a EUROLAGHI con deliberazione di Giunta n. 12/2009.",
         [("member", "2009", "delibera-giunta-12-2009-comune-di-torino")]),
        ("Torino si è unita a EUROLAGHI, con delibera di Giunta n. 12/2009, nel settembre del 2009.",
         [("member", "2009-09", "delibera-giunta-12-2009-comune-di-torino")]),
        ("La Provincia di Barcellona ne fa parte dal 2009, mentre Torino ha chiesto di aderirvi.", None),
        ("La Regione Liguria ne fa parte dal 2009.", None),
    ],
)  # fmt: skip
def test_another_clauses_facts(sentence: str, memberships: list[tuple[str, str | None, str | None]] | None) -> None:
    """The date of a role, a law that one agrees with, another authority's membership are none of the joining's."""
    page = f"Relazioni\n\nEUROLAGHI (EL) è una rete europea di città di lago. {sentence}\n"
    rows = tables(page, "page")["memberships"]
    assert cells(rows, "status", "joined_edtf", "act_id") == (memberships or [])


@pytest.mark.parametrize(
    ("sentence", "networks"),
    [
        ("Torino partecipa alle reti internazionali di città, quali Lagonet e Polis.",
         [("Lagonet", "network", "international"), ("Polis", "network", "international")]),
        ("L'Unità coordina la partecipazione di Torino all'associazione europea LAGONET.",
         [("LAGONET", "association", "european")]),
        ("L'Unità coordina i rapporti con l'associazione culturale LAGONET.", []),
    ],
)  # fmt: skip
def test_what_is_only_named(sentence: str, networks: list[tuple[str, str, str]]) -> None:
    """The plural that heads a list says of what kind each is; taking part in an association makes it one of ours."""
    rows = tables(f"Relazioni\n\n{sentence}\n", "page")["networks"]
    assert cells(rows, "name", "kind", "scope") == networks


@pytest.mark.parametrize(
    ("plan", "act"),
    [
        (
            "Il Piano Casa 2012-2014 approvato dalla Giunta il 1° ottobre 2012 recita",
            (date(2012, 10, 1), 2012, "Giunta"),
        ),
        ("Il Piano Casa 2012-2014 approvato dalla Giunta (01.10.2012) recita", (date(2012, 10, 1), 2012, "Giunta")),
        ("Il Piano Casa 2012-2014 approvato dalla Giunta nell'ottobre 2012 recita", (None, 2012, "Giunta")),
        ("Il Piano Casa 2012-2014, approvato dalla Giunta il 1° ottobre 2012, recita", (None, None, TURIN)),
        ("Il Piano Casa 2012-2014 è stato approvato dalla Giunta il 1° ottobre 2012 e recita", (None, None, TURIN)),
    ],
)
def test_plans_approved(plan: str, act: tuple[date | None, int | None, str]) -> None:
    """A participle right behind a plan's name belongs to its citation; an aside or a finite verb tells of it."""
    made = tables(f"Linee guida\n\n{plan} che la casa è un diritto.\n", "guideline")
    assert cells(made["acts"], "date", "year", "issuer") == [act]
    day = "2012-10" if "nell'ottobre" in plan else "2012-10-01"
    assert cells(made["events"], "kind", "date_edtf") == [("adoption", day)]


def test_hyphened_short_name() -> None:
    """`(UN-Habitat)` is the short form of the name before it, and names it."""
    page = PAGE.format("È un'iniziativa del Programma delle Nazioni Unite per i Laghi (UN-Lakes) con sede a Nairobi.")
    [row] = [o for o in tables(page, "networks_list")["organisations"] if o["kind"] == "international_organisation"]
    assert (row["organisation_id"], row["acronym"]) == ("un-lakes", "UN-Lakes")


def test_programme_hosted() -> None:
    """`lo staff di C40 che compone il programma X`: the programme's kind word is none of its name."""
    sentence = "Il Comune di Torino ospita lo staff di EUROLAGHI che compone il programma Zero Waste Lakes."
    assert told(sentence, "network_bodies", "body", "kind") == [("Zero Waste Lakes", "programme")]
    several = sentence.replace("il programma Zero Waste Lakes", "i programmi Zero Waste Lakes e Clean Air Lakes")
    assert told(several, "network_bodies", "body") == [("Clean Air Lakes",), ("Zero Waste Lakes",)]


_CITIES = "Relazioni esterne\n\nLa città ha rapporti con altre città.\n\n"


@pytest.mark.parametrize(
    ("table", "agreements", "signings"),
    [
        ("Città\nForma\nData della stipula\nStato\n\nLione (Francia)\nGemellaggio\n3 aprile 1967\nattivo\n\n"
         "Gent (Belgio)\nPatto di amicizia\n2003\nsospeso\n\nIl gemellaggio con Osaka è allo studio.\n",
         [("Gent", "friendship", "2003", "suspended"), ("Lione", "twinning", "1967-04-03", "active")],
         [("1967-04-03",), ("2003",)]),
        ("Lione (Francia)\nGemellaggio\n1967\n\nGent (Belgio)\nGemellaggio\nproposto\n",
         [("Lione", "twinning", "1967", None)], []),
        ("Lione (Francia)\nGemellaggio del quale si parla da anni senza esito.\n", [], []),
        ("Partner | Atto | Approvazione | Firma\nLione (Francia) | gemellaggio | 3 aprile 1967 | 1 maggio 1967\n",
         [("Lione", "twinning", "1967-05-01", None)], [("1967-05-01",)]),
        ("| Città | Atto | Ultimo rinnovo |\n|---|---|---|\n| Lione (Francia) | gemellaggio | 3 aprile 1967 |\n",
         [("Lione", "twinning", None, None)], []),
    ],
)  # fmt: skip
def test_tables_of_agreements(
    table: str, agreements: list[tuple[object, ...]], signings: list[tuple[object, ...]]
) -> None:
    """Cells one per line or with bars: a column says what its dates are; a renewal is no signing, a wish no pact."""
    found = tables(_CITIES + table)
    assert cells(found["agreements"], "partner", "kind", "signed_edtf", "status") == agreements
    assert cells(found["events"], "date_edtf") == signings


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Si articola in due unità:\n\n- Unità Gemellaggi, che segue i patti;\n- Unità Pace, che cura le scuole.",
         ["Unità Gemellaggi", "Unità Pace"]),
        ("È composto dall'Unità Gemellaggi e dall'Unità Pace.", ["Unità Gemellaggi", "Unità Pace"]),
        ("Si articola in tre temi il programma, che l'Unità Pace cura.", []),
    ],
)  # fmt: skip
def test_parts_of_the_office_told_before(sentence: str, parts: list[str]) -> None:
    """The subject left out is what begins the sentence before; the switchboard in the foot is the publisher's."""
    text = f"Uffici\n\nIl Servizio Esteri, incardinato nell'Area Reti, cura i rapporti esterni. {sentence}\n"
    found = tables(f"{text}\nComune di Torino - Centralino 011 4421111\n", "office_page")
    whole = next(row["organisation_id"] for row in found["organisations"] if row["name"] == "Servizio Esteri")
    assert [name for name, of in cells(found["organisations"], "name", "parent_id") if of == whole] == parts
    assert cells(found["contacts"], "organisation_id") == [("comune-di-torino",)]


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("Sono considerate prioritarie, nell'ordine, le seguenti aree geografiche:\n\n1) Nord Africa;\n2) Balcani.",
         [("Balcani", 2), ("Nord Africa", 1)]),
        ("Hanno rilievo prioritario i seguenti Paesi partner: Senegal, Albania.", [("Albania", 2), ("Senegal", 1)]),
        ("Non sono considerate prioritarie le seguenti aree: Nord Africa, Balcani.", []),
        ("Sono considerati prioritari i seguenti interventi: scuole a Nairobi.", []),
        ("L'asse euro-africano costituisce il corridoio territoriale di massima priorità.", [("asse euro-africano", 1)]),
        ("L'asse socio-culturale costituisce il corridoio di massima priorità.", []),
    ],
)  # fmt: skip
def test_areas_said_to_be_of_priority(sentence: str, areas: list[tuple[object, ...]]) -> None:
    """What is said to be of priority before it is named: areas, not measures."""
    found = tables(f"Linee guida\n\n{sentence}\n", "guideline")
    assert cells(found["geographic_priorities"], "area", "rank") == areas


@pytest.mark.parametrize(
    ("text", "title", "authors"),
    [
        ("Linee guida\n\nTesto a cura di Servizio Reti e Università degli Studi di Perugia\n", "Linee guida",
         "Servizio Reti; Università degli Studi di Perugia"),
        ("Linee guida\n\nA cura dell'Ufficio Scuola e Università\n", "Linee guida", "Ufficio Scuola e Università"),
        ("Notizie dal Comune\n\nTorino, 3 maggio 2022\n\nTorino guarda ai laghi\n\nLa città ha un progetto.\n",
         "Torino guarda ai laghi", None),
    ],
)  # fmt: skip
def test_titles_and_authors(text: str, title: str, authors: str | None) -> None:
    """A rubric and its dateline stand above the title; an office's name may hold an "e", not another body."""
    assert cells(tables(text, "news")["documents"], "title", "authors") == [(title, authors)]
