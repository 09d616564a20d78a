"""Foundings told by a noun: `La fondazione, voluta dal Sindaco di Lione, risale al 1987 ed è avvenuta a Barcellona`,
`che dal 1996, anno della sua fondazione a Glasgow, ha raccolto`, `Fin dalla nascita, nel 1996 a Glasgow, la rete`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.flows import match_at, matches
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import Founder, claim_founder, instigators, series
from pipelines.readers.page import Cell
from pipelines.readers.reality import FINITE, unreal
from pipelines.readers.subjects import anaphor
from pipelines.readers.wordings import A_BODY, FOUNDED, GATHERS

CUES = ("fondazione", "nascita", "costituzione", "istituzione", "creazione", "anno in cui", "quando ")
_NOUN = r"(?:fondazione|nascita|costituzione|istituzione|creazione)\b"
_OF = (  # whose it is: "della rete", "di |Polis|"; if nothing says so, of the one spoken of
    r"(?P<of> (?:(?:d(?:i|el|ella|ello) |dell'|di quest[ao] )(?:(?P<kind>rete|network|forum|patto|coalizione|alleanza"
    r"|associazione|organizzazione|coordinamento|piattaforma)\b|(?=[A-ZÀ-Þ]))))?"
)
_NOT_OF = r"(?! (?:d(?:i|el|ella|ello|ei|elle|egli)\b|dell'))"
_SUBJECT = when_asked(rf"(?:(?P<to>[Aa]lla )|[Ll]a |[Ll]')(?:(?:sua|propria|stessa) )?(?P<noun>{_NOUN}){_OF}")
_TOLD = when_asked(  # what is said of a founding, and of no foundation
    r"(?: ?\([^()]*\))?(?:, [^;:]{3,160}?,)? ?(?:risale|data (?:al|dal)\b|è (?:del\b|dell'"
    r"|(?:stata )?(?:avvenut|volut|promoss|propost|ideat|sostenut)a)|avvenne|ha avuto luogo|ebbe luogo"
    r"|fu (?:volut|promoss|propost|ideat|sostenut)a|(?:si deve|si dovette) a)"
)
_CAME_TO = when_asked(  # "Alla fondazione, avvenuta a Lione,| si giunse| nel 1987"
    r"(?: ?\([^()]*\))?(?:, [^;:]{3,160}?,)? ?si (?:giunse|arrivò|pervenne|è (?:\w+ )?(?:giunti|arrivati|pervenuti))\b"
)
_YEAR_OF = when_asked(  # "dal 1996|, anno della sua fondazione|", "nel 1996|, quando nacque|"
    rf",? \(?(?:(?:l')?anno d(?:ella|i) (?:(?:sua|propria) )?(?P<noun>{_NOUN}){_OF}{_NOT_OF}"
    rf"|(?:(?:l')?anno in cui|quando) (?P<verb>(?:è (?:stat[ao] )?|fu |venne )?{FOUNDED}[ao]\b|nacque\b|si costituì\b)"
    r"(?=,|\)|\.| (?:ad?|in) [A-ZÀ-Þ]))"
)
_SINCE = when_asked(  # "Fin dalla sua fondazione|, nel 1996", "sin dalla nascita| (1996)"
    rf"\b[Dd]al(?:la |l')(?:(?:sua|propria) )?(?P<noun>{_NOUN}){_OF}"
    r"(?=(?:,? (?:avvenuta )?(?:ad? [A-ZÀ-Þ][\w' -]{2,30} )?(?:nel(?:l'anno)? |il |nell')| \()(?:[a-z]+ )?\d)"
)
_ON_DAY = when_asked(
    r"(?:\b(?:a|de|ne)gli |\b(?:al|del|nel|il|dal) |(?:all|nell|dell|l)'|\(|, )(?:anno |mese di |lontano )?$"
)
_ELSE_THEN = when_asked(
    r"\b(?:ader|firm|allarg|rifond|trasform|ampli|riconosc|modific|statut|sede|entr|iscri|adesion)", re.I
)
_AT = when_asked(
    rf"(?:{_NOUN}|\b(?:giun(?:se|ti)|arriv(?:ò|ati)|perven(?:ne|uti))|\bavvenut[ao]|\bavvenne|\bluogo|\bsvolta(?:si)?|\bcelebrata|{FOUNDED}[ao]|\bnacque|\d{{4}})"
    r"(?: (?:della|del) [a-z]+)?,?(?: proprio)? (?:ad?|in) $|\($"
)
_PROMOTED = when_asked(
    rf"\b(?P<said>(?:promoss|propost|ispirat|favorit)a) (?:da(?:l|i|gli|lla|lle)? |dall')(?:allora )?{A_BODY}"
)
_DONE_BY = when_asked(rf"\b(?P<said>(?:da parte|(?:ad|per) opera) d(?:i|el|ella|ei|elle|egli|ell')) ?{A_BODY}")


Moment = tuple[str, int, int]


def by_noun(cast: Cast, sentence: Sentence) -> list[int]:
    """Claim the foundings that a sentence's nouns tell; where the nouns read stand."""
    told = [*_as_subject(cast, sentence), *_as_year(cast, sentence), *_as_beginning(cast, sentence)]
    return [start for start in told if start >= 0]


