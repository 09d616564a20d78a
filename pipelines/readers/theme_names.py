"""How themes are named: the items of a list of themes, and the bare name of each.

What makes a theme a priority, an axis or a cross-cutting one is read in `priorities` and `theme_phrases`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.flows import search
from pipelines.mentions.themes import is_known
from pipelines.patterns import when_asked
from pipelines.readers import areas_named
from pipelines.readers.lists import Item, below, in_line, trimmed, without_article
from pipelines.readers.page import Page

TOPIC = r"(?:tem[ai]|tematic(?:a|he)|are[ae](?: tematic(?:a|he))?|ambit[oi]|settor[ei]|filon[ei]|linee)"
SORT = r"(?:tematic\w+|strategic\w+|principal[ei]|(?:di |d')(?:intervento|lavoro|azione|cooperazione|indirizzo))"
COUNT = r"(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|\d{1,2})"
NAMELY = r"(?:,? (?:e )?(?:cioè|ossia|ovvero|vale a dire|precisamente)[,:]?)"
"""What may stand between "sono tre" and their list: ", e cioè"."""
_COUNTS = {"due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9, "dieci": 10}
_COUNTED = re.compile(rf"(?<![\w/.-]){COUNT}(?![\w/.-])")
_CLAUSE = re.compile(r"[;:.](?= )")
_STRENGTH = {"axis": 0, "priority": 0, "cross_cutting": 1, "related": 2}
_ASIDE = re.compile(
    r",? ?(?:in primo luogo|innanzitutto|anzitutto|in particolare|in secondo luogo|infine|inoltre|poi|da ultimo"
    r"|soprattutto)"
    r"(?=,|;|$)"
    r"|[;,](?: e)? (?:(?:quindi|poi|infine|subito dopo|a ruota|al secondo posto),? )?(?:segu(?:e|ono)|vengono"
    r"|viene(?= (?:il|lo|la|poi|quindi|infine|subito) | l')|(?:c'è|vi è|ci sono|vi sono)(?= (?:poi|quindi|infine) ))"
    r"(?: poi| quindi| infine| subito dopo| nell'ordine)*,?(?= )|, seguit[oaie](?= da(?:l|llo|lla|i|gli|lle)? | dall')",
    re.I,
)
_NEXT_CLAUSE = re.compile(  # "acqua, casa e scuola|; trasversale a tutti è la pace": no list parted by semicolons
    r";(?= (?:[^;:.]*\btrasversal[ei]\b|mentre\b|ad? (?:ess[ei]|quest[ei])\b|non\b|invece\b)[^;]*$)"
)
_AND_THEN = re.compile(r"[,;]? (?:ed? )?")
_RELATIVE = re.compile(
    r", (?:(?:(?:a|al|alla|ai|alle|con|da|dal|dalla|in|nel|nella|su|sul|sulla|per) ?(?:il |la |i |le )?)?"
    r"(?:cui|qual[ei])\b"
    r"|che\b|anch'ess[oaei]\b)"
)
_FRAME = re.compile(
    r"(?:(?:il|la|lo|i|gli|le|un|una) |(?:l|un)')?(?:tem[ai]|tematic(?:a|he)|questione|ambito|settore|attività|quello"
    r"|quella)"
    r"(?: prioritari[oa])? (?:d(?:i|el|ello|ella|ei|egli|elle) |d(?:ell)?')",
    re.I,
)
_NO_NAME = re.compile(
    r"(?:intes[oaie] (?:come|quale|in)\b|seguent"
    r"|(?:prim|second|terz|quart|ultim)[oa](?: (?:è|asse|riguarda|concerne|punta|attiene|il|la|lo|i|gli|le"
    r"|l')|,|$)|quest|quell|ess[oaie]\b|si\b|che\b|tutt|non\b|ciò|molt|alcun|molteplici|numeros|(?:due|tre|quattro"
    r"|cinque|sei|sette|otto|nove|dieci)\b"
    r"|(?:presente |nostro )?(?:piano|programma|documento|mandato|triennio|quadriennio|quinquennio)$)",
    re.I,
)
_LED = when_asked(  # "Su questa linea di pensiero |la salute e il clima sono i due assi", "Per il triennio |la pace è"
    r" ?(?:(?:in|su|per|con|da|secondo) (?:(?:il|lo|la|i|gli|le) |l')?|(?:ne|su|da|a)(?:l|llo|lla|i|gli|lle) |nell')"
    r"[^,;:.]*? (?=(?:il|lo|la|i|gli|le) |l')",
    re.I,
)
_MADE_OF = re.compile(r"da(?:l|llo|lla|i|gli|lle) |dall'")
_AND = re.compile(r"(?:ed? )?(?:(?:poi|quindi|infine|subito dopo),? )?(?=(?:il|lo|la|i|gli|le) |l')")
_ONE_THEME = re.compile(
    r"(?:(?:il|la) |l')?(?:tema|tematica|questione) d", re.I
)  # "il tema |della pace e del dialogo|"
_OF_MORE = re.compile(r"d(?:i|el|ello|ella|ei|egli|elle) |dell'")
_LONGEST = 100
_BREAK = re.compile(r"[,;:.()–—\"“]")


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme as declared: its name, its rank with the words that give it, and the theme it is tied to."""

    name: Item
    rank: str
    said: Item
    rule: str
    base: Item | None = None

    @property
    def order(self) -> tuple[int, int, int]:
        """The surest rank first, then as the text has them."""
        return _STRENGTH[self.rank], self.name.flow, self.name.start


