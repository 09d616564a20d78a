"""Layout rules that see a network: a section of a `networks_list`, an entry of a list of networks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.labels import field_of, label_of
from pipelines.mentions.phrases import initials_of, is_acronym, phrase_at, shortens
from pipelines.patterns import when_asked
from pipelines.readers.common_headings import COUNTED, FURNITURE, NUMBERED, common
from pipelines.readers.dated_items import is_count, name_start
from pipelines.readers.names_below import defined_behind, in_full, initials, respelt, spelt_in_prose
from pipelines.readers.naming import (
    HEADED,
    Sighting,
    can_be_name,
    fold_name,
    names_office,
    proper,
    rule_pattern,
    spelt_beside,
    word_behind,
)
from pipelines.readers.network_rows import network_columns, network_rows
from pipelines.readers.own_lines import titled_so, under_own_line
from pipelines.readers.page import Page
from pipelines.readers.questions import WHICH_NETWORKS
from pipelines.readers.small_names import written_small
from pipelines.readers.subjects import anaphor, bare_definition, says_what
from pipelines.vocabulary import kind_of_network_word


def network_sections(page: Page) -> Iterator[Sighting]:
    """On a `networks_list` a section with prose, headed by a name, is a network."""
    for index, section in enumerate(page.structure.sections):
        flows = page.by_section.get(index, [])
        body = [f for f in flows if page.flows[f].kind in ("paragraph", "list_item", "link")]
        if section.level == 0 or not body or not _may_describe(page, body, section.heading):
            continue
        if _IS_NONE.search(page.flows[body[0]].text[:120]):
            continue
        heading = page.heading_of(index)
        if FURNITURE.fullmatch(section.heading):
            continue
        if heading is None or _is_value(page, heading) or section.heading.endswith("?") or "|" in section.heading:
            continue
        if NUMBERED.fullmatch(section.heading):  # "SCHEDA 1", and below "Denominazione: Arco Latino"
            named = next((f for f in body if _LABELLED.match(page.flows[f].text)), None)
            if named is not None:
                yield headed(page, named, "section_is_network")
            continue
        if (
            (proper(_ASIDE.sub("", section.heading)) and not common(page, body, section.heading))
            or _is_defined_below(page, body, section.heading)
            or _short_and_long(section.heading)
            or _labelled(page, body)
        ):
            yield headed(page, heading, "section_is_network")
            yield from initials(page, body, section.heading)
            yield from respelt(page, body, section.heading)
            yield from in_full(page, body, section.heading)
            yield from spelt_in_prose(page, body, section.heading)


_IS_NONE = re.compile(  # an entry denied in its own words: "Non è una rete ma un programma", "no, è un progetto"
    r"\b(?:[Nn]on (?:è|si tratta di) (?:propriamente |ancora |tecnicamente )?un(?:a |o |'| )(?:rete|network"
    r"|associazione)"
    r"\b(?! (?:aperta|chiusa|formale))|(?:[Nn]o[,:.]|, bensì|ma) (?:si tratta di|è) un (?:progetto|programma|bando"
    r"|premio"
    r"|evento|sito|documento)\b)"
)


def _is_value(page: Page, heading: int) -> bool:
    """Whether a heading is an office (`Ufficio Reti`) or but the value of a label on the line above: a town, a count
    (`Copenaghen`, `30 Comuni`), or a town with its country (`Thann (Francia)`)."""
    text = page.flows[heading].text
    if names_office(text):
        return True
    end = len(text.rstrip())
    if any(m.start == 0 and m.end == end for m in page.of(heading, "place", "quantity", "date")):
        return True
    beside = next((m for m in page.of(heading, "place") if m.value and m.value.kind == "country"), None)
    return beside is not None and text[beside.start - 2 : beside.start] == " (" and beside.end == end - 1


_ASIDE = re.compile(r" \([^()]* [^()]*\)$")  # "Laghi Insieme (rete di laghi)"
_SHORT_AND_LONG = when_asked(  # "EFUS – Forum europeo per la sicurezza urbana", "Forum europeo ... (EFUS)"
    r"(?P<before>[\w-]{2,12}) [-–—:] (?P<kind>\w+) .+|(?P<head>\w+) .+ \((?P<after>[\w-]{2,12})\)"
)


def _short_and_long(heading: str) -> bool:
    """A heading of an acronym and what it stands for, which begins with the word for a network."""
    found = _SHORT_AND_LONG.fullmatch(heading)
    word, short = (found["kind"] or found["head"], found["before"] or found["after"]) if found else ("", "")
    return is_acronym(short) and word.lower() in kind_of_network_word()


def _labelled(page: Page, body: list[int]) -> bool:
    """Whether label lines below tell what only a network has: since when the publisher belongs, or seat and members."""
    means = {label.means for f in body if (label := label_of(page.flows[f].text))}
    return "joined" in means or len(means & {"headquarters", "founded", "members"}) > 1


_GATHERS = re.compile(  # "Promossa nel 1982 dal Sindaco di Hiroshima, riunisce 8.200 città"
    r"(?:(?:Nat|Fondat|Istituit|Costituit|Cread?t|Promoss|Lanciat|Avviat)[ao]\b[^.;:]{0,120}, )?(?:oggi |ora )?"
    r"(?:[Rr]iunisce|[Rr]aggruppa|[Aa]ssocia|[Uu]nisce|[Cc]ollega|[Cc]onta|[Rr]accoglie)\b"
)


_WHAT_ELSE = re.compile(r" (?:d(?:el|ei|elle|egli|ella)|per|con|su) ")  # "Riunisce le domande dei Comuni"


def defined_sections(page: Page) -> Iterator[Sighting]:
    """On any page a name heads the definition that leaves it out: `Lagonet` above `Rete di città europee, nata nel
    1991`."""
    for index, section in enumerate(page.structure.sections):
        flows = page.by_section.get(index, [])
        heading = page.heading_of(index)
        below = next((f for f in flows if page.flows[f].kind == "paragraph"), None)
        if section.level == 0 or heading is None or below is None or not proper(section.heading):
            continue
        if common(page, [below], section.heading):
            continue
        text = page.flows[below].text
        found = bare_definition().match(text) or _GATHERS.match(text)
        member = rule_pattern("member").search(text, found.end(), min(len(text), found.end() + 90)) if found else None
        told = found is not None and found.re is not _GATHERS and _BELONGS.search(text, found.end()) is not None
        if found and member:
            told = not (found.re is _GATHERS and _WHAT_ELSE.search(text, found.end(), member.start()))
        seen = headed(page, heading, "section_is_network")
        if told and can_be_name(page, heading, seen.name):
            yield seen


_ITEM = 80  # characters: a longer one tells as a paragraph does
_BELONGS = when_asked(  # what the text of a section says of the network of its heading
    r"\b(?:[Ll]'(?:adesione|ingresso) (?:di|del|della|dell')|(?:[Vv]i|[Nn]e) (?:aderisce|fa parte|è (?:membro|soci[oa])"
    r"|è entrat[ao]|ha aderito|partecipa (?:dal|dall)))"
)


def _may_describe(page: Page, body: list[int], heading: str) -> bool:
    """Whether prose stands under a heading, or a link at least where the name itself says it is a network."""
    named = rule_pattern("name").search(heading) and rule_pattern("name_member").search(heading)
    told = any(page.flows[f].kind == "paragraph" or len(page.flows[f].text) > _ITEM for f in body)
    return bool(named) or told or says_what(page.flows[body[0]])


def _is_defined_below(page: Page, body: list[int], heading: str) -> bool:
    """A heading in small letters still names a network when the text below takes it up as one."""
    key = fold_name(heading)
    kinds = kind_of_network_word()
    first = re.match(r"\w+", heading)
    if (
        first
        and first[0].lower() in kinds
        and " " in heading
        and rule_pattern("member").search(heading)
        and not re.search(r"\breti\b", heading, re.I)
    ):
        return True
    said = [page.flows[f].text[:200] for f in body if len(key) > 5 and not _ANY_THING.match(heading)]
    return any(key in fold_name(text) and first is not None and first[0] in text for text in said)


_ANY_THING = when_asked(r"(?:I|Gli|Le|Il|Lo|La|L') ?[a-zà-ù']+$")  # "Le risorse"


_BRACKET = re.compile(r"(?P<name>[^()]{2,80}?) ?\((?P<inside>[^()]* [^()]*)\) ?:?")  # no acronym, which is one word
_LABELLED = re.compile(
    r"(?:Rete|Network|Organismo|Associazione|Rete[/ ](?:o )?associazione|(?:Nome|Denominazione)(?: (?:della rete"
    r"|dell'(?:associazione|organismo)))?): (?=[A-ZÀ-Ý])",
    re.I,
)


def headed(page: Page, flow: int, rule: str) -> Sighting:
    """The name that a heading, a list entry or a row's first cell consists of, acronym and other brackets apart."""
    row, text = network_rows(page).get(flow), page.flows[flow].text
    begin, end = row.name if row else (_after_number(page, flow), len(text))
    if labelled := _LABELLED.match(text, begin, end) or COUNTED.match(text, begin, end):
        begin = labelled.end()
    (a, b), short = parted(text[begin:end])
    acronym = (begin + short[0], begin + short[1]) if short else None
    return Sighting(page, flow, (begin + a, begin + b), acronym, None, rule, HEADED, page.flows[flow].section)


