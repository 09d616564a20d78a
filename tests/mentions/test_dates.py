"""Dates and periods: the Italian they read, and what only looks like one."""

from __future__ import annotations

import time
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from pipelines.edtf_days import first_day, last_day
from pipelines.mentions.dates import Date, find


def read(text: str) -> list[tuple[str, str | None]]:
    return [(text[mention.start : mention.end], mention.normalised) for mention in find(text)]


@pytest.mark.parametrize(
    ("text", "span", "edtf"),
    [
        ("firmato a Lecce il 3 marzo 2011, durante", "3 marzo 2011", "2011-03-03"),
        ("dal 1° maggio 2017", "1° maggio 2017", "2017-05-01"),
        ("il primo maggio 2017", "primo maggio 2017", "2017-05-01"),
        ("dell'8 giugno del 2016", "8 giugno del 2016", "2016-06-08"),
        ("12 ott. 2015", "12 ott. 2015", "2015-10-12"),
        ("giovedì 12 set 2019", "12 set 2019", "2019-09-12"),
        ("9 Nov 2021 - Notizia", "9 Nov 2021", "2021-11-09"),
        ("May 4, 2016", "May 4, 2016", "2016-05-04"),
        ("nell'aprile 2014", "aprile 2014", "2014-04"),
        ("nel marzo del 2008", "marzo del 2008", "2008-03"),
        ("svoltosi nell'Ottobre 2011", "Ottobre 2011", "2011-10"),
        ("il 02/04/2017 a", "02/04/2017", "2017-04-02"),
        ("(15.02.2012)", "15.02.2012", "2012-02-15"),
        ("in data 21-03-2006.", "21-03-2006", "2006-03-21"),
        ("2019-10-08", "2019-10-08", "2019-10-08"),
        ("fondata nel 1991 da", "1991", "1991"),
        ("Dal 2014 le città", "2014", "2014"),
        ("nel corso del 2021", "2021", "2021"),
        ("fino al 2016", "2016", "2016"),
        ("entro il 2027", "2027", "2027"),
        ("dall'anno 2018", "2018", "2018"),
        ("gemellata con Brno (2004)", "2004", "2004"),
        ("Linz – 1991", "1991", "1991"),
        ("1991: Linz", "1991", "1991"),
        ("negli anni Ottanta", "anni Ottanta", "198X"),
        ("negli anni '70", "anni '70", "197X"),
        ("nei primi anni Duemila", "anni Duemila", "200X"),
        ("D.Lgs. n. 50 del 18 aprile 2016", "18 aprile 2016", "2016-04-18"),
    ],
)
def test_a_date(text: str, span: str, edtf: str) -> None:
    assert read(text) == [(span, edtf)]
    assert find(text)[0].kind == "date"


@pytest.mark.parametrize(
    ("text", "span", "edtf"),
    [
        ("tenuto l'1 e il 2 marzo 2017", "1 e il 2 marzo 2017", "2017-03-01/2017-03-02"),
        ("il 7 e l'8 marzo 2017", "7 e l'8 marzo 2017", "2017-03-07/2017-03-08"),
        ("DUP 2018-2020", "2018-2020", "2018/2020"),
        ("DUP 2018 – 2020 che", "2018 – 2020", "2018/2020"),
        ("Welfare 2011- 2013", "2011- 2013", "2011/2013"),
        ("programmazione 2014-20", "2014-20", "2014/2020"),
        ("triennio 2018/2020", "2018/2020", "2018/2020"),
        ("ha aderito dal 1961 al 2003", "1961 al 2003", "1961/2003"),
        ("tra il 1961 e il 2003", "1961 e il 2003", "1961/2003"),
        ("dal 12 al 14 marzo 2016", "12 al 14 marzo 2016", "2016-03-12/2016-03-14"),
        ("12-14 marzo 2016", "12-14 marzo 2016", "2016-03-12/2016-03-14"),
        ("dal 30 marzo al 2 aprile 2016", "30 marzo al 2 aprile 2016", "2016-03-30/2016-04-02"),
        ("da maggio 2016 a giugno 2017", "maggio 2016 a giugno 2017", "2016-05/2017-06"),
        ("marzo-aprile 2016", "marzo-aprile 2016", "2016-03/2016-04"),
        ("dal 01/02/2016 al 30/06/2016", "01/02/2016 al 30/06/2016", "2016-02-01/2016-06-30"),
    ],
)
def test_a_period(text: str, span: str, edtf: str) -> None:
    assert read(text) == [(span, edtf)]
    assert find(text)[0].kind == "period"


@pytest.mark.parametrize(
    "text",
    [
        "l'Agenda 2030 delle Nazioni Unite",
        "il Quadro 2030 per il clima",
        "in vista di EXPO 2015 e dell'Expo 2015",
        "la Strategia a lungo termine per il 2050",
        "l'Agenda globale del 2030",
        "la rete conta 2000 città",
        "un costo del 2000 euro",
        "la legge 125/2014, il D.Lgs. 267/2000 e la legge 49/89",
        "delibera n. 41/2019",
        "la legge 56 del 2014 e la legge n. 125 del 2014",
        "31/02/2019, 31 febbraio 2019, 45 marzo 2018",
        "10.00-12.00 / 14.00-16.00",
        "tel. 800.11.22.33",
        "obiettivo 19.1 e indirizzo 5.3",
        "i migliori anni venti",
        "il 16 ottobre",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_years_in_a_list() -> None:
    assert [edtf for _, edtf in read("nel 2015, 2017 e 2019")] == ["2015", "2017", "2019"]


def test_days_that_are_not_consecutive_are_no_period() -> None:
    assert read("il 12 e 18 marzo 2016") == [("18 marzo 2016", "2016-03-18")]


def test_the_value_has_first_and_last_day() -> None:
    assert find("nel febbraio 2016")[0].value == Date("2016-02", date(2016, 2, 1), date(2016, 2, 29))
    assert (first_day("199X"), last_day("199X")) == (date(1990, 1, 1), date(1999, 12, 31))
    assert (first_day("2011/2016"), last_day("2011/2016")) == (date(2011, 1, 1), date(2016, 12, 31))
    assert (first_day("1986"), last_day("1986")) == (date(1986, 1, 1), date(1986, 12, 31))


@pytest.mark.parametrize("edtf", ["", "20", "2019-13", "2019-02-31", "ieri", "2019/"])
def test_days_of_what_is_no_edtf_raise(edtf: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        last_day(edtf)


_PIECES = st.sampled_from(
    [
        "dal ",
        "al ",
        "nel ",
        "tra il ",
        "e il ",
        "2015",
        "1986",
        "15",
        "/",
        ".",
        "-",
        " – ",
        " ",
        "ottobre ",
        "del ",
        "anni ",
        "'90",
        "Novanta",
        "n. ",
        "(",
        ")",
        ", ",
        "Oct ",
        "31 ",
        "02",
        "l'",
        "é",
    ]
)


@given(st.one_of(st.text(), st.lists(_PIECES).map("".join)))
def test_any_text_gives_ordered_disjoint_valid_spans(text: str) -> None:
    end = 0
    for mention in find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == text[mention.start : mention.end].strip()
        assert parse_edtf(mention.normalised)
        assert mention.value.start <= mention.value.end
        end = mention.end


def test_a_long_paragraph_takes_linear_time() -> None:
    sentence = "Dal 2012 al 2015 la rete, nata il 15 ottobre 2015, cresce. "
    started = time.process_time()
    assert len(find(sentence * 4000)) == 8000
    assert time.process_time() - started < 5
