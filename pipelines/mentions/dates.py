"""Dates and periods that a flow names, as EDTF (ISO 8601-2, level 1).

Here belongs how a date is written; which happening it dates belongs to the readers.
Years inside an act's number ("125/2014") or naming a horizon or a fair ("Agenda 2030", "Expo 2015") are no dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from pipelines.edtf_days import first_day, last_day
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked


@dataclass(frozen=True, slots=True)
class Date:
    """A date or period: its EDTF string, and its first and last day."""

    edtf: str
    start: date
    end: date


def _valid(edtf: str) -> Date | None:
    """The typed date, None where the calendar has no such day or the interval runs backwards."""
    try:
        value = Date(edtf, first_day(edtf), last_day(edtf))
    except ValueError:
        return None
    return value if value.start <= value.end else None


_MONTHS = {
    "gen": 1, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "mag": 5, "may": 5, "giu": 6, "jun": 6, "lug": 7, "jul": 7,
    "ago": 8, "aug": 8, "set": 9, "sep": 9, "ott": 10, "oct": 10, "nov": 11, "dic": 12, "dec": 12,
}  # fmt: skip
_MONTH = (
    r"(?i:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"
    r"|january|february|march|april|june|july|august|september|october|november|december"
    r"|(?:sett|sept|gen|jan|feb|mar|apr|mag|may|giu|jun|lug|jul|ago|aug|set|sep|ott|oct|nov|dic|dec)\b\.?)"
)
_YEAR = r"(?:1[0-9]|20)[0-9]{2}(?![\w°ª^]|[.,/][0-9]| ?[%€])"
_DAY = r"[0-9]{1,2}(?:°|º|\^|st|nd|rd|th)?"
_OF = r" (?:del |dell'anno )?"
_LONG = re.compile(
    rf"(?:(?P<d1>{_DAY})(?: (?P<m1>{_MONTH}))? ?(?:[-–—/]|\be(?: il\b| l')?|\bal|\ba|\ball') ?)?"
    rf"(?P<d2>{_DAY}) (?P<m2>{_MONTH}){_OF}(?P<y>{_YEAR})"
)
_NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})(?![\w/]|[.,-][0-9])")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w/-])")
_AMERICAN = re.compile(rf"(?P<d>{_DAY}), (?P<y>{_YEAR})")
_RANGE = re.compile(r"((?:1[0-9]|20)[0-9]{2}) ?[-–—/] ?((?:1[0-9]|20)[0-9]{2}|[0-9]{2})(?![\w]|[.,/–—-][0-9])")
_YEAR_ALONE = re.compile(_YEAR)
_FIGURES = re.compile(r"[0-9]+")
_MONTH_BEFORE = re.compile(
    rf"\b(?:(?P<m1>{_MONTH}) ?(?:[-–—/]|\be|\ba) ?)?(?:(?P<first>[Pp]rimo) )?(?P<m2>{_MONTH}){_OF}\Z"
)
_AMERICAN_BEFORE = when_asked(rf"\b({_MONTH}) \Z")
_GLUED = re.compile(r"(?:[\w/,.#§°&@]|[0-9] ?[–—-])\Z")
_NUMBER_BEFORE = re.compile(r"(?:\b[Nn]\.|\b[Nn]r\.?|\b[Nn]°|\b[Nn]umero|\b[Pp]rot\.)\s?\Z")
_ACT_BEFORE = re.compile(
    r"(?:\b(?:n\.|n°|nr\.|numero|legge|decreto|delibera\w*|mozione|direttiva|regolamento|legislativo)|\bL\.|\.Lgs\.?|\.R\.)"
    r" ?[0-9]+[\w/]* del \Z",
    re.IGNORECASE,
)
_YEAR_CONTEXT = re.compile(
    r"(?:(?:\b[Nn]el|\b[Dd]el|\b[Dd]al|\b[Aa]l|\b(?i:il|l'anno|anno|annualità|dell'anno|fine|inizio|metà|dopo|prima)"
    r"|\b(?i:primavera|estate|autunno|inverno|semestre|trimestre|quadrimestre)(?: del)?) )\Z"
)
_HORIZON_BEFORE = re.compile(r"(?:\b(?:Agenda|Quadro|Strategia)\b[^.;]{0,25} (?:del|al|nel)|\bper il) \Z")
_LISTED_BEFORE = re.compile(r"(?:[(\[]|[\w)] ?[,:] |[\w)] [–—-] )\Z")
_LISTED_AFTER = re.compile(r" ?(?:\Z|[)\];,.](?![0-9])| [–—-] )")
_OPENING_AFTER = re.compile(r"(?: ?:| [–—-]) |\Z")
_COUNTED_AFTER = re.compile(r" (?:di )?(?:euro|EUR|milion[ei]|miliard[oi]|mila)\b")
_CHAINED = re.compile(r"(?:,| e| ed| o|, e)(?: nel| del)? \Z")
_DECADES = {
    "trenta": 193, "quaranta": 194, "cinquanta": 195, "sessanta": 196, "settanta": 197, "ottanta": 198, "novanta": 199,
    "duemila": 200,
}  # fmt: skip
_DECADE = re.compile(
    rf"nni (?<=\b[Aa]nni )(?:(?P<word>(?i:{'|'.join(_DECADES)}))\b"
    r"|(?:['‘’]|(?<=li anni ))(?P<digits>[3-9]0)\b|(?P<year>(?:1[0-9]|20)[0-9]0)\b)"
)
_SPAN_OPENED = when_asked(r"\b(?:[Dd]a|[Dd]al|[Dd]all'|[Tt]ra|[Ff]ra)(?: il| l')? ?\Z")
_SPAN_JOINED = when_asked(r"(?: fino| sino)? (?:al?|all'|e|ed)(?: il| l'| fine| tutto il)? ?")
_SPAN_DASHED = re.compile(r" ?[-–—] ?")


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    edtf: str


def _month(name: str) -> int:
    return _MONTHS[name[:3].lower()]


def _day(written: str) -> int:
    return int(re.sub(r"\D", "", written))


def _long(match: re.Match[str]) -> _Found | None:
    """ "15 ottobre 2015", "8 Oct 2019", "15-17 ottobre 2015", "30 settembre al 2 ottobre 2015"."""
    year, month = match["y"], _month(match["m2"])
    last = f"{year}-{month:02}-{_day(match['d2']):02}"
    if match["d1"]:
        first = f"{year}-{_month(match['m1']) if match['m1'] else month:02}-{_day(match['d1']):02}"
        period = _valid(f"{first}/{last}")
        days = (period.end - period.start).days if period else 0
        if days == 1 or (
            days > 1 and not re.search(r"\be(?: il| l')? ?\Z", match.string[match.end("d1") : match.start("d2")])
        ):
            return _Found(match.start(), match.end(), f"{first}/{last}")
    return _Found(match.start("d2"), match.end(), last)


def _in_figures(text: str, at: int) -> _Found | None:
    """A date that begins with a figure at `at`; an impossible one comes back as such, so that no part of it is read."""
    if match := _LONG.match(text, at):
        return _long(match)
    if match := _NUMERIC.match(text, at):
        return _Found(at, match.end(), f"{match[4]}-{int(match[3]):02}-{int(match[1]):02}")
    if match := _ISO.match(text, at):
        return _Found(at, match.end(), match[0])
    if (match := _AMERICAN.match(text, at)) and (month := _AMERICAN_BEFORE.search(text, max(0, at - 12), at)):
        return _Found(month.start(), match.end(), f"{match['y']}-{_month(month[1]):02}-{_day(match['d']):02}")
    return _years(text, at)


def _years(text: str, at: int) -> _Found | None:
    """A range of years ("2019 – 2021", "2014-20"), unless it is the number of an act."""
    match = _RANGE.match(text, at)
    if match is None or _NUMBER_BEFORE.search(text, max(0, at - 9), at):
        return None
    first, last = match[1], match[2]
    if len(last) == 2:
        if int(last) <= 12:  # "2009-10" may as well be a month
            return None
        last = first[:2] + last
    return _Found(at, match.end(), f"{first}/{last}") if first < last else None


def _month_of(text: str, at: int, end: int) -> _Found | None:
    """The month before a year: "settembre del 2009", "settembre-ottobre 2015", "primo aprile 2018"."""
    words = text[max(0, at - 25) : at].removesuffix("del ").removesuffix("dell'anno ").rstrip(" .")
    if words[words.rfind(" ") + 1 :].rpartition("'")[2].rpartition("-")[2][:3].lower() not in _MONTHS:
        return None
    match = _MONTH_BEFORE.search(text, max(0, at - 45), at)
    if match is None:
        return None
    edtf = f"{text[at:end]}-{_month(match['m2']):02}"
    if match["first"]:
        return _Found(match.start("first"), end, f"{edtf}-01")
    if match["m1"]:
        period = f"{text[at:end]}-{_month(match['m1']):02}/{edtf}"
        if _valid(period):
            return _Found(match.start(), end, period)
    return _Found(match.start("m2"), end, edtf)


def _is_year(text: str, at: int, end: int) -> bool:
    """Whether four figures stand where Italian puts a year: "nel 1986", "dal 2015", "(1967)", "Lione – 1967"."""
    if _COUNTED_AFTER.match(text, end):
        return False
    if _YEAR_CONTEXT.search(text, max(0, at - 20), at):
        return not (_ACT_BEFORE.search(text, max(0, at - 40), at) or _HORIZON_BEFORE.search(text, max(0, at - 50), at))
    if at == 0:
        return _OPENING_AFTER.match(text, end) is not None
    return bool(_LISTED_BEFORE.search(text, max(0, at - 4), at) and _LISTED_AFTER.match(text, end))


def _figured(text: str) -> Iterator[_Found]:
    """Every date written with figures, in order; each figure is read once."""
    done, last_year_end = 0, -1
    for figures in _FIGURES.finditer(text):
        at = figures.start()
        if at < done or _GLUED.search(text, max(0, at - 3), at):
            continue
        found = _in_figures(text, at)
        if found is None and (year := _YEAR_ALONE.match(text, at)):
            found = _month_of(text, at, year.end())
            chained = last_year_end >= 0 and _CHAINED.fullmatch(text, last_year_end, at) is not None
            if found is None and (chained or _is_year(text, at, year.end())):
                found = _Found(at, year.end(), year[0])
                last_year_end = year.end()
        if found:
            done = found.end
            yield found


def _decades(text: str) -> Iterator[_Found]:
    """ "anni Novanta", "anni '90", "primi anni Duemila"; the Twenties are anybody's guess and are not read."""
    for match in _DECADE.finditer(text):
        decade = str(_DECADES[match["word"].lower()]) if match["word"] else match["year"] or f"19{match['digits']}"
        yield _Found(match.start() - 1, match.end(), f"{decade[:3]}X")


