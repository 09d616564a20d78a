"""How projects stand, and whether a place of a page lists them: what headings, lines and words beside a title say.

Which links are projects is read in `projects`, what they are called in `project_titles`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import search
from pipelines.labels import label_of
from pipelines.patterns import when_asked
from pipelines.readers.link_labels import says_where
from pipelines.readers.page import Page
from pipelines.readers.project_places import Project

STATUS = re.compile(
    r"(?<!\bnon )(?<!\bnon ancora )(?<!\bnon più )\b"
    r"(?:(?P<ongoing>in corso|attiv[ioe]|in essere|in atto|avviat[ie]|in svolgimento|attual[ie]"
    r"|in fase di (?:realizzazione|attuazione|svolgimento))"
    r"|(?P<completed>conclus[iaoe]"
    r"|terminat[iaoe]|realizzat[iaoe]|completat[iaoe]|chius[iaoe]|ultimat[ioae]|passat[ie]|precedenti"
    r"|(?:portat|giunt|arrivat|condott)[iaoe] (?:a|al) (?:buon )?(?:termine|conclusione|compimento|fine)))\b",
    re.I,
)
_STATUS_ALONE = re.compile(
    rf"(?:già |attualmente )?{STATUS.pattern}(?: di (?:realizzazione|svolgimento|attuazione))? ?:?", re.I
)
_ELSEWHERE = re.compile(
    r"(?:i |le |gli |altr[eio] |alcun[ei] |ultim[eio] )?(?:vedi anche|leggi anche|potrebbe(?:ro)? interessar\w+"
    r"|link|collegamenti"
    r"|contatti|informazioni|info|approfondimenti|notizie|news|allegati|documenti|documentazione|uffici[o]?"
    r"|per saperne"
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
_OF_PROJECTS = re.compile(
    r"(?:I |Tutti i )?(?:nostri )?[Pp]rogetti(?: [a-zà-ù]+){0,4}(?:(?: d[ei]l(?:la)? | dell')[A-Z]\w+)? ?:?"
)
MANY = re.compile(r"\b(?:progetti|iniziative|attività|interventi)\b", re.I)
_BESIDE = re.compile(
    r"[\"”»]?(?: ?\([^()]{3,30}\))? ?(?:[(–—,;|-] ?|\.? (?=[Ss]tato: ))(?:(?:[Pp]rogetto|[Ss]tato:?|attualmente"
    r"|ancora"
    r"|oggi|tuttora|[Ii]l progetto è|è|già) )*(?=\w)"
)
_BRACKETED = re.compile(r"[\"”»]? ?\((?:(?:[Pp]rogetto|[Ss]tato:?|attualmente|ancora|oggi|tuttora|già) )*(?=\w)")
_ENDED_BEFORE = re.compile(
    r"\b(?:[Ss]i è|[Ss]i sono|[Èè]|[Ss]ono) (?:(?!non\b|in\b)\w+ ){0,2}?(?P<word>conclus[oi]|terminat[oi]|in corso)"
    r" (?:(?:nel|dal) \d{4} )?(?:il|i|anche il) progett[oi] (?:[a-zà-ù]+ )?[\"“«']?$"
)
_TOLD_OF_IT = re.compile(
    r"[\"”»]?(?: ?\([^()]{3,60}\))?(?:, [^.;:]{3,80}?,)? (?:è|risulta|si è)(?: (?:ancora|tuttora|attualmente|oggi"
    r"|ormai|già"
    r"|stato))* (?=(?:in corso|conclus|terminat|completat|ultimat|chius)[oa]?\b(?! di (?:valutazione|approvazione"
    r"|istruttoria)))"
)
_STATUS_ENDS = when_asked(r" ?(?:$|[),;.|]|ne(?:l|ll')|da(?:l|ll')?\b|fino|a (?:[a-z]+ )?\d{4}|\(?\d{4}|in )")
_LABELS = when_asked(
    r"(?:^(?:\d{1,2}\.\d{1,2}\.? )?|(?<=[.;|] ))(?:(?:I |Gli |Il |L')?(?:[Pp]rogett[oi]|[Ii]ntervent[oi]) )?"
    r"(?:[Gg]ià )?(?P<word>[Ii]n corso|[Aa]ttiv[io]|[Ii]n essere"
    r"|[Cc]onclus[io]|[Tt]erminat[io]|[Cc]ompletat[io]|[Rr]ealizzat[io]|[Cc]hius[io]) ?: "
)
_CELL = re.compile(r" \| ")
_ENDS_CELL = re.compile(r"(?: nel \d{4})? ?(?:\||$)")


def is_proposed(page: Page, section: int) -> bool:
    """Whether a section is of what is only proposed: "In valutazione"."""
    return _PROPOSED.match(_heading(page, _governing(page, section))) is not None


def is_listing(page: Page, section: int) -> bool:
    """Whether a section lists projects: on a projects list all but "Contatti", "Partner", "In valutazione"; elsewhere
    one headed "I progetti", or "In corso" and "Conclusi" below it, or the card of one below that."""
    over = _governing(page, section)
    governing = _heading(page, over)
    if _PROPOSED.match(governing):
        return False
    if page.kind == "projects_list":
        return not _ELSEWHERE.match(_heading(page, section))
    while over > 0 and (_STATUS_ALONE.fullmatch(governing) or _PROPOSED.match(governing)):
        over -= 1
        governing = _heading(page, over)
    return bool(_OF_PROJECTS.fullmatch(governing))


def _governing(page: Page, section: int) -> int:
    """The section whose heading a card stands under, other cards of the same look between: "Progetti conclusi"."""
    while section > 0 and not _is_list_heading(_heading(page, section)) and _is_card(page, section):
        section -= 1
    return section


def _is_list_heading(words: str) -> bool:
    told = (
        _ELSEWHERE.match(words)
        or _PROPOSED.match(words)
        or _OF_PROJECTS.fullmatch(words)
        or _STATUS_ALONE.fullmatch(words)
    )
    return bool(told or (MANY.search(words) and STATUS.search(words)))


def _is_card(page: Page, section: int) -> bool:
    """Whether what stands below a heading is a project's card: lines with labels, an address at their end."""
    flows = [page.flows[index] for index in page.by_section[section][1:]]
    return any(
        label_of(flow.text) or ((flow.kind == "link" or "\ufffc" in flow.text) and says_where(flow.text))
        for flow in flows
    )


