"""What a document says about itself: title, day of publication, period, authors (table `documents`).

Here: the top of a page and its labels. Dates of what a page tells about are for the other readers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipelines.mentions import people
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import is_acronym
from pipelines.patterns import when_asked
from pipelines.readers.page import Page
from pipelines.readers.titles import OWN_UPDATE, RUBRIC, STAMPED, byline, day_before, title, title_flows
from pipelines.statements import Claim, Fact
from pipelines.vocabulary import organisation_spellings

_OFFICE = r"(?:Settore|Area|Ufficio|Direzione|Servizio|Unità|Dipartimento|Assessorato|Divisione|Gabinetto|Sezione)\b"
_BODY = r"(?:Fondazione|Associazione|Istituto|Centro|Comitato|Agenzia|Osservatorio|Consorzio)\b"
_LABEL = when_asked(
    r"(?:(?:(?:comunicato(?: stampa)?|notizia|articolo|nota stampa|pagina|testo|scheda|contenuto|documento) )?"
    r"pubblicat[oa]|pubblicazione"
    r"|data(?: di)?(?: pubblicazione| creazione| inserimento"
    r"| (?:della |del |dell')?(?:notizia|comunicato|articolo))?|creato|inserit[oa]"
    r"|comunicato(?: stampa)?|notizia|news|articolo|post|nota stampa)(?: (?:n\. ?\d+ )?(?:in data|il|del|dell'"
    r"|di))?(?: giorno)?(?: ?: ?| |'|$)(?:(?:\w+dì|sabato|domenica),? )?$",
    re.I,
)
_UPDATED = when_asked(
    r"\(?(?:(?:data (?:di |dell')?)?ultim[oa] |data (?:di |dell')?|(?:(?:il |la |l'|i |le |quest[oaei] )?(?:elenco"
    r"|pagina|dati|informazioni"
    r"|testo|scheda|situazione)(?: (?:riportat|contenut|indicat|pubblicat)[aoie])?(?: (?:in|nella|su) (?:questa"
    r"|presente|tale) (?:pagina|scheda|sezione))? (?:(?:è|sono|risulta|risultano) )?(?:stat[oaie] )?))?"
    r"(?:aggiornament[oi]|modifica|revisione|(?:(?:aggiorn|modific|revision|verific|controll)at|rivist)[oaie])\b"
    r"[^.;:]{0,30}:? ?$",
    re.I,
)
_SITUATION = when_asked(  # "Situazione al |31 dicembre 2024", "Stato delle adesioni al"
    r"\(?(?:situazione|dati|numeri|cifre|quadro|stato|elenco|informazioni|adesioni)(?: (?!al )[a-zà-ù']+){0,4}"
    r" (?:al|alla data del|riferit[aoie] al) ?",
    re.I,
)
_CREDITED = when_asked(
    r"(?:articolo |testo )?di [A-ZÀ-Þ][\w' -]{3,40}, (?=pubblicat[oa] )|contenuto (?=inserito )", re.I
)
_OWN_LIST = when_asked(  # a stamp, no sentence
    r"\(?(?:elenco|prospetto|quadro)(?: [a-zà-ù]+){0,4}?(?:,? (?:tenuto|curato|redatto|predisposto|a cura)"
    r" d(?:a|al|alla|all'|el|ella|ell') ?[^.;:]{3,90}?)?,? aggiornato (?:il|al|in data) $",
    re.I,
)
_YEAR_LAST = when_asked(r"(?:^|[\w)»”,:–-]) \(?(?P<year>(?:19|20)\d\d)[).]*$")
_YEAR_OF_REPORT = when_asked(
    r"(?:Relazione|Rapporto|Bilancio|Resoconto|Rendiconto|Consuntivo|Programma|Piano)(?: [a-zà-ù]+){0,3} "
    r"(?:dell'anno )?(?P<year>(?:19|20)\d\d)(?! ?[-–/]|\d)"
)
_HORIZON = when_asked(
    r"(?:\b(?:Agenda|Expo|EXPO|Orizzonte|Horizon|Europa|Europe|Obiettivo|Strategia|al|[Vv]erso il|nel|del|dal"
    r"|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre) |l')\(?$"
)
_DATELINE_AFTER = when_asked(r"\)? ?(?:[-–—:|.•·]|$)|,? (?:ore|alle) \d")
_DATELINE_BEFORE = when_asked(
    r"^\(?(?:[A-ZÀ-Þ][\w' ]{2,25}, )?(?:(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica),? )?(?:li |lì "
    r"|il )?$",
    re.I,
)
_CREDIT = when_asked(
    r"^\(?(?:(?:documento |test[oi] |contenuti |scheda |pagina |rapporto |studio )?(?:a cura|di cura)(?= d| ?:) ?"
    r"|(?:cura|redazione)(?= ?:)|(?:articolo|testo) (?=di [A-ZÀ-Þ])"
    r"|(?:(?:il presente )?documento |test[oi] |contenuti |rapporto |piano |linee guida )?(?:redatt|elaborat|predispost"
    r"|realizzat|scritt|prodott|curat)[oaie]"
    r"(?= d)|(?:autor[ei]|autric[ei]|testi?)(?: ?: ?| di |(?= d)))",
    re.I,
)
_CREDIT_THERE = when_asked(_CREDIT.pattern.replace("^", "", 1), re.I)
_PARTED = when_asked(r"(?:,| ?[-–—|•·]) ")
_HELPED = when_asked(
    r",? (?:con (?:la collaborazione|il contributo|il supporto|l'aiuto)|in collaborazione|(?:[-–—|] )?(?:aggiornat[aoi]"
    r"|[Uu]ltim[oa] (?:aggiornamento|modifica|revisione)|pubblicat[oa])(?: il| al|:)) "
)
_PREPOSITION = when_asked(
    r"^(?: |:)*(?:d(?:i|a|el|ello|ella|ei|egli|elle|al|allo|alla|ai|agli|alle) |d(?:ell|all|)' ?)?", re.I
)
_JOINT = when_asked(
    r"(?:,? ed?|,) (?=d(?:i|el|ello|ella|ei|egli|elle|al|alla|ai|agli|alle) |d(?:ell|all)')|; |,? ed? (?=[A-ZÀ-Þ])"
    r"|, (?=[A-ZÀ-Þ])"
)
_RUBRIC_BEFORE = when_asked(  # "Notizie - |14 giugno 2024|"
    rf"(?:{RUBRIC.pattern}) ?(?:[-–—|:•·,/]|del|dell'|in data) ?(?:(?:\w+dì|sabato|domenica),? )?(?:il )?", re.I
)
_OTHER_BODY = when_asked(
    r"(?:Università|Politecnico|Fondazione|Agenzia|Istituto|Consorzio|Regione|Provincia|Camera) (?:d[ei]\w* |dell'|per "
    r"|[A-ZÀ-Þ])"
)
_PARTS = (" - ", " – ", " — ", " | ", " • ", " · ")
_TOP, _BOTTOM, _FOOT, _SHORT = (
    8,
    3,
    4,
    80,
)  # lines at the top and foot where credits stand; characters of one at the foot


@dataclass(frozen=True, slots=True)
class StatedDate:
    """The day a document states for itself, and where: flow and span."""

    day: date
    flow: int
    start: int
    end: int


def read(page: Page) -> None:
    """Claim the row of the page's document; it always exists, its cells only where the text fills them."""
    claims = [*title(page), *_period(page), *_published(page), *_authors(page)]
    document = page.document
    fixed = {
        "document_id": document.id,
        "sha256": document.sha256,
        "chars": len(document.text),
        "retrieved_at": document.source.retrieved_at,
        "text": document.text,
    }
    page.facts.append(Fact("documents", (document.id,), page.index, claims, fixed))


