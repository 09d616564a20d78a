"""Founding: when and where a network began, who founded, initiated or supported it, whose initiative it is, its
seat."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from pipelines.flows import AnyOf, matches, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.cleft_foundings import CLEFT_CUES, cleft
from pipelines.readers.coordination import subjects_of
from pipelines.readers.declared_founders import declared_founder, listed_founders
from pipelines.readers.founders import (
    Founder,
    claim_founder,
    founders_after,
    founders_before,
    founders_in_front,
    founders_within,
    instigators,
)
from pipelines.readers.founders_beside import companions, founders_behind
from pipelines.readers.founding_nouns import CUES as NOUN_CUES
from pipelines.readers.founding_nouns import by_noun
from pipelines.readers.founding_places import HAPPENED, where
from pipelines.readers.happenings import about_it
from pipelines.readers.inverted import another_clause, beside_verb, headed_by_another, inverted, told_of_another, unsaid
from pipelines.readers.naming import any_network
from pipelines.readers.promoted import HELPED_CUES, PROMOTED_CUES, helped, promoted
from pipelines.readers.promoters import (
    BEGUN_CUES,
    OWED_CUES,
    TOOK_CUES,
    begun_by,
    owed,
    owed_to,
    promoters,
    took,
    wanted,
)
from pipelines.readers.reality import unreal
from pipelines.readers.seats import convener, promoter, seat
from pipelines.readers.seats_told_first import CUES as SEAT_CUES
from pipelines.readers.seats_told_first import seat_told_first
from pipelines.readers.wordings import FOUNDED, GATHERS, LAUNCHED, counted_then

_FOUNDED = re.compile(
    rf"\b(?=\w)(?:(?:sono stat[ei]|furono|vennero) {FOUNDED}[ei]\b"  # "Le Vie del Mare |sono state fondate|"
    rf"|(?:(?:è|sono|era|fu|venne|viene|è stat[ao]) )?(?:{FOUNDED}|{LAUNCHED})[ao](?:si)?"
    r"|nasce|nacque|nasceva|sorge|sorse|(?:ha visto|vide|vedeva) la luce|(?:ha preso|prese|prende) (?:avvio|il via"
    r"|vita|forma(?! d[ie'])|corpo)|(?:ha avuto|ebbe) origine|(?:ha mosso|mosse) i (?:suoi )?primi passi"
    r"|(?:fu|venne|è stat[ao]) tenut[ao] a battesimo|atto costitutivo (?:fu|venne|è stato|è) (?:firmato|sottoscritto"
    r"|siglato"
    r"|stipulato)"
    r"|si costituì|si costituisce|si è costituit[ao]"
    r"|ha (?:fondato|istituito|lanciato|avviato|dato vita a|dato avvio a)"
    r"|hanno (?:fondat[aoei]|istituit[aoei]|costituit[aoei]|lanciato|avviato|promosso|dato vita a|dato avvio a)"
    r"|(?:ha|hanno) (?:\w+ )?(?:contribuito|concorso) (?:ad? (?:fondare|costituire|istituire|creare)"
    r"|alla (?:fondazione|costituzione|nascita))"
    r"|hanno dato (?:avvio|vita)"
    r"|ha dato (?:avvio|vita)|fond(?:ò|arono)|istitu(?:ì|irono)|costitu(?:ì|irono)|cre(?:ò|arono)"
    r"|(?:diede|dette|diedero|dettero) (?:avvio|vita)(?: ad?)?|fondazione|nascita|costituzione)\b",
    re.I,
)
_ACTIVE = re.compile(
    r"(?:ha|hanno) (?!visto|preso|avuto origine|mosso)|\w+(?:ò|[ai]rono|tuì)$|(?:diede|dette|diedero|dettero) ", re.I
)
_PASSIVE = re.compile(r"(?:è|fu|venne) ", re.I)
_WEAK = re.compile(r"\b(?:lanciat|promoss|avviat|cread?t|costituit)", re.I)
_FORMED = re.compile(r"hanno costituit", re.I)  # "L'|hanno costituita| Torino e Gent"
_STOP = re.compile(
    r"[;]|, e (?=\w+ (?:a|il|la|le|i)\b)| e (?:mira|ha sede|" + GATHERS + r"|si propone|promuove|opera|oggi"
    r"|rappresenta)|, (?:che|con l'obiettivo|con lo scopo|allo scopo|" + GATHERS + r")\b| (?:che|e che|di cui|cui) "
    r"(?!ha)",
    re.I,
)
_APPOSED = re.compile(  # "fa parte della rete di città (fondata nel 2018 da ..."
    r"\b(?:(?:della|alla|nella|la|questa|una) (?:rete|coalizione|alleanza|piattaforma|associazione)"
    r"|(?:del|al|nel|il|questo|un) (?:network|forum|patto|coordinamento))\b[^,;.()]{0,60}(?: \(|, )$",
    re.I,
)
_OF_THE_NETWORK = re.compile(  # "Torino ha fondato|, con Lione e Genova, questa rete|"
    r"(?:,? nel(?:l'anno)?(?: [a-z]+)? \d{4},?)?"
    r"(?:,? (?:con|insieme (?:con|ad?)|assieme ad?)(?:(?! (?:una? |uno |un'|per |che ))[^;:.]){3,90}?,?)?"
    r"(?:,? nel(?:l'anno)?(?: [a-z]+)? \d{4},?)?"
    r" (?:(?:la|il|questa|della|del|di questa|alla|al|a questa) |dell'|all'|l')"
    r"(?:rete|network|forum|patto|coalizione|alleanza|associazione"
    r"|organizzazione|coordinamento|piattaforma)\b(?! (?:de[il]|degli|delle|per) (?!città|comuni|sindac|enti))",
    re.I,
)
_ITS_OWN = re.compile(r"\b(?:la|alla|una) (?:sua|cui) $|\b(?:cui) $", re.I)
_TO_WHICH = re.compile(
    r"\b(?:al|alla) quale |\b(?:a )?cui $|\b[Ll]'$"
)  # "la Coalizione, alla quale |hanno dato vita Lione e Osaka"
_WHOM = re.compile(
    r"(?:,? e|,|(?<=[a-zà-ù])) che (?=(?:(?:il|la) |l')?(?:città di |[Cc]omune di )?[A-ZÀ-Ý])"
)  # "Acte, |che Prato ha fondato"
_IT = re.compile(r"\b(?:[Ll][aoei]|[Gg]li|[Vv]i) $")  # "che nel 2001 |la costituì", "le |diedero vita"
_NOT_THEN = re.compile(  # "la cui fondazione, prevista per il |1985, avvenne nel 1986"
    r"\b(?:aderi|entrat|presied|membro|dal) ?\w*$"
    r"|\b(?:firmat|sottoscritt|siglat)[ao]\b"
    r"|\b(?:previst|programmat|ipotizzat|annunciat|fissat)[ao](?: \w+){0,3} $"
)
_FOUNDING_CUES = (
    "fonda", "fondò", "istituì", "creò", "istitui", "nat", "nasc", "luce", "battesimo", "nacq", "crea", "costitu",
    "avvi", "vita", "preso ", "prende ", "prese ", "origine", "passi", "lanci", "promoss", "sorg", " sorse",
    "sorse n", "sorse su ", "sort", "vara", *NOUN_CUES,
)  # fmt: skip
_CONVENING_CUES = (
    "iniziativa", "programma", "progetto", "campagna", "promoss", "lanciat", "coordinat", "istituit", "avviat",
    "sostenut", "creat",
)  # fmt: skip

_SAID_FOUNDERS = re.compile(  # "per volontà di Lione e Genova|, le due città fondatrici"
    r",? (?:le|i) (?:\w+ )?(?:(?:città|[Cc]omuni|enti|soci) )?fondat(?:rici|ori)\b"
)
_PROGRAMME = re.compile(  # what is launched then: "nasce dal programma Città Vive (CV), |lanciato nel 2013 da"
    r"\b(?:[dn](?:al|alla|el|ella)|[dn](?:all|ell)') ?(?:programma|campagna|iniziativa|bando) [A-ZÀ-Þ\d][^;:,]*"
    r"(?:, |,? che (?:(?:il|lo|la) |l')[^;:,]{3,60} (?:aveva )?)$"
)
_MODEL = re.compile(  # "Creata sul modello di una rete francese |nata nel 1985"
    r"\b(?:modello|esempio|scorta|falsariga|esperienza) (?:di (?:una?|altr[aei]) |di (?:un'|quell)"
    r"|dell'omolog)[^,;:.]{0,60}$"
)
_THINGS = (
    r"(?:campagna|progetto|bando|sportello|portale|mostra|concorso|premio|festival|centro|ufficio|servizio|percorso"
    r"|corso|scuola|rivista|osservatorio|archivio|biblioteca|newsletter|museo|collana|marchio"
    r"|rassegna|seminario|summit)"
)
_OF_A_NETWORK = when_asked(rf"\b{_THINGS}(?: (?!di\b)\w+)? (?:(?:del|della|dello|di) |dell')$", re.I)
_THING_BEFORE = re.compile(rf"(?:^|[;:,.] )(?:[Ii]l |[Ll]a |[Ll]o |[Ll]'|[Uu]n[ao]? |[Uu]n'){_THINGS}\b[^.;:]{{0,80}}$")
_THING_APPOSED = re.compile(  # "Metropolis Women, programma |lanciato nel 2021"
    rf", (?:una? |un'|il |la |l')?(?:{_THINGS}|programma|iniziativa|rassegna)(?: [a-zà-ù]+)?"
    r"(?: che (?:(?:il|lo|la) |l')?[A-ZÀ-Þ][^,;:.]{2,60})? $"
)
_THING_AFTER = re.compile(  # "Nel 1996 è nato |a Lione il progetto"
    r"(?:,? (?:[a-z]+mente|anche|ad? [A-ZÀ-Þ][\w'-]+|nel(?: [a-z]+)? \d{4}),?)*"
    rf" (?:il |la |lo |l'|un |una |uno |un'){_THINGS}\b"
)
_JOINED_THEN = re.compile(  # "La rete, a cui il Comune ha aderito |il 12 giugno 2014, è nata"
    r"\b(?:aderit|aderisc|entrat|iscritt|associat|membro|soci[oa]|parte)\w*\b[^,;]{0,20}$"
)
_CONVENED = re.compile(r"\b(?:iniziativa|campagna|programma)(?: [a-zà-ù]+)? $")
"""What a thing is whose launching tells its convener: `iniziativa |lanciata dalla Commissione europea`."""
_PROGRAMME_DATED = re.compile(rf"{_PROGRAMME.pattern[:-1]}(?:ha )?(?:lanciat|avviat|promoss|istituit|finanziat)[oa]\b")


def read(cast: Cast) -> None:
    """Claim foundings, founders, conveners and seats."""
    for sentence in cast.telling(_TELLING):
        flow = cast.page.flows[sentence.flow]
        if flow.cued(sentence.start, sentence.end, _FOUNDING_CUES):
            nouns = by_noun(cast, sentence) if flow.cued(sentence.start, sentence.end, NOUN_CUES) else []
            for verb in matches(_FOUNDED, flow.text, sentence.start, sentence.end):
                if verb.start() not in nouns and not _of_another_thing(cast, sentence, verb):
                    _founding(cast, sentence, verb)
        for rule in _rules(flow.lower, sentence.start, sentence.end):
            rule(cast, sentence)


_RULES: tuple[tuple[Callable[[Cast, Sentence], None], tuple[str, ...]], ...] = (
    (declared_founder, ("ondat", "fondaro", "che la costitui", "che la istitui", "dato vita", "diedero vita")),
    (listed_founders, ("fondat", "fondar", "istituir", "costituir")),
    (seat, ("sede", "segret", "basat", "quartier", "uffici", "ha base", "hanno base", "domicil")),
    (convener, _CONVENING_CUES),
    (promoter, ("promotrice d", "promotore d", "ideatrice d", "ideatore d")),
    (owed, OWED_CUES),
    (owed_to, OWED_CUES),
    (begun_by, BEGUN_CUES),
    (took, TOOK_CUES),
    (cleft, CLEFT_CUES),
    (seat_told_first, SEAT_CUES),
    (promoted, PROMOTED_CUES),
    (helped, HELPED_CUES),
)
_TELLING = AnyOf(*_FOUNDING_CUES, *(cue for _, cues in _RULES for cue in cues))


@lru_cache(maxsize=4096)
def _rules(lower: str, start: int, end: int) -> tuple[Callable[[Cast, Sentence], None], ...]:
    """The rules of which a sentence holds a cue; remembered, since paragraphs recur from page to page."""
    return tuple(rule for rule, cues in _RULES if any(cue in lower[start:end] for cue in cues))


def _of_another_thing(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether what was born or launched is no network: "La campagna «Acqua» è stata lanciata dalla rete nel 2021"."""
    text = cast.page.flows[sentence.flow].text
    before = _THING_BEFORE.search(text[sentence.start : verb.start()])
    named = before and cast.page.within(sentence.flow, sentence.start + before.start(), verb.start(), "network")
    apposed = _WEAK.search(verb[0]) and search(_THING_APPOSED, text, sentence.start, verb.start())
    beside = text[: apposed.start()].rstrip() if apposed else ""  # a name in a line of its own: "Polis , iniziativa"
    own = apposed and any(m.end == len(beside) for m in cast.page.of(sentence.flow, "network"))
    if named and _PASSIVE.match(verb[0]) and _OF_A_NETWORK.search(text, sentence.start, named[0].start):
        named = []  # "La rivista della |Rete| è nata nel 2004"
    return bool((before and not named) or (apposed and not own)) or _THING_AFTER.match(text, verb.end()) is not None


