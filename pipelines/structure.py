"""Structure of a document: sections, blocks, links and flows, with exact offsets.

Belongs here: what layout says (titles, headings, lists, footnotes, paragraphs cut in two). What the words say
belongs to mentions and readers. All offsets are into `Document.reading` until rows are made.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, pairwise

from pipelines.contact_boxes import contact_boxes
from pipelines.flows import Flow
from pipelines.headings import Heading, find_headings
from pipelines.ids import Ids, slug
from pipelines.lines import POINT, Unit, find_units
from pipelines.links import Link, find_links
from pipelines.patterns import when_asked
from pipelines.sources import Document

_FINISHED = re.compile(r"[.!?:;…][\"”»')\]*]*[¹²³⁰⁴-⁹]*\*?$|https?://\S+$")
_LOWER = re.compile(r"[\"“«(]?[a-zà-öø-ÿ]")
_HANGING = re.compile(
    r"(?:\b(?:il|lo|la|i|gli|le|un|uno|una|di|a|da|in|con|su|per|tra|fra|e|al|allo|alla|ai|agli|alle|del|dello|della"
    r"|dei|degli|delle"
    r"|dal|dalla|nel|nella|nei|nelle|sul|sulla|che|cui|ed|o|od|né|ma|nonché|come|se|non)|,|')$",
    re.I,
)
_LONGEST_HANG = 8  # characters: what a text may not end with is looked for at its end only
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_URL = re.compile(r"(?:https?://|www\.|mailto:)[^\s\])]*")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Section:
    """A heading and what stands under it, subsections included; level 0 is the document's title."""

    parent: int | None
    level: int
    number: str | None
    heading: str
    start: int
    end: int
    block: int


@dataclass(slots=True)
class Block:
    """A unit in its place. `section` indexes `Structure.sections`; `continues` the block this one goes on from."""

    id: str
    kind: str
    start: int
    end: int
    section: int | None
    continues: int | None
    unit: Unit


@dataclass
class Structure:
    """Everything layout tells of a document. `marks` are the footnote figures that its notes define."""

    document: Document
    sections: list[Section]
    blocks: list[Block]
    links: list[Link]
    malformed: list[tuple[int, int]]
    marks: frozenset[str]

    @cached_property
    def flows(self) -> list[Flow]:
        """The logical paragraphs in text order (separators and page furniture left out)."""
        return list(_flows(self))

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> int:
        """Index of the block that holds an offset of the reading (or the one before it)."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    @cached_property
    def published(self) -> dict[int, str]:
        """Index -> id of the sections that are published: all but contact boxes, in text order."""
        ids, boxes = Ids(), contact_boxes(self.sections, self.blocks, self.document.reading)
        kept = ((index, section) for index, section in enumerate(self.sections) if index not in boxes)
        return {index: ids.give(f"{self.document.id}-{slug(section.heading)}") for index, section in kept}

    def section_id(self, section: int | None) -> str | None:
        """The id of a section, or of the nearest published one around it."""
        while section is not None and section >= 0 and section not in self.published:
            section = self.sections[section].parent
        return None if section is None else self.published.get(section)

    @cached_property
    def ordinals(self) -> list[int | None]:
        """For each block its footnote number, None for other kinds."""
        return [
            _note_number(block.unit) if block.kind == "footnote" and block.continues is None else None
            for block in self.blocks
        ]


def parse(document: Document) -> Structure:
    """The structure of one document."""
    units = find_units(document.reading)
    links, malformed = find_links(document.reading)
    _mark_answers(units)
    headings = find_headings(units)
    _mark_points(units)
    marks = frozenset(mark for unit in units if unit.kind == "footnote" for mark in (unit.marker.strip(" []^:"),))
    continues = _continuations(units)
    for index, first in continues.items():
        units[index].kind = units[first].kind
    blocks = _blocks(document, units, continues)
    sections = _sections(blocks, headings)
    return Structure(document, sections, blocks, links, malformed, marks)


_ASKED = re.compile(r"\*{0,2}(?:D|Domanda)(?: ?\d{1,2})? ?[.:)–—-]\*{0,2} +(?=[^ ].*\?\*{0,2}$)")
_ANSWERED = when_asked(r"\*{0,2}(?:R|Risposta)(?: ?\d{1,2})? ?[.:)–—-]\*{0,2} +(?=[^ ])")


def _mark_answers(units: list[Unit]) -> None:
    """The letters of questions and answers (`D. A quali reti aderiamo?` above `R. A due.`) are marks, no words."""
    texts = [unit for unit in units if unit.kind == "text"]
    paired = any(_ASKED.match(a.text) and _ANSWERED.match(b.text) for a, b in pairwise(texts))
    for unit in texts if paired else ():
        if letter := _ASKED.match(unit.text) or _ANSWERED.match(unit.text):
            unit.marker, unit.text = unit.marker + letter[0], unit.text[letter.end() :]


def _mark_points(units: list[Unit]) -> None:
    """The number of a point of a plan (`2.3 La parità di genere è ...`) is a mark of its paragraph, no word of it."""
    for unit in units:
        number = POINT.match(unit.text) if unit.kind == "paragraph" and unit.text[0].isdigit() else None
        if number is not None:
            unit.marker, unit.text = unit.marker + number[0], unit.text[number.end() :]


def _blocks(document: Document, units: list[Unit], continues: dict[int, int]) -> list[Block]:
    ids = Ids()
    blocks: list[Block] = []
    for index, unit in enumerate(units):
        block_id = ids.give(f"{document.id}-{slug(_first_words(unit.text) or unit.kind, 60)}")
        blocks.append(Block(block_id, unit.kind, unit.start, unit.end, None, continues.get(index), unit))
    return blocks


@lru_cache(maxsize=4096)
def _first_words(text: str) -> str:
    """The words that name a block."""
    return " ".join(match[0] for match in islice(_WORDS.finditer(_URL.sub(" ", text)), 6))


def _sections(blocks: list[Block], headings: dict[int, Heading]) -> list[Section]:
    """Sections from headings; sets each block's section; a section ends where its last block ends."""
    sections: list[Section] = []
    open_sections: list[int] = []
    for index, block in enumerate(blocks):
        heading = headings.get(index)
        if heading:
            while open_sections and sections[open_sections[-1]].level >= heading.level:
                open_sections.pop()
            parent = open_sections[-1] if open_sections else None
            sections.append(Section(parent, heading.level, heading.number, heading.text, block.start, block.end, index))
            open_sections.append(len(sections) - 1)
        block.section = open_sections[-1] if open_sections else None
        for section in open_sections:
            sections[section].end = block.end
    return sections


