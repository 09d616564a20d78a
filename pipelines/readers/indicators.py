"""Indicators: what a text counts about a city, its people, its offices and its setting.

Counts of what a network has are `network_metrics`. What the indicators are called is vocabulary
(`schemas/vocabularies/indicators.yaml`); a count without a verb or word that gives it to someone is only a mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.readers.descriptions import StatedDate, stated_date, updated_on
from pipelines.readers.lists import trimmed, without_article
from pipelines.readers.page import Cell, Page
from pipelines.vocabulary import alternation, kind_of_network_word, vocabulary

_LATER = (
    r"(?: (?:infatti|inoltre|oggi|attualmente|ormai|complessivamente|oltre|circa|stabilmente|anche|tutti"
    r"|in tutto|già))*"
)
_GIVES = re.compile(
    r"(?:\b(?:conta|contano|ospita|ospitano|ha|hanno|vanta|comprende|comprendono|riunisce|riuniscono|raggruppa|abbraccia|accoglie|accolgono|coordina|gestisce"
    r"|sostiene|sono|ci sono|vi sono|vivono|risiedono"
    r"|abitano|operano|convivono|si contano|hanno sede|sono (?:presenti|attiv[ei]|registrat[ei]|iscritt[ei]"
    r"|resident[ei])|è compost[oa] da|è formato da|è suddivis[oa] in|si articola in|è articolat[oa] in"
    r"|ha (?:sottoscritto|stretto|attivato|finanziato|sostenuto|realizzato|cofinanziato|accolto)|con (?:i suoi"
    r"|le sue)|mediante|tramite|attraverso|pari a|è di)"
    rf"{_LATER}(?: (?:i|gli|le|la|il|l))?|\b(?:i|le) su(?:oi|e)) ?'?$",
    re.I,
)
_JOINED = re.compile(
    r"[^.;:]{0,80}?(?:,| e|, e| ed|, di cui| nonché|:)(?: (?:infatti|inoltre|i|le|gli|il|di cui|sono"
    r"|sono infatti presenti|sono presenti|vi sono|ci sono|vivono))* ?",
    re.I,
)
_NO_FACT = re.compile(
    r"\b(?:dovr\w+|potr\w+|vorr\w+|intend\w+ \w+re|prevede di|si propone|obiettivo di|non (?:sono|ha|hanno|conta)"
    r"|voti|votanti|hanno partecipato|parteciperanno)\b",
    re.I,
)
_BODY = re.compile(
    r"\b(?:(?:[Pp]rovincia|[Cc]ittà [Mm]etropolitana|[Aa]rea metropolitana|[Rr]egione|[Cc]omune|[Uu]nione"
    r"|[Mm]unicipio) (?:di |d'|del |della |dell')?[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)*"
    r"|(?:Area|Ufficio|Settore|Servizio|Direzione|Unità|Dipartimento)(?: [A-ZÀ-Þ][\w-]+| e| di| per la| per il"
    r"| delle?)*(?<=\w) [A-ZÀ-Þ][\w-]+)"
)
_LEADING = re.compile(rf"(?:L'|Il |La |Lo |All'interno dell')?(?P<body>{_BODY.pattern})")
_POSSESSIVE = re.compile(r"\b(?:i suoi|le sue|i propri|le proprie) ?$", re.I)
_EACH = re.compile(
    r"(?:\b(?:[Oo]gni|[Cc]iascun[oa]?|[Ii]|[Gg]li) |, |^)(?P<body>[A-ZÀ-Þ]\w+(?: locali| e [A-ZÀ-Þ]\w+)?)"
    r"(?= (?:può|possono|deve|devono|destina))"
)
_FOREIGN_ARE = re.compile(
    r"\b(?:stranier[ei]|di (?:cittadinanza|nazionalità|origine) (?:stranier\w+|non italian\w+)|immigrat[ei])"
    r"(?: residenti| iscritti all'anagrafe)? (?:sono|erano|rappresentano|costituiscono|formano|risultano|ammontano al?)"
    r"(?: (?:oggi|ormai|attualmente|già|complessivamente|pari al?|il|lo|la|i|l'))* ?'?$",
    re.I,
)
_REPRESENTED = re.compile(r"\brappresent\w+(?: \w+)?(?: una popolazione di)? $")
_COMPOSED = re.compile(
    r"(?:^|[,;:] |\b[Ll]a sua |\b[Ll]a |\b[Ii] )(?P<base>[^,;:.]{3,50}?) (?:è|sono) (?:compost|costituit|format"
    r"|rappresentat)[oaei]\b",
    re.I,
)
_OF_BASE = re.compile(
    r" (?:d(?:el|ello|ella|ei|egli|elle) |dell'|su(?:l|lla) totale d\w+ |della sua )(?P<base>[^,;:.()]+?)"
    r"(?= (?:a|ai|alla|allo|nella|agli|alle|è|sono|proviene|provengono|ha|per|che|risulta|hanno|al|in"
    r"|di origine|con)\b|[,;:.()]|$)"
)
_WHEN = re.compile(
    r"(?:\b(?:al|all'|dati|dato|nel|aggiornat\w+ al|fine|anno|Istat|ISTAT|alla data del) ?\(?|\()$", re.I
)
_APPOSED = re.compile(
    r"[^,;.]{0,40}?,? (?:(?:pari|cioè|ossia|corrispondenti) )?(?:a circa )?(?:a|al|all'|il|l'|l|lo|un)?[ ']?"
)
_OF_PEOPLE = frozenset({"foreign_resident_share", "foreign_residents", "foreign_community_associations", "population"})
_OF_OFFICES = frozenset({"offices", "operational_units"})
_BARE_OFFICE = re.compile(
    r"(?:Il |La |L'|Lo |Questo |Quest')(?:Area|Ufficio|Settore|Servizio|Direzione|Unità)\b(?! [A-ZÀ-Þ]| d[ei])"
)
_OFFICE = re.compile(r"(?:Area|Ufficio|Settore|Servizio|Direzione|Unità|Dipartimento)\b")
_OF_CITY = re.compile(r"(?:Comune|Città) (?:di |d'|del |della )(?!Roma Capitale)")
_TERRITORY = re.compile(r" (?:del(?: suo| proprio)?|dell[ae'] ?) ?(?:territorio|area metropolitana|provincia)\b")
_SELF = re.compile(
    r"\b(?:[Ii]l |[Ll]a |[Ll]')(?P<self>Comune|Città metropolitana|Città|Amministrazione)\b"
    r"(?! (?:di |d')?[A-ZÀ-Þ]| metropolitana di)"
)
_BARE_VERB = re.compile(r"(?:Conta|Riunisce|Raggruppa|Comprende|Ne fanno parte|Vi aderiscono|La rete|L'associazione)\b")
_CLAUSE_END = re.compile(r"[,;:.]| e (?=oltre|circa|più|quasi|\d)")

_REACH = 1000


@dataclass(frozen=True, slots=True)
class _Named:
    """An indicator with a name of its own and how it is told."""

    indicator: str
    unit: str
    words: re.Pattern[str]
    sentence: re.Pattern[str] | None
    qualifier: str | None


@dataclass(frozen=True, slots=True)
class _Count:
    """A quantity that is an indicator: where it stands and what it measures."""

    flow: int
    sentence: tuple[int, int]
    mention: Mention
    indicator: str


_Subject = tuple[str, int, int, int]


@cache
def _named() -> tuple[_Named, ...]:
    return tuple(
        _Named(
            e["indicator"],
            e["unit"],
            re.compile("|".join(e["words"]), re.I),
            re.compile(e["sentence"], re.I) if "sentence" in e else None,
            e.get("qualifier"),
        )
        for e in vocabulary("indicators")["named"]
    )


@cache
def _network_words() -> re.Pattern[str]:
    """Words that make a count a network's; `comunità` is none here: a city's foreign communities are counted too."""
    return re.compile(rf"\b(?:{alternation(word for word in kind_of_network_word() if word != 'comunità')})\b", re.I)


def read(page: Page) -> None:
    """Claim `indicators`."""
    stated = stated_date(page)
    updated = stated or updated_on(page)
    rows: dict[str, list[float]] = {}
    for count in _counts(page):
        subject = _subject(page, count)
        if subject:
            _claim(page, count, subject, stated if count.mention.value.qualifier == "at_most" else updated, rows)


def _counts(page: Page) -> Iterator[_Count]:
    """Every quantity of the page's prose that measures something about a city, body or area."""
    for index, start, end in page.sentences():
        quantities = [m for m in page.within(index, start, end, "quantity") if m.value is not None]
        if (
            not quantities
            or page.within(index, start, end, "network")
            or _NO_FACT.search(page.flows[index].text, start, end)
            or _of_network(page, index, start)
        ):
            continue
        before: _Count | None = None
        for mention in quantities:
            indicator = _indicator(page, (index, start, end), mention, before)
            if indicator:
                before = _Count(index, (start, end), mention, indicator)
                yield before


