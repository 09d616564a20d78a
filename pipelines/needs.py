"""What a pattern cannot do without: words of which a text must hold one before the pattern can match at all.

A rule's pattern is long and most paragraphs hold nothing of it; to look for a few letters costs a tenth of a search.
The words are read off the pattern itself, so that a rule that learns a phrase need tell nobody.
"""

from __future__ import annotations

import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST, _TELLING = 3, 5  # letters: shorter words stand in every paragraph, longer ones in few


def lowered(text: str) -> str:
    """A text in lower case, same length; two letters that a pattern takes for their like are written as that."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("ſ", "s").replace("ı", "i")


def needs(pattern: re.Pattern[str]) -> tuple[str, ...] | None:
    """The lower-case words of which a pattern needs one; None if it can match without any."""
    words = _needed(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    return tuple(word for word in words if not any(word != part and part in word for part in words)) if words else None


def _needed(sequence: Any) -> frozenset[str] | None:
    """Of all that a sequence needs, one after the other, what texts hold least often."""
    found: list[frozenset[str]] = []
    run = ""
    for kind, value in [*sequence, (None, None)]:
        if letter := _letter(kind, value):
            run += letter
            continue
        if len(run) >= _SHORTEST:
            found.append(frozenset([run]))
        run = ""
        if inner := _inner(kind, value):
            found.append(inner)
    return max(found, key=_rarity, default=None)


def _letter(kind: Any, value: Any) -> str | None:
    """The one letter that stands there, as a capital or not."""
    if kind is op.LITERAL:
        return lowered(chr(value))
    letters = {lowered(chr(char)) if each is op.LITERAL else "" for each, char in value} if kind is op.IN else set()
    return letters.pop() if len(letters) == 1 else None


def _rarity(words: frozenset[str]) -> tuple[int, int]:
    return min(_TELLING, *map(len, words), _TELLING), -len(words)


def _inner(kind: Any, value: Any) -> frozenset[str] | None:
    """What a group, a repetition, a choice or a look ahead needs."""
    if kind is op.SUBPATTERN:
        return _needed(value[3])
    if kind is op.ATOMIC_GROUP:
        return _needed(value)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _needed(value[2]) if value[0] else None
    if kind is op.ASSERT:
        return _needed(value[1]) if value[0] > 0 else None
    if kind is op.BRANCH:
        ways = [_needed(way) for way in value[1]]
        return frozenset().union(*(way for way in ways if way)) if all(ways) else None
    return None
