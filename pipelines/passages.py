"""Passages: the words behind a value as a reader sees them, in their sentence, in their text.

Belongs here: cutting a text into what to show and what to mark. Does not belong here: which words prove which value
(the table `statements`) and how a page looks (`publish/templates/`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

Row = Mapping[str, Any]
Span = tuple[int, int]
_SENTENCE_END = re.compile(r"[.!?…][”»\"')\]]*\s+(?=[A-ZÀ-Ý«“\"'(])|\n\s*\n")
_REACH = 320  # characters shown on either side of the words, at most


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: `treatment` is empty or how to mark it; `anchor` is where it starts, if one links to it."""

    text: str
    treatment: str = ""
    anchor: int | None = None


class Passages:
    """One text with its blocks, ready to show any of its words in their sentence."""

    def __init__(self, text: str, blocks: Iterable[Row]) -> None:
        """`blocks`: rows of the table `blocks` of this text."""
        self.text = text
        bounds = {(row["char_start"], row["char_end"]) for row in blocks}
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self._starts = sorted({0, *ends, *(start for start, _ in bounds)})
        self._ends = sorted({len(text), *ends, *(end for _, end in bounds)})

    def sentence(self, span: Span) -> Span:
        """The sentence around a span, in its block; at most `_REACH` beyond it on either side, in whole words."""
        start, end = span
        first = self._starts[bisect_right(self._starts, start) - 1]
        last = self._ends[bisect_left(self._ends, end)]
        if start - first > _REACH:
            first = self.text.find(" ", start - _REACH, start) + 1 or start - _REACH
        if last - end > _REACH:
            last = max(self.text.rfind(" ", end, end + _REACH), end)
        return first, last

    def sentences(self, spans: Sequence[Span]) -> list[list[Piece]]:
        """The sentences that hold some spans, in text order, each once, with the words of the spans marked."""
        merged: list[Span] = []
        for start, end in sorted({self.sentence(span) for span in spans}):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return [list(self._marked(whole, spans)) for whole in merged]

    def _marked(self, whole: Span, spans: Sequence[Span]) -> Iterator[Piece]:
        start, end = whole
        if start != self._starts[bisect_right(self._starts, start) - 1]:
            yield Piece("… ")
        for a, b, treatment in treated(whole, {"stated": spans}):
            yield Piece(self.text[a:b], treatment)
        if end != self._ends[bisect_left(self._ends, end)]:
            yield Piece(" …")


def treated(
    whole: Span, spans: Mapping[str, Iterable[Span]], cuts: Iterable[int] = ()
) -> Iterator[tuple[int, int, str]]:
    """Cut `whole` into (start, end, treatment): of the treatments that hold a stretch the first of `spans` counts.

    A treatment of no span is empty. There is a cut at each of `cuts`, too. One sweep, however the spans lie.
    """
    start, end = whole
    steps: dict[int, list[int]] = {each: [0] * len(spans) for each in (start, end, *cuts) if start <= each <= end}
    for number, held in enumerate(spans.values()):
        for a, b in held:
            if a < end and b > start:
                steps.setdefault(max(a, start), [0] * len(spans))[number] += 1
                steps.setdefault(min(b, end), [0] * len(spans))[number] -= 1
    order = sorted(steps)
    open_at = accumulate(
        (steps[at] for at in order), lambda held, change: [a + b for a, b in zip(held, change, strict=True)]
    )
    for (a, b), held in zip(pairwise(order), open_at, strict=False):
        yield a, b, next((name for name, count in zip(spans, held, strict=True) if count), "")
