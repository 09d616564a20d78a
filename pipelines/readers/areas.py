"""Areas of the world that a document declares priorities: `geographic_priorities`.

Themes are read in `priorities`; partner cities in `partners`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipelines.flows import AnyOf, match_at, matches, search
from pipelines.readers.area_words import (
    ABOUT_AREAS,
    AMONG,
    APPOSED,
    ARE_FIRST,
    AREA_HEAD,
    AS_TO_AREAS,
    ASKS_AREAS,
    BREAK,
    BY_RANK,
    CHOSEN,
    COMES_FIRST,
    COUNTED_AREAS,
    CUE,
    CUE_WITH_PLACE,
    FIRST_ARE,
    FIRST_AREA,
    FIRST_LAST,
    FIRST_LOOKS,
    FIRST_OF_ALL,
    FIRST_OF_COUNTED,
    FIRST_PLACE,
    FURTHER,
    GOES_TO,
    GROUP,
    HAVE_PRIORITY,
    HIGHEST_FIRST,
    HIGHEST_IS,
    HIGHEST_LAST,
    HIGHEST_TO,
    HORIZON,
    IN_AREAS,
    IN_TURN,
    IS_FIRST,
    LIST,
    LOOKS_FIRST,
    MADE_OF,
    MAINLY,
    NEXT_IN_ORDER,
    NUMBERED,
    OF_ANOTHER,
    OPENS,
    PARTNERS,
    PLACE_FIRST,
    PLACE_NEXT,
    PLACE_RELATIVE,
    PRECEDES,
    PRIORITY_FIRST,
    PRIORITY_LAST,
    PRIVILEGED,
    RANK_CELL,
    RANK_HEAD,
    RANKED,
    RANKS,
    THEN,
    TOWARDS_FIRST,
    TURNS_TO,
)
from pipelines.readers.areas_in_order import Placed, in_order
from pipelines.readers.areas_named import areas_of, is_wide, items_of
from pipelines.readers.clauses import NOTHING, main_clauses
from pipelines.readers.columns import columns_below
from pipelines.readers.lists import (
    LABEL_OPENS,
    Item,
    below,
    below_heading,
    marker,
    place_told,
    trimmed,
)
from pipelines.readers.page import Page
from pipelines.readers.reality import is_denied, is_others

_HIGHEST, _FOLLOWING = 0, 1


def read(page: Page) -> None:
    """Claim `geographic_priorities`: 1 for the highest or first, then in the order of the text; named areas only."""
    declared: dict[str, tuple[Item, int, Item, str]] = {}
    for item, rank, said, rule in sorted(_declared(page), key=lambda d: (d[1], d[0].flow, d[0].start)):
        area = page.written(item.flow, item.start, item.end)
        if not GROUP.match(area) or page.within(item.flow, item.start, item.end, "place"):
            declared.setdefault(area.casefold(), (item, rank, said, rule))
    for rank, (item, _, said, rule) in enumerate(_in_place(page, list(declared.values())), 1):
        area = page.written(item.flow, item.start, item.end)
        key = (page.document.id, area)
        named = {"area": (area, item.start, item.end)}
        page.claim("geographic_priorities", key, item.flow, rule, named, document_id=key[0])
        page.claim("geographic_priorities", key, said.flow, rule, {"rank": (rank, said.start, said.end)})


_Declared = tuple[Item, int, Item, str]


def _in_place(page: Page, declared: list[_Declared]) -> list[_Declared]:
    """The areas in their order, one told "In terzo luogo" as the third though the second is told further on."""
    out = list(declared)
    for each in declared:
        text, at = page.flows[each[0].flow].text, each[0].start
        nth = place_told(text, page.flows[each[0].flow].sentence_at(at)[0], at)
        if nth and out.index(each) < nth - 1 < len(out):
            out.remove(each)
            out.insert(nth - 1, each)
    return out


_Rule = Callable[[Page, int, int, int], Iterator[_Declared]]


def _rules(page: Page, index: int, start: int, end: int) -> tuple[_Rule, ...]:
    """The rules for a sentence that may declare areas: by words of priority, or by words of place beside one or over a
    list."""
    text = page.flows[index].text
    if search(CUE, text, start, end):
        return area_highest, area_list, area_phrase
    named = text[end - 1] == ":" or page.within(index, start, end, "place")
    return (area_list, area_turned_to) if named and search(CUE_WITH_PLACE, text, start, end) else ()


def area_turned_to(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "Gli interventi si concentrano in due aree: Balcani e Sahel": what needs no word of priority."""
    yield from _phrase(page, (index, start, end), (IN_AREAS, FIRST_LAST, AMONG, MAINLY), _FOLLOWING, "area_phrase")


