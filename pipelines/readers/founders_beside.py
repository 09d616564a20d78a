"""Founders who stand elsewhere than before the verb or behind `da`: `Insieme a Lione, Genova ha dato vita`, `Hanno dato
avvio a EUROLAGHI Lione e Genova`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import Founder, series

_BEHIND = when_asked(  # "Hanno dato avvio alla rete EUROLAGHI|, nel 2020, |Lione e il Sindaco di Gent"
    r"(?: ?\([^()]*\))?(?:,? (?:(?:nel(?:l'anno)?|il|in)(?: \d{1,2}°?)?(?: [a-z]{5,9})?(?: \d{4})?|ad? [A-ZÀ-Ý][\w'-]+)"
    r"(?=,| (?:il|la|lo|i|le|gli|l'|[A-ZÀ-Ý])))*,? "
    r"(?=(?:(?:il|la|lo|i|le|gli) |l')?(?:(?:città|[Cc]omuni) di )?(?:[A-ZÀ-Ý]|[Ss]indac))"
)


def founders_behind(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Iterator[Founder]:
    """The subject behind the network that it began, in a sentence that the verb opens: `Hanno dato vita a EUROLAGHI
    |Lione e Genova`."""
    named = next(iter(cast.page.within(sentence.flow, verb.end(), sentence.end, "network")), None)
    if named is None or verb.start() > sentence.start or named.start - verb.end() > _NEAR:
        return
    if behind := _BEHIND.match(cast.page.flows[sentence.flow].text, named.end, sentence.end):
        yield from series(cast, sentence, behind.end(), sentence.end, "founder")


_NEAR = 30  # characters between a verb and the network it began: "alla rete europea di città "


_COMPANIONS = re.compile(
    r"(?:\b(?:[Ii]nsieme|[Aa]ssieme|[Uu]nitamente|[Aa]ccanto) (?:con |ad? |al |alla |alle |agli |ai "
    r"|all')|\b[Oo]ltre (?:ad? |al |alla |all')(?=[^,;.:]{2,60}?,? (?:l[aeio] |l')(?:ha|hanno) (?:\w+ )?(?:fondat"
    r"|costituit|istituit|creat|promoss|avviat|lanciat)[aeio])|(?:(?<=fondata, )|(?<=costituita, )|(?<=istituita, )"
    r"|(?<=creata, ))oltre (?:ad? |al |alla |all')|(?<=, )con |(?<=fondato )con |(?<=fondò )con |(?<=fondarono )con )"
    r"(?=(?:(?:le |i )?(?:città|[Cc]omun[ei]) di )?[A-ZÀ-Þ])"
)


def companions(cast: Cast, sentence: Sentence, verb_end: int) -> Iterator[Founder]:
    """Who founded with the subject: `Insieme a Lione, Genova ha dato vita`, `ha fondato nel 2017, insieme a Lione`."""
    text = cast.page.flows[sentence.flow].text
    for found in matches(_COMPANIONS, text, sentence.start, sentence.end):
        if found.start() < verb_end or not search(_ANOTHER_VERB, text, verb_end, found.start()):
            yield from series(cast, sentence, found.end(), sentence.end, "founder")


_ANOTHER_VERB = when_asked(
    r"[;:]|, (?:che|la quale|il quale|nella quale)\b| e (?:\w+(?:izza|uove|ora|isce)|conta|ha|è)\b"
)
