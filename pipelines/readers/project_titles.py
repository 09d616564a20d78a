"""What a project is called: its link's label, or, where that says only what one does, what stands before or above.

Which links are projects is read in `projects`.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from pipelines.flows import Flow
from pipelines.labels import label_of
from pipelines.links import Link
from pipelines.patterns import when_asked
from pipelines.readers.link_labels import DOES, is_generic
from pipelines.readers.page import Page
from pipelines.readers.project_status import MANY, STATUS

_ASIDE = re.compile(rf"(?:[.;,:–—|(-]|»|→) ?{DOES}[^.;:|–—()A-ZÀ-Þ]{{0,40}}$", re.I)  # "Orti| – scheda completa"
_TITLE_EDGE = re.compile(r"[\s:–—\-|>→»(\[]+$")
_TITLE_CUT = re.compile(r"[.:] | [–—] ")
_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9 -]+: (?=[A-ZÀ-Þ])")  # "|MOVE-IN: |Mobilità Verde e Inclusiva"
_ROW = re.compile(r"(?:\| )?(?P<first>[A-ZÀ-Þ0-9][^|]{2,100}?) \| ")
_TO_LABEL = re.compile(r" (?=[A-ZÀ-Þ][a-zà-ù]+(?: [a-zà-ù]+){0,2}: )")
_LABELLED = when_asked(r"[A-ZÀ-Þ][a-zà-ù]+(?: [a-zà-ù]+){0,2}: [a-zà-ù\d]")
_TOLD_OF_IT = re.compile(  # "Radici e ali| – finanziato da AICS; 2023-2025 – scheda"
    r"(?: [–—|-]|[,;]) (?:(?:è |già )?(?:co-?)?finanzia|contribut|sostenut|sostegno|capofila|partner|promoss|realizzat"
    r"|(?:con )?(?:il )?(?:contributo|sostegno)|in corso|conclus|durata|budget|(?:dal |nel |anni? )?(?:19|20)\d\d\b)"
)
_STANDS = STATUS.pattern.replace("?P<ongoing>", "?:").replace("?P<completed>", "?:")
_SO_STANDS = re.compile(
    rf"(?: ?\((?:progetto )?{_STANDS}[^()]{{0,20}}\)| [–—-] (?:progetto )?{_STANDS}(?: (?:nel |dal )?\d{{4}})?)$", re.I
)
_MANY_ALONE = when_asked(
    r"(?:I |Le |Gli |Tutti i |Altr[ei] )?(?:nostri |nostre |principali )?(?i:iniziative|attività|interventi)"
    r"(?: [a-zà-ù]+){0,5} ?:?"
)
_NUMBER_FIRST = re.compile(r"\d{1,2}[.)] (?=[A-ZÀ-Þ«“\"])")  # "1. |Strade di latte"
_LABEL_FIRST = re.compile(  # "Titolo: |Donne e lavoro a Nablus"
    r"(?:(?:Titolo|Nome|Denominazione)(?: (?:del |dell')(?:progetto|iniziativa|intervento))?|Progetto) ?: (?=\S)", re.I
)
_LONGEST = 100


def titled_by(page: Page, index: int, link: Link) -> tuple[int, int] | None:
    """The title a link gives: its label, or the words before it where the label says only "Scopri di più"."""
    flow = page.flows[index]
    text = flow.text
    start, end = _flow_span(flow, link)
    if link.label and not is_generic(text[start:end]):
        return _titled(text, start, end)
    if (row := _ROW.match(text, 0, start)) is not None:
        return None if is_generic(row["first"]) else row.span("first")
    if (bold := _bold_end(page, flow)) and not is_generic(text[:bold]):
        return _titled(text, 0, title_end(text, bold))
    edge = _TITLE_EDGE.search(text, max(0, start - 40), start)
    stop = edge.start() if edge else start
    if aside := _ASIDE.search(text, 0, stop):
        stop = aside.start()
    if told := _TOLD_OF_IT.search(text, 0, stop):
        stop = told.start()
    if stop > _LONGEST or ". " in text[:stop]:
        spelt = _ACRONYM.match(text)
        cut = _TITLE_CUT.search(text, spelt.end() if spelt else 0, stop)
        stop = cut.start() if cut else stop
    if stop > _LONGEST or not text[:1].isupper() or flow.kind == "contact" or is_generic(text[:stop]):
        return None
    return _titled(text, 0, title_end(text, stop))


def _bold_end(page: Page, flow: Flow) -> int:
    """Where the bold words end that a paragraph begins with: "**Acqua per Gorom**| – pozzi e formazione"; else 0."""
    first = flow.span(0, 1)[0]
    close = page.document.reading.find("**", first, first + _LONGEST)
    if close < 0 or page.document.reading[max(0, first - 2) : first] != "**":
        return 0
    return _at(flow, close)


def title_start(text: str, start: int = 0, end: int = _LONGEST) -> int:
    """Where a title begins behind its label: "Titolo: |Donne e lavoro a Nablus"."""
    label = _LABEL_FIRST.match(text, start, end) or _NUMBER_FIRST.match(text, start, end)
    return label.end() if label else start


def title_end(text: str, end: int) -> int:
    """Where a title ends, without the words on how the project stands: "Orti a Maputo| (concluso)", "| Stato: ..."."""
    end = next((m.start() for m in _TO_LABEL.finditer(text, 0, end) if label_of(text[m.end() :])), end)
    stands = _SO_STANDS.search(text, 0, len(text[:end].rstrip(" .:;,")))
    return stands.start() if stands else len(text[:end].rstrip(" .:;,"))


def entry_above(page: Page, index: int, linked: set[int]) -> int | None:
    """The first line of the card or entry that a line with nothing but "Scheda completa" ends: "2. Orti a Maputo"."""
    top = index
    while top and page.flows[top - 1].kind not in ("heading", "title") and not _parted(page, top):
        top -= 1
        if top in linked:
            top += 1
            break
    text = page.flows[top].text
    kind = page.flows[top].kind
    if kind == "contact" or label_of(text) or (kind == "paragraph" and (text[-1] in ".:" or _LABELLED.match(text))):
        return None
    short = top < index and len(text) <= _LONGEST and ". " not in text and text[:1].isupper()
    return top if short else None


def _parted(page: Page, index: int) -> bool:
    """Whether a flow stands in another section than the one before it, or below an empty line."""
    above, here = page.flows[index - 1], page.flows[index]
    if above.section != here.section:
        return True
    if above.kind == "list_item" and here.kind == "link":
        return False
    between = page.document.reading[above.span(0, len(above.text))[1] : here.span(0, 1)[0]]
    return between.count("\n") > 1


def titling(page: Page, section: int) -> int | None:
    """The heading of a section that is one project's own: "Orti urbani a Maputo" over text and "Vai al sito"."""
    heading = page.heading_of(section)
    if heading is None or page.flows[heading].kind == "title":
        return None
    text = page.flows[heading].text
    if not MANY.search(text):
        return None if STATUS.fullmatch(text.rstrip(" :")) else heading
    below = heading + 1 < len(page.flows) and label_of(page.flows[heading + 1].text)
    own = below and not _MANY_ALONE.fullmatch(text) and "rogetti" not in text.lower()
    return heading if own else None


def _titled(text: str, start: int, end: int) -> tuple[int, int] | None:
    """A span without the punctuation after it; None if it holds no letter."""
    start = title_start(text, start, end)
    end = start + len(text[start:end].rstrip(" .,;:"))
    return (start, end) if any(c.isalpha() for c in text[start:end]) else None


def _flow_span(flow: Flow, link: Link) -> tuple[int, int]:
    """Where a link's label (or the sign of a bare address) stands in its flow."""
    first, last = link.label or link.url
    start = _at(flow, first)
    return start, _at(flow, last, start)


def _at(flow: Flow, position: int, since: int = 0) -> int:
    """The offset in a flow's text of a position of the document, not before another offset."""
    return bisect_left(range(len(flow.text)), position, since, key=lambda i: flow.span(i, i + 1)[0])
