"""Forums and tables of talks that a text names: `il Forum Città Mondo`, `nel Tavolo interistituzionale`.

They are `organisation` mentions: no bodies of cities as told, so no networks, and no organs of one. Those that are
(`Forum Mobilità` of a network), and forums that took place, are read before and passed in as taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import phrase_at

_NAMED = re.compile(
    r"(?<!\w)(?:[Ii]l|[Nn]el|[Dd]el|[Aa]l|[Dd]al|[Qq]uel) (?P<name>(?P<head>Forum|Tavolo)(?: (?P<what>[a-z]+(?:ale|ico"
    r"|ivo))\b)?)(?! (?:d(?:i|el|ella|ello|ei|elle) |dell')[A-ZÀ-Þ])"
)
_NAMES = ("network", "organisation", "body", "event", "act", "fund")


def find(text: str, taken: Iterable[Mention]) -> Iterator[Mention]:
    """The capitalised phrase after an article, or its head word with an adjective that tells which (`Tavolo tecnico`).

    A head word alone takes up another name; with an owner behind it (`il Forum di EUROLAGHI`) it is that body's organ.
    """
    known = [m for m in taken if m.kind in _NAMES] if "Forum" in text or "Tavolo" in text else []
    for match in _NAMED.finditer(text) if "Forum" in text or "Tavolo" in text else ():
        start, end = match.span("name")
        if match["what"] is None:
            end = (phrase_at(text, start, len(text)) or (start, end))[1]
        named = match["what"] is not None or end > match.end("head")
        if named and not any(m.start < end and start < m.end for m in known):
            name = slug(text[start:end])
            yield Mention("organisation", start, end, name, name)