def _as_subject(cast: Cast, sentence: Sentence) -> Iterator[int]:
    """`La fondazione, voluta dal Sindaco di Lione, risale al 1987`, `Alla fondazione si giunse nel 1987 a Lione`."""
    text = cast.page.flows[sentence.flow].text
    noun = match_at(_SUBJECT, text, sentence.start, sentence.end)
    if noun is None or not match_at(_CAME_TO if noun["to"] else _TOLD, text, noun.end(), sentence.end):
        return
    network = _named(cast, sentence, noun) if noun["of"] else sentence.subject or sentence.topic
    if network and not unreal(text, sentence.start, noun.end()):
        end = _until(text, ";", noun.end(), sentence.end)
        founders = list(_founders(cast, sentence, noun.end("noun"), end))
        _claim(
            cast, sentence, network, noun.span("noun"), _moment(cast, sentence, noun.end("noun"), end), end, founders
        )
        yield noun.start("noun")


def _as_year(cast: Cast, sentence: Sentence) -> Iterator[int]:
    """`dal 1996, anno della sua fondazione a Glasgow,`: the date before tells when."""
    text = cast.page.flows[sentence.flow].text
    for told in matches(_YEAR_OF, text, sentence.start, sentence.end):
        dates = cast.page.within(sentence.flow, sentence.start, told.start(), "date")
        network = _whose(cast, sentence, told, told.end())
        if network and dates and dates[-1].end == told.start():
            said = told.span("noun" if told["noun"] else "verb")
            day = (dates[-1].normalised or "", dates[-1].start, dates[-1].end)
            _claim(cast, sentence, network, said, day, _until(text, ",", said[1], sentence.end), [])
            yield told.start("noun")


def _as_beginning(cast: Cast, sentence: Sentence) -> Iterator[int]:
    """`Fin dalla sua fondazione, nel 1996 a Glasgow, la rete riunisce`."""
    text = cast.page.flows[sentence.flow].text
    for told in matches(_SINCE, text, sentence.start, sentence.end):
        end = _until(text, ",", told.end() + 2, sentence.end)
        day = _moment(cast, sentence, told.end(), end)
        if day and (network := _whose(cast, sentence, told, day[2])):
            _claim(cast, sentence, network, told.span("noun"), day, end, [])
            yield told.start("noun")


def _until(text: str, mark: str, start: int, end: int) -> int:
    stop = text.find(mark, start, end)
    return stop if stop >= 0 else end


