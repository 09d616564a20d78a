"""Areas whose place in an order their clause tells, whatever its verb: "al primo posto |il Sahel|, al secondo |i
Balcani|".

`areas` asks here first; what is found must be areas, each beside words that give it a place. Priorities of themes and
of cities are told alike, so that the sentence, its heading or the one before must speak of parts of the world.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.readers.areas_named import areas_of, items_of
from pipelines.readers.lists import Item
from pipelines.readers.page import Page
from pipelines.readers.reality import is_denied, is_others

_NTH = r"(?:second|terz|quart|quint)"
_FIRST = (
    r"in (?:cima|testa)(?: alle (?:priorità|preferenze)(?: geografiche| territoriali)?)?"
    r"|(?:al|in) primo (?:posto|luogo)|in prima posizione|per prim[aoei]"
    r"|(?:la |il )?prim[ao](?: (?:area|zona|regione|priorità|scelta|per importanza|in ordine di \w+))"
    r"|la prima|(?:la )?(?:massima|maggiore|più alta) (?:priorità|attenzione)"
    r"|(?:la )?priorità (?:massima|assoluta|più alta|maggiore)"
)
_LATER = (
    rf"(?:al|in) {_NTH}[oa](?: (?:posto|luogo|posizione|battuta|istanza))?|(?:la|il) {_NTH}[oa]"
    rf"(?: (?:area|zona|regione|priorità|scelta|per importanza))?"
    r"|(?:subito |immediatamente )?dopo(?: di (?:ess[oaei]|quest[oaei]))?"
    r"(?=,? (?:vien|vengon|si coll|sta\b|stanno|seg|i\b|il\b|la\b|le\b|gli\b|l'))"
    r"|(?:l[aoei] |gli )?segu(?:e|ono)|a seguire|in subordine|in ultimo|da ultimo"
)
_MARK = when_asked(rf"(?<!di )\b(?:(?P<first>{_FIRST})|(?P<later>{_LATER}))(?![\w'])", re.I)
_TO_AREA = when_asked(  # "sta |l'Africa", "spetta |al Sahel", "troviamo |i Balcani", "sono |i Balcani"
    r"(?:,|:)?(?: (?:poi|quindi|infine|invece|nell'ordine),?)?"
    r"(?: (?:[a-zà-ù]+|c'è|v'è)){0,3}?,? "
    r"(?!(?:(?:il|la) |l')?(?:[Cc]omune|[Cc]ittà|[Aa]mministrazione|[Ee]nte|[Pp]rovincia|[Uu]nione|[Gg]iunta|Regione"
    r"|Governo|Ministero)\b)"
    r"(?=(?:(?:il|lo|la|i|gli|le|al|allo|alla|ai|agli|alle|dal|dalla|dai|dagli|dalle|nel|nella|nei|negli|nelle|verso il"
    r"|verso la|verso i) |(?:l|all|dall|nell)')?[A-ZÀ-Þ])"
)
_AREA = when_asked(r"[^;:.()–—]+")
_SPEAKS = when_asked(r"geografi|\b(?:aree|area|zone|zona|regioni|territori|spazi[o]? |quadrant|parti del mondo)", re.I)
_CEASES = when_asked(
    r", (?:anch'\w+ )?(?:un'|l')?(?:area|zona|regione)\b"
    r"|,? (?:ed?|mentre|ma) (?=(?:in |al |la |il |l[aoei] )?(?:second|terz|quart|poi|infine|segu))"
)
_NO_PLACE = when_asked(r"\b(?:volta|giorno|anno|fase|incontro|edizione|parte)\b")

_CUES = (
    "prim", "second", "terz", "quart", "quint", "cima", "testa", "riorità", "attenzione", "dopo", "segu", "subordine",
    "ultimo",
)  # fmt: skip
Placed = tuple[Item, int, Item]


def in_order(page: Page, index: int, start: int, end: int, told: bool, after: bool) -> list[Placed]:
    """The areas of a sentence that gives each its place, with 0 for the first and 1 for any behind, and the words that
    do; every place told must hold areas.

    `told`: the words around speak of areas. `after`: the sentence before told one, so that "Subito dopo si colloca il
    Sahel" goes on.
    """
    out: list[Placed] = []
    found = list(_placed(page, index, start, end, told or after))
    for rank, span, said in found:
        areas = list(areas_of(page, items_of(page, index, *span), called=True))
        if not areas:
            return []
        out += [(item, rank, Item(index, *said)) for item in areas]
    opens = bool(found) and (after or found[0][0] == 0)
    return out if opens and (len(found) > 1 or told or after) else []


def _placed(
    page: Page, index: int, start: int, end: int, told: bool
) -> Iterator[tuple[int, tuple[int, int], tuple[int, int]]]:
    """The place in the order, the span that may hold areas and the words that place it."""
    text = page.flows[index].text
    if not page.flows[index].cued(start, end, _CUES):
        return
    if not told and not search(_SPEAKS, text, start, end):
        return
    marks = [m for m in _MARK.finditer(text, start, end) if not _NO_PLACE.match(text, m.end() + 1)]
    if not marks or is_denied(text, start, end):
        return
    if is_others(text, start, marks[0].start()) or page.within(index, start, marks[0].start(), "place"):
        return  # "Ai Balcani spetta la massima priorità, al Sahel la seconda" names the area first
    bounds = [*(m.start() for m in marks[1:]), end]
    for mark, bound in zip(marks, bounds, strict=True):
        lead = _TO_AREA.match(text, mark.end(), bound)
        area = _AREA.match(text, lead.end(), bound) if lead else None
        if area:
            ceases = _CEASES.search(text, *area.span())
            yield (0 if mark["first"] else 1), (area.start(), ceases.start() if ceases else area.end()), mark.span()
