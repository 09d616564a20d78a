"""What a city joins within a policy: `partecipa, nell'ambito della Urban Agenda, alla Partnership on X`."""

from __future__ import annotations

import re

from pipelines.flows import match_at, search
from pipelines.mentions.phrases import phrase_at
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.page import Cell
from pipelines.readers.reach import scope_in

FRAME = re.compile(r"\b(?=\w)(?:nell'ambito|nel quadro) (?:d(?:el|ella|ello) |dell')(?=[A-ZÀ-Þ])")
_JOINED_IN_IT = re.compile(r"\b(?:partecip|ader|fa parte|è (?:partner|membro))")
_TO_ITS = re.compile(r", (?:(?:ad?|al|alla) |all')")
_SAME_SERIES = re.compile(r"|(?: ?\([^()]*\))?(?:,| ed?|, ed?|,? nonché)(?: (?:ad?|al|alla|la|il))? ?(?:l')?")


def read(cast: Cast, sentence: Sentence) -> None:
    """`Torino partecipa, nell'ambito della Urban Agenda, alla Partnership on X e alla Y`: parts of it."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    frame = search(FRAME, text, sentence.start, sentence.end)
    whole = phrase_at(text, frame.end(), sentence.end) if frame else None
    to = match_at(_TO_ITS, text, whole[1], sentence.end) if whole else None
    if frame is None or whole is None or to is None or not search(_JOINED_IN_IT, text, sentence.start, frame.start()):
        return
    reach, name = to.end(), page.written(sentence.flow, *whole)
    for m in page.within(sentence.flow, to.end(), sentence.end, "network"):
        if not _SAME_SERIES.fullmatch(text, reach, m.start):
            return
        reach, key = m.end, (m.ref or "", "part_of", name)
        cells: dict[str, Cell | None] = {"relation": ("part_of", *frame.span()), "object": (name, *whole)}
        page.claim("network_relations", key, sentence.flow, "joined_within", cells, network_id=m.ref)
        if scope := scope_in(text, *whole):
            page.claim("networks", (m.ref or "",), sentence.flow, "scope_of_whole", {"scope": scope}, 8)
