"""Foundings whose founders are set apart from the verb: `A darle avvio nel 2019 sono stati il Sindaco di Lione e ...`,
`sono state Lione e Genova a fondarla nel 1986`, `Furono Lione e Genova, nel 1986, a dare vita a EUROLAGHI`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.flows import match_at, matches
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import SUPPORT, Founder, claim_founder, series
from pipelines.readers.page import Cell
from pipelines.readers.reality import unreal

_WERE = r"(?:è stat[oa]|sono stat[ie]|furono|fu)"
_NAMED = (
    r"(?:(?:la |il |l'|questa |questo )?(?:rete|network|associazione|forum|patto|alleanza)\b"
    r"|(?:(?:la|il|lo) |l')?(?-i:[A-ZÀ-Þ]))"
)
_OBJECT = rf"(?:l[aoe]\b|e\b(?= {_NAMED}))"
_TO_FOUND = (
    rf"(?P<started>prendere l'iniziativa di )?(?:(?:fondar|istituir|costituir|crear){_OBJECT}"
    r"|(?:lanciar|avviar|promuover)(?:l[ao]\b|e (?=[A-Z]))"
    rf"|dar(?:l[ae]|gli|vi) (?:vita|avvio|origine)|dare (?:vita|avvio|origine) (?:ad?|al|alla|all') ?(?={_NAMED}))"
)
_ASIDE = r"(?:(?: anche)?,? (?:(?:nel|in|il|ad?) |nell'|l')(?:[\w°]+ ){0,3}?\d{4},?)?"
_VERB_FIRST = when_asked(rf"Ad? (?P<verb>{_TO_FOUND})[^.;:]{{0,90}}? {_WERE}{_ASIDE}(?: anche)? ")
_FOUNDERS_FIRST = when_asked(
    rf"\b{_WERE}{_ASIDE} (?P<who>(?:(?:il|la|lo|i|le|gli) |l')?(?=[A-ZÀ-Ý]|[Ss]indac|città )[^.;:]{{3,200}}?),? "
    rf"ad? (?P<verb>{_TO_FOUND})",
    re.I,
)
CLEFT_CUES = ("a fondar", "a istituir", "a costituir", "a crear", "a lanciar", "a avviar", "a dar", "a prendere l'in")
_REACH = 60  # characters behind the verb in which its date and town stand


def cleft(cast: Cast, sentence: Sentence) -> None:
    """Claim founders, date and town of a founding told that way."""
    text = cast.page.flows[sentence.flow].text
    first = match_at(_VERB_FIRST, text, sentence.start, sentence.end)
    for told in [first] if first else matches(_FOUNDERS_FIRST, text, sentence.start, sentence.end):
        network = _network(cast, sentence, told)
        who = told.end() if told is first else told.start("who")
        found = list(series(cast, sentence, who, sentence.end if told is first else told.end("who"), "founder"))
        if network is None or not found or unreal(text, sentence.start, told.start()):
            continue
        if told["started"]:
            found = [replace(each, role="initiator") for each in found]
        _claim(cast, sentence, network, [*found, *_supporters(cast, sentence, told.end())], told)


def _network(cast: Cast, sentence: Sentence, told: re.Match[str]) -> str | None:
    """What was founded: named right behind the verb, else the one spoken of."""
    named = cast.page.within(sentence.flow, told.end("verb"), min(sentence.end, told.end("verb") + 40), "network")
    return named[0].ref if named and named[0].start - told.end("verb") < 12 else sentence.subject or sentence.topic


def _supporters(cast: Cast, sentence: Sentence, start: int) -> Iterator[Founder]:
    support = SUPPORT.search(cast.page.flows[sentence.flow].text, start, sentence.end)
    for each in series(cast, sentence, support.end(), sentence.end, "supporter") if support else ():
        yield replace(each, said=support.span("said") if support else None)


def _claim(cast: Cast, sentence: Sentence, network: str, founders: list[Founder], told: re.Match[str]) -> None:
    page = cast.page
    until = min(sentence.end, max(told.end("verb") + _REACH, told.end() if "who" not in told.groupdict() else 0))
    after = page.within(sentence.flow, told.end("verb"), until, "date")
    day = next(iter(after or page.within(sentence.flow, told.start(), told.start("verb"), "date")), None)
    moment = (day.normalised or "", day.start, day.end) if day else None
    place = _place(cast, sentence, told.end("verb"), until)
    if moment or place:
        cells: dict[str, Cell | None] = {"founded_edtf": moment, "founded_place_id": place}
        page.claim("networks", (network,), sentence.flow, "founded", cells, network_id=network)
        page.told_by(sentence.flow, *told.span("verb"))
    for each in founders:
        claim_founder(cast, sentence, network, each, moment, told.span("verb"))


_AT = when_asked(r"[^.;:]{0,40}?(?:,? a|,? ad|,? in) $")


def _place(cast: Cast, sentence: Sentence, start: int, end: int) -> Cell | None:
    """The town behind `a`, right after the verb: `a fondarla, |a Lione| nel 1987`."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, start, end, "place"):
        if m.value is not None and m.value.place_id and _AT.fullmatch(text, start, m.start):
            return m.normalised or "", m.start, m.end
    return None
