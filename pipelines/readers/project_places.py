"""Where projects take place: the places that their titles name, else those of their addresses.

Which links are projects is read in `projects`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urlsplit

from pipelines.gazetteer import Place, frequency, meanings
from pipelines.gazetteer_index import fold
from pipelines.links import Link
from pipelines.mentions import places
from pipelines.mentions.model import Mention
from pipelines.readers.page import Page

_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|jsp|page|shtml)$", re.I)
_EMPTY_SEGMENT = re.compile(r"(?:index|home|scheda|pagina|progetto|default|it|en|show|view|content|\d+)?", re.I)
_CAPITALISED = re.compile(r"(?<![\w'-])[A-ZÀ-Þ][a-zà-ÿ]{3,}(?![\w-])")
_OF_TOWN = re.compile(r"\b(?:a|ad|di) (?P<town>[A-ZÀ-Þ][a-zà-ÿ]{3,})(?![\w-]| [A-ZÀ-Þ])")
_EVERYDAY = 100  # times among the words of the frequency list: from here on a word, not a name


@dataclass(frozen=True)
class Project:
    """A project as a page lists it: its title in a flow, the link to its page, the section of its list."""

    flow: int
    start: int
    end: int
    link: Link
    url: str
    section: int

    @cached_property
    def segment(self) -> str:
        """The last segment of the address that says something."""
        path = [unquote(part) for part in urlsplit(self.url).path.split("/") if part]
        names = (_EXTENSION.sub("", part) for part in reversed(path))
        return next((name for name in names if not _EMPTY_SEGMENT.fullmatch(name)), "")


def project_places(page: Page, project: Project, name: str, acronym: str | None = None) -> None:
    """The finest places of the title; if it names none, those of the address. Areas of several countries are none, nor
    is an acronym that also names a town: `SERRA - Sostegno alle Esperienze Rurali`."""
    text = page.flows[project.flow].text
    found = [m for m in page.within(project.flow, project.start, project.end, "place") if m.value.kind != "area"]
    found = [m for m in found if acronym is None or text[m.start : m.end] != acronym]
    by_place: dict[object, tuple[Place, int, int]] = {}
    for m in sorted(found, key=lambda m: (text[m.start : m.end].isupper(), m.start)):
        by_place.setdefault(m.value.place_id or m.value.name, (m.value, m.start, m.end))
    towns = _in_countries(text, project, found) if found else _small_towns(text, project)
    for town, start, end in towns:
        by_place.setdefault(town.place_id, (town, start, end))
    for place, start, end in _finest(list(by_place.values())):
        written = page.written(project.flow, start, end)
        cells = {"place_name": (written, start, end)}
        page.claim(
            "project_places", (name, written), project.flow, "place_in_title", cells, **_fixed(name, place, "title")
        )
    if not by_place:
        _address_places(page, project, name)


def _in_countries(text: str, project: Project, found: list[Mention]) -> Iterator[tuple[Place, int, int]]:
    """The small towns of a country that the title names: "Pemba Verde - Mozambico"; no everyday words."""
    countries = {m.value.country_code for m in found if m.value.kind == "country"}
    for word in _CAPITALISED.finditer(text, project.start, project.end) if countries else ():
        if any(m.start < word.end() and word.start() < m.end for m in found):
            continue
        towns = (e for e in meanings(word[0]) if e.kind == "city" and e.own and e.country_code in countries)
        if (town := next(towns, None)) and frequency(fold(word[0])).italian < _EVERYDAY:
            yield Place(town.place_id, town.country_code, "city", word[0]), *word.span()


def _small_towns(text: str, project: Project) -> Iterator[tuple[Place, int, int]]:
    """The one small town that a title without other places names: "le vedove di Srebrenica"; no everyday words."""
    for word in _OF_TOWN.finditer(text, project.start, project.end):
        towns = [e for e in meanings(word["town"]) if e.kind == "city" and e.own]
        known = frequency(fold(word["town"]))
        if len({e.country_code for e in towns}) == 1 and not known.italian and not known.english:
            town = towns[0]
            yield Place(town.place_id, town.country_code, "city", word["town"]), *word.span("town")


def _address_places(page: Page, project: Project, name: str) -> None:
    """Places of the address's last segment: ".../imprese-sociali-in-burkina-faso"."""
    at = project.url.rfind(project.segment) if project.segment else -1
    if at < 0:
        return
    named = [
        (place, at + project.segment.find(place.name.replace(" ", "-")), 0)
        for place in places.find_in_slug(project.segment)
        if place.kind != "area"
    ]
    for place, offset, _ in _finest(named):
        words = place.name.replace(" ", "-")
        start = project.link.url[0] + offset
        cells = {"place_name": (words, start, start + len(words))}
        page.claim_at("project_places", (name, words), "place_in_address", cells, **_fixed(name, place, "url"))


def _fixed(name: str, place: Place, basis: str) -> dict[str, Any]:
    place_id = place.place_id if place.kind == "city" else None
    return {"project_id": name, "country_code": place.country_code, "place_id": place_id, "basis": basis}


def _finest(found: list[tuple[Place, int, int]]) -> list[tuple[Place, int, int]]:
    """Without the country or region of a finer place."""
    grain = ("country", "region", "city")
    finest = {
        p.country_code: max(grain.index(q.kind) for q, *_ in found if q.country_code == p.country_code)
        for p, *_ in found
    }
    return [f for f in found if grain.index(f[0].kind) == finest[f[0].country_code]]
