"""Which office another is part of: "dell'Area Cultura", "fa capo al Settore Esteri", "è articolato in tre uffici"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from pipelines.flows import matches, search
from pipelines.ids import slug
from pipelines.mentions.numbers import numerals
from pipelines.mentions.phrases import is_acronym
from pipelines.patterns import when_asked
from pipelines.readers.office_names import Office, said_office
from pipelines.readers.office_subjects import (
    FROM,
    IN,
    LEFT_UNSAID,
    OF,
    THE,
    TO,
    UNIT,
    WITHIN,
    is_labelled_whole,
    left_subject,
    whole_left_unsaid,
)
from pipelines.readers.page import Page
from pipelines.readers.titles import title_flows

_TOP = 6  # lines of a letterhead, at most
_UNITS = "uffici|unità|servizi|settori|sezioni|aree|strutture|articolazioni"
_LOCATED = (  # "lo Sportello Europa|, con sede a Gent|, dipende da"
    r", (?:(?:con|che ha) (?:sede|uffici|recapito)|(?:sit|apert|ubicat|attiv)[oa]) (?:a|ad|in|presso)"
    r" [^,;.:()]{3,40}(?=,)|, (?:che|(?:al|del|dal)(?:la)? quale|a cui|di cui) [^,;.:()]{4,90}(?=, (?:è|fa|dipende"
    r"|rientra|opera|appartiene|afferisce|risponde)\b)| ha sede (?:a|ad) [A-ZÀ-Þ][\w' ]{2,30} e(?= )"
)
_PART_OF = when_asked(
    rf"(?: \([^)]*\)|{_LOCATED})?[,:]? (?:che )?(?:è |ed è )?(?:{OF}|{UNIT} {OF}"
    rf"|(?:struttura|unità|ufficio|servizio|articolazione|sezione)(?: (?:intern|operativ)[oa])? {OF}"
    rf"|(?:{UNIT}(?<=intern[oa])|intern[oa]|(?:post[oa] )?in capo) {TO}"
    rf"|parte (?:integrante )?{OF}|(?:rientra(?:nte)?|opera(?:nte)?|attiv[oa]|costituit[oa]) (?:{IN}|{WITHIN} {OF})"
    rf"|(?:post[oa] )?alle dipendenze {OF}"
    rf"|(?:incardinat|inserit|(?:ri)?compres|collocat|istituit|inquadrat)[oa] (?:{IN}|{WITHIN} {OF})"
    rf"|(?:fa|facente|fanno) (?:capo {TO}|parte {OF})|dipend(?:e|ente) {FROM}"
    rf"|(?:appart(?:iene|enente)|affer(?:isce|ente)) {TO})"
)
_DIVIDED = when_asked(
    r"(?: (?:che )?(?:è|si|ed è))?,? (?:articolat[oa]|suddivis[oa]|divis[oa]|compost[oa]|organizzat[oa]|strutturat[oa]"
    rf"|(?:format|costituit)[oa](?= da)|articola|compone|suddivide|divide|comprende|include|raggruppa"
    rf"|fa(?:nno)? capo|fanno parte|fa parte(?= {THE})|dipende(?= {THE})|dipendono|afferisc(?:e|ono)"
    rf"|appart(?:iene|engono)|(?:operano|opera|è istituit[oa]|sono istituit[ei]|è attiv[oa]|sono attiv[ei])"
    rf"(?= {THE}| \w+ (?:{_UNITS})\b|:))"
    rf"(?= (?:(?:in|di|da|nei|negli|nelle)[ :]|{IN}|{FROM}|{OF}|{THE}|\w+ (?:{_UNITS})\b)|:)"
    r"(?: (?:in|di|da|nei|negli|nelle)(?=[ :]))?(?: seguenti)?"
    rf"(?: (?P<count>\w+)(?= (?:{_UNITS})\b))?(?: (?:{_UNITS})\b)?"
)
_LEFT_DIVIDED = when_asked(  # "Si articola in:", of the office that the sentence before tells of
    r"(?:(?:Si|È|Risulta)(?: \w+mente)? (?:articola|articolat[oa]|suddivide|suddivis[oa]|divide|divis[oa]|compone"
    r"|compost[oa]|organizzat[oa]|strutturat[oa])|Comprende|Raggruppa|Ne fanno parte)"
    rf"(?: (?:in|di|da|nei|negli|nelle)(?=[: ])|(?= ?:| {THE}| {FROM}))"
    rf"(?: seguenti)?(?: (?P<count>\w+)(?= (?:{_UNITS})\b))?(?: (?:{_UNITS})\b)?"
)
_MAKE_UP = when_asked(
    rf"\b(?:fanno parte {OF}|(?:fanno capo|afferiscono|appartengono) {TO}|dipendono {FROM}"
    rf"|(?:operano|sono (?:attiv|istituit|incardinat|inserit)[ei]) {IN})$",
    re.I,
)
_WHICH_IS_OF = when_asked(rf"(?: \([^)]*\))?, che (?:{OF}|{FROM}|{TO})$")  # ", che dell'|Area| fa parte"
_BELONGS = when_asked(r" (?:fa parte|è parte|dipende|fa capo|afferisce|appartiene)(?!\w)")
_COUNTED = when_asked(  # "Due sono le articolazioni interne dell'|Ufficio|", "Gli uffici del |Servizio| sono tre:"
    rf"(?:^|[.;:] )(?:(?P<count>\w+) sono |[Ss]ono (?P<number>\w+) )?(?:gli|le|i|Gli|Le|I) (?:{_UNITS})"
    rf"(?: (?:intern|operativ)[ei])? (?:in cui (?:si articola|è articolat[oa]|si divide) |che (?:compongono|formano) )?"
    rf"(?:{OF}|{THE})$"
)
_THEY_ARE = when_asked(r"(?: sono (?:(?P<count>\w+)[.:]|i seguenti|le seguenti|:)|:|\.)")
_INSIDE = when_asked(
    rf"\b(?:(?:capo|appartiene|afferisce) {TO}|parte {OF}|dipende {FROM}|(?:incardinat|inserit|collocat)[oa] {IN})$"
)
_ARTICLES = ("il", "lo", "la", "l'")
_BESIDE = when_asked(r" ?[-–] | [>»›/] | \(")
_APPOSED = when_asked(r", ")
_APPOSITION_ENDS = when_asked(rf" ?(?:$|[,;:.()|–-])(?! (?:[Uu]fficio|[Ss]ervizio|[Ss]ettore))| {OF}(?:Comune|Città)")
_OF_PUBLISHER = when_asked(rf"(?: ?[-–|,] ?| {OF}| (?=\())\(?(?:Comune|Città|Provincia|Regione|Roma)\b[^,;:.]*")
_HELD_IN = when_asked(  # "Incardinato nell'|Area Cultura|, l'Ufficio Reti cura ..."
    rf"(?:^|[.;:] )(?:(?:Incardinat|Inserit|Collocat|Compres|Inquadrat|Istituit)[oa] {IN}|Parte {OF}|Facente"
    rf" parte {OF})$"
)
_HANGS = when_asked(  # "Dipende dal |Settore Turismo| l'Ufficio Gemellaggi"
    rf"(?:^|[.;:] )(?:Dipend(?:e|ono) {FROM}|Fa(?:nno)? (?:capo {TO}|parte {OF})|(?:Afferisc|Appart)\w+ {TO})$"
)
_THEN = when_asked(rf"(?: {OF}[^,;:.]{{3,50}})?, {THE}")
_LINE_ENDS = when_asked(r" ?(?:$|[.(:–-]|\S+@)|,? [Tt]el")
_OWN_OFFICES = when_asked(  # a heading on the page of one office, over those that it has
    r"(?:(?:I|Gli|Le) )?(?:(?:suoi|sue|nostri|nostre) )?(?:uffici|servizi|unità(?: operative)?|articolazioni|strutture"
    r"|articolazione)(?: (?:intern[iea]|in cui si articola|e recapiti|e contatti))?",
    re.I,
)
_OTHERS = when_asked(
    r"(?:gli )?(?:altr[ie]|ulterior[ie]) (?:uffici|servizi|recapiti|contatti|riferimenti|strutture)", re.I
)
_LISTED = when_asked(rf"(?:^ ?|[:;,•] ?(?:e |ed )?|\b(?:e|ed) )(?:{THE}|{FROM}|{OF}|{IN})?$", re.I)
_CUES = (
    *(
        "artico",
        "divi",
        "compo",
        "compren",
        "inclu",
        "organizz",
        "raggr",
        "fanno",
        "fa capo",
        "fa parte",
        "oper",
        "istit",
        "attiv",
    ),
    *("dipend", "affer", "apparten", "uffici", "unità", "servizi ", "settori", "sezioni", "aree ", "strutture"),
)
_RANKS = (
    ("Dipartimento", "Direzione", "Area", "Divisione", "Ripartizione"),
    ("Settore",),
    ("Servizio", "Struttura", "Sezione"),
    ("Ufficio", "Unità", "Sportello", "Punto"),
)


def whole_of(page: Page, office: Office, offices: list[Office], parts: Mapping[str, str]) -> str:
    """The id of what an office is part of: what the text says, or the office heading its section; else the
    publisher's. `parts`: what `parts_of` finds."""
    if office.id in parts:
        return parts[office.id]
    section = page.section_of(office.flow)
    if section and (page.flows[office.flow].kind == "list_item" or _opens_line(page, office)):
        head = next(
            (o for o in offices if page.flows[o.flow].text.startswith(section.heading) and o.id != office.id), None
        )
        if head and page.flows[head.flow].kind == "heading" and _is_smaller(page, office, head):
            return slug(page.publisher) if _on_own_card(page, office, head, offices) else head.id
    titled = titular(page, offices)
    if titled and section and office.start == 0 and _OWN_OFFICES.fullmatch(section.heading) and office.id != titled.id:
        return titled.id
    if titled and page.flows[office.flow].kind in ("heading", "contact") and _heads_among_parts(page, office, titled):
        return titled.id
    return slug(page.publisher)


