"""Whose number an indicator is: "ogni Comune", the body, city or territory that a sentence names, or the publisher."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipelines.flows import matches, search
from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.office_names import Office
from pipelines.readers.office_subjects import said_before, whole_left_unsaid
from pipelines.readers.page import Page
from pipelines.readers.publishers import city_names, common_name

_BODY = re.compile(
    r"\b(?:(?:[Pp]rovincia|[Cc]ittà [Mm]etropolitana|[Aa]rea metropolitana|[Rr]egione|[Cc]omune|[Uu]nione"
    r"|[Mm]unicipio) (?:di |d'|del |della |dell')?[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*"
    r"|(?:Area|Ufficio|Settore|Servizio|Direzione|Unità|Dipartimento)(?: [A-ZÀ-Þ][\w-]+| e| di| per la| per il"
    r"| delle?)*(?<=\w) [A-ZÀ-Þ][\w-]+)"
)
LEADING = re.compile(rf"(?:[Ll]'|[Ii]l |[Ll]a |[Ll]o |All'interno dell')?(?P<body>{_BODY.pattern})")
_POSSESSIVE = re.compile(r"\b(?:i suoi|le sue|i propri|le proprie) ?$", re.I)
_EACH = re.compile(
    r"(?:\b(?:[Oo]gni|[Cc]iascun[oa]?|[Ii]|[Gg]li) |, |^)(?P<body>[A-ZÀ-Þ]\w+(?: locali| e [A-ZÀ-Þ]\w+)?)"
    r"(?= (?:può|possono|deve|devono|destina))"
    r"|\b(?:consent|permett|autorizz|riconosc|attribui)\w*(?: [^\s,;:.]+){0,3}? (?:a(?:i|gli|lle)?|i|gli|le|(?:a "
    r"|ad )?(?:ogni|ciascun[oa]?))"
    r" (?P<allowed>[A-ZÀ-Þ]\w+(?: locali)?)(?= (?:di|a|la) )"
)
_BY_EACH = re.compile(
    r"\b(?:da|che) (?:ogni|ciascun) (?P<body>[A-ZÀ-Þ]\w+)"
    r"|\bdai (?:singoli )?(?P<bodies>[A-ZÀ-Þ]\w+)\b"
)
_BY_EACH_FIRST = re.compile(  # "può essere destinato |da ogni Comune| fino allo 0,80%"
    r"\b(?:destinat|impiegat|impegnat|utilizzat|stanziat|riservat|spes)[oaie] (?:da (?:ogni|ciascun|qualsiasi)"
    r" (?P<body>[A-ZÀ-Þ]\w+)|dai (?:singoli )?(?P<bodies>[A-ZÀ-Þ]\w+))\b"
)
_OF_PEOPLE = frozenset({"foreign_resident_share", "foreign_residents", "foreign_community_associations", "population"})
_OFFICE = re.compile(r"(?:Area|Ufficio|Settore|Servizio|Direzione|Unità|Dipartimento)\b")
_SHORT_OFFICE = re.compile(
    r"\b(?:[Ll]'|[Ii]l |[Ll]a |[Ll]o )(?P<head>Area|Ufficio|Settore|Servizio|Direzione|Unità)\b"
    r"(?! [A-ZÀ-Þ]| (?:d(?:i|el|ella|ello|ei|egli|elle)|per)\b| dell')"
    r"|(?:^|(?<=[.;] ))(?:L'|Il |La )(?P<small>ufficio|servizio|settore|direzione)(?= (?:è|si|ha|dispone|comprende)\b)"
)
_OF_CITY = when_asked(r"(?:Comune|Città) (?:di |d'|del |della )(?!Roma Capitale)")
_SELF = re.compile(
    r"\b(?:[Ii]l |[Ll]a |[Ll]')(?P<self>Comune|Città metropolitana|Città|Amministrazione|Ente"
    r"|(?:nostro |suo |proprio )?territorio(?: metropolitano| comunale| provinciale| cittadino)?)\b"
    r"(?! (?:di |d')?[A-ZÀ-Þ]| metropolitana di)"
)
_OF_WHOLE = re.compile(
    r" (?:della |dell'|del )(?:attuale |ex |nuova |intera )?(?=[Pp]rovincia |[Cc]ittà [Mm]etropolitana )"
)
_THE_CITY = re.compile(r"\b(?:[Ll]a|Nella) (?P<self>città)\b(?! (?:di |d')?[A-ZÀ-Þ]| metropolitana| più| che\b)")
_OF_OWNER = re.compile(r" (?:della |dell'|del |di )(?=\S)")
_WITH_FIRST = re.compile(r"(?:Con|Forte di|Grazie ai|Grazie a) [^,;.]*$")
_SO_MANY_HAS = when_asked(r"(?:[^,;.:]|[,.](?=\d)){0,90}, (?:la |il |l')?(?=[A-ZÀ-Þ])")
_THERE = when_asked(
    r"[^,;:.()]{0,50}? (?:convivono|vivono|risiedono|abitano|operano|hanno sede|si contano|sono [a-z]+"
    r"|(?:con|aventi) (?:la )?sede|(?:attiv|present|operant|registrat|iscritt|resident|insediat)\w+) (?:a|ad) "
)
_ARTICLE = re.compile(r"(?:[Ll]'|[Ii]l |[Ll]a |[Nn]el(?:la |l')|Del(?:la |l'))")
_OPENS = re.compile(  # "Tra il lago e i monti, |la Provincia di Como comprende"
    r"(?:Da|Dal|Dall[ae']|Dai|Tra|Fra|Con|In|Nel|Nell[ae']|Ad?|Al|All[ae']|Oggi|Su|Sul|Lungo|Oltre)\b"
    r"[^,;.:()]{3,80}, "
)
IS_AREA = re.compile(  # "il centro maggiore dell'|Empolese Valdelsa|, territorio che comprende 11 Comuni"
    r"(?P<body>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*), (?:(?:un|una|il|la) |un'|l')?(?:territorio|area|comprensorio"
    r"|zona|valle|vallata|bacino|comunità)(?: [a-zà-ù]+)? (?:che [a-z]+|di|con|(?:compost|format|costituit)[oa] da)"
    r"(?: (?:i|oltre|circa|quasi|ben))? ?$"
)
_AT_HOME = re.compile(r"(?:Oggi,? )?(?:Ad? (?=[A-ZÀ-Þ]))?")
_REACH = 1000


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity that is an indicator: where it stands and what it measures."""

    flow: int
    sentence: tuple[int, int]
    mention: Mention
    indicator: str