def _of_network(page: Page, index: int, start: int) -> bool:
    """Whether a sentence goes on about the network that the one before it names: "Conta 40 città"."""
    flow = page.flows[index]
    if start == 0 or not _BARE_VERB.match(flow.text, start):
        return False
    return bool(page.within(index, *flow.sentence_at(start - 2), "network"))


def _indicator(page: Page, where: tuple[int, int, int], mention: Mention, before: _Count | None) -> str | None:
    """What a quantity measures; None if nobody is said to have it, or a network is."""
    index, start, end = where
    text = page.flows[index].text
    beside = _beside(text, mention, end)
    if before and _APPOSED.fullmatch(text, before.mention.end, mention.start) and mention.value.unit == "share":
        return "foreign_resident_share" if before.indicator == "foreign_residents" else None
    if mention.value.unit == "share" and _FOREIGN_ARE.search(text, start, mention.start):
        return "foreign_resident_share"
    of_network = bool(_network_words().search(text, start, mention.start))
    for entry in _named():
        if not (entry.unit == mention.value.unit and entry.qualifier in (None, mention.value.qualifier)):
            continue
        if not entry.words.search(beside):
            continue
        if entry.unit in ("person", "municipality") and (of_network or _REPRESENTED.search(text, start, mention.start)):
            return None
        if entry.sentence is None or entry.sentence.search(text, start, end):
            return entry.indicator
    return None if of_network else _counted(page, where, mention, before)


