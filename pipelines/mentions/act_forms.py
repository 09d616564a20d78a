"""What an act is, and acts cited by number and year ("legge n. 125 del 2014", "D.Lgs. 267/2000").

Here: the `Act` value, the vocabulary of act words, and the written forms of kind + number + year. Acts cited by
name are in `act_names`; what stands around a citation (articles, titles, approvals) and ids are in `acts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from pipelines.patterns import when_asked
from pipelines.vocabulary import vocabulary as load_vocabulary

_MONTHS = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno"]
_MONTHS += ["luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"]
_NUMERIC = "|".join(rf"\d{{1,2}}{mark}\d{{1,2}}{mark}(?:\d{{4}}|\d\d)" for mark in (r"\.", "/", "-"))
DATE = rf"(?:(?:\d{{1,2}}[°º]?|primo) (?:{'|'.join(_MONTHS)}) \d{{4}}|{_NUMERIC})(?!\d)"
_DATE_PARTS = re.compile(rf"(\d+|primo)[°º]?[ ./-]({'|'.join(_MONTHS)}|\d+)[ ./-](\d+)")
_YEAR_PIVOT = 40  # a two-digit year up to this is of this century: no act of 1940 is cited by two digits

_REGISTER = r"(?:(?:[Rr]\.? ?[Gg]\.?|[Rr]ep(?:ertorio|\.)|[Pp]\.?[Gg]\.?|atti)[ ])?"
_N = r"(?:[Nn](?:um(?:ero)?|rr?)?[.°º]{0,2} ?)"
_NUMBER = r"(?P<number>(?:[IVX]{1,5}/)?(?:\d{1,3}\.\d{3}|\d{1,6})(?:[ -]?(?:bis|ter|quater))?)(?!\d)"
_BETWEEN = r"(?P<open>,? ?\(|[,:]? ?)"


@dataclass(frozen=True, slots=True)
class Act:
    """An act as one place of a text cites it.

    `form` begins the id of a numbered act; `name` is the full proper name of a named one, its period included.
    `year_digits` is the year as written when it stands beside the number. `alias`: a second name of the act cited
    right beside it (an acronym), not a citation of its own. `spans` says where each field stands.
    """

    kind: str
    form: str
    number: str | None = None
    year: int | None = None
    date: str | None = None
    period_edtf: str | None = None
    name: str | None = None
    issuer: str | None = None
    title: str | None = None
    article: str | None = None
    paragraph: str | None = None
    pinpoint: str | None = None
    cite_start: int = 0
    cite_end: int = 0
    year_digits: str | None = None
    alias: bool = False
    spans: tuple[tuple[str, int, int], ...] = ()

    def span(self, field: str) -> tuple[int, int] | None:
        """Return where `field` is written, or None if it is not."""
        return next(((start, end) for name, start, end in self.spans if name == field), None)

    def having(self, field: str, value: object, span: tuple[int, int] | None) -> Act:
        """Return this act with `field` set to `value`, read at `span`."""
        spans = (*self.spans, (field, *span)) if span else self.spans
        return replace(self, **{field: value, "spans": spans})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Found:
    """An act and the span of its mention."""

    start: int
    end: int
    act: Act


@cache
def vocabulary() -> dict[str, Any]:
    """Return `schemas/vocabularies/acts.yaml`."""
    loaded: dict[str, Any] = load_vocabulary("acts")
    return loaded


def iso_date(written: str) -> str | None:
    """Return the ISO form of a date as `DATE` matches it, None if there is no such day."""
    parts = _DATE_PARTS.fullmatch(written)
    if parts is None:
        return None
    day = 1 if parts[1] == "primo" else int(parts[1])
    month = _MONTHS.index(parts[2]) + 1 if parts[2] in _MONTHS else int(parts[2])
    try:
        return date(full_year(parts[3]), month, day).isoformat()
    except ValueError:
        return None


def year_span(written: str, end: int) -> tuple[int, int]:
    """Return the span of the year of a date that ends at `end`."""
    digits = re.split(r"\D", written)[-1]
    return end - len(digits), end


def full_year(digits: str) -> int:
    """Return the year that two or four digits mean ("89" is 1989, "14" is 2014)."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= _YEAR_PIVOT else 1900)


