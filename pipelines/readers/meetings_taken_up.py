"""Meetings that the next sentence dates: `Organizza un summit annuale. Quest'ultimo (nell'ottobre 2019 si è svolto a
Lisbona) riunisce i Sindaci`, `L'ultima edizione si è tenuta a Gent nel 2022`, `Tenutosi a Lione nel 2012, ha`."""

from __future__ import annotations

import re

from pipelines.flows import match_at, matches, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.happenings import Happening, Subject, claim, clause_cut, place_told, spoken_of
from pipelines.readers.meetings import MEETING, end_of_name
from pipelines.readers.page import Page
from pipelines.readers.reality import unreal

_TAKES_UP = re.compile(
    r"(?:(?P<latter>Quest'ultim(?P<her>a)?o?|Ess[oa])|L'(?:ultim[oa] |ultimissim[oa] )?(?:edizione|appuntamento|evento)"
    r"|La (?:prima|seconda|precedente|scorsa|più recente) (?:edizione)|Il più recente|La più recente"
    r"|Quell[oa] (?:più recente|del \d{4})|(?=(?P<held>(?:Tenut|Svolt)[oa])si ))\b"
)
_HELD = when_asked(
    r"\b(?:si (?:è|era) (?:svolt|tenut)[oa]|si (?:svolse|tenne)|(?:ha|aveva) avuto luogo|ebbe luogo"
    r"|(?:è|fu|venne) (?:stat[oa] )?ospitat[oa](?= (?:ad?|da)\b)|(?:[Ss]volt|[Tt]enut)[oa]si)\b"
)
_NEAR_END = 40  # characters: from the noun to the end of its sentence, where `Quest'ultimo` takes it up


def meeting_taken_up(page: Page, flow: int, start: int, end: int) -> None:
    """Claim the meeting named in the sentence before that a sentence says was held on a date."""
    text = page.flows[flow].text
    told = match_at(_TAKES_UP, text, start, end) if start else None
    held = search(_HELD, text, told.end(), end) if told else None
    noun = _noun(page, flow, start, told) if told and held else None
    when = _when(page, flow, (start, end), held) if held else None
    if noun is None or held is None or when is None or unreal(text, start, held.start()):
        return
    title = (noun.start(), end_of_name(page, flow, noun, start))
    subject = Subject(network=_whose(page, flow, noun), title=title)
    date = (when.start, when.end)
    where = place_told(page, (flow, start, end), held.span(), date)
    claim(
        page,
        flow,
        Happening("conference", noun.span("noun"), when.normalised or "", date, "meeting_taken_up", subject, where),
    )


def _noun(page: Page, flow: int, start: int, told: re.Match[str]) -> re.Match[str] | None:
    """The meeting that the sentence before names last; `Quest'ultima` and `Svoltasi` are a `conferenza` at the
    end of it."""
    text = page.flows[flow].text
    begin, before_end = page.flows[flow].sentence_at(max(start - 2, 0))
    nouns = matches(MEETING, text, begin, before_end)
    if not nouns or page.within(flow, nouns[-1].start(), nouns[-1].end(), "network", "organisation", "body"):
        return None
    agrees = told["latter"] or told["held"]
    if not agrees:
        return nouns[-1]
    near = before_end - nouns[-1].end() < _NEAR_END
    her = agrees.endswith("a")
    return nouns[-1] if near and nouns[-1]["noun"].endswith("a") == her else None


def _when(page: Page, flow: int, sentence: tuple[int, int], held: re.Match[str]) -> Mention | None:
    """The date after the verb, or right before it: `(|nell'ottobre 2019| si è svolto a Lisbona)`."""
    text = page.flows[flow].text
    dates = [m for m in page.within(flow, *sentence, "date", "period") if m.normalised]
    before = [m for m in dates if m.end <= held.start() and not clause_cut(text[m.end : held.start()])]
    after = [m for m in dates if m.start >= held.end() and not clause_cut(text[held.end() : m.start])]
    then = next((m for m in before if held.start() - m.end < 4), None)
    later = next((m for m in after if m.start - held.end() < 60), None)
    fuller = then and later and (later.normalised or "").startswith(f"{then.normalised}-")  # "Quella del 2021 ..."
    return later if then is None or fuller else then


def _whose(page: Page, flow: int, noun: re.Match[str]) -> str | None:
    """The network last named before a meeting; on a page of networks the section's."""
    start = page.flows[flow].sentence_at(noun.start())[0]
    named = page.within(flow, start, noun.start(), "network")
    if named:
        return named[-1].ref
    return spoken_of(page, flow, noun.start()) if page.kind == "networks_list" else None
