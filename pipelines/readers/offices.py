"""Publishers' offices, what they do, and how to reach them (tables `organisations`, `contacts`).

Here: offices that a page names as its publisher's own, their parents and remits, and e-mail, phone and counters.
Other organisations, and offices of other bodies, are for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipelines.flows import Flow
from pipelines.ids import slug
from pipelines.mentions.contacts import opening_hours
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import is_acronym
from pipelines.readers.page import Cell, Page
from pipelines.statements import Claim, Fact
from pipelines.structure import Section
from pipelines.vocabulary import alternation, organisation_heads, vocabulary

Piece = tuple[int, int, int]
_ACRONYM_BEFORE = re.compile(r"(?<!\w)(?P<acronym>[A-Z][\w.]{1,9}) ?[-–—:] ?$")
_ACRONYM_AFTER = re.compile(r" ?(?:\((?P<a>[A-Z][\w.]{1,9})\)|[-–] (?P<b>[A-Z]{2,9})(?!\w))")
_ANOTHERS = re.compile(r",? (?:d[ei]l?|dello|della|dei|degli|delle) | dell'|,? d'|, ")
_PLURAL = re.compile(r"\b(?:le|delle|alle|dalle|nelle|altre|altri|diversi|diverse|varie|vari) $", re.I)
_NOT_SELF = re.compile(r"\b(?:ogni|un|uno|ciascun|qualsiasi|altro|nessun|singolo|qualunque|proprio) $", re.I)
_INTRODUCES = re.compile(
    r",? (?:mediante|attraverso|tramite|per mezzo di|con|articolandosi in|ed? (?:è|si) (?:articolat|suddivis|compost"
    r"|divid)\w*)"
    r" [^,:]{1,80}:$"
)
_OPEN = re.compile(
    r"\b(?P<open>apertura al pubblico|orari[oi]? (?:di )?(?:apertura|ricevimento|sportello|al pubblico)"
    r"|aperto al pubblico|ricev\w+|sportello)\b",
    re.I,
)
_APPOINTMENT = re.compile(
    r"\b(?:solo|soltanto|esclusivamente|previo|su) (?:su |previo |per )?appuntamento\b|\bprevio appuntamento\b", re.I
)
_HOURS_LINE = 300  # characters: what is longer is prose, not hours
_HOUR = re.compile(r"\d{1,2}[.:]\d\d|\bore \d|\bdalle \d", re.I)


@dataclass(frozen=True, slots=True)
class _Office:
    """An office as a page names it: flow and span of the name, its acronym's span, its id."""

    flow: int
    start: int
    end: int
    acronym: tuple[int, int] | None
    id: str


def resolve_offices(pages: list[Page]) -> None:
    """Give mentions of publishers' offices the id of the office, and "Amministrazione comunale" that of its publisher.

    Call it once, before the readers. Two bodies' offices of one name are two: the publisher's slug ends the id.
    """
    for page in pages:
        _part_from_owners(page)
        known = _acronyms(page)
        for flow, mentions in enumerate(page.mentions):
            for index, mention in enumerate(mentions):
                if mention.kind == "organisation" and (ref := _resolved(page, flow, mention, known)):
                    mentions[index] = replace(mention, normalised=ref, ref=ref)


def _part_from_owners(page: Page) -> None:
    """Two mentions of "Ufficio Pace del Comune di Prova": the office, and whose it is."""
    for flow, mentions in enumerate(page.mentions):
        text = page.flows[flow].text
        for index in range(len(mentions) - 1, -1, -1):
            mention = mentions[index]
            owner = _owner().search(text, mention.start, mention.end) if mention.value == "office" else None
            if owner and owner.start() > mention.start:
                name = slug(text[mention.start : owner.start()])
                identity = slug(text[owner.start("owner") : mention.end])
                kind = organisation_heads()[owner["head"]]
                mentions[index] = replace(mention, end=owner.start(), normalised=name, ref=name)
                mentions.insert(
                    index + 1, Mention("organisation", owner.start("owner"), mention.end, identity, identity, kind)
                )


