"""The table `roles`: what the publisher, its mayor and its units do in networks and their organs."""

from __future__ import annotations

import re
from functools import cache

from pipelines.flows import match_at, matches, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers import bodies, hosting, role_inversions, role_relatives
from pipelines.readers.bodies import NamedOrgan, named_organs
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.office_names import line_above
from pipelines.readers.publishers import own_town
from pipelines.readers.reality import next_unreal, unreal
from pipelines.readers.role_cells import claim_role
from pipelines.readers.role_words import ROLE_VERB, appoints_nobody, is_apposed_to_another, names_another
from pipelines.readers.roles_in_networks import TO_ALL, without_organ
from pipelines.vocabulary import alternation, vocabulary


def read(cast: Cast) -> None:
    """Claim the organs that the page names and the roles of the publisher, its mayor and its units."""
    bodies.read(cast)
    for flow, sentences in cast.in_flow.items():
        organs = list(named_organs(cast, flow))
        holder: Actor | None = None
        to_all = cast.page.flows[flow].telling(TO_ALL)
        told = organs or ((flow in cast.concerning or to_all) and cast.page.flows[flow].telling(ROLE_VERB))
        inverted = cast.page.flows[flow].telling(role_inversions.TELLING)
        for sentence in sentences if told or inverted else ():
            here = [o for o in organs if sentence.start <= o[0].start < sentence.end]
            if told:
                actor = cast.leading_actor(flow, sentence.start, sentence.end)
                holder = _holder(cast, sentence, actor, here, holder)
                if holder and (here or cast.concerned(sentence) or (sentence.start, sentence.end) in to_all):
                    _roles(cast, sentence, holder, here)
            if inverted:
                role_inversions.read(cast, sentence, organs)
            if here:
                role_relatives.read(cast, sentence, here, holder)


def _holder(
    cast: Cast, sentence: Sentence, actor: Actor | None, organs: list[NamedOrgan], last: Actor | None
) -> Actor | None:
    """Who the sentence says acts: its subject; the one before in the same paragraph when none is said."""
    if unit := _unit_above(cast, sentence):
        return unit
    if actor is not None:
        return actor
    if short := _in_short(cast, sentence):
        return short
    if above := _above_items(cast, sentence, organs):
        return above
    if last is not None and (doing := match_at(_does(), cast.page.flows[sentence.flow].text, sentence.start)):
        return Actor(last.holder, sentence.start, doing.end(), last.named)
    if at_work := _at_work(cast, sentence, organs, last):
        return at_work
    text = cast.page.flows[sentence.flow].text
    named = cast.actors(sentence.flow, sentence.start, sentence.end)
    if named and sentence.subject is None and search(ROLE_VERB, text, named[0].end, sentence.end):
        return named[0]
    since = match_at(_SINCE, text, sentence.start, sentence.end) or match_at(_ITS, text, sentence.start, sentence.end)
    begin = since.end() if since else sentence.start
    if last is not None and (found := match_at(ROLE_VERB, text, begin, sentence.end)):
        return Actor(last.holder, found.start(), found.end(), last.named)
    listed = cast.page.kind == "networks_list" and sentence.subject is None and not _below_others(cast, sentence)
    if listed and (own := _UNSAID.match(text, sentence.start, sentence.end)):
        return Actor(cast.page.publisher, sentence.start, own.end())
    we = search(_WE, text, sentence.start, sentence.end) if "iamo" in text else None
    if we and not named and not _QUOTED.search(text, sentence.start, we.start()):
        return Actor(cast.page.publisher, we.start(), we.start(), (sentence.flow, *we.span()))
    return named[0] if named else None


_IN_SHORT = re.compile(
    r"(?:Il |La |Lo |L')(?P<head>Servizio|Ufficio|Settore|Direzione|Area|Unità|Sportello)(?= [a-zà-ù])"
)


def _in_short(cast: Cast, sentence: Sentence) -> Actor | None:
    """`Il Servizio coordina la partecipazione`: the one office of the page that is called so."""
    page = cast.page
    said = match_at(_IN_SHORT, page.flows[sentence.flow].text, sentence.start, sentence.end)
    if said is None:
        return None
    offices = {
        m.ref: (flow, m)
        for flow in page.mentioning("organisation")
        for m in page.of(flow, "organisation")
        if m.value == "office" and page.flows[flow].text.startswith(f"{said['head']} ", m.start)
    }
    if len(offices) != 1:
        return None
    flow, m = next(iter(offices.values()))
    return Actor(page.written(flow, m.start, m.end), *said.span("head"), (flow, m.start, m.end))


