"""Events named by a noun: expositions, and conferences with the words that they were held."""

from __future__ import annotations

import re

from pipelines.flows import matches, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.conveners import convener, held_by, invites
from pipelines.readers.days_told import days_of_year
from pipelines.readers.happenings import (
    BE,
    Happening,
    Subject,
    Where,
    claim,
    clause_cut,
    dateline_end,
    host,
    is_city,
    place,
    place_told,
    quoted,
    spoken_of,
)
from pipelines.readers.page import Page

_EXPO = re.compile(
    r"\b(?P<title>(?:EXPO|Expo)(?: (?:di |a )?(?P<city>[A-ZÀ-Þ][a-zà-ÿ]+))?(?: (?:del|nel))? ?(?P<y1>(?:19|20)\d\d)"
    r"|(?:Esposizione [Uu]niversale)"
    r"(?: (?:di|a) (?P<place>[A-ZÀ-Þ][a-zà-ÿ]+))?(?: (?:del|nel|di))? ?(?P<y2>(?:19"
    r"|20)\d\d))(?!\d)(?: (?P<after>[A-Z][a-z]+))?"
)
_EXPO_UNDATED = re.compile(
    r"\b(?P<title>(?:EXPO|Expo)(?! ?(?:19|20)\d\d)(?: [A-ZÀ-Þ][a-zà-ÿ]+)?(?! ?(?:19|20)\d\d)"
    r"|(?:[IVXL]{1,6} )?Esposizione (?:[Uu]niversale|[Ii]nternazionale)(?:(?: (?:del|della|delle|dei) | dell'| d')"
    r"[A-ZÀ-Þa-zà-ÿ][a-zà-ÿ]{3,}(?:(?: e (?:del|della|delle|dei) | e dell')[a-zà-ÿ]{4,})?)?)(?!\w)"
)
_EXPO_HELD = re.compile(
    r"\b(?:ha ospitato|ha accolto|ospitò|accolse|si (?:è|era) (?:tenut|svolt)[oa]|(?:tenut|svolt)asi"
    r"|si (?:tenne|svolse)|ha avuto luogo"
    r"|ebbe luogo"
    r"|fu (?:tenuta|ospitata|allestita)|è stata (?:ospitata|allestita))\b"
)
_EXPO_TO_COME = re.compile(r"\b(?:candid\w+|ospiterà|accoglierà|si terrà|si svolgerà|in vista d|prossim[ao])\b", re.I)
MEETING = re.compile(
    r"\b(?=\w)(?P<noun>[Cc]onferenza|[Ff]orum|[Ss]ummit|[Cc]onvegno|[Cc]ongresso|[Vv]ertice|[Ss]eminario|[Ss]imposio"
    r"|[Aa]ssemblea|[Mm]eeting|[Ii]ncontro(?! (?:analogo|bilaterale|istituzionale|con|fra|tra)\b)|[Ww]orkshop"
    r"|[Cc]onference)\b"
)
_HELD = re.compile(
    rf"\b(?:(?:che )?[Ss]i (?:è|sono|era|erano|fu) (?:svolt|tenut|conclus|apert|chius)[aoie]|{BE}(?:svolt[aoie](?:si)?"
    rf"|tenut[aoie](?:si)?"
    rf"|ospitat[aoie]|organizzat[aoie]|celebrat[aoie]|riunit[aoie]si)"
    r"|ha avuto luogo|hanno avuto luogo|ebbe luogo|si (?:tenne|svolse|teneva|svolgeva"
    r"|sono tenut[ei]|sono svolt[ei])|ospitò|accolse"
    r"|ha (?:ospitato|accolto|organizzato|riunito|visto riunit[ie]|radunato)|si (?:è|sono|era|erano) riunit[aoei]"
    r"|si riun(?:ì|irono)|(?:ha|hanno|aveva|avevano|è|sono|era|erano) (?:\w+ )?(?:partecipato"
    r"|preso parte"
    r"|assistito|intervenut[oaie])|partecip(?:ò|arono)|pres(?:e|ero) parte"
    r"|partecipa(?:re|zione|to) (?:a|al|alla|all|ad)|parteciparvi|prendervi parte"
    r"|vi (?:ha|hanno) (?:partecipato|preso parte)"
    r"|(?:è|era|sono|erano|fu) (?:stat[aoie] )?(?:\w+ )?invitat[aoie] nel(?:l'anno)? (?:\w+ )?\d{4}"
    r" (?:al|alla|all|ai|alle))(?!\w)"
)
_TO_BE_HELD = re.compile(  # "si terrà il |convegno|"
    r"\b(?:si (?:terr|svolger|riunir|aprir)(?:à|anno)|avr(?:à|anno) luogo"
    r"|(?:ospiter|accoglier|organizzer|parteciper)(?:à|anno)|è (?:in programma|prevista|previsto)"
    r"|sono previst[ei])\b[^.;:]{0,60}$"
)
_IN_BRACKETS = re.compile(r" \((?:[A-ZÀ-Þ][\w' -]{2,30}, )[^()]{0,30}(?:19|20)\d\d\)")  # "Forum (Foggia, marzo 2018)"
_TO_THE_PRESS = re.compile(r" (?:stampa|di servizi|dei capigruppo|dei servizi|Stato-)")
_WHICH_WAS_HELD = re.compile(
    r", (?:che|il quale|la quale),? (?:(?:(?:nel|in|a|il) |nell')(?:(?! non )[^,;.:]){4,30}?,? )?(?:si"
    r" (?:è|era|fu|sono) (?:svolt|tenut|riunit)[aoie]|(?:ha|aveva) avuto luogo"
    r"|(?:[A-ZÀ-Ý]\w+ )?(?:ha|aveva) (?:ospitato|accolto)"
    r"|(?P<by>(?:(?:il|la|lo) |l')?[A-ZÀ-Ý](?:(?! non )[\w' ]){2,40}?)(?: stess[ao])? (?:ha|aveva)"
    r" (?:tenuto|organizzato|promosso|ospitato))(?!\w)"
    r"|(?:[:;]| [–—])"  # "nel Forum per la pace|: tenutosi| nell'ottobre 2012", "|; questo si è svolto"
    r" (?:(?:tenut|svolt)[oa]si\b|(?:(?:quest[oa]|ess[oa]|l'evento|l'incontro|l'appuntamento|l'iniziativa"
    r"|la manifestazione) )?(?:si (?:è|era) (?:tenut|svolt)[oa]|(?:ha|aveva|ebbe) (?:avuto )?luogo)\b)"
)
_OWNED = re.compile(r" (?:d[ei]l?|della|dello|delle|dei|degli|dell')?(?: ?(?:rete|network))? ?")
_OF_THE_NETWORK = re.compile(
    r" (?:della|del|di questa|di questo|dell') ?(?P<word>rete|network|forum|patto|coordinamento|coalizione|alleanza"
    r"|circuito|associazione|organismo|organizzazione)\b"
    r"(?! (?-i:(?:\w+ )?[A-ZÀ-Þ]))",
    re.I,
)
_MEETING_NAME = re.compile(
    r"(?: (?!del |della |dello |di |a |nel |in |che |si |è |ha |con |tra |da |dal |quale )[a-zà-ÿ]{3,}(?:al[ei]|ic[ao]"
    r"|ari[ao]|an[ao]|e[ao]|iv[ao])(?!\w))*"
    r"(?: d'(?:autunno|inverno|estate)| di primavera| (?:dell|sull|d|per l)'(?:[a-zà-ÿ]{4,}"
    r"|[A-ZÀ-Þ][\w-]+)(?: [a-zà-ÿ]{4,}(?:al[ei]|ic[aoie]|an[aeio]|e[aeio]))?"
    r"| (?:d[ei]l?|della|dello|delle|dei|degli|sul|sullo|sulla|sulle|sui|sugli|per (?:il|la|lo|i|gli|le)) "
    r"(?:[a-zà-ÿ]{4,}"
    r"|[A-ZÀ-Þ][\w-]+)(?: (?!(?:come|dove|oltre|anche|sempre|dopo|prima)\b)[a-zà-ÿ]{2,}(?:al[ei]|ic[aoie]|iche|an[aeio]"
    r"|e[aeio]|ar[ei]|[ai]ri[ae]?|ell[ei]|iv[aeio]|os[aeio]|bil[ei]|[^v]at[aoie]|ziat[aoie]|it[aoie])(?!\w)){0,2}"
    r"| [A-ZÀ-Þ][\w-]+| e (?:lo |la |il |l')?[a-zà-ÿ]{5,})*"
)
_ON_TOPIC = re.compile(  # "la conferenza di Alfa| sui centri storici|"
    r" (?:sul|sullo|sulla|sulle|sui|sugli|sull') ?(?!(?:lago|mare|monte|palco|posto|territorio)\b)[a-zà-ÿ]{4,}"
    r"(?: [a-zà-ÿ]{2,}(?:al[ei]|ic[aoie]|iche|an[aeio]|ar[ei]|iv[aeio]|os[aeio]|bil[ei]|[ai]ri[ae]?)(?!\w)"
    r"| [a-zà-ÿ]{4,}(?=[,.;]|$))?(?: e (?:su(?:l|llo|lla|lle|i|gli) |sull')?(?!su[lg]l)[a-zà-ÿ]{4,})?"
)
_DONE_THERE = r"(?:si è|si sono|si tenne|si svolse|si riunì|è stat|fu |venne |ha avuto|ebbe|svoltasi|tenutasi)"
_ABOUT = re.compile(  # "La conferenza del Forum| dedicata agli spazi pubblici| si è svolta", "|, alla quale ...|, si"
    r"(?:,? (?:dedicat|incentrat|rivolt|centrat|riservat)[aoie] (?![«“\"])[^;.:]{3,90}?"
    rf"(?=,? {_DONE_THERE})"
    rf"|, (?:(?:al|alla|con il|con la) quale|(?:a |con )?cui|che) [^,;.:]{{3,90}}(?=, {_DONE_THERE}))"
)
_CALLED = re.compile(r"(?:intitolat[ao]|dal titolo|dedicat[ao] al tema|sul tema) [«“\"](?P<name>[^»”\"]{3,100})[»”\"]")
_NAME_BEFORE = re.compile(r"(?:^|[ '])[A-ZÀ-Þ][\w+-]+ $")
_TO_HELD = re.compile(r"(?: \([^()]*\))?,? ")
_AT_FIRST = re.compile(r"\b[Aa]d? $")  # "proprio |a |Pavia si è tenuta il 3 maggio la conferenza"
_AT_CITY = when_asked(r"[^;:.]{0,30}? (?:a|ad|al|alla|all'|in) ?")
_GUESTS = re.compile(  # "la conferenza delle città gemelle, con delegazioni da |Gent|", "con ospiti, a |Gent|"
    r"\bcon (?!.*\b(?:ad?|in|presso) $)|\b(?:alla presenza|in presenza|presenti|insieme)\b|\bproven(?:ient|ut)\w+"
    r"|\barrivat[oaie] da\b"
)
_ATTENDED = (
    re.compile(  # "la conferenza, alla quale |Gent| ha inviato un tecnico": no place, but "alla quale, a |Gent|"
        r"\b(?:cui|qual[ei])\b(?!.*\b(?:ad?|in|presso) $)|\b(?:che|dove|quando) $"
    )
)
_EDITION = re.compile(r"(?<!\w)([IVXL]{1,6}|\d{1,2}[ªº°]) $")
_OF_AREA = re.compile(r" (?:del|della|dello|dei|delle|degli|dell') ?$")
_PART_OF_NAME = when_asked(r"(?:^|[ '])(?:d[ei]l?|della|dello|delle|dei|degli|dell') ?$")
_ANOTHER = re.compile(
    r"\b(?:precedente|scors[ao]|passat[ao]|ultim[ao]|prim[ao]|second[ao]|terz[ao]|ennesim[ao]) $", re.I
)
_TIE_BEFORE = when_asked(r"(?: (?:a|ad|al|alla|in|di|del|della|dell|nel|nell|nella|il)'?)* ?$")