_LAST_SHORT = re.compile(r" [-–] (?P<acronym>[A-Z][\w-]{2,11})$")


def _after_number(page: Page, flow: int) -> int:
    """Where a heading begins behind its number: `3.1 |Eurocities`."""
    section = page.section_of(flow)
    headed = section is not None and section.number and page.heading_of(page.flows[flow].section) == flow
    return max(page.flows[flow].text.find(section.heading.replace("’", "'")), 0) if headed and section else 0


def parted(text: str) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """The name and the acronym of a heading's words."""
    if bracket := _BRACKET.fullmatch(text):
        short = is_acronym(bracket["name"])
        return (bracket.span("inside"), bracket.span("name")) if short else (bracket.span("name"), None)
    acronym = re.search(r" ?\((?P<acronym>[A-Z][\w&/.-]{1,11})(?:\)|$)", text)
    end = acronym.start() if acronym else len(text.rstrip(" :"))
    shortened = acronym is not None and shortens(acronym["acronym"], text[: acronym.start()])
    span = acronym.span("acronym") if acronym and shortened else None
    if acronym and span is None:
        end = len(text.rstrip(" :"))
    dash = re.match(r"(?P<acronym>[\w-]{2,12}) [-–] (?=[A-Z])", text) if span is None else None
    if dash and is_acronym(dash["acronym"]):
        return (dash.end(), end), dash.span("acronym")
    last = _LAST_SHORT.search(text, 0, end) if span is None else None
    if last and initials_of(last["acronym"], text[: last.start()]):
        return (0, last.start()), last.span("acronym")
    return (0, end), span


