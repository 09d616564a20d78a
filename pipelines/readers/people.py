"""People whom a page names with their public office (table `people`), and nobody else: an author credited without an
office is named in `documents` alone."""

from __future__ import annotations

from pipelines.mentions.people import Person
from pipelines.readers.page import Page


def read(page: Page) -> None:
    """Claim every person named with an office ("Segretario Generale delle Nazioni Unite, Ban Ki-moon")."""
    for flow in page.mentioning("person"):
        for mention in page.of(flow, "person"):
            if mention.ref and isinstance(mention.value, Person):
                start, end = mention.value.office_start, mention.value.office_end
                cells = {
                    "name": (page.written(flow, mention.start, mention.end), mention.start, mention.end),
                    "office": (page.written(flow, start, end), start, end),
                }
                page.claim(
                    "people",
                    (mention.ref,),
                    flow,
                    "person_with_office",
                    cells,
                    person_id=mention.ref,
                    document_id=page.document.id,
                )
