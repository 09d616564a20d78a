"""Events: dated happenings with a verb or noun of their kind (table `events`).

Foundings and joinings are stated of networks and memberships; `from_networks` makes their events from those claims.
The publication of pages and works is no event.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipelines.ids import slug
from pipelines.mentions.dates import first_day, last_day
from pipelines.mentions.model import Mention
from pipelines.readers.page import Cell, Page
from pipelines.statements import Claim, Fact

_BE = r"(?:(?:è|sono|fu|furono|era|venne|vennero|viene|vengono|veniva) (?:stat[aoie] )?(?:\w+mente )?)?"
_SIGNED = re.compile(
    rf"\b{_BE}(?P<verb>(?:co)?firmat[aoie]|sottoscritt[aoie]|siglat[aoie]|stipulat[aoie])(?!\w)|\b(?P<noun>firma|sottoscrizione|stipula) (?:d(?:el|ella|ell|i|ei)\b)"
)
_DELIVERED = re.compile(rf"\b{_BE}(?P<verb>consegnat[aoie])(?!\w)|\b(?P<noun>consegna) d(?:el|ella|ell|i|ei)\b")
_ADOPTED = re.compile(
    rf"\b{_BE}(?P<verb>(?:approvat|adottat|ratificat|deliberat|varat)[aoie])(?!\w)"
    r"|\b(?:ha|hanno) (?P<active>(?:approvato|adottato|ratificato|deliberato|varato))\b|\b(?P<noun>approvazione|adozione|ratifica) d(?:el|ella|ell|i|ei)\b"
)
_LAUNCHED = re.compile(
    r"\b(?:(?:ha|hanno|si è|si sono|è stat[ao]|sono stat[ie]|fu|venne|è|sono) (?:\w+mente )?)"
    r"(?P<verb>dat[ao] (?:avvio|vita|il via|inizio)(?= al?\b| all)|avviat[aoie]|lanciat[aoie]|inaugurat[aoie]|pres[ao] (?:avvio|il via))(?!\w)"
    r"|(?<=, )(?P<passive>(?:lanciat|avviat|inaugurat)[aoie])(?!\w)|\b(?P<noun>lancio|avvio) d(?:el|ella|ell|i)\b"
)
_EXPO = re.compile(
    r"\b(?P<title>(?:EXPO|Expo)(?: (?P<city>[A-ZÀ-Þ][a-zà-ÿ]+))? ?(?P<y1>(?:19|20)\d\d)|(?:Esposizione [Uu]niversale)"
    r"(?: (?:di|a) (?P<place>[A-ZÀ-Þ][a-zà-ÿ]+))?(?: (?:del|nel|di))? ?(?P<y2>(?:19|20)\d\d))(?!\d)(?: (?P<after>[A-Z][a-z]+))?"
)
_MEETING = re.compile(
    r"\b(?P<noun>[Cc]onferenza|[Ff]orum|[Ss]ummit|[Cc]onvegno|[Cc]ongresso|[Vv]ertice|[Ss]eminario|[Ss]imposio|[Aa]ssemblea|[Mm]eeting|[Ii]ncontro|[Ww]orkshop|[Cc]onference)\b"
)
_HELD = re.compile(
    rf"\b(?:(?:che )?si (?:è|sono|era|fu) (?:svolt|tenut)[aoie]|{_BE}(?:svolt[aoie](?:si)?|tenut[aoie](?:si)?|ospitat[aoie]|organizzat[aoie]|celebrat[aoie])"
    r"|ha avuto luogo|hanno avuto luogo|ha ospitato|ha organizzato|ha partecipato|hanno partecipato|partecipa(?:re|zione|to) (?:a|al|alla|all|ad))(?!\w)"
)
_MEETING_NAME = re.compile(
    r"(?: (?!del |della |dello |di |a |nel |in |che |si |è |ha |con |tra |da |dal )[a-zà-ÿ]{4,}(?:al[ei]|ic[ao]|ari[ao]|an[ao]|e[ao]|iv[ao]))*"
    r"(?: d'(?:autunno|inverno|estate)| di primavera| (?:dell|sull|d|per l)'(?:[a-zà-ÿ]{4,}|[A-ZÀ-Þ][\w-]+)(?: [a-zà-ÿ]{4,}(?:al[ei]|ic[aoie]|an[aeio]|e[aeio]))?"
    r"| (?:d[ei]l?|della|delle|dei|degli|sul|sulla|sulle|sui|sugli|per (?:il|la|lo|i|gli|le)) (?:[a-zà-ÿ]{4,}|[A-ZÀ-Þ][\w-]+)(?: [a-zà-ÿ]{4,}(?:al[ei]|ic[aoie]|an[aeio]|e[aeio]))?"
    r"| [A-ZÀ-Þ][\w-]+| e (?:lo |la |il |l')?[a-zà-ÿ]{5,})*"
)
_AT = re.compile(
    r"\b(?:a|al|alla|presso|nel|nella|in|all')[ ]?(?P<place>(?:[A-ZÀ-Þ][\w'-]+)(?: (?:d[ei]l?|della|dei) [A-ZÀ-Þ][\w'-]+| [A-ZÀ-Þ][\w'-]+){0,4})"
)
_BUILDINGS = r"(?:Palazzo|Palazzi|Villa|Castello|Teatro|Museo|Sala|Auditorium|Centro|Università|Campidoglio|Arsenale|Fiera|Stazione|Piazza|Triennale|Borsa|Municipio|Reggia)\b"
_FUTURE = re.compile(
    r"\b(?:sarà|saranno|verrà|verranno|dovrà|dovranno|potrà|potranno|intende|intendono|si prevede|è previst[ao]|da (?:firmare|sottoscrivere|approvare))\b",
    re.I,
)
_AGREEMENT = re.compile(
    r"\b(?P<what>(?:[Aa]ccord[oi]|[Pp]att[oi]|[Pp]rotocoll[oi]|[Cc]onvenzion[ei]|[Mm]emorandum|[Ii]ntes[ae]|[Gg]emellaggi[o]?|[Dd]ichiarazion[ei]|[Cc]art[ae])"
    r"(?: (?:d[ei]l?|della|dello|dell'|d'|con|per|tra|e) ?(?:la |il |l'|lo )?(?:[a-zà-ÿ]{3,}|[A-ZÀ-Þ][\w'-]+)| [A-ZÀ-Þ][\w'-]+| [a-zà-ÿ]{2,}(?:ale|ico|ica)){0,8}?)"
    r"(?= ?(?:,|\(|–|-|;|\.|$| (?:è|sono|fu|venne|nel|il|in|firmat|sottoscritt|siglat|stipulat)))"
)
_THING = re.compile(
    r"\b(?:al|alla|allo|all'|del|della|dell'|il|la|lo|un|una|uno|un'|l')[ ]?"
    r"(?:[a-zà-ÿ]+ )?(?P<what>(?:processo|progetto|programma|percorso|iniziativa|campagna|bando|piano|partenariato|collaborazione|cooperazione|gemellaggio"
    r"|piattaforma|rete|tavolo|portale|servizio|[A-ZÀ-Þ][\w-]+)[^,.;:()]{0,140}?)"
    r"(?=[,.;:()]|$| (?:che|nel|con|per|dal|insieme|allo scopo|al fine|presso|il \d)\b)"
)


@dataclass(frozen=True, slots=True)
class _Happening:
    """What a sentence tells: kind, the words of its verb or noun, its date, and the span it may be told in."""

    kind: str
    verb: tuple[int, int]
    when: Mention
    rule: str


@dataclass(frozen=True, slots=True)
class _Subject:
    """What it happened to: a network, an act, or words for it."""

    network: str | None = None
    act: str | None = None
    title: tuple[int, int] | None = None

    @property
    def id(self) -> str | None:
        """The id of the network or act."""
        return self.network or self.act


def read(page: Page) -> None:
    """Claim the events that a page's sentences tell; network and act mentions must be resolved."""
    for flow, start, end in page.sentences():
        _expositions(page, flow, start, end)
        if page.within(flow, start, end, "date", "period", "act"):
            for rule in (_signings, _deliveries, _adoptions, _launches, _meetings):
                rule(page, flow, start, end)