_ENTRY = re.compile(  # "|Polis|, dal 2010", "il |Patto dei Sindaci|", "la rete europea |Polis|, dal 2010"
    r"(?:(?:(?:il|lo|la|i|gli|le) |l')(?:(?P<kind>rete|network|associazione|coordinamento|alleanza|circuito|forum"
    r"|patto)(?: [a-zà-ù]+(?:e[ao]|al[ei]|an[ao]|ic[ao]))* )?(?=[A-ZÀ-Þ]))?"
    r"(?P<name>[^:.;(–—|\[]{2,90}?)(?: ?\((?P<acronym>[A-Z][\w&/.-]{1,11})\))?(?P<mark>:| [–—-] |, | [(\[]|\.$"
    r"|\. (?=[A-ZÀ-Ý])|;?$| è | riunisce | nasce )"
)


def network_entries(page: Page) -> Iterator[Sighting]:
    """On a `networks_list` an entry of a list of names is a network; an entry ending with a colon heads those below."""
    rows = network_rows(page)
    for index, row in rows.items():
        if can_be_name(page, index, row.name):
            yield headed(page, index, "entry_is_network")
    columns = network_columns(page)
    cells = {*columns, *(at for row in columns.values() for cell in row for at in (cell.flow, cell.of))}
    for index, flow in enumerate(page.flows):
        if (
            flow.kind != "list_item"
            or flow.text.endswith(":")
            or not _is_entry(page, index)
            or (page.kind != "networks_list" and not introduced(page, index))
            or index in rows
            or index in cells
            or field_of(flow.text)
            or (flow.label is None and label_of(flow.text))
            or is_count(flow.text)
            or (flow.text[0].isdigit() and name_start(flow.text) and not introduced(page, index))
            or ((none := _IS_NONE.search(flow.text)) and none.start() < 100)
        ):
            continue
        match = _ENTRY.match(flow.text, name_start(flow.text), len(flow.text) if flow.label is None else flow.label)
        if match and (quoted := _QUOTED.match(match["name"])) and can_be_name(page, index, quoted.span("name")):
            word = word_behind(flow.text, quoted.end())
            yield Sighting(page, index, quoted.span("name"), None, word, "entry_is_network", HEADED)
            continue
        named = match and (proper(match["name"]) or written_small(match["name"]) or _says_what(flow.text, match))
        if match and named and not _is_sentence_start(match["name"]):
            if not (can_be_name(page, index, match.span("name")) or _spelt(flow.text, match)):
                continue
            acronym = match.span("acronym") if match["acronym"] else None
            if acronym is None and (
                open_end := re.match(r"(?P<name>.{3,80}?) ?\((?P<acronym>[A-Z][\w-]{1,11})$", flow.text)
            ):
                yield Sighting(
                    page, index, open_end.span("name"), open_end.span("acronym"), None, "entry_is_network", HEADED
                )
                continue
            if (spelt := spelt_beside(flow.text, match.span("name")) or _spelt(flow.text, match)) and can_be_name(
                page, index, spelt, "defined_as_network"
            ):
                yield Sighting(page, index, spelt, match.span("name"), None, "entry_is_network", HEADED)
                continue
            word = match.span("kind") if match["kind"] else word_behind(flow.text, match.start("mark"))
            word = word or defined_behind(flow.text, match.end("mark"))
            yield Sighting(
                page, index, (match.start("name"), match.end("name")), acronym, word, "entry_is_network", HEADED
            )