Subject = tuple[str, int, int, int]


def subject_of(page: Page, count: Count) -> Subject | None:
    """Whose number it is: "ogni Comune", a body or place named before it, else the publisher or its city."""
    text, (start, _) = page.flows[count.flow].text, count.sentence
    if count.indicator == "municipalities" and text.startswith(" metropolitani", count.mention.end):
        return page.publisher, count.flow, count.mention.start, count.mention.end
    if each := search(_EACH, text, start, count.mention.start):
        return _named_at(page, count.flow, *each.span(each.lastgroup or 0))
    if inside := _inside_or_after(page, count):
        return inside
    if area := IS_AREA.search(text, start, count.mention.start):
        return _named_at(page, count.flow, *area.span("body"))
    if whole := _whole_publisher(page, count):
        return whole
    lead = LEADING.match(text, start)
    if lead and not search(_POSSESSIVE, text, 0, count.mention.start) and not _is_unfit(count, lead["body"]):
        begin, end = lead.span("body")
        return _named_at(page, count.flow, begin, _whole_end(page, count.flow, begin, end, count.sentence[1]))
    if office := _office_left_unsaid(page, count):
        return office
    if named := _candidates(page, count, start):
        return _last_of(page, count, named)
    if office := _office_again(page, count):
        return office
    if home := _by_its_name(page, count):
        return home
    if city := search(_THE_CITY, text, start, count.mention.start):
        return city_names(page.publisher)[0], count.flow, *city.span("self")
    if own := search(_SELF, text, start, count.mention.start):
        return page.publisher, count.flow, *own.span("self")
    before = _candidates(page, count, max(0, start - _REACH))
    if count.indicator == "municipalities" and (bodies := [m for m in before if m.kind == "organisation"]):
        before = bodies  # "la provincia di Como ... I suoi Comuni sono 148": no city has any
    mine = [m for m in before if page.publisher.endswith(text[m.start : m.end])]
    wide = count.indicator in _OF_PEOPLE  # then a country or area named in passing is nobody's home
    cities = [m for m in before if not wide or m.kind != "place" or m.value.kind == "city"]
    if mine or cities:
        return _last_of(page, count, mine or cities)
    home = _city_before(page, count.flow) or (_bare_name_before(page, count) if wide else None)
    return home or (_last_of(page, count, before) if before else None)


