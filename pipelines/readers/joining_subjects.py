"""What else a verb of joining may be about: a subject that is not the publisher, an organ that is not the network."""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.reality import FINITE
from pipelines.readers.wordings import FOUNDED, LAUNCHED

_NEXT_SUBJECT = when_asked(
    r"(?: \([^()]{1,20}\))?(?: anche| pure| inoltre| infine)? "
    r"(?:(?:il |la |lo |i |le |gli |l')(?:Città|città|Comun[ei]|comun[ei]|Provinc|Region|sindac|Sindac|capital)"
    r"|(?:altr[ei]|nuove|numeros[ei]|molt[ei]|divers[ei]|\d+|due|tre|quattro|cinque) (?:\w+ )?(?:città|[Cc]omuni|enti)"
    r"|[A-ZÀ-Þ](?!\w*[A-Z]\w))"
)
CLAUSE_END = re.compile(r"(?<!\bn)(?<!\bnr)(?<!\bart)\.|[;»]|\bche\b(?!.{0,30}rete)")
SINCE_BEHIND_COLON = when_asked(  # "Non è la prima rete per la città: |dal 2008 |partecipa a"
    r"\b(?:citt[àa]|[Cc]omune|[Ee]nte|territorio|[Aa]mministrazione)\b[^.;:]{0,90}: "
    r"(?:(?:(?:fin |sin )?dal|nel|nel mese di)(?: [a-z\d][\w°]*){1,3}|dall'anno \d{4}),? (?:vi |ne )?$"
)
PREPOSED = re.compile(
    r"(?<!quell[oa] )(?<!città )(?<!Città )(?<!Comune )\b(?:di|del|a|al|con|per|da|dal|alla) (?:(?!cui|qual|\d)\w+ )?$"
)


