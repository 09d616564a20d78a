"""Funding sources: the funds, programmes and bodies that a text names as paying for cooperation.

Amounts of money are mentions; what a project is belongs to `projects`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipelines.flows import search
from pipelines.ids import slug
from pipelines.mentions.phrases import is_acronym, phrase_at
from pipelines.readers.lists import below, in_line, trimmed, without_article
from pipelines.readers.page import Page
from pipelines.spelling import italian_words

_MONEY = re.compile(r"finanz|fond[io]\b|fonti\b|risorse|contribut|bando|bandi\b", re.I)
_SOURCES = re.compile(
    r"\b(?:fonti|risorse|(?:co)?finanziament[oi]|contributi|fondi)\b[^:.()]{0,60}: ?(?=[A-ZÀ-Þ][^:;]{1,60} [-–] )", re.I
)
_SOURCES_BELOW = re.compile(
    r"\b(?:fonti|risorse|(?:co-?)?finanziament[oi]|contribut[oi]|fondi|sostegno|finanziatori)\b[^:.()]{0,90}:\s*$", re.I
)
_SPACED_DASH = re.compile(r" [–—-] (?=\S)|: (?=\S)")
_OWN_FUND = re.compile(
    r" \((?P<sort>(?:programma|fondo|bando|strumento|iniziativa) )(?P<name>[^()]{3,100}?)"
    r"(?: [-–] (?P<acronym>[A-Z]{2,10}))?\)"
)
_ENGLISH_FUND = re.compile(r"(?:Fund|Programme|Facility|Instrument|Initiative|Scheme)(?: \([A-Z]+\))?$")
_PLURAL_SORT = re.compile(r"(?:Programmi|Fondi|Strumenti|Bandi|Iniziative)\b")
_FUND_OF = re.compile(
    r"(?:fond[oi]|risorse|contributi|band[oi]|programm[ai]) (?:per|destinat[oi]|a favore) .+?"
    r"(?P<of> (?:del|della|dello|dei) | dell')"
    r"(?=(?:[A-Z]{2,8}|(?:Ministero|Regione|Provincia|Commissione|Unione|Agenzia|Fondazione|Stato)(?: [^;]+)?)\Z)"
)
_BRACKET = re.compile(r"\(((?:[^()]|\([^()]{1,30}\)){3,400})\)?")  # with acronyms in brackets of their own
_DASH = re.compile(r"\s+[–—-]\s*|\s*[–—]\s*|[-:]\s+|-(?=attraverso|tramite|mediante|con )")
_BY_WAY = re.compile(
    r"(?:attraverso|tramite|mediante|con|per il tramite d\w+)\b(?: (?:il|lo|la|i|gli|le)| l')? ?", re.I
)
_SORT = re.compile(
    r"(?i:programm[ai]|fond[oi]|strument[oi]|band[oi]|iniziativ[ae])(?: (?:europe[oi]|comunitari[oi]|tematic[oi]))? "
    r"(?=[\"“«]?[A-Z0-9])"
)
_OF = r"(?:d(?:i|el|ello|ella|ei|egli|elle) |dell'|d')"
_BY = r"(?:da(?:l|llo|lla|i|gli|lle)? |dall')"
_FUNDED_BY = re.compile(
    rf"\b(?:co-?|auto)?(?:finanziat|sovvenzionat)[oaie](?: [^\s,;:.()]+){{0,3}}? {_BY}"
    r"|\b(?:con|grazie a|col|al|tramite)(?: il| l')? ?(?:contributo|sostegno finanziario|(?:co)?finanziament[oi]"
    r"|supporto finanziario|apporto finanziario|fondi|risorse)"
    rf"(?: (?:finanziario|economico))? (?:{_OF}|messi a disposizione {_BY})",
    re.I,
)
_PROGRAMME = re.compile(
    r"\b(?:(?:nell'ambito|nel quadro|a valere|all'interno|sui? fondi|con fondi|bando|avviso|call|fondi)"
    rf"(?: [a-zà-ù]+){{0,3}}? )"
    rf"(?:{_OF}|su(?:l|lla)? |sull'|il )?(?:(?:bando|avviso|call) (?:[a-zà-ù]+ )?{_OF})?(?=(?:[Pp]rogramma|[Ff]ondo"
    r"|[Ss]trumento|[Ii]niziativa)?)",
    re.I,
)
_PROGRAMME_HEAD = re.compile(
    r"(?:[Pp]rogramma|[Ff]ondo|[Bb]ando|[Ss]trumento|PON|POR|PNRR)(?: [a-zà-ù]+(?= [A-Z\"“«]))*\b ?"
)
_AND_INSIDE = re.compile(r"(?:[Pp]rogramma|[Ff]ondo|[Bb]ando|[Ss]trumento) [^,;]+ ed? (?P<second>[\w-]+)(?: [^,;]*)?")
_FUND_HEAD = re.compile(r"\b(?:[Pp]rogramma|[Ff]ondo|[Bb]ando|[Ss]trumento|[Ii]niziativa) (?=[\"«“]?[A-Z0-9])")
_TO_PAYER = re.compile(r"[\"»”]?(?: \([A-Z]\w*\))?\)?,? ?(?:(?:che )?è )?")
_PROVIDED = re.compile(rf"(?:,? (?:promosso|gestito|lanciato|finanziato|istituito|emanato) {_BY}|,? {_OF})")
_SHORT = re.compile(r" ?\(([A-Z][A-Za-z]*[A-Z])\)")
_ENDING_SHORT = re.compile(r" \([A-Z][A-Za-z]*[A-Z]\)$")
_INITIAL = re.compile(r"\b[A-ZÀ-Þ]")
_HEAD_ALONE = re.compile(r"Fondo|Programma|Bando|Piano|Cassa|Fondazione")
_PURPOSE = re.compile(r" (?:di|per(?: il| lo| la| i| gli| le)?|per l'|a|al|alla) ?[a-zà-ù]+")
_SECOND = re.compile(rf" ed? (?={_OF}|{_BY})")
_MANY_MATTERS = re.compile(r"Minister|Direzion|Dipartiment|Assessorat")
_QUOTES = re.compile(r"[\"“«']")
_OWNER = re.compile(r"\b([A-ZÀ-Þ][\w-]+(?: (?:d(?:i|el|ella) )?(?:[A-ZÀ-Þ][\w-]+|europe[oa]))*)$")
_NOT = re.compile(r"\b(?:Comune|Città metropolitana|progetto|Progetto)\b")


@dataclass(frozen=True, slots=True)
class _Fund:
    """A fund as named: spans of its name and its funder in one flow."""

    flow: int
    name: tuple[int, int]
    funder: tuple[int, int] | None
    rule: str
    acronym: tuple[int, int] | None = None


def read(page: Page) -> None:
    """Claim `funding_sources`."""
    for index, start, end in page.sentences():
        if not search(_MONEY, page.flows[index].text, start, end):
            continue
        taken: list[tuple[int, int, int]] = []
        for fund in (
            *own_funds(page, index, start, end),
            *bracketed_funds(page, index, start, end),
            *listed_sources(page, index, start, end),
            *sources_below(page, index, start, end),
            *named_programme(page, index, start, end),
            *funded_by(page, index, start, end),
        ):
            if not any(flow == fund.flow and a < fund.name[1] and fund.name[0] < b for flow, a, b in taken):
                taken += [(fund.flow, *span) for span in (fund.name, fund.funder, fund.acronym) if span]
                _claim(page, fund)


def _claim(page: Page, fund: _Fund) -> None:
    """The row of a fund; its acronym is the name itself, a word of it or stands in brackets after it."""
    text = page.flows[fund.flow].text
    name = page.written(fund.flow, *fund.name)
    short = fund.acronym or _acronym(text, *fund.name)
    name_id = slug(text[slice(*short)] if short else name)
    cells = {
        "name": (name, *fund.name),
        "acronym": (text[slice(*short)], *short) if short else None,
        "funder": (page.written(fund.flow, *fund.funder), *fund.funder) if fund.funder else None,
    }
    page.claim(
        "funding_sources", (name_id,), fund.flow, fund.rule, cells, funding_id=name_id, document_id=page.document.id
    )


def _acronym(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The acronym of a name: "Fondo Asilo (FA)", "Programmi IPA", "IPA"."""
    if bracket := _SHORT.match(text, end):
        return bracket.span(1)
    at = max(text.rfind(" ", start, end) + 1, start)
    if _SORT.match(text, start, end):
        return None
    word = text[at:end]
    return (at, end) if is_acronym(word) and word.isupper() and text.count(" ", start, end) < 2 else None


