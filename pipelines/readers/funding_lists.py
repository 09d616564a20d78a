"""Funds that stand in lists, tables and brackets: "Regione Umbria – Bando Pace; UE – Horizon e LIFE; UNICEF".

Which words introduce such a list is for `funding`; how a fund and its payer are told apart is in `funding_pairs`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipelines.flows import search
from pipelines.mentions.phrases import is_acronym
from pipelines.readers.columns import columns_below
from pipelines.readers.funding_pairs import bare, is_enumerating, one_fund, pair, payer, without_short
from pipelines.readers.funding_words import (
    ALONE,
    BY_WAY,
    DASH,
    ENDING_SHORT,
    ENGLISH_FUND,
    FUND_COLUMN,
    FUND_OF,
    FUND_WORD,
    FUNDER_HEAD,
    OPEN_CALLS,
    REFUSED,
    SOUGHT,
    SPACED_DASH,
)
from pipelines.readers.lists import Item, below, in_line, items_under, rows_under, trimmed
from pipelines.readers.page import Page

_LONGEST_PAIR = 180  # characters


@dataclass(frozen=True, slots=True)
class Fund:
    """A fund as named: spans of its name and its funder in one flow."""

    flow: int
    name: tuple[int, int]
    funder: tuple[int, int] | None
    rule: str
    acronym: tuple[int, int] | None = None


def sources_under(page: Page, index: int) -> Iterator[Fund]:
    """The funds of bullets: "Regione Umbria – Bando Pace", and of those among them that name a body alone: "UNICEF"."""
    items = below(page, index) or rows_under(page, index) or items_under(page, index)
    found = list(_paired_under(page, items))
    yield from found
    for item in items if found else ():
        words = page.flows[item.flow].text
        if all(item.flow != fund.flow for fund in found) and " | " not in words:
            a, b = trimmed(words, item.start, item.end)
            if is_acronym(words[a:b]):
                yield Fund(item.flow, (a, b), None, "sources_below")
            elif body := payer(words, item.start, item.end):
                yield Fund(item.flow, body, body, "sources_below")


def funds_in_columns(page: Page, index: int) -> Iterator[Fund]:
    """ "Ente finanziatore | Strumento" over "Regione Umbria | Bando Pace"."""
    for flow, (funder, name) in columns_below(page, index, (FUNDER_HEAD, FUND_COLUMN)):
        text = page.flows[flow].text
        if text[name[0]].isalnum() and text[funder[0]].isupper():
            yield Fund(flow, bare(text, *name), funder, "funds_in_columns")


def _paired_under(page: Page, items: list[Item]) -> Iterator[Fund]:
    """The funds of bullets that tell who pays: "Bando Pace (Regione Umbria)", and funds alone."""
    for item in items:
        words = page.flows[item.flow].text
        found = pair(words, item.start, item.end)
        dash = SPACED_DASH.search(words, item.start, item.end)
        if found and (found[0] < found[1] or not dash or words[0] == "|"):
            yield Fund(item.flow, bare(words, *found[0]), found[1], "sources_below")
            continue
        if dash and words[item.start].isupper() and (found or words[dash.end()].isupper()):
            if payer(words, dash.end(), item.end) and not payer(words, item.start, dash.start()):
                name = trimmed(words, item.start, dash.start())  # "Erasmus+ – Commissione europea"
                yield Fund(item.flow, bare(words, *name), trimmed(words, dash.end(), item.end), "sources_below")
                continue
            for fund in of_one_funder(words, item.flow, *trimmed(words, item.start, item.end)):
                yield replace(fund, rule="sources_below")
        elif not found and not dash and (alone := ALONE.fullmatch(words, item.start, item.end)):
            yield Fund(item.flow, alone.span("name"), None, "sources_below")


def pairs_in_lines(page: Page) -> Iterator[Fund]:
    """Lines one below another that each pair a payer with a fund, whatever stands over them: "Regione Umbria – Bando
    Pace" over "UE: Programma LIFE"; none below a heading of what is asked for or refused."""
    runs: list[list[int]] = []
    for index in (i for i in range(len(page.flows)) if _pairs(page, i)):
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    for run in runs:
        if len(run) > 1 and not _is_sought(page, run[0]):
            yield from _paired_under(page, [Item(i, 0, len(page.flows[i].text)) for i in run])


def _pairs(page: Page, index: int) -> bool:
    """Whether a line is nothing but a payer and its fund; those of a table stand in its columns."""
    text = page.flows[index].text
    if " | " in text or len(text) > _LONGEST_PAIR or page.flows[index].kind == "title" or not search(FUND_WORD, text):
        return False
    found = pair(text, 0, len(text))
    return found is not None and payer(text, *found[1]) is not None


def _is_sought(page: Page, index: int) -> bool:
    """Whether what stands over a list says that its funds are only asked for, or were refused."""
    over = page.flows[index - 1].text if index else ""
    head = page.heading_of(page.flows[index].section)
    words = (over, page.flows[head].text if head is not None else "")
    return any(search(SOUGHT, each) or REFUSED.search(each) or search(OPEN_CALLS, each) for each in words)


def told_under(page: Page, index: int) -> Iterator[Fund]:
    """The funds of sentences below a heading about money: "Unione europea: programma Interreg e programma CERV."."""
    for below_it in page.by_section[page.flows[index].section]:
        if page.flows[below_it].kind != "paragraph":
            continue
        text = page.flows[below_it].text
        for start, end in page.flows[below_it].sentences:
            dash = search(DASH, text, start, end)
            if dash and text[dash.start()] == ":" and payer(text, start, dash.start()):
                yield from (replace(f, rule="sources_below") for f in of_one_funder(text, below_it, start, end))
            elif (found := pair(text, start, end)) and payer(text, *found[1]):
                yield Fund(below_it, bare(text, *found[0]), found[1], "sources_below")


def of_one_funder(text: str, index: int, start: int, end: int) -> Iterator[Fund]:
    """Funds of one bracket piece: "UE - Horizon, LIFE e Interreg" are three of one funder."""
    dash = search(DASH, text, start + 1, end)
    funder = without_short(text, start, dash.start()) if dash else None
    if dash is None and (owned := FUND_OF.match(text, start, end)):
        yield Fund(index, (start, owned.start("of")), (owned.end(), end), "bracketed_funds")
        return
    at = dash.end() if dash else start
    if way := BY_WAY.match(text, at, end):
        at = way.end()
    end = at + len(text[at:end].rstrip(" ."))
    whole = search(ENGLISH_FUND, text, at, end) or is_enumerating(text[at:end])
    for a, b in [(at, end)] if whole else in_line(text, at, end, one_fund):
        short = search(ENDING_SHORT, text, a, b)
        name = bare(text, a, short.start() if short else b)
        if funder or text[name[0]].isupper():
            yield Fund(index, name, funder, "bracketed_funds")
