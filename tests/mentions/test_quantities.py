"""Quantities and money: the Italian they read, and what only looks like one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.mentions.quantities import find


def read(text: str) -> list[tuple[str, str | None]]:
    return [(text[mention.start : mention.end], mention.normalised) for mention in find(text)]


@pytest.mark.parametrize(
    ("text", "span", "normalised"),
    [
        ("riunisce oggi 83 grandi città, che", "83 grandi città", "83|city|exact"),
        ("oltre 600 milioni di cittadini e", "oltre 600 milioni di cittadini", "600000000|person|more_than"),
        ("più di 170 città in Europa", "più di 170 città", "170|city|more_than"),
        ("in 31 Paesi europei", "31 Paesi", "31|country|exact"),
        ("circa trenta città africane", "circa trenta città", "30|city|about"),
        ("sette forum tematici (cultura)", "sette forum tematici", "7|forum|exact"),
        ("più di trenta gruppi di lavoro", "più di trenta gruppi di lavoro", "30|working_group|more_than"),
        ("raggruppa 41 Comuni", "41 Comuni", "41|municipality|exact"),
        ("si sono incontrati 12 volte, sia", "12 volte", "12|meeting|exact"),
        ("il comitato si è riunito 4 volte", "4 volte", "4|meeting|exact"),
        ("è cresciuta 3 volte", "3 volte", "3|time|exact"),
        ("sono circa 90 le regioni europee", "circa 90 le regioni", "90|region|about"),
        ("oltre 40 aree, ovvero regioni metropolitane", "oltre 40 aree", "40|region|more_than"),
        ("i seguenti quattro criteri:", "quattro criteri", "4|criterion|exact"),
        ("mediante 5 unità operative:", "5 unità operative", "5|operational_unit|exact"),
        ("trasversale ai due assi", "due assi", "2|axis|exact"),
        ("una trentina di città", "una trentina di città", "30|city|about"),
        ("oltre un centinaio di Comuni", "oltre un centinaio di Comuni", "100|municipality|more_than"),
        ("almeno 12 Paesi", "almeno 12 Paesi", "12|country|at_least"),
        ("non meno di 12 Paesi", "non meno di 12 Paesi", "12|country|at_least"),
        ("meno di 12 giorni", "meno di 12 giorni", "12|day|less_than"),
        ("al massimo 3 anni", "al massimo 3 anni", "3|year|at_most"),
        ("fino a 20 progetti", "fino a 20 progetti", "20|project|at_most"),
        ("ben 31 città", "ben 31 città", "31|city|exact"),
        ("all'incirca 31 città", "all'incirca 31 città", "31|city|about"),
        ("poco più di 40 soci", "poco più di 40 soci", "40|member|more_than"),
        ("trenta città circa", "trenta città circa", "30|city|about"),
        ("trenta circa città", "trenta circa città", "30|city|about"),
        ("200+ città", "200+ città", "200|city|more_than"),
        ("n. 12 associazioni", "12 associazioni", "12|association|exact"),
        ("vent'anni", "vent'anni", "20|year|exact"),
        ("2000 città", "2000 città", "2000|city|exact"),
        ("è passata da 20 a 97 città", "97 città", "97|city|exact"),
        ("120 delle oltre 140 città", "oltre 140 città", "140|city|more_than"),
        ("quattro referenti comunali", "quattro referenti", "4|item|exact"),
        ("si sono svolti 14 incontri", "14 incontri", "14|meeting|exact"),
        ("quasi 250.000.000 di abitanti", "quasi 250.000.000 di abitanti", "250000000|person|nearly"),
        ("2 000 000 di cittadini", "2 000 000 di cittadini", "2000000|person|exact"),
        ("riunisce 31 (trentuno) città", "31", "31|city|exact"),
        ("44 tra le maggiori città", "44 tra le maggiori città", "44|city|exact"),
        ("le città socie sono oggi oltre 180 in 40 stati", "città socie sono oggi oltre 180", "180|city|more_than"),
        ("il numero dei Comuni è salito a 112.", "Comuni è salito a 112", "112|municipality|exact"),
        ("Paesi: 31", "Paesi: 31", "31|country|exact"),
        ("Numero di soci: circa 90", "soci: circa 90", "90|member|about"),
    ],
)
def test_a_quantity(text: str, span: str, normalised: str) -> None:
    assert read(text)[:1] == [(span, normalised)]


@pytest.mark.parametrize(
    ("text", "span", "normalised"),
    [
        ("composta per quasi il 30% da cittadini", "quasi il 30%", "0.3|share|nearly"),
        ("circa l'80 % dei residenti", "circa l'80 %", "0.8|share|about"),
        ("fino allo 0,75% delle entrate", "fino allo 0,75%", "0.0075|share|at_most"),
        ("più del 7% del bilancio", "più del 7%", "0.07|share|more_than"),
        ("venti per cento", "venti per cento", "0.2|share|exact"),
        ("un quinto dell'economia globale", "un quinto", "0.2|share|exact"),
        ("oltre la metà dei Comuni", "oltre la metà", "0.5|share|more_than"),
        ("tre quarti della popolazione", "tre quarti", "0.75|share|exact"),
        ("fino all'uno per cento delle entrate", "fino all'uno per cento", "0.01|share|at_most"),
        ("circa lo 0,4 per cento", "circa lo 0,4 per cento", "0.004|share|about"),
        ("per più di un settimo da cittadini", "più di un settimo", f"{1 / 7}|share|more_than"),
    ],
)
def test_a_share(text: str, span: str, normalised: str) -> None:
    assert read(text) == [(span, normalised)]


@pytest.mark.parametrize(
    ("text", "span", "normalised"),
    [
        ("circa 1,5 milioni di euro", "1,5 milioni di euro", "1500000|EUR"),
        ("pari a € 250.000 annui", "€ 250.000", "250000|EUR"),
        ("250.000,50 euro", "250.000,50 euro", "250000.5|EUR"),
        ("EUR 1000", "EUR 1000", "1000|EUR"),
        ("500mila €", "500mila €", "500000|EUR"),
        ("due milioni di dollari", "due milioni di dollari", "2000000|USD"),
    ],
)
def test_money(text: str, span: str, normalised: str) -> None:
    assert read(text) == [(span, normalised)]
    assert find(text)[0].kind == "money"


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("partecipano migliaia di cittadini.", "migliaia di cittadini"),
        ("decine di città", "decine di città"),
        ("In Europa la maggior parte della popolazione", "la maggior parte della popolazione"),
    ],
)
def test_a_quantity_without_a_number_has_no_value(text: str, span: str) -> None:
    assert read(text) == [(span, None)]
    assert find(text)[0].value is None


@pytest.mark.parametrize(
    "text",
    [
        "una rete di città, un patto, uno dei membri",
        "oltre la scadenza, oltre a garantire, fino alle forme più complesse",
        "il primo Patto, il terzo posto, 1° posto",
        "art. 3 - comma 4, Missione 19, obiettivo 19.1, indirizzo 5.3",
        "dalle 10.00-12.00 / 14.00-16.00, tel. 800.11.22.33",
        "C40 città, CE100, 100 Resilient Cities, Circular Economy 100 (CE100)",
        "la Mozione 57 approvata dal Consiglio",
        "l'Agenda 2030 delle Nazioni Unite",
        'il pacchetto "Pronti per il 55%", il "Rapporto sul Riscaldamento di 1.5°Celsius"',
        "il programma 100 Città Resilienti",
        "la rete Cento Città",
        "nel 2015 città e regioni",
        "la legge 125/2014",
        "se sei residente, se sei interessati",
        "tra 20 e 30 città, 20-30 città, 20 o 30 città",
        "l'otto per mille, il 5 per mille",
        "per ogni euro investito",
        "molti Comuni, diverse città",
        "negli anni Novanta città e regioni",
        "il 15 settembre",
        "Orari: 9, Piano: 3, Le linee sono state 3.",
        "le città sono 20 o 30",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert read(text) == []


def test_the_value_says_where_number_and_noun_stand() -> None:
    text = "conta più di quaranta nuovi gruppi di lavoro"
    quantity = find(text)[0].value
    assert text[quantity.number_start : quantity.number_end] == "quaranta"
    assert text[quantity.noun_start : quantity.noun_end] == "gruppi di lavoro"
    assert (quantity.value, quantity.unit, quantity.qualifier) == (40, "working_group", "more_than")
    assert find("oltre 500 euro")[0].value.qualifier == "more_than"


_PIECES = st.sampled_from(
    [
        "oltre ",
        "più di ",
        "quasi il ",
        "fino a ",
        "97 ",
        "20",
        "%",
        " città",
        "venti ",
        "milioni ",
        "di ",
        "euro",
        "€ ",
        "un quarto ",
        "dei ",
        "grandi ",
        "tra ",
        "e ",
        "circa ",
        '"',
        "Pronti ",
        "la metà ",
        "2015 ",
        "nel ",
        ". ",
        "migliaia di ",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join)))
def test_any_text_gives_ordered_disjoint_spans_of_a_kind(text: str) -> None:
    ends = {"quantity": 0, "money": 0}
    for mention in find(text):
        assert ends[mention.kind] <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == text[mention.start : mention.end].strip()
        ends[mention.kind] = mention.end


@given(st.integers(min_value=2, max_value=10**9))
def test_another_number_gives_another_value_and_nothing_else(number: int) -> None:
    assert [mention.normalised for mention in find(f"La rete riunisce oltre {number} città.")] == [
        f"{number}|city|more_than"
    ]


def test_a_long_paragraph_takes_linear_time() -> None:
    sentence = 'Nel 2015 la "Rete" riunisce oltre 97 grandi città e quasi il 20% dei cittadini, 2 milioni di euro. '
    started = time.process_time()
    assert len(find(sentence * 2000)) == 6000
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        ("si destina fino all'8 per mille delle entrate", ["0.008|share|at_most"]),
        ("il 5 per mille del bilancio", ["0.005|share|exact"]),
        ("l'8 per mille allo Stato", []),
        ("le associazioni che si occupano di accoglienza in città sono oltre 40.", ["40|association|more_than"]),
    ],
)
def test_shares_that_are_no_tax_and_counts_far_after_their_noun(text: str, normalised: list[str]) -> None:
    assert [mention.normalised for mention in find(text)] == normalised