def bracketed_funds(page: Page, index: int, start: int, end: int) -> Iterator[_Fund]:
    """ "cofinanziamenti (MASE - fondi per il clima; UE - Horizon, LIFE; UNICEF)": funders, dashes and semicolons."""
    text = page.flows[index].text
    for match in _BRACKET.finditer(text, start, end):
        inner = match.span(1)
        if not _MONEY.search(text, start, match.start()) or not _DASH.search(match[1]):
            continue
        if page.within(index, *inner, "act"):
            continue
        for a, b in _pieces(text, *inner):
            yield from _of_one_funder(text, index, a, b)


def own_funds(page: Page, index: int, start: int, end: int) -> Iterator[_Fund]:
    """ "la Regione Umbria (fondo per la pace) e l'UE (programma Europa creativa - EC)": each body's own fund."""
    text = page.flows[index].text
    for match in _OWN_FUND.finditer(text, start, end):
        bodies = page.within(index, start, match.start(), "organisation")
        known = next(((m.start, m.end) for m in bodies if m.end == match.start()), None)
        owner = _OWNER.search(text, start, match.start())
        funder = known or (owner.span(1) if owner else None)
        if funder:
            fund = match["sort"] == "fondo "
            name = match.start("sort") if fund else match.start("name"), match.end("name")
            acronym = match.span("acronym") if match["acronym"] else None
            yield _Fund(index, name, funder, "own_funds", acronym)


