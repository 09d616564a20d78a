"""What a page is called: the lines of its title, below letterheads, rubrics, menus and the way to the page.

The title's period and the day and authors that a page states are for `descriptions`.
"""

from __future__ import annotations

import re

from pipelines.mentions.people import is_person
from pipelines.patterns import when_asked
from pipelines.readers.page import Page
from pipelines.statements import Claim

OWN_UPDATE = re.compile(  # of the page, not of what it tells: "Dati aggiornati al"
    r"(?:^|[.;|•·–—-] |^(?:pagina|scheda|contenut[oi])\b[^.;:]{0,70}, )\(?"
    r"(?:(?:data )?(?:di |dell')?ultim[oa] (?:aggiornamento|agg\.|modifica|revisione)"
    r"|data (?:di |dell')?(?:aggiornamento|modifica|revisione)|(?:aggiornamento|revisione)(?= del |(?: al| del)?: )"
    r"|(?:(?:il |la |i |le )?(?:quest[oaei] |present[ei] )?(?:pagina|sched[ae]|contenut[oi]|rispost[ae]|test[oi])"
    r"(?: che segu(?:e|ono)| (?:d[ia]|in|nella) (?:questa|presente) pagina)? )?(?:(?:è|sono) (?:stat[oaie] )?)?"
    r"(?:aggiornat|modificat|rivist|revisionat|verificat|controllat)[oaie])"
    r"(?: (?:della |di questa |alla )?pagina)?(?: (?:il|al|del|in data|effettuat[oa] il))?:? ?$",
    re.I,
)
_DAY = re.compile(r"\d{1,2}(?:°? [a-z]{5,9} |[/.-]\d\d?[/.-])\d{4}", re.I)
STAMPED = re.compile(r"(?:,? (?:ore|alle(?: ore)?|h\.?) \d[\d.:]*|(?:,| ?[-–|]) ?\d\d?[.:]\d\d)?[.)]*(?= |$)")
_LINE = 140
RUBRIC = re.compile(
    r"(?:(?:area|sala|ufficio) stampa|comunicat[oi](?: stampa)?(?: n\. ?\d+[\d/]*)?(?: del? (?:\d{1,2}° )?[\d/.]+"
    r"(?: [a-z]{5,9} \d{4})?)?|(?:ultime )?notizi[ae]|news"
    r"|(?:le )?(?:ultime )?(?:notizie|news|comunicati|novità) (?:d(?:al|alla|all'|el|ella|ell') ?)(?:comune|ente"
    r"|amministrazione(?: (?:comunale|provinciale|metropolitana))?|provincia|giunta|consiglio"
    r"|città(?: metropolitana)?|municipio|palazzo [a-zà-ù]+)(?: di [\w' ]{3,25})?|(?:notizie|news) (?:ed? )?(?:eventi"
    r"|comunicati|avvisi)|archivio (?:delle )?(?:notizie|news)|primo piano|in evidenza|novità|avvis[oi]"
    r"|rassegna stampa)",
    re.I,
)
_SITE = when_asked(  # "Comune di Prova| - Sito istituzionale|"
    r"(?:(?: ?[-–—|:•·] ?)(?:(?:il )?(?:sito|portale)(?: (?:istituzionale|ufficiale|web|internet|del cittadino))*"
    rf"|rete civica|home ?page|{RUBRIC.pattern}))?",
    re.I,
)
_SITE_OF = re.compile(
    r"(?:il )?(?:(?:sito|portale)(?: (?:istituzionale|ufficiale|web|internet))*|rete civica) (?:del(?:la|l')? ?)?", re.I
)
_CRUMBS = re.compile(
    r"(?:(?:[Ss]ei (?:qui|in)|[Tt]i trovi (?:qui|in)|[Pp]ercorso) ?: ?[^|.:]{3,90}"
    r"|[^/>»›|.:]{3,50}(?: [/>»›] [^/>»›|.:]{3,90}){1,6})"
)
_MENU = re.compile(r"[^|•·.:]{3,40}(?: [|•·] [^|•·.:]{3,40}){2,}")  # "Amministrazione | Novità | Servizi"
_DATELINE = when_asked(  # between "Notizie dal Comune" and the title: "Prova, 18 ottobre 2023"
    r"(?:[A-ZÀ-Þ][\w' ]{2,25}, )?(?:(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica),? )?\d{1,2}°?"
    r" [a-z]{5,9} (?:19|20)\d\d",
    re.I,
)
_MENU_WORD = re.compile(
    r"Menu|Amministrazione|Novità|Servizi|Vivere .{3,30}|Argomenti|Documenti e dati|Tutti gli argomenti|Cerca|Home"
)
_MENU_LINES, _ITEM = 12, 40  # how many lines a menu has at most, and how long they are
_NEAR = 6  # lines: how far below the top of a page its title may stand
_DAY_BEFORE = re.compile(rf"(?:{_DAY.pattern}) [-–|:] (?=[A-ZÀ-Þ«“\"])", re.I)
_BYLINE = re.compile(r" di (?P<author>[A-ZÀ-Þ][\w'-]+(?: [\w'-]+){1,3})$")


