"""Roles told the other way round: `è presieduta dal Sindaco`, `nel Comitato siede la città`, `spetta all'Ufficio`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.flows import AnyOf, match_at, matches, search
from pipelines.patterns import when_asked
from pipelines.readers import parts_coordinated
from pipelines.readers.bodies import NamedOrgan
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.hosting import HOSTED, hosts_programmes
from pipelines.readers.publishers import common_name
from pipelines.readers.reality import unreal
from pipelines.readers.role_cells import claim_role
from pipelines.readers.role_words import SEATS

_THE = r"(?:il |lo |la |l')?"
_BY = r"(?:dal |dallo |dalla |dall'|da )"
_TO = r"(?:al |allo |alla |all'|a )"
_OF = r"(?:del |dello |della |dell'|di )"
_PREMISES = (
    r"(?:(?:ne|presso |all'interno de)(?:gli|lle|lla|l|i|i suoi|le)? ?(?:uffici|sedi?|locali|spazi|strutture) "
    rf"(?:comunali )?{_OF})"
)
_WHEN = (
    r"(?:,? (?:dal|dall'|da(?= [a-z]{4,9} \d{4})|nel|per (?:il|gli)(?= [a-z]+ \d)|fino al"
    r"|anche|oggi|attualmente|inoltre|stabilmente)(?: ?[\w–-]+){0,4}?,?)?"
)
_FOR = rf"(?:,? (?:per|(?:in rappresentanza|a nome|per conto) (?:d(?:i|el|ella) |dell')) ?{_THE}[^,;.:]{{3,30}}?,?)?"


@dataclass(frozen=True, slots=True)
class _Wording:
    """A verb, and what may stand between it and who has the role; `organ`: an organ must be named before it."""

    role: str
    verb: re.Pattern[str]
    gap: re.Pattern[str]
    organ: bool = False


_WORDINGS = (
    _Wording("chair", when_asked(r"(?<!co-)(?<!co)\b(?:presiedut|guidat)[aoie]\b"), re.compile(rf"{_WHEN} {_BY}")),
    _Wording("co_chair", when_asked(r"\bco-?presiedut[aoie]\b"), re.compile(rf"{_WHEN} {_BY}")),
    _Wording(
        "co_chair",
        when_asked(r"\b[Ll]a (?:presidenza|guida)\b"),
        when_asked(rf"(?: {_OF}[^.;]{{2,80}}?)? (?:è|viene){_WHEN} condivisa{_WHEN} (?:{_BY}|(?:tra|fra) {_THE})"),
    ),
    _Wording("chair", when_asked(r"\b(?:co-?)?coordinat[ao]\b"), re.compile(rf"{_WHEN} {_BY}"), organ=True),
    _Wording(
        "chair",
        when_asked(r"\b[Aa]lla (?:cui )?(?:guida|presidenza)\b"),
        when_asked(rf"(?: {_OF}[^.;]{{2,80}}?)?,? (?:c'è|vi è|è|sta|siede|si trova){_WHEN} {_THE}"),
    ),
    _Wording(
        "chair",
        when_asked(r"\b[Ll]a presidenza\b"),
        when_asked(
            rf"(?: {_OF}[^.;]{{2,80}}?)? (?:è{_WHEN} {_OF}|(?:spetta|tocca|compete){_WHEN} {_TO}"
            rf"|è (?:stata )?(?:affidata|assegnata){_WHEN} {_TO}|è (?:esercitata|tenuta|detenuta){_WHEN} {_BY})"
        ),
    ),
    _Wording(  # "Nel 2020 |lo ha presieduto| il Sindaco"
        "chair",
        when_asked(
            r"\b(?:[Ll][oa] |[Ll]')(?:(?:ha|aveva) (?:\w+ )?(?:presiedut|guidat)[oa]|presiede(?:tte)?|guid[aò])(?!\w)"
        ),
        when_asked(rf"{_WHEN} {_THE}"),
    ),
    _Wording(
        "chair",
        when_asked(r"\b[Aa] (?:presiedere|guidare|presieder(?:la|lo)|guidar(?:la|lo))\b"),
        when_asked(rf"(?: [^.;]{{2,80}}?)? (?:è|è stat[ao]|fu|era){_WHEN} {_THE}"),
    ),
    _Wording(
        "chair",
        when_asked(r"(?:(?<=\. )|^|(?<=[;,:] )|\b(?:ne|[Nn]e) è )(?:attuale )?[Pp]residente\b"),
        when_asked(rf"(?: {_OF}[^.;]{{2,60}}?)?(?: (?:in carica|attuale))?(?: è)?{_WHEN} {_THE}"),
    ),
    _Wording(
        "committee_member",
        when_asked(r"\bcompost[oa]\b"),
        when_asked(rf"{_WHEN} (?:{_BY}|dai |dagli |dalle )[^.;:]{{0,80}}?"),
        organ=True,
    ),
    _Wording(
        "committee_member",
        when_asked(
            r"\b(?:siede|siedono|(?:fa|fanno|ha fatto|hanno fatto) parte|è (?:presente|rappresentat[ao])|partecipa"
            r"|(?:ha|hanno) un seggio|(?:è|sono)(?: stat[aoie])? (?:membr[oi]|component[ei]|parte))\b"
        ),
        when_asked(rf"{_WHEN}{_FOR} {_THE}"),
        organ=True,
    ),
    _Wording(
        "committee_member",
        when_asked(r"\b(?:[Tt]|[Ff])ra (?:le|i|gli) (?:città|Comuni|enti|membri|component[ie])\b"),
        when_asked(
            rf"(?: (?:che|componenti))?[^.;]{{2,90}}?,? (?:vi è|c'è|è|figura|compare|siede|rientra){_WHEN} {_THE}"
        ),
        organ=True,
    ),
    _Wording(
        "participant",
        when_asked(r"\b(?:partecipa|prende parte|fa parte|contribuisce|è attiv[ao]|lavora)\b"),
        when_asked(rf"{_WHEN}{_FOR} {_THE}"),
        organ=True,
    ),
    _Wording(
        "committee_member",
        when_asked(r"\b(?:Membro|Componente)(?= de)"),
        re.compile(rf"[^.;]{{0,80}}(?:,| è{_WHEN}) {_THE}"),
    ),
    _Wording("host", when_asked(r"\bospitat[aoie]\b"), re.compile(rf"{_WHEN} (?:{_BY}|{_PREMISES}|presso {_THE})")),
    _Wording(
        "host",
        when_asked(
            r"\b(?:(?:[Hh]a(?:nno)?|trova(?:no)?) (?:\w+ )?(?:la (?:propria )?)?sede|si trova"
            r"|è(?: insediat[ao])?|opera|lavora)\b"
        ),
        when_asked(rf"{_WHEN} (?:presso (?:gli uffici {_OF}|{_THE})|{_PREMISES})"),
    ),
)
_CUES = (
    " sede ",
    "guida",
    "coordinat",
    "presiden",
    "sied",
    "parte",
    "membro",
    "ospitat",
    "presente",
    "rappresentat",
    "seggio",
    "compost",
    "compon",
    "presso",
)


def read(cast: Cast, sentence: Sentence, organs: list[NamedOrgan]) -> None:
    """Claim the roles that a sentence tells with its holder behind the verb."""
    flow = cast.page.flows[sentence.flow]
    if flow.sentence_at(sentence.start) not in flow.telling(TELLING):
        return
    parts_coordinated.coordinated_by(cast, sentence)
    if not flow.cued(sentence.start, sentence.end, _CUES):
        return
    inside = [o for o in organs if sentence.start <= o[0].start < sentence.end]
    _in_whose_organ(cast, sentence, inside)
    actors = list(cast.actors(sentence.flow, sentence.start, sentence.end))
    if flow.cued(sentence.start, sentence.end, ("ospitat", " sede ", "presso")):
        actors = sorted([*actors, *_hosts_in_common(cast, sentence, actors)], key=lambda a: a.start)
        _hosted_there(cast, sentence, actors)
    if inside:
        common = matches(_COMMON, flow.text, inside[0][0].end, sentence.end)
        actors = sorted([*actors, *(Actor(cast.page.publisher, *m.span()) for m in common)], key=lambda a: a.start)
    for wording in _WORDINGS if actors else ():
        for verb in matches(wording.verb, flow.text, sentence.start, sentence.end):
            who = next((a for a in actors if a.start >= verb.end() and not _for_whom(flow.text, verb.end(), a)), None)
            gap = wording.gap.fullmatch(flow.text, verb.end(), who.start) if who else None
            if who and gap and not unreal(flow.text, sentence.start, verb.start()):
                _claim(cast, sentence, wording, verb, who, inside)


_COMMON = when_asked(  # behind its verb, at the end of a clause: "Al gruppo di lavoro Scuola partecipa |il Comune|."
    r"(?:\b[Ii]l [Cc]omune|\b[Ll]a (?:nostra )?[Cc]ittà|\b[Ll]'[Aa]mministrazione(?: comunale)?|\b[Ll]'[Ee]nte)"
    r"(?=[.;:,]|$| (?:con|dal|tramite|attraverso)\b)"
)
_FOR_WHOM = when_asked(r",? (?:per|(?:in rappresentanza|a nome|per conto) d(?:i|el|ella|ell')) ?(?:(?:il|la) |l')?")


def _for_whom(text: str, verb: int, actor: Actor) -> bool:
    """Whether the one named behind a verb is for whom another acts: `partecipa per |Torino| l'Ufficio Scuola`."""
    return _FOR_WHOM.fullmatch(text, verb, actor.start) is not None


_IN_WHOSE = when_asked(r"\b(?:[dn]el|[dn]ella|[dn]ei|al|alla) cui $")
_THERE = when_asked(
    r" (?:(?:anche|oggi|attualmente|inoltre) )?(?:siede|siedono|è presente|è rappresentat[ao]"
    r"|partecipa|partecipano|interviene|fa parte|è membro)\b"
)


def _in_whose_organ(cast: Cast, sentence: Sentence, organs: list[NamedOrgan]) -> None:
    """`METREX, di cui la Città è membro e nel cui Comitato Direttivo siede dal 2022`: the organ before its verb."""
    text = cast.page.flows[sentence.flow].text
    for m, network, name, pieces in organs:
        whose = _IN_WHOSE.search(text, max(sentence.start, m.start - 12), m.start)
        there = _THERE.match(text, m.end, sentence.end) if whose else None
        who = cast.actors(sentence.flow, sentence.start, m.start) if there else []
        who = who or (cast.actors(sentence.flow, there.end(), min(sentence.end, there.end() + 40)) if there else [])
        if there and who and not unreal(text, sentence.start, there.start()):
            role = "committee_member" if SEATS.match(name) else "participant"
            claim_role(cast, sentence, there, who[-1], role, network, name, pieces, m)


def _claim(
    cast: Cast, sentence: Sentence, wording: _Wording, verb: re.Match[str], who: Actor, organs: list[NamedOrgan]
) -> None:
    """One role told that way: in the organ named before who has it, else in the network; what is hosted there."""
    text = cast.page.flows[sentence.flow].text
    if wording.role == "committee_member" and not _holds_members(text, sentence, verb, organs, who):
        return
    if wording.role == "participant" and not _gathers(text, sentence, verb, organs):
        return
    named = [o for o in organs if o[0].end <= who.start and not search(_THE_PART, text, o[0].end, verb.start())]
    if named:
        m, network, name, pieces = named[_which_of(text, named, who.start)]
        claim_role(cast, sentence, verb, who, wording.role, network, name, pieces, m)
        return
    topic = cast.near(sentence, who.start)
    if wording.organ or topic is None or wording.role == "committee_member":
        return
    if wording.role != "host":
        claim_role(cast, sentence, verb, who, wording.role, topic, None, [], None)
        return
    opens = match_at(_OPENS, text, sentence.start, verb.end())  # "È ospitato dal Comune |lo staff di C40 che compone"
    behind = opens is not None and opens.end() == verb.start()
    _hosted(cast, sentence, verb, who, (who.end, sentence.end) if behind else (sentence.start, verb.start()))


_THE_PART = when_asked(  # "presiede il Comitato; |la partecipazione| dell'Ente è coordinata dal"
    r"\b(?:la|sua|propria|nostra) (?:partecipazione|adesione|presenza|appartenenza)\b|\bl'(?:adesione|appartenenza)\b"
)
_OPENS = when_asked(r"(?:(?:[Ii]noltre|[Ii]nfine|[Oo]ggi|[Aa]ttualmente|[Èè]|[Ss]ono|[Vv]iene|[Vv]engono),? )*")


def _hosted(cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, within: tuple[int, int]) -> None:
    """What is hosted, named before who hosts it or behind: programmes that a staff makes up, else a seat."""
    behind = cast.page.within(sentence.flow, *within, "network") if within[0] > verb.start() else []
    network = behind[0].ref if behind else cast.near(sentence, who.start)
    if network is None or hosts_programmes(cast, sentence, verb, who, network, within):
        return
    if hosted := HOSTED.search(cast.page.flows[sentence.flow].text, *within):
        body = cast.page.written(sentence.flow, *hosted.span())
        claim_role(cast, sentence, verb, who, "host", network, body, [hosted.span()], None)


_AT_WHOM = when_asked(rf"(?:inoltre,? |infine,? |oggi )?(?:{_BY}|presso {_THE}|{_PREMISES})", re.I)
_IS_HOSTED = when_asked(
    rf"(?:,? (?:presso|nei|nelle|negli) [^,;.:]{{3,40}},)?{_WHEN} "
    r"(?:(?:è|sono|viene|vengono)(?: (?:anche|inoltre|oggi|attualmente))? ospitat[aoie]|ha(?:nno)?"
    r" (?:la )?sede)\b"
)


_HOST = when_asked(
    r"\b(?:d[ae]l |d[ae]lla |d[ae]ll'|[Pp]resso (?:il |la |l'))(?P<who>[Cc]omune|(?:nostra )?[Cc]ittà|[Ee]nte"
    r"|[Aa]mministrazione(?: comunale)?|[Pp]rovincia|[Uu]nione|[Cc]omunità)"
    r"(?!\w| d(?:i|el|ello|ella|ei|elle|egli) | d'| dell'| [Mm]etropolitan| [Ee]urope| [A-ZÀ-Þ])"
)


def _hosts_in_common(cast: Cast, sentence: Sentence, named: list[Actor]) -> Iterator[Actor]:
    """The publisher by the word it goes under, behind what it hosts: `Lo staff è ospitato dalla |Provincia|`."""
    page = cast.page
    for host in matches(_HOST, page.flows[sentence.flow].text, sentence.start, sentence.end):
        word, own = host["who"].capitalize(), common_name(page.publisher) or page.publisher.split()[0]
        known = word == own or word not in ("Comune", "Provincia", "Unione", "Comunità")
        if known and not any(a.start < host.end("who") and host.start("who") < a.end for a in named):
            yield Actor(page.publisher, *host.span("who"))


def _hosted_there(cast: Cast, sentence: Sentence, actors: list[Actor]) -> None:
    """`Negli uffici del Comune è ospitato lo staff di C40 che compone`, `Presso il Comune ha sede il segretariato`."""
    text = cast.page.flows[sentence.flow].text
    who = actors[0] if actors else None
    verb = match_at(_IS_HOSTED, text, who.end, sentence.end) if who else None
    if who and verb and _AT_WHOM.fullmatch(text, sentence.start, who.start):
        _hosted(cast, sentence, verb, who, (verb.end(), sentence.end))


_OF_WHICH = when_asked(
    r", (?:il|la) (?:(prim|second|terz|quart|quint)[oa]|ultim[oa]) (?:dei|delle) quali [^,;.]{0,40}$"
)


def _which_of(text: str, named: list[NamedOrgan], end: int) -> int:
    """Which of the organs before is meant: `(Feste, Archivi, Scuole), il secondo dei quali è coordinato da`."""
    ordinal = _OF_WHICH.search(text, named[-1][0].end, end)
    place = ("prim", "second", "terz", "quart", "quint").index(ordinal[1]) if ordinal and ordinal[1] else -1
    return place if place < len(named) else -1


def _holds_members(text: str, sentence: Sentence, verb: re.Match[str], organs: list[NamedOrgan], who: Actor) -> bool:
    """Whether a committee stands before the verb as what one sits in: "Nel Comitato Esecutivo siede ..."."""
    seats = [o for o in organs if o[0].end <= who.start and SEATS.match(o[2])]
    if not seats:
        return False
    if verb[0] in ("Membro", "Componente"):
        return verb.start() == sentence.start
    at = seats[-1][0]
    if verb[0].lower().startswith(("tra ", "fra ")):
        return verb.end() <= at.start
    if verb[0].startswith("compost"):
        return at.end <= verb.start()
    if search(_MEANWHILE, text, at.end, verb.start()):
        return False
    return at.end <= verb.start() and bool(
        _IN.search(text[max(sentence.start, at.start - 8) : at.start]) or _WHOSE.search(text[at.end : verb.start()])
    )


def _gathers(text: str, sentence: Sentence, verb: re.Match[str], organs: list[NamedOrgan]) -> bool:
    """Whether a group that one takes part in opens the sentence: "|Al gruppo di lavoro Scuola| partecipa la città"."""
    first = next((o[0] for o in organs if o[0].end <= verb.start() and not SEATS.match(o[2])), None)
    return (
        first is not None
        and _TO_GROUP.fullmatch(text, sentence.start, first.start) is not None
        and not search(parts_coordinated.BREAKS, text, first.end, verb.start())
    )


_TO_GROUP = when_asked(
    r"(?:[^.;:,]{3,40}, )?(?:[Aa]i lavori d|[Aa]lle attività d|[Aa]|[Dd]|[Nn])(?:e?l|e?llo|e?lla|e?ll') ?"
    r"(?:suo |sua )?"
)
_MEANWHILE = when_asked(r"[;:]|, mentre |, (?:ma|e) (?=[^,;]*\b(?:ai|alle|agli|nei|nelle) )")
_IN = when_asked(r"\b(?:[Nn]e|[Dd]e|[Aa])(?:l|llo|lla|ll') ?(?:suo )?$")
_WHOSE = when_asked(
    r"(?:, (?:di cui|del quale|della quale|nel quale|nella quale|in cui)|(?: [–—-]|:) (?:ne|vi)) (?:\w+ )?$"
)


TELLING = AnyOf(*parts_coordinated.TELLING, *_CUES)