def items_from(
    page: Page, index: int, start: int, end: int, rank: str, said: Item, rule: str, count: int | None = None
) -> Iterator[Theme]:
    """Themes listed from `start` on: in the line, or in bullets below where the line ends; `count` says how many."""
    text = page.flows[index].text
    if start >= len(text.rstrip()):
        yield from listed(page, below(page, index), rank, said, rule)
        return
    if mark := search(_ASIDE, text, start, end):
        yield from items_from(page, index, start, mark.start(), rank, said, rule)
        tie = _AND_THEN.match(text, mark.end(), end)
        yield from items_from(page, index, tie.end() if tie else mark.end(), end, rank, said, rule)
        return
    if aside := _NEXT_CLAUSE.search(text, start, end):
        end = aside.start()
    clause = search(_RELATIVE, text, start, end) if ";" not in text[start:end] else None
    spans = _parts(text, start, clause.start() if clause else end, count)
    yield from listed(page, [Item(index, a, b) for a, b in spans], rank, said, rule)


def items_before(
    page: Page, index: int, start: int, end: int, rank: str, said: Item, rule: str, count: int | None = None
) -> Iterator[Theme]:
    """Themes listed up to `end`, since the last colon, semicolon or full stop: "Acqua e pace| sono gli assi"; `count`
    says how many."""
    text = page.flows[index].text
    begin = max([start, *(mark.end() for mark in _CLAUSE.finditer(text, start, end))])
    led = _LED.match(text, begin, end)
    spans = _parts(text, led.end() if led else begin, end, count)
    yield from listed(page, [Item(index, a, b) for a, b in spans], rank, said, rule)


def _parts(text: str, start: int, end: int, count: int | None) -> list[tuple[int, int]]:
    """The items of a line; "acqua e salute, casa, scuola e lavoro" are three where three are told."""
    parts = in_line(text, start, end, is_known)
    if count is not None and len(parts) == count + 1:
        whole = in_line(text, start, end, lambda _: True)
        parts = whole if len(whole) == count else parts
    if len(parts) > 1 and _ONE_THEME.match(text, *parts[-2]) and _OF_MORE.match(text, *parts[-1]):
        parts[-2:] = [(parts[-2][0], parts[-1][1])]
    return parts


def counted(words: str) -> int | None:
    """How many things words say there are: "su tre assi" 3."""
    found = _COUNTED.findall(words.lower())
    return (_COUNTS.get(found[-1]) or int(found[-1])) if found else None


def listed(page: Page, items: list[Item], rank: str, said: Item, rule: str) -> Iterator[Theme]:
    """The items of a list as themes, unless they are places; an item that begins with an act is none."""
    items = [item for item in items if not _begins_with_act(page, item)]
    texts = [page.flows[item.flow].text for item in items]
    named = [(i, bare_name(t, *first_words(t, i.start, i.end))) for i, t in zip(items, texts, strict=True)]
    found = [Item(item.flow, *span) for item, span in named if span]
    if found and not any(areas_named.is_area(page, item) for item in found):
        yield from (Theme(item, rank, said, rule) for item in found)


def _begins_with_act(page: Page, item: Item) -> bool:
    """Whether an item tells of an act: "|Piano strategico 2020-2024| – prevede ..." under "Le nostre priorità:"."""
    start, end = without_article(page.flows[item.flow].text, item.start, item.end)
    return any(m.start == start for m in page.within(item.flow, start, end, "act"))


def first_words(text: str, start: int, end: int) -> tuple[int, int]:
    """An item's name: what stands before its colon, dash, bracket or full stop."""
    stop = re.compile(r"[:.(](?:\s|(?<=\()|$)| [–—-] |, (?:anche|altrimenti|comunemente) not").search(
        text, start + 1, end
    )
    return start, stop.start() if stop else end


def bare_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a theme's bare name ("il tema della salute" gives "salute"); None if the words are no name."""
    start, end = trimmed(text, start, end)
    for lead in (_AND, _MADE_OF):  # "la pace, intesa come dialogo, |e il cibo|", "costituiti dalla pace e |dal cibo|"
        tie = lead.match(text, start, end)
        start = tie.end() if tie else start
    start, end = without_article(text, start, end)
    if frame := _FRAME.match(text, start, end):
        start = frame.end()
    start, end = without_article(text, start, end)
    while end > start and text[end - 1] in "\"”»'“":
        end -= 1
    while start < end and text[start] in "\"“«'":
        start += 1
    if not 2 < end - start <= _LONGEST or _NO_NAME.match(text, start, end) or text.endswith(" non", start, end):
        return None  # "La sicurezza stradale non| è un tema prioritario"
    return start, end


def words_before(text: str, start: int, end: int) -> tuple[int, int]:
    """The words since the last punctuation: "La cultura" before ", tema trasversale"."""
    breaks = [mark.end() for mark in _BREAK.finditer(text, max(start, end - _LONGEST - 20), end)]
    return (breaks[-1] if breaks else start), end


def said_beside(text: str, match: re.Match[str], name: tuple[int, int]) -> tuple[int, int]:
    """The words of a match beside the name: those that give the rank."""
    before = name[0] - match.start()
    return (
        trimmed(text, match.start(), name[0]) if before > 2 else trimmed(text, max(name[1], match.start()), match.end())
    )
