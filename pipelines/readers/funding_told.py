"""Funds told in a row, each with whose it is: "i fondi per la pace della Regione e i contributi dell'UE (LIFE)", or
payer by payer: "per la Regione, i fondi per la pace; per la UE, LIFE".

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
from pipelines.readers.funding_pairs import bare, one_fund, payer
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
_BY_PAYER = when_asked(
    r"\b(?:fonti|risorse|(?:co-?)?finanziamenti|contributi|fondi)\b[^:.();]{0,60}?[,:] (?=(?:per|quanto) )", re.I
)
_FOR = when_asked(  # "|per il |MAE|, |i fondi per la pace", "|quanto alla |UE|, a |EuropAid"
    r"(?:e |ed )?(?:per (?:(?:il|lo|la|i|gli|le) |l')?|quanto (?:a(?:l|llo|lla|i|gli|lle)? |all'))"
    r"(?P<funder>[^,;:.()]{2,80}), "
)
_LAST = when_asked(r"(?:(?:e |ed )?(?:infine|da ultimo|inoltre)\b|ed? ),? ?")
_IS_FUND = when_asked(r"[«“\"]?[A-ZÀ-Þ0-9]|(?:fond[oi]|programm|band[oi]|strument|contribut|risors|iniziativ)")
_TO = when_asked(r"(?:d?a(?:l|llo|lla|i|gli|lle)? |d?all')")
_AND_THE = when_asked(
    r",? ed? (?=(?:(?:d?a(?:l|i|lle)?|il|i|le|gli) )?(?:[Pp]rogramm|[Ff]ond[io]|[Bb]and[io]|[Ss]trument))"
)


def funds_by_payer(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "Tra le fonti si contano, per il MAE, i fondi per la pace; per la UE, LIFE e Interreg; infine UNICEF."."""
    text = page.flows[index].text
    opens = search(_BY_PAYER, text, start, end)
    if opens is None or any(no.search(text, start, end) for no in (SOUGHT, REFUSED)):
        return
    pieces = in_line(text, opens.end(), end) if ";" in text[opens.end() : end] else [(opens.end(), end)]
    for a, b in pieces:
        told = _FOR.match(text, a, b)
        funder = payer(text, *told.span("funder")) if told else None
        last = _LAST.match(text, a, b)
        for item in _each_fund(text, told.end() if told else last.end() if last else a, b):
            if funder and _IS_FUND.match(text, *bare(text, *item)):
                yield Fund(index, bare(text, *item), funder, "funds_by_payer")
            elif a > opens.end() and told is None and is_acronym(text[slice(*item)]):
                yield Fund(index, item, None, "funds_by_payer")


def _each_fund(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The funds of one payer: "|EuropAid| e i Programmi |NSA-LA|, |ENPI| e |IPA|"."""
    marks = [m.span() for m in _AND_THE.finditer(text, start, end)]
    for a, b in zip([start, *(m[1] for m in marks)], [*(m[0] for m in marks), end], strict=True):
        for item in in_line(text, a, b, one_fund):
            to = _TO.match(text, *item)
            yield (to.end() if to else item[0]), item[1]


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
