"""Funds told in a row, each with whose it is: "i fondi per la pace della Regione e i contributi dell'UE (LIFE)".

Lists of funders and funds parted by dashes and semicolons are read in `funding_lists`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.flows import matches, search
from pipelines.mentions.phrases import is_acronym
from pipelines.patterns import when_asked
from pipelines.readers.funding_lists import Fund, of_one_funder
from pipelines.readers.funding_pairs import bare, payer
from pipelines.readers.funding_words import NOT_PAID, OF, PAID, REFUSED, SOUGHT
from pipelines.readers.lists import in_line
from pipelines.readers.page import Page

_THE = r"(?:(?:(?:d?a(?:l|llo|lla|i|gli|lle)|(?:con )?(?:il|lo|la|i|gli|le)|con) |(?:d?al|con )?l'))?"
_OPENS = when_asked(
    r": (?=\w)|\b(?:proven|proveng|deriv|arriv|atting|ricorr|accede)\w* (?=d?a(?:l|llo|lla|i|gli|lle) |d?all')", re.I
)
_MONEY_OF = when_asked(
    rf"{_THE}(?:(?:co-?)?finanziamenti|contributi|fondi|risorse|programmi|strumenti|bandi) {OF}"
    r"(?P<funder>[^()]{2,80}?) ?\((?P<funds>[^()]+)\)"
)
_FUND = when_asked(
    rf"{_THE}(?P<name>(?:[Pp]rogramm[ai]|[Ff]ond[oi]|[Bb]and[oi]|[Ss]trument[oi]|risorse|contributi) (?=\S))"
)
_OWNED = when_asked(rf" {OF}(?=[A-ZÀ-Þ])")


def funds_in_a_row(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """The funds of a row that names nothing else, whose they are told of one at least; of two or more."""
    text = page.flows[index].text
    for opens in matches(_OPENS, text, start, end):
        if not search(PAID, text, start, opens.end()) or any(no.search(text, start, end) for no in (SOUGHT, REFUSED)):
            continue
        if NOT_PAID.search(text, start, opens.start()):
            continue
        items = in_line(text, opens.end(), end)
        found = [list(_told(page, index, a, b)) for a, b in items]
        if len(found) > 1 and all(found) and any(fund.funder for each in found for fund in each):
            yield from (fund for each in found for fund in each)
            return


def _told(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """The funds of one item: "i finanziamenti dell'UE (LIFE)", "il Programma ART di UE/UNDP", "UNICEF"."""
    text = page.flows[index].text
    if many := _MONEY_OF.fullmatch(text, start, end):
        if funder := payer(text, *many.span("funder")):
            for fund in of_one_funder(text, index, *many.span("funds")):
                yield replace(fund, funder=fund.funder or funder, rule="funds_in_a_row")
    elif head := _FUND.match(text, start, end):
        for owned in matches(_OWNED, text, head.end("name"), end):
            if funder := payer(text, owned.end(), end):
                yield Fund(index, bare(text, head.start("name"), owned.start()), funder, "funds_in_a_row")
                return
    elif is_acronym(text[start:end]):
        yield Fund(index, (start, end), None, "funds_in_a_row")
