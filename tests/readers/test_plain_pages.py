"""What plain pages of towns say of their networks, offices, projects and money: organs named by two fields, counts at a
day, stamps, answers, hours, who coordinates and who pays."""

from __future__ import annotations

from datetime import date

import pytest
from texts import about, cells, tables


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Il Comune partecipa al gruppo di lavoro Coste e aree interne.", ["gruppo di lavoro Coste e aree interne"]),
        ("Coordina il gruppo di lavoro Energia e fonti rinnovabili.", ["gruppo di lavoro Energia e fonti rinnovabili"]),
        ("Il Comune coordina il gruppo di lavoro Giovani e nuove tecnologie della rete.",
         ["gruppo di lavoro Giovani e nuove tecnologie"]),
        ("Il Comune coordina il gruppo di lavoro Coste e porti minori dal 2019.",
         ["gruppo di lavoro Coste e porti minori"]),
        ("Il Comune partecipa al gruppo di lavoro Coste e promuove iniziative.", ["gruppo di lavoro Coste"]),
        ("Il Comune partecipa al gruppo di lavoro Coste e dirige progetti speciali.", ["gruppo di lavoro Coste"]),
        ("Il Comune partecipa al gruppo di lavoro Coste e contribuisce.", ["gruppo di lavoro Coste"]),
        ("Il Sindaco di Torino siede nel Consiglio direttivo della Rete.", ["Consiglio direttivo"]),
        ("Il Sindaco di Torino siede nell'Ufficio di presidenza della Rete dal 2019.", ["Ufficio di presidenza"]),
        ("Il Comune ospita il Segretariato della Rete.", ["Segretariato"]),
        ("Il Comune partecipa al Gruppo di lavoro della Rete.", []),
        ("Il Sindaco di Torino presiede il Consiglio Scientifico della Fondazione Crosio.", []),
    ],
)  # fmt: skip
def test_organs_named_by_two_fields_or_before_their_network(sentence: str, bodies: list[str]) -> None:
    assert about(sentence, "network_bodies", "body") == [(body,) for body in bodies]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Al 1° luglio 2024 contava 30 città e rappresentava circa 25 milioni di abitanti.",
         [("member_cities", 30.0, "2024-07-01"), ("population_represented", 25_000_000.0, "2024-07-01")]),
        ("All'8 marzo 2024 riuniva 30 città.", [("member_cities", 30.0, "2024-03-08")]),
        ("Al 1° luglio 2024 il Comune contava 30.000 abitanti.", []),
        ("All'incontro del 2019 hanno partecipato 30 città.", []),
    ],
)  # fmt: skip
def test_counts_at_a_day(sentence: str, counts: list[tuple[str, float, str]]) -> None:
    assert about(sentence, "network_metrics", "metric", "value", "as_of") == counts


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Le risposte sono aggiornate al 20 gennaio 2025.", date(2025, 1, 20)),
        ("I contenuti di questa pagina sono aggiornati al 20 gennaio 2025.", date(2025, 1, 20)),
        ("Le schede che seguono sono state aggiornate il 20 gennaio 2025.", date(2025, 1, 20)),
        ("Le tariffe sono aggiornate al 20 gennaio 2025.", None),
        ("Le risposte del Ministero sono aggiornate al 20 gennaio 2025.", None),
        ("Il testo dello Statuto è stato modificato il 20 gennaio 2025.", None),
        ("Le risposte saranno aggiornate entro il 20 gennaio 2025.", None),
    ],
)
def test_the_stamp_of_what_a_page_holds(line: str, day: date | None) -> None:
    assert cells(tables(f"Domande\n\n{line}\n\nIl Comune risponde.\n")["documents"], "published_on") == [(day,)]


