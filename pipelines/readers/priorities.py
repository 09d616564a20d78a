"""Themes that a document declares: priorities, axes, cross-cutting themes and themes tied to another.

Here are the table and the lists that declare themes, in headings, labels and sentences; themes that a sentence of
their own declares are read in `theme_phrases`, how they are named in `theme_names`, areas of the world in `areas`;
where a text merely names a theme is found by `mentions.themes`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, partial

from pipelines.flows import match_at, matches, search
from pipelines.mentions.themes import theme_id
from pipelines.patterns import when_asked
from pipelines.readers import areas
from pipelines.readers.clauses import NOTHING, main_clauses
from pipelines.readers.lists import FIRST, IN_ORDER, LABEL_OPENS, Item, below, trimmed
from pipelines.readers.page import Page
from pipelines.readers.reality import is_denied, is_others
from pipelines.readers.theme_answers import answered_themes
from pipelines.readers.theme_crossing import crossing_theme
from pipelines.readers.theme_names import (
    COUNT,
    NAMELY,
    SORT,
    TOPIC,
    Theme,
    counted,
    first_words,
    items_before,
    items_from,
    listed,
)
from pipelines.readers.theme_phrases import (
    axis_by_number,
    chosen_themes,
    cross_cutting_theme,
    priority_theme,
    themes_in_turn,
)
from pipelines.readers.theme_ties import bound_theme, related_theme
from pipelines.readers.theme_told_first import themes_told_first

_INTRO = when_asked(
    rf"\b(?=\w)(?:(?P<axis>(?:ass[ie]|direttrici)(?: prioritari[o]?| {SORT})*)"
    rf"|(?P<cross_cutting>(?:{TOPIC}|ass[ie]|principi[o]?|question[ei]|dimension[ei]|obiettiv[oi]|approcc[io])"
    r"(?: prioritar\w+)? trasversal[ei]|priorità trasversal[ei])"
    rf"|(?P<related>{TOPIC} (?:collegat|correlat|conness)[aoie])"
    rf"|(?P<priority>{TOPIC}(?: {SORT})* (?:(?:considerat|ritenut|individuat|definit)[aoie] (?:come )?)?"
    rf"(?:priorit\w+|di priorità)(?: {SORT})*|priorit\w+ (?:(?:(?:le|i|gli) )?(?:seguenti )?)(?:{COUNT} )?{TOPIC}"
    rf"(?: {SORT})*|priorità"
    rf"(?: {SORT})*))"
    r"(?! geografic| territorial| trasversal)\b",
    re.I,
)
_BETWEEN = r"(?:[^.;:()]|\([^()]{0,40}\)){0,120}?"
_SINGULAR = when_asked(r"(?:asse|tema|tematica|area|ambito|settore|filone|principio|questione)\b", re.I)
_MADE_OF = r"(?:rappresentat|costituit|format|dat)[ie]"
_UNDERGO = (  # "sono |attraversati dal| tema", "sono |stati| scelti": no list
    rf"(?! stat[ie]\b| (?!{_MADE_OF})\w+(?:[aiu]t|s)[ei] da)"
)
_OPENS = when_asked(
    rf"{_BETWEEN}(?::| \| |\b(?:sono{_UNDERGO}|restano|rimangono|(?<!che )(?:riguardano|comprendono))\b{IN_ORDER}"
    rf"(?: {COUNT}(?=:|{NAMELY}))?(?:{NAMELY}|:)?)(?: {_MADE_OF} da(?:ll'|\w*))? ?",
    re.I,
)
_OF_OTHERS_OWN = when_asked(
    r" (?:(?:tematiche|strategiche) )?(?:de(?:l|lla|i|gli|lle) |dell'|d[ei] )(?:\w+ )?(?:partner|paes[ei]|Unione"
    r"|UE\b|Minister"
    r"|Region|Govern|Commissione|Nazioni|ONU\b|AICS\b|Agenzia|ret[ei]\b|band[oi]|fondazion)",
    re.I,
)
_THAT_IS = when_asked(
    r"(?: \([^()]{0,40}\))?(?: (?:(?:del|della|nel|per il) |dell')\w+(?: \w+)?)?(?: (?:che|(?:su|a|in|per) cui|(?:ai"
    r"|sui|nei) quali|(?:alle|sulle|nelle) quali)"
    r" [^,;:.()]{3,80})?,? (?:ovvero|ossia|cioè|vale a dire|e cioè|e precisamente|nell'ordine)[,:]? "
)
_APPOSED = when_asked(
    r"(?: (?:d'intervento|di intervento|di lavoro|per il \w+|del (?:documento|piano|programma|\w+ennio)))?, "
)
_HELD = r"(?:considerat|ritenut|individuat|definit|indicat|riconosciut|assunt|scelt)"
_ARE_BEFORE = when_asked(  # "|Sono considerati| temi prioritari", "Si ritengono |ambiti prioritari"
    rf"(?:^|[;:,] |\b(?:e|mentre) )(?:[Nn]e )?(?:(?:[Ss]ono|[Vv]engono|[Rr]estano|[Rr]imangono)(?: stat[ei])?"
    rf"(?: \w+mente)?(?: {_HELD}[ie])?|[Cc]ostituiscono|[Rr]appresentano|[Ff]ormano"
    rf"|[Ss]i (?:consider|individu|indic)ano|[Ss]i (?:ritengono|definiscono|assumono))"
    rf"(?: anche| inoltre| altresì)?(?: come| quali)? (?:(?:i|le|gli) (?:{COUNT} )?)?$"
)
_AFTER_ARE = when_asked(  # "Sono temi prioritari| del triennio |l'acqua e la salute", "|acqua, salute e pace"
    r"(?: (?:(?:del|per il|nel) |dell')\w+(?: \d{4}(?:[-–/]\d{2,4})?)?)?,? (?=(?:il|lo|la|i|gli|le) |l'"
    r"|(?!(?:d(?:i|a|el|ella|ello|ei|egli|elle|al|alla|ai|alle)|a(?:l|lla|i|gli|lle)?|in|ne[il]|nell[ae]|negli|con"
    r"|per|su[il]?|sull[ae]|sugli|tra|fra|che|cui|come|quali?|anche|più|meno|molto|ancora|non|quell[ieao]|quest[ieao]"
    r"|tutt[ie]|solo|oggi|comun[ie]|\w+(?:[aiu]t|s)[ie]) )[a-zà-ù]{3,}[^;:.()]{0,160}?(?:, | ed? )[a-zà-ù])"
)
_ARE_NAMED = when_asked(rf"(?:sono|costituiscono|rappresentano) (?:(?:i|le|gli) )?(?:{TOPIC}|assi|priorità)\b")
_SUBORDINATE = when_asked(
    r"\b(?:su[il]|sulle|ne[il]|nelle|de[il]|delle|degli|a[il]|alle|agli|coi|dai|dalle|per (?:i|le|gli)"
    rf"|tra (?:gli|i|le)|a tutt[ei] (?:gli|i|le)|che \w+[ao]no (?:gli|i|le)) (?:{COUNT} )?\Z",
    re.I,
)
_OF_OTHERS = when_asked(
    rf"\b(?:trasversal|attravers|percorr|perme)\w+ (?:a )?(?:tutt\w+ |entramb\w+ )?(?:a?gli|a?i|a?lle)? ?"
    rf"(?:{COUNT} )?\Z",
    re.I,
)
_OWN_PRIORITIES = when_asked(
    r"\b(?=\w)(?:Comune|Amministrazione|Città|documento|linee)\b(?: [^\s,;:.]+){0,5}? (?:ha|hanno|pone"
    r"|pongono|annovera|indica|individua|include|colloca) (?:tra|fra) (?:le|i|gli) (?:sue |propri[ei] |loro )?"
    r"(?:priorità|(?:temi|assi|ambiti|settori) prioritari),? ",
    re.I,
)
_LIST_FIRST = when_asked(
    r"(?<=\w),? (?:(?:sono|costituiscono|rappresentano|restano|rimangono|risultano|formano|vengono"
    r"|sono stat[ei]) (?:(?:considerat|ritenut|individuat|definit|scelt|indicat|assunt)[ie] )?(?:(?:come|quali) )?"
    r"(?:(?:i|le|gli) )?|(?:rientra|figura"
    r"|colloca)(?:no)? "
    r"(?:tra|fra) (?:i|le|gli) )(?:nostr[ie] |su[eo]i? |\w+ )?"
    rf"(?P<said>{TOPIC}(?: {SORT})* (?:priorit\w+|di priorità)(?: {SORT})*|(?:{TOPIC}|priorità)"
    rf" trasversali|priorità(?: {SORT})*|assi(?: prioritari| {SORT})+)"
    r"(?! geografic| territorial| trasversal)(?= ?(?:[.,;:(]|$| del| della| dell'| di | per | su cui| scelt"
    r"| individuat| più | \w+mente ))",
    re.I,
)
_AMONG = when_asked(
    r"\b(?=\w)"
    rf"(?:(?:tra|fra) (?:i|le|gli) (?:nostr[ie] |su[eo]i? |propri[e]? )?(?P<said>{TOPIC}(?: {SORT})* (?:priorit\w+"
    rf"|di priorità)|priorità(?: {SORT})*)(?: [^.;:,]{{0,40}}?)? (?:rientra|figura|annovera|compare|compaio|(?:vi"
    rf"|ci) (?:è|so)"
    rf"|c'è|si colloca|si annovera)(?:no)?|(?:rientra|figura|si collocano?)(?:no)? (?:tra|fra) (?:i|le"
    rf"|gli) (?P<after>{TOPIC}(?: {SORT})*"
    rf" (?:priorit\w+|di priorità)|priorità(?: {SORT})*)(?: del \w+)?):? (?=(?:il|lo|la|i|gli|le) |l')",
    re.I,
)
_RANKED = (
    rf"(?:nostr[ie] |su[eo]i? |propri[e]? )?(?:{TOPIC}(?: {SORT})* (?:priorit\w+|di priorità)|priorità(?: {SORT})*)"
    r"(?! geografic| territorial)"
)
_TOP = r"(?:(?:al|in) primo posto|in (?:cima|testa)|per prim[oaie])"
_OVER = r",? (?:(?:tra|fra) (?:i|le|gli)|a(?:i|lle|gli)) "
_STANDS = (
    r"(?:c'è|(?:vi|ci) (?:è|sono)|(?:si )?(?:mett|pon|colloc|figur|sta|trov|vien|veng|rest)\w*(?<!nd)(?<!re)|è|sono)"
)
_PLACED_FIRST = when_asked(  # "Al primo posto fra i temi prioritari il Comune mette |il mare|"
    rf"\b(?=\w)(?:{_TOP}{_OVER}{_RANKED},?(?: [^.;:,]{{3,50}}?)?? {_STANDS}"
    rf"|{_STANDS},? {_TOP}{_OVER}{_RANKED},?|(?:tra|fra) (?:i|le|gli) {_RANKED},?(?: [^.;:,]{{3,50}}?)??"
    rf" (?:{_STANDS} {_TOP}|{_TOP} {_STANDS})),?:? (?=(?:il|lo|la|i|gli|le) |l')",
    re.I,
)
_WHICH = when_asked(r"\b(?:che|(?:i|le) quali)(?: (?:ne|vi|insieme|oggi|quindi))*$")
_WITHIN = when_asked(r", (?:che|(?:i|le) quali) [^,;:]*$")  # "A e B, che ne sono |gli assi|, vanno definiti"
_ONLY_COUNT = when_asked(rf"(?:\W*(?:Solo|Quindi|Infine|Complessivamente|In tutto))?\W*{COUNT}", re.I)
_TAKES_UP = when_asked(r"(?:quest'|quell')?ultim[oa](?: \w+)?|(?:ess|quest)[oa](?: (?:asse|tema))?", re.I)
_AXIS_HEAD = when_asked(
    r"(?:(?P<axis>asse|linea)|tema|tematica|priorità|ambito)(?: (?:tematic|prioritari|strategic)[oa])? (?:n\. ?)?"
    r"(?:\d{1,2}|[IVX]{1,4}|[A-E]) ?[.:)|–—-]+ ?"
    r"(?=\w)",
    re.I,
)
_CENTRED = when_asked(
    r"\b(?=\w)(?:al centro|l'accento|l'attenzione|concentr\w+|incentr\w+|puntan?o?|si articol\w+|si fond\w+"
    r"|ruot\w+|si"
    rf" svilupp\w+)\b[^.;:]{{0,50}}? {COUNT}(?: \w+)? {TOPIC}(?: {SORT})*: ?",
    re.I,
)

_AT_CENTRE = when_asked(  # "Al centro del triennio ci sono |la salute e l'acqua|"
    r"\b[Aa]l centro (?:del |della |dell'|delle )(?:\w+ ){0,2}?(?:triennio|programma|azione|attività|piano|linee"
    r"|documento"
    r"|cooperazione|impegno|mandato|indirizzi|strategia)\b[^.;:,]{0,40}? (?:ci sono|vi sono|sono|stanno"
    r"|si collocano|c'è"
    r"|vi è|sta)(?: anzitutto)? (?=(?:(?:il|lo|la|i|gli|le) |l')[^.;:]{3,80}(?:,| ed? ))"
)


def read(page: Page) -> None:
    """Claim `theme_priorities` and `geographic_priorities`."""
    areas.read(page)
    themes: dict[str, Theme] = {}
    for theme in _tied(page, sorted(_declared(page), key=lambda t: t.order)):
        themes.setdefault(theme_id(_written(page, theme.name)), theme)
    counts: Counter[str] = Counter()
    for theme in sorted(themes.values(), key=lambda t: (t.name.flow, t.name.start)):
        counts[theme.rank] += 1
        _claim(page, theme, counts[theme.rank])


def _tied(page: Page, themes: list[Theme]) -> Iterator[Theme]:
    """The themes, "quest'ultimo" replaced by the one it takes up; a bare name is tied to a declared one only."""
    ranked = [t.name for t in themes if t.rank in ("axis", "priority")]
    declared = {theme_id(_written(page, name)) for name in ranked}
    for theme in themes:
        base = theme.base
        if base and _TAKES_UP.fullmatch(page.flows[base.flow].text, base.start, base.end):
            before = [n for n in ranked if (n.flow, n.start) < (base.flow, base.start)]
            theme = replace(theme, base=max(before, key=lambda n: (n.flow, n.start), default=None))
        elif base and theme.rule == "related_to_declared" and theme_id(_written(page, base)) not in declared:
            continue
        if theme.base or theme.rule != "related_to_declared":
            yield theme


def _written(page: Page, item: Item) -> str:
    return page.written(item.flow, item.start, item.end)


def _claim(page: Page, theme: Theme, ordinal: int) -> None:
    name, said = theme.name, theme.said
    key = (page.document.id, theme_id(_written(page, name)))
    named = {"theme_name": (_written(page, name), name.start, name.end)}
    if theme.base:
        named["related_to"] = (_written(page, theme.base), theme.base.start, theme.base.end)
    page.claim(
        "theme_priorities", key, name.flow, theme.rule, named, document_id=key[0], theme_id=key[1], ordinal=ordinal
    )
    page.claim("theme_priorities", key, said.flow, theme.rule, {"rank": (theme.rank, said.start, said.end)})


def _declared(page: Page) -> Iterator[Theme]:
    """Every declaration of a theme, in no order; one theme may be declared twice."""
    for index, flow in enumerate(page.flows):
        if flow.kind == "heading":
            yield from theme_heading(page, index)
            yield from answered_themes(page, index)
        if flow.kind in ("heading", "list_item", "paragraph"):
            yield from axis_heading(page, index)
    for index, start, end in page.sentences(_ANY_PHRASE):
        text = page.flows[index].text
        told = _phrases(text, start, end)
        for begin, until in main_clauses(text, start, end, partial(_names_themes, text), NOTHING) if told else ():
            for stems, rule in told:
                if (begin, until) == (start, end) or search(stems, text, begin, until):
                    yield from rule(page, index, begin, until)


def _names_themes(text: str, start: int, _: int) -> bool | None:
    """Whether a clause begins by what it names: "e |sono temi prioritari l'acqua e la salute"."""
    return _ARE_NAMED.match(text, start) is not None or None


def theme_heading(page: Page, index: int) -> Iterator[Theme]:
    """A heading "Temi prioritari" over bullets or over a heading for each theme."""
    flow = page.flows[index]
    match = search(_INTRO, flow.text)
    if not match or _AXIS_HEAD.match(flow.text) or is_denied(flow.text, 0, len(flow.text)):
        return
    said = Item(index, *match.span())
    label = match_at(LABEL_OPENS, flow.text, match.end())
    if label and match.start() == 0 and label.end() < len(flow.text):
        rank = match.lastgroup or "priority"
        yield from items_from(page, index, label.end(), len(flow.text), rank, said, "theme_heading")
    if len(flow.text) - len(match[0]) > 25:
        return
    children = [s.block for s in page.structure.sections if s.parent == flow.section]
    items = below(page, index) or [
        Item(i, 0, len(f.text)) for i, f in enumerate(page.flows) if f.blocks[0][1] in children
    ]
    yield from listed(page, items, match.lastgroup or "priority", said, "theme_heading")


def axis_heading(page: Page, index: int) -> Iterator[Theme]:
    """A line or sentence of its own for each axis: "Asse 1 - Acqua e salute", "Tema prioritario n. 1: acqua"."""
    flow = page.flows[index]
    for start, end in flow.sentences:
        if match := match_at(_AXIS_HEAD, flow.text, start, end):
            item = Item(index, *first_words(flow.text, match.end(), end))
            said = Item(index, *trimmed(flow.text, start, match.end()))
            yield from listed(page, [item], "axis" if match["axis"] else "priority", said, "axis_heading")


def theme_list(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "Aree tematiche prioritarie: acqua, salute e cultura.", "I temi prioritari sono:" with bullets below."""
    text = page.flows[index].text
    for pattern in (_OWN_PRIORITIES, _CENTRED, _AT_CENTRE, _PLACED_FIRST, _AMONG):
        intro = search(pattern, text, start, end)
        if intro and not is_denied(text, start, intro.end()) and not is_others(text, *intro.span()):
            said = Item(index, *trimmed(text, *intro.span()))
            yield from items_from(page, index, intro.end(), end, "priority", said, "theme_list", counted(intro[0]))
            return
    if first := list(themes_told_first(page, index, start, end)):
        yield from first
        return
    last = search(_LIST_FIRST, text, start, end)
    if last and _WHICH.search(text, start, last.start()):
        return
    if last and not _ONLY_COUNT.fullmatch(text, start, last.start()):
        if not is_denied(text, start, last.end()):
            words = last["said"].lower()
            rank = "cross_cutting" if "trasversal" in words else "axis" if words.startswith("assi") else "priority"
            yield from items_before(
                page, index, start, last.start(), rank, Item(index, *last.span("said")), "theme_list"
            )
        return
    for match in matches(_INTRO, text, start, end):
        opened = _opened(text, match, start, end)
        if opened is not None:
            rank, said = match.lastgroup or "priority", Item(index, *match.span())
            count = counted(text[max(start, match.start() - 20) : opened])
            yield from items_from(page, index, opened, end, rank, said, "theme_list", count)
            return


