"""Themes tied to another: "Strettamente legata alla salute è la tematica dell'acqua", "Con la pace ha un nesso ...".

A bare name is tied to a theme that the document declares, which `priorities` sees to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.patterns import when_asked
from pipelines.readers.page import Page
from pipelines.readers.reality import is_denied
from pipelines.readers.theme_names import Theme
from pipelines.readers.theme_spans import NAME, phrase

_TIED = r"(?:legat|conness|collegat|correlat)[aoie] (?:a(?:l|llo|lla|i|gli|lle)? |all')"
_BASE = r"(?P<base>[^;:.()–—\"“]+?)"
_FRAMED = r"(?:anche )?(?:(?:l[ae] |il |i )(?:tem|questione)|quell[oaie] d)"
_RELATED_FIRST = when_asked(  # "Sono legate alla salute le tematiche dell'acqua", "Legata alla salute è la tematica"
    rf"\b(?P<are>(?<![\w,)»”] )(?:è|sono|risulta(?:no)?|resta(?:no)?)(?: inoltre| infine| poi| anche)?(?: \w+mente)? )?"
    rf"{_TIED}{_BASE},? (?(are)(?=(?:l[ae] |il |i )(?:tem|questione))|(?:è|sono) (?={_FRAMED})){NAME}",
    re.I,
)
_RELATED_LAST = when_asked(
    rf"(?:,| è| sono)(?: un)? ?tem(?:a|i|atica|atiche) (?:strettamente |direttamente )?{_TIED}{_BASE}"
    r"(?=[,;:.()]|$)",
    re.I,
)
_RELATED_IS = when_asked(
    rf"\b(?=(?:l[ae] |il |i )(?:tem|questione))(?P<name>[^,;:.()–—\"“]+?)"
    rf"(?: (?:è|sono)|, (?:anch'ess[oaie]|anche)) (?:strettamente |direttamente )?{_TIED}{_BASE}"
    r"(?=[,;:.()]|$)",
    re.I,
)
_HOW = r"(?:,? (?:\w+mente|da vicino|inoltre|infine|anche|poi|pure|in modo \w+),?)*"
_TIES = (
    r"(?:si (?:ri)?(?:collega|lega|connette|aggancia|allaccia|richiama|innesta)(?:no)?|fa(?:nno)? capo"
    rf"|(?:è|sono){_HOW} (?:legat|conness|collegat|correlat)[aoie])"
)
_RELATED_VERB = when_asked(
    rf"\b(?:a(?:l|llo|lla|i|gli|lle) |all'|a(?:d)? (?=quest'ultim|ess[oa] ))(?!qual){_BASE}"
    rf" {_TIES}{_HOW} (?={_FRAMED}){NAME}",
    re.I,
)
_RELATED_BARE = when_asked(
    rf"\b(?:(?P<tied>(?:strettamente |direttamente )?{_TIED})|(?<!\w)(?:a(?:l|llo|lla|i|gli|lle) "
    rf"|all')(?!qual)){_BASE},?"
    rf" (?(tied)(?:è|sono)|{_TIES}){_HOW}"
    rf" (?=(?:il|lo|la|i|gli|le) |l'){NAME}",
    re.I,
)
_RELATED_INVERTED = when_asked(  # "È correlata alla ceramica la gestione delle acque"
    rf"(?<![\w,] )\b(?:è|sono){_HOW} {_TIED}{_BASE} (?=(?:il|lo|la|i|gli|le) |l'){NAME}", re.I
)
_RELATED_SUBJECT = when_asked(  # "La lettura è collegata al tema della scuola"
    r"(?:(?<=[.;:] )|(?<!.))(?=(?:(?:il|lo|la|i|gli|le) |l')(?!tem|questione|progett|programm|pian|propost|iniziativ"
    r"|accord|comun|uffici|ret[ei]\b|attività|intervent|azion|second|prim|terz))(?P<name>[^,;:.()–—\"“]{3,60}?)"
    rf" (?:è|sono){_HOW} {_TIED}(?:(?:tem[ai]|tematica|asse|priorità) (?:d(?:i|el|ello|ella|ei|egli|elle) |dell'))?"
    rf"{_BASE}(?=[,;:.()]|$)",
    re.I,
)
_RELATED_CLAUSE = when_asked(rf"(?P<base>[^,;:.()]+), (?:a(?:l|lla|i|lle) qual[ei]|a cui|cui) {_TIES} {NAME}", re.I)
_TO_TIE = r"(?:legat|conness|collegat|correlat)[oa]"
_RELATED_ASIDE = when_asked(  # "Dal tema della pesca discende quello, collegato, del porto"
    r"\b(?:(?:da|a)(?:l|lla)|accanto a(?:l|lla)|insieme a(?:l|lla)|con (?:il|la)) (?:tema|tematica|questione|asse"
    r"|priorità)(?: prioritari[oa])? (?:d(?:i|el|ello|ella|ei|egli|elle) |dell')"
    r"(?P<base>[^,;:.()–—\"“]+?),? (?<!non )(?:discend|deriv|nasc|scaturisc|st|vien|figur"
    r"|si (?:affianc|aggiung|colloc|pon)"
    r"|c'|vi )(?:e|a|è)(?: anche| poi| infine)? "
    rf"(?:quell[oa]|(?:il|un) tema|(?:la|una) (?:tematica|questione)),? (?:\w+mente )?{_TO_TIE},? "
    rf"(?=d(?:i|el|ello|ella|ei|egli|elle) |dell'){NAME}",
    re.I,
)
_SORT = r"(?:strett|fort|dirett|profond|solid|evident|natural|chiar|precis|strettissim)[oaie]"
_NOUN = r"(?:legam[ei]|ness[oi]|collegament[oi]|connession[ei]|correlazion[ei]|relazion[ei]|rapport[oi])"
_BOND = (
    rf"(?:(?:ha|hanno|presenta|presentano|mantengono|mantiene) (?:(?:un|uno|una|dei|delle) |un')?(?:{_SORT} )?{_NOUN}"
    rf"(?: (?:molto )?{_SORT})?|(?:è|sono) in {_SORT} {_NOUN}(?: anche)?)"
)
_WITH = rf"con (?:(?:il|lo|la|i|gli|le) |l')?{_BASE}"
_BOND_FIRST = when_asked(rf"(?<!\w){_WITH},? (?:{_BOND}|{_BOND} anche) (?={_FRAMED}){NAME}", re.I)
_BOND_AND_BASE = when_asked(rf"(?<!\w){_BOND} {_WITH} (?={_FRAMED}){NAME}", re.I)
_BOND_LAST = when_asked(
    rf"\b(?=(?:l[ae] |il |i )(?:tem|questione))(?P<name>[^,;:.()–—\"“]+?)(?:, (?:che|i quali|le quali))? {_BOND}"
    rf" {_WITH}(?=[,;:.()]|$)",
    re.I,
)


def related_theme(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "Strettamente legata alla salute è la tematica dell'acqua", "L'acqua, tema legato alla salute"."""
    where = index, start, end
    for pattern in (_RELATED_FIRST, _RELATED_IS, _RELATED_LAST, _RELATED_VERB, _RELATED_ASIDE):
        yield from phrase(page, pattern, where, "related", "related_theme")
    yield from phrase(page, _RELATED_CLAUSE, where, "related", "related_theme", last=True)
    for pattern in (_RELATED_BARE, _RELATED_INVERTED, _RELATED_SUBJECT):
        yield from phrase(page, pattern, where, "related", "related_to_declared")


def bound_theme(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "Con la salute hanno un legame stretto i temi dell'acqua e del cibo", "Il tema del cibo ha un nesso con"."""
    if is_denied(page.flows[index].text, start, end):
        return
    for pattern in (_BOND_FIRST, _BOND_AND_BASE, _BOND_LAST):
        yield from phrase(page, pattern, (index, start, end), "related", "related_to_declared")
