"""Cooperation projects: titled links, and the places that their titles or addresses name.

On a projects list every titled link is a project; elsewhere only one that the words call so ("il progetto [..](..)").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlsplit

from pipelines.ids import slug
from pipelines.links import Link
from pipelines.mentions import places
from pipelines.patterns import when_asked
from pipelines.readers.page import Page
from pipelines.readers.project_places import Project, project_places
from pipelines.readers.project_status import is_listing, is_proposed, project_status
from pipelines.readers.project_titles import entry_above, title_end, title_start, titled_by, titling

_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|zip|jpe?g|png|odt|pptx?)$", re.I)
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
_NEXT_NAMED = when_asked(
    r"[\"”»']? ?(?:\([^()]*\))?(?:, | e | ed |; |,? nonché )(?:(?:il |del "
    r"|al )?progetto )?[\"“«']?"
)
_FOLDER = re.compile(r"/progetti(?:-[a-z-]+)?/(?:[\w-]+/)*[\w-]{4,}")
_ASKS = re.compile(r"[^?]*\bprogett[oi]\b[^?]*\?$", re.I)
_YES = when_asked(r"(?:(?:[Ss]ì|[Cc]erto)[,.:]? )?(?:[Uu]no(?: solo)?: |[Ii]l )?[\"“«']?")
_LABELLED_PROJECT = re.compile(r"Progetto [\"“«A-ZÀ-Þ]")
_ID_LIMIT = 200


def read(page: Page) -> None:
    """Claim `projects` and `project_places`."""
    ordinals: Counter[int] = Counter()
    addresses: dict[str, str] = {}
    for project in _projects(page):
        title = page.written(project.flow, project.start, project.end)
        name = slug(project.segment or acronym(title) or title, _ID_LIMIT)
        if addresses.setdefault(name, project.url) != project.url:
            name = slug(f"{name}-{title}", _ID_LIMIT)
        ordinals[project.section] += 1
        _claim(page, project, name, ordinals[project.section])
        project_status(page, project, name)
        project_places(page, project, name, acronym(title))


def _projects(page: Page) -> Iterator[Project]:
    """The titled links that are projects; a card's second link is no second one."""
    named = (-1, 0)  # where the last project was named
    links = list(_links(page))
    linked = {index for index, _ in links}
    cards: set[int] = set()
    sites = {c.value for f in page.facts if f.table == "networks" for c in f.claims if c.column == "website_url"}
    listings = {section: is_listing(page, section) for section in {page.flows[index].section for index, _ in links}}
    for index, link in links:
        url = page.document.reading[slice(*link.url)]
        if not url.lower().startswith(("http", "www.")) or _FILE.search(urlsplit(url).path):
            continue
        section = page.flows[index].section
        listing = listings[section]
        if span := titled_by(page, index, link):
            called = _is_called_project(page, index, span, named) or _is_filed(page, index, span, url)
            if (listing and url not in sites and _is_listed(page, index, span, url)) or called:
                named = (index, span[1])
                yield Project(index, *span, link, url, section)
            continue
        card = _card(page, index, linked) if listing and url not in sites else None
        if card is not None and card not in cards:
            cards.add(card)
            within = page.structure.sections[section].parent if page.flows[card].kind == "heading" else section
            end = title_end(page.flows[card].text, len(page.flows[card].text))
            yield Project(card, title_start(page.flows[card].text), end, link, url, -1 if within is None else within)


def _card(page: Page, index: int, linked: set[int]) -> int | None:
    """The line that titles the card which a link ends: its heading, else its first line."""
    entry = entry_above(page, index, linked)
    if entry is not None and page.flows[entry].kind == "list_item":
        return entry
    own = titling(page, page.flows[index].section)
    return own if own is not None else entry


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


def _is_called_project(page: Page, index: int, span: tuple[int, int], last: tuple[int, int]) -> bool:
    """ "il progetto |Orti|", "i progetti Orti e |Semi|", "|Progetto Orti|"."""
    text = page.flows[index].text
    if not text[span[0]].isupper():
        return False
    follows = last[0] == index and last[1] < span[0] and _NEXT_NAMED.fullmatch(text, last[1], span[0])
    before = _CALLED.search(text, max(0, span[0] - 60), span[0])
    return bool(follows or before or _LABELLED_PROJECT.match(text, span[0]))


def _is_filed(page: Page, index: int, span: tuple[int, int], url: str) -> bool:
    """Whether a title's address lies in a folder of projects, or it answers a question about them: "C'è un progetto in
    corso?" over "Sì: |Orti|"."""
    text = page.flows[index].text
    if not text[span[0]].isupper() or _NO_PROJECT.match(text, *span) or is_proposed(page, page.flows[index].section):
        return False
    asked = page.flows[index - 1].text if index else ""
    return bool(_FOLDER.search(urlsplit(url).path) or (_ASKS.match(asked) and _YES.fullmatch(text, 0, span[0])))


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
    if all(letter in initials for letter in match["acronym"] if letter.isalpha()):
        return True
    return _opens_words(match["acronym"].casefold(), [word.casefold() for word in re.findall(r"\w+", match["rest"])])


def _opens_words(letters: str, words: list[str]) -> bool:
    """Whether letters are the beginnings of two words or more, one after another: "SO-R-A", "SOrgenti Rurali in
    Angola"."""
    reached = {(0, 0)}  # how many of the letters are spelt, by how many words
    for word in words:
        reached |= {
            (at + size, min(told + 1, 2))
            for at, told in reached
            for size in range(1, len(letters) - at + 1)
            if letters.startswith(word[:size], at) and size <= len(word)
        }
    return (len(letters), 2) in reached


def _is_place(words: str) -> bool:
    """Whether words are nothing but a place: after "VERDE - Kenya" no name is spelt out."""
    return any(m.start == 0 and m.end == len(words.rstrip(". ")) for m in places.find(words))
