"""The page a reader reads: one document with its structure and mentions, and the way to claim facts of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter
from typing import Any

from pipelines.flows import Cue, Flow
from pipelines.mentions.model import Mention
from pipelines.sources import Document
from pipelines.statements import Claim, Fact, Scalar
from pipelines.structure import Section, Structure

_START = attrgetter("start")
_MANY = 32  # mentions: of fewer it takes no longer to look at all than to find the first
Cell = tuple[Scalar, int, int] | tuple[Scalar, list[tuple[int, int]]]


@dataclass
class Page:
    """One document as readers see it.

    `mentions[i]` are the mentions of `structure.flows[i]`, in text order, all kinds. `facts` collects what the
    readers claim. `index` is the document's place in the registry.
    """

    index: int
    document: Document
    structure: Structure
    mentions: list[list[Mention]]
    facts: list[Fact] = field(default_factory=list)
    _settled: list[dict[str, list[Mention]]] | None = field(default=None, init=False, repr=False)

    def settle(self) -> None:
        """Sort the mentions of each flow by kind, now that all names are known: they are asked for by kind."""
        self._settled = []
        for found in self.mentions:
            of_kind: dict[str, list[Mention]] = {}
            for mention in found:
                of_kind.setdefault(mention.kind, []).append(mention)
            self._settled.append(of_kind)

    @cached_property
    def flows(self) -> list[Flow]:
        """The logical paragraphs."""
        return self.structure.flows

    @cached_property
    def kind(self) -> str:
        """The page kind of the registry."""
        return self.document.source.page_kind

    @cached_property
    def titles(self) -> list[int]:
        """The flows of the title block, in order."""
        return [index for index, flow in enumerate(self.flows) if flow.kind == "title"]

    @cached_property
    def tabbed(self) -> bool:
        """Whether the document has tabs."""
        return "\t" in self.document.text

    @cached_property
    def publisher(self) -> str:
        """Who speaks: the publisher's name as the registry gives it."""
        return self.document.source.publisher

    def of(self, flow: int, *kinds: str) -> list[Mention]:
        """Mentions of some kinds in a flow."""
        if self._settled is not None and len(kinds) == 1:
            return self._settled[flow].get(kinds[0], [])[:]
        found = self.mentions[flow]
        return [m for m in found if m.kind in kinds] if found else []

    def within(self, flow: int, start: int, end: int, *kinds: str) -> list[Mention]:
        """Mentions of some kinds that lie inside a span of a flow (a sentence, usually)."""
        if self._settled is not None and len(kinds) == 1:
            found = self._settled[flow].get(kinds[0])
            kinds = ()
        else:
            found = self.mentions[flow]
        if not found:
            return []
        if len(found) > _MANY:
            first = bisect_left(found, start, key=_START)
            found = found[first : bisect_right(found, end, first, key=_START)]
        return [m for m in found if start <= m.start and m.end <= end and (not kinds or m.kind in kinds)]

    def section_of(self, flow: int) -> Section | None:
        """The section a flow stands in."""
        index = self.flows[flow].section
        return self.structure.sections[index] if index >= 0 else None

    @cached_property
    def by_section(self) -> dict[int, list[int]]:
        """Section index -> its own flows (headings included, subsections not), in order."""
        out: dict[int, list[int]] = {}
        for index, flow in enumerate(self.flows):
            out.setdefault(flow.section, []).append(index)
        return out

    def heading_of(self, section: int) -> int | None:
        """The flow of a section's own heading."""
        return self._headings.get(section)

    @cached_property
    def _headings(self) -> dict[int, int]:
        return {flow.section: index for index, flow in reversed([*enumerate(self.flows)]) if flow.kind == "heading"}

    def above_items(self, flow: int) -> int | None:
        """The line that a list stands below, of one of its items: the nearest flow before it that is no item."""
        return self._above_items[flow]

    @cached_property
    def _above_items(self) -> list[int | None]:
        out: list[int | None] = []
        above: int | None = None
        for index, flow in enumerate(self.flows):
            out.append(above)
            above = above if flow.kind == "list_item" else index
        return out

    @cached_property
    def _prose(self) -> list[tuple[int, Flow]]:
        return [(index, f) for index, f in enumerate(self.flows) if f.kind in ("paragraph", "list_item", "footnote")]

    def sentences(self, telling: Cue | None = None, holding: tuple[str, ...] = ()) -> Iterator[tuple[int, int, int]]:
        """(flow index, start, end) of every sentence of the page's prose: headings, titles and links left out.

        `telling`: only those in which this is found; `holding`: only of flows that mention one of these kinds.
        """
        for index, flow in self._prose:
            if not holding or self.holds(index, *holding):
                for start, end in flow.sentences if telling is None else flow.telling(telling):
                    yield index, start, end

    def holds(self, flow: int, *kinds: str) -> bool:
        """Whether a flow mentions something of some kinds; to be asked when all names are known."""
        return not self._held[flow].isdisjoint(kinds)

    def names(self, flow: int, start: int, end: int, kind: str) -> bool:
        """Whether a span of a flow mentions something of a kind; to be asked when all names are known."""
        return self.holds(flow, kind) and bool(self.within(flow, start, end, kind))

    def mentioning(self, kind: str) -> list[int]:
        """The flows that mention something of a kind; to be asked when all names are known."""
        return self._flows_by_kind.get(kind, [])

    @cached_property
    def _flows_by_kind(self) -> dict[str, list[int]]:
        out: dict[str, list[int]] = {}
        for flow, kinds in enumerate(self._held):
            for kind in kinds:
                out.setdefault(kind, []).append(flow)
        return out

    @cached_property
    def cities(self) -> dict[str, Mention]:
        """Where each city is first named, by the words that name it; to be asked when all names are known."""
        out: dict[str, Mention] = {}
        for flow in self.mentioning("place"):
            for m in self.of(flow, "place"):
                if m.value is not None and m.value.kind == "city":
                    out.setdefault(self.flows[flow].text[m.start : m.end], m)
        return out

    @cached_property
    def _held(self) -> list[set[str]]:
        return [{m.kind for m in found} for found in self.mentions]

    def claim(
        self, table: str, key: tuple[str, ...], flow: int, rule: str, cells: Mapping[str, Cell | None], rank: int = 0,
        **fixed: Any,
    ) -> None:  # fmt: skip
        """Claim a row: each cell with the flow span(s) of the words that say it; `fixed` cells need no evidence.

        A cell is `(value, start, end)` or `(value, [(start, end), ...])` for one built from several pieces; None
        is no claim. Columns in `fixed` with None are left alone.
        """
        at = self.flows[flow]
        claims = [
            Claim(name, cell[0], _spans(at, cell), rule, rank) for name, cell in cells.items() if cell is not None
        ]
        self.facts.append(Fact(table, key, self.index, claims, {k: v for k, v in fixed.items() if v is not None}))

    def told_by(self, flow: int, start: int, end: int) -> None:
        """The words that say what happened at the time and place just claimed (`Claim.telling`)."""
        for claim in self.facts[-1].claims:
            claim.telling = self.flows[flow].pieces(start, end)

    def claim_at(
        self, table: str, key: tuple[str, ...], rule: str, cells: Mapping[str, tuple[Scalar, int, int]], **fixed: Any
    ) -> None:
        """Like `claim`, with spans of `Document.reading` instead of a flow (link addresses, for instance)."""
        claims = [Claim(column, value, [(start, end)], rule) for column, (value, start, end) in cells.items()]
        self.facts.append(Fact(table, key, self.index, claims, {k: v for k, v in fixed.items() if v is not None}))

    def written(self, flow: int, start: int, end: int) -> str:
        """The words of a span as the source writes them (typographic apostrophes kept)."""
        return self.flows[flow].written[start:end]


def _spans(flow: Flow, cell: Cell) -> list[tuple[int, int]]:
    if isinstance(cell[1], list):
        return [span for start, end in cell[1] for span in flow.pieces(start, end)]
    return flow.pieces(cell[1], cell[2])
