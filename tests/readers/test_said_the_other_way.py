"""What is told of a network with its words in another order, or by another verb of the same sense."""

import pytest
from texts import about, cells, tables


@pytest.mark.parametrize(
    ("sentence", "holder", "since"),
    [
        ("Del Comitato Direttivo (Steering Committee) è componente il Sindaco di Torino.", "Sindaco di Torino", None),
        ("Del suo Comitato Direttivo è parte dal 2019 il Comune di Torino.", "Comune di Torino", "2019/.."),
        ("Del Comitato Direttivo sono componenti il Sindaco di Torino e Lione.", "Sindaco di Torino", None),
        ("Del Comitato Direttivo ha fatto parte nel 2020 il Comune di Torino.", "Comune di Torino", "2020"),
        (
            "Del Comitato Direttivo è stato membro, nel triennio 2018-2020, il Sindaco di Torino.",
            "Sindaco di Torino",
            "2018/2020",
        ),
        ("Del Comitato Direttivo il Sindaco di Torino è componente dal 2019.", "Sindaco di Torino", "2019/.."),
        ("Membro del Comitato Direttivo è anche il Comune di Torino.", "Comune di Torino", None),
        ("Nel Comitato Direttivo ha un seggio il Comune di Torino.", "Comune di Torino", None),
        ("Del Comitato Direttivo non è componente il Sindaco di Torino.", None, None),
        ("Del Comitato Direttivo potrebbe essere componente il Sindaco di Torino.", None, None),
        (
            "Del Comitato Direttivo è componente la Sindaca di Lione, che il Sindaco di Torino ha incontrato.",
            None,
            None,
        ),
        ("Del Comitato Direttivo è componente Lione; il Sindaco di Torino ha chiesto di entrarvi.", None, None),
    ],
)
def test_of_which_committee_who_is_a_member(sentence: str, holder: str | None, since: str | None) -> None:
    expected = [(holder, "committee_member", "Comitato Direttivo", since)] if holder else []
    assert about(sentence, "roles", "holder", "role", "body", "period_edtf") == expected


@pytest.mark.parametrize(
    ("clause", "roles"),
    [
        ("del Gruppo di lavoro Mense è presidente Lione.", []),
        ("del Gruppo di lavoro Mense è presidente.", [("chair", "Gruppo di lavoro Mense")]),
        ("del Comitato Direttivo fa parte.", [("committee_member", "Comitato Direttivo")]),
        ("del Comitato Direttivo fa parte Lione.", []),
    ],
)
def test_who_is_named_behind_the_verb_of_the_second_clause(clause: str, roles: list[tuple[str, str]]) -> None:
    told = about(f"Torino partecipa al Gruppo di lavoro Acque; {clause}", "roles", "role", "body")
    assert told == sorted([("participant", "Gruppo di lavoro Acque"), *roles])


_HOST = ("Comune di Torino", "host")


