"""What a bracket tells of one of several agreements: "gemellaggi (l'ultimo, firmato nel 2019, lega la città a Gent)".

Its date is that of the one it tells, not of the agreement that the sentence names next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches
from pipelines.patterns import when_asked
from pipelines.readers.agreement_cells import KIND, is_publisher
from pipelines.readers.page import Page

_ONE = (  # "dodici, di cui |l'ultimo|", "|il più antico|", "|fra gli altri|"
    r"(?:(?:l'ultim|l'altr|il prim|la prim|un)[oa]|(?:il|la) più (?:recente|antic[oa]|nuov[oa]|vecchi[oa])|da ultimo"
    r"|(?:il|la) (?:second|terz)[oa]|per (?:prim|ultim)[oa]|(?:tra|fra) (?:gli|le) altr[ie]|ultim[oa]|quell[oaei])"
    r"(?: (?:dei|delle) quali| in ordine (?:di tempo|cronologico)| per data)?"
)
_WHEN = (  # "il primo|, nel 1961,| con", "quello|, firmato a Gent nel 2019,| con"
    r"(?:,? (?:in ordine di tempo|(?:firm|sigl|sottoscri|stipul|stret|avvi|conclus|rinnov)[at]*[oaie]\b[^,;()]{0,40}"
    r"|(?:(?:nel|del|dal|il|in) |(?:nell|dell|dall|l)')(?:[\w°]+ ){0,2}\d{4}),?)?"
)
_TIED = (
    r"(?: (?:è|fu|è stat[oa])(?: stat[oa])?)?(?:,? (?:quell[oaei]|firmat[oaie]|siglat[oaie]|sottoscritt[oaie]"
    rf"|stipulat[oaie]|strett[oaie]))?{_WHEN} con "
)
_TIES = (
    r",? (?:che )?(?:ci (?:lega|unisce|collega)|(?:lega|unisce|collega)(?: oggi)? (?:(?:la|il|l')(?: nostra| nostro)? ?"
    r"(?:città|Comune|comune|Amministrazione|[Ee]nte)|(?P<own>[A-ZÀ-Þ]\w+))) (?:a|ad|al|alla|con|all')(?:(?<=') ?| )"
)
_ASIDE = when_asked(
    r"(?-i:(?: (?!con\b)[a-zà-ù]+){0,2}?) \("
    r"(?:(?:in tutto |oggi |attualmente )?(?:\d{1,3}|[a-zà-ù]{3,12})(?: in tutto)?,? )?"
    rf"(?:(?:di|tra|fra) cui |e )?{_ONE}{_WHEN}(?:{_TIED}|{_TIES})(?=\S)",
    re.I,
)
_OPENS = when_asked(r"(?: (?!con\b)[a-zà-ù]+){0,2}? \(")


def one_aside(page: Page, text: str, kind: re.Match[str], end: int) -> Iterator[int]:
    """Where a partner stands in the bracket behind a kind: "Patti di amicizia (il più recente è quello con |Gent|)"."""
    told = _ASIDE.match(text, kind.end(), end)
    if told and (not told["own"] or is_publisher(page, told["own"])):
        yield told.end()


def told_until(text: str, kind: re.Match[str], partner: int, end: int) -> int:
    """Where the words end that tell of a partner named in the bracket behind a kind, else `end`."""
    close = _closed(text, kind, end)
    if close is None or partner > close:
        return end
    more = text.find("; ", partner, close)
    return more if more > 0 else close


def told_from(text: str, start: int, kind: int) -> int:
    """Where the words begin that tell of a kind: behind the bracket of another, "i patti (l'ultimo nel 2015)|"."""
    closed = (_closed(text, other, kind) for other in matches(KIND, text, start, kind))
    return max((close + 1 for close in closed if close is not None), default=start)


def _closed(text: str, kind: re.Match[str], end: int) -> int | None:
    """Where the bracket closes that stands behind a kind, over brackets within it."""
    opens = _OPENS.match(text, kind.end(), end)
    depth, at = 1, opens.end() if opens else end
    while opens and depth and at < end:
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
    return at - 1 if opens and not depth else None