def expositions(page: Page, flow: int, start: int, end: int) -> None:
    """ "Expo 2015", "dopo l'Esposizione Universale del 2015": an exposition in that year, one of each year."""
    text = page.flows[flow].text
    for match in matches(_EXPO, text, start, end):
        if search(_EXPO_TO_COME, text, start, match.start()):
            continue
        year = "y1" if match["y1"] else "y2"
        group = next((g for g in ("city", "place", "after") if match[g]), None)
        where = (
            place(page, flow, *match.span(group)) if group else _where_held(page, (flow, start, end), match.span(year))
        )
        span = match.span("title")
        if match["after"] and where and where.city:
            span = (span[0], match.end("after"))  # "Expo 2020 Dubai"
        key = f"expo-{match[year]}"
        subject = Subject(title=span)
        when, date = _days_told(page, (flow, start, end), match) or (match[year], match.span(year))
        claim(page, flow, Happening("exposition", span, when, date, "exposition_named", subject, where, key))
    for match in matches(_EXPO_UNDATED, text, start, end):
        _exposition_held(page, (flow, start, end), match)


def _days_told(page: Page, sentence: tuple[int, int, int], expo: re.Match[str]) -> tuple[str, tuple[int, int]] | None:
    """The days on which an exposition was held, right before or after its name: "dal 1° maggio al 31 ottobre 2015"."""
    text = page.flows[sentence[0]].text
    for m in page.within(*sentence, "period", "date"):
        days = "/" in (m.normalised or "") and len(m.normalised or "") == 21
        before, after = text[m.end : expo.start()], text[expo.end() : m.start]
        near = (0 <= expo.start() - m.end < 30) or (0 <= m.start - expo.end() < 40)
        if days and near and not clause_cut(before or after):
            return m.normalised or "", (m.start, m.end)
    return None


