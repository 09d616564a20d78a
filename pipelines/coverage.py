"""What became of every non-white character of a document (table `coverage`).

A character is stated (inside the quote of a statement), mentioned (inside a mention only), boilerplate (furniture of
the page, by a named rule) or narrative. Where several statements or mentions hold it, the shortest counts.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush
from operator import itemgetter
from typing import NamedTuple

from pipelines.lines import furniture as page_furniture
from pipelines.statements import Row
from pipelines.structure import Structure

_ORDER = {"stated": 0, "mentioned": 1, "boilerplate": 2}
_NARRATIVE = ("narrative", "prose")


class Treated(NamedTuple):
    """A span of `Document.text` with what became of it and by which rule."""

    start: int
    end: int
    treatment: str
    rule: str


_Span = tuple[int, int, str, str]  # of the same parts, not named: a page has hundreds


def coverage(structures: Sequence[Structure], statements: Iterable[Row], mentions: Iterable[Row]) -> list[Row]:
    """The rows of `coverage`: per document, treatment and rule the non-white characters and their share.

    `statements` and `mentions` are rows of the tables of these names. The shares of one document sum to 1.
    """
    spans: dict[str, list[_Span]] = defaultdict(list)
    for row in statements:
        spans[row["document_id"]].append((row["char_start"], row["char_end"], "stated", row["rule"]))
    for row in mentions:
        spans[row["document_id"]].append((row["char_start"], row["char_end"], "mentioned", row["kind"]))
    rows: list[Row] = []
    for structure in structures:
        document = structure.document
        counts = _count(document.text, [*spans[document.id], *furniture(structure)])
        rows += _rows(document.id, counts)
    return rows


def furniture(structure: Structure) -> Iterator[Treated]:
    """The blocks that belong to the site and not to what it says, each with the rule that knows it."""
    for block in structure.blocks:
        if block.kind in ("boilerplate", "separator"):
            rule = "separator" if block.kind == "separator" else page_furniture(block.unit.text) or "site_navigation"
            yield Treated(*structure.document.span(block.start, block.end), "boilerplate", rule)


def _rows(document_id: str, counts: Mapping[tuple[str, str], int]) -> Iterator[Row]:
    total = sum(counts.values())
    for (treatment, rule), chars in sorted(counts.items()):
        yield {
            "document_id": document_id,
            "treatment": treatment,
            "rule": rule,
            "chars": chars,
            "share": chars / total,
        }


def _count(text: str, spans: Iterable[_Span]) -> Counter[tuple[str, str]]:
    """Non-white characters per treatment and rule, in one sweep over the sorted spans."""
    counts: Counter[tuple[str, str]] = Counter()
    for start, end, decided in _segments(spans):
        if chars := _non_white(text[start:end]):
            counts[decided] += chars
    if rest := _non_white(text) - sum(counts.values()):
        counts[_NARRATIVE] = rest
    return counts


def _non_white(text: str) -> int:
    return len("".join(text.split()))


def _segments(spans: Iterable[_Span]) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """(start, end, (treatment, rule)) of consecutive stretches of the text, as the span that counts there decides."""
    waiting = sorted(set(spans))
    active: list[tuple[int, int, str, int, tuple[str, str]]] = []
    following, since = 0, 0
    decided: tuple[str, str] | None = None
    for cut in sorted({*map(itemgetter(0), waiting), *map(itemgetter(1), waiting)}):
        while following < len(waiting) and waiting[following][0] <= cut:
            start, end, treatment, rule = waiting[following]
            heappush(active, (_ORDER[treatment], end - start, rule, end, (treatment, rule)))
            following += 1
        while active and active[0][3] <= cut:
            heappop(active)
        now = active[0][4] if active else None
        if now != decided:
            if decided:
                yield since, cut, decided
            since, decided = cut, now
