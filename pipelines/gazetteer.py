"""The gazetteer: what a place name means, from GeoNames, CLDR and ISO 3166 by way of the compiled index.

Look-ups only: how a text uses a name is the business of `mentions.places`.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from pipelines.gazetteer_index import fold, index

_KINDS = {"country": 0, "area": 0, "region": 2, "city": 3}
_SMALL, _TOWN = 5_000, 15_000  # inhabitants


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a text names it: `kind` is city, country, region or area; a city has both ids, an area none."""

    place_id: str | None
    country_code: str | None
    kind: str
    name: str


class Entry(NamedTuple):
    """One meaning of a name; `major` if everybody knows the place by it.

    `rank`: -1 what the vocabulary says; 0 the Italian name, or the own if no other is known; 1 the own beside an
    Italian one; 2 another name; 3 a name without the article it has ("Cairo"), to be read after an article only.
    `plain` if the own name has no accents.
    """

    kind: str
    place_id: str | None
    country_code: str | None
    rank: int
    major: bool
    plain: bool
    population: int

    @property
    def own(self) -> bool:
        """Whether the name is the place's own or Italian one."""
        return self.rank < 2


@dataclass(frozen=True, slots=True)
class Names:
    """All names that begin with one word: key -> meanings, best first; `longest` in words; their `seconds`."""

    longest: int
    seconds: frozenset[str]
    meanings: dict[str, tuple[Entry, ...]]


class Frequency(NamedTuple):
    """How often the Italian and the English word list's corpora have a word that is also a name."""

    italian: int
    english: int


@cache
def _connection() -> sqlite3.Connection:
    return sqlite3.connect(f"file:{index()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


@cache
def names(head: str) -> Names | None:
    """Every name whose folded first word is `head`, or None."""
    columns = "key, kind, place_id, country_code, rank, major, plain, population"
    found: dict[str, list[Entry]] = {}
    for key, *values in _connection().execute(f"SELECT {columns} FROM names WHERE head = ?", (head,)):
        found.setdefault(key, []).append(Entry(*values))
    if not found:
        return None
    words = [key.split(" ") for key in found]
    seconds = frozenset(word[1] for word in words if len(word) > 1)
    return Names(max(map(len, words)), seconds, {key: _ordered(entries) for key, entries in found.items()})


def _ordered(entries: list[Entry]) -> tuple[Entry, ...]:
    """Meanings by preference; a foreign division goes behind the town it is named after, and behind an Italian one, as
    does a foreign village behind any Italian town, or a town not twice as large (Nola, also in Central Africa)."""
    capitals = {e.country_code for e in entries if e.kind == "city" and _names_division(e)}
    italian = max((e.population for e in entries if e.kind == "city" and e.own and e.country_code == "IT"), default=-1)
    abroad = [e for e in entries if e.country_code != "IT"]
    shadowed = {e for e in abroad if e.kind == "region" and (italian >= _SMALL or e.country_code in capitals)}
    near = max(_TOWN, 2 * italian)  # inhabitants
    shadowed |= {e for e in abroad if e.kind == "city" and not e.major and e.population < near and italian >= 0}
    return tuple(sorted(entries, key=lambda entry: (entry in shadowed, _preference(entry))))


def _names_division(city: Entry) -> bool:
    """In America it is the other way round: towns are called after states."""
    return city.major or (city.country_code != "US" and city.population >= _TOWN)


def _preference(entry: Entry) -> tuple[bool, int, bool, int, str]:
    """What the vocabulary means; countries, well-known cities, regions, other cities; own names; population; id."""
    kind = 1 if entry.kind == "city" and entry.major and entry.own else _KINDS[entry.kind]
    return entry.rank >= 0, kind, not entry.own, -entry.population, entry.place_id or entry.country_code or ""


@cache
def frequency(word: str) -> Frequency:
    """How common a folded one-word name is as a word; (0, 0) if no list has it."""
    row = _connection().execute("SELECT italian, english FROM words WHERE word = ?", (word,)).fetchone()
    return Frequency(*(row or (0, 0)))


@cache
def is_province(letters: str) -> bool:
    """Whether two capitals are an Italian province's, as in "Paese (TV)"."""
    return _connection().execute("SELECT 1 FROM provinces WHERE letters = ?", (letters,)).fetchone() is not None


def meanings(name: str) -> tuple[Entry, ...]:
    """Every meaning of a whole name, best first; empty if it names no place."""
    key = fold(name)
    found = names(key.split(" ", 1)[0]) if key else None
    return found.meanings.get(key, ()) if found else ()


def resolve(name: str, country: str | None = None) -> Place | None:
    """The place a name means, in `country` (ISO 3166-1 alpha-2) if given; None if there is none."""
    for entry in meanings(name):
        if country is None or entry.country_code == country:
            return Place(entry.place_id, entry.country_code, entry.kind, name)
    return None


def city(place_id: str) -> dict[str, Any]:
    """The row of table `places` for a GeoNames id; KeyError if the gazetteer has no such place."""
    return _row("SELECT * FROM places WHERE place_id = ?", place_id) | {"place_id": place_id}


def country(code: str) -> dict[str, Any]:
    """The row of table `countries` for an ISO 3166-1 alpha-2 code; KeyError if there is no such country."""
    return _row("SELECT * FROM countries WHERE country_code = ?", code)


def _row(query: str, key: str) -> dict[str, Any]:
    cursor = _connection().execute(query, (key,))
    row = cursor.fetchone()
    if row is None:
        raise KeyError(key)
    return {column[0]: value for column, value in zip(cursor.description, row, strict=True)}
