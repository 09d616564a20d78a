"""What a network is about (`networks.theme_id`): told by its name, its definition, the words beside it, its purpose."""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.mentions import themes
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.discovery import Network, Sighting
from pipelines.readers.page import Cell


def read_theme(cast: Cast, network: Network, sightings: list[Sighting]) -> None:
    """What the network is about, by the words of its name, else of its definition, else of what it is for."""
    for sighting in sightings:
        text, rank = cast.page.flows[sighting.flow].text, sighting.rank
        if found := _told_in(text, *sighting.name):
            _claim(cast, network, sighting.flow, "theme_in_name", found, rank)
        if sighting.word and rank < 2:
            if found := _told_in(text, sighting.word[1], _definition_end(cast, network, sighting)):
                _claim(cast, network, sighting.flow, "theme_in_definition", found, 5 + rank)
            if found := _theme_beside(cast, sighting):
                _claim(cast, network, sighting.flow, "theme_beside_name", found, 7 + rank)
    if purpose := _theme_of_purpose(cast, network):
        _claim(cast, network, purpose[0], "theme_of_purpose", purpose[1], 16)


def _claim(cast: Cast, network: Network, flow: int, rule: str, theme: Cell, rank: int) -> None:
    cast.page.claim("networks", (network.id,), flow, rule, {"theme_id": theme}, rank)


def _told_in(text: str, start: int, end: int) -> Cell | None:
    """The first theme that words tell."""
    found = themes.theme_of(text[start:end])
    return (found[0], start + found[1], start + found[2]) if found else None


def _definition_end(cast: Cast, network: Network, sighting: Sighting) -> int:
    """Where the words about a network end: with its sentence, or where a list goes on to another network."""
    start = sighting.word[1] if sighting.word else sighting.name[1]
    _, end = cast.page.flows[sighting.flow].sentence_at(start - 1)
    others = (m.start for m in cast.page.within(sighting.flow, start, end, "network") if m.ref != network.id)
    stop = cast.page.flows[sighting.flow].text.find(";", start, end)
    return min(end, next(others, end), stop if stop >= 0 else end)


_GIVEN_TO = (
    r"(?:(?:[Ss]pecializzat|[Aa]ttiv|[Ii]mpegnat|[Dd]edicat|[Oo]rientat|[Ii]ncentrat|[Ff]ocalizzat)[ao]"
    r" (?:\w+mente )?(?P<to>(?:(?:su|ne|a|per)(?:l|lla|llo|i|gli|lle|d)? |(?:sull|nell|all)')[^,;:.()]{3,80}))"
)
_GIVEN_BEFORE = re.compile(
    rf"(?:{_GIVEN_TO} è|D(?:i|el|ella|ei|elle) (?P<of>[^,;:.()]{{3,80}}) si occupa)"
    r" (?:(?:invece|inoltre|anche|infine|poi) )?(?:(?:la|il|lo) |l')?[«“\"]?"
)
_GIVEN_BEHIND = re.compile(rf"[»”\"]?(?: ?\([^()]*\))?, {_GIVEN_TO}, (?:è|rappresenta|costituisce) ")


def _theme_beside(cast: Cast, sighting: Sighting) -> Cell | None:
    """`Specializzata sul tema della mobilità è |Polis|, una rete`, `|Polis|, attiva nel campo della mobilità, è una
    rete`."""
    text = cast.page.flows[sighting.flow].text
    start, end = cast.page.flows[sighting.flow].sentence_at(sighting.name[0])
    given = _GIVEN_BEFORE.fullmatch(text, start, sighting.name[0]) or _GIVEN_BEHIND.match(text, sighting.name[1], end)
    words = given.lastgroup or "to" if given else "to"
    return _told_in(text, *given.span(words)) if given else None


_AIM = r"(?:[Ss]copo|[Oo]biettivo|[Ff]inalità|[Ff]ine|[Ii]ntento|[Pp]roposito|[Mm]issione?|[Vv]ocazione)"
_SORT = r"(?: (?:principale|prioritari[oa]|primari[oa]|ultim[oa]|comune|dichiarat[oa]|precipu[oa]))?"
_ITS = (  # "Il suo scopo", "La missione della rete", "Il fine ultimo"
    rf"(?:(?:[Ll]o|[Ii]l|[Ll]a) |[Ll]')?(?:[Ss]u[oa] )?{_AIM}{_SORT}"
    r"(?: (?:(?:del|della|di quest[ao]) |dell')(?:rete|network|forum|iniziativa|associazione|alleanza|coalizione|patto"
    r"|coordinamento|piattaforma))? (?:è|consiste|sta)\b"
)
_PURPOSE = re.compile(
    rf"(?:^(?:Scopo|Obiettivo|Finalità|Tema)(?: principale)?: |\b(?:allo scopo di|con lo scopo di|con l'obiettivo di"
    rf"|al fine di|il cui {_AIM}{_SORT} è(?: di| quello di)?) |(?P<its>(?:^|(?<=[.] )){_ITS})"
    rf"|(?P<aims>\b(?<!che )(?<!cui )(?<!quale )(?:[Ss]i (?:prefigge|propone|pone|dà)|[Mm]ira ad?|[Pp]unta ad?"
    rf"|[Hh]a (?:(?:come|per|quale) |(?:il|la|lo) |l')(?:su[oa] )?{_AIM})\b))"
)
_PURPOSE_CUES = ("scopo", "obiettivo", "finalità", "fine", "tema", "intento", "proposito", "mission", "vocazione",
                 "si pr", "si pone", "si dà", "mira", "punta")  # fmt: skip


def _theme_of_purpose(cast: Cast, network: Network) -> tuple[int, Cell] | None:
    """`riunisce venti città allo scopo di sviluppare soluzioni nel campo della mobilità umana`, `L'iniziativa si
    prefigge di`, `Il suo scopo è`: what it is for."""
    for sentence in cast.about.get(network.id, ()):
        flow = cast.page.flows[sentence.flow]
        if not flow.cued(sentence.start, sentence.end, _PURPOSE_CUES):
            continue
        told = search(_PURPOSE, flow.text, sentence.start, sentence.end)
        own = told and _is_its_own(cast, network, sentence, told)
        if told and own and (found := _told_in(flow.text, told.end(), sentence.end)):
            return sentence.flow, found
    return None


def _is_its_own(cast: Cast, network: Network, sentence: Sentence, told: re.Match[str]) -> bool:
    """Whether a purpose is the network's: it is spoken of there, and nobody else before the words."""
    if cast.actors(sentence.flow, sentence.start, told.start()):
        return False
    if told["its"]:
        return told.start() == sentence.start and _told_last(cast, network, sentence)
    if told["aims"]:
        others = cast.page.within(sentence.flow, sentence.start, told.start(), "organisation", "network", "body")
        apart = ";" in cast.page.flows[sentence.flow].text[sentence.start : told.start()]
        return sentence.subject == network.id and not apart and all(m.ref == network.id for m in others)
    return sentence.subject == network.id or cast.entry_at(sentence.flow) == network.id


def _told_last(cast: Cast, network: Network, sentence: Sentence) -> bool:
    """Whether the sentence before, if the paragraph has one, speaks of a network that goes on being spoken of."""
    if sentence.subject == network.id:
        return True
    before = [each for each in cast.in_flow[sentence.flow] if each.end <= sentence.start][-1:]
    named = (m.ref for each in before for m in cast.page.within(each.flow, each.start, each.end, "network"))
    told = not before or before[0].subject == network.id or network.id in named
    return told and sentence.topic == network.id
