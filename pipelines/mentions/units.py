"""Nouns, currencies and qualifiers that tell what a number counts, from `schemas/vocabularies/units.yaml`.

Here belongs making patterns of those words. What they say of a number in a text belongs to `quantities`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipelines.mentions.numbers import WORD
from pipelines.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Units:
    """`schemas/vocabularies/units.yaml`, ready to match with."""

    plurals: dict[str, str]
    singulars: dict[str, str]
    adjectives: tuple[str, ...]
    uncounted: frozenset[str]
    currency: re.Pattern[str]
    currency_before: re.Pattern[str]
    currencies: dict[str, str]
    before: re.Pattern[str]
    before_ends: frozenset[str]
    before_names: dict[str, str]
    after: re.Pattern[str]
    after_names: dict[str, str]


_NEXT = rf"(?:\d|{WORD}|un[ao]? |mezz)"
_ARTICLE = r"(?: (?:il|lo|i|gli|le|la)\b| l')?"
_OF = ("di", "del", "dello", "della", "dei", "degli", "delle", "dell'")
_TO = ("a", "ad", "al", "allo", "alla", "ai", "agli", "alle", "all'")
_ARTICLES = ("il", "lo", "la", "i", "gli", "le", "l'")


def _qualifier(phrase: str) -> str:
    """The pattern of a qualifier with its articles: "fino a" also reads "fino allo", "oltre" also "oltre il"."""
    for preposition, forms in ((" di", _OF), (" a", _TO)):
        if phrase.endswith(preposition):
            return f"{phrase.removesuffix(preposition)} (?:{'|'.join(forms)})"
    return phrase + _ARTICLE


def _inverted(words: dict[str, list[str]]) -> dict[str, str]:
    return {phrase: name for name, phrases in words.items() for phrase in phrases}


def _longest_first(phrases: dict[str, str]) -> list[str]:
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))


@cache
def units() -> Units:
    """The words of the vocabulary, compiled once."""
    data = vocabulary("units")
    before, after = _inverted(data["qualifiers"]), _inverted(data["qualifiers_after"])
    currencies = _inverted(data["currencies"])
    names = "|".join(re.escape(name) + (r"\b" if name[-1].isalpha() else "") for name in _longest_first(currencies))
    qualifiers = "|".join(f"(?P<q{n}>{_qualifier(phrase)})" for n, phrase in enumerate(_longest_first(before)))
    return Units(
        plurals={plural: unit for unit, nouns in data["units"].items() for plural in nouns.values()},
        singulars={singular: unit for unit, nouns in data["units"].items() for singular in nouns},
        adjectives=tuple(data["adjectives"].split()),
        uncounted=frozenset(data["uncounted"].split()),
        currency=re.compile(rf"(?: di)? ?({names})"),
        currency_before=re.compile(rf"(?<!\w)({names}) ?\Z"),
        currencies=currencies,
        before=re.compile(rf"(?<![\w-])(?i:{qualifiers}) ?\Z"),
        before_ends=frozenset((*(phrase.split()[-1] for phrase in before), *_OF, *_TO, *_ARTICLES)),
        before_names={f"q{n}": before[phrase] for n, phrase in enumerate(_longest_first(before))},
        after=re.compile(rf" ({'|'.join(_longest_first(after))})\b(?! {_NEXT})"),  # "12 Regioni e oltre 30 enti"
        after_names=after,
    )
