"""Who wanted a network to begin, or is told to have founded it without a verb of founding: `Fu il Sindaco di Lione a
promuoverne la fondazione`, `Si deve all'iniziativa di Lione`, `La sua nascita si deve a Lione e Genova`."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.flows import match_at, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.counted_behind import just_told
from pipelines.readers.founders import SUPPORT, Founder, claim_founder, series
from pipelines.readers.page import Cell
from pipelines.readers.reality import unreal
from pipelines.readers.wordings import FOUNDED, LAUNCHED

_WAS = r"(?:fu|furono|è stat[oa]|sono stat[ie])"
_WHEN = r"(?:[Nn]el(?: [\w°]+){0,2} \d{4},? )?"
_WANTED = re.compile(
    r"\b(?:a (?:promuover|voler|propor|favorir|ispirar|avviar|patrocinar)ne|ne (?:promosse(?:ro)?|vollero|volle"
    r"|proposero|propose|ispirò|(?:ha|hanno) (?:promosso|voluto|proposto|ispirato)))"
    r" la $|(?:^|[\w)],? )(?:promosse(?:ro)?|favorì|favorirono|vollero|volle|propose(?:ro)?|(?:ha|hanno) (?:promosso"
    r"|favorito|voluto|proposto)) la $",
    re.I,
)
_FIRST = when_asked(
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
_OWED_TOO = when_asked(
    r",?(?: e| ed| nonché|,)(?: anche)? (?P<said>(?:a(?:l|ll') ?|(?:ha (?:avuto|ricevuto|ottenuto)|ebbe) (?:il |l'))"
    r"(?:sostegno|supporto|contributo|appoggio|patrocinio|aiuto))" + _OF
)
_ANOTHER_THING = when_asked(  # "Si deve all'iniziativa di Lione |la mostra"
    r"(?: \([^()]*\))?(?: anche)? (?:(?:il|la|lo|i|le|gli|un|una|uno) |l'|un')"
)
_AFTER = when_asked(rf"[^.;:]{{0,50}}?\b{_WAS} ")


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


_TOOK = when_asked(
    r"\b(?P<said>ne (?:prend(?:e|ono)|prese(?:ro)?|(?:ha|hanno|aveva|avevano) preso) l'iniziativa"
    r"|ne (?:lanci(?:a|ano|ò|arono)|(?:ha|hanno|aveva|avevano) lanciato) l'idea"
    r"|se ne (?:fa|fanno|fece|fecero|(?:è|era|sono|erano) fatt[oaie]) promot(?:ore|rice|ori|rici))\b"
    r"(?P<behind> (?=(?:(?:il|la|lo|i|le|gli) |l')(?:[A-ZÀ-Ý]|[Ss]indac|città )))?"
)
_WHO_TOOK = when_asked(
    r"(?P<before>(?:.*(?: (?:quando|allorché|dopo che)|[:;]|, e)(?: |$))?)"
    r"(?:(?:(?:[Ii]l|[Ll]a|[Ll]o|[Ii]|[Ll]e|[Gg]li) |[Ll]')?(?P<who>(?:[A-ZÀ-Ý]|[Ss]indac|città )[^;:.]{2,90}))?$"
)
_BORN = when_asked(
    rf"\b(?:(?:{FOUNDED}|{LAUNCHED})[ao]|nasc(?:e|eva)|nacque|sorge|sorse|si costitu(?:ì|isce)|luce|avvio)\b", re.I
)
TOOK_CUES = ("l'iniziativa", "l'idea", "se ne f", "se ne è f", "se ne era", "se ne sono f")


def took(cast: Cast, sentence: Sentence) -> None:
    """`Nasce nel 1987, quando il Sindaco di Lione ne prende l'iniziativa con il sostegno dell'OCSE`, `È nata nel 1987:
    se ne fece promotore il Sindaco di Lione`: initiators of what is told to be born before them."""
    text = cast.page.flows[sentence.flow].text
    told = search(_TOOK, text, sentence.start, sentence.end)
    who = _WHO_TOOK.match(text[sentence.start : told.start()].rstrip(" ,")) if told else None
    if told is None or who is None or bool(who["who"]) == bool(told["behind"]):
        return
    network = _born_before(cast, sentence, sentence.start + who.end("before"))
    start, end = (sentence.start + who.start("who"), told.start()) if who["who"] else (told.end(), sentence.end)
    if network is None or unreal(text, sentence.start, told.start()):
        return
    found = [replace(each, said=told.span("said")) for each in series(cast, sentence, start, end, "initiator")]
    if found and (support := SUPPORT.search(text, told.end(), sentence.end)):
        helped = series(cast, sentence, support.end(), sentence.end, "supporter")
        found += [replace(each, said=support.span("said")) for each in helped]
    for each in found:
        claim_founder(cast, sentence, network, each, None, told.span("said"))


def _born_before(cast: Cast, sentence: Sentence, at: int) -> str | None:
    """The network of which a sentence tells before an offset that it was born, or the sentence before it does."""
    text = cast.page.flows[sentence.flow].text
    if at > sentence.start:
        return sentence.subject if search(_BORN, text, sentence.start, at) else None
    before = next((s for s in reversed(cast.in_flow[sentence.flow]) if s.end <= sentence.start), None)
    begun = search(_BORN, text, before.start, before.end) if before else None
    return sentence.topic if before and begun and before.subject == sentence.topic else None


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


_BIRTH = r"(?:nascita|fondazione|costituzione|creazione|istituzione)"
_WHOSE = (
    r"(?: (?:d(?:el|ella|ello|i) |dell')(?P<of>(?:[Rr]ete|[Nn]etwork|[Ff]orum|[Pp]atto|[Aa]lleanza|[Cc]oalizione"
    r"|[Aa]ssociazione|[Cc]oordinamento)?[^,;:.]{0,60}?))?"
)
_ASIDE = r"(?:,? (?!che ne\b)[^,;:.]{3,50},)?"
_DATED = r"(?: (?:risale(?: al| all'| a)?|avvenne|è avvenuta|è|data) ?[^,;:.]{4,40}?,? ed?)?"
_TO_WHOM = r"a(?:i|gli|l|llo|lle|lla|d)? ?(?:l')?(?:(?:soli|sole) )?"
_WHO_IS = r"(?=(?:(?:le |i )?(?:\w+ )?(?:città|comuni) di )?(?-i:[A-ZÀ-Ý])|sindac)"
_OWED_VERB = (
    rf"(?P<said>(?:si (?:deve|devono|dovette)|(?:è|fu) (?:\w+mente )?dovut[ao]"
    rf"|(?:va|vanno|è) (?:attribuit|ascritt)[ao])(?: \w+mente| anche| soprattutto| in particolare)? {_TO_WHOM}"
    r"|(?:è|fu) opera d(?:i|ei|elle|el|ella|ell') ?)"
)
_BIRTH_OWED = when_asked(
    rf"(?:(?P<own>(?:la )?(?:sua|cui)) |(?:la )?){_BIRTH}\b{_WHOSE}{_ASIDE}{_DATED}(?: \w+mente)?"
    rf" {_OWED_VERB}{_WHO_IS}",
    re.I,
)
_BORN_OWED = when_asked(
    rf"{FOUNDED}[ao]\b[^;:.]{{3,60}}, {_OWED_VERB}{_WHO_IS}"
    rf"|[^;:.]{{3,60}}? (?P<owes>deve (?:la )?(?:sua |propria )?{_BIRTH}){_ASIDE} {_TO_WHOM}{_WHO_IS}",
    re.I,
)
_OWED_BIRTH = when_asked(
    rf"(?:{_TO_WHOM})(?P<who>{_WHO_IS}[^;:.]{{3,160}}?) (?P<said>(?P<ne>se ne )?(?:si )?(?:deve|devono|dovette)"
    rf" (?:la (?P<own>sua )?{_BIRTH}|il (?:suo )?avvio)){_WHOSE}(?=[,.;]| nel | il | avvenuta)",
    re.I,
)
OWED_CUES = ("si dov", "si dev", "ne dev", "deve la", "dovut", "opera d", "attribuit", "ascritt")


def owed_to(cast: Cast, sentence: Sentence) -> None:
    """`La sua fondazione risale al 1986 e si deve a Lione e Genova`, `Sorta nel 1986, si deve a Lione`, `A Lione e
    Genova si deve la nascita della rete`: founders, and the date told with them."""
    text = cast.page.flows[sentence.flow].text
    first = match_at(_OWED_BIRTH, text, sentence.start, sentence.end)
    told = first or search(_BIRTH_OWED, text, sentence.start, sentence.end)
    told = told or match_at(_BORN_OWED, text, sentence.start, sentence.end)
    network = _owing(cast, sentence, told) if told else None
    if told is None or network is None:
        return
    said = told.span("owes" if told.groupdict().get("owes") else "said")
    who, end = told.span("who") if first else (told.end(), sentence.end)
    founders = list(series(cast, sentence, who, end, "founder"))
    if not founders or unreal(text, sentence.start, said[0]):
        return
    days = cast.page.within(sentence.flow, told.start(), told.end() + 30 * bool(first), "date")
    if days:
        moment: Cell = (days[0].normalised or "", days[0].start, days[0].end)
        cells = {"founded_edtf": moment}
        cast.page.claim("networks", (network,), sentence.flow, "founded", cells, network_id=network)
        cast.page.told_by(sentence.flow, *said)
    for each in founders:
        claim_founder(cast, sentence, network, each, None, said)


_BEGUN_BY = when_asked(  # "|Si deve a |Lione e Genova", "|L'hanno voluta |Lione e Genova", "|La vollero |Lione"
    rf"{_WHEN}(?P<said>(?P<owed>si (?:deve|devono|dovette)(?: \w+mente)?) {_TO_WHOM}"
    r"|(?:l'(?:hanno|ha) (?:\w+mente )?(?:volut|ideat)[ao]|l[ao] (?:vollero|volle)),?"
    rf" (?:(?:il|la|i|le|gli) |l')?){_WHO_IS}",
    re.I,
)
_WHAT_IS_OWED = when_asked(
    rf"(?: ?\([^()]*\))?(?: anche)?(?:(?=[.;]|$)|(?: la (?:sua |propria )?{_BIRTH}|(?P<idea> (?:l'iniziativa|l'idea"
    r"|la proposta)(?: di (?:fondar|costituir|crear)l[ao])?))(?P<of> (?:d(?:i|el|ella) |dell')(?:(?:rete|network|forum"
    r"|patto|alleanza|coalizione|associazione|coordinamento)\b ?)?)?(?=(?P<named>(?-i:[A-ZÀ-Þ]))|[.;,]|$| nel ))",
    re.I,
)
BEGUN_CUES = ("si dev", "si dovette", "l'hanno ", "l'ha ", "la voll", "lo voll")


def begun_by(cast: Cast, sentence: Sentence) -> None:
    """`Si deve a Lione e Genova`, `Si deve a Lione la nascita della rete`: founders; `Si deve a Lione l'idea`, `L'hanno
    voluta Lione e Genova`: initiators; of what the sentence before is about, or of the network named."""
    text = cast.page.flows[sentence.flow].text
    told = match_at(_BEGUN_BY, text, sentence.start, sentence.end)
    if told is None:
        return
    end = cast.page.flows[sentence.flow].sentence_at(sentence.start)[1]
    begun = list(series(cast, replace(sentence, end=end), told.end(), end, "initiator"))
    what = match_at(_WHAT_IS_OWED, text, begun[-1].pieces[-1][1], end) if begun and told["owed"] else None
    network = _begun(cast, sentence, what)
    if network is None or (told["owed"] and what is None):
        return  # "Si deve a Lione |la mostra"
    role = "founder" if what and not what["idea"] else "initiator"
    for each in begun:
        claim_founder(cast, sentence, network, replace(each, role=role), None, told.span("said"))


def _begun(cast: Cast, sentence: Sentence, what: re.Match[str] | None) -> str | None:
    """The network named behind `la nascita di`, else the one that the sentence before is about."""
    if what and what["named"]:
        text = cast.page.flows[sentence.flow].text
        named = cast.page.within(sentence.flow, what.end(), len(text), "network")
        return named[0].ref if named and named[0].start == what.end() else None
    return (sentence.subject or sentence.topic) if just_told(cast, sentence) else None


def _owing(cast: Cast, sentence: Sentence, told: re.Match[str]) -> str | None:
    """The network whose beginning is owed: named, or spoken of, right before for a bare `La fondazione`."""
    words = told.groupdict()
    named = cast.page.within(sentence.flow, told.start(), told.end(), "network")
    if words.get("of"):
        known = words["of"].split(" ")[0].lower() in _CALLED
        return named[0].ref if named else sentence.subject or sentence.topic if known else None
    spoken_of = sentence.subject or sentence.topic
    if "own" not in words:
        return sentence.subject
    if words["own"] or words.get("ne"):
        return _whose(cast, sentence, told) if "cui" in (words["own"] or "") else spoken_of
    before = [each for each in cast.in_flow[sentence.flow] if each.end <= sentence.start][-1:]
    return spoken_of if told.start() <= sentence.start + 4 and before and before[0].subject == spoken_of else None


def _whose(cast: Cast, sentence: Sentence, told: re.Match[str]) -> str | None:
    """The network right before `, la cui nascita`, not `il premio, |la cui nascita|`."""
    text = cast.page.flows[sentence.flow].text
    named = cast.page.within(sentence.flow, sentence.start, told.start(), "network")
    if named:
        return named[-1].ref if _RIGHT_BEHIND.fullmatch(text, named[-1].end, told.start()) else None
    return sentence.subject if text.count(",", sentence.start, told.start()) == 1 else None


_RIGHT_BEHIND = when_asked(r"(?: ?\([^()]*\))?, ")
_CALLED = ("rete", "network", "forum", "patto", "alleanza", "coalizione", "associazione", "coordinamento")