def _declared(page: Page) -> Iterator[_Declared]:
    for index, flow in enumerate(page.flows):
        if flow.kind == "heading" or _heads_list(page, index):
            yield from area_heading(page, index)
            yield from area_answer(page, index)
        if "|" in flow.text or "\t" in flow.text:
            yield from area_column(page, index)
        if match := match_at(NUMBERED, flow.text):
            yield from _phrase(page, (index, 0, match.end()), (NUMBERED,), _FOLLOWING, "area_phrase")
    ranked = counted = -1  # the paragraph in which an area was last declared, or areas counted
    for index, start, end in page.sentences():
        if placed := _placed(page, (index, start, end), counted == index, ranked == index):
            ranked = index
            yield from ((item, rank, said, "areas_in_order") for item, rank, said in placed)
        elif rules := _rules(page, index, start, end):
            last = -1
            clauses = main_clauses(page.flows[index].text, start, end, lambda *_: None, NOTHING)
            for rule, clause in ((rule, clause) for clause in clauses for rule in rules):
                for declared in rule(page, index, *clause):
                    ranked, last = index, max(last, declared[0].end)
                    yield declared
            if last >= 0:
                yield from _phrase(page, (index, last, end), (THEN,), _FOLLOWING, "area_in_turn")
            elif ranked == index:
                yield from area_in_turn(page, index, start, end)
            counted = index if match_at(COUNTED_AREAS, page.flows[index].text, start, end) else counted
        elif counted == index and (found := list(area_of_counted(page, index, start, end))):
            ranked, last, counted = index, max(declared[0].end for declared in found), -1
            yield from found
            yield from _phrase(page, (index, last, end), (THEN, NEXT_IN_ORDER), _FOLLOWING, "area_in_turn")
        elif _tells_areas(page, index, start) and (found := list(area_told_first(page, index, start, end))):
            ranked, last = index, max(declared[0].end for declared in found)
            yield from found
            yield from _phrase(page, (index, last, end), (THEN, NEXT_IN_ORDER), _FOLLOWING, "area_in_turn")
        elif ranked == index:
            yield from area_in_turn(page, index, start, end)


def _placed(page: Page, where: tuple[int, int, int], counted: bool, ranked: bool) -> list[Placed]:
    """The areas of a sentence that gives each its place, if it names a place or the one before it told an area."""
    index, start, end = where
    if not ranked and not page.within(index, start, end, "place"):
        return []
    return in_order(page, index, start, end, counted or _tells_areas(page, index, start), ranked)


def _heads_list(page: Page, index: int) -> bool:
    """Whether a numbered line is nothing but a heading over a list: "1. Aree prioritarie, in ordine di importanza"."""
    flow, below = page.flows[index], page.flows[index + 1 : index + 2]
    listed = flow.kind == below[0].kind == "list_item" if below else False
    led = match_at(LIST, flow.text) if listed and "riorit" in flow.text else None
    if led is None or not RANKED.fullmatch(flow.text.rstrip(" :"), led.end()):
        return False
    return marker(page, index) != marker(page, index + 1)


