"""Themes that a sentence of their own declares: the second axis, a cross-cutting theme.

Lists of themes are read in `priorities`, themes tied to another in `theme_ties`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches, search
from pipelines.mentions.themes import is_known
from pipelines.patterns import when_asked
from pipelines.readers.lists import Item, trimmed, without_article
from pipelines.readers.page import Page
from pipelines.readers.reality import is_denied, is_others
from pipelines.readers.theme_names import COUNT, NAMELY, SORT, TOPIC, Theme, items_before, items_from
from pipelines.readers.theme_spans import NAME, phrase

_IS = r"(?:è|sarà|riguarda|concerne|resta|rimane)"
_ALSO = r"(?:,? (?:infine|inoltre|poi|anche|invece|sempre|quindi),?)?"
_CONCERNS = (
    rf"(?:(?:,? (?:(?:è|sarà) )?(?:dedicato|rivolto|riservato)(?= a)|,? {_IS}"
    rf"|,? si occupa|,? punta|,? affronta|,? comprende|,? attiene|, invece,?"
    rf"|, infine,?"
    r"(?: è)?|, poi,?))?"
)
_NO_PARTICIPLE = r"(?!(?:(?<=è )|(?<=sarà ))(?:\w+[aiu]t|dett|mess|post|rimast|promoss)[oa]\b)"
"""Not "sarà |valutato|", "come si è |detto|"."""
_BY_ORDER = r"(?:prim|second|terz|quart|quint|sest|ultim|altr)o"
_AXIS_NUMBER = when_asked(
    rf"\b{_BY_ORDER} asse(?: prioritario| {SORT})*(?:, (?!dedicat|rivolt|riservat)[^,;.:]{{3,90}},)?{_CONCERNS} "
    rf"(?!sar(?:à|anno) )(?={NAME}){_NO_PARTICIPLE}"
    r"(?!del|di |che |in |con |per |costituis|prioritari)",
    re.I,
)
_IN_TURN = when_asked(
    rf"(?:[,;.] | e )(?:il|la|al|Il|La) (?:second|terz|quart|quint|sest|ultim)[oa](?: asse| tema"
    rf"| priorità)?{_CONCERNS} "
    rf"(?=(?:a(?:l|llo|lla|i|gli|lle)|su(?:l|lla|i|gli|lle)|d(?:el|ella|ei|elle|egli)|il|lo|la|i|gli|le) |(?:all"
    rf"|sull|dell|l)?')"
    rf"(?P<name>[^,;:.()–—\"“]+?)(?= e (?:il|la|al) (?:{_BY_ORDER}|second|terz)|,? (?:anche not|intes[oaie]|che)\b"
    rf"|[,;:.()–—]|$)"
)
_FIRST_IN_TURN = when_asked(
    rf"(?:[Ll]a prima|[Ii]l primo)(?: asse| tema| priorità)?{_CONCERNS} (?=(?:a(?:l|llo|lla|i|gli|lle)|su(?:l|lla|i)|il"
    rf"|lo|la|i|gli|le) "
    rf"|(?:all|sull|l)')(?P<name>[^,;:.()–—\"“]+?)(?= e (?:il|la) second|[,;:.]|$)"
)
_TOLD_BEFORE = when_asked(
    rf"\b(?P<count>{COUNT}(?: (?:gli|le|i|sono|[^\s,;:.]+)){{0,3}}? )?(?:(?P<axis>assi)|priorità"
    rf"|{TOPIC}(?: {SORT})* prioritari[e]?)\b"
    rf"(?(count)[^.:;]{{0,60}}|[^.:;]{{0,30}} (?:sono|saranno|restano) {COUNT})[.:;] $",
    re.I,
)
_AXIS_LAST = when_asked(
    rf" (?:è|costituisce|rappresenta|sarà)(?:, quindi,)? (?:il {_BY_ORDER} asse|l'asse (?:principale|portante"
    rf"|prioritario))\b"
)
_LAST_IN_TURN = when_asked(
    rf"(?:[,;] (?:e )?| e )(?=(?:il|lo|la|i|gli|le) |l')(?P<name>[^,;:.()]+?) (?:costituisce "
    rf"|è )?il {_BY_ORDER}(?: asse)?(?=[,;.]|$| e )"
)
_CROSS_FIRST = when_asked(
    rf"\btrasversale(?: a(?:i|gli|lle|l|lla|ll')?(?: \w+){{1,4}})? è"
    rf"{_ALSO} {NAME}",
    re.I,
)
_CROSS_LIST = when_asked(
    r"(?<!tematiche )(?<!temi )(?<!assi )\btrasversali(?: a(?:i|gli|lle|l|lla|ll')?(?: \w+){1,4})? sono ", re.I
)
_CROSS_MADE = when_asked(  # "Costituiscono temi trasversali ai tre assi la parità di genere e il clima"
    r"(?<!non )(?<!Non )\b(?:costituisc(?:e|ono)|rappresenta(?:no)?|formano|sono)(?: \w+)?? (?:tem[ai]|ambit[oi]"
    r"|priorità"
    r"|tematic(?:a|he)|obiettiv[oi]) trasversal[ei](?: a(?:i|gli|lle|l|lla|ll')?(?: \w+){1,4}?)?,? "
    r"(?!(?:gli|i|le) (?:\w+ )?(?:assi|temi|priorità|ambiti|settori)\b)(?=\W?(?:(?:il|lo|la|i|gli|le) |l'))",
    re.I,
)
_PLACED = (
    r"(?:si (?:assum|individu|scegl|affianc|aggiung|intrecci|colloc|innest|inserisc|lavor)\w*|vi (?:è|sono)|c'è"
    r"|ci sono)"
)
_ACROSS = (
    r"(?:in (?:modo|maniera|via|forma|chiave) trasversale|trasversalmente(?: a(?:i|gli|lle)(?: \w+){1,2}?)?"
    r"|(?:come|quali|quale) (?:tem[ai]|priorità"
    r"|ambit[oi]|principi[o]?|tematic(?:a|he)) trasversal[ei](?: a(?:i|gli|lle|d entramb[ie] (?:i|gli|le)"
    r"|(?: tutt[ei])? (?:i|gli|le))(?: \w+){1,2}?)?)"
)
_CROSS_PLACED = when_asked(
    rf"\b(?:{_PLACED},? {_ACROSS}|{_ACROSS},? {_PLACED}),? (?:su(?=[l ]))?(?=(?:l?l[ao]|i|gli|l?le|il) |l?l')", re.I
)
_CHOOSES = (
    r"(?:individu|indic|consider|assum|scegl|scelt|riconosc|riten|ritien|defin|propon|adott|identific|stabil|fiss)\w*"
)
_CHOSEN_AS = when_asked(
    rf"\b(?=\w){_CHOOSES}(?:,? (?:quindi|inoltre|infine|poi|anche|dunque),?)? (?:come"
    rf"|quali) (?P<said>(?P<axis>assi(?: prioritari"
    rf"| {SORT})*)|(?P<cross_cutting>(?:{TOPIC} )?trasversali)|(?:propri[e]? "
    rf"|sue )?(?:{TOPIC}(?: {SORT})* (?:priorit\w+|di priorità)(?: {SORT})*|priorità(?: {SORT})*"
    r"|prioritari[e]?))(?:,? (?:per il \w+|del \w+ennio|nell'ordine|i seguenti|le seguenti),?)?:? (?=(?:il|lo|la|i"
    r"|gli|le) |l'|\w+(?:, | e ))",
    re.I,
)
_CHOSEN_BEFORE = when_asked(
    rf"\b(?=\w){_CHOOSES} (?P<list>(?:(?:il|lo|la|i|gli|le) |l')[^;:.()]{{4,160}}?),? (?:come"
    rf"|qual[ei]) (?P<said>(?P<axis>ass[ei](?: prioritari[o]?"
    rf"| {SORT})*)|(?P<cross_cutting>{TOPIC} trasversal[ei])|(?:propri[e]? |sue )?(?:{TOPIC}(?: {SORT})* (?:priorit\w+"
    rf"|di priorità)"
    r"|priorità(?: tematiche)?|prioritari[e]?))(?! geogr| territ)\b",
    re.I,
)
_GIVES_PRIORITY = when_asked(
    r"\b(?=\w)(?:(?:dà|danno|attribuisce|assegna|riconosce|accorda|daranno|darà) (?:la )?(?:massima "
    r"|assoluta )?(?:priorità|precedenza)"
    r"|priorità (?:è|viene|va) (?:data|assegnata|accordata|riconosciuta|attribuita)),? (?:in particolare |quindi )?"
    r"(?:a(?:i|gli)? tem[ai] (?:d(?:i|el|ella|ello|ei|egli|elle) |dell')|a(?:l|llo|lla|i|gli|lle) |all')",
    re.I,
)
_GOES_FIRST = when_asked(  # "Tra i temi, la priorità va a salute e pace", "Hanno la precedenza la salute e la pace"
    r"\b(?=\w)(?:(?:priorità|precedenza|attenzione prioritaria) (?:va|spetta|tocca|(?:è|viene|va|sarà) (?:data"
    r"|(?:assegn|accord|riserv|attribu|dedic)\w+|rivolta|riconosciuta))|(?:dà|danno|darà|daranno|(?:attribuisc|riconosc"
    r"|assegn|accord|riserv)(?:e|ono|a|ano)) (?:la )?(?:massima |assoluta )?(?:priorità|precedenza)"
    r"|hanno (?:la )?(?:massima |assoluta )?(?P<have>priorità|precedenza))"
    r"(?:,? (?:inoltre|anche|poi|infine|oggi|quindi|anzitutto|innanzitutto|in primo luogo|in particolare),?)?"
    r"(?(have),?:? (?=(?:il|lo|la|i|gli|le) |l')| (?:a(?:l|llo|lla|i|gli|lle|d)? |all'))",
    re.I,
)
_OF_THEMES = when_asked(  # "Tra le aree tematiche, |la priorità va a"
    rf"\b(?:tra|fra|per|quanto a?|riguarda|relativamente a|sui|sulle|nei|nelle) ?(?:i|gli|le|lle)? ?(?:\w+ )?{TOPIC}\b"
    r"[^;:.]{0,60}$",
    re.I,
)
_CLAUSE = when_asked(r"[:;] ")
_NO_THEME = when_asked(
    r"(?:pian[oi] (?:strategic|triennal|general)|document[oi] unic|statut[oi]\b|progett|propost|iniziativ|intervent"
    r"|azion|attività|ent[ei]\b|associazion|città|paes|domand|partner"
    r"|comun[ei]\b|soggett"
    r"|richiest|organizzazion|candidatur|aree\b|zone\b|region|collaborazion|rapport|relazion|quell|coloro|chi\b"
    r"|person[ae]\b|famigli|resident|utent|lavorator|risors|fond[oi]\b|finanziament|contribut|second|terz)",
    re.I,
)
_ARE_RANKED = when_asked(
    r"\b(?=\w)(?:(?:sono|restano|rimangono)(?:,? (?:inoltre|anche|infine|quindi|poi|invece),?)?(?: (?:considerat"
    r"|ritenut|individuat|dichiarat|definit|riconosciut)[aie])?(?: (?:come|quali))?"
    r"|(?:hanno|rivestono|assumono|conservano)(?: un)? carattere) (?P<said>(?P<cross_cutting>trasversali)"
    r"|prioritari[eo]?|di priorità)(?:, (?:tra|fra|per) [^,;:.]{3,40},)?"
    r"(?: (?:a(?:i|gli|lle)|a tutt[ei] (?:i|gli|le))(?: [^\s,;:.]+){1,3}?)?,?:? (?=(?:il|lo|la|i|gli|le) |l')",
    re.I,
)
_RANKED_ARE = when_asked(
    r"\b(?P<said>prioritari[e]?|di (?:prioritaria importanza|(?:massima|assoluta) priorità)) (?:sono|restano"
    r"|rimangono)(?: (?:anche|quindi|considerat[ie]))? ?:? (?=(?:il|lo|la"
    r"|i|gli|le) |l')",
    re.I,
)
_HELD = when_asked(
    r"\b(?=\w)(?:considera|ritiene|reputa)(?:no)?(?: inoltre| anche)? (?P<said>prioritari[oaei]) (?=(?:il|lo|la|i|gli"
    r"|le) |l')",
    re.I,
)
_JOINS = (
    r"[Ss]i (?:aggiung(?:e|ono)|affianca(?:no)?|accosta(?:no)?)"
    r"(?:,? (?:inoltre|poi|infine|anche|ora|oggi|quindi)(?=[ ,]))?"
)
_ADDED = when_asked(  # "Alle aree elencate si aggiunge, anch'essa con carattere prioritario, l'acqua"
    rf"\b{_JOINS},? (?:(?:anch'ess[oaei]|pure|parimenti|altrettanto),? )?(?P<said>(?:(?!non\b)[^\s,;:.]+ ){{0,4}}?"
    rf"priorit\w+(?: {SORT})*),? (?=(?:il|lo|la|i|gli|le) |l')"
    rf"|(?:^|(?<=[.;:] ))A(?:i|lle)? (?:[^\s,;:.]+ ){{0,2}}?(?P<first>priorità|{TOPIC}(?: {SORT})* prioritari[e]?)"
    rf"(?! geogr| territ)(?: [^\s,;:.]+){{0,3}}? {_JOINS} (?=(?:il|lo|la|i|gli|le) |l')"
)
_WHERE_FORCES_GO = when_asked(
    r"\b(?=\w)(?P<said>(?:tem[ai]|ambiti|settori|tematiche|questioni) (?:(?:su|in|per|verso|ai?|di) ?(?:i |le )?(?:cui"
    r"|quali)|sui quali|sulle quali|nei quali|ai quali)"
    r" [^.;:]{0,50}?\b(?:concentr|punt|invest|prioritari|precedenz|priorità)\w*[^.;:]{0,40}?) (?:sono|saranno"
    rf"|restano)(?: {COUNT}{NAMELY})?:? ",
    re.I,
)
_CROSS_THEME = when_asked(
    rf"(?<!, )\b(?:tema|tematica|ambito|priorità)(?: anch'ess[oa])? trasversale\b"
    rf"(?:(?:(?!perché|affinché|poiché|purché|se |quando )[^.;:]){{0,140}}? {_IS}\b{_ALSO}"
    rf"|(?= de))[ ]{_NO_PARTICIPLE}{NAME}",
    re.I,
)
_CROSS_ONE = when_asked(  # "si spende su un altro tema trasversale ancora|, quello della pace|"
    r"(?<![Nn]on è )\bun(?:a|(?='))?'? ?(?:(?:solo|sola|unic[oa]|ulteriore|altr[oa]|second[oa]|terz[oa]) )?"
    r"(?:tema|ambito|tematica|questione|priorità)"
    r" (?:è |resta )?trasversale\b[^.,;:]{0,40}(?::|, (?=(?:il|la|lo|i|gli|le|quell[oa]) |l')) ?"
    rf"{NAME}",
    re.I,
)
_CROSS_LAST = when_asked(
    r"(?:,| è| sarà| rappresenta| costituisce)(?: un['a]?| il| la)?(?: altr[oa]| ulteriore| importante)?"
    r" ?(?:tema|tematica|ambito|priorità)"
    r"(?: prioritari[oa])? trasversale\b",
    re.I,
)
_CROSS_FRAMED = when_asked(
    r"\b(?=(?:il tema|la tematica|la questione|l'ambito) d)(?P<name>[^,;:.()–—\"“]+?) (?:è|resta|rimane|sarà)"
    r"(?: \w+mente)? trasversale\b",
    re.I,
)
_CROSS_TO = when_asked(
    r" (?:è|resta|rimane|sarà)(?: \w+mente)? trasversale (?:(?:ai|agli|alle|a tutt[ei] (?:i|gli|le)"
    r"|ad? (?:entramb[ie]|ambedue) (?:i|gli|le)) (?:\w+ )?(?:assi|priorità|temi|tematiche|ambiti|azioni|interventi)\b"
    r"|ad? (?:tutt[ei](?: e (?:due|tre|quattro|cinque))?|entramb[ie]|ambedue)(?= ?(?:[.,;]|$)))",
    re.I,
)
_PRIORITY_LAST = when_asked(
    r"(?:,| è| resta| rappresenta| costituisce)(?: un['a]?| il| la)? ?(?:tema prioritario"
    r"|tematica prioritaria|priorità tematica|ambito prioritario|area tematica prioritaria)\b",
    re.I,
)
_PRIORITY_FIRST = when_asked(
    r"\b(?=\w)"
    rf"(?:(?:(?:tema|ambito|settore) prioritario|(?:tematica|area tematica) prioritaria|priorità tematica) {_IS}"
    rf"|(?:considera|ritiene|individua come) prioritari[oa](?= (?:il tema|la tematica))"
    rf"|prioritari[oa] è(?= (?:il tema|la tematica))"
    r"|(?:resta|rimane|si conferma) prioritari[oa](?= (?:il tema|la tematica|la questione) d))"
    rf" {NAME}",
    re.I,
)
_PRIORITY_FRAMED = when_asked(
    r"\b(?=(?:il tema|la tematica|la questione) d)(?P<name>[^,;:.()–—\"“]+?) (?:è|resta|rimane)(?: \w+mente"
    r"| considerat[oa]"
    r"| ritenut[oa])? prioritari[oa]\b",
    re.I,
)
_OF_IDEA = r"(?:principio|tema|tematica|questione|obiettivo) (?:di |(?=d))"
_CROSSED_BY = when_asked(  # "Gli assi sono attraversati dalla parità", "ne è permeata dal principio della parità"
    r"\b(?:(?P<whole>assi|temi|priorità|ambiti|azioni|interventi|linee|programma|documento)(?: \w+)? )?"
    r"(?:sono|è|saranno) (?:\w+mente )?(?:attraversat|percors|permeat)[oaie] da(?:l|llo|lla|i|gli|lle|ll')? ?"
    rf"(?(whole)(?:{_OF_IDEA})?|{_OF_IDEA}){NAME}",
    re.I,
)
_CROSS_PURSUED = when_asked(
    r"(?:(?<=\. )|(?<=; )|(?<!.))(?P<name>(?:[Ii]l|[Ll]o|[Ll]a|[Ii]|[Gg]li|[Ll]e|[Ll]')"
    r" ?[^,;:.()]{3,60}?) (?:è|sono|sarà|saranno|viene|vengono|va|vanno) (?:\w+mente )?(?:perseguit|promoss|affrontat"
    r"|sviluppat|assunt|integrat|declinat|considerat|trattat|praticat)[oaie] (?:in (?:modo|maniera|forma|chiave)"
    r" trasversale|trasversalmente|come tem[ai] trasversal[ei])\b"
)
_CROSS_VERB = when_asked(
    r"\b(?:È(?: (?:(?:un |il )?(?:tema|ambito)|inoltre|anche|infine|invece|poi|pure|altresì))*"
    r"|(?:[Vv]iene|[Èè]|[Ss]i) (?:considerat[oa]|ritenut[oa]|considera"
    r"|ritiene)) trasversale"
    r"(?: a(?:l|i|gli|lle|lla|ll')? ?(?:tutt[aeio] )?(?:i |gli |le |il |la )?"
    rf"[^\s,;:.]+(?: [^\s,;:.]+)?)? (?=il |la |lo |l'|i |gli |le ){NAME}"
)


def axis_by_number(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "propone come secondo asse prioritario la salute", "il primo asse è l'acqua, il secondo la scuola"."""
    text, where = page.flows[index].text, (index, start, end)
    for pattern, turn in ((_AXIS_NUMBER, _IN_TURN), (_AXIS_LAST, _LAST_IN_TURN)):
        first = pattern.search(text, start, end)
        if first and not is_denied(text, start, first.end()):
            yield from phrase(page, pattern, where, "axis", "axis_by_number")
            yield from phrase(page, turn, (index, first.end(), end), "axis", "axis_by_number")