def _opened(text: str, intro: re.Match[str], start: int, end: int) -> int | None:
    """Where the list begins that words like "temi prioritari" open; None if they open none."""
    listed_after = _AFTER_ARE.match(text, intro.end(), end) if _ARE_BEFORE.search(text[start : intro.start()]) else None
    if listed_after and not (is_denied(text, start, intro.end()) or is_others(text, start, intro.start())):
        return listed_after.end()
    if text[intro.end() : intro.end() + 1] == "," and search(
        _WITHIN, text, max(start, intro.start() - 80), intro.start()
    ):
        return None
    across = search(_OF_OTHERS, text, max(start, intro.start() - 40), intro.start())
    if across or match_at(_OF_OTHERS_OWN, text, intro.end(), end):
        return None
    alone = match_at(LABEL_OPENS, text, intro.end(), end)
    if alone and _is_held(intro[0]) and (is_denied(text, start, intro.end()) or is_others(text, start, intro.start())):
        return None
    if alone and (text[alone.start()] == ":" or intro.start() == start):
        return alone.end()
    if _SINGULAR.match(intro[0]) or is_denied(text, start, intro.end()):
        return None
    subordinate = search(_SUBORDINATE, text, max(0, intro.start() - 32), intro.start())
    if (opens := match_at(_OPENS, text, intro.end(), end)) and not subordinate:
        return opens.end()
    if that_is := match_at(_THAT_IS, text, intro.end(), end):
        return that_is.end()
    apposed = match_at(_APPOSED, text, intro.end(), end)
    count = counted(text[max(start, intro.start() - 20) : intro.start()]) if apposed else None
    return apposed.end() if apposed and count and text.count(",", apposed.end(), end) == count - 2 else None


