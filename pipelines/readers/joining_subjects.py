"""Who else than the publisher may be the subject of a verb of joining: named right before it or behind it."""

from __future__ import annotations

import re

from pipelines.readers.cast import Cast, Sentence

_NEXT_SUBJECT = re.compile(
    r"(?: \([^()]{1,20}\))?(?: anche| pure| inoltre| infine)? "
    r"(?:(?:il |la |lo |i |le |gli |l')(?:Città|città|Comun[ei]|comun[ei]|Provinc|Region|sindac|Sindac|capital)"
    r"|(?:altr[ei]|nuove|numeros[ei]|molt[ei]|divers[ei]|\d+|due|tre|quattro|cinque) (?:\w+ )?(?:città|[Cc]omuni|enti)"
    r"|[A-ZÀ-Þ](?!\w*[A-Z]\w))"
)
CLAUSE_END = re.compile(r"(?<!\bn)(?<!\bnr)(?<!\bart)\.|[;»]|\bche\b(?!.{0,30}rete)")
SINCE_BEHIND_COLON = re.compile(  # "Non è la prima rete per la città: |dal 2008 |partecipa a"
    r"\b(?:citt[àa]|[Cc]omune|[Ee]nte|territorio|[Aa]mministrazione)\b[^.;:]{0,40}: "
    r"(?:(?:(?:fin |sin )?dal|nel|nel mese di)(?: [a-z\d][\w°]*){1,3}|dall'anno \d{4}),? (?:vi |ne )?$"
)
PREPOSED = re.compile(
    r"(?<!quell[oa] )(?<!città )(?<!Città )(?<!Comune )\b(?:di|del|a|al|con|per|da|dal|alla) (?:(?!cui|qual|\d)\w+ )?$"
)


def another_before(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> bool:
    """`L'Unione europea |ne fa parte`, `Lione |vi è entrata`: somebody else stands right before the verb."""
    text = cast.page.flows[sentence.flow].text
    named = cast.page.within(sentence.flow, sentence.start, verb.start(), "organisation", "place")
    return any(
        m.end == verb.start() - 1 and not PREPOSED.search(text, max(sentence.start, m.start - 8), m.start)
        for m in named
    )


def another_follows(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> bool:
    """`vi ha aderito Torino`, `ha aderito a METREX la Città metropolitana di Napoli`: the subject stands after."""
    text = cast.page.flows[sentence.flow].text
    named = next(iter(cast.page.within(sentence.flow, verb.end(), sentence.end, "network")), None)
    if _NEXT_SUBJECT.match(text, verb.end(), sentence.end) and (named is None or named.start > verb.end() + 4):
        return True
    near = named is not None and not CLAUSE_END.search(text, verb.end(), named.start)
    return bool(near and named and _NEXT_SUBJECT.match(text, named.end, sentence.end))