def numbered(text: str) -> Iterator[Found]:
    """Yield the acts that `text` cites by number, in order.

    Reads "legge 125/2014", "legge 11 agosto 2014, n. 125", "L. n 68/1993", "D.Lgs. n. 267 del 18 agosto 2000",
    "delibera di Giunta n. 1336 del 5 luglio 2013", "Mozione 57", "leggi 49/1987 e 125/2014", "direttiva 2006/123/CE".
    """
    heads = _heads()
    position = 0
    for candidate in _CANDIDATE.finditer(text):
        if candidate.start() < position:
            continue
        head = heads.match(text, candidate.start())
        found = _cited(text, head) if head else _by_organ(text, candidate.start()) or _european(text, candidate.start())
        if _PROPOSED.search(text, max(0, candidate.start() - 16), candidate.start()):
            continue
        while found:
            found = _of_organ(text, found)
            yield replace(found, act=_done_on(text, found.act))
            position = max(found.end, found.act.cite_end)
            found = _next_in_list(text, found)


_PROPOSED = re.compile(r"\b(?:[Pp]ropost[ae]|[Ss]chem[ai]|[Bb]ozz[ae]) d(?:i|ella) $")  # of an act that is none yet
_IN_YEAR = re.compile(r"\b[Nn]el(?:l'anno)? (?P<year>(?:19|20)\d\d),? con (?:la |propria |apposita )?$")
_YEAR_AFTER = re.compile(  # "legge sulla cooperazione, n. 125|, approvata nel 2014"
    r",? (?:approvat|promulgat|varat|emanat|adottat)[oa] (?:dal? \w+ )?(?:nel|nell'anno) (?P<year>(?:19|20)\d\d)\b"
)
_DONE_ON = re.compile(  # "ha approvato il Piano il 18 dicembre 2023 con |deliberazione n. 101|"
    r"\b(?:[Aa](?:pprovat|dottat|ssunt)|[Dd]eliberat|[Ee]manat|[Vv]otat)[oaie]\b[^.;:]{0,150}?"
    rf"\b(?:il|in data|del) (?P<date>{DATE}),? (?:con (?:la |propria |apposita )?|\()$"
)


_ORGANS_DAY = when_asked(  # "delibera n. 9| del Consiglio comunale del 25 febbraio 2021|"
    r" (?:della |del )(?P<organ>[Gg]iunta|[Cc]onsiglio)(?: (?:[Cc]omunale|[Mm]etropolitan[oa]|[Pp]rovinciale))?"
    rf"(?:,? (?:del |dell'|in data )?\(?(?:del )?(?P<date>{DATE})\)?)?"
)


def _of_organ(text: str, found: Found) -> Found:
    """Return the resolution whose organ and day come behind its number: "n. 9 del Consiglio del 3 maggio 2021"."""
    act = found.act
    told = _ORGANS_DAY.match(text, found.end) if act.form == "delibera" and act.cite_end == found.end else None
    if told is None:
        return found
    organ = _form_by_organ(_entries()["delibera"], told["organ"])
    act = replace(act, kind=organ.kind, form=organ.form, cite_end=told.end())
    when = iso_date(told["date"]) if told["date"] and not act.date else None
    if when:
        act = act.having("date", when, told.span("date"))
        year = year_span(told["date"], told.end("date"))
        act = act if act.year else act.having("year", int(when[:4]), year)
    aside = text.find(" (", found.end, told.end())
    return replace(found, end=aside if aside >= 0 else told.end(), act=act)


def _done_on(text: str, act: Act) -> Act:
    """Return `act` with the day told before it: "ha approvato il Piano il 18 dicembre 2023 con delibera n. 101"."""
    if act.date or act.year or not act.number:
        return act
    if year := _IN_YEAR.search(text, max(0, act.cite_start - 40), act.cite_start):
        return act.having("year", int(year["year"]), year.span("year"))
    if year := _YEAR_AFTER.match(text, act.cite_end):
        return act.having("year", int(year["year"]), year.span("year"))
    told = _DONE_ON.search(text, max(0, act.cite_start - 250), act.cite_start)
    when = iso_date(told["date"]) if told else None
    if told is None or when is None:
        return act
    dated = act.having("date", when, told.span("date"))
    return dated.having("year", int(when[:4]), year_span(told["date"], told.end("date")))


# First letters before the look-behind: the scan then skips most of a text at the speed of a character set.
_CANDIDATE = re.compile(
    r"[LlDdMmRrOoCG](?<![\w.].)(?:egg[ei]\b|EGG[EI]|\.|[PMCGLDRpmcglr]{1,4}\b|[Ll][Gg][Ss]|ozione|OZIONE|ecre|ECRE|elib|ELIB|"
    r"etermin|ETERM|ecisione|irettiva|ec\.|eg\.|egolam|EGOLAM|egio |accoman|rdin|RDIN|[Dd][Gg])"
)