@cache
def _owner() -> re.Pattern[str]:
    """Inside an office's name: the body it belongs to."""
    heads = alternation(head for head, kind in organisation_heads().items() if kind != "office")
    return re.compile(rf" (?:del |della |dello |dei |dell'|d')(?P<owner>(?P<head>{heads})(?!\w))")


def _acronyms(page: Page) -> dict[str, str]:
    """Slug of an office's name -> its acronym, where the page writes both."""
    out: dict[str, str] = {}
    for flow in range(len(page.flows)):
        for mention in page.of(flow, "organisation"):
            if mention.value == "office" and (span := _acronym(page.flows[flow], mention)):
                name = page.flows[flow].text[mention.start : mention.end]
                out.setdefault(slug(name), page.flows[flow].text[slice(*span)])
    return out


def _acronym(flow: Flow, mention: Mention) -> tuple[int, int] | None:
    """ "URP - Ufficio Relazioni con il Pubblico", "Ufficio Relazioni con il Pubblico (URP)": the acronym's span."""
    before = _ACRONYM_BEFORE.search(flow.text, max(0, mention.start - 14), mention.start)
    if before and is_acronym(before["acronym"]):
        return before.span("acronym")
    after = _ACRONYM_AFTER.match(flow.text, mention.end)
    if after:
        group = "a" if after["a"] else "b"
        return after.span(group) if is_acronym(after[group]) else None
    return None


def _resolved(page: Page, flow: int, mention: Mention, known: dict[str, str]) -> str | None:
    """The id of the publisher or of its office that a mention means; None for anything else."""
    text = page.flows[flow].text
    name = text[mention.start : mention.end]
    if name == page.publisher or (
        name in _self_names(page) and not _NOT_SELF.search(text, max(0, mention.start - 14), mention.start)
    ):
        return slug(page.publisher)
    if slug(name) in {slug(short) for short in known.values()}:
        name = next(full for full, short in known.items() if slug(short) == slug(name))
    if mention.value != "office" and slug(name) not in known:
        return None
    if not _own(page, flow, mention):
        return None
    return f"{slug(known.get(slug(name), name))}-{slug(page.publisher)}"


def _self_names(page: Page) -> tuple[str, ...]:
    return tuple(vocabulary("offices")["self_names"].get(page.publisher.split()[0], ()))


def _own(page: Page, flow: int, mention: Mention) -> bool:
    """Whether an office is the publisher's: a name, in the singular, with no other body's name after it."""
    text = page.flows[flow].text
    if _not_office().match(text, mention.start) or _PLURAL.search(text, max(0, mention.start - 10), mention.start):
        return False
    of = _ANOTHERS.match(text, mention.end)
    near = page.of(flow, "organisation", "network") if of else []
    owner = next((m for m in near if of and m.start == of.end() and m.value != "office"), None)
    if owner and not of[0].startswith(", "):  # type: ignore[index]
        return text[owner.start : owner.end] in (page.publisher, *_self_names(page))
    return not text.startswith("Area ", mention.start) or _is_named_office(page, flow, mention)


@cache
def _not_office() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(vocabulary('offices')['not_offices'])})\b")


@cache
def _remit() -> re.Pattern[str]:
    """After an office's name: what it does, with or without "che"."""
    return re.compile(
        rf"(?: \([^)]*\))? ?(?:, ?che |: ?| che "
        rf"| )(?P<does>(?:si )?(?:{alternation(vocabulary('offices')['remit_verbs'])})\b)"
    )


def _is_named_office(page: Page, flow: int, mention: Mention) -> bool:
    """ "Area" is an office in a heading, beside its publisher, or where the text says what it does."""
    here = page.flows[flow]
    if here.kind in ("heading", "title", "contact") or _remit().match(here.text, mention.end):
        return True
    near = here.text[max(0, mention.start - 60) : mention.end + 60]
    return page.publisher in near or any(
        slug(here.text[mention.start : mention.end]) == slug(section.heading) for section in page.structure.sections
    )


def read(page: Page) -> None:
    """Claim the publisher's offices and their contacts; `resolve_offices` must have run."""
    offices = list(_offices(page))
    _claim_publisher(page)
    for office in offices:
        _claim_office(page, office, offices)
    _claim_contacts(page, offices)


