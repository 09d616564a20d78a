"""Which network words inside a sentence mean: the one named right there, the one taken up by its kind (`con la rete`),
or the one that the sentence before tells of (`L'OCSE ne è partner`)."""

from __future__ import annotations

import re

from pipelines.flows import match_at, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.reality import unreal

Meant = tuple[str, int, Mention | None]
"""The id of a network, where the words for it end, and its mention if it is named."""

_KIND = r"(?:rete|network|forum|patto|associazione|coordinamento|alleanza|coalizione|circuito)"
_TO_NAME = when_asked(rf"(?:(?:il|la|lo) |l')?(?:{_KIND} )?[\"«“]?")
_BY_KIND = when_asked(
    rf"(?:(?:il|la|questa|questo) |l'|quest'){_KIND}(?=,|$| (?:collabora|coopera|anche|inoltre|il|la|lo|i|gli|le)"
    r"| l'| [A-ZÀ-Þ])"
)
_OTHER_MATTER = when_asked(
    r"\b(?:progett|programm|premi[oa]\b|campagn|iniziativ|band[oi]\b|festival|fond[oi]\b|aziend|società|gemellagg"
    r"|accord|protocoll)",
    re.I,
)
_BELONGS = when_asked(r"\b(?:aderi\w+|adesione|fa parte|ne fa|membro|soci[ao]|partecipa\w*|entrat[ao])\b")
_NEAR = 40


def network_at(cast: Cast, sentence: Sentence, start: int) -> Meant | None:
    """The network named at an offset, an article and a word for its kind apart, or taken up there by its kind."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, start, min(sentence.end, start + _NEAR), "network"):
        if m.ref and _TO_NAME.fullmatch(text, start, m.start):
            return m.ref, m.end, m
    kind = match_at(_BY_KIND, text, start, sentence.end)
    network = cast.near(sentence, start) if kind else None
    return (network, kind.end(), None) if kind and network else None


def told_before(cast: Cast, sentence: Sentence) -> tuple[str, bool] | None:
    """The network that the sentence before tells of, and whether that tells of belonging to it: one that is its
    subject or is named in it, or to which one belongs; not of a project nor of a fund."""
    told = cast.in_flow.get(sentence.flow, [])
    at = next((i for i, each in enumerate(told) if each.start == sentence.start), 0)
    text, last = cast.page.flows[sentence.flow].text, told[at - 1] if at else None
    if last is None or sentence.topic is None or search(_OTHER_MATTER, text, last.start, last.end):
        return None
    belongs = search(_BELONGS, text, last.start, last.end)
    real = belongs is not None and not unreal(text, last.start, belongs.start())
    named = {m.ref for m in cast.page.within(last.flow, last.start, last.end, "network")}
    spoken_of = last.subject == sentence.topic or named == {sentence.topic} or (real and not named)
    return (sentence.topic, real) if spoken_of else None
