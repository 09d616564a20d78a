"""From pages to tables: every reader reads every page, then the facts of all pages become rows.

Belongs here: the order of the readers and the tables that need all of them (reference tables, issues, coverage).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from urllib.parse import SplitResult

from pipelines import coverage, gazetteer, issues
from pipelines.ids import Ids, slug
from pipelines.links import normalise_url
from pipelines.mentions import also_named, forums, themes
from pipelines.mentions.model import Mention
from pipelines.readers import (
    agreements,
    citations,
    definitions,
    descriptions,
    entries,
    events,
    founding,
    funding,
    indicators,
    memberships,
    metrics,
    network_events,
    networks,
    offices,
    organisations,
    partners,
    people,
    priorities,
    projects,
    provisions,
    relations,
    roles,
)
from pipelines.readers.cast import Cast
from pipelines.readers.page import Page
from pipelines.readers.publishers import publisher_ids
from pipelines.schema import tables as schema_tables
from pipelines.statements import Claim, Fact, Row, Tables, reconcile
from pipelines.structure import Structure

_OF_NETWORKS = (networks, founding, metrics, memberships, entries, roles, relations)
_OF_PAGES = (
    descriptions,
    projects,
    priorities,
    partners,
    provisions,
    funding,
    indicators,
    agreements,
    definitions,
    citations,
    offices,
    people,
)


def assemble(pages: list[Page], casts: list[Cast], acts: citations.ActIndex) -> Tables:
    """Rows of every table; a table that nothing fills is an empty list. `acts`: what resolving acts has found."""
    for cast in casts:
        for reader in _OF_NETWORKS:
            reader.read(cast)
    for page in pages:
        for each in _OF_PAGES:
            each.read(page)
        events.read(page)
        _add_network_events(page)
    bodies = organisations.read(pages)
    _mention_themes(pages)
    _mention_rest(pages)
    columns = {name: table.columns for name, table in schema_tables().items()}
    found, statements = reconcile(
        _kept([*(fact for page in pages for fact in page.facts), *bodies]), [page.document for page in pages], columns
    )
    tables: Tables = {name: found.get(name, []) for name in columns}
    tables["statements"] = statements
    _add_texts(tables, pages, bodies)
    _add_reference(tables)
    tables["source_issues"] = issues.source_issues(pages, acts, tables)
    tables["coverage"] = coverage.coverage([page.structure for page in pages], statements, tables["mentions"])
    return tables


def _add_network_events(page: Page) -> None:
    """Founding and joining events of the page; a launch that is a network's founding is told once."""
    made = network_events.from_networks(page.facts, page.document)
    founded = {(fact.fixed["network_id"], fact.claims[0].value, str(fact.claims[1].value)) for fact in made}
    page.facts[:] = [
        fact
        for fact in page.facts
        if not (
            fact.table == "events"
            and (fact.fixed.get("network_id"), "founding", _date_of(fact)) in founded
            and _kind_of(fact) == "launch"
        )
    ]
    page.facts.extend(made)


def _date_of(fact: Fact) -> str:
    return next((str(claim.value) for claim in fact.claims if claim.column == "date_edtf"), "")


def _kind_of(fact: Fact) -> str:
    return next((str(claim.value) for claim in fact.claims if claim.column == "kind"), "")


_EXISTING = ("organisations", "networks")  # tables of what its name makes known


def _kept(facts: list[Fact]) -> Iterator[Fact]:
    """Facts on things that exist: a seat or an alias alone makes no organisation and no network."""
    told = [fact for fact in facts if fact.table in _EXISTING]
    named = {(fact.table, fact.key) for fact in told if any(claim.column == "name" for claim in fact.claims)}
    for fact in facts:
        if fact.table not in _EXISTING or (fact.table, fact.key) in named:
            yield fact


def _mention_themes(pages: list[Page]) -> None:
    """Mention every occurrence of a name that some text declares a priority theme or axis."""
    names = frozenset(
        str(claim.value)
        for page in pages
        for fact in page.facts
        if fact.table == "theme_priorities"
        for claim in fact.claims
        if claim.column == "theme_name"
    )
    for page in pages:
        for index, flow in enumerate(page.flows):
            if found := themes.find(flow.text, names):
                page.mentions[index] = sorted([*page.mentions[index], *found], key=lambda m: (m.start, m.end, m.kind))


def _mention_rest(pages: list[Page]) -> None:
    """Mention what no table speaks of, once all rules have read: forums that nothing else has a name for, lands,
    bodies within the names of networks."""
    for page in pages:
        publisher = tuple(publisher_ids(page.publisher).items())
        for index, flow in enumerate(page.flows):
            for find in (forums.find, partial(also_named.find, publisher=publisher)):
                if found := [*find(flow.text, page.mentions[index])]:
                    both = [*page.mentions[index], *found]
                    page.mentions[index] = sorted(both, key=lambda m: (m.start, m.end, m.kind))