def titular(page: Page, offices: list[Office]) -> Office | None:
    """The office that a page is about: its title is the office's name, its publisher's apart."""
    first = next((o for o in offices if o.start == 0 and _is_title(page, o.flow)), None)
    rest = page.flows[first.flow].text[first.end :] if first else ""
    return first if not rest or _OF_PUBLISHER.fullmatch(rest) else None


def _is_title(page: Page, flow: int) -> bool:
    """Whether a line is the page's title, which may stand below the letterhead: "Comune di Prova" / "Ufficio Pace"."""
    kind = page.flows[flow].kind
    return kind == "title" or (kind == "heading" and flow < _TOP and flow in title_flows(page))


def _heads_among_parts(page: Page, office: Office, whole: Office) -> bool:
    """Whether a heading is an office's name below a title that is a larger one's: "Settore Reti", then "Ufficio Cibo".

    "ALTRI UFFICI" ends what belongs to it.
    """
    names = [page.flows[o.flow].text[o.start : o.end] for o in (office, whole)]
    others = any(_OTHERS.match(page.flows[i].text) for i in range(office.flow) if page.flows[i].kind == "heading")
    return office.start == 0 and _rank(names[0]) > _rank(names[1]) and not others


def _opens_line(page: Page, office: Office) -> bool:
    """Whether a paragraph begins with an office, as in a list that lost its bullets: "l'Unità Reti, che"."""
    line = page.flows[office.flow]
    return line.kind == "paragraph" and line.text[: office.start].strip().lower() in ("", "l'", "il", "la", "lo")


