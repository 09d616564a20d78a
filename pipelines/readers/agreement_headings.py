"""Headings over agreements: towns that head what is told of them, and what stands over a heading by its look."""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.readers.agreement_cells import KIND, NAME_END, Said, partner_at
from pipelines.readers.agreement_standing import status
from pipelines.readers.page import Page

_KIND_FIRST = when_asked(
    r"(?:Il|L'|Un|Questo) ?(?:gemellaggio|patto|accordo|protocollo|memorandum|partenariato)\b", re.I
)
_OF_WHAT = (
    r"(?:(?:(?:Gli|I|Le) )?(?:accordi|gemellaggi|patti|intese|protocolli|rapporti|legami|relazioni|partenariati"
    r"|convenzioni|quelli)(?: (?:di |d')[a-zà-ù]+| [a-zà-ù]+(?:al[ie]|ic?i|iche))* )?"
    r"(?:(?:tuttora|ancora|oggi|ormai|già) )?"
)
_STATE = when_asked(
    rf"{_OF_WHAT}(?:attiv[ei]|in vigore|in essere|vigenti|operativ[ei]|sospes[ei]|conclus[ei]|cessat[ei]|scadut[ei]"
    r"|terminat[ei]|approvat[ei])(?:(?:,| e| ma|,? ma) (?:in attesa|non ancora|da) [a-z ]{3,40})?:?",
    re.I,
)
_IN_PROSPECT = when_asked(
    rf"{_OF_WHAT}(?:allo studio|all'esame|in (?:corso|fase|via) di [a-zà-ù]+|in (?:preparazione|trattativa|discussione"
    r"|programma|prospettiva|cantiere|esame)|propost[ei]|futur[ei]|possibili|ipotizzat[ei]|richiest[ei]"
    r"|da (?:avviare|definire|firmare|approvare)):?",
    re.I,
)
_HEAD_LENGTH = 60  # characters: of a line that says how what stands below it stands


def state_above(page: Page, index: int) -> int | None:
    """The line over a list's entry, if it ends in a colon or is a heading: "In vigore", "Sospesi:"."""
    if page.flows[index].kind not in ("list_item", "link"):
        return None
    over = next((i for i in range(index - 1, -1, -1) if page.flows[i].kind not in ("list_item", "link")), None)
    if over is None or len(page.flows[over].text) > _HEAD_LENGTH:
        return None
    return over if page.flows[over].kind == "heading" or page.flows[over].text.endswith(":") else None


def in_prospect(page: Page, index: int) -> bool:
    """Whether the line over a list says that what it names is yet to be: "Allo studio", "Accordi in trattativa:"."""
    over = state_above(page, index)
    return over is not None and _IN_PROSPECT.fullmatch(page.flows[over].text) is not None


def states_above(page: Page) -> None:
    """Claim how agreements stand that a line over their list tells, "In vigore", "Sospesi", where nothing else does."""
    told = [fact for fact in page.facts if fact.table == "agreements"]
    settled = {fact.key for fact in told if any(claim.column == "status" for claim in fact.claims)}
    keys = {c.spans[0][0]: fact.key for fact in told for c in fact.claims if c.column == "partner"}
    for index, flow in enumerate(page.flows if keys else ()):
        over = state_above(page, index) or _heading_over(page, index)
        if over is None or not _STATE.fullmatch(page.flows[over].text):
            continue
        start, end = flow.span(0, len(flow.text))
        stands = status(page, over, 0, len(page.flows[over].text))
        for key in (key for at, key in keys.items() if start <= at < end and key not in settled):
            page.claim("agreements", key, over, "state_above", {"status": stands})


def _heading_over(page: Page, index: int) -> int | None:
    """The heading over a paragraph or over a heading of a lower level: "2. Accordi vigenti" over "2.1 Gemellaggio"."""
    section = page.flows[index].section
    if page.flows[index].kind == "heading" and section >= 0:
        above = page.structure.sections[section].parent
        return page.heading_of(above) if above else None
    return page.heading_of(section) if page.flows[index].kind == "paragraph" else None


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