def themes_in_turn(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "Le priorità sono due. La prima è l'acqua, la seconda la scuola.": axes or priorities, as told just before."""
    text = page.flows[index].text
    colon = text.find(": ", start, end) + 2
    first = _FIRST_IN_TURN.match(text, colon if colon > 1 else start, end)
    told = _TOLD_BEFORE.search(text, max(0, first.start() - 120), first.start()) if first else None
    if first is None or told is None:
        return
    rank = "axis" if told["axis"] else "priority"
    yield from phrase(page, _FIRST_IN_TURN, (index, first.start(), end), rank, "themes_in_turn")
    yield from phrase(page, _IN_TURN, (index, first.end(), len(text)), rank, "themes_in_turn")


def cross_cutting_theme(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "Trasversale agli assi è la cultura", "La cultura, tema trasversale", "tema trasversale è la cultura"."""
    text = page.flows[index].text
    for pattern in (_CROSS_LIST, _CROSS_MADE, _CROSS_PLACED):
        for match in matches(pattern, text, start, end):
            said = Item(index, *trimmed(text, *match.span()))
            yield from items_from(page, index, match.end(), end, "cross_cutting", said, "cross_cutting_theme")
    for pattern in (
        _CROSS_FIRST,
        _CROSS_THEME,
        _CROSS_LAST,
        _CROSS_ONE,
        _CROSS_VERB,
        _CROSS_FRAMED,
        _CROSS_TO,
        _CROSS_PURSUED,
        _CROSSED_BY,
    ):
        yield from phrase(page, pattern, (index, start, end), "cross_cutting", "cross_cutting_theme")


def chosen_themes(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "individua come prioritari la salute e lo sport", "dà priorità alla scuola", "Sono trasversali la pace e"..."""
    text = page.flows[index].text
    for pattern in (_CHOSEN_AS, _ARE_RANKED, _RANKED_ARE, _HELD, _ADDED, _WHERE_FORCES_GO, _GIVES_PRIORITY):
        match = search(pattern, text, start, end)
        if match is None or _is_no_choice(text, start, match):
            continue
        if pattern in (_GIVES_PRIORITY, _HELD) and " che " in text[match.end() : end]:
            continue
        rank = next((r for r in ("axis", "cross_cutting") if match.groupdict().get(r)), "priority")
        words = next((name for name in ("said", "first") if match.groupdict().get(name)), None)
        said = match.span(words) if words else trimmed(text, *match.span())
        yield from items_from(page, index, match.end(), end, rank, Item(index, *said), "chosen_themes")
        return
    if first := _put_first(page, index, start, end):
        yield from first
        return
    match = search(_CHOSEN_BEFORE, text, start, end)
    if match and not _is_no_choice(text, start, match):
        rank = "axis" if match["axis"] else "cross_cutting" if match["cross_cutting"] else "priority"
        yield from items_before(
            page, index, *match.span("list"), rank, Item(index, *match.span("said")), "chosen_themes"
        )


def _put_first(page: Page, index: int, start: int, end: int) -> list[Theme]:
    """ "Tra i temi, la priorità va a pesca e arte"; where no theme is spoken of before, most must be known ones: "La
    precedenza va alla salute e alla pace", not "va a donne e giovani"."""
    text = page.flows[index].text
    match = search(_GOES_FIRST, text, start, end)
    if match is None or _is_no_choice(text, start, match):
        return []
    said = Item(index, *trimmed(text, *match.span()))
    found = list(items_from(page, index, match.end(), end, "priority", said, "chosen_themes"))
    known = sum(is_known(page.flows[t.name.flow].text[t.name.start : t.name.end]) for t in found)
    return found if _OF_THEMES.search(text, start, match.start()) or 2 * known > len(found) else []


def _is_no_choice(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether words of choice are denied, others' or about projects: "Il bando considera prioritari i progetti"."""
    start = max([start, *(mark.end() for mark in _CLAUSE.finditer(text, start, match.start()))])
    if is_denied(text, start, match.end()) or is_others(text, start, match.start()):
        return True
    named = match.start("list") if "list" in match.groupdict() else match.end()
    return _NO_THEME.match(text, without_article(text, named, len(text))[0]) is not None


def priority_theme(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "La salute è tema prioritario", "il tema prioritario è la salute"."""
    for pattern in (_PRIORITY_FIRST, _PRIORITY_LAST, _PRIORITY_FRAMED):
        yield from phrase(page, pattern, (index, start, end), "priority", "priority_theme")