def _add_texts(tables: Tables, pages: list[Page], bodies: list[Fact]) -> None:
    """The tables that layout alone fills, and the mentions."""
    tables["sources"] = [
        {name: getattr(page.document.source, name) for name in schema_tables()["sources"].columns} for page in pages
    ]
    naming: dict[int, list[Fact]] = {}
    for fact in bodies:
        naming.setdefault(fact.document, []).append(fact)
    organs = _organ_keys(pages)
    for page in pages:
        tables["sections"] += _sections(page.structure)
        tables["blocks"] += _blocks(page.structure)
        tables["links"] += _links(page.structure)
        tables["mentions"] += _mentions(page, [*page.facts, *naming.get(page.index, ())], organs)


def _sections(structure: Structure) -> Iterator[Row]:
    document = structure.document
    for ordinal, (index, name) in enumerate(structure.published.items(), 1):
        section = structure.sections[index]
        start, end = document.span(section.start, section.end)
        yield {
            "section_id": name,
            "document_id": document.id,
            "parent_id": structure.section_id(section.parent),
            "ordinal": ordinal,
            "level": section.level,
            "number": section.number,
            "heading": section.heading,
            "char_start": start,
            "char_end": end,
        }


def _blocks(structure: Structure) -> Iterator[Row]:
    document = structure.document
    for ordinal, block in enumerate(structure.blocks, 1):
        start, end = document.span(block.start, block.end)
        text = " ".join(block.unit.text.split())
        yield {
            "block_id": block.id,
            "document_id": document.id,
            "section_id": structure.section_id(block.section),
            "ordinal": ordinal,
            "kind": block.kind,
            "continues_block_id": None if block.continues is None else structure.blocks[block.continues].id,
            "char_start": start,
            "char_end": end,
            "text": text.replace("*", "").strip("# ") if block.kind in ("title", "heading") else text,
        }


def _links(structure: Structure) -> Iterator[Row]:
    document, ids = structure.document, Ids()
    for link in structure.links:
        start, end = document.span(link.start, link.end)
        url = "".join(document.reading[slice(*link.url)].split())
        label = " ".join(document.reading[slice(*link.label)].split()) if link.label else None
        parts = normalise_url(url)
        yield {
            "link_id": ids.give(f"{document.id}-{_link_name(label, parts)}"),
            "document_id": document.id,
            "block_id": structure.blocks[structure.block_at(link.start)].id,
            "label": label,
            "url": url,
            "url_normalised": parts.geturl() or None,
            "scheme": parts.scheme or None,
            "host": parts.hostname,
            "char_start": start,
            "char_end": end,
        }


def _link_name(label: str | None, parts: SplitResult) -> str:
    """A link's name whatever stands around it: its label with the end of its address, for many are labelled alike."""
    end = slug(parts.path.rstrip("/").rsplit("/", 1)[-1] or parts.hostname or "x", 60)
    name = slug(label, 60) if label else slug(parts.hostname or "", 60)
    return name if end in name else f"{name}-{end}"


_NAMING = {  # a claim on this cell names a thing of this kind
    ("funding_sources", "name"): "fund", ("events", "title"): "event", ("people", "name"): "person",
    ("network_bodies", "body"): "body", ("organisations", "name"): "organisation",
    ("organisations", "acronym"): "organisation",
}  # fmt: skip


_NAMED = frozenset(table for table, _ in _NAMING)
_UNNAMED = ("launch", "signing", "delivery", "adoption")  # events known by what happened, not by a name
_OF_YEAR = re.compile(r" (?:del|nel) \d{4}$")


def _organ_keys(pages: list[Page]) -> dict[str, str]:
    """Network and slug of an organ's name -> the key of its row in `network_bodies` (`c40|Comitato Direttivo`)."""
    told = (fact.key for page in pages for fact in page.facts if fact.table == "network_bodies")
    return {f"{network}|{slug(body)}": f"{network}|{body}" for network, body in told}


def _mentions(page: Page, facts: Iterable[Fact], organs: Mapping[str, str]) -> Iterator[Row]:
    """Rows of a page's mentions: those of its flows, its addresses, the names it claims; none of a kind overlapping.

    Of two that overlap the longest wins; of two alike the claim, which knows the row it stands for. An organ goes by
    its row's key (`organs`).
    """
    document, structure, ids = page.document, page.structure, Ids()
    spans = [
        (*span, m)
        for index, flow in enumerate(page.flows)
        for m in page.mentions[index]
        for span in flow.pieces(m.start, m.end)
    ]
    facts = list(facts)
    rows = {tuple(claim.spans[-1]): "|".join(f.key) for f in facts for claim in f.claims if _names_organ(f, claim)}
    spans = [*_named_by_claims(page, facts, spans), *spans, *_addresses(page)]
    for start, end, m in _longest(spans):
        own = rows.get((start, end)) or organs.get(m.ref or "") if m.kind == "body" else None
        a, b = document.span(start, end)
        text = " ".join(document.text[a:b].split())
        yield {
            "mention_id": ids.give(f"{document.id}-{m.kind}-{slug(m.normalised or text, 60)}"),
            "document_id": document.id,
            "block_id": structure.blocks[structure.block_at(start)].id,
            "kind": m.kind,
            "text": text,
            "char_start": a,
            "char_end": b,
            "normalised": own or m.normalised,
            "ref": own or m.ref,
        }