_QUOTED = re.compile(r"[«“\"](?P<name>[A-ZÀ-Þ][^«»“”\"]+)[»”\"]$")


def _says_what(text: str, entry: re.Match[str]) -> bool:
    """Whether the words behind an entry's dash take it up as a network or define it as one, however its name is
    written: `Tavolo delle città in cammino – L'associazione ...`, `– rete di Comuni`."""
    if entry["mark"].strip() not in ("-", "–", "—") or not entry["name"][0].isupper():
        return False
    return bool(anaphor().match(text, entry.end("mark")) or bare_definition().match(text, entry.end("mark")))


def _spelt(text: str, entry: re.Match[str]) -> tuple[int, int] | None:
    """What the acronym of an entry stands for, behind its dash: `ICLEI - Local Governments for Sustainability`."""
    if not is_acronym(entry["name"]) or entry["mark"].strip() not in ("-", "–", "—"):
        return None
    name = phrase_at(text, entry.end("mark"))
    return name if name and " " in text[slice(*name)] else None


_INTRODUCES = when_asked(
    r"\b(?:aderi\w+|fa(?:nno)? parte|partecipa\w*|è membro|è soci[ao]|membro|iscritt[ao])\b[^.]{0,80}\b(?:reti"
    r"|network|associazioni|coordinamenti|alleanze)\b[^.]{0,40}:$",
    re.I,
)


_OWN_HEADING = when_asked(  # "Reti a cui aderisce il Comune", "Le nostre adesioni", "Adesioni del Comune:"
    r"(?:(?:Le|I|Gli) )?(?:nostr[ei] |altr[ei] |principali )?(?:(?:reti|network|associazioni|alleanze|coordinamenti"
    r"|organismi)\b[^.:;]{0,60}? (?:(?:(?:a|di|in) )?cui|(?:alle|delle|nelle) quali|(?:ai|dei|nei) quali)"
    r" [^.:;]{0,50}?(?:aderi\w+|parte\b|partecip\w+|membro|soci[oae]?|iscritt\w+|associat\w+)\b[^.:;]{0,40}"
    r"|adesioni(?: a (?:reti|network|associazioni)[^.:;]{0,40})?(?: (?:del(?:la)? (?:Comune|Città)|dell'(?:Ente"
    r"|Amministrazione)|in (?:corso|essere|atto)|attive|attuali)\b[^.:;]{0,30})?"
    r"|(?:reti|network) di appartenenza):?",
    re.I,
)


def introduced(page: Page, index: int) -> re.Match[str] | None:
    """The words that make a list one of the publisher's networks: `Napoli aderisce a quattro reti di città:`."""
    for before in range(index - 1, max(-1, index - 40), -1):
        flow = page.flows[before]
        if flow.kind in ("paragraph", "heading") and flow.text.endswith("?"):
            return WHICH_NETWORKS.search(flow.text)
        if flow.kind == "paragraph":
            told = _INTRODUCES.search(flow.text) or (flow.text.endswith(":") and _OWN_HEADING.fullmatch(flow.text))
            if told or flow.text.endswith(":") or not _SAYS_NETWORKS.search(flow.text):
                return told or None
            continue  # a sentence between heading and list: "Siamo presenti anche in altre reti."
        if flow.kind == "heading" and not _JOINS_NO_MORE.search(f"{flow.text.rstrip(':')}:"):
            return _OWN_HEADING.fullmatch(flow.text)
        if flow.kind != "list_item":
            return None
    return None


def _is_sentence_start(name: str) -> bool:
    return bool(re.match(r"(?:Il|La|Lo|I|Gli|Le|L'|Un|Una|Nell?a?|Dall?a?|[FS]ino|Dopo|Per|Con|In|Oggi|Non)\b", name))


