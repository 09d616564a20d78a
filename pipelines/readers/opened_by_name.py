"""Networks whose name opens a paragraph of a page of networks, without a heading, bold type or a definition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipelines.flows import match_at, search
from pipelines.mentions.phrases import ACRONYM, is_acronym, phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.naming import APPOSED, NAMED, Sighting, can_be_name, rule_pattern, rule_words, see
from pipelines.readers.page import Page
from pipelines.readers.small_names import with_reach
from pipelines.readers.wordings import FOUNDED, GATHERS, LAUNCHED
from pipelines.vocabulary import kind_of_network_word

_KIND = (
    r"(?P<kind>rete|network|associazione|coordinamento|circuito|alleanza|coalizione|piattaforma|organizzazione"
    r"|federazione|unione|lega)"
)
_OPENS = re.compile(  # "|L'associazione «|Città per la Fraternità», che ha sede a", "La |Rete dei Laghi, nata nel"
    rf"(?:(?:(?=[A-Z])(?i:{FOUNDED}|{LAUNCHED})[ao] [^.;:]{{3,90}}|Con sede [^.;:]{{3,40}}), (?=[lL]))?"
    rf"(?:(?:La|Il|Lo|Le|I|Gli) |L'|(?<=, )(?:la |il |l'))?(?:{_KIND}"
    r"(?: (?!di\b|che\b)[a-zà-ù]{4,}){0,2} )?(?P<quote>[«“\"])?(?=[A-ZÀ-Þ])"
)
_TELLS = re.compile(  # what a sentence tells of a body behind its name
    rf"[»”\"]?,? (?:(?:è|fu|venne) (?:stat[ao] )?(?:{FOUNDED}|{LAUNCHED})[ao]\b|(?:{FOUNDED}|{LAUNCHED})[ao] "
    rf"|(?:che )?(?:oggi )?(?:(?:{GATHERS}|nasce|nacque|sorge|sorse|opera|promuove|organizza|assegna|sostiene"
    r"|rappresenta|favorisce|lavora|coordina|offre)\b|ha (?:la |la propria |la sua )?sede )|con sede |(?:la cui sede"
    r"|che ha (?:la |la propria )?sede)\b|(?:a |di )cui |(?:al|del)l[ao] quale |è (?:un[ao]? |un'|l'|la |il ))"
)
_BELONGS = re.compile(  # what only the paragraph of a network says of its city
    r"\b(?:[Vv]i|[Nn]e) (?:(?:ha|abbiamo) (?:\w+ )?"
    r"(?:aderito|fatto parte)|aderi(?:sce|amo)|(?:fa|facciamo) (?:\w+ )?parte"
    r"|(?:è|siamo) (?:\w+ )?(?:soci[oae]?|membr[oi]|parte|entrat[aoi]|iscritt[aoi])|appartiene)"
    r"|\b[Ll]'adesione (?:d(?:i|el|ella) |dell')(?:[Cc]omune|[Cc]ittà|[Ee]nte|[Aa]mministrazione|[A-ZÀ-Þ])"
    r"|\bil (?:Comune|capoluogo) (?:vi |ne )"
)
_CUES = ("vi ", "ne ", "adesione")
_NO_NETWORK = re.compile(
    r"(?:Settore|Servizio|Ufficio|Comune|Città [Mm]etropolitan|Città d(?:i |')|Regione|Provincia|Progetto"
    r"|Programma|Fondazione"
    r"|Università|Agenda|Consiglio|Giunta|Comitato|Commissione|Ministero|Assess|Sindac|Carta|Premio|Statuto|Settimana"
    r"|Iniziativa d|Giornata|Festival"
    r"|Manifesto|Dichiarazione|Convenzione|Unione [Ee]uropea|Nazioni|Banca|Agenzia|Camera|Consorzio)"
)


_FIRST_WORD = re.compile(r"\w+")
_QUOTES = {"«": "»", "“": "”", '"': '"'}
_CLOSING = (*_QUOTES.values(),)


@cache
def _members() -> re.Pattern[str]:
    """`oltre 500 Comuni`, `un gruppo di città`: who belongs."""
    return re.compile(
        rf"(?<!la )(?<!lla )(?<!il )(?<!un )(?<!ogni )\b(?!(?:comune|capoluogo)\b)(?:{rule_words()['member']})\b", re.I
    )


def opened_by_name(page: Page) -> Iterator[Sighting]:
    """`L'associazione Città per la Fraternità, che ha sede a Castel Gandolfo, ... Pavia vi ha aderito nel 2012.`"""
    for index, flow in enumerate(page.flows if page.kind == "networks_list" else ()):
        if flow.kind not in ("paragraph", "list_item") or flow.label is not None:
            continue
        opened = match_at(_OPENS, flow.text, 0)
        name = _name(flow.text, opened.end()) if opened else None
        if opened is None or name is None or _NO_NETWORK.match(flow.text, name[0]):
            continue
        short = ACRONYM.match(flow.text, name[1])
        behind = short.end() if short else name[1] + (flow.text[name[1] : name[1] + 1] in _CLOSING)
        if not match_at(_TELLS, flow.text, behind):
            continue
        word = opened.span("kind") if opened["kind"] else _own_kind(flow.text, name)
        if word is None and (defined := match_at(rule_pattern("defines"), flow.text, behind)):
            word = defined.span("kind")
        belongs = flow.cued(0, len(flow.text), _CUES) and search(_BELONGS, flow.text) is not None
        of_cities = word is not None and search(_members(), flow.text, name[0], min(len(flow.text), name[1] + 300))
        if (belongs or of_cities) and (seen := see(page, index, name, word, "opened_by_name", NAMED)):
            yield seen


_SMALL_NAMED = re.compile(  # "L'associazione |Borgo fiorito dell'anno|, fondata nel 1997, ha sede a": small words in it
    rf"(?:La |Il |L'){_KIND}(?: (?!di\b|che\b)[a-zà-ù]{{4,}})?? (?P<name>(?=[A-ZÀ-Þ])[\w-]{{3,}}(?:[ '][\w-]+){{0,6}}?)"
    rf"(?: \((?P<short>[A-Z][\w-]{{1,11}})\))?, (?:{FOUNDED}|{LAUNCHED})[ao] (?:nel|a|ad|il|su) ?[^,.;:]{{3,60}}, "
    rf"(?:è |ha (?:la |la propria |la sua )?sede |(?:{GATHERS}|promuove|organizza|assegna|sostiene|opera)\b)"
)


def opened_on_any_page(page: Page) -> Iterator[Sighting]:
    """`L'associazione Borgo fiorito dell'anno, fondata nel 1997, ha sede a Merano. Torino ne è membro dal 2007.`: a
    paragraph about a body called an association or network, to which the city belongs."""
    for index, flow in enumerate(page.flows):
        if flow.kind != "paragraph" or not flow.cued(0, len(flow.text), _CUES):
            continue
        found = match_at(_SMALL_NAMED, flow.text, 0)
        if found is None or _NO_NETWORK.match(flow.text, found.start("name")) or not search(_BELONGS, flow.text):
            continue
        name, word = found.span("name"), found.span("kind")
        if can_be_name(page, index, name):
            short = found.span("short") if found["short"] else None
            yield Sighting(page, index, name, short, word, "opened_by_name", NAMED, flow.section)


_SHORT_FIRST = re.compile(  # "|ALDA| – Associazione Europea per la Democrazia Locale – è nata nel 1999"
    r"(?:(?:La|Il|Lo) |L')?(?P<short>[A-Z][\w&-]{1,11}),? (?:[-–—] |\(|(?<=, )(?=l'|la |il ))"
    r"(?:(?:[Ll]a|[Ii]l) |[Ll]')?"
    r"(?P<name>(?P<kind>Rete|Network|Associazione|Coordinamento|Circuito|Alleanza|Coalizione|Forum|Federazione|Unione"
    r"|Lega|Patto)\b[^()–—.;:,]{4,90}?)(?: [-–—]|\)|,)(?=,? (?!è l[a'] |che ))"
)
_JOINED_HERE = when_asked(
    r"\b(?:(?:ha|abbiamo) (?:\w+ )?aderito|aderi(?:sce|amo)|(?:fa|facciamo) (?:\w+ )?parte|(?:è|siamo)"
    r" (?:\w+ )?(?:soci[oae]?|membr[oi]|entrat[aoi]|iscritt[aoi]))\b"
)


def opened_by_acronym(page: Page) -> Iterator[Sighting]:
    """`ALDA – Associazione Europea per la Democrazia Locale – è nata nel 1999. Torino è socia dal 2008.`: an acronym
    with what it stands for, whatever their letters, in a paragraph that tells of cities or of the city's joining."""
    for index, flow in enumerate(page.flows):
        if flow.kind not in ("paragraph", "list_item"):
            continue
        for start, end in flow.sentences:
            found = match_at(_SHORT_FIRST, flow.text, start, end)
            if found is None or not is_acronym(found["short"]) or not match_at(_TELLS, flow.text, found.end()):
                continue
            if search(_JOINED_HERE, flow.text) or search(
                _members(), flow.text, start, min(len(flow.text), start + 400)
            ):
                name, short = found.span("name"), found.span("short")
                yield Sighting(page, index, name, short, found.span("kind"), "opened_by_name", APPOSED, flow.section)


