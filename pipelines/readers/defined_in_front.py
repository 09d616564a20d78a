"""Networks defined before their name: `Rete di città medie europee, Eurotowns dà voce a centri di 20 Paesi`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipelines.flows import AnyOf, match_at
from pipelines.mentions.phrases import phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.naming import APPOSED, Sighting, beside, rule_words, see
from pipelines.readers.page import Page
from pipelines.readers.wordings import GATHERS
from pipelines.vocabulary import kind_of_network_word


@cache
def front() -> re.Pattern[str]:
    """What a sentence says of a network before its name: `Rete di città medie europee, |Eurotowns`."""
    words = rule_words()
    return re.compile(
        rf"(?i:una? |un')?(?P<kind>(?i:{words['kind']}))\b(?: [a-zà-ù]{{4,}}){{0,2}} (?:d[ie] |d'|tra |fra |che \w+ )"
        rf"(?:(?:[a-zà-ù]+|\d[\d.]*) ){{0,3}}?(?i:{words['member']})\b[^.;:,()]{{0,90}}"
        r"(?:, (?:nat|fondat|sort|costituit|cread?t|istituit)[ao] [^.;:,()]{3,50})?, (?:(?:la|il|lo) |l')?(?=[A-ZÀ-Þ])"
    )


@cache
def _kinds() -> AnyOf:
    return AnyOf(*kind_of_network_word())


_ACTS = when_asked(
    rf",? (?:è|fu|venne|ha|conta|nasce|nacque|sorge|dà|opera|lavora|promuove|aiuta|sostiene|rappresenta|si [a-zà-ù]+"
    rf"|offre|organizza|favorisce|tutela|difende|mira|studia|cura|{GATHERS})\b"
)


def defined_in_front(page: Page) -> Iterator[Sighting]:
    """`Associazione internazionale di città costiere, Medporti è sorta nel 1991`; not `Rete di città, il Comune ha`."""
    for index, start, end in page.sentences(_kinds()):
        flow = page.flows[index]
        told = match_at(front(), flow.text, start, end)
        name = phrase_at(flow.text, told.end(), end) if told else None
        if told is None or name is None or not _ACTS.match(flow.text, beside(flow.text, name), end):
            continue
        if seen := see(page, index, name, told.span("kind"), "defined_in_front", APPOSED):
            yield seen
