"""Headings over agreements: towns that head what is told of them, and what stands over a heading by its look."""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.readers.agreement_cells import KIND, NAME_END, Said, partner_at
from pipelines.readers.page import Page

_KIND_FIRST = re.compile(
    r"(?:Il|L'|Un|Questo) ?(?:gemellaggio|patto|accordo|protocollo|memorandum|partenariato)\b", re.I
)


def town_told_below(page: Page, index: int) -> bool:
    """Whether a town heads what begins by telling an agreement: "Thann (Francia)" over "Il gemellaggio fu firmato"."""
    flow, below = page.flows[index], page.flows[index + 1 : index + 2]
    partner = partner_at(page, index, 0, len(flow.text))
    if partner is None or partner.kind != "place" or not NAME_END.match(flow.text, partner.end) or not below:
        return False
    begins = below[0].section == flow.section and _KIND_FIRST.match(below[0].text)
    return bool(begins and search(KIND, below[0].text, 0, begins.end() + 30))


def above_numbers(page: Page, section: int, sections: dict[int, Said | None]) -> Said | None:
    """The kind in the last heading without a number over one that has one: "Gemellaggi" over "2. Coventry"."""
    held = page.structure.sections
    if section < 1 or held[section].number is None:
        return None
    return next((sections.get(i) for i in range(section - 1, 0, -1) if held[i].number is None), None)


def in_capitals(page: Page, section: int) -> int:
    """The last heading in capitals over one that is not, where both stand at one level: "GEMELLAGGI" over "Lione"."""
    if page.structure.sections[section].heading.isupper():
        return section
    above = (i for i in range(section - 1, 0, -1) if page.structure.sections[i].heading.isupper())
    return next(above, section)
