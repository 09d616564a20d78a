"""Funding sources: the funds, programmes and bodies that a text names as paying for cooperation.

Amounts of money are mentions; what a project is belongs to `projects`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.flows import matches, search
from pipelines.ids import slug
from pipelines.labels import label_of
from pipelines.mentions.phrases import is_acronym
from pipelines.readers.fund_names import fund_phrase
from pipelines.readers.funding_lists import (
    Fund,
    funds_in_columns,
    of_one_funder,
    pairs_in_lines,
    sources_under,
    told_under,
)
from pipelines.readers.funding_pairs import (
    LABEL,
    acronym_of,
    bare,
    fund_beside,
    of_union,
    pair,
    pairs_in_prose,
    payer,
    pieces,
    unquoted,
)
from pipelines.readers.funding_told import funds_by_payer, funds_in_a_row
from pipelines.readers.funding_words import (
    BRACKET,
    BY,
    COLON_SOURCES,
    DASH,
    FUND_HEAD,
    FUNDED_BY,
    FUNDS_OF,
    HEAD_ALONE,
    HEADED_SOURCES,
    LABELLED,
    MANY_MATTERS,
    MONEY,
    NOT,
    NOT_PAID,
    OF,
    OF_A_SORT,
    OF_BODY,
    OWN_FUND,
    OWNER,
    PAID,
    PAYER,
    PAYS,
    PAYS_FIRST,
    PAYS_IT,
    PROGRAMME,
    PROGRAMME_HEAD,
    PROVIDED,
    REFUSED,
    SECOND,
    SHORT,
    SORT,
    SOUGHT,
    SOURCES,
    SOURCES_BELOW,
    SPACED_DASH,
    THROUGH,
    TO_PAYER,
)
from pipelines.readers.lists import in_line
from pipelines.readers.page import Page


def read(page: Page) -> None:
    """Claim `funding_sources`."""
    for index, flow in enumerate(page.flows):
        headed = HEADED_SOURCES.fullmatch(flow.text) if flow.kind == "heading" else None
        introduces = headed or (flow.kind == "heading" and SOURCES_BELOW.search(flow.text))
        listed = sources_under(page, index) if introduces else ()
        columns = funds_in_columns(page, index) if "|" in flow.text or "\t" in flow.text else ()
        for fund in (*(told_under(page, index) if headed else ()), *listed, *columns):
            _claim(page, fund)
    for fund in pairs_in_lines(page):
        _claim(page, fund)
    for index, start, end in page.sentences(MONEY):
        taken: list[tuple[int, int, int]] = []
        for fund in (found for rule in _RULES for found in rule(page, index, start, end)):
            if not any(flow == fund.flow and a < fund.name[1] and fund.name[0] < b for flow, a, b in taken):
                taken += [(fund.flow, *span) for span in (fund.name, fund.funder, fund.acronym) if span]
                _claim(page, fund)


def _claim(page: Page, fund: Fund) -> None:
    """The row of a fund; its acronym is the name itself, a word of it or stands in brackets after it."""
    text = page.flows[fund.flow].text
    name = page.written(fund.flow, *fund.name)
    short = fund.acronym or acronym_of(text, *fund.name)
    if short and fund.funder and fund.funder[0] >= fund.name[1] and fund.funder == short:
        short = None  # "Bando Pace (AICS)" names who pays
    name_id = slug(text[slice(*short)] if short else name)
    cells = {
        "name": (name, *fund.name),
        "acronym": (text[slice(*short)], *short) if short else None,
        "funder": (page.written(fund.flow, *fund.funder), *fund.funder) if fund.funder else None,
    }
    page.claim(
        "funding_sources", (name_id,), fund.flow, fund.rule, cells, funding_id=name_id, document_id=page.document.id
    )


def bracketed_funds(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "cofinanziamenti (MASE - fondi per il clima; UE - Horizon, LIFE; UNICEF)": funders, dashes and semicolons."""
    text = page.flows[index].text
    for match in matches(BRACKET, text, start, end):
        inner = match.span(1)
        if found := pair(text, *inner) if search(PAID, text, start, match.start()) else None:
            yield Fund(index, bare(text, *found[0]), found[1], "bracketed_funds")
            continue
        if not search(MONEY, text, start, match.start()) or not DASH.search(match[1]):
            continue
        if page.within(index, *inner, "act"):
            continue
        for a, b in pieces(text, *inner):
            yield from of_one_funder(text, index, a, b)


