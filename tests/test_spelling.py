"""Misspellings by the contract's definition: in no list, and near a word of the texts or a known name."""

import random
import time

from pipelines.spelling import misspellings


def _found(text: str, names: list[tuple[int, int]] | None = None) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.meant) for each in misspellings([text], [names or []])]


def test_a_letter_left_out() -> None:
    assert _found("Le aree metropolitane e le città metropolitane, poi le regioni metropoitane.") == [
        ("metropoitane", "metropolitane")
    ]


def test_two_letters_left_out_of_a_name() -> None:
    text = "La Città metropolitana di Prova. L'impegno di Città metrolitana cresce."
    assert _found(text, [(3, 30)]) == [("metrolitana", "metropolitana")]


def test_swapped_neighbours() -> None:
    assert _found("La cooperazione decentrata e la cooperazione; la coopreazione.") == [
        ("coopreazione", "cooperazione")
    ]


def test_what_is_no_misspelling() -> None:
    assert _found("Le città europee, gli enti europei, un ente europeo e la governance con lo stakeholder.") == []
    assert _found("Il programma e i programmi della programmazione; la resilienza e i resilienti.") == []
    assert _found("Il globale e il globale si fondono nel glocale.") == []
    assert _found("La città di Metropoli e Metropolis, metropolitane metropolitane.") == []
    assert _found("Scrivere a coopreazione@prova.it o vedere coopreazione.it per la cooperazione, cooperazione.") == []


def test_words_of_names_are_left_alone() -> None:
    text = "cooperazione cooperazione Coopreazione Alfa"
    assert _found(text, [(text.index("Coop"), len(text))]) == []


def test_many_unknown_words_take_no_quadratic_time() -> None:
    draw = random.Random(3)
    words = ["".join(draw.choices("abcdefghilmnopqrstuvz", k=draw.randrange(6, 14))) for _ in range(20_000)]
    begun = time.process_time()
    misspellings([" ".join(words)], [[]])
    assert time.process_time() - begun < 5
