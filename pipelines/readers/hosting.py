"""What a city hosts of a network, and the projects of networks that it is a partner of (table `roles`)."""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.mentions.organ_tails import ORGAN_TAIL
from pipelines.mentions.phrases import PHRASE, phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.bodies import NamedOrgan, named_organs
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.role_cells import claim_role
from pipelines.spelling import italian_words

HOSTED = when_asked(
    r"\b(?:(?:segretariato|segreteria|sede|ufficio)(?: (?:generale|permanente|tecnic[oa]|europe[oa]|italian[oa]"
    r"|internazionale|operativ[oa]|regionale))*"
    r"|(?:osservatorio|centro)(?: [a-zà-ÿ]{4,}(?:al[ei]|ic[oa]|e[oa]|an[oa]|ente))*"
    r"(?: (?:di|per (?:la|il|lo|le|i|gli)|su|sul|sulla|sui|sulle|sugli) [a-zà-ÿ]{4,}"
    r"(?: [a-zà-ÿ]{4,}(?:al[ei]|n[aeio]|ic[oaie]|e[aeio]|an[aeio]))?)?)",
    re.I,
)
"""What is hosted without a name of its own: "segretariato europeo", "osservatorio sulle acque interne"."""
_MAKES = re.compile(
    r"\b(?:compone|compongono|di cui fanno parte|forma(?:no)?(?= (?:(?:il|lo|la) |l'))"
    r"|(?:è|sono) compost[oaei]|cura|gestisce|segue|lavora a"
    r"|dedicato a|dei programmi|del programma"
    r"|(?:due|tre|i) programmi (?:di [A-ZÀ-Ý]\w+|della rete)[,:]) (?:il |la |i "
    r"|le |l')?(?:(?:programm[ai]|iniziativ[ae]) )?(?=[A-Z])"
)
_STAFF_OF = when_asked(r"\b(?:lo staff|il gruppo di lavoro|la squadra|il team) (?:di |del |dell'|della )(?=[A-Z])")
_STAFF_OF_PROGRAMME = when_asked(
    r"\b(?:(?i:lo )staff|(?i:il )(?:personale|gruppo di lavoro|team)|(?i:la )squadra) (?:del |dell'|della )"
    r"(?=(?:Programma|Iniziativa) )"
)
_NEXT_PROGRAMME = when_asked(r"(?:,| ed?)(?: (?:del|della))? (?:dell')?(?=(?:Programma|Iniziativa) )")
_ITS_PROGRAMME = when_asked(r",? (?:\(|– |- )?(?:(?:il|un) )?(?:programma|progetto|iniziativa)\b")
_OF_WHOM = re.compile(r", (?:di cui|del quale|della quale) (?:(?:il|la) \w+ )?$")
_LAST = re.compile(r" ed? (?=(?:(?:il|la|lo) |l')?[A-Z])")
_ANOTHER = re.compile(r" ed? (?=(?:(?:il|la|lo) |l')[A-Z])")  # "il Green Deal Lab| e |il Food Hub"
_MORE = re.compile(r"(?:,| e| ed)(?: (?:il|la|lo))? (?:l')?(?=[A-Z])")
_PROJECT = re.compile(
    r"\b(?:(?:al|del|nel|il) progetto(?: (?:europeo|internazionale|pilota))?"
    r"|(?:ai|dei|nei|i|due|tre) progetti(?: (?:europei|internazionali|pilota))?) [\"«“]?(?=[A-Z])"
)
_OPENING_PROJECT = when_asked(r"[Pp]rogetto(?: (?:europeo|internazionale|pilota))? [\"«“]?(?=[A-Z][^–—-]{1,60} [–—-] )")
_APPOSED_PROJECT = when_asked(r" (?:di|in|a|ad|al|alla|all'|del|della|dell'|nel|nell') ?[\"«“]?(?=[A-Z])")


