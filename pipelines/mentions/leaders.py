"""People named with the unit that they lead, without a word for their office: "Dirige l'Area Cultura Anna Verdi".

People beside a word for their office ("il dirigente del Settore, Luca Neri") are for `people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches
from pipelines.mentions.model import Mention
from pipelines.mentions.offices import office_end
from pipelines.mentions.people import FULL, TITLE, UNITS, is_person, person_mention
from pipelines.patterns import when_asked
from pipelines.vocabulary import vocabulary

_UNIT = rf"(?:{UNITS}|{'|'.join(unit.capitalize() for unit in UNITS.split('|'))})(?!\w)"
_DOCTOR = r"(?:(?:dottor|professor|signor|ingegner|avvocat|architett)(?:essa|[aoe])? )?"
_CUES_LEADS = ("irige ", "uida ", "oordina ", "capo de", "vertice de", "direzione de")
_CUES_LED = ("tto da", "tta da", "ato da", "ata da")
_TODAY = r"(?:,? (?:oggi|attualmente|ora|ad interim|dal (?:[a-zà-ù\d°]+ ){0,2}\d{4}|da [a-zà-ù]+),?)?"
_LEADS = when_asked(  # "|Dirige l'Area |Cultura Anna Verdi", "A |capo del Settore |Pace c'è Luca Neri"
    r"[DGCAdgca](?<![\w'].)(?:"  # first letters before the look-behind: most of a text is then skipped
    rf"(?P<verb>(?:(?<=[Dd])irige|(?<=[Gg])uida|(?<=[Cc])oordina) (?:il |lo |la |l'){_UNIT})"
    rf"|(?<=[Aa])(?:lla|l)? (?P<top>(?:capo|guida|vertice|direzione) (?:del |dello |della |dell'){_UNIT}))"
)
_IS_THERE = when_asked(
    rf",?{_TODAY} (?:c'è|vi è|è|siede|sta|troviamo|si trova|opera){_TODAY} (?:(?:il|la|lo) |l')?|: ?"
)
_LED_BY = when_asked(  # "Il Settore Turismo |è diretto da |Carla Fermi"
    r"(?: \([^()]{1,30}\))?,? (?:(?:che )?è )?(?:(?:oggi|attualmente|ora|ad interim) )?"
    r"(?:dirett|guidat|coordinat|rett)[oa] "
    rf"(?:(?:oggi|attualmente|ora|ad interim) )?(?:da |dal |dalla |dall'){_DOCTOR}{TITLE}(?P<name>{FULL})(?![\w'-])"
)
_NAME = when_asked(rf"{TITLE}(?P<name>{FULL})(?=[.,;)]|$| (?:dal|dalla|che|e|ad|in) )")
_LAST = when_asked(rf"(?:^|(?<= )){FULL}$")
_UNIT_NAMED = when_asked(rf"[UuSsAaDd](?<!\w.)(?:{'|'.join(unit[1:] for unit in UNITS.split('|'))})(?!\w)")
_LABEL = when_asked(  # "|Direttrice Area Tecnica|: Anna Verdi", "|Capo Servizio| – Luca Neri"
    rf"(?:Dirett(?:ore|rice)|Dirigente|Responsabile|Referente|Capo|Coordinat(?:ore|rice)|P\.O\.|E\.Q\.) "
    rf"(?:del |della |dello |dell')?(?i:{_UNIT})"
    r"|Capo(?:servizio|settore|area|ufficio)(?!\w)"
)
_LABEL_ENDS = re.compile(r" ?: ?| [–—-] |, ")
_RUN_END = re.compile(r"[.,;:()]|$| (?:dal|dalla|che|ad) ")


def find(text: str) -> list[Mention]:
    """The persons that `text` names with the unit they lead, in order; the value says where unit and verb stand."""
    found = list(_labelled(text)) if text.startswith(("D", "R", "C", "P.", "E.")) else []
    found += _leading(text) if any(cue in text for cue in _CUES_LEADS) else ()
    found += _led(text) if any(cue in text for cue in _CUES_LED) else ()
    return sorted(found, key=lambda mention: mention.start)


def _labelled(text: str) -> Iterator[Mention]:
    """ "|Direttrice Area Tecnica|: Anna Verdi", a line of its own."""
    label = _LABEL.match(text)
    end = office_end(text, label.end()) if label else 0
    colon = _LABEL_ENDS.match(text, end) if label else None
    name = _NAME.match(text, colon.end()) if colon else None
    if name and is_person(name["name"]):
        yield person_mention(name["name"], name.start("name"), (0, end))


def _leading(text: str) -> Iterator[Mention]:
    """ "|Dirige l'Area Cultura| Anna Verdi", "A |capo del Settore Pace| c'è Luca Neri"."""
    for told in matches(_LEADS, text):
        group = told.lastgroup or ""
        if group == "top":
            end = office_end(text, told.end())
            there = _IS_THERE.match(text, end)
            name = _NAME.match(text, there.end()) if there else None
            if name and is_person(name["name"]):
                yield person_mention(name["name"], name.start("name"), (told.start(group), end))
        elif named := _behind_unit(text, told.end()):
            yield person_mention(
                text[slice(*named)], named[0], (told.start(), len(text[: _before(text, named[0])].rstrip(" ,")))
            )


def _behind_unit(text: str, at: int) -> tuple[int, int] | None:
    """ "Dirige l'Area| Cultura |Anna Verdi|": the person's name at the end of the words behind a unit's head."""
    end = office_end(text, at)
    if (name := _NAME.match(text, end + 1)) and is_person(name["name"]) and text[end : end + 1] in " ,":
        return name.span("name")
    stop = _RUN_END.search(text, at)
    run = _LAST.search(text[at : stop.start()]) if stop else None
    if run is None:
        return None
    start = at + run.start()
    while run[0].count(" ", start - at - run.start()) > 1 and _is_topic(text[start:].split(" ", 1)[0], start == at + 1):
        start += len(text[start:].split(" ", 1)[0]) + 1
    return (start, at + run.end()) if start > at + 1 and is_person(text[start : at + run.end()]) else None


def _is_topic(word: str, first: bool) -> bool:
    """Whether a capitalised word is what the unit deals with: the first behind its head, or a known one."""
    return first or word.lower() in vocabulary("offices")["topics"] or word.lower().endswith(("ali", "iche", "ei"))


def _before(text: str, at: int) -> int:
    """Where the words before a name end, its title left out."""
    title = re.search(rf"{TITLE}$", text[max(0, at - 20) : at])
    return at - (len(title[0]) if title else 0)


def _led(text: str) -> Iterator[Mention]:
    """ "Il |Settore Turismo| è diretto da Carla Fermi"."""
    for unit in matches(_UNIT_NAMED, text):
        end = office_end(text, unit.end())
        by = _LED_BY.match(text, end)
        if by and is_person(by["name"]):
            yield person_mention(by["name"], by.start("name"), (unit.start(), end))