def _offices(page: Page) -> Iterator[_Office]:
    suffix = f"-{slug(page.publisher)}"
    for flow in range(len(page.flows)):
        for mention in page.of(flow, "organisation"):
            if mention.value == "office" and mention.ref and mention.ref.endswith(suffix):
                yield _Office(flow, mention.start, mention.end, _acronym(page.flows[flow], mention), mention.ref)


def _claim_publisher(page: Page) -> None:
    """The publisher by every name that the page calls it, and what it says of itself: "è l'ente referente"."""
    identity = slug(page.publisher)
    kind = vocabulary("offices")["publisher_kinds"].get(page.publisher.split()[0], "other")
    for flow in range(len(page.flows)):
        for mention in page.of(flow, "organisation"):
            if mention.ref != identity:
                continue
            text = page.written(flow, mention.start, mention.end)
            rank = 0 if text == page.publisher else 5
            cells: dict[str, Cell | None] = {"name": (text, mention.start, mention.end)}
            does = _remit().match(page.flows[flow].text, mention.end)
            if rank and does and does["does"].startswith("è "):
                cells["remit_it"] = _remit_cell(page, flow, does.start("does"), ", che ")
            page.claim(
                "organisations", (identity,), flow, "publisher_named", cells, rank, organisation_id=identity, kind=kind
            )


def _claim_office(page: Page, office: _Office, offices: list[_Office]) -> None:
    """ "l'Unità Affari Europei, che coordina ...": the office, its parent, what it does."""
    flow = page.flows[office.flow]
    cells: dict[str, Cell | None] = {
        "name": (page.written(office.flow, office.start, office.end), office.start, office.end)
    }
    if office.acronym:
        cells["acronym"] = (page.written(office.flow, *office.acronym), *office.acronym)
    does = _remit().match(flow.text, office.end)
    if does and flow.kind in ("paragraph", "list_item"):
        cells["remit_it"] = _remit_cell(page, office.flow, does.start("does"))
    parent = _parent(page, office, offices)
    page.claim(
        "organisations",
        (office.id,),
        office.flow,
        "office_named",
        cells,
        organisation_id=office.id,
        kind="office",
        parent_id=parent,
    )


def _remit_cell(page: Page, flow: int, start: int, stop: str | None = None) -> Cell:
    """The words that say what an office does, to the sentence's end or `stop`, without what introduces a list."""
    _, end = page.flows[flow].sentence_at(start)
    text = page.flows[flow].text
    if stop and (cut := text.find(stop, start, end)) > 0:
        end = cut
    introduces = _INTRODUCES.search(text, start, end)
    end = introduces.start() if introduces else end
    end = start + len(text[start:end].rstrip(" .;:,"))
    return page.written(flow, start, end), start, end


def _parent(page: Page, office: _Office, offices: list[_Office]) -> str:
    """The office that heads the section of a listed unit, else the publisher."""
    section = page.section_of(office.flow)
    if section and page.flows[office.flow].kind == "list_item":
        head = next(
            (o for o in offices if page.flows[o.flow].text.startswith(section.heading) and o.id != office.id), None
        )
        if head and page.flows[head.flow].kind == "heading":
            return head.id
    return slug(page.publisher)


def _claim_contacts(page: Page, offices: list[_Office]) -> None:
    """E-mail addresses and phone numbers, once each, then the counters open to the public."""
    seen: set[str] = set()
    for flow in range(len(page.flows)):
        for mention in page.of(flow, "email", "phone"):
            if mention.normalised and mention.normalised not in seen:
                seen.add(mention.normalised)
                _claim_address(page, flow, mention, offices)
        if page.flows[flow].kind not in ("heading", "title"):
            _claim_counter(page, flow, offices, seen)


def _claim_address(page: Page, flow: int, mention: Mention, offices: list[_Office]) -> None:
    """One e-mail address or phone number: "Numero Verde: 800.88.33.11" with the hours in the lines below it."""
    value = mention.normalised or ""
    pieces = page.flows[flow].pieces(mention.start, mention.end)
    claims = [
        Claim("value", value, pieces, "contact_point"),
        Claim("value_as_written", page.written(flow, mention.start, mention.end), pieces, "contact_point"),
    ]
    if mention.kind == "phone":
        claims += _hours(page, _lines_of(page, flow, mention.start))
    office = _office_of(page, flow, mention.start, offices)
    _contact(page, mention.kind, value, claims, office.id if office else _publisher_in(page))


