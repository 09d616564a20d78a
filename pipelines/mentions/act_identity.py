"""Which act a citation means: its id, its NIR name and address, the years and names that several citations share."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from slugify import slugify

from pipelines.mentions.act_forms import Act, vocabulary

_RESOLVER = "https://www.normattiva.it/uri-res/N2Ls?"
_ISSUED_LOCALLY = {"statute", "plan", "guideline", "decree", "motion", "regional_law"}
_ISSUED_LOCALLY |= {"council_resolution", "executive_resolution"}


@lru_cache(maxsize=4096)
def act_id(act: Act, issuer_slug: str | None = None) -> str:
    """Return the id of an act: "legge-125-2014", "delibera-consiglio-41-2019", "accordo-di-parigi".

    `issuer_slug` is appended to acts that any authority may issue under the same name or number (statutes, plans,
    resolutions, regional laws), unless their name says it already.
    """
    base = _numbered_id(act) if act.form else _named_id(act)
    if issuer_slug and act.kind in _ISSUED_LOCALLY and not is_states(act) and issuer_slug not in base:
        return f"{base}-{issuer_slug}"
    return base


def _numbered_id(act: Act) -> str:
    year: int | str | None = act.year if act.number else act.date
    return slugify("-".join(str(part) for part in (act.form, act.number, year) if part))


def _named_id(act: Act) -> str:
    """Return the slug of a name without its acronym, then its period; an agenda's is its horizon."""
    horizon = re.search(r"\b20\d\d\b", act.name or "")
    if act.kind == "international_agenda" and horizon:
        return f"agenda-{horizon.group()}"
    words = _without_acronym(act.name or "")
    return slugify(f"{words} {act.period_edtf or ''}".replace("°", " "))


_PERIOD_IN_NAME = re.compile(
    r",?(?: per| del| nel| relativ[oa]| riferit[oa])?(?: il| lo| gli| al| agli)?(?: \w*ennio| anni| periodo)?"
    r" ?\d{4} ?[-–—/] ?\d{2,4}$"
)


def without_period(name: str) -> str:
    """Return a name without the years at its end: "Piano Sociale" of "Piano Sociale per il triennio 2023-2025"."""
    return _PERIOD_IN_NAME.sub("", name)


def _without_acronym(name: str) -> str:
    """Return a name without its period and without an acronym made of its own initials."""
    words = without_period(name).split()
    if len(words) > 2 and words[-1] == _initials(words[:-1]):
        words = words[:-1]
    return " ".join(words)


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


@cache
def _urn_types() -> dict[str, str]:
    """Return authority and type of the NIR name by form of act."""
    return {entry["form"]: entry["urn"] for entry in vocabulary()["numbered"] if "urn" in entry}


def is_states(act: Act) -> bool:
    """Tell whether an act is of a kind that only the state issues: a law, a decree."""
    return act.form in _urn_types()


def urn(act: Act) -> str | None:
    """Return the NIR name of a state or regional act ("urn:nir:stato:legge:2014;125"), None if it has none."""
    authority = _urn_types().get(act.form)
    if act.form == "legge-regionale" and act.issuer:
        authority = f"regione.{slugify(act.issuer.removeprefix('Regione '), separator='.')}:legge"
    if authority is None or act.number is None or act.year is None:
        return None
    return f"urn:nir:{authority}:{act.year};{act.number}"


def url(urn: str) -> str:
    """Return the address at which Normattiva resolves a NIR name."""
    return _RESOLVER + urn


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A citation (its `index`) whose `field` says `written` where the act is of `taken`."""

    index: int
    field: str
    written: str
    taken: str


def reconcile_years(acts: Sequence[Act]) -> tuple[list[Act], list[Contradiction]]:
    """Return the acts with the years that their other citations give them, and what these contradict.

    A two-digit year gives way to the one four-digit year the same kind and number is cited with ("49/89" is the law
    "49/1987"), a citation without a year takes it; a contradiction is reported, for acts of the state only, since
    other authorities number theirs alike. A date of another year than the number's is a contradiction too.
    """
    years: dict[tuple[str, str | None], set[int]] = defaultdict(set)
    for act in acts:
        if act.year and len(act.year_digits or "0000") == 4:
            years[act.form, act.number].add(act.year)
    settled = [_settled(act, years[act.form, act.number]) if act.form and act.number else act for act in acts]
    return settled, list(_contradictions(acts, settled))


def _settled(act: Act, years: set[int]) -> Act:
    """Return `act` with the year it means, given the four-digit years its kind and number is cited with."""
    if len(act.year_digits or "") == 4 or (act.year and not act.year_digits) or not years:
        return act
    alike = {year for year in years if act.year_digits and str(year).endswith(act.year_digits)}
    if len(alike or years) > 1 or (act.year and not alike and not is_states(act)):
        return act
    return replace(act, year=min(alike or years))


def _contradictions(acts: Sequence[Act], settled: Sequence[Act]) -> Iterator[Contradiction]:
    """Yield the years and dates as written that the settled year contradicts."""
    for index, (act, result) in enumerate(zip(acts, settled, strict=True)):
        if act.year_digits and not str(result.year).endswith(act.year_digits):
            yield Contradiction(index, "year", act.year_digits, str(result.year))
        if act.form and act.date and result.year and act.date[:4] != str(result.year):
            yield Contradiction(index, "date", act.date, str(result.year))


def same_act(one: Act, other: Act) -> bool:
    """Tell whether two citations mean one act, their issuers being the same and their years reconciled.

    Numbered acts by form, number and year; named ones by the words of their names, in any order and without acronym
    and issuer ("Piano Generale di Sviluppo" is "Piano di Sviluppo Generale del Comune"), if no periods contradict.
    """
    if one.form or other.form:
        return (one.form, one.number, one.year) == (other.form, other.number, other.year)
    if one.kind != other.kind or (one.period_edtf and other.period_edtf and one.period_edtf != other.period_edtf):
        return False
    return act_id(one) == act_id(other) or bool(_names(one) & _names(other))


_LITTLE = {"di", "del", "dello", "della", "dei", "degli", "delle", "d", "dell", "per", "sul", "sulla", "sull", "sui"}
_LITTLE |= {"il", "lo", "la", "l", "i", "gli", "le", "e", "ed", "the", "of", "on", "for", "and"}
_LITTLE |= {"comunale", "metropolitano", "metropolitana", "comune"}  # said of any authority's own act


def _names(act: Act) -> set[Any]:
    """Return what a name may be known by: the set of its words, and its initials."""
    name = _without_acronym((act.name or "").replace(act.issuer, "") if act.issuer else act.name or "")
    words = frozenset(slugify(name).split("-")) - _LITTLE
    acronym = name if name.isupper() else _initials(name.replace("'", " ").split())
    return {words, acronym} if len(acronym) > 2 else {words}
