"""Where a twin stands without "con" ("Torino è città gemella di Gent", "Città gemella, Gent"), and whom one unites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.patterns import when_asked
from pipelines.readers.agreement_cells import is_own, is_publisher
from pipelines.readers.page import Page
from pipelines.readers.publishers import city_names

BARE_OWN = ("Comune", "Città", "Amministrazione", "Ente")

_TWIN_OF = re.compile(r" d(?:i |')")
_TWINS_NAMED = when_asked(r",? (?=[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,3}(?: \(|,| ed? [A-ZÀ-Þ]))")
_TWINS_OF = when_asked(r" di (?P<first>[A-ZÀ-Þ][\w'-]+)(?: ?\([^()]*\))?(?:, (?:di )?[A-ZÀ-Þ]| e (?:di )?[A-ZÀ-Þ])")
_IS_TWIN = when_asked(r" (?:è|fu|diventa|divenne|diventò)(?: [^\s,;:.]+){0,4}? (?:città )?$")
_TWIN_FIRST = when_asked(
    r"(?: (?:di|con|a) (?P<own>[A-ZÀ-Þ]\w+))?(?: (?:dal|nel|dall'|nell') ?[^,;:.]{4,20})?, (?=[A-ZÀ-Þ])"
)


def twins_named(page: Page, index: int, start: int, end: int, kind: re.Match[str]) -> Iterator[int]:
    """Where a twin stands without "con" ("Torino è città gemella di |Gent", "Città gemella dal 1992, |Gent", "le città
    gemelle |Gent e Praia"."""
    text = page.flows[index].text
    if kind[0].lower() in ("gemelle", "gemellate") and (run := _TWINS_NAMED.match(text, kind.end(), end)):
        yield run.end()
    several = _TWINS_OF.match(text, kind.end(), end) if kind[0].lower() == "gemelle" else None
    if several and not is_publisher(page, several["first"]):
        yield several.start("first")
    of = _TWIN_OF.match(text, kind.end()) if kind[0].lower() == "gemella" else None
    if of and any(
        is_own(page, index, m) and _IS_TWIN.fullmatch(text[m.end : kind.start()])
        for m in page.within(index, start, kind.start(), "place", "organisation")
    ):
        yield of.end()
    first = _TWIN_FIRST.match(text, kind.end(), end) if text[start : kind.start()] in ("", "Città ") else None
    if first and kind.lastgroup == "twinning" and (not first["own"] or page.publisher.endswith(first["own"])):
        yield first.end()


def is_tied(page: Page, text: str, ties: re.Match[str]) -> bool:
    """Whether one of the two that an agreement unites is the publisher: "unisce Torino a |Lione"."""
    town = city_names(page.publisher)[0]
    own = ties["own"] is None or ties["own"] in BARE_OWN or ties["own"].endswith(town.split(" ")[0])
    return own or page.publisher.endswith(ties["own"]) or text.startswith(town, ties.end())
