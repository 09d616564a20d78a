"""Places that a text names: cities, countries, parts of countries, areas of the world.

The gazetteer says what a name can mean; here is decided whether a capitalised word is that name at all. Every name is
weighed: how well known the place is (`_weight`) against how ordinary the word (`_commonness`); where that does not
suffice, the words around must speak for a place (`_support`). Names in organisations' names are dropped elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from pipelines.gazetteer import Entry, Names, Place, frequency, is_province, meanings, names
from pipelines.gazetteer_index import fold
from pipelines.labels import label_lines
from pipelines.mentions.model import Mention

_WORD = re.compile(r"(?<![\w@])[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?![\w@]|\.[a-z])")
_SEPARATOR = r"(?:(?<=St)\. |(?<=S)\. |['\- ])"
_TAIL = re.compile(rf"(?:{_SEPARATOR}[^\W\d_]+(?![\w@])){{1,8}}")
_SECOND = re.compile(rf"{_SEPARATOR}([^\W\d_]+)")
_STEP = re.compile(rf"{_SEPARATOR}[^\W\d_]+")

_NO, _PREPOSITION, _LISTED, _CERTAIN = range(4)  # support, from none to certain
_SEAT = re.compile(
    r"\b(?:comun[ei]|città(?: metropolitan[ae])?|cittadina|sindac\w+|municipi\w*|municipalità|provinc\w+|frazione|"
    r"capoluogo|sede(?: legale| centrale| principale| operativa)?|(?:nat|fondat|istituit|costituit)[aoie])"
    r" (?:(?:di|a|ad|in) |d')$",
    re.IGNORECASE,
)
_HELD = re.compile(  # not "tenuta a |Palazzo Reale"
    r"\b(?:(?:svolt|tenut|riunit|firmat|sottoscritt|siglat)[aoie]|sede(?: \w+)? (?:è|fu|si trova)(?: oggi| ora)?) ad? $"
)
_PREPOSED = re.compile(r"(?:\b(?:a|ad|da|di|in|per|presso|verso|tra|fra) |\bd')$", re.IGNORECASE)
_TOWARDS = re.compile(r"\bad? $")
_IN_COUNTRY = re.compile(r"\b(?:ad?|in) $")
_ARTICLE = re.compile(
    r"\b(?:(?:a|da|de|ne|su)(?:l|lla|llo|i|gli|lle) |(?:(?:a|da|de|ne|su)l)?l'|(?:il|lo|la|le|i|gli) )$", re.IGNORECASE
)
_STREETS = {
    *("via", "viale", "piazza", "piazzale", "piazzetta", "corso", "largo", "vicolo", "bastioni", "porta", "lungomare"),
    *("lungolago", "basilica", "chiesa", "parrocchia"),
}
_COUNTRY_GAP = re.compile(
    r" ?[(,] ?(?:in )?| ?[-–] ?|,? (?:in|nel|nella|nell'|negli|nei|di|del|della|dell'|degli|dei) ?"
)
_COUNTRY_BEFORE = re.compile(r"(?:: |, (?:a|ad|precisamente a|nella città di) | [–-] )$")
_SIZEABLE = 15_000  # inhabitants of a homonym that a list's country may mean
_LIST_GAP = re.compile(r"(?:,? (?:e|ed|o|nonché) |[,;] )(?:(?:a|ad|di|da|in) |d')?| ?[-–/] ?")
_PROVINCE = re.compile(r" ?\((?:prov\. ?)?([A-Z]{2})\)")
_RUN_BEFORE = re.compile(r"([^\W\d_a-zß-öø-ÿ][\w']*)[ \-]$")
_RUN_AFTER = re.compile(r"(?: (?:& )?|-)(?:[^\W\d_a-zß-öø-ÿ]\w*|[a-z]+(?<=-[a-z]))|-[a-z]")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•\"“«(]) ?$")
_FUNCTION = re.compile(
    r"(?:A|Ad|Al|Alla|Anche|Così|Con|Da|Dal|Dalla|Dalle|Di|E|Fra|Già|Il|In|L|La|Le|Lo|I|Ma|Nel|Nella|Oggi|Oltre|Per|"
    r"Presso|Su|Tra|Verso|Se|Quando|Mentre|Come|Poi)"
)


@dataclass(slots=True)
class _Candidate:
    start: int
    end: int
    key: str
    meanings: tuple[Entry, ...]
    chosen: Entry | None = None


_key = cache(fold)


@cache
def _heads(word: str) -> Names | None:
    """Names that begin with a word as written."""
    return names(fold(word))


def find(text: str) -> list[Mention]:
    """Every place `text` names, in order; `value` is a `Place`, `normalised` its GeoNames id or country code."""
    candidates = list(_candidates(text))
    territories = {c.start: c for c in candidates if c.meanings[0].kind != "city"}
    ends = {c.end: c for c in territories.values() if c.meanings[0].kind == "country"}
    for candidate in candidates:
        candidate.chosen = _choose(text, candidate, territories, ends)
    if ends:
        _share_country(text, candidates, territories, ends)
    _accept_listed(text, candidates)
    return [_mention(text, c.start, c.end, c.chosen) for c in candidates if c.chosen]


@lru_cache(maxsize=4096)
def find_in_slug(slug: str) -> tuple[Place, ...]:
    """Places among the hyphenated lower-case words of a URL's segment: countries, regions, well-known cities and others
    that stand behind "a": "orti-a-mostar"."""
    words, found, at = slug.split("-"), [], 0
    while at < len(words):
        placed = at > 0 and words[at - 1] in ("a", "ad")
        size = next((n for n in range(min(6, len(words) - at), 0, -1) if _in_slug(words[at : at + n], placed)), 0)
        if entry := _in_slug(words[at : at + size], placed):
            found.append(Place(entry.place_id, entry.country_code, entry.kind, " ".join(words[at : at + size])))
        at += size or 1
    return tuple(dict.fromkeys(found))


def _in_slug(words: list[str], placed: bool) -> Entry | None:
    """The one thing these words can mean in a slug, where no capital tells a name from a word; a city that is not well
    known only where "a" has `placed` it."""
    key = " ".join(words)
    for entry in meanings(key)[:1]:
        if entry.kind != "area" and entry.own and (entry.major or placed) and _commonness(key) < 2:
            return entry
    return None


# Reading


def _candidates(text: str) -> Iterator[_Candidate]:
    end = 0
    for word in _WORD.finditer(text):
        if word.start() >= end and (found := _heads(word[0])):
            candidate = _longest(text, word, found)
            if candidate:
                end = candidate.end
                yield candidate


def _longest(text: str, word: re.Match[str], found: Names) -> _Candidate | None:
    """The longest known name that begins at `word` and is written as a name is."""
    second = _SECOND.match(text, word.end()) if found.seconds else None
    ends = [word.end()]
    if second and _key(second[1]) in found.seconds and (tail := _TAIL.match(text, word.end())):
        ends += [step.end() for step in _STEP.finditer(text, word.end(), tail.end())][: found.longest - 1]
    for end in reversed(ends):
        key = _key(text[word.start() : end])
        entries = found.meanings.get(key)
        if entries and (readings := tuple(e for e in entries if _written_as(text[word.start() : end], key, e))):
            return _Candidate(word.start(), end, key, readings)
    return None


def _written_as(written: str, key: str, entry: Entry) -> bool:
    """Whether a name in this writing can mean `entry`: cities end in a capitalised word, abbreviations are capitals."""
    if len(key) <= 3 and entry.kind != "city":
        return written.isupper() or entry.place_id is not None
    if entry.kind == "city" and " " in key:
        return not written.rpartition(" ")[2].islower()
    if written.isupper():
        return len(written) > 3 and (entry.kind != "region" or entry.country_code == "IT")
    return True


def _choose(
    text: str, candidate: _Candidate, territories: dict[int, _Candidate], ends: dict[int, _Candidate]
) -> Entry | None:
    """The meaning of a candidate, if its own weight and the words around suffice."""
    if _is_street(text[max(0, candidate.start - 24) : candidate.start]) or _is_persons(text, candidate):
        return None
    if beside := _by_country_beside(text, candidate, territories) or _after_article(text, candidate):
        return beside
    if city := _city_of_its_name(text, candidate):
        return city
    if ends and (before := _by_country_before(text, candidate, ends)):
        return before
    if _is_plain(text, candidate):
        return candidate.meanings[0]
    support = _support(text, candidate)
    entry = _best(text, candidate, support)
    return entry if support >= _needed(text, candidate, entry, _in_run(text, candidate)) else None


def _is_street(before: str) -> bool:
    """Whether the words before make a name that of a street or church: "Corso Buenos Aires", "basilica di San ..."."""
    words = before.lower().split()[-2:]
    if words and words[-1] in {"di", "del", "della"}:
        words.pop()
    return bool(words) and words[-1] in _STREETS


_CREDIT = re.compile(
    r"(?:\b[Aa] cura di|\b(?:[Rr]eferente|[Dd]irigente|[Rr]esponsabile|[Aa]utor[ei]|[Aa]utrice|[Cc]ontatto)"
    r"(?: [\w' ]{1,40})?:|\b(?:[Dd]ott|[Pp]rof|[Ss]ig|[Aa]vv|[Ii]ng|[Aa]rch)\.?(?:ssa|ra)?\.?)"
    r"(?: (?:[A-ZÀ-Þ][\w'-]+,?|e))* $"
)


def _is_persons(text: str, candidate: _Candidate) -> bool:
    """Whether a name is a person's, credited or presented: "A cura di| Ginevra| Conti", "Referente: Anna| Modena|"."""
    return _in_run(text, candidate) and _ends(_CREDIT, text, candidate.start, 80)


