"""Signings that agreements date: `Lione (Francia): firmato il 16 maggio 1976` in a list, a table, a sentence.

What an agreement is and when it was signed is for `agreements`; here is only the event that a verb makes of its date.
"""

from __future__ import annotations

import re
from typing import Any

from pipelines.edtf_days import first_day, last_day
from pipelines.ids import slug
from pipelines.patterns import when_asked
from pipelines.readers.clauses import broken
from pipelines.readers.page import Page
from pipelines.readers.publishers import city_names, own_town
from pipelines.readers.signing_columns import signing_column
from pipelines.statements import Fact, Scalar

_SIGNED_BEFORE = when_asked(
    r"\b(?P<verb>(?:firmat|sottoscritt|siglat|stipulat|strett)[aoie]|seguirono|seguì"
    r"|(?:firm|sigl|stipul)(?:ò|arono)|sottoscrisse(?:ro)?|strinse(?:ro)?"
    r"|firm[ae] (?:(?:fu|furono|venne|vennero)|(?:è|sono) stat[ae]) (?:\w+mente )?(?:appost|mess)[ae]"
    r"|(?:firma|sottoscrizione|stipula)(?=(?: d\w+'?\s?\w+)?: ))\b[^.;\n]{0,110}$",
    re.I,
)
_AT_CITY = when_asked(
    r"(?:(?: (?:(?:il|un|questo) |l')(?:gemellaggio|patto|accordo|protocollo|atto)(?: (?:di |d')\w+)?)?,? (?:a|ad)|:)"
    r" (?=[A-ZÀ-Þ])"
)
_LABEL_END = when_asked(r"[^:\n]{0,20}:\s+(?=[A-ZÀ-Þ])")
_LABELLED = when_asked(  # "Sottoscrizione: Catania, |12 novembre 1961"
    r"(?:^|(?<=\n)|(?<=[|;•*-] ))(?:(?:Luogo e )?(?:[Dd]ata|[Aa]nno) (?:d(?:i|ella) )?)?(?P<verb>[Ff]irma(?:to|ta)?"
    r"|[Ss]ottoscri(?:zione|tto|tta)|[Ss]tipula(?:to|ta)?|[Ss]igla(?:to|ta)?)"
    r"(?: (?:dell'(?:atto|accordo|intesa)|del (?:patto|gemellaggio|protocollo)))?[ *]*:"
    r"[ *\n]*(?P<place>[A-ZÀ-Þ][\w' -]{1,30}, )?(?:il |nel |l'|nell')?$"
)
_PLACE_LABEL = when_asked(  # "Luogo della firma: |Lione", a line of the card
    r"\n[ *|•-]*(?:Luogo|Città|Sede)(?: (?:d(?:i|ella|el) |dell')?(?:firma|sottoscrizione|stipula|sigla|accordo|patto"
    r"|gemellaggio|atto))?(?: (?:del (?:patto|gemellaggio)|dell'(?:accordo|atto|intesa)))?[ *]*: *(?=[A-ZÀ-Þ])"
)
_SIGNED_OVER = when_asked(  # "Patti di amicizia |firmati|:", "Abbiamo |sottoscritto| questi gemellaggi:"
    r"\b(?<!non )(?<!ancora )(?<!essere )(?<!saranno )(?<!verranno )(?P<verb>(?:[Ff]irmat|[Ss]ottoscritt|[Ss]iglat"
    r"|[Ss]tipulat)[aoie])\b[^.;]{0,60}$"
)
_SIGNED_AFTER = when_asked(
    r"(?:, \w+)?,? (?:(?:è|fu|sono) (?:stat[aoie] )?|(?:giorno|data|anno) (?:della|di) (?:sua |relativa )?)"
    r"(?P<verb>(?:firmat|sottoscritt|siglat|stipulat)[aoie]|firma|sottoscrizione|stipula)\b"
)


