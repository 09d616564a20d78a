"""Publishers' offices and what they do (table `organisations`); how to reach them is in `contact_points`.

Here: offices that a page names as its publisher's own, their parents and remits. Other organisations, and offices of
other bodies, are for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from pipelines.flows import Flow, search
from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import is_acronym
from pipelines.patterns import when_asked
from pipelines.readers import contact_points
from pipelines.readers.office_names import COUNCIL, Office
from pipelines.readers.office_parents import parts_of, tells_of_parts, whole_of
from pipelines.readers.page import Cell, Page
from pipelines.readers.remits import INTRODUCES, remit
from pipelines.vocabulary import alternation, organisation_heads, vocabulary

_ACRONYM_BEFORE = re.compile(r"(?<!\w)(?P<acronym>[A-Z][\w.]{1,9}) ?[-–—:] ?$")
_ACRONYM_AFTER = re.compile(r" ?(?:\((?P<a>[A-Z][\w.]{1,9})\)|[-–] (?P<b>[A-Z]{2,9})(?!\w))")
_ANOTHERS = re.compile(r",? (?:d[ei]l?|dello|della|dei|degli|delle) | dell'|,? d'|, ")
_OF_MINISTRY = re.compile(  # "la Direzione Affari generali| del Ministero|"
    r" (?:del |della |dell')(?P<body>Ministero|Regione|Provincia|Fondazione|Università|Commissione|Governo|Consolato"
    r"|Ambasciata|Politecnico|ASL|Prefettura|Questura|Agenzia)\b"
)
_PLURAL = re.compile(r"\b(?:le|delle|alle|dalle|nelle|altre|altri|diversi|diverse|varie|vari) $", re.I)
_NOT_SELF = re.compile(r"\b(?:ogni|un|uno|ciascun|qualsiasi|altro|nessun|singolo|qualunque|proprio) $", re.I)
_OWN_ADDRESS = when_asked(r"\b(?:comune|citt[aà]-?metropolitana|cm|provincia)\.[\w.-]+\.it\b|\bcomune\.\w+\.it\b")
_TO_COME = re.compile(
    r"\b(?:verrà|sarà|verranno|saranno) (?:\w+ )?(?:istituit|apert|inaugurat|attivat|creat|costituit)[oaie] "
    r"(?:(?:il|lo|la|un|uno|una) |l'|un')?$"
)
_IS_TO_COME = re.compile(  # "L'Ufficio Europa| sarà istituito nel 2027"
    r"(?: [^,;.:]{0,30})?(?<! e)(?<! che) (?:verrà|sarà) (?:\w+ )?"
    r"(?:istituit|apert|inaugurat|attivat|creat|costituit)[oa]\b"
)


def resolve_offices(pages: list[Page]) -> None:
    """Give mentions of publishers' offices the id of the office, and "Amministrazione comunale" that of its publisher.

    Call it once, before the readers. Two bodies' offices of one name are two: the publisher's slug ends the id.
    """
    for page in pages:
        _part_from_owners(page)
        _part_from_people(page)
        known = _acronyms(page)
        for flow, mentions in enumerate(page.mentions):
            for index, mention in enumerate(mentions):
                if mention.kind == "organisation" and (ref := _resolved(page, flow, mention, known)):
                    mentions[index] = replace(mention, normalised=ref, ref=ref)
        _join_short_forms(page)


def _join_short_forms(page: Page) -> None:
    """Give a short form ("il Servizio") the id that its office has got."""
    offices = {m.ref for found in page.mentions for m in found if m.kind == "organisation" and m.ref}
    for found in page.mentions:
        for index, mention in enumerate(found):
            whole = f"{mention.ref}-{slug(page.publisher)}"
            if mention.kind == "organisation" and whole in offices:
                found[index] = replace(mention, normalised=whole, ref=whole)


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


def _part_from_people(page: Page) -> None:
    """ "il Dirigente del Servizio Cultura |Paolo Mancini|": whose office it is, is no part of its name."""
    for flow in page.mentioning("person"):
        mentions = page.mentions[flow]
        begins = [m.start for m in mentions if m.kind == "person"]
        for index, mention in enumerate(mentions):
            at = next((b for b in begins if mention.start < b < mention.end), None)
            if mention.kind == "organisation" and mention.value == "office" and at is not None:
                name = page.flows[flow].text[mention.start : at].rstrip(" ,–-")
                if " " in name:
                    end, identity = mention.start + len(name), slug(name)
                    mentions[index] = replace(mention, end=end, normalised=identity, ref=identity)


@cache
def _owner() -> re.Pattern[str]:
    """Inside an office's name: the body it belongs to."""
    heads = alternation(head for head, kind in organisation_heads().items() if kind != "office")
    matters = alternation(topic for topic in vocabulary("offices")["topics"] if " " in topic)
    return re.compile(
        rf" (?:del |della |dello |dei |dell'|d')(?P<owner>(?!(?i:{matters})(?!\w))(?P<head>{heads})(?!\w))"
    )