@pytest.mark.parametrize(
    ("sentence", "hosted"),
    [
        (
            "Gli uffici del Comune di Torino accolgono lo staff di EUROLAGHI di cui si compongono il Green Deal Lab e il"
            " Food Hub.",
            ["Food Hub", "Green Deal Lab"],
        ),
        (
            "Il Comune di Torino ospita lo staff della rete, di cui fanno parte il Green Deal Lab e il Food Hub.",
            ["Food Hub", "Green Deal Lab"],
        ),
        ("Il Comune di Torino ha accolto lo staff della rete che forma il Green Deal Lab.", ["Green Deal Lab"]),
        ("I locali del Comune di Torino accolgono la segreteria tecnica di EUROLAGHI.", ["segreteria tecnica"]),
        ("Il Comune di Torino ospita il segretariato della rete, che forma i Comuni europei.", ["segretariato"]),
        ("Gli uffici del Comune di Gent accolgono lo staff di EUROLAGHI.", []),
        ("Gli uffici del Comune di Torino accoglieranno lo staff di EUROLAGHI.", []),
        ("Gli uffici del Comune di Torino accolgono chi chiede notizie sullo staff di EUROLAGHI.", []),
        ("Gli uffici del Comune di Torino accolgono i cittadini che incontrano lo staff di EUROLAGHI.", []),
        ("Gli uffici della rete hanno accolto lo staff del Comune di Torino.", []),
    ],
)
def test_whose_offices_take_in_a_networks_staff(sentence: str, hosted: list[str]) -> None:
    assert about(sentence, "roles", "holder", "role", "body") == [(*_HOST, body) for body in hosted]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Vi aderiscono 190 città, per una popolazione rappresentata di 130 milioni di persone.", 130e6),
        ("Vi aderiscono 190 città, con una popolazione complessiva pari a 130 milioni di abitanti.", 130e6),
        ("Vi aderiscono 190 città, per un bacino di 130 milioni di abitanti.", 130e6),
        ("Raggruppa 190 città, per complessivi 130 milioni di abitanti.", 130e6),
        ("Conta 190 città, la cui popolazione complessiva supera i 130 milioni di abitanti.", 130e6),
        ("Vi aderisce anche Lione, con una popolazione di 500.000 abitanti.", None),
        ("Il Comune di Torino, con una popolazione di 850.000 abitanti, aderisce alla rete.", None),
        ("Vi aderiscono 190 città, tra cui Lione, la cui popolazione supera i 500.000 abitanti.", None),
        ("Vi aderiscono 190 città, e la popolazione di Lione ne conosce le attività.", None),
    ],
)
def test_the_population_that_members_have_together(sentence: str, people: float | None) -> None:
    told = [row for row in about(sentence, "network_metrics", "metric", "value") if row[0] == "population_represented"]
    assert told == ([("population_represented", people)] if people else [])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("La città di Torino è tra quelle che compongono il Comitato Esecutivo della rete.", True),
        ("Torino è una delle undici città che formano il Comitato Esecutivo.", True),
        ("Il Comune di Torino è uno dei Comuni rappresentati nel Comitato Esecutivo.", True),
        ("Torino figura tra le città elette nel Comitato Esecutivo.", True),
        ("Torino rientra tra i membri del Comitato Esecutivo.", True),
        ("Torino è tra quelle che siedono nel Comitato Esecutivo.", True),
        ("Torino è tra quelle che hanno eletto il Comitato Esecutivo.", False),
        ("Torino non è tra quelle che compongono il Comitato Esecutivo.", False),
        ("Torino è tra le città che hanno chiesto di entrare nel Comitato Esecutivo.", False),
        ("Gent è tra quelle che compongono il Comitato Esecutivo.", False),
        ("Torino è gemellata con Gent, che è tra quelle che compongono il Comitato Esecutivo.", False),
    ],
)
def test_among_those_that_make_up_a_committee(sentence: str, told: bool) -> None:
    expected = [("Comune di Torino", "committee_member", "Comitato Esecutivo")] if told else []
    assert about(sentence, "roles", "holder", "role", "body") == expected


@pytest.mark.parametrize(
    ("told", "convener"),
    [
        ("trae origine da Acque Vive (AV), il programma che la Fondazione Laghi ha lanciato nel 2013", True),
        ("nasce da Acque Vive, programma lanciato dalla Fondazione Laghi", True),
        ("deriva da Acque Vive, l'iniziativa promossa nel 2013 dalla Fondazione Laghi", True),
        ("è l'erede di Acque Vive, la campagna che la Fondazione Laghi ha promosso nel 2013", True),
        ("nasce da Acque Vive, il programma al quale la Fondazione Laghi ha aderito", False),
        ("partecipa ad Acque Vive, il programma che la Fondazione Laghi ha lanciato nel 2013", False),
        ("promuove Acque Vive, il programma che la Fondazione Laghi ha lanciato nel 2013", False),
        ("collabora con Acque Vive, l'iniziativa lanciata nel 2013 dalla Fondazione Laghi", False),
    ],
)
def test_who_launched_what_a_network_grew_from(told: str, convener: bool) -> None:
    page = f"Le reti di Torino\n\nPorti Verdi\n\nPorti Verdi {told}. È una rete di 30 città.\n"
    expected = [("Fondazione Laghi" if convener else None, None)]
    assert cells(tables(page, "networks_list")["networks"], "convener", "founded_edtf") == expected