def hosts(cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, owned: list[NamedOrgan]) -> None:
    """`ospita lo staff di C40 che compone il Food Systems Network e Inclusive Climate Action`: organs, programmes, or
    the seat itself."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    named = next((m.ref for m in page.within(sentence.flow, verb.end(), sentence.end, "network")), None)
    network = named or cast.near(sentence, verb.start())
    if network is None:
        return
    if not owned and _OF_WHOM.search(text, sentence.start, verb.start()):  # "la Task Force X, |della quale ospita|"
        owned = [o for o in named_organs(cast, sentence.flow) if 0 < verb.start() - o[0].end < 40][-1:]
        owned = [] if any(o[0].start < sentence.start for o in owned) else owned
        if owned:
            m, network, name, pieces = owned[0]
            claim_role(cast, sentence, verb, who, "host", network, name, pieces, m)
            return
    seat = HOSTED.search(text, verb.end(), owned[0][0].start) if owned else None
    if owned and not seat:
        for m, _, name, pieces in owned:
            claim_role(cast, sentence, verb, who, "host", network, name, pieces, m)
    elif not hosts_programmes(cast, sentence, verb, who, network, (verb.end(), sentence.end)):
        office = HOSTED.search(text, verb.end(), sentence.end)
        body = (page.written(sentence.flow, *office.span()), [office.span()]) if office else (None, [])
        claim_role(cast, sentence, verb, who, "host", network, body[0], body[1], None)


def hosts_programmes(
    cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, network: str, within: tuple[int, int]
) -> bool:
    """Whether what is hosted makes up programmes, which are claimed: `lo staff che cura il Green Deal Lab`."""
    text = cast.page.flows[sentence.flow].text
    makes = _MAKES.search(text, *within) or _staff_of(text, within)
    spans = _series(text, makes.end(), within[1], "programmi" in makes[0]) if makes else []
    spans = spans or _before_dash(text, *within) or _staffed(cast, sentence, within) or _itself(text, within)
    for span in spans:
        _programme(cast, sentence, verb, who, network, span)
    return makes is not None or bool(spans)


_BEFORE_DASH = when_asked(
    r"(?P<names>[A-ZÀ-Þ][^–—;:.]{3,120}) [–—-] (?:lo staff|il (?:personale|team|gruppo di lavoro)|la squadra"
    r"|la segreteria)[^;:.]{0,40}? che (?P<all>lo|la|li|le) (?:compon(?:e|gono)|cura|gestisce|segue|anima)\b"
)


def _before_dash(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """`Green Deal Lab e Food Hub – lo staff che li compone è ospitato`: the programmes with which an item begins."""
    told = _BEFORE_DASH.match(text, start, end)
    return _series(text, start, told.end("names"), told["all"] in ("li", "le")) if told else []


def _staff_of(text: str, within: tuple[int, int]) -> re.Match[str] | None:
    """`lo staff di |Green Deal Lab, il programma della rete per ...`: a programme that is told to be one."""
    staff = _STAFF_OF.search(text, *within)
    name = phrase_at(text, staff.end(), within[1]) if staff else None
    return staff if name and _ITS_PROGRAMME.match(text, name[1]) else None


def _staffed(cast: Cast, sentence: Sentence, within: tuple[int, int]) -> list[tuple[int, int]]:
    """`lo staff del |Programma Coste Pulite|`: programmes that their names say to be such, and no other body's."""
    text = cast.page.flows[sentence.flow].text
    tie, out = _STAFF_OF_PROGRAMME.search(text, *within), list[tuple[int, int]]()
    while tie and (span := phrase_at(text, tie.end(), within[1])):
        tie = _NEXT_PROGRAMME.search(text, *span) or _NEXT_PROGRAMME.match(text, span[1])
        span = (span[0], tie.start()) if tie else span
        whose = cast.page.within(sentence.flow, span[0], min(span[1] + 60, within[1]), "organisation")
        if any(_OF_OTHER.fullmatch(text, span[1], m.start) or m.start < span[1] for m in whose):
            return []
        out.append(span)
    return out


def _itself(text: str, within: tuple[int, int]) -> list[tuple[int, int]]:
    """`ospita nei propri uffici il |Programma Coste Pulite|`: a programme that its name says to be one."""
    told = _PROGRAMME.match(text, *within)
    name = phrase_at(text, told.end(), within[1]) if told else None
    return [name] if name and _NAMED_PROGRAMME.search(text, *name) else []