def _joined(text: str, first: _Found, second: _Found) -> _Found | None:
    """Two dates that bound one period: "(dal) 2012 al 2015", "(tra il) 1952 e il 2007", "1/4/2018 - 30/6/2018"."""
    if "/" in first.edtf + second.edtf or second.start - first.end > 15:
        return None
    between = text[first.end : second.start]
    opened = _SPAN_OPENED.search(text, max(0, first.start - 12), first.start)
    if not (_SPAN_DASHED.fullmatch(between) or (opened and _SPAN_JOINED.fullmatch(between))):
        return None
    edges = [edge.edtf.replace("X", digit) for edge, digit in ((first, "0"), (second, "9"))]
    return _Found(first.start, second.end, "/".join(edges)) if _valid("/".join(edges)) else None


def find(text: str) -> list[Mention]:
    """The dates (`date`) and periods (`period`) of a flow, in order, bare: "aprile 2018" of "nell'aprile 2018".

    `normalised` is the EDTF string, `value` the `Date`. Days that the calendar does not have are no dates.
    """
    found: list[_Found] = []
    for each in sorted(chain(_figured(text), _decades(text)), key=lambda each: (each.start, -each.end)):
        if found and each.start < found[-1].end:
            continue
        if found and (period := _joined(text, found[-1], each)):
            found[-1] = period
        else:
            found.append(each)
    return [
        Mention("period" if "/" in each.edtf else "date", each.start, each.end, each.edtf, value=value)
        for each in found
        if (value := _valid(each.edtf))
    ]
