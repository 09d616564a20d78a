"""Paragraphs that open with a partner's name and a full stop: `Lione (Francia). Il gemellaggio, firmato nel 1967, ...`.

On a page of agreements, or below a heading that names some, such a name heads the paragraph; the kind, day and standing
are told behind it.
"""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.readers.agreement_cells import KIND, WISH, Said, claim, partner_at
from pipelines.readers.agreement_sentences import came_to_nothing
from pipelines.readers.page import Page

_OPENS = re.compile(r"(?:Con )?(?=[A-ZÀ-Þ][^.;:]{2,70}\. )")
_NAME_ENDS = when_asked(r"(?: ?\([^()]*\)|, [A-ZÀ-Þ][^.,;:]{2,30})?\. ")
_ANOTHER = when_asked(r" ?(?:con|tra|fra) (?:la |il )?(?:(?:città|[Cc]omune|municipalità) di )?[A-ZÀ-Þ]")


_AGREEMENTS = re.compile(
    r"\b(?:gemellagg\w+|gemell(?:e|at[ei])|accord[oi]|patt[oi] di (?:amicizia|gemellaggio)|partenariat[oi]|intese)\b",
    re.I,
)
_NETWORKS = re.compile(r"\b(?:reti|network|associazioni|proposte|progetti)\b", re.I)


def _among_agreements(page: Page, section: int) -> bool:
    """Whether a page lists agreements, or a section's heading names them and nothing else."""
    if page.kind == "agreements_list":
        return True
    heading = page.heading_of(section) if section > 0 else None
    words = page.flows[heading].text if heading is not None else ""
    return _AGREEMENTS.search(words) is not None and _NETWORKS.search(words) is None


def opened_by_partner(page: Page, index: int) -> bool:
    """Claim the agreement of a paragraph that a partner's name opens; whether it does."""
    flow = page.flows[index]
    opens = _OPENS.match(flow.text) if flow.kind != "heading" and _among_agreements(page, flow.section) else None
    partner = partner_at(page, index, opens.end(), len(flow.text)) if opens else None
    ends = _NAME_ENDS.match(flow.text, partner.end) if partner else None
    kind = search(KIND, flow.text, ends.end()) if ends else None
    if partner is None or ends is None or kind is None or _ANOTHER.match(flow.text, kind.end()):
        return False
    start, end = flow.sentence_at(kind.start())
    if search(WISH, flow.text, start, kind.end()) or came_to_nothing(flow.text, ends.end(), kind.end(), end):
        return False
    said = Said(kind.lastgroup or "", index, *kind.span())
    claim(page, index, partner, said, (ends.end(), len(flow.text)), "opened_by_partner")
    return True
