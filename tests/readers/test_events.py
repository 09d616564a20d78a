"""Events: a verb or noun of their kind and a date; nothing else."""

import pytest
from reading import cells, doc, page
from texts import about, tables

from pipelines.readers import agreements, events, network_events
from pipelines.statements import Claim, Fact

TOLD = [
    (
        "L'Accordo di Parigi, firmato il 22 aprile 2016, impegna tutti.",
        "signing",
        "2016-04-22",
        {"act_id": "accordo-di-parigi"},
    ),
    (
        "Il patto di gemellaggio con Lione è stato firmato nel 1967.",
        "signing",
        "1967",
        {"title": "patto di gemellaggio con Lione"},
    ),
    (
        "Il Comune ha sottoscritto il 3 maggio 2021 un protocollo d'intesa con la città di Dakar.",
        "signing",
        "2021-05-03",
        {},
    ),
    (
        "Il manifesto e la dichiarazione finale sono stati consegnati il 4 giugno 2019 al Ministro.",
        "delivery",
        "2019-06-04",
        {},
    ),
    (
        "La Mozione 57 approvata dal Consiglio Comunale (14.01.2013) lo chiede.",
        "adoption",
        "2013-01-14",
        {"act_id": "mozione-57-2013-comune-di-prova"},
    ),
    (
        "Lo Statuto, approvato con delibera n. 12 del 3 marzo 2014, lo prevede.",
        "adoption",
        "2014-03-03",
        {"act_id": "statuto-comune-di-prova"},
    ),
    ("Si è avviato nel 2011 un significativo processo di riforma.", "launch", "2011", {"title": "processo di riforma"}),
    (
        "Il convegno sulla pace si è tenuto a Nantes nel novembre 2017.",
        "conference",
        "2017-11",
        {"title": "convegno sulla pace", "place_name": "Nantes"},
    ),
    (
        "Eurolaghi è una rete di città. Nella conferenza annuale di Eurolaghi, che si è svolta a Lione dal 5 al 7 ottobre 2022, se ne è parlato.",
        "conference",
        "2022-10-05/2022-10-07",
        {"title": "conferenza annuale di Eurolaghi", "network_id": "eurolaghi", "place_name": "Lione"},
    ),
    (
        "Eurolaghi è una rete di città europee. La precedente assemblea della rete si era tenuta a Gent nel maggio 2019.",
        "conference",
        "2019-05",
        {"network_id": "eurolaghi", "place_name": "Gent"},
    ),
    (
        "Il 21 settembre 2019 i Sindaci di Prova e di Tunisi hanno firmato a Tunisi un patto di amicizia dedicato ai"
        " porti.",
        "signing",
        "2019-09-21",
        {"place_name": "Tunisi"},
    ),
    (
        "Eurolaghi è un patto di città europee. È stato firmato a Lione il 3 maggio 2015.",
        "signing",
        "2015-05-03",
        {"network_id": "eurolaghi", "place_name": "Lione"},
    ),
    (
        "Il testo fu letto al Forum per la pace, svoltosi a Lione nell'ottobre 2012.",
        "conference",
        "2012-10",
        {"title": "Forum per la pace", "place_name": "Lione"},
    ),
    (
        "La città cresce dopo l'Esposizione Universale del 2015.",
        "exposition",
        "2015",
        {"title": "Esposizione Universale del 2015"},
    ),
    (
        "L'Esposizione Universale si tenne a Torino dal 28 aprile all'11 novembre 1906.",
        "exposition",
        "1906-04-28/1906-11-11",
        {"title": "Esposizione Universale", "place_name": "Torino"},
    ),
    (
        "Nel 1911 Torino ospitò l'Esposizione internazionale delle industrie.",
        "exposition",
        "1911",
        {"title": "Esposizione internazionale delle industrie", "place_name": "Torino"},
    ),
    (
        "Il 16 e 17 maggio 2023 si è svolta a Gent, al Teatro Reale, la conferenza annuale «Città e fiumi».",
        "conference",
        "2023-05-16/2023-05-17",
        {"title": "Città e fiumi", "place_name": "Gent"},
    ),
    (
        'Nantes ha accolto il 12 giugno 2022 il convegno "Abitare insieme".',
        "conference",
        "2022-06-12",
        {"title": "Abitare insieme", "place_name": "Nantes"},
    ),
    (
        'I lavori del seminario internazionale "Città senza barriere" si sono conclusi a Lione il 9 aprile 2019.',
        "conference",
        "2019-04-09",
        {"title": "Città senza barriere", "place_name": "Lione"},
    ),
    (
        "Eurolaghi è una rete di città. Nel giugno 2019 una delegazione aveva preso parte alla conferenza di Eurolaghi a"
        " Gent.",
        "conference",
        "2019-06",
        {"network_id": "eurolaghi", "place_name": "Gent"},
    ),
    (
        "Nel 2017 è stata sede del G7, e nel 2015 ha ospitato il Forum mondiale dello sviluppo economico.",
        "conference",
        "2015",
        {"title": "Forum mondiale dello sviluppo economico"},
    ),
    (
        "Eurolaghi è una rete di città. Il 3 aprile 2022 la rete ha avviato il programma «Rive vive», dedicato ai porti.",
        "launch",
        "2022-04-03",
        {"title": "Rive vive", "network_id": "eurolaghi"},
    ),
    (
        "La campagna «Acqua pubblica» è stata lanciata a Lione il 3 aprile 2022.",
        "launch",
        "2022-04-03",
        {"title": "Acqua pubblica", "place_name": "Lione"},
    ),
    ("Ha preso avvio nel marzo 2021 il progetto Orti.", "launch", "2021-03", {"title": "Orti"}),
    (
        "La firma della Dichiarazione di Gent è avvenuta il 5 maggio 2019 a Palazzo degli Archi.",
        "signing",
        "2019-05-05",
        {"place_name": "Palazzo degli Archi"},
    ),
    (
        "Con la Banca Mondiale ha firmato a Gent, nell'aprile 2016, un accordo di collaborazione tuttora in vigore.",
        "signing",
        "2016-04",
        {"title": "accordo di collaborazione", "place_name": "Gent"},
    ),
    (
        "Con deliberazione n. 12 del 4 marzo 2014 il Consiglio comunale ha approvato lo Statuto.",
        "adoption",
        "2014-03-04",
        {"act_id": "statuto-comune-di-prova"},
    ),
    ("Il padiglione di Expo 2020 Dubai.", "exposition", "2020", {"place_name": "Dubai"}),
]


