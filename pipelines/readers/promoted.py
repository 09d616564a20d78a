"""Who wanted or helped a network to begin, told of the one spoken of: `Promotore ne fu il Sindaco di Lione`, `la
Regione ne sostenne la nascita`."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.flows import match_at, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import SUPPORT, claim_founder, series
from pipelines.readers.reality import unreal

_WERE = r"(?:fu|furono|è stat[oa]|sono stat[ie])"
_WHEN = r"(?:,? nel(?:l'anno)?(?: [a-z]+)? \d{4},?)?"
_ROLE = (
    r"(?:(?:la |il |le |i )?(?:principal[ei] )?(?:promot(?:ore|rice|ori|rici)|ideat(?:ore|rice|ori|rici)"
    r"|iniziat(?:ore|rice|ori|rici)|artefic[ei]|ispirat(?:ore|rice|ori|rici)))"
)
_OF_IT = (
    r"(?:del(?:la rete|l'iniziativa|l'associazione| patto| forum|l'alleanza|la coalizione| coordinamento)"
    r"|suo|sua|suoi)"
)
_WHO = r"(?=(?:(?:il|la|lo|i|le|gli) |l')?(?:(?:città|comuni) di )?(?-i:[A-ZÀ-Ý]|[Ss]indac))"
_PROMOTED = when_asked(
    rf"(?:(?:^|(?<=[.;:] )|(?<=, )|(?<= e ))(?:{_ROLE} ne {_WERE}|{_ROLE} {_OF_IT} {_WERE}"
    rf"|(?:(?:il|la|i|le) )?{_OF_IT} {_ROLE} {_WERE})"
    rf"|\bne {_WERE}{_WHEN} {_ROLE}){_WHEN} {_WHO}",
    re.I,
)
_BIRTH = r"la (?:nascita|fondazione|costituzione|creazione|istituzione)\b"
_HELPED = when_asked(
    r"\bne (?:sosten(?:ne|nero)|appoggi(?:ò|arono)|patrocin(?:ò|arono)|finanzi(?:ò|arono)"
    rf"|(?:ha|hanno|aveva|avevano) (?:\w+ )?(?:sostenuto|appoggiato|patrocinato|finanziato)) {_BIRTH}"
)
_HELPERS = when_asked(rf"\ba (?:sostener|appoggiar|patrocinar|finanziar)ne {_BIRTH}{_WHEN} {_WERE}{_WHEN} {_WHO}", re.I)
_CLAUSE = when_asked(r"(?:^|[;:] |, (?:e |mentre )?| mentre | e )(?=(?:(?:il|la|lo|i|le|gli) |l')?[A-ZÀ-Ý])", re.I)
_ARTICLE = when_asked(r"(?:(?:Il|La|Lo|I|Gli|Le) |L')(?=[A-ZÀ-Ý])")
PROMOTED_CUES = ("ne fu", "ne è stat", "ne sono stat", "promot", "ideat", "artefic", "iniziator", "ispirat")
HELPED_CUES = ("ne sosten", "ne appogg", "ne patroc", "ne finanz", "ne ha ", "ne hanno ", "ne avev", "sostenerne",
               "appoggiarne", "patrocinarne", "finanziarne")  # fmt: skip


def promoted(cast: Cast, sentence: Sentence) -> None:
    """`Promotore ne fu il Sindaco di Lione, con il sostegno dell'OCSE`: initiators and supporters."""
    text = cast.page.flows[sentence.flow].text
    told = search(_PROMOTED, text, sentence.start, sentence.end)
    network = sentence.subject or sentence.topic
    if told is None or network is None or unreal(text, sentence.start, told.start()):
        return
    said = (told.start(), told.start() + len(told[0].rstrip()))
    found = [replace(each, said=said) for each in series(cast, sentence, told.end(), sentence.end, "initiator")]
    if found and (support := SUPPORT.search(text, told.end(), sentence.end)):
        helped = series(cast, sentence, support.end(), sentence.end, "supporter")
        found += [replace(each, said=support.span("said")) for each in helped]
    for each in found:
        claim_founder(cast, sentence, network, each, None, said)


def helped(cast: Cast, sentence: Sentence) -> None:
    """`il Ministero ne ha sostenuto la fondazione`, `A sostenerne la nascita fu la Regione`: supporters."""
    text = cast.page.flows[sentence.flow].text
    behind = search(_HELPERS, text, sentence.start, sentence.end)
    told = behind or search(_HELPED, text, sentence.start, sentence.end)
    network = sentence.subject or sentence.topic
    if told is None or network is None or unreal(text, sentence.start, told.start()):
        return
    said = (told.start(), told.start() + len(told[0].rstrip()))
    if behind:
        starts, end = [behind.end()], sentence.end
    else:
        starts, end = [m.end() for m in _CLAUSE.finditer(text, sentence.start, told.start())][::-1], told.start()
        article = match_at(_ARTICLE, text, sentence.start)
        starts.append(article.end() if article else sentence.start)
    for start in starts:
        found = list(series(cast, sentence, start, end, "supporter"))
        if found and (behind or text[found[-1].pieces[-1][1] : end] in (" ", ", ")):
            for each in found:
                claim_founder(cast, sentence, network, replace(each, said=said), None, said)
            return
