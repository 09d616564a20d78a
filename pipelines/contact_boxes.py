"""Which headings only label the furniture of a page: boxes of contacts, and the empty heading above the last of them.

Belongs here: telling by the kinds of blocks which sections are not published. Does not belong here: finding sections
(`pipelines.structure`), which the readers of offices and contacts need whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipelines.structure import Block, Section

_FURNITURE = frozenset({"boilerplate", "separator"})
_ADDRESSES = re.compile(  # a line of mail addresses, or a link that writes to one
    r"(?:[^\w\s]\s+)?[^\s@]+@\S+(?:\s+[^\s@]+@\S+)*\s*"
)
_IN_BOXES = frozenset({"contact", "list_item"})  # opening hours are items


def contact_boxes(sections: Sequence[Section], blocks: Sequence[Block], reading: str) -> frozenset[int]:
    """The sections, by index, that are no part of what a page says: every contact box, wherever it stands, and
    the empty headings that only boxes follow to the end of the page. `reading`: the text that the blocks are of."""
    kinds = _kinds_below(sections, blocks, reading)
    parents = {section.parent for section in sections}
    nested = [section.level > 0 for section in sections]
    boxes = {i for i, held in enumerate(kinds) if nested[i] and i not in parents and _is_box(held)}
    ending = takewhile(lambda i: nested[i] and (i in boxes or not kinds[i]), range(len(sections) - 1, -1, -1))
    return frozenset(boxes.union(ending) if len(sections) - 1 in boxes else boxes)


def _kinds_below(sections: Sequence[Section], blocks: Sequence[Block], reading: str) -> list[list[str]]:
    """For each section the kinds of its own blocks below the heading, page furniture left out; addresses alone are
    contacts."""
    kinds: list[list[str]] = [[] for _ in sections]
    for index, block in enumerate(blocks):
        if block.section is not None and index != sections[block.section].block and block.kind not in _FURNITURE:
            addresses = _ADDRESSES.fullmatch(reading, block.start, block.end)
            kinds[block.section].append("contact" if addresses else block.kind)
    return kinds


def _is_box(kinds: Sequence[str]) -> bool:
    """Whether blocks are contacts first, and nothing but contacts and the items among or below them."""
    return kinds[:1] == ["contact"] and _IN_BOXES.issuperset(kinds)
