"""What the pages show of the evidence: each value with its sentences, each text with its values.

Belongs here: finding the words of a cell or row, and the values of a block, in the tables. Does not belong here:
cutting texts (`pipelines.passages`), words of ours (`pipelines.wording`), markup (`publish/templates/`).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from pipelines.passages import Passages, Piece, Row, treated

Tables = Mapping[str, Sequence[Row]]
_LISTED = frozenset({"list_item", "link"})
_FURNITURE = frozenset({"boilerplate", "separator"})
_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences of one text that say something; `anchor` is where the first of their words starts."""

    document: Row
    source: Row
    anchor: int
    sentences: list[list[Piece]]


@dataclass(frozen=True, slots=True)
class Fact:
    """A value as a page tells it: `others` are values that texts give and that were not chosen."""

    label: str
    value: str
    words: list[Words]
    others: list[str]
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a text as a page shows it: `tag` is its HTML element, `statements` what was read in it."""

    tag: str
    kind: str
    pieces: list[Piece]
    statements: list[Row]


class Evidence:
    """The tables, asked for the words behind values. Each text is cut up once."""

    def __init__(self, tables: Tables) -> None:
        self._documents = {row["document_id"]: row for row in tables["documents"]}
        self._sources = {row["source_id"]: row for row in tables["sources"]}
        of_document = ("blocks", "statements", "mentions", "source_issues")
        self._of = {name: grouped(tables[name], lambda row: row["document_id"]) for name in of_document}
        self._levels = {row["section_id"]: row["level"] for row in tables["sections"]}
        self._headings = {(row["document_id"], row["char_start"]) for row in tables["sections"]}
        self._statements = grouped(tables["statements"], lambda row: (row["table_name"], row["row_key"]))
        self._passages = {
            name: Passages(row["text"], self._of["blocks"].get(name, ())) for name, row in self._documents.items()
        }

    def fact(
        self, label: str, value: str, table: str, key: str, column: str | None = None, link: str | None = None
    ) -> Fact:
        """Tell a value with the words that prove the cells of a row, or one cell of it."""
        held = [row for row in self._statements.get((table, key), ()) if column in (None, row["column_name"])]
        chosen = [row for row in held if row["preferred"] or column is None]
        values = {row["value"] for row in chosen}
        others = dict.fromkeys(row["value"] for row in held if not row["preferred"] and row["value"] not in values)
        return Fact(label, value, self._words(chosen or held), list(others) if column else [], link)

    def chosen(self, value: str, table: str, key: str, link: str | None) -> Fact:
        """Tell a row with the words that its published cells were taken from, none that only say the same."""
        return Fact(
            "", value, self._words(row for row in self._statements.get((table, key), ()) if row["preferred"]), [], link
        )

    def _words(self, statements: Iterable[Row]) -> list[Words]:
        found = []
        for name, held in grouped(statements, lambda row: row["document_id"]).items():
            spans = sorted({(row["char_start"], row["char_end"]) for row in held})
            sentences = self._passages[name].sentences(spans)
            found.append(Words(self._documents[name], self._sources[name], spans[0][0], sentences))
        return found

    def text(self, document_id: str) -> list[list[Block]]:
        """Return the blocks of a text, those of one list together."""
        order = ("char_start", "char_end", "table_name", "row_key", "column_name")
        statements = sorted(self._of["statements"].get(document_id, ()), key=itemgetter(*order))
        starts = [row["char_start"] for row in statements]
        pieces = self._pieces(document_id, statements)
        shown = []
        for row in self._in_order(document_id):
            bounds = (bisect_left(starts, row["char_start"]), bisect_left(starts, row["char_end"]))
            tag = _tag(row["kind"], self._level(row))
            shown.append(Block(tag, row["kind"], pieces[row["char_start"]], statements[slice(*bounds)]))
        return [list(held) for _, held in _runs(shown)]

    def _level(self, block: Row) -> int:
        """How deep a block stands; a heading without a section of its own stands below that of the section it is in."""
        own = block["kind"] != "heading" or (block["document_id"], block["char_start"]) in self._headings
        return int(self._levels.get(block["section_id"], 0)) + (not own)

    def _in_order(self, document_id: str) -> list[Row]:
        return sorted(self._of["blocks"].get(document_id, ()), key=itemgetter("char_start"))

    def _pieces(self, document_id: str, statements: Iterable[Row]) -> dict[int, list[Piece]]:
        """Cut a whole text by what became of it; return the pieces of each block by where it starts."""
        blocks = self._in_order(document_id)
        anchors = {row["char_start"] for row in (*statements, *self._of["source_issues"].get(document_id, ()))}
        spans = {
            "stated": [_span(row) for row in statements],
            "mentioned": [_span(row) for row in self._of["mentions"].get(document_id, ())],
            "boilerplate": [_span(row) for row in blocks if row["kind"] in _FURNITURE],
        }
        text: str = self._documents[document_id]["text"]
        cuts = {*anchors, *(at for row in blocks for at in _span(row))}
        starts = [row["char_start"] for row in blocks]
        found: dict[int, list[Piece]] = {start: [] for start in starts}
        for start, end, treatment in treated((0, len(text)), spans, cuts):
            number = bisect_left(starts, start + 1) - 1
            if number >= 0 and start < blocks[number]["char_end"]:
                found[starts[number]].append(Piece(text[start:end], treatment, start if start in anchors else None))
        return found


def _runs(blocks: Iterable[Block]) -> Iterable[tuple[object, Iterable[Block]]]:
    """Group blocks that follow each other in one list; others stand alone."""
    numbered = enumerate(blocks)
    grouped = groupby(numbered, key=lambda each: "list" if each[1].kind in _LISTED else each[0])
    return ((key, [block for _, block in held]) for key, held in grouped)


def _tag(kind: str, level: int) -> str:
    if kind in _LISTED:
        return "li"
    return f"h{min(2 + level, _DEEPEST_HEADING)}" if kind in ("title", "heading") else "p"


def _span(row: Row) -> tuple[int, int]:
    return row["char_start"], row["char_end"]


def grouped(rows: Iterable[Row], key: Callable[[Row], object]) -> dict[object, list[Row]]:
    """Return rows by a key of theirs, in their order."""
    groups: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return groups