def area_heading(page: Page, index: int) -> Iterator[_Declared]:
    """A heading "Aree geografiche prioritarie" over bullets."""
    text = page.flows[index].text
    match = search(LIST, text)
    if match is None or any(columns_below(page, index, (AREA_HEAD, RANK_HEAD))):
        return
    label = match_at(LABEL_OPENS, text, match.end())
    if label and match.start() == 0 and label.end() < len(text):
        for item in areas_of(page, items_of(page, index, label.end(), len(text))):
            yield item, _FOLLOWING, Item(index, *match.span()), "area_heading"
    elif len(text) - (RANKED.match(text, match.end()) or match).end() + match.start() <= 25:
        own = (item for item in below_heading(page, index) if not match_at(NUMBERED, page.flows[item.flow].text))
        for item in areas_of(page, list(own)):
            yield item, _FOLLOWING, Item(index, *match.span()), "area_heading"


def area_column(page: Page, index: int) -> Iterator[_Declared]:
    """ "Area | Priorità" over "Sahel | 1": a table that ranks areas by number or word."""
    for flow, (area, rank) in columns_below(page, index, (AREA_HEAD, RANK_HEAD)):
        told = RANK_CELL.fullmatch(page.flows[flow].text, *rank)
        if told:
            place = int(told["n"]) if told["n"] else RANKS[told.lastgroup or "first"]
            yield from ((item, place, Item(flow, *rank), "area_column") for item in areas_of(page, [Item(flow, *area)]))


def area_answer(page: Page, index: int) -> Iterator[_Declared]:
    """ "In quali aree operate?" above "Nel Mediterraneo, nei Balcani e nel Sahel.": an answer of nothing but areas."""
    if index + 1 == len(page.flows) or not match_at(ASKS_AREAS, page.flows[index].text):
        return
    text = page.flows[index + 1].text
    items = items_of(page, index + 1, *page.flows[index + 1].sentence_at(0)) if text else []
    named = list(areas_of(page, items))
    if named and len(named) == len(items) and all(is_wide(page, item) for item in named):
        asked = Item(index, 0, len(page.flows[index].text))
        yield from ((item, _FOLLOWING, asked, "area_answer") for item in named)


