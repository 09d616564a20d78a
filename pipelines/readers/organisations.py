"""The table `organisations`: bodies that another core table names, each once, under every name the texts use.

Ids are settled here for all pages together (acronym, else name; reviewed spellings are one body). Offices of publishers
are claimed by `offices.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain

from pipelines.ids import slug
from pipelines.mentions import people
from pipelines.mentions.phrases import ACRONYM, is_acronym
from pipelines.readers.page import Page
from pipelines.readers.publishers import publisher_names
from pipelines.statements import Claim, Fact
from pipelines.vocabulary import organisation_heads, organisation_spellings, organisation_tails

_NAMING = {
    "networks": "convener",
    "network_founders": "founder",
    "network_relations": "object",
    "memberships": "member",
    "funding_sources": "funder",
    "acts": "issuer",
    "agreements": "partner",
    "roles": "holder",
}
_SPLIT = re.compile(r"; ")


@dataclass(frozen=True, slots=True)
class _Named:
    """A body that a core table names: the page and span of the words, the name they stand for."""

    page: int
    spans: tuple[tuple[int, int], ...]
    name: str


def resolve_organisations(pages: list[Page]) -> None:
    """Give every mention of an organisation the id that its acronym, its reviewed spelling or its name makes.

    Call it before the readers.
    """
    acronyms: dict[str, str] = {}
    for page in pages:
        for flow, mentions in enumerate(page.mentions):
            for m in mentions:
                text = page.flows[flow].text[m.start : m.end]
                if (
                    m.kind == "organisation"
                    and is_acronym(text)
                    and m.ref
                    and slug(text) != m.ref
                    and text not in organisation_spellings()
                ):
                    acronyms.setdefault(m.ref, slug(text))
    for page in pages:
        for mentions in page.mentions:
            for index, m in enumerate(mentions):
                if m.kind == "organisation" and m.ref in acronyms:
                    mentions[index] = replace(m, ref=acronyms[m.ref], normalised=acronyms[m.ref])


def read(pages: list[Page]) -> list[Fact]:
    """Facts on `organisations` for every body that a core table names and that is no network, city or office holder."""
    networks = {fact.key[0] for page in pages for fact in page.facts if fact.table == "networks"}
    out: list[Fact] = []
    named: set[str] = set()
    meant: list[tuple[Fact, Claim]] = []
    for item in _singly(_bodies(pages), known := _mentioned(pages)):
        key, kind, found = known.get(_fold(item.name), (None, None, None))
        short = _short_form(pages, item)
        short = None if short and slug(str(short.value)) in networks else short
        organisation = key or slug(str(short.value) if short else item.name)
        if organisation in networks or slug(item.name) in networks:
            continue
        named.add(organisation)
        rank, spelt = 12 + 20 * is_acronym(item.name), _spelling(pages[item.page], item)
        name = Claim("name", item.name, spelt or list(item.spans), "named_by_a_table", rank)
        claims = [name] if spelt else []
        if found and found == item.name:
            claims.append(Claim("acronym", found, spelt or list(item.spans), "named_by_a_table", rank))
        elif short:
            claims.append(short)
        fixed = {"organisation_id": organisation, "kind": kind or _kind(item.name, _before(pages, item))}
        out.append(Fact("organisations", (organisation,), item.page, claims, fixed))
        if not spelt:
            meant.append((out[-1], name))
    out += _spelled(pages, named)
    _keep_the_only_words(pages, out, meant)
    return out


def _keep_the_only_words(pages: list[Page], out: list[Fact], meant: list[tuple[Fact, Claim]]) -> None:
    """Where nothing spells a body's name, the words that mean it (`Sindaco di Torino`, `consiglio`) stand for it."""
    told = chain(out, *(page.facts for page in pages)) if meant else ()
    spelt = {f.key for f in told if f.table == "organisations" and any(c.column == "name" for c in f.claims)}
    for fact, name in meant:
        if fact.key not in spelt:
            fact.claims.insert(0, name)


_SHORT = re.compile(
    r"(?:(?:il|la|lo|i|le) |l')?(?:stess[oa] |nostr[oa] )?(?:comune|città(?: metropolitana)?|provincia|unione|ente"
    r"|amministrazione(?: comunale| cittadina)?)"
)