def _where_held(page: Page, sentence: tuple[int, int, int], date: tuple[int, int]) -> Where | None:
    """The city that a sentence says held an exposition: "si è svolta a Milano Expo 2015", "Milano ospitò"."""
    flow, start, end = sentence
    held = search(_EXPO_HELD, page.flows[flow].text, start, end)
    return (host(page, flow, start, end) or place_told(page, sentence, held.span(), date)) if held else None


def _exposition_held(page: Page, sentence: tuple[int, int, int], named: re.Match[str]) -> None:
    """ "Dal 1° maggio al 31 ottobre 2015 Milano ha ospitato l'Esposizione Universale": a verb says so."""
    flow, start, end = sentence
    held = search(_EXPO_HELD, page.flows[flow].text, start, end)
    when = next((m for m in page.within(flow, start, end, "period", "date") if m.normalised), None) if held else None
    if held is None or when is None or when.normalised is None:
        return
    date = (when.start, when.end)
    where = _where_held(page, sentence, date)
    subject = Subject(title=named.span("title"))
    key = f"expo-{when.normalised[:4]}"
    claim(
        page,
        flow,
        Happening("exposition", named.span("title"), when.normalised, date, "exposition_held", subject, where, key),
    )


def meetings(page: Page, flow: int, start: int, end: int) -> None:
    """ "Forum per la pace, svoltosi a Lione nell'ottobre 2012", "invitata a partecipare alla conferenza d'autunno"."""
    text = page.flows[flow].text
    taken = page.within(flow, start, end, "network", "body", "organisation")
    done = start
    for match in matches(MEETING, text, start, end):
        if any(m.start <= match.start() < m.end for m in taken):
            continue
        if done >= match.start() or _whose(text, done, match.start()) or _TO_THE_PRESS.match(text, match.end()):
            continue
        name_end = end_of_name(page, flow, match, end)
        called = quoted(text, name_end, end)
        name_end = called[1] + 1 if called else name_end
        owner = next((m for m in taken if m.kind == "network" and 0 <= m.start - name_end < 40), None)
        told_from = owner.end if owner and _OWNED.fullmatch(text, name_end, owner.start) else name_end
        if owner and told_from == owner.end and (called := called or quoted(text, told_from, end)):
            name_end = told_from = max(told_from, called[1] + 1)  # "la conferenza della Rete «Acque di corte»"
        topic = _ON_TOPIC.match(text, told_from, end)
        told_from = topic.end() if topic else told_from
        about = _ABOUT.match(text, told_from, end)
        told_from = about.end() if about else told_from
        since = told_from if about else name_end
        when = _when_held(page, flow, start, end, match.start(), since)
        when = when and _fuller(page, flow, when, end)
        inviting = None if owner else convener(page, flow, (start, end), match.start(), name_end)
        held = when and (
            _was_held(text, max(start, match.start() - 60), match.start(), told_from, end)
            or (inviting and invites(text, start, match.start()))
        )
        if when and when.normalised and held and not _TO_BE_HELD.search(text, start, match.start()):
            holder = _WHICH_WAS_HELD.match(text, name_end, end)
            network = owner.ref if owner else inviting or _spoken_of(page, flow, start, match.start(), name_end)
            if holder and holder["by"]:  # "la conferenza, che |la Rete| ha tenuto a Pavia"
                network = next((m.ref for m in page.within(flow, *holder.span("by"), "network")), None)
            network = network or _of_the_same(page, text, match) or _yearly(page, flow, start, match, name_end)
            done = name_end
            subject = Subject(network=network, title=called or _titled(text, match, name_end, owner, end))
            date = (when.start, when.end)
            where = (
                host(page, flow, start, match.start())
                or host(page, flow, name_end, min(end, name_end + 40))
                or _place_after(page, flow, since, end)
                or place_told(page, (flow, start, end), match.span("noun"), date)
                or _hall(page, flow, name_end, end, date)
                or _place_before(page, flow, start, match.start())
            )
            days = days_of_year(text, when.normalised, max(when.end, name_end), end)
            told = Happening(
                "conference", match.span("noun"), days[0] if days else when.normalised, date, "meeting_held", subject,
                where, days=days[1] if days else None,
            )  # fmt: skip
            claim(page, flow, told)


