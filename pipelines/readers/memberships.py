"""The table `memberships`: which networks the publisher belongs to, since when, by what act.

Here: the rows, their dates and acts. The verbs are in `joining`, what denies a membership in `denials`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from pipelines.flows import AnyOf, match_at, search
from pipelines.labels import label_of
from pipelines.patterns import when_asked
from pipelines.readers.accepted import ACCEPTED, accepted
from pipelines.readers.act_notes import act_in_note
from pipelines.readers.asked_memberships import LO_E, affirmed, asked_when, told_on
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.dated_items import year_first
from pipelines.readers.denials import denied, heads_others, left, refused
from pipelines.readers.discovery import Sighting
from pipelines.readers.elided import elided_joinings
from pipelines.readers.headed_memberships import under_heading
from pipelines.readers.joining import JOINS, Joining, joinings
from pipelines.readers.joining_acts import Moment, act_date, act_of, act_of_entry
from pipelines.readers.listing_words import Introduction, Introductions, Words
from pipelines.readers.page import Cell
from pipelines.readers.role_items import begins_with_organ
from pipelines.readers.rosters import LISTED, ROSTER, listed_after, named_members
from pipelines.readers.taken_in import TAKES_IN, taken_in
from pipelines.readers.wordings import FOUNDED, LAUNCHED, of_next_clause

Span = tuple[int, int]
_DATE_LEAD = when_asked(
    r"\b(?:dal|dall'|nel|nell'|da|il|in|a|del|gli|negli|dagli|l'|già dal|anni|in data|data|adesione|ingresso"
    r"|iscrizione|risale al|risale all'|risale a|datat[ao])[: ]*(?:mese di |corso del |lontano |1° |primi )?$"
    r"|[(:–,-] ?$",
    re.I,
)
_OTHER_DATE = when_asked(
    rf"\b{FOUNDED}[aoie] |nasc|{LAUNCHED}|presied|sede|riunit"
    r"|deliber"
    r"|rinnov|conferm"
)
_NOT_JOINING = when_asked(rf"\b(?:{FOUNDED}[ao]|presied\w+|guida|ospita|coordina|siede)\b[^,;]{{0,40}}$")
_ENTRY_DATE = when_asked(
    r" ?[,(\[:;–—-]? ?\(?(?:(?:con )?(?:adesione|ingresso|iscrizione|(?:vi )?aderisce|(?:ne )?fa parte|membro|soci[oa])"
    r"[: ]*)?(?:(?:sin |fin |già )?(?:dal|nel)(?: mese di)? |(?:dall|nell)'(?:anno )?|: ?)$",
    re.I,
)
_ON_TO = when_asked(r",? (?:ad?|al|alla|all'|di|del|della|dell'|in|nel|nella|nell') ?(?:[a-z]+ ){0,3}")
_AT_ONCE = when_asked(
    r"(?: \([A-Z][\w/-]{1,11}\)(?=,? (?:dal|nel)))?"
    rf"(?:, (?!di cui|a cui)(?:(?!, ed? |\b(?:{FOUNDED}|{LAUNCHED})[ao]\b)[^;.:()\d]){{3,90}}?)?"
    r",? ?\(?(?:(?:già|sin|fin) )?(?:(?:dal|nel|il|in|a|dal mese di"
    r"|nel mese di) |(?:dall|nell|l)')| \("
)
_BY_THE_WAY = when_asked(  # "si è unita a C40|, con delibera di Giunta n. 12/2009, |nel settembre del 2009"
    r", (?:con|mediante|giusta)(?: la)? (?:apposita )?deliber\w+ [^,;:]{3,60}, (?=(?:nel|dal|il|in) |(?:nell|dall|l)')"
)
_ANOTHER = when_asked(
    r" (?:ad?|al|alla|all'|di|del|della|dell'|in|nel|nella|nell') ?(?:[Rr]ete )?[A-ZÀ-Þ]"
)  # "e dal 2018 di Avviso Comune"
_TOOK_EFFECT = when_asked(  # "L'adesione, deliberata nel 2016, è divenuta effettiva il 1° gennaio 2017"
    r"\b(?:divenut|diventat)[ao] (?:effettiv|efficac|operativ)[aeo](?: a partire| sin| fin)? (?:dal|il|nel|a) ?"
    r"|\b(?:è|risulta) (?:effettiv|efficac|operativ)[aeo](?: a partire)? dal ?|\b(?:decorre|ha (?:effetto"
    r"|decorrenza)) dal ?"
)
_SINCE = when_asked(r"\b(?:dal|dall'|risale a\w*) ?(?:[a-z]+ )?$")
_ANOTHER_CLAUSE = when_asked(r"[;:()]| e (?:\w+ )?(?:ha|è|fa)\b|\b(?:ha|hanno|è|sono)\b")
_DATELINE = when_asked(r"\)? ?[–—-] (?=[A-ZÀ-Ý«“\"])")  # "Torino, 3 febbraio 2025 |- Il capoluogo entra"
_LAST_WORDS = when_asked(r"(?:[.;]| [–—-]) (?:Dal |Dall'|dal |dall')$|(?<!attiva)(?<!attivo), (?:dal |dall')$")
"""What stands before the date that ends an entry: `Recosol – più di 300 Comuni. Dal| 2016.`, `(...), dal| 2016`."""
_JOINED_THERE = when_asked(  # "Perle – consorzio di località; |adesione nel| 2016", "Polis (rete europea, |dal| 2019)"
    r"[;,.(–] ?(?:[Aa]nno (?:di |d'))?(?:[Aa]desione|[Ii]ngresso|[Ii]scrizione)(?: del Comune)?"
    r"(?::|(?: già| sin| fin)? (?:nel|dal|il|da)(?: mese di)?"
    r"| (?:nell|dall)')? ?$|\([^()\d]{3,60}, (?:già |sin )?dal(?: |l')$"
)
_JOINED_YEAR = when_asked(  # "Polis: rete europea; soci 31; |anno di adesione 2004"
    r"[;,.(–:] ?(?:[Aa]nno (?:di |d'))?(?:[Aa]desione|[Ii]ngresso|[Ii]scrizione) (?P<year>(?:19|20)\d\d)(?=[.;,)]|$)"
)
_OPENED_BY_ACT = when_asked(  # "Nel 2012|, con la delibera del Consiglio comunale n. 57, Torino |è entrata"
    r", (?:con(?: la)?|mediante(?: la)?|in forza della|a seguito della) (?:apposita )?(?:delibera|deliberazione"
    r"|decisione)\b"
    r"[^;:]{0,110}, (?:il |la )?[^,;:.]{3,50} $"
)
_LISTING = ("section_is_network", "entry_is_network", "named_in_line")
_APPOSED = when_asked(
    r"(?: \([A-Z][^()]*\))?, [^;.:()\d]{3,100}(?<! attiv[ao])(?<! operante)(?<! esistente)"
    r"(?=[,:]? (?:\(?(?:già |sin |fin )?dal(?: |l')))"
    r"|(?: \([A-Z][^()]*\))?(?: [–—-]|:) [^;.:()\d]{3,100}?(?=,? \((?:già |sin |fin )?dal(?: |l'))"
)
_APPOSITION = when_asked(r"(?: \([^()]*\))?, [^.;:]{5,140}, (?:già )?(?:(?:sin |fin )?(?:dal |dall'))(?:mese di )?")


_TELLING = AnyOf(JOINS, ROSTER, LISTED, LO_E, "dopo quell")


def read(cast: Cast) -> None:
    """Claim memberships that sentences state and, on a `networks_list`, those that the listing states."""
    ended = left(cast)
    for sentence in cast.telling(_TELLING, concerned=True):
        _stated(cast, sentence, ended)
        elided_joinings(cast, sentence, ended)
        _among_members(cast, sentence, ended)
        _told_next(cast, sentence, ended)
        asked_when(cast, sentence, ended)
        told_on(cast, sentence, ended)
    for sentence in cast.telling(TAKES_IN, concerned=True):
        taken_in(cast, sentence, ended)
    for sentence in cast.telling(ACCEPTED, concerned=True):
        accepted(cast, sentence, ended)
    _in_title(cast, ended)
    _by_listing(cast, ended)
    _by_heading(cast, ended)


def _stated(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """`Milano si è unita a C40 nel settembre del 2009`, `Dal 2019 Milano fa parte della rete`, `con delibera (n.
    41/2019) ha aderito a`; label lines are for `entries.py`."""
    if sentence.start == 0 and cast.entry_at(sentence.flow) and label_of(cast.page.flows[sentence.flow].text):
        return
    if sentence.start == 0 and begins_with_organ(cast.page, sentence.flow):
        return
    asks = cast.page.flows[sentence.flow].text.endswith("?", sentence.start, sentence.end)
    for joining in joinings(cast, sentence) if not asks or affirmed(cast, sentence) else ():
        if not refused(cast, sentence, joining):
            for network, span in joining.networks:
                if network not in ended:
                    _claim(cast, sentence, joining, network, span)


def _among_members(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """`Ne fanno parte Lione, Torino (dal 2004) e Ginevra`: the publisher in a list of the members."""
    page = cast.page
    for named in named_members(cast, sentence):
        if named.network not in ended:
            cells: dict[str, Cell | None] = {
                "member": (page.publisher, named.pieces),
                "status": ("member", named.pieces),
                "joined_edtf": named.since,
            }
            fixed = {"network_id": named.network, "document_id": page.document.id}
            page.claim(
                "memberships", (page.publisher, named.network), sentence.flow, "among_members", cells, 2, **fixed
            )


def _told_next(cast: Cast, sentence: Sentence, ended: set[str]) -> None:
    """`La Città aderisce a numerose reti. Tra queste: Eurocities, ...`: one membership per network told."""
    page = cast.page
    for named in listed_after(cast, sentence):
        if named.ref and named.ref not in ended:
            cells: dict[str, Cell | None] = {
                "member": (page.publisher, named.start, named.end),
                "status": ("member", named.start, named.end),
            }
            fixed = {"network_id": named.ref, "document_id": page.document.id}
            page.claim("memberships", (page.publisher, named.ref), sentence.flow, "told_next", cells, 3, **fixed)


def _claim(cast: Cast, sentence: Sentence, joining: Joining, network: str, span: tuple[int, int]) -> None:
    page, verb, actor = cast.page, joining.verb, joining.actor
    each = _beside(cast, sentence, joining)
    moment = each[joining.networks.index((network, span))] if each else _moment(cast, sentence, verb, span)
    act = act_of(cast, sentence, max(verb.end(), span[1]), moment)
    if act and each and any(span[1] < other[0] < act.start for _, other in joining.networks):
        act = None  # "ha aderito a |Polis| nel 2009 e a ICLEI con delibera n. 12/2015"
    cells = {
        "member": (page.publisher, actor.start, actor.end),
        "status": ("member", verb.start(), max(verb.end(), span[1])),
        "joined_edtf": moment or (act_date(cast, sentence, act) if act else None),
        "act_id": (act.ref or act.normalised or "", act.start, act.end) if act else None,
    }
    rank = 0 if moment or act else 2
    fixed = {"network_id": network, "document_id": page.document.id}
    page.claim("memberships", (page.publisher, network), sentence.flow, "joins", cells, rank, **fixed)
    if act is None and len(joining.networks) == 1:
        act_in_note(page, sentence.flow, (sentence.start, sentence.end), moment[2] if moment else None, network)


def _beside(cast: Cast, sentence: Sentence, joining: Joining) -> list[Moment | None] | None:
    """Of several networks each has its own date: `dal 2009 di C40 e dal 2016 di ICLEI`, `in C40 nel 2009 e in ICLEI
    nel 2011`."""
    spans = [found for _, found in joining.networks]
    if len(spans) < 2:
        return None
    gaps = [(joining.verb.end(), spans[0][0]), *((a[1], b[0]) for a, b in pairwise(spans))]
    gaps.append((spans[-1][1], min(sentence.end, spans[-1][1] + 120)))
    before: list[Moment | None] = [_dated(cast, sentence, gap, _ON_TO) for gap in gaps[:-1]]
    after = [_dated(cast, sentence, gap, _AT_ONCE) for gap in gaps[1:]]
    if before[0] is None and any(before[1:]) and (after[0] is None or (all(before[1:]) and after[-1] is None)):
        before[0] = _first_before(cast, sentence, joining.verb.start())
    found = before if before[0] or (any(before) and not any(after)) else after
    return found if sum(map(bool, found)) > 1 or _of_one(cast, sentence, spans, found) else None


def _of_one(cast: Cast, sentence: Sentence, spans: list[Span], found: list[Moment | None]) -> bool:
    """Whether the only date is of one network alone: `a Polis (dal 2010) e Civitas`, `di Polis e, dal 2010,
    di Civitas`; `dal 2010 di Polis e Civitas`, `di Polis e Civitas dal 2010` tell it of both."""
    text = cast.page.flows[sentence.flow].text
    dated = [(date, span) for date, span in zip(found, spans, strict=True) if date]
    if len(dated) != 1 or dated[0][0] is None:
        return False
    (_, start, _), span = dated[0]
    behind = start > span[0]
    return (span != spans[-1] or "(" in text[span[1] : start]) if behind else span != spans[0]


def _first_before(cast: Cast, sentence: Sentence, verb: int) -> Moment | None:
    """The date that stands before the verb: `Dal 2016 il Comune è socio di ICLEI e dal 2018 di C40`."""
    text = cast.page.flows[sentence.flow].text
    for d in cast.page.within(sentence.flow, sentence.start, verb, "date"):
        if d.normalised and _DATE_LEAD.search(text[max(sentence.start, d.start - 14) : d.start]):
            return d.normalised, d.start, d.end
    return None


def _dated(cast: Cast, sentence: Sentence, gap: tuple[int, int], side: re.Pattern[str]) -> Moment | None:
    """The date in a gap between names that stands beside one of them, small words apart."""
    text, (start, end) = cast.page.flows[sentence.flow].text, gap
    for d in cast.page.within(sentence.flow, start, end, "date"):
        if (
            side.fullmatch(text, d.end, end) if side is _ON_TO else side.fullmatch(text, start, d.start)
        ) and d.normalised:
            return d.normalised, d.start, d.end
    return None


def _moment(cast: Cast, sentence: Sentence, verb: re.Match[str], span: tuple[int, int]) -> tuple[str, int, int] | None:
    """The date of joining: `nel settembre del 2009` after, `Dal 2019` before; not that of an act in brackets or a
    founding."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    acts = page.within(sentence.flow, sentence.start, sentence.end, "act")
    if verb["noun"] and (took := _TOOK_EFFECT.search(text, verb.end(), sentence.end)):
        for d in page.within(sentence.flow, took.end(), sentence.end, "date"):
            if d.start - took.end() < 12:
                return d.normalised or "", d.start, d.end
    if verb["noun"] and (dated := _dates_back(cast, sentence, verb)):
        return dated
    for d in sorted(
        page.within(sentence.flow, sentence.start, sentence.end, "date"),
        key=lambda d: (d.start < verb.start(), abs(d.start - verb.end())),
    ):
        if verb["kept"] and not _SINCE.search(text, max(0, d.start - 14), d.start):
            continue  # "ha rinnovato l'adesione |nel 2022"
        if d.end <= verb.start() and _NOT_JOINING.search(text, sentence.start, d.start):
            continue
        if any(a.start <= d.start and d.end <= max(a.end, getattr(a.value, "cite_end", a.end)) for a in acts):
            continue
        if verb.end() < d.start < d.end < span[0] and text[d.end] == ")":
            continue  # "aderisce a Polis (dal 2018) e a |Lagonet"
        if d.start - sentence.start < 8 and _OPENED_BY_ACT.fullmatch(text, d.end, verb.start()):
            return d.normalised or "", d.start, d.end
        if _DATELINE.match(text, d.end) and d.start - sentence.start < 40:
            continue
        if verb["now"] and _APPOSITION.fullmatch(text, span[1], d.start):
            return d.normalised or "", d.start, d.end
        near = min(abs(d.start - span[1]), abs(verb.start() - d.end), abs(d.start - verb.end()))
        between = _BY_THE_WAY.sub(", ", text[min(d.end, verb.end()) : max(d.start, verb.start())])
        lead = text[max(sentence.start, d.start - 14) : d.start]
        anothers = d.start > span[1] and (
            (re.search(r" e |, ", between) and _ANOTHER.match(text, d.end)) or of_next_clause(text, span[1], d)
        )
        reach = 120 if d.start - sentence.start < 10 and not _ANOTHER_CLAUSE.search(between) else 60
        if near < reach and _DATE_LEAD.search(lead) and not _OTHER_DATE.search(between) and not anothers:
            return d.normalised or "", d.start, d.end
    return None


