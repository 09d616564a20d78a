"""From pages to tables: every reader reads every page, then the facts of all pages become rows.

Belongs here: the order of the readers and the tables that need all of them (reference tables, issues, coverage).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import SplitResult

from pipelines import coverage, gazetteer, issues
from pipelines.ids import Ids, slug
from pipelines.links import normalise_url
from pipelines.mentions import themes
from pipelines.mentions.model import Mention
from pipelines.readers import (
    agreements, citations, definitions, descriptions, events, founding, funding, indicators, memberships, metrics, networks, offices,
    organisations, partners, people, priorities, projects, provisions, relations, roles,
)
from pipelines.readers.cast import Cast
from pipelines.readers.page import Page
from pipelines.schema import tables as schema_tables
from pipelines.statements import Fact, Row, Tables, reconcile
from pipelines.structure import Structure

_OF_NETWORKS = (networks, founding, metrics, memberships, roles, relations)
_OF_PAGES = (descriptions, projects, priorities, partners, provisions, funding, indicators, agreements, definitions, citations, offices, people)


def assemble(pages: list[Page], casts: list[Cast]) -> Tables:
    """Rows of every table; a table that nothing fills is an empty list."""
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
    columns = {name: table.columns for name, table in schema_tables().items()}
    found, statements = reconcile(_kept([*(fact for page in pages for fact in page.facts), *bodies]), [page.document for page in pages], columns)
    tables: Tables = {name: found.get(name, []) for name in columns}
    tables["statements"] = statements
    _add_texts(tables, pages)
    _add_reference(tables)
    tables["source_issues"] = issues.source_issues(pages, tables)
    tables["coverage"] = coverage.coverage([page.structure for page in pages], statements, tables["mentions"])
    return tables


def _add_network_events(page: Page) -> None:
    """Founding and joining events of the page; a launch that is a network's founding is told once."""
    made = events.from_networks(page.facts)
    for fact in made:
        fact.fixed = {**fact.fixed, "document_id": page.document.id}
    founded = {(fact.fixed["network_id"], fact.claims[0].value, str(fact.claims[1].value)) for fact in made}
    page.facts[:] = [fact for fact in page.facts if not (fact.table == "events" and (fact.fixed.get("network_id"), "founding", _date_of(fact)) in founded and _kind_of(fact) == "launch")]
    page.facts.extend(made)


def _date_of(fact: Fact) -> str:
    return next((str(claim.value) for claim in fact.claims if claim.column == "date_edtf"), "")


def _kind_of(fact: Fact) -> str:
    return next((str(claim.value) for claim in fact.claims if claim.column == "kind"), "")


def _kept(facts: list[Fact]) -> Iterator[Fact]:
    """Facts on things that exist: a seat or an alias alone makes no organisation and no network."""
    named = {(fact.table, fact.key) for fact in facts if any(claim.column == "name" for claim in fact.claims)}
    for fact in facts:
        if fact.table not in ("organisations", "networks") or (fact.table, fact.key) in named:
            yield fact


def _mention_themes(pages: list[Page]) -> None:
    """Mention every occurrence of a name that some text declares a priority theme or axis."""
    names = {str(claim.value): fact.key[1] for page in pages for fact in page.facts if fact.table == "theme_priorities" for claim in fact.claims if claim.column == "theme_name"}
    for page in pages:
        for index, flow in enumerate(page.flows):
            if found := themes.find(flow.text, names):
                page.mentions[index] = sorted([*page.mentions[index], *found], key=lambda m: (m.start, m.end, m.kind))


def _add_texts(tables: Tables, pages: list[Page]) -> None:
    """The tables that layout alone fills, and the mentions."""
    tables["sources"] = [{name: getattr(page.document.source, name) for name in schema_tables()["sources"].columns} for page in pages]
    for page in pages:
        tables["sections"] += _sections(page.structure)
        tables["blocks"] += _blocks(page.structure)
        tables["links"] += _links(page.structure)
        tables["mentions"] += _mentions(page)


