"""Who wanted a network to begin: `Fu il Sindaco di Lione a promuoverne la fondazione`, `Lione ne volle la nascita`."""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import SUPPORT, Founder, series

_WAS = r"(?:fu|furono|è stat[oa]|sono stat[ie])"
_WHEN = r"(?:[Nn]el(?: [\w°]+){0,2} \d{4},? )?"
_WANTED = re.compile(
    r"\b(?:a (?:promuover|voler|propor|favorir|ispirar|avviar|patrocinar)ne|ne (?:promosse(?:ro)?|vollero|volle"
    r"|proposero|propose|ispirò|(?:ha|hanno) (?:promosso|voluto|proposto|ispirato))) la $",
    re.I,
)
_FIRST = re.compile(
    rf"{_WHEN}(?:{_WAS} )?{_WHEN}(?=(?:(?:il|la|lo|i|le|gli) |l')?(?:città |comuni )?(?-i:[A-ZÀ-Ý]|sindac))", re.I
)
_AFTER = re.compile(rf"[^.;:]{{0,50}}?\b{_WAS} ")


def wanted(text: str, sentence: Sentence, verb: re.Match[str]) -> re.Match[str] | None:
    """The words before `fondazione`, `nascita` that say that somebody wanted it: `a promuoverne la`."""
    return search(_WANTED, text, max(sentence.start, verb.start() - 30), verb.start())


def promoters(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> list[Founder]:
    """Initiators around `a promuoverne la fondazione`, and who gave them support before it."""
    text = cast.page.flows[sentence.flow].text
    told = wanted(text, sentence, verb)
    if told is None:
        return []
    if told.start() == sentence.start:  # "A promuoverne la fondazione, nel 1987, fu il Sindaco di Lione"
        after = _AFTER.match(text, verb.end(), sentence.end)
        return list(series(cast, sentence, after.end(), sentence.end, "initiator")) if after else []
    first = _FIRST.match(text, sentence.start, told.start())
    found = list(series(cast, sentence, first.end(), told.start(), "initiator")) if first else []
    if found and (support := SUPPORT.search(text, sentence.start, told.start())):
        found += series(cast, sentence, support.end(), told.start(), "supporter")
    return found