def _office_left_unsaid(page: Page, count: Count) -> Subject | None:
    """ "|L'Ufficio Reti| cura ... Fa parte del Settore Esteri e si articola in due unità operative", "È composto da due
    unità operative": the one that the sentence tells of, by its name."""
    if count.indicator != "operational_units":
        return None
    every = [(f, m) for f in page.mentioning("organisation") for m in page.of(f, "organisation")]
    named = {m.ref: Office(f, m.start, m.end, None, m.ref) for f, m in reversed(every) if m.value == "office" and m.ref}
    offices = [Office(f, m.start, m.end, None, m.ref) for f, m in every if m.ref in named]
    here = (o for o in offices if o.flow == count.flow and count.sentence[0] <= o.start < count.mention.start)
    whole = next(here, None)
    if whole:
        told = whole_left_unsaid(page, whole, count.mention.start, offices)
    else:
        told = said_before(page, count.flow, count.sentence[0], offices)
    return _named_at(page, named[told.id].flow, named[told.id].start, named[told.id].end) if told else None


def _office_again(page: Page, count: Count) -> Subject | None:
    """ "Compito dell'|Area Relazioni| è ... A tal fine l'Area dispone di tre unità": the one named by that word in the
    paragraph, else the only one above."""
    text, start = page.flows[count.flow].text, count.sentence[0]
    again = search(_SHORT_OFFICE, text, start, count.mention.start)
    before = _bodies(page, count.flow, max(0, start - _REACH), start) if again else ()
    head = (again["head"] or again["small"].capitalize()) if again else ""
    named = [m for m in before if again and text.startswith(head, m.start)]
    alike = {text[m.start : m.end] for m in named}
    if alike or again is None:
        return _last_of(page, count, named) if len(alike) == 1 else None
    above = {
        m.ref: (flow, m.start, m.end)
        for flow in page.mentioning("organisation")
        for m in page.of(flow, "organisation")
        if flow < count.flow and m.value == "office" and page.flows[flow].text.startswith(head, m.start)
    }
    return _named_at(page, *next(iter(above.values()))) if len(above) == 1 else None


def _by_its_name(page: Page, count: Count) -> Subject | None:
    """ "|Bagni| conta 8.200 abitanti" on a page of the Comune di Bagni, a town that no list of cities holds; "Le città
    gemelle di |Bagni| sono quattro"."""
    name, text = city_names(page.publisher)[0].replace("’", "'"), page.flows[count.flow].text
    if count.indicator == "twin_cities" and page.publisher.startswith("Comune"):
        owner = search(_bare(name), text, count.mention.start, count.mention.end)
        return _named_at(page, count.flow, *owner.span("name")) if owner and owner[0] == name else None
    opens = _AT_HOME.match(text, count.sentence[0])
    at = opens.end() if opens else count.sentence[0]
    if not text.startswith(f"{name} ", at) or at + len(name) > count.mention.start:
        return None
    return _named_at(page, count.flow, at, at + len(name))