def _named(cast: Cast, sentence: Sentence, noun: re.Match[str]) -> str | None:
    """The network that the words behind a noun say: `della rete`, `di Polis`."""
    named = cast.page.within(sentence.flow, noun.end(), sentence.end, "network")
    if named and named[0].start - noun.end() < 2:
        return named[0].ref
    return (sentence.subject or sentence.topic) if noun["kind"] else None


def _whose(cast: Cast, sentence: Sentence, told: re.Match[str], aside: int) -> str | None:
    """Whose founding an aside tells: the sentence's subject, or the network that is named right behind the aside."""
    if told["of"]:
        return _named(cast, sentence, told)
    page, text = cast.page, cast.page.flows[sentence.flow].text
    if cast.leading_actor(sentence.flow, sentence.start, told.start()) is not None:
        return None
    if sentence.subject:
        return sentence.subject
    before = page.within(sentence.flow, sentence.start, told.start(), "network")
    if before and _WHO_THEN.fullmatch(text, before[-1].end, told.start()):
        relative = text.rfind(", ", before[-1].end, told.start())
        if relative < before[-1].end or not FINITE.search(text, before[-1].end, relative):
            return before[-1].ref
    begin = min(_until(text, ", ", aside, sentence.end) + 2, sentence.end)
    behind = next(iter(page.within(sentence.flow, begin, sentence.end, "network")), None)
    if behind and _THE.fullmatch(text, begin, behind.start):
        return behind.ref
    taken_up = match_at(anaphor(), text, begin, sentence.end) or match_at(_GATHERS, text, begin, sentence.end)
    return sentence.topic if taken_up else None


_WHO_THEN = when_asked(  # "METREX, acronimo di METRopolitan EXchange, un'associazione di città, |che dal 1996|"
    r"(?:[^;:]*,)? (?:che|la quale|il quale) (?:(?:già|fin|sin) )?(?:(?:dal|nel|il) |(?:dall|nell)')(?:[a-z]+ )?\d{4}"
)
_GATHERS = when_asked(rf"(?:{GATHERS}|ha (?:raccolto|riunito|associato))\b")
_THE = when_asked(r"(?:(?:il|la|lo) |l')?(?:(?:rete|network|associazione) )?")


def _moment(cast: Cast, sentence: Sentence, start: int, end: int) -> Moment | None:
    """The first date behind a noun that says when, nothing else told in between."""
    text = cast.page.flows[sentence.flow].text
    for d in cast.page.within(sentence.flow, start, end, "date"):
        if _ON_DAY.search(text, start, d.start) and not _ELSE_THEN.search(text, start, d.start):
            return d.normalised or "", d.start, d.end
        start = d.end
    return None


def _founders(cast: Cast, sentence: Sentence, start: int, end: int) -> Iterator[Founder]:
    """Who wanted and supported a founding, and by whom it was done (`da parte di Lione`)."""
    text = cast.page.flows[sentence.flow].text
    yield from instigators(cast, sentence, start, end)
    for pattern, role in ((_PROMOTED, "initiator"), (_DONE_BY, "founder")):
        if told := pattern.search(text, start, end):
            for each in series(cast, sentence, told.end(), end, role):
                yield replace(each, said=told.span("said"))


def _claim(cast: Cast, sentence: Sentence, network: str, said: tuple[int, int], day: Moment | None, end: int,
           founders: list[Founder]) -> None:  # fmt: skip
    """A founding with what is told of it between its noun and an offset."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    place: Cell | None = None
    for m in page.within(sentence.flow, said[1], end, "place"):
        if m.value is not None and m.value.place_id and _AT.search(text, said[0], m.start):
            place = place or (m.normalised or "", m.start, m.end)
    if day or place:
        cells: dict[str, Cell | None] = {"founded_edtf": day, "founded_place_id": place}
        page.claim("networks", (network,), sentence.flow, "founded_by_noun", cells, network_id=network)
        page.told_by(sentence.flow, *said)
    for founder in founders:
        claim_founder(cast, sentence, network, founder, day, said)
