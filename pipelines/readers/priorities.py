"""Themes that a document declares: priorities, axes, cross-cutting themes and themes tied to another.

A theme is declared by a list ("Aree tematiche prioritarie: ..."), by its number among axes, or by its own sentence.
Declared areas of the world are read in `areas`; where a text merely names a theme is found by `mentions.themes`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipelines.flows import matches, search
from pipelines.mentions.themes import is_known, theme_id
from pipelines.readers import areas
from pipelines.readers.lists import IN_ORDER, Item, below, in_line, trimmed, without_article
from pipelines.readers.page import Page

_STRENGTH = {"axis": 0, "priority": 0, "cross_cutting": 1, "related": 2}
_TOPIC = r"(?:tem[ai]|tematic(?:a|he)|are[ae](?: tematic(?:a|he))?|ambit[oi]|settor[ei]|filon[ei]|linee)"
_SORT = r"(?:tematic\w+|strategic\w+|principal[ei]|(?:di |d')(?:intervento|lavoro|azione|cooperazione|indirizzo))"
_INTRO = re.compile(
    rf"\b(?:(?P<axis>assi(?: prioritari| {_SORT})*)"
    rf"|(?P<cross_cutting>{_TOPIC}(?: prioritar\w+)? trasversali|priorità trasversali)"
    rf"|(?P<related>{_TOPIC} (?:collegat|correlat|conness)[ie])"
    rf"|(?P<priority>{_TOPIC}(?: {_SORT})* (?:priorit\w+|di priorità)(?: {_SORT})*|priorit\w+ (?:(?:le|i|gli) "
    rf"(?:seguenti )?)?{_TOPIC}|priorità"
    rf"(?: {_SORT})*))"
    r"(?! geografic| trasversal)\b",
    re.I,
)
_OPENS = re.compile(
    rf"[^.;:()]{{0,120}}?(?::|\b(?:sono|restano|rimangono|riguardano|comprendono)\b{IN_ORDER}"
    r"(?: (?:due|tre|quattro|cinque|sei|sette|otto|\d{1,2})(?=:))?:?)(?: rappresentat\w+ da\w*)? ?",
    re.I,
)
_SUBORDINATE = re.compile(
    r"\b(?:su[il]|sulle|ne[il]|nelle|de[il]|delle|degli|a[il]|alle|agli|coi|dai|dalle|per (?:i|le|gli)) \Z", re.I
)
_OWN_PRIORITIES = re.compile(
    r"\b(?:Comune|Amministrazione|Città|documento|linee)\b(?: [^\s,;:.]+){0,5}? (?:ha|hanno|pone|pongono"
    r"|annovera) tra le (?:sue|proprie|loro) priorità,? ",
    re.I,
)
_LIST_FIRST = re.compile(
    rf"(?<=\w),? (?:sono|costituiscono|rappresentano|restano|rimangono) (?:(?:i|le|gli) )?(?:nostr[ie] |su[eo]i? "
    rf"|\w+ )?"
    rf"(?P<said>{_TOPIC}(?: {_SORT})* (?:priorit\w+|di priorità)(?: {_SORT})*|priorità(?: {_SORT})*|assi"
    rf"(?: prioritari| {_SORT})+)"
    r"(?! geografic| trasversal)(?= ?(?:[.,;:(]|$| del| della| dell'| di | per | su cui| scelt| individuat))",
    re.I,
)
_ASIDE = re.compile(
    r",? ?(?:in primo luogo|innanzitutto|anzitutto|in particolare|in secondo luogo|infine|inoltre|poi|da ultimo"
    r"|soprattutto)"
    r"(?=,|;|$)",
    re.I,
)
_AND_THEN = re.compile(r"[,;]? (?:ed? )?")
_AXIS_HEAD = re.compile(
    r"(?:asse|linea)(?: (?:tematico|prioritario|strategico))? (?:n\. ?)?(?:\d{1,2}|[IVX]{1,4}|[A-E]) ?[.:)–—-]+ ?"
    r"(?=\w)",
    re.I,
)
_END = (
    r"(?=,? (?:anche not|intes[oaie]\b|qual[ei]\b|come\b|attraverso\b|mediante\b|su cui\b|in cui\b|per cui\b|che\b"
    r"|è\b|sono\b|sarà\b|saranno\b"
    r"|rappresenta\b|costituis|perché\b|al fine\b)|[,;:.()–—\"“]|$)"
)
_NAME = rf"(?P<name>[^,;:.()–—\"“]+?){_END}"
_BREAK = re.compile(r"[,;:.()–—\"“]")
_IS = r"(?:è|sarà|riguarda|concerne|resta|rimane)"
_AXIS_NUMBER = re.compile(
    rf"\b(?:prim|second|terz|quart|quint|sest|ultim|altr)o asse(?: prioritario| {_SORT})*(?:,? {_IS})? (?={_NAME})"
    r"(?!del|di |che |in |con |per )",
    re.I,
)
_CROSS_FIRST = re.compile(rf"\btrasversale(?: a(?:i|gli|lle|l|lla|ll')?(?: \w+){{1,4}})? è {_NAME}", re.I)
_CROSS_LIST = re.compile(
    r"(?<!tematiche )(?<!temi )\btrasversali(?: a(?:i|gli|lle|l|lla|ll')?(?: \w+){1,4})? sono ", re.I
)
_CROSS_THEME = re.compile(
    rf"(?<!, )\b(?:tema|tematica|ambito|priorità)(?: anch'ess[oa])? trasversale\b(?:[^.;:]{{0,140}}? {_IS}\b"
    rf"|(?= de))[ ]{_NAME}",
    re.I,
)
_CROSS_LAST = re.compile(
    r"(?:,| è| sarà| rappresenta| costituisce)(?: un['a]?| il| la)? ?(?:tema|tematica|ambito|priorità)"
    r"(?: prioritari[oa])? trasversale\b",
    re.I,
)
_CROSS_FRAMED = re.compile(
    r"\b(?=(?:il tema|la tematica|la questione|l'ambito) d)(?P<name>[^,;:.()–—\"“]+?) (?:è|resta|rimane|sarà)"
    r"(?: \w+mente)? trasversale\b",
    re.I,
)
_CROSS_TO = re.compile(
    r" (?:è|resta|rimane|sarà)(?: \w+mente)? trasversale (?:ai|agli|alle|a tutt[ei] (?:i|gli|le)) (?:\w+ )?"
    r"(?:assi|priorità|temi|tematiche)\b",
    re.I,
)
_PRIORITY_LAST = re.compile(
    r"(?:,| è| resta| rappresenta| costituisce)(?: un['a]?| il| la)? ?(?:tema prioritario"
    r"|tematica prioritaria|priorità tematica|ambito prioritario|area tematica prioritaria)\b",
    re.I,
)
_PRIORITY_FIRST = re.compile(
    rf"\b(?:(?:(?:tema|ambito|settore) prioritario|(?:tematica|area tematica) prioritaria|priorità tematica) {_IS}"
    rf"|(?:considera|ritiene|individua come) prioritari[oa](?= (?:il tema|la tematica))) {_NAME}",
    re.I,
)
_TIED = r"(?:legat|conness|collegat|correlat)[aoie] (?:a(?:l|llo|lla|i|gli|lle)? |all')"
_BASE = r"(?P<base>[^;:.()–—\"“]+?)"
_RELATED_FIRST = re.compile(rf"\b{_TIED}{_BASE},? (?:è|sono) (?=(?:l[ae] |il |i )(?:tem|questione)){_NAME}", re.I)
_RELATED_LAST = re.compile(
    rf"(?:,| è| sono)(?: un)? ?tem(?:a|i|atica|atiche) (?:strettamente |direttamente )?{_TIED}{_BASE}"
    r"(?=[,;:.()]|$)",
    re.I,
)
_RELATED_IS = re.compile(
    rf"\b(?=(?:l[ae] |il |i )(?:tem|questione))(?P<name>[^,;:.()–—\"“]+?) (?:è|sono) (?:strettamente "
    rf"|direttamente )?{_TIED}{_BASE}"
    r"(?=[,;:.()]|$)",
    re.I,
)
_TIES = r"si (?:ri)?(?:collega|lega|connette|aggancia)(?:no)?"
_RELATED_VERB = re.compile(
    rf"\b(?:a(?:l|llo|lla|i|gli|lle) |all')(?!qual){_BASE} {_TIES} (?=(?:l[ae] |il |i )(?:tem|questione)){_NAME}", re.I
)
_RELATED_CLAUSE = re.compile(rf"(?P<base>[^,;:.()]+), (?:a(?:l|lla|i|lle) qual[ei]|a cui|cui) {_TIES} {_NAME}", re.I)
_RELATIVE = re.compile(
    r", (?:(?:(?:a|al|alla|ai|alle|con|da|dal|dalla|in|nel|nella|su|sul|sulla|per) ?(?:il |la |i |le )?)?"
    r"(?:cui|qual[ei])\b"
    r"|che\b)"
)
_CROSS_VERB = re.compile(
    r"\bÈ (?:un |il )?(?:tema|ambito) trasversale"
    r"(?: a(?:l|i|gli|lle|lla|ll')? ?(?:tutt[aeio] )?(?:i |gli |le |il |la )?"
    rf"[^\s,;:.]+(?: [^\s,;:.]+)?)? (?=il |la |lo |l'|i |gli |le ){_NAME}"
)
_FRAME = re.compile(
    r"(?:(?:il|la|lo|i|gli|le|un|una) |(?:l|un)')?(?:tem[ai]|tematic(?:a|he)|questione|ambito|settore|attività|quello"
    r"|quella)"
    r"(?: prioritari[oa])? (?:d(?:i|el|ello|ella|ei|egli|elle) |d(?:ell)?')",
    re.I,
)
_NO_NAME = re.compile(r"(?:quest|quell|ess[oaie]\b|si\b|che\b|tutt|non\b|ciò|molt|alcun)", re.I)
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class _Theme:
    """A theme as declared: its name, its rank with the words that give it, and the theme it is tied to."""

    name: Item
    rank: str
    said: Item
    rule: str
    base: Item | None = None

    @property
    def order(self) -> tuple[int, int, int]:
        return _STRENGTH[self.rank], self.name.flow, self.name.start


def read(page: Page) -> None:
    """Claim `theme_priorities` and `geographic_priorities`."""
    areas.read(page)
    themes: dict[str, _Theme] = {}
    for theme in sorted(_declared(page), key=lambda t: t.order):
        themes.setdefault(theme_id(_written(page, theme.name)), theme)
    counts: Counter[str] = Counter()
    for theme in sorted(themes.values(), key=lambda t: (t.name.flow, t.name.start)):
        counts[theme.rank] += 1
        _claim(page, theme, counts[theme.rank])


def _written(page: Page, item: Item) -> str:
    return page.written(item.flow, item.start, item.end)


def _claim(page: Page, theme: _Theme, ordinal: int) -> None:
    name, said = theme.name, theme.said
    key = (page.document.id, theme_id(_written(page, name)))
    named = {"theme_name": (_written(page, name), name.start, name.end)}
    if theme.base:
        named["related_to"] = (_written(page, theme.base), theme.base.start, theme.base.end)
    page.claim(
        "theme_priorities", key, name.flow, theme.rule, named, document_id=key[0], theme_id=key[1], ordinal=ordinal
    )
    page.claim("theme_priorities", key, said.flow, theme.rule, {"rank": (theme.rank, said.start, said.end)})


def _declared(page: Page) -> Iterator[_Theme]:
    """Every declaration of a theme, in no order; one theme may be declared twice."""
    for index, flow in enumerate(page.flows):
        if flow.kind == "heading":
            yield from theme_heading(page, index)
        if flow.kind in ("heading", "list_item", "paragraph"):
            yield from axis_heading(page, index)
    for index, start, end in page.sentences():
        text = page.flows[index].text
        for stems, rule in _PHRASES:
            if search(stems, text, start, end):
                yield from rule(page, index, start, end)


def theme_heading(page: Page, index: int) -> Iterator[_Theme]:
    """A heading "Temi prioritari" over bullets or over a heading for each theme."""
    flow = page.flows[index]
    match = _INTRO.search(flow.text)
    if not match or len(flow.text) - len(match[0]) > 25:
        return
    said = Item(index, *match.span())
    children = [s.block for s in page.structure.sections if s.parent == flow.section]
    items = below(page, index) or [
        Item(i, 0, len(f.text)) for i, f in enumerate(page.flows) if f.blocks[0][1] in children
    ]
    yield from _listed(page, items, match.lastgroup or "priority", said, "theme_heading")


def axis_heading(page: Page, index: int) -> Iterator[_Theme]:
    """A line of its own for each axis: "Asse 1 - Acqua e salute"."""
    text = page.flows[index].text
    if match := _AXIS_HEAD.match(text):
        item = _first_words(text, match.end(), len(text))
        yield from _listed(
            page, [Item(index, *item)], "axis", Item(index, *trimmed(text, 0, match.end())), "axis_heading"
        )


def theme_list(page: Page, index: int, start: int, end: int) -> Iterator[_Theme]:
    """ "Aree tematiche prioritarie: acqua, salute e cultura.", "I temi prioritari sono:" with bullets below."""
    text = page.flows[index].text
    intro = search(_OWN_PRIORITIES, text, start, end)
    if intro:
        yield from _items(
            page, index, intro.end(), end, "priority", Item(index, *trimmed(text, *intro.span())), "theme_list"
        )
        return
    if last := search(_LIST_FIRST, text, start, end):
        spans = in_line(text, start, last.start(), is_known)
        named = Item(index, *last.span("said"))
        rank = "axis" if last["said"].lower().startswith("assi") else "priority"
        yield from _listed(page, [Item(index, a, b) for a, b in spans], rank, named, "theme_list")
        return
    for match in matches(_INTRO, text, start, end):
        if _CROSS_LIST.search(text, start, match.end() + 10):
            return
        opens = _OPENS.match(text, match.end(), end)
        if opens and (
            text[match.end() : match.end() + 1] == ":"
            or not _SUBORDINATE.search(text, max(0, match.start() - 20), match.start())
        ):
            yield from _items(
                page, index, opens.end(), end, match.lastgroup or "priority", Item(index, *match.span()), "theme_list"
            )
            return


def _items(page: Page, index: int, start: int, end: int, rank: str, said: Item, rule: str) -> Iterator[_Theme]:
    """Themes listed from `start` on: in the line, or in bullets below where the line ends."""
    text = page.flows[index].text
    if start >= len(text.rstrip()):
        yield from _listed(page, below(page, index), rank, said, rule)
        return
    if mark := _ASIDE.search(text, start, end):
        yield from _items(page, index, start, mark.start(), rank, said, rule)
        tie = _AND_THEN.match(text, mark.end(), end)
        yield from _items(page, index, tie.end() if tie else mark.end(), end, rank, said, rule)
        return
    clause = _RELATIVE.search(text, start, end) if ";" not in text[start:end] else None
    spans = in_line(text, start, clause.start() if clause else end, is_known)
    yield from _listed(page, [Item(index, a, b) for a, b in spans], rank, said, rule)


def _listed(page: Page, items: list[Item], rank: str, said: Item, rule: str) -> Iterator[_Theme]:
    """The items of a list as themes, unless they are places."""
    named = [(i, _name(page.flows[i.flow].text, *_first_words(page.flows[i.flow].text, i.start, i.end))) for i in items]
    found = [Item(item.flow, *span) for item, span in named if span]
    if found and not any(areas.is_area(page, item) for item in found):
        yield from (_Theme(item, rank, said, rule) for item in found)


def _first_words(text: str, start: int, end: int) -> tuple[int, int]:
    """An item's name: what stands before its colon, dash, bracket or full stop."""
    stop = re.compile(r"[:.(](?:\s|(?<=\()|$)| [–—-] |, (?:anche|altrimenti|comunemente) not").search(
        text, start + 1, end
    )
    return start, stop.start() if stop else end


