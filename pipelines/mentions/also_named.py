"""What a text names and no table is filled from: looked for once all rules have read, so that none reads it.

- an organisation whose acronym stands in the name of a network: `OECD` in `OECD Champion Mayors`;
- a body taken up in English by the last word of its English name: `from the Commission`;
- the publisher by a short name with a slip of the pen: `Città metrolitana`;
- the land around a town, by the town's adjective: `i Comuni del Milanese`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache

from pipelines import gazetteer
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import is_acronym
from pipelines.spelling import italian_words
from pipelines.vocabulary import organisation_spellings

_CLOSED = ("organisation", "place", "person", "act", "event", "body", "fund")
_ENGLISH = re.compile(r"\b[Tt]he ([A-Z][a-z]+)\b(?! [A-Z]| (?:of|for|on)\b|-)")
_LAND = re.compile(r"\b(?:[Dd]el|[Nn]el|[Dd]al|[Aa]l|[Ss]ul) ([A-Z][a-zà-ù]{2,})(ese|ano|ino)\b(?! [A-Z]|-)")
_WORD = re.compile(r"(?<![\w-])\w+(?![\w-])")
_NEXT_WORD = re.compile(r" ([a-zà-ù]{6,})\b")
SLIP = "slip"  # value of a mention that a slip of the pen is part of
_TOWN = 20_000  # residents from which a town gives its name to a land; few nationalities sound so
_LIKENESS = 0.9  # likeness of two words, from 0 to 1, from which one is the other with a letter or two lost or swapped


def find(text: str, found: list[Mention], publisher: tuple[tuple[str, str], ...]) -> list[Mention]:
    """The mentions of a flow's text that stand beside those `found`; `publisher`: its names, each with its id."""
    more = [*_within_networks(text, found), *_by_words(text, publisher)]
    if not more:
        return more
    spans = [(m.start, m.end) for m in found if m.kind in _CLOSED]
    return [m for m in more if not any(start < m.end and m.start < end for start, end in spans)]


def _within_networks(text: str, found: list[Mention]) -> Iterator[Mention]:
    for network in found:
        if network.kind == "network":
            for start, end, ref in _acronyms(text[network.start : network.end]):
                yield Mention("organisation", network.start + start, network.start + end, ref, ref)


@lru_cache(maxsize=1024)
def _acronyms(name: str) -> tuple[tuple[int, int, str], ...]:
    """Where the acronyms of bodies stand within a longer name, each with the body's id."""
    words = ((word, organisation_spellings().get(word[0])) for word in _WORD.finditer(name))
    return tuple((*word.span(), known[0]) for word, known in words if known and is_acronym(word[0]) and word[0] != name)


@lru_cache(maxsize=4096)
def _by_words(text: str, publisher: tuple[tuple[str, str], ...]) -> tuple[Mention, ...]:
    """What the words alone tell; remembered, for paragraphs recur."""
    return (*_lands(text), *_in_english(text), *_with_a_slip(text, publisher))


def _lands(text: str) -> Iterator[Mention]:
    for land in _LAND.finditer(text):
        towns = [gazetteer.resolve(land[1] + vowel, "IT") for vowel in "aeio"]
        ids = [town.place_id for town in towns if town is not None and town.kind == "city" and town.place_id]
        if any(gazetteer.city(place_id)["population"] >= _TOWN for place_id in ids):
            yield Mention("place", land.start(1), land.end(2), None)


@cache
def _last_words() -> dict[str, str]:
    """Last word of an English name -> the id of the one body it means: `Commission`."""
    meant: dict[str, set[str]] = {}
    for name, (key, _) in organisation_spellings().items():
        head, _, last = name.rpartition(" ")
        if head and head.isalpha() and re.fullmatch(r"[A-Z][a-z]+(?:ion|ions|ment|cil)", last):
            meant.setdefault(last, set()).add(key)
    return {word: keys.pop() for word, keys in meant.items() if len(keys) == 1}


def _in_english(text: str) -> Iterator[Mention]:
    for taken_up in _ENGLISH.finditer(text) if "he " in text else ():
        if key := _last_words().get(taken_up[1]):
            yield Mention("organisation", *taken_up.span(1), key, key)


def _with_a_slip(text: str, publisher: tuple[tuple[str, str], ...]) -> Iterator[Mention]:
    for name, key in publisher:
        first, _, rest = name.partition(" ")
        if not rest.islower() or " " in rest:
            continue
        for start in (m.start() for m in re.finditer(rf"(?<!\w){re.escape(first)}(?= )", text)):
            word = _NEXT_WORD.match(text, start + len(first))
            if word and word[1] != rest and _is_slip(word[1], rest):
                yield Mention("organisation", start, word.end(), key, key, SLIP)


def _is_slip(word: str, meant: str) -> bool:
    """Whether a word that no word list has is nearly another."""
    return word not in italian_words() and SequenceMatcher(None, word, meant).ratio() >= _LIKENESS