def _spelling(page: Page, item: _Named) -> list[tuple[int, int]]:
    """Where a cell's words spell a body's name: all of them, the piece that does (`UE` of `UE/UNDP`), or a short word
    for the publisher (`il Comune`); nowhere where others mean it."""
    written = [" ".join(page.document.reading[a:b].replace("*", "").split()) for a, b in item.spans]
    name = _fold(item.name)
    if _fold(" ".join(written)) == name:
        return list(item.spans)
    own = {_fold(each) for each in publisher_names(page.publisher)} if item.name == page.publisher else set()
    for (start, end), words in zip(item.spans, written, strict=True):
        if _fold(words) == name or _fold(words) in own or (own and _SHORT.fullmatch(_fold(words))):
            return [(start, end)]
        inside = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", _straight(page.document.reading[start:end]))
        if inside:
            return [(start + inside.start(), start + inside.end())]
    return []


def _straight(text: str) -> str:
    """A text of the same length, in small letters and with straight apostrophes."""
    return "".join(low if len(low := each.lower()) == 1 else each for each in text.replace("’", "'"))


def _short_form(pages: list[Page], item: _Named) -> Claim | None:
    """The acronym in brackets after a name: `Terre Nuove (TN)`, `Unione per il Mediterraneo (UpM)`."""
    page = pages[item.page]
    end = item.spans[-1][1]
    found = ACRONYM.match(page.document.reading[end : end + 20]) if not is_acronym(item.name) else None
    if found is None or not is_acronym(found["acronym"].split("/")[0]):
        return None
    short = found["acronym"].split("/")[0]
    start = end + found.start("acronym")
    return Claim("acronym", short, [(start, start + len(short))], "named_by_a_table", 12)


_BOTH = re.compile(r"/|, ")


def _singly(items: Iterator[_Named], known: dict[str, tuple[str | None, str | None, str | None]]) -> Iterator[_Named]:
    """Names of several bodies apart: `UE/UNDP`, `Comune di Milano, Settore Relazioni Internazionali`."""
    for item in items:
        parts = [part for part in _BOTH.split(item.name) if part] if "/" in item.name or ", " in item.name else []
        if len(parts) > 1 and _fold(item.name) not in known and all(_fold(part) in known for part in parts):
            yield from (_Named(item.page, item.spans, part) for part in parts)
        else:
            yield item


@lru_cache(maxsize=4096)
def _fold(name: str) -> str:
    return " ".join(name.replace("’", "'").split()).casefold()


def _mentioned(pages: list[Page]) -> dict[str, tuple[str | None, str | None, str | None]]:
    """Folded name -> (id, kind, acronym if the name is one) of every organisation mention and reviewed spelling."""
    out: dict[str, tuple[str | None, str | None, str | None]] = {}
    for name, (key, kind) in organisation_spellings().items():
        out[_fold(name)] = (key, kind, _acronym(name, key))
    for page in pages:
        for flow, mentions in enumerate(page.mentions):
            for m in mentions:
                if m.kind == "organisation" and m.ref:
                    name = page.flows[flow].text[m.start : m.end]
                    out.setdefault(
                        _fold(name),
                        (m.ref, m.value if isinstance(m.value, str) else None, _acronym(name, m.ref)),
                    )
    return out


_LETTER = re.compile(r"\w")


@cache
def _heads() -> list[tuple[str, str]]:
    """The first words of bodies' names with the kinds they tell, the longest first."""
    return sorted(organisation_heads().items(), key=lambda item: -len(item[0]))


@lru_cache(maxsize=1024)
def _kind(name: str, before: str) -> str:
    """The kind that the first words of a name tell, or the word before it ("l'associazione| Libera"), else `other`."""
    straight = name.replace("’", "'")
    if re.match(r"Ministr[oa]\b", straight):
        return "ministry"
    said = (kind for head, kind in _heads() if straight.startswith(head) and not _LETTER.match(straight, len(head)))
    word = before.rstrip(' "«“*')
    beside = (
        kind
        for head, kind in _heads()
        if word.endswith(head.lower()) and not _LETTER.match(word[: len(word) - len(head)][-1:])
    )
    tail = organisation_tails().get(straight.rsplit(" ", 1)[-1])
    return next(said, None) or next((kind for kind in beside if kind != "office"), None) or tail or "other"


def _before(pages: list[Page], item: _Named) -> str:
    """The words before a name: what it is called."""
    page = pages[item.page]
    start = item.spans[0][0] if item.spans else 0
    return page.document.reading[max(0, start - 40) : start].replace("’", "'").rpartition("\n")[2]


def _bodies(pages: list[Page]) -> Iterator[_Named]:
    """Every body that a cell of a core table names."""
    happenings = {
        _fold(page.flows[flow].text[m.start : m.end])
        for page in pages
        for flow, found in enumerate(page.mentions)
        for m in found
        if m.kind in ("event", "act")
    }
    for page in pages:
        for fact in page.facts:
            column = _NAMING.get(fact.table)
            for claim in fact.claims:
                if claim.column == column and _is_body(fact, claim) and _fold(str(claim.value)) not in happenings:
                    yield _Named(page.index, tuple(claim.spans), str(claim.value))
                elif fact.table in ("documents", "references") and claim.column == "authors":
                    yield from (each for each in _authors(page, claim) if _is_author(fact.table, each.name))
                elif claim.column == "name" and _is_fund_body(fact.table, claim.value):
                    yield _Named(page.index, tuple(claim.spans), str(claim.value))