_SAYS_NETWORKS = re.compile(r"\b(?:reti|network|alleanze|coordinamenti|adesioni|associazioni)\b", re.I)
_JOINS_ALSO = re.compile(  # "Il Comune aderisce inoltre a:", "Siamo anche soci di:"
    r"^(?:(?:(?!non\b)[^\s.;:]+ ){0,8}?)(?:aderi(?:sce|amo)|(?:è|siamo) (?:\w+ ){0,2}(?:membr[oi]|soci[oae]?"
    r"|iscritt[aoie])|fa(?:cciamo)? (?:\w+ ){0,2}parte)(?: (?!non\b)\w+){0,2} (?:a|di|in)\s*:$",
    re.I,
)
NO_MEMBERSHIP = re.compile(  # what a city adheres to, and is no network
    r"(?:(?:Il|La|Lo|I|Le|Gli) |L')?(?:Programm|Progett|Cart[ae]\b|Manifest|Dichiarazion|Giornat|Settiman|Premi[oi]?\b"
    r"|Band[oi]\b|Fondazion|Festival|Campagn|Convenzion|Protocoll|Accord|Appell|Agenda\b|Società|Consorzi)"
)


_JOINS_NO_MORE = re.compile(  # "Il Comune non aderisce più a:", "Adesioni cessate:"
    r"\b(?:[Nn]on(?! (?:solo|soltanto)\b|[^:]* solo\b)|cessat[ae]|conclus[ae]|uscit[ao]|recedut[ao]|receduto"
    r"|candidat[aou]\w*|in passato|un tempo"
    r"|(?:allo|in) (?:studio|valutazione)|valutando)\b[^.;]*:$"
)
_WE_NO_MORE = re.compile(  # a heading: "Non siamo più in", "Siamo stati in", "Vorremmo entrare in"
    r"(?:(?:dove|quando|(?:che )?cosa|chi|reti|associazioni|le reti|le associazioni)\b[^.;:]{0,30}? )?"
    r"(?:non\b|siamo (?:già |anche )?(?:stat|uscit)[ie]\b|eravamo\b|facevamo\b|(?:abbiamo|avevamo) (?:già |anche )?"
    r"(?:fatto parte|lasciato|aderito in passato|chiesto)|vorremmo\b|vogliamo\b|ci piacerebbe\b|entreremo\b"
    r"|stiamo per\b|aspettiamo\b|usciamo\b|uscimmo\b)",
    re.I,
)


def _not_joined(page: Page, index: int) -> bool:
    """Whether a list's introduction says that its names are joined no more, or an item of things joined is a charter
    or a campaign: `Il Comune aderisce inoltre a:`, `- Carta di Aalborg`."""
    above = next((f for f in reversed(page.flows[max(0, index - 40) : index]) if f.kind != "list_item"), None)
    if above is None or not above.text.endswith(":"):
        return above is not None and above.kind == "heading" and _WE_NO_MORE.match(above.text) is not None
    charter = NO_MEMBERSHIP.match(page.flows[index].text) and _JOINS_ALSO.search(above.text)
    return bool(charter) or _JOINS_NO_MORE.search(above.text) is not None


_OTHERS = re.compile(r"\b(?:altr[ei]|reti|network|partnership|impegni)\b", re.I)
_OF_JOININGS = re.compile(r"\b(?:reti|network|adesioni|impegni|partnership)\b", re.I)


def _is_entry(page: Page, index: int) -> bool:
    """Whether a list item stands in a list of networks: under a heading that is no network's name, and not after
    a sentence."""
    section = page.section_of(index)
    if _not_joined(page, index):
        return False
    if under_own_line(page, index):
        return True
    whole = page.structure.sections[section.parent or 0] if section else None  # of "Strumenti con cui opera:"
    for above in (section, whole):
        if above and above.level > 0 and proper(above.heading) and not _OTHERS.search(above.heading):
            return False
    flows = page.by_section.get(page.flows[index].section, [])
    place = flows.index(index) if len(flows) < 400 else 0
    for before in reversed(flows[:place]):
        if page.flows[before].kind == "paragraph":
            of_joinings = section and (
                _OF_JOININGS.search(section.heading) or titled_so(page, flows[:place], _OF_JOININGS)
            )
            said = page.flows[before].text
            return bool(of_joinings or _JOINS_ALSO.search(said) or _SAYS_NETWORKS.search(said))
        if page.flows[before].kind in ("heading", "title"):
            return True
    return True