_DATES_BACK = when_asked(  # "L'adesione al Patto, promosso dalla Commissione europea, |risale al |20 novembre 2012"
    r"(?P<of>[^.;]{0,150}?)\brisale (?:al mese di |al|a|ad) ?(?:l')?(?=\d|[a-z]{5,9} \d{4})"
)
_ANOTHERS_DATE = when_asked(r"\b(?:fondazione|nascita|costituzione|statuto|firma|cui)\b")


def _dates_back(cast: Cast, sentence: Sentence, noun: re.Match[str]) -> Moment | None:
    """The date to which a joining goes back, whatever is told of the network before."""
    told = match_at(_DATES_BACK, cast.page.flows[sentence.flow].text, noun.end(), sentence.end)
    for d in cast.page.within(sentence.flow, told.end(), sentence.end, "date") if told else ():
        if told and d.start == told.end() and d.normalised and not _ANOTHERS_DATE.search(told["of"]):
            return d.normalised, d.start, d.end
    return None


def _title_joining(cast: Cast, index: int) -> Joining | None:
    """`Città metropolitana aderisce a Metrex`, in a title or heading; nothing that is only intended or asked."""
    text = cast.page.flows[index].text
    verb, named = search(JOINS, text), cast.page.of(index, "network")
    if not verb or verb["noun"] or verb["since"] or not named or named[0].start < verb.end():
        return None
    actors = cast.actors(index, 0, verb.start())
    return Joining(verb, actors[0], [(named[0].ref or "", (named[0].start, named[0].end))]) if actors else None