def _bare_name_before(page: Page, count: Count) -> Subject | None:
    """ "|Bra| è cresciuta. Vi risiedono 29.000 persone": the publisher's town told before in its paragraph, though its
    name alone would be no mention of a place."""
    name, text = city_names(page.publisher)[0].replace("’", "'"), page.flows[count.flow].text
    home = page.publisher.startswith("Comune")
    told = (
        [m for m in matches(_bare(name), text, 0, count.mention.start) if m.start() == m.start("name")] if home else []
    )
    return _named_at(page, count.flow, *told[-1].span()) if told else None


@cache
def _bare(name: str) -> re.Pattern[str]:
    """A town's name that another name does not end in or go on with: "Ponte di |Bra|", "|Bra| Vecchia"."""
    longer = r"(?:[A-ZÀ-Þ][\w'-]+ d(?:i|el|ella) |[a-z,;] [A-ZÀ-Þ][\w'-]+ )"
    return re.compile(rf"(?<![\w'-])(?:{longer})?(?P<name>{re.escape(name)})(?![\w-]| [A-ZÀ-Þ])")


def _whole_publisher(page: Page, count: Count) -> Subject | None:
    """ "|L'Unione dei Comuni del Sole| comprende 12 Comuni": a publisher that is no city, by its full name, or by what
    it is: "|L'Unione| comprende 12 Comuni"."""
    end = publisher_leads(page, count.flow, count.sentence[0])
    if end is None:
        return None
    name, text = page.publisher.replace("’", "'"), page.flows[count.flow].text
    if text.endswith(name, 0, end):
        return _named_at(page, count.flow, end - len(name), end)
    if count.mention.value.unit == "share":  # "|La Provincia| può destinare lo 0,80%": as the text says it
        return None
    return page.publisher, count.flow, end - len(common_name(name) or ""), end


def publisher_leads(page: Page, flow: int, start: int) -> int | None:
    """Where the publisher's name ends, or the word for what it is, that begins a sentence, article apart, where the
    publisher is no city's."""
    if page.publisher.startswith("Comune"):
        return None
    text, name = page.flows[flow].text, page.publisher.replace("’", "'")
    opens = _OPENS.match(text, start)
    article = _ARTICLE.match(text, opens.end() if opens else start)
    at = article.end() if article else start
    if text.startswith(name, at):
        return at + len(name)
    head = common_name(name)
    alone = head and article and text.startswith(head, at) and not _NAMED_ON.match(text, at + len(head))
    return at + len(head) if head and alone else None


_NAMED_ON = when_asked(r"[\w-]| (?:(?:di|dei|della|del) |d'|dell')?[A-ZÀ-Þ]| [Ee]urope")


def _inside_or_after(page: Page, count: Count) -> Subject | None:
    """Whose number it is where that is said with the noun or later: "130 nazionalità convivono a |Gent|", "Le città
    gemelle |di Gent| sono quattro", "Sono 67 i Comuni |della Città metropolitana|", "destinato |da ogni Comune|"
    (or before the share: "può essere destinato |da ogni Comune| fino allo 0,80%")."""
    text, mention = page.flows[count.flow].text, count.mention
    if mention.value.unit == "share":
        each = _BY_EACH.search(text, mention.end, count.sentence[1]) or _BY_EACH_FIRST.search(
            text, count.sentence[0], mention.start
        )
        return _named_at(page, count.flow, *each.span(each.lastgroup or 0)) if each else None
    there = next(iter(page.within(count.flow, mention.end, count.sentence[1], "place")), None)
    if there and there.value.kind == "city" and _THERE.fullmatch(text, mention.end, there.start):
        return _named_at(page, count.flow, there.start, there.end)
    if _WITH_FIRST.fullmatch(text, count.sentence[0], mention.start):
        return _who_has_so_many(page, count)
    if inside := list(_bodies(page, count.flow, mention.start, mention.end)):
        return _last_of(page, count, inside)
    within = [m for m in page.within(count.flow, mention.start, mention.end, "place") if m.value.kind == "city"]
    if within:
        return _named_at(page, count.flow, within[-1].start, within[-1].end)
    if whole := _OF_WHOLE.match(text, mention.end, count.sentence[1]):
        named = [m for m in _bodies(page, count.flow, whole.end(), count.sentence[1]) if m.start == whole.end()]
        return _last_of(page, count, named) if named else None
    if text[: mention.start].endswith(("Sono ", "sono ")) and (of := _OF_OWNER.match(text, mention.end)):
        bodies = [m for m in _bodies(page, count.flow, of.end(), count.sentence[1]) if m.start == of.end()]
        named = bodies or [
            m for m in page.within(count.flow, of.end(), count.sentence[1], "place") if m.start == of.end()
        ]
        return _last_of(page, count, named[:1]) if named else None
    return None


