"""Which lines belong together."""

import textwrap

import pytest
from texts import doc

from pipelines.structure import parse


def blocks(text: str) -> list[tuple[str, str]]:
    """(kind, text) of the blocks below a title."""
    return [(block.kind, block.unit.text) for block in parse(doc(f"Titolo della pagina\n\n{text}\n")).blocks[1:]]


PROSE = (
    "La rete riunisce le città europee che vogliono scambiarsi esperienze e buone pratiche sulla mobilità urbana. Il "
    "Comune di Torino "
    "ne fa parte dal 2003 e partecipa ai gruppi di lavoro su Ambiente e Trasporti, insieme alle città di Lione, "
    "Barcellona e Birmingham. "
    "Ogni anno un incontro pubblico presenta i risultati raggiunti e le proposte che le amministrazioni hanno messo "
    "in comune tra loro."
)


def test_bold_words_on_lines_of_their_own() -> None:
    """`Il / C40 … (C40) / è una rete`: one paragraph."""
    [(kind, text)] = blocks("Il\n**C40 Cities (C40)**\nè una rete globale di città.")
    assert kind == "paragraph"
    assert text.startswith("Il **C40")


def test_an_aside_between_dashes_is_no_item() -> None:
    """`ALDA` / `– Associazione Europea ... –` / `è nata nel 1999`: one paragraph."""
    [(kind, text)] = blocks("ALDA\n– Associazione Europea per la Democrazia –\nè nata nel 1999 a Lione.")
    assert (kind, text) == ("paragraph", "ALDA – Associazione Europea per la Democrazia – è nata nel 1999 a Lione.")


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100])
def test_wrapped_prose_is_one_paragraph(width: int) -> None:
    """Whatever the width, and names at line breaks do not matter."""
    assert blocks(textwrap.fill(PROSE, width)) == [("paragraph", PROSE)]


@pytest.mark.parametrize("width", [60, 72])
def test_a_heading_after_wrapped_prose(width: int) -> None:
    """A short line after a full last line stands by itself."""
    text = textwrap.fill(PROSE, width) + "\nAltre reti\n" + textwrap.fill(PROSE, width)
    assert [kind for kind, _ in blocks(text)] == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize("mark", ["- ", "• ", "* ", "1. ", "a) ", "▸ ", "▶ ", "◆ "])
def test_items(mark: str) -> None:
    """Each marked line is an item; a line indented below it goes on with it."""
    found = blocks(f"Le reti sono:\n{mark}EUROLAGHI;\n{mark}Urbanet, rete di città\n   europee.")
    assert [text for kind, text in found if kind == "list_item"] == ["EUROLAGHI;", "Urbanet, rete di città europee."]


def test_short_lines_are_entries() -> None:
    """Names below each other are a list, not a sentence."""
    assert blocks("Altre reti\nUrbanet\nEUROLAGHI\nLagonet") == [
        ("heading", "Altre reti"),
        ("list_item", "Urbanet"),
        ("list_item", "EUROLAGHI"),
        ("list_item", "Lagonet"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Il Comune | Uffici | Servizi",
        "Vivere · Novità · Uffici",
        "Sei qui: Home",
        "Comune di Prova > Reti",
        "ITA | ENG",
    ],
)
def test_what_stands_above_the_title(line: str) -> None:
    """The site's menus and path are furniture; a row of a table is none."""
    kinds = [block.kind for block in parse(doc(f"{line}\n\nLe reti di città\n\n{PROSE}\n")).blocks]
    assert kinds == ["boilerplate", "title", "paragraph"]
    table = "Rete | Sede | Anno\n\nPolis | Bruxelles | 1989\n\nUrbanet | Lione | 1990\n"
    assert all(block.kind != "boilerplate" for block in parse(doc(table)).blocks)


def test_an_address_is_no_heading() -> None:
    """`Sito: www…` heads nothing."""
    assert all(
        kind != "heading"
        for kind, text in blocks("Testo della pagina.\nSito: www.eurolaghi.eu\n\nAltro testo della pagina.")
        if "www" in text
    )


def test_a_name_in_bold_amid_prose() -> None:
    """The line above waits for it and the one below goes on, though neither ends in a small word."""
    [(_, text)] = blocks("Sono 32 i Comuni del lago che il coordinamento\nPace in Riva\nraggruppa; altri seguiranno.")
    assert text == "Sono 32 i Comuni del lago che il coordinamento Pace in Riva raggruppa; altri seguiranno."


def test_a_heading_above_a_broken_line_of_its_length() -> None:
    """Lines that bold type broke are no width to which the heading would be full."""
    broken = (
        "Laghi Insieme, Lake Leadership Group\nTorino fa parte dal settembre 2009 del\nLaghi Insieme Leadership (LIL)\n"
    )
    assert [kind for kind, _ in blocks(broken + ", rete di città. Ne riunisce 90.")] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    ("second", "joined"),
    [
        ("Paulo. Altre città potranno aggiungersi.", True),
        ("Paulo, e altre che si potranno aggiungere.", True),
        ("Paulo: la città dei caffè", False),
        ("Paulo e le altre", False),
    ],
)
def test_prose_broken_within_a_name(second: str, joined: bool) -> None:
    """`São` / `Paulo. Altre città`, where the prose above has not ended; not a line of its own."""
    prose = (
        "Il Comune coltiva da tempo rapporti di amicizia e di lavoro con molte città del mondo, che sono nate dalle "
    )
    prose += "esperienze di cooperazione degli anni scorsi, fra cui Lima, Praia, Maputo e São"
    found = blocks(f"Le città partner\n\n{prose}\n{second}\n")
    assert any(text.startswith(prose[:20]) and text.endswith(second) for _, text in found) is joined
