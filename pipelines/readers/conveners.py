"""Whose meeting it is by who invites to it: "Polis ha invitato la città alla propria conferenza"."""

from __future__ import annotations

from pipelines.flows import search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.page import Page

_LEADS = when_asked(
    r"(?:(?:In|Nel|Nell'|Il|A|Per|Con|Dopo|Oggi|Inoltre|Infine)\b[^;:.]{0,50}?,? )?(?:[Ll]a |[Ii]l |[Ll]')?"
    r"(?:rete |network |associazione )?"
)
_ACTS = when_asked(
    r"(?: ?\([^()]*\))?(?:, [^;:.]{3,80},)? (?:l')?(?:(?:ha|aveva) (?:\w+ )?(?:\w+at|tenut|riunit|accolt|svolt)[oa]"
    r"|(?:organizz|invit|convoc)ò|tenne|svolse)\b"
)
_OWN = when_asked(r"\b(?:propri[ao]|su[ao]) (?:\w+ )?$")
_HOLDS_ITS = when_asked(  # "Polis |ha organizzato a Gent la |conferenza": the one that it holds
    r"(?:ha|aveva) (?:\w+ )?(?:organizzat|tenut)[oa]\b[^;:.]{0,60}? (?:la|il|l') ?(?:\w+ )?$"
)
_INVITES = when_asked(
    r"(?:\bha|\baveva|'ha)(?: [^\s,;:.]+)? invitat[oaie]\b[^;:.]{0,90}? (?:al|alla|all'|a un|a una)"
    r" ?(?:(?:propri|su)[ao] )?$|\binvitò [^;:.]{0,90}? (?:al|alla|all') ?(?:(?:propri|su)[ao] )?$"
)
_INVITED_BY = when_asked(
    r" (?:nel(?:l'anno)? (?:\w+ )?\d{4} )?(?:a (?:partecipare|intervenire|prendere parte) )?(?:alla|al|all')"
    r" ?(?:(?:propri|su)[ao] )?"
)
_BY = when_asked(r"\b(?:invitat|selezionat)[aoie] (?:nel(?:l'anno)? (?:\w+ )?\d{4} )?da(?:l |lla |ll'| )$")
_OF_ANOTHER = when_asked(r" (?:del|della|dello|di|dei|delle|degli|dell')(?: |(?<='))(?=[A-ZÀ-Þ])")

_IT_HELD = when_asked(
    r"(?:\b[Ll][ao] |\b[Ii]l |\b[Ll]')(?P<word>[Rr]ete|[Nn]etwork|[Aa]ssociazione|[Cc]oordinamento|[Ff]orum|[Pp]atto"
    r"|[Cc]oalizione|[Aa]lleanza) (?:(?:ha|aveva) (?:\w+ )?(?:tenuto|svolto|organizzato|celebrato|convocato|riunito)"
    r"|tenne|svolse|organizzò|convocò)\b[^.;:]{0,50}? (?:propri|su)[ao] (?:\w+ )?$"
)


def held_by(text: str, start: int, noun: int) -> str | None:
    """The word for a network that held its own meeting: "la |Rete| ha tenuto a Lione la sua conferenza"."""
    held = search(_IT_HELD, text, start, noun)
    return held["word"] if held else None


def invites(text: str, start: int, noun: int) -> bool:
    """Whether the words before a meeting's noun invite to it: "ha invitato la città alla propria |conferenza|"."""
    return search(_INVITES, text, start, noun) is not None


def convener(page: Page, flow: int, sentence: tuple[int, int], noun: int, name_end: int) -> str | None:
    """The network that holds its own meeting, or invites to one that nobody else is said to hold."""
    text, (start, end) = page.flows[flow].text, sentence
    networks = page.within(flow, start, noun, "network")
    anothers = bool(networks) and _is_anothers(page, flow, noun, name_end, end)
    for named in networks:
        if not anothers and _BY.search(text, start, named.start) and _INVITED_BY.fullmatch(text, named.end, noun):
            return named.ref
    first = networks[0] if networks else None
    if first is None or not _LEADS.fullmatch(text, start, first.start) or not _ACTS.match(text, first.end, noun):
        return None
    own = _OWN.search(text, first.end, noun) is not None or search(_HOLDS_ITS, text, first.end, noun) is not None
    return first.ref if own or (not anothers and search(_INVITES, text, first.end, noun)) else None


def _is_anothers(page: Page, flow: int, noun: int, name_end: int, end: int) -> bool:
    """Whether a meeting is somebody's by the words in or behind its name: "conferenza |della FAO|", not "di Lione"."""
    text = page.flows[flow].text
    of = _OF_ANOTHER.search(text, noun, name_end + 8)
    named: list[Mention] = page.within(flow, of.end(), end, "place") if of else []
    return of is not None and not any(m.start == of.end() for m in named)