def _in_title(cast: Cast, ended: set[str]) -> None:
    """`Città metropolitana aderisce a Metrex`: a title that says it."""
    page = cast.page
    for index, flow in enumerate(page.flows):
        joining = _title_joining(cast, index) if flow.kind in ("title", "heading") else None
        if joining and not refused(cast, Sentence(index, 0, len(flow.text), None, None), joining):
            [(network, (_, end))], actor = joining.networks, joining.actor
            if network in ended:
                continue
            cells = {
                "member": (page.publisher, actor.start, actor.end),
                "status": ("member", joining.verb.start(), end),
            }
            fixed = {"network_id": network, "document_id": page.document.id}
            page.claim("memberships", (page.publisher, network), index, "joins_in_title", cells, 3, **fixed)


def _by_listing(cast: Cast, ended: set[str]) -> None:
    """A `networks_list`, and a list introduced as the publisher's networks, state one membership per network,
    unless their own words end or deny it."""
    page, introductions = cast.page, None
    for network, sighting in cast.own:
        listed = sighting.rule in _LISTING and sighting.rank <= 2
        listed = listed and (sighting.rule != "section_is_network" or page.kind == "networks_list")
        if not listed or network.id in ended or denied(cast, sighting.flow, network.id, sighting.rule):
            continue
        if sighting.rule == "entry_is_network" and heads_others(page, sighting.flow):
            continue
        entry = sighting.rule == "entry_is_network"
        act = act_of_entry(cast, sighting.flow, sighting.name[1]) if entry else None
        whole = Sentence(sighting.flow, 0, len(page.flows[sighting.flow].text), None, None)
        moment = _entry_date(cast, sighting) if sighting.rule != "section_is_network" else None
        cells: dict[str, Cell | None] = {
            "joined_edtf": moment or (act_date(cast, whole, act) if act else None),
            "act_id": (act.ref or act.normalised or "", act.start, act.end) if act else None,
        }
        introductions = introductions or Introductions(cast)
        _listed(cast, network.id, introductions.of(sighting.flow), (sighting.flow, *sighting.name), cells)


