"""Acts: laws, resolutions, statutes, plans, agreements - their mentions, citations, ids and official names.

`find` puts together the acts cited by number (`act_forms`) and by name (`act_names`) with what stands around each
citation: article and paragraph, a pinpoint, the quoted title, who approved it and when. Who issued "lo Statuto" when
the words do not say it is for the readers, who know whose page it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from slugify import slugify

from pipelines.mentions.act_forms import DATE, Act, Found, bracketed_number, iso_date, numbered, vocabulary, year_span
from pipelines.mentions.act_names import named
from pipelines.mentions.act_titles import titled
from pipelines.mentions.model import Mention

__all__ = ["Act", "Contradiction", "act_id", "find", "reconcile_years", "same_act", "url", "urn"]

_RESOLVER = "https://www.normattiva.it/uri-res/N2Ls?"
_BIS = r"(?:[ -]?(?:bis|ter|quater|quinquies|sexies|septies|octies)\b)?"
_ITEM = rf"\d+{_BIS}(?!\w)(?:(?:, ?| e |-)\d+{_BIS}(?![\w/]))*"
_ARTICLE = rf"(?:[Aa]rtt?\.|[Aa]rticol[oi]) ?(?P<article>{_ITEM})"
_PARAGRAPH = rf"(?:[Cc]omm[ai]|c\.|co\.) ?(?P<paragraph>{_ITEM})"
_LETTER = r"(?P<pinpoint>lett(?:era|\.) ?[a-z]{1,2}\)?)"
_SEPARATOR = r"(?:,| -| –|;)? ?"
_OF = r"(?:,? (?:del|dello|della|di|al|allo|alla) |,? (?:dell'|all')|,? )"
_BEFORE = (
    re.compile(rf"(?<!\w)(?:{_LETTER},? (?:del |al )?)?{_PARAGRAPH},? (?:del |dell'|all'|di )?{_ARTICLE}{_OF}[“\"«]?$"),
    re.compile(
        rf"(?<!\w){_ARTICLE}(?: e (?:seguenti|ss\.|segg\.))?(?:{_SEPARATOR}{_PARAGRAPH})?(?:{_SEPARATOR}{_LETTER})?"
        rf"{_OF}[“\"«]?$"
    ),
)
_AFTER = re.compile(
    rf"[”\"»]?{_SEPARATOR}(?:\(|all'|agli |all |nell'|ai sensi dell'|ex )?"
    rf"{_ARTICLE}(?:{_SEPARATOR}{_PARAGRAPH})?(?:{_SEPARATOR}{_LETTER})?"
)
# "legge 56/2014|, commi 44 e 46 dell'art. 1|"
_AFTER_TURNED = re.compile(rf"{_SEPARATOR}\(?(?:{_LETTER},? )?{_PARAGRAPH},? (?:del |dell'|all'|di )?{_ARTICLE}")
_LATER = re.compile(rf"(?<!\w){_ARTICLE}(?:{_SEPARATOR}{_PARAGRAPH})?(?:{_SEPARATOR}{_LETTER})?")
_STOP = re.compile(r"(?<!\bart)(?<!\bn)\. [«“\"(]?[A-ZÀ-Þ]|;")
_OF_THE_NEXT = re.compile(r",? (?:(?:del|dello|della|di|nel|nella) |dell')[“\"«]?")  # "alla Missione 19| del |DUP"
_REACH = 250  # characters: how far behind its act an article may be told in the same sentence
_ANOTHER_ACT = re.compile(r"\)?,? (?:del|dell'|della|dello|di) |\)? (?:[Ll]\.|D\.|[Ll]egge|TU)")
_BODY = (
    r"(?P<issuer>(?:[A-ZÀ-Þ]\w+|consiglio|giunta)"
    r"(?: (?:(?:di|del|della|dei) |dell')?(?:[A-ZÀ-Þ]\w+|comunale|metropolitan[oa]|regionale)){0,8})"
)
_VERB = r"(?:approvat|adottat|assunt|deliberat|emanat)[oaie]"
_APPROVED = (
    rf"{_VERB}(?: (?:dal|dalla|da|dagli|dalle|dai) {_BODY}"
    r"| dall'(?P<by>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,8}))?"
)
_WHEN = (
    r",? ?(?P<open>\()?(?:il |l'|in data |(?:nella )?seduta del |del |dell')?"
    rf"(?:(?P<date>{DATE})\)?|(?P<year>(?:19|20)\d\d)(?:\)|(?<=del \d{{4}})(?! ?[-–/\d]))"
    r"|(?:nel (?:[a-z]+ )?|nell'[a-z]+ )(?P<within>(?:19|20)\d\d)(?! ?[-–/\d]))"  # "approvato nel settembre 2012"
)
_APPROVAL = re.compile(rf"[”\"»]?(?:,? (?:{_APPROVED})(?: a [A-ZÀ-Þ]\w+)?)?(?:{_WHEN})?")
_WHICH_APPROVED = re.compile(
    rf"[”\"»]?,? (?:che|l[ao] qual[ei]|il quale) (?:(?:il|la) |l')?{_BODY} (?:ha|aveva) {_VERB}(?:{_WHEN})?"
)
_APPROVED_PLAN = re.compile(rf"[”\"»]? {_VERB} ")
_ACRONYM = re.compile(r" \((?P<acronym>[A-Z][A-Za-z]{1,9})\)")
_DIGIT = re.compile(r"\d")
_ISSUED_LOCALLY = {"statute", "plan", "guideline", "decree", "motion", "regional_law"}
_ISSUED_LOCALLY |= {"council_resolution", "executive_resolution"}


def find(text: str) -> list[Mention]:
    """Return the acts that `text` names, in order: each mention's value is an `Act`, normalised its id.

    A second name of the same act (a bracketed acronym, "TUEL - D. legislativo ...", a number in a bracket) is a
    mention of its own whose act has `alias` set.
    """
    claims = list(_claims(text)) if _DIGIT.search(text) else []
    claims += ((found.start, found.end, found) for found in named(text))
    found = list(_with_aliases(text, _longest(claims)))
    return [Mention("act", each.start, each.end, act_id(each.act), value=each.act) for each in found]


def _claims(text: str) -> Iterator[tuple[int, int, Found]]:
    """Yield the numbered acts with the stretch each takes up, its title included: no other act begins in there."""
    for found in numbered(text):
        act, end = titled(text, found.act, _is_states(found.act))
        yield found.start, end, replace(found, act=act)


def _longest(claims: Iterable[tuple[int, int, Found]]) -> list[Found]:
    """Return the acts in order of place, of two that overlap the one that takes up more."""
    kept: list[tuple[int, int, Found]] = []
    for claim in sorted(claims, key=lambda claim: (claim[0], -claim[1])):
        if not kept or claim[0] >= kept[-1][1]:
            kept.append(claim)
        elif claim[1] - claim[0] > kept[-1][1] - kept[-1][0]:
            kept[-1] = claim
    return [found for _, _, found in kept]


def _with_aliases(text: str, acts: list[Found]) -> Iterator[Found]:
    """Yield the acts with their surroundings read, second names marked as such."""
    done = read = 0
    for index, found in enumerate(acts):
        if found.start < done:
            continue
        following = acts[index + 1] if index + 1 < len(acts) else None
        if following and _names_next(text, found, following):
            yield replace(found, act=_alias(following.act, found))
            acts[index + 1] = _from(text, found.start, following)
            continue
        whole = replace(found, act=_in_context(text, found, read, following))
        read = whole.act.cite_end
        yield whole
        for second in _second_names(text, whole):
            done = second.end
            yield second


def _from(text: str, start: int, found: Found) -> Found:
    """Return `found` with its citation beginning at its short name, `start`, and ending behind the bracket it opens."""
    end = found.act.cite_end
    closing = "(" in text[start : found.start] and text[end : end + 1] == ")"
    return replace(found, act=replace(found.act, cite_start=start, cite_end=end + closing))


def _names_next(text: str, found: Found, following: Found) -> bool:
    """Tell whether `found` is the short name of the numbered act after it: "TUEL - D. legislativo 267/2000"."""
    short = found.act.number is None and found.act.kind in ("legislative_decree", "decree") and found.act.name
    between = text[found.end : following.start]
    joined = re.fullmatch(r",? ?(?:[-–(:] ?(?:di cui al )?)?|,? di cui al ", between)
    return bool(short and following.act.number and joined)


def _alias(act: Act, found: Found) -> Act:
    """Return `act` as its second name `found` mentions it."""
    return replace(act, alias=True, cite_start=found.start, cite_end=found.end)


def _second_names(text: str, found: Found) -> Iterator[Found]:
    """Yield the bracketed acronym or number that names `found` once more."""
    inside = bracketed_number(text, found)
    if inside:
        yield replace(inside, act=_alias(found.act, inside))
    match = _ACRONYM.match(text, found.end)
    issuer = found.act.span("issuer")
    if match and not (issuer and issuer[1] == found.end) and match["acronym"] not in vocabulary()["issuers"]:
        second = Found(*match.span("acronym"), found.act)
        yield replace(second, act=_alias(found.act, second))


def _in_context(text: str, found: Found, after: int, following: Found | None) -> Act:
    """Return the act of `found` with approval, article, paragraph and pinpoint read around it."""
    act = _with_approval(text, found.act)
    before = _article_before(text, act, max(after, act.cite_start - 90))
    act = before or _article_after(text, act)
    if act.article is None:
        act = _told_later(text, act, following.start if following else len(text))
    if act.pinpoint is None:
        act = _with_pinpoint(text, act, max(after, act.cite_start - 60), following.start if following else len(text))
    return act


def _with_approval(text: str, act: Act) -> Act:
    """Return `act` with the body and date of "approvata dal Consiglio Comunale (14.01.2013)", if it has none yet.

    A plan has its own period, a statute its many versions; when it was approved is part of its citation only in
    brackets or right behind its name ("il Piano Casa approvato dalla Giunta il 3 maggio 2021"), else it is told of it:
    "il Piano Aria e Clima, approvato dalla Giunta il 21 febbraio 2022".
    """
    match = _WHICH_APPROVED.match(text, act.cite_end) or _APPROVAL.match(text, act.cite_end)
    year = match and ("year" if match["year"] else "within")
    if match is None or year is None or act.date or (match[year] and act.year):
        return act
    told = match["date"] or match["within"]
    if act.kind in ("plan", "statute") and told and not match["open"] and not _APPROVED_PLAN.match(match[0]):
        return replace(act, cite_end=match.end())
    body = "issuer" if match["issuer"] or match.re is _WHICH_APPROVED else "by"
    if match[body] and act.issuer is None:
        act = act.having("issuer", match[body], match.span(body))
    if match["date"] and (when := iso_date(match["date"])):
        act = act.having("date", when, match.span("date"))
        act = act if act.year else act.having("year", int(when[:4]), year_span(match["date"], match.end("date")))
    elif match[year]:
        act = act.having("year", int(match[year]), match.span(year))
    reached = match["date"] or match[year] or match[body]
    closing = bool(match["open"]) and text[match.end() - 1] != ")"
    return replace(act, cite_end=match.end()) if reached and not closing else act


def _article_before(text: str, act: Act, begin: int) -> Act | None:
    """Return `act` with the article of "art. 19 della" that stands right before it, None if none does."""
    window = text[begin : act.cite_start]
    match = next(filter(None, (pattern.search(window) for pattern in _BEFORE)), None)
    if match is None:
        return None
    return replace(_with_groups(act, match, begin), cite_start=begin + match.start())


def _article_after(text: str, act: Act) -> Act:
    """Return `act` with the article of ", art. 272" or "(art. 4), " after it or its title, unless that begins another
    citation."""
    title = act.span("title")
    position = max(title[1], act.cite_end) if title else act.cite_end
    match = _AFTER.match(text, position) or _AFTER_TURNED.match(text, position)
    opened = match is not None and "(" in match.group() and text[match.end() : match.end() + 1] == ")"
    if match is None or (not opened and _ANOTHER_ACT.match(text, match.end())):
        return act
    return replace(_with_groups(act, match, 0), cite_end=match.end() + opened)


def _told_later(text: str, act: Act, limit: int) -> Act:
    """Return `act` with the article that its sentence tells before it names another act: "... : l'art. 272 riguarda".

    Of a plan, the mission or objective: "Il DUP 2023-2025 colloca la cooperazione nella Missione 19".
    """
    end = min(limit, act.cite_end + _REACH)
    stop = _STOP.search(text, act.cite_end, end)
    match = _LATER.search(text, act.cite_end, stop.start() if stop else end)
    if match is None and act.kind == "plan":
        match = _pinpoint()[2].search(text, act.cite_end, stop.start() if stop else end)
        if match is None or _OF_THE_NEXT.fullmatch(text, match.end(), limit):
            return act
        return act.having("pinpoint", match["pinpoint"], match.span("pinpoint"))
    return act if match is None or _ANOTHER_ACT.match(text, match.end()) else _with_groups(act, match, 0)


def _with_groups(act: Act, match: re.Match[str], offset: int) -> Act:
    for group in ("article", "paragraph", "pinpoint"):
        if match[group]:
            act = act.having(group, match[group], (offset + match.start(group), offset + match.end(group)))
    return act


@cache
def _pinpoint() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a pinpoint before and after a citation, and of one told later ("nella Missione 19")."""
    word = rf"(?:{'|'.join(vocabulary()['pinpoints'])})"
    one = rf"{word} (?:n\. ?)?\d+(?:\.\d+)*(?![\d%])"
    several = rf"(?P<pinpoint>{one}(?:(?:,| -| –| e)? {one})*)"
    before = rf"(?<!\w){several},? (?:del|dello|della|di|nel|nella|dell')? ?[“\"«]?$"
    joined = r"[”\"»]?(?: che)?(?:,| -| –|:)? ?\(?(?:all'|alla |al |ai |nella |nel |nell'|sotto la |sotto l')?"
    later = r"\b(?:alla|nella|dalla|nell'|all'|al|nel|con la|con l') ?"
    return re.compile(before), re.compile(joined + several), re.compile(later + several)


