"""Where an act's name ends before the town that acts: "Nell'ambito della Urban Agenda for the EU| Milano partecipa".

A capital tells no more than that the town may belong to the name, as in "Piano Strategico Torino". What governs the
act (`della`, `con il`) and the verb behind the town tell that it does not: the verb has no other subject.
"""

from __future__ import annotations

import re

from pipelines.mentions import places
from pipelines.patterns import when_asked

_GOVERNED = re.compile(
    r"(?:\b(?:(?:d|n|a|da|su|co)e?(?:l|i|lla|llo|lle|gli)|(?:con|per|secondo|tramite|attraverso) (?:il|la|lo|i|le|gli)"
    r"|di|in|con|per) |l')(?-i:[A-ZÀ-Þ][\w-]* ){0,3}$",
    re.I,
)
_ACTS = re.compile(  # one verb of one subject
    r" (?:(?:oggi|anche|inoltre|non|ne|vi|si) )*(?:è|ha|fa|sta|dà|vuole|(?:partecip|collabor|coordin|lavor|guid|ospit"
    r"|organizz|realizz|svilupp|impegn|rappresent|opera|contribui|dialog|cur|gestisc|aderi|sostien|promuov|presied"
    r"|co-?presied|sied|prend|intend|svolg|sottoscriv|persegu|mir|punt|attu)\w*(?<![oi]))(?!\w)"
)
_WHOLE = when_asked(r"(?:\b[A-ZÀ-Þ\d][\w-]*|[a-zà-ù]{6,})$")


def before_subject(text: str, start: int, end: int, least: int) -> int:
    """Return where the name at `[start, end)` ends without the town that acts; it reaches at least to `least`."""
    if not _ACTS.match(text, end) or not _GOVERNED.search(text, max(0, start - 40), start):
        return end
    cut, found = end, end
    for _ in range(3):
        cut = text.rfind(" ", least + 1, cut)
        if cut < 0:
            break
        if _WHOLE.search(text, start, cut) and _is_town(text[cut + 1 : end]):
            found = cut
    return found


def _is_town(name: str) -> bool:
    """Tell whether words are a town's name and nothing more."""
    return any((m.start, m.end) == (0, len(name)) and m.value and m.value.kind == "city" for m in places.find(name))
