"""Areas of the world that a document declares priorities: `geographic_priorities`.

Themes are read in `priorities`; partner cities in `partners`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import AnyOf, match_at, matches, search
from pipelines.readers.clauses import NOTHING, main_clauses
from pipelines.readers.lists import IN_ORDER, LABEL_OPENS, Item, below, in_line, place_told, trimmed, without_article
from pipelines.readers.page import Page
from pipelines.readers.reality import is_denied, is_others

_LIST = re.compile(
    r"\b(?:priorità (?:geografic\w+|territorial\w+)|(?:aree|zone|regioni|ambiti|territori|quadranti)(?: geografic\w+"
    r"| del mondo| (?:di |d')(?:intervento|interesse|azione))* (?:priorit\w+(?: di intervento)?"
    r"|\(in ordine di priorità\))|paesi(?: partner)? priorit\w+|priorità"
    r"|prioritari[aeo](?=,?(?: nell'ordine| in (?:questo )?ordine[^,:;.]{0,20})?,?"
    r" (?:le |i |gli )(?:seguenti )?(?:aree|zone|regioni|quadranti|paesi)\b[^.;:]{0,40}:))(?!\w)",
    re.I,
)
_COUNT = r"(?:due|tre|quattro|cinque|sei|sette|otto|\d{1,2})"
_OPENS = re.compile(
    rf"[^.;:()]{{0,90}}?(?::|\b(?:sono|restano|rimangono|riguardano|comprendono|includono)\b{IN_ORDER}"
    rf"(?: {_COUNT}(?=:))?:?) ?",
    re.I,
)
_CUE = re.compile(r"riorit|orizzont|recedenza|primo (?:luogo|posto)|rivilegi|prim[ao] are|nzitutto|nnanzitutto")
_BREAK = re.compile(r"[,;:.()–—]")
_AFTER = r"(?P<area>[^;:.()–—]+)"
_HIGHEST_LAST = re.compile(
    r",? (?:è|costituisce|rappresenta|costituiscono|rappresentano|resta|sono) (?:[^\s,;:.]+ ){0,5}?(?:di"
    r"|la|della|come) (?:massima|assoluta|prima) priorità\b",
    re.I,
)
_HIGHEST_FIRST = re.compile(
    rf"\b(?:massima|assoluta) priorità (?:[^\s,;:.]+ ){{0,3}}?(?:(?:ad?|al|alla|ai|agli|alle|allo) |all'){_AFTER}", re.I
)
_HIGHEST_IS = re.compile(
    r"\b(?:are[ae]|zon[ae]|region[ei]|quadrant[ei]|corridoio|direttrice|asse|bacino)(?: (?:geografic|territorial)\w+)?"
    r" (?:di|a|con la) (?:massima|assoluta|prima|più alta) priorità(?: geografica)? (?:è|sono|resta|restano|rimane"
    r"|rimangono)(?:,? (?:in primo luogo|anzitutto|innanzitutto|anche|oggi),?)?"
    r" (?:(?:costituit|rappresentat|individuat|dat)\w+ (?:(?:da|ne)(?:l|llo|lla|i|gli|lle) "
    rf"|(?:da|ne)ll'|da |in ))?{_AFTER}",
    re.I,
)
_PARTNERS = re.compile(rf"\bpartner prioritari (?:(?:sono|delle|le|di|con) )+città (?=de){_AFTER}", re.I)
_CHOSEN_AS = r"(?:considerat|individuat|indicat|ritenut|assunt|scelt)[oaie](?: (?:come|quale|quali))?"
_PRIORITY_LAST = re.compile(
    rf",? (?:è|costituisce|rappresenta|resta|sono|costituiscono|rappresentano)(?: {_CHOSEN_AS})?"
    r"(?: un'| una| l'| la| le)? ?(?:(?:are[ae]|zona|region[ei])(?: geografic\w+)? priorit\w+|priorità geografic\w+)\b",
    re.I,
)
_PRIORITY_FIRST = re.compile(
    r"\b(?=\w)(?:(?:considera|ritiene|individua|indica|assume)(?:no)?(?: altresì| inoltre| anche| infine)?"
    r"(?: come| quale)? (?:(?:un'|una |l')?(?:area|zona|regione)(?: geografica)? )?priorit\w+"
    r"|(?:(?:priorità|precedenza) (?:è|viene|va|sarà) (?:data|(?:assegn|accord|riserv|attribu)\w+|riconosciuta)"
    r"|(?:dà|danno|darà|attribuisce|riconosce|assegna|accorda|riserva)(?:no)? (?:la )?(?:priorità|precedenza))"
    rf" (?:all'|(?:ad?|al|alla|ai|agli|alle|allo)(?= ))|area(?: geografica)? prioritaria (?:è|resta|rimane)) ?{_AFTER}",
    re.I,
)
_ARE_FIRST = re.compile(
    rf"\b(?=\w)(?:sono|restano) (?:(?:inoltre|altresì|anche|poi) )?(?:{_CHOSEN_AS} )?(?:le |un')?"
    r"(?:are[ae]|zon[ae]|region[ei])(?: geografic\w+)? priorit\w+:? "
    rf"(?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]){_AFTER}",
    re.I,
)
_FIRST_OF_ALL = re.compile(
    r"\bin via prioritaria,? (?:(?:ad?|al|alla|ai|agli|alle|allo|verso|su|sul|sui|sulla) (?:(?:il|la|i|gli|le) |l')?"
    rf"|all'|sull'){_AFTER}",
    re.I,
)
_IN_ORDER = re.compile(
    r"\b(?=\w)(?:(?:prima|principale) priorità(?: geografica| territoriale)?(?: è)?|(?<=; )la (?:seconda|terza|quarta)"
    rf"(?: priorità)?(?:,| è|(?= l'| l[ae] | il | i | gli ))|(?<=[;,] )(?:(?:seguono|segue|vengono|viene)(?: poi"
    rf"| quindi| infine)?"
    r"|in subordine(?:,? si (?:considera|guarda|interviene)(?:no)?)?"
    r"|(?:al|in) (?:secondo|terzo|quarto) (?:posto|luogo))(?:,? (?:al (?:secondo|terzo|quarto) posto|nell'ordine"
    r"|vi (?:è|sono)"
    rf"|vengono|viene|figura(?:no)?|poi|quindi|infine)\b,?)*) {_AFTER}",
    re.I,
)
_TO = (
    r"(?:a(?:l|llo|lla|i|gli|lle)? |all'|verso (?:il |la |i |gli |le |l')?|su(?:l|llo|lla|i|gli|lle)? |sull'|in "
    r"|ne(?:l|llo|lla|i|gli|lle) |nell')"
)
_IN_TURN = re.compile(
    r"(?:In|Al) (?:secondo|terzo|quarto|quinto) (?:luogo|posto)(?:,|:| vi (?:è|sono)| (?:figura|segu|vien|vengon)\w*)? "
    rf"(?:[^,;:.()]{{2,40}}? (?:guarda|rivolge|orienta|interviene|opera)(?:no)? {_TO})?{_AFTER}[.]?\s*"
)
_FIRST_PLACE = re.compile(
    r"\b(?=\w)(?:al|in) primo (?:posto|luogo)(?:,? (?:tra|fra|nelle|per le) (?:le )?(?:aree|zone|priorità"
    r"|regioni)(?: geografic\w+"
    rf"| di intervento)?)?,? (?:vi è|vi sono|c'è|ci sono|si colloca(?:no)?|sta|stanno|figura(?:no)?|viene"
    rf"|vengono) {_AFTER}",
    re.I,
)
_LOOKS_FIRST = re.compile(
    r"\b(?=\w)(?:guarda(?:no)?|si (?:rivolg\w+|orienta(?:no)?|dirig\w+|concentra(?:no)?)|(?:è|sono) (?:rivolt|orientat"
    r"|concentrat)[aoie]"
    r"|opera(?:no)?|(?:si )?(?:lavora|agisce|opera)(?:no)?|interv\w+)(?: \w+)?,? (?:in primo luogo|anzitutto"
    r"|innanzitutto|prioritariamente"
    r"|in via prioritaria),? "
    rf"{_TO}{_AFTER}|\bprioritariamente {_TO}(?P<area_2>[^;:.()–—]+)",
    re.I,
)
_PRIVILEGED = re.compile(
    rf"\b(?=\w)(?:si )?privilegia(?:no|ndo)?(?:{IN_ORDER},?)? (?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]|(?:i |le "
    rf"|l')?(?:[Pp]aesi|aree"
    rf"|area|regioni) ){_AFTER}"
)
_AMONG = re.compile(
    r"\b(?=\w)(?:tra|fra) (?:le|i) (?:aree|zone|regioni|ambiti|paesi)(?: geografic\w+)? priorit\w+(?: \w+)? (?:figura"
    rf"|rientra|(?:vi|ci) (?:è|so)|c'è|si colloca)(?:no)?:? {_AFTER}|\bcome (?:are[ae]|zon[ae]|region[ei]"
    rf"|paes[ei])(?: geografic\w+)? prioritari\w* si (?:conferma"
    rf"|individua|indica|assume|sceglie)(?:no)?:? (?P<area_2>[^;:.()–—]+)",
    re.I,
)
_CHOSEN = re.compile(
    r"\b(?=\w)(?:consider|individu|indic|assum|ritener|ritien|defin)\w*(?: come| quali)? (?:le )?(?:aree|zone"
    r"|regioni)(?: geografic\w+)?"
    rf" priorit\w+{IN_ORDER},? (?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]){_AFTER}",
    re.I,
)
_GOES_TO = re.compile(
    r"\bpriorità (?:geografica |assoluta )?(?:va|spetta|tocca|resta) (?:ad?|al|alla|ai|agli|alle|allo) "
    rf"{_AFTER}|\bpriorità (?:geografica |assoluta )?(?:va|spetta) all'(?P<area_2>[^;:.()–—]+)",
    re.I,
)
_FIRST_LAST = re.compile(
    r",? (?:è|costituisce|rappresenta|resta|si conferma|sono|restano) (?:la (?:prima"
    r"|principale) area(?: geografica)?(?: di (?:interesse"
    r"|intervento|azione))?|l'area (?:a|verso|su) cui (?:dare|assegnare|riconoscere|rivolgere"
    r"|concentrare) (?:la )?(?:precedenza|priorità))\b",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:\d{1,2} ?[ªa°.]? priorità(?: geografica)?|(?:Area|Zona|Priorità)(?: geografica| prioritaria)* (?:n\. ?)?"
    rf"(?:\d{{1,2}}|[IVX]{{1,4}}|[A-E])) ?(?::| [–—-]|\)) ?{_AFTER}"
)
_BY_RANK = re.compile(
    r"\b(?:[Ii]n |[Nn]ell'|[Pp]er )ordine (?:di (?:priorità|importanza)|decrescente(?: di priorità)?|prioritario),?"
    rf"(?: (?:vengono|sono|figurano|si hanno|troviamo|si collocano))?:? (?=(?:(?:il|la|lo|i|gli|le) "
    rf"|l')?[A-ZÀ-Þ]){_AFTER}",
)
_FIRST_ARE = re.compile(
    rf"\b[Pp]rioritari[aoe]? (?:sono|è|restano|resta|rimangono|rimane) (?=(?:(?:il|la|lo|i|gli|le) |l')){_AFTER}"
)
_HAVE_PRIORITY = re.compile(
    r"\b(?=\w)(?:[Hh]a|[Hh]anno|avrà|avranno|godono di|gode di) (?:la )?(?:massima |assoluta )?(?:precedenza|priorità) "
    rf"(?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]){_AFTER}"
)
_HORIZON = re.compile(
    r"\b(?=\w)(?:orizzonte|area|regione|territorio|spazio|direttrice|quadrante)(?: geografic[oa]| naturale)?"
    r" (?:privilegiat|prioritari|preferenzial|d'elezione)\w*(?: [^\s,;:.]+){0,5}? (?:è|resta|rimane|si conferma)"
    rf"(?: anzitutto| quindi)? {_AFTER}",
    re.I,
)
_ABOUT_AREAS = re.compile(
    r"\b(?:(?:aree|priorità|ambit[io]|zone) (?:geografic|territorial|prioritari)\w*|territori|geografi[ae]|dove"
    r"|paesi)\b",
    re.I,
)
_COMES_FIRST = re.compile(
    r"\b(?:[Vv]iene|[Vv]engono|si colloca(?:no)?|sta|stanno) (?:per )?(?:prim[aoei]|anzitutto|innanzitutto) "
    rf"(?=(?:(?:il|la|lo|i|gli|le) |l')[A-ZÀ-Þa-z]){_AFTER}"
)
_IS_FIRST = re.compile(r",? (?:è|viene|sono|vengono) (?:la |il |le |i )?(?:per )?prim[aoei](?= ?(?:[;,.]| e |$))")
_THEN = re.compile(
    r"(?:[,;.] (?:e )?| e,? )(?:(?:(?:al|in) (?:secondo|terzo|quarto|ultimo)(?: posto| luogo)?|(?:a )?segu\w+"
    r"|quindi|poi|infine"
    r"|in seconda battuta|in subordine|nell'ordine|accanto a(?:d|lla|l|lle|i)? ?(?:ess[aoei]"
    r"|quest[aoei])? ?si (?:colloc|pon)\w*"
    r"|(?:cui|a cui|(?:al|ai|alla|alle) qual[ei]) si (?:aggiung"
    r"|affianc)\w+)(?: vi è| vi sono| c'è"
    r"| nell'ordine)?,? )+(?:(?:d?a|su)(?=ll?[ao'ie ]|i |gli )|nel?(?=ll?[ao'ie]|i |gli )|verso )?(?:l?l[ao] |i "
    r"|gli |l?le |il |l |l?l')?(?P<area>[A-ZÀ-Þ][^;:.()–—,]+)"
)
_TURN = re.compile(
    r"(?:(?:(?:al|in) (?:secondo|terzo|quarto|ultimo)(?: posto| luogo)?|quindi|poi|infine|a seguire"
    r"|in seconda battuta),? )+"
    r"(?:verso |a(?=ll?[ao'ie]|i |gli )|ne(?=ll?[ao'ie]|i |gli ))?(?:l(?=l[ao'e]))?"
)
_GROUP = re.compile(r"(?:altri |i )?paesi\b|(?:sud|nord) (?:globale|del mondo)", re.I)
_HIGHEST, _FOLLOWING = 0, 1
_STOP = re.compile(r"[:;.(]| [–—-] ")
_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'-]+(?: (?:d(?:i|el|ello|ella|ei|egli|elle) |dell'|d')?[A-ZÀ-Þ][\w'-]+"
    r"| (?:meridional|settentrional|oriental|occidental|central|subsaharian|austral)[aei]){0,3}"
)
_CITIES = re.compile(r"(?:(?:alle|le|delle) )?città (?=de|in )", re.I)
_JOINT = re.compile(r"(?:d[ae](?:l|llo|lla|i|gli|lle) |(?:d[ae]|ne)ll'|in |ne(?:l|llo|lla|i|gli|lle) )", re.I)
_GEOGRAPHIC = re.compile(
    r"(?:(?:asse|corridoio|direttrice) (?:.*(?:Nord|Sud|Est|Ovest)"
    r"|(?:euro|afro|italo|ibero|indo|sino|nord|sud|est|ovest)-\w+)"
    r"|paesi\b.+|(?:area|regione|bacino|quadrante|sponda|arco|fascia|costa|penisola|corno) \w+"
    r"|(?:Nord|Sud|Est)(?: globale| del mondo|-)|(?:Global South|Sud globale))",
    re.I,
)


def read(page: Page) -> None:
    """Claim `geographic_priorities`: 1 for the highest or first, then in the order of the text; named areas only."""
    declared: dict[str, tuple[Item, int, Item, str]] = {}
    for item, rank, said, rule in sorted(_declared(page), key=lambda d: (d[1], d[0].flow, d[0].start)):
        area = page.written(item.flow, item.start, item.end)
        if not _GROUP.match(area) or page.within(item.flow, item.start, item.end, "place"):
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


def is_area(page: Page, item: Item) -> bool:
    """Whether an item names a part of the world: a place, "i paesi in via di sviluppo", "l'asse Nord-Sud"."""
    text = page.flows[item.flow].text
    if _GEOGRAPHIC.match(text, item.start, item.end):
        return True
    places = page.within(item.flow, item.start, item.end, "place")
    return any(m.end - m.start >= (item.end - item.start) / 2 for m in places)


def _declared(page: Page) -> Iterator[_Declared]:
    for index, flow in enumerate(page.flows):
        if flow.kind == "heading":
            yield from area_heading(page, index)
        if match := match_at(_NUMBERED, flow.text):
            yield from _phrase(page, (index, 0, match.end()), (_NUMBERED,), _FOLLOWING, "area_phrase")
    ranked = -1  # the paragraph in which an area was last declared
    for index, start, end in page.sentences():
        if search(_CUE, page.flows[index].text, start, end):
            last = -1
            clauses = main_clauses(page.flows[index].text, start, end, lambda *_: None, NOTHING)
            rules = ((rule, clause) for clause in clauses for rule in (area_highest, area_list, area_phrase))
            for rule, clause in rules:
                for declared in rule(page, index, *clause):
                    ranked, last = index, max(last, declared[0].end)
                    yield declared
            if last >= 0:
                yield from _phrase(page, (index, last, end), (_THEN,), _FOLLOWING, "area_in_turn")
        elif heads_areas(page, index) and (found := list(area_told_first(page, index, start, end))):
            ranked, last = index, max(declared[0].end for declared in found)
            yield from found
            yield from _phrase(page, (index, last, end), (_THEN, _IN_ORDER), _FOLLOWING, "area_in_turn")
        elif ranked == index:
            yield from area_in_turn(page, index, start, end)


def area_heading(page: Page, index: int) -> Iterator[_Declared]:
    """A heading "Aree geografiche prioritarie" over bullets."""
    text = page.flows[index].text
    match = search(_LIST, text)
    if match is None:
        return
    label = match_at(LABEL_OPENS, text, match.end())
    if label and match.start() == 0 and label.end() < len(text):
        for item in _areas(page, _items(page, index, label.end(), len(text))):
            yield item, _FOLLOWING, Item(index, *match.span()), "area_heading"
    elif len(text) - len(match[0]) <= 25:
        for item in _areas(page, below(page, index)):
            yield item, _FOLLOWING, Item(index, *match.span()), "area_heading"


def area_list(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "Paesi prioritari: Senegal, Kenya e Albania.", "Le priorità geografiche sono:" with bullets below."""
    text = page.flows[index].text
    for match in matches(_LIST, text, start, end):
        if is_denied(text, start, match.end()) or is_others(text, start, match.start()):
            continue
        opens = _OPENS.match(text, match.end(), end)
        if opens:
            items = _items(page, index, opens.end(), end) if opens.end() < len(text.rstrip()) else below(page, index)
            yield from ((item, _FOLLOWING, Item(index, *match.span()), "area_list") for item in _areas(page, items))
            return


