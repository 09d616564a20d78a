"""Themes: what a text is about, by the vocabulary's words, and where it names a theme that a text declared.

Here belongs recognising; which themes a document declares, and with what rank, is read in `readers.priorities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pipelines.flows import matches
from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.vocabulary import vocabulary as load_vocabulary

_FOLD = str.maketrans("’‘ʼ`´′‐‑", "''''''--")


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme of the vocabulary: labels, goals of the 2030 Agenda, other names, words that tell it."""

    id: str
    label_it: str
    label_en: str
    sdg: tuple[int, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]


@cache
def vocabulary() -> dict[str, Theme]:
    """Every theme of `schemas/vocabularies/themes.yaml` by id."""
    loaded: dict[str, dict[str, Any]] = load_vocabulary("themes")
    return {
        key: Theme(key, e["it"], e["en"], tuple(e["sdg"]), tuple(e.get("names", ())), tuple(e.get("words", ())))
        for key, e in loaded.items()
    }


@cache
def _ids() -> dict[str, str]:
    """Folded name -> theme id, the vocabulary's labels and other names."""
    return {fold(name): t.id for t in vocabulary().values() for name in (t.label_it, t.label_en, *t.names)}


def fold(name: str) -> str:
    """A name for comparing: lower case, straight apostrophes, single blanks."""
    return " ".join(name.translate(_FOLD).casefold().split())


def is_known(name: str) -> bool:
    """Whether the vocabulary has a theme of that name."""
    return fold(name) in _ids()


@lru_cache(maxsize=1024)
def theme_id(name: str) -> str:
    """The id of the theme a text calls `name`: the vocabulary's, else the slug of the name."""
    return _ids().get(fold(name)) or slug(name)


@cache
def _telling() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern over all telling words, the longest first, and the theme of each word."""
    themes = {word: theme.id for theme in vocabulary().values() for word in theme.words}
    words = "|".join(re.escape(word) for word in sorted(themes, key=lambda w: (-len(w), w)))
    return re.compile(rf"(?<!\w)({words})\w*", re.I), themes


@lru_cache(maxsize=4096)
def theme_of(text: str) -> tuple[str, int, int] | None:
    """The first theme whose telling words `text` holds, with the span of those words; None if it holds none.

    "la tutela dei diritti digitali dei cittadini" gives ("diritti-digitali", 14, 30). Of two that begin at one
    place the longer words win.
    """
    pattern, themes = _telling()
    match = pattern.search(text)
    return (themes[match[1].casefold()], match.start(), match.end()) if match else None


@lru_cache(maxsize=8)
def _declared(names: frozenset[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(fold(name)) for name in sorted(names, key=lambda n: (-len(n), n)))
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.I)


def find(text: str, names: Iterable[str]) -> list[Mention]:
    """Every occurrence of a declared theme's name, in any capitals; `normalised` and `ref` are the theme's id.

    `names`: the names that some text declares a priority theme or axis, as written there.
    """
    wanted = frozenset(names)
    if not wanted:
        return []
    return list(_found(text, wanted))


@lru_cache(maxsize=4096)
def _found(text: str, names: frozenset[str]) -> tuple[Mention, ...]:
    found = (m.span() for m in matches(_declared(names), text))
    return tuple(Mention("theme", a, b, theme_id(text[a:b]), theme_id(text[a:b])) for a, b in found)