def _above_items(cast: Cast, sentence: Sentence, organs: list[NamedOrgan]) -> Actor | None:
    """`Il Comune, in particolare:` above `- è attivo nel Forum Scuola`, `- nel Forum Scuola co-presiede il Gruppo`:
    who does what the items begin with."""
    page, flow = cast.page, cast.page.flows[sentence.flow]
    if flow.kind != "list_item" or sentence.start != 0:
        return None
    since = match_at(_SINCE, flow.text)
    verb = match_at(ROLE_VERB, flow.text, since.end() if since else 0) or _verb_within(flow.text, sentence, organs)
    above = page.above_items(sentence.flow)
    if verb is None or above is None or page.flows[above].section != flow.section:
        return None
    text = page.flows[above].text
    start = page.flows[above].sentence_at(len(text) - 1)[0]
    told = cast.actors(above, start, len(text))
    if not told and (common := _THE_CITY.search(text, start)):
        told = [Actor(page.publisher, *common.span())]
    if len(told) != 1 or not _OPENS_ITEMS.fullmatch(text, told[0].end):
        return None
    first, lead = told[0], text[start : told[0].start]
    if lead and cast.leading_actor(above, start, len(text)) is None and not _IN_NETWORK.fullmatch(lead):
        return None
    return Actor(first.holder, verb.start(), verb.end(), (above, first.start, first.end))


def _below_others(cast: Cast, sentence: Sentence) -> bool:
    """`Altre città della rete:` above an item: the items tell of them."""
    page = cast.page
    if page.flows[sentence.flow].kind != "list_item":
        return False
    above = page.above_items(sentence.flow) or 0
    return _OTHERS_ABOVE.search(page.flows[above].text) is not None


_OTHERS_ABOVE = when_asked(r"\b[Aa]ltr[ei] (?:città|[Cc]omuni|enti|membri|soci)\b[^.;:]*:$|\b(?:che|cui|quali):$")
_OPENS_ITEMS = when_asked(r"(?!,? (?:e|ed|con) )(?!, [A-ZÀ-Þ])(?:[^.;:]*(?<!\bche)(?<!\bquali)(?<!\bcui):| ?:?)")
_THE_CITY = when_asked(
    r"\b(?:[Ii]l [Cc]omune|[Ll]a [Cc]ittà|[Ll]'[Aa]mministrazione(?: comunale)?|[Ll]'[Ee]nte)(?=(?:, [^.;:]*)?:$)"
)
_IN_NETWORK = when_asked(  # "In EUROLAGHI| il Comune:", "All'interno della rete, |Torino:"
    r"(?:In|Nel|Nella|Per|Nell'|(?:All'interno|Nell'ambito) d(?:i|el|ella|ell'))"
    r" ?[^.;:,]{2,50},? (?:(?:il|la) |l')?"
)


def _at_work(cast: Cast, sentence: Sentence, organs: list[NamedOrgan], last: Actor | None) -> Actor | None:
    """`All'interno del Forum Scuola partecipa ai gruppi`: who acted in the sentence before, if nobody does here."""
    text = cast.page.flows[sentence.flow].text
    if last is None or not organs or cast.actors(sentence.flow, sentence.start, sentence.end):
        return None
    verb = _verb_within(text, sentence, organs)
    return Actor(last.holder, verb.start(), verb.end(), last.named) if verb else None


def _verb_within(text: str, sentence: Sentence, organs: list[NamedOrgan]) -> re.Match[str] | None:
    """`All'interno del Forum Scuola |partecipa| ai gruppi`: what one does in the organ that a sentence opens with."""
    opened = organs and _WITHIN_ORGAN.fullmatch(text, sentence.start, organs[0][0].start)
    return search(ROLE_VERB, text, organs[0][0].end, sentence.end) if opened else None


_WITHIN_ORGAN = when_asked(
    r"(?:Inoltre,? |Infine,? )?(?:[Aa]ll'interno de|[Nn]ell'ambito de|[Nn]e|[Dd]e|A)(?:l|llo|lla|ll') ?"
)
_UNSAID = re.compile(
    r"(?:Inoltre,? |Attualmente |Oggi |Dal \d{4} )?(?:[Pp]resiede|[Cc]o-?presiede|[Ss]iede|[Cc]oordina"
    r"|[Pp]artecipa|[Gg]uida)\b"
)