def own_funds(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "la Regione Umbria (fondo per la pace) e l'UE (programma Europa creativa - EC)": each body's own fund."""
    text = page.flows[index].text
    for match in matches(OWN_FUND, text, start, end):
        bodies = page.within(index, start, match.start(), "organisation")
        known = next(((m.start, m.end) for m in bodies if m.end == match.start()), None)
        owner = OWNER.search(text, start, match.start())
        funder = known or (owner.span(1) if owner else None)
        if funder:
            fund = match["sort"] == "fondo " or match["sort"][0].isupper()
            name = unquoted(text, match.start("sort") if fund else match.start("name"), match.end("name"))
            acronym = match.span("acronym") if match["acronym"] else None
            yield Fund(index, name, funder, "own_funds", acronym)


def listed_sources(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "Le altre fonti sono: MASE - fondi per il clima; UE - Horizon": funders, dashes and semicolons after a colon;
    "Altre risorse provengono da: Bando Pace (Regione Umbria), Fondo Mondi (Banca Prova)"."""
    text = page.flows[index].text
    if match := search(SOURCES, text, start, end):
        for a, b in pieces(text, match.end(), end):
            if DASH.search(text, a, b):
                yield from (replace(fund, rule="listed_sources") for fund in of_one_funder(text, index, a, b))
    elif match := search(COLON_SOURCES, text, start, end):
        found = [pair(text, a, b) for a, b in in_line(text, match.end(), end)]
        if len(found) > 1 and all(found):
            yield from (Fund(index, bare(text, *each[0]), each[1], "listed_sources") for each in found if each)


def sources_below(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "Il cofinanziamento potrà essere chiesto a:" over bullets, "Regione Umbria – Bando Pace"."""
    text = page.flows[index].text
    if end == len(text.rstrip()) and search(SOURCES_BELOW, text, start, end):
        yield from sources_under(page, index)


def labelled_sources(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "Finanziatore: Unione europea (Programma LIFE)", "Fonti: Bando Pace (Regione Umbria); ...", a body alone too."""
    text = page.flows[index].text
    label = LABEL.match(text, start, end)
    if label is None or _helps_network(page, index):
        return
    whole = pair(text, label.end(), end)
    spans = [(label.end(), end)] if whole else in_line(text, label.end(), end)
    found = [pair(text, a, b) for a, b in spans]
    for piece, (a, b) in zip(found, spans, strict=True):
        if piece:
            yield Fund(index, bare(text, *piece[0]), piece[1], "labelled_sources")
        elif (any(found) or len(spans) == 1) and (body := payer(text, a, b)):
            yield Fund(index, body, body, "labelled_sources")
        elif (dash := SPACED_DASH.search(text, a, b)) and payer(text, a, dash.start()) and text[dash.end()].isupper():
            for fund in of_one_funder(text, index, a, b):
                yield replace(fund, rule="labelled_sources")


def _helps_network(page: Page, index: int) -> bool:
    """Whether a line is `Con il sostegno di: ...` among those that tell when a network was founded or joined."""
    label = label_of(page.flows[index].text)
    if label is None or label.means != "supporters":
        return False
    near = (label_of(flow.text) for flow in page.flows[max(0, index - 5) : index + 6])
    return any(told.means in ("founded", "founded_place", "joined") for told in near if told)


def funds_of_bodies(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "Le risorse provengono dal Fondo per la pace della Regione Umbria e dal Programma DEAR della Commissione"."""
    text = page.flows[index].text
    if search(PAID, text, start, end) and not search(SOUGHT, text, start, end) and not REFUSED.search(text, start, end):
        for name, funder in pairs_in_prose(text, start, end):
            known = _body(page, index, funder[0], end)
            yield Fund(index, bare(text, *name), known or funder, "funds_of_bodies")


def named_programme(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "cofinanziato dall'Unione Europea nell'ambito del programma Horizon", "il bando del Programma Spazio Alpino"."""
    text = page.flows[index].text
    if REFUSED.search(text, start, end):
        return
    for match in matches(PROGRAMME, text, start, end):
        head = PROGRAMME_HEAD.match(text, match.end(), end)
        lower = head is not None and text[head.start()].islower()
        begin = head.end() if head and lower else match.end()
        span = fund_phrase(text, begin, end)
        if span and (head or is_acronym(text[slice(*span)])):
            yield Fund(index, span, _funder_near(page, index, (start, end), span), "named_programme")


def _funder_near(page: Page, index: int, sentence: tuple[int, int], name: tuple[int, int]) -> tuple[int, int] | None:
    """The body said to pay, before the programme ("dall'Unione Europea nell'ambito") or after it ("della Regione")."""
    text, (start, end) = page.flows[index].text, sentence
    told = [*FUNDED_BY.finditer(text, start, name[0]), *FUNDS_OF.finditer(text, start, name[0])]
    for match in sorted(told, key=lambda m: -m.end()):
        if span := _body(page, index, match.end(), name[0]):
            return span
    after = PROVIDED.match(text, _past_short(text, name[1]), end)
    return _body(page, index, after.end(), end) if after else None


def _past_short(text: str, end: int) -> int:
    """Where a fund's name ends with its acronym: "Fondo Asilo| (FA)| del Ministero"."""
    short = SHORT.match(text, end)
    return short.end() if short else end


_BEGUN_WITH = (
    re.compile(  # who helped a network to begin: "sorta su iniziativa di Idrija e |con il contributo dell'UNESCO"
        r"\b(?:su|per|grazie all') ?(?:iniziativa|impulso|proposta|volontà) (?:d[a-z]+ |dell')[^;.:]{2,80},? e $"
    )
)


def funded_by(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "finanziato da Fondazione Cariplo", "con il contributo della Regione Piemonte e della Fondazione CRT"."""
    text = page.flows[index].text
    for match in matches(FUNDED_BY, text, start, end):
        at = match.end()
        if NOT_PAID.search(text, start, match.start()) or _BEGUN_WITH.search(text, start, match.start()):
            continue
        if (
            text[at : at + 1].islower()
            and (sort := SORT.match(text, at, end))
            and (own := fund_phrase(text, sort.end(), end))
        ):
            yield Fund(index, own, _funder_near(page, index, (start, end), own), "funded_by")
            continue
        if fund := _fund_before(text, start, match.start()):
            if payer := _body(page, index, at, end):
                yield Fund(index, fund, payer, "funded_programme")
            continue
        sort_only = OF_A_SORT.search(text, max(start, match.start() - 50), match.start())
        while (span := _body(page, index, at, end)) is not None:
            second = None if MANY_MATTERS.match(text, span[0]) else SECOND.search(text, *span)
            span = (span[0], second.start()) if second else span
            if named := fund_beside(text, span[1], end):
                yield Fund(index, bare(text, *named), span, "funded_by")
            elif not NOT.match(text, span[0]) and not (sort_only and of_union(text[slice(*span)])):
                yield Fund(index, span, None if SORT.match(text, span[0]) else span, "funded_by")
            more = re.compile(
                rf"(?: \([^()]*\))?(?:,| e|, e| ed| nonché) (?:(?:quell[aeoi]|i fondi) )?"
                rf"(?:{BY}|{OF})?(?=[A-Z])"
            ).match(text, span[1], end)
            if not more:
                break
            at = more.end()


def fund_of_body(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "con il Bando Pace, promosso dalla Regione", "Il Fondo Asilo dell'UE ha finanziato": a fund and whose it is."""
    text = page.flows[index].text
    if search(SOUGHT, text, start, end) or REFUSED.search(text, start, end):
        return
    if label := LABELLED.match(text, start, end):
        if span := fund_phrase(text, label.end(), end):
            yield Fund(index, span, None, "fund_of_body")
        return
    for head in matches(FUND_HEAD, text, start, end) if search(PAID, text, start, end) else ():
        name = fund_phrase(text, head.start() if head[0][0].isupper() else head.end(), end)
        if name and (of := search(OF_BODY, text, *name)):
            whole = _body(page, index, of.end(), end)
            yield Fund(index, (name[0], of.start()), whole or (of.end(), name[1]), "fund_of_body")
            continue
        provided = PROVIDED.match(text, _past_short(text, name[1]), end) if name else None
        funder = _body(page, index, provided.end(), end) if provided else None
        if name and funder and not NOT.match(text, funder[0]):
            yield Fund(index, name, funder, "fund_of_body")


def body_through_fund(page: Page, index: int, start: int, end: int) -> Iterator[Fund]:
    """ "dall'UE attraverso Horizon", "L'AICS finanzia i progetti tramite il Bando Territori": payer, then the fund."""
    text = page.flows[index].text
    for way in matches(THROUGH, text, start, end):
        sort = SORT.match(text, way.end(), end)
        name = fund_phrase(text, sort.end() if sort and text[way.end()].islower() else way.end(), end)
        payer = next((b for b in _payers(page, index, start, way.start(), way["draws"] is not None)), None)
        if not name or not payer or NOT.match(text, payer[0]):
            continue
        named = page.within(index, name[0] - 1, name[1], "organisation", "network", "person", "act")
        if (
            sort
            or HEAD_ALONE.match(text, *name)
            or is_acronym(text[slice(*name)].split()[0])
            or (way["by"] and not named)
        ):
            yield Fund(index, name, payer, "body_through_fund")


def _payers(page: Page, index: int, start: int, end: int, draws: bool) -> Iterator[tuple[int, int]]:
    """The body that is said to pay before an offset: "dall'|UE| ", "L'|AICS| finanzia i progetti ", "La |Regione|" that
    `draws` on a fund."""
    text = page.flows[index].text
    for match in matches(PAYER, text, start, end):
        span = _body(page, index, match.end(), end)
        between = text[span[1] : end] if span else ""
        between = SHORT.sub("", between, 1)
        pays = PAYS.fullmatch(between) or (not between.strip(" ,") and PAYS_FIRST.search(text, start, match.end()))
        given = not between.strip(" ,") or PAYS_IT.fullmatch(between)
        drawn = draws and not between.strip(" ,")
        if span and (given if match["by"] else pays or drawn):
            yield span


def _fund_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The programme that is said to be paid for: "con il Programma Alfa, finanziato da ..."."""
    for head in matches(FUND_HEAD, text, start, end):
        span = fund_phrase(text, head.start() if head[0][0].isupper() else head.end(), end)
        if span and TO_PAYER.fullmatch(text, span[1], end):
            return span
    return None


def _body(page: Page, index: int, start: int, end: int) -> tuple[int, int] | None:
    """The body named at an offset: known ("Commissione europea"), else the capitalised phrase."""
    phrase = fund_phrase(page.flows[index].text, start, end)
    known = next((m for m in page.within(index, start, end, "organisation") if m.start == start), None)
    return (known.start, known.end) if known and phrase and known.end > phrase[1] else phrase


_RULES = (
    funds_by_payer,
    funds_in_a_row,
    labelled_sources,
    own_funds,
    bracketed_funds,
    listed_sources,
    sources_below,
    funds_of_bodies,
    fund_of_body,
    body_through_fund,
    named_programme,
    funded_by,
)
