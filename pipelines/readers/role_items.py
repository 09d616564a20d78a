"""Roles in the items below a line such as `Ruoli di Torino:`, each of which begins with the organ: `Gruppo Acque –
presidenza`, `Forum Scuola e Forum Mare – Torino vi partecipa`."""

from __future__ import annotations

import re

from pipelines.flows import Flow, match_at
from pipelines.patterns import when_asked
from pipelines.readers.bodies import NamedOrgan
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.page import Page
from pipelines.readers.reality import unreal
from pipelines.readers.role_cells import claim_role
from pipelines.readers.role_words import SEATS

_ROLES_BELOW = when_asked(  # "Ruoli di Torino:", "Il Comune lavora nei forum della rete:"
    r"\b(?:[Rr]uol[oi]|[Ii]ncaric\w+|[Pp]artecipazione|[Pp]resenza)\b"
    r"|(?<![Nn]on )\b(?P<acts>partecipa|lavora|prende parte|è (?:attiv|present|impegnat)[ao])\b[^.;:]*:$"
)
_AND = when_asked(r"(?: ?\([^()]*\))?(?:,? ed?|,) (?:(?:il|lo|la) |l')?")
_DASH = when_asked(r"(?: ?\([^()]*\))?(?: (?:d(?:i|el|ella|ello) |dell')[^,;.:–—]{2,40})?(?: [–—-] | ?: )")
_NOTED = when_asked(
    r"(?:(?P<co_chair>co-?presidenza)|(?P<chair>presidenza|coordinamento|guida)"
    r"|(?P<member>(?:partecipazione|lavoro|presenza|contributo)(?: attiv[oa])?|partecipante|componente|membro))"
    r"(?=[.,;]?$| ne(?:i|l|lla) | ai lavori\b| (?:dal|fino al) )"
)
_OFTEN = r"(?: (?:anche|oggi|inoltre|attualmente|attivamente|stabilmente|dal \d{4}))*"
_PLAYS = when_asked(
    rf"(?:(?P<co_chair>(?:(?:lo|la) )?co-?presied(?:e|iamo)|ne è{_OFTEN} co-?presidente)"
    rf"|(?P<chair>(?:(?:lo|la) )?presied(?:e|iamo)|(?:lo|la) (?:guid(?:a|iamo)|coordin(?:a|iamo))"
    rf"|ne (?:è{_OFTEN} (?:il |la )?"
    r"(?:presidente|coordinat(?:ore|rice)|capofila)|(?:ha|detiene|esercita) la (?:presidenza|guida)))"
    rf"|(?P<member>[vc]i (?:partecip(?:a|iamo)|lavor(?:a|iamo)|sied(?:e|iamo)|sediamo|prend(?:e|iamo){_OFTEN} parte"
    rf"|è{_OFTEN} (?:presente|rappresentat[ao])|contribuisce|sta (?:partecipando|lavorando))"
    rf"|ne (?:fa(?:cciamo)?{_OFTEN} parte|è{_OFTEN} (?:membro|componente|parte))"
    rf"|è{_OFTEN} (?:attiv[ao]|presente)(?= al suo interno|[.,;]?$)|(?:partecipa|lavora){_OFTEN}(?=[.,;]?$)"
    rf"|è{_OFTEN} (?:(?:una delle|tra le|fra le) città|uno dei (?:[Cc]omuni|membri)|(?:tra|fra) i (?:[Cc]omuni|membri)"
    rf"|una delle amministrazioni) che (?:lo|la) compongono|è{_OFTEN} (?:membro|componente)(?=[.,;]?$)))(?!\w)"
)
_THE = when_asked(r"(?:(?:anche|qui) )?(?:(?:il|lo|la) |l')?")


def noted(cast: Cast, sentence: Sentence, organs: list[NamedOrgan]) -> bool:
    """Claim the role that an item tells of the organs with which it begins."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    heads = _heads(text, organs)
    dash = match_at(_DASH, text, heads[-1][0].end, sentence.end) if heads and sentence.start == 0 else None
    if dash is None:
        return False
    above = next((f for f in range(sentence.flow - 1, -1, -1) if _heads_items(page.flows[f])), None)
    over = _ROLES_BELOW.search(page.flows[above].text) if above is not None else None
    if above is None or over is None:
        return False
    if over["acts"] and not cast.actors(above, 0, over.start()):
        return False
    told = _told(cast, sentence, dash.end(), above)
    if told is None or unreal(text, dash.end(), told[0].start()):
        return False
    verb, who = told
    for m, network, name, pieces in heads:
        role = verb.lastgroup or ""
        role = role if role != "member" else "committee_member" if SEATS.match(name) else "participant"
        claim_role(cast, sentence, verb, who, role, network, name, pieces, m)
    return True


def begins_with_organ(page: Page, flow: int) -> bool:
    """Whether an item is about an organ: `Comitato Direttivo – membro dal 2019` tells no membership."""
    organ = next(iter(page.of(flow, "body")), None)
    item = page.flows[flow].kind == "list_item" and organ is not None and organ.start == 0
    return item and organ is not None and _DASH.match(page.flows[flow].text, organ.end) is not None


def _heads_items(flow: Flow) -> bool:
    """Whether a line is none of the items of a list: it is no item, or one whose colon opens the list."""
    return flow.kind != "list_item" or flow.text.endswith(":")


def _heads(text: str, organs: list[NamedOrgan]) -> list[NamedOrgan]:
    """The organs with which an item begins, one after another: `Forum Scuola e Forum Mare`."""
    out = [organ for organ in organs[:1] if organ[0].start == 0]
    for organ in organs[1:] if out else ():
        if not _AND.fullmatch(text, out[-1][0].end, organ[0].start):
            break
        out.append(organ)
    return out


def _told(cast: Cast, sentence: Sentence, start: int, above: int) -> tuple[re.Match[str], Actor] | None:
    """What is told behind the dash, and of whom: `presidenza`, `Torino vi partecipa`, `ne fa parte il Sindaco`."""
    text = cast.page.flows[sentence.flow].text
    if note := match_at(_NOTED, text, start, sentence.end):
        return note, _whose(cast, above, note)
    actors = cast.actors(sentence.flow, start, sentence.end)
    first = actors[0] if actors and _THE.fullmatch(text, start, actors[0].start) else None
    verb = match_at(_PLAYS, text, first.end + 1 if first else start, sentence.end)
    if verb is None:
        return None
    behind = next((a for a in actors if _THE.fullmatch(text, verb.end() + 1, a.start)), None)
    return verb, first or behind or _whose(cast, above, verb)


def _whose(cast: Cast, above: int, verb: re.Match[str]) -> Actor:
    """Whose roles the line above the items says they are: `Ruoli del Sindaco di Torino:`, else the publisher's."""
    named = cast.actors(above, 0, len(cast.page.flows[above].text))
    if len(named) == 1 and named[0].holder != cast.page.publisher:
        return Actor(named[0].holder, verb.start(), verb.end(), (above, named[0].start, named[0].end))
    return Actor(cast.page.publisher, verb.start(), verb.end())
