"""The words behind a membership that a listing states: who belongs, and that it does.

A list of networks says it once, for all it lists: in its lead (`Il Comune fa parte di diverse reti`), in the line or
heading above an entry (`Aderiamo inoltre a:`, `Altri impegni internazionali`), else in the page's title (`Ancona nelle
reti di città`). The entry says which network is meant, not that the publisher belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.flows import matches, search
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.joining import CUES, JOINS, who_joins
from pipelines.readers.reality import unreal

Words = tuple[int, int, int]  # flow, start, end
_NETWORKS = re.compile(
    r"\b(?:reti|network|alleanze|coordinamenti|associazioni|organismi|adesioni|impegni|partnership|partenariati)\b",
    re.I,
)
_REACH = 120  # from the verb to the networks it is said of: "fa parte, insieme ad altre città, di diverse reti"


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who belongs and that it does, each where the page says it; None where no words do."""

    member: Words | None
    status: Words | None


class Introductions:
    """What introduces the entries of a page's listing; the lead is looked for once."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._lead = next(_leads(cast), None)
        self._title = next((i for i, f in enumerate(cast.page.flows[:3]) if f.kind in ("title", "heading")), None)
        self._named = next(_publisher(cast), None)

    def of(self, flow: int) -> Introduction:
        """The words nearest to an entry or a section's heading: line above, heading above, lead, title."""
        own = self._line_above(flow)
        if own and own.member and own.status:
            return own
        lead = self._lead or Introduction(self._named, self._of_title())
        head = own or Introduction(None, self._heading_above(flow))
        return Introduction(head.member or lead.member, head.status or lead.status)

    def _line_above(self, flow: int) -> Introduction | None:
        """`Il Comune aderisce inoltre a:`, above the entries of a list."""
        flows = self._cast.page.flows
        if flows[flow].kind != "list_item":
            return None
        above = self._cast.page.above_items(flow)
        if above is None or flows[above].kind != "paragraph" or not flows[above].text.endswith(":"):
            return None
        start, end = flows[above].sentence_at(len(flows[above].text) - 1)
        found = next(_said(self._cast, Sentence(above, start, end, None, None), listed=True), None)
        return found or Introduction(None, (above, start, end) if _NETWORKS.search(flows[above].text, start) else None)

    def _heading_above(self, flow: int) -> Words | None:
        """The heading of the section that a network's entry or heading stands in: `Altri impegni internazionali`."""
        page = self._cast.page
        section = page.section_of(flow)
        heading = page.heading_of(page.flows[flow].section) if section else None
        if section and heading == flow:
            heading = page.heading_of(section.parent) if section.parent is not None else None
        if heading is None or heading == self._title or not _NETWORKS.search(page.flows[heading].text):
            return None
        return heading, 0, len(page.flows[heading].text)

    def _of_title(self) -> Words | None:
        """`Le reti di Milano`."""
        text = self._cast.page.flows[self._title].text if self._title is not None else ""
        return (self._title, 0, len(text)) if self._title is not None and _NETWORKS.search(text) else None


def _leads(cast: Cast) -> Iterator[Introduction]:
    """The sentences that say that the publisher belongs to networks, and name none of them."""
    for flow, start, end in cast.page.sentences():
        if cast.page.flows[flow].cued(start, end, CUES) and not cast.page.within(flow, start, end, "network"):
            yield from _said(cast, Sentence(flow, start, end, None, None))


def _said(cast: Cast, sentence: Sentence, listed: bool = False) -> Iterator[Introduction]:
    """`Il Comune di Milano, con le aziende partecipate, fa parte di diverse reti`; `listed`: of those below it."""
    text = cast.page.flows[sentence.flow].text
    for verb in matches(JOINS, text, sentence.start, sentence.end):
        actor = None if verb["since"] else who_joins(cast, sentence, verb)
        named = search(_NETWORKS, text, verb.end(), min(sentence.end, verb.end() + _REACH))
        if actor and (named or listed) and not unreal(text, sentence.start, verb.start()):
            yield Introduction((sentence.flow, actor.start, actor.end), (sentence.flow, *verb.span()))


def _publisher(cast: Cast) -> Iterator[Words]:
    """Where the page names its publisher, the title first."""
    for index, flow in enumerate(cast.page.flows):
        for actor in cast.actors(index, 0, len(flow.text)) if flow.kind in ("title", "heading", "paragraph") else ():
            if actor.holder == cast.page.publisher:
                yield index, actor.start, actor.end
