"""Counts of members that stand bare in a line: in a table's cell, after a label, beside the name of a list entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.labels import label_of
from pipelines.mentions import quantities
from pipelines.mentions.model import Mention
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.network_rows import network_columns, network_rows
from pipelines.readers.subjects import bare_definition


def counted_in_line(cast: Cast, sentence: Sentence, text: str, m: Mention) -> bool:
    """Whether layout counts a quantity for the network of its line."""
    row = network_rows(cast.page).get(sentence.flow)
    if row and any(a <= m.start < b and label.means == "members" for a, b, label in row.cells):
        return True
    return _behind_label(cast, sentence, text, m) or _in_entry(cast, sentence, text, m)


def _behind_label(cast: Cast, sentence: Sentence, text: str, m: Mention) -> bool:
    """`Composizione: 27 Comuni`."""
    label = label_of(text) if sentence.start == 0 and ":" in text[: m.start] else None
    told = label is not None and label.means == "members" and m.start - label.value < _NEAR
    return told and cast.entry_at(sentence.flow) is not None


_NEAR = 4  # from a label to the count behind it


_BESIDE_NAME = re.compile(r"\)?(?: ?\([A-Z][^()]{1,12}\))?(?: [–—-] | ?: |, | ?\()|[^.;:()\d]{3,90} \(")
_BEHIND_DEFINITION = re.compile(  # "|: rete europea, nata a Lione nel 1999, con |31 città"
    r"\)?(?: ?\([A-Z][^()]{1,12}\))?(?: [–—-] | ?: |, )(?P<said>[^.;:()]{3,140}?)(?:,(?: con| oggi)? | e | con )"
)


def _in_entry(cast: Cast, sentence: Sentence, text: str, m: Mention) -> bool:
    """Whether a count stands bare beside the name of its list entry: `Eurotowns – 20 città di 12 Paesi`, `Eurocities
    – la rete delle città (206 città, 38 Paesi)`."""
    if sentence.start != 0 or m.value.unit not in ("city", "municipality", "country", "association", "region"):
        return False
    if sentence.flow not in cast.of_entry:
        return False
    own = (s for _, s in cast.own if s.rule == "entry_is_network" and s.flow == sentence.flow)
    name = next((s.name[1] for s in own), None)
    if name is None or m.start < name or not _CLOSES.match(text, m.end):
        return False
    if _BESIDE_NAME.fullmatch(text, name, m.start):
        return True
    behind = _BEHIND_DEFINITION.fullmatch(text, name, m.start)
    told = bare_definition().match(text, behind.start("said"), m.start) if behind else None
    return told is not None and not cast.actors(sentence.flow, told.end(), m.start)


_CLOSES = re.compile(r"(?:[,;.)]|$| (?:di|in|da|e) )")


def bare_counts(cast: Cast) -> Iterator[tuple[Sentence, Mention]]:
    """Numbers that the head of their column counts: `Città aderenti` above `oltre 1.000`."""
    for flow, row in network_rows(cast.page).items():
        for (start, end, label), head in zip(row.cells, row.heads, strict=True) if flow in cast.of_entry else ():
            if label.means == "members" and (m := _counted(cast, flow, start, end, head)):
                yield Sentence(flow, start, end, cast.of_entry[flow], cast.of_entry[flow]), m
    for flow, cells in network_columns(cast.page).items():
        for cell in cells if flow in cast.of_entry else ():
            end = len(cast.page.flows[cell.flow].text)
            if cell.label.means == "members" and (m := _counted(cast, cell.flow, 0, end, cell.head)):
                yield Sentence(cell.flow, 0, end, cast.of_entry[flow], cast.of_entry[flow]), m


_NUMBER = re.compile(r"(?:(?:circa|oltre|quasi|almeno|più di|fino a) )?\d[\d.]*(?: circa)?", re.I)


def _counted(cast: Cast, flow: int, start: int, end: int, head: str) -> Mention | None:
    """The quantity of a cell that is but a number, with the noun of its column's head."""
    cell = cast.page.flows[flow].text[start:end]
    lead = f"{head}: "
    found = quantities.find(lead + cell[:1].lower() + cell[1:]) if _NUMBER.fullmatch(cell) else []
    m = next((m for m in found if m.value is not None), None)
    if m is None:
        return None
    value = replace(m.value, noun_start=start, noun_end=start, number_start=start)
    return replace(m, start=start, end=end, value=value)
