"""Networks that a text names as something joined or founded, and calls a network only when it takes the name up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipelines.flows import AnyOf, matches, search
from pipelines.mentions.phrases import phrase_at
from pipelines.readers.naming import NAMED, Sighting, see
from pipelines.readers.page import Page
from pipelines.vocabulary import alternation, kind_of_network_word

_JOINED_NAME = re.compile(
    r"\b(?=\w)"
    r"(?:(?:ha|hanno) (?:\w+ )?aderito|ader(?:isce|iamo)|[Cc]o-?fondat(?:ore|rice)|(?:è|sono) (?:\w+ )?(?:membr[oi]"
    r"|soci[oae]?)|(?:fa|fanno) parte|(?:è|sono) entrat[aoei](?: a far parte)?)"
    r" (?:(?:ad?|di|in|al|alla|del|della|nel|nella) |(?:all|dell|nell)')(?=[A-ZÀ-Ý])"
)
_CUES = AnyOf("ader", "fondat", "membr", "soci", "parte", "entrat")
_REACH = 260  # characters: how far behind the name it is taken up


@cache
def _takes_up() -> re.Pattern[str]:
    """`Sorta nel 1982, l'associazione internazionale`, `il Forum Cultura della rete europea`: what was named."""
    return re.compile(
        r"\b(?:(?:[Ll]a|[Dd]ella|[Aa]lla|[Nn]ella|[Ii]l|[Dd]el|[Aa]l) |[Ll]'|[Dd]ell'|[Aa]ll')"
        rf"(?P<kind>{alternation(kind_of_network_word())})\b"
        r"(?= (?:europe[ao]|internazionale|mondiale|globale|nazionale|italian[ao])\b(?! [A-ZÀ-Ý])|,)"
    )


def joined_then_called(page: Page) -> Iterator[Sighting]:
    """`La città ha aderito a Mayors for Peace. Sorta nel 1982, l'associazione internazionale conta ...`: a name that a
    city joined, taken up as a network in the same sentence or the next."""
    for index, start, end in page.sentences(_CUES):
        flow = page.flows[index]
        for match in matches(_JOINED_NAME, flow.text, start, end):
            name = phrase_at(flow.text, match.end(), end)
            if name is None:
                continue
            next_end = flow.sentence_at(end + 1)[1] if end + 1 < len(flow.text) else end
            called = search(_takes_up(), flow.text, name[1], min(next_end, name[1] + _REACH))
            if called and (seen := see(page, index, name, called.span("kind"), "joined_then_called", NAMED)):
                yield seen
