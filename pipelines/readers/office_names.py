"""What an office is, and which one a sentence means by its name or a short form ("il Servizio")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.page import Page

_SHORT_OFFICE = re.compile(
    r"(?:\b(?:[Ii]l|[Ll]o|[Ll]a|[Dd]el|[Dd]ella) |\b(?:[Ll]|[Dd]ell)')"
    r"(Servizio|Ufficio|Settore|Area|Unità|Direzione|Divisione|Dipartimento|Sportello|Ripartizione|Sezione"
    r"|Struttura|Punto)(?! [A-ZÀ-Þ])\b"
)
_SMALL_OFFICE = re.compile(r"(?:L'|Il |La |Lo )(ufficio|servizio|settore|direzione|unità|sportello)$")

COUNCIL = re.compile(r"(?:Consiglio|Giunta)\b")  # its deliberations are its city's, which acts
_LINE = 120  # characters: the longest line that is a name and nothing else
_NAME_ALONE = when_asked(r"(?:[A-Z]{2,7} ?[-–:] )?")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a page names it: flow and span of the name, its acronym's span, its id."""

    flow: int
    start: int
    end: int
    acronym: tuple[int, int] | None
    id: str


def line_above(page: Page, flow: int) -> tuple[int, Mention] | None:
    """The flow and mention of the office named alone on the last such line above, in the same section."""
    for index in range(flow - 1, -1, -1):
        line = page.flows[index]
        named = page.of(index, "organisation") if len(line.text) < _LINE else []
        if named and named[0].value == "office" and _alone(line.text, named[0]):
            return index, named[0]
        if line.kind in ("heading", "title") or line.section != page.flows[flow].section:
            return None
    return None


def _alone(line: str, name: Mention) -> bool:
    return bool(_NAME_ALONE.fullmatch(line[: name.start])) and not line[name.end :].strip(" :.()")


def said_office(page: Page, flow: int, offset: int, offices: list[Office]) -> Office | None:
    """The office last named in a sentence before an offset, by its name or a short form ("il Servizio")."""
    start, _ = page.flows[flow].sentence_at(offset)
    named = [o for o in offices if o.flow == flow and start <= o.start and o.end <= offset]
    text = page.flows[flow].text
    short = [*_SHORT_OFFICE.finditer(text, start, offset), *_SMALL_OFFICE.finditer(text, start, offset)]
    if short and not (named and named[-1].start >= short[-1].start()):
        heads = [o for o in offices if page.flows[o.flow].text.startswith(short[-1][1].capitalize(), o.start)]
        before = [o for o in heads if (o.flow, o.start) <= (flow, offset)]
        return before[-1] if before else heads[0] if heads else None
    return named[-1] if named else None


_BEFORE_OWNER = re.compile(r"(?: (?:del|dello|della|di) | dell'| - | – )$")


def is_owner(text: str, start: int, ends: set[int], is_unit: bool) -> bool:
    """Whether a body only says whose unit acts: "il Settore Pace del Comune", "l'Unità Cibo dell'Area Reti".

    Of two units with a dash between, the second acts: "Area Reti - Unità Cibo".
    """
    tie = _BEFORE_OWNER.search(text, max(0, start - 7), start)
    return bool(tie and tie.start() in ends and (tie[0].strip() not in "-–" or not is_unit))
