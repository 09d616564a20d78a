"""References: the works that footnotes cite. Legal acts cited in notes are no references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pipelines.flows import matches, search
from pipelines.ids import Ids, slug
from pipelines.links import Link
from pipelines.mentions.phrases import is_acronym
from pipelines.patterns import when_asked
from pipelines.readers.page import Cell, Page
from pipelines.vocabulary import organisation_spellings

_SUBTITLE = (  # "Acque di confine. |Guida per le scuole|, https://...", where the title goes on behind a full stop
    r"(?!Disponibil|Consultabil|Scaricabil|Reperibil|Cfr|Vedi|Si ved|In |Il test|Sito)"
    r"[A-ZÀ-Þ][a-zà-ù]+(?: [a-zà-ù][\w']*)+,? ?￼"
)
_DATED = re.compile(
    r"(?:(?<=[^A-ZÀ-Þ][.:;] )|^|(?<=￼ )|(?<=Cfr )|(?<=Vedi ))"
    r"(?:[^.;()]{0,40}?\b(?:[Ss]i veda(?: anche)?|[Vv]edi|[Cc]fr\.?) )?"
    r"(?P<authors>(?:[A-ZÀ-Þ]\. ?){0,3}[A-ZÀ-Þ](?:[^.:;()\"“«￼]|(?<=\b[A-ZÀ-Þ])\.){0,120}?)(?:,)? \((?P<year>(?:19"
    rf"|20)\d\d)[a-z]?\),? (?P<title>.+?)(?=\s*￼|$|\. (?=[A-Z])(?!{_SUBTITLE})|;)"
)
_CITED = re.compile(r"\b(?:Cfr|Cf|Vedi|Si veda(?: anche)?|Fonte|cfr|tratt[aoie] da)[.:]? (?=[A-ZÀ-Þ\"“«])")
_AUTHOR_TITLE = re.compile(r"(?P<authors>[A-ZÀ-Þ][^\"“«￼]{0,120}?)[,:] ?[\"“«](?P<title>[^\"”»]+)[\"”»]")
_QUOTED_TITLE = re.compile(r"[\"“«](?P<title>[^\"”»]+)[\"”»]")
_YEAR = re.compile(r"(?<![\d/])(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?P<year>(?:19|20)\d\d)(?![\d/-])")
_INITIALS = r"(?:[A-ZÀ-Þ]\. ?-?){1,3}[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?"
_UNQUOTED = re.compile(  # "V. Ianni, Verso una nuova visione dell'aiuto, Roma 2004"
    rf"(?:(?:Cfr|Cf|V|Vedi|Si veda(?: anche)?)[.:]? )??(?P<authors>{_INITIALS}(?:(?:, | e | - ){_INITIALS}){{0,4}}"
    r"(?: \(a cura di\))?|[A-ZÀ-Þ][^,:;.\"“«￼]{1,80}), (?P<title>[A-ZÀ-Þ][^;￼]{3,160}?),"
    r" (?:[A-ZÀ-Þ][\w'. -]{2,30}, ){0,2}(?:[A-ZÀ-Þ][\w'.-]+(?: [\w'.-]+)?,? )?(?P<year>(?:19|20)\d\d)(?=[.;,)]|$| ￼)"
)
_PUBLISHED = when_asked(r", [A-ZÀ-Þ][\w'. -]{2,30}(?:, [A-ZÀ-Þ][\w'. -]{2,30})?$")
_EMPHASIS = re.compile(r"(?<!\*)\*{1,3}(?![*\s])([^*]+)\*{1,3}")
_ACT = re.compile(r"\b(?:legge|decreto|d\.? ?lgs|delibera\w*|regolamento|art\.|L\.)(?= |\d)", re.I)


@dataclass(frozen=True, slots=True)
class _Work:
    """A work cited: spans in one flow, and its link."""

    authors: tuple[int, int] | None
    year: tuple[int, int] | None
    title: tuple[int, int] | None
    link: Link | None
    rule: str


def read(page: Page) -> None:
    """Claim `references`."""
    ids = Ids()
    for index, flow in enumerate(page.flows):
        if flow.kind == "footnote" or _goes_on(page, index):
            links = _links(page, index)
            for work in (*dated_works(page, index, links), *cited_works(page, index, links)):
                _claim(page, index, work, ids)


def _goes_on(page: Page, index: int) -> bool:
    """Whether a paragraph below a note is one more work that it cites: "UN-Habitat (2026), *Città* https://..."."""
    here = page.flows[index]
    below = index > 0 and page.flows[index - 1].kind == "footnote" and here.kind == "paragraph"
    work = _DATED.match(here.text) if below else None
    return work is not None and not here.text[work.end() :].strip(" .￼")


def _number(page: Page, index: int) -> str | None:
    """The number of the note that a flow is or belongs to."""
    note = index if page.flows[index].kind == "footnote" else index - 1
    number = page.structure.ordinals[page.flows[note].blocks[0][1]]
    return None if number is None else str(number)


def _links(page: Page, index: int) -> list[tuple[int, Link]]:
    """The bare addresses of a note with the place of their sign in its flow."""
    flow = page.flows[index]
    signs = [i for i, sign in enumerate(flow.text) if sign == "\ufffc"]
    starts = {flow.span(i, i + 1)[0]: i for i in signs}
    return [(starts[link.start], link) for link in page.structure.links if link.start in starts]


def _claim(page: Page, index: int, work: _Work, ids: Ids) -> None:
    """The row of a work; its id from its title, else from its address."""
    text = page.flows[index].text
    url = page.document.reading[slice(*work.link.url)] if work.link else ""
    name = ids.give(
        f"{page.document.id}-{slug(page.written(index, *work.title) if work.title else url.split('//')[-1])}"
    )
    cells: dict[str, Cell | None] = {
        "authors": (page.written(index, *work.authors), *work.authors) if work.authors else None,
        "year": (int(text[slice(*work.year)]), *work.year) if work.year else None,
        "title": (page.written(index, *work.title), *work.title) if work.title else None,
    }
    fixed: dict[str, Any] = {
        "reference_id": name,
        "document_id": page.document.id,
        "footnote": _number(page, index),
    }
    page.claim("references", (name,), index, work.rule, cells, **fixed)
    if work.link:
        page.claim_at("references", (name,), work.rule, {"url": (url, *work.link.url)})


def dated_works(page: Page, index: int, links: list[tuple[int, Link]]) -> Iterator[_Work]:
    """ "Istat (2020), Rapporto annuale https://..."."""
    text = page.flows[index].text
    dated = matches(_DATED, text)
    for match, following in pairwise([*dated, None]):
        assert match is not None
        limit = following.start() if following else len(text)
        link = next((link for at, link in links if match.start() < at < limit), None)
        yield _Work(
            match.span("authors"), match.span("year"), _title(page, index, *match.span("title")), link, "dated_works"
        )


def cited_works(page: Page, index: int, links: list[tuple[int, Link]]) -> Iterator[_Work]:
    """ "Cfr. Istat, “Rapporto annuale”, 2020", "Si veda https://..."."""
    text = page.flows[index].text
    dated = search(_DATED, text)
    end = dated.start() if dated else len(text)
    cue = search(_CITED, text, 0, end)
    links = [(at, link) for at, link in links if at < end]
    if dated and not cue and not links:
        return
    begin = cue.end() if cue else 0
    link = links[0][1] if links else None
    match = _AUTHOR_TITLE.match(text, begin, end) or (_QUOTED_TITLE.match(text, begin, end) if cue or link else None)
    if match and (cue or link) and not _ACT.match(text, begin):
        year = _YEAR.search(text, match.end(), end)
        authors = match.span("authors") if "authors" in match.groupdict() else None
        yield _Work(authors, year.span("year") if year else None, match.span("title"), link, "cited_works")
    elif work := _unquoted(page, index, link):
        yield work
    else:
        yield from (_Work(None, None, None, link, "cited_works") for _, link in links)


def _unquoted(page: Page, index: int, link: Link | None) -> _Work | None:
    """ "V. Ianni, Verso una nuova visione dell'aiuto, Roma 2004"; an author without initials where the title stands
    in italics."""
    flow = page.flows[index]
    match = _UNQUOTED.match(flow.text)
    if match is None or _ACT.search(match[0]):
        return None
    slanted = page.document.reading[flow.span(*match.span("title"))[0] - 1] == "*"
    body = match["authors"] in organisation_spellings() or is_acronym(match["authors"])
    if not slanted and not body and not re.match(_INITIALS, match["authors"]):
        return None
    title = _title(page, index, *match.span("title"))
    return _Work(match.span("authors"), match.span("year"), title, link, "cited_works")


def _title(page: Page, index: int, start: int, end: int) -> tuple[int, int]:
    """The title's span: the words in italics, bold type or quotation marks if there are any, else all."""
    flow = page.flows[index]
    end = start + len(flow.text[start:end].rstrip(" ,.:"))
    if quoted := _QUOTED_TITLE.search(flow.text, start, end):
        return quoted.span("title")
    first, last = flow.span(start, end)
    emphasis = _EMPHASIS.search(page.document.reading, max(first - 3, 0), last + 3)
    if emphasis is None:  # the title may go on behind a full stop: "*Territori. Un'indagine*"
        emphasis = next((m for at in (1, 2, 3) if (m := _EMPHASIS.match(page.document.reading, first - at))), None)
    if emphasis is None:
        return start, _without_publisher(page, index, start, end)
    inside = [i for i in range(start, len(flow.text)) if emphasis.start(1) <= flow.span(i, i + 1)[0] < emphasis.end(1)]
    return inside[0], inside[-1] + 1


def _without_publisher(page: Page, index: int, start: int, end: int) -> int:
    """ "La cooperazione dei Comuni|, Padova, Cleup": where a title ends before the place and house it came out at."""
    text = page.flows[index].text
    tail = search(_PUBLISHED, text, start + 8, end)
    at = {m.start for m in page.within(index, start, end, "place")}
    named = tail and any(begin in at for begin in (tail.start() + 2, text.rfind(", ", start, end) + 2))
    return tail.start() if tail and named else end
