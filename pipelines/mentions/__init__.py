"""Mentions: spans of text that name a thing of a known kind; one module per kind.

`plain` finds the kinds that need nothing but the text; `with_names` adds the names that all texts together make known
and drops places inside names. The same paragraph recurs: on the pages of a site, in every refresh. Both read one once
and remember what they found, which is why they give tuples.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from pipelines.mentions import acts, contacts, dates, leaders, names, people, places, quantities
from pipelines.mentions.model import Mention

_REMEMBERED = 4096  # paragraphs
_HELD = 1 << 15  # paragraphs whose mentions their pages hold anyway: asked for again once all names are known


@lru_cache(maxsize=_HELD)
def plain(text: str) -> tuple[Mention, ...]:
    """The mentions that need only a flow's text: dates, quantities, acts, contacts, places, people; in order."""
    named = people.find(text)
    found = [
        *dates.find(text),
        *quantities.find(text),
        *acts.find(text),
        *contacts.find(text),
        *places.find(text),
        *named,
        *(led for led in leaders.find(text) if not any(led.start < m.end and m.start < led.end for m in named)),
    ]
    return tuple(sorted(found, key=lambda m: (m.start, m.end, m.kind)))


@lru_cache(maxsize=_REMEMBERED)
def with_names(
    text: str, lexicon: names.Lexicon, topic: str | None, publisher: tuple[tuple[str, str], ...], settled: bool
) -> tuple[Mention, ...]:
    """`plain` and the names, without the places, dates and numbers that are part of a name; a name's period stays.

    What is known as a network is no act of its name: "Patto dei Laghi Prealpini", an entry of a list of networks.

    `publisher`: its names, each with its id; the other arguments as in `names.find`.
    """
    found = plain(text)
    acts_found = _Spans([m for m in found if m.kind == "act"])
    places_found = _Spans([m for m in found if m.kind == "place"])
    named = [
        m for m in names.find(text, lexicon, topic, dict(publisher), settled)
        if not places_found.hold(m) and (m.kind in ("organisation", "network") or not acts_found.hold_inside(m))
    ]  # fmt: skip
    closed = _Spans([m for m in named if m.kind in ("organisation", "network", "body") and not _is_office(m)])
    figures = _Spans(named)
    persons = _Spans([m for m in found if m.kind == "person"])  # "Ginevra Conti, assessora": no place
    hidden = {"place": (closed, acts_found, persons), "quantity": (figures, acts_found), "date": (figures, acts_found)}
    networks = {m.start: m.end for m in named if m.kind == "network"}
    kept = [
        m for m in found
        if not any(spans.hold(m) for spans in hidden.get(m.kind, ()))
        and not (m.kind == "act" and m.end <= networks.get(m.start, 0) and m.value.number is None)
    ]  # fmt: skip
    return tuple(sorted([*kept, *named], key=lambda m: (m.start, m.end, m.kind)))


def _is_office(mention: Mention) -> bool:
    return mention.kind == "organisation" and mention.value == "office"


class _Spans:
    """Sorted spans, asked whether they hold another."""

    def __init__(self, mentions: list[Mention]) -> None:
        self._spans = sorted((m.start, m.end) for m in mentions)
        self._starts = [start for start, _ in self._spans]

    def hold(self, mention: Mention) -> bool:
        """Whether one of the spans holds a mention."""
        index = bisect_right(self._starts, mention.start) - 1
        return any(self._spans[i][1] >= mention.end for i in range(max(0, index - 3), index + 1))

    def hold_inside(self, mention: Mention) -> bool:
        """Whether one of the spans holds a mention and more."""
        index = bisect_right(self._starts, mention.start) - 1
        near = self._spans[max(0, index - 3) : index + 1]
        return any(end >= mention.end and end - start > mention.end - mention.start for start, end in near)
