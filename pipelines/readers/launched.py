"""What was launched, and by whom: "hanno dato avvio al Mayors Dialogue", "la campagna è stata lanciata dalla rete".

Here: the words for a launch and the thing it is about; the event is claimed in `events`.
"""

from __future__ import annotations

import re

from pipelines.patterns import when_asked
from pipelines.readers.happenings import Subject, about_it, named, quoted, spoken_of
from pipelines.readers.inverted import named_beside
from pipelines.readers.page import Page

Sentence = tuple[int, int, int]
LAUNCHED = re.compile(
    r"\b(?=\w)(?:(?:[Hh]a|[Hh]anno|[Aa]veva|[Aa]vevano|[Ss]i è|[Ee]ra stat[ao]|[Ee]rano stat[ie]|[Ss]i sono|(?:è|È)"
    r" stat[ao]|[Ss]ono stat[ie]|[Ff]u|[Vv]enne|è|sono) "
    r"(?:\w+mente |invece |anche |infine |poi |quindi |inoltre |già |così |altresì |pure )?)"
    r"(?P<verb>dat[ao] (?:avvio|vita|il via|inizio)(?= al?\b| all)|avviat[aoie]|lanciat[aoie]|inaugurat[aoie]"
    r"|pres[ao] (?:avvio|il via)"
    r"|presentat[ao](?= (?:la|una) campagna)"
    r"|partit[ao](?= [^.;:]{0,40}\b(?:campagna|progetto|programma|bando|servizio|percorso|iniziativa)\b"
    r"| (?:nel|il|a|dal)\b| nell'| l'))(?!\w)"
    r"|(?:^|(?<=[.;] ))(?P<opening>(?:Partit|Avviat|Lanciat|Inaugurat)[aoie])"
    r"(?= (?:ad? [A-ZÀ-Þ][\w' ]{2,20}? )?(?:nel |nell'|il |a "
    r"|in )(?:anno )?(?:\d{1,2}°? )?(?:[a-z]{5,9} )?\d{4}(?: ad? [A-ZÀ-Þ][\w' ]{2,20})?, )"
    r"|(?<=, )(?P<passive>(?:lanciat|avviat|inaugurat)[aoie])(?!\w)"
    r"|\b(?P<noun>[Ll]ancio|[Aa]vvio|[Ii]naugurazione)(?:, [^,;.:]{3,40},)?"
    r" d(?:ello|ella|el|ell|i)\b"
)
_THING = re.compile(
    r"\b(?:al|alla|allo|all'|del|della|dell'|il|la|lo|un|una|uno|un'|l')[ ]?"
    r"(?:[a-zà-ÿ]+ )??(?P<what>(?P<noun>processo|progetto|programma|percorso|iniziativa|campagna|bando|piano"
    r"|partenariato"
    r"|collaborazione|cooperazione|gemellaggio"
    r"|piattaforma|rete|tavolo|portale|servizio|sportello|premio|concorso|osservatorio|rassegna|festival"
    r"|[A-ZÀ-Þ][\w-]+)[^,.;:()]{0,140}?)"
    r"(?=[,.;:()]|$| (?:che|nel|con|per|dal|insieme|allo scopo|al fine|presso|il \d|ha|hanno|è|sono"
    r"|ha avuto luogo|risale)\b)"
)
_OF_WHAT = re.compile(  # "ha avviato |la revisione| dello Statuto"
    r" (?:(?:la|il|lo|le|i|gli|una|un|uno) |(?:l|un)')(?!(?:seconda|terza|nuova|prima|nuovo|primo|edizione|fase)\b)"
    r"[a-zà-ù]{4,} ?$"
)
_NAMED = re.compile(  # "ha lanciato |Culture Buddies|, programma di scambio"
    r" (?P<noun>)(?P<what>[A-ZÀ-Þ][\w'&-]*(?: (?:(?:of|for|and|in|di|per|della|the|e) )?[A-ZÀ-Þ0-9][\w'&-]*){0,5}),"
    r" (?:un |una |un'|il |la |l')?(?:\w+ )?(?:programma|progetto|campagna|iniziativa|premio|piattaforma|bando"
    r"|osservatorio|portale|servizio|percorso|concorso)\b"
)
_NO_SUBJECT = re.compile(r"\W*(?:(?:nel|nell|il|dal|in|a|lo|scorso|poi|inoltre|infine|quindi|e|ed)\W+)*", re.I)
_BY_NETWORK = re.compile(r" (?:(?:dalla|dal|da) |dall')(?P<rete>rete|network|associazione|coalizione|alleanza)?")
_THING_BEFORE = re.compile(
    r"(?:^|[,;] |.* )?(?:[Ii]l |[Ll]a |[Ll]o |[Ll]'|[Uu]n |[Uu]na |[Uu]n'|[Uu]no |(?:al|del|dal|nel)(?:la |l')?)"
    r"(?:[a-zà-ÿ]+ )??(?P<what>(?P<noun>processo"
    r"|progetto|programma|percorso|iniziativa|campagna|bando|partenariato|piattaforma|tavolo|portale|servizio"
    r"|sportello|premio|concorso|osservatorio|rassegna|festival)\b(?:«[^»]*»|“[^”]*”|\"[^\"]*\"|[^,.;:«“\"]){0,100}?)"
    r",? ?(?:che (?:il |la |lo |l')[\w' ]{3,40} )?"
)
_IS_A = when_asked(  # "EUROLAGHI, |un'|iniziativa che riunisce venti città, è stata avviata": the network was
    r"(?: \([^()]*\))?, (?:(?:un|uno|una|il|la|lo) |un'|l')?(?:[a-zà-ù]+ )?"
)
_LAUNCHER = when_asked(
    r"\b(?:[Ll]a |[Ii]l |[Ll]')(?P<word>rete|network|associazione|coalizione|alleanza|coordinamento) $"
)
_AUXILIARY = re.compile(
    r"(?:è|era|sono|erano|fu|venne|ha|hanno|aveva|avevano|si è) (?:stat[aoie] )?(?:\w+mente "
    r"|invece |anche |infine |poi |quindi |inoltre |già |così |altresì |pure )?$"
)