def _period(page: Page) -> list[Claim]:
    """The period that the title names: "Linee di indirizzo 2013-2016"."""
    for flow in title_flows(page):
        for mention in page.of(flow, "period"):
            if mention.normalised:
                return [
                    Claim(
                        "period_edtf",
                        mention.normalised,
                        page.flows[flow].pieces(mention.start, mention.end),
                        "period_in_title",
                    )
                ]
    return _closing_year(page)


def _closing_year(page: Page) -> list[Claim]:
    """The year that ends the title or that a report is of: "Milano e le reti di città 2026", "Relazione annuale 2024
    sulle attività", not "Verso l'Agenda 2030"."""
    for flow in title_flows(page)[-1:]:
        year = _YEAR_LAST.search(page.flows[flow].text) or _YEAR_OF_REPORT.match(page.flows[flow].text)
        if year and not _HORIZON.search(page.flows[flow].text[: year.start("year")]):
            pieces = page.flows[flow].pieces(*year.span("year"))
            return [Claim("period_edtf", year["year"], pieces, "year_in_title")]
    return []


def stated_date(page: Page) -> StatedDate | None:
    """The day the document states for itself ("8 Oct 2019 - ...", "Pubblicato il 3 maggio 2021"), else None.

    Only full days; a dateline counts at the top of the page, a label ("Data di pubblicazione:") anywhere.
    """
    days = [
        (flow, mention)
        for flow in page.mentioning("date")
        for mention in page.of(flow, "date")
        if len(mention.normalised or "") == 10
    ]
    for rule in (_labelled, _dateline):
        for flow, mention in days:
            if rule(page, flow, mention):
                return StatedDate(date.fromisoformat(mention.normalised or ""), flow, mention.start, mention.end)
    return None


