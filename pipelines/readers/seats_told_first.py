"""Seats told before the network: `La lettera è arrivata da Almadén (Spagna), dove ha sede la Rete delle Miniere`."""

from __future__ import annotations

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.page import Cell
from pipelines.readers.reality import unreal

_WHERE = when_asked(
    r"(?: ?\([^()]*\))?, (?:dove|ove|in cui|nella quale) (?P<has>(?:si trova|è|ha) (?:(?:oggi|tuttora|anche) )?"
    r"(?:(?:la|il) (?:(?:sua|propria|suo|proprio) )?)?(?:sede|segretariato|segreteria|quartier generale))"
    r"(?: (?:legale|centrale|principale|europea|operativa))?(?: (?:del|della|di)(?= )| dell')?"
    r" ?(?:(?:il|la|lo) |l')?(?:rete |network )?(?=[A-ZÀ-Ý])"
)
CUES = ("dove ha", "ove ha", "in cui ha", "nella quale ha", "dove si trova", "in cui si trova", "dove è")


def seat_told_first(cast: Cast, sentence: Sentence) -> None:
    """Claim the town right before `dove ha sede` as the seat of the network right behind it."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    for town in page.within(sentence.flow, sentence.start, sentence.end, "place"):
        told = _WHERE.match(text, town.end, sentence.end) if town.value and town.value.kind == "city" else None
        named = page.within(sentence.flow, told.end(), sentence.end, "network") if told else []
        if told is None or not named or named[0].start != told.end():
            continue
        if unreal(text, sentence.start, told.start()) or search(_NO_SEAT, text, sentence.start, town.start):
            return
        where: Cell = (town.normalised or "", town.start, town.end)
        cells = {"headquarters_place_id": where}
        page.claim("networks", (named[0].ref or "",), sentence.flow, "has_seat_there", cells)
        page.told_by(sentence.flow, *told.span("has"))


_NO_SEAT = when_asked(r"\b(?:lasci|trasfer|da quando|non )\w*[^,;:]{0,20}$")