def _whose(text: str, done: int, noun: int) -> bool:
    """Whether a noun says whose the meeting just told is: "La conferenza annuale del| forum si è tenuta"."""
    return noun - done < 4 and _PART_OF_NAME.search(text, done, noun) is not None


def _of_the_same(page: Page, text: str, noun: re.Match[str]) -> str | None:
    """The network whose meeting was told before, of which another is told now: "La precedente| conferenza"."""
    if not _ANOTHER.search(text, max(0, noun.start() - 14), noun.start()):
        return None
    told = [f for f in page.facts if f.table == "events" and f.fixed.get("network_id")]
    same = (f.fixed["network_id"] for f in reversed(told) if noun["noun"].lower() in f.key[0])
    return next(same, None)


_YEARLY = when_asked(r" (?:annuale|biennale|generale|plenari[ao]|ordinari[ao])\b(?! (?:d(?:i|el|ella|ei) |dell'))")
_OF_YEAR = when_asked(  # "Il |summit| del 2025 si è tenuto"
    r" (?:(?:del|di) |dell'(?:anno )?)?(?:19|20)\d\d(?=,| (?:si|è|fu|ha|ebbe|era)\b)"
)
_ONE = when_asked(r"(?:Il|La|L'|Lo|L'ultim[ao]|Il più recente) ?$")