def _heading(page: Page, section: int) -> str:
    """The words of a section's heading; none for the title's."""
    index = page.heading_of(section)
    return page.flows[index].text if index is not None and page.flows[index].kind == "heading" else ""


def project_status(page: Page, project: Project, name: str) -> None:
    """The status beside a title ("(concluso)") or in the heading above it ("Progetti in corso")."""
    text = page.flows[project.flow].text
    if word := _status_beside(text, project) or _told_in_sentence(text, project) or _status_in_row(text):
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
        if (MANY.search(words) or _STATUS_ALONE.fullmatch(words)) and (word := STATUS.search(words)):
            page.claim("projects", (name,), above, "project_status", {"status": (word.lastgroup or "", *word.span())})
            return
    for heading in _headings_above(page, project):
        text = page.flows[heading].text
        alone = len(text.split()) < 3 or _STATUS_ALONE.fullmatch(text)
        if word := search(STATUS, text) if alone or search(MANY, text) else None:
            cells = {"status": (word.lastgroup or "", *word.span())}
            page.claim("projects", (name,), heading, "project_status", cells)
            return


def _told_in_sentence(text: str, project: Project) -> re.Match[str] | None:
    """How a sentence says that the project stands, before its name or after it."""
    return _status_before(text, project) or _status_told(text, project) or _status_labelled(text, project)


def _headings_above(page: Page, project: Project) -> Iterator[int]:
    """The headings that a project stands under, nearest first; a card's own is none of them."""
    section = page.flows[project.flow].section
    governing = _governing(page, section) if page.flows[project.flow].kind == "heading" else section
    index: int | None = governing if governing != section else project.section if project.section >= 0 else None
    while index is not None:
        if (heading := page.heading_of(index) if index else page.by_section[0][0]) is not None:
            yield heading
        index = page.structure.sections[index].parent


def _status_beside(text: str, project: Project) -> re.Match[str] | None:
    """ "Orti urbani (concluso)", "Orti urbani – in corso dal 2021"; not "Orti urbani – recupero di spazi chiusi"."""
    for pattern in (_BRACKETED, _BESIDE):
        beside = pattern.match(text, project.end)
        word = STATUS.match(text, beside.end()) if beside else None
        if word and _STATUS_ENDS.match(text, word.end()):
            return word
    return None


def _status_told(text: str, project: Project) -> re.Match[str] | None:
    """ "Il progetto Radici, avviato nel 2023, è |in corso| a Valona", "Il progetto Onde si è |concluso| nel 2021"."""
    told = _TOLD_OF_IT.match(text, project.end)
    return STATUS.match(text, told.end()) if told else None


def _status_labelled(text: str, project: Project) -> re.Match[str] | None:
    """ "|In corso|: Orti, Semi. |Conclusi|: Pozzi.": the label of the run of titles in which one stands."""
    if ":" not in text[: project.start]:
        return None
    labels = list(_LABELS.finditer(text, 0, project.start))
    last = labels[-1] if labels else None
    return STATUS.match(text, last.start("word")) if last and ". " not in text[last.end() : project.start] else None


def _status_before(text: str, project: Project) -> re.Match[str] | None:
    """ "Si è invece |concluso| il progetto Orti": what a verb right before a title says."""
    told = _ENDED_BEFORE.search(text, max(0, project.start - 70), project.start)
    return STATUS.match(text, told.start("word")) if told else None


def _status_below(page: Page, index: int) -> tuple[int, re.Match[str]] | None:
    """The label line of a project's card that says how it stands: "Stato: concluso nel 2018"; not "in corso di
    valutazione"."""
    for flow in range(index + 1, min(index + 9, len(page.flows))):
        here = page.flows[flow]
        if here.kind in ("heading", "link", "title") or here.section != page.flows[index].section:
            return None
        label = label_of(here.text)
        if label and label.means == "state" and not here.text.lower().startswith(("durata", "validità", "scadenza")):
            word = STATUS.match(here.text, label.value)
            return (flow, word) if word and _STATUS_ENDS.match(here.text, word.end()) else None
    return None


def _status_in_row(text: str) -> re.Match[str] | None:
    """A cell of a table's row that says nothing but the status: "Orti urbani | Kenya | concluso"."""
    cells = [m.end() for m in _CELL.finditer(text)]
    words = (STATUS.match(text, cell) for cell in cells)
    return next((w for w in words if w and _ENDS_CELL.match(text, w.end())), None)


def _introduction(page: Page, index: int) -> int | None:
    """The paragraph with a colon that introduces the list a project stands in: "I progetti conclusi sono:"."""
    for above in range(index - 1, -1, -1):
        flow = page.flows[above]
        if flow.section != page.flows[index].section or flow.kind in ("heading", "title"):
            return None
        if flow.kind == "paragraph":
            return above if flow.text.endswith(":") else None
    return None