def test_a_network_that_is_told_to_be_somebodys_initiative() -> None:
    page = (
        "Le reti di Torino\n\nPorti Verdi\n\nPorti Verdi, l'iniziativa che l'OCSE ha lanciato nel 2013, è una rete.\n"
    )
    rows = tables(page, "networks_list")["networks"]
    assert cells(rows, "convener", "founded_edtf") == [("OCSE", "2013")]


@pytest.mark.parametrize(
    ("sentence", "relations"),
    [
        ("EUROLAGHI è legata a C40 Cities da una partnership strategica.", [("strategic_partner", "C40 Cities")]),
        ("La rete è unita all'OCSE da un'alleanza strategica.", [("strategic_partner", "OCSE")]),
        ("La rete è legata da un partenariato strategico all'OCSE.", [("strategic_partner", "OCSE")]),
        ("La rete è legata all'OCSE da un accordo di collaborazione.", [("works_with", "OCSE")]),
        (
            "La rete è legata all'OCSE e alla FAO da rapporti di stretta collaborazione.",
            [("works_with", "FAO"), ("works_with", "OCSE")],
        ),
        ("La rete è legata al tema dell'acqua da una lunga storia.", []),
        ("La rete non è più legata all'OCSE da una partnership strategica.", []),
        ("La rete potrebbe essere legata all'OCSE da una partnership strategica.", []),
        ("Torino è legata all'OCSE da una partnership strategica.", []),
        ("La rete ha incontrato la Fondazione Cariplo, che è legata all'OCSE da un accordo di collaborazione.", []),
    ],
)
def test_by_what_a_network_is_bound_to_another_body(sentence: str, relations: list[tuple[str, str]]) -> None:
    assert about(sentence, "network_relations", "relation", "object") == relations


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("collabora inoltre stabilmente", True),
        ("collabora da molti anni, in modo stabile,", True),
        ("coopera oggi strettamente", True),
        ("collabora anche da tempo", True),
        ("lavora inoltre stabilmente", True),
        ("opera stabilmente e in stretto raccordo", True),
        ("collaborerà inoltre stabilmente", False),
        ("non collabora più stabilmente", False),
        ("collabora raramente e non stabilmente", False),
    ],
)
def test_how_a_network_works_with_another_body(how: str, told: bool) -> None:
    sentence = f"La rete {how} con l'OCSE e con la FAO."
    expected = [("works_with", "FAO"), ("works_with", "OCSE")] if told else []
    assert about(sentence, "network_relations", "relation", "object") == expected


@pytest.mark.parametrize(
    ("seat", "body"),
    [
        ("siede nel suo Global Steering Committee", "Global Steering Committee"),
        ("siede nel Political Executive Committee", "Political Executive Committee"),
        ("è membro dell'European Advisory Board della rete", "European Advisory Board"),
        ("fa parte dell'Advisory Board", "Advisory Board"),
        ("è stato eletto nello Steering Committee", "Steering Committee"),
        ("siede nello EUROLAGHI Steering Committee", "Steering Committee"),
    ],
)
def test_a_board_with_more_words_before_its_head(seat: str, body: str) -> None:
    expected = [("Comune di Torino", "committee_member", body)]
    assert about(f"Il Comune di Torino {seat}.", "roles", "holder", "role", "body") == expected


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Del Global Steering Committee fa parte il Comune di Torino.", "Global Steering Committee"),
        ("Nello Steering Committee siede il Comune di Torino.", "Steering Committee"),
        ("Nel Global Steering Committee il Comune di Torino non siede.", None),
        ("Il Global Steering Committee ha incontrato il Comune di Torino.", None),
    ],
)
def test_a_board_named_first(sentence: str, body: str | None) -> None:
    expected = [("committee_member", body)] if body else []
    assert about(sentence, "roles", "role", "body") == expected