def _yearly(page: Page, flow: int, start: int, noun: re.Match[str], name_end: int) -> str | None:
    """The network whose section tells of "|L'assemblea annuale| del 2019", on a page of networks: nobody else's."""
    text = page.flows[flow].text
    if page.kind != "networks_list":
        return None
    if not (_YEARLY.match(text, noun.end(), name_end + 1) or _OF_YEAR.match(text, noun.end())):
        return None
    return spoken_of(page, flow, noun.start()) if _ONE.fullmatch(text, start, noun.start()) else None


def _titled(text: str, noun: re.Match[str], name_end: int, owner: Mention | None, end: int) -> tuple[int, int]:
    """The span of a meeting's own name: ", intitolata «X»", "XIV Congresso mondiale di Alfa", else the words for it."""
    if called := _CALLED.search(text, name_end, min(end, name_end + 120)):
        return called.span("name")
    number = _EDITION.search(text, max(0, noun.start() - 8), noun.start())
    if number and noun["noun"][0].isupper():
        return number.start(1), owner.end if owner else name_end
    if owner and _OWNED.fullmatch(text, name_end, owner.start):
        topic = _ON_TOPIC.match(text, owner.end, end)
        return noun.start(), topic.end() if topic else owner.end
    if noun["noun"][0].islower() and text[noun.end() : noun.end() + 1] == " " and text[noun.end() + 1].isupper():
        return noun.end() + 1, name_end  # "la conferenza |Youth4Climate|"
    return noun.start(), name_end


