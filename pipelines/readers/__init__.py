"""Readers: documents in, the rows of every table out. `read` is the whole way from text to statements.

Phrase rules read every page; a page kind adds only what its layout says. A reader claims facts of one page and does
nothing else; what all texts together say is settled in `statements.py`.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipelines.mentions.model import Mention
    from pipelines.readers.cast import Cast
    from pipelines.readers.citations import ActIndex
    from pipelines.readers.discovery import Network, Sighting
    from pipelines.readers.page import Page
    from pipelines.sources import Document
    from pipelines.statements import Tables

_PLACED = re.compile(r"\b(?:ad?|di|da|in|tra|fra|con) $")
_ENDS = re.compile(r"(?![\w'-]| [A-ZÀ-Þ])")


def read(documents: Sequence[Document]) -> Tables:
    """The rows of every table of the contract, read from the documents (registry order)."""
    from pipelines.readers.assembly import assemble

    with uncollected():
        pages, networks, acts = open_pages(documents)
        return assemble(pages, cast_pages(pages, networks), acts)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection: who makes much and leaves no garbage, as a reading does, looks for some ever longer."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # to be looked at with all that is old, not as new at the next occasion
        gc.unfreeze()
        if collecting:
            gc.enable()


def open_pages(documents: Iterable[Document]) -> tuple[list[Page], list[Network], ActIndex]:
    """Documents as pages with all their mentions, the networks that they speak of, and what their acts are."""
    from pipelines.mentions import plain
    from pipelines.readers.citations import resolve_acts
    from pipelines.readers.discovery import merge, sightings
    from pipelines.readers.offices import resolve_offices
    from pipelines.readers.organisations import resolve_organisations
    from pipelines.readers.page import Page
    from pipelines.structure import parse

    pages = []
    for index, document in enumerate(documents):
        structure = parse(document)
        pages.append(Page(index, document, structure, [list(plain(flow.text)) for flow in structure.flows]))
    networks = merge([sighting for page in pages for sighting in sightings(page)])
    _name(pages, networks)
    resolve_organisations(pages)
    resolve_offices(pages)
    acts = resolve_acts(pages)
    for page in pages:
        page.settle()
    return pages, networks, acts


def _name(pages: list[Page], networks: list[Network]) -> None:
    """Add the names of bodies to the mentions of every page."""
    from pipelines.mentions import names, with_names
    from pipelines.readers.bodies import same_organs
    from pipelines.readers.own_lines import with_parts
    from pipelines.readers.publishers import publisher_ids

    lexicon = names.build((network.id, network.aliases) for network in networks)
    lexicon.short.update(_short_forms(networks))
    seen = [(s, n.id) for n in networks for s in n.sightings]
    own_sections: dict[int, dict[int | None, str]] = {}
    for s, network in seen:
        if s.rule == "section_is_network":
            own_sections.setdefault(s.page.index, {})[s.section] = network
    entries = {(s.page.index, s.flow): network for s, network in seen if s.rule == "entry_is_network"}
    for page in pages:
        publisher = tuple(publisher_ids(page.publisher).items())
        headed = with_parts(page, own_sections.get(page.index, {}))
        topic: str | None = None
        for flow, text in enumerate(page.flows):
            own = headed.get(text.section) or entries.get((page.index, flow))
            topic = own or topic
            page.mentions[flow] = list(with_names(text.text, lexicon, topic, publisher, own is not None))
            named = {m.ref for m in page.of(flow, "network")}
            topic = named.pop() if len(named) == 1 else topic
        _take_up(page)
    same_organs(pages)


def _take_up(page: Page) -> None:
    """Mention organisations where the page takes them up by acronym or first word (`l'URP`, `dell'Unione`) and
    only one is meant."""
    from pipelines.mentions import names
    from pipelines.mentions.phrases import is_acronym

    meant: dict[str, set[str]] = {}
    own = publisher_refs(page)
    for flow, found in enumerate(page.mentions):
        for m in found:
            if m.kind == "organisation" and m.ref and m.ref not in own:
                text = page.flows[flow].text[m.start : m.end]
                meant.setdefault(text if is_acronym(text) else text.split(" ")[0], set()).add(m.ref)
    _same_events(page)
    _same_places(page)
    _at_home(page)
    known = {word: refs.pop() for word, refs in meant.items() if len(refs) == 1 and len(word) > 2}
    for index, paragraph in enumerate(page.flows):
        page.mentions[index] = names.taken_up(paragraph.text, page.mentions[index], known)


def _same_events(page: Page) -> None:
    """`Expo` is the `Expo 2015` of the same page, when there is only one."""
    from dataclasses import replace

    dated = {m.ref for found in page.mentions for m in found if m.kind == "event" and m.ref and m.ref[-4:].isdigit()}
    for found in page.mentions if dated else ():
        for index, m in enumerate(found):
            same = [ref for ref in dated if ref and ref[:-5] == m.ref] if m.kind == "event" and m.ref else []
            if len(same) == 1:
                found[index] = replace(m, ref=same[0], normalised=same[0])


def _same_places(page: Page) -> None:
    """`Nara` is the `Nara (Giappone)` of the same page, when only one is told by its country."""
    from dataclasses import replace
    from itertools import pairwise

    told: dict[str, dict[str | None, Mention]] = {}
    for paragraph, found in zip(page.flows, page.mentions, strict=True):
        places = [m for m in found if m.kind == "place"]
        for city, country in pairwise(places):
            beside = paragraph.text[city.end : country.start] in (" (", ", ") and country.value.kind == "country"
            if beside and city.value.kind == "city" and city.value.country_code == country.value.country_code:
                told.setdefault(_in_small(paragraph.text[city.start : city.end]), {})[city.normalised] = city
    alone = {name: next(iter(cities.values())) for name, cities in told.items() if len(cities) == 1}
    for paragraph, found in zip(page.flows, page.mentions, strict=True):
        for index, m in enumerate(found if alone else ()):
            meant = alone.get(_in_small(paragraph.text[m.start : m.end])) if m.kind == "place" else None
            if meant and meant.normalised != m.normalised:
                found[index] = replace(m, normalised=meant.normalised, ref=meant.ref, value=meant.value)
    for name, meant in alone.items():
        _named_again(page, name, meant)


def _in_small(name: str) -> str:
    """A name in capitals as it is written elsewhere: `NARA (Giappone)` heads what is told of `Nara`."""
    return name.title() if len(name) > 3 and name.isupper() else name


def _at_home(page: Page) -> None:
    """`firmato a Latina`: the publisher's own town is meant, not a homonym, where no other country is told beside."""
    from dataclasses import replace

    from pipelines.gazetteer import meanings
    from pipelines.readers.publishers import city_names, own_town

    names, own = city_names(page.publisher), own_town(page.publisher)
    if own is None or all(m.place_id == own.place_id for name in names for m in meanings(name)[:1]):
        return
    for paragraph, found in zip(page.flows, page.mentions, strict=True):
        abroad = [(m.start, m.end, m.normalised) for m in found if m.kind == "place" and m.value.kind == "country"]
        for index, m in enumerate(found):
            if m.kind != "place" or m.value.kind != "city" or paragraph.text[m.start : m.end] not in names:
                continue
            code = m.value.country_code
            if not any(code == other and max(start - m.end, m.start - end) < 10 for start, end, other in abroad):
                found[index] = replace(m, normalised=own.place_id, value=replace(own, name=m.value.name))


