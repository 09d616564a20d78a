"""Themes that answer a question: "Su quali temi lavorate?" above "Sulla salute, sull'acqua e sulla pace."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import match_at
from pipelines.patterns import when_asked
from pipelines.readers.lists import Item, in_line
from pipelines.readers.page import Page
from pipelines.readers.reality import FINITE, is_denied
from pipelines.readers.theme_names import TOPIC, Theme, listed

_ASKS = when_asked(
    rf"(?:(?:Quali|(?:Su|In|Di|A|Per|Attorno a) quali) (?:\w+ ){{0,4}}?(?:{TOPIC}|assi|priorità)"
    r"\b(?! geografic| territorial)[^?]*|Su (?:che )?cosa (?:si )?(?:lavor|concentr|punt)\w*[^?]*"
    r")\?",
    re.I,
)
_ABOUT_THEM = when_asked(r"riorit|lavor|occup|concentr|interv[ei]|impegn|punt|oper|rasversal|\bassi\b|scelt", re.I)
_OTHERS = when_asked(r"\b(?:band[oi]|ret[ei]|associazion[ei]|geografic\w+|corsi?|incontr[oi]|convegn[oi])\b", re.I)
_LEAD = when_asked(
    r"(?:(?:I|Gli|Le) (?:temi|assi|priorità|ambiti)(?: prioritari)? (?:sono|restano)|Sono|Si tratta di|(?:Il Comune"
    r"|L'Ente|Ci|Si) ?(?:si )?(?:lavora|occupiamo|occupa|concentra|concentriamo|punta)|Lavoriamo|Puntiamo"
    r"|Interveniamo"
    r"|Operiamo)(?: soprattutto| principalmente)?(?: \w+(?=:))?:? ?"
)
_PREPOSITION = when_asked(r"(?:(?:su|ne|de|a)(?:ll'|(?:llo|lla|lle|gli|l|i) )|(?:su|in|di|d') ?)(?=[a-zà-ù«\"“])", re.I)
_WORDS = 9  # of a theme's name, at most


def answered_themes(page: Page, index: int) -> Iterator[Theme]:
    """The themes that the first sentence below a question names, two or more and nothing else."""
    question = page.flows[index].text
    if index + 1 == len(page.flows) or not question.endswith("?") or not match_at(_ASKS, question):
        return
    if not _ABOUT_THEM.search(question) or _OTHERS.search(question) or is_denied(question, 0, len(question)):
        return
    text = page.flows[index + 1].text
    start, end = page.flows[index + 1].sentence_at(0)
    lead = match_at(_LEAD, text)
    begin = lead.end() if lead else start
    spans = [_bare(text, a, b) for a, b in in_line(text, begin, end)]
    if len(spans) < 2 or FINITE.search(text, begin, end) or any(len(text[a:b].split()) > _WORDS for a, b in spans):
        return
    rank = "cross_cutting" if "trasversal" in question else "axis" if re.search(r"\bassi\b", question) else "priority"
    asked = Item(index, 0, len(question))
    yield from listed(page, [Item(index + 1, *span) for span in spans], rank, asked, "theme_answer")


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """ "Sulla |salute|", "di |acqua|"."""
    lead = _PREPOSITION.match(text, start, end)
    return (lead.end() if lead else start), end