def _on_own_card(page: Page, office: Office, head: Office, offices: list[Office]) -> bool:
    """Whether a name alone, below the addresses of another, begins a card beside it; not one told of with the other
    in a section above."""
    addresses = page.of(office.flow, "phone", "email")
    behind = addresses[0].start if addresses else len(page.flows[office.flow].text)
    if behind - office.end > 12 or not page.of(office.flow - 1, "phone", "email"):  # "Ufficio Stampa| - tel. |"
        return False
    told = [
        {page.flows[o.flow].section for o in offices if o.id == each.id and o.flow < head.flow}
        for each in (office, head)
    ]
    return told[0].isdisjoint(told[1])


def _is_smaller(page: Page, part: Office, whole: Office) -> bool:
    """Whether an office may be part of another by what they are called; what is an item of its list is."""
    names = [page.flows[o.flow].text[o.start : o.end] for o in (part, whole)]
    if is_acronym(names[0]):  # "URP" serves all
        return False
    small, large = (_rank(name) for name in names)
    return page.flows[part.flow].kind == "list_item" or small > large


def tells_of_parts(text: str, start: int, end: int) -> bool:
    """Whether a text says of what stands at a span that it has offices: "l'Area Esteri| comprende l'Ufficio Pace"."""
    before = (pattern.search(text, max(0, start - 40), start) for pattern in (_MAKE_UP, _INSIDE))
    return bool(_DIVIDED.match(text, end) or any(before))


