"""Days as text: the first and the last of an EDTF date (ISO 8601-2 level 1), as far as the contract uses it.

Belongs here: days of a written date. Does not belong here: reading a date in prose; see `pipelines.mentions.dates`.
"""

import re
from calendar import monthrange
from datetime import date


def first_day(edtf: str) -> date:
    """The first day of an EDTF date, decade or closed interval: "2009-09" 2009-09-01; ValueError for anything else."""
    year, month, day = _parts(edtf.partition("/")[0])
    return date(int(year.replace("X", "0")), month or 1, day or 1)


def last_day(edtf: str) -> date:
    """The last day of an EDTF date, decade or closed interval: "199X" 1999-12-31; ValueError for anything else."""
    head, slash, tail = edtf.partition("/")
    written, month, day = _parts(tail if slash else head)
    year = int(written.replace("X", "9"))
    return date(year, month or 12, day or monthrange(year, month or 12)[1])


def _parts(edtf: str) -> tuple[str, int, int]:
    """Year (perhaps a decade), month and day of an EDTF date; 0 where it does not say."""
    match = re.fullmatch(r"([0-9]{3}[0-9X])(?:-([0-9]{2})(?:-([0-9]{2}))?)?", edtf)
    if match is None:
        raise ValueError(f"{edtf!r} is no EDTF date, month, year, decade or closed interval")
    return match[1], int(match[2] or 0), int(match[3] or 0)


def is_day(text: str) -> bool:
    """Whether a text is a full ISO 8601 date."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