def another_before(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> bool:
    """`L'Unione europea |ne fa parte`, `Lione |vi è entrata`: somebody else stands right before the verb, or in the
    sentence before one that it opens."""
    if verb.start() == sentence.start:
        return another_told(cast, sentence)
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


def another_told(cast: Cast, sentence: Sentence) -> bool:
    """Whether the sentence before has another town for its subject: "Lione guida Polis. |Vi ha aderito nel 2019"."""
    begin, end = cast.page.flows[sentence.flow].sentence_at(max(sentence.start - 2, 0))
    first = next(iter(cast.page.within(sentence.flow, begin, end, "place", "organisation")), None)
    text = cast.page.flows[sentence.flow].text
    if first is None or not _OPENED_BY.fullmatch(text, begin, first.start):
        return False
    return not any(search(FINITE, text, begin, actor.start) is None for actor in cast.actors(sentence.flow, begin, end))


_OPENED_BY = when_asked(r"(?:(?:La|Il) |L')?(?:città di )?")


def is_subject(text: str, sentence: Sentence, actor: Actor) -> bool:
    """Whether no preposition stands before a name; `la Città di Milano` is no exception."""
    return not PREPOSED.search(text, max(sentence.start, actor.start - 8), actor.start)


_OWN_PART = re.compile(
    r"\b(?:partecipazione|presenza|contributo|impegno|attività|lavoro|azione|apporto|ruolo|quota|delegazione"
    r"|rappresentanza)(?: [a-z]+[aei])? (?:del(?:la)? (?:nostr[ao] )?|dell')"
    r"(?P<who>Comune|Ente|Amministrazione(?: comunale)?|[Cc]ittà(?: metropolitana)?), (?:che|il quale|la quale)"
    r" (?:(?:oggi|già|anche|inoltre|\w+mente) )?(?:ne |vi )?$"
)


def antecedent(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Actor | None:
    """`La partecipazione del |Comune|, che ne fa parte dal 2013, è coordinata`: the city, by the part it takes; none in
    `L'Ufficio Europa del Comune, che ne fa parte`."""
    own = _OWN_PART.search(cast.page.flows[sentence.flow].text, sentence.start, verb.start())
    return Actor(cast.page.publisher, *own.span("who")) if own else None


def last_subject(text: str, sentence: Sentence, before: list[Actor]) -> Actor | None:
    """The last of those named before a verb that stands behind no preposition."""
    return next((actor for actor in reversed(before) if is_subject(text, sentence, actor)), None)


_LEFT_OPEN = when_asked(r"[,;:(–-] ?$|\b(?:dal|dall')? ?$")
_BORN_FIRST = when_asked(rf"(?:{FOUNDED}|{LAUNCHED})[ao] [^.;:]*, $", re.I)


def of_the_network(lead: str) -> bool:
    """Whether a sentence about a network, by the words before a verb of joining, goes on about it: `Fondata nel 1996,|
    fa parte di Polis`."""
    return not _LEFT_OPEN.search(lead) or _BORN_FIRST.match(lead) is not None


_WHO = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'-]+)(?: \(|, )che (?:vi |ne )?$")


def counted_behind(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> bool:
    """`ne fanno parte |diciannove Comuni`: those counted are the subject."""
    counted = cast.page.within(sentence.flow, verb.end(), sentence.end, "quantity")
    return bool(counted) and counted[0].start <= verb.end() + 12


def who_else(text: str, sentence: Sentence, verb: re.Match[str], before: list[Actor]) -> bool:
    """Whether a relative clause is about another: `due anni dopo Roma (che vi è entrata nel 2007)`."""
    who = _WHO.search(text, sentence.start, verb.start())
    own = who is not None and _OWN_PART.search(text, sentence.start, verb.start())
    return who is not None and not own and not any(a.end >= who.end("name") for a in before)


_ORGAN = (
    r"(?P<organ>(?:[Cc]omitato|[Cc]onsiglio(?! (?:[Cc]omunale|[Mm]etropolitano|[Pp]rovinciale|[Rr]egionale))|Board"
    r"|Bureau|[Dd]irettivo|[Ee]secutivo|Steering|Executive|[Ss]egretariato|[Ss]egreteria|[Pp]residenza"
    r"|[Uu]fficio di [Pp]residenza|[Tt]ask [Ff]orce|Working Group|[Gg]rupp[oi]|[Tt]avol[oi]|[Aa]ssemblea"
    r"|[Cc]ommissione|[Gg]iunta esecutiva|[Cc]abina|Forum(?= [A-ZÀ-Þ]))(?!\w))"
)
_AT_ORGAN = (
    r"(?:\b(?:[Dd]e|[Nn]e|[Dd]a|[Aa])(?:(?:l|llo|lla|i|gli|lle) |ll')|\b(?:[Dd]i|[Ii]n|[Dd]a) (?=(?:quel|quest|tale)))"
    r"(?:(?:quello|quella|quel|questo|questa|tale|suo|sua|medesim[oa]|stess[oa]) |quell'|quest')?"
)
_ORGAN_FIRST = when_asked(
    rf"(?:(?<![^.;:,] )|(?<= e )(?=[^,]*$)|(?<= ma )(?=[^,]*$)){_AT_ORGAN}{_ORGAN}(?P<on>[^;:]*)$"
)
_ORGAN_RELATIVE = when_asked(
    rf"{_ORGAN}(?P<on>(?: (?!d(?:i|el|ella|ello|ei|elle)\b|che\b)[\w'-]+){{0,5}}(?: ?\([^()]*\))?),"
    r" (?:(?:di|da|a|in) cui|cui|(?:del|dal|al|nel|dall[ao]|dell[ao]|all[ao]|nell[ao]) quale) [^,;.:]{0,60}$"
)
_SAT_IN = when_asked(
    r"\b(?:sied\w+|entrat[oa]|elett[oa]|membro|componente|parte)(?: [\w°]+){0,4}? "
    rf"(?:(?:[dn]e|a)(?:(?:l|llo|lla) |ll'))(?:suo |sua )?{_ORGAN}(?P<on>[^.:]*)(?:;|,| e| ma)[^;.:]{{0,60}}$"
)


def of_an_organ(cast: Cast, sentence: Sentence, verb: tuple[int, int], network: str | None) -> bool:
    """Whether a verb is about an organ named before it, not about its network: `Del Comitato Direttivo il Sindaco |non
    fa più parte|`, `Siede nel Consiglio, di cui |è membro|`, `è entrato nel Comitato; dal 2021 |non ne fa più parte|`.
    """
    text = cast.page.flows[sentence.flow].text
    ne = " ne " in f" {text[verb[0] : verb[1]]} " or text.endswith(" ne ", sentence.start, verb[0])
    for pattern in (_ORGAN_RELATIVE, _SAT_IN if ne else _ORGAN_FIRST):
        told = pattern.search(text, sentence.start, verb[0])
        if told is None or (pattern is _ORGAN_FIRST and FINITE.search(told["on"])):
            continue
        named = cast.page.within(sentence.flow, sentence.start, verb[0], "network")
        own = any(m.start <= told.start("organ") < m.end for m in named)
        if not own and not (network and cast.is_called(network, told["organ"].lower())):
            return True
    return False