@pytest.mark.parametrize(("text", "kind", "when", "more"), TOLD)
def test_a_dated_happening(text: str, kind: str, when: str, more: dict[str, str]) -> None:
    found = page(text)
    events.read(found)
    (event,) = cells(found.facts, "events").values()
    assert (event["kind"], event["date_edtf"]) == (kind, when)
    assert more.items() <= event.items()


@pytest.mark.parametrize(
    "text",
    [
        "Pubblicato il 3 maggio 2021.",
        "La pagina è stata aggiornata il 3 maggio 2021.",
        "L'accordo con Shanghai sarà firmato il 5 giugno 2026.",
        "L'accordo con Shanghai verrà sottoscritto nel 2026.",
        "Nel corso del 2020 ha presieduto la Task Force.",
        "La conferenza si terrà in autunno.",
        "Il programma lanciato dalla Fondazione Esempio aiuta le città.",
        "Il forum ha 120 membri dal 2012.",
        "La città si candida a ospitare l'Esposizione Universale del 2035.",
        "Vi ha aderito nel marzo 1997; all'ultima assemblea hanno preso parte 120 città.",
        "Il progetto ha preso il via il 1° marzo 2022.",
        "È in programma per il 2025 il convegno «Rotte».",
    ],
)
def test_what_is_no_event(text: str) -> None:
    found = page(text)
    events.read(found)
    assert not cells(found.facts, "events")


