"""People whom a page names with their public office (table `people`), and nobody else: an author credited without an
office is named in `documents` alone."""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.ids import slug
from pipelines.mentions.people import Person, is_person, opens_office
from pipelines.readers.page import Page
from pipelines.readers.reality import FINITE

_TITLE = re.compile(r"(?:(?:dott|prof|avv|ing|arch|on|sen|dr)(?:\.ssa|ssa|\.)? ?)?", re.I)
_LONG = 110  # characters: what is longer is no line of a card


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
    for flow in range(len(page.flows) - 1):
        _card(page, flow)


def _card(page: Page, flow: int) -> None:
    """A name above the line of an office: "Anna Verdi" over "Presidente dell'Unione"; where each office stands above
    its name, none."""
    name, office = page.flows[flow].text.rstrip(" ,"), page.flows[flow + 1].text.rstrip(" .,;")
    start = title.end() if (title := _TITLE.match(name)) else 0
    if len(name) > _LONG or not is_person(name[start:]) or not _is_post(page, flow + 1):
        return
    if flow and _is_post(page, flow - 1) and not (flow > 1 and is_person(page.flows[flow - 2].text.rstrip(" ,"))):
        return
    key = slug(name[start:])
    fixed = {"person_id": key, "document_id": page.document.id}
    page.claim("people", (key,), flow, "name_over_office", {"name": (name[start:], start, len(name))}, 0, **fixed)
    page.claim("people", (key,), flow + 1, "name_over_office", {"office": (office, 0, len(office))}, 0, **fixed)


def _is_post(page: Page, flow: int) -> bool:
    """Whether a line is nothing but an office: no label, no sentence, nobody named in it."""
    text = page.flows[flow].text
    plain = len(text) <= _LONG and ":" not in text and not page.of(flow, "person", "phone", "email")
    return plain and opens_office(text) and search(FINITE, text, 0, len(text)) is None
