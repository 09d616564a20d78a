"""Which words name a part of the world, and the items of a line that do."""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.mentions.model import Mention
from pipelines.readers.area_words import CITIES, GEOGRAPHIC, JOINT, NAME, QUARTER, REPRESENTED, STOP, TURN
from pipelines.readers.lists import Item, in_line, trimmed, without_article
from pipelines.readers.page import Page


def is_area(page: Page, item: Item) -> bool:
    """Whether an item names a part of the world: a place, "i paesi in via di sviluppo", "l'asse Nord-Sud"."""
    text = page.flows[item.flow].text
    if GEOGRAPHIC.match(text, item.start, item.end):
        return True
    places = page.within(item.flow, item.start, item.end, "place")
    return any(m.end - m.start >= (item.end - item.start) / 2 or _is_quartered(text, item, m) for m in places)


def _is_quartered(text: str, item: Item, wide: Mention) -> bool:
    """Whether an item is a part of a wider place: "Europa| sud-orientale"."""
    named = item.start == wide.start and wide.value.kind != "city"
    return named and QUARTER.fullmatch(text, wide.end, item.end) is not None


def is_wide(page: Page, item: Item) -> bool:
    """Whether an area is more than a city."""
    return not any(m.value.kind == "city" for m in page.within(item.flow, item.start, item.end, "place"))


def items_of(page: Page, index: int, start: int, end: int) -> list[Item]:
    """The items of some words of a flow."""
    return [Item(index, a, b) for a, b in in_line(page.flows[index].text, start, end)]


def areas_of(page: Page, items: list[Item], called: bool = False) -> Iterator[Item]:
    """The items that are areas, without articles and "le città del"; beside one that is, every name is one: "il
    Maghreb, il Levante e il Sahel"."""
    bare = [_bare(page, item) for item in items]
    areas = [is_area(page, item) for item in bare]
    for item, known in zip(bare, areas, strict=True):
        if known or ((called or any(areas)) and NAME.fullmatch(page.flows[item.flow].text, item.start, item.end)):
            yield item


def _bare(page: Page, item: Item) -> Item:
    text, start, end = page.flows[item.flow].text, item.start, item.end
    for lead in (TURN, CITIES, REPRESENTED, JOINT):
        match = lead.match(text, start, end)
        start = match.end() if match else start
    stop = STOP.search(text, start, end)
    return Item(item.flow, *without_article(text, *trimmed(text, start, stop.start() if stop else end)))