def test_a_town_told_by_its_country_is_meant_all_over_the_page() -> None:
    found = page("Prova e Nara (Giappone) sono amiche. Il patto di amicizia è stato firmato a Nara il 3 maggio 2011.")
    events.read(found)
    (event,) = cells(found.facts, "events").values()
    named = {
        m.normalised for mentions in found.mentions for m in mentions if m.kind == "place" and m.value.kind == "city"
    }
    assert named == {event["place_id"]}


def test_two_verbs_of_one_sentence_have_each_their_date_and_place() -> None:
    found = page(
        "Il Protocollo di Kyoto è stato firmato a Palazzo Reale il 15 ottobre 2015 ed è stato consegnato al "
        "Ministro il 16 ottobre 2015."
    )
    events.read(found)
    signing, delivery = cells(found.facts, "events").values()
    assert (signing["date_edtf"], signing["place_name"]) == ("2015-10-15", "Palazzo Reale")
    assert (delivery["date_edtf"], delivery.get("place_name")) == ("2015-10-16", None)


def test_agreements_of_a_list_are_signed_where_a_verb_says_so() -> None:
    text = "Gemellaggi\n\n- Lione (Francia): firmato il 16 maggio 1976\n- Gent (Belgio), 1987\n"
    found = page(text, kind="agreements_list")
    agreements.read(found)
    events.read(found)
    told = [(row["kind"], row["date_edtf"]) for row in cells(found.facts, "events").values()]
    assert told == [("signing", "1976-05-16")]


def test_foundings_and_joinings_come_from_the_networks() -> None:
    founded = Fact(
        "networks",
        ("alfa",),
        0,
        [
            Claim("founded_edtf", "1986", [(4, 8)], "founded"),
            Claim("founded_place_id", "3128760", [(9, 12)], "founded"),
        ],
    )
    joined = Fact(
        "memberships",
        ("Comune di Prova", "alfa"),
        0,
        [Claim("joined_edtf", "2009-09", [(0, 9)], "joined"), Claim("act_id", "mozione-5-2009", [(0, 9)], "joined")],
    )
    of_founder = Fact(
        "memberships",
        ("Comune di Prova", "beta"),
        0,
        [Claim("joined_edtf", "1986", [(4, 8)], "joined"), Claim("status", "founder", [(4, 8)], "joined")],
    )
    text = doc("Nel 1986 a Lione.")
    founding, joining = network_events.from_networks([founded, joined, of_founder], text)
    assert (founding.key, founding.fixed["network_id"], founding.fixed["place_id"]) == (
        ("founding-alfa-1986",),
        "alfa",
        "3128760",
    )
    place = " ".join(text.reading[9:12].split())
    told = {"kind": "founding", "date_edtf": "1986", "place_name": place}
    assert {claim.column: claim.value for claim in founding.claims} == told
    assert joining.fixed["act_id"] == "mozione-5-2009"
    assert joining.key == ("joining-alfa-comune-di-prova-2009-09",)
    assert joining.fixed["date_end"].isoformat() == "2009-09-30"


