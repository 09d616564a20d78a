"""What the first page counts and draws: the figures at its head, the timeline, the map, the bars.

Belongs here: choosing rows and values for them. Does not belong here: where marks stand (`pipelines.pictures`), words
and markup (`publish/`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from pipelines import pictures
from pipelines.edtf_days import first_day, last_day
from pipelines.gazetteer import city
from pipelines.settings import settings
from pipelines.wording import Row, Wording

Tables = Mapping[str, Sequence[Row]]
_TIES = ("established", "emerging", "project_site")


def counts(tables: Tables) -> dict[str, int]:
    """Return the figures of the first page. A value is a cell: one that several words state counts once."""
    cells = {(row["table_name"], row["row_key"], row["column_name"]) for row in tables["statements"]}
    countries = {row["country_code"] for row in tables["project_places"]} - {None}
    rows = {name: len(tables[name]) for name in ("networks", "memberships", "projects", "documents")}
    return {**rows, "countries": len(countries), "values": len(cells)}


def timeline(tables: Tables, words: Wording) -> pictures.Timeline | None:
    """Return the networks that a text dates, by their first date."""
    lives = [life for row in tables["networks"] if (life := _life(tables, row, words))]
    lives.sort(key=lambda life: (min(pair for pair in (life.founded, life.joined) if pair), life.label))
    return pictures.timeline(lives) if lives else None


def _life(tables: Tables, row: Row, words: Wording) -> pictures.Life | None:
    joined = min((each["joined_edtf"] for each in tables["memberships"]
                  if each["network_id"] == row["network_id"] and each["joined_edtf"]), default=None)  # fmt: skip
    dates = {"founded": row["founded_edtf"], "joined": joined}
    spans = {name: _years(edtf) for name, edtf in dates.items()}
    if not any(spans.values()):
        return None
    said = ", ".join(words(f"said_{name}", date=words.date(dates[name])) for name in dates if spans[name])
    label = row["acronym"] or row["name"]
    return pictures.Life(label, spans["founded"], spans["joined"], f"{row['name']}: {said}")


def rose(tables: Tables) -> pictures.Rose | None:
    """Return the partner cities around ours, each with its strongest tie."""
    places = {row["place_id"]: row for row in tables["places"]}
    ties = {row["place_id"]: row for row in sorted(tables["partner_cities"], key=_weakest_first)}
    spots = [
        pictures.Spot(row["place_name"], row["relationship"], places[key]["latitude"], places[key]["longitude"])
        for key, row in sorted(ties.items())
        if key in places
    ]
    middle = city(settings().place_id)
    return pictures.rose((middle["latitude"], middle["longitude"]), spots) if spots else None


def bars(tables: Tables, words: Wording) -> list[tuple[str, int]]:
    """Return how many projects name each country, the most first."""
    names = {row["country_code"]: row[f"name_{words.language}"] for row in tables["countries"]}
    pairs = {(row["country_code"], row["project_id"]) for row in tables["project_places"]}
    found = Counter(names[code] for code, _ in pairs if code)
    return sorted(found.items(), key=lambda each: (-each[1], each[0]))


def _weakest_first(row: Row) -> tuple[int, str]:
    return -_TIES.index(row["relationship"]), row["document_id"]


def _years(edtf: str | None) -> tuple[float, float] | None:
    """Return first and last day of a date as years with their fractions; nothing for one that is open or uncertain."""
    try:
        first, last = first_day(edtf or ""), last_day(edtf or "")
    except ValueError:
        return None
    return _fraction(first), _fraction(last)


def _fraction(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366
