"""Tables whose rows stand a line each, cells parted by bars or tabs: the columns that a heading row names.

What a column's cells mean is for the reader that asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.readers.page import Page

_CELL = re.compile(r"[^|\t]+")

Row = tuple[int, list[tuple[int, int]]]


def cells(text: str) -> list[tuple[int, int]]:
    """The spans of a row's cells, without the blanks around them: "Sahel | 1"."""
    if "|" not in text and "\t" not in text:
        return []
    found = ((m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip())) for m in _CELL.finditer(text))
    return [(a, b) for a, b in found if a < b]


def columns_below(page: Page, index: int, heads: tuple[re.Pattern[str], ...]) -> Iterator[Row]:
    """The rows below a heading row, each with its cells under the `heads`; nothing where one of them heads none."""
    text = page.flows[index].text
    named = cells(text)
    found = [[n for n, (a, b) in enumerate(named) if head.fullmatch(text, a, b)] for head in heads]
    if len(named) < 2 or any(len(each) != 1 for each in found) or len({each[0] for each in found}) < len(found):
        return
    for flow in range(index + 1, len(page.flows)):
        row = cells(page.flows[flow].text)
        if len(row) != len(named) or page.flows[flow].section != page.flows[index].section:
            return
        yield flow, [row[each[0]] for each in found]