@cache
def _told_first() -> re.Pattern[str]:
    """`Rete europea di città lacustri, il |`, `Nata nel 2004 come associazione di Comuni, la |`: before a name."""
    return re.compile(
        rf"(?:(?i:{FOUNDED}|{LAUNCHED})[ao] [^.;:,]{{3,60}}? come |(?:Un[ao]? |Un'))?(?i:{_KIND})"
        rf"(?: [a-zà-ù]{{4,}}){{0,2}} (?:(?:di|tra|fra|d[ei]i|delle|degli) |d')(?:[a-zà-ù]+ )?"
        rf"(?i:{rule_words()['member']})\b[^.;:,]{{0,80}}, (?:(?:il|la|lo) |l')?(?=[A-ZÀ-Þ])"
    )


def told_what_first(page: Page) -> Iterator[Sighting]:
    """`Rete internazionale di città lacustri, il Forum dei Laghi Alpini (FLA) fu istituito ad Annecy`: a sentence that
    begins with what a network is."""
    for index, start, end in page.sentences():
        text = page.flows[index].text
        if not page.flows[index].cued(start, end, _FIRST_CUES):
            continue
        told = match_at(_told_first(), text, start, end)
        name = _name(text, told.end()) if told else None
        if told is None or name is None or _NO_NETWORK.match(text, name[0]) or page.within(index, *name, "place"):
            continue
        short = ACRONYM.match(text, name[1])
        if not match_at(_TELLS, text, short.end() if short else name[1]):
            continue
        if seen := see(page, index, name, told.span("kind"), "appositive_network", APPOSED):
            yield seen


_FIRST_CUES = ("rete ", "network ", "associazione ", "coordinamento ", "circuito ", "alleanza ", "coalizione ")


def _name(text: str, start: int) -> tuple[int, int] | None:
    """The name at an offset, whole where quotation marks hold it."""
    closing = _QUOTES.get(text[start - 1]) if start else None
    stop = text.find(closing, start, start + 80) if closing else -1
    name = (start, stop) if stop > start else phrase_at(text, start)
    return with_reach(text, name) if name else None


def _own_kind(text: str, name: tuple[int, int]) -> tuple[int, int] | None:
    """The word for a network that a name begins with: `|Associazione| Europea delle Vie Francigene`."""
    first = _FIRST_WORD.match(text, *name)
    return first.span() if first and first[0].lower() in kind_of_network_word() else None