@cache
def _heads() -> re.Pattern[str]:
    """Return the pattern of an act word with what may qualify it, up to before the number."""
    words = sorted((word for entry in vocabulary()["numbered"] for word in entry["words"]), key=len, reverse=True)
    qualifier = (
        r"(?: (?:italian[ao]|statale|nazionale|dirigenzial[ei]|consiliar[ei]|ministerial[ei]|sindacal[ei]|comunal[ei]|"
        rf"metropolitan[ao]|interministerial[ei]|contingibile e urgente|(?:{'|'.join(vocabulary()['regional'])})[ae]))?"
    )
    begins = "|".join(re.escape(word) for organ in vocabulary()["organs"] for word in organ["begins"])
    issuers = "|".join(vocabulary()["issuers"])
    word = r"(?:[A-ZÀ-Þ](?!\.)[\w'-]*|comunale|metropolitan[ao]|regionale|provinciale|municipale|generale|legislativa)"
    last = r"(?: (?!del |dei |di )[a-zà-ù]{4,}(?= (?:n\.|n°|nr?\.? )?\d))?"  # "Ministro degli Affari esteri n. 113"
    more = rf"(?: (?:(?:e )?(?:di|dei|del|della|dello|degli|delle) |(?:e )?(?:dell|degl|d)'|e )?{word}){{0,7}}{last}"
    region = r"[A-ZÀ-Þ][a-zà-ÿ]+(?:[- ][A-ZÀ-Þ][a-zà-ÿ]+)?"
    small = "dirigente|direttore|sindaco|sindaca"
    organ = rf"(?:di|del|della|dell'|dello|dei)? ?(?P<issuer>(?:(?i:{begins})|{issuers}|{small})(?!\w)\.?{more})"
    issuer = rf"(?: {organ}| (?:(?:del|della|delle) |dell')?\(?(?P<region>{region})\)?)?"
    return re.compile(rf"(?P<head>(?i:{'|'.join(map(_word, words))}))(?<=[\w.]){qualifier}{issuer}(?=[ ,(.:]|[nN\d])")


def _word(word: str) -> str:
    """Return the pattern of a vocabulary word: dots may be missing or spaced, spaces may be hyphens."""
    if re.fullmatch(r"\w\.", word):
        return re.escape(word)
    pattern = re.escape(word.rstrip(".")).replace(r"\.", r"\.?\s?").replace(r"\ ", "[ -]")
    return pattern + (r"\.?" if word.endswith(".") else r"\b")


@cache
def _entries() -> dict[str, dict[str, Any]]:
    """Return the vocabulary's numbered entries by their words without dots and spaces."""
    return {_bare(word): entry for entry in vocabulary()["numbered"] for word in entry["words"]}


def _bare(word: str) -> str:
    return re.sub(r"[\s.-]", "", word.lower())


_PROTOCOL = r"(?:,? (?:atti|[Pp]rot(?:\.|ocollo)|P\. ?G\.?|fascicolo|registro) (?:[Nn][.°º]{0,2} ?)?\d[\w.\\/-]*)?"
_DATE_FIRST = re.compile(
    rf",? ?(?:del |dell'|in data )?(?P<date>{DATE}),? ?(?P<open>\(?){_N}{_NUMBER}(?: ?/ ?(?P<year>\d{{4}}|\d\d)(?!\d))?"
)
_SLASH = re.compile(
    rf"{_BETWEEN}{_REGISTER}{_N}?{_NUMBER} ?/ ?(?P<year>\d{{4}}|\d\d)(?![\d/])"
    rf"(?:{_PROTOCOL},? ?(?:del |dell'|di |dd\.? ?|in data |\()(?P<date>{DATE}))?"
)
_OF = re.compile(
    rf"{_BETWEEN}{_REGISTER}{_N}?{_NUMBER},? ?(?P<link>del |dell'|di |dd\.? ?|in data |\()"
    rf"(?:(?P<date>{DATE})|(?P<year>\d{{4}})(?!\d))"
)
_ALONE = re.compile(rf"{_BETWEEN}{_REGISTER}{_N}{_NUMBER}(?![/.,]\d)")
_DATED = re.compile(rf" (?:del |dell'|in data )?(?P<date>{DATE})")
_BARE = re.compile(r"(?P<open> )(?P<number>\d{1,5})(?![\w/%°]|[.,]\d| ?%)")
_LIST = re.compile(
    rf"(?P<open>, | e | ed |; )(?:(?:la |il )?(?={_N})|(?=\d))(?:{_N})?{_NUMBER}"
    rf"(?: ?/ ?(?P<year>\d{{4}}|\d\d)(?![\d/])| del (?P<date>{DATE}))"
)


