"""E-mail addresses, telephone numbers, contact labels and opening hours, beside what only looks like them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.mentions.contacts import contact_label, find, opening_hours


@pytest.mark.parametrize(
    ("text", "written", "normalised"),
    [
        ("Numero Verde: 800.12.34.56", "800.12.34.56", "+39800123456"),
        ("chiamare lo 02 884 12345 ", "02 884 12345", "+390288412345"),
        ("+39 051 219 4000", "+39 051 219 4000", "+390512194000"),
        ("0039 06 1234 5678", "0039 06 1234 5678", "+390612345678"),
        ("tel. 011/4421111", "011/4421111", "+390114421111"),
        ("fax 02.88456789", "02.88456789", "+390288456789"),
        ("Tel. 0288445566", "0288445566", "+390288445566"),
        ("tel. (02) 884.12345", "(02) 884.12345", "+390288412345"),
        ("cell. 3331234567", "3331234567", "+393331234567"),
        (
            "Scrivere a Ufficio.Reti@Comune.esempio.it.",
            "Ufficio.Reti@Comune.esempio.it",
            "ufficio.reti@comune.esempio.it",
        ),
    ],
)
def test_contacts(text: str, written: str, normalised: str) -> None:
    [mention] = find(text)
    assert (text[mention.start : mention.end], mention.normalised) == (written, normalised)


@pytest.mark.parametrize("parting", [" - ", " / "])
def test_two_numbers_parted_by_a_dash(parting: str) -> None:
    text = f"tel. 02 88450000{parting}02 88450001"
    found = [(text[mention.start : mention.end], mention.normalised) for mention in find(text)]
    assert found == [("02 88450000", "+390288450000"), ("02 88450001", "+390288450001")]


@pytest.mark.parametrize(
    "text",
    [
        "((",
        "il 25/09/2019 e il 12.03.2020",
        "pratica n. 12345",
        "P. IVA 01199250158",
        "oltre 300.000 cittadini e 1.200.000 euro",
        "800.000 abitanti",
        "10.00-12.00 / 14.00-16.00",
        "legge 125/2014 e delibera n. 41/2019",
        "2014-2020",
        "Via Larga 12, 20122 Milano",
        "il codice 01199250158",
        "@comune e nome@ e @",
    ],
)
def test_no_contacts(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "osm", "by_appointment"),
    [
        (
            "dal lunedì al giovedì: 10.00-12.00 / 14.00-16.00 - venerdì: 10.00-12.00",
            "Mo-Th 10:00-12:00,14:00-16:00; Fr 10:00-12:00",
            False,
        ),
        ("lunedì e mercoledì dalle 9 alle 12.30", "Mo,We 09:00-12:30", False),
        ("da martedì a sabato, 8.30-12.30", "Tu-Sa 08:30-12:30", False),
        ("lunedì a venerdì 9.00-12.00 e 14.00-16.00", "Mo-Fr 09:00-12:00,14:00-16:00", False),
        ("Apertura martedì e giovedì solo su appuntamento da richiedere", "Tu,Th", True),
        ("dal lunedì al venerdì, ore 9:00-13:00", "Mo-Fr 09:00-13:00", False),
        ("tutti i giorni dalle ore 9 alle ore 18", "Mo-Su 09:00-18:00", False),
        ("nei giorni feriali 9-13", "Mo-Sa 09:00-13:00", False),
        ("tutti i giorni feriali tranne il sabato, ore 9-13", "Mo-Fr 09:00-13:00", False),
        ("dal lunedì al sabato 9-12, escluso il mercoledì", "Mo,Tu,Th-Sa 09:00-12:00", False),
        ("lun-ven 8.30-12.30, sabato chiuso", "Mo-Fr 08:30-12:30; Sa off", False),
        ("il primo e il terzo martedì del mese, ore 10-13", "Tu[1,3] 10:00-13:00", False),
        (
            "dal lunedì al venerdì dalle 9 alle 12; giovedì dalle 15 alle 17",
            "Mo-We,Fr 09:00-12:00; Th 09:00-12:00,15:00-17:00",
            False,
        ),
        (
            "lunedì e martedì 9-12, il martedì anche 14-16, venerdì 9-11",
            "Mo 09:00-12:00; Tu 09:00-12:00,14:00-16:00; Fr 09:00-11:00",
            False,
        ),
        ("dal lunedì al venerdì 9-12; giovedì 9-17", "Mo-Fr 09:00-12:00; Th 09:00-17:00", False),
        ("l'ultimo venerdì di ogni mese dalle 9 alle 12", "Fr[-1] 09:00-12:00", False),
        ("mar. e gio. 9.00 – 13.00 e 14.30–16.30", "Tu,Th 09:00-13:00,14:30-16:30", False),
        ("Lunedi' 9-12; mercoledi 14-17", "Mo 09:00-12:00; We 14:00-17:00", False),
        (
            "lunedì, martedì e mercoledì dalle ore 8.30 alle 12.30 e dalle 14 alle 16",
            "Mo-We 08:30-12:30,14:00-16:00",
            False,
        ),
    ],
)
def test_opening_hours(text: str, osm: str, by_appointment: bool) -> None:
    hours = opening_hours(text)
    assert hours is not None
    assert (hours.osm, hours.by_appointment) == (osm, by_appointment)
    assert all(0 <= start < end <= len(text) for start, end in hours.spans)


@pytest.mark.parametrize(
    "text",
    [
        "domenica 3 marzo 2019",
        "i mercoledì della cultura",
        "dal 2012 al 2015",
        "dalle 9 alle 12",
        "su appuntamento",
        "",
    ],
)
def test_no_opening_hours(text: str) -> None:
    assert opening_hours(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "certified", "value"),
    [
        ("e-mail:", "email", False, None),
        ("Pec", "email", True, None),
        ("• Peo ", "email", False, None),
        ("PEC: protocollo@esempio.it", "email", True, "protocollo@esempio.it"),
        ("Posta elettronica certificata:", "email", True, None),
        ("posta elettronica", "email", False, None),
        ("Numero Verde: 800.12.34.56", "phone", False, "800.12.34.56"),
        ("Telefono 02 1234", "phone", False, "02 1234"),
        ("tel.", "phone", False, None),
        ("fax: 02 1234", "fax", False, "02 1234"),
        ("Centralino", "phone", False, None),
        ("Cellulare:", "phone", False, None),
        ("E-mail \ufffc", "email", False, "\ufffc"),
    ],
)
def test_contact_label(text: str, kind: str, certified: bool, value: str | None) -> None:
    label = contact_label(text)
    assert label is not None
    assert (label.kind, label.certified) == (kind, certified)
    assert text[label.start : label.end] == label.label
    assert (text[label.value_start :] if label.value_start is not None else None) == value


@pytest.mark.parametrize(
    "text", ["mail inviata a tutti", "Pecora", "Telefonia e altro", "Chiedilo all'URP", "", "faxmail 3"]
)
def test_no_contact_label(text: str) -> None:
    assert contact_label(text) is None


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=60), st.text("0123456789+() ./-@abtel.", max_size=60)))
def test_spans_are_ordered_and_within_the_text(text: str) -> None:
    end = 0
    for mention in find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip() == text[mention.start : mention.end]
        end = mention.end
    contact_label(text)


_HOUR_WORDS = st.sampled_from(
    [
        "lunedì",
        "dal",
        "al",
        "mar.",
        "9",
        "-12.30",
        "alle",
        "ore",
        "dalle",
        "chiuso",
        "appuntamento",
        "tutti i giorni",
        "/",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_HOUR_WORDS, max_size=20))
def test_hours_of_any_words(words: list[str]) -> None:
    text = " ".join(words)
    hours = opening_hours(text)
    assert hours is None or all(0 <= start < end <= len(text) for start, end in hours.spans)


@pytest.mark.parametrize("piece", ["1 ", "02 884 ", "a@", "a.", "(1", "ore ", "lun 9-10 "])
def test_time_is_linear(piece: str) -> None:
    find("02 884 12345")
    started = time.process_time()
    text = piece * (100_000 // len(piece))
    find(text)
    opening_hours(text)
    assert time.process_time() - started < 8