def _continuations(units: list[Unit]) -> dict[int, int]:
    """Unit index -> index of the unit it goes on from: paragraphs cut by page breaks, footnotes over several
    paragraphs."""
    out: dict[int, int] = {}
    pending: int | None = None
    note: int | None = None
    for index, unit in enumerate(units):
        if unit.kind == "footnote":
            note = index
        elif unit.kind in ("paragraph", "list_item") and not (unit.marker and unit.kind == "list_item"):
            later = note is not None and pending is not None and unit.gap and _resumes_later(units, index, pending)
            if pending is not None and unit.gap and _goes_on(units[pending], unit) and not (later and _opens(unit)):
                out[index] = pending
            elif note is not None and later:
                out[index] = note
                continue
            pending = None if _finished(unit.text) else index
            note = None
        elif unit.kind == "list_item":
            pending, note = (None if _finished(unit.text) else index), None
        elif unit.kind not in ("separator", "boilerplate"):
            pending = note = None
    return out


def _opens(unit: Unit) -> bool:
    """Whether a unit may begin a sentence: what goes on below a note, "UN-Habitat (2026), *Città*", where the cut
    paragraph goes on in small letters further down."""
    return not _LOWER.match(unit.text)


@lru_cache(maxsize=4096)
def _finished(text: str) -> bool:
    return bool(_FINISHED.search(text, text.rfind(" ") + 1))


def _goes_on(cut: Unit, unit: Unit) -> bool:
    """Whether a unit finishes the sentence that a cut one began."""
    lower, hanging = (
        bool(_LOWER.match(unit.text)),
        bool(_HANGING.search(cut.text, max(0, len(cut.text) - _LONGEST_HANG))),
    )
    if cut.kind == "paragraph" or len(cut.text) > 60:
        return lower or (hanging and not cut.text.endswith(","))
    return lower and hanging


def _resumes_later(units: list[Unit], index: int, pending: int) -> bool:
    """Whether the cut paragraph goes on after this unit, which then belongs to the footnote above it."""
    for unit in units[index + 1 : index + 8]:
        if unit.kind in ("heading", "title"):
            return False
        if unit.kind == "paragraph" and _LOWER.match(unit.text):
            return _goes_on(units[pending], unit)
    return False


def _note_number(unit: Unit) -> int:
    return int(unit.marker.strip(" []^:").translate(_SUPERSCRIPTS))


def _flows(structure: Structure) -> Iterator[Flow]:
    chains: dict[int, list[int]] = {}
    root: dict[int, int] = {}
    for index, block in enumerate(structure.blocks):
        if block.kind in ("separator", "boilerplate"):
            continue
        root[index] = root[block.continues] if block.continues is not None else index
        chains.setdefault(root[index], []).append(index)
    links = iter([*structure.links])
    grouped: dict[int, list[Link]] = {}
    for link in links:
        grouped.setdefault(structure.block_at(link.start), []).append(link)
    for first, members in chains.items():
        blocks = [structure.blocks[i] for i in members]
        spans = [(b.start + _marker_width(structure, b), b.end, i) for b, i in zip(blocks, members, strict=True)]
        held = [link for i in members for link in grouped.get(i, ())]
        section = structure.blocks[first].section
        yield Flow(
            structure.document.reading,
            spans,
            structure.blocks[first].kind,
            -1 if section is None else section,
            held,
            structure.marks,
        )


def _marker_width(structure: Structure, block: Block) -> int:
    """Characters of a block before its words: bullet, number, hashes, blanks."""
    marker = block.unit.marker
    reading = structure.document.reading
    start = block.start + len(marker)
    while start < block.end and reading[start] == " ":
        start += 1
    return start - block.start