def _cited(text: str, head: re.Match[str]) -> Found | None:
    """Return the act whose number follows `head`, None if none does."""
    entry = _entries()[_bare(head["head"])]
    patterns = [_DATE_FIRST, _SLASH, _OF, _ALONE, _DATED] + ([_BARE] if entry.get("bare") else [])
    about = _ABOUT.match(text, head.end()) if entry["form"] in _WITH_TOPIC and not head["issuer"] else None
    start = about.end() if about else head.end()
    match = next(filter(None, (pattern.match(text, start) for pattern in patterns)), None)
    if match is None:
        return None
    approved = head["issuer"] or _APPROVED_BY.match(text, match.end())
    organ = approved or _organ_before(text, head.start()) or _organ_after(text, match.end())
    organ = organ if isinstance(organ, str) else organ["organ"]
    act = _form_by_organ(entry, organ)
    group = "region" if head["region"] and act.form == "legge-regionale" else "issuer"
    if head[group]:
        act = act.having("issuer", head[group], head.span(group))
    return _numbered_act(text, head.start(), match, act)


_APPROVED_BY = re.compile(  # "deliberazione n. 41 |approvata dal Consiglio metropolitano|"
    r",? (?:approvat|adottat|assunt|votat)[ao] da(?:l|lla) (?P<organ>[Gg]iunta|[Cc]onsiglio)\b(?! d[i'])"
)
_WITH_TOPIC = ("legge", "legge-regionale", "legge-provinciale", "decreto-legislativo")
_ABOUT = re.compile(  # "legge |sulla cooperazione|, n. 125", "legge |in materia di autonomie locali| n. 142/1990"
    r" (?:(?:sull[aeo]|sul|sui|sugli|per (?:il|lo|la|i|gli|le)|in materia di|di|d[ei]lla) |sull')(?!cui\b|quale\b)"
    r"[a-zà-ù][^.;:()\d]{2,60}?(?=,? \(?[Nn](?:\.|°|r\.) ?\d)"
)
_ORGAN_ALONE = re.compile(r"(?P<organ>[CG]\. ?C\.)(?= (?:[Nn][.°]* ?)?\d)")
_OF_ORGAN = when_asked(r"\b(?:[Dd]el(?:ib)?\. ?(?:d[ei] |n\. )?)$")


def _by_organ(text: str, start: int) -> Found | None:
    """Return the resolution that is cited by its organ alone: "C.C. n. 40/2011", "atto G.C. 12 del 3 marzo 2019"."""
    organ = _ORGAN_ALONE.match(text, start)
    match = organ and next(filter(None, (p.match(text, organ.end()) for p in (_SLASH, _OF))), None)
    if organ is None or match is None:
        return None
    begin = _OF_ORGAN.search(text, max(0, start - 12), start)
    form = _form_by_organ(_entries()["delibera"], organ["organ"])
    return _numbered_act(text, begin.start() if begin else start, match, form)


_ORGAN_BEFORE = re.compile(
    r"\b(?:la |il )?(?P<organ>(?:[Gg]iunta|[Cc]onsiglio)\b(?! (?:d'Europa|di Stato|dei)))[^.;]{0,80}$"
)


def _organ_before(text: str, end: int) -> str:
    """Return the organ that a clause has done something "con delibera n. 7": "la Giunta ha approvato", or nothing."""
    match = _ORGAN_BEFORE.search(text, max(0, end - 100), end)
    return match["organ"] if match else ""


_ORGAN_AFTER = re.compile(
    r",? (?:la |il )(?P<organ>[Gg]iunta|[Cc]onsiglio)(?= (?:[a-z]+(?:ale|ano|ana) )?(?:ha|aveva|si è) )"
)


def _organ_after(text: str, end: int) -> str:
    """Return the organ whose verb comes behind its act: "Con delibera n. 7 del 3 maggio 2018 |la Giunta| ha"."""
    match = _ORGAN_AFTER.match(text, end)
    return match["organ"] if match else ""


