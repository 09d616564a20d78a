"""The same pattern, which first looks whether the letters stand there that its matches begin with.

A rule's pattern is an alternation of up to hundreds of ways, and at each word the engine tries them all, one after the
other. The letters that they begin with, as a tree, tell in a few steps that none of them can match.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from pipelines.needs import lowered

_LETTERS = 6  # of how a match begins: of more there are too many, fewer stand in every sentence
_MOST = 400  # ways to go on, and letters that one place may hold: of more a tree tells nothing
_ALIKE = {"i": "ıİ", "k": "\u212a", "s": "ſ", "å": "\u212b"}
_ANY = frozenset([("", True)])
_Beginnings = frozenset[tuple[str, bool]]  # the letters, and whether anything may follow


def quickened(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern with a look ahead to the letters that it begins with, if these can be told."""
    parsed = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    begins = {letters for letters, _ in _beginnings(parsed)}
    if not begins or "" in begins:
        return pattern
    at_word = r"\b" if parsed[0] == (op.AT, op.AT_BOUNDARY) else ""  # most places are sooner told by this
    ahead = f"(?={_tree(begins, re.escape)})"
    if pattern.flags & re.IGNORECASE:  # sets of letters as they stand are looked up sooner than letters like them
        ahead = f"(?-i:(?={_tree(set(map(lowered, begins)), _either)}))"
    return re.compile(f"{at_word}{ahead}(?:{pattern.pattern})", pattern.flags)


def _tree(words: set[str], written: Callable[[str], str]) -> str:
    """A pattern of words that shares what they begin with."""
    after: dict[str, set[str]] = {}
    for word in words:
        after.setdefault(word[:1], set()).add(word[1:])
    if "" in after:
        return ""
    return f"(?:{'|'.join(written(letter) + _tree(after[letter], written) for letter in sorted(after))})"


def _either(letter: str) -> str:
    """A small letter, its capital, and what else passes for it."""
    return f"[{letter}{letter.upper()}{_ALIKE.get(letter, '')}]" if letter.isalpha() else re.escape(letter)


def _beginnings(sequence: Any) -> _Beginnings:
    """What the matches of a sequence begin with."""
    done: set[tuple[str, bool]] = set()
    going = {""}
    for kind, value in sequence:
        following = _of(kind, value)
        if len(going) * len(following) > _MOST:
            following = _ANY
        longer = {(letters + more, last) for letters in going for more, last in following}
        cut = {(letters[:_LETTERS], last or len(letters) >= _LETTERS) for letters, last in longer}
        done |= {each for each in cut if each[1]}
        going = {letters for letters, last in cut if not last}
        if not going:
            break
    return frozenset(done | {(letters, False) for letters in going})


def _of(kind: Any, value: Any) -> _Beginnings:
    """What one item of a sequence begins with."""
    if kind is op.LITERAL:
        return frozenset([(chr(value), False)])
    if kind is op.IN:
        letters = [_letters(*each) for each in value]
        return _ANY if None in letters else frozenset((letter, False) for each in letters for letter in each or ())
    if kind is op.SUBPATTERN:
        return _ANY if value[1] else _beginnings(value[3])  # with flags of its own, capitals may be as good
    if kind is op.ATOMIC_GROUP:
        return _beginnings(value)
    if kind is op.BRANCH:
        return frozenset().union(*map(_beginnings, value[1]))
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, inner = value
        first = frozenset((letters, last or most != 1) for letters, last in _beginnings(inner))
        return first if least else first | {("", False)}
    return frozenset([("", False)]) if kind in (op.AT, op.ASSERT, op.ASSERT_NOT) else _ANY


def _letters(kind: Any, value: Any) -> list[str] | None:
    """The letters of one item of a set, unless they are very many."""
    if kind is op.LITERAL:
        return [chr(value)]
    if kind is op.RANGE and value[1] - value[0] < _MOST:
        return [chr(char) for char in range(value[0], value[1] + 1)]
    return None
