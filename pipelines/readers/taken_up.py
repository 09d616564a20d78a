"""Networks that a text names as something joined or founded, and calls a network only when it takes the name up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipelines.flows import AnyOf, match_at, matches, search
from pipelines.mentions.phrases import phrase_at, phrases
from pipelines.patterns import when_asked
from pipelines.readers.naming import NAMED, Sighting, see
from pipelines.readers.page import Page
from pipelines.readers.wordings import GATHERS
from pipelines.vocabulary import alternation, kind_of_network_word, vocabulary

_JOINED_NAME = re.compile(
    r"\b(?=\w)"
    r"(?:(?:ha|hanno) (?:\w+ )?aderito|ader(?:isce|iamo)|[Cc]o-?fondat(?:ore|rice)|(?:è|sono) (?:\w+ )?(?:membr[oi]"
    r"|soci[oae]?)|(?:fa|fanno) parte|(?:è|sono) entrat[aoei](?: a far parte)?)"
    r"(?:,? (?:(?:già|sin|fin) )?(?:dal|nel|dall'anno)(?: [a-z]{5,9})? (?:19|20)\d\d,?)?"
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


@cache
def _takes_up_next() -> re.Pattern[str]:
    """`La rete, nata nel 1986, riunisce 200 città`, `L'associazione conta 70 Comuni`: the next sentence, of members."""
    words = vocabulary("networks")
    return re.compile(
        r"(?:La|Il|L')[ ]?(?P<kind>rete|network|associazione|coordinamento|alleanza|coalizione|circuito)\b"
        rf"[^.;:]{{0,120}}?\b{GATHERS}\b(?:[^.;:]|\.(?=\d)){{0,40}}?\b(?i:{alternation(words['members'])})\b"
    )


_OF_WHICH = when_asked(  # "il legame con Lagonet|, di cui Prova è membro|"
    r"(?: \([A-Z][\w-]{1,11}\))?,? (?:(?:di|a) cui|(?:del|della|al|alla|nel|nella) quale|dell'|all') ?"
    r"(?:(?:il|la) |l')?(?:[Cc]omune|[Cc]ittà|[Ee]nte|[Aa]mministrazione|[Pp]rovincia|[A-ZÀ-Þ]\w+)?[^,;.:]{0,30}?"
    r" ?(?:è (?:\w+ )?(?:membro|soci[oa]|parte|entrat[ao])|fa (?:\w+ )?parte|aderisce|ha (?:\w+ )?aderito)\b"
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
            called = called or match_at(_takes_up_next(), flow.text, end + 1, next_end)
            if called and (seen := see(page, index, name, called.span("kind"), "joined_then_called", NAMED)):
                yield seen


def told_by_its_member(page: Page) -> Iterator[Sighting]:
    """`Il legame più antico è quello con Lagonet, di cui Prova è membro dal 1991. La rete riunisce 40 città`: a name
    with its member behind it, taken up by the next sentence."""
    for index, start, end in page.sentences(_CUES):
        flow = page.flows[index]
        if " cui " not in flow.text and " quale " not in flow.text:
            continue
        next_end = flow.sentence_at(end + 1)[1] if end + 1 < len(flow.text) else end
        called = match_at(_takes_up_next(), flow.text, end + 1, next_end) if next_end > end else None
        for _, name in phrases(flow.text, start, end) if called else ():
            told = called and name and match_at(_OF_WHICH, flow.text, name[1], end)
            if called and name and told:
                seen = see(page, index, name, called.span("kind"), "told_by_its_member", NAMED)
                yield from (seen,) if seen else ()