_ITS = re.compile(r"la (?=partecipazione\b|(?:co-?)?presidenza\b)")  # "... e |la partecipazione attiva ai gruppi"
_WE = when_asked(
    r"\b(?:(?:co-?)?presiediamo|coordiniamo|guidiamo|sediamo|facciamo parte|partecipiamo|prendiamo parte|ospitiamo"
    r"|abbiamo (?:\w+ )?(?:(?:co-?)?presieduto|guidato|coordinato|fatto parte|ospitato))\b",
    re.I,
)
_QUOTED = when_asked('[«“"]')
_SINCE = re.compile(
    r"(?:(?:Sì[,:.] )?(?i:Dal|Nel|Fin dal|Sin dal|Tra il|Per il|Oggi|Attualmente|Inoltre|Infine)\b(?: (?:al|e il|il"
    r"|biennio"
    r"|triennio|periodo|[a-z]{4,9}(?= \d{4})|\d{4}(?:[-–/]\d{2,4})?))*,? )"
)


@cache
def _does() -> re.Pattern[str]:
    """A sentence without a subject that says what an office does: "Coordina", "Segue inoltre"."""
    verbs = alternation(word.capitalize() for word in vocabulary("offices")["remit_verbs"])
    return re.compile(rf"(?:{_SINCE.pattern})?(?:{verbs})\b|(?:{_SINCE.pattern}|^)(?:{verbs.lower()})\b")


def _unit_above(cast: Cast, sentence: Sentence) -> Actor | None:
    """ "Ufficio Reti" on the line above "Coordina la partecipazione ...": the office acts."""
    doing = match_at(_does(), cast.page.flows[sentence.flow].text, sentence.start, sentence.end)
    above = (line_above(cast.page, sentence.flow) or _whose_page(cast, sentence)) if doing else None
    if doing is None or above is None:
        return None
    flow, unit = above
    name = cast.page.written(flow, unit.start, unit.end)
    return Actor(name, sentence.start, doing.end(), (flow, unit.start, unit.end))


def _whose_page(cast: Cast, sentence: Sentence) -> tuple[int, Mention] | None:
    """The office whose page it is, for an item of what it does (`• coordina la partecipazione`): its title alone."""
    page, flow = cast.page, cast.page.flows[sentence.flow]
    if flow.kind != "list_item" or sentence.start != 0:
        return None
    title = next((i for i, f in enumerate(page.flows[:3]) if f.kind in ("title", "heading")), None)
    if title is None:
        return None
    named, line = page.of(title, "organisation"), page.flows[title].text
    alone = len(named) == 1 and named[0].value == "office" and (named[0].start, named[0].end) == (0, len(line))
    return (title, named[0]) if alone else None


def _roles(cast: Cast, sentence: Sentence, holder: Actor, organs: list[NamedOrgan]) -> None:
    """Each verb of a role takes the organs that follow it, up to the next verb."""
    _page, text = cast.page, cast.page.flows[sentence.flow].text
    actors = [a.start for a in cast.actors(sentence.flow, sentence.start, sentence.end)]
    verbs = [
        v
        for v in matches(ROLE_VERB, text, sentence.start, sentence.end)
        if not appoints_nobody(text, sentence.start, v, actors) and not unreal(text, sentence.start, v.start())
    ]
    for index, verb in enumerate(verbs):
        until = verbs[index + 1].start() if index + 1 < len(verbs) else sentence.end
        until = next_unreal(text, verb.end(), until)
        elsewhere = search(_ELSEWHERE, text, verb.end(), until)
        until = elsewhere.start() if elsewhere else until
        who = _who(cast, sentence, verb, holder)
        if who is None or names_another(text, sentence.start, verb, who.start):
            continue
        if is_apposed_to_another(text, verb, (who.start, who.end), [o[0].end for o in organs]):
            continue
        role = verb.lastgroup or ""
        owned = _objects(text, [o for o in organs if verb.end() <= o[0].start < until], role)
        if _takes_up_organ(text, sentence, verb):
            owned = [o for o in organs if o[0].end <= verb.start()][-1:]
        if role == "host":
            hosting.hosts(cast, sentence, verb, who, owned)
        elif role == "project_partner":
            hosting.project(cast, sentence, verb, who)
        elif role == "coordinator" or not owned:
            without_organ(cast, sentence, verb, who, role, until)
        else:
            if role == "committee_member" and all(_GROUP.match(o[2]) for o in owned):
                role = "participant"
            for m, network, name, pieces in owned:
                claim_role(cast, sentence, verb, who, role, network, name, pieces, m)


_GROUP = re.compile(r"[Gg]rupp[oi] di lavoro|[Ww]orking [Gg]roup")  # who only `siede` there takes part