def _counted(page: Page, where: tuple[int, int, int], mention: Mention, before: _Count | None) -> str | None:
    """The indicator of a unit that someone is said to have: "La Città metropolitana riunisce 82 Comuni"."""
    index, start, _ = where
    text = page.flows[index].text
    counted: str | None = vocabulary("indicators")["counted"].get(mention.value.unit)
    listing = page.kind in ("networks_list", "agreements_list", "projects_list") and not _LEADING.match(text, start)
    if not counted or listing or (counted in _OF_OFFICES and _BARE_OFFICE.match(text, start)):
        return None
    given = (
        _GIVES.search(text, start, mention.start)
        or _TERRITORY.match(text, mention.end)
        or (before and _JOINED.fullmatch(text, before.mention.end, mention.start))
    )
    return counted if given else None


def _beside(text: str, mention: Mention, end: int) -> str:
    """The noun counted and the words after it, to the end of the clause."""
    stop = _CLAUSE_END.search(text, mention.end, end)
    start = mention.end if mention.value.unit == "share" else mention.value.noun_start
    return text[start : min(stop.start() if stop else end, start + 90)].strip()


def _claim(
    page: Page, count: _Count, subject: _Subject, stated: StatedDate | None, rows: dict[str, list[float]]
) -> None:
    """The row of an indicator; a second value of the same thing in one document gets a row of its own."""
    quantity, mention = count.mention.value, count.mention
    name, where, *span = subject
    row = f"{page.document.id}-{slug(count.indicator)}-{slug(name)}"
    values = rows.setdefault(row, [])
    if quantity.value not in values:
        values.append(quantity.value)
    place = values.index(quantity.value)
    row = row if place == 0 else f"{row}-{place + 1}"
    qualifier = trimmed(page.flows[count.flow].text, mention.start, quantity.number_start)
    cells: dict[str, Cell | None] = {
        "value": (
            quantity.value,
            quantity.number_start,
            max(quantity.number_end, quantity.noun_end if quantity.unit == "share" else 0),
        ),
        "unit": (quantity.unit, quantity.noun_start, quantity.noun_end),
        "qualifier": (
            quantity.qualifier,
            *(qualifier if qualifier[1] > qualifier[0] else (mention.start, mention.end)),
        ),
        "base": _base(page, count),
        "as_of": _moment(page, count),
    }
    fixed: dict[str, Any] = {"indicator_id": row, "indicator": count.indicator, "document_id": page.document.id}
    page.claim("indicators", (row,), count.flow, "counts_something", cells, **fixed)
    page.claim("indicators", (row,), where, "counted_of", {"subject": (name, span[0], span[1])})
    if cells["as_of"] is None and stated is not None:
        page.claim(
            "indicators",
            (row,),
            stated.flow,
            "date_of_document",
            {"as_of": (stated.day.isoformat(), stated.start, stated.end)},
        )


