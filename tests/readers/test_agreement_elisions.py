"""Agreements whose kind or partner stands apart: asked after in a question, or one of several; with near misses."""

import pytest
from texts import cells, tables


def _agreements(text: str) -> list[tuple[object, ...]]:
    found = tables(f"Accordi e gemellaggi\n\n{text}\n", "agreements_list")
    return cells(found["agreements"], "partner", "kind", "signed_edtf")


@pytest.mark.parametrize(
    ("said", "agreements"),
    [
        ("Sì, quello di collaborazione con Osaka, siglato nel 2022.", [("Osaka", "collaboration", "2022")]),
        ("Sì, un altro di amicizia con Osaka, siglato nel 2022.", [("Osaka", "friendship", "2022")]),
        ("Sì, quello di Osaka è un porto.", []),
        ("Sì, si auspica quello di collaborazione con Osaka.", []),
    ],
)
def test_one_of_several(said: str, agreements: list[tuple[object, ...]]) -> None:
    """`quello di collaborazione con X`, right behind other agreements."""
    gent = ("Gent", "friendship", "1996")
    found = _agreements(f"Il patto di amicizia con Gent è stato firmato nel 1996. {said}")
    assert sorted(map(str, found)) == sorted(map(str, [gent, *agreements]))


@pytest.mark.parametrize(
    ("asked", "answered", "agreements"),
    [
        (
            "Che cosa lega Torino e Gent?",
            "Un patto di amicizia. Lo hanno sottoscritto nel 1996 i Sindaci.",
            [("Gent", "friendship", "1996")],
        ),
        ("Che cosa lega Torino e Gent?", "Un fiume e molti libri.", []),
        ("Che cosa lega Gent e Osaka?", "Un patto di amicizia. Lo hanno sottoscritto nel 1996 i Sindaci.", []),
        ("Che cosa lega Torino e Gent?", "Un patto di amicizia auspicato da molti.", []),
    ],
)
def test_a_question_names_the_partner(asked: str, answered: str, agreements: list[tuple[object, ...]]) -> None:
    """`Che cosa lega Torino e Gent?` over what binds them; not between two other cities, nor what is wished."""
    assert _agreements(f"{asked}\n\n{answered}") == agreements
