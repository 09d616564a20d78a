"""Events: dated happenings with a verb or noun of their kind (table `events`).

Here: what was signed, handed over, adopted or launched; what is told by a noun is in `meetings`, foundings and joinings
in `network_events`. The publication of pages and works is no event.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from pipelines.flows import matches, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.agreement_signings import agreements_signed
from pipelines.readers.clauses import happens, main_clauses
from pipelines.readers.handed_over import goods
from pipelines.readers.happenings import (
    BE,
    Happening,
    Subject,
    claim,
    clause_cut,
    named,
    place_told,
    takes_up,
)
from pipelines.readers.launched import LAUNCHED, launched_thing
from pipelines.readers.meetings import expositions, meetings
from pipelines.readers.meetings_taken_up import meeting_taken_up
from pipelines.readers.page import Page
from pipelines.readers.reality import unreal
from pipelines.readers.told_when import SIGNED, by_act, when_told

Sentence = tuple[int, int, int]
SubjectOf = Callable[[Page, Sentence, tuple[int, int]], Subject | None]
_TO_COME = when_asked(  # "La |firma del patto| è prevista nel 2027"
    r"[^;:.]{0,80}? (?:(?:è|era|resta|rimane) (?:\w+mente |ora |stata )?(?:previst|attes|fissat|programmat|rinviat"
    r"|annullat)[ao]|(?:è|resta) in (?:programma|calendario|agenda)|si terrà|avverrà|avrà luogo|sarà"
    r"|dovrebbe|potrebbe)\b"
)
_BEGINS = when_asked(
    r"(?:(?:Firmat|Sottoscritt|Siglat|Promoss|Lanciat)[ao]\b[^.;:]{3,70}, "
    r"|(?:(?:[Ii]l giorno (?:dopo|seguente|successivo)|[Ll]'indomani|[Ii]n seguito|[Pp]oi),? "
    r"(?:(?:il )?\d{1,2} [\w ]{4,16},? )?|(?:(?:[Ii]l|[Nn]el) |[Ll]'|[Nn]ell')(?:\w+ ){0,3}\d{4},? )?"
    r"(?:(?:durante|in occasione|nel corso|a margine|nell'ambito|alla presenza) [^,;:.]{3,90}, )?"
    r"(?:[Ii]l (?:documento|testo)|[Ll]'(?:atto|accordo)) )?"
    r"(?:(?:[Èè]|[Ff]u|[Vv]enne)(?: stat[ao])?(?: \w+mente)? )?"
)
_TOLD_ON = when_asked(r"(?:^|[;.] )(?:e |mentre )?[Ll]a $")  # "...; la |consegna al Segretario Generale è avvenuta"
_THE = when_asked(r" (?:(?:il|lo|la) |l')")
_HANDED_ON = when_asked(  # "Alla |firma|, avvenuta a Lione, è seguita la consegna del| Patto"
    r", [^;:.]{3,160}?(?:segu(?:ì|it[oa])|seguire)\b[^;:.]{0,80}? (?:la|dalla) (?:consegna|presentazione|trasmissione)"
    r" (?:(?:del|della|dello|di) |dell')"
)
_IS_A = when_asked(
    r"(?: \([^()]*)?\)?(?: (?:è|era|fu) (?:un|uno|una|il|la|lo|l')[ ]?(?:[a-zà-ÿ]+ ){0,2}"
    r"| [–—-] (?:(?:un|uno|una) |un')?|, (?:(?:un|uno|una) |un')?)"
)
"""What ties a name to what it is: `Patto delle Due Sponde| – |Patto internazionale tra enti locali, firmato a`."""
_DELIVERED = when_asked(
    rf"\b(?=\w){BE}(?P<verb>[Cc]onsegnat[aoie])(?!\w)|\b(?P<noun>consegna) d(?:el|ello|ella|elle|ell|i|ei|egli)\b"
    r"|\b(?:[Hh]a|[Hh]anno) (?P<received>ricevuto)(?= (?:(?:il|lo|la) |l')[A-ZÀ-Þ])"
    r"|\b[Ll]a (?P<handed>consegna)"
    r"(?= a[^,;.:]{2,60}[^;.:]{0,40}? (?:è avvenut|avvenne|ha avuto luogo|ebbe luogo|risale))"
)
_ADOPTED = when_asked(
    rf"\b(?=\w){BE}(?P<verb>(?:[Aa]pprovat|[Aa]dottat|ratificat|deliberat|varat|votat)[aoie])(?!\w)"
    r"|\b(?:ha|hanno) (?P<active>(?:approvato|adottato|ratificato|deliberato|varato|votato"
    r"|dato (?:il )?via libera(?= al)))\b|\b(?P<finite>(?:approv|adott|ratific)(?:ò|arono|ava|avano))(?!\w)"
    r"|\b(?P<noun>[Aa]pprovazione|[Aa]dozione|[Rr]atifica) d(?:el|ella|ell|i|ei)\b"
)
_BY_ANOTHER = when_asked(r"t[oaie](?: \w+){0,3}? con (?:la |propria |apposita )?$")
_OF_OTHER_THING = when_asked(  # "la legge 125/2014, |e i criteri| approvati con delibera n. 61"
    r",? (?:ed?|nonché) (?:(?:ai|agli|alle|al|alla|dei|degli|delle|del|della|i|gli|le|il|la) |all'|dell'|l')"
    r"[a-zà-ù]{4,}(?: [a-zà-ù]{4,})?(?<! sono)(?<! stat[oaie])(?<! fu)(?<! furono)(?<! venne)(?<! vennero) $"
)
_FEMALE = re.compile(r"(?!Programma|Schema|Sistema)\w+(?:a|[zs]ione|egge)\b")
_MALE = re.compile(r"(?:Programma|Schema|\w+o)\b")
_ON_ITS_DAY = when_asked(  # "con la Mozione 57 |approvata| il 14 gennaio 2013": it is itself what was approved
    r"(?: (?:all'unanimità|a maggioranza))? (?:il |in data |nella seduta del |da(?:l|lla) [A-Z]|nel \w|l'\d)"
)
_HAS = when_asked(r"\b(?:[Hh]a|[Hh]anno) $")
_WHICH_BODY = when_asked(
    r"[”\"»]?,? (?:che|l[ao] quale|il quale),? (?:(?:il |l'|in data |nel(?: mese di)? )[\w° ]{4,24}?,? )?"
    r"(?:(?:il|la) |l')(?:[A-ZÀ-Þ]|consiglio|giunta)[^,;:.]*"
    r"|, (?:che|l[ao] quale|il quale) [^,;:.]{3,90}, (?:è|fu|venne|era) (?:stat[oa] )?"  # told of by the way
)
_AGREEMENT = when_asked(
    r"\b(?P<what>(?:[Aa]ccord[oi]|[Pp]att[oi]|[Pp]rotocoll[oi]|[Cc]onvenzion[ei]|[Mm]emorandum|[Ii]ntes[ae]"
    r"|[Gg]emellaggi[o]?|[Dd]ichiarazion[ei]|[Cc]art[ae]|[Mm]anifesto|[Dd]ocumento|[Aa]ppello"
    r"|[Ll]etter[ae](?= d(?:i |')intenti| dei | degli | delle ))"
    r"(?: (?:d[ei]l?|della|dello|dei|degli|delle|dell'|d'|con|per|tra|e) ?(?:la |il |l'|lo |le |gli |i"
    r" )?(?:[a-zà-ÿ]{3,}|[A-ZÀ-Þ][\w'-]+)"
    r"| [A-ZÀ-Þ][\w'-]+| [a-zà-ÿ]{2,}(?:al[ei]|ic[oaie]|iche|iv[aoei]|ar[ei])(?!\w)){0,8}?)"
    r"(?= ?(?:,|\(|–|-|;|:|\.|$| ed?,? (?:nel|il|dal) (?:[\w°]+ ){0,2}\d{4}"
    r"| (?:è|si|sono|fu|venne|nel|il|in|firmat|sottoscritt|siglat|stipulat|dedicat"
    r"|in materia|tuttora|ancora|oggi|ora|attualmente|su|sul|sui|sugli|sulla|sulle|sull'"
    r"|al|alla|ai|agli|alle|impegn[ao]|prev(?:ede|edono)|riconosc|chied[eo]|sancisc|dur[ao]|scad[eo]|fiss[ao]|contien|stabilisc|invita|promuov"
    r"|ha|hanno|risal|porta|definisc|mira|punta|riguarda|disciplina|vincola|apr[eo]|segna"
    r"|relativ|finalizzat|riguardant|inerent|concernent|vòlt|volt[oa] |mirat|incentrat|che)))"
)
_AGREEMENT_FOR = when_asked(  # "|un accordo di collaborazione con il Politecnico Alfa| per la formazione dei giovani"
    r"\b(?P<what>(?:accordo|patto|protocollo|convenzione|memorandum|intesa|gemellaggio)(?: d(?:i |')[a-zà-ÿ]{4,}){0,2}"
    r" (?:con|tra|fra) (?:(?:il|lo|la|i|gli|le) |l')?[A-ZÀ-Þ][\w'-]*(?: (?:d[ei]\w* |dell')?[A-ZÀ-Þ][\w'-]*){0,5})"
    r"(?= per )"
)
_TO_JOIN = when_asked(r"[^.;:]{0,30}?\b(?:adesion[ei]|ingresso|partecipazione all[ae']|candidatura)\b")  # no adoption
_DONE = when_asked(
    r"\b(?:[Ff]irm|[Ss]ottoscr|[Ss]igl|[Ss]tipul|[Cc]onsegn|[Aa]pprov|[Aa]dott|ratific|deliber|[Ss]trett)\w+"
)
_SAME = when_asked(
    r"(?:patt|accord|protocoll|convenzion|memorand|intes|gemellagg|dichiarazion|cart[ae]|manifest|document|appell"
    r"|letter|att[oi]|test[oi]|firm|consegn|cerimoni|due|entramb|deliber|stess)",
    re.I,
)
_OF_SAME = when_asked(rf"(?:(?:il|lo|la|i|gli|le) |l'){_SAME.pattern}(?![^,;:.]{{0,25}} con (?-i:[A-ZÀ-Þ]))", re.I)
_EXPOSITIONS, _DATED = ("expo", "esposizion"), ("date", "period", "act")


def read(page: Page) -> None:
    """Claim the events that a page's sentences tell; network and act mentions must be resolved."""
    for sentence in _happenings(page):
        if page.flows[sentence[0]].cued(*sentence[1:], _EXPOSITIONS):
            expositions(page, *sentence)
        if page.holds(sentence[0], *_DATED) and page.within(*sentence, *_DATED):
            for rule in (signings, deliveries, adoptions, launches):
                rule(page, sentence)
            meetings(page, *sentence)
            meeting_taken_up(page, *sentence)
    agreements_signed(page)


