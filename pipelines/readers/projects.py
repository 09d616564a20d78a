"""Cooperation projects: titled links, and the places that their titles or addresses name.

On a projects list every titled link is a project; elsewhere only one that the words call so ("il progetto [..](..)").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from pipelines.flows import Flow, search
from pipelines.ids import slug
from pipelines.labels import label_of
from pipelines.links import Link
from pipelines.mentions import places
from pipelines.readers.page import Page
from pipelines.readers.project_places import Project, project_places

_GENERIC = re.compile(
    r"(?:vai|visita|scopri|leggi|approfondis\w+|maggiori|ulteriori|per saperne|continua|apri|consulta|scarica|guarda"
    r"|link|sito|pagina|scheda|qui|clicca"
    r"|dettagli\w*|info\w*|altro|home|indietro|torna|tutti i|tutte le|contatt\w+|il (?:sito|progetto)$|(?:sito"
    r"|pagina|scheda)\b.{0,25})\b.{0,40}",
    re.I,
)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|zip|jpe?g|png|odt|pptx?)$", re.I)
_STATUS = re.compile(
    r"\b(?:(?P<ongoing>in corso|attiv[io]|in essere|in atto|avviati|in svolgimento|attual[ie])"
    r"|(?P<completed>conclus[iao]"
    r"|terminat[iao]|realizzat[iao]|completat[iao]|chius[iao]|passati|precedenti))\b",
    re.I,
)
_CALLED = re.compile(
    r"\bprogett[oi](?: (?:europe[oi]|internazional[ei]|pilota|di (?:cooperazione|sviluppo|educazione)"
    r"(?: [a-zà-ù]+){0,3}))? [\"“«']?$",
    re.I,
)
_CAPITALS = r"[A-ZÀ-Þ0-9][A-ZÀ-Þ0-9&+.'-]*"
_LEADING = re.compile(rf"(?P<acronym>(?=[^ ]*[A-ZÀ-Þ]{{2}}){_CAPITALS}(?: {_CAPITALS})*)(?: ?[–—:] ?| - )(?P<rest>.+)")
_COLON = re.compile(
    rf"(?:^|[ \"“«'])(?P<acronym>(?=[^ ]*[A-ZÀ-Þ]{{2}}){_CAPITALS}(?: {_CAPITALS})*)[\"”»']?: ?(?P<rest>.+)"
)
_BRACKETED = re.compile(rf"(?P<acronym>(?=[^ ]*[A-ZÀ-Þ]{{2}}){_CAPITALS}) \((?P<rest>[^()]+)\)")
_EDITION = re.compile(r"[ .-](?:\d+(?:\.\d+)?|I{1,3}|IV|V)$")
_TITLE_EDGE = re.compile(r"[\s:–—\-|>→»(\[]+$")
_LIST_HEADING = re.compile(r"\b(?:progetti|iniziative|attività|interventi)\b", re.I)
_OF_PROJECTS = re.compile(r"(?:I |Tutti i )?(?:nostri )?[Pp]rogetti(?: [a-zà-ù]+){0,4} ?:?")
_STATUS_ALONE = re.compile(
    rf"(?:già |attualmente )?{_STATUS.pattern}(?: di (?:realizzazione|svolgimento|attuazione))? ?:?", re.I
)
_ELSEWHERE = re.compile(
    r"(?:i |le |gli |altr[eio] |alcun[ei] |ultim[eio] )?(?:vedi anche|leggi anche|potrebbe(?:ro)? interessar\w+"
    r"|link|collegamenti"
    r"|contatti|informazioni|info|approfondimenti|notizie|news|allegati|documenti|documentazione|uffici[o]?|per saperne"
    r"|pagin[ea] (?:collegat|correlat|util|del sit)\w*|sit[oi]|servizi[o]?|modulistica|moduli|band[oi]|avvisi"
    r"|partner|finanziatori"
    r"|reti|seguici|social|condividi|menu|menù|naviga\w*|risorse|materiali|download|archivio|in evidenza|event[oi]"
    r"|agenda|argomenti"
    r"|amministrazione|normativa|norme|faq|domande|chi siamo|crediti|enti|associazioni|organizzazioni"
    r"|con il (?:contributo|sostegno)"
    r"|a chi rivolgersi|rassegna|galleria)\b(?![^.;:]*\bprogetti\b)",
    re.I,
)
_PROPOSED = re.compile(
    r"(?:(?:progetti|proposte|idee)\b[^.;:]{0,20})?(?:in (?:valutazione|attesa|fase di (?:valutazione|candidatura"
    r"|istruttoria))|proposti"
    r"|candidati|non (?:finanziati|ammessi|approvati)|allo studio|progettuali|in programma|futuri)\b",
    re.I,
)
_NO_PROJECT = re.compile(
    r"(?:archivio|modul[oi]|modulistica|domanda di|regolamento|elenco (?:de|comp)|albo\b|newsletter|facebook"
    r"|instagram|twitter|x$|youtube"
    r"|linkedin|telegram|privacy|cookie|note legali|accessibilità|dichiarazione di|amministrazione trasparente"
    r"|relazion[ei] (?:annual|final|20)"
    r"|rapport[oi] (?:annual|final|20)|band[oi] (?:e |per |20|di|$)|avvis[oi] (?:pubblic|e |per )|statuto"
    r"|delibera\w*|mappa del sito|ufficio\b"
    r"|area (?:personale|stampa|riservata)|urp\b|servizi(?: online| comunali)?$|tutti i |notizie|news\b|event[oi]$"
    r"|agenda$|galleria|rassegna"
    r"|comune di [\w' ]{3,25}$|città metropolitana|regione [\w-]+$|provincia |università d|ministero d"
    r"|unione europea$|commissione europea$"
    r"|prenota|accedi|iscriviti|area |settore |direzione )",
    re.I,
)
_SOCIAL = re.compile(
    r"(?:^|\.)(?:facebook|instagram|twitter|x|youtube|linkedin|t|telegram|whatsapp|flickr"
    r"|tiktok)\.(?:com|me|it|org)$"
)
_IN_PROSE = re.compile(
    r"(?<=[a-zà-ù,] )(?:da|dal|dalla|dai|dalle|con|di|del|della|dei|delle|d|sul|sulla|nel|nella|al|alla|presso|il"
    r"|la|lo|le|gli|i|un|una|e)"
    r" [\"“«']?$|(?<=[a-zà-ù] )(?:da|de|ne|su|a)?(?:ll|l)'[\"“«]?$"
)
_NEXT_NAMED = re.compile(
    r"[\"”»']? ?(?:\([^()]*\))?(?:, | e | ed |; |,? nonché )(?:(?:il |del "
    r"|al )?progetto )?[\"“«']?"
)
_LABELLED_PROJECT = re.compile(r"Progetto [\"“«A-ZÀ-Þ]")
_BESIDE = re.compile(
    r"[\"”»]?(?: ?\([^()]{3,30}\))? ?[(–—,|-] ?(?:(?:[Pp]rogetto|[Ss]tato:?|attualmente|ancora|oggi|tuttora"
    r"|[Ii]l progetto è|è|già) )*(?=\w)"
)
_ENDED_BEFORE = re.compile(
    r"\b(?:[Ss]i è|[Ss]i sono|[Èè]|[Ss]ono) (?:(?!non\b|in\b)\w+ ){0,2}?(?P<word>conclus[oi]|terminat[oi]|in corso)"
    r" (?:(?:nel|dal) \d{4} )?(?:il|i|anche il) progett[oi] (?:[a-zà-ù]+ )?[\"“«']?$"
)
_STATUS_ENDS = re.compile(r" ?(?:$|[),;.|]|ne(?:l|ll')|da(?:l|ll')?\b|fino|a (?:[a-z]+ )?\d{4}|\(?\d{4}|in )")
_CELL = re.compile(r" \| ")
_TITLE_CUT = re.compile(r"[.:] | [–—] ")
_TOLD_OF_IT = re.compile(  # "Radici e ali| – finanziato da AICS; 2023-2025 – scheda"
    r"(?: [–—|-]|[,;]) (?:(?:è |già )?(?:co-?)?finanzia|contribut|sostenut|sostegno|capofila|partner|promoss|realizzat"
    r"|(?:con )?(?:il )?(?:contributo|sostegno)|in corso|conclus|durata|budget|(?:dal |nel |anni? )?(?:19|20)\d\d\b)"
)
_LONGEST = 100
_ID_LIMIT = 200


def read(page: Page) -> None:
    """Claim `projects` and `project_places`."""
    ordinals: Counter[int] = Counter()
    addresses: dict[str, str] = {}
    headings = {flow.section: i for i, flow in reversed([*enumerate(page.flows)]) if flow.kind in ("heading", "title")}
    for project in _projects(page, headings):
        title = page.written(project.flow, project.start, project.end)
        name = slug(project.segment or acronym(title) or title, _ID_LIMIT)
        if addresses.setdefault(name, project.url) != project.url:
            name = slug(f"{name}-{title}", _ID_LIMIT)
        ordinals[project.section] += 1
        _claim(page, project, name, ordinals[project.section])
        project_status(page, project, name, headings)
        project_places(page, project, name)


def _projects(page: Page, headings: dict[int, int]) -> Iterator[Project]:
    """The titled links that are projects."""
    named = (-1, 0)  # where the last project was named
    for index, link in _links(page):
        url = page.document.reading[slice(*link.url)]
        if not url.lower().startswith(("http", "www.")) or _FILE.search(urlsplit(url).path):
            continue
        section = page.flows[index].section
        listing = _is_listing(page, section, headings)
        if span := _title(page, index, link):
            if (listing and _is_listed(page, index, span, url)) or _is_called_project(page, index, span, named):
                named = (index, span[1])
                yield Project(index, *span, link, url, section)
        elif listing and (entry := _entry_above(page, index)) is not None:
            yield Project(entry, 0, len(page.flows[entry].text.rstrip(" .:")), link, url, section)
        elif page.kind == "projects_list" and listing and (heading := _titling(page, section, headings)) is not None:
            parent = page.structure.sections[section].parent
            yield Project(
                heading, 0, len(page.flows[heading].text.rstrip(" :")), link, url, -1 if parent is None else parent
            )


def _is_listing(page: Page, section: int, headings: dict[int, int]) -> bool:
    """Whether a section lists projects: on a projects list all but "Contatti", "Partner", "In valutazione"; elsewhere
    one headed "I progetti", or "In corso" and "Conclusi" below it."""
    above = _heading(page, section, headings)
    if _PROPOSED.match(above):
        return False
    if page.kind == "projects_list":
        return not _ELSEWHERE.match(above)
    while section > 0 and (_STATUS_ALONE.fullmatch(above) or _PROPOSED.match(above)):
        section -= 1
        above = _heading(page, section, headings)
    return bool(_OF_PROJECTS.fullmatch(above))


def _heading(page: Page, section: int, headings: dict[int, int]) -> str:
    """The words of a section's heading; none for the title's."""
    heading = page.flows[headings[section]] if section in headings else None
    return heading.text if heading and heading.kind == "heading" else ""


def _is_listed(page: Page, index: int, span: tuple[int, int], url: str) -> bool:
    """Whether a titled link of a list is a project, no service, page of a body or word of a sentence."""
    text, host = page.flows[index].text, urlsplit(url).hostname or ""
    if _NO_PROJECT.match(text, *span) or _SOCIAL.search(host):
        return False
    return not _IN_PROSE.search(text, max(0, span[0] - 30), span[0])


def _links(page: Page) -> Iterator[tuple[int, Link]]:
    """Every link with the flow it stands in."""
    flow_of = {block: index for index, flow in enumerate(page.flows) for _, block in flow.blocks}
    for link in page.structure.links:
        index = flow_of.get(page.structure.block_at(link.start))
        if index is not None:
            yield index, link


def _entry_above(page: Page, index: int) -> int | None:
    """The short entry that a line with nothing but "Scheda del progetto" goes on: "2. Orti a Maputo"."""
    above = page.flows[index - 1] if index and page.flows[index].kind == "link" else None
    if above is None or above.kind != "list_item" or above.section != page.flows[index].section:
        return None
    text = above.text
    linked = any(index - 1 == flow for flow, _ in _links(page))
    return None if linked or len(text) > _LONGEST or ". " in text or not text[:1].isupper() else index - 1


def _titling(page: Page, section: int, headings: dict[int, int]) -> int | None:
    """The heading of a section that is one project's own: "Orti urbani a Maputo" over text and "Vai al sito"."""
    heading = headings.get(section)
    if heading is None or page.flows[heading].kind == "title" or search(_LIST_HEADING, page.flows[heading].text):
        return None
    return heading


