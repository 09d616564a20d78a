"""The table `memberships`: which networks the publisher belongs to, since when, by what act."""

from __future__ import annotations

import re

from pipelines.flows import matches, search
from pipelines.mentions.model import Mention
from pipelines.readers.cast import Actor, Cast, Sentence

_JOINS = re.compile(
    r"\b(?:(?P<past>si è unit[ao]|si sono unit[ei]|ha aderito|hanno aderito|è entrat[ao](?: a far parte)?|ha "
    r"sottoscritto|ha firmato|si è associat[ao]|ha formalizzato (?:la propria |l')?adesione|ha ottenuto l'adesione|è "
    r"stat[ao] ammess[ao])"
    r"|(?P<now>aderisce|aderiscono|fa parte|fanno parte|ne fa parte|è (?:oggi |anche |attualmente |inoltre |da \w+ "
    r"|già |un |una |uno (?:dei|degli) |tra (?:i|le|gli) |fra (?:i|le|gli) |delle |dei )*(?:membr[oi](?: attiv[oi]| "
    r"effettiv[oi])?|soci[oa]?|associat[ao]|iscritt[ao]|città (?:membro|attive|aderenti|associate|firmatarie|partner)"
    r"|parte (?:attiva )?|ader(?:ente|enti)|firmatari[ao])|partecipa(?= (?:dal|dall'|sin dal|fin dal))|partecipa "
    r"alla rete|partecipa al network|vi aderisce|vi partecipa)"
    r"|(?P<noun>(?:l'|la (?:propria |sua )?|con la )?(?:adesione|membership)(?= (?:di|del|della|dell') ?)|(?:membro"
    r"|socio|socia|aderente) (?:effettivo |attivo )?(?:dal|dall'|dalla)|(?:adesione|iscrizione|ingresso)(?= è "
    r"stat[ao] (?:formalizzat|perfezionat|ratificat)[ao]| (?:nel|dal|nell'|:)| ?[:\d]))"
    r"|(?P<since>(?:dal|dall'|fin dal|sin dal)(?= [^.,;]{2,24},? (?:è|fa parte|aderisce|partecipa|siede))))",
    re.I,
)
_REFUSED = re.compile(
    r"\b(?:non|intend\w+|vuole|vorrebbe|vorrà|potr\w+|dovr\w+|auspic\w+|propos\w+|propon\w+|richiest\w+|chiest\w+"
    r"|chied\w+|candidat\w+|valut\w+|avviat\w+ (?:il|l'|la)|percorso di|iter di|procedura di|domanda di|deciso di"
    r"|deliberato di|approvat\w+ (?:la proposta di|di|la richiesta di)|approvato l'|in attesa di|in corso di|prevede "
    r"di|previst\w+|possibile|eventuale|futura|mira a|lasciat\w+|recess\w+|uscit[ao]|fino al|fino alla|cessat\w+"
    r"|conclus\w+|disdett\w+|revocat\w+|ex|scelta di|obiettivo di|potrebbe|sta valutando|verrà|sarà|aderirà|entrerà"
    r"|farà parte|invitat\w+ a|se )\b",
    re.I,
)
_ENDED = re.compile(
    r"\b(?:dal|tra il|fra il) \d{4} (?:al|e il) \d{4}|\bfino al\b|\buscit[ao]|\brecess|\blasciat|\bcessat|\bera "
    r"(?:stat[ao] )?(?:membro|socio|parte)|\bfu (?:membro|socio)|\bè stat[ao] (?:membro|socio|socia)(?! fondat)",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:chiest|richiest|propost|candidat|intend|valut|auspic|in attesa|vorrebbe|vuole|dovrà|potrà|potrebbe|prevede"
    r"|in corso)\w*\b[^.;]{0,60}\b(?:aderire|adesione|entrare|ingresso|iscrizione|far(?:e|ne)? parte)\b"
    r"|\b(?:aderirà|entrerà|farà parte|diventerà (?:membro|soci[oa]))\b",
    re.I,
)
_RELATIVE = re.compile(r", (?:di|a) cui [^,;.]{0,60}$|, (?:del quale|della quale|al quale|alla quale) [^,;.]{0,60}$")
_COMMITTEE = re.compile(
    r"\b(?:Comitato|Consiglio|Board|Committee|Direttivo|Esecutivo|Task Force|Working Group|gruppo di lavoro|Gruppo "
    r"di lavoro|Forum)\b"
)


_CUES = (
    "ader",
    "unit",
    "entrat",
    "sottoscri",
    "firma",
    "associat",
    "parte",
    "membr",
    "soci",
    "iscri",
    "ammess",
    "partecipa",
    "ingresso",
    "adesione",
)