def area_list(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "Paesi prioritari: Senegal, Kenya e Albania.", "Le priorità geografiche sono:" with bullets below."""
    text = page.flows[index].text
    for match in matches(LIST, text, start, end):
        if is_denied(text, start, match.end()) or is_others(text, start, match.start()):
            continue
        opens = OPENS.match(text, match.end(), end)
        if opens and not (OF_ANOTHER.match(text, match.end()) and is_others(text, match.end(), opens.end())):
            items = items_of(page, index, opens.end(), end) if opens.end() < len(text.rstrip()) else below(page, index)
            named = list(areas_of(page, items))
            if not named or (match["weak"] and not all(is_wide(page, item) for item in named)):
                continue  # "Le aree di intervento sono: Ancona e Falconara"
            yield from ((item, _FOLLOWING, Item(index, *match.span()), "area_list") for item in named)
            return


def area_highest(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "I Balcani costituiscono l'area di massima priorità", "massima priorità va data all'Africa"."""
    highest = (HIGHEST_LAST, HIGHEST_FIRST, HIGHEST_TO, HIGHEST_IS, APPOSED)
    yield from _phrase(page, (index, start, end), highest, _HIGHEST, "area_highest")


def area_phrase(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "I Balcani sono un'area prioritaria", "partner prioritari delle città del Mediterraneo"."""
    if (start, end) in page.flows[index].telling(_PHRASES):
        yield from _phrase(page, (index, start, end), _PHRASES.patterns, _FOLLOWING, "area_phrase")


_PHRASES = AnyOf(
    PARTNERS,
    PRIORITY_LAST,
    PRIORITY_FIRST,
    ARE_FIRST,
    FIRST_OF_ALL,
    NEXT_IN_ORDER,
    FIRST_PLACE,
    LOOKS_FIRST,
    PRIVILEGED,
    AMONG,
    GOES_TO,
    CHOSEN,
    FIRST_LAST,
    BY_RANK,
    FIRST_ARE,
    HAVE_PRIORITY,
    HORIZON,
    IN_AREAS,
    FIRST_LOOKS,
    FIRST_AREA,
    PLACE_FIRST,
    PLACE_NEXT,
    PRECEDES,
    PLACE_RELATIVE,
    TOWARDS_FIRST,
)


def heads_areas(page: Page, index: int) -> bool:
    """Whether the heading over a paragraph is about parts of the world: "Territori", "Dove interveniamo"."""
    heading = page.heading_of(page.flows[index].section)
    return heading is not None and search(ABOUT_AREAS, page.flows[heading].text) is not None


def _tells_areas(page: Page, index: int, start: int) -> bool:
    """Whether a sentence is about parts of the world by its own first words ("Quanto ai territori, ...") or its
    heading's."""
    text = page.flows[index].text
    led = text.startswith(("Quanto ", "Per ", "Dal ", "Sul "), start) and AS_TO_AREAS.match(text, start)
    return bool(led) or heads_areas(page, index)


def area_told_first(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "Quanto ai territori, viene prima il Sahel; poi i Balcani.", "Il Sahel è il primo; ..." under such a heading."""
    yield from _phrase(page, (index, start, end), (COMES_FIRST, IS_FIRST), _HIGHEST, "area_told_first")
    if AS_TO_AREAS.match(page.flows[index].text, start, end):
        yield from _phrase(page, (index, start, end), (TURNS_TO,), _HIGHEST, "area_told_first")


def area_of_counted(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "Le aree prioritarie sono tre." before "Viene per prima l'Adriatico; seguono", "La prima è il Sahel"."""
    first = (COMES_FIRST, IS_FIRST, FIRST_OF_COUNTED)
    yield from _phrase(page, (index, start, end), first, _HIGHEST, "area_told_first", called=True)


def area_in_turn(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "In secondo luogo, i Balcani e il Maghreb.": nothing but areas, in the paragraph that gave the first."""
    if match := IN_TURN.fullmatch(page.flows[index].text, start, end):
        further = search(FURTHER, page.flows[index].text, *match.span("area"))
        items = items_of(page, index, match.start("area"), further.start() if further else match.end("area"))
        named = list(areas_of(page, items))
        if len(named) == len(items):
            said = trimmed(page.flows[index].text, start, match.start("area"))
            yield from ((item, _FOLLOWING, Item(index, *said), "area_in_turn") for item in named)


def _phrase(
    page: Page,
    where: tuple[int, int, int],
    patterns: tuple[re.Pattern[str], ...],
    rank: int,
    rule: str,
    called: bool = False,
) -> Iterator[_Declared]:
    """The areas that patterns find in some words; where they are `called` areas before, every name."""
    index, start, end = where
    text = page.flows[index].text
    for pattern in patterns:
        for match in matches(pattern, text, start, end):
            named = next((group for group in ("area", "area_2") if group in pattern.groupindex and match[group]), None)
            said_by = match.start(named) if named else match.start()
            if is_denied(text, start, match.end()) or is_others(text, start, max(said_by, match.start())):
                continue
            a, b = match.span(named) if named else _words_before(text, start, match.start())
            a = made.end() if (made := MADE_OF.match(text, a, b)) else a
            b = then.start() if named and pattern is not THEN and (then := search(THEN, text, a, b)) else b
            said = (
                trimmed(text, match.start(), a)
                if a - match.start() > 2
                else trimmed(text, max(b, match.start()), match.end())
            )
            for item in areas_of(page, items_of(page, index, a, b), called):
                yield item, rank, Item(index, *said), rule


def _words_before(text: str, start: int, end: int) -> tuple[int, int]:
    """The words since the last punctuation."""
    breaks = [mark.end() for mark in BREAK.finditer(text, max(start, end - 120), end)]
    return (breaks[-1] if breaks else start), end