def _title(page: Page, index: int, link: Link) -> tuple[int, int] | None:
    """The title a link gives: its label, or the words before it where the label says only "Scopri di più"."""
    text = page.flows[index].text
    start, end = _flow_span(page.flows[index], link)
    if link.label and not _GENERIC.fullmatch(text[start:end].strip()):
        return _titled(text, start, end)
    edge = _TITLE_EDGE.search(text, max(0, start - 40), start)
    stop = edge.start() if edge else start
    if told := _TOLD_OF_IT.search(text, 0, stop):
        stop = told.start()
    if stop > _LONGEST or ". " in text[:stop]:
        cut = _TITLE_CUT.search(text, 0, stop)
        stop = cut.start() if cut else stop
    return (
        _titled(text, 0, stop)
        if stop <= _LONGEST and text[:1].isupper() and page.flows[index].kind != "contact"
        else None
    )


def _titled(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A span without the punctuation after it; None if it holds no letter."""
    end = start + len(text[start:end].rstrip(" .,;:"))
    return (start, end) if any(c.isalpha() for c in text[start:end]) else None


def _flow_span(flow: Flow, link: Link) -> tuple[int, int]:
    """Where a link's label (or the sign of a bare address) stands in its flow."""
    first, last = link.label or link.url
    positions = range(len(flow.text))
    start = bisect_left(positions, first, key=lambda i: flow.span(i, i + 1)[0])
    return start, bisect_left(positions, last, start, key=lambda i: flow.span(i, i + 1)[0])


def _is_called_project(page: Page, index: int, span: tuple[int, int], last: tuple[int, int]) -> bool:
    """ "il progetto |Orti|", "i progetti Orti e |Semi|", "|Progetto Orti|"."""
    text = page.flows[index].text
    if not text[span[0]].isupper():
        return False
    follows = last[0] == index and last[1] < span[0] and _NEXT_NAMED.fullmatch(text, last[1], span[0])
    before = _CALLED.search(text, max(0, span[0] - 60), span[0])
    return bool(follows or before or _LABELLED_PROJECT.match(text, span[0]))


def _claim(page: Page, project: Project, name: str, ordinal: int) -> None:
    """The row of a project: title and acronym from its words, address from its link."""
    title = page.written(project.flow, project.start, project.end)
    short = acronym(title)
    at = project.start + title.index(short) if short else 0
    cells = {"title": (title, project.start, project.end), "acronym": (short, at, at + len(short)) if short else None}
    rule = "listed_project" if page.kind == "projects_list" else "named_project"
    page.claim(
        "projects", (name,), project.flow, rule, cells, project_id=name, document_id=page.document.id, ordinal=ordinal
    )
    page.claim_at("projects", (name,), rule, {"url": (project.url, *project.link.url)})


@lru_cache(maxsize=4096)
def acronym(title: str) -> str | None:
    """The capitals before the spelt-out name: "MAPS - Mapping Public Space", "Progetto MAPS 2: spazi pubblici"."""
    for pattern in (_LEADING, _COLON):
        match = pattern.match(title) if pattern is _LEADING else pattern.search(title)
        if match and not _is_place(match["rest"]) and (_spells(match) or not _is_place(match["acronym"].title())):
            return _EDITION.sub("", match["acronym"])
    spelt = _BRACKETED.fullmatch(title)  # "VITE (Vineyards In Transition for Europe)"
    return spelt["acronym"] if spelt and _spells(spelt) else None


def _spells(match: re.Match[str]) -> bool:
    """Whether the capitals are the initials of what follows, whatever place they also name: "METS: Mobilità, ..."."""
    initials = [word[0].upper() for word in re.findall(r"\w+", match["rest"])]
    return all(letter in initials for letter in match["acronym"] if letter.isalpha())


def _is_place(words: str) -> bool:
    """Whether words are nothing but a place: after "VERDE - Kenya" no name is spelt out."""
    return any(m.start == 0 and m.end == len(words.rstrip(". ")) for m in places.find(words))


def project_status(page: Page, project: Project, name: str, headings: dict[int, int]) -> None:
    """The status beside a title ("(concluso)") or in the heading above it ("Progetti in corso")."""
    text = page.flows[project.flow].text
    if word := _status_beside(text, project) or _status_before(text, project) or _status_in_row(text):
        page.claim(
            "projects", (name,), project.flow, "project_status", {"status": (word.lastgroup or "", *word.span())}
        )
        return
    if below := _status_below(page, project.flow):
        flow, word = below
        page.claim("projects", (name,), flow, "project_status", {"status": (word.lastgroup or "", *word.span())})
        return
    if (above := _introduction(page, project.flow)) is not None:
        words = page.flows[above].text
        if _LIST_HEADING.search(words) and (word := _STATUS.search(words)):
            page.claim("projects", (name,), above, "project_status", {"status": (word.lastgroup or "", *word.span())})
            return
    index: int | None = project.section if project.section >= 0 else None
    while index is not None:
        flow = headings[index]
        text = page.flows[flow].text
        alone = len(text.split()) < 3 or _STATUS_ALONE.fullmatch(text)
        match = search(_STATUS, text) if alone or search(_LIST_HEADING, text) else None
        if match:
            page.claim("projects", (name,), flow, "project_status", {"status": (match.lastgroup or "", *match.span())})
            return
        index = page.structure.sections[index].parent


def _status_beside(text: str, project: Project) -> re.Match[str] | None:
    """ "Orti urbani (concluso)", "Orti urbani – in corso dal 2021"; not "Orti urbani – recupero di spazi chiusi"."""
    beside = _BESIDE.match(text, project.end)
    word = _STATUS.match(text, beside.end()) if beside else None
    return word if word and _STATUS_ENDS.match(text, word.end()) else None


def _status_before(text: str, project: Project) -> re.Match[str] | None:
    """ "Si è invece |concluso| il progetto Orti": what a verb right before a title says."""
    told = _ENDED_BEFORE.search(text, max(0, project.start - 70), project.start)
    return _STATUS.match(text, told.start("word")) if told else None


def _status_below(page: Page, index: int) -> tuple[int, re.Match[str]] | None:
    """The label line of a project's card that says how it stands: "Stato: concluso nel 2018"; not "in corso di
    valutazione"."""
    for flow in range(index + 1, min(index + 9, len(page.flows))):
        here = page.flows[flow]
        if here.kind in ("heading", "link", "title") or here.section != page.flows[index].section:
            return None
        label = label_of(here.text)
        if label and label.means == "state" and not here.text.lower().startswith(("durata", "validità", "scadenza")):
            word = _STATUS.match(here.text, label.value)
            return (flow, word) if word and _STATUS_ENDS.match(here.text, word.end()) else None
    return None


def _status_in_row(text: str) -> re.Match[str] | None:
    """A cell of a table's row that says nothing but the status: "Orti urbani | Kenya | concluso"."""
    cells = [m.end() for m in _CELL.finditer(text)]
    words = (_STATUS.match(text, cell) for cell in cells)
    return next((w for w in words if w and re.compile(r"(?: nel \d{4})? ?(?:\||$)").match(text, w.end())), None)


def _introduction(page: Page, index: int) -> int | None:
    """The paragraph with a colon that introduces the list a project stands in: "I progetti conclusi sono:"."""
    for above in range(index - 1, -1, -1):
        flow = page.flows[above]
        if flow.section != page.flows[index].section or flow.kind in ("heading", "title"):
            return None
        if flow.kind == "paragraph":
            return above if flow.text.endswith(":") else None
    return None