def _with_pinpoint(text: str, act: Act, begin: int, limit: int) -> Act:
    """Return `act` with "Missione 19 Obiettivo Strategico 19.1" read before or after it."""
    before, after, _ = _pinpoint()
    match = before.search(text[begin : act.cite_start])
    if match:
        span = begin + match.start("pinpoint"), begin + match.end("pinpoint")
        return replace(act.having("pinpoint", match["pinpoint"], span), cite_start=span[0])
    issuer = act.span("issuer")
    match = after.match(text, act.cite_end) or (after.match(text, issuer[1]) if issuer else None)
    if match is None or match.end() > limit or match.start() < act.cite_end:
        return act
    closed = "(" in match.group() and text[match.end() : match.end() + 1] == ")"
    return replace(act.having("pinpoint", match["pinpoint"], match.span("pinpoint")), cite_end=match.end() + closed)


@lru_cache(maxsize=4096)
def act_id(act: Act, issuer_slug: str | None = None) -> str:
    """Return the id of an act: "legge-125-2014", "delibera-consiglio-41-2019", "accordo-di-parigi".

    `issuer_slug` is appended to acts that any authority may issue under the same name or number (statutes, plans,
    resolutions, regional laws), unless their name says it already.
    """
    base = _numbered_id(act) if act.form else _named_id(act)
    if issuer_slug and act.kind in _ISSUED_LOCALLY and not _is_states(act) and issuer_slug not in base:
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


_PERIOD_IN_NAME = re.compile(r",?(?: per| del)?(?: il| gli)?(?: \w*ennio| anni)? ?\d{4} ?[-–—/] ?\d{2,4}$")


def _without_acronym(name: str) -> str:
    """Return a name without its period and without an acronym made of its own initials."""
    words = _PERIOD_IN_NAME.sub("", name).split()
    if len(words) > 2 and words[-1] == _initials(words[:-1]):
        words = words[:-1]
    return " ".join(words)


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


@cache
def _urn_types() -> dict[str, str]:
    """Return authority and type of the NIR name by form of act."""
    return {entry["form"]: entry["urn"] for entry in vocabulary()["numbered"] if "urn" in entry}


def _is_states(act: Act) -> bool:
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
    if len(alike or years) > 1 or (act.year and not alike and not _is_states(act)):
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
