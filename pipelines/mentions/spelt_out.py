"""How far a name goes that its acronym ends: "Commissione internazionale per la protezione delle Alpi (CIPRA)".

What follows a name in small letters may go on with it or not; a bracketed acronym whose letters need the further
words is proof that it does.
"""

from __future__ import annotations

import re
from collections import Counter

from pipelines.mentions.phrases import ACRONYM, head_pattern, is_acronym
from pipelines.patterns import when_asked
from pipelines.vocabulary import organisation_spellings

_TIE = (
    r"(?:,? (?:d(?:i|el|ello|ella|ei|egli|elle)|(?:e |ed )?per(?: (?:il|lo|la|i|gli|le))?|a(?:l|llo|lla|i|gli|lle)?"
    r"|ed?(?: (?:il|lo|la|i|gli|le|di|del|della|dei|degli|delle))?|contro (?:il|la|lo|le)"
    r"|(?:e |,)?(?:il|lo|la|i|gli|le)) "
    r"|,? (?:e |per |e per |contro )?(?:dell|all|l|d|sull)'|,? )"
)
_RUN = when_asked(rf"(?:{_TIE}(?!(?:è|ha|sono|hanno|che|non|si|ne|vi|con|il|la)\b)[A-ZÀ-Þa-zà-ÿ][\w-]{{2,}}){{1,10}}")
_WORD = when_asked(r"(?<![\w'])(?:(?:dell|all|l|d|sull)')?([A-Za-zÀ-ÿ])[\w-]{2,}")
_SMALL = when_asked(r"(?:del|dello|della|dei|degli|delle|per|gli|alla|allo|alle|agli|contro)(?![\w'])")
_INSIDE = re.compile(r"(?<!\w)[A-ZÀ-Þ]\w+ (?:(?:del|della|delle|dei) |dell')$")  # "Programma delle |Nazioni Unite|"
_FAR = 140  # characters


def spelt_end(text: str, start: int, end: int) -> int:
    """Where the name that stands at a span really ends: at its acronym, whose letters need further words; else
    `end`."""
    bracket = text.find(" (", end, end + _FAR)
    if bracket <= end or _INSIDE.search(text, max(0, start - 30), start):
        return end
    found = ACRONYM.match(text, bracket)
    if found is None or not is_acronym(found["acronym"]) or not _RUN.fullmatch(text, end, bracket):
        return end
    if any(head_pattern().match(text, word.start(1)) for word in _WORD.finditer(text, end, bracket)):
        return end
    head, tail = _initials(text, start, end), _initials(text, end, bracket)
    letters = Counter(c for c in found["acronym"].upper() if c.isalpha())
    needed = letters - head
    stands_for = found["acronym"][0] in head and (needed - tail).total() <= 1 and bool(needed & tail)
    return bracket if stands_for or found["acronym"] in organisation_spellings() else end


def _initials(text: str, start: int, end: int) -> Counter[str]:
    """How often each letter begins a word of a span, small words apart."""
    return Counter(w[1].upper() for w in _WORD.finditer(text, start, end) if not _SMALL.match(text, w.start(1)))