def _expositions(page: Page, flow: int, start: int, end: int) -> None:
    """ "Expo 2015", "dopo l'Esposizione Universale del 2015": an exposition in that year."""
    for match in _EXPO.finditer(page.flows[flow].text, start, end):
        year = "y1" if match["y1"] else "y2"
        span = match.span("title")
        title = (page.written(flow, *span), *span)
        group = next((g for g in ("city", "place", "after") if match[g]), None)
        place = _place(page, flow, *match.span(group)) if group else None
        cells: dict[str, Cell | None] = {
            "kind": ("exposition", *span),
            "title": title,
            "date_edtf": (match[year], *match.span(year)),
        }
        _claim(page, flow, f"exposition-expo-{match[year]}", cells, match[year], "exposition_named", place)


def _signings(page: Page, flow: int, start: int, end: int) -> None:
    """ "è stato firmato a Palazzo Reale il 15 ottobre 2015", "ha sottoscritto nel 2018 il Patto"."""
    _told(page, flow, start, end, "signing", (_SIGNED,), _signed_thing)


def _deliveries(page: Page, flow: int, start: int, end: int) -> None:
    """ "è stato consegnato al Segretario Generale il 16 ottobre 2015"."""
    _told(page, flow, start, end, "delivery", (_DELIVERED,), _signed_thing)


