"""Counts and the words that tell whose they are: `Sono undici le città che compongono la rete Città del Cibo`, `Le
città di EUROLAGHI sono 97`."""

from __future__ import annotations

import re

from pipelines.flows import match_at, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.wordings import GATHERS

_MAKE_UP = when_asked(
    r"(?: [\w']+){0,4}? che (?:compongono|formano|costituiscono|animano|(?:fanno parte|aderiscono) \w+)"
    r"(?: (?:la|il|l))?[ '](?!(?:il |la |lo )?(?i:comitato|consiglio|direttivo|bureau|board|gruppo|task|steering"
    r"|segret))(?:\w+ ){0,4}"
)


OTHERS_TOO = r"(?:(?:, | ed? )(?:(?:circa|oltre|quasi) )?[\d.]+ [a-zA-Z][a-zà-ù]+){0,3}"
"""What is counted along: `73 Comuni|, 4 Regioni e 11 associazioni| aderenti`."""
_ITS = when_asked(r"(?:^|[.;,] |\be )(?:[Ii]|[Ll]e|[Gg]li) (?:suoi|sue) $")
_THEY_DO = when_asked(
    r"(?: (?:aderenti|membri|soci|associat[ei]))? (?:rappresent|ospit|lavor|collabor|condivid|si \w|appart|proven|hanno"
    r"|sono|contano|realizz|coopera)"
)
_EXIST = r"(?:(?:Oggi|Attualmente|Ad oggi|A oggi|Complessivamente|In tutto),? )?(?:[Ss]ono|[Ss]i contano|[Ee]sistono)"
_THERE_ARE = when_asked(rf"{_EXIST}(?: (?:oggi|attualmente|ormai|già|complessivamente))? (?:le |i |gli )?")
_ONLY_THEY = when_asked(r"(?=[.;]|$|,? (?:in|di|da) [\w.]+ (?:Paes|Stat|[Rr]egion|continent|[Pp]rovinc))")


def told_first(cast: Cast, sentence: Sentence, m: Mention) -> bool:
    """`Ha sede a Modena e i suoi |71 Comuni| rappresentano`, and in a section of its own `Sono |oltre 900 le città|, in
    25 Paesi`: members, by no verb of gathering."""
    text = cast.page.flows[sentence.flow].text
    if (sentence.subject or just_told(cast, sentence)) and _ITS.search(text[sentence.start : m.start]):
        return _THEY_DO.match(text, m.end) is not None
    own = sentence.topic is not None and cast.page.flows[sentence.flow].section in cast.of_section
    if (
        not (own or just_told(cast, sentence))
        or m.value.unit not in _MEMBERS
        or not _THERE_ARE.fullmatch(text, sentence.start, m.start)
    ):
        return False
    return _ONLY_THEY.match(text, m.end) is not None and not cast.actors(sentence.flow, sentence.start, sentence.end)


def just_told(cast: Cast, sentence: Sentence) -> bool:
    """Whether the sentence right before is about the network spoken of."""
    before = [each for each in cast.in_flow[sentence.flow] if each.end <= sentence.start][-1:]
    return bool(before) and before[0].subject is not None and before[0].subject == sentence.topic


_MEMBERS = ("city", "municipality")
_FIRST = when_asked(r"(?:(?:Oggi|Attualmente|Ad oggi|A oggi|Ormai|Complessivamente|In tutto),? )?(?:(?:Le|I|Gli) )?")
_THEY_MAKE_UP = when_asked(
    r"(?: [a-zà-ù]{4,})?(?: (?:di|da|in|e) [^.;:,()]{3,40}?)?(?: (?:oggi|attualmente|ormai|insieme))?"
    r" (?:compongono|formano|costituiscono|animano)(?: (?:oggi|attualmente|ormai|insieme))?"
    r"(?: (?:la|il|l'))?(?: ?(?:rete|network|associazione|coordinamento|alleanza|coalizione|circuito|forum|patto)"
    r"(?: (?:nazionale|europe[ao]|internazionale|mondiale|regionale))?)?[ ']"
)


def named_behind(cast: Cast, sentence: Sentence, m: Mention) -> str | None:
    """`Sono undici le città che compongono la rete nazionale |Città del Cibo`: whose members they are told to be."""
    flow = cast.page.flows[sentence.flow]
    if flow.cued(sentence.start, sentence.end, GATHERED_CUES) and (by := _gathered_by(cast, sentence, m)):
        return by
    made_up = _made_up(cast, sentence, m)
    return made_up.ref if made_up else None


