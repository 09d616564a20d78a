"""Memberships that a question, or the sentence before, leaves but the date to tell: `Ne fa parte? Sì, dal 2015`, `È
membro della rete. Lo è dal 2019`."""

from __future__ import annotations

from pipelines.flows import match_at
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.denials import refused
from pipelines.readers.joining import joinings
from pipelines.readers.joining_acts import act_of
from pipelines.readers.page import Cell
from pipelines.readers.questions import SINCE_WHEN

_YES = when_asked(r"Sì\b")
_SINCE = (
    r"(?: (?:già|ormai|infatti|stabilmente))?,? (?:(?:già|sin|fin) )?"
    r"(?:dal(?: mese di| \d{1,2}°?)?(?= )|dall'(?:anno )?)"
)
_BELONGS = (
    r"(?:[Nn]e (?:è (?:\w+mente )?(?:membro|soci[oa]|parte|associat[ao]|aderente)|fa (?:\w+mente )?parte)"
    r"|[Vv]i aderisce)"
)
LO_E = when_asked(rf"\b[Ll]o è{_SINCE}")
_TOLD_ON = when_asked(rf"(?:Sì[,.:;] )?(?:(?:Oggi|Inoltre),? )?(?:(?P<same>[Ll]o è)|{_BELONGS}){_SINCE} ?")
_ALREADY_SAID = when_asked(rf"(?:[Ll]o è|{_BELONGS}|[Aa]derisce|È (?:membro|soci[oa])){_SINCE}")
_ANSWERS = when_asked(
    r"(?:Sì[,.:;]? (?:[^\d.;:]{3,40} )?(?:dal|nel)"
    rf"|{_ALREADY_SAID.pattern}"
    r"|(?:Già |Sin |Fin )?(?:Dal|dal|Nel|nel|Il|In data|A)|Dall'|Nell'|L')(?: mese di)? ?"
)
_CLOSED = when_asked(r" ?(?:[.;,)]|$)")
_TOO = when_asked(r",? (?:(?:anche|pure|inoltre) )?(?:(?:il|la) |l')?")


def _answer(cast: Cast, sentence: Sentence) -> Sentence | None:
    """The first sentence behind a question, in its paragraph or the one below."""
    flows = cast.page.flows
    flow, start = sentence.flow, sentence.end + 1
    if not flows[flow].text.endswith("?", sentence.start, sentence.end):
        return None
    if start >= len(flows[flow].text):
        flow, start = flow + 1, 0
    return Sentence(flow, *flows[flow].sentence_at(start), None, None) if flow < len(flows) else None


def affirmed(cast: Cast, sentence: Sentence) -> bool:
    """Whether a question is answered `Sì`."""
    answer = _answer(cast, sentence)
    return answer is not None and _YES.match(cast.page.flows[answer.flow].text, answer.start) is not None


def asked_when(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """`Da quando Torino aderisce a Polis?`, behind it `Dal 2015, con la delibera n. 12`: since when, by what act."""
    page, answer = cast.page, _answer(cast, sentence)
    if answer is None:
        return
    question, told = page.flows[sentence.flow].text, page.flows[answer.flow].text
    says = _YES.match(told, answer.start) or _ALREADY_SAID.match(told, answer.start)
    for joining in joinings(cast, sentence) if says or SINCE_WHEN.match(question, sentence.start) else ():
        day = next(iter(page.within(answer.flow, answer.start, min(answer.end, answer.start + 40), "date")), None)
        begins = day and _ANSWERS.fullmatch(told, answer.start, day.start)
        if day is None or not begins or joining.networks[0][0] in ended:
            continue
        _claim(cast, answer, joining.networks[0][0], day, (day.start, day.end), "asked_when")


def told_on(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """`Lo è dal 2019`, of a membership told before; `Ne è membro dal 2019`, of who acted there or stands behind."""
    text = cast.page.flows[sentence.flow].text
    said = match_at(_TOLD_ON, text, sentence.start, sentence.end)
    day = next(iter(cast.page.within(sentence.flow, said.end(), sentence.end, "date")), None) if said else None
    if said is None or day is None or day.start > said.end() + 1:
        return
    who = _named_behind(cast, sentence, day)
    network = sentence.subject or sentence.topic
    if who is None and _CLOSED.match(text, day.end):
        who, network = _told_before(cast, sentence, said["same"] is not None)
    if who and network and who.holder == cast.page.publisher and network not in ended:
        _claim(cast, sentence, network, day, (said.start(), said.end()), "told_on")


def _named_behind(cast: Cast, sentence: Sentence, day: Mention) -> Actor | None:
    """The publisher right behind the date: `Ne è membro dal 2019 anche |Torino|`."""
    text = cast.page.flows[sentence.flow].text
    after = cast.actors(sentence.flow, day.end, sentence.end)
    return after[0] if after and _TOO.fullmatch(text, day.end, after[0].start) else None


def _told_before(cast: Cast, sentence: Sentence, same: bool) -> tuple[Actor | None, str | None]:
    """Who acted in the sentence before, and the network spoken of there; `same`: it must tell the membership itself."""
    before = [each for each in cast.in_flow[sentence.flow] if each.end <= sentence.start]
    if not before:
        return None, None
    last = before[-1]
    for joining in joinings(cast, last):
        if not refused(cast, last, joining):
            return joining.actor, joining.networks[0][0]
    named = cast.page.within(last.flow, last.start, last.end, "network")
    if same or not (named or last.subject):
        return None, None
    return cast.leading_actor(last.flow, last.start, last.end), named[-1].ref if named else last.subject


def _claim(cast: Cast, where: Sentence, network: str, day: Mention, said: tuple[int, int], rule: str) -> None:
    """The membership since a day, with the act named behind it."""
    page, moment = cast.page, (day.normalised or "", day.start, day.end)
    act = act_of(cast, where, day.end, moment)
    cells: dict[str, Cell | None] = {
        "member": (page.publisher, *said),
        "status": ("member", *said),
        "joined_edtf": moment,
        "act_id": (act.ref or act.normalised or "", act.start, act.end) if act else None,
    }
    fixed = {"network_id": network, "document_id": page.document.id}
    page.claim("memberships", (page.publisher, network), where.flow, rule, cells, 0, **fixed)
