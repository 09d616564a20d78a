"""The town where a network was founded: `A Lione, nel 1994, è nata`, `fondata nel 2005 a Glasgow`."""

from __future__ import annotations

import re

from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence

HAPPENED = re.compile(r"(?:, [^,.;:]{3,60},)? (?:avvenne|è avvenuta|risale|data|è del|si deve|ebbe luogo)\b")
"""What follows `la sua fondazione` where it tells that it was, when or where."""
_AT_FIRST = re.compile(r"(?:(?:Proprio|È|Fu|Nel|Il|In|Nell')(?: [\w°]+){0,3}?,? )?[Aa]d? ")
_TO_FOUNDED = when_asked(r",?(?: (?:nel|il|in|nell'anno)(?: [\w°]+){1,3}| nell'\w+(?: \d{4})?)?,? (?:che |l[ao] |l')?")
_NOT_THERE = re.compile(  # "Sorta nel 1986, |si deve| a Lione", "risale al 1986 e l'ultima assemblea |si è tenuta| a"
    r"\bsede\b|\bda\b|,.*,|\bha\b|segret|quartier|riunit|\bsi (?:dev|dov|riun|incontr|ritrov)"
    r"|\b(?:dovut|opera|merito|attribuit|assemblea|conferenza|convegno)\b|\b(?:è|fu) (?:dovut|attribuit|oggi)"
)


def where(cast: Cast, sentence: Sentence, verb: re.Match[str], end: int) -> tuple[str, int, int] | None:
    """The town where: `A Lione, nel 1994, è nata`, or `a Glasgow` right after the verb or its date."""
    text = cast.page.flows[sentence.flow].text
    happened = HAPPENED.match(text, verb.end(), end)
    for m in cast.page.within(sentence.flow, verb.end(), end, "place"):
        begin = happened.end() if happened and happened.end() <= m.start else verb.end()
        if (
            re.search(r"\b(?:(?:a|ad|in) |all')$", text[max(0, m.start - 4) : m.start])
            and not re.search(r"\b(?:insieme|assieme|unitamente|accanto) ad? $", text[begin : m.start])
            and m.value is not None
            and m.value.place_id
            and not _NOT_THERE.search(text, begin, m.start)
            and not (happened and happened[0].endswith("si deve") and happened.end() <= m.start)
        ):
            return m.normalised or "", m.start, m.end
    for m in cast.page.within(sentence.flow, sentence.start, verb.start(), "place"):
        first = _AT_FIRST.fullmatch(text, sentence.start, m.start) and _TO_FOUNDED.fullmatch(text, m.end, verb.start())
        if first and m.value is not None and m.value.place_id:
            return m.normalised or "", m.start, m.end
    return None