_PROGRAMME = when_asked(r"(?: (?:oggi|anche|inoltre))?,?(?: (?:nei|presso i) \w+ uffici,?)? (?:il |l')(?=[A-ZÀ-Þ])")
_NAMED_PROGRAMME = re.compile(r"\bProgram(?:ma|me)?\b")
_OF_OTHER = re.compile(r" d(?:i|el|ello|ella|ell'|ei|egli|elle) ?")


def _series(text: str, start: int, end: int, listed: bool = False) -> list[tuple[int, int]]:
    """The names of a series that begins at an offset: `X, Y e Z`, whose last comes after "e"; two of them are
    `listed` where a plural heads them, or where each has its article."""
    out: list[tuple[int, int]] = []
    begin = start
    while span := phrase_at(text, begin, end):
        if last := (_LAST if listed else _ANOTHER).search(text, *span):
            span = (begin, last.start())
        out.append(span)
        more = _MORE.match(text, span[1])
        if more is None:
            break
        begin, listed = more.end(), listed or more[0][0] == ","
    return out


def _programme(
    cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, network: str, span: tuple[int, int]
) -> None:
    """A programme of a network whose staff the city hosts: an organ, and the city's role in it."""
    name = cast.page.written(sentence.flow, *span)
    cells = {"body": (name, *span), "kind": ("programme", *span)}
    cast.page.claim("network_bodies", (network, name), sentence.flow, "programme_hosted", cells, network_id=network)
    claim_role(cast, sentence, verb, who, "host", network, name, [span], Mention("body", *span, None))


def project(cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor) -> None:
    """`in qualità di partner, al progetto europeo Impulse presentato da EFUS`: partner of a network's project."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    named = _PROJECT.search(text, sentence.start, sentence.end) or _apposed_project(text, verb.end())
    named = named or _OPENING_PROJECT.match(text, page.flows[sentence.flow].sentence_at(sentence.start)[0])
    within = page.within(sentence.flow, verb.end(), sentence.end, "network")
    network = next((m.ref for m in within), None) or sentence.topic
    if named is None or network is None:
        return
    for start, end in _projects(text, named):
        own = next((m.start for m in within if start < m.start < end), end)
        span = (start, start + len(_OF_IT.sub("", text[start:own])))
        name = page.written(sentence.flow, *span)
        claim_role(cast, sentence, verb, who, "project_partner", network, name, [span], Mention("body", *span, None))


def _apposed_project(text: str, start: int) -> re.Match[str] | None:
    """`partner di |Acque, progetto europeo promosso da EUROLAGHI`: told to be a project behind its name."""
    of = _APPOSED_PROJECT.match(text, start)
    name = PHRASE.match(text, of.end()) if of else None
    return of if name and _ITS_PROGRAMME.match(text, name.end()) else None


def _projects(text: str, named: re.Match[str]) -> list[tuple[int, int]]:
    """The names behind `al progetto europeo`, `ai progetti europei Impulse e IcARUS`."""
    if text[named.end() - 1] in _CLOSING and (closed := text.find(_CLOSING[text[named.end() - 1]], named.end())) > 0:
        return [(named.end(), closed)]  # "«Acque in comune»"
    if "progetti " in named[0]:
        return [_in_small(text, span) for span in _series(text, named.end(), len(text))]
    phrase = PHRASE.match(text, named.end())
    return [_in_small(text, phrase.span())] if phrase else []


_CLOSING = {"«": "»", "“": "”", '"': '"'}
_MADE_BY = when_asked(
    r",? (?:che|presentat[oi]|promoss[oi]|coordinat[oi]|finanziat[oi]|cofinanziat[oi]|guidat[oi]|sostenut[oi]"
    r"|avviat[oi]|lanciat[oi]|realizzat[oi]|condott[oi]|ideat[oi]|nat[oi]|curat[oi])\b|[,.;:)]"
)


def _in_small(text: str, name: tuple[int, int]) -> tuple[int, int]:
    """An Italian name with its words in small letters: `Scuole| aperte|`; not `Impulse sulle acque`."""
    start, end = name
    if text[start:end].lower() not in italian_words():
        return name
    made = _MADE_BY.search(text, end)
    tail = ORGAN_TAIL.match(text, end, made.start() if made else len(text))
    return start, tail.end() if tail else end


_OF_IT = re.compile(r" ?(?:di|del|dello|della|dell'|con|con la|con il|nell'ambito di)? ?$")
