"""Joinings whose verb is told of another city and left out: `Torino si è unita a C40 nel 2009 e Milano nel 2010`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.denials import refused
from pipelines.readers.joining import JOINS, Joining, joined, who_joins
from pipelines.readers.page import Cell

_THEN = when_asked(r"(?:\d\)?,|\d\)? ed?|\d\)?;(?: ed?)?|\d\)?,? mentre) (?:poi |infine )?(?:il |la |l')?$")
_ON = when_asked(r",? (?:già )?(?:nel|nell'|il|l'|dal|dall'|in) ?(?:mese di )?")
_CLOSED = when_asked(r"(?= ?(?:[.;,)]|$)| ed? [A-ZÀ-Þ])(?!, (?:ha|è|ne|vi|si)\b)")


def elided_joinings(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """Claim the membership of the publisher where only its name and date repeat what others did before."""
    page = cast.page
    for joining, day in _elided(cast, sentence):
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


def _day(cast: Cast, sentence: Sentence, verb: re.Match[str], actor: Actor) -> Mention | None:
    """The date right behind a name that follows another's date, nothing else told of it."""
    text = cast.page.flows[sentence.flow].text
    if not _THEN.search(text[verb.end() : actor.start]):
        return None
    day = next(iter(cast.page.within(sentence.flow, actor.end, sentence.end, "date")), None)
    beside = day and _ON.fullmatch(text, actor.end, day.start) and _CLOSED.match(text, day.end, sentence.end)
    return day if day and beside and day.normalised else None