@pytest.mark.parametrize("verb", ["Risponde", "Modera", "Coordina", "Firma", "Rispondono"])
def test_people_behind_the_verb_that_opens_a_sentence(verb: str) -> None:
    text = f"Contatti\n\n{verb} Marco Tavazzi, Responsabile del Servizio Cultura.\n"
    assert cells(tables(text)["people"], "name") == [("Marco Tavazzi",)]


_OFFICE = "Contatti\n\nUfficio Progetti\n"
_HOURS = "Orario: lunedì e mercoledì, 9.00-12.30\n"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (f"Tel. 011 691342\nprogetti@comune.torino.it\n{_HOURS}", "office"),
        (f"Tel. 011 691342 - progetti@comune.torino.it\n{_HOURS}", "office"),
        ("Tel. 011 691342\nprogetti@comune.torino.it\nLunedì e mercoledì 9.00-12.30\n", "office"),
        (f"progetti@comune.torino.it\nTel. 011 691342\n{_HOURS}", "phone"),
        ("Tel. 011 691342 (lunedì e mercoledì, 9.00-12.30)\nprogetti@comune.torino.it\n", "phone"),
    ],
)
def test_whose_hours_stand_below_telephone_and_mail(lines: str, kind: str) -> None:
    rows = tables(_OFFICE + lines)["contacts"]
    assert [row["kind"] for row in rows if row["opening_hours"]] == [kind]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Lo Sportello Giovani in Europa fa parte del Settore Cultura.", "Sportello Giovani in Europa"),
        ("Lo Sportello Imprese nel Mondo fa parte del Settore Cultura.", "Sportello Imprese nel Mondo"),
        ("L'Ufficio Scuole in Rete fa parte del Settore Cultura.", "Ufficio Scuole in Rete"),
        ("L'Ufficio Progetti in Piazza Roma riceve il lunedì.", "Ufficio Progetti"),
        ("L'Ufficio Progetti in Municipio riceve il lunedì.", "Ufficio Progetti"),
        ("L'Ufficio Scuola in Germania ha incontrato i partner.", "Ufficio Scuola"),
        ("L'Ufficio Progetti in collaborazione con Eurodesk riceve il lunedì.", "Ufficio Progetti"),
    ],
)
def test_where_an_offices_matter_lies(sentence: str, name: str) -> None:
    assert (name,) in cells(tables(f"Uffici\n\n{sentence}\n", "office_page")["organisations"], "name")


