"""Founding: when and where a network began, who founded, initiated or supported it, whose initiative it is, its seat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.flows import matches
from pipelines.mentions import places
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import phrase_at
from pipelines.readers.cast import Cast, Sentence, city_names
from pipelines.readers.page import Cell
from pipelines.statements import Claim

_FOUNDED = re.compile(
    r"\b(?:(?:è|sono|era|fu|venne|viene|è stat[ao]) )?(?:(?:fondat|istituit|nat|cread?t|costituit|avviat|lanciat|promoss)[ao]|nasce|nacque|sorge|si costituisce|si è costituit[ao]|ha (?:fondato|istituito|lanciato|avviato|dato vita a|dato avvio a)|hanno (?:fondato|istituito|lanciato|avviato|promosso|dato vita a|dato avvio a)|"
    r"hanno dato (?:avvio|vita)|ha dato (?:avvio|vita)|fondazione|nascita|costituzione)\b", re.I
)
_WEAK = re.compile(r"\b(?:lanciat|promoss|avviat|cread?t|costituit)", re.I)
_STOP = re.compile(r"[;]|, e (?=\w+ (?:a|il|la|le|i)\b)| e (?:mira|ha sede|riunisce|conta|raggruppa|si propone|promuove|opera|oggi|rappresenta)|, (?:che|con l'obiettivo|con lo scopo|allo scopo|riunisce|conta)\b| (?:che|e che|di cui|cui) (?!ha)", re.I)
_BY = re.compile(r"(?:,? )da(?:l|i|gli|lla|lle|ll')? ?(?:l')?(?=[A-ZÀ-Ý]|(?:città|comuni|comune|sindac\w+) d[i'])|,? da (?=[a-z]+ città)")
_INITIATIVE = re.compile(r"\b(?:su|per) (?:iniziativa|impulso|proposta|volontà)(?: congiunta)? (?:de(?:l|i|gli|lla|lle|ll')|di|d')? ?(?:l')?", re.I)
_SUPPORT = re.compile(r"\bcon (?:il|l') ?(?:sostegno|supporto|contributo|appoggio|patrocinio|aiuto)(?: \w+)? (?:de(?:l|i|gli|lla|lle|ll')|di|d') ?(?:l')?", re.I)
_MAYOR = re.compile(r"(?:[Ii]l |[Ll]a |[Ll]'|[Dd]el |[Dd]ella |[Dd]ei |[Dd]al |[Dd]alla )?(?P<office>[Ss]indac(?:o|a|i)(?: metropolitan[oa])?) di (?=[A-Z])")
_IS_FOUNDER = re.compile(
    r"\b(?:è|fu|figura|è stat[ao]|sono)(?: anche| stata| stato| inoltre| oggi| infatti)? (?:tra |fra )?(?:(?:il|la|una?|i|le|gli|uno|l') ?)?(?:dei |delle |tra )?(?:(?:soci[oe]?|membr[oi]|città|comun[ei]) )?(?:co-?)?fondator[ei]\b|\b(?:è|sono)(?: una)? (?:delle |tra le |fra le )?(?:città )?(?:co-?)?fondatric[ei]\b|\b(?:soci[oa]|membro|città|comune) (?:co-?)?fondat(?:ore|rice)\b|\bha (?:co)?fondato\b", re.I,
)
_WISH = re.compile(r"\b(?:intend|vorr|dovr|potr|propon(?:e|gono) di|chiest|candidat|auspic|non )", re.I)


@dataclass(frozen=True, slots=True)
class Founding:
    """A network's beginning as one sentence states it: EDTF date with its span, None where the sentence has none."""

    network: str
    date: tuple[str, int, int] | None


_FOUNDING_CUES = ("fonda", "istitui", "nat", "nasc", "nacq", "crea", "costitu", "avvi", "vita", "lanci", "promoss", "sorge")
_CONVENING_CUES = ("iniziativa", "programma", "progetto", "campagna", "promoss", "lanciat", "coordinat", "istituit", "avviat", "sostenut", "creat")


