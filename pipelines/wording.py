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
        """Return a row that belongs to a network in a few words."""
        match table:
            case "memberships":
                return _joined(
                    ", ", row["member"], self.value("status", row["status"]), self._since(row["joined_edtf"])
                )
            case "roles":
                what = _joined(": ", self.value("role", row["role"]), row["body"])
                return _joined(", ", row["holder"], what, self.date(row["period_edtf"]))
            case "network_metrics":
                return self._metric(row)
            case "network_founders":
                return _joined(", ", row["founder"], self.value("role", row["role"]))
            case "network_bodies":
                return _joined(", ", row["body"], self.value("kind", row["kind"]))
            case "network_relations":
                return _joined(": ", self.value("relation", row["relation"]), row["object"])
            case _:
                return _joined(", ", self.date(row["date_edtf"]), self.value("kind", row["kind"]), row["place_name"])

    def _since(self, edtf: str | None) -> str:
        return self("since", date=self.date(edtf)) if edtf else ""

    def _metric(self, row: Row) -> str:
        amount = self.share(row["value"]) if row["unit"] == "share" else self.number(row["value"])
        said = _joined(" ", self.value("qualifier", row["qualifier"]), amount, self.value("metric", row["metric"]))
        return _joined(", ", said, self.date(row["as_of"]))


def _joined(sign: str, *parts: str | None) -> str:
    return sign.join(part for part in parts if part)
