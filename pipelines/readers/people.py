"""People whom a page names with their public office (table `people`)."""

from __future__ import annotations

from pipelines.ids import slug
from pipelines.mentions.people import Person, is_person
from pipelines.readers.page import Page
from pipelines.statements import Claim


def read(page: Page) -> None:
    """Claim every person named with an office ("Segretario Generale delle Nazioni Unite, Ban Ki-moon"), and authors."""
    for flow in range(len(page.flows)):
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
    for fact in [fact for fact in page.facts if fact.table == "documents"]:
        for author in (each for each in fact.claims if each.column == "authors"):
            _authors(page, author)


def _authors(page: Page, claim: Claim) -> None:
    """The persons of a credit line: "A cura di Anna Verdi e Bruno Neri"."""
    for start, end in claim.spans:
        name = " ".join(page.document.reading[start:end].split())
        if is_person(name):
            key = slug(name)
            cells = {"name": (name, start, end)}
            page.claim_at("people", (key,), "credited_author", cells, person_id=key, document_id=page.document.id)
