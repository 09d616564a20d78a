"""Counts of members in bullets: below the words that count them (`Oggi la rete raggruppa:` above `oltre 200 città`), or
alone in a network's own section (`110 città e 14 regioni`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.lists import Item, below
from pipelines.readers.reality import unreal
from pipelines.readers.wordings import GATHERS

_COUNTS = when_asked(
    rf"(?:\b(?:{GATHERS}|rappresenta|(?:vi|[Vv]i) (?:aderiscono|partecipano|prendono parte)|vanta|può contare su"
    r"|[Nn]e fanno (?:\w+ )?parte|[Ff]anno (?:\w+ )?parte (?:della|del|dell'|di) ?[\w' ]{3,40}"
    r"|(?:è|sono) (?:\w+ )?(?:compost|format|costituit)[aoei] da|(?:in|sono) (?:numeri|cifre)"
    r"|[Ii] (?:suoi )?numeri(?: (?:del|della|dell') ?[\w' ]{3,40})?)"
    r"(?: (?:oggi|attualmente|ora|ormai|ad oggi|complessivamente|in tutto|insieme))*) ?:$",
    re.I,
)
_OPENS = when_asked(r"(?:(?:le|i|gli|ben|oggi) )*", re.I)
_GOES_ON = when_asked(r"(?: [a-zà-ù]{4,}){0,2}(?:,? (?:di|in|da|ed?|per|con)(?: (?:le|i|gli|un totale di))?|,) ")


_NO_MORE = when_asked(r"(?: (?:aderenti|associat[eiao]|membr[oi]|soci[e]?|partecipanti|in tutto))?[.;]?", re.I)


def counts_below(cast: Cast) -> Iterator[tuple[Sentence, Mention]]:
    """The counts with which the items of such a list begin, and those that go on from them: `206 città in 38 Paesi`;
    those of items that are nothing else."""
    for flow, sentences in cast.in_flow.items():
        found = cast.page.flows[flow]
        above = cast.page.above_items(flow) if found.kind == "list_item" else None
        own = cast.of_section.get(found.section) if above is not None else None
        if own is not None and above is not None and cast.page.flows[above].kind == "heading":
            within = Sentence(flow, 0, len(found.text), own, own)
            counts = list(_counted(cast, Item(flow, 0, len(found.text))))
            yield from ((within, m) for m in counts if _NO_MORE.fullmatch(found.text, counts[-1].end))
        last = sentences[-1]
        network = last.subject or last.topic if found.text.endswith(":") else None
        if network is None or not _COUNTS.search(found.text, last.start) or _of_others(cast, last):
            continue
        for item in below(cast.page, flow):
            within = Sentence(item.flow, item.start, item.end, network, network)
            yield from ((within, m) for m in _counted(cast, item))


def _of_others(cast: Cast, sentence: Sentence) -> bool:
    """Whether the words above a list are said of the publisher or of another body, or of what is to come."""
    flow, start, end = sentence.flow, sentence.start, sentence.end
    told = cast.leading_actor(flow, start, end) or cast.page.within(flow, start, end, "organisation", "body")
    return bool(told) or unreal(cast.page.flows[flow].text, start, end - 1)


def _counted(cast: Cast, item: Item) -> Iterator[Mention]:
    """The counts of an item that it begins with."""
    text, at, between = cast.page.flows[item.flow].text, item.start, _OPENS
    for m in cast.page.within(item.flow, item.start, item.end, "quantity"):
        if m.value is None or not between.fullmatch(text, at, m.start):
            return
        yield m
        at, between = m.end, _GOES_ON
