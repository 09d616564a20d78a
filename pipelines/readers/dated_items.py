"""Items of a list of networks that begin with the year of joining: `dal 2012: Lagonet`, `2012 – Lagonet`.

A bare year behind a name (`Lagonet (2012)`) may be that of its founding and dates nothing.
"""

from __future__ import annotations

import re

from pipelines.patterns import when_asked
from pipelines.readers.page import Page

_COUNTS = re.compile(  # "Incontri: 12", "dal 2012 Polis", which names none by its first words
    r"[^:]{2,60}: (?:circa |oltre |più di |quasi )?\d{1,3}(?:\.\d{3})*[.;]?$|(?:dal|nel|da|in) (?:\w+ )?\d{4}\b"
)
_YEAR_FIRST = when_asked(
    r"(?:(?:(?P<since>(?:[Gg]ià |[Ss]in |[Ff]in )?[Dd]al(?:l'anno)?) (?:(?P<month>[a-z]{5,9}) )?)?"
    r"(?P<year>(?:19|20)\d\d)(?::| [–—-]|(?(since),|(?!))) )"
    r"(?!(?:[Aa]desion|[Ii]ngress|[Ii]scrizion|[Nn]ascit|[Ff]ondazion|[Cc]ostituzion|[Aa]vvi|[Ff]irm|[Aa]ssemble|[Ii]ncontr"
    r"|[Cc]onvegn|[Cc]onferenz|[Gg]emellagg|[Pp]rogett|[Bb]and|[Pp]remi|[Dd]eliber)\w*)"
)


def is_count(text: str) -> bool:
    """Whether an item counts something, or begins with a date that no name stands behind."""
    return _COUNTS.match(text) is not None and not name_start(text)


def name_start(text: str) -> int:
    """Where the name of an item begins, behind the year of joining if there is one; not `2012 – Assemblea`."""
    first = _YEAR_FIRST.match(text) if text[:1] in "12DdGgSsFf" else None
    return first.end() if first else 0


def year_first(page: Page, flow: int, name: int) -> tuple[str, int, int] | None:
    """The date before the name of an item: `|dal 2012|: Lagonet`."""
    first = _YEAR_FIRST.match(page.flows[flow].text) if name else None
    if first is None or first.end() > name:
        return None
    for d in page.within(flow, 0, first.end(), "date"):
        if d.normalised:
            return d.normalised, d.start, d.end
    return (first["year"], *first.span("year")) if not first["month"] else None