def updated_on(page: Page) -> StatedDate | None:
    """The day on which the page says it was last brought up to date: "Ultima modifica della pagina: 11/10/2022",
    "L'elenco è aggiornato al 30 giugno 2023", "Situazione al 31 dicembre 2024" on a line of its own."""
    for flow in page.mentioning("date"):
        for mention in page.of(flow, "date"):
            start = page.flows[flow].sentence_at(mention.start)[0]
            before = page.flows[flow].text[start : mention.start]
            alone = start == 0 and not page.flows[flow].text[mention.end :].strip(" .)")
            told = _UPDATED.match(before) or (alone and _SITUATION.fullmatch(before))
            if len(mention.normalised or "") == 10 and len(before) < 80 and told:
                return StatedDate(date.fromisoformat(mention.normalised or ""), flow, mention.start, mention.end)
    return _own_update(page)


def _own_update(page: Page) -> StatedDate | None:
    """ "Ultimo aggiornamento: 3 ottobre 2023", "Pagina aggiornata al 15 gennaio 2025", "Elenco aggiornato al ...", a
    sentence or line of its own; none where the lines of several cards differ."""
    found = [
        StatedDate(date.fromisoformat(mention.normalised or ""), flow, mention.start, mention.end)
        for flow in page.mentioning("date")
        for mention in page.of(flow, "date")
        if len(mention.normalised or "") == 10 and _stamps(page, flow, mention)
    ]
    return found[0] if len({each.day for each in found}) == 1 else None


def _stamps(page: Page, index: int, mention: Mention) -> bool:
    """Whether a date ends a sentence that only says when the page was last changed."""
    flow = page.flows[index]
    start, end = flow.sentence_at(mention.start)
    stamp = STAMPED.match(flow.text, mention.end)
    if stamp is None or (flow.text[stamp.end() : end].strip() and flow.text[stamp.end() :][:3] not in _PARTS):
        return False
    before = flow.text[start : mention.start]
    alone = start == 0 and stamp.end() == len(flow.text)
    return bool(OWN_UPDATE.search(before) or (alone and _OWN_LIST.match(before)))


def _labelled(page: Page, flow: int, mention: Mention) -> bool:
    """ "Pubblicato il 3 maggio 2021", "Data di pubblicazione: 03/05/2021", "Articolo di Anna Verdi, pubblicato il ...",
    at the start of the flow."""
    before = page.flows[flow].text[: mention.start]
    if credit := _CREDITED.match(before):
        before = before[credit.end() :]
    if not before and flow:
        previous = page.flows[flow - 1].text
        return len(previous) < 40 and previous.endswith(":") and _labels(previous)
    return len(before) < 60 and _labels(before)


def _labels(words: str) -> bool:
    match = _LABEL.search(words)
    return match is not None and not words[: match.start()].strip(" (-–•|")


def _dateline(page: Page, flow: int, mention: Mention) -> bool:
    """ "8 Oct 2019 - METREX è una rete", "Firenze, 3 maggio 2021" at the top of the page."""
    text = page.flows[flow].text
    titled = title_flows(page)
    before = text[: mention.start]
    if flow in titled:
        return not before and day_before(page, flow) is not None
    near = len(titled) <= flow < (titled[-1] if titled else -1) + 4
    if not near or not (_DATELINE_BEFORE.match(before) or _RUBRIC_BEFORE.fullmatch(before)):
        return False
    return bool(_DATELINE_AFTER.match(text, mention.end)) and not _heads_news(page, flow)


def _heads_news(page: Page, flow: int) -> bool:
    """Whether a dated heading is one of several: "15 gennaio 2024 | Una visita" over a news item of many."""
    return page.flows[flow].kind == "heading" and any(
        mention.start == 0 and len(mention.normalised or "") == 10
        for other in page.mentioning("date")
        for mention in page.of(other, "date")[:1]
        if other != flow and page.flows[other].kind == "heading"
    )


def _published(page: Page) -> list[Claim]:
    """The day the document states for itself, else the one on which it says that it was last changed."""
    stated = stated_date(page) or _own_update(page)
    if stated is None:
        return []
    return [Claim("published_on", stated.day, page.flows[stated.flow].pieces(stated.start, stated.end), "stated_date")]