def listed_sources(page: Page, index: int, start: int, end: int) -> Iterator[_Fund]:
    """ "Le altre fonti sono: MASE - fondi per il clima; UE - Horizon": funders, dashes and semicolons after a colon."""
    text = page.flows[index].text
    if match := _SOURCES.search(text, start, end):
        for a, b in _pieces(text, match.end(), end):
            if _DASH.search(text, a, b):
                yield from (replace(fund, rule="listed_sources") for fund in _of_one_funder(text, index, a, b))


def sources_below(page: Page, index: int, start: int, end: int) -> Iterator[_Fund]:
    """ "Il cofinanziamento potrà essere chiesto a:" over bullets, "Regione Umbria – Bando Pace"."""
    text = page.flows[index].text
    if end < len(text.rstrip()) or not _SOURCES_BELOW.search(text, start, end):
        return
    for item in below(page, index):
        words = page.flows[item.flow].text
        dash = _SPACED_DASH.search(words, item.start, item.end)
        if dash and words[item.start].isupper() and words[dash.end()].isupper():
            for fund in _of_one_funder(words, item.flow, *trimmed(words, item.start, item.end)):
                yield replace(fund, rule="sources_below")


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return in_line(text, start, end) if ";" in text[start:end] else [(start, end)]


def _of_one_funder(text: str, index: int, start: int, end: int) -> Iterator[_Fund]:
    """Funds of one bracket piece: "UE - Horizon, LIFE e Interreg" are three of one funder."""
    dash = _DASH.search(text, start + 1, end)
    funder = (start, dash.start()) if dash else None
    if dash is None and (owned := _FUND_OF.match(text, start, end)):
        yield _Fund(index, (start, owned.start("of")), (owned.end(), end), "bracketed_funds")
        return
    at = dash.end() if dash else start
    if way := _BY_WAY.match(text, at, end):
        at = way.end()
    end = at + len(text[at:end].rstrip(" ."))
    for a, b in [(at, end)] if _ENGLISH_FUND.search(text, at, end) else in_line(text, at, end, _one_fund):
        short = _ENDING_SHORT.search(text, a, b)
        name = _bare(text, a, short.start() if short else b)
        if funder or text[name[0]].isupper():
            yield _Fund(index, name, funder, "bracketed_funds")


