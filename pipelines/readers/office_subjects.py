"""Which office a sentence tells of that names another, or none: "Fa parte del Settore Reti e si articola in ..."."""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.readers.office_names import Office, line_above, said_office
from pipelines.readers.page import Page

THE = r"(?:il |lo |la |l')"
OF = r"(?:del |dello |della |dell')"
TO = r"(?:al |allo |alla |all')"
FROM = r"(?:dal |dallo |dalla |dall')"
IN = rf"(?:nel |nello |nella |nell'|presso {THE})"
WITHIN = r"(?:all'interno|nell'ambito|in seno|in capo)"
UNIT = r"(?:un |un'|una )(?:ufficio|unità|articolazione|servizio|struttura|sezione)(?: (?:intern|operativ)[oa])?"
LEFT_UNSAID = when_asked(  # "Fa parte del |Settore Cultura|", of the office that the sentence before tells of
    r"(?:(?:L'|Il |La |Lo )(?P<who>ufficio|servizio|settore|unità|direzione|sportello|area|struttura) )?"
    rf"(?i:Fa (?:parte {OF}|capo {TO})|È (?:parte {OF}|{UNIT} {OF}"
    rf"|(?:incardinat|inserit|collocat|compres|inquadrat)[oa] {IN})|(?:Dipende|Risponde) {FROM}"
    rf"|(?:Appartiene|Afferisce) {TO})"
)
_AS_WHOLE = when_asked(  # "Il Servizio, che |fa parte della| Direzione Cultura,"
    rf"(?:(?:\bfa|\bfacente) (?:capo {TO}|parte (?:integrante )?{OF})|\bdipende(?:nte)? {FROM}"
    rf"|\b(?:appart(?:iene|enente)|affer(?:isce|ente)) {TO}|\balle dipendenze {OF}"
    rf"|(?:\bè )?(?:\b(?:incardinat|inserit|(?:ri)?compres|collocat|inquadrat)[oa] (?:{IN}|{WITHIN} {OF})"
    rf"|(?<!da )(?<!a )\bparte (?:integrante )?{OF}|\b{UNIT} {OF}|(?:(?<=, )|\bè )(?:post[oa] )?in capo {TO}))$",
    re.I,
)
_AND_IS = when_asked(r"[,;]? ed? (?!che )|[,;] (?=si |è )")  # "Fa parte del Settore Reti| e |si articola in"
_LABELLED = when_asked(  # "Settore di appartenenza: |Settore Cultura|"
    r"(?:(?:Settore|Area|Direzione|Dipartimento|Servizio|Struttura|Unità(?: organizzativa)?|Ufficio) (?:di appartenenza"
    r"|sovraordinat[oa]|superiore|di cui fa parte)|(?:Fa|Facente) parte d\w+|Dipende da|Afferente a"
    r")[ *]*:[ *]*"
)


def left_subject(page: Page, flow: int, start: int, offices: list[Office]) -> Office | None:
    """The office that a sentence leaves unsaid: the first named in the sentence before, past those that leave it unsaid
    too, else the one whose name stands above."""
    here = page.flows[flow]
    while start:
        before = here.sentence_at(start - 1)[0]
        told = next((o for o in offices if o.flow == flow and before <= o.start < start), None)
        if told is None or not LEFT_UNSAID.fullmatch(here.text, before, told.start):
            return told
        start = before
    above = line_above(page, flow)
    return Office(above[0], above[1].start, above[1].end, None, above[1].ref) if above and above[1].ref else None


_COMPOSED = when_asked(  # "|È composto da |due unità operative"
    r"(?:(?:Oggi|Attualmente),? )?"
    r"(?:(?:È|è) (?:compost|costituit|format|organizzat|articolat|strutturat|suddivis|divis)"
    r"[oa] (?:in|da)|[Ss]i (?:compone|articola|suddivide|divide|struttura) (?:di|in)"
    r"|(?:[Cc]omprende|[Cc]onta|[Hh]a|[Dd]ispone di))\b"
)


def said_before(page: Page, flow: int, start: int, offices: list[Office]) -> Office | None:
    """The office of a sentence that says what it is composed of and names none: the first named in the last sentence
    before that names one, past those that leave it unsaid too."""
    here = page.flows[flow]
    if not _COMPOSED.match(here.text, start):
        return None
    while start:
        before = here.sentence_at(start - 1)[0]
        told = next((o for o in offices if o.flow == flow and before <= o.start < start), None)
        if told and not LEFT_UNSAID.fullmatch(here.text, before, told.start):
            return told
        start = before
    return None


def whole_left_unsaid(page: Page, named: Office, end: int, offices: list[Office]) -> Office | None:
    """ "Fa parte del |Settore Esteri| e si articola in ...": the office that both are said of and neither names."""
    text = page.flows[named.flow].text
    start, _ = page.flows[named.flow].sentence_at(named.start)
    joined = search(_AND_IS, text, named.end, end)
    if joined is None or " che " in text[named.end : end] or not LEFT_UNSAID.fullmatch(text, start, named.start):
        return None
    return left_subject(page, named.flow, start, offices)


def is_told_as_whole(page: Page, office: Office, offices: list[Office]) -> bool:
    """Whether an office stands only as what another is a part of: "Il Servizio, che fa parte della |Direzione Cultura|,
    segue ...", "Dipende dal |Settore Reti|.", or behind a label that says so.

    Not "La segreteria della rete fa capo all'|Ufficio Pace|": a task is no part of an office.
    """
    flow = page.flows[office.flow]
    start, _ = flow.sentence_at(office.start)
    link = search(_AS_WHOLE, flow.text, max(start, office.start - 60), office.start)
    if link is None:
        return is_labelled_whole(page, office)
    told = said_office(page, office.flow, link.start(), offices)
    return link.start() == start or (told is not None and told.id != office.id)


def is_labelled_whole(page: Page, office: Office) -> bool:
    """Whether an office stands behind a label that says what another is part of: the lines below are not its."""
    return _LABELLED.fullmatch(page.flows[office.flow].text, 0, office.start) is not None