def agreements_signed(page: Page) -> None:
    """ "Lione (Francia): firmato il 16 maggio 1976" in a list of agreements: what `agreements` dates, a verb signs.

    A signing that a sentence has told already is not told twice.
    """
    told = _dates_told(page)
    reading = page.document.reading
    for fact in [fact for fact in page.facts if fact.table == "agreements"]:
        for dated in (each for each in fact.claims if each.column == "signed_edtf"):
            start, end = dated.spans[0]
            near = max(0, start - 120)
            verb = (
                _LABELLED.search(reading, near, start)
                or _signed_last(reading, near, start)
                or _SIGNED_AFTER.match(reading, end)
            )
            column = None if verb else signing_column(reading, start) or _signed_above(page, fact, start)
            verb = verb or column
            apart = (
                verb
                and not column
                and broken(reading, verb.end("verb"), start, end + 80)
                and not _LABELLED.search(reading, near, start)
            )
            if verb is None or apart or (dated.value, start, end) in told:
                continue
            key = f"signing-{slug(fact.key[1])}-{slug(str(dated.value))}"
            cells: dict[str, tuple[Scalar, int, int]] = {
                "kind": ("signing", *verb.span("verb")),
                "date_edtf": (str(dated.value), start, end),
            }
            fixed: dict[str, Any] = {"date_start": first_day(str(dated.value)), "date_end": last_day(str(dated.value))}
            where = _city_between(page, fact, verb.end("verb"), start) or _city_between(page, fact, end, end + 40)
            if where := where or _city_labelled(page, start, end):
                cells["place_name"] = where[0]
                fixed["place_id"] = where[1]
            page.claim_at(
                "events", (key,), "agreement_signed", cells, event_id=key, document_id=page.document.id, **fixed
            )


def _signed_above(page: Page, fact: Fact, date: int) -> re.Match[str] | None:
    """The participle over a list that is dated: "Gemellaggi |sottoscritti|:" above "- con Gent, il 12 giugno 1998"."""
    same = (each for each in page.facts if each.table == "agreements" and each.key == fact.key)
    for kind in (c for each in same for c in each.claims if c.column == "kind" and c.spans[0][1] < date):
        line = page.document.reading.rfind("\n", 0, kind.spans[0][0]) + 1
        end = page.document.reading.find("\n", kind.spans[0][1])
        if end < date and (verb := _SIGNED_OVER.search(page.document.reading, line, end)):
            return verb
    return None


def _signed_last(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last verb of signing before a date: "siglato un accordo con Lione e |stretto| nel 2015 un patto"."""
    last = None
    while verb := _SIGNED_BEFORE.search(text, last.end("verb") if last else start, end):
        last = verb
    return last


def _dates_told(page: Page) -> set[tuple[object, int, int]]:
    """The dates that sentences have made events of, with their spans."""
    events = (fact for fact in page.facts if fact.table == "events")
    return {(c.value, *c.spans[0]) for fact in events for c in fact.claims if c.column == "date_edtf"}


def _city_between(page: Page, fact: Fact, start: int, end: int) -> tuple[tuple[str, int, int], str] | None:
    """ "sottoscritto ad |Arezzo| il 3 maggio 1981": the city where something was signed, between its verb and date."""
    reading = page.document.reading
    tie = _AT_CITY.match(reading, start, end) or _LABEL_END.match(reading, start, end)
    if tie and ":" in tie[0] and reading[start - 1].isdigit():  # "1998: Gent", behind a date
        return None
    return _city_at(page, tie.end(), end) or _party_town(page, fact, tie.end(), end) if tie else None


def _city_labelled(page: Page, start: int, end: int) -> tuple[tuple[str, int, int], str] | None:
    """The city that a line of the date's own card gives: "Luogo della firma: |Lione|" above or below "Data: 1967"."""
    reading = page.document.reading
    top, foot = reading.rfind("\n\n", 0, start), reading.find("\n\n", end)
    label = _PLACE_LABEL.search(reading, max(top + 1, 0), foot if foot >= 0 else len(reading))
    return _city_at(page, label.end(), reading.find("\n", label.end())) if label else None


def _city_at(page: Page, at: int, end: int) -> tuple[tuple[str, int, int], str] | None:
    """The city named at an offset of the text."""
    for flow in range(len(page.flows)):
        for m in page.of(flow, "place"):
            span = page.flows[flow].span(m.start, m.end)
            if span[0] == at and (end < 0 or span[1] <= end) and (m.normalised or "").isdigit():
                return (page.written(flow, m.start, m.end), *span), m.normalised or ""
    return None


def _party_town(page: Page, fact: Fact, at: int, end: int) -> tuple[tuple[str, int, int], str] | None:
    """ "Firma: |Sonnino|, 3 maggio 1994" on a page of the Comune di Sonnino or about it, whose name no gazetteer need
    tell."""
    own = own_town(page.publisher)
    same = (each.fixed.get("place_id") for each in page.facts if each.table == "agreements" and each.key == fact.key)
    towns = ((city_names(page.publisher)[0], own and own.place_id), (fact.key[1], next(filter(None, same), None)))
    told = ((name, place) for name, place in towns if place and page.document.reading.startswith(f"{name}, ", at, end))
    return next((((name, at, at + len(name)), str(place)) for name, place in told), None)