def _acronyms(page: Page) -> dict[str, str]:
    """Slug of an office's name -> its acronym, where the page writes both."""
    out: dict[str, str] = {}
    for flow in page.mentioning("organisation"):
        for mention in page.of(flow, "organisation"):
            if mention.value == "office" and (span := _acronym(page.flows[flow], mention)):
                name = page.flows[flow].text[mention.start : mention.end]
                out.setdefault(slug(name), page.flows[flow].text[slice(*span)])
    return out


def _acronym(flow: Flow, mention: Mention) -> tuple[int, int] | None:
    """ "URP - Ufficio Relazioni con il Pubblico", "Ufficio Relazioni con il Pubblico (URP)": the acronym's span."""
    before = search(_ACRONYM_BEFORE, flow.text, max(0, mention.start - 14), mention.start)
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
    if (body := _OF_MINISTRY.match(text, mention.end)) and not page.publisher.startswith(body["body"]):
        return False
    of = _ANOTHERS.match(text, mention.end)
    near = page.of(flow, "organisation", "network") if of else []
    owner = next((m for m in near if of and m.start == of.end() and m.value != "office"), None)
    if owner and not of[0].startswith(", "):  # type: ignore[index]
        named = text[owner.start : owner.end] in (page.publisher, *_self_names(page))
        return named or owner.ref == slug(page.publisher)
    return not text.startswith("Area ", mention.start) or _is_named_office(page, flow, mention)


@cache
def _not_office() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(vocabulary('offices')['not_offices'])})\b")


def _is_named_office(page: Page, flow: int, mention: Mention) -> bool:
    """ "Area" is an office by what it deals with, in a heading, beside its publisher, or where the text says what it
    does or is made up of."""
    here = page.flows[flow]
    first = here.text[mention.start : mention.end].split()[1:2]
    if first and first[0].rstrip(",").lower() in vocabulary("offices")["topics"]:
        return True
    if here.kind in ("heading", "title", "contact") or remit().match(here.text, mention.end):
        return True
    if tells_of_parts(here.text, mention.start, mention.end):
        return True
    near = here.text[max(0, mention.start - 60) : mention.end + 60]
    return page.publisher in near or any(
        slug(here.text[mention.start : mention.end]) == slug(section.heading) for section in page.structure.sections
    )


def read(page: Page) -> None:
    """Claim the publisher's offices and their contacts; `resolve_offices` must have run."""
    offices = list(_offices(page))
    _claim_publisher(page)
    taken_up = list(_short_forms(page, offices))
    said = sorted([*offices, *taken_up], key=lambda each: (each.flow, each.start))
    wholes = _wholes(page, offices, said)
    for office in offices:
        _claim_office(page, office, wholes[office.id])
    for office in taken_up:
        _claim_remit_of(page, office)
    contact_points.read(
        page, [office for office in offices if not COUNCIL.match(page.flows[office.flow].text, office.start)]
    )
    if not _publisher_in(page) and (offices or any(fact.table == "contacts" for fact in page.facts)):
        _claim_unnamed_publisher(page)