def _contact(page: Page, kind: str, value: str, claims: list[Claim], organisation: str | None) -> None:
    key = f"{kind}-{slug(value)}"
    fixed = {"contact_id": key, "kind": kind, "organisation_id": organisation, "document_id": page.document.id}
    page.facts.append(Fact("contacts", (key,), page.index, claims, {k: v for k, v in fixed.items() if v}))


def _publisher_in(page: Page) -> str | None:
    """The publisher's id where the page names it."""
    identity = slug(page.publisher)
    named = any(m.ref == identity for flow in range(len(page.flows)) for m in page.of(flow, "organisation"))
    return identity if named else None


def _office_of(page: Page, flow: int, offset: int, offices: list[_Office]) -> _Office | None:
    """The office that a contact belongs to: the last named before it in its section or an outer one."""
    before = [o for o in offices if (o.flow, o.end) <= (flow, offset)]
    sections = _enclosing(page, flow)
    for section in sections:
        named = [o for o in before if page.section_of(o.flow) is section]
        if named:
            return named[-1]
    inside = [o for o in offices if o.flow == flow]
    return inside[0] if inside else None


def _enclosing(page: Page, flow: int) -> list[Section]:
    """The section of a flow and those around it, the title's left out unless it is the flow's own."""
    section = page.section_of(flow)
    out: list[Section] = []
    while section:
        if not out or section.level > 0:
            out.append(section)
        section = page.structure.sections[section.parent] if section.parent is not None else None
    return out


def _lines_of(page: Page, flow: int, offset: int) -> list[Piece]:
    """The sentence of a contact and the lines right below it that give hours."""
    out: list[Piece] = [(flow, *page.flows[flow].sentence_at(offset))]
    for index in range(flow + 1, min(flow + 8, len(page.flows))):
        below = page.flows[index]
        if below.section != page.flows[flow].section or len(below.text) > _HOURS_LINE or not _HOUR.search(below.text):
            break
        if page.of(index, "phone", "email"):
            break
        out.append((index, 0, len(below.text)))
    return out


def _hours(page: Page, lines: list[Piece]) -> list[Claim]:
    """The opening hours that some lines state together, a piece of evidence per line."""
    text = " - ".join(page.flows[line].text[start:end] for line, start, end in lines)
    hours = opening_hours(text)
    if hours is None or not hours.osm:
        return []
    pieces = [piece for start, end in hours.spans for piece in _cut(start, end, lines, page)]
    spans = [span for line, start, end in pieces for span in page.flows[line].pieces(start, end)]
    return [Claim("opening_hours", hours.osm, spans, "opening_hours")]


def _cut(start: int, end: int, lines: list[Piece], page: Page) -> Iterator[Piece]:
    """What a span of the joined lines covers of each."""
    begin = 0
    for line, first, last in lines:
        a, b = first + max(start - begin, 0), first + min(end - begin, last - first)
        b = a + len(page.flows[line].text[a:b].rstrip(" -"))
        if b > a:
            yield line, a, b
        begin += last - first + len(" - ")


def _claim_counter(page: Page, flow: int, offices: list[_Office], seen: set[str]) -> None:
    """ "Apertura al pubblico martedì e giovedì solo su appuntamento": a counter, named as its office."""
    text = page.flows[flow].text
    opening = _OPEN.search(text)
    office = _office_of(page, flow, opening.start(), offices) if opening else None
    if opening is None or office is None or office.id in seen:
        return
    hours = _hours(page, _lines_of(page, flow, opening.start()))
    appointment = _APPOINTMENT.search(text)
    if not hours and not appointment:
        return
    seen.add(office.id)
    named = page.flows[office.flow].pieces(office.start, office.end)
    name = page.written(office.flow, office.start, office.end)
    claims = [Claim("value", name, named, "counter"), Claim("value_as_written", name, named, "counter"), *hours]
    if appointment:
        claims.append(Claim("by_appointment", True, page.flows[flow].pieces(*appointment.span()), "by_appointment"))
    _contact(page, "office", office.id, claims, office.id)