def _adoptions(page: Page, flow: int, start: int, end: int) -> None:
    """ "la Mozione 57 approvata dal Consiglio Comunale (14.01.2013)": an act's adoption."""
    _told(page, flow, start, end, "adoption", (_ADOPTED,), _act)


def _launches(page: Page, flow: int, start: int, end: int) -> None:
    """ "nel luglio 2019 hanno dato avvio al Mayors Dialogue", "si è avviato nel 2011 un processo di rinnovamento"."""
    _told(page, flow, start, end, "launch", (_LAUNCHED,), _launched_thing)


def _told(
    page: Page,
    flow: int,
    start: int,
    end: int,
    kind: str,
    verbs: Iterable[re.Pattern[str]],
    subject_of: Callable[[Page, int, int, int, tuple[int, int]], _Subject | None],
) -> None:
    """Claim the happenings of one kind that a sentence tells by a verb, each with the date nearest to it in its clause."""
    text = page.flows[flow].text
    for verb in verbs:
        for match in verb.finditer(text, start, end):
            group = match.lastgroup or 0
            span = match.span(group)
            when = _when(page, flow, start, end, match.span())
            subject = subject_of(page, flow, start, end, span) if when else None
            if when and subject and not _FUTURE.search(text, max(start, span[0] - 40), span[0]):
                _claim_happening(page, flow, _Happening(kind, span, when, f"{kind}_told"), subject)


def _when(page: Page, flow: int, start: int, end: int, verb: tuple[int, int]) -> Mention | None:
    """The date of a verb: the first after it and before the next clause, else the last before it in its clause."""
    text = page.flows[flow].text
    dates = page.within(flow, start, end, "date")
    after = next((m for m in dates if m.start >= verb[1]), None)
    if after and not _clause_cut(text[verb[1] : after.start]):
        return after
    by = next((m for m in page.within(flow, verb[1], end, "act") if m.value.span("date")), None)
    if by and by.start - verb[1] < 30:
        return Mention("date", *by.value.span("date"), by.value.date)
    before = next((m for m in reversed(dates) if m.end <= verb[0]), None)
    if before and not _clause_cut(text[before.end : verb[0]]) and len(text[before.end : verb[0]]) < 80:
        return before
    return None


_CLAUSE = re.compile(
    r"[;:]| (?:ed?|ma|mentre|dopo che|poi) (?:\w+ )?(?:è|sono|ha|hanno|fu|si è|si sono)\b|, (?:che|mentre|in cui|dove|il quale|la quale)\b| che (?:ha|hanno|è|sono|raccogl\w+|prevede|impegna|riunisce)\b"
)


def _clause_cut(between: str) -> bool:
    return len(between) > 160 or _CLAUSE.search(between) is not None


def _signed_thing(page: Page, flow: int, start: int, end: int, verb: tuple[int, int]) -> _Subject | None:
    """What was signed or handed over: the nearest network or act, else the words for an agreement."""
    named = page.within(flow, start, end, "network", "act")
    before = [m for m in named if m.end <= verb[0]]
    after = [m for m in named if m.start >= verb[1]]
    words = list(_AGREEMENT.finditer(page.flows[flow].text, start, end))
    told = next((m for m in reversed(words) if m.end() <= verb[0]), None) or next(
        (m for m in words if m.start() >= verb[1]), None
    )
    nearest = before[-1] if before else after[0] if after and after[0].start - verb[1] < 60 else None
    if nearest and not (told and nearest.end <= told.start("what") < verb[0] and not _names_it(page, flow, told)):
        return _subject(nearest)
    return _Subject(title=told.span("what")) if told else None


