"""How the portal says things in one language: phrases, allowed values, dates, numbers, rows as headlines.

Belongs here: turning a cell or a row into words. Does not belong here: the words themselves (`publish/words.yaml`,
and the titles in `schemas/tables/`) and where they stand on a page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pipelines import schema

LANGUAGES = ("it", "en")
_WORDS = Path(__file__).resolve().parents[1] / "publish" / "words.yaml"
_UNITS = ("B", "kB", "MB", "GB")
Row = Mapping[str, Any]


@cache
def _held() -> Any:
    import yaml

    return yaml.load(_WORDS.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language, `it` or `en`."""

    language: str

    def __call__(self, phrase: str, **filled: object) -> str:
        """Return a phrase of `publish/words.yaml`, its braces filled in."""
        text: str = _held()["phrases"][phrase][self.language]
        return text.format(**filled) if filled else text

    def value(self, column: str, value: str | None) -> str:
        """Return an allowed value as a reader says it."""
        if value is None:
            return ""
        known: Mapping[str, str] = _held()["values"].get(f"{column}.{value}", {})
        return known.get(self.language, value.replace("_", " "))

    def date(self, edtf: str | None) -> str:
        """Return an EDTF date in words, as precise as it is: `settembre 2009`, `1990s`."""
        if not edtf:
            return ""
        first, _, last = edtf.partition("/")
        return f"{self._day(first)}–{self._day(last)}" if last else self._day(first)

    def _day(self, edtf: str) -> str:
        forms = {kind: text[self.language] for kind, text in _held()["dates"].items()}
        if match := re.fullmatch(r"(\d{2}|\d{3})X{1,2}", edtf):
            return str(forms["decade" if len(match[1]) == 3 else "century"]).format(year=match[1])
        match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?", edtf)
        if not match:
            return edtf
        month = _held()["months"][self.language][int(match[2]) - 1]
        return str(forms["day" if match[3] else "month"]).format(year=match[1], month=month, day=int(match[3] or 1))

    def number(self, value: float) -> str:
        """Return a number with the language's separators."""
        signs = {",": _held()["numbers"]["thousands"][self.language], ".": _held()["numbers"]["decimal"][self.language]}
        text = f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"
        return re.sub("[,.]", lambda sign: str(signs[sign[0]]), text)

    def share(self, value: float) -> str:
        """Return a fraction in per cent, one decimal at most."""
        return f"{self.number(round(value * 100, 1))}%"

    def hours(self, osm: str) -> str:
        """Return opening hours in OpenStreetMap's syntax with the language's days: `lun-gio 10:00-12:00`."""
        days = _held()["days"]
        return re.sub("|".join(days), lambda day: str(days[day[0]][self.language]), osm)

    def size(self, count: int) -> str:
        """Return a number of bytes as people read it."""
        value, unit = float(count), 0
        while value >= 1000 and unit < len(_UNITS) - 1:
            value, unit = value / 1000, unit + 1
        return f"{self.number(round(value, 1) if value < 10 else round(value))} {_UNITS[unit]}"

    def column(self, table: str, column: str) -> str:
        """Return the title of a column."""
        return schema.table(table).field(column).title[self.language]

    def headline(self, table: str, row: Row) -> str:
        """Return a row in a few words: what it is called, or what it says."""
        match table:
            case "memberships":
                return _joined(
                    ", ", row["member"], self.value("status", row["status"]), self._since(row["joined_edtf"])
                )
            case "roles":
                what = _joined(": ", self.value("role", row["role"]), row["body"])
                return _joined(", ", row["holder"], what, self._when(row["period_edtf"]))
            case "network_metrics":
                return _joined(
                    ", ", _joined(" ", self._amount(row), self.value("metric", row["metric"])), self.date(row["as_of"])
                )
            case "indicators":
                return f"{self.value('indicator', row['indicator'])}: {self._amount(row)}"
            case "acts":
                return self._act(row)
            case "network_founders":
                return _joined(", ", row["founder"], self.value("role", row["role"]))
            case "network_bodies":
                return _joined(", ", row["body"], self.value("kind", row["kind"]))
            case "network_relations":
                return _joined(": ", self.value("relation", row["relation"]), row["object"])
            case "events":
                what = row["title"] or self.value("kind", row["kind"])
                return _joined(", ", self.date(row["date_edtf"]), what, row["place_name"])
            case _:
                return self._name(table, row)

    def _name(self, table: str, row: Row) -> str:
        """Return the name of what a row is about, else the first words that a text has of it, else its kind."""
        names = (f"name_{self.language}", f"label_{self.language}", "name", "label_it")
        if name := next((row[column] for column in names if row.get(column)), None):
            return str(name)
        fields = schema.table(table).fields
        written = next((each.name for each in fields if each.evidence == "text" and not each.enum), "")
        kinds = (self.value(each.name, row[each.name]) for each in fields if each.enum)
        return str(row.get(written) or next(kinds, ""))

    def _act(self, row: Row) -> str:
        """Return an act by its number, its title or both: `legge 125/2014: Disciplina generale`."""
        number = _joined("/", row["number"], row["year"] and str(row["year"]))
        kind = self.value("kind", row["kind"])
        return _joined(": ", f"{kind} {number}" if row["number"] else "", row["title"]) or kind

    def _since(self, edtf: str | None) -> str:
        return self("since", date=self.date(edtf)) if edtf else ""

    def _when(self, edtf: str | None) -> str:
        """Return when something was so: a year or month says with `in` that it need not be so any more."""
        said = self.date(edtf)
        return self("in", date=said) if re.fullmatch(r"\d{4}(-\d\d)?", edtf or "") else said

    def _amount(self, row: Row) -> str:
        amount = self.share(row["value"]) if row["unit"] == "share" else self.number(row["value"])
        return _joined(" ", self.value("qualifier", row["qualifier"]), amount)


def _joined(sign: str, *parts: str | None) -> str:
    return sign.join(part for part in parts if part)