def read(cast: Cast) -> None:
    """Claim memberships that sentences state and, on a `networks_list`, those that the listing states."""
    for sentence in cast.sentences:
        _stated(cast, sentence)
    _in_title(cast)
    _by_listing(cast)


def _stated(cast: Cast, sentence: Sentence) -> None:
    """`Milano si è unita a C40 nel settembre del 2009`, `Dal 2019 Milano fa parte della rete`, `con delibera (n.
    41/2019) ha aderito a`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    if not page.flows[sentence.flow].cued(sentence.start, sentence.end, _CUES):
        return
    for verb in matches(_JOINS, text, sentence.start, sentence.end):
        if verb["since"]:
            continue
        actor = _actor(cast, sentence, verb)
        networks = _objects(cast, sentence, verb)
        if actor is None or not networks or _refused(text, sentence, verb, networks):
            continue
        for network, (a, b) in networks:
            _claim(cast, sentence, verb, actor, network, (a, b))


def _actor(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Actor | None:
    """Who joins: the publisher named before the verb (or after `adesione di`), or left unsaid after it was named."""
    text = cast.page.flows[sentence.flow].text
    before = [
        a
        for a in cast.actors(sentence.flow, sentence.start, verb.start())
        if not _is_unit(cast, a)
        or re.search(r"\battraverso\b|\btramite\b|\bmediante\b", text[max(0, a.start - 20) : a.start])
    ]
    after = [
        a for a in cast.actors(sentence.flow, verb.end(), min(sentence.end, verb.end() + 45)) if not _is_unit(cast, a)
    ]
    if verb["noun"]:
        return next(iter(after), None) or (before[-1] if before else _unsaid(cast, sentence, verb))
    others = re.search(
        r"(?:^|[,;] )(?:le città|i Comuni|altre città|le altre|i sindaci|gli enti)\b[^,;]{0,60}$",
        text[sentence.start : verb.start()],
        re.I,
    )
    if others:
        return None
    main = [
        a
        for a in before
        if not re.search(
            r"\b(?:di|a|con|per|da|dal|alla) (?:(?!cui)\w+ )?$", text[max(sentence.start, a.start - 8) : a.start]
        )
        or text[a.start - 8 : a.start].endswith("Città di ")
        or _possessed(text, a)
    ]
    if main:
        return main[-1]
    if after and re.match(r"(?:,? anche| pure|,)? (?:il |la |l')?$", text[verb.end() : after[0].start]):
        return after[0]
    return _unsaid(cast, sentence, verb)


def _possessed(text: str, actor: Actor) -> bool:
    return bool(re.search(r"(?:città|Città|Comune) di $", text[max(0, actor.start - 9) : actor.start]))


def _is_unit(cast: Cast, actor: Actor) -> bool:
    return actor.holder != cast.page.publisher and not actor.holder.startswith("Sindac")


def _unsaid(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Actor | None:
    """No subject: the sentence or list entry begins with the verb itself, or the last subject was the publisher."""
    text = cast.page.flows[sentence.flow].text
    lead = text[sentence.start : verb.start()]
    if sentence.subject is not None and not re.search(r"[,;:(–-] ?$|\b(?:dal|dall')? ?$", lead):
        return None
    if re.match(r"(?:Vi|Ne|vi|ne) ", text[verb.start() :]) or re.fullmatch(
        r"(?:[A-Z][^,.;]{0,50}, |.*[:–(,] ?|(?:Nel|Dal)(?:l')?(?: ?[\w°]+){1,3} )?(?:vi |ne )?", lead
    ):
        return Actor(cast.page.publisher, verb.start(), verb.end())
    return None


_SERIES = re.compile(
    r"(?: \([^)]*\))?(?:,| e| ed|, e)(?: (?:a|ad|al|alla|all'|di|del|della|nel|nella|il|la|lo|in))?(?: "
    r"(?:rete|network))? ?(?:l')?"
)
_CLAUSE_END = re.compile(r"[;.]|\bche\b(?!.{0,30}rete)")
_OF_WHOM = re.compile(
    r" (?:di|del|della|dell')(?: (?:Comune|Città) di)? ?[A-Z][\w' -]*?(?= (?:a|al|alla|all'|nel|nella)\b)"
)
_OF_COMMITTEE = re.compile(rf" ?(?:de(?:l|llo|lla|i|ll')|nel|nello|nella|al|alla|di) ?(?:suo )?{_COMMITTEE.pattern}")
_OF_OTHERS = re.compile(
    r" (?:a|al|alla|all'|di|del|della|ai|delle|dei) ?(?:progett|programm|bando|conferenz|convegn|incontr|tavol"
    r"|campagn|carta|dichiarazion|assemble|diverse|numeros|varie|molte|alcune|altre|prim)"
)
_OF_THE_NETWORK = re.compile(
    r" (?:della|alla|nella|a questa|di questa|dell'|all'|del|al) ?(?:rete|network|forum|patto|coordinamento"
    r"|associazione|coalizione|alleanza|piattaforma)",
    re.I,
)
_BARE = re.compile(r"(?: nel| dal| dall'| nell'| sin dal| fin dal| il \d| l'\d|[.,;)]|$| con)")
_PRONOUN = re.compile(r"\b(?:vi|ne) $")


def _objects(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> list[tuple[str, tuple[int, int]]]:
    """The networks joined: named after the verb in its clause, else the one spoken of."""
    named = _named_after(cast, sentence, verb)
    if named is None:
        return []
    if named:
        return named
    network = _spoken_of(cast, sentence, verb)
    return [(network, verb.span())] if network is not None else []


def _named_after(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> list[tuple[str, tuple[int, int]]] | None:
    """The networks that follow the verb, a list of them included; None where a committee of one follows instead."""
    text = cast.page.flows[sentence.flow].text
    out: list[tuple[str, tuple[int, int]]] = []
    reach = verb.end()
    for m in cast.page.within(sentence.flow, verb.end(), sentence.end, "network"):
        gap = text[reach : m.start]
        if len(gap) > 110 or (not _SERIES.fullmatch(gap) if out else _CLAUSE_END.search(gap)):
            break
        if not out and _COMMITTEE.search(gap):
            return None
        if not any(ref == m.ref for ref, _ in out):
            out.append((m.ref or "", (m.start, m.end)))
        reach = m.end
    return out


def _spoken_of(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> str | None:
    """The network last spoken of, where the words around the verb leave it unsaid (`ne fa parte dal 2005`)."""
    text = cast.page.flows[sentence.flow].text
    relative = _RELATIVE.search(text, sentence.start, verb.start())
    if relative and (last := cast.near(sentence, relative.start() + 1)) is not None:
        return last
    of = _OF_WHOM.match(text[verb.end() :]) if verb["noun"] else None
    begin = verb.end() + (len(of[0]) if of else 0)
    follow = text[begin : begin + 60]
    if _OF_COMMITTEE.match(follow) or _OF_OTHERS.match(follow):
        return None
    unsaid = (
        _OF_THE_NETWORK.match(follow)
        or _BARE.match(follow)
        or _PRONOUN.search(text[sentence.start : verb.start()])
        or verb[0].lower().startswith(("ne ", "vi "))
    )
    return cast.near(sentence, verb.start()) if unsaid else None


def _refused(text: str, sentence: Sentence, verb: re.Match[str], networks: list[tuple[str, tuple[int, int]]]) -> bool:
    """Past, wished for, asked for or only decided memberships are none."""
    clause_start = max(
        [
            sentence.start,
            *(
                m.end()
                for m in re.finditer(r"[;:]|, ma |, poi | e oggi | ed oggi ", text[sentence.start : verb.start()])
            ),
        ],
        key=lambda x: x if x >= sentence.start else x + sentence.start,
    )
    begin = clause_start if clause_start >= sentence.start else sentence.start + clause_start
    last = max(networks[-1][1][1], verb.end())
    if _REFUSED.search(text, max(begin, verb.start() - 70), verb.start()):
        return True
    return bool(_ENDED.search(text, verb.start(), min(sentence.end, last + 60)))


def _claim(
    cast: Cast, sentence: Sentence, verb: re.Match[str], actor: Actor, network: str, span: tuple[int, int]
) -> None:
    page = cast.page
    moment, act = _moment(cast, sentence, verb, span), _act(cast, sentence, verb)
    cells = {
        "member": (page.publisher, actor.start, actor.end),
        "status": ("member", verb.start(), max(verb.end(), span[1])),
        "joined_edtf": moment or (_act_date(cast, sentence, act) if act else None),
        "act_id": (act.ref or act.normalised or "", act.start, act.end) if act else None,
    }
    page.claim(
        "memberships",
        (page.publisher, network),
        sentence.flow,
        "joins",
        cells,
        0 if moment or act else 2,
        network_id=network,
        document_id=page.document.id,
    )


def _moment(cast: Cast, sentence: Sentence, verb: re.Match[str], span: tuple[int, int]) -> tuple[str, int, int] | None:
    """The date of joining: `nel settembre del 2009` after, `Dal 2019` before; not that of an act in brackets or a
    founding."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    acts = page.within(sentence.flow, sentence.start, sentence.end, "act")
    for d in sorted(
        page.within(sentence.flow, sentence.start, sentence.end, "date"),
        key=lambda d: (d.start < verb.start(), abs(d.start - verb.end())),
    ):
        lead = text[max(sentence.start, d.start - 14) : d.start]
        if d.end <= verb.start() and re.search(
            r"\b(?:fondat|nat|istituit|costituit|cread?t)[ao]\b[^,;]{0,40}$", text[sentence.start : d.start]
        ):
            continue
        if any(a.start <= d.start and d.end <= max(a.end, getattr(a.value, "cite_end", a.end)) for a in acts):
            continue
        near = min(abs(d.start - span[1]), abs(verb.start() - d.end), abs(d.start - verb.end()))
        between = text[min(d.end, verb.end()) : max(d.start, verb.start())]
        if (
            near < 60
            and re.search(
                r"\b(?:dal|dall'|nel|nell'|da|il|in|a|del|gli|negli|dagli|l'|già dal|anni|adesione|ingresso|iscrizione"
                r"|risale al|risale all'|risale a)[: ]*(?:mese di |corso del |lontano |1° |primi )?$|[(:–,-] ?$",
                lead,
                re.I,
            )
            and not re.search(r"fondat|nat[ao] |istituit|costituit|presied|sede|riunit|deliber|rinnov|conferm", between)
        ):
            return d.normalised or "", d.start, d.end
    return None