def _named_again(page: Page, name: str, meant: Mention) -> None:
    """`a Rodi` is the `Rodi (Grecia)` of the same page, though the word alone would be none."""
    from dataclasses import replace

    for paragraph, found in zip(page.flows, page.mentions, strict=True):
        at = paragraph.text.find(f" {name}")
        while at >= 0:
            start, end = at + 1, at + 1 + len(name)
            free = not any(m.start < end and start < m.end for m in found)
            if free and _PLACED.search(paragraph.text, max(0, start - 5), start) and _ENDS.match(paragraph.text, end):
                found.append(replace(meant, start=start, end=end, value=replace(meant.value, name=name)))
                found.sort(key=lambda m: (m.start, m.end, m.kind))
            at = paragraph.text.find(f" {name}", end)


def publisher_refs(page: Page) -> set[str]:
    """The ids that the publisher's own names stand for."""
    from pipelines.readers.publishers import publisher_ids

    return set(publisher_ids(page.publisher).values())


def _short_forms(networks: list[Network]) -> dict[str, list[str]]:
    """Network -> the capitalised kind words by which its text takes it up (`il Patto`, `il Forum`): of what it is
    called in its definition (`è un patto`) or its name."""
    from pipelines.vocabulary import kind_of_network_word

    out: dict[str, list[str]] = {}
    for network in networks:
        words = [s.page.flows[s.flow].text[slice(*s.word)] for s in network.sightings if s.word]
        words += [word for word in network.name.replace("’", "'").split() if word.lower() in kind_of_network_word()]
        taken_up = {
            word[0].upper() + word[1:] for word in words if word[0].isupper() or word not in ("rete", "network")
        }
        if taken_up:
            out[network.id] = sorted(taken_up)
    return out


def cast_pages(pages: list[Page], networks: list[Network]) -> list[Cast]:
    """Each page with its cast: the networks its sentences are about."""
    from pipelines.readers.cast import Cast

    known = {network.id: network for network in networks}
    own: list[list[tuple[Network, Sighting]]] = [[] for _ in pages]
    for network in known.values():
        for sighting in network.sightings:
            own[sighting.page.index].append((network, sighting))
    return [Cast(page, known, own[page.index]) for page in pages]


__all__ = ["cast_pages", "open_pages", "read", "uncollected"]
