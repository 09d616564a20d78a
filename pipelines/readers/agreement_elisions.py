"""Agreements whose kind or partner stands apart: `quello di collaborazione con Gent`, `Che cosa lega Torino e Gent?`"""

from __future__ import annotations

import re

from pipelines.flows import match_at, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.agreement_cells import (
    KIND,
    PACT,
    WISH,
    Said,
    claim,
    is_own,
    kind_named,
    partner_at,
    partners_named,
    reaches,
)
from pipelines.readers.agreement_sentences import came_to_nothing
from pipelines.readers.agreement_standing import signed, status
from pipelines.readers.page import Page

_BY_PURPOSE = when_asked(
    r"\b(?:[Qq]uell[oa]|(?:[Uu]n |[Uu]n')altr[oa]) (?:di |d')(?:(?P<twinning>gemellaggio)"
    r"|(?P<friendship>(?:\w+ e )?(?:amicizia|fratellanza))|(?P<partnership>partenariato)"
    r"|(?P<collaboration>collaborazione|cooperazione|intesa))(?: [a-zà-ù]+)? con "
)
_PACT = when_asked(rf"\b{PACT}|\bgemellagg", re.I)
_ASKS_TIE = when_asked(r"(?:Che )?[Cc](?:osa|he) (?:lega|unisce|(?:c'è|esiste) (?:tra|fra)) [^?]{5,80}\?$")
_ANSWER = when_asked(r"(?:Li lega |Le unisce |C'è |Esiste )?(?:[Uu]n |[Uu]n'|[Uu]na |[Ii]l )")
_ASKS_WITH_WHOM = when_asked(
    r"(?!Che cosa|Cosa|Come|Perché|Chi\b|A chi|È vero|Quando|Dove|In che|(?:Si )?[Pp](?:uò|oss)|È possibile)"
)
_ANSWER_WITH = when_asked(
    r"(?:(?:Sì|Certo|Certamente|Attualmente|Oggi|Al momento)[,.:;]? )?(?:(?:[Cc]on|[Aa]d?|[Dd]i) )?"
    r"(?:(?:le |la )?(?:[a-zà-ù]+|\d{1,2})(?: città| enti| partner)?(?: [a-zà-ù]+)?: ?)?(?:(?:[Cc]on"
    r"|[Aa]d?) )?(?=(?!(?:Sì|No|Firmato|Sottoscritto|Siglato)\b)[A-ZÀ-Þ]|la |il |l')"
)
_BEFORE = 300  # characters: how far back the agreements stand that "quello di collaborazione" is one of


def answered_agreements(page: Page, index: int) -> bool:
    """ "Con quali città è gemellata Torino?" over "Con tre: Lione, dal 1967; ...", "Sì, con Gent, siglato nel 1990"."""
    flow, asked = page.flows[index], page.flows[index - 1].text if index else ""
    kind = kind_named(page, index - 1) if asked.endswith("?") and _ASKS_WITH_WHOM.match(asked) else None
    if kind is None:
        return False
    answer = _ANSWER_WITH.match(flow.text)
    if answer is None or WISH.search(asked) or came_to_nothing(flow.text, 0, answer.end(), flow.sentences[0][1]):
        return False
    end = flow.sentences[0][1]
    partners = partners_named(page, index, answer.end(), end)
    for partner, reach in zip(partners, reaches(page, index, partners, 0, end), strict=True):
        claim(page, index, partner, kind, reach, "answered_agreement")
    return bool(partners)


def named_by_purpose(page: Page, index: int) -> None:
    """ "Ci sono altri accordi?" over "Sì, |quello di collaborazione con| Gent, siglato nel 2022"."""
    flow = page.flows[index]
    for start, end in flow.sentences if "uello d" in flow.text or "ltro d" in flow.text else ():
        kind = search(_BY_PURPOSE, flow.text, start, end)
        partner = partner_at(page, index, kind.end(), end) if kind else None
        if kind is None or partner is None or not _after_pact(page, index, kind.start()):
            continue
        if WISH.search(flow.text, start, end) or came_to_nothing(flow.text, start, kind.end(), end):
            continue
        claim(page, index, partner, _said(kind, index), (kind.start(), end), "named_by_purpose")


def _said(kind: re.Match[str], index: int) -> Said:
    return Said(kind.lastgroup or "", index, *kind.span(kind.lastgroup or 0))


def _after_pact(page: Page, index: int, at: int) -> bool:
    """Whether agreements are spoken of right before an offset, in the paragraph or the one above it."""
    here = page.flows[index].span(at, at + 1)[0]
    return _PACT.search(page.document.reading, max(0, here - _BEFORE), here) is not None


def bound_by_answer(page: Page, index: int) -> bool:
    """ "Che cosa lega Torino e Gent?" over "Un patto di amicizia. Lo hanno sottoscritto nel 1996 i Sindaci."."""
    asked = page.flows[index - 1].text if index else ""
    if not asked.endswith("?") or not match_at(_ASKS_TIE, asked):
        return False
    flow = page.flows[index]
    led = _ANSWER.match(flow.text)
    kind = match_at(KIND, flow.text, led.end()) if led else None
    partner = _the_other(page, index - 1) if kind else None
    end = len(flow.text)
    if kind is None or partner is None or WISH.search(flow.text) or came_to_nothing(flow.text, 0, kind.end(), end):
        return False
    _claim_answer(page, index, partner, _said(kind, index))
    return True


def _the_other(page: Page, asked: int) -> Mention | None:
    """The one city that a question names beside the publisher's."""
    cities = [m for m in page.of(asked, "place") if m.value.kind == "city"]
    others = [m for m in cities if not is_own(page, asked, m)]
    return others[0] if len(others) == 1 and len(cities) == 2 else None


def _claim_answer(page: Page, index: int, partner: Mention, kind: Said) -> None:
    """Claim the agreement of a question's partner with what the answer tells of it."""
    key = claim(page, index - 1, partner, kind, (0, len(page.flows[index - 1].text)), "bound_by_answer")
    whole = (0, len(page.flows[index].text))
    told = {"signed_edtf": signed(page, index, *whole, "headed_agreement"), "status": status(page, index, *whole)}
    page.claim("agreements", key, index, "bound_by_answer", told)