def _is_body(fact: Fact, claim: Claim) -> bool:
    """Whether the row's name is a body: not a network, a city, a mayor, an event, or the words of a programme."""
    if str(claim.value).startswith(("Sindaco ", "Sindaca ")):  # an office, no body
        return False
    if fact.table == "network_founders":
        return fact.fixed.get("founder_kind") == "organisation"
    if fact.table == "roles":  # the publisher and its offices are claimed as such
        return _kind(str(claim.value), "") == "metropolitan_city"
    if fact.table == "network_relations":
        return fact.fixed.get("object_network_id") is None
    if fact.table == "agreements":
        of_city = _kind(str(claim.value), "") in ("municipality", "metropolitan_city")  # "il Comune di Iglesias"
        return of_city or fact.fixed.get("place_id") is None
    return True


def _is_fund_body(table: str, name: object) -> bool:
    """Whether a fund is called by the name of a body: "(UE - ENPI; FAO)"."""
    return table == "funding_sources" and name in organisation_spellings()


def _is_author(table: str, name: str) -> bool:
    """Whether an author is a body: of works cited only one known as such, since most are persons."""
    if table == "references":
        head = next((head for head in organisation_heads() if name.startswith(f"{head} ")), None)
        return is_acronym(name) or name in organisation_spellings() or head is not None
    return not people.is_person(name)


def _authors(page: Page, claim: Claim) -> Iterator[_Named]:
    """The authors of a document, one by one, each with the span of its own words."""
    for start, end in claim.spans:
        words = " ".join(page.document.reading[start:end].split())
        for author in _SPLIT.split(str(claim.value)):
            if words == author or (len(claim.spans) == 1 and author in words):
                offset = page.document.reading.find(author, start, end)
                yield _Named(page.index, ((offset, offset + len(author)),) if offset >= 0 else ((start, end),), author)


def _acronym(name: str, ref: str) -> str | None:
    """A name that is an acronym, if not that of a translation: one with the initials of the id's words in another
    order (`EC` for `commissione-europea`)."""
    initials = "".join(word[0] for word in ref.split("-") if word).upper()
    translated = name != initials and len(name) > 1 and sorted(name) == sorted(initials)
    return name if is_acronym(name) and not translated else None


def _spelled(pages: list[Page], named: set[str]) -> Iterator[Fact]:
    """Every spelling and acronym that the texts use for a body that a table names."""
    for page in pages:
        for flow, mentions in enumerate(page.mentions):
            for m in mentions:
                if m.kind == "organisation" and m.ref in named and m.value != "office":
                    written = page.written(flow, m.start, m.end)
                    spans = page.flows[flow].pieces(m.start, m.end)
                    short = is_acronym(written)
                    shorter = m.ref == slug(page.publisher) and written != page.publisher
                    taken_up = _is_taken_up(m.ref or "", written)
                    rank = _rank(m.ref or "", written) + 10 * shorter + 30 * taken_up
                    claims = [Claim("name", written, spans, "organisation_named", rank + 20 * short)]
                    if _acronym(written, m.ref or ""):
                        claims.append(Claim("acronym", written, spans, "organisation_named", rank))
                    yield Fact(
                        "organisations",
                        (m.ref or "",),
                        page.index,
                        claims,
                        {"organisation_id": m.ref, "kind": m.value or None}
                        if isinstance(m.value, str)
                        else {"organisation_id": m.ref},
                    )


def _is_taken_up(organisation: str, written: str) -> bool:
    """Whether a body is called by what it is: "la Città", of the "Città di Lione"."""
    head = not {written, f"{written} di"}.isdisjoint(organisation_heads())
    return head and slug(written) != organisation and organisation not in _spellings()


def _rank(organisation: str, written: str) -> int:
    """The reviewed order of a body's spellings; 0 for one that no vocabulary knows."""
    names = _spellings().get(organisation, [])
    straight = written.replace("’", "'")
    return names.index(straight) if straight in names else len(names)


@cache
def _spellings() -> dict[str, list[str]]:
    """The reviewed spellings of each body, in order."""
    out: dict[str, list[str]] = {}
    for name, (key, _) in organisation_spellings().items():
        out.setdefault(key, []).append(name)
    return out
