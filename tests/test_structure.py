"""Sections, blocks and what continues what: examples, and what holds for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from texts import doc, tables

from pipelines.evidence import Evidence
from pipelines.structure import parse


def headings(text: str) -> list[tuple[int, str | None, str]]:
    """(level, number, words) of the sections."""
    return [(s.level, s.number, s.heading) for s in parse(doc(text)).sections]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        (
            "Titolo\n\n1. Prima parte\n\nTesto uno.\n\n2. Seconda parte\n\nTesto due.",
            [(0, None, "Titolo"), (1, "1", "Prima parte"), (1, "2", "Seconda parte")],
        ),
        (
            "Titolo\n\n1. I criteri\n\nSono i seguenti:\na) uno;\nb) due.\n\n2. Come nasce un patto\n\nTesto due.",
            [(0, None, "Titolo"), (1, "1", "I criteri"), (1, "2", "Come nasce un patto")],
        ),
        (
            "# Titolo\n\n## Prima\n\nTesto.\n\n### Sotto\n\nTesto.",
            [(0, None, "Titolo"), (1, None, "Prima"), (2, None, "Sotto")],
        ),
        (
            "Titolo\n\nUfficio Pace\n\nTel. 011 4421111\n\nAperto al pubblico il lunedì dalle ore 9 alle 13\n\nTesto.",
            [(0, None, "Titolo"), (1, None, "Ufficio Pace")],
        ),
        (
            "Titolo\n\nAperto alla città\n\nTesto.\n\nDirigente del Servizio: Anna Neri\n\nTesto.",
            [(0, None, "Titolo"), (1, None, "Aperto alla città")],
        ),
        (
            "Titolo\n\n1. Prima\n\n1.1 Sotto\n\nTesto.\n\n2. Seconda\n\nTesto.",
            [(0, None, "Titolo"), (1, "1", "Prima"), (2, "1.1", "Sotto"), (1, "2", "Seconda")],
        ),
        (  # bare entries after bulleted ones are entries, a line with something below it a heading
            "Titolo\n\nAltre reti\n- Rete dei Porti;\n- Rete dei Laghi;\nPatto delle Acque\nCarta dei Fiumi",
            [(0, None, "Titolo"), (1, None, "Altre reti")],
        ),
        (
            "Titolo\n\nAltre reti\nPatto delle Acque\n• Rete dei Porti\n• Rete dei Laghi\nCarta dei Fiumi",
            [(0, None, "Titolo"), (1, None, "Altre reti")],
        ),
        (
            "Titolo\n\nTemi prioritari:\n• acqua\n• energia\nProgetti in corso:\n[https://x.example/a](A)",
            [(0, None, "Titolo"), (1, None, "Temi prioritari"), (1, None, "Progetti in corso")],
        ),
        (
            "Titolo\n\nArt. 1 - Oggetto\n\nTesto.\n\nArt. 2 - Durata\n\nTesto.",
            [(0, None, "Titolo"), (1, "Art. 1", "Oggetto"), (1, "Art. 2", "Durata")],
        ),
        (
            "Titolo\n\n**Prima**\nTesto uno.\n\n**Seconda**\nTesto due.",
            [(0, None, "Titolo"), (1, None, "Prima"), (1, None, "Seconda")],
        ),
    ],
)
def test_sections(text: str, sections: list[tuple[int, str | None, str]]) -> None:
    """Numbers, hashes, articles, bold lines."""
    assert headings(text) == sections


def test_a_paragraph_cut_by_a_footnote_goes_on() -> None:
    """The page's foot stands between; what was cut is one flow."""
    text = "Titolo\n\nLa città è una smart city¹ che intende scommettere sulla\n\n¹ Per un approfondimento si veda altrove.\n\npropria capacità di innovare."
    structure = parse(doc(text))
    assert [(b.kind, b.continues) for b in structure.blocks] == [
        ("title", None),
        ("paragraph", None),
        ("footnote", None),
        ("paragraph", 1),
    ]
    assert "La città è una smart city che intende scommettere sulla propria capacità di innovare." in [
        flow.text for flow in structure.flows
    ]


@pytest.mark.parametrize(
    ("item", "rest", "joined"),
    [
        ("- le risorse del Comune o", "delle città partner.", True),
        ("- le risorse del Comune", "delle città partner.", False),
        ("- le risorse del Comune o", "Le città partner scelgono.", False),
    ],
)
def test_a_short_item_cut_after_a_small_word_goes_on(item: str, rest: str, joined: bool) -> None:
    """An item of a few words may stand without a full stop; one that ends in "o" cannot."""
    structure = parse(doc(f"Titolo\n\nI criteri sono:\n- i tempi;\n{item}\n\n¹ Nota.\n\n{rest}\n"))
    assert (f"{item[2:]} {rest}" in [flow.text for flow in structure.flows]) == joined


LINES = st.lists(
    st.sampled_from(
        [
            "", "", "Titolo", "1. Prima", "- voce;", "• Altra voce", "Il", "**Nome**", "è una rete di città.", "Testo di prova con 97 città e oltre 300 comuni.", "[https://a.it/](Sito)",
            "[Sito](https://a.it/)", "¹ Nota.", "_____", "e-mail: a@b.it", "Tel. 02 1234567", "nel 1986 da Lione", "Stampa", "(CE100", "L'", "*corsivo", "a capo*", "\u00a0", "É", "Dal 2019 Milano fa parte",
            "Milano è tra i fondatori di C40.", "con delibera n. 41/2019 del 25/09/2019", "“Vuoi", "La rete (ABC) ha sede a Lione;", "2.", "I.", "###", "[](", "\ufeff", "o",
        ]
    ),
    max_size=14,
).map("\n".join)  # fmt: skip