def _form_by_organ(entry: dict[str, Any], organ: str) -> Act:
    """Return the act's kind and form, by the organ named beside a plain "delibera"."""
    organ = _bare(organ)
    for choice in vocabulary()["organs"]:
        if entry["form"] == "delibera" and organ.startswith(tuple(map(_bare, choice["begins"]))):
            return Act(choice["kind"], choice["form"])
    if entry["form"] == "legge" and organ.startswith("regione"):
        return Act("regional_law", "legge-regionale")
    return Act(entry["kind"], entry["form"])


def _numbered_act(text: str, start: int, match: re.Match[str], act: Act) -> Found:
    """Return the act with number, year and date of `match`; a year is the date's if none stands beside the number."""
    groups = match.groupdict()
    if groups.get("number"):
        act = act.having("number", _plain_number(match["number"]), match.span("number"))
    when = iso_date(groups["date"]) if groups.get("date") else None
    if groups.get("year"):
        act = act.having("year", full_year(match["year"]), match.span("year"))
        act = replace(act, year_digits=match["year"])
    elif when:
        act = act.having("year", int(when[:4]), year_span(match["date"], match.end("date")))
    if when:
        act = act.having("date", when, match.span("date"))
    return _with_spans(text, start, match, act)


def _with_spans(text: str, start: int, match: re.Match[str], act: Act) -> Found:
    """Return the mention: it ends with number and year, before a bracket that follows or opens."""
    cite_end = match.end() + (text[match.end() : match.end() + 1] == ")" and "(" in match.group())
    return Found(start, _mention_end(match), replace(act, cite_start=start, cite_end=cite_end))


def _mention_end(match: re.Match[str]) -> int:
    """Return where the mention ends: after number and year, before a bracket."""
    opening = match.group().find("(")
    if opening >= 0:
        return match.start() + len(match.group()[:opening].rstrip(" ,"))
    return match.end("year" if match.groupdict().get("year") else "number") if match.re is _SLASH else match.end()


def bracketed_number(text: str, found: Found) -> Found | None:
    """Return the second mention of "delibera di consiglio (n. 41/2019 ...)": the number inside the bracket."""
    number, year = found.act.span("number"), found.act.span("year")
    if number is None or number[0] < found.end:
        return None
    marker = re.compile(rf"{_REGISTER}{_N}$").search(text, found.end, number[0])
    end = year[1] if year and found.act.year_digits else number[1]
    return Found(marker.start() if marker else number[0], end, replace(found.act, alias=True))


def _plain_number(written: str) -> str:
    return re.sub(r"(?<=\d)\.(?=\d)", "", re.sub(r"[ -](?=[bqt])", "-", written))


def _next_in_list(text: str, found: Found) -> Found | None:
    """Return the next of "leggi 49/1987 e 125/2014", of the same kind as `found`."""
    match = _LIST.match(text, found.end)
    if match is None or found.act.form.endswith("-ue"):
        return None
    spans = tuple(span for span in found.act.spans if span[0] == "issuer")
    same_kind = Act(found.act.kind, found.act.form, issuer=found.act.issuer, spans=spans)
    return _numbered_act(text, match.start("number"), match, same_kind)


_EUROPEAN = re.compile(
    r"(?P<head>[Rr]eg(?:olamento|\.)|[Dd]irettiva|[Dd]ecisione|[Rr]accomandazione)"
    r"(?: (?:delegat[oa]|di esecuzione|quadro|europe[oa]))?"
    r"(?P<tag> \(?(?:UE|EU|CEE|CE|Euratom|PESC)(?:, ?Euratom)?\)?)?"
    r" (?P<mark>n\.? ?)?(?P<first>\d{1,4})/(?P<second>\d{1,4})(?P<suffix>/(?:UE|EU|CEE|CE|PESC|Euratom)\b)?(?![\d/])"
)


def _european(text: str, start: int) -> Found | None:
    """Return "regolamento (UE) 2021/947", "direttiva 2006/123/CE", "regolamento (UE) n. 1303/2013"."""
    match = _EUROPEAN.match(text, start)
    if match is None or not (match["tag"] or match["suffix"]):
        return None
    year_first = bool(match["suffix"]) or (not match["mark"] and re.fullmatch(r"(?:19|20)\d\d", match["first"]))
    year, number = ("first", "second") if year_first else ("second", "first")
    form = {"reg": "regolamento-ue", "dir": "direttiva-ue", "dec": "decisione-ue", "rac": "raccomandazione-ue"}
    act = Act("eu_policy", form[match["head"][:3].lower()], year_digits=match[year])
    act = act.having("number", match[number], match.span(number))
    act = act.having("year", full_year(match[year]), match.span(year))
    return Found(start, match.end(), replace(act, cite_start=start, cite_end=match.end()))