TOLD_OTHERWISE = [
    ("Il Consiglio, con deliberazione n. 66 del 28 settembre 2023, ha approvato il patto di amicizia con Tubinga.",
     {("adoption", "2023-09-28", None)}),
    ("Il 12 ottobre 2021 il Consiglio comunale ha votato la mozione n. 4.", {("adoption", "2021-10-12", None)}),
    ("Nel giugno 2022 una delegazione aveva assistito a Gent al congresso mondiale della pace.",
     {("conference", "2022-06", "Gent")}),
    ("La conferenza annuale del forum si è tenuta a Nantes il 5 novembre 2021.", {("conference", "2021-11-05", "Nantes")}),
    ("L'assemblea generale si è riunita a Gent il 4 giugno 2019.", {("conference", "2019-06-04", "Gent")}),
    ("Il progetto Mense verdi è partito nel gennaio 2023.", {("launch", "2023-01", None)}),
    ("Firmato a Nantes il 20 marzo 2019, il memorandum è decaduto.", {("signing", "2019-03-20", "Nantes")}),
    ("Gemellaggio firmato ad Arezzo il 23 maggio 1981, tuttora attivo.", {("signing", "1981-05-23", "Arezzo")}),
    ("Nel 2021 è stato stipulato un accordo di collaborazione con Gent, sospeso nel marzo 2022.",
     {("signing", "2021", None)}),
    ("La delegazione è partita il 3 maggio 2022.", set()),
    ("Il documento, sottoscritto a Gent il 6 maggio 2022, è stato poi approvato dal Consiglio metropolitano con "
     "deliberazione n. 51 del 20 dicembre 2022.", {("signing", "2022-05-06", "Gent"), ("adoption", "2022-12-20", None)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD_OTHERWISE)
def test_told_otherwise(text: str, told: set[tuple[object, ...]]) -> None:
    found = page(text)
    events.read(found)
    rows = cells(found.facts, "events").values()
    assert {(row["kind"], row["date_edtf"], row.get("place_name")) for row in rows} == told


def test_who_launched_it_and_whose_meeting_was_told_before() -> None:
    found = page(
        "Mare Aperto è una rete europea di città. La conferenza di Mare Aperto si è svolta a Nantes nel maggio 2023.\n\n"
        "La precedente conferenza si era svolta a Gent nel 2021. La campagna «Onde» è stata lanciata dalla rete il 3 "
        "giugno 2023."
    )
    events.read(found)
    rows = cells(found.facts, "events").values()
    assert [(r["kind"], r["date_edtf"], r.get("network_id")) for r in rows] == [
        ("conference", "2023-05", "mare-aperto"),
        ("conference", "2021", "mare-aperto"),
        ("launch", "2023-06-03", "mare-aperto"),
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Torino, 4 maggio 2024 – Dal 2 al 3 maggio 2024 si è riunita a Torino, nelle sale della Cavallerizza, l'assemblea "
         "annuale di EUROLAGHI.", [("conference", "2024-05-02/2024-05-03")]),
        ("Si è conclusa ieri la conferenza annuale di EUROLAGHI, che si è tenuta a Gent dal 2 al 3 maggio 2024.",
         [("conference", "2024-05-02/2024-05-03")]),
        ("Torino, 4 maggio 2024 – La Sindaca ha firmato il patto di amicizia con Gent.", []),
        ("Torino, 4 maggio 2024 – La Sindaca ha firmato oggi il patto di amicizia con Gent.", [("signing", "2024-05-04")]),
        ("Alle scuole era rivolta la campagna «Acqua, aria, terra», lanciata dal Comune il 4 maggio 2022.",
         [("launch", "2022-05-04")]),
        ("Il 4 maggio 2022 la rete aveva inoltre lanciato la campagna «Acque».", [("launch", "2022-05-04")]),
        ("Nel 2019 i due Sindaci siglarono un patto di amicizia con Gent.", [("signing", "2019")]),
        ("Con delibera n. 3 del 9 giugno 2015 è stato approvato il gemellaggio con Gent, firmato il 21 settembre 2015.",
         [("adoption", "2015-06-09"), ("signing", "2015-09-21")]),
        ("Un accordo di collaborazione, siglato nel maggio 2016, unisce Torino a Gent.", [("signing", "2016-05")]),
    ],
)  # fmt: skip
def test_dates_of_their_own(text: str, rows: list[tuple[str, str]]) -> None:
    """The day of the news is the day of nothing it tells, unless "oggi"; what else was done has a date of its own."""
    assert about(text, "events", "kind", "date_edtf") == rows
    if "unisce" in text:
        assert about(text, "events", "place_name") == [(None,)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Il 20 novembre 2025 a Bruxelles si terrà il convegno «Acque», organizzato dal Comune.", []),
        ("La conferenza stampa si è tenuta il 3 maggio 2024 a Parma.", []),
        ("L'assemblea dei soci, riunitasi a Cracovia il 9 giugno 2023, ha eletto il direttivo.",
         [("conference", "assemblea dei soci", "2023-06-09", "Cracovia")]),
        ("Si è svolta il 4 ottobre 2024 la Conferenza dei sindaci del Mediterraneo, ospitata a Palazzo Vecchio.",
         [("conference", "Conferenza dei sindaci del Mediterraneo", "2024-10-04", "Palazzo Vecchio")]),
        ("Si è svolta a Nizza il 4 ottobre 2024 la conferenza Acque24.",
         [("conference", "Acque24", "2024-10-04", "Nizza")]),
        ("Se ne parlò durante la Conferenza delle città portuali, tenutasi a Nizza il 21 settembre 2023.",
         [("conference", "Conferenza delle città portuali", "2023-09-21", "Nizza")]),
        ("Parma ha partecipato, dal 1° ottobre 2021 al 31 marzo 2022, a Expo 2020 Dubai.",
         [("exposition", "Expo 2020 Dubai", "2021-10-01/2022-03-31", "Dubai")]),
        ("All'Esposizione Universale, svoltasi a Milano dal 1° maggio al 31 ottobre 2015, si deve molto.",
         [("exposition", "Esposizione Universale", "2015-05-01/2015-10-31", "Milano")]),
        ("La Carta delle acque, firmata il 26 febbraio 2022, è stata consegnata al Papa il giorno seguente.",
         [("signing", "Carta delle acque", "2022-02-26", None)]),
        ("Il patto, deliberato il 12 febbraio 1998, fu firmato a Nizza il 4 novembre dello stesso anno.", []),
        ("Fu approvato il protocollo per gli scambi scolastici, poi sottoscritto nel maggio 2010.",
         [("signing", "protocollo per gli scambi scolastici", "2010-05", None)]),
        ("Se ne parlò alla Conferenza mediterranea dell'acqua (Nizza, 21-23 marzo 2018).",
         [("conference", "Conferenza mediterranea dell'acqua", "2018-03-21/2018-03-23", "Nizza")]),
        ("La Carta delle acque è stata adottata da trenta città e consegnata il 5 giugno 2018.",
         [("delivery", "Carta delle acque", "2018-06-05", None)]),
        ("Con l'inaugurazione dello Sportello Acque, avvenuta il 18 dicembre 2021, si apre una fase.",
         [("launch", "Sportello Acque", "2021-12-18", None)]),
        ("Nel febbraio 2023 ha lanciato Culture Buddies, programma di scambio.",
         [("launch", "Culture Buddies", "2023-02", None)]),
        ("L'iniziativa «Senza frontiere», che il Comune ha lanciato il 6 marzo 2017, è nota.",
         [("launch", "Senza frontiere", "2017-03-06", None)]),
    ],
)  # fmt: skip
def test_what_happened_and_what_did_not(sentence: str, expected: list[tuple[object, ...]]) -> None:
    """What is to be held is no fact, nor what was done on the next day; days beside an exposition are its own."""
    rows = tables(f"Titolo della pagina\n\n{sentence}\n")["events"]
    assert [tuple(row[c] for c in ("kind", "title", "date_edtf", "place_name")) for row in rows] == expected


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Nel maggio 2024 si è svolta a Torino la conferenza di EUROLAGHI sui borghi storici.",
         "conferenza di EUROLAGHI sui borghi storici"),
        ("L'assemblea di EUROLAGHI sull'acqua e sulle rive si è tenuta a Torino nel maggio 2024.",
         "assemblea di EUROLAGHI sull'acqua e sulle rive"),
        ("Nel maggio 2024 si è svolta sul lago, a Torino, la conferenza di EUROLAGHI.", "conferenza di EUROLAGHI"),
        ("La conferenza di EUROLAGHI sul lago di Como si è svolta nel maggio 2024.", "conferenza di EUROLAGHI"),
    ],
)  # fmt: skip
def test_a_meeting_is_called_by_what_it_was_about(sentence: str, title: str) -> None:
    """What it was about goes on behind the network; where it was does not."""
    told = about(sentence, "events", "kind", "title", "date_edtf")
    assert [t for kind, t, when in told if (kind, when) == ("conference", "2024-05")] == [title]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("La Città è stata invitata nel 2018 alla conferenza d'autunno a Bruxelles.", ["2018"]),
        ("Il Sindaco è stato invitato all'assemblea del 2027.", []),
        ("La Città sarà invitata nel 2028 alla conferenza d'autunno a Bruxelles.", []),
    ],
)
def test_a_meeting_that_one_was_invited_to(text: str, days: list[str]) -> None:
    found = tables(f"Pagina\n\n{text}\n")["events"]
    assert [row["date_edtf"] for row in found] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Con deliberazione del Consiglio n. 14 del 27 marzo 2023 sono stati approvati gli indirizzi.", ["2023-03-27"]),
        (
            "la delibera del Consiglio n. 14 del 27 marzo 2023, con la quale si sono approvati gli indirizzi",
            ["2023-03-27"],
        ),
        ("la delibera di Giunta n. 8 del 2 maggio 2022, con cui è stato approvato lo schema", ["2022-05-02"]),
        ("Con delibera di Giunta n. 5 del 3 marzo 2020 è stato approvato il disciplinare.", ["2020-03-03"]),
        ("Con delibera di Giunta n. 5 del 3 marzo 2020 è stata approvata l'adesione al consorzio.", []),
        ("Con delibera di Giunta n. 5 del 3 marzo 2020 sarà approvato il disciplinare.", []),
    ],
)
def test_what_a_resolution_approved_that_is_no_act(text: str, days: list[str]) -> None:
    found = tables(f"Pagina\n\n{text}\n")["events"]
    assert [row["date_edtf"] for row in found if row["kind"] == "adoption"] == days