def _act(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Mention | None:
    """The act by which: `con delibera di consiglio (n. 41/2019 del 25/09/2019)`."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, sentence.start, sentence.end, "act"):
        if re.search(
            r"\b(?:con|mediante|tramite|in virtù della|in forza della|a seguito della|giusta|ai sensi della|per "
            r"effetto della|approvata con|deliberata con)(?: la| l'| il| una?| propria| apposita)?(?: \w+)? ?$",
            text[max(sentence.start, m.start - 40) : m.start],
            re.I,
        ):
            return m
    return None


def _act_date(cast: Cast, sentence: Sentence, act: Mention) -> tuple[str, int, int] | None:
    """The date of that act, if the sentence gives none for the joining."""
    for d in cast.page.within(sentence.flow, act.start, min(sentence.end, act.end + 60), "date"):
        if d.normalised and len(d.normalised) == 10:
            return d.normalised, d.start, d.end
    made = getattr(act.value, "date", None)
    return (made, act.start, act.end) if made else None


def _in_title(cast: Cast) -> None:
    """`Città metropolitana aderisce a Metrex`: a title that says it."""
    page = cast.page
    for index, flow in enumerate(page.flows):
        if flow.kind not in ("title", "heading"):
            continue
        verb = search(_JOINS, flow.text)
        named = page.of(index, "network")
        if (
            verb
            and named
            and not verb["noun"]
            and not verb["since"]
            and named[0].start >= verb.end()
            and cast.actors(index, 0, verb.start())
        ):
            actor = cast.actors(index, 0, verb.start())[0]
            sentence = Sentence(index, 0, len(flow.text), None, None)
            if not _REFUSED.search(flow.text, 0, verb.start()):
                cells = {
                    "member": (page.publisher, actor.start, actor.end),
                    "status": ("member", verb.start(), named[0].end),
                }
                page.claim(
                    "memberships",
                    (page.publisher, named[0].ref or ""),
                    sentence.flow,
                    "joins_in_title",
                    cells,
                    3,
                    network_id=named[0].ref,
                    document_id=page.document.id,
                )


def _by_listing(cast: Cast) -> None:
    """A `networks_list`, and a list introduced as the publisher's networks, state one membership per network,
    unless their own words end or deny it."""
    page = cast.page
    for network, sighting in cast.own:
        if (
            sighting.rule not in ("section_is_network", "entry_is_network")
            or sighting.rank > 2
            or _denied(cast, sighting.flow, network.id, sighting.rule)
        ):
            continue
        cells = {"member": (page.publisher, *sighting.name), "status": ("member", *sighting.name)}
        page.claim(
            "memberships",
            (page.publisher, network.id),
            sighting.flow,
            "listed_by_its_member",
            cells,
            5,
            network_id=network.id,
            document_id=page.document.id,
        )


def _denied(cast: Cast, flow: int, network: str, rule: str) -> bool:
    """Whether the section or entry itself says that the membership ended or was only asked for."""
    for sentence in cast.sentences:
        same = (
            sentence.flow == flow
            if rule == "entry_is_network"
            else (cast.page.flows[sentence.flow].section == cast.page.flows[flow].section)
        )
        if not same:
            continue
        text = cast.page.flows[sentence.flow].text
        asked = search(_ASKED, text, sentence.start, sentence.end)
        if (
            asked
            and (cast.leading_actor(sentence.flow, sentence.start, sentence.end) or sentence.subject is None)
            and cast.near(sentence, sentence.end) == network
        ):
            return True
        for verb in matches(_JOINS, text, sentence.start, sentence.end):
            actor = _actor(cast, sentence, verb)
            objects = _objects(cast, sentence, verb)
            if actor and any(ref == network for ref, _ in objects) and _refused(text, sentence, verb, objects):
                return True
    return False
