"""Readable, stable ids: ASCII slugs of names (contract, rule 4)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PARTS = re.compile(r"[a-z0-9]+")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "’": " ", "'": " ", "–": " ", "—": " "}
)
LIMIT = 80


@lru_cache(maxsize=1 << 14)
def slug(text: str, limit: int = LIMIT) -> str:
    """`text` as an ASCII slug of whole words, at most `limit` characters; "x" where it has neither letter nor digit.

    Remembered: a name recurs more often than any other text.
    """
    folded = text.lower().translate(_LETTERS)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    whole = "-".join(_PARTS.findall(folded)) or "x"
    return whole if len(whole) <= limit else whole[:limit].rsplit("-", 1)[0]


class Ids:
    """Hands out ids; the second thing of one name gets `-2`, the third `-3`."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def give(self, base: str) -> str:
        """A new id for a thing called `base`."""
        number = self._given.get(base, 0) + 1
        self._given[base] = number
        if number == 1:
            return base
        candidate = f"{base}-{number}"
        return self.give(candidate) if candidate in self._given else self._mark(candidate)

    def _mark(self, candidate: str) -> str:
        self._given[candidate] = 1
        return candidate