def _name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a theme's bare name ("il tema della salute" gives "salute"); None if the words are no name."""
    start, end = without_article(text, *trimmed(text, start, end))
    if frame := _FRAME.match(text, start, end):
        start = frame.end()
    start, end = without_article(text, start, end)
    while end > start and text[end - 1] in "\"”»'“":
        end -= 1
    while start < end and text[start] in "\"“«'":
        start += 1
    return (start, end) if 2 < end - start <= _LONGEST and not _NO_NAME.match(text, start, end) else None


def _phrase(
    page: Page, pattern: re.Pattern[str], where: tuple[int, int, int], rank: str, rule: str
) -> Iterator[_Theme]:
    """Themes that `pattern` finds in a sentence: group `name`, perhaps `base`."""
    index, start, end = where
    text = page.flows[index].text
    for match in pattern.finditer(text, start, end):
        named = match.span("name") if "name" in pattern.groupindex else _words_before(text, start, match.start())
        span = _name(text, *named)
        if not span:
            continue
        base = None
        if "base" in pattern.groupindex:
            parts = in_line(text, *match.span("base"), is_known)
            base = Item(index, *_name(text, *parts[-1 if pattern is _RELATED_CLAUSE else 0]) or match.span("base"))
        yield _Theme(Item(index, *span), rank, Item(index, *_said(text, match, named)), rule, base)