def _made_up(cast: Cast, sentence: Sentence, m: Mention) -> Mention | None:
    """`Sono oggi 97 le grandi città |che compongono EUROLAGHI|`, `Quasi 300 Comuni |di 28 Paesi compongono EUROLAGHI|`:
    the network made up of those counted; not `Dodici città formano |il comitato di| EUROLAGHI`."""
    flow = cast.page.flows[sentence.flow]
    if not flow.cued(sentence.start, sentence.end, _MAKE_UP_CUES):
        return None
    named = next(iter(cast.page.within(sentence.flow, m.end, sentence.end, "network")), None)
    made_up = named and (
        _MAKE_UP.fullmatch(flow.text, m.end, named.start)
        or (
            _FIRST.fullmatch(flow.text, sentence.start, m.start)
            and _THEY_MAKE_UP.fullmatch(flow.text, m.end, named.start)
        )
    )
    return named if made_up else None


_THEY = when_asked(
    r"(?: ?\([^()]*\))?(?:[:;,]| e|, che)(?: (?:nel loro (?:insieme|complesso)|(?:tutte )?insieme|complessivamente"
    r"|in tutto),?)? (?:contano|raggiungono|superano|totalizzano)(?: (?:nel loro (?:insieme|complesso)|insieme|in tutto"
    r"|complessivamente|i|gli))* "
)


def people_of_them(cast: Cast, sentence: Sentence, m: Mention) -> bool:
    """`Sono 97 le città che compongono EUROLAGHI|: nel loro insieme contano |700 milioni di abitanti`."""
    counted = cast.page.within(sentence.flow, sentence.start, m.start, "quantity")
    named = _made_up(cast, sentence, counted[-1]) if counted and counted[-1].value else None
    return named is not None and _THEY.fullmatch(cast.page.flows[sentence.flow].text, named.end, m.start) is not None


GATHERED_CUES = ("riunit", "raggruppat", "associat", "raccolt", "coinvolt", "collegat")
_MAKE_UP_CUES = (
    "compongono",
    "formano",
    "costituiscono",
    "animano",
    "che fanno parte",
    "che aderiscono",
)


BY_THEM = re.compile(  # "oltre 700 milioni di cittadini |sono rappresentati dalle 97 città"
    r"[^.;:]{0,70}? (?:è|sono) (?:oggi |così )?rappresentat[aoie] da(?:ll[aeo]|gli|i|ll')? ?\b"
)
_WHICH_IT = re.compile(
    r"[^.;:]{0,70}?,? che (?:oggi |attualmente )?(?:(?:la|il|lo) |l')?"
    r"(?:(?:rete|network|coordinamento|forum|patto|associazione|coalizione|alleanza|circuito|piattaforma) )?"
)
_GATHERS_THEM = when_asked(rf"(?: ?\([^()]*\))?(?: (?:oggi|attualmente|nel suo insieme|complessivamente))* {GATHERS}\b")


GATHERED_BY = re.compile(  # "Venti città, africane ed europee|, sono riunite dall'iniziativa |Mayors Dialogue"
    r" (?:sono|vengono) (?:(?:oggi|attualmente|così) )?(?:riunit|raggruppat|associat|raccolt|coinvolt|collegat)[ei]"
    r" (?:da|in|ne)(?:l|llo|lla|ll')? ?"
    r"(?:(?:rete|network|coordinamento|forum|patto|associazione|coalizione|alleanza|circuito|piattaforma|iniziativa)"
    r"(?: [a-zà-ù]+)? )?(?=[A-ZÀ-Þ])"
)
_THOSE = re.compile(r",? [^.;:()\d]{0,60}?")


def _gathered_by(cast: Cast, sentence: Sentence, m: Mention) -> str | None:
    """`Circa venti città sono riunite dall'iniziativa |EUROLAGHI|`: the network behind the passive of gathering."""
    text = cast.page.flows[sentence.flow].text
    named = next(iter(cast.page.within(sentence.flow, m.end, sentence.end, "network")), None)
    told = search(GATHERED_BY, text, m.end - 1, sentence.end) if named else None
    beside = told and named and told.end() == named.start and _THOSE.fullmatch(text, m.end, told.start())
    return named.ref if named and beside else None


def gathered(cast: Cast, sentence: Sentence, m: Mention) -> bool:
    """`Sono 32 i Comuni e 6 le associazioni |che EUROLAGHI raggruppa`, `Le città |che EUROLAGHI riunisce| sono 97`."""
    text = cast.page.flows[sentence.flow].text
    if _gathered_by(cast, sentence, m) or _joined_by_them(cast, sentence, m) or _made_up(cast, sentence, m):
        return True
    for named in cast.page.within(sentence.flow, m.start, sentence.end, "network"):
        which = _WHICH_IT.fullmatch(text, max(m.start, m.value.noun_start), named.start)
        if which and match_at(_GATHERS_THEM, text, named.end, sentence.end):
            return True
    return False


_BELONG_TO = when_asked(
    r"(?<![Nn]on )\b(?:[Aa]deriscono|[Ff]anno parte|[Pp]artecipano|[Ss]ono (?:membri|soci[e]?|iscritt[ei]"
    r"|associat[ei]))(?: (?:oggi|ormai|attualmente|già))?"
    r" (?:(?:ad?|al|alla|di|del|della) |(?:all|dell)')(?:(?:rete|network|iniziativa|patto) )?$"
)
_RIGHT_BEHIND = when_asked(r"(?: ?\([^()]*\))?,? (?:(?:oggi|ormai|attualmente|già|i|le|gli|ben) )*")