_WITHIN = re.compile(  # "è stato avviato nel 2018 |nell'ambito della rete| Polis"
    r"\b(?:nell'ambito|all'interno|in seno|insieme|nel quadro|nel contesto|accanto)\b[^,]*$"
    r"|\b(?:(?:con|da|dal|dalla|presso) |(?:con l|dall)')(?:(?:la|il) )?(?:(?:rete|network|associazione) )?$"
)
_NAME_BEHIND = when_asked(r" (?:(?:europeo|pilota|internazionale) )?(?=[A-ZÀ-Þ])")  # "progetto |Acqua per tutti|"
_TAKEN_UP = re.compile(  # "Il progetto, cofinanziato dall'AICS, |è stato avviato il 3 febbraio 2025"
    r"(?:(?:Il|Questo) progetto|(?:L'|Quest')iniziativa)(?:, [^,;:.]{3,80},)? "
)
_FAR = 600  # characters: how far below its title a project is still "il progetto"
_ACTIVE = when_asked(r"(?:ha|hanno|aveva|avevano) (?!(?:\w+ )?(?:preso|partit))", re.I)


def launched_thing(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Subject | None:
    """What was launched: a network after the verb, else the words after it, else a network right before it."""
    flow, start, end = sentence
    networks = page.within(flow, start, end, "network")
    text = page.flows[flow].text
    if launched := _launched_by(page, sentence, verb):
        return launched
    if project := _project_named(page, sentence, verb) or _project_above(page, sentence, verb):
        return Subject(project=project)
    told = _THING_BEFORE.fullmatch(text, start, _verb_start(text, start, verb))
    if told and told["what"].strip() == told["noun"]:
        told = None
    if told and (own := next((m for m in networks if _IS_A.fullmatch(text, m.end, told.start("noun"))), None)):
        return named(own)
    if told and text[verb[0] - 2 : verb[0]] == ", ":  # "la campagna «Accendi il sole», lanciata dall'Ente"
        return Subject(title=_thing_named(text, told, verb[0]))
    after = next((m for m in networks if 0 <= m.start - verb[1] < 60), None)
    if after and not about_it(text[verb[1] : after.start]) and not _WITHIN.search(text[verb[1] : after.start]):
        return named(after)
    thing = _NAMED.match(text, verb[1], end) or _THING.search(text, verb[1], end)
    if thing and thing.start() - verb[1] < 40 and not _OF_WHAT.match(text[verb[1] : thing.start()]):
        return Subject(network=_launcher(page, sentence, verb), title=_thing_named(text, thing, end))
    if told:
        return Subject(title=_thing_named(text, told, verb[0]))
    if _ACTIVE.match(
        text, _verb_start(text, start, verb), verb[1]
    ):  # "le città del Patto |hanno dato vita| a 24 incontri"
        return None
    before = next((m for m in reversed(networks) if 0 <= verb[0] - m.end < 40), None)
    begin = _verb_start(text, start, verb)
    beside = before and begin < verb[0] and named_beside(text, start, before, begin)
    return named(before) if before and not beside else None


def _project_named(page: Page, sentence: Sentence, verb: tuple[int, int]) -> str | None:
    """The project of the page whose bare title is the subject: "Lana nuova è stato |avviato|", "è |partito| Lana
    nuova"."""
    flow, start, end = sentence
    text = page.flows[flow].text
    told = {text[start : _verb_start(text, start, verb)].strip(_QUOTES)}
    if (dates := page.within(flow, verb[1], end, "date")) and _NO_SUBJECT.fullmatch(text, verb[1], dates[0].start):
        told.add(text[dates[0].end : end].strip(_QUOTES))
    if page.within(flow, start, verb[0], "date"):
        told.add(text[verb[1] : end].strip(_QUOTES))
    return next(
        (
            fact.key[0]
            for fact in page.facts
            if fact.table == "projects"
            for claim in fact.claims
            if claim.column == "title" and str(claim.value).replace("’", "'") in told
        ),
        None,
    )


_QUOTES = " «»“”\"'.,"


def _project_above(page: Page, sentence: Sentence, verb: tuple[int, int]) -> str | None:
    """The project under whose title a sentence stands that takes it up: "Il progetto è stato |avviato| nel 2025"."""
    flow, start, _ = sentence
    begin = _verb_start(page.flows[flow].text, start, verb)
    if not _TAKEN_UP.fullmatch(page.flows[flow].text, start, begin):
        return None
    here = page.flows[flow].span(start, begin)[0]
    titled = (
        (claim.spans[0][1], fact.key[0])
        for fact in page.facts
        if fact.table == "projects"
        for claim in fact.claims
        if claim.column == "title" and 0 <= here - claim.spans[0][1] < _FAR
    )
    end, project = max(titled, default=(here, None))
    headings = (each.span(0, 1)[0] for each in page.flows[:flow] if each.kind == "heading")
    return None if any(end <= heading for heading in headings) else project


def _launched_by(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Subject | None:
    """ "La campagna «Acqua» è stata lanciata dalla rete nel 2021": what was launched, and the network that did it."""
    flow, start, end = sentence
    text = page.flows[flow].text
    by = _BY_NETWORK.match(text, verb[1], end)
    told = _THING_BEFORE.fullmatch(text, start, _verb_start(text, start, verb)) if by else None
    if by is None or told is None or told["what"].strip() == told["noun"]:
        return None
    by_name = next((m.ref for m in page.within(flow, by.start(), end, "network") if m.start - by.end() < 2), None)
    network = by_name or (spoken_of(page, flow, verb[0]) if by["rete"] else None)
    return Subject(network=network, title=_thing_named(text, told, verb[0])) if network else None


def _thing_named(text: str, thing: re.Match[str], end: int) -> tuple[int, int]:
    """The span of a thing's title: "Un metro di sabbia" in quotation marks, else the words for it."""
    if thing["noun"] and (title := quoted(text, thing.end("noun"), end)):
        return title
    if thing["noun"] == "progetto" and (own := _NAME_BEHIND.match(text, thing.end("noun"), end)):
        return own.end(), thing.start("what") + len(thing["what"].rstrip())
    return thing.start("what"), thing.start("what") + len(thing["what"].rstrip())


def _verb_start(text: str, start: int, verb: tuple[int, int]) -> int:
    """Where a verb begins, its auxiliary counted in: "la campagna |è stata lanciata"."""
    auxiliary = _AUXILIARY.search(text, start, verb[0])
    return auxiliary.start() if auxiliary else verb[0]


def _launcher(page: Page, sentence: Sentence, verb: tuple[int, int]) -> str | None:
    """The network that launched something: "Il 18 maggio 2023 la Rete ha lanciato la campagna"."""
    flow, start, _ = sentence
    begin = _verb_start(page.flows[flow].text, start, verb)
    if page.flows[flow].text[begin : begin + 2] not in ("ha", "av"):
        return None
    named = next((m for m in page.within(flow, start, begin, "network") if begin - m.end <= 1), None)
    if named:
        return named.ref
    text = page.flows[flow].text
    told = _LAUNCHER.search(text, start, begin)
    dates = page.within(flow, start, begin, "date")
    if not told and dates and _NO_SUBJECT.fullmatch(text[start : dates[0].start] + text[dates[-1].end : begin]):
        return spoken_of(page, flow, begin)  # "Nel febbraio 2023 ha lanciato"
    return spoken_of(page, flow, begin, told["word"]) if told else None
