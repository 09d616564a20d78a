"""What was handed over and is no text: "le attrezzature della scuola sono state consegnate a Mostar il 6 ottobre 2021".

Here: the words for the thing; the event is claimed in `events`. Requests, and prizes and other honours, are none.
"""

from __future__ import annotations

import re

from pipelines.patterns import when_asked
from pipelines.readers.happenings import Subject
from pipelines.readers.page import Page

_NUMBER = r"(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|\d{1,3}(?:\.\d{3})?)"
_ARTICLE = (
    rf"(?:(?:[Ii]l|[Ll]o|[Ll]a|[Ii]|[Gg]li|[Ll]e|[Uu]n[oa]?|(?:[Ii] |[Gg]li |[Ll]e )?(?i:{_NUMBER})) |[Ll]'|[Uu]n')"
)
_NO_GOODS = (
    r"(?:(?:prim|second|ultim)\w+ )?(?:domand|richiest|candidatur|istanz|modul|premi[oe]?\b|riconosciment|onorificenz"
    r"|chiav[ei]|cittadinanz|attestat|diplom|medagli|targ[ah]|pergamen|sigill|bandier)"
)
_WHAT = (
    rf"(?!{_NO_GOODS}|[a-z]+ \d{{4}})(?P<what>(?:[a-zà-ù]+ )??[a-zà-ù]{{4,}}"
    r"(?: (?!(?:che|cui|ed?|ma|si|non|ha|hanno|è|sono|fu|il|lo|la|i|gli|le) |l'|un')[^\s,;:.()]+){0,8}?)"
)
_WAS = r"(?:è|sono|fu|furono|venne|vennero|era|erano)(?: stat[aoie])?(?: (?:\w+mente|poi|già|infine|quindi))? $"
_THING_BEFORE = when_asked(rf"(?<![\w']){_ARTICLE}{_WHAT}(?: ?\([^()]*\))?(?:, $| {_WAS})")
_ACTS = when_asked(rf"\b(?:(?:[Hh]a|[Hh]anno)(?: (?:\w+mente|poi|già|infine|quindi))? $|(?i:{_WAS}))")
_THING_AFTER = when_asked(
    r"(?:,? (?:(?:ad?|in) [A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,3}(?: \([^()]*\))?"
    r"|(?:il |l'|nel |nell')(?:\d{1,2}°? )?(?:[a-zà-ù]+ )?\d{4}"
    r"|(?:al|allo|alla|ai|agli|alle) (?:[a-zà-ù]+ (?:d(?:i|el|ella) )?){1,3}[A-ZÀ-Þ][\w'-]+))*,? "
    rf"{_ARTICLE}{_WHAT}(?=[,;:.]|$| (?:a|ad|al|alla|nel|il|per|che|in|donat|destinat|acquistat)\b)"
)
_THING_OF = when_asked(
    rf" (?:d(?:i|el|ello|ella|ei|egli|elle) (?:{_NUMBER} )?|dell'){_WHAT}(?: ?\([^()]*\))?,?"
    r" (?:è avvenuta|avvenne|si (?:è svolta|è tenuta|svolse|tenne)|ha avuto luogo|ebbe luogo|risale)"
)


def goods(page: Page, sentence: tuple[int, int, int], verb: tuple[int, int]) -> Subject | None:
    """ "|L'impianto di potabilizzazione| è stato consegnato", "ha consegnato a Mostar |due ambulanze|", "la consegna
    dei |banchi| è avvenuta"; none of what is yet to be handed over."""
    flow, start, end = sentence
    text = page.flows[flow].text
    if text[slice(*verb)] == "consegna":
        return _titled(_THING_OF.match(text, verb[1], end))
    before = _THING_BEFORE.search(text, start, verb[0])
    if before or not _ACTS.search(text, start, verb[0]):
        return _titled(before)
    return _titled(_THING_AFTER.match(text, verb[1], end))


def _titled(thing: re.Match[str] | None) -> Subject | None:
    """What was handed over, by the words for it."""
    return Subject(title=thing.span("what")) if thing else None