def _offices(page: Page) -> Iterator[Office]:
    """The publisher's offices where they are named; its council and board are bodies only where an act is theirs."""
    suffix = f"-{slug(page.publisher)}"
    issuers = {c.value for fact in page.facts if fact.table == "acts" for c in fact.claims if c.column == "issuer"}
    for flow in page.mentioning("organisation"):
        for mention in page.of(flow, "organisation"):
            if mention.value != "office" or not mention.ref or not mention.ref.endswith(suffix):
                continue
            organ = COUNCIL.match(page.flows[flow].text, mention.start, mention.end)
            if _TO_COME.search(page.flows[flow].text, max(0, mention.start - 40), mention.start):
                continue
            if _IS_TO_COME.match(page.flows[flow].text, mention.end) or _is_called_shorter(page, flow, mention):
                continue
            if organ is None or page.written(flow, mention.start, mention.end) in issuers:
                yield Office(flow, mention.start, mention.end, _acronym(page.flows[flow], mention), mention.ref)


def _is_called_shorter(page: Page, flow: int, office: Mention) -> bool:
    """Whether a title's office is called by the first part of its name in all that follows: "Servizio Europa" under
    "Servizio Europa e relazioni internazionali"."""
    whole = page.flows[flow].text[office.start : office.end]
    short = whole.partition(" e ")[0]
    if page.flows[flow].kind != "title" or short == whole:
        return False
    below = [
        page.flows[f].text[m.start : m.end]
        for f in page.mentioning("organisation")
        if f != flow
        for m in page.of(f, "organisation")
    ]
    return whole not in below and below.count(short) > 1


def _wholes(page: Page, offices: list[Office], said: list[Office]) -> dict[str, str]:
    """Office -> what it is part of: an office wherever the page says so, else the publisher."""
    out: dict[str, str] = {}
    parts = parts_of(page, said) if offices else {}
    for office in offices:
        whole = whole_of(page, office, said, parts)
        if out.get(office.id, slug(page.publisher)) == slug(page.publisher):
            out[office.id] = whole
    return out


def _short_forms(page: Page, offices: list[Office]) -> Iterator[Office]:
    """The offices where their first word takes them up ("Il Servizio dipende dalla Direzione ..."): what is said of
    their parts and wholes there is said of them."""
    known = {office.id for office in offices}
    for flow in page.mentioning("organisation"):
        for mention in page.of(flow, "organisation"):
            if mention.value != "office" and mention.ref in known:
                yield Office(flow, mention.start, mention.end, None, mention.ref or "")


def _claim_publisher(page: Page) -> None:
    """The publisher by every name that the page calls it, and what it says of itself: "è l'ente referente".

    "Il Comune" and "la Città di Prova" state its full name too.
    """
    identity = slug(page.publisher)
    kind = vocabulary("offices")["publisher_kinds"].get(page.publisher.split()[0], "other")
    for flow in page.mentioning("organisation"):
        for mention in page.of(flow, "organisation"):
            if mention.ref != identity:
                continue
            _claim_full_name(page, flow, mention.start, mention.end)
            text = page.written(flow, mention.start, mention.end)
            rank = 0 if text == page.publisher else 5
            cells: dict[str, Cell | None] = {"name": (text, mention.start, mention.end)}
            does = remit().match(page.flows[flow].text, mention.end)
            if rank and does and does["does"].startswith("è "):
                cells["remit_it"] = _remit_cell(page, flow, does.start("does"), ", che ")
            page.claim(
                "organisations", (identity,), flow, "publisher_named", cells, rank, organisation_id=identity, kind=kind
            )


def _publisher_in(page: Page) -> str | None:
    """The publisher's id where the page names it."""
    identity = slug(page.publisher)
    named = any(m.ref == identity for flow in range(len(page.flows)) for m in page.of(flow, "organisation"))
    return identity if named else None


