"""Themes named before the words that rank them: "Risultano decisive la pace e la salute, che sono i due assi tematici".

Here: where such a list begins and ends. That a sentence "A e B sono gli assi" lists them is read in `priorities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches
from pipelines.patterns import when_asked
from pipelines.readers.lists import Item, trimmed
from pipelines.readers.page import Page
from pipelines.readers.reality import FINITE, is_denied, is_others, unreal
from pipelines.readers.theme_names import COUNT, SORT, TOPIC, Theme, items_before

_RANK = (
    rf"(?P<said>(?P<axis>assi(?: prioritari| {SORT})+)|(?P<cross_cutting>{TOPIC} trasversali)"
    rf"|{TOPIC}(?: {SORT})* (?:prioritari[e]?|di priorità)|priorità(?: {SORT})*)(?! geografic| territorial| trasversal)"
)
_OWN = rf"(?:(?:i|gli|le) )?(?:nostr[ie] |suo[i]? |sue |propri[e]? )?(?:{COUNT} )?"
_ARE = (
    r"(?:(?:sono|risultano|restano|rimangono|vengono|sono stat[ei])(?: (?:considerat|ritenut|individuat|definit"
    r"|scelt|riconosciut|indicat|assunt)[ie])?(?: (?:come|quali))?|costituiscono|rappresentano|formano)"
)
_AFTER = r"(?= ?(?:[.,;:(]|$)| (?:del|dell|della|delle|dei|di|per|su|scelti|individuati|più|\w+mente)\b)"
_TOLD = when_asked(
    rf",? ?(?:,|che|(?:i|le) quali)(?: (?:ne|vi|insieme|oggi|quindi|per (?:il \w+|la \w+|l'\w+)))?"
    rf"(?: {_ARE})? {_OWN}{_RANK}{_AFTER}",
    re.I,
)
_CLAUSE = when_asked(r"[;:] ")
_ARTICLE = r"(?=(?:il|lo|la|i|gli|le) |l')"
_HAVE = r"(?:assumono|rivestono|hanno|acquistano|acquisiscono|meritano)"
_WEIGHT = r"(?:rilievo|rilevanza|importanza|peso|significato|centralità|attenzione|ruolo|valore)"
_WEIGHS = (  # "assumono particolare rilievo", "hanno un peso decisivo"
    rf"(?:{_HAVE}(?: (?:un'\w+|\w+)){{0,3}}? {_WEIGHT}(?: \w+)?|{_WEIGHT}(?: \w+)? {_HAVE})"
)
_VERB = when_asked(
    r"(?:[^;:.]{0,160}?\W)?(?:(?:sono|risultano|restano|rimangono|appaiono|emergono|figurano|spiccano|riguardano"
    r"|comprendono|si (?:segnalano|confermano|collocano|trovano|rivelano|individuano)|vi sono|ci sono|si tratta di)"
    rf"(?: \w+mente)?(?: \w+[ieo])?|{_WEIGHS}) {_ARTICLE}",
    re.I,
)
_NO_LIST = when_asked(  # "il Comune |si |concentra| sulla| salute", "|L'Ufficio| e il Settore"
    r"\b(?:si|che|non) \w|\b(?:su|ne|a|co|da)(?:(?:l|llo|lla|i|gli|lle) |ll')\w+(?: \w+)?,? e\b"
    r"|(?:\b(?:[Ii]l|[Ll]o|[Ll]a|[Ii]|[Gg]li|[Ll]e) |\b[Ll]')[A-ZÀ-Þ]"
)
_WHERE = when_asked(r"(?:(?:[Pp]er|[Ii]n|[Nn]el|[Nn]ella|[Cc]on) [^,;:.]{3,60}, )?" + _ARTICLE, re.I)


def themes_told_first(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "La pace e la salute, che ne costituiscono gli assi tematici", "..., i due assi tematici del triennio"."""
    text = page.flows[index].text
    for told in matches(_TOLD, text, start, end):
        begin = max([start, *(mark.end() for mark in _CLAUSE.finditer(text, start, told.start()))])
        lead = _VERB.match(text, begin, told.start()) or _WHERE.match(text, begin, told.start())
        if lead is None or any(no.search(text, lead.end(), told.start()) for no in (FINITE, _NO_LIST)):
            continue
        if is_denied(text, begin, told.end()) or unreal(text, begin, told.end()) or is_others(text, begin, told.end()):
            continue
        rank = "axis" if told["axis"] else "cross_cutting" if told["cross_cutting"] else "priority"
        said = Item(index, *trimmed(text, *told.span("said")))
        yield from items_before(page, index, lead.end(), told.start(), rank, said, "themes_told_first")
        return