def _is_held(intro: str) -> bool:
    """Whether words like "temi prioritari" tell what someone holds so: "considera |prioritarie quattro aree|"."""
    return intro[:9].lower() == "prioritar"


_Phrase = tuple[re.Pattern[str], Callable[[Page, int, int, int], Iterator[Theme]]]
_PHRASES: tuple[_Phrase, ...] = (
    (
        when_asked(
            r"riorit|\b[Aa]ss[ie]\b|rasversal|irettrici|emi (?:co|le)|[Aa]l centro |tem[ai]:"
            r"|ambiti:|settori:|tematiche:"
        ),
        theme_list,
    ),
    (when_asked(r"asse\b"), axis_by_number),
    (FIRST, themes_in_turn),
    (when_asked(r"rasversal|attraversat|percors|permeat"), cross_cutting_theme),
    (when_asked(r"ttravers|ercorr|investon|permea|rasversalmente"), crossing_theme),
    (when_asked(r"riorit"), priority_theme),
    (when_asked(r"riorit|rasversal|\bassi\b|oncentr|\bpunt|nvest|recedenz"), chosen_themes),
    (
        when_asked(
            r"(?:egat|onness|orrelat)[aoie],? (?:a|d|il |l[aoe'] ?|quell)|ollegat| capo "
            r"|si (?:ri)?(?:coll|lega|conn|agg|chiam|all|inn)"
        ),
        related_theme,
    ),
    (when_asked(r"legam[ei]\b|\bness[oi]\b|ollegament|orrelazion|(?:elazion|onnession|apport)[oei]\b"), bound_theme),
)
_ANY_PHRASE = when_asked("|".join(stems.pattern for stems, _ in _PHRASES))


@lru_cache(maxsize=4096)
def _phrases(text: str, start: int, end: int) -> tuple[_Phrase, ...]:
    """The rules of which a sentence holds a stem; remembered, since paragraphs recur from page to page."""
    return tuple(phrase for phrase in _PHRASES if phrase[0].search(text, start, end))
