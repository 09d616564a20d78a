"""Provisions that a guideline lists: criteria of choice, steps of partnership, instruments.

A list belongs here when the words that introduce it name one of these; items keep their words.
"""

from __future__ import annotations

import re
from typing import Any

from pipelines.ids import Ids, slug
from pipelines.readers.lists import Item, as_written, below, in_line, lettered
from pipelines.readers.page import Page

_KINDS = re.compile(
    r"\b(?:(?P<selection_criterion>criteri)|(?P<partnership_step>passaggi|passi|fasi|tappe)|"
    r"(?P<instrument>strumenti))\b",
    re.I,
)
_FOLLOWING = re.compile(rf"\bseguenti (?:\w+ ){{0,2}}?(?={_KINDS.pattern})", re.I)


def read(page: Page) -> None:
    """Claim `provisions` of guidelines, and of pages of no known kind."""
    if page.kind not in ("guideline", "page"):
        return
    ids = Ids()
    for index, flow in enumerate(page.flows):
        if flow.kind in ("paragraph", "heading", "list_item"):
            provision_list(page, index, ids)


def provision_list(page: Page, index: int, ids: Ids) -> None:
    """ "Le città saranno scelte con i seguenti criteri:" over bullets, or "Strumenti: a) bandi; b) accordi"."""
    text = page.flows[index].text
    colon = _introduction(page, index)
    if colon is None:
        return
    start, _ = page.flows[index].sentence_at(max(colon - 1, 0))
    word = _kind(text, start, colon)
    if word is None:
        return
    items = _items(page, index, colon)
    for ordinal, item in enumerate(items, 1):
        _claim(page, (index, word), item, ordinal, ids)


def _introduction(page: Page, index: int) -> int | None:
    """Where the words that introduce a list end; None if none follows."""
    flow = page.flows[index]
    if flow.kind == "heading":
        return len(flow.text)
    if flow.kind == "paragraph" and flow.text.endswith(":"):
        return len(flow.text)
    colon = flow.text.find(":")
    if colon < 0 or not (lettered(flow.text, colon + 1, len(flow.text)) or ";" in flow.text[colon:]):
        return None
    return colon + 1


def _kind(text: str, start: int, end: int) -> re.Match[str] | None:
    """The word that says what is listed: the one after "seguenti", else the first."""
    following = _FOLLOWING.search(text, start, end)
    return _KINDS.search(text, following.end() if following else start, end)


def _items(page: Page, index: int, colon: int) -> list[Item]:
    """Bullets below the introduction, or the items after its colon in the same line."""
    text = page.flows[index].text
    if colon >= len(text):
        return below(page, index)
    sentence_end = page.flows[index].sentence_at(colon)[1] if ";" not in text[colon:] else len(text)
    return [Item(index, a, b) for a, b in in_line(text, colon, sentence_end)]


def _claim(page: Page, said: tuple[int, re.Match[str]], item: Item, ordinal: int, ids: Ids) -> None:
    index, word = said
    kind = word.lastgroup or ""
    written = as_written(page, item)
    name = ids.give(f"{page.document.id}-{slug(kind)}-{slug(' '.join(written.split()[:6]))}")
    section = page.section_of(item.flow)
    fixed: dict[str, Any] = {
        "provision_id": name,
        "document_id": page.document.id,
        "section_id": section.id if section else None,
        "ordinal": ordinal,
    }
    page.claim("provisions", (name,), item.flow, "provision_list", {"text": (written, item.start, item.end)}, **fixed)
    page.claim("provisions", (name,), index, "provision_list", {"kind": (kind, *word.span())})
