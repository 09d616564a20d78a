"""Words that are probably misspelt: in no word list, and one or two edits from a word or name of the texts.

Here: the contract's definition and how it is checked fast. What is then said about the word is for `pipelines.issues`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

_WORD = re.compile(r"(?<![\w@/.'-])[^\W\d_]{6,30}(?![\w@/]|[.'-]\w)")
_FOREIGN = ("en", "fr", "es")
_FIRST_LANGUAGE = "it"
_ENDINGS = 3
_ANY_EDIT_FROM, _TWO_EDITS_FROM = 8, 11  # letters; shorter words have too many neighbours that are words too


@dataclass(frozen=True, slots=True, order=True)
class Misspelling:
    """A word (its text's index and span) and the word it was probably meant to be."""

    text: int
    start: int
    end: int
    meant: str


@cache
def _list(language: str) -> bytes:
    """The word list of a language that pyspellchecker brings: a JSON object of words and counts."""
    import gzip
    from importlib.resources import files

    return gzip.decompress((files("spellchecker") / "resources" / f"{language}.json.gz").read_bytes())


@cache
def italian_words() -> frozenset[str]:
    """The Italian word list, lower-case; to take what stands in quotation marks costs a tenth of reading its JSON."""
    return frozenset(_list(_FIRST_LANGUAGE).decode().split('"')[1::2])


def misspellings(texts: Sequence[str], names: Sequence[Sequence[tuple[int, int]]]) -> list[Misspelling]:
    """The words of `texts` that are probably misspelt, in order; `names[i]` are spans of names in `texts[i]`.

    A word is one if no word list and no name knows it, and it is one edit (two if it is long) from a word that the
    texts use more often; another ending of the same word ("europei", "europee") is no misspelling.
    """
    alike: dict[tuple[str, tuple[tuple[int, int], ...]], list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        alike[text, tuple(sorted(names[index]))].append(index)
    words = {each: list(_places(*each)) for each in alike}
    counts: Counter[str] = Counter()
    for each, found in words.items():
        for word, _, _ in found:
            counts[word] += len(alike[each])
    italian = italian_words()
    known = {word: count for word, count in counts.items() if word in italian}
    known.update({word: 2 for word in _name_words(alike) if word not in known})
    unknown = [word for word in counts if word not in known]
    meant = {word: found for word, found in _nearest(unknown, known, counts).items() if not _foreign(word)}
    misspelt = {each: [place for place in found if place[0] in meant] for each, found in words.items()}
    return sorted(
        Misspelling(index, start, end, meant[word])
        for each, found in misspelt.items()
        for word, start, end in found
        for index in alike[each]
    )


def _places(text: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """(lower-case word, start, end) of the words outside names; those that capitals make a name are left out."""
    spans = iter([*names, (len(text), len(text))])
    begin, finish = next(spans)
    for word, start, end in _words(text):
        while finish <= start:
            begin, finish = next(spans)
        if not (begin < end and start < finish):
            yield word, start, end


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[tuple[str, int, int], ...]:
    """(lower-case word, start, end) of a paragraph's words that no capital makes a name; paragraphs of a site recur."""
    return tuple(
        (match[0].lower(), *match.span())
        for match in _WORD.finditer(text)
        if match[0].islower() or _opens_sentence(text, match.start())
    )


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(' "“«(')
    return not before or before[-1] in ".!?:;"


def _name_words(named: Iterable[tuple[str, tuple[tuple[int, int], ...]]]) -> set[str]:
    """The words of names, lower-case; texts are given with the spans of the names they hold."""
    words: set[str] = set()
    for text, spans in named:
        for start, end in spans:
            words.update(_long_words(text[start:end]))
    return words


@lru_cache(maxsize=1 << 14)
def _long_words(name: str) -> tuple[str, ...]:
    return tuple(match[0].lower() for match in _WORD.finditer(name))


def _nearest(unknown: Iterable[str], known: Mapping[str, int], counts: Mapping[str, int]) -> dict[str, str]:
    """Unknown word -> the most used known word within its reach, if that is used more often than it."""
    by_length: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in known:
        by_length[word[0], len(word)].append(word)
    out: dict[str, str] = {}
    for word in unknown:
        reach = 2 if len(word) >= _TWO_EDITS_FROM else 1
        near = [
            (distance, -known[other], other)
            for length in range(len(word) - reach, len(word) + reach + 1)
            for other in by_length.get((word[0], length), ())
            if known[other] > counts[word]
            and _shares_part(word, other)
            and not _inflected(word, other)
            and (len(word) >= _ANY_EDIT_FROM or len(word) != length or sorted(word) == sorted(other))
            and (distance := _distance(word, other, reach)) <= reach
        ]
        if near:
            out[word] = min(near)[2]
    return out


def _shares_part(word: str, other: str) -> bool:
    """Two edits leave one of three parts of a word whole: a cheap first look."""
    third = len(word) // 3
    return word[:third] == other[:third] or word[third : 2 * third] in other or word[2 * third :] in other


def _inflected(word: str, other: str) -> bool:
    """Whether two words differ in their ending only, or one holds the other whole."""
    stem = min(len(word), len(other)) - _ENDINGS
    return word[:stem] == other[:stem] or word in other or other in word


@lru_cache(maxsize=1 << 16)
def _distance(word: str, other: str, limit: int) -> int:
    """Edits between two words, a swap of neighbours counting one; more than `limit` is `limit + 1`."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(word, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and word[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]


@cache
def _foreign(word: str) -> bool:
    """Whether another language knows the word: so few come this far that a set of its words would take longer."""
    return any(f'"{word}"'.encode() in _list(language) for language in _FOREIGN)
