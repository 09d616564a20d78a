"""The table `roles`: what the publisher, its mayor and its units do in networks and their organs."""

from __future__ import annotations

import re
from functools import cache

from pipelines.flows import match_at, matches, search
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import PHRASE, phrase_at
from pipelines.readers import bodies
from pipelines.readers.bodies import NamedOrgan, named_organs
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.office_names import line_above
from pipelines.readers.role_cells import claim_role
from pipelines.readers.role_words import ROLE_VERB
from pipelines.vocabulary import alternation, vocabulary

_FUTURE = re.compile(
    r"\b(?:non|intend\w+|vorrebbe|dovr\w+|potr\w+|auspic\w+|si candida|candidat\w+|propon\w+ di|chiest\w+ di|mira a"
    r"|si prepara a)\b[^.;]{0,40}$",
    re.I,
)
_PROJECT = re.compile(r"\b(?:al|del|nel|il) progetto(?: (?:europeo|internazionale|pilota))? [\"«“]?(?=[A-Z])")


def read(cast: Cast) -> None:
    """Claim the organs that the page names and the roles of the publisher, its mayor and its units."""
    bodies.read(cast)
    holder: Actor | None = None
    organs: list[NamedOrgan] = []
    for index, sentence in enumerate(cast.sentences):
        same = index > 0 and cast.sentences[index - 1].flow == sentence.flow
        actor = cast.leading_actor(sentence.flow, sentence.start, sentence.end)
        holder = _holder(cast, sentence, actor, holder if same else None)
        organs = organs if same else list(named_organs(cast, sentence.flow))
        if holder is not None:
            _roles(cast, sentence, holder, [o for o in organs if sentence.start <= o[0].start < sentence.end])
        _coordinated_by(cast, sentence)


_COORDINATED = re.compile(
    r"\b(?:partecipazione|adesione|presenza)\b[^.;]{0,60}? (?:è|viene) (?:oggi |attualmente )?(?P<verb>(?:coordinat"
    r"|curat|seguit|gestit|assicurat|presidiat|garantit)[ao]) da(?:llo|lla|lle|ll'|gli|l|i)? ?"
    r"|\b(?:partecipazione|adesione|presenza)\b[^.;]{0,60}? è (?P<given>affidata) a(?:llo|lla|ll'|l)? ?"
    r"|\b[Dd]ella (?:partecipazione|presenza)\b[^.;]{0,60}? (?P<minded>si occupa) (?:(?:il|la|lo) |l')?"
    r"|\b[Rr]eferent[ei] (?:(?:comunal|cittadin|local)\w+ )?(?:per|di|de[il]\w*)\b[^.;:]{0,60}?(?P<referee> è|:) "
    r"(?:(?:il|la|lo) |l')?"
)


def _coordinated_by(cast: Cast, sentence: Sentence) -> None:
    """`La partecipazione della città è coordinata dall'Ufficio Progetti Europei`."""
    flow = cast.page.flows[sentence.flow]
    if not flow.cued(sentence.start, sentence.end, ("partecipazione", "adesione", "presenza", "referent")):
        return
    match = _COORDINATED.search(flow.text, sentence.start, sentence.end)
    unit = (
        next((a for a in cast.actors(sentence.flow, match.end(), sentence.end) if a.start == match.end()), None)
        if match
        else None
    )
    network = cast.near(sentence, match.start(match.lastgroup or 0)) if match else None
    if match and unit and network:
        claim_role(cast, sentence, match, unit, "coordinator", network, None, [], None)


def _holder(cast: Cast, sentence: Sentence, actor: Actor | None, last: Actor | None) -> Actor | None:
    """Who the sentence says acts: its subject; the one before in the same paragraph when none is said."""
    if unit := _unit_above(cast, sentence):
        return unit
    if actor is not None:
        return actor
    text = cast.page.flows[sentence.flow].text
    named = cast.actors(sentence.flow, sentence.start, sentence.end)
    if named and sentence.subject is None and search(ROLE_VERB, text, named[0].end, sentence.end):
        return named[0]
    since = match_at(_SINCE, text, sentence.start, sentence.end)
    begin = since.end() if since else sentence.start
    if last is not None and (found := match_at(ROLE_VERB, text, begin, sentence.end)):
        return Actor(last.holder, found.start(), found.end(), last.named)
    own = re.match(
        r"(?:Inoltre,? |Attualmente |Oggi |Dal \d{4} )?(?:[Pp]resiede|[Cc]o-?presiede|[Ss]iede|[Cc]oordina"
        r"|[Pp]artecipa|[Gg]uida)\b",
        text[sentence.start : sentence.end],
    )
    if own and cast.page.kind == "networks_list" and sentence.subject is None:
        return Actor(cast.page.publisher, sentence.start, sentence.start + own.end())
    return next((a for a in named if True), None) if named else None