def parts_of(page: Page, offices: list[Office]) -> dict[str, str]:
    """Office -> the office it is said to be part of, as first said; nothing is a part of its own part."""
    out: dict[str, str] = {}
    for part, whole in [*_right_behind(page, offices), *_left_unsaid(page, offices), *_made_up(page, offices)]:
        if part != whole and out.get(whole) != part:
            out.setdefault(part, whole)
    return out


def right_behind(text: str, offices: list[Office]) -> bool:
    """Whether each of a line's offices is a part of the next one: "Unità Reti dell'Area Esteri", "Ufficio Cibo, Settore
    Reti"."""
    pairs = list(pairwise(offices))
    return bool(pairs) and all(
        _PART_OF.fullmatch(text, here.end, there.start) or _whole_beside(text, here, there) for here, there in pairs
    )


def part_meant(page: Page, office: Office, offices: list[Office]) -> Office:
    """The part, where an office is named as what another right before it is a part of: "Unità Reti| dell'Area Esteri",
    "l'Ufficio Pace, |che fa capo al Settore Turismo", "Il Servizio, |incardinato nell'Area Esteri,"."""
    here = [o for o in offices if o.flow == office.flow and o.start <= office.start]
    while len(here) > 1 and right_behind(page.flows[office.flow].text, here[-2:]):
        here.pop()
    return here[-1] if here else office


def _whole_first(text: str, here: Office, there: Office) -> bool:
    """Whether a line's second office is a part of its first: "Informazioni: Settore Reti|, Ufficio Cibo|"."""
    if here.start and not text.endswith(": ", 0, here.start):
        return False
    apposed = _APPOSED.fullmatch(text, here.end, there.start) and _LINE_ENDS.match(text, there.end)
    return bool(apposed) and _rank(text[here.start : here.end]) < _rank(text[there.start : there.end])


def _whole_beside(text: str, here: Office, there: Office) -> bool:
    """Whether an office's whole stands right behind it: "Ufficio Cibo|, Settore Reti" (not "... e Servizio Europa")."""
    tie = _BESIDE.fullmatch(text, here.end, there.start)
    apposed = _APPOSED.fullmatch(text, here.end, there.start) and _APPOSITION_ENDS.match(text, there.end)
    return bool(tie or apposed) and _rank(text[here.start : here.end]) > _rank(text[there.start : there.end])