def area_highest(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "I Balcani costituiscono l'area di massima priorità", "massima priorità va data all'Africa"."""
    yield from _phrase(
        page, (index, start, end), (_HIGHEST_LAST, _HIGHEST_FIRST, _HIGHEST_IS), _HIGHEST, "area_highest"
    )


def area_phrase(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "I Balcani sono un'area prioritaria", "partner prioritari delle città del Mediterraneo"."""
    if (start, end) in page.flows[index].telling(_PHRASES):
        yield from _phrase(page, (index, start, end), _PHRASES.patterns, _FOLLOWING, "area_phrase")


_PHRASES = AnyOf(
    _PARTNERS,
    _PRIORITY_LAST,
    _PRIORITY_FIRST,
    _ARE_FIRST,
    _FIRST_OF_ALL,
    _IN_ORDER,
    _FIRST_PLACE,
    _LOOKS_FIRST,
    _PRIVILEGED,
    _AMONG,
    _GOES_TO,
    _CHOSEN,
    _FIRST_LAST,
    _BY_RANK,
    _FIRST_ARE,
    _HAVE_PRIORITY,
    _HORIZON,
)


def heads_areas(page: Page, index: int) -> bool:
    """Whether the heading over a paragraph is about parts of the world: "Territori", "Dove interveniamo"."""
    heading = page.heading_of(page.flows[index].section)
    return heading is not None and search(_ABOUT_AREAS, page.flows[heading].text) is not None


def area_told_first(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "Quanto ai territori, viene prima il Sahel; poi i Balcani.", "Il Sahel è il primo; ..." under such a heading."""
    yield from _phrase(page, (index, start, end), (_COMES_FIRST, _IS_FIRST), _HIGHEST, "area_told_first")


def area_in_turn(page: Page, index: int, start: int, end: int) -> Iterator[_Declared]:
    """ "In secondo luogo, i Balcani e il Maghreb.": nothing but areas, in the paragraph that gave the first."""
    if match := _IN_TURN.fullmatch(page.flows[index].text, start, end):
        items = _items(page, index, *match.span("area"))
        named = list(_areas(page, items))
        if len(named) == len(items):
            said = trimmed(page.flows[index].text, start, match.start("area"))
            yield from ((item, _FOLLOWING, Item(index, *said), "area_in_turn") for item in named)


def _phrase(
    page: Page, where: tuple[int, int, int], patterns: tuple[re.Pattern[str], ...], rank: int, rule: str
) -> Iterator[_Declared]:
    index, start, end = where
    text = page.flows[index].text
    for pattern in patterns:
        for match in matches(pattern, text, start, end):
            if is_denied(text, start, match.end()) or is_others(text, start, match.start()):
                continue
            named = next((group for group in ("area", "area_2") if group in pattern.groupindex and match[group]), None)
            a, b = match.span(named) if named else _words_before(text, start, match.start())
            b = then.start() if named and pattern is not _THEN and (then := search(_THEN, text, a, b)) else b
            said = (
                trimmed(text, match.start(), a)
                if a - match.start() > 2
                else trimmed(text, max(b, match.start()), match.end())
            )
            for item in _areas(page, _items(page, index, a, b)):
                yield item, rank, Item(index, *said), rule


def _words_before(text: str, start: int, end: int) -> tuple[int, int]:
    """The words since the last punctuation."""
    breaks = [mark.end() for mark in _BREAK.finditer(text, max(start, end - 120), end)]
    return (breaks[-1] if breaks else start), end


def _items(page: Page, index: int, start: int, end: int) -> list[Item]:
    return [Item(index, a, b) for a, b in in_line(page.flows[index].text, start, end)]


def _areas(page: Page, items: list[Item]) -> Iterator[Item]:
    """The items that are areas, without articles and "le città del"; beside one that is, every name is one: "il
    Maghreb, il Levante e il Sahel"."""
    bare = [_bare(page, item) for item in items]
    areas = [is_area(page, item) for item in bare]
    for item, known in zip(bare, areas, strict=True):
        if known or (any(areas) and _NAME.fullmatch(page.flows[item.flow].text, item.start, item.end)):
            yield item


def _bare(page: Page, item: Item) -> Item:
    text, start, end = page.flows[item.flow].text, item.start, item.end
    for lead in (_TURN, _CITIES, _JOINT):
        match = lead.match(text, start, end)
        start = match.end() if match else start
    stop = _STOP.search(text, start, end)
    return Item(item.flow, *without_article(text, *trimmed(text, start, stop.start() if stop else end)))