_SINCE = re.compile(
    r"(?:(?:Dal|Nel|Fin dal|Sin dal|Tra il|Per il|Oggi|Attualmente|Inoltre|Infine)\b(?: (?:al|e il|il|biennio"
    r"|triennio|periodo|[a-z]{4,9}|\d{4}(?:[-–/]\d{2,4})?))*,? )"
)


@cache
def _does() -> re.Pattern[str]:
    """A sentence without a subject that says what an office does: "Coordina", "Segue inoltre"."""
    verbs = alternation(word.capitalize() for word in vocabulary("offices")["remit_verbs"])
    return re.compile(rf"(?:{_SINCE.pattern})?(?:{verbs})\b|{_SINCE.pattern}(?:{verbs.lower()})\b")


def _unit_above(cast: Cast, sentence: Sentence) -> Actor | None:
    """ "Ufficio Reti" on the line above "Coordina la partecipazione ...": the office acts."""
    doing = match_at(_does(), cast.page.flows[sentence.flow].text, sentence.start, sentence.end)
    above = line_above(cast.page, sentence.flow) if doing else None
    if doing is None or above is None:
        return None
    flow, unit = above
    name = cast.page.written(flow, unit.start, unit.end)
    return Actor(name, sentence.start, doing.end(), (flow, unit.start, unit.end))


def _roles(cast: Cast, sentence: Sentence, holder: Actor, organs: list[NamedOrgan]) -> None:
    """Each verb of a role takes the organs that follow it, up to the next verb."""
    _page, text = cast.page, cast.page.flows[sentence.flow].text
    verbs = [
        v
        for v in matches(ROLE_VERB, text, sentence.start, sentence.end)
        if not search(_FUTURE, text, sentence.start, v.start())
    ]
    for index, verb in enumerate(verbs):
        until = verbs[index + 1].start() if index + 1 < len(verbs) else sentence.end
        who = _who(cast, sentence, verb, holder)
        if who is None:
            continue
        role = verb.lastgroup or ""
        owned = [o for o in organs if verb.end() <= o[0].start < until]
        if role == "host":
            _hosts(cast, sentence, verb, who, owned)
        elif role == "project_partner":
            _project(cast, sentence, verb, who)
        elif role == "coordinator" or not owned:
            _without_organ(cast, sentence, verb, who, role, until)
        else:
            for m, network, name, pieces in owned:
                claim_role(cast, sentence, verb, who, role, network, name, pieces, m)


def _who(cast: Cast, sentence: Sentence, verb: re.Match[str], holder: Actor) -> Actor | None:
    """The last of the publisher's own named before the verb; none if another city stands between."""
    _page, text = cast.page, cast.page.flows[sentence.flow].text
    before = [
        a
        for a in cast.actors(sentence.flow, sentence.start, verb.start())
        if not re.search(r"\b(?:di|a|per|con|da) $", text[max(0, a.start - 4) : a.start])
        or a.start < sentence.start + 4
    ]
    actor = before[-1] if before else holder
    other = re.compile(r"(?:[Ss]indac[oa]|[Cc]ittà|[Aa]ssessor[ea]) di ([A-Z]\w+)").search(
        text, actor.end, verb.start()
    )
    if other and not any(a.start <= other.start(1) < a.end for a in before):
        return None
    return actor