def _right_behind(page: Page, offices: list[Office]) -> Iterator[tuple[str, str]]:
    """ "l'Unità Gemellaggi dell'Area Cultura", "fa capo al Settore Esteri", "Area Reti - Unità Cibo": part, whole."""
    for here, there in pairwise(offices):
        if here.flow != there.flow:
            continue
        text = page.flows[here.flow].text
        if _PART_OF.fullmatch(text, here.end, there.start) or (
            _WHICH_IS_OF.fullmatch(text, here.end, there.start) and _BELONGS.match(text, there.end)
        ):
            yield here.id, there.id
        elif _told_first(text, here, there):
            yield there.id, here.id
        elif _whole_beside(text, here, there):
            yield here.id, there.id
        elif beside(page, here, there) or _whole_first(text, here, there):
            yield there.id, here.id


def _told_first(text: str, here: Office, there: Office) -> bool:
    """Whether a sentence names the whole first: "Incardinato nell'Area Reti, l'Ufficio Pace"."""
    before = max(0, here.start - 30)
    held = _HELD_IN.search(text, before, here.start) and _THEN.fullmatch(text, here.end, there.start)
    hangs = _HANGS.search(text, before, here.start) and text[here.end : there.start].strip() in _ARTICLES
    return bool(held or hangs)


def _left_unsaid(page: Page, offices: list[Office]) -> Iterator[tuple[str, str]]:
    """ "L'Ufficio Pace cura i gemellaggi. Fa parte del |Settore Esteri|": part, whole; what begins the sentence before
    is meant, else the office whose name stands above."""
    for office in offices:
        flow = page.flows[office.flow]
        start, _ = flow.sentence_at(office.start)
        if is_labelled_whole(page, office) and (whose := _spoken_of(page, office, offices)):
            yield whose, office.id
            continue
        unsaid = LEFT_UNSAID.fullmatch(flow.text, start, office.start)
        told = left_subject(page, office.flow, start, offices) if unsaid else None
        if unsaid and told and _is_called(page, told, unsaid["who"]):
            yield told.id, office.id


def _is_called(page: Page, office: Office, word: str | None) -> bool:
    """Whether an office may be taken up by a word for one: "L'|ufficio| fa parte ..." of "Ufficio Europa"."""
    name = page.flows[office.flow].text[office.start : office.end].lower()
    return word in (None, "struttura") or name.startswith(f"{word} ")


def _spoken_of(page: Page, office: Office, offices: list[Office]) -> str | None:
    """The office that a label line below it is about: the last named above in its section, else the page's own."""
    above = [o for o in offices if o.flow < office.flow and page.section_of(o.flow) is page.section_of(office.flow)]
    own = above[-1] if above else titular(page, offices)
    return own.id if own and own.id != office.id else None


def beside(page: Page, whole: Office, part: Office) -> bool:
    """Whether two offices of a line are a whole and its part: "Settore Sviluppo - Servizio Europa"."""
    text = page.flows[whole.flow].text
    ranks = [_rank(text[o.start : o.end]) for o in (whole, part)]
    return _BESIDE.fullmatch(text, whole.end, part.start) is not None and ranks[0] < ranks[1]


def _rank(name: str) -> int:
    """How small an office is by the first word of its name; what no list knows is neither."""
    return next((rank for rank, heads in enumerate(_RANKS) if name.split()[0] in heads), 2)