@given(st.one_of(LINES, st.text(max_size=200)))
@settings(deadline=None)
def test_every_character_stands_in_one_block(text: str) -> None:
    """No non-white character outside a block or in two; blocks in order; sections hold their blocks."""
    structure = parse(doc(text))
    reading = structure.document.reading
    last = 0
    for block in structure.blocks:
        assert last <= block.start < block.end <= len(reading)
        assert not reading[last : block.start].strip(" \n")
        last = block.end
    assert not reading[last:].strip(" \n")
    for section in structure.sections:
        assert 0 <= section.start <= section.end <= len(reading)
        assert section.parent is None or structure.sections[section.parent].level < section.level
    assert len({block.id for block in structure.blocks}) == len(structure.blocks)


@given(
    LINES,
    st.sampled_from(["page", "networks_list", "projects_list", "news", "guideline", "office_page", "agreements_list"]),
)
@settings(deadline=None, max_examples=60)
def test_any_text_is_read(text: str, kind: str) -> None:
    """Nothing raises; every quote is its span; every claimed cell has its statement's table and column."""
    found = tables(text, kind)
    for row in found["statements"]:
        assert text[row["char_start"] : row["char_end"]] == row["quote"]
        assert row["column_name"] in found[row["table_name"]][0]


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=60)
def test_any_characters_are_read(text: str) -> None:
    """Nothing raises on characters of any kind."""
    tables(text)


def test_a_note_goes_on_before_the_cut_paragraph_does() -> None:
    """A second work cited, on a line of its own below a note, is no part of the paragraph that the note cuts."""
    cut = "Titolo\n\nLa città¹ è attenta e guarda nel\n\n¹ Si veda Istat (2019), *Dati*\n\n"
    text = f"{cut}Ispi (2020), *Mari* https://ispi.it/mari\n\nmomento giusto.\n"
    flows = [flow.text for flow in parse(doc(text)).flows]
    assert flows == [
        "Titolo",
        "La città è attenta e guarda nel momento giusto.",
        "Si veda Istat (2019), Dati Ispi (2020), Mari ￼",
    ]


def published(text: str) -> list[str]:
    """The headings of the table `sections`, the document's title left out, once rows and references were checked."""
    held = tables(f"Titolo\n\nIl Comune parla con le città.\n\n{text}\n")
    ids = [row["section_id"] for row in held["sections"]]
    assert len(set(ids)) == len(ids)
    assert [row["ordinal"] for row in held["sections"]] == list(range(1, len(ids) + 1))
    assert {row["parent_id"] for row in held["sections"]} <= {None, *ids}
    assert {row["section_id"] for name in ("blocks", "provisions") for row in held[name]} <= {None, *ids}
    return [row["heading"] for row in held["sections"][1:]]


PROSE = "L'Area cura i rapporti con le altre città e ne riferisce al Sindaco."
HOURS = "Numero Verde: 800.11.22.33\ndal lunedì al giovedì: 10.00-12.00\n- venerdì: 10.00-12.00"


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        (f"## Area Reti\n\ne-mail: reti@example.org\n\n## Area Reti\n\n{PROSE}", ["Area Reti"]),
        (f"## Temi\n\n{PROSE}\n\n## Info\n\n## Sportello\n\n{HOURS}", ["Temi"]),
        (f"## Temi\n\n{PROSE}\n\n## Info\n\n### Sportello\n\n{HOURS}\n\n### Sede\n\nTel. 011 4421111", ["Temi"]),
        (f"## Temi\n\n{PROSE}\n\n### Sportello\n\n{HOURS}\n\n### Pace\n\n{PROSE}", ["Temi", "Pace"]),
        ("## Sede\n\nTel. 011 4421111\n\n• [mailto:pec@example.org](Pec)", []),
        ("## Sede\n\ne-mail:\nreti@example.org; pace@example.org", []),
        # near misses
        ("## Sede\n\nTel. 011 4421111\n\nScrivere a pace@example.org per iscriversi.", ["Sede"]),
        (f"## Contatti\n\nTel. 011 4421111\n\n{PROSE}", ["Contatti"]),
        (f"## Info\n\n## Temi\n\n{PROSE}", ["Info", "Temi"]),
        (f"## Info\n\n## Sportello\n\nTel. 011 4421111\n\n## Temi\n\n{PROSE}", ["Info", "Temi"]),
        (f"## Temi\n\n{PROSE}\n\n## Info", ["Temi", "Info"]),
        ("## Reti\n\n- Rete dei Porti\n- Rete dei Laghi\n\nTel. 011 4421111", ["Reti"]),
        ("## Sede\n\nTel. 011 4421111\n\n[https://x.example/a](Visita il sito)", ["Sede"]),
        (f"## Sede\n\nTel. 011 4421111\n\n### Pace\n\n{PROSE}", ["Sede", "Pace"]),
    ],
)
def test_a_box_of_contacts_is_no_section(text: str, sections: list[str]) -> None:
    assert published(text) == sections


def test_the_blocks_of_a_box_stand_in_the_section_around_it() -> None:
    """They stay what they are; the section of the same name further down gets the plain id."""
    held = tables(f"Titolo\n\n## Area Reti\n\ne-mail: reti@example.org\n\n## Area Reti\n\n{PROSE}\n")
    assert [(row["kind"], row["section_id"]) for row in held["blocks"]] == [
        ("title", "pagina-titolo"),
        ("heading", "pagina-titolo"),
        ("contact", "pagina-titolo"),
        ("heading", "pagina-area-reti"),
        ("paragraph", "pagina-area-reti"),
    ]
    shown = [block.tag for blocks in Evidence(held).text("pagina") for block in blocks]
    assert shown == ["h2", "h3", "p", "h3", "p"]
