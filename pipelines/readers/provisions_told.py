"""Provisions that a sentence tells without a colon: "Gli strumenti sono gli accordi, i bandi e i tirocini", "Il
percorso comincia con una missione e si conclude con la firma".

Only which words are items and of what kind; the claims are made in `provisions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches, search
from pipelines.patterns import when_asked
from pipelines.readers.lists import Item, in_line
from pipelines.readers.page import Page
from pipelines.readers.reality import unreal

Told = tuple[str, tuple[int, int], list[Item]]
"""A kind, where it is said, and the items."""

_WORD = (
    r"(?:(?P<selection_criterion{0}>criteri(?:o\b)?|requisiti)|(?P<partnership_step{0}>passaggi|fasi|tappe)"
    r"|(?P<instrument{0}>strumenti|modalità (?:operative|di (?:intervento|attuazione|lavoro))))\b"
)
_MORE = r"(?: (?!(?:sono|non|è)\b)[^\s,;:.()]+){0,8}?"
_TELLS = when_asked(  # "Tra i criteri di scelta figurano |", "Gli strumenti sono |", "Costituiscono strumenti |"
    rf"(?:(?:Tra|Fra) (?:i|gli|le) {_WORD.format('')}{_MORE} (?:figurano|rientrano|vi sono|ci sono|si annoverano"
    r"|si contano|sono compres[ie]|compaiono|rilevano)"
    rf"|(?:I|Gli|Le) {_WORD.format('_2')}{_MORE} (?:sono|comprendono|restano|consistono in|includono)"
    rf"|(?:Sono|Costituiscono|Rappresentano|Valgono come) (?:i |gli |le )?{_WORD.format('_3')}"
    r"(?: (?:di|della?|del|per la|per|d') ?[a-zà-ù]+| [a-zà-ù]+(?:ali|ivi|ive|ati|ari|iche|ici))?)"
    r"(?: (?:anche|inoltre|innanzitutto|anzitutto|soprattutto|principalmente|in particolare))?"
    r" (?=(?:il|lo|la|i|gli|le) |l')"
)
_BY_MEANS = when_asked(  # under a heading "Strumenti": "Il Comune opera attraverso |"
    r"\b(?:(?:opera|interviene|agisce|si (?:attua|realizza|svolge)\w*|(?:è|sono) attuat[aoie]|vengono attuate|lavora)"
    r" (?:\w+mente )?(?:attraverso|mediante|tramite|per mezzo di|con)"
    r"|si (?:avvale|serve) (?:di|dei|degli|delle|della|del)"
    r"|ricorre (?:a|ai|agli|alle)|utilizza|dispone di) (?=[a-zà-ù])"
)
_HEADED = re.compile(
    r"(?:Art(?:icolo|\.) \d+ ?[.:–—-]* ?)?(?:Gli |Le )?(?P<instrument>[Ss]trumenti|[Mm]odalità (?:operative|di \w+))"
    r"(?: (?!e\b)[a-zà-ù']+){0,3}"
)
_ARTICLE = when_asked(
    r"(?:(?:il|lo|la|i|gli|le|un|uno|una) |(?:l|un)')(?!(?:stess|medesim|seguent|cui|qual|altr|prim|second)\w*)\w"
)
_NOUN = when_asked(
    r"(?!(?:che|cui|non|nei|nel|nella|con|per|in|su|a|ad|da|di|se|ma|anche|oltre|quali|come|tra|fra)\b)[a-zà-ù]{3,}"
)
_AND = re.compile(r"(?:ed?|nonché|infine) ")
_STAGE = when_asked(
    r"\b(?:si )?(?:(?P<first>comincia|inizia|parte|prende avvio|prende le mosse|apre|avvia)"
    r"|(?P<next>prosegue|continua|procede|passa|seguita)|(?P<last>conclude|chiude|termina|finisce|culmina))"
    r"(?: poi| quindi| infine)? (?:con|da|dal|dalla|dall'|per|a|al|alla|in|nel|nella) ?"
    r"(?=(?:il|lo|la|i|gli|le|un|uno|una) |l'|un'|[a-zà-ù]{4})"
)
_PATH = when_asked(r"\b(?:percorso|partenariat|gemellaggi|accord)\w*", re.I)


def told_in_prose(page: Page, index: int) -> Iterator[Told]:
    """The lists of provisions that the sentences of a flow tell without a colon."""
    flow = page.flows[index]
    for start, end in flow.sentences:
        if ":" in flow.text[start:end] or ";" in flow.text[start:end]:
            continue
        if (told := _TELLS.match(flow.text, start, end)) or (told := _means(page, index, start, end)):
            items = _items(page, index, told.end(), end)
            group = told.lastgroup or ""
            if items and not unreal(flow.text, start, told.end()):
                yield (group.rstrip("_23") or "instrument"), told.span(group or 0), items
        elif stages := _stages(page, index, start, end):
            yield stages


def _means(page: Page, index: int, start: int, end: int) -> re.Match[str] | None:
    """The words before the means of a sentence under a heading "Strumenti": "Il Comune opera attraverso|"."""
    heading = page.heading_of(page.flows[index].section)
    section = page.section_of(index)
    if heading is None or section is None or not _HEADED.fullmatch(section.heading):
        return None
    return search(_BY_MEANS, page.flows[index].text, start, end)


def _items(page: Page, index: int, start: int, end: int) -> list[Item]:
    """Two items or more that all begin alike, with an article or a noun; else none."""
    text = page.flows[index].text
    items = []
    for a, b in in_line(text, start, end):
        tie = _AND.match(text, a, b)
        items.append(Item(index, tie.end() if tie else a, b))
    begins = _ARTICLE if items and _ARTICLE.match(text, items[0].start) else _NOUN
    return items if len(items) > 1 and all(begins.match(text, item.start) for item in items) else []


def _stages(page: Page, index: int, start: int, end: int) -> Told | None:
    """ "Il percorso comincia con |una missione|, prosegue con |una lettera| e si conclude con |la firma|"."""
    text = page.flows[index].text
    told = matches(_STAGE, text, start, end)
    if len(told) < 2 or told[0].lastgroup != "first" or told[-1].lastgroup != "last":
        return None
    path = search(_PATH, text, start, told[0].start())
    if path is None or unreal(text, start, told[0].start()):
        return None
    bounds = [*(stage.start() for stage in told[1:]), end]
    items = []
    for stage, bound in zip(told, bounds, strict=True):
        words = re.sub(r"(?:,? ed?|,| poi| si|\.)* ?$", "", text[stage.end() : bound])
        items.append(Item(index, stage.end(), stage.end() + len(words)))
    return "partnership_step", path.span(), items