def _happenings(page: Page) -> Iterator[Sentence]:
    """The clauses that tell happenings of their own, of the sentences that may tell one."""
    for flow, start, end in page.sentences():
        dated = page.holds(flow, *_DATED) and page.within(flow, start, end, *_DATED)
        if dated or page.flows[flow].cued(start, end, _EXPOSITIONS):
            text = page.flows[flow].text
            yield from ((flow, *c) for c in main_clauses(text, start, end, partial(happens, text), _SAME))


def signings(page: Page, sentence: Sentence) -> None:
    """ "è stato firmato a Palazzo Reale il 15 ottobre 2015", "ha sottoscritto nel 2018 il Patto"."""
    _told(page, sentence, "signing", SIGNED, _signed_thing)


def deliveries(page: Page, sentence: Sentence) -> None:
    """ "è stato consegnato al Segretario Generale il 16 ottobre 2015", "le ambulanze furono consegnate nel 2021"."""
    _told(page, sentence, "delivery", _DELIVERED, _delivered_thing)


def _delivered_thing(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Subject | None:
    """What was handed over; of `ha ricevuto |il Patto|` what stands right behind: one receives prizes too."""
    text = page.flows[sentence[0]].text
    if text[slice(*verb)] != "ricevuto":
        return _signed_thing(page, sentence, verb) or goods(page, sentence, verb)
    things = page.within(*sentence, "network", "act")
    behind = [m for m in things if _THE.fullmatch(text, verb[1], m.start) and not _is_numbered(m)]
    return named(max(behind, key=lambda m: m.kind == "network")) if behind else None


def adoptions(page: Page, sentence: Sentence) -> None:
    """ "la Mozione 57 approvata dal Consiglio Comunale (14.01.2013)": an act's adoption."""
    _told(page, sentence, "adoption", _ADOPTED, _adopted_act)


def launches(page: Page, sentence: Sentence) -> None:
    """ "nel luglio 2019 hanno dato avvio al Mayors Dialogue", "si è avviato nel 2011 un processo di rinnovamento"."""
    _told(page, sentence, "launch", LAUNCHED, launched_thing)


def _told(page: Page, sentence: Sentence, kind: str, verb: re.Pattern[str], subject_of: SubjectOf) -> None:
    """Claim the happenings of one kind that a sentence tells by a verb, each with the date of its clause."""
    flow, start, end = sentence
    text = page.flows[flow].text
    for match in matches(verb, text, start, end):
        span = match.span(match.lastgroup or 0)
        clause = _clause(page, sentence, span[0])
        when = when_told(page, clause, (match.start(), span[1]))
        subject = subject_of(page, clause, span) or subject_of(page, sentence, span) if when else None
        to_come = match.lastgroup == "noun" and _TO_COME.match(text, span[1], clause[2])
        wished = unreal(text, clause[1], span[0]) and not _is_attribute(page, sentence, match)
        if when and when.normalised and subject and not (to_come or wished):
            date = (when.start, when.end)
            where = place_told(page, clause, span, date)
            claim(page, flow, Happening(kind, span, when.normalised, date, f"{kind}_told", subject, where))


def _is_attribute(page: Page, sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether a participle stands right behind what it tells of: "si attuerà la Mozione 57 |approvata| il 3 maggio"."""
    things = page.within(*sentence, "act", "network") if verb.lastgroup == "verb" else ()
    return any(m.end + 1 == verb.start("verb") == verb.start() for m in things)


def _clause(page: Page, sentence: Sentence, at: int) -> Sentence:
    """The clause of a sentence in which something stands: "|Nel 2012 ha firmato un patto| e al 1° gennaio 2024 ..."."""
    flow, start, end = sentence
    text = page.flows[flow].text

    def says(start: int, end: int) -> bool | None:
        """Whether words tell what was signed and when; one who signed alone may have signed what was told before."""
        if not matches(_DONE, text, start, end):
            return not _OF_SAME.match(text, start)
        return bool(page.within(flow, start, end, *_DATED)) and search(_AGREEMENT, text, start, end) is not None

    clauses = main_clauses(text, start, end, says, _SAME)
    return next((flow, *clause) for clause in reversed(clauses) if clause[0] <= at)


def _signed_thing(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Subject | None:
    """What was signed or handed over: the nearest network or act, else the words for an agreement."""
    things = page.within(*sentence, "network", "act")
    text = page.flows[sentence[0]].text
    before = [m for m in things if m.end <= verb[0] and ";" not in text[m.end : verb[0]]]
    after = [m for m in things if m.start >= verb[1] and not _is_numbered(m)]
    after = [m for m in after if m.start - verb[1] < 60 or _HANDED_ON.fullmatch(text, verb[1], m.start)]
    told = _agreement(page, sentence, verb)
    before = [m for m in before if not _is_numbered(m) or (not told and m.value.kind == "decree")]
    nearest = before[-1] if before else after[0] if after else None
    if nearest and told and _IS_A.fullmatch(text, nearest.end, max(told.start("what"), nearest.end)):
        return named(nearest)
    taken_up = nearest is None and (told is None or takes_up(told["what"], text[: told.start()]))
    if taken_up and ((unsaid := _left_unsaid(page, sentence, verb)) or told is None):
        return unsaid
    if nearest is None or (
        told and nearest.end <= told.start("what") < verb[0] and not _holds_name(page, sentence, told)
    ):
        return Subject(title=told.span("what")) if told else None
    return named(nearest)


def _left_unsaid(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Subject | None:
    """The network last named, where a sentence begins with its verb: "È stato firmato a Milano il 3 maggio"."""
    flow, start, _ = sentence
    text = page.flows[flow].text
    told_on = _TOLD_ON.search(text, start, verb[0])
    start = text.rfind("; ", start, verb[0]) + 2 if "; " in text[start : verb[0]] else start
    if not (told_on or _BEGINS.fullmatch(text, start, verb[0])):
        return None
    before = [m for m in page.of(flow, "network") if m.end <= (verb[0] if told_on else start)]
    same = flow > 0 and page.flows[flow - 1].section == page.flows[flow].section
    above = {m.ref: m for m in page.of(flow - 1, "network")} if same and not before else {}
    if len(above) == 1:
        before = list(above.values())
    own = None if before or told_on else _own_heading(page, flow, start)
    return own or (named(before[-1]) if before else None)


def _own_heading(page: Page, flow: int, start: int) -> Subject | None:
    """The network that heads the section of an item: "- firmato a Tallinn il 12 ottobre 2017" below "**Patto**"."""
    heading = page.heading_of(page.flows[flow].section) if start == 0 else None
    if heading is None or page.flows[flow].kind != "list_item":
        return None
    networks = {m.ref: m for m in page.of(heading, "network") if m.start == 0}
    return named(next(iter(networks.values()))) if len(networks) == 1 else None


def _is_numbered(mention: Mention) -> bool:
    """A resolution or law is not signed by what comes before it: "siglato nel 1983, sospeso con delibera n. 4"."""
    return mention.kind == "act" and mention.value.number is not None


def _agreement(page: Page, sentence: Sentence, verb: tuple[int, int]) -> re.Match[str] | None:
    """The last words for an agreement before a verb, else the first after it."""
    flow, start, end = sentence
    text = page.flows[flow].text
    words = list(matches(_AGREEMENT, text, start, end)) or list(matches(_AGREEMENT_FOR, text, start, end))
    before = [match for match in words if match.end() <= verb[0] and ";" not in text[match.end() : verb[0]]]
    return before[-1] if before else next((match for match in words if match.start() >= verb[1]), None)


def _holds_name(page: Page, sentence: Sentence, told: re.Match[str]) -> bool:
    """Whether the words for an agreement are the name of a network or act."""
    start, end = told.span("what")
    return any(m.start < end and start < m.end for m in page.within(*sentence, "network", "act"))


def _adopted_act(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Subject | None:
    """The act that was adopted: the last named before the verb, or right after it."""
    text = page.flows[sentence[0]].text
    acts = [m for m in page.within(*sentence, "act") if not m.value.alias]
    by = by_act(page, sentence, verb)
    if by and not (by.end + 1 == verb[0] and _ON_ITS_DAY.match(text, verb[1])):
        acts = [m for m in acts if m.start != by.start]
        if not acts and not _TO_JOIN.match(text, verb[1]):
            return named(by)  # "Con deliberazione n. 14 del 27 marzo 2023 sono stati |approvati| gli indirizzi"
    before = next((m for m in reversed(acts) if m.end <= verb[0] and _agrees(text, m, verb)), None)
    between = text[before.end : verb[0]] if before else ""
    if before and _OF_OTHER_THING.search(between):
        before, between = None, ""
    if before and _is_numbered(before) and _BY_ANOTHER.search(text, 0, before.start):
        return None  # "adottato con |delibera n. 14 del 2 febbraio 2021| e approvato il 30 giugno 2021"
    first = next((m for m in acts if m.start >= verb[1]), None)
    if first and _HAS.search(text, max(0, verb[0] - 8), verb[0]) and not clause_cut(text[verb[1] : first.start]):
        return named(first)  # "l'Ente, cui la legge 56/2014 dà nuovi compiti, |ha| approvato il Piano"
    if before and (not clause_cut(between) or _WHICH_BODY.fullmatch(between)):
        return named(before)
    after = next((m for m in acts if m.start >= verb[1]), None)
    return named(after) if after and not clause_cut(text[verb[1] : after.start]) else None


def _agrees(text: str, act: Mention, verb: tuple[int, int]) -> bool:
    """Whether a participle has the gender of an act's first word: not "Piano per l'|Agenda| 2030, approvat|o|"."""
    other = {"o": _FEMALE, "a": _MALE}.get(text[verb[1] - 1])
    active = _HAS.search(text, max(0, verb[0] - 8), verb[0])  # "la Mozione 57, che il Consiglio |ha| approvato"
    return other is None or active is not None or other.match(text, act.start, act.end) is None