def _listed(cast: Cast, network: str, by: Introduction, name: Words, more: Mapping[str, Cell | None]) -> None:
    """A membership that a listing states: from the words that introduce it, then from the network's own heading."""
    page, rule = cast.page, "listed_by_its_member"
    fixed = {"network_id": network, "document_id": page.document.id}
    key = (page.publisher, network)
    member, status = by.member or by.status or name, by.status or name
    page.claim("memberships", key, member[0], rule, {"member": (page.publisher, *member[1:])}, 5, **fixed)
    page.claim("memberships", key, status[0], rule, {"status": ("member", *status[1:])}, 5, **fixed)
    cells: dict[str, Cell | None] = {"status": ("member", *name[1:]), **more}
    page.claim("memberships", key, name[0], rule, cells, 5, **fixed)


def _by_heading(cast: Cast, ended: set[str]) -> None:
    """`Le reti di cui facciamo parte`, above sections headed by the names of networks."""
    page = cast.page
    stated = {fact.key[-1] for fact in page.facts if fact.table == "memberships"}
    for flow, named, head in under_heading(cast, stated) if page.kind != "networks_list" else ():
        network, name = named.ref or "", (named.start, named.end)
        if network not in ended and not denied(cast, flow, network, "section_is_network"):
            words = (head, 0, len(page.flows[head].text)) if head is not None else None
            by = Introduction(words, words) if words else Introductions(cast).of(flow)
            _listed(cast, network, by, (flow, *name), {})