def _made_up(page: Page, offices: list[Office]) -> Iterator[tuple[str, str]]:
    """ "Il Servizio è articolato in tre uffici: ...", "Fanno parte dell'Area ...": part, whole of each one listed."""
    for flow in range(len(page.flows)) if offices else ():
        if not _may_divide(page, flow):
            continue
        text = page.flows[flow].text
        for match in matches(_DIVIDED, text):
            if said := said_office(page, flow, match.start(), offices):
                whole = whole_left_unsaid(page, said, match.end(), offices) or part_meant(page, said, offices)
                others = [o for o in offices if o.id != whole.id]
                listed = _listed(page, flow, match.end(), offices) or _below(
                    page, (flow, match.end()), match["count"] or "", others
                )
                yield from ((part.id, whole.id) for part in listed)
        yield from ((part.id, whole.id) for part, whole in _left_divided(page, flow, offices))
        for office in (o for o in offices if o.flow == flow):
            if search(_MAKE_UP, text, max(0, office.start - 30), office.start):
                yield from ((part.id, office.id) for part in _listed(page, flow, office.end, offices))
            yield from ((part.id, office.id) for part in _counted(page, office, offices))


def _left_divided(page: Page, flow: int, offices: list[Office]) -> Iterator[tuple[Office, Office]]:
    """ "L'Ufficio Pace, incardinato nell'Area Esteri, ... |Si articola in|: ...": each part, and what begins the
    sentence before."""
    text = page.flows[flow].text
    for start, _ in page.flows[flow].sentences if search(_LEFT_DIVIDED, text) else ():
        match = _LEFT_DIVIDED.match(text, start)
        told = left_subject(page, flow, start, offices) if match and start else None
        if match and told and _begins(page, told):
            others = [o for o in offices if o.id != told.id]
            listed = _listed(page, flow, match.end(), others)
            for part in listed or _below(page, (flow, match.end()), match["count"] or "", others):
                yield part, told


def _counted(page: Page, office: Office, offices: list[Office]) -> list[Office]:
    """The offices listed after or below a sentence that counts them: "Due sono le articolazioni dell'|Ufficio|."."""
    text = page.flows[office.flow].text
    counts = search(_COUNTED, text, max(0, office.start - 80), office.start)
    after = _THEY_ARE.match(text, office.end) if counts else None
    if counts is None or after is None or not (counts["count"] or counts["number"] or after[0] != "."):
        return []
    others = [o for o in offices if o.id != office.id]
    listed = _listed(page, office.flow, after.end(), others)
    return listed or _below(page, (office.flow, after.end()), counts["count"] or counts["number"] or "", others)


def _may_divide(page: Page, flow: int) -> bool:
    here = page.flows[flow]
    return here.cued(0, len(here.text), _CUES)


def _listed(page: Page, flow: int, after: int, offices: list[Office]) -> list[Office]:
    """The offices listed after a verb in its sentence: "l'Ufficio Pace, che ..., e l'Ufficio Reti"."""
    text = page.flows[flow].text
    _, end = page.flows[flow].sentence_at(after - 1)
    here = (o for o in offices if o.flow == flow and after <= o.start < end)
    return [o for o in here if _LISTED.search(text[max(after, o.start - 12) : o.start])]


def _below(page: Page, after: tuple[int, int], count: str, offices: list[Office]) -> list[Office]:
    """The offices that begin the sentences and lines below, no more than are counted: "in tre uffici."."""
    later = [o for o in offices if (o.flow, o.start) >= after and _begins(page, o)]
    first = page.flows[later[0].flow] if later else None
    if first and first.kind == "list_item":
        kinds = ("list_item", "contact") if count else ("list_item",)  # a bullet below another's addresses
        later = [o for o in later if page.flows[o.flow].kind in kinds and page.flows[o.flow].section == first.section]
    distinct = list({o.id: o for o in later}.values())
    counted = next(iter(numerals(count)), None)
    return distinct[: int(counted.value) if counted and counted.value else None]


def _begins(page: Page, office: Office) -> bool:
    """Whether a line or sentence begins with an office's name, an article apart: "l'Unità Gemellaggi, che ..."."""
    flow = page.flows[office.flow]
    start, _ = flow.sentence_at(office.start)
    return flow.text[start : office.start].strip().lower() in ("", "l'", "il", "la", "lo")