def _one_fund(words: str) -> bool:
    """Whether "e" stands inside a fund's name: "Bando Pace e Cooperazione", not "Programma URBACT e Erasmus+"."""
    match = _AND_INSIDE.fullmatch(words)
    return bool(match and match["second"].lower() in italian_words())


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A fund's name without article and, before a proper name, the word for its kind."""
    start, end = without_article(text, start, end)
    kind = _SORT.match(text, start, end)
    if kind and (text[start].islower() or _PLURAL_SORT.match(kind[0])):
        start = kind.end()
    return start, end


def named_programme(page: Page, index: int, start: int, end: int) -> Iterator[_Fund]:
    """ "cofinanziato dall'Unione Europea nell'ambito del programma Horizon", "il bando del Programma Spazio Alpino"."""
    text = page.flows[index].text
    for match in _PROGRAMME.finditer(text, start, end):
        head = _PROGRAMME_HEAD.match(text, match.end(), end)
        lower = head is not None and text[head.start()].islower()
        begin = head.end() if head and lower else match.end()
        span = _phrase(text, begin, end)
        if span and (head or is_acronym(text[slice(*span)])):
            yield _Fund(index, span, _funder_near(text, start, span, end), "named_programme")


def _phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The capitalised name at an offset, quotation marks left out."""
    if start < end and _QUOTES.match(text, start):
        close = re.compile(r"[\"”»']").search(text, start + 1, end)
        return (start + 1, close.start()) if close else None
    span = phrase_at(text, start, end)
    if not span:
        return None
    for match in _SHORT.finditer(text, span[1], min(end, span[1] + 80)):
        if "".join(_INITIAL.findall(text, start, match.start())) == match[1]:
            return start, match.start()
    if text[span[1] : span[1] + 1] == "+":
        return span[0], span[1] + 1
    purpose = _PURPOSE.match(text, span[1], end) if _HEAD_ALONE.fullmatch(text, *span) else None
    return span[0], purpose.end() if purpose else span[1]


def _funder_near(text: str, start: int, name: tuple[int, int], end: int) -> tuple[int, int] | None:
    """The body said to pay, before the programme ("dall'Unione Europea nell'ambito") or after it ("della Regione")."""
    for match in _FUNDED_BY.finditer(text, start, name[0]):
        if span := phrase_at(text, match.end(), name[0]):
            return span
    after = _PROVIDED.match(text, name[1], end)
    return phrase_at(text, after.end(), end) if after else None


def funded_by(page: Page, index: int, start: int, end: int) -> Iterator[_Fund]:
    """ "finanziato da Fondazione Cariplo", "con il contributo della Regione Piemonte e della Fondazione CRT"."""
    text = page.flows[index].text
    for match in _FUNDED_BY.finditer(text, start, end):
        at = match.end()
        if fund := _fund_before(text, start, match.start()):
            if payer := _body(page, index, at, end):
                yield _Fund(index, fund, payer, "funded_programme")
            continue
        while (span := _body(page, index, at, end)) is not None:
            second = None if _MANY_MATTERS.match(text, span[0]) else _SECOND.search(text, *span)
            span = (span[0], second.start()) if second else span
            if not _NOT.match(text, span[0]):
                yield _Fund(index, span, span, "funded_by")
            more = re.compile(rf"(?: \([^()]*\))?(?:,| e|, e| ed| nonché) (?:{_BY}|{_OF})?(?=[A-Z])").match(
                text, span[1], end
            )
            if not more:
                break
            at = more.end()


def _fund_before(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The programme that is said to be paid for: "con il Programma Alfa, finanziato da ..."."""
    for head in _FUND_HEAD.finditer(text, start, end):
        span = _phrase(text, head.start() if head[0][0].isupper() else head.end(), end)
        if span and _TO_PAYER.fullmatch(text, span[1], end):
            return span
    return None


def _body(page: Page, index: int, start: int, end: int) -> tuple[int, int] | None:
    """The body named at an offset: known ("Commissione europea"), else the capitalised phrase."""
    phrase = _phrase(page.flows[index].text, start, end)
    known = next((m for m in page.within(index, start, end, "organisation") if m.start == start), None)
    return (known.start, known.end) if known and phrase and known.end > phrase[1] else phrase