def test_criteria_beside_a_law_are_approved_and_not_the_law() -> None:
    text = "Si applicano la legge 125/2014 e i criteri approvati con deliberazione di Giunta n. 6 del 3 aprile 2023."
    found = tables(f"Pagina\n\n{text}\n")["events"]
    assert [(row["kind"], str(row["act_id"]).startswith("delibera-giunta-6")) for row in found] == [("adoption", True)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Si è svolta a Gent, dal 5 al 7 giugno 2023, la conferenza annuale di Eurolaghi, rete di città che dal 1986 "
            "unisce i laghi.",
            [("conference", "2023-06-05/2023-06-07")],
        ),
        (
            "Con delibera del Consiglio n. 8 del 28 febbraio 2023 il Comune ha approvato il recesso, cui era tenuto dal "
            "2005.",
            [("adoption", "2023-02-28")],
        ),
        (
            "Il 28 novembre 2023 il Consiglio ha adottato il Piano per la pace 2024-2026, coerente con la legge 7 aprile "
            "2014, n. 56.",
            [("adoption", "2023-11-28")],
        ),
        (
            "È stato firmato il 4 ottobre 2022, nella Sala Consiliare, il patto di amicizia tra Torino e Gent.",
            [("signing", "2022-10-04")],
        ),
    ],
)
def test_the_day_of_what_was_done_not_of_what_is_told_by_the_way(text: str, events: list[tuple[str, str]]) -> None:
    found = tables(f"Pagina\n\n{text}\n")
    assert [(row["kind"], row["date_edtf"]) for row in found["events"]] == events
    assert not any(row["kind"] == "pact" for row in found["networks"])


@pytest.mark.parametrize(
    ("line", "place"),
    [("Firma: Agnone, 3 maggio 1994", "Agnone"), ("Firma: 3 maggio 1994", None), ("Firma: Agnone del Sole 1994", None)],
)
def test_an_agreement_signed_at_home(line: str, place: str | None) -> None:
    """The publisher's own town is known where a line says it, however small."""
    text = f"Gemellaggi\n\nControparte: Gent (Belgio)\nTipo: gemellaggio\n{line}\nStato: attivo\n"
    events = tables(text, "agreements_list", "Comune di Agnone")["events"]
    assert [e["place_name"] for e in events if e["kind"] == "signing"] == [place]