def _authors(page: Page) -> list[Claim]:
    """ "A cura di CeSPI e del Comune di Milano, Settore Relazioni Internazionali": the names, joined by "; "."""
    for index in title_flows(page):
        if by := byline(page, index):
            return [Claim("authors", by["author"], page.flows[index].pieces(*by.span("author")), "byline")]
    last = len(page.flows) - 1
    edges = {0, *range(max(0, last + 1 - _BOTTOM), last + 1), *range(min(_TOP, last + 1))}
    edges |= {index for index in range(max(0, last - _FOOT), last) if _alone(page, index)}
    for index in sorted(edges):
        flow = page.flows[index] if page.flows else None
        if flow is None or flow.kind == "title" or len(flow.text) > 300 or " è " in flow.text:
            continue
        credit = _CREDIT.match(flow.text) or _credit_behind(page, index)
        if credit:
            helped = _HELPED.search(flow.text, credit.end())
            closed = flow.text.find(")", credit.end()) if flow.text[0] == "(" else -1
            credited = flow.text[: closed if closed > 0 else helped.start() if helped else None]
            spans = [_without_owner(page, flow.text, span) for span in _names(credited, credit.end())]
            value = "; ".join(flow.written[start:end] for start, end in spans)
            pieces = [piece for start, end in spans for piece in flow.pieces(start, end)]
            return [Claim("authors", value, pieces, "credit_line")] if spans else []
    return []


def _credit_behind(page: Page, index: int) -> re.Match[str] | None:
    """The credit that stands behind the day of publication: "Pubblicato il 3 maggio 2021 - |A cura di|"."""
    text = page.flows[index].text
    day = next(iter(page.of(index, "date")), None)
    parted = _PARTED.match(text, day.end) if day and _labels(text[: day.start]) else None
    return _CREDIT_THERE.match(text, parted.end()) if parted else None


def _alone(page: Page, index: int) -> bool:
    """Whether a line near the foot is nothing but a credit, above the site's own: "A cura dell'Ufficio Stampa"."""
    text = page.flows[index].text
    return len(text) < _SHORT and text[:6].lower() == "a cura" and not text.endswith(":")


def _names(text: str, start: int) -> Sequence[tuple[int, int]]:
    """The spans of the names of a credit line; an office stays with the body before it."""
    end = len(text.rstrip(" .)"))
    cuts = [start]
    ends = []
    for joint in _JOINT.finditer(text, start, end):
        if _one_name(text[cuts[-1] : joint.start()], joint[0], text[joint.end() : end]):
            continue
        ends.append(joint.start())
        cuts.append(joint.end())
    spans = [(_after_preposition(text, a), b) for a, b in zip(cuts, [*ends, end], strict=True)]
    return [(a, b) for a, b in spans if b > a and text[a].isupper()]


def _without_owner(page: Page, text: str, span: tuple[int, int]) -> tuple[int, int]:
    """ "Servizio Cooperazione| del Comune di Prova": an office of the publisher's by its own name."""
    start, end = span
    owner = re.search(rf" (?:del|della) {re.escape(page.publisher)}$", text[start:end])
    return (start, start + owner.start()) if owner and re.match(_OFFICE, text[start:end]) else span


def _one_name(before: str, joint: str, after: str) -> bool:
    """Whether a joint stands inside one name: before an office, or "e" inside an office's name or a body's."""
    if joint.startswith(",") and "e" not in joint:
        return bool(re.match(_OFFICE, after)) or (joint == ", " and _goes_on(before, after))
    bare_and = "e" in joint and not re.match(r"d(?:i|e|a|')", after)
    if bare_and and re.search(_BODY, before) and not re.match(_BODY, after):
        return not is_acronym(after.split()[0].rstrip(",;"))  # "Fondazione Lagune| e |Città"
    if bare_and and _OTHER_BODY.match(after):
        return False  # "Servizio Reti e |Università degli Studi di Prova"
    return bare_and and bool(
        re.search(_OFFICE, before) or re.match(r"\W*(?:Ministero|Dipartimento|Assessorato)", before)
    )


_MATTERS = when_asked(r"(?P<first>[A-ZÀ-Þ][\w' -]*?)(?:, [A-ZÀ-Þ][\w' -]*?)* e (?!d(?:i|e[il]|ell[aeo]|egli) )[A-ZÀ-Þ]")


def _goes_on(before: str, after: str) -> bool:
    """Whether an office's name goes on behind its comma: "Servizio Europa|, Pace e Cooperazione"; not with another
    body, a person or a company."""
    matters = _MATTERS.match(after) if re.match(rf"(?:d[a-z]* ?'? ?)?{_OFFICE}", before.lstrip()) else None
    if matters is None or re.search(r", d(?:e|i)", before):
        return False
    words = re.split(r", | e ", re.split(r"(?<=\w) (?=del |della |dell'|[–—-] )|[.;(]", after)[0])
    known = organisation_spellings()
    return not any(
        people.is_person(each) or is_acronym(each.split()[0]) or re.match(_BODY, each) or each in known
        for each in words
    )


def _after_preposition(text: str, start: int) -> int:
    match = _PREPOSITION.match(text[start:])
    return start + (match.end() if match else 0)
