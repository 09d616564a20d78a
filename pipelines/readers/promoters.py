"""Who wanted a network to begin: `Fu il Sindaco di Lione a promuoverne la fondazione`, `Lione ne volle la nascita`,
`Si deve all'iniziativa di Lione`."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.flows import search
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import SUPPORT, Founder, claim_founder, series
from pipelines.readers.reality import unreal

_WAS = r"(?:fu|furono|è stat[oa]|sono stat[ie])"
_WHEN = r"(?:[Nn]el(?: [\w°]+){0,2} \d{4},? )?"
_WANTED = re.compile(
    r"\b(?:a (?:promuover|voler|propor|favorir|ispirar|avviar|patrocinar)ne|ne (?:promosse(?:ro)?|vollero|volle"
    r"|proposero|propose|ispirò|(?:ha|hanno) (?:promosso|voluto|proposto|ispirato)))"
    r" la $|(?:^|[\w)],? )(?:promosse(?:ro)?|favorì|favorirono|vollero|volle|propose(?:ro)?|(?:ha|hanno) (?:promosso"
    r"|favorito|voluto|proposto)) la $",
    re.I,
)
_FIRST = re.compile(
    rf"{_WHEN}(?:{_WAS} )?{_WHEN}(?=(?:(?:il|la|lo|i|le|gli) |l')?(?:città |comuni )?(?-i:[A-ZÀ-Ý]|sindac))", re.I
)
_OF = r" (?:de(?:l|i|gli|lla|lle|ll')|di|d') ?(?:l')?"
_OWED = re.compile(
    r"(?P<whose>\b(?:nascita|fondazione|costituzione|creazione|istituzione)(?: [^,;:.]{0,40}|, [^;:.]{3,40}, ?)?)?"
    r"(?P<said>\b(?:si (?:deve|dovette)|deve (?:la (?:sua |propria )?)?(?:nascita|fondazione|costituzione)"
    r"|(?:è|fu) dovut[ao])"
    r"(?: \w+mente)? (?:all'(?:iniziativa|impulso|idea|impegno)|alla (?:volontà|proposta))(?: congiunt[ao])?)" + _OF,
    re.I,
)
_OWED_TOO = re.compile(
    r",?(?: e| ed| nonché|,)(?: anche)? (?P<said>(?:a(?:l|ll') ?|(?:ha (?:avuto|ricevuto|ottenuto)|ebbe) (?:il |l'))"
    r"(?:sostegno|supporto|contributo|appoggio|patrocinio|aiuto))" + _OF
)
_ANOTHER_THING = re.compile(  # "Si deve all'iniziativa di Lione |la mostra"
    r"(?: \([^()]*\))?(?: anche)? (?:(?:il|la|lo|i|le|gli|un|una|uno) |l'|un')"
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
    said = (told.start(), verb.end())
    if told.start() == sentence.start:  # "A promuoverne la fondazione, nel 1987, fu il Sindaco di Lione"
        after = _AFTER.match(text, verb.end(), sentence.end)
        found = list(series(cast, sentence, after.end(), sentence.end, "initiator")) if after else []
        return [replace(each, said=said) for each in found]
    first = _FIRST.match(text, sentence.start, told.start())
    found = list(series(cast, sentence, first.end(), told.start(), "initiator")) if first else []
    found = [replace(each, said=said) for each in found]
    if found and (support := SUPPORT.search(text, sentence.start, told.start())):
        helped = series(cast, sentence, support.end(), told.start(), "supporter")
        found += [replace(each, said=support.span("said")) for each in helped]
    return found


def owed(cast: Cast, sentence: Sentence) -> None:
    """`Si deve all'iniziativa del Sindaco di Lione e al sostegno del Consiglio d'Europa`: initiators and supporters of
    the network spoken of."""
    text = cast.page.flows[sentence.flow].text
    told = search(_OWED, text, sentence.start, sentence.end)
    network = sentence.subject or (sentence.topic if told and told["whose"] else None)
    if told is None or network is None or unreal(text, sentence.start, told.start()):
        return
    too = _OWED_TOO.search(text, told.end(), sentence.end)
    found = list(series(cast, sentence, told.end(), too.start() if too else sentence.end, "initiator"))
    if too and found:
        helped = series(cast, sentence, too.end(), sentence.end, "supporter")
        found += [replace(each, said=too.span("said")) for each in helped]
    if found and _ANOTHER_THING.match(text, found[-1].pieces[-1][1]):
        return
    for founder in found:
        claim_founder(cast, sentence, network, founder, None, told.span("said"))
