"""Which lines are labelled, and what heads nothing."""

import pytest
from texts import doc

from pipelines.labels import label_of
from pipelines.lines import furniture
from pipelines.structure import parse


@pytest.mark.parametrize(
    ("line", "means", "value"),
    [
        ("Sede: Bologna", "headquarters", "Bologna"),
        ("Sede legale della rete: Lione (Francia)", "headquarters", "Lione (Francia)"),
        ("Anno di fondazione: 1994", "founded", "1994"),
        ("Adesione del Comune: marzo 2011", "joined", "marzo 2011"),
        ("Membro dal : 2015", "joined", "2015"),
        ("Comuni e Regioni aderenti: oltre 300", "members", "oltre 300"),
        ("Sito dell'associazione: www.esempio.it", "website", "www.esempio.it"),
        ("Responsabile dell’Ufficio: Anna Neri", "people", "Anna Neri"),
    ],
)
def test_labels(line: str, means: str, value: str) -> None:
    """What the label announces, and its value."""
    label = label_of(line)
    assert label is not None
    assert (label.means, line[label.value :]) == (means, value)


@pytest.mark.parametrize(
    "line",
    [
        "Sede:",
        "sede: Bologna",
        "APPROFONDIMENTO: LAGONET",
        "Progetti in corso: Africa",
        "Città dei laghi, una rete che cresce",
        "La sede è a Bologna",
    ],
)
def test_no_labels(line: str) -> None:
    """A bare label, a line in small letters, a title with a colon, prose."""
    assert label_of(line) is None


def test_label_lines_head_nothing() -> None:
    """`Sede: Bonn` under a heading is no heading of its own; nor is the day a page was published."""
    text = (
        "Le reti\nPubblicato il 3 maggio 2022\n\nLagonet\nLagonet è una rete di città.\nSede: Como\n"
        "Città aderenti: 40\n**Adesione**: 2012\nSito: https://lagonet.example/\n\nAltre reti\nTesto."
    )
    assert [s.heading for s in parse(doc(text)).sections] == ["Le reti", "Lagonet", "Altre reti"]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Home > Amministrazione > Uffici", "breadcrumb"),
        ("Home page » Reti internazionali", "breadcrumb"),
        ("Sei in: Home / Aree tematiche / Reti", "breadcrumb"),
        ("Comune › Amministrazione › Uffici", "breadcrumb"),
        ("Privacy | Note legali | Accessibilità", "legal_footer"),
        ("Seguici su Facebook | X | YouTube", "sharing"),
        ("Note legali", "legal_footer"),
        ("- 12 -", "page_number"),
        ("Argomenti: Pesca, Ambiente", "site_tags"),
        ("Leggi anche: Notte della legalità, il programma", "site_tags"),
    ],
)
def test_furniture(line: str, rule: str) -> None:
    """Paths to the page and rows of a site's phrases are no words of the text."""
    assert furniture(line) == rule


@pytest.mark.parametrize(
    "line",
    [
        "Home care premium: avviso pubblico",
        "Reti > Progetti",
        "Privacy e città: un progetto europeo",
        "Roma | Milano | Torino",
        "La spesa è > 3 e la resa > 4.",
    ],
)
def test_no_furniture(line: str) -> None:
    """Titles and sentences with such words or signs."""
    assert furniture(line) is None


def test_the_title_stands_below_the_path() -> None:
    """A path to the page is not its title, whether or not hashes mark the title."""
    for title in ("Le reti della città", "# Le reti della città"):
        sections = parse(doc(f"Home > Città > Reti\n\n{title}\n\nIl Comune aderisce a due reti.")).sections
        assert [(s.level, s.heading) for s in sections] == [(0, "Le reti della città")]


def test_a_bold_heading_with_a_number() -> None:
    """`**2. Le risorse**`: number and words as without the bold type."""
    sections = parse(doc("Linee guida\n\n**1. Le città**\n\nTesto uno.\n\n**2. Le risorse**\n\nTesto due.")).sections
    assert [(s.level, s.number, s.heading) for s in sections[1:]] == [(1, "1", "Le città"), (1, "2", "Le risorse")]


def test_a_line_that_points_below_is_no_heading() -> None:
    """`Il percorso segue questi passaggi:` introduces its list."""
    text = "Linee guida\n\nOgni partenariato segue questi passaggi:\n\n- uno scambio;\n- un tavolo."
    assert [s.heading for s in parse(doc(text)).sections] == ["Linee guida"]