def _sections(structure: Structure) -> Iterator[Row]:
    document = structure.document
    for ordinal, section in enumerate(structure.sections, 1):
        start, end = document.span(section.start, section.end)
        yield {
            "section_id": section.id, "document_id": document.id, "parent_id": None if section.parent is None else structure.sections[section.parent].id,
            "ordinal": ordinal, "level": section.level, "number": section.number, "heading": section.heading, "char_start": start, "char_end": end,
        }


def _blocks(structure: Structure) -> Iterator[Row]:
    document = structure.document
    for ordinal, block in enumerate(structure.blocks, 1):
        start, end = document.span(block.start, block.end)
        text = " ".join(block.unit.text.split())
        yield {
            "block_id": block.id, "document_id": document.id, "section_id": None if block.section is None else structure.sections[block.section].id,
            "ordinal": ordinal, "kind": block.kind, "continues_block_id": None if block.continues is None else structure.blocks[block.continues].id,
            "char_start": start, "char_end": end, "text": text.replace("*", "").strip("# ") if block.kind in ("title", "heading") else text,
        }


def _links(structure: Structure) -> Iterator[Row]:
    document, ids = structure.document, Ids()
    for link in structure.links:
        start, end = document.span(link.start, link.end)
        url = "".join(document.reading[slice(*link.url)].split())
        label = " ".join(document.reading[slice(*link.label)].split()) if link.label else None
        parts = normalise_url(url)
        yield {
            "link_id": ids.give(f"{document.id}-{_link_name(label, parts)}"), "document_id": document.id, "block_id": structure.blocks[structure.block_at(link.start)].id,
            "label": label, "url": url, "url_normalised": parts.geturl() or None, "scheme": parts.scheme or None, "host": parts.hostname, "char_start": start, "char_end": end,
        }


def _link_name(label: str | None, parts: SplitResult) -> str:
    """A link's name whatever stands around it: its label with the end of its address, for many are labelled alike."""
    end = slug(parts.path.rstrip("/").rsplit("/", 1)[-1] or parts.hostname or "x", 60)
    name = slug(label, 60) if label else slug(parts.hostname or "", 60)
    return name if end in name else f"{name}-{end}"


def _mentions(page: Page) -> Iterator[Row]:
    """Rows of a page's mentions: those of its flows, then its addresses; in text order, none of a kind overlapping."""
    document, structure, ids = page.document, page.structure, Ids()
    spans = [(*span, m) for index, flow in enumerate(page.flows) for m in page.mentions[index] for span in flow.pieces(m.start, m.end)]
    for link in structure.links:
        url = document.reading[slice(*link.url)]
        spans.append((*link.url, Mention("url", 0, 0, normalise_url(url).geturl() or None)))
        if url.lower().startswith("mailto:"):
            address = url[7:].split("?")[0]
            spans.append((link.url[0] + 7, link.url[0] + 7 + len(address), Mention("email", 0, 0, address.lower())))
    last: dict[str, int] = {}
    for start, end, m in sorted(spans, key=lambda s: (s[0], s[0] - s[1], s[2].kind)):
        if start < last.get(m.kind, 0):
            continue
        last[m.kind] = end
        a, b = document.span(start, end)
        text = " ".join(document.text[a:b].split())
        yield {
            "mention_id": ids.give(f"{document.id}-{m.kind}-{slug(m.normalised or text, 60)}"), "document_id": document.id,
            "block_id": structure.blocks[structure.block_at(start)].id, "kind": m.kind, "text": text, "char_start": a, "char_end": b, "normalised": m.normalised, "ref": m.ref,
        }


def _add_reference(tables: Tables) -> None:
    """Places, countries and themes that the other tables use."""
    places, countries, used_themes = set(), set(), set()
    for table in tables:
        keys = [(key.fields[0], key.table) for key in schema_tables()[table].foreign_keys]
        for row in tables[table] if keys else ():
            for column, target in keys:
                if row[column] is not None:
                    {"places": places, "countries": countries, "themes": used_themes}.get(target, set()).add(row[column])
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
        return {"theme_id": theme, "label_it": known.label_it, "label_en": known.label_en, "sdg": ";".join(str(goal) for goal in known.sdg) or None}
    name = next((row["theme_name"] for row in tables["theme_priorities"] if row["theme_id"] == theme), theme)
    return {"theme_id": theme, "label_it": name, "label_en": None, "sdg": None}