def _objects(text: str, organs: list[NamedOrgan], role: str) -> list[NamedOrgan]:
    """The organs over which one presides: not that within which, `co-presiede, nel Forum Affari sociali, il Gruppo`."""
    inside = [o for o in organs if role in ("chair", "co_chair") and _INSIDE.search(text, 0, o[0].start)]
    return [o for o in organs if o not in inside] if len(inside) < len(organs) else organs


_INSIDE = re.compile(r", (?:nel(?:l'|lo|la)?|all'interno de(?:l|llo|lla|ll')|nell'ambito de(?:l|llo|lla|ll')) ?$")


def _takes_up_organ(text: str, sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether a verb is about the organ named before it: `la Task Force, da lui |presieduta`, `al gruppo Acque e nel
    2022 lo |ha presieduto`."""
    if verb[0].endswith(("uta", "uto")) and _BY_HIM.search(text, sentence.start, verb.start()):
        return True
    it = None if verb[0].endswith("ta") else _IT.search(text, sentence.start, verb.start())
    return it is not None and _HE_ORGAN.search(text, sentence.start, it.start()) is not None


_IT = re.compile(r"\b(?:lo |l')(?:(?:ha|aveva|hanno) )?$")
_HE_ORGAN = when_asked(  # of another gender than the network, which `l'ha presieduta` means
    r"\b(?:grupp[oi]|comitat[oi]|consiglio|tavol[oi]|forum|[Ww]orking [Gg]roup|[Bb]oard|[Ss]teering)\b", re.I
)
_ELSEWHERE = re.compile(r",? mentre |; (?:[dn]e(?:l|llo|lla|i|gli|lle) |[dn]ell'|all'interno |presso |in )")
"""What follows a semicolon and opens another clause: `presiede il Gruppo Acque; |nel Forum Scuola| è attivo`."""
_BY_HIM = re.compile(
    r", (?:da (?:lui|lei)|dalla stessa|dallo stesso) (?:anche )?$"
)  # "la Task Force, da lui |presieduta"
_NEW_SUBJECT = re.compile(  # "L'Ufficio segue i lavori; |l'Assessore alla Cultura siede nel Comitato"
    r"(?:[;:,]|,? mentre|,? e) (?:il |la |l')(?:[Aa]ssessor[ea]|[Cc]onsiglier[ea]|[Vv]ice-?[Ss]indac[oa]"
    r"|[Dd]irett(?:ore|rice)"
    r"|[Dd]elegat[oa]|[Dd]irigente)\b[^;:]*$"
)


_WHICH = re.compile(
    r", (?:che|cui|dove|(?:al|nel|del|dal)(?:la)? quale|(?:a|in|di|da) cui) (?:(?:anche|pure) )?(?:(?:il|la) |l')?$"
)
_IN_ANY_CLAUSE = when_asked(r"\b(?:che|cui|dove|qual[ei]) (?:(?:anche|pure) )?(?:(?:il|la) |l')?$")
_CLOSED = when_asked(r"[^,;.]*(?:,[^,;.]*)?, ed? (?:\w+ )?")


def _only_in_relative(text: str, actor: Actor, verb: re.Match[str]) -> bool:
    """Whether the publisher is named in a clause that closes before the verb: "coordina la presenza in X, alla quale
    |il Comune| aderisce dal 2016, e prende parte", "i dossier con cui |la Città| si candida; partecipa alle reti"."""
    if text.find("; ", actor.end, verb.start()) > 0 and _IN_ANY_CLAUSE.search(
        text, max(0, actor.start - 25), actor.start
    ):
        return True
    inside = _WHICH.search(text, max(0, actor.start - 25), actor.start)
    return bool(inside and _CLOSED.fullmatch(text, actor.end, verb.start()))


def _outside_aside(text: str, actors: list[Actor], verb: int) -> list[Actor]:
    """The actors before a verb without those named in what is told aside of the one before: `L'Ufficio Europa, che fa
    parte del Settore Cultura, coordina`, `Lo Sportello Europa (Settore Ambiente) coordina`."""
    out: list[Actor] = []
    closed = 0
    for actor in actors:
        if actor.start >= closed:
            out.append(actor)
            aside = _ASIDE.match(text, actor.end)
            closed = aside.end() if aside and aside.end() <= verb else closed
    return out


_ASIDE = re.compile(
    r", (?:che|cui|(?:di|da|a|in) cui|(?:del|dal|al|nel)(?:la)? quale|parte|unità|struttura|articolazione|dipendente"
    r"|afferente|facente|appartenente|interno|interna|presso|\w+(?:at|it|ut|st)[oa])\b"
    r"[^;.:,]*(?:, [A-ZÀ-Þ][^;.:,]*)*,(?= [a-zà-ù])(?! (?:che|cui|dove|(?:il|la|[adi]+|[dn]el(?:la)?) (?:cui|quale)) )"
    r"| ?\([^()]*\)"
)


_OF_ANOTHER = re.compile(
    r"(?<!con la )(?<!con il )(?<!con le )(?<!insieme alla )(?<!insieme al )"
    r"(?:[Ss]indac[oa]|[Cc]ittà|[Aa]ssessor[ea]) di ([A-Z]\w+)"
)


_WHO = re.compile(r",? (?:che|la quale) $")


def _of_another_town(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether a verb tells of the other town named right before it: `Torino è gemellata con |Gent, che| presiede`."""
    relative = _WHO.search(cast.page.flows[sentence.flow].text, max(sentence.start, verb.start() - 11), verb.start())
    before = cast.page.within(sentence.flow, sentence.start, relative.start(), "place") if relative else []
    town = before[-1] if relative and before and before[-1].end == relative.start() else None
    if town is None or town.value is None or town.value.kind != "city":
        return False
    own = own_town(cast.page.publisher)
    if own and town.value.place_id == own.place_id:
        return False
    return not any(a.start <= town.start < a.end for a in cast.actors(sentence.flow, sentence.start, verb.start()))


_DONE_BY = re.compile(  # "; ne coordina |la partecipazione il |Settore Acque"
    r" ?(?:la (?:(?:sua|propria|nostra) )?|l')?(?:partecipazione|presenza|adesione)"
    r"(?: (?:(?:di|del|della) |dell')[A-ZÀ-Þc](?:(?! ed? | mentre )[\w' ]){2,30}?| comunale)?"
    r" (?:(?:il|la|lo) |l')?"
)


def _behind(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Actor | None:
    """The office that stands as the subject behind what it coordinates."""
    text = cast.page.flows[sentence.flow].text
    after = cast.actors(sentence.flow, verb.end(), sentence.end) if verb.lastgroup == "coordinator" else ()
    return next((a for a in after if _DONE_BY.fullmatch(text, verb.end(), a.start)), None)


def _who(cast: Cast, sentence: Sentence, verb: re.Match[str], holder: Actor) -> Actor | None:
    """The last of the publisher's own named before the verb; none if another city stands between."""
    _page, text = cast.page, cast.page.flows[sentence.flow].text
    if behind := _behind(cast, sentence, verb):
        return behind
    before = [
        a
        for a in cast.actors(sentence.flow, sentence.start, verb.start())
        if not _OF_WHOM.search(text, max(0, a.start - 7), a.start)
        or _WHO_ACTS.match(text, a.end)
        or a.start < sentence.start + 4
    ]
    ours = before
    before = _outside_aside(text, before, verb.start())
    before = [a for a in before if not _only_in_relative(text, a, verb)] or ([] if holder.named else before[:1])
    actor = before[-1] if before else holder
    other = search(_OF_ANOTHER, text, actor.end, verb.start())
    if search(_NEW_SUBJECT, text, actor.end, verb.start()):
        return None
    if other and not any(a.start <= other.start(1) < a.end for a in ours):
        return None
    if actor.start > verb.start() and verb.lastgroup in ("coordinator", "host"):
        return None  # "L'Ufficio coordina la partecipazione di |Milano|", "La rete ospita lo staff di |Milano|"
    if _of_another_town(cast, sentence, verb):
        return None
    if actor.start > verb.start() and _OTHERS_LEAD.fullmatch(text, sentence.start, verb.start()):
        return None
    return actor


_OF_WHOM = re.compile(r"\b(?:di|a|per|con|da|del|della|dei|al|alla|dal|dalla) $|\b(?:[ad]|d[ae])ll'$")
_WHO_ACTS = when_asked(r"(?: ?\([^()]*\))?,? (?:che|(?:il|la) quale) ")
_OTHERS_LEAD = when_asked(  # "|La Sindaca di Lione| presiede il Comitato, il Sindaco siede nel Bureau"
    r"(?:Il |La |L')(?:[Ss]indac[oa]|[Pp]residente|[Aa]ssessor[ea]|[Cc]onsiglier[ea]|[Cc]ittà|[Cc]omune)"
    r" (?:di |del |della |dell')[^,;:]*"
)