def _claim_full_name(page: Page, flow: int, start: int, end: int) -> None:
    """The publisher's full name, said by short words for it."""
    identity = slug(page.publisher)
    kind = vocabulary("offices")["publisher_kinds"].get(page.publisher.split()[0], "other")
    if page.flows[flow].text[start:end] != page.publisher:
        cells: dict[str, Cell | None] = {"name": (page.publisher, start, end)}
        fixed = {"organisation_id": identity, "kind": kind}
        page.claim("organisations", (identity,), flow, "publisher_meant", cells, 3, **fixed)


def _claim_unnamed_publisher(page: Page) -> None:
    """A page that never names the body whose offices it lists means it by "la Città", or by the city's name."""
    city = page.publisher.split(" di ")[-1]
    meant = re.compile(rf"(?<!\w)(?:Città|Comune|Amministrazione|{re.escape(city)})(?!\w)")
    for flow in range(len(page.flows)):
        if match := meant.search(page.flows[flow].text):
            _claim_full_name(page, flow, *match.span())
            return
    if address := _OWN_ADDRESS.search(page.document.reading):
        identity = slug(page.publisher)
        kind = vocabulary("offices")["publisher_kinds"].get(page.publisher.split()[0], "other")
        cells = {"name": (page.publisher, *address.span())}
        page.claim_at("organisations", (identity,), "publisher_meant", cells, organisation_id=identity, kind=kind)


def _claim_office(page: Page, office: Office, parent: str) -> None:
    """ "l'Unità Affari Europei, che coordina ...": the office, its parent, what it does."""
    flow = page.flows[office.flow]
    cells: dict[str, Cell | None] = {
        "name": (page.written(office.flow, office.start, office.end), office.start, office.end)
    }
    if office.acronym:
        cells["acronym"] = (page.written(office.flow, *office.acronym), *office.acronym)
    does = remit().match(flow.text, _after_owner(page, office))
    if does and flow.kind in ("paragraph", "list_item"):
        cells["remit_it"] = _remit_cell(page, office.flow, does.start("does"))
    page.claim(
        "organisations",
        (office.id,),
        office.flow,
        "office_named",
        cells,
        10 * is_acronym(flow.text[office.start : office.end]),  # "URP", unless its full name is told
        organisation_id=office.id,
        kind="office",
        parent_id=parent,
    )


def _claim_remit_of(page: Page, office: Office) -> None:
    """ "|L'Area| supporta il Sindaco": what an office does that is taken up by its first word."""
    flow = page.flows[office.flow]
    does = remit().match(flow.text, office.end) if flow.kind in ("paragraph", "list_item") else None
    if does:
        cells = {"remit_it": _remit_cell(page, office.flow, does.start("does"))}
        page.claim("organisations", (office.id,), office.flow, "office_taken_up", cells, 5)


def _after_owner(page: Page, office: Office) -> int:
    """ "l'Ufficio Pace| del Comune di Prova| promuove": where an office's name ends, with its publisher behind it."""
    of = _ANOTHERS.match(page.flows[office.flow].text, office.end)
    behind = page.of(office.flow, "organisation") if of and not of[0].startswith(", ") else []
    own = (m.end for m in behind if of and m.start == of.end() and m.ref == slug(page.publisher))
    return next(own, office.end)


def _remit_cell(page: Page, flow: int, start: int, stop: str | None = None) -> Cell:
    """The words that say what an office does, to the sentence's end or `stop`, without what introduces a list."""
    _, end = page.flows[flow].sentence_at(start)
    text = page.flows[flow].text
    if stop and (cut := text.find(stop, start, end)) > 0:
        end = cut
    introduces = search(INTRODUCES, text, start, end)
    end = introduces.start() if introduces else end
    end = start + len(text[start:end].rstrip(" .;:,"))
    return page.written(flow, start, end), start, end