def title_flows(page: Page) -> list[int]:
    """The flows of the title, which may take several lines ("Linee di indirizzo ..." / "2013-2016").

    A first line that only names the publisher, the rubric or the way to the page is a letterhead: the title is the
    heading below it.
    """
    found = page.titles[:]
    at = found[0] if len(found) == 1 else len(page.flows)
    while at + 1 < len(page.flows) and _is_letterhead(page, at) and _may_head(page, at + 1):
        at += 1
    if len(found) == 1:
        at = _registered(page, _below_menu(page, at))
    return [at] if found and at < len(page.flows) else found


def _below_menu(page: Page, at: int) -> int:
    """The heading below a menu's lines: "Amministrazione" / "Novità" / "Servizi" over "Gemellaggi"."""
    for index in range(at, min(at + _MENU_LINES, len(page.flows)) if _is_menu(page, at) else at):
        flow = page.flows[index]
        if index > at + 1 and flow.kind == "heading" and not _is_menu(page, index):
            return index
        if len(flow.text) > _ITEM or flow.text.endswith("."):
            break
    return at


def _is_menu(page: Page, index: int) -> bool:
    return index < len(page.flows) and _MENU_WORD.fullmatch(page.flows[index].text) is not None


def _registered(page: Page, at: int) -> int:
    """The heading below a line at the top that is what the registry calls the page: the line is a rubric's then."""
    name = _plain(page.document.source.title)
    near = range(at + 1, min(at + _NEAR, len(page.flows)))
    called = (i for i in near if page.flows[i].kind == "heading" and _plain(page.flows[i].text) == name)
    return at if not name or _plain(page.flows[at].text) == name else next(called, at)


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split()).strip(" .")


def _is_letterhead(page: Page, index: int) -> bool:
    """Whether a line at the top is no title: the publisher, "Comunicati stampa", "Home / Uffici / Gemellaggi"."""
    text = page.flows[index].text
    publisher = page.publisher.replace("’", "'")
    own = _is_site(text, publisher.casefold())
    dateline = index > 0 and _DATELINE.fullmatch(text) and _is_letterhead(page, index - 1)
    furniture = (pattern.fullmatch(text) for pattern in (RUBRIC, _CRUMBS, _MENU))
    return own or bool(dateline or any(furniture) or _is_stamp(text))


def _is_stamp(text: str) -> bool:
    """ "Ultimo aggiornamento: 3 marzo 2024, ore 12:03", a line of its own."""
    day = _DAY.search(text) if len(text) < _LINE // 2 else None
    return bool(day and OWN_UPDATE.search(text[: day.start()]) and STAMPED.fullmatch(text, day.end()))


def _is_site(text: str, publisher: str) -> bool:
    """ "Comune di Prova", "CITTÀ DI PROVA", "Comune di Prova - Sito istituzionale", "Portale del Comune di Prova"."""
    of = _SITE_OF.match(text)
    words = text[of.end() if of else 0 :].casefold()
    names = (publisher, publisher.replace("comune di ", "città di "))
    return any(words.startswith(n) and _SITE.fullmatch(words, len(n)) for n in names)


def _may_head(page: Page, index: int) -> bool:
    """Whether a line below a letterhead or rubric is a heading, or one like "La città entra in Metropolis"."""
    flow = page.flows[index]
    return flow.kind == "heading" or (
        flow.kind == "paragraph" and len(flow.text) < _LINE and flow.text[-1:].isalnum() and not _is_stamp(flow.text)
    )


def title(page: Page) -> list[Claim]:
    """The title as written, its lines joined."""
    flows = title_flows(page)
    if not flows:
        return []
    value, spans = "", list[tuple[int, int]]()
    for flow in flows:
        start, end = _title_span(page, flow)
        value = f"{value} {page.flows[flow].written[start:end]}".strip()
        spans += page.flows[flow].pieces(start, end)
    return [Claim("title", value, spans, "title_lines")]


def _title_span(page: Page, flow: int) -> tuple[int, int]:
    """What of a title's lines is the title: no day before it, no author below it ("di Anna Verdi")."""
    day = day_before(page, flow)
    by = byline(page, flow)
    return day.end() if day else 0, by.start() if by else len(page.flows[flow].text)


def day_before(page: Page, flow: int) -> re.Match[str] | None:
    """The day before a title: "18/04/2024 - |Una delegazione in visita"."""
    return _DAY_BEFORE.match(page.flows[flow].text)


def byline(page: Page, flow: int) -> re.Match[str] | None:
    """The author who stands on a line of its own below a title; group `author`."""
    by = _BYLINE.search(page.flows[flow].text)
    broken = by and "\n" in page.document.reading[slice(*page.flows[flow].span(by.start(), by.start() + 1))]
    return by if by and broken and is_person(by["author"]) else None
