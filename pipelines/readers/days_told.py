"""Days told without their year, which stands before: "il summit del |2025| si è tenuto dal |24 al 26 settembre|"."""

from __future__ import annotations

import re

from pipelines.mentions import dates
from pipelines.patterns import when_asked

_MONTH = r"(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)"
_DAYS = re.compile(
    r"(?<![\w,.])(?:(?:dal|tra il|fra il|nei giorni|il|in data) |(?:dall|tra l|l)')"
    rf"(?P<days>\d{{1,2}}°?(?: {_MONTH})?(?: ?(?:[-–]|al|all'|e(?: il| l')?) ?\d{{1,2}}°?)? {_MONTH})"
    r"(?! (?:\d|del(?:l'anno)? \d|successiv|dell'anno))",
    re.I,
)
_ANOTHER_CLAUSE = when_asked(r"[;:]|, (?:che|mentre|ma|e)\b|\b(?:sarà|si terrà|prossim)\w*")


def days_of_year(text: str, year: str, start: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """The date of the days that follow in the same clause, in the year told before, and where they stand."""
    told = _DAYS.search(text, start, end) if re.fullmatch(r"\d{4}", year) else None
    if told is None or _ANOTHER_CLAUSE.search(text, start, told.start()) or told.start() - start > 90:
        return None
    found = dates.find(f"{told['days']} {year}")
    return (found[0].normalised or year, told.span("days")) if len(found) == 1 and found[0].normalised else None