def _spoken_of(page: Page, flow: int, start: int, noun: int, name_end: int) -> str | None:
    """The network last named in the section, where a meeting is only "della rete", or one that "la rete" held."""
    text = page.flows[flow].text
    told = _OF_THE_NETWORK.search(text[noun:name_end]) or _OF_THE_NETWORK.match(text, name_end)
    word = told["word"] if told else held_by(text, start, noun)
    return spoken_of(page, flow, noun, word) if word else None


def _was_held(text: str, before: int, noun: int, name_end: int, end: int) -> bool:
    """Whether the words around a meeting's name say that it took place or was attended."""
    if _IN_BRACKETS.match(text, name_end, end) or _WHICH_WAS_HELD.match(text, name_end, end):
        return True
    if called := _CALLED.search(text, name_end, min(end, name_end + 120)):
        name_end = called.end()
    held = _HELD.search(text, name_end, min(end, name_end + 40)) or _HELD.search(text, before, noun)
    return held is not None and not text.endswith(("non ", "Non "), 0, held.start())


def end_of_name(page: Page, flow: int, noun: re.Match[str], end: int) -> int:
    """Where a meeting's name ends: before its place, its network and its date."""
    text = page.flows[flow].text
    name = _MEETING_NAME.match(text, noun.end(), end)
    limit = name.end() if name else noun.end()
    inside = page.within(flow, noun.end(), end, "network", "place", "date", "period")
    first = min((m.start for m in inside if not _is_of_area(text, m, noun.end())), default=limit)
    if first >= limit:
        return limit
    tie = _TIE_BEFORE.search(text[noun.end() : first])
    return first - len(tie[0]) if tie else first


def _is_of_area(text: str, mention: Mention, begin: int) -> bool:
    """Whether a place is whom a meeting gathers, not where it was: "Conferenza dei sindaci del |Mediterraneo|"."""
    ties = mention.kind == "place" and _OF_AREA.search(text, begin, mention.start)
    return bool(ties) and not is_city(mention)