def _names_organ(fact: Fact, claim: Claim) -> bool:
    return fact.table == "network_bodies" and claim.column == "body"


_Located = tuple[int, int, Mention]


def _addresses(page: Page) -> Iterator[_Located]:
    """Every URL, and the mail address that one holds."""
    for link in page.structure.links:
        url = page.document.reading[slice(*link.url)]
        if link.label is None and "@" in url and ":" not in url:
            continue  # a bare mail address is read as words
        yield *link.url, Mention("url", 0, 0, normalise_url(url).geturl() or None)
        if url.lower().startswith("mailto:"):
            address = url[7:].split("?")[0]
            yield link.url[0] + 7, link.url[0] + 7 + len(address), Mention("email", 0, 0, address.lower())


def _named_by_claims(page: Page, facts: Iterable[Fact], known: Iterable[_Located]) -> Iterator[_Located]:
    """The names that a page's claims rest on, where no mention says a network, body or organisation already."""
    bodies = sorted((start, end) for start, end, m in known if m.kind in ("network", "organisation", "body"))
    starts = [start for start, _ in bodies]
    for fact in facts:
        for claim in fact.claims if fact.table in _NAMED else ():
            kind = _NAMING.get((fact.table, claim.column))
            if kind and fact.document == page.index and not (kind == "event" and _kind_of(fact) in _UNNAMED):
                start, end = claim.spans[-1]
                words = page.document.reading[start:end].strip("*")
                before = bisect_left(starts, end)
                covered = before > 0 and bodies[before - 1][1] > start
                if not (covered and kind in ("organisation", "body")) and _says(claim, " ".join(words.split())):
                    end -= len(words) - len(_OF_YEAR.sub("", words))
                    yield start, end, Mention(kind, 0, 0, "|".join(fact.key), "|".join(fact.key))


def _says(claim: Claim, words: str) -> bool:
    """Whether words are the value of a claim, or the last of the pieces that make it up ("sei forum (cultura)")."""
    value = str(claim.value)
    return value == words or (len(claim.spans) > 1 and value.casefold().endswith(words.casefold()))


def _longest(spans: Iterable[_Located]) -> Iterator[_Located]:
    """Spans in text order, of two of one kind that overlap the longer, of two alike the first given."""
    out: list[_Located | None] = []
    last: dict[str, int] = {}
    for each in sorted(spans, key=lambda s: (s[0], s[0] - s[1], s[2].kind)):
        at = last.get(each[2].kind)
        before = out[at] if at is not None else None
        if at is not None and before is not None and each[0] < before[1]:
            if each[1] - each[0] <= before[1] - before[0]:
                continue
            out[at] = None
        last[each[2].kind] = len(out)
        out.append(each)
    return (each for each in out if each is not None)


def _add_reference(tables: Tables) -> None:
    """Places, countries and themes that the other tables use."""
    places: set[str] = set()
    countries: set[str] = set()
    used_themes: set[str] = set()
    used = {"places": places, "countries": countries, "themes": used_themes}
    for table in tables:
        for key in schema_tables()[table].foreign_keys:
            if key.table in used:
                column = key.fields[0]
                used[key.table].update(row[column] for row in tables[table] if row[column] is not None)
    for row in tables["mentions"]:
        if row["kind"] == "place" and row["normalised"]:
            (places if row["normalised"].isdigit() else countries).add(row["normalised"])
    tables["places"] = [gazetteer.city(place) for place in sorted(places)]
    countries |= {row["country_code"] for row in tables["places"]}
    tables["countries"] = [gazetteer.country(code) for code in sorted(countries)]
    tables["themes"] = [_theme(theme, tables) for theme in sorted(used_themes)]


def _theme(theme: str, tables: Mapping[str, Iterable[Row]]) -> Row:
    """A theme as the vocabulary calls it; one that it does not know goes by the name the text gives it."""
    known = themes.vocabulary().get(theme)
    if known:
        return {
            "theme_id": theme,
            "label_it": known.label_it,
            "label_en": known.label_en,
            "sdg": ";".join(str(goal) for goal in known.sdg) or None,
        }
    name = next((row["theme_name"] for row in tables["theme_priorities"] if row["theme_id"] == theme), theme)
    return {"theme_id": theme, "label_it": name, "label_en": None, "sdg": None}
