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

from pipelines.flows import match_at, search
from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.descriptions import StatedDate, stated_date, updated_on
from pipelines.readers.foreign_residents import are_foreign, foreign_share, of_some_only, so_many_foreign
from pipelines.readers.indicator_subjects import IS_AREA, LEADING, Count, Subject, publisher_leads, subject_of
from pipelines.readers.lists import trimmed
from pipelines.readers.page import Cell, Page
from pipelines.readers.reality import FINITE, foretold, unreal
from pipelines.readers.share_bases import OF_WHICH, base_of, of_them
from pipelines.vocabulary import alternation, kind_of_network_word, vocabulary

_LATER = (
    r"(?: (?:infatti|inoltre|oggi|attualmente|ormai|complessivamente|oltre|circa|stabilmente|anche|tutti"
    r"|in tutto|già|il (?:più (?:alto|elevato|grande)|maggior) numero di"
    r"|(?:numeros|molt|divers|svariat)[ei]|(?:a|in) (?-i:[A-ZÀ-Þ])\w+))*"
)
_GIVES = when_asked(
    r"(?:\b(?:conta|contano|contava|contavano|ospita|ospitano|ha|hanno|vanta|comprende|comprendono|riunisce|riuniscono|raggruppa|associa"
    r"|[Dd]ell'Unione (?:oggi )?fanno parte"
    r"|abbraccia|accoglie|accolgono|coordina|gestisce"
    r"|sostiene|(?:è|diventata) (?:la )?sede di|sono|ci sono|vi sono|vivono|risiedono"
    r"|abitano|operano|convivono|si contano|hanno sede|sono (?:presenti|attiv[ei]|registrat[ei]|iscritt[ei]"
    r"|resident[ei])|(?:è|era) (?:\w+ )?(?:compost|format|costituit)[oa] da|è suddivis[oa] in"
    r"|(?:abitanti|residenti),? (?:distribuit|ripartit|suddivis)[ei] (?:in|tra|fra)|si articola in|è articolat[oa] in"
    r"|dispone di|si avvale di|si compone di|è dotat[oa] di|è (?:organizzat|divis)[oa] in|si (?:suddivide|divide) in"
    r"|(?:abitanti|residenti|persone|cittadini),? (?:appartenenti a|provenienti da)"
    r"|(?:(?:con)?vivono|risiedono|abitano) (?:persone|cittadini|famiglie|residenti)(?: \w+)?"
    r" (?:di|provenienti da|appartenenti a)"
    r"|ospita(?:no)? (?:persone|cittadini|residenti|famiglie) (?:di|appartenenti a|provenienti da)"
    r"|ha (?:sottoscritto|stretto|attivato|finanziato|sostenuto|realizzato|cofinanziato|accolto)|con (?:i suoi"
    r"|le sue)|mediante|tramite|attraverso|pari a|è di)"
    rf"{_LATER}(?: (?:i|gli|le|la|il|l|un))?|\b(?:i|le) su(?:oi|e)) ?'?$",
    re.I,
)
_HOSTS_TOO = when_asked(  # "ospita inoltre le sedi di grandi gruppi e |45 istituti"
    r"\b(?:ospita|accoglie|vanta|annovera)(?:no)?\b(?:(?!\b(?:che|ha|è|sono|con|per|da|in)\b)[^.;:,]){3,90}? e $"
)
_PREDICATED = when_asked(
    r"\b(?:present|attiv|resident|rappresentat|registrat|insediat|iscritt|operant)\w+\b"
    r"|\b(?:con|aventi|hanno) (?:la (?:propria )?)?sede\b|\bche (?:operano|lavorano|vivono)\b|\bgemell\w+|\bin città\b"
    r"|\bsul territorio\b| d(?:el|ella|i) [A-Z]"
)
_NOT_SO_MANY = when_asked(r"\bnon (?:sono|erano|risulta|ammonta)")  # "Le Ong con sede a Milano| non sono| 250"
_WITH_MANY = when_asked(r"(?:Con|Forte di) (?:i suoi |le sue )?(?:[^,;.]* e )?(?:\w+ )?$")
_JOINED = when_asked(
    r"[^.;:]{0,80}?(?:,| e|, e| ed|, di cui| nonché|:)(?: (?:infatti|inoltre|i|le|gli|il|di cui|sono"
    r"|sono infatti presenti|sono presenti|vi sono|ci sono|vivono))* ?",
    re.I,
)
_FROM_MANY = when_asked(r"(?: [a-z]+)? (?:(?:provenienti|originari) )?(?:di|da|appartenenti a|in rappresentanza di) ")
_NO_FACT = when_asked(
    r"\b(?:voti|votanti|hanno partecipato|parteciperanno|non (?:può|possono) più"
    r"|nessun[oa]? (?:\w+ ){0,2}(?:può|ha))\b",
    re.I,
)
_GIVEN_AFTER = when_asked(
    r"(?: [^\s,;:.()]+){0,6}? (?:convivono|vivono|risiedono|abitano|operano|hanno sede|si contano|si incontrano"
    r"|sono (?:presenti|attiv[ei]|rappresentat[ei]|ospitat[ei]|registrat[ei]|iscritt[ei]|insediat[ei]))\b"
)
_OFFICE_WORK = when_asked(
    r"(?:\b[Ll]'|\b[Ii]l |\b[Ll]a |\b[Ll]o )(?:Area|Ufficio|Settore|Servizio|Direzione|Unità|Sportello|URP)\b[^;:.]*?"
    r" (?:ha|hanno) (?:\w+ )?(?:accolto|ricevuto|risposto|organizzato|evaso|incontrato|seguito|gestito|curato)\b"
)
_OWN_COMMUNITY = when_asked(r"\b(?:comunità|nazionalità|gruppi?|collettività)\b[^;:.]*\($", re.I)
_REPRESENTED = when_asked(r"\brappresent\w+(?: \w+)?(?: una popolazione di)? $")
_WHEN = when_asked(
    r"(?:\b(?:al|all'|dat[oi](?: (?:del|al|relativi al|riferiti al))?|nel|aggiornat\w+ al|fine|anno|Istat|ISTAT"
    r"|alla data del) ?\(?|\()$",
    re.I,
)
_APPOSED = when_asked(  # not "29.700 abitanti| e quasi il |12% della popolazione": told of all
    r"(?! ed? (?:(?:il|lo) |l')?\Z)[^,;.]{0,40}?"
    r",? (?:(?:che|i quali) (?:rappresentano|costituiscono|sono|formano|corrispondono"
    r"|equivalgono) )?(?:(?:pari|cioè|ossia|corrispondenti) )?(?:a circa )?(?:a|al|all'|il|l'|l|lo|un)?[ ']?\(?"
)
_BEFORE = 120  # characters
_OF_PLACES = ("nationality", "consulate", "language")  # counted of towns, not of what a page lists
_TERRITORY = when_asked(
    r" (?:del(?: suo| proprio)?|dell[ae'] ?) ?(?:attuale |ex |nuova |intera )?"
    r"(?:territorio|area metropolitana|[Pp]rovincia|[Cc]ittà [Mm]etropolitana)\b"
)
_BESIDE_BODY = (
    when_asked(  # "la provincia di Como |(|148 Comuni)", "|, composta da| 148 Comuni", "|, i cui| Comuni sono"
        r"\b(?:(?:[Pp]rovincia|[Cc]ittà [Mm]etropolitana|[Aa]rea metropolitana) di [A-ZÀ-Ý][\w-]+"
        r"|Unione (?:di|dei|della|delle) [A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý][\w-]+)*)(?: \(|,? (?:oggi )?"
        r"(?:(?:compost|format|costituit)[oa](?: oggi| attualmente)? da|(?:suddivis|articolat|divis)[oa](?: oggi)? in"
        r"|(?:di cui|della quale) (?:oggi )?fanno parte|(?:i|le) cui|(?:oggi )?con) ?)$"
    )
)
_WHOSE = when_asked(r"\b(?:[Ii]|[Ll]e) (?:cui|suoi|sue) $")
_SOME = when_asked(r" (?:aderent|partecipant|coinvolt|interessat|associat|beneficiar|socie?\b)")
_ARE_SO_MANY = when_asked(r" (?:sono|risultano|ammontano)(?: (?!aderent)[a-zà-ù']+){0,3} ?")
_THE_MANY = when_asked(
    r"\b(?:i|dei|ai|nei|dai|tra i|fra i) $"
)  # "coinvolgerà i| 60 Comuni della provincia": they are there
_BARE_VERB = when_asked(r"(?:Conta|Riunisce|Raggruppa|Comprende|Ne fanno parte|Vi aderiscono|La rete|L'associazione)\b")
_NO_SUBJECT = when_asked(
    r"(?:(?:È|Fu|Venne|Ha|Aveva) (?:stat[oa] )?(?:\w+mente )?\w+t[oa]|Nat[oa]|Nasce|Nacque|Fondat[oa]|Ha sede"
    r"|Promuove)\b"
)
_ASIDE_BEFORE = when_asked(r", (?:ossia|cioè|ovvero|vale a dire|pari a\w*)(?: (?:il|l')| l')? ?\Z")
_CLAUSE_END = when_asked(  # "98.000 abitanti| e i cittadini stranieri sono il 15%"
    r"[,;:.]| e (?=oltre|circa|più|quasi|\d|(?:(?:per )?il |l')\d"
    r"|(?:ospita|accoglie|conta|comprende|vanta|annovera|ha)\b)"
    r"| ed? (?=(?:i|gli|le|la|l')[ ]?(?:\w+ ){1,4}?(?:sono|è|erano|era"
    r"|rappresentano|costituiscono|superano|raggiungono|supera|raggiunge|rappresenta|costituisce)\b)"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """An indicator with a name of its own and how it is told."""

    indicator: str
    unit: str
    words: re.Pattern[str]
    sentence: re.Pattern[str] | None
    qualifier: str | None


@cache
def _named() -> tuple[_Named, ...]:
    return tuple(
        _Named(
            e["indicator"],
            e["unit"],
            when_asked("|".join(e["words"]), re.I),
            when_asked(e["sentence"], re.I) if "sentence" in e else None,
            e.get("qualifier"),
        )
        for e in vocabulary("indicators")["named"]
    )


@cache
def _network_words() -> re.Pattern[str]:
    """Words that make a count a network's; `comunità` is none here: a city's foreign communities are counted too."""
    return when_asked(
        rf"\b(?:{alternation(word for word in kind_of_network_word() if word != 'comunità')})\b(?! europea\b)", re.I
    )


def read(page: Page) -> None:
    """Claim `indicators`."""
    stated = stated_date(page) or updated_on(page)
    of_networks = _counted_for_networks(page)
    rows: dict[str, list[float]] = {}
    for count in _counts(page):
        where = page.flows[count.flow].pieces(count.mention.start, count.mention.end)
        subject = subject_of(page, count) if where[0] not in of_networks else None
        if subject:
            _claim(page, count, subject, stated, rows)


_ITS_PEOPLE = re.compile(  # "|Torino, che conta circa 850.000 abitanti,| aderisce a Eurocities"
    r"(?:(?:Il|La) (?:[Cc]omune|[Cc]ittà)(?: di)? )?[A-ZÀ-Þ][\w' -]{2,40}, (?:che (?:oggi )?(?:conta|ha|supera)"
    r"|con (?:i suoi|una popolazione di))"
    r" [^,;.:]{0,20}\d[\d.]*(?: (?:mila|milion[ei]))?(?: di)? (?:abitanti|residenti|persone|cittadini),(?= [a-zà-ù])"
)


def _counted_for_networks(page: Page) -> set[tuple[int, int]]:
    """Where the page's counts stand that are metrics of networks."""
    values = (c for fact in page.facts if fact.table == "network_metrics" for c in fact.claims if c.column == "value")
    return {claim.spans[0] for claim in values}


def _counts(page: Page) -> Iterator[Count]:
    """Every quantity of the page's prose that measures something about a city, body or area."""
    for index, start, end in page.sentences(holding=("quantity",)):
        if aside := match_at(_ITS_PEOPLE, page.flows[index].text, start, end):
            end = end if page.within(index, start, aside.end(), "network") else aside.end()
        quantities = [m for m in page.within(index, start, end, "quantity") if m.value is not None]
        if (
            not quantities
            or page.within(index, start, end, "network")
            or search(_NO_FACT, page.flows[index].text, start, end)
            or _of_network(page, index, start)
        ):
            continue
        before: Count | None = None
        for mention in quantities:
            indicator = _indicator(page, (index, start, end), mention, before)
            if indicator:
                before = Count(index, (start, end), mention, indicator)
                yield before


def _of_network(page: Page, index: int, start: int) -> bool:
    """Whether a sentence goes on about the network that one before it names: "Conta 40 città", after "È nata nel 2008"
    too."""
    flow = page.flows[index]
    if start == 0 or not _BARE_VERB.match(flow.text, start):
        return False
    while start > 0:
        before = flow.sentence_at(start - 2)
        if page.within(index, *before, "network"):
            return True
        if not (_BARE_VERB.match(flow.text, before[0]) or _NO_SUBJECT.match(flow.text, before[0])):
            return False
        start = before[0]
    return False


def _indicator(page: Page, where: tuple[int, int, int], mention: Mention, before: Count | None) -> str | None:
    """What a quantity measures; None if nobody is said to have it, or a network is."""
    index, start, end = where
    text = page.flows[index].text
    some = mention.value.noun_start == mention.value.number_start and mention.value.unit == "person"
    if some and (before is None or before.indicator != "population"):
        return None  # "All'incontro vi erano 300 persone, delle quali |40 di cittadinanza straniera"
    beside = _beside(text, mention, end)
    apposed = before and mention.value.unit == "share" and _APPOSED.fullmatch(text, before.mention.end, mention.start)
    if mention.value.unit == "share" and foreign_share(text, start, (mention.start, mention.end)):
        return "foreign_resident_share"
    if before and apposed and not (before.indicator == "population" and of_them(text, before.mention, mention)):
        return "foreign_resident_share" if before.indicator == "foreign_residents" else None
    there = search(_THE_MANY, text, start, mention.start) and _TERRITORY.match(text, mention.end)
    if not there and (unreal(text, start, mention.start) or foretold(text, mention.end, end)):
        return None
    if mention.value.unit == "person" and (
        are_foreign(text, start, mention.start) or so_many_foreign(text, start, (mention.start, mention.end))
    ):
        return "foreign_residents"
    if of_some_only(text, mention.start, mention.value.number_start):
        return None
    of_network = bool(search(_network_words(), text, publisher_leads(page, index, start) or start, mention.start))
    for entry in _named():
        if not (entry.unit == mention.value.unit and entry.qualifier in (None, mention.value.qualifier)):
            continue
        if not entry.words.search(beside) or _is_floor(entry, mention):
            continue
        if entry.unit in ("person", "municipality") and (
            of_network
            or search(_REPRESENTED, text, start, mention.start)
            or search(_OWN_COMMUNITY, text, start, mention.start)
        ):
            return None
        if entry.sentence is None or search(entry.sentence, text, _begin(text, start, entry.indicator), end):
            return entry.indicator
    return None if of_network else _counted(page, where, mention, before)


def _is_floor(entry: _Named, mention: Mention) -> bool:
    """Whether a share that would be a ceiling is at least so much: "non inferiore allo 0,80%"."""
    return "ceiling" in entry.indicator and mention.value.qualifier in ("at_least", "more_than")


def _begin(text: str, start: int, indicator: str) -> int:
    """Where what an indicator is about may be told: for what is paid, the sentence before too ("allo scopo")."""
    return max(0, start - _BEFORE) if indicator.startswith("cooperation_spending") else start


def _counted(page: Page, where: tuple[int, int, int], mention: Mention, before: Count | None) -> str | None:
    """The indicator of a unit that someone is said to have: "La Città metropolitana riunisce 82 Comuni"."""
    index, start, _ = where
    text = page.flows[index].text
    counted: str | None = vocabulary("indicators")["counted"].get(mention.value.unit)
    listing = (
        page.kind in ("networks_list", "agreements_list", "projects_list")
        and mention.value.unit not in _OF_PLACES
        and not LEADING.match(text, _clause(text, start, mention.start))
        and not publisher_leads(page, index, start)
        and not _WITH_MANY.fullmatch(text, start, mention.start)
        and not search(IS_AREA, text, start, mention.start)
    )
    if not counted or listing:
        return None
    if search(_OFFICE_WORK, text, start, mention.start):
        return None
    said_before = mention.value.noun_end <= mention.value.number_start
    if said_before and search(_NOT_SO_MANY, text, mention.value.noun_end, mention.value.number_start):
        return None
    given = (
        (said_before and search(_PREDICATED, text, mention.start, mention.value.number_start))
        or _WITH_MANY.fullmatch(text, start, mention.start)
        or search(_GIVES, text, start, mention.start)
        or _GIVEN_AFTER.match(text, mention.end)
        or (_HOSTS_TOO.search(text, start, mention.start) and not search(FINITE, text, mention.end, where[2]))
        or _TERRITORY.match(text, mention.end)
        or (page.publisher.startswith("Città metropolitana") and text.startswith(" metropolitani", mention.end))
        or (said_before and _TERRITORY.match(text, mention.value.noun_end))
        or (
            said_before
            and search(_WHOSE, text, start, mention.value.noun_start)
            and _ARE_SO_MANY.fullmatch(text, mention.value.noun_end, mention.value.number_start)
        )
        or (not said_before and search(_BESIDE_BODY, text, start, mention.start) and not _SOME.match(text, mention.end))
        or (before and _JOINED.fullmatch(text, before.mention.end, mention.start))
        or (before and counted == "nationalities" and _FROM_MANY.fullmatch(text, before.mention.end, mention.start))
    )
    return counted if given else None


def _clause(text: str, start: int, at: int) -> int:
    """Where the clause of an offset begins: the sentence, or what follows a semicolon."""
    last = text.rfind("; ", start, at)
    return start if last < 0 else last + 2


def _beside(text: str, mention: Mention, end: int) -> str:
    """The noun counted and the words after it, to the end of the clause or what some of them are (`di cui il 14%`)."""
    aside = text[mention.end : mention.end + 1] == "," and search(_ASIDE_BEFORE, text, 0, mention.start)
    stop = search(_CLAUSE_END, text, mention.end + bool(aside), end)
    start = mention.end + bool(aside) if mention.value.unit == "share" else mention.value.noun_start
    until = min(stop.start() if stop else end, start + 90)
    whole = mention.value.unit != "share" and mention.value.noun_start != mention.value.number_start
    part = search(OF_WHICH, text, mention.end, until) if whole else None
    return text[start : part.start() if part else until].strip()


def _claim(page: Page, count: Count, subject: Subject, stated: StatedDate | None, rows: dict[str, list[float]]) -> None:
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
        "base": base_of(page, count.flow, count.sentence, mention),
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


def _moment(page: Page, count: Count) -> Cell | None:
    """The date that the sentence gives for its number: "al 31 dicembre 2022", "(dati 2019)"."""
    text = page.flows[count.flow].text
    for date in page.within(count.flow, *count.sentence, "date"):
        end = count.mention.end
        later = date.start > end and (unreal(text, end, date.start) or foretold(text, date.end, count.sentence[1]))
        if (
            date.normalised
            and not later
            and not _of_next(page, count, date)
            and _WHEN.search(text, count.sentence[0], date.start)
        ):
            return date.normalised, date.start, date.end
    return None


def _of_next(page: Page, count: Count, date: Mention) -> bool:
    """Whether a date behind a semicolon is that of the number told there: "53.000 abitanti; al 1° gennaio 2025| gli
    stranieri erano 2.650"."""
    text, end = page.flows[count.flow].text, count.mention.end
    if text.find("; ", end, date.start) < 0:
        return False
    return bool(page.within(count.flow, date.end, count.sentence[1], "quantity"))
