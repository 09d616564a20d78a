"""Numerals: in figures, in words, rounded, as fractions; and tokens that only hold a figure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.mentions.numbers import numerals, plain


def read(text: str) -> list[tuple[str, float | None, str]]:
    return [(text[each.start : each.end], each.value, each.form) for each in numerals(text)]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("le 97 città", "97", 97),
        ("oltre 450.000 cittadini", "450.000", 450_000),
        ("450 000 cittadini", "450 000", 450_000),
        ("lo 0,75%", "0,75", 0.75),
        ("l'80% circa", "80", 80),
        ("1,2 milioni di", "1,2 milioni", 1_200_000),
        ("1.5 milioni di", "1.5 milioni", 1_500_000),
        ("500mila euro", "500mila", 500_000),
        ("2 milioni e 300mila abitanti", "2 milioni e 300mila", 2_300_000),
        ("tre miliardi di", "tre miliardi", 3e9),
        ("un milione e mezzo di", "un milione e mezzo", 1_500_000),
        ("mezzo milione di", "mezzo milione", 500_000),
        ("più di quaranta gruppi", "quaranta", 40),
        ("Trentadue Comuni", "Trentadue", 32),
        ("vent'anni", "vent'", 20),
        ("un miliardo e duecento milioni di", "un miliardo e duecento milioni", 1_200_000_000),
        ("1 miliardo e 200 milioni di", "1 miliardo e 200 milioni", 1_200_000_000),
        ("tre milioni e duecentomila abitanti", "tre milioni e duecentomila", 3_200_000),
        ("più di mille e cento città", "mille e cento", 1_100),
    ],
)
def test_a_number(text: str, span: str, value: float) -> None:
    assert read(text) == [(span, value, "count")]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("una ventina di città", "una ventina", 20),
        ("un'ottantina di città", "un'ottantina", 80),
        ("un centinaio", "un centinaio", 100),
        ("una dozzina di Comuni", "una dozzina", 12),
        ("una decina di Paesi", "una decina", 10),
        ("due centinaia di", "due centinaia", 200),
    ],
)
def test_a_collective_is_about_its_number(text: str, span: str, value: float) -> None:
    (numeral,) = numerals(text)
    assert (text[numeral.start : numeral.end], numeral.value) == (span, value)
    assert numeral.about
    assert numeral.partitive


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("un terzo dell'economia", "un terzo", 1 / 3),
        ("i due terzi dei Comuni", "due terzi", 2 / 3),
        ("tre quarti della popolazione", "tre quarti", 0.75),
        ("la metà degli abitanti", "la metà", 0.5),
        ("composta per un decimo da studenti", "un decimo", 0.1),
        ("per un terzo dalle quote", "un terzo", 1 / 3),
    ],
)
def test_a_fraction(text: str, span: str, value: float) -> None:
    ((written, read_value, form),) = read(text)
    assert (written, form) == (span, "share")
    assert read_value == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["migliaia di cittadini", "decine di città", "alcune centinaia di", "qualche decina di"]
)
def test_a_vague_number_has_no_value(text: str) -> None:
    assert [(value, form) for _, value, form in read(text)] == [(None, "vague")]


@pytest.mark.parametrize(
    "text",
    [
        "una rete, un patto, uno strumento",
        "C40 e CE100",
        "125/2014, 5.3, 19.1",
        "10.00-12.00",
        "800.11.22.33",
        "1.5°Celsius, 3° posto",
        "2013-2016",
        "il terzo settore, un terzo incontro, un quarto d'ora, un terzo da parte dei soci, uno per tutti",
        "a metà degli anni, la seconda metà del secolo, metà dell'anno",
        "Milano, settore, novembre, centro, Trento, vento, sessione",
        "a migliaia",
        "ventidieci soci, trentaquaranta Comuni, duetre riunioni, venticinquesimo",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read(text) == []


_UNITS = ["", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici"]
_UNITS += ["tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove"]
_TENS = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"]


def spelt(number: int) -> str:
    """A number below a million as Italian spells it."""
    if number < 20:
        return _UNITS[number]
    if number < 100:
        tens, unit = _TENS[number // 10], _UNITS[number % 10]
        return (tens[:-1] if unit in ("uno", "otto") else tens) + unit
    if number < 1000:
        return ("" if number < 200 else _UNITS[number // 100]) + "cento" + spelt(number % 100)
    thousands = (
        "mille"
        if number < 2000
        else spelt(number // 1000).removesuffix("uno")
        + ("unomila" if number // 1000 % 10 == 1 and number // 1000 % 100 != 11 else "mila")
    )
    return thousands + spelt(number % 1000)


@pytest.mark.parametrize(
    "number", [2, 8, 18, 21, 28, 33, 99, 100, 101, 108, 111, 180, 250, 999, 1000, 1200, 2000, 250_000]
)
def test_words_are_read_back(number: int) -> None:
    assert read(f"le {spelt(number)} città") == [(spelt(number), number, "count")]


@given(st.integers(min_value=2, max_value=999))
def test_every_spelt_number_is_read_back(number: int) -> None:
    assert read(f"le {spelt(number)} città") == [(spelt(number), number, "count")]


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789., '%"))))
def test_any_text_gives_ordered_disjoint_spans(text: str) -> None:
    end = 0
    for numeral in numerals(text):
        assert end <= numeral.start < numeral.end <= len(text)
        assert text[numeral.start : numeral.end] == text[numeral.start : numeral.end].strip()
        end = numeral.end


def test_plain_numbers() -> None:
    assert [plain(value) for value in (97.0, 0.25, 0.008, 7e8, 1e17)] == [
        "97",
        "0.25",
        "0.008",
        "700000000",
        "1" + "0" * 17,
    ]


def test_a_number_ends_where_another_count_begins() -> None:
    assert read("un milione e due reti") == [("un milione", 1_000_000, "count"), ("due", 2, "count")]
