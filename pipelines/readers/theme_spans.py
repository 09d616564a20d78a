"""What a pattern finds that names a theme, or several, and perhaps the theme they are tied to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches
from pipelines.mentions.themes import is_known
from pipelines.patterns import when_asked
from pipelines.readers.lists import Item, in_line
from pipelines.readers.page import Page
from pipelines.readers.theme_names import Theme, bare_name, said_beside, words_before

_END = (
    r"(?=,? (?:anche not|intes[oaie]\b|qual[ei]\b|come\b|attraverso\b|mediante\b|su cui\b|in cui\b|per cui\b|che\b"
    r"|è\b|sono\b|sarà\b|saranno\b"
    r"|rappresenta\b|costituis|perché\b|al fine\b)|[,;:.()–—\"“]|$)"
)
NAME = rf"(?P<name>[^,;:.()–—\"“]+?){_END}"
"""A theme's name, to the words that end it."""
_PLURAL = when_asked(r"(?:i|le) (?:temi|tematiche|questioni) (?=de(?:l|llo|lla|i|gli|lle)\b|dell'|di )", re.I)
_NEXT_OF = when_asked(r"(?:,? ed? |, )(?=de(?:l|llo|lla|i|gli|lle)\b|dell'|di )")
_EACH_OF = r"(?:de(?:l|llo|lla|i|gli|lle) |dell'|di )[^,;:.()–—\"“]+?"
_FURTHER_OF = when_asked(rf"(?:, {_EACH_OF})+ ed? {_EACH_OF}{_END}", re.I)
_OF = when_asked(r"(?:de(?:l|llo|lla|i|gli|lle)|di) |dell'")
_ARE_THEMES = when_asked(r"(?:,| sono)(?: \w+)? ?(?:temi|tematiche)\b", re.I)
_AND_THAT = when_asked(  # "la tematica dell'acqua|, così come quella| della pesca"
    r",? (?:così come|come (?:pure|anche)|nonché|al pari di|insieme a|e(?: anche)?) quell[oaie] (?=de|di )"
)


def phrase(
    page: Page, pattern: re.Pattern[str], where: tuple[int, int, int], rank: str, rule: str, last: bool = False
) -> Iterator[Theme]:
    """Themes that `pattern` finds in a sentence: group `name`, perhaps `base`, of which the `last` named counts."""
    index, start, end = where
    text = page.flows[index].text
    for match in matches(pattern, text, start, end):
        named = match.span("name") if "name" in pattern.groupindex else words_before(text, start, match.start())
        span = bare_name(text, *named)
        if not span:
            continue
        several = _several(text, match, named, end) if rank == "related" else []
        base = None
        if "base" in pattern.groupindex:
            parts = in_line(text, *match.span("base"), is_known)
            known = [part for part in parts if is_known(text[slice(*(bare_name(text, *part) or part))])]
            part = parts[-1] if last else (known or parts)[0]
            base = Item(index, *bare_name(text, *part) or match.span("base"))
        said = Item(index, *said_beside(text, match, named))
        for name in several or [span]:
            yield Theme(Item(index, *name), rank, said, rule, base)


def _several(text: str, match: re.Match[str], named: tuple[int, int], end: int) -> list[tuple[int, int]]:
    """The names of several themes that one phrase ties to another; empty if it names one."""
    if _ARE_THEMES.match(text, match.start(), match.end()):  # "L'acqua e la pesca| sono temi legati"
        return [span for part in in_line(text, *named, is_known) if (span := bare_name(text, *part))]
    found = _framed_names(text, named[0], _framed_end(text, *named, end))
    more = _AND_THAT.match(text, named[1], end)
    if more and (beside := _NAME_ONLY.match(text, more.end(), end)):
        span = bare_name(text, *named)
        found = found or ([span] if span else [])
        found += [also for also in [bare_name(text, _after_of(text, *beside.span()), beside.end())] if also]
    return found


def _framed_end(text: str, start: int, named: int, end: int) -> int:
    """Where the last theme of several ends: "i temi dell'acqua|, della scuola e dello sport|"."""
    further = _FURTHER_OF.match(text, named, end) if _PLURAL.match(text, start, named) else None
    return further.end() if further else named


def _framed_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names of several themes told as one: "le tematiche |delle energie alternative| e |della pesca|"."""
    if not (frame := _PLURAL.match(text, start, end)):
        return []
    marks = [m.span() for m in _NEXT_OF.finditer(text, frame.end(), end)]
    bounds = zip([frame.end(), *(b for _, b in marks)], [*(a for a, _ in marks), end], strict=True)
    return [span for a, b in bounds if (span := bare_name(text, _after_of(text, a, b), b))]


def _after_of(text: str, start: int, end: int) -> int:
    """Where a name begins after its "della"."""
    of = _OF.match(text, start, end)
    return of.end() if of else start


_NAME_ONLY = when_asked(NAME)
