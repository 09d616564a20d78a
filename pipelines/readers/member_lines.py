"""Counts of members that stand bare in a line: in a table's cell, after a label, beside the name of a list entry."""

from __future__ import annotations

import re

from pipelines.labels import label_of
from pipelines.mentions.model import Mention
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.network_rows import network_rows


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


_BESIDE_NAME = re.compile(r"(?: ?\([A-Z][^()]{1,12}\))?(?: [–—-] | ?: |, | ?\()|[^.;:()\d]{3,90} \(")


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
    return _BESIDE_NAME.fullmatch(text, name, m.start) is not None


_CLOSES = re.compile(r"(?:[,;.)]|$| (?:di|in|da|e) )")