def _base(page: Page, count: _Count) -> Cell | None:
    """The whole of a share: "il 20% della popolazione", "La popolazione residente è composta per il 20%"."""
    if count.mention.value.unit != "share":
        return None
    text = page.flows[count.flow].text
    match = _OF_BASE.match(text, count.mention.end, count.sentence[1]) or _COMPOSED.search(
        text, count.sentence[0], count.mention.start
    )
    if not match:
        return None
    start, end = without_article(text, *match.span("base"))
    if possessive := re.compile(r"(?:sua|loro|nostra) ").match(text, start, end):
        start = possessive.end()
    return page.written(count.flow, start, end), start, end


def _moment(page: Page, count: _Count) -> Cell | None:
    """The date that the sentence gives for its number: "al 31 dicembre 2022", "(dati 2019)"."""
    text = page.flows[count.flow].text
    for date in page.within(count.flow, *count.sentence, "date"):
        if date.normalised and _WHEN.search(text, count.sentence[0], date.start):
            return date.normalised, date.start, date.end
    return None


def _subject(page: Page, count: _Count) -> _Subject | None:
    """Whose number it is: "ogni Comune", a body or place named before it, else the publisher or its city."""
    text, (start, _) = page.flows[count.flow].text, count.sentence
    if each := _EACH.search(text, start, count.mention.start):
        return _named_at(page, count.flow, *each.span("body"))
    lead = _LEADING.match(text, start)
    if lead and not _POSSESSIVE.search(text, 0, count.mention.start) and not _is_unfit(count, lead["body"]):
        return _named_at(page, count.flow, *lead.span("body"))
    if named := _candidates(page, count, start):
        return _last_of(page, count, named)
    if own := _SELF.search(text, start, count.mention.start):
        return page.publisher, count.flow, *own.span("self")
    before = _candidates(page, count, max(0, start - _REACH))
    mine = [m for m in before if page.publisher.endswith(text[m.start : m.end])]
    wide = count.indicator in _OF_PEOPLE  # then a country or area named in passing is nobody's home
    cities = [m for m in before if not wide or m.kind != "place" or m.value.kind == "city"]
    if mine or cities:
        return _last_of(page, count, mine or cities)
    return _city_before(page, count.flow) or (_last_of(page, count, before) if before else None)


def _candidates(page: Page, count: _Count, start: int) -> list[Mention]:
    """The bodies and places named from an offset on before a number; offices have no residents."""
    text = page.flows[count.flow].text
    bodies = _bodies(page, count.flow, start, count.mention.start)
    fit = [m for m in bodies if not _is_unfit(count, text[m.start : m.end])]
    return [*fit, *page.within(count.flow, start, count.mention.start, "place")]


def _is_unfit(count: _Count, words: str) -> bool:
    return count.indicator in _OF_PEOPLE and bool(_OFFICE.match(words))


def _last_of(page: Page, count: _Count, named: list[Mention]) -> _Subject:
    """The last named; people live in the city, not in its Comune."""
    last = max(named, key=lambda m: (m.end, -m.start))
    of = _OF_CITY.match(page.flows[count.flow].text, last.start, last.end) if count.indicator in _OF_PEOPLE else None
    return _named_at(page, count.flow, of.end() if of else last.start, last.end)


def _named_at(page: Page, flow: int, start: int, end: int) -> _Subject:
    return page.written(flow, start, end), flow, start, end


def _bodies(page: Page, flow: int, start: int, end: int) -> Iterator[Mention]:
    """Bodies and offices that a text names: "provincia di Como", "Ufficio Relazioni Internazionali"."""
    for match in _BODY.finditer(page.flows[flow].text, start, end):
        yield Mention("organisation", match.start(), match.end(), None)


def _city_before(page: Page, flow: int) -> _Subject | None:
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
