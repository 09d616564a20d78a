"""Reviewed vocabulary: `schemas/vocabularies/*.yaml`, loaded once. Vocabulary names things; it never makes a row."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "schemas" / "vocabularies"


@cache
def vocabulary(name: str) -> Any:
    """The content of one vocabulary file."""
    import yaml

    return yaml.load((FOLDER / f"{name}.yaml").read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of some words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(set(words), key=lambda w: (-len(w), w)))


@cache
def kind_of_network_word() -> dict[str, str]:
    """Lower-case word that texts call a network by -> the contract's kind."""
    return {word: kind for kind, words in vocabulary("networks")["kinds"].items() for word in words}


@cache
def organisation_heads() -> dict[str, str]:
    """First words of organisations' names -> kind of organisation."""
    return {head: kind for kind, heads in vocabulary("organisations")["heads"].items() for head in heads}


@cache
def organisation_tails() -> dict[str, str]:
    """Last words of organisations' English names -> kind of organisation."""
    return {tail: kind for kind, tails in vocabulary("organisations")["tails"].items() for tail in tails}


@cache
def organisation_spellings() -> dict[str, tuple[str, str]]:
    """Known spelling -> (organisation id, kind)."""
    found = vocabulary("organisations")["spellings"]
    return {name: (key, entry["kind"]) for key, entry in found.items() for name in entry["names"]}