def founded_network(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> str | None:
    """The network that a verb of founding is about: its object, or the last one named before it, or the one
    spoken of."""
    text = cast.page.flows[sentence.flow].text
    active = _ACTIVE.match(verb[0]) or re.match(r"fondazione|nascita|costituzione", verb[0], re.I)
    if active and (to := _taken_up(text, sentence, verb)):
        return cast.near(sentence, to.start())
    if made := _named_after(cast, sentence, verb, bool(active)):
        return made
    if active:
        own = search(_ITS_OWN, text, max(sentence.start, verb.start() - 12), verb.start())
        told = _OF_THE_NETWORK.match(text, verb.end()) or (own and HAPPENED.match(text, verb.end()))
        return (sentence.subject or sentence.topic) if told or wanted(text, sentence, verb) else None
    if verb[0].lower().startswith("atto"):
        return cast.near(sentence, verb.start())
    return inverted(cast, sentence, verb) or _named_before(cast, sentence, verb)


_UP_TO_NAME = re.compile(r"(?: [\w' -]*?)(?: il| la| lo| l'|del|della|,)? ?(?:rete |network )?")
_BY_OR_WITHIN = re.compile(
    r"nell'ambito|dal|da |\b(?:con|insieme ad?|assieme ad?) ?(?:(?:(?:l?la|il|l) )|l?l')?(?:rete |network )?$"
)
_WHAT_IT_IS = re.compile(r"(?:, | è [^,;]*)$")
_BORN_SO = re.compile(  # "il Patto, iniziativa della Commissione europea |nata nel 2008": what it is, was born
    rf"(?: ?\([^()]*\))?(?:,| è(?: oggi)?) (?:una? |un'|la |l'|il )?(?:(?:iniziativa|rete|associazione"
    rf"|campagna|piattaforma"
    rf"|alleanza) [^,;:]{{3,80}}"
    rf" (?:{FOUNDED}|{LAUNCHED})a|(?:network|programma|forum|coordinamento|patto) [^,;:]{{3,80}} (?:{FOUNDED}"
    rf"|{LAUNCHED})o)"
)
_PAUSE = re.compile(r"[,)] $|\be $|\) è $")


def _named_after(cast: Cast, sentence: Sentence, verb: re.Match[str], active: bool) -> str | None:
    """The network that follows a verb of founding as its object or, without other words, as its subject:
    `la fondazione della |rete EUROLAGHI`, `è nata la |rete EUROLAGHI`."""
    after = next(iter(cast.page.within(sentence.flow, verb.end(), sentence.end, "network")), None)
    if after is None or after.start - verb.end() >= 60:
        return None
    text = cast.page.flows[sentence.flow].text
    between = text[verb.end() : after.start]
    if _BY_OR_WITHIN.search(between) or about_it(between):
        return None
    bare = _UP_TO_NAME.fullmatch(between) and not _right_before(cast, sentence, verb)
    return after.ref if active or (bare and not another_clause(text, verb.end(), after.start)) else None


def _named_before(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> str | None:
    """The network last named before a passive verb of founding, if no other body was named since, or the one spoken
    of."""
    text = cast.page.flows[sentence.flow].text
    before = [  # "Associazione di Comuni nata nel 1995": what it is, not who
        m
        for m in cast.page.within(sentence.flow, sentence.start, verb.start(), "network", "organisation", "body")
        if m.kind != "organisation" or not any_network().match(text, m.start, m.end)
    ]
    networks = [m for m in before if m.kind == "network"]
    if networks and (beside := beside_verb(networks, text, sentence, verb)):
        before = [m for m in before if m not in beside]
        networks = [m for m in networks if m not in beside]
        if not networks:
            return None if sentence.subject in {m.ref for m in beside} else unsaid(sentence, text, verb)
    last = before[-1] if before else None
    if last and networks and _BORN_SO.fullmatch(text, networks[-1].end, verb.end()):
        last = networks[-1]
    if last and last.kind == "organisation" and _WHAT_IT_IS.search(text[last.end : verb.start()]):
        last = networks[-1] if networks else None
    other = last is not None and last.kind != "network" and last.value != "office"
    if last and other and not _PAUSE.search(text[last.end : verb.start() + 2]):
        return sentence.subject if verb[0].startswith(("è", "sono")) else None
    if named := subjects_of(networks, text, verb.start()):
        return named[-1].ref
    if sentence.subject:
        return None if headed_by_another(text, sentence.start, verb.start(), verb) else sentence.subject
    return sentence.topic if search(_APPOSED, text, sentence.start, verb.start()) else None


def _taken_up(text: str, sentence: Sentence, verb: re.Match[str]) -> re.Match[str] | None:
    """The relative or personal pronoun before a verb that stands for the network founded."""
    which = search(_TO_WHICH, text, sentence.start, verb.start())
    if which or not _ACTIVE.match(verb[0]):
        return which
    return search(_IT, text, sentence.start, verb.start()) or search(_WHOM, text, sentence.start, verb.start())


def _right_before(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> bool:
    """`EUROLAGHI (EL) è nata nel 1996 e fa parte di Eurocities`: the subject stands beside the verb."""
    text = cast.page.flows[sentence.flow].text
    named = cast.page.within(sentence.flow, sentence.start, verb.start(), "network")
    return bool(named) and re.fullmatch(r"(?: \([^)]*\)|\))? ", text[named[-1].end : verb.start()]) is not None


def _founding(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> None:
    """`fondata nel 1986 da Barcellona, Lione e Milano`, `È stato fondato a Barcellona nel 1987`, `Nasce negli
    anni Novanta`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    network = founded_network(cast, sentence, verb)
    if (
        network is None
        or unreal(text, sentence.start, verb.start())
        or search(_PROGRAMME, text, sentence.start, verb.start())
        or _MODEL.search(text, sentence.start, verb.start())
        or _FROM_WHAT.search(text, max(sentence.start, verb.start() - 50), verb.start())
    ):
        return
    stop = search(_STOP, text, verb.end(), sentence.end)
    end = stop.start() if stop else sentence.end
    moment = _moment(cast, sentence, verb, end)
    active = _ACTIVE.match(verb[0])
    if active and (to := _taken_up(text, sentence, verb)):
        founders = list(founders_within(cast, sentence, to.end(), verb.start()))
        founders = founders or list(founders_within(cast, sentence, verb.end(), end))
        founders += companions(cast, sentence, verb.end())
    elif active and told_of_another(text, sentence, verb):
        founders, moment = [], moment if moment and moment[1] > verb.start() else None
    elif active:
        founders = [*founders_before(cast, sentence, verb), *companions(cast, sentence, verb.end())]
        founders = founders or list(founders_behind(cast, sentence, verb))
    elif search(_CONVENED, text, sentence.start, verb.start()):
        founders = []
    else:
        founders = [*founders_in_front(cast, sentence, verb), *founders_after(cast, sentence, verb.end(), end)]
    if active and founders:  # "L'hanno fondata Pola e Senigallia, |con il sostegno della Commissione europea|"
        founders += [f for f in instigators(cast, sentence, verb.end(), sentence.end) if f.role != "founder"]
    founders += promoters(cast, sentence, verb)
    if founders and _SAID_FOUNDERS.match(text, founders[-1].pieces[-1][1]):
        founders = [replace(each, role="founder", said=None) for each in founders]
    if moment is None and (founders or _PASSIVE.match(verb[0])):
        told = active or wanted(text, sentence, verb)
        moment = _opening(cast, sentence, verb, founders[0] if told else None)
    if _WEAK.search(verb[0]) and moment is None and not (founders and _FORMED.match(verb[0])):
        return
    place = where(cast, sentence, verb, end)
    if moment or place:
        cells = {"founded_edtf": moment, "founded_place_id": place}
        page.claim("networks", (network,), sentence.flow, "founded", cells, network_id=network)
        page.told_by(sentence.flow, *verb.span())
    for founder in founders:
        claim_founder(cast, sentence, network, founder, moment, verb.span())


_FROM_WHAT = re.compile(r"(?:legame|amicizia|progetto|idea)[^,]*$")  # "dal legame |nato| nell'ambito di"


def _moment(cast: Cast, sentence: Sentence, verb: re.Match[str], end: int) -> tuple[str, int, int] | None:
    """The date of a founding: the first after the verb, else one right before it (`Nel 1986 nasce a Rotterdam`)."""
    text = cast.page.flows[sentence.flow].text
    dates = cast.page.within(sentence.flow, sentence.start, sentence.end, "date")
    for d in dates:
        if (
            verb.end() <= d.start <= end
            and d.start - verb.end() < 130
            and not search(_PROGRAMME_DATED, text, verb.end(), d.start)
            and not re.search(_NOT_THEN, text[verb.end() : d.start])
            and not _MODEL.search(text, verb.end(), d.start)
            and not counted_then(text, verb.end(), d)
            and not (_WEAK.search(verb[0]) and " risale " in text[verb.end() : d.start])
        ):
            return d.normalised or "", d.start, d.end
    for d in reversed(dates):
        if (
            d.end <= verb.start()
            and verb.start() - d.end < (40 if _ACTIVE.match(verb[0]) else 30)
            and not re.search(r"[.;]|\bnel quale|\be\b.*\be\b", text[d.end : verb.start()])
            and not _JOINED_THEN.search(text, sentence.start, d.start)
        ):
            return d.normalised or "", d.start, d.end
    return None


def _opening(cast: Cast, sentence: Sentence, verb: re.Match[str], first: Founder | None) -> tuple[str, int, int] | None:
    """The date that a sentence opens with, its founders or the network itself between: `Nel 1986 Lione, Milano e
    Rotterdam hanno fondato la rete`, `Nel luglio 2019 EUROLAGHI è stata avviata da`."""
    text = cast.page.flows[sentence.flow].text
    for d in cast.page.within(sentence.flow, sentence.start, verb.start(), "date"):
        named = cast.page.within(sentence.flow, d.end, verb.start(), "network")
        start = first.pieces[0][0] if first else named[0].start if named else verb.start()
        subject = first is not None or (
            bool(named) and re.fullmatch(r"(?: \([^)]*\))? ", text[named[-1].end : verb.start()])
        )
        aside = _PASSIVE.match(verb[0]) and re.fullmatch(r", [^;:.()]{3,80}, ", text[d.end : verb.start()])
        opens = re.fullmatch(
            r"(?:[^;:.]{5,120}, )?(?:[Nn]el(?:l'[a-z]+ (?:del )?)?|[Ii]l|[Nn]el mese di|Era (?:il|l'anno)) ?",
            text[sentence.start : d.start],
        )
        if opens and aside and not first:
            return d.normalised or "", d.start, d.end
        if (
            subject
            and opens
            and re.fullmatch(r",? (?:quando )?(?:(?:il|la|lo|i|le) |l')?(?:città di )?", text[d.end : start])
        ):
            return d.normalised or "", d.start, d.end
    return None
