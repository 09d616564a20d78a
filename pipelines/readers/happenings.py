"""What the rules for events share: a dated happening, what it happened to and where, and the claim of it.

Here: no rule of its own; those are in `events` (verbs) and `meetings` (nouns).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.edtf_days import first_day, last_day
from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.page import Cell, Page

BE = r"(?:(?:è|sono|fu|furono|era|venne|vennero|viene|vengono|veniva) (?:stat[aoie] )?(?:\w+mente )?)?"
"""A pattern for the helping verb before a participle that tells what happened: `|è stato ufficialmente |firmato`."""
_PLACE = (
    r"(?P<place>(?:[A-ZÀ-Þ][\w'-]+)"
    r"(?: (?:d[ei]l?|della|dello|dei|degli|delle) [A-ZÀ-Þ][\w'-]+| dell'[A-ZÀ-Þ][\w-]+| [A-ZÀ-Þ][\w'-]+){0,4}"
    r"(?: (?:consiliar|comunal|municipal|ducal|real|regional|provincial)[ei](?!\w))?)"
)
_AT = re.compile(rf"\b(?:a|ad|al|alla|presso(?: il| la)?|nel|nella|in|all')[ ]?{_PLACE}")
_IN_HALL = re.compile(rf"(?:A|Al|Alla|Presso(?: il| la| l')?|Nel|Nella|In|All') ?{_PLACE}")
_TIES = when_asked(r"\b(?:leg|un(?=isc|end)|colleg|avvicin|affianc|un(?=iv))\w+")  # "nel 2016, unisce Bari a Patrasso"
BUILDINGS = (
    r"(?:Palazzo|Palazzi|Villa|Castello|Teatro|Museo|Sala|Auditorium|Centro|Università|Campidoglio|Arsenale|Fiera"
    r"|Stazione|Piazza|Salone|Aula|Abbazia|Rocca|Accademia|Biblioteca|Triennale|Borsa|Municipio|Reggia)\b"
)
"""A pattern for how the name of a building or square begins where something was done: `|Palazzo| Reale`."""
_CLAUSE = re.compile(
    r"[;:]| (?:ed?(?! [A-ZÀ-Þ][\w'-]+ (?:hanno|sono|si sono)\b)|ma|mentre|dopo che|poi)"  # "Lecce |e Gent hanno"
    r" (?:\w+ )?(?:è|sono|ha|hanno|fu|si è|si sono)\b"
    r"|, (?:che|mentre|(?:(?:a|di|da|in|con|per|su) )?cui|dove"
    r"|(?:(?:a|da|de|ne|su)?(?:l|lla|i|lle|gli)|il|la|le) qual[ei])\b"
    r"|, (?:poi|quindi|successivamente|infine) \w{3,}t[oaie]\b"
    r"| che (?:ha|hanno|è|sono|raccogl\w+|prevede|impegna|riunisce)\b"
)
_ABOUT = re.compile(
    r"procedur|process|percors|\biter\b|aderi|adesion|ingress|candidat|collaboraz|trattativ|progett|campagn|domanda"
    r"|rapport|bando",
    re.I,
)


_LINE_LENGTH = 80  # characters: how far a place and a day reach that open a piece of news
_VERB_AND_DAY = 30  # characters: "|firmato questa mattina"
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w' ]{1,30}, ?(?:lì |li |il )?)?(?:(?:lun|mar|mer|gio|ven)[\w]*dì |sabato |domenica )?\d{1,2}°?"
    r" [a-z]{5,9} \d{4}"
    r"\.? ?[-–—] "
)
_TODAY = when_asked(r"\b(?:oggi|stamattina|stamani|stamane|(?:questa|stessa) mattina|odiern[ao])\b", re.I)
_HOSTED = re.compile(
    r"(?:, (?:che|la quale)(?: [^,;.:]{3,40})?)? (?:(?:ha|aveva) (?:\w+ )?(?:ospitato|accolto)|ospitò|ospitava"
    r"|accolse)\b"
)
_QUOTED = re.compile(
    r"(?:,? (?:intitolat[aoie]|dal titolo|dedicat[aoie] al tema|sul tema|denominat[aoie]|chiamat[aoie]))?,?"
    r" [«“\"](?P<name>[^»”\"]{3,100})[»”\"]"
)


@dataclass(frozen=True, slots=True)
class Where:
    """A place as written, with the GeoNames id of a city, and its span."""

    name: str
    city: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Subject:
    """What it happened to: a network, an act, the span of the words for it, or a project of the page, by its id."""

    network: str | None = None
    act: str | None = None
    title: tuple[int, int] | None = None
    project: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """What a text tells: kind, span of its verb or noun, date (EDTF) with its span, rule, subject, place."""

    kind: str
    verb: tuple[int, int]
    when: str
    date: tuple[int, int]
    rule: str
    subject: Subject = field(default_factory=Subject)
    where: Where | None = None
    key: str | None = None
    days: tuple[int, int] | None = None
    """Where the days stand of a date whose year is told before: "nel |2025| ... dal |24 al 26 settembre|"."""


def clause_cut(between: str) -> bool:
    """Whether another clause begins in the words between two things."""
    return len(between) > 160 or _CLAUSE.search(between) is not None


def about_it(between: str) -> bool:
    """Whether the words between a verb and a name put another thing in between: `ha avviato l'iter per aderire a`."""
    return _ABOUT.search(between) is not None


def named(mention: Mention) -> Subject:
    """The network or act of a mention as subject."""
    return Subject(network=mention.ref) if mention.kind == "network" else Subject(act=mention.ref)


def is_city(mention: Mention) -> bool:
    """Whether a place mention means a city."""
    return (mention.normalised or "").isdigit()


def place(page: Page, flow: int, start: int, end: int) -> Where:
    """The place at a span."""
    city = next((m.normalised for m in page.within(flow, start, end, "place") if is_city(m)), None)
    return Where(page.written(flow, start, end), city, start, end)


def place_told(
    page: Page, sentence: tuple[int, int, int], verb: tuple[int, int], date: tuple[int, int]
) -> Where | None:
    """The place between a verb and its date, or right after the date: "a Palazzo Reale", "a Glasgow"."""
    flow, _, stop = sentence
    text = page.flows[flow].text[:stop]
    if there := _there(page, flow, verb[0]):
        return there
    first, second = (min(verb[1], date[1]), max(verb[1], date[0])), (max(verb[1], date[1]), max(verb[1], date[1]) + 40)
    cities = {m.start: m for m in page.within(flow, first[0], second[1] + 40, "place") if is_city(m)}
    if then := _THEN_DONE.search(text, second[0], second[1]):  # "approvato il 3 marzo |e firmato| a Gent"
        second = (second[0], then.start())
    for begin, end in (first, second):
        for match in _AT.finditer(text, begin, min(end, len(text))):
            city = cities.get(match.start("place"))
            if (
                city
                and not _is_hall(match, city)
                and not (begin == second[0] and _TIES.search(text, begin, match.start()))
            ):
                return place(page, flow, city.start, city.end)
            at_once = begin == first[0] or _TODAY_AT.fullmatch(text, begin, match.start())
            if at_once and re.match(BUILDINGS, match["place"]):
                return Where(page.written(flow, *match.span("place")), None, *match.span("place"))
    return _opened_at(page, sentence, date[0]) if date[1] <= verb[0] else None


_AT_FIRST = re.compile(r"\W*(?:A|Ad) ")
_THAT_DAY = when_asked(r",? (?:il |l'|nel |nell'|dal |dall'|tra il )?")


def _opened_at(page: Page, sentence: tuple[int, int, int], date: int) -> Where | None:
    """The city or hall with which a sentence opens, before the day: "A |Nairobi|, il 10 marzo 2015, è stato lanciato",
    "A |Palazzo Marino|, il 14 ottobre 2015, le città hanno sottoscritto"."""
    flow, start, _ = sentence
    text = page.flows[flow].text
    hall = _IN_HALL.match(text, start, date)
    if hall and re.match(BUILDINGS, hall["place"]) and _THAT_DAY.fullmatch(text, hall.end(), date):
        return Where(page.written(flow, *hall.span("place")), None, *hall.span("place"))
    at = _AT_FIRST.match(text, start)
    city = next((m for m in page.within(flow, start, date, "place") if is_city(m)), None) if at else None
    if at is None or city is None or city.start != at.end() or not _THAT_DAY.fullmatch(text, city.end, date):
        return None
    return place(page, flow, city.start, city.end)


_THEN_DONE = re.compile(
    r"(?:,| e| ed| poi) (?:(?:poi|quindi|infine|è stat[oa]|fu|venne) )*(?:firmat|sottoscritt|siglat|stipulat|consegnat"
    r"|approvat|ratificat|presentat|inaugurat)[oaie]\b"
)
_TODAY_AT = re.compile(r"(?: oggi| ieri| stamattina| (?:questa|ieri) mattina)?,? ")
_WHERE_DONE = re.compile(r"(?: \([^()]{2,30}\))?, (?:dove|in cui|nel quale|nella quale) [^,;:.]{0,60}$")


def _there(page: Page, flow: int, verb: int) -> Where | None:
    """The place before the clause of a verb: "a Palazzo Reale|, dove i Sindaci lo hanno |firmato", "a Gent| (Belgio),
    dove la Rete ha |tenuto la sua conferenza"."""
    text = page.flows[flow].text
    clause = _WHERE_DONE.search(text, max(0, verb - 90), verb)
    match = next((m for m in _AT.finditer(text, max(0, clause.start() - 60), clause.start())), None) if clause else None
    if clause is None or match is None or match.end() != clause.start():
        return None
    city = next((m for m in page.within(flow, *match.span("place"), "place") if is_city(m)), None)
    if city and not _is_hall(match, city):
        return place(page, flow, city.start, city.end)
    hall = re.match(BUILDINGS, match["place"])
    return Where(page.written(flow, *match.span("place")), None, *match.span("place")) if hall else None