def _who_has_so_many(page: Page, count: Count) -> Subject | None:
    """ "Con 60 Comuni e un milione di abitanti, |la Provincia di Como| è ...": what the main clause begins with."""
    text = page.flows[count.flow].text
    main = _SO_MANY_HAS.match(text, count.mention.end, count.sentence[1])
    if main is None:
        return None
    bodies = _bodies(page, count.flow, main.end(), count.sentence[1])
    places = page.within(count.flow, main.end(), count.sentence[1], "place")
    named = [m for m in (*bodies, *places) if m.start == main.end()]
    return _last_of(page, count, named) if named else None


def _candidates(page: Page, count: Count, start: int) -> list[Mention]:
    """The bodies and places named from an offset on before a number; offices have no residents."""
    text = page.flows[count.flow].text
    bodies = _bodies(page, count.flow, start, count.mention.start)
    fit = [m for m in bodies if not _is_unfit(count, text[m.start : m.end])]
    return [*fit, *page.within(count.flow, start, count.mention.start, "place")]


def _is_unfit(count: Count, words: str) -> bool:
    return count.indicator in _OF_PEOPLE and bool(_OFFICE.match(words))


def _last_of(page: Page, count: Count, named: list[Mention]) -> Subject:
    """The last named; people live in the city, not in its Comune."""
    last = max(named, key=lambda m: (m.end, -m.start))
    city = count.indicator in _OF_PEOPLE or count.indicator == "twin_cities"
    of = _OF_CITY.match(page.flows[count.flow].text, last.start, last.end) if city else None
    return _named_at(page, count.flow, of.end() if of else last.start, last.end)


def _named_at(page: Page, flow: int, start: int, end: int) -> Subject:
    return page.written(flow, start, end), flow, start, end


def _bodies(page: Page, flow: int, start: int, end: int) -> Iterator[Mention]:
    """Bodies and offices that a text names: "provincia di Como", "Ufficio Relazioni internazionali", to the end of a
    place whose name goes on: "provincia di Pesaro| e Urbino"."""
    for match in matches(_BODY, page.flows[flow].text, start, end):
        yield Mention("organisation", match.start(), _whole_end(page, flow, match.start(), match.end(), end), None)


def _whole_end(page: Page, flow: int, start: int, end: int, limit: int) -> int:
    """Where a name ends that goes on behind its capitals: "Settore Programmazione| strategica"."""
    places = (m.end for m in page.within(flow, start, limit, "place") if m.start < end < m.end)
    offices = (m.end for m in page.of(flow, "organisation") if m.start == start and m.value == "office")
    return max((*places, *offices, end))


def _city_before(page: Page, flow: int) -> Subject | None:
    """The publisher's city, or the publisher whose name is its territory's, where it was last named before a
    paragraph."""
    whole = None if page.publisher.startswith("Comune") else slug(page.publisher)
    for index in range(flow - 1, -1, -1):
        for named in reversed(page.of(index, "place", "organisation")):
            words = page.flows[index].text[named.start : named.end]
            city = named.kind == "place" and named.value.kind == "city" and page.publisher.endswith(words)
            if city or (whole and named.ref == whole):
                return _named_at(page, index, named.start, named.end)
    return None
