"""The whole that a share is of, in words or counted before: `indicators.base`.

`indicators` asks here; what the share measures is told there.
"""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.lists import without_article
from pipelines.readers.page import Cell, Page

_OF_BASE = when_asked(
    r" (?:d(?:el|ello|ella|ei|egli|elle) |dell'|su(?:l|lla) totale d\w+ |della sua )(?!quali\b|cui\b)"
    r"(?P<base>[^,;:.()]+?)"
    r"(?= (?:il|la|lo|un|una|a|ai|alla|allo|nella|agli|alle|può|possono|deve|destinat[oaie]|da|è|sono|era|erano"
    r"|proviene|proveniva|provenivano|aveva|avevano|provengono|ha|per|che"
    r"|risulta|hanno|al|in"
    r"|di origine|con)\b| ?[,;:.()]|$)"
)
_COMPOSED = when_asked(
    r"(?:^|[,;:] |\b(?:[Ll]a|[Ii]|[Ll]e) )(?P<base>[^,;:.\d]{3,50}?)"
    r" (?:è|sono|era|erano|risulta|risultano) (?:(?:compost|costituit|format|rappresentat)[oaei]\b|(?=per (?:il|l|un"
    r"|circa|quasi|oltre)\b))",
    re.I,
)
_BASE_BEFORE = when_asked(  # "Quota della |popolazione residente| composta da stranieri: 20%"
    r"(?:Quota|Percentuale|Parte) (?:d(?:el|ella|ei|egli|elle) |dell')(?P<base>popolazione(?: [a-z]+ente)?|residenti"
    r"|abitanti|cittadini)\b(?! (?:stranier|non |proven|di ))(?=[^:;.]*: )"
    r"|(?:(?:L[ae]|Il) |L')?(?i:Quota|Percentuale|Incidenza|Peso)\b[^:;.]* su(?:l|lla|i|gli)"
    r"(?: totale d(?:ei|egli|ella|elle))?"
    r" (?P<whole>popolazione(?: [a-z]+ente)?|residenti|abitanti|cittadini)\b(?=[^:;.]*(?:: | (?:è|era) ))"
)
_POSSESSIVE = when_asked(r"(?:sua|suoi|sue|loro|nostra|nostri|nostre) ")
_OF_THEM = when_asked(r" (?:dei quali|delle quali|di cui)\b")  # "52.000 abitanti, il 15%| dei quali| stranieri"
OF_WHICH = when_asked(
    r",? (?:dei quali|delle quali|(?:di|tra|fra) cui|(?:tra|fra) (?:i|le) quali)"
    r" (?:(?:il|lo|la|circa|oltre|quasi|un) |l')*"
)
"""A pattern for what tells of some of those counted before: `118.000 abitanti, |di cui il |14%`."""


def base_of(page: Page, flow: int, sentence: tuple[int, int], share: Mention) -> Cell | None:
    """The whole of a share: "il 20% della popolazione", "La popolazione residente è composta per il 20%"."""
    if share.value.unit != "share":
        return None
    text = page.flows[flow].text
    match = _OF_BASE.match(text, share.end, sentence[1]) or _COMPOSED.search(text, sentence[0], share.start)
    match = match or _BASE_BEFORE.match(text, sentence[0])
    if not match:
        return _whole_before(page, flow, sentence, share)
    start, end = without_article(text, *match.span(match.lastgroup or "base"))
    if possessive := _POSSESSIVE.match(text, start, end):
        start = possessive.end()
    return page.written(flow, start, end), start, end


def of_them(text: str, whole: Mention, share: Mention) -> bool:
    """Whether a share is of some of those counted before: `abitanti, il 15% dei quali`, `abitanti, di cui il 15%`."""
    return bool(_OF_THEM.match(text, share.end) or OF_WHICH.fullmatch(text, whole.end, share.start))


def _whole_before(page: Page, flow: int, sentence: tuple[int, int], share: Mention) -> Cell | None:
    """The whole of a share that was counted right before: "200.000 |residenti|, dei quali il 19% ha ..."."""
    text = page.flows[flow].text
    before = page.within(flow, sentence[0], share.start, "quantity")
    if not before or before[-1].value is None or before[-1].value.unit != "person":
        return None
    of_them = _OF_THEM.match(text, share.end) and before[-1].value.unit == "person"
    if not of_them and not OF_WHICH.fullmatch(text, before[-1].end, share.start):
        return None
    start, end = before[-1].value.noun_start, before[-1].value.noun_end
    return page.written(flow, start, end), start, end
