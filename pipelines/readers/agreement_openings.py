"""Paragraphs that open with a partner's name and a full stop: `Lione (Francia). Il gemellaggio, firmato nel 1967, ...`.

On a page of agreements such a name heads the paragraph; the kind, day and standing are told behind it.
"""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.readers.agreement_cells import KIND, WISH, Said, claim, partner_at
from pipelines.readers.agreement_sentences import came_to_nothing
from pipelines.readers.page import Page

_OPENS = re.compile(r"(?:Con )?(?=[A-ZÀ-Þ][^.;:]{2,70}\. )")
_NAME_ENDS = re.compile(r"(?: ?\([^()]*\)|, [A-ZÀ-Þ][^.,;:]{2,30})?\. ")
_ANOTHER = re.compile(r" ?(?:con|tra|fra) (?:la |il )?(?:(?:città|[Cc]omune|municipalità) di )?[A-ZÀ-Þ]")


def opened_by_partner(page: Page, index: int) -> bool:
    """Claim the agreement of a paragraph that a partner's name opens; whether it does."""
    flow = page.flows[index]
    opens = _OPENS.match(flow.text) if page.kind == "agreements_list" and flow.kind != "heading" else None
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
