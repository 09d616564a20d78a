"""Bilateral agreements with a named partner: twinnings, pacts of friendship, of collaboration, of partnership.

They stand in lists under a heading that names their kind, or in sentences. What is wished, asked for or being
negotiated is none; bodies of many members are networks.
"""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.readers.agreement_cells import (
    BARE_YEAR,
    NAME_END,
    Key,
    Said,
    claim,
    kind_named,
    partner_at,
    partners_named,
    reaches,
    signed,
    status,
)
from pipelines.readers.agreement_sentences import stated
from pipelines.readers.page import Page

_SENTENCE_BEGINS = re.compile(
    r"(?:Con|Nel|Nella|Dal|Dalla|Un|Una|Tra|Fra|A|Ad|Al|Alla|In|Per|Si|È|Sono) |(?:Nell|Dall|All|Un)'"
    r"|(?:(?:Il|Lo|La|I|Gli|Le) |L')(?![A-ZÀ-Þ])"
)
_ENTRY_LEAD = re.compile(
    r"(?:(?:19|20)\d\d)?[ ,:;.–—|-]*(?:(?:Città|Partner|Ente|Controparte|Soggetto)(?: (?:partner|gemella(?:ta)?"
    r"|amica|ester[ao]"
    r"|straniera))?: )?(?:con )?"
)
_LABEL = re.compile(
    r"(?:Firma(?:to)?|Sottoscri(?:zione|tto)|Stipula(?:to)?|Sigla(?:to)?|Data|Anno|Stato|Situazione|Validità)"
    r"(?: (?:di|della|dell'|dell' )?(?:firma|sottoscrizione|stipula|accordo|atto|attuale))?:? ?(?=\S)"
)
_OWN_KIND = re.compile(r"(?: ?\([^()]*\))?(?: ?[:,;|/–—-] ?)(?:un |accordo di )?")


def read(page: Page) -> None:
    """Claim `agreements`."""
    sections = {section: kind_named(page, flows[0]) for section, flows in page.by_section.items() if section >= 0}
    last: Key | None = None
    for index, flow in enumerate(page.flows):
        if flow.kind in ("list_item", "link", "paragraph"):
            if last and labelled_agreement(page, index, last):
                continue
            kind = _kind_above(page, index, sections) or _kind_beside(page, index)
            if last := listed_agreement(page, index, kind) if kind else None:
                continue
            stated(page, index)
        elif flow.kind == "heading" and page.kind == "agreements_list":
            headed_agreement(page, index, sections)
        elif flow.kind == "footnote":
            stated(page, index)


def _kind_above(page: Page, index: int, sections: dict[int, Said | None]) -> Said | None:
    """The kind that introduces a list: the line ending in a colon above it, else the headings above."""
    flow = page.flows[index]
    if flow.kind in ("list_item", "link"):
        before = next(
            (i for i in range(index - 1, -1, -1) if page.flows[i].kind not in ("list_item", "link", "footnote")), None
        )
        if before is not None and page.flows[before].kind == "paragraph" and page.flows[before].text.endswith(":"):
            return kind_named(page, before)
    section: int | None = flow.section
    while section is not None and section >= 0:
        if (said := sections.get(section)) and (section or page.kind == "agreements_list"):
            return said
        section = page.structure.sections[section].parent
    return None


def _kind_beside(page: Page, index: int) -> Said | None:
    """The kind that a list's entry itself names beside its city: "Lione (Francia): gemellaggio, 1967"."""
    kind = kind_named(page, index) if page.flows[index].kind == "list_item" else None
    first = page.of(index, "place")[0] if kind and page.of(index, "place") else None
    beside = kind and first and first.start == 0 and _OWN_KIND.fullmatch(page.flows[index].text, first.end, kind.start)
    return kind if beside else None


def labelled_agreement(page: Page, index: int, key: Key) -> bool:
    """A line with a label below an entry: "Firma: 3 maggio 2007", "Stato: sospeso"."""
    text = page.flows[index].text
    if not _LABEL.match(text) or len(text) > 80:
        return False
    whole = (0, len(text))
    cells = {"signed_edtf": signed(page, index, *whole, "listed_agreement"), "status": status(page, index, *whole)}
    page.claim("agreements", key, index, "labelled_agreement", cells)
    return any(cells.values())


def listed_agreement(page: Page, index: int, kind: Said) -> Key | None:
    """An entry under "Città gemellate": "Lione (Francia) - 1967", "1956, Chambéry", "Nantes: dal 1991, sospeso"; the
    key of the last that it states."""
    text = page.flows[index].text
    if _SENTENCE_BEGINS.match(text) or _LABEL.match(text):
        return None
    date = next((m for m in page.of(index, "date") if m.start == 0), None)
    lead = _ENTRY_LEAD.match(text, date.end if date else 0)
    partners = partners_named(page, index, lead.end() if lead else 0, len(text))
    if not partners or not NAME_END.match(text, partners[-1].end) or not _is_entry(page, index, partners[0]):
        return None
    kind = kind_named(page, index) or kind
    own = zip(partners, reaches(page, index, partners, 0, len(text)), strict=True)
    return [claim(page, index, partner, kind, reach, "listed_agreement") for partner, reach in own][-1]


def headed_agreement(page: Page, index: int, sections: dict[int, Said | None]) -> None:
    """A heading for each partner: "Lione (Francia)" over "Gemellaggio firmato nel 1967, sospeso nel 2001."."""
    text = page.flows[index].text
    partner = partner_at(page, index, 0, len(text))
    below = [i for i in page.by_section[page.flows[index].section] if i != index and page.flows[i].kind != "footnote"]
    kind = next((said for i in (index, *below) if (said := kind_named(page, i))), None) or _kind_above(
        page, index, sections
    )
    if not partner or partner.kind != "place" or not kind or not NAME_END.match(text, partner.end):
        return
    claim(page, index, partner, kind, (0, len(text)), "listed_agreement")
    key = (page.publisher, page.written(index, partner.start, partner.end), kind.value)
    for flow in below:
        whole = (0, len(page.flows[flow].text))
        cells = {"signed_edtf": signed(page, flow, *whole, "headed_agreement"), "status": status(page, flow, *whole)}
        page.claim("agreements", key, flow, "headed_agreement", cells)


def _is_entry(page: Page, index: int, first: Mention) -> bool:
    """Whether a line that begins with a name is an entry: cities anywhere in a list, bodies and paragraphs on a page"
    " of agreements."""
    if page.kind == "agreements_list":
        dated = bool(page.of(index, "date")) or BARE_YEAR.search(page.flows[index].text)
        return (
            first.kind == "place" or bool(dated) or any(m.start == first.start for m in page.of(index, "organisation"))
        )
    return page.flows[index].kind != "paragraph" and first.kind == "place"