def test_no_answers_and_ends_a_sentence() -> None:
    answer = "No. Il 15 febbraio 2023 il Comune ha sottoscritto un accordo di collaborazione con il Politecnico Alfa."
    text = f"Accordi\n\nIl Comune stringe accordi soltanto con altre città?\n{answer}\n"
    assert cells(tables(text)["agreements"], "partner", "signed_edtf") == [("Politecnico Alfa", "2023-02-15")]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("L'adesione del Comune alla rete risale al maggio 2013 ed è coordinata dall'Ufficio Pace.",
         [("Ufficio Pace", "coordinator", None, None)]),
        ("La partecipazione alla rete, iniziata nel 2013, è oggi seguita e curata dall'Ufficio Pace.",
         [("Ufficio Pace", "coordinator", None, None)]),
        ("L'adesione del Comune risale al 2013 e la rassegna è curata dall'Ufficio Pace.", []),
        ("L'adesione del Comune risale al 2013, mentre la festa è coordinata dall'Ufficio Pace.", []),
        ("Il Comune ospita il Premio Scarpa Europea, che la rete conferisce alle scuole.",
         [("Comune di Torino", "host", "Premio Scarpa Europea", None)]),
        ("Il Comune ospita i vincitori del Premio Scarpa Europea.", []),
        ("Il Comune ospiterà il Premio Scarpa Europea.", []),
        ("Il Comune ospita il premio letterario Bancarella.", []),
    ],
)  # fmt: skip
def test_who_coordinates_the_adhesion_and_hosts_the_prize(sentence: str, roles: list[tuple[str | None, ...]]) -> None:
    assert about(sentence, "roles", "holder", "role", "body", "period_edtf") == roles


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Sì, l'associazione Città dei Mulini, della quale Torino non è più socia dal 2015.", ["Città dei Mulini"]),
        ("L'associazione Città dei Mulini, di cui Torino era socia, ha sede a Pavia.", ["Città dei Mulini"]),
        ("L'associazione Auser, della quale Marta non è più socia dal 2015, cura il parco.", []),
    ],
)
def test_associations_that_the_publishers_town_has_left(sentence: str, names: list[str]) -> None:
    found = tables(f"Reti\n\n{sentence}\n", "networks_list")
    assert cells(found["networks"], "name") == [(name,) for name in names]
    assert found["memberships"] == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Lana nuova è stato avviato il 3 ottobre 2023 e coinvolge le imprese.", "2023-10-03"),
        ("Il 3 ottobre 2023 è stato avviato Lana nuova.", "2023-10-03"),
        ("«Lana nuova» è stato lanciato nel marzo 2022, con le imprese.", "2022-03"),
        ("Lana nuova sarà avviato il 3 ottobre 2035.", None),
        ("La gara di Lana nuova è stata avviata il 3 ottobre 2023.", None),
        ("Il cantiere della lana è stato avviato il 3 ottobre 2023.", None),
    ],
)
def test_a_project_of_the_page_begun(sentence: str, day: str | None) -> None:
    link = "[Lana nuova](https://www.comune.torino.it/progetti/lana-nuova)"
    found = tables(f"Progetti\n\n- {link}\n\n{sentence}\n", "projects_list")["events"]
    assert [row["date_edtf"] for row in found if row["kind"] == "launch"] == ([day] if day else [])


@pytest.mark.parametrize(
    ("sentence", "funds"),
    [
        ("A FILI contribuisce la Commissione europea con il Programma Erasmus+.",
         [("Programma Erasmus+", "Commissione europea")]),
        ("Alle spese del progetto concorre la Regione Umbria con il Fondo per la cooperazione.",
         [("Fondo per la cooperazione", "Regione Umbria")]),
        ("Lana nuova riceve un contributo dalla Fondazione Alfa, che lo eroga con il Fondo Territori in rete.",
         [("Fondo Territori in rete", "Fondazione Alfa")]),
        ("Il progetto è finanziato dalla Fondazione Alfa con il Fondo Territori in parte.",
         [("Fondo Territori", "Fondazione Alfa")]),
        ("Alla riuscita della festa contribuisce la Fondazione Alfa con il Coro Alpino.", []),
        ("A FILI potrebbe contribuire la Commissione europea con il Programma Erasmus+.", []),
    ],
)  # fmt: skip
def test_who_pays_with_what(sentence: str, funds: list[tuple[str, str]]) -> None:
    found = tables(f"Chi sostiene i progetti\n\n{sentence}\n", "projects_list")["funding_sources"]
    assert cells(found, "name", "funder") == funds


@pytest.mark.parametrize(
    ("thing", "title"),
    [
        ("un accordo di collaborazione con il Politecnico Alfa per la formazione dei giovani artigiani",
         "accordo di collaborazione con il Politecnico Alfa"),
        ("un patto di amicizia con Lione per scambi fra le scuole", "patto di amicizia con Lione"),
        ("un accordo di collaborazione con l'Agenzia per la Casa",
         "accordo di collaborazione con l'Agenzia per la Casa"),
        ("un accordo di collaborazione per la tutela del mare con Lione",
         "accordo di collaborazione per la tutela del mare con Lione"),
    ],
)  # fmt: skip
def test_agreements_signed_for_something(thing: str, title: str) -> None:
    found = tables(f"Accordi\n\nIl 15 febbraio 2023 il Comune ha firmato {thing}.\n")["events"]
    assert cells(found, "kind", "title", "date_edtf") == [("signing", title, "2023-02-15")]
