"""The days that published data speak of, and the day of their latest input; never the clock.

Belongs here: days of a whole release. Does not belong here: reading a date; see `pipelines.mentions.dates`.
"""

from collections.abc import Iterable, Iterator, Mapping

import polars as pl

from pipelines import schema
from pipelines.edtf_days import first_day, last_day
from pipelines.settings import Settings

_INPUTS = (("documents", "retrieved_at"), ("releases", "created_at"))


def modified(frames: Mapping[str, pl.DataFrame], settings: Settings) -> str:
    """Return the day of the latest input: a text fetched, a release made, else the first publication."""
    known = (str(value)[:10] for table, column in _INPUTS for value in frames[table][column].drop_nulls())
    return max([settings.issued.isoformat(), *known])


def extent(package: str, frames: Mapping[str, pl.DataFrame], settings: Settings) -> tuple[str, str]:
    """Return the first and the last day that the tables of `package` speak of.

    A package without dates speaks of the days of all of them; where there are none, of the day of first publication.
    """
    days = list(_days(schema.own_tables(package), frames)) or list(_days(schema.tables(), frames))
    return min(days, default=settings.issued.isoformat()), max(days, default=settings.issued.isoformat())


def _days(names: Iterable[str], frames: Mapping[str, pl.DataFrame]) -> Iterator[str]:
    """Yield first and last day of every date and EDTF cell."""
    for name in names:
        for field in schema.table(name).fields:
            if field.type == "date":
                yield from (day.isoformat() for day in frames[name][field.name].drop_nulls())
            elif field.name.endswith("_edtf"):
                yield from (day for value in frames[name][field.name].drop_nulls() for day in _ends(value))


def _ends(edtf: str) -> Iterator[str]:
    """Yield the days between which an EDTF value lies; an open or uncertain one tells none."""
    try:
        yield first_day(edtf).isoformat()
        yield last_day(edtf).isoformat()
    except ValueError:
        return
