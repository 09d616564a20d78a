"""One row of the table `network_relations`, and the body it names.

Which words say so is for `relations` and its companions.
"""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.page import Cell, Page

Found = tuple[int, int, Mention | None]
"""Where a body is named, and the mention that it is, if it is known."""


def claim_relation(
    page: Page, flow: int, network: str, relation: str, said: tuple[int, int], found: Found, rule: str
) -> None:
    """Claim that a network stands in a relation, which `said` tells, to the body found in the same flow."""
    start, end, mention = found
    name = page.written(flow, start, end)
    cells: dict[str, Cell | None] = {"relation": (relation, *said), "object": (name, start, end)}
    other = mention.ref if mention is not None and mention.kind == "network" else None
    page.claim(
        "network_relations", (network, relation, name), flow, rule, cells,
        network_id=network, object_network_id=other,
    )  # fmt: skip


def body_at(cast: Cast, sentence: Sentence, start: int) -> Found | None:
    """The body or programme named at an offset: a network, an organisation, an event, else a capitalised name."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    for m in page.within(sentence.flow, start, sentence.end, "network", "organisation", "event"):
        if m.start == start:
            branch = page.within(sentence.flow, m.end + 1, sentence.end, "place") if m.kind == "organisation" else []
            if branch and text[m.end : branch[0].start] == " ":
                return m.start, branch[0].end, None  # "ANCI Puglia"
            if more := _BEFORE_ACRONYM.match(text, m.end, sentence.end):
                return m.start, more.end(), None  # "Agenzia| dell'Unione europea per i diritti (FRA)"
            return m.start, m.end, m
    span = phrase_at(text, start, sentence.end)
    other = page.within(sentence.flow, start, sentence.end, "place", "date", "period", "act")
    if any(m.start == start and not (m.kind == "place" and _goes_on(text, m.end, span)) for m in other):
        return None
    if span is not None and (more := _BEFORE_ACRONYM.match(text, span[1], sentence.end)):
        return span[0], more.end(), None
    if (
        span is None
        or _KIND_ALONE.match(text[slice(*span)])
        or re.match(
            r"(?:Comuni|Paesi|Sindaci|Città|Enti|Regioni|Stati|Amministrazioni)\b(?! e [A-Z]| [A-Z])", text[start:]
        )
    ):
        return None
    inner = next(
        (m for m in page.within(sentence.flow, start + 1, sentence.end, "organisation") if m.start < span[1]), None
    )
    if inner is not None and (
        of := re.search(r" (?:d[ei]l?|dello|della|dei|delle|dell')\s?$", text[start : inner.start])
    ):
        span = (start, start + of.start())
    return *span, None


_KIND_ALONE = when_asked(  # "la Rete| europea dei musei": words of a kind, no name
    r"(?:Rete|Network|Agenzia|Associazione|Unione|Federazione|Consorzio|Coordinamento|Organizzazione|Ministero"
    r"|Ufficio|Centro|Istituto|Direzione)$"
)
_BEFORE_ACRONYM = when_asked(
    r" (?:(?:[a-zà-ù]{4,} )?(?:d(?:el|ella|ello|ei|egli|elle|i) |dell')|(?:[a-zà-ù]{4,} )?per (?:la |il |lo |i |gli "
    r"|le "
    r"|l')?)[^,.;:()]{3,80}?(?= \([A-Z]{3,}\))"
)


def _goes_on(text: str, end: int, name: tuple[int, int] | None) -> bool:
    """Whether a name goes on after the place it begins with: `Europa Nostra`, `Italia Nostra`."""
    return name is not None and name[1] > end + 1 and text[end] == " " and text[end + 1].isupper()