def _words_before(text: str, start: int, end: int) -> tuple[int, int]:
    """The words since the last punctuation: "La cultura" before ", tema trasversale"."""
    breaks = [mark.end() for mark in _BREAK.finditer(text, max(start, end - _LONGEST - 20), end)]
    return (breaks[-1] if breaks else start), end


def _said(text: str, match: re.Match[str], name: tuple[int, int]) -> tuple[int, int]:
    """The words of a match beside the name: those that give the rank."""
    before = name[0] - match.start()
    return (
        trimmed(text, match.start(), name[0]) if before > 2 else trimmed(text, max(name[1], match.start()), match.end())
    )


def axis_by_number(page: Page, index: int, start: int, end: int) -> Iterator[_Theme]:
    """ "propone come secondo asse prioritario la salute"."""
    return _phrase(page, _AXIS_NUMBER, (index, start, end), "axis", "axis_by_number")


def cross_cutting_theme(page: Page, index: int, start: int, end: int) -> Iterator[_Theme]:
    """ "Trasversale agli assi è la cultura", "La cultura, tema trasversale", "tema trasversale è la cultura"."""
    text = page.flows[index].text
    for match in _CROSS_LIST.finditer(text, start, end):
        said = Item(index, *trimmed(text, *match.span()))
        yield from _items(page, index, match.end(), end, "cross_cutting", said, "cross_cutting_theme")
    for pattern in (_CROSS_FIRST, _CROSS_THEME, _CROSS_LAST, _CROSS_VERB, _CROSS_FRAMED, _CROSS_TO):
        yield from _phrase(page, pattern, (index, start, end), "cross_cutting", "cross_cutting_theme")


