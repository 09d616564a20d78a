"""Themes put at the top of a list, crossing the axes, tied in an aside; axes "dedicated" to something."""

import pytest
from reading import cells, doc, pages

from pipelines.readers import priorities

Told = tuple[str, str, str | None]


def _themes(text: str) -> list[Told]:
    page = pages(doc(text))[0]
    priorities.read(page)
    rows = cells(page.facts, "theme_priorities").values()
    return [(row["theme_name"], row["rank"], row.get("related_to")) for row in rows]


def _of(rank: str, *names: str) -> list[Told]:
    return [(name, rank, None) for name in names]


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "Al primo posto fra i temi prioritari il Comune di Prova mette la salvaguardia del mare; subito dopo"
            " vengono il turismo responsabile e la formazione, anch'essi temi prioritari.",
            ("salvaguardia del mare", "turismo responsabile", "formazione"),
        ),
        ("Al primo posto tra le priorità c'è l'acqua; seguono la salute e la scuola.", ("acqua", "salute", "scuola")),
        (
            "Fra i temi prioritari figura al primo posto l'acqua potabile, seguita dalla salute.",
            ("acqua potabile", "salute"),
        ),
        (
            "In cima alle priorità tematiche sta la pace; vengono poi la scuola e il verde pubblico.",
            ("pace", "scuola", "verde pubblico"),
        ),
        ("Il Comune mette al primo posto fra i temi prioritari l'acqua e la scuola.", ("acqua", "scuola")),
        ("Tra i temi prioritari viene per prima la pace, poi la salute.", ("pace", "salute")),
        ("Al primo posto, tra i temi prioritari, si colloca la salute materna.", ("salute materna",)),
        ("Al primo posto fra le priorità della Regione c'è l'acqua.", ()),
        ("Al primo posto fra i temi prioritari non c'è la caccia.", ()),
        ("Al primo posto nella graduatoria delle priorità figura il progetto Alfa.", ()),
        ("Al primo posto fra le priorità geografiche c'è il Senegal.", ()),
    ],
)
def test_themes_placed_first(text: str, themes: tuple[str, ...]) -> None:
    assert _themes(text) == _of("priority", *themes)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "Si aggiungono, come temi trasversali ai due assi, il dialogo e la trasparenza.",
            ("dialogo", "trasparenza"),
        ),
        ("Si affiancano, quali temi trasversali a tutti gli assi, la parità e il clima.", ("parità", "clima")),
        ("Vi si aggiunge, come tema trasversale ad entrambi gli assi, la parità di genere.", ("parità di genere",)),
        ("Tema trasversale a tutti gli assi, come si è detto, è la salute.", ("salute",)),
        (
            "Tutti sono attraversati da un tema trasversale, l'accessibilità, perché nulla riesce se qualcuno ne resta"
            " fuori.",
            ("accessibilità",),
        ),
    ],
)
def test_cross_cutting_themes(text: str, themes: tuple[str, ...]) -> None:
    assert _themes(text) == _of("cross_cutting", *themes)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Il terzo asse, dedicato all'agricoltura, si apre ai giovani.", ("agricoltura",)),
        ("Il secondo asse è dedicato alla scuola.", ("scuola",)),
        ("Il Comune ha aggiunto un terzo asse rivolto ai giovani agricoltori.", ("giovani agricoltori",)),
        ("Nulla vieta che, fra qualche anno, si possa aggiungere un terzo asse dedicato all'agricoltura.", ()),
        ("Un terzo asse, la pesca, sarà valutato.", ()),
    ],
)
def test_axis_dedicated_to_a_theme(text: str, themes: tuple[str, ...]) -> None:
    assert _themes(text) == _of("axis", *themes)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        (
            "Dal tema del turismo responsabile discende quello, collegato, della mobilità dolce.",
            [("mobilità dolce", "related", "turismo responsabile")],
        ),
        ("Dal tema della pesca nasce il tema correlato del porto.", [("porto", "related", "pesca")]),
        (
            "Accanto al tema della salute sta quello, strettamente collegato, dell'acqua.",
            [("acqua", "related", "salute")],
        ),
        ("Dal tema della pesca discende quello del porto.", []),
        ("Dal tema della pesca non discende quello, collegato, del porto.", []),
    ],
)
def test_theme_tied_in_an_aside(text: str, themes: list[Told]) -> None:
    assert _themes(text) == themes
