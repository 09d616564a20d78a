"""Joinings whose word is left out: the verb told of another city (`Torino si è unita a C40 nel 2009, Milano nel 2010`),
the noun of another network (`L'adesione a C40 risale al 2009, quella a ICLEI al 2011`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.flows import matches, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.denials import refused
from pipelines.readers.joining import JOINS, Joining, joined, who_joins
from pipelines.readers.page import Cell

_THEN = when_asked(r"(?:\d\)?,|\d\)? ed?|\d\)?;(?: ed?)?|\d\)?,? mentre) (?:poi |infine )?(?:il |la |l')?$")
_ON = when_asked(r",? (?:già )?(?:nel|nell'|il|l'|dal|dall'|in) ?(?:mese di )?")
_CLOSED = when_asked(r"(?= ?(?:[.;,)]|$)| ed? [A-ZÀ-Þ])(?!, (?:ha|è|ne|vi|si)\b)")


_THAT = when_asked(
    r"\b[Qq]uell[ao] (?:(?:ad?|al|alla|in|nel|nella) |all'|nell')"
    r"(?:(?:[Rr]ete|[Nn]etwork|[Aa]ssociazione)(?: (?:europea|internazionale|mondiale|nazionale|italiana))? )?"
    r"(?=[A-ZÀ-Þ])"
)
_NTH = when_asked(  # "Per il Comune è il |secondo ingresso| in pochi anni, dopo quello in"
    r"\bPer (?:(?:il|la) |l')(?:[Cc]omune|[Cc]ittà|[Ee]nte|[Aa]mministrazione|[A-ZÀ-Þ]\w+)\b[^.;:]{0,20}? "
    r"(?P<noun>(?:prim|second|terz|quart|quint|ennesim|nuov)[oa] (?:ingresso|adesione|iscrizione))\b"
)
_THEN_ON = when_asked(
    r"(?: \([A-Z][\w-]*\))?,? (?:(?:invece|poi|che),? )?"
    r"(?:(?:risale|data|è avvenut[ao]|avvenut[ao]|è|dur[ao]|decorre) )?"
    r"(?:(?:al|nel|del|dal|il)(?: mese di)? |(?:all|nell|dell|dall)')"
)


def elided_joinings(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """Claim the membership of the publisher where only its name and date repeat what others did before, or only the
    network's name and date what was told of another."""
    page = cast.page
    for joining, day in [*_elided(cast, sentence), *_told_of_another(cast, sentence)]:
        network, _ = joining.networks[0]
        if network in ended or refused(cast, sentence, joining):
            continue
        actor = joining.actor
        cells: dict[str, Cell | None] = {
            "member": (page.publisher, actor.start, actor.end),
            "status": ("member", actor.start, day.end),
            "joined_edtf": (day.normalised or "", day.start, day.end),
        }
        fixed = {"network_id": network, "document_id": page.document.id}
        page.claim("memberships", (page.publisher, network), sentence.flow, "elided", cells, 0, **fixed)


def _elided(cast: Cast, sentence: Sentence) -> Iterator[tuple[Joining, Mention]]:
    """The verbs of joining told of others, with the publisher that follows and the date beside it."""
    text = cast.page.flows[sentence.flow].text
    for verb in matches(JOINS, text, sentence.start, sentence.end):
        if not verb["past"] or who_joins(cast, sentence, verb) is not None:
            continue
        for actor in cast.actors(sentence.flow, verb.end(), sentence.end):
            day = _day(cast, sentence, verb, actor)
            networks = joined(cast, sentence, verb.span()) if day else []
            if day and networks and actor.holder == cast.page.publisher:
                yield Joining(verb, actor, networks[:1]), day


def _told_of_another(cast: Cast, sentence: Sentence) -> Iterator[tuple[Joining, Mention]]:
    """`quella a ICLEI al 2011`, where the noun of joining was told of another network just before."""
    flow = cast.page.flows[sentence.flow]
    for that in matches(_THAT, flow.text, sentence.start, sentence.end):
        whole = replace(sentence, start=flow.sentence_at(max(that.start() - 2, 0))[0])
        noun = next((v for v in matches(JOINS, flow.text, whole.start, that.start()) if v["noun"]), None)
        actor = who_joins(cast, whole, noun) if noun else None
        if noun is None and (noun := search(_NTH, flow.text, whole.start, that.start())):
            actor = Actor(cast.page.publisher, *noun.span("noun"))
        named = next((m for m in cast.page.of(sentence.flow, "network") if m.start == that.end()), None)
        dates = cast.page.within(sentence.flow, named.end, sentence.end, "date") if named else []
        told = named and dates and _THEN_ON.fullmatch(flow.text, named.end, dates[0].start)
        if noun and actor and named and told and dates[0].normalised:
            yield Joining(noun, actor, [(named.ref or "", (named.start, named.end))]), dates[0]


def _day(cast: Cast, sentence: Sentence, verb: re.Match[str], actor: Actor) -> Mention | None:
    """The date right behind a name that follows another's date, nothing else told of it."""
    text = cast.page.flows[sentence.flow].text
    if not _THEN.search(text[verb.end() : actor.start]):
        return None
    day = next(iter(cast.page.within(sentence.flow, actor.end, sentence.end, "date")), None)
    beside = day and _ON.fullmatch(text, actor.end, day.start) and _CLOSED.match(text, day.end, sentence.end)
    return day if day and beside and day.normalised else None
