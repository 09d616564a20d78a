"""Memberships told of the network that takes a city in: `La rete ha accolto Milano nel 2019`."""

from __future__ import annotations

from pipelines.flows import AnyOf, match_at, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.page import Cell
from pipelines.readers.reality import unreal

_AMONG = (
    r"(?:,? (?:(?:tra|fra) (?:i|le|gli) (?:(?:suoi|sue|propri|proprie) )?(?:membri|soci[e]?|aderenti|associat[ei]"
    r"|città \w+)|come (?:nuov[oa] )?(?:membro|soci[oa]|città \w+)|nella rete|al suo interno),?)?"
)
ON = (
    r"(?:,? (?:(?:nel|il|dal|in)(?: mese di)? |(?:nell|dall|l)')(?:anno )?(?:\d{1,2}°? )?(?:[a-z]{5,9} (?:del )?)?"
    r"\d{4}\b,?)?"
)
_TAKES_IN = when_asked(
    rf"\b(?P<verb>(?:ha|aveva) (?:(?:anche|poi|infine|inoltre) )?(?:accolto|ammesso)|accolse|ammise){ON}{_AMONG}"
    r" (?:anche )?(?:(?:il|la) |l')?(?:città di )?$"
)
_BEHIND = when_asked(rf"(?: ?\([^()]*\))?(?P<on>{ON}){_AMONG}(?P<later>{ON})(?=[.;,]|$| ed? (?:[A-ZÀ-Þ]|nel \d))")
TAKES_IN = AnyOf("accolto", "ammesso", "accolse", "ammise")


def taken_in(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """`Nel 2019 EUROLAGHI ha accolto tra i suoi membri Milano`, not `ha accolto Milano nel Comitato`, `ha accolto la
    proposta di Milano`, `Milano ha accolto`."""
    page, text, network = cast.page, cast.page.flows[sentence.flow].text, sentence.subject
    if network is None or network in ended:
        return
    first = next(iter(cast.actors(sentence.flow, sentence.start, sentence.end)), None)
    told = search(_TAKES_IN, text, sentence.start, first.start) if first else None
    behind = match_at(_BEHIND, text, first.end, sentence.end) if first else None
    if first is None or told is None or behind is None or first.holder != page.publisher:
        return
    if unreal(text, sentence.start, told.start()):
        return
    day = _day(cast, sentence, told.start(), first, behind.end())
    cells: dict[str, Cell | None] = {
        "member": (page.publisher, first.start, first.end),
        "status": ("member", *told.span("verb")),
        "joined_edtf": (day.normalised or "", day.start, day.end) if day else None,
    }
    fixed = {"network_id": network, "document_id": page.document.id}
    page.claim("memberships", (page.publisher, network), sentence.flow, "taken_in", cells, 0 if day else 2, **fixed)


def _day(cast: Cast, sentence: Sentence, verb: int, who: Actor, end: int) -> Mention | None:
    """The date beside the verb or the name, else the one that the sentence opens with: `|Nel 2019| la rete ha`."""
    dates = cast.page.within(sentence.flow, sentence.start, sentence.end, "date")
    beside = [d for d in dates if verb < d.start < end and not who.start < d.start < who.end]
    opening = [d for d in dates if d.start - sentence.start < _OPENS]
    return next(iter(beside or opening), None)


_OPENS = 12  # characters: "Nel mese di |maggio 2019|"