def _joined_by_them(cast: Cast, sentence: Sentence, m: Mention) -> bool:
    """`Aderiscono a EUROLAGHI |96 grandi città`: as many as follow the name of what they belong to."""
    text = cast.page.flows[sentence.flow].text
    named = cast.page.within(sentence.flow, sentence.start, m.start, "network")
    last = named[-1] if named and m.value.noun_end > m.value.number_start else None
    if last is None or not _RIGHT_BEHIND.fullmatch(text, last.end, m.start):
        return False
    return search(_BELONG_TO, text, sentence.start, last.start) is not None


_OF_IT = when_asked(
    r" (?:d(?:i|el|ella) |dell'|che (?:oggi )?(?:compongono|formano|costituiscono) (?:(?:il|la) |l')?)"
    r"(?:(?:[Rr]ete|[Nn]etwork) )?"
)
_ARE = when_asked(r"(?: ?\([^()]*\))? (?:sono|risultano|ammontano|salgono|raggiungono|superano)\b[^,;:]{0,40}")
_OTHERS = when_asked(r"\b(?:non|candidat\w+|in attesa|present[ei]|uscit\w|intervenut\w|contrari\w?)\b")


def cities_of_it(cast: Cast, sentence: Sentence, m: Mention) -> bool:
    """`Le città |di EUROLAGHI sono oggi| 104`, `Le città |che compongono EUROLAGHI sono| 104`; not `Le città italiane
    di`, `Le città di EUROLAGHI riunite a Lione`."""
    text, (start, end) = cast.page.flows[sentence.flow].text, (m.value.noun_end, m.value.number_start)
    return any(
        _OF_IT.fullmatch(text, start, named.start) and _ARE.fullmatch(text, named.end, end)
        for named in cast.page.within(sentence.flow, start, end, "network")
    )


def no_members(text: str, m: Mention) -> bool:
    """Whether those counted are told to be none of a network's: `Le città |che non| fanno parte della rete sono 12`."""
    return _OTHERS.search(text, m.start, m.value.number_start) is not None


_ASKING = when_asked(
    r" (?:osservat\w+|candidat\w+|in attesa|che (?:ha|hanno|intendono) (?:\w+ )?(?:chiest|domand|ader))"
)
_ONLY_COUNTED = when_asked(
    r"(?: sono| aderenti| soci[e]?| membr[ei]| oggi| ora| ormai| invece| a|,)*"
    r"(?: (?:circa|oltre|quasi|più di|almeno))? "
)


def of_one_count(text: str, previous: Mention, m: Mention, sentence: Sentence) -> bool:
    """Whether a count goes on with the last: in one clause, or bare in the next (`, mentre le associazioni |sono| 9`),
    not `, mentre 6 associazioni hanno chiesto di aderire`, `cui si aggiungono 6 enti |che hanno chiesto|`."""
    if _ASKING.match(text, m.end):
        return False
    if previous.start >= sentence.start and "mentre" not in text[previous.end : m.start]:
        return True
    return _ONLY_COUNTED.fullmatch(text, m.value.noun_end, m.value.number_start) is not None


_AND_GATHERS = when_asked(
    r"(?: ?\([^()]*\))?(?: (?!(?:che|cui|dove|(?:il|la|del|della|nel|nella|al|alla) quale)\b)[^\s,;:.()]+){0,14}?,? ed?"
    rf" (?:\w+ ){{0,2}}(?:{GATHERS}|si è(?: già)? riunit[ao]|ha(?: già)? (?:tenuto|organizzato))(?: \w+){{0,2}} "
    r"(?:\d[\d.]* \w+(?: \w+)? (?:di|in|da|e)(?: \w+)? )?"  # "conta 18 città di |7 Paesi|"
)
_OF = when_asked(r"\b(?:di|del|della|con|alla|al|in|nella|a)(?: (?:rete|network))? $|\b(?:dell|all|nell)'$")


def gathering(cast: Cast, sentence: Sentence, m: Mention) -> str | None:
    """`Polis fa parte di |EUROLAGHI| e raccoglie 16 città`, `opera con |EUROLAGHI| sui traghetti e finora si è riunita
    14 volte`: the subject, where another completes the verb before."""
    named = cast.page.within(sentence.flow, sentence.start, m.start, "network")
    if sentence.subject is None or not named or named[-1].ref == sentence.subject:
        return None
    text = cast.page.flows[sentence.flow].text
    joined = _AND_GATHERS.fullmatch(text, named[-1].end, m.start)
    of = joined and search(_OF, text, sentence.start, named[-1].start)
    return sentence.subject if of else None
