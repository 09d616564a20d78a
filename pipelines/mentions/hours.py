"""Opening hours as Italian offices write them, turned into OpenStreetMap's `opening_hours` syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipelines.patterns import when_asked

_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_STEMS = ("lun", "mar", "mer", "gio", "ven", "sab", "dom")
_DAY = (
    r"(?:lun(?:ed[iì]['’]?|\.)?|mart(?:ed[iì]['’]?|\.)|mar\.?|merc(?:oled[iì]['’]?|\.)|mer\.?|giov(?:ed[iì]['’]?|\.)|gio\.?|"
    r"ven(?:erd[iì]['’]?|\.)?|sab(?:at[oi]|\.)?|dom(?:enic(?:a|he)|\.)?)(?![\w'])"
)
_NTHS = {"prim": "1", "second": "2", "terz": "3", "quart": "4", "ultim": "-1"}
_NTH = rf"(?:{'|'.join(_NTHS)})[oa]"
_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:,][0-5]\d)?(?!\d)"
_TOKEN = re.compile(
    rf"(?P<span>(?<!\w)(?:da(?:l|lla)?\s+)?(?P<from>{_DAY})\s*(?:a(?:l|lla)?\b|-|–|/(?=\s*{_DAY}\s*(?:dalle|\d|:)))\s*(?P<to>{_DAY}))"
    rf"|(?P<but>(?<!\w)(?:tranne|eccetto|salvo|esclus[oia]|ad\s+eccezione\s+del(?:la)?)\s+(?:(?:il|la|i)\s+)?{_DAY}"
    rf"(?:\s+e\s+(?:(?:il|la|i)\s+)?{_DAY})?)"
    rf"|(?P<nth>(?<!\w){_NTH}(?:(?:,|\s+e)\s+(?:(?:il|la)\s+|l')?{_NTH})*)\s+(?P<nthday>{_DAY})\s+d(?:i\s+|el\s+|')(?:ogni\s+|ciascun\s+)?mese"
    rf"|(?P<day>(?<!\w){_DAY})"
    r"|(?P<all>(?<!\w)(?:tutti\s+i\s+giorni(?:\s+(?:feriali|lavorativi))?|ogni\s+giorno|nei\s+giorni\s+feriali|giorni\s+feriali))"
    rf"|(?P<time>(?<![\d.,:/])(?:(?:dalle|ore|h\.?)\s+){{0,2}}(?P<open>{_HOUR})\s*(?:-|–|—|alle(?:\s+ore)?|/|a(?=\s))\s*(?:ore\s+)?(?P<close>{_HOUR}))"
    r"|(?P<closed>(?<!\w)chius[oiae](?!\w))"
    r"|(?P<appointment>(?<!\w)(?:(?:solo|esclusivamente|previo|su|per)\s+)*appuntamento(?!\w))",
    re.IGNORECASE,
)
_A_DAY = when_asked(_DAY, re.IGNORECASE)
_ANY_DAY = re.compile(
    r"[LMGVSDlmgvsd](?<!\w.)(?:un|ar|er|io|en|ab|om)(?:t|c|v|e|a)?(?:[.-]|\s|oled|ed|erd|at|enic)|giorn"
)


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """Opening hours in OpenStreetMap syntax ("Mo-Th 10:00-12:00,14:00-16:00; Fr 10:00-12:00").

    `by_appointment` is true if the text says that visits need one; `spans` are the pieces that say all this.
    """

    osm: str
    by_appointment: bool
    spans: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Rule:
    """Days and what holds on them, while the text is read."""

    days: list[int] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    closed: bool = False
    nth: str = ""
    start: int = 0
    end: int = 0


def opening_hours(text: str, days_alone: bool = False) -> OpeningHours | None:
    """Return the opening hours that `text` states, None if it names no days with hours, closure or appointment.

    `days_alone`: days without hours say something too, for the text has said that an office is open on them.
    Reads "dal lunedì al giovedì: 10.00-12.00 / 14.00-16.00 - venerdì: 10.00-12.00", "lunedì e mercoledì dalle 9 alle
    12.30", "martedì e giovedì solo su appuntamento", "tutti i giorni feriali tranne il sabato, ore 9-13",
    "sabato chiuso", "il primo e il terzo martedì del mese, ore 10-13".
    """
    if not _ANY_DAY.search(text):
        return None
    tokens = list(_TOKEN.finditer(text))
    by_appointment = [token for token in tokens if token["appointment"]]
    rules = [
        rule for rule in _rules(tokens) if rule.days and (rule.times or rule.closed or by_appointment or days_alone)
    ]
    if not rules:
        return None
    spans = {(rule.start, rule.end) for rule in rules}
    spans |= {token.span() for token in by_appointment if not any(a <= token.start() < b for a, b in spans)}
    return OpeningHours("; ".join(map(_osm, _added(rules))), bool(by_appointment), tuple(sorted(spans)))


_MOST = 2 * len(_DAYS)  # rules of one office


def _added(rules: list[_Rule]) -> list[_Rule]:
    """The rules with the hours that a later one adds to a day of an earlier one ("dal lunedì al venerdì 9-12; giovedì
    15-17"): OpenStreetMap would read them as instead. Hours that overlap the earlier ones do stand instead of them."""
    if len(rules) > _MOST:
        return rules
    out: list[_Rule] = []
    for rule in rules:
        for before in [each for each in out if _adds(rule, each)]:
            both = [day for day in rule.days if day in before.days]
            before.days = [day for day in before.days if day not in both]
            rule.days = [day for day in rule.days if day not in both]
            out.append(_Rule(both, sorted(before.times + rule.times)))
        out.append(rule)
    return [rule for rule in out if rule.days]


def _adds(rule: _Rule, before: _Rule) -> bool:
    """Whether a rule tells further hours of some day that an earlier one has."""
    if rule.nth or before.nth or not (rule.times and before.times) or not set(rule.days) & set(before.days):
        return False
    return all(one[-5:] <= two[:5] or two[-5:] <= one[:5] for one in rule.times for two in before.times)


def _rules(tokens: list[re.Match[str]]) -> Iterator[_Rule]:
    """Yield one rule for each group of days: days gather until hours follow, then new days begin the next rule."""
    rule = _Rule()
    for token in tokens:
        days = _days(token)
        if days and (rule.times or rule.closed):
            yield rule
            rule = _Rule()
        if not rule.days:
            rule.start = token.start()
        _take(rule, token, days)
    yield rule


def _take(rule: _Rule, token: re.Match[str], days: list[int]) -> None:
    """Add what `token` says to `rule`; hours with no day before them say nothing."""
    if days:
        rule.days += days
        rule.nth = ",".join(number for word, number in _NTHS.items() if word in (token["nth"] or "").lower())
    elif rule.days and token["time"]:
        rule.times.append(f"{_clock(token['open'])}-{_clock(token['close'])}")
    elif token["but"]:
        left_out = {_weekday(day[0]) for day in _A_DAY.finditer(token["but"])}
        rule.days = [day for day in rule.days if day not in left_out]
    elif rule.days and token["closed"]:
        rule.closed = True
    rule.end = token.end()


def _days(token: re.Match[str]) -> list[int]:
    """Return the weekdays a token names, Monday 0."""
    if token["all"]:
        return list(range(5 if "lavorativi" in token["all"].lower() else 6 if "feriali" in token["all"].lower() else 7))
    if token["day"] or token["nthday"]:
        return [_weekday(token["day"] or token["nthday"])]
    if token["span"]:
        first, last = _weekday(token["from"]), _weekday(token["to"])
        return [day % 7 for day in range(first, last + 1 if last >= first else last + 8)]
    return []


def _weekday(word: str) -> int:
    return _STEMS.index(word[:3].lower())


def _clock(hour: str) -> str:
    """Return "9.30" as "09:30"."""
    hours, _, minutes = re.sub(r"[.,]", ":", hour).partition(":")
    return f"{int(hours):02d}:{minutes or '00'}"


def _osm(rule: _Rule) -> str:
    """Return a rule as OpenStreetMap writes it: days in runs, then hours or "off"."""
    days = sorted(set(rule.days))
    runs: list[list[int]] = []
    for day in days:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    named = ",".join(_run(run) for run in runs) + (f"[{rule.nth}]" if rule.nth else "")
    return f"{named} {'off' if rule.closed else ','.join(rule.times)}".strip()


def _run(run: list[int]) -> str:
    if len(run) < 3:
        return ",".join(_DAYS[day] for day in run)
    return f"{_DAYS[run[0]]}-{_DAYS[run[-1]]}"
