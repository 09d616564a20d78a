"""Acts: laws, resolutions, statutes, plans, agreements - their mentions, citations, ids and official names.

`find` puts together the acts cited by number (`act_forms`) and by name (`act_names`) with what stands around each
citation: article and paragraph, a pinpoint, the quoted title, who approved it and when. Who issued "lo Statuto" when
the words do not say it is for the readers, who know whose page it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from pipelines.mentions.act_forms import DATE, Act, Found, bracketed_number, iso_date, numbered, vocabulary, year_span
from pipelines.mentions.act_identity import act_id, is_states
from pipelines.mentions.act_names import named
from pipelines.mentions.act_titles import titled
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked

_BIS = r"(?:[ -]?(?:bis|ter|quater|quinquies|sexies|septies|octies)\b)?"
_ITEM = rf"\d+{_BIS}(?!\w)(?:(?:, ?| e |-)\d+{_BIS}(?![\w/]))*"
_ARTICLE = rf"(?:[Aa]rtt?\.|[Aa]rticol[oi]) ?(?P<article>{_ITEM})"
_PARAGRAPH = rf"(?:[Cc]omm[ai]|c\.|co\.) ?(?P<paragraph>{_ITEM})"
_LETTER = r"(?P<pinpoint>lett(?:era|\.) ?[a-z]{1,2}\)?)"
_SEPARATOR = r"(?:,| -| –|;)? ?"
_OF = (
    r"(?:,? (?:del|dello|della|di|al|allo|alla) (?:(?:proprio|propria|nostro|suo|vigente|citat[oa]) )?"
    r"|,? (?:dell'|all')|,? )"
)
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
_PART_TITLE = (  # "alla Missione 19| - Relazioni esterne -| del DUP", "l'obiettivo 5.3| (Città aperta)| del Piano"
    r"(?: [-–—] [^.;:–—]{3,120}? [-–—](?= d)| ?\([^()]{3,120}\)(?= d)|,? [“\"«][^“”\"«»]{3,120}[”\"»](?=,? d)"
    r"|, [A-ZÀ-Þ][^,.;:]{3,80},(?= d))?"
)
_BEFORE_IT = 200  # characters: how far before an act a pinpoint with its title, or who approved it, may begin
_REACH = 250  # characters: how far behind its act an article may be told in the same sentence
_ANOTHER_ACT = re.compile(r"\)?,? (?:del|dell'|della|dello|di) |\)? (?:[Ll]\.|D\.|[Ll]egge|TU)")
_BODY = (
    r"(?P<issuer>(?:[A-ZÀ-Þ]\w+|consiglio|giunta)"
    r"(?: (?:(?:di|del|della|dei) |dell')?(?:[A-ZÀ-Þ]\w+|comunale|metropolitan[oa]|regionale)){0,8})"
)
_VERB = r"(?:approvat|adottat|assunt|deliberat|emanat|votat|licenziat)[oaie](?: all'unanimità| a maggioranza)?"
_SITTING = (
    r"(?:nel corso della |durante la |nella )?(?:seduta|riunione|adunanza|sessione) (?:consiliare )?(?:del |dell')"
)
_APPROVED = (
    rf"{_VERB}(?: (?:dal|dalla|da|dagli|dalle|dai) {_BODY}"
    r"| dall'(?P<by>[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+){0,8}))?"
)
_WHEN = (
    r",? ?(?P<open>\()?(?:il |l'|in data |"
    rf"{_SITTING}|del |dell')?(?:(?P<date>{DATE})\)?|(?P<year>(?:19|20)\d\d)(?:\)|(?<=del \d{{4}})(?! ?[-–/\d]))"
    r"|(?:nel (?:[a-z]+ )?|nell'[a-z]+ )(?P<within>(?:19|20)\d\d)(?! ?[-–/\d]))"  # "approvato nel settembre 2012"
)
_APPROVAL = re.compile(rf"[”\"»]?(?:,? (?:{_APPROVED})(?: a [A-ZÀ-Þ]\w+)?)?(?:{_WHEN})?")
_WHICH_APPROVED = re.compile(  # ", che la Giunta ha approvato il 3 maggio", ", che il 3 maggio la Giunta approvò"
    rf"[”\"»]?,? (?:che|l[ao] qual[ei]|il quale),? (?:(?:il |l'|in data )(?P<before>{DATE}),? )?"
    rf"(?:(?:il|la) |l')?{_BODY} (?:(?:ha|aveva) (?:\w+mente |poi |già )?{_VERB}|approvò|adottò|deliberò)(?:{_WHEN})?"
)
# "Il 6 settembre 2012 la Giunta ha approvato, all'unanimità, il| Piano ..."
_ORGAN_APPROVED = when_asked(
    rf"(?:(?<!\w)(?:[Ii]l |[Ll]'|[Ii]n data )(?P<date>{DATE}),? )?"
    r"(?<!\w)(?:(?:[Ii]l|[Ll]a) |[Ll]')(?P<issuer>(?:Giunta|Consiglio|Assemblea)"
    r"(?: (?:comunale|metropolitan[oa]|provinciale|regionale|municipale)"
    r"| (?:(?:di |del |della )|dell')?[A-ZÀ-Þ][\w'’]+)*)"
    rf"(?:,? (?:il |l'|in data |{_SITTING})(?P<then>{DATE}),?)? "
    r"(?:(?:ha|aveva)(?: poi| quindi| inoltre| infine| anche| già)? (?:approvat|adottat|deliberat|licenziat)o"
    r"|approvò|adottò|deliberò|licenziò)(?! che)"
    rf"(?:,? (?:il |l'|in data |{_SITTING})(?P<later>{DATE}),?"
    r"|,? (?:con|nel|nella|nello|in|a|all')(?: |(?<='))(?:(?!che |cui |\. ?[A-ZÀ-Þ])[^,;:()]){1,60},?"
    r"|, (?:(?!\. ?[A-ZÀ-Þ])[^,;:()]){1,60},)?"
    r" (?:(?:il|lo|la|i|le) |l')(?:(?:proprio|nuovo|primo|suo) )?[“\"«]?$"
)
_ORGAN = (  # with whose it is: a bare "Consiglio" is the speaker's
    r"(?P<issuer>(?:Giunta|Consiglio)"
    r"(?: (?:[Cc]omunale|[Mm]etropolitan[oa]|[Pp]rovinciale|[Rr]egionale|[Mm]unicipale)"
    r"| (?:di|del|della) [A-ZÀ-Þ][\w'’-]+)+)"
)
# "il Consiglio Comunale, con la| Mozione 57 approvata il 14 gennaio 2013|, impegna il Sindaco"
_ORGAN_BY_IT = when_asked(
    rf"(?<!\w)(?:(?:[Ii]l|[Ll]a) |[Dd]a(?:l|lla) ){_ORGAN},?"
    r"(?: (?:ha|aveva) (?:impegnato|invitato|chiesto|sollecitato)\b[^,;:.()]{0,60})?"
    r" (?:con|mediante|attraverso|tramite) (?:(?:il|la|propria|un|una|apposita) |l')?$"
)
# "Con la Mozione 57 approvata il 14 gennaio 2013|, il Consiglio Comunale| impegna il Sindaco"
_ORGAN_BEHIND = when_asked(
    rf",? (?:il|la) {_ORGAN}"
    r" (?:(?:ha|aveva) (?:impegnato|invitato|chiesto|sollecitato|deciso|espresso)"
    r"|impegna|invita|chiede|sollecita|esprime|sostiene)\b"
)
_BY_MEANS = when_asked(r"(?<!\w)[Cc]on (?:la |il |l'|propria |apposita )?$")
_BY_AFTER = when_asked(rf" da(?:l|lla) {_BODY}")  # "approvata nella seduta del 3 maggio 2013| dal Consiglio Comunale|"
_APPROVED_PLAN = when_asked(rf"[”\"»]? (?:{_VERB}|che|il quale|l[ao] qual[ei]) ")
_ACRONYM = re.compile(r" \((?P<acronym>[A-Z][A-Za-z]{1,9})\)")
_DIGIT = re.compile(r"\d")


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
        act, end = titled(text, found.act, is_states(found.act))
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
    act = _with_approver(text, _with_approval(text, found.act))
    before = _article_before(text, act, max(after, act.cite_start - 90))
    act = before or _article_after(text, act)
    if act.article is None:
        act = _told_later(text, act, following.start if following else len(text))
    if act.pinpoint is None:
        act = _with_pinpoint(
            text, act, max(after, act.cite_start - _BEFORE_IT), following.start if following else len(text)
        )
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
    day = "before" if match.re is _WHICH_APPROVED and match["before"] else "date"
    told = match[day] or match["within"]
    if act.kind in ("plan", "statute") and told and not match["open"] and not _APPROVED_PLAN.match(match[0]):
        return replace(act, cite_end=match.end())
    body = "issuer" if match["issuer"] or match.re is _WHICH_APPROVED else "by"
    if match[body] and act.issuer is None:
        act = act.having("issuer", match[body], match.span(body))
    if match[day] and (when := iso_date(match[day])):
        act = act.having("date", when, match.span(day))
        act = act if act.year else act.having("year", int(when[:4]), year_span(match[day], match.end(day)))
    elif match[year]:
        act = act.having("year", int(match[year]), match.span(year))
    if act.issuer is None and match["date"] and not match["open"] and (by := _BY_AFTER.match(text, match.end())):
        act = act.having("issuer", by["issuer"], by.span("issuer"))
    reached = match[day] or match[year] or match[body]
    closing = bool(match["open"]) and text[match.end() - 1] != ")"
    return replace(act, cite_end=match.end()) if reached and not closing else act


def _with_approver(text: str, act: Act) -> Act:
    """Return `act` with the organ and day of "Il 6 settembre 2012 la Giunta ha approvato" right before it.

    Of a plan or motion only: an agreement is others' too, a resolution is the body's itself. A motion's number goes
    without the day, which is told of it.
    """
    if act.kind not in ("plan", "motion") or act.issuer:
        return act
    begin = max(0, act.cite_start - _BEFORE_IT)
    match = _ORGAN_APPROVED.search(text[begin : act.cite_start])
    if match is None:
        return _with_mover(text, act) if act.kind == "motion" else act
    act = act.having("issuer", match["issuer"], _shifted(match, "issuer", begin))
    day = next((group for group in ("date", "then") if match[group]), "later")
    if act.kind == "plan" and match[day] and act.date is None and (when := iso_date(match[day])):
        span = _shifted(match, day, begin)
        act = act.having("date", when, span)
        act = act if act.year else act.having("year", int(when[:4]), year_span(match[day], span[1]))
    return act


def _with_mover(text: str, act: Act) -> Act:
    """Return a motion with the organ that speaks by it: "il Consiglio Comunale, con la Mozione 57, impegna il Sindaco",
    "Con la Mozione 57 il Consiglio Comunale impegna il Sindaco"."""
    begin = max(0, act.cite_start - _BEFORE_IT)
    before = text[begin : act.cite_start]
    if match := _ORGAN_BY_IT.search(before):
        return act.having("issuer", match["issuer"], _shifted(match, "issuer", begin))
    behind = _ORGAN_BEHIND.match(text, act.cite_end) if _BY_MEANS.search(before) else None
    return act.having("issuer", behind["issuer"], behind.span("issuer")) if behind else act


def _shifted(match: re.Match[str], group: str, begin: int) -> tuple[int, int]:
    """Return where a group of a match in a window that begins at `begin` stands in the whole text."""
    return begin + match.start(group), begin + match.end(group)


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
    before = rf"(?<!\w){several}{_PART_TITLE},? (?:del|dello|della|di|nel|nella|dell')? ?[“\"«]?$"
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