@pytest.mark.parametrize(
    ("sentence", "founded"),
    [
        ("Ha preso vita a Lione nel 1996, a partire dall'esperienza di alcuni amministratori.", True),
        ("EUROLAGHI prese vita nel 1996 a Lione.", True),
        ("Nel 1996 la rete ha preso forma a Lione, grazie a un progetto.", True),
        ("La rete ha avuto origine a Lione nel 1996.", True),
        ("La rete ha mosso i primi passi a Lione nel 1996.", True),
        ("Nel 1996 ha preso vita a Lione la rete EUROLAGHI.", True),
        ("Nel 1996 ha preso vita a Lione il progetto Acque.", False),
        ("La mostra della rete ha preso vita a Lione nel 1996.", False),
        ("La rete ha preso vita. Nel 1996 si è riunita a Lione.", False),
        ("La rete ha preso parte nel 1996 a un incontro a Lione.", False),
        ("La rete prenderà vita a Lione nel 1996.", False),
    ],
)
def test_when_and_where_a_network_came_to_life(sentence: str, founded: bool) -> None:
    expected = [("1996", "2996944")] if founded else [(None, None)]
    assert about(sentence, "networks", "founded_edtf", "founded_place_id") == expected


@pytest.mark.parametrize(
    ("sentence", "cities"),
    [
        ("Vi hanno dato la loro adesione quasi trecento città di 17 Paesi.", "nearly"),
        ("Alla rete hanno dato la propria adesione quasi 300 città.", "nearly"),
        ("Hanno finora dato la propria adesione alla rete oltre 300 città.", "more_than"),
        ("Ha raccolto l'adesione di 300 città.", "exact"),
        ("La rete ha ottenuto le adesioni di 300 città di 17 Paesi.", "exact"),
        ("Vi hanno formalizzato la propria adesione 300 città.", "exact"),
        ("Alla giornata hanno dato la propria adesione 300 città.", None),
        ("Alla conferenza di Lione hanno dato la propria adesione 300 città.", None),
        ("Potrebbero dare la propria adesione 300 città.", None),
        ("Alla campagna della rete hanno dato la propria adesione 30 scuole e 300 città.", None),
    ],
)
def test_cities_that_have_given_their_adhesion(sentence: str, cities: str | None) -> None:
    told = about(sentence, "network_metrics", "metric", "value", "qualifier")
    assert told[:1] == ([("member_cities", 300, cities)] if cities else [])


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        (", con il sostegno della Commissione Europea", ("Commissione Europea", "supporter")),
        (", su iniziativa dell'OCSE", ("OCSE", "initiator")),
        (", sostenute dalla Commissione Europea", ("Commissione Europea", "supporter")),
        (" con il supporto dell'OCSE", ("OCSE", "supporter")),
        (", che con il sostegno della Commissione Europea hanno aperto tre musei", None),
        ("; con il sostegno della Commissione Europea la rete organizza premi", None),
        (", mentre la FAO aderì nel 2001", None),
    ],
)
def test_supporters_told_behind_the_list_of_founders(behind: str, who: tuple[str, str] | None) -> None:
    founders = [("Lione", "founder"), ("Gent", "founder"), *([who] if who else [])]
    for list_of in ("Soci fondatori furono", "Tra i fondatori figurano", "Le città fondatrici sono"):
        told = about(f"{list_of} Lione e Gent{behind}.", "network_founders", "founder", "role")
        assert told == sorted(founders)


@pytest.mark.parametrize(
    ("behind", "remit"),
    [
        (", la quale prende parte alle attività delle reti", "prende parte alle attività delle reti"),
        (", la quale coordina la presenza nelle reti", "coordina la presenza nelle reti"),
        (", la quale dal 2015 gestisce i gemellaggi", "dal 2015 gestisce i gemellaggi"),
        (
            ", a cui è affidata la cura dei gemellaggi e che gestisce i bandi",
            "la cura dei gemellaggi e che gestisce i bandi",
        ),
        (", presso la quale si riunisce il tavolo", None),
        (", della quale fa parte lo Sportello", None),
    ],
)
def test_what_an_office_does_told_by_the_long_relative(behind: str, remit: str | None) -> None:
    page = f"Relazioni internazionali\n\nDell'Area fa parte l'Unità Reti e Partnership{behind}.\n"
    rows = [o for o in tables(page, "office_page")["organisations"] if o["name"] == "Unità Reti e Partnership"]
    assert cells(rows, "remit_it") == [(remit,)]