def _is_plain(text: str, candidate: _Candidate) -> bool:
    """A well-known city by its Italian name: nothing around it could change the reading."""
    entry = candidate.meanings[0]
    known = entry.kind == "city" and entry.major and entry.rank <= 0 and len(candidate.key) > 3
    return known and _commonness(candidate.key) < 2 and not text[candidate.start : candidate.end].isupper()


def _best(text: str, candidate: _Candidate, support: int) -> Entry:
    """The first meaning; after "Comune di" the first city, and a well-known or Italian one before others: "nata a
    Cuba", "in Georgia" mean the country."""
    entries = _as_spelt(text[candidate.start : candidate.end], candidate.meanings)
    cities = [entry for entry in entries if entry.kind == "city"]
    of_country = entries[0].kind == "country" and _ends(_IN_COUNTRY, text, candidate.start, 4)
    if support < _CERTAIN or not cities or of_country:
        return entries[0]
    return min(cities, key=lambda entry: not (entry.own and (entry.major or entry.country_code == "IT")))


def _as_spelt(written: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Without foreign places whose accents the text leaves out, where an Italian town is spelt just so (Sale, Salé);
    without those that have none, where the text writes them (Salò, not Salo)."""
    if written.isascii() and any(e.kind == "city" and e.own and e.country_code == "IT" for e in entries):
        return tuple(entry for entry in entries if entry.plain) or entries
    if written[-1] in _ACCENTED and any(_spelt_so(written, e) for e in entries):
        return tuple(entry for entry in entries if entry.kind != "city" or not entry.plain)
    return entries


_ACCENTED = frozenset("àèéìòóùú")


def _spelt_so(written: str, entry: Entry) -> bool:
    """Whether a name ends in an accent that the place's own has: rarer than the word without it."""
    return written[-1] in _ACCENTED and entry.kind == "city" and entry.own and not entry.plain


def _after_article(text: str, candidate: _Candidate) -> Entry | None:
    """A name that lost its article to the one before: "al Cairo", "alla Spezia", "dell'Aquila", "all'Aia"."""
    first = candidate.meanings[0]
    if (first.major and first.own) or not _ends(_ARTICLE, text, candidate.start, 8):
        return None
    bare = (entry for entry in candidate.meanings if entry.rank == 3)
    word = _commonness(candidate.key)
    return next((e for e in bare if e.major or (_weight(e) > 1 and (not word or e.country_code == "IT"))), None)


def _city_of_its_name(text: str, candidate: _Candidate) -> Entry | None:
    """Of a country and its city of one name, the city: `a Lussemburgo`, for one is in a country (`in Lussemburgo`)."""
    first = candidate.meanings[0]
    if first.kind != "country" or not _ends(_TOWARDS, text, candidate.start, 4):
        return None
    own = (entry for entry in candidate.meanings if entry.country_code == first.country_code)
    return next((entry for entry in own if entry.kind == "city" and entry.major), None)


def _by_country_beside(text: str, candidate: _Candidate, territories: dict[int, _Candidate]) -> Entry | None:
    """ "Betlemme (Palestina)", "Birmingham, Regno Unito", "Sale (AL)": the meaning in the country named beside."""
    if candidate.meanings[0].kind == "country":
        return None
    if (province := _PROVINCE.match(text, candidate.end)) and is_province(province[1]):
        return _in_country(candidate, "IT")
    gap = _COUNTRY_GAP.match(text, candidate.end)
    beside = territories.get(gap.end()) if gap else None
    return _in_country(candidate, beside.meanings[0].country_code) if beside else None


def _by_country_before(text: str, candidate: _Candidate, ends: dict[int, _Candidate]) -> Entry | None:
    """ "Messico: Mérida", "in Nicaragua, a León": the meaning in the country named just before."""
    if candidate.meanings[0].kind == "country":
        return None
    gap = _COUNTRY_BEFORE.search(text, max(0, candidate.start - 20), candidate.start)
    country = ends.get(gap.start()) if gap else None
    return _in_country(candidate, country.meanings[0].country_code) if country else None


def _share_country(
    text: str, candidates: list[_Candidate], territories: dict[int, _Candidate], ends: dict[int, _Candidate]
) -> None:
    """A country beside one name of a list is that of homonyms next to it: "Granada e León (Nicaragua)"."""
    rules = ((candidates[::-1], _by_country_beside, territories), (candidates, _by_country_before, ends))
    for ordered, by_country, countries in rules:
        code: str | None = None
        for known, other in pairwise(ordered):
            first, second = sorted((known, other), key=lambda c: c.start)
            if beside := by_country(text, known, countries):
                code = beside.country_code
            elif known.chosen is None or known.chosen.country_code != code:
                code = None
            shares = code and _LIST_GAP.fullmatch(text, first.end, second.start)
            if shares and not _by_country_beside(text, other, territories):
                here = _in_country(other, code)
                known_here = here and here.population >= _SIZEABLE and here.major >= other.meanings[0].major
                other.chosen = here if known_here else other.chosen


def _in_country(candidate: _Candidate, code: str | None) -> Entry | None:
    return next((e for e in candidate.meanings if code and e.kind == "city" and e.country_code == code), None)


def _support(text: str, candidate: _Candidate) -> int:
    """How much the words before a name speak for a place."""
    start = candidate.start
    if _ends(_SEAT, text, start, 40):
        return _CERTAIN
    if _ends(_HELD, text, start, 40) and not _GOES_ON.match(text, candidate.end):
        return _CERTAIN
    if text.startswith(": ", start - 2) and _is_labelled(text, start):
        return _LISTED
    return _PREPOSITION if _ends(_PREPOSED, text, start, 8) else _NO


_GOES_ON = re.compile(r"[ '-][A-ZÀ-Þ]")
_OF_PLACES = frozenset(["headquarters", "founded", "founded_place"])


def _is_labelled(text: str, start: int) -> bool:
    """Whether a label that asks for a town stands before a name: `Sede: |Fonni`, `Costituzione: |Fonni|, 2015`."""
    return any(label.value == start and label.means in _OF_PLACES for _, _, label in label_lines(text, entry=True))


def _ends(pattern: re.Pattern[str], text: str, start: int, reach: int) -> bool:
    """Whether the `reach` characters before `start` end as `pattern` says."""
    return bool(pattern.search(text[max(0, start - reach) : start]))


def _needed(text: str, candidate: _Candidate, entry: Entry, in_run: bool) -> int:
    """How much support a name needs: the better known the place and the rarer the word, the less."""
    weight, ordinary = _weight(entry), _commonness(candidate.key)
    if ordinary == 1 and _spelt_so(text[candidate.start : candidate.end], entry):
        ordinary = 0
    if entry.rank == 3:
        return _CERTAIN + 1
    if entry.kind == "city" and len(candidate.key) <= 3:
        ordinary = 2
    elif entry.kind == "country" and len(candidate.key) <= 3:
        return _NO
    if text[candidate.start : candidate.end].isupper() and (weight < 3 or ordinary == 2):
        return _CERTAIN
    if weight == 3:
        return _CERTAIN if in_run and entry.rank else (_NO, _NO, _PREPOSITION)[ordinary]
    if in_run or (entry.kind == "city" and _ends(_ARTICLE, text, candidate.start, 8)):
        return _CERTAIN
    if weight == 2:
        return (_NO, _LISTED, _LISTED if entry.own else _CERTAIN)[ordinary]
    if weight == 1 and (" " in candidate.key or not _starts_sentence(text, candidate)):
        return (_NO, _LISTED, _CERTAIN)[ordinary]
    return (_LISTED, _CERTAIN, _CERTAIN)[ordinary]


@cache
def _weight(entry: Entry) -> int:
    """3 everybody knows it, 2 a town, 1 a small Italian one, 0 a small one elsewhere or a rare name of a town."""
    if entry.major:
        return 3
    if entry.kind == "region":
        return 2
    if entry.own:
        return 2 if entry.population >= 15_000 else int(entry.country_code == "IT")
    return 2 if entry.population >= (15_000 if entry.country_code == "IT" else 100_000) else 0


@cache
def _commonness(key: str) -> int:
    """2 an everyday word, 1 a word, 0 not a word; names of several words are none."""
    if " " in key:
        return 0
    count = frequency(key)
    if count.italian >= 2_500 or count.english >= 10_000:
        return 2
    return int(count.italian >= 100 or count.english >= 1_000)


def _starts_sentence(text: str, candidate: _Candidate) -> bool:
    """Whether the capital may be that of a sentence's first word; an item of nothing but a name is no sentence."""
    alone = len(text) <= candidate.end - candidate.start + 1
    return not alone and _ends(_SENTENCE_END, text, candidate.start, 3)


def _in_run(text: str, candidate: _Candidate, but: _Candidate | None = None) -> bool:
    """Whether a capitalised word other than `but` stands directly beside: the name may be part of a longer one."""
    after = _RUN_AFTER.match(text, candidate.end)
    if after and not (but and candidate.end < but.start):
        return True
    before = _RUN_BEFORE.search(text[max(0, candidate.start - 30) : candidate.start])
    return bool(before and not _FUNCTION.fullmatch(before[1]) and not (but and but.start < candidate.start))


def _accept_listed(text: str, candidates: list[_Candidate]) -> None:
    """In a list of names a place vouches for its neighbours, in both directions."""
    for ordered in (candidates, candidates[::-1]):
        for known, other in pairwise(ordered):
            if known.chosen and not other.chosen and _listed(text, known, other):
                other.chosen = other.meanings[0]


def _listed(text: str, known: _Candidate, other: _Candidate) -> bool:
    """Whether only a comma, a hyphen or "e" stands between a place and a name that this much support suffices for."""
    first, second = sorted((known, other), key=lambda c: c.start)
    if not _LIST_GAP.fullmatch(text, first.end, second.start):
        return False
    return _needed(text, other, other.meanings[0], _in_run(text, other, known)) <= _LISTED


def _mention(text: str, start: int, end: int, entry: Entry) -> Mention:
    place = Place(entry.place_id, entry.country_code, entry.kind, text[start:end])
    return Mention("place", start, end, entry.place_id or entry.country_code, value=place)