def priority_theme(page: Page, index: int, start: int, end: int) -> Iterator[_Theme]:
    """ "La salute è tema prioritario", "il tema prioritario è la salute"."""
    for pattern in (_PRIORITY_FIRST, _PRIORITY_LAST):
        yield from _phrase(page, pattern, (index, start, end), "priority", "priority_theme")


def related_theme(page: Page, index: int, start: int, end: int) -> Iterator[_Theme]:
    """ "Strettamente legata alla salute è la tematica dell'acqua", "L'acqua, tema legato alla salute"."""
    for pattern in (_RELATED_FIRST, _RELATED_IS, _RELATED_LAST, _RELATED_VERB, _RELATED_CLAUSE):
        yield from _phrase(page, pattern, (index, start, end), "related", "related_theme")


_PHRASES: tuple[tuple[re.Pattern[str], Callable[[Page, int, int, int], Iterator[_Theme]]], ...] = (
    (re.compile(r"riorit|\b[Aa]ssi\b|rasversali\b|emi (?:co|le)"), theme_list),
    (re.compile(r"o asse\b"), axis_by_number),
    (re.compile(r"rasversal"), cross_cutting_theme),
    (re.compile(r"riorit"), priority_theme),
    (re.compile(r"(?:egat|onness|orrelat)[aoie] a|si (?:ri)?(?:coll|lega|conn|agg)"), related_theme),
)