def _when_held(page: Page, flow: int, start: int, end: int, begin: int, name_end: int) -> Mention | None:
    """The date of a meeting: right after its name, else the one that opens the sentence."""
    text = page.flows[flow].text
    dates = [m for m in page.within(flow, start, end, "date", "period") if not _of_name(text, m)]
    after = next((m for m in dates if m.start >= name_end and m.start - name_end < 90), None)
    held = _HELD.search(text, start, begin)
    amid = next((m for m in dates if held and held.end() <= m.start and m.end <= begin), None)
    if amid and begin - amid.end < 40 and ";" not in text[amid.end : begin]:
        return amid  # "Si è svolta |dal 5 al 7 giugno 2023| la conferenza di Polis, che dal 1989 riunisce"
    told = _WHICH_WAS_HELD.search(text, name_end, end)
    since = told.end() if told and told.start() - name_end < 60 else name_end
    if after and not clause_cut(text[since : after.start]):
        return after
    start = max(dateline_end(text, start, begin), text.rfind(": ", start, begin) + 1)
    before = [m for m in dates if start <= m.start and m.end <= begin and ";" not in text[m.end : begin]]
    if before and begin - before[-1].end < 40:
        return before[-1]
    return next((m for m in before if m.start - start < 60), None)


def _fuller(page: Page, flow: int, when: Mention, end: int) -> Mention:
    """The days of a meeting whose year its name has: "L'assemblea del 2024 si è svolta dal |3 al 5 maggio 2024|"."""
    text, year = page.flows[flow].text, when.normalised or ""
    later = page.within(flow, when.end, end, "date", "period") if len(year) == len("2024") else []
    fuller = later[0] if later and (later[0].normalised or "").startswith(f"{year}-") else None
    return fuller if fuller and not clause_cut(text[when.end : fuller.start]) else when


def _of_name(text: str, mention: Mention) -> bool:
    """Whether a period is a programme's: "Interreg Grecia-Italia |2021-2027|"."""
    years = (
        mention.kind == "period" and len(mention.normalised or "") == len("2021/2027") and text[mention.start].isdigit()
    )
    return years and _NAME_BEFORE.search(text, max(0, mention.start - 30), mention.start) is not None


def _place_before(page: Page, flow: int, start: int, noun: int) -> Where | None:
    """The city beside the verb that comes before a meeting: "si è svolta a Trento, al Teatro Sociale, la ...", "a
    Trento si è svolta il 3 maggio la ..."."""
    text = page.flows[flow].text
    verb = next(reversed([*_HELD.finditer(text, start, noun)]), None)
    if verb is None:
        return None
    after = [m for m in page.within(flow, verb.end(), noun, "place") if is_city(m)][:1]
    before = [m for m in page.within(flow, start, verb.start(), "place") if is_city(m)][-1:]
    near = [
        *(m for m in after if _AT_CITY.fullmatch(text, verb.end(), m.start)),
        *(m for m in before if _AT_FIRST.search(text, 0, m.start) and _TO_HELD.fullmatch(text, m.end, verb.start())),
    ]
    return place(page, flow, near[0].start, near[0].end) if near else None


def _hall(page: Page, flow: int, begin: int, end: int, date: tuple[int, int]) -> Where | None:
    """The place right after the verb that follows a meeting's name: "la Conferenza, ospitata a |Palazzo Vecchio|"."""
    held = _HELD.search(page.flows[flow].text, begin, min(end, begin + 40))
    return place_told(page, (flow, begin, end), held.span(), date) if held and held.end() > date[1] else None


def _place_after(page: Page, flow: int, begin: int, end: int) -> Where | None:
    """The city named within a few words after a meeting's name."""
    cities = [m for m in page.within(flow, begin, min(end, begin + 50), "place") if is_city(m)]
    text = page.flows[flow].text
    if not cities or any(p.search(text, begin, cities[0].start) for p in (_GUESTS, _ATTENDED)):
        return None
    return place(page, flow, cities[0].start, cities[0].end)