def _names_it(page: Page, flow: int, told: re.Match[str]) -> bool:
    """Whether the words for an agreement are the short name of a network or act."""
    return any(m.start < told.end("what") and told.start("what") < m.end for m in page.of(flow, "network", "act"))


def _subject(mention: Mention) -> _Subject:
    return _Subject(network=mention.ref) if mention.kind == "network" else _Subject(act=mention.ref)


def _act(page: Page, flow: int, start: int, end: int, verb: tuple[int, int]) -> _Subject | None:
    """The act that was adopted: the last named before the verb, or right after it."""
    acts = [m for m in page.within(flow, start, end, "act") if not (m.value and m.value.alias)]
    before = next((m for m in reversed(acts) if m.end <= verb[0]), None)
    if before and not _clause_cut(page.flows[flow].text[before.end : verb[0]]):
        return _subject(before)
    after = next((m for m in acts if m.start >= verb[1]), None)
    return _subject(after) if after and not _clause_cut(page.flows[flow].text[verb[1] : after.start]) else None


def _launched_thing(page: Page, flow: int, start: int, end: int, verb: tuple[int, int]) -> _Subject | None:
    """What was launched: a network near the verb, else the words after it, else the words before it."""
    text = page.flows[flow].text
    networks = page.within(flow, verb[1], end, "network")
    if networks and networks[0].start - verb[1] < 60:
        return _subject(networks[0])
    thing = _THING.search(text, verb[1], end)
    if thing and thing.start() - verb[1] < 40:
        return _Subject(title=(thing.start("what"), thing.start("what") + len(thing["what"].rstrip())))
    before = page.within(flow, start, verb[0], "network")
    return _subject(before[-1]) if before and verb[0] - before[-1].end < 40 else None


def _meetings(page: Page, flow: int, start: int, end: int) -> None:
    """ "Forum per la cooperazione internazionale, svoltosi a Milano nell'Ottobre 2012", "alla conferenza d'autunno a Bruxelles di METREX"."""
    text = page.flows[flow].text
    taken = page.within(flow, start, end, "network", "body", "organisation")
    for match in _MEETING.finditer(text, start, end):
        if any(m.start <= match.start() < m.end for m in taken):
            continue
        name_end = _name_end(page, flow, match, end)
        held = _HELD.search(text, name_end, min(end, name_end + 40)) or _HELD.search(
            text, max(start, match.start() - 60), match.start()
        )
        when = _when_held(page, flow, start, end, match.start(), name_end)
        if held and when:
            place = _place_after(page, flow, name_end, end)
            owner = next((m for m in taken if m.kind == "network" and 0 <= m.start - name_end < 40), None)
            subject = _Subject(network=owner.ref if owner else None, title=(match.start(), name_end))
            _claim_happening(
                page, flow, _Happening("conference", match.span("noun"), when, "meeting_held"), subject, place
            )


def _name_end(page: Page, flow: int, noun: re.Match[str], end: int) -> int:
    """Where a meeting's name ends: before its place, its network and what it did."""
    text = page.flows[flow].text
    name = _MEETING_NAME.match(text, noun.end(), end)
    limit = name.end() if name else noun.end()
    inside = [
        m.start for m in page.within(flow, noun.end(), end, "network", "place", "date", "period") if m.start < limit
    ]
    if inside:
        limit = min(inside)
        limit -= len(
            re.search(r"(?: (?:a|ad|al|alla|in|di|del|della|dell|nel|nell|nella|il)'?)* ?$", text[noun.end() : limit])[
                0
            ]
        )  # type: ignore[index]
    return limit


def _when_held(page: Page, flow: int, start: int, end: int, begin: int, name_end: int) -> Mention | None:
    """The date of a meeting: right after its name, else the one that opens the sentence."""
    text = page.flows[flow].text
    dates = page.within(flow, start, end, "date", "period")
    after = next((m for m in dates if m.start >= name_end and m.start - name_end < 90), None)
    if after and not _clause_cut(text[name_end : after.start]):
        return after
    return next((m for m in dates if m.end <= begin and m.start - start < 60), None)


def _place_after(page: Page, flow: int, begin: int, end: int) -> tuple[str, str | None, int, int] | None:
    """The place named within a few words after the name."""
    cities = [m for m in page.within(flow, begin, min(end, begin + 50), "place") if (m.normalised or "").isdigit()]
    return _place(page, flow, cities[0].start, cities[0].end) if cities else None


