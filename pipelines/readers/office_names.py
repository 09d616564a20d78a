"""What an office is, and which one a sentence means by its name or a short form ("il Servizio")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.readers.page import Page

_SHORT_OFFICE = re.compile(
    r"(?:\b(?:[Ii]l|[Ll]o|[Ll]a|[Dd]el|[Dd]ella) |\b(?:[Ll]|[Dd]ell)')"
    r"(Servizio|Ufficio|Settore|Area|Unità|Direzione|Divisione|Dipartimento|Sportello)(?! [A-ZÀ-Þ])\b"
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a page names it: flow and span of the name, its acronym's span, its id."""

    flow: int
    start: int
    end: int
    acronym: tuple[int, int] | None
    id: str


def said_office(page: Page, flow: int, offset: int, offices: list[Office]) -> Office | None:
    """The office last named in a sentence before an offset, by its name or a short form ("il Servizio")."""
    start, _ = page.flows[flow].sentence_at(offset)
    named = [o for o in offices if o.flow == flow and start <= o.start and o.end <= offset]
    short = list(_SHORT_OFFICE.finditer(page.flows[flow].text, start, offset))
    if short and not (named and named[-1].start >= short[-1].start()):
        heads = [o for o in offices if page.flows[o.flow].text.startswith(short[-1][1], o.start)]
        before = [o for o in heads if (o.flow, o.start) <= (flow, offset)]
        return before[-1] if before else heads[0] if heads else None
    return named[-1] if named else None