def _without_organ(cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor, role: str, until: int) -> None:
    """`coordina la partecipazione di Milano alla rete europea EUROCITIES`, `presiede la rete`: a role in the
    network itself."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    networks = page.within(sentence.flow, verb.end(), until, "network")
    if role == "participant" and (
        who.holder == page.publisher
        or who.holder.startswith("Sindac")
        or not networks
        or not re.search(r"\b(?:reti|rete|network)\b|^ (?:a|ai|al|alla|all')", text[verb.end() : networks[0].start])
    ):
        return
    if role in ("chair", "co_chair") and not networks:
        own = (
            re.search(r"(?:\blo|\bla|\bl'|\bne|di cui [^,;.]{0,40}) ?$", text[sentence.start : verb.start()])
            or "presidenza" in verb[0]
        )
        if (
            not own
            and not re.match(
                r" ?(?:la rete|il network|il forum|della rete|del network|dell'associazione|l'associazione|del forum"
                r"|la "
                r"Rete)(?! (?-i:[A-Z]))",
                text[verb.end() :],
                re.I,
            )
        ) or sentence.topic is None:
            return
        claim_role(cast, sentence, verb, who, role, cast.near(sentence, verb.start()) or sentence.topic, None, [], None)
        return
    if role == "committee_member" and not networks:
        return
    if (
        role == "coordinator"
        and not networks
        and sentence.topic is not None
        and re.match(r"(?:la|l') ?(?:partecipazione|presenza|adesione)", text[verb.end() :])
    ):
        claim_role(cast, sentence, verb, who, role, sentence.topic, None, [], None)
    for m in networks[: None if role in ("participant", "coordinator") else 1]:
        if (
            m.start - verb.end() < 140
            and role != "committee_member"
            and not re.search(r"\bgrupp[oi] di lavoro\b|\bgruppo\b|\bcomitat", text[verb.end() : m.start])
        ):
            claim_role(cast, sentence, verb, who, role, m.ref or "", None, [], m)


_HOSTED = re.compile(
    r"\b(?:(?:segretariato|segreteria|sede|ufficio)(?: (?:generale|permanente|tecnic[oa]|europe[oa]|italian[oa]"
    r"|internazionale|operativ[oa]|regionale))*"
    r"|(?:osservatorio|centro)(?: [a-zà-ÿ]{4,}(?:al[ei]|ic[oa]|e[oa]|an[oa]))*"
    r"(?: (?:di|per (?:la|il|lo|le|i|gli)|su|sul|sulla|sui|sulle|sugli) [a-zà-ÿ]{4,}"
    r"(?: [a-zà-ÿ]{4,}(?:al[ei]|n[aeio]|ic[oaie]|e[aeio]|an[aeio]))?)?)",
    re.I,
)


def _hosts(
    cast: Cast,
    sentence: Sentence,
    verb: re.Match[str],
    who: Actor,
    owned: list[NamedOrgan],
) -> None:
    """`ospita lo staff di C40 che compone il Food Systems Network e Inclusive Climate Action`: programmes, or the
    seat itself."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    named = next((m.ref for m in page.within(sentence.flow, verb.end(), sentence.end, "network")), None)
    network = named or cast.near(sentence, verb.start())
    if network is None:
        return
    for m, _, name, pieces in owned:
        claim_role(cast, sentence, verb, who, "host", network, name, pieces, m)
    if owned:
        return
    makes = re.compile(
        r"\b(?:compone|compongono|cura|gestisce|segue|lavora a|dedicato a|dei programmi|del programma) (?:il |la |i "
        r"|le |l')?(?=[A-Z])"
    ).search(text, verb.end(), sentence.end)
    start, series = makes.end() if makes else None, False
    while start is not None and (span := phrase_at(text, start, sentence.end)):
        if series and (last := re.compile(r" ed? (?=[A-Z])").search(text, *span)):
            span = (start, last.start())  # `X, Y e Z`: the last comes after "e"
        name = page.written(sentence.flow, *span)
        page.claim(
            "network_bodies",
            (network, name),
            sentence.flow,
            "programme_hosted",
            {"body": (name, *span), "kind": ("programme", *span)},
            network_id=network,
        )
        claim_role(cast, sentence, verb, who, "host", network, name, [span], Mention("body", *span, None))
        more = re.compile(r"(?:,| e| ed)(?: (?:il|la|lo))? (?=[A-Z])").match(text, span[1])
        start, series = more.end() if more else None, series or bool(more and more[0][0] == ",")
    if makes is None:
        office = _HOSTED.search(text, verb.end(), sentence.end)
        body = (page.written(sentence.flow, *office.span()), [office.span()]) if office else (None, [])
        claim_role(cast, sentence, verb, who, "host", network, body[0], body[1], None)


def _project(cast: Cast, sentence: Sentence, verb: re.Match[str], who: Actor) -> None:
    """`in qualità di partner, al progetto europeo Impulse presentato da EFUS`: partner of a network's project."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    named = _PROJECT.search(text, sentence.start, sentence.end)
    phrase = PHRASE.match(text, named.end()) if named else None
    network = (
        next((m.ref for m in page.within(sentence.flow, verb.end(), sentence.end, "network")), None) or sentence.topic
    )
    if phrase and network:
        span = (phrase.start(), phrase.end())
        claim_role(
            cast,
            sentence,
            verb,
            who,
            "project_partner",
            network,
            page.written(sentence.flow, *span),
            [span],
            Mention("body", *span, None),
        )
