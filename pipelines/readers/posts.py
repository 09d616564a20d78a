"""Posts that a label line or a table's cell lists without a verb: `Incarichi di Trento: presidenza (2020-2022); sede
del segretariato`, `Referente: Servizio Ambiente del Comune di Trento`."""

from __future__ import annotations

import re

from pipelines.labels import Label
from pipelines.patterns import when_asked
from pipelines.readers.bodies import named_organs
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.founders import Founder, claim_founder, town_told
from pipelines.readers.hosting import HOSTED
from pipelines.readers.publishers import city_names
from pipelines.readers.role_cells import claim_role

_ITEM = re.compile(r"[^;,()]+(?:\([^()]*\))?[^;,()]*")
_POST = when_asked(
    r" *(?:(?P<co_chair>[Cc]o-?presi(?:den(?:za|te)|ede))|(?P<chair>[Pp]resi(?:den(?:za|te)|ede))"
    r"|(?P<host>(?:[Ss]ede (?:del(?:la)? )?|[Oo]spita (?:il|la) )?(?:[Ss]egretariato|[Ss]egreteria))"
    r"|(?P<committee_member>(?:[Mm]embro|[Cc]omponente|[Ss]eggio|[Pp]resenza|[Ss]iede)(?= (?:d|n)el))"
    r"|(?P<participant>[Pp]artecipa(?:zione)?(?= a)))\b(?! (?:fino|cessat|conclus|scadut|uscent))"
)
_PAST = when_asked(r"\b(?:ex|già|cessat|conclus|candidatura|non |nessun|propost|in attesa)", re.I)
_SITS = when_asked(r"(?:Comitato|Consiglio|Board|Direttivo|Steering|Executive|Commissione)\b")
_JOINS = when_asked(r"(?:[Gg]rupp|[Ww]orking|Forum|[Tt]ask|[Tt]avol)")


def posts(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """Claim each post of a value: one word for a role, or the organ alone (`Comitato Direttivo`)."""
    text = cast.page.flows[flow].text
    organs = list(named_organs(cast, flow))
    own: Actor | None = None
    for item in _ITEM.finditer(text, label.value, part[1] if label.end == part[0] else len(text)):
        start = item.start() + len(item[0]) - len(item[0].lstrip())
        if ":" in item[0]:  # another label
            return
        if _PAST.match(text, start, item.end()):
            continue
        own = None if text[item.start() - 1] == ";" else own
        if alone := _alone(cast, flow, start, item.end()):  # "Sindaco metropolitano, Comitato Direttivo"
            own = alone
            continue
        within = Sentence(flow, start, item.end(), network, network)
        if founder := _FOUNDER.fullmatch(text, start, item.end()):
            _founded(cast, within, flow, part, label, founder)
            continue
        named = next((o for o in organs if start <= o[0].start < item.end()), None)
        verb = _POST.match(text, start, item.end())
        role = verb.lastgroup if verb else None
        if verb is None and named and named[0].start == start:
            verb = _SITS.match(text, start) or _JOINS.match(text, start)
            role = ("committee_member" if _SITS.match(text, start) else "participant") if verb else None
        if verb is None or role is None or (named is None and role in ("committee_member", "participant")):
            continue
        who = own or _holder(cast, flow, part, label, verb)
        if named is not None and role != "host":
            m, _, name, pieces = named
            claim_role(cast, within, verb, who, role, network, name, pieces, m)
            continue
        seat = HOSTED.search(text, *verb.span("host")) if role == "host" else None
        spoken = _office(text, verb) if seat else None
        body = cast.page.written(flow, *spoken) if spoken else None
        claim_role(cast, within, verb, who, role, network, body, [spoken] if spoken else [], None)


_FOUNDER = when_asked(r" *(?P<said>(?:(?:[Ss]oci[oa]|[Mm]embro|[Cc]ittà) )?(?:[Cc]o-?)?[Ff]ondat(?:ore|rice)) *\.?")


def _founded(
    cast: Cast, within: Sentence, flow: int, part: tuple[int, int], label: Label, founder: re.Match[str]
) -> None:
    """`Ruoli del Sindaco di Torino: fondatore; ...`: whom the label names, else the publisher's town."""
    actors = cast.actors(flow, part[0], label.end) if label.end > part[0] else []
    mayor = actors[0] if actors and actors[0].holder.startswith("Sindac") else None
    town = city_names(cast.page.publisher)[0]
    city = cast.page.publisher.startswith("Comune")
    name = mayor.holder if mayor else town if city else cast.page.publisher
    place = next((m for m in cast.page.within(flow, mayor.start, mayor.end, "place")), None) if mayor else None
    place = place or (town_told(cast) if city else None)
    who = [(actors[0].start, actors[0].end)] if actors else [founder.span("said")]
    kind = "office" if mayor else "city" if city else "organisation"
    own = Founder(name, kind, place.value.place_id if place and place.value else None, "founder", who)
    claim_founder(cast, within, within.subject or "", own, None, founder.span("said"))


def _alone(cast: Cast, flow: int, start: int, end: int) -> Actor | None:
    """The publisher's own that an item is and no more."""
    end = start + len(cast.page.flows[flow].text[start:end].rstrip(" ."))
    return next((a for a in cast.actors(flow, start, end) if (a.start, a.end) == (start, end)), None)


def _office(text: str, verb: re.Match[str]) -> tuple[int, int]:
    """What is hosted: the last word of `sede del segretariato`."""
    begin = max(text.rfind(" ", verb.start(), verb.end()) + 1, verb.start("host"))
    return begin, verb.end()


def _holder(cast: Cast, flow: int, part: tuple[int, int], label: Label, verb: re.Match[str]) -> Actor:
    """Who holds it: whom the label names (`Incarichi di Trento`), else the publisher by the words for the post."""
    actors = cast.actors(flow, part[0], label.end) if label.end > part[0] else []
    return actors[0] if actors else Actor(cast.page.publisher, *verb.span())


_OF_ALL = re.compile(r"\breti\b")


def referent(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Referente: Servizio Ambiente del Comune di Trento`: a unit coordinates the city's part; a person does not."""
    text = cast.page.flows[flow].text
    unit = next((a for a in cast.actors(flow, label.value, part[1]) if a.start - label.value < 4), None)
    said = re.compile(r"[^:|]+").match(text, part[0] if label.end > part[0] else label.value)
    if said and _OF_ALL.search(said[0]):  # "Referente per tutte le reti"
        return
    if unit is None or said is None or unit.holder == cast.page.publisher or unit.holder.startswith("Sindac"):
        return
    within = Sentence(flow, part[0], part[1], network, network)
    claim_role(cast, within, said, unit, "coordinator", network, None, [], None)