def read(cast: Cast) -> None:
    """Claim foundings, founders, conveners and seats."""
    for sentence in cast.sentences:
        flow = cast.page.flows[sentence.flow]
        if flow.cued(sentence.start, sentence.end, _FOUNDING_CUES):
            for verb in matches(_FOUNDED, flow.text, sentence.start, sentence.end):
                _founding(cast, sentence, verb)
        for rule, cues in ((_declared_founder, ("fondat",)), (_seat, ("sede", "segret", "basat")), (_convener, _CONVENING_CUES)):
            if flow.cued(sentence.start, sentence.end, cues):
                rule(cast, sentence)
    _date_founders(cast)


def founded_network(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> str | None:
    """The network that a verb of founding is about: its object, or the last one named before it, or the one spoken of."""
    text = cast.page.flows[sentence.flow].text
    active = re.match(r"(?:ha|hanno) |fondazione|nascita|costituzione", verb[0], re.I)
    after = next(iter(cast.page.within(sentence.flow, verb.end(), sentence.end, "network")), None)
    if after is not None and after.start - verb.end() < 60 and (active or re.fullmatch(r"(?: [\w' -]*?)(?: il| la| lo| l'|del|della|,)? ?(?:rete |network )?", text[verb.end() : after.start])) and not re.search(r"nell'ambito|dal|da ", text[verb.end() : after.start]):
        return after.ref
    if active:
        return sentence.topic if re.match(r"(?: (?:la|il|questa) (?:rete|network|forum|patto))", text[verb.end() : verb.end() + 24], re.I) else None
    if not active and (inverted := _inverted(cast, sentence, verb)):
        return inverted
    before = [m for m in cast.page.within(sentence.flow, sentence.start, verb.start(), "network", "organisation", "body")]
    if before and before[-1].kind == "organisation" and re.search(r"(?:, | è [^,;]*)$", text[before[-1].end : verb.start()]):
        before = [m for m in before if m.kind == "network"]
    if before and before[-1].kind != "network" and not re.search(r"[,)] $|\be $|\) è $", text[before[-1].end : verb.start() + 2]) and before[-1].value != "office":
        return sentence.subject if verb[0].startswith(("è", "sono")) else None
    named = [m for m in before if m.kind == "network"]
    return named[-1].ref if named else sentence.subject


def _inverted(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> str | None:
    """`è stata fondata da Venezia, Amsterdam e Osaka la Rete ...`: the network named after its founders."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, verb.end(), sentence.end, "network"):
        if m.start - verb.end() < 160 and re.match(r"(?:è|sono|fu|venne|nasce|nacque)", verb[0], re.I) and re.search(r"[\w)] (?:il |la |lo |l')(?:rete |network )?$", text[verb.end() - 1 : m.start]) and not re.search(r"[,;] ?(?:che|con|su)\b", text[verb.end() : m.start]):
            return m.ref
    return None


def _founding(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> None:
    """`fondata nel 1986 da Barcellona, Lione e Milano`, `È stato fondato a Barcellona nel 1987`, `Nasce negli anni Novanta`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    network = founded_network(cast, sentence, verb)
    if network is None or _WISH.search(text, max(sentence.start, verb.start() - 40), verb.start()) or re.search(r"legame|amicizia|progetto|idea", text[max(sentence.start, verb.start() - 50) : verb.start()]):
        return
    stop = _STOP.search(text, verb.end(), sentence.end)
    end = stop.start() if stop else sentence.end
    moment = _moment(cast, sentence, verb, end)
    active = verb[0].lower().startswith(("ha ", "hanno "))
    founders = list(_founders_before(cast, sentence, verb)) if active else list(_founders_after(cast, sentence, verb.end(), end))
    if _WEAK.search(verb[0]) and moment is None:
        return
    place = _place(cast, sentence, verb, end)
    if moment or place:
        cells = {"founded_edtf": moment, "founded_place_id": place}
        page.claim("networks", (network,), sentence.flow, "founded", cells, network_id=network)
    for founder in founders:
        _claim_founder(cast, sentence, network, founder, moment)


def _moment(cast: Cast, sentence: Sentence, verb: re.Match[str], end: int) -> tuple[str, int, int] | None:
    """The date of a founding: the first after the verb, else one right before it (`Nel 1986 nasce a Rotterdam`)."""
    text = cast.page.flows[sentence.flow].text
    dates = cast.page.within(sentence.flow, sentence.start, sentence.end, "date")
    for d in dates:
        if verb.end() <= d.start <= end and d.start - verb.end() < 130 and not re.search(r"\b(?:aderi|entrat|presied|membro|dal) ?\w*$", text[verb.end() : d.start]):
            return d.normalised or "", d.start, d.end
    for d in reversed(dates):
        if d.end <= verb.start() and verb.start() - d.end < (30 if not verb[0].lower().startswith(("ha", "hanno")) else 40) and not re.search(r"[.;]|\bnel quale|\be\b.*\be\b", text[d.end : verb.start()]):
            return d.normalised or "", d.start, d.end
    return None


def _place(cast: Cast, sentence: Sentence, verb: re.Match[str], end: int) -> tuple[str, int, int] | None:
    """The town where: `a Glasgow`, right after the verb or its date."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, verb.end(), end, "place"):
        if re.search(r"\b(?:a|ad|in) $", text[max(0, m.start - 4) : m.start]) and m.value is not None and m.value.place_id and not re.search(r"\bsede\b|\bda\b|,.*,", text[verb.end() : m.start]):
            return m.normalised or "", m.start, m.end
    return None


@dataclass(frozen=True, slots=True)
class _Founder:
    """Who began a network: the name, its kind, the town, the role, and the pieces of text that name it."""

    name: str
    kind: str
    place_id: str | None
    role: str
    pieces: list[tuple[int, int]]


def _founders_after(cast: Cast, sentence: Sentence, start: int, end: int) -> Iterator[_Founder]:
    """Founders after `da`, initiators after `su iniziativa di`, supporters after `con il sostegno di`."""
    text = cast.page.flows[sentence.flow].text
    if by := _BY.search(text, start, end):
        if not re.search(r"\b(?:programm|progett|esperienz|iniziativa|lanciat|promoss)\w*", text[start : by.end() + 14]):
            yield from _series(cast, sentence, by.end(), sentence.end, "founder")
    for pattern, role in ((_INITIATIVE, "initiator"), (_SUPPORT, "supporter")):
        if match := pattern.search(text, start, sentence.end):
            yield from _series(cast, sentence, match.end(), sentence.end, role)


def _founders_before(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Iterator[_Founder]:
    """The subject of `hanno dato avvio a`, `ha fondato`: mayors, cities or organisations named before the verb."""
    text = cast.page.flows[sentence.flow].text
    first = _MAYOR.search(text, sentence.start, verb.start()) or next((m for m in _agents(cast, sentence, verb.start())), None)
    if first is not None:
        yield from _series(cast, sentence, first.start if isinstance(first, Mention) else first.start(), verb.start(), "founder")


def _agents(cast: Cast, sentence: Sentence, end: int) -> Iterator[Mention]:
    """Cities and organisations before an offset that may be the sentence's subject: not those after `a`, `nella`, `con`."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, sentence.start, end, "place", "organisation"):
        if not re.search(r"\b(?:a|ad|in|per|con|su|tra|fra|da|dal|dalla|al|alla|nel|nella|presso)(?: il| la| lo)? $|\b(?:al|dal|nel|del|[ad]ell|nell|sull)l?'$", text[max(sentence.start, m.start - 12) : m.start]):
            yield m


_COMMA = re.compile(r"(?:,? e(?:d)? |, |; )(?:(?:da|dal|dalla|dai|dalle|dagli|il|la|lo|i|le|gli|di|del|della|dei) |(?:dall'|dell'|l'))?")


def _series(cast: Cast, sentence: Sentence, start: int, end: int, role: str) -> Iterator[_Founder]:
    """The members of a list of cities, offices and organisations."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    head: tuple[int, int] | None = None
    while start < end:
        if lead := re.compile(r"(?:(?:il|la|lo|i|le|gli|l'|città di|dalle città di|della città di|Città di|Comune di|Comuni di|comune di|comuni di|città) ?)+(?=[A-Z])").match(text, start):
            start = lead.end()
        item = _mayor_of(cast, sentence, start, role, head) if head and not _MAYOR.match(text, start) else _item(cast, sentence, start, role)
        if item is None:
            return
        yield item
        head = item.pieces[0] if item.kind == "office" and len(item.pieces) > 1 else None
        follow = item.pieces[-1][1]
        if aside := re.compile(r", [A-Z][\w'-]+ [A-Z][\w' -]+?,| \([^)]*\)").match(text, follow):
            follow = aside.end() - (text[aside.end() - 1] == "," and bool(re.match(r" (?:e|il|la)", text[aside.end() :])) and 0)
        tie = _COMMA.match(text, follow) or re.compile(r" (?=nel \d)").match(text, follow)
        if not tie or not re.match(r"[A-Z]|[Ss]indac", text[tie.end() :]):
            return
        start = tie.end()


_GENERIC = re.compile(r"(?:Sindac[ihe]+|Città|Comuni|Enti|Amministrazioni|Paesi|Regioni|Stati|Province|Autorità)\b(?! di [A-Z]| d'[A-Z])")


def _item(cast: Cast, sentence: Sentence, start: int, role: str) -> _Founder | None:
    """One founder: an office (`Sindaco di X`), a city, or an organisation; generic plurals (`dai Sindaci`) are none."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    if _GENERIC.match(text, start):
        return None
    if mayor := _MAYOR.match(text, start):
        place = next((m for m in page.within(sentence.flow, mayor.end(), sentence.end, "place") if m.start == mayor.end()), None)
        named = phrase_at(text, mayor.end(), sentence.end)
        if place and named and text[place.end : place.end + 1] == "-":  # the town goes on beyond what the gazetteer knows of it
            place = None
        end = place.end if place else (named[1] if named else mayor.end())
        place_id = place.value.place_id if place and place.value else None
        if mayor["office"].lower().endswith("i"):
            return _mayor_of(cast, sentence, mayor.end(), role, mayor.span("office"))
        return _Founder(page.written(sentence.flow, mayor.start("office"), end), "office", place_id, role, [(mayor.start("office"), end)])
    for m in page.within(sentence.flow, start, sentence.end, "place", "organisation", "network"):
        if m.start == start:
            name = page.written(sentence.flow, m.start, m.end)
            if m.kind == "place":
                return _Founder(name, "city", m.value.place_id, role, [(m.start, m.end)]) if m.value and m.value.kind == "city" else None
            return _Founder(name, "organisation", None, role, [(m.start, m.end)])
    if town := _town(cast, sentence, start):
        return _Founder(page.written(sentence.flow, start, town[1]), "city", town[0], role, [(start, town[1])])
    phrase = phrase_at(text, start, sentence.end)
    return _Founder(page.written(sentence.flow, *phrase), "organisation", None, role, [phrase]) if phrase else None


def _town(cast: Cast, sentence: Sentence, start: int) -> tuple[str, int] | None:
    """The town that begins at an offset inside the name of its municipality (`Comune di Lione`): id and end."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, sentence.start, sentence.end, "organisation"):
        if m.start < start < m.end and re.fullmatch(r"(?:Comune|Città|Municipio|Municipalità) d(?:i |')", text[m.start : start]):
            found = next((p for p in places.find(text[m.start : m.end]) if p.start == start - m.start and p.value and p.value.place_id), None)
            return (found.value.place_id, m.start + found.end) if found else None
    return None


def _mayor_of(cast: Cast, sentence: Sentence, start: int, role: str, head: tuple[int, int]) -> _Founder | None:
    """One of several mayors: `i Sindaci di Lione e di Ginevra` are the `Sindaco di Lione` and the `Sindaco di Ginevra`."""
    page = cast.page
    for m in page.within(sentence.flow, start, sentence.end, "place"):
        if m.start == start and m.value and m.value.kind == "city":
            return _Founder(f"Sindaco di {page.written(sentence.flow, m.start, m.end)}", "office", m.value.place_id, role, [head, (m.start, m.end)])
    return None


def _claim_founder(cast: Cast, sentence: Sentence, network: str, founder: _Founder, moment: tuple[str, int, int] | None) -> None:
    """A founder; when it is the publisher's own city or mayor, a membership of status `founder` too."""
    page = cast.page
    pieces = founder.pieces
    who: dict[str, Cell | None] = {"founder": (founder.name, pieces), "role": (founder.role, pieces)}
    page.claim("network_founders", (network, founder.name), sentence.flow, "founded_by", who, network_id=network, founder_kind=founder.kind, place_id=founder.place_id)
    if founder.role == "founder" and _is_publisher(cast, founder.name):
        cells: dict[str, Cell | None] = {"member": (page.publisher, pieces), "status": ("founder", pieces), "joined_edtf": moment}
        page.claim("memberships", (page.publisher, network), sentence.flow, "among_founders", cells, -2, network_id=network, document_id=page.document.id)


def _date_founders(cast: Cast) -> None:
    """A founder joined when the network was founded, wherever on the page that date stands."""
    founded = {fact.key[-1]: claim for fact in reversed(cast.page.facts) if fact.table == "networks" for claim in fact.claims if claim.column == "founded_edtf"}
    dated = {fact.key for fact in cast.page.facts if fact.table == "memberships" for claim in fact.claims if claim.column == "joined_edtf"}
    for fact in cast.page.facts:
        if fact.table == "memberships" and fact.key not in dated and fact.key[-1] in founded and any(c.value == "founder" for c in fact.claims):
            date = founded[fact.key[-1]]
            fact.claims.append(Claim("joined_edtf", date.value, date.spans, "founded_when", date.rank))
            dated.add(fact.key)


def _is_publisher(cast: Cast, name: str) -> bool:
    tail = re.sub(r"^(?:Sindac[oa](?: metropolitan[oa])?|Comune|Città|Città metropolitana) di ", "", name, flags=re.I)
    return tail in city_names(cast.page.publisher) or name == cast.page.publisher


def _declared_founder(cast: Cast, sentence: Sentence) -> None:
    """`Il Sindaco di Milano è fondatore e siede nel Comitato`, `Torino è tra i fondatori di`, `socio fondatore dal 1991`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    match = _IS_FOUNDER.search(text, sentence.start, sentence.end)
    if not match or _WISH.search(text, max(sentence.start, match.start() - 30), match.start()):
        return
    actor = cast.leading_actor(sentence.flow, sentence.start, sentence.end) or next(iter(cast.actors(sentence.flow, sentence.start, match.start())), None)
    after = next(iter(page.within(sentence.flow, match.end(), sentence.end, "network")), None)
    network = after.ref if after is not None and after.start - match.end() < 60 else cast.near(sentence, match.start())
    if network is None:
        return
    if actor is None:
        for founder in _series(cast, sentence, sentence.start, match.start(), "founder"):
            _claim_founder(cast, sentence, network, founder, None)
        return
    moment = next(((d.normalised or "", d.start, d.end) for d in page.within(sentence.flow, match.end(), sentence.end, "date") if d.start - match.end() < 80 and re.search(r"\b(?:dal|nel|nell'|del) ?$", text[: d.start])), None)
    mayor = actor.holder.startswith("Sindac")
    name = actor.holder if mayor or not page.publisher.startswith("Comune") else city_names(page.publisher)[0]
    place = next((m for m in page.within(sentence.flow, actor.start, actor.end + 1, "place") if m.value), None)
    kind = "office" if mayor else ("city" if name == city_names(page.publisher)[0] else "organisation")
    _claim_founder(cast, sentence, network, _Founder(name, kind, place.value.place_id if place else None, "founder", [(actor.start, actor.end)]), moment)
    if along := re.compile(r",? (?:insieme|assieme) (?:a|ad|con|alle città di) (?=[A-Z])").search(text, match.end(), sentence.end):
        for founder in _series(cast, sentence, along.end(), sentence.end, "founder"):
            _claim_founder(cast, sentence, network, founder, None)


_SEAT = re.compile(r"\b(?P<with>con sede(?: legale| centrale| principale| operativa)*|avente sede|sede(?: legale| centrale| operativa)*(?= (?:a|ad|in) (?-i:[A-Z])))|\b(?P<has>ha(?:nno)? (?:la (?:propria |sua )?)?sede(?: legale| centrale| principale)*|sede(?: legale| centrale| principale)*(?: (?:della rete|del network|del segretariato|dell'associazione))? (?:è|si trova)|segretariato (?:ha sede|si trova|è)|segreteria (?:ha sede|si trova|è)|è basat[ao]|basat[ao])\b", re.I)


def _seat(cast: Cast, sentence: Sentence) -> None:
    """`con sede a Parigi` belongs to the nearest organisation before it, `ha sede a Bruxelles` to the sentence's subject."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    for match in matches(_SEAT, text, sentence.start, sentence.end):
        place = next((m for m in page.within(sentence.flow, match.end(), sentence.end, "place") if m.value and m.value.place_id and re.fullmatch(r" (?:\w+ )?(?:a|ad|in) ", text[match.end() : m.start])), None)
        if place is None or _WISH.search(text, max(sentence.start, match.start() - 30), match.start()):
            continue
        owner = _seat_owner(cast, sentence, match)
        if owner is None:
            continue
        table, column = ("networks", "headquarters_place_id") if owner.kind == "network" else ("organisations", "seat_place_id")
        page.claim(table, (owner.ref or "",), sentence.flow, "has_seat", {column: (place.normalised or "", place.start, place.end)})


def _seat_owner(cast: Cast, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    named = [m for m in cast.page.within(sentence.flow, sentence.start, match.start(), "network", "organisation") if m.value != "office"]
    if re.search(r" e $", cast.page.flows[sentence.flow].text[sentence.start : match.start()]) and any(m.kind == "network" for m in named):
        named = [m for m in named if m.kind == "network"]
    if match["has"] or not named:
        if sentence.subject:
            return Mention("network", 0, 0, sentence.subject, sentence.subject)
        if match["has"] and not named and sentence.topic:
            return Mention("network", 0, 0, sentence.topic, sentence.topic)
    return named[-1] if named else None


_CONVENED = re.compile(
    r"\b(?:iniziativa|programma|progetto|campagna|rete|network|coalizione|patto|alleanza)\b[^.;]{0,70}?\b(?:promoss|lanciat|coordinat|avviat|istituit|sostenut|cread?t)[aoe] (?:nel(?:l'[a-z]+)? (?:\w+ )?\d{4} )?da(?:ll'|lla|lle|gli|l|i)? ?(?-i:(?=[A-Z]|l'))|\b(?P<own>(?:iniziativa|programma|campagna)(?: \w+){0,2}? (?:de(?:l|i|gli|lla|lle|ll')|d[i']) ?(?:l')?)(?-i:(?=[A-Z]))|\bprogramma (?-i:[A-Z])[^,;.]{2,60}? (?:de(?:l|lla|ll')|di) ?(?-i:(?=Fondazione|Commissione|Unione|Consiglio|Organizzazione|Banca))|, (?:promoss|lanciat)[ao] (?:nel \d{4} )?da(?:ll'|lla|lle|gli|l|i)? ?(?-i:(?=[A-Z]))", re.I,
)


def _convener(cast: Cast, sentence: Sentence) -> None:
    """`iniziativa dell'Organizzazione per la Cooperazione ...`, `programma 100 Resilient Cities, lanciato dalla Fondazione Rockefeller`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    for match in matches(_CONVENED, text, sentence.start, sentence.end):
        if re.search(r"\b(?:su|per|bando del|al|nel|del) $", text[max(0, match.start() - 10) : match.start()]):
            continue
        organisation = next((m for m in page.within(sentence.flow, match.end(), sentence.end, "organisation", "network") if m.start == match.end()), None)
        span = (organisation.start, organisation.end) if organisation else phrase_at(text, match.end(), sentence.end)
        if span is None or text[slice(*span)] in city_names(page.publisher) or (match["own"] and organisation is None and " " not in text[slice(*span)]) or any(m.start == span[0] for m in page.within(sentence.flow, span[0], span[1] + 1, "place")):
            continue
        network = sentence.subject or cast.near(sentence, match.start())
        if network is None or (organisation is not None and organisation.ref == network):
            continue
        page.claim("networks", (network,), sentence.flow, "convened_by", {"convener": (page.written(sentence.flow, *span), *span)})
        return
