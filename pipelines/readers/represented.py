"""Whom a network represents: `dove vivono 130 milioni di persone`, `Le persone rappresentate sono 130 milioni`."""

from __future__ import annotations

import re

from pipelines.flows import match_at
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.counted_behind import BY_THEM, people_of_them

ALTOGETHER = (
    r"(?:,? (?:oggi|insieme|tutt[ei] insieme|tra tutt[ei]|da sol[aei]|complessivamente|in tutto|nel(?:l'| loro |"
    r" suo )?(?: ?complesso| ?insieme)|secondo [^,;.:()]{3,40}(?=,)),?)*"
)
"""What may stand between `rappresentano` and those represented: `, tutte insieme,`."""
_REPRESENTS = re.compile(
    r"\b[Vv]i (?:vivono|abitano|risiedono)(?: \w+){0,2} ?$|"
    r"\b(?:rappresent\w+ (?:gli interessi|le istanze|la voce) di|d(?:à|anno|ando) voce a) ?$"
    r"|\b(?:in cui|dove|nelle quali|nei quali) (?:oggi |complessivamente )?(?:vivono|abitano|risiedono)"
    r"(?: (?:oggi|complessivamente|in tutto|insieme))? ?$|\b(?:che|le quali|i quali) contano(?: (?:oggi"
    r"|complessivamente"
    r"|in tutto|insieme))* ?$|"
    r"\b(?:i|le) cui (?:abitanti|cittadini) (?:sono|ammontano a|superano)(?: \w+)? ?$|"
    rf"\brappresent(?:a(?:va|no|vano)?|ando|ante|anti|ativ[aeio] di){ALTOGETHER}"
    r"(?: (?:una popolazione di|un totale di))? ?$"
    r"|\b[Vv]i sono(?: oggi)? rappresentat[ei] ?$"
    r"|\bla cui popolazione(?: (?:complessiva|totale))? (?:è di|è pari a|ammonta a|raggiunge|supera)(?: (?:i|gli))? ?$"
    r"|popolazione dei (?:[Cc]omuni|soci)(?: (?:aderenti|soci|associati|della [Rr]ete))? (?:raggiunge|è di)(?: i)? ?$"
    r"|(?:popolazione|abitanti|bacino)(?: (?:complessiv[ao]|totale|rappresentat[ao]))* (?:di|pari a) ?$"
    r"|per un totale di ?$|in rappresentanza di ?$|\bper (?:complessivi|un totale complessivo di) ?$"
    r"|\bpopolazione(?: rappresentata| complessiva)? ?: ?$",
    re.I,
)
_THERE = when_asked(r"(?:(?:Complessivamente|Oggi|In tutto|Insieme),? )?(?:[Vv]i|[Nn]e) ")
_LIVE_THERE = re.compile(r"\b(?:vivono|abitano|risiedono|contano)\b(?: \w+){0,2} ?$")
_PEOPLE = when_asked(
    r"[^,;:]{0,60}?\b(?:rappresentat[aei]|che (?:la rete |il network |l'associazione )?rappresenta"
    r"|(?:delle|dei) (?:città|[Cc]omuni|enti|soci) (?:aderent|membr|soci|associat)\w*)\b"
)
_COUNTED_PEOPLE = when_asked(r" (?:(?:i|le|gli) (?:\w+ )?)?(?:che (?:vi )?(?:sono )?)?rappresentat[aei]\b")
_POPULATION = when_asked(
    r"\b[Pp]opolazione (?:complessivamente )?rappresentata(?: [^,;:.]{3,30}?)? (?:è(?: oggi)? (?:di|pari a)|ammonta a"
    r"|raggiunge|supera)(?: (?:i|gli|le))? ?$"
)
_PEOPLE_OF_MEMBERS = re.compile(  # "Nelle 97 città che aderiscono a C40 |vivono oltre 700 milioni di cittadini"
    r"(?:Nelle|Nei|Negli) [^;:.]{0,60}\b(?:aderi|membr|riunit|associat|fanno parte|soci[e]?\b"
    r"|della [Rr]ete)[^;:.]{0,60}"
    r" (?:vivono|abitano|risiedono)(?: \w+){0,2} ?"
)


def represented(cast: Cast, sentence: Sentence, m: Mention) -> bool:
    """Whether people are counted as those whom a network represents: by the words before, behind or amid."""
    text = cast.page.flows[sentence.flow].text
    lead = text[max(sentence.start, m.start - 110) : m.start]
    if _PEOPLE_OF_MEMBERS.fullmatch(text, sentence.start, m.start):
        return True
    if people_of_them(cast, sentence, m):
        return True
    if _LIVE_THERE.search(lead) and not (sentence.subject or _THERE.match(text, sentence.start)):
        return False
    told = _REPRESENTS.search(lead) or match_at(BY_THEM, text, m.end, sentence.end)
    return (bool(told) and not _of_one_town(cast, sentence, m)) or _of_it(text, sentence, m)


_ITS_PEOPLE = when_asked(
    r",? \(?(?:(?:con|per|che ha|che conta|avente) )?(?:(?:una|la sua|la cui) )?popolazione\b[^;:]{0,40}$"
)


def _of_one_town(cast: Cast, sentence: Sentence, m: Mention) -> bool:
    """`vi aderisce |Lione|, con una popolazione di 500.000 abitanti`: those of the one town named right before."""
    text = cast.page.flows[sentence.flow].text
    told = _ITS_PEOPLE.search(text, sentence.start, m.start)
    before = cast.page.within(sentence.flow, sentence.start, told.start(), "place", "organisation") if told else []
    return any(
        told is not None
        and p.end == told.start()
        and (p.kind == "organisation" or (p.value is not None and p.value.kind == "city"))
        and not text.endswith((" e ", " ed "), sentence.start, p.start)
        for p in before
    )


def _of_it(text: str, sentence: Sentence, m: Mention) -> bool:
    """`Le persone |rappresentate| sono 130 milioni`, `Gli abitanti |delle città aderenti| sono`, `130 milioni di
    persone |rappresentate|`, `La popolazione |rappresentata è di| 130 milioni di abitanti`."""
    if m.value.noun_end <= m.value.number_start:
        return _PEOPLE.match(text, m.value.noun_end, m.value.number_start) is not None
    behind = _COUNTED_PEOPLE.match(text, m.end, sentence.end)
    return behind is not None or _POPULATION.search(text, sentence.start, m.start) is not None
