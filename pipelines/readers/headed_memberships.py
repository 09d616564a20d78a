"""Memberships that a heading states of the networks whose sections follow it: `Le reti di cui facciamo parte`.

Under a bare `Le reti` the last one is a membership only where all its companions are said to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipelines.mentions.model import Mention
from pipelines.readers.cast import Cast
from pipelines.readers.publishers import city_names

_PLURAL = r"(?:[Rr]eti|[Nn]etwork|[Aa]ssociazioni|[Aa]lleanze|[Cc]oordinamenti)\b"
_BARE = re.compile(
    rf"(?:(?:Le |Gli |I |Altre )?{_PLURAL}(?: (?:di (?:città|[Cc]omuni|enti locali)|europee|internazionali|e"
    r" associazioni))*)"
)
_COMPANIONS = 2  # of a bare heading: how many must be memberships by their own words


@lru_cache(maxsize=64)
def _stated(town: str) -> re.Pattern[str]:
    """`Le reti di cui facciamo parte`, `Associazioni alle quali il Comune aderisce`, `Le nostre reti`."""
    return re.compile(
        rf"(?:(?:Le |Gli |I )?(?:altre )?{_PLURAL}[^.?:;]{{0,40}}? (?:(?:di|a|in) cui|(?:all|dell|nell)e quali"
        r"|(?:a|de|ne)i quali) (?:(?:facciamo|siamo) parte|aderiamo|partecipiamo|siamo (?:soci|membri|presenti)"
        rf"|(?:(?:il |la |l')?(?:Comune|Città(?: metropolitana)?|Ente|Amministrazione(?: comunale)?|{re.escape(town)})"
        rf"(?: di {re.escape(town)})? )?(?:fa parte|aderisce|partecipa|è (?:membro|soci[oa]|parte))"
        r"(?: (?:il|la|l') ?(?:Comune|Città|Ente))?)"
        rf"|(?:Le nostre |I nostri |Le )?{_PLURAL} (?:di appartenenza|a cui apparteniamo)"
        rf"|(?:Le nostre|I nostri) {_PLURAL}(?: di città)?)"
    )


def under_heading(cast: Cast, member_of: set[str]) -> Iterator[tuple[int, Mention, int | None]]:
    """The networks whose sections stand below a heading that says that the publisher belongs to them, and the flow of
    that heading; None for a bare one."""
    page = cast.page
    stated = _stated(city_names(page.publisher)[0])
    for index, section in enumerate(page.structure.sections):
        told = stated.fullmatch(section.heading.replace("’", "'"))
        if section.level == 0 or not (told or _BARE.fullmatch(section.heading)):
            continue
        run = list(_run(cast, index + 1))
        others = [m for _, m in run if m.ref in member_of]
        if told or len(others) >= max(_COMPANIONS, len(run) - 1):
            yield from ((flow, named, page.heading_of(index) if told else None) for flow, named in run)


def _run(cast: Cast, index: int) -> Iterator[tuple[int, Mention]]:
    """The headings from a section on that consist of a network's name, up to the first other one."""
    page = cast.page
    for section in range(index, len(page.structure.sections)):
        heading = page.heading_of(section)
        named = page.of(heading, "network") if heading is not None else []
        if heading is None or not named or named[0].start or named[0].end < len(page.flows[heading].text.rstrip(" :")):
            return
        yield heading, named[0]