def _is_hall(named: re.Match[str], city: Mention) -> bool:
    """Whether a place begins like a town and is none: "Palazzo Sforza"; "Villa San Giovanni" is one."""
    return city.end < named.end("place") and re.match(BUILDINGS, named["place"]) is not None


def host(page: Page, flow: int, start: int, end: int) -> Where | None:
    """The city that received what a sentence tells: "Milano ha ospitato", "Nantes accolse"."""
    cities = (m for m in page.within(flow, start, end, "place") if is_city(m))
    city = next((m for m in cities if _HOSTED.match(page.flows[flow].text, m.end)), None)
    return place(page, flow, city.start, city.end) if city else None


def dateline_end(text: str, start: int, at: int) -> int:
    """Where the news begins after its place and day, "Bari, 12 maggio 2025 - |": what it tells was not on that day,
    unless it says "oggi"."""
    line = _DATELINE.match(text, start, start + _LINE_LENGTH)
    return line.end() if line and not _TODAY.search(text, line.end(), max(at, line.end()) + _VERB_AND_DAY) else start


def quoted(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the title in quotation marks right after words: "campagna «Acqua pubblica»"."""
    called = _QUOTED.match(text, start, end)
    return called.span("name") if called else None


def spoken_of(page: Page, flow: int, at: int, word: str = "") -> str | None:
    """The network last named in a section before an offset, as "la rete" means it; of several the one whose name says
    the word: "l'associazione" is an "Associazione di ..."."""
    here = [m for m in page.of(flow, "network") if m.end <= at]
    above = (page.of(i, "network") for i in reversed(page.by_section[page.flows[flow].section]) if i < flow)
    before = [m for found in (here, *above) for m in reversed(found)]
    called = (
        {m.ref for f in range(flow + 1) for m in page.of(f, "network") if _says(page, f, m, word)} if word else set()
    )
    last = next((m for m in before if m.ref in called), before[0] if before else None)
    return last.ref if last else None


def _says(page: Page, flow: int, mention: Mention, word: str) -> bool:
    """Whether a network's name as written holds a word."""
    return word.lower() in page.flows[flow].text[mention.start : mention.end].lower()


def claim(page: Page, flow: int, told: Happening) -> None:
    """Claim an event; its id is its kind, what it happened to and its date."""
    subject = told.subject
    title = page.written(flow, *subject.title) if subject.title else None
    parts = (subject.network or subject.act or subject.project, slug(title) if title else None)
    key = told.key or f"{told.kind}-{'-'.join(filter(None, parts))}-{slug(told.when)}"
    cells: dict[str, Cell | None] = {
        "kind": (told.kind, *told.verb),
        "title": (title, *subject.title) if title and subject.title else None,
        "date_edtf": (told.when, [told.date, told.days] if told.days else [told.date]),
        "place_name": (told.where.name, told.where.start, told.where.end) if told.where else None,
    }
    fixed = {
        "event_id": key,
        "document_id": page.document.id,
        "date_start": first_day(told.when),
        "date_end": last_day(told.when),
        "place_id": told.where.city if told.where else None,
        "network_id": subject.network,
        "act_id": subject.act,
    }
    page.claim("events", (key,), flow, told.rule, cells, 0, **fixed)


_DOCUMENT = when_asked(
    r"\b(?:[Dd]ichiarazion|[Aa]ccord|[Pp]att[oi]\b|[Pp]rotocoll|[Cc]art[ae]\b|[Mm]anifest|[Ii]ntes|[Cc]onvenzion|[Mm]emorand"
    r"|[Ll]etter|[Aa]ppell)"
)


def takes_up(words: str, before: str) -> bool:
    """Whether "il |documento|" is what was named before it: no other document is told in the paragraph."""
    return words == "documento" and not _DOCUMENT.search(before)