def _place(page: Page, flow: int, start: int, end: int) -> tuple[str, str | None, int, int]:
    """(name as written, GeoNames id, span) of a place."""
    city = next((m.normalised for m in page.within(flow, start, end, "place") if (m.normalised or "").isdigit()), None)
    return page.written(flow, start, end), city, start, end


def _place_of(page: Page, flow: int, happening: _Happening) -> tuple[str, str | None, int, int] | None:
    """The place between a verb and its date, or right after the date: "a Palazzo Reale", "a Glasgow"."""
    text = page.flows[flow].text
    begin, finish = sorted((happening.verb[1], happening.when.start))
    spans = [
        (min(happening.verb[1], happening.when.end), finish),
        (max(happening.when.end, happening.verb[1]), max(happening.when.end, happening.verb[1]) + 40),
    ]
    for a, b in spans:
        for match in _AT.finditer(text, a, min(b, len(text))):
            city = next(
                (
                    m
                    for m in page.of(flow, "place")
                    if m.start == match.start("place") and (m.normalised or "").isdigit()
                ),
                None,
            )
            if city:
                return _place(page, flow, city.start, city.end)
            if re.match(_BUILDINGS, match["place"]) and a == spans[0][0]:
                return page.written(flow, *match.span("place")), None, *match.span("place")
    return None


def _claim_happening(
    page: Page,
    flow: int,
    happening: _Happening,
    subject: _Subject,
    place: tuple[str, str | None, int, int] | None = None,
) -> None:
    when = happening.when.normalised or ""
    title = page.written(flow, *subject.title) if subject.title else None
    what = (
        slug(title)
        if title and not subject.id
        else "-".join(filter(None, (subject.id, slug(title) if title else None)))
    )
    cells: dict[str, Cell | None] = {
        "kind": (happening.kind, *happening.verb),
        "title": (title, *subject.title) if title and subject.title else None,
        "date_edtf": (when, happening.when.start, happening.when.end),
    }
    key = f"{happening.kind}-{what}-{slug(when)}"
    _claim(page, flow, key, cells, when, happening.rule, place or _place_of(page, flow, happening), subject)


def _claim(
    page: Page,
    flow: int,
    key: str,
    cells: dict[str, Cell | None],
    when: str,
    rule: str,
    place: tuple[str, str | None, int, int] | None = None,
    subject: _Subject = _Subject(),
) -> None:
    """Claim an event with its days and its place."""
    if place:
        cells["place_name"] = (place[0], place[2], place[3])
    page.claim(
        "events",
        (key,),
        flow,
        rule,
        cells,
        event_id=key,
        document_id=page.document.id,
        date_start=first_day(when),
        date_end=last_day(when),
        place_id=place[1] if place else None,
        network_id=subject.network,
        act_id=subject.act,
    )


_SOURCES = {"founded_edtf": ("networks", "founding"), "joined_edtf": ("memberships", "joining")}


def from_networks(facts: Iterable[Fact]) -> list[Fact]:
    """The founding and joining events of claims on `networks.founded_edtf` and `memberships.joined_edtf`.

    The date's claim is taken over with its spans; the words that tell it also say the kind. A founding takes the place
    claimed for it. Network ids are the last value of either table's key.
    """
    out: list[Fact] = []
    for fact in facts:
        for column, (table, kind) in _SOURCES.items():
            if fact.table == table:
                out += [_network_event(fact, claim, kind) for claim in fact.claims if claim.column == column]
    return out


def _network_event(fact: Fact, claim: Claim, kind: str) -> Fact:
    """One founding or joining."""
    network, when = fact.key[-1], str(claim.value)
    member = f"-{slug(fact.key[0])}" if kind == "joining" else ""
    key = f"{kind}-{network}{member}-{slug(when)}"
    claims = [
        Claim("kind", kind, claim.spans, claim.rule, claim.rank),
        Claim("date_edtf", when, claim.spans, claim.rule, claim.rank),
    ]
    place = next((c for c in fact.claims if c.column == "founded_place_id"), None) if kind == "founding" else None
    fixed = {
        "event_id": key,
        "network_id": network,
        "date_start": first_day(when),
        "date_end": last_day(when),
        "act_id": fact.fixed.get("act_id"),
    }
    if place:
        fixed["place_id"] = place.value
    return Fact("events", (key,), fact.document, claims, {k: v for k, v in fixed.items() if v is not None})