def _entry_date(cast: Cast, sighting: Sighting) -> tuple[str, int, int] | None:
    """The date after a name in a list: `Mayors for Peace, dal 2009`; a bare year may be the founding's."""
    text, end = cast.page.flows[sighting.flow].text, sighting.name[1]
    if sighting.rule == "entry_is_network" and (told := year_first(cast.page, sighting.flow, sighting.name[0])):
        return told
    if sighting.acronym and sighting.acronym[0] > end:
        end = sighting.acronym[1] + (text[sighting.acronym[1] : sighting.acronym[1] + 1] == ")")
    end += text[end : end + 1] in ("»", "”", '"')
    if sighting.rule in ("named_in_line", "entry_is_network") and (apposed := _APPOSED.match(text, end)):
        end = apposed.end()
    for date in cast.page.within(sighting.flow, end, min(len(text), end + 50), "date"):
        if date.normalised and _ENTRY_DATE.fullmatch(text, end, date.start):
            return date.normalised, date.start, date.end
    for date in cast.page.within(sighting.flow, end, len(text), "date"):
        if date.normalised and sighting.rule == "entry_is_network" and _JOINED_THERE.search(text, end, date.start):
            return date.normalised, date.start, date.end
        if date.normalised and date.end >= len(text.rstrip(". ")) and _LAST_WORDS.search(text, end, date.start):
            return date.normalised, date.start, date.end
    bare = _JOINED_YEAR.search(text, end) if sighting.rule == "entry_is_network" else None
    return (bare["year"], *bare.span("year")) if bare else None
