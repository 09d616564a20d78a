"""How far a fund's name goes in small letters: "Fondo regionale per la cooperazione internazionale e la pace"."""

from __future__ import annotations

import re

from pipelines.mentions.offices import with_adjectives
from pipelines.mentions.phrases import phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.funding_words import BARE_HEAD, GOING_ON, HEAD_ALONE, INITIAL, QUOTES, SHORT, SHORTENED, YEARS

_THE = r"(?:(?:il|lo|la|i|gli|le) |l')?"
_OF = r"(?:d(?:i|el|ello|ella|ei|egli|elle) |d(?:ell)?'|a(?:l|llo|lla|i|gli|lle)? |all')"
_PURPOSE = when_asked(rf" (?:{_OF}|per {_THE}|contro {_THE})(?!quest|tutt|ogni|un)[a-zà-ù]{{3,}}(?!')")
_FURTHER = when_asked(
    rf" ed? (?:(?:per )?(?:(?:il|lo|la|i|gli|le) |l')|{_OF})(?!contribut|(?:co)?finanzia|sostegn|fond|programm"
    r"|bando|bandi|patrocini|support|progett|comun|risors|altr|quell)[a-zà-ù]{4,}(?![\w'])"
)
_PAID = when_asked(r" (?:finanzi|gesti|promoss|istitui|eroga|stanzia|lancia|approva|destina|attiva|concess)\w*")
_ADJECTIVE = when_asked(
    r" (?:region|nazion|provinci|comun|metropolitan|special|europe|statal|territorial|ministerial|central|social|asilo"
    r"|internazional|agricol)[a-zà-ù]*(?: europe[oi])?(?= (?:per|di|del|della|d|al|alla|alle|contro)\b| dell')"
)


_SORTED = when_asked(  # "Fondo |sociale europeo Plus|", "Fondo |europeo|"
    r"(?: (?:region|nazion|provinci|comun|metropolitan|europe|statal|ministerial|social|agricol|fiduciari"
    r"|centr)[a-zà-ù]*"
    r"){1,3}(?: [A-ZÀ-Þ]\w+)?(?= ?(?:[.,;:()]|$)| (?:è|sono|ha|e|gesti|istitui|che|con|nel)\b)"
)


_NO_NOUN = (  # what stands behind a fund's name and is none of it: time, share, body, matter of money, deed
    r"(?:part[ei]\b|tutt|totale|corso|vigore|scadenza|gestione|seguito|precedenza|autunno|primavera|estate"
    r"|inverno|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|mese|mesi"
    r"|ann[oi]\b|biennio|triennio|quinquennio|periodo|scors|prossim|second|prim[oa]\b|corrente|circa|oltre|quot[ae]\b|misura"
    r"|limit|somma|import|cifra|spes[ae]|cost[oi]|fond|bando|programm|progett|contribut|finanz|cofinanz|sostegno|risors"
    r"|bilanci|quadro|ambito|nostr|quest|quell|qual|cui|vari|divers|alcun|durat|rest|region|minister|provinci|comun"
    r"|stat[oi]\b|govern|banc|agenzi|associazion|ent[ei]\b|unione|medesim|stess|attivit|intervent|iniziativ|azion"
    r"|(?!cooper|innov|educ|integr|partecip|ricostru)\w+zion[ei]\b)"
)
_WITHIN = re.compile(  # "Fondo Territori| in rete|", "Bando Semi| di futuro|", "Bando Alfa| per la pace|", "Fondo Alfa
    # | nel mondo|", "Fondo Marche| solidali|" (an "o" would agree with the fund: "Fondo Alfa gestito")
    rf"(?<=[a-zà-ù])(?: senza [a-zà-ù]{{4,}}| in (?!{_NO_NOUN}|futuro\b)[a-zà-ù]{{4,}}"
    rf"| (?:di |d'|(?:del|della|dei|degli|delle) |dell')(?!{_NO_NOUN}|cooper|svilupp|aiut)[a-zà-ù]{{3,}}"
    rf"| (?:nel|nella|nei|negli|nelle|sul|sulla) (?!{_NO_NOUN})[a-zà-ù]{{4,}}"
    rf"| per (?:il |lo |la |i |gli |le |l')(?!{_NO_NOUN})[a-zà-ù]{{4,}}"
    rf"| (?!{_NO_NOUN}|naziona|europe|internaz|statal|territorial|metropolit|ha\b|copre|paga\b|eroga|sostiene|anche\b"
    r"|insieme|quindi|invece|ancora|sempre|oggi|infine|come|dove|mentre|oppure|inoltre|nonché|grazie|assieme"
    r"|[a-zà-ù]+(?:mente|nno|rà|ale)\b)[a-zà-ù]{3,}[iea])"
    r"(?=[.,;:)]|$| \(| ed? (?:con|da|il|lo|la|i|gli|le|dal|dalla|dai|dalle)\b)"
)
_HEADED = re.compile(
    r"(?:(?:Fondo|Programma|Bando|Avviso) |(?<=fondo )|(?<=bando )|(?<=avviso )|(?<=programma ))[A-ZÀ-Þ]"
)


def fund_end(text: str, end: int, stop: int) -> int:
    """Where the name ends that a fund's head word ("Fondo") begins: "Fondo per la pace", "Fondo regionale di ..."."""
    sort = _ADJECTIVE.match(text, end, stop)
    first = _PURPOSE.match(text, sort.end() if sort else end, stop)
    if first is None:
        alone = _SORTED.match(text, end, stop)
        return alone.end() if alone else end
    reach = with_adjectives(text, first.end())
    for pattern in (_PURPOSE, _FURTHER, _FURTHER):
        if more := pattern.match(text, reach, stop):
            reach = with_adjectives(text, more.end())
    paid = _PAID.search(text, first.end(), reach)
    return min(paid.start() if paid else reach, stop)


def fund_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The capitalised name at an offset, quotation marks left out."""
    if start < end and QUOTES.match(text, start):
        close = re.compile(r"[\"”»']").search(text, start + 1, end)
        return (start + 1, close.start()) if close else None
    if whole := SHORTENED.match(text, start, end) or GOING_ON.match(text, start, end):
        return whole.span("name")
    span = phrase_at(text, start, end)
    if not span:
        return None
    for match in SHORT.finditer(text, span[1], min(end, span[1] + 80)):
        if "".join(INITIAL.findall(text, start, match.start())) == match[1]:
            return start, match.start()
    if (years := YEARS.match(text, span[1] - 4, end)) and text[span[1] - 4 : span[1]].isdigit():
        return span[0], years.end()
    if text[span[1] : span[1] + 1] == "+":
        return span[0], span[1] + 1
    if not HEAD_ALONE.fullmatch(text, *span):
        within = _WITHIN.match(text, span[1], end) if _HEADED.match(text, span[0]) else None
        return (span[0], within.end()) if within else span
    reach = fund_end(text, span[1], end)
    return None if reach == span[1] and BARE_HEAD.fullmatch(text, *span) else (span[0], reach)
