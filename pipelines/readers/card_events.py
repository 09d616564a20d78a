"""Events that the label lines of a network's card tell: `Firma: Palazzo Reale, 15 ottobre 2015`, `Consegna: 16 ottobre
2015, al Segretario Generale`."""

from __future__ import annotations

import re

from pipelines.labels import Label
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast
from pipelines.readers.happenings import BUILDINGS, Happening, Subject, Where, claim, is_city, place, place_told
from pipelines.readers.page import Page

_SIGNED = when_asked(
    r"(?:Data (?:di |della )?)?(?:[Ff]irma(?:t[oa])?|[Ss]ottoscri(?:zione|tt[oa])|[Ss]iglat[oa]|[Ss]tipula(?:t[oa])?)"
)
_HANDED = when_asked(r"(?:Data (?:di |della )?)?[Cc]onsegna(?:t[oa])?")
_PAPER = when_asked(
    r"\b(?:patto|pact|covenant|carta|charter|dichiarazione|declaration|accordo|agreement|manifesto|protocollo)\b", re.I
)
_DAY = 10  # characters of a full date
_PLACE = when_asked(
    r"(?:a |ad |presso (?:il |la )?)?(?P<place>[A-ZÀ-Þ][\w' -]{2,40}?)(?:, [A-ZÀ-Þ][\w' -]{2,30})?,? (?:il )?"
)


def happened(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """The signing or the handing over of a pact, on a day; that a city signed a network's papers is its joining."""
    page, text = cast.page, cast.page.flows[flow].text
    said = text[part[0] : label.end]
    kind = "signing" if _SIGNED.fullmatch(said) else "delivery" if _HANDED.fullmatch(said) else None
    known = cast.networks[network]
    paper = _PAPER.search(known.name) or any(cast.is_called(network, word) for word in ("patto", "pact"))
    day = next(iter(page.within(flow, label.value, part[1], "date")), None)
    if kind is None or not paper or day is None or len(day.normalised or "") != _DAY:
        return
    where = _where(page, flow, label, day) or place_told(
        page, (flow, *part), (part[0], label.end), (day.start, day.end)
    )
    if day.start > label.value and where is None:
        return
    told = Happening(
        kind,
        (part[0], label.end),
        day.normalised or "",
        (day.start, day.end),
        "happening_label",
        Subject(network),
        where,
    )
    claim(page, flow, told)


def _where(page: Page, flow: int, label: Label, day: Mention) -> Where | None:
    """The town or the building before the day: `|Palazzo Reale|, 15 ottobre 2015`."""
    before = _PLACE.fullmatch(page.flows[flow].text, label.value, day.start)
    if before is None:
        return None
    city = next((m for m in page.within(flow, *before.span("place"), "place") if is_city(m)), None)
    if city and (city.start, city.end) == before.span("place"):
        return place(page, flow, city.start, city.end)
    hall = re.match(BUILDINGS, before["place"])
    return Where(page.written(flow, *before.span("place")), None, *before.span("place")) if hall else None
