"""Founders (table `network_founders`): who founded, initiated or supported a network, and the publisher among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipelines.flows import match_at, search
from pipelines.gazetteer import meanings
from pipelines.mentions import places
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.denials import left
from pipelines.readers.page import Cell
from pipelines.readers.publishers import city_names, italian_town, means_publisher
from pipelines.readers.reality import FINITE
from pipelines.readers.wordings import A_BODY, FOUNDED
from pipelines.vocabulary import kind_of_network_word

_BY = re.compile(
    r",? (?:ad|per) opera (?:di|del|della|dei|delle|dell') ?(?=[A-ZÀ-Ý])|(?:,? )da(?:l|i|gli|lla|lle"
    r"|ll')? ?(?:l')?" + A_BODY + r"(?=[A-ZÀ-Ý]|(?:città|comuni|comune|sindac\w+) d[i'])|,? da(?:lle|i)? "
    r"(?=(?:[a-zù]+|\d+|un \w+ di) (?:[a-z]+ )?(?:città|[Cc]omuni|[Ss]indac[ih]e?|[Ee]nti|capitali|[Rr]egioni)\b)"
    r"|,? (?:tra|fra) (?:i |le )?(?=(?:[Cc]omuni|città) di [A-ZÀ-Ý])"
)
_COUNTED = re.compile(
    r"(?:(?:[a-zù]+|\d+|un \w+ di) )?(?:[a-z]+ )?"
    r"(?:città|[Cc]omuni|[Ss]indac[ih]e?|[Ee]nti|capitali|[Rr]egioni)\b(?! di )(?: [a-zà-ù]+){0,4}"
    r"(?:: |,? \(|,? (?:tra|fra|di) (?:cui"
    r"|le quali|i quali|queste|questi|esse|essi)(?: vi (?:è|era|erano))? "
    r"|,? (?:ovvero|ossia|cioè|e precisamente|vale a dire):? )(?:anche )?"
)
INITIATIVE = re.compile(
    r"\b(?P<said>(?:(?:su|per) (?:iniziativa|impulso|proposta|volontà|idea)|dalla volontà|da un'idea|grazie"
    r" all'(?:iniziativa|impulso)|(?:volut|ideat)[ao](?= da))"
    r"(?: congiunta)?) (?:da(?:l|i|gli|lla|lle|ll')?|de(?:l|i|gli|lla|lle|ll')|di|d')? "
    r"?(?:l')?(?:allora )?" + A_BODY,
    re.I,
)
SUPPORT = re.compile(
    r"\b(?P<said>(?:con (?:il|l')|grazie all?'?) ?(?:sostegno|supporto|contributo|appoggio|patrocinio|aiuto)"
    r"(?: \w+)?(?= d[ei'])|(?:sostenut|appoggiat|patrocinat|finanziat)[aoei]"
    r"(?:,? nella (?:sua )?(?:fondazione|nascita|costituzione),?)?(?= da))"
    r" (?:de(?:l|i|gli|lla|lle|ll')|di|d'|da(?:l|i|gli|lla|lle|ll')?) ?(?:l')?",
    re.I,
)
_NO_FOUNDING = re.compile(  # "nata nel 1995 e riconosciuta |dall'OMS"
    r"\b(?!fondat|istitui|cread?t|costitui|promoss|lanciat|avviat|volut|nat|ideat|sottoscritt|firmat)\w{2,}"
    r"(?:at|it|ut|ost|ett|ott|itt)[ao](?:,? nella (?:sua )?(?:fondazione|nascita|costituzione),?)? ?$"
)
_THEN_DONE = re.compile(  # "nata a Lione nel 2007, |è presieduta dal 2022 dalla città di Osaka"
    r"\b(?:è|viene|sono|vengono|fu|venne) (?:(?:oggi|ora|attualmente|poi|anche) )?"
    r"(?!stat[ao] (?:fond|istit|costit|cre))"
    rf"(?!{FOUNDED})\w+(?:at|it|ut|ost|ett|ott)[ao]\b"
    r"|(?:,| ed?|, ed?|, poi) (?:[a-z]+mente )?(?!promoss|lanciat|avviat|volut|ideat|sottoscritt|firmat)"
    rf"(?!{FOUNDED})[a-zà-ù]{{3,}}(?:at|it|ut|ost|ett|ott)[ao]\b (?:dal|nel|fino|per|oggi|ora|poi)\b"
)
_MAYOR = re.compile(
    r"(?:[Ii]l |[Ll]a |[Ll]'|[Dd]el |[Dd]ella |[Dd]ei |[Dd]al |[Dd]alla )?(?P<office>[Ss]indac(?:o|a|i)(?: "
    r"metropolitan[oa])?) di (?=[A-ZÀ-Ý])"
)
_MAYOR_BEFORE = when_asked(rf"{_MAYOR.pattern[: -len('(?=[A-ZÀ-Ý])')]}$")  # "la fondò |il Sindaco di| Lione"
WISH = re.compile(r"\b(?:intend|vorr|dovr|potr|propon(?:e|gono) di|chiest|candidat|auspic|non )", re.I)


@dataclass(frozen=True, slots=True)
class Founder:
    """Who began a network: the name, its kind, the town, the role, the pieces of text that name it, and the words that
    say the role where they are not the verb of founding (`con il sostegno`)."""

    name: str
    kind: str
    place_id: str | None
    role: str
    pieces: list[tuple[int, int]]
    said: tuple[int, int] | None = None


def founders_after(cast: Cast, sentence: Sentence, start: int, end: int) -> Iterator[Founder]:
    """Founders after `da`, initiators after `su iniziativa di`, supporters after `con il sostegno di`."""
    text = cast.page.flows[sentence.flow].text
    by = search(_BY, text, start, end)
    if (
        by
        and not search(_NO_FOUNDING, text, start, by.start() + 1)
        and not search(_THEN_DONE, text, start, by.start())
        and not any(m.start - by.end() < 4 for m in cast.page.within(sentence.flow, by.end(), end, "event"))
        and not re.search(
            r"\b(?:programm|progett|esperienz|iniziativa|lanciat|promoss)\w*", text[start : by.end() + 14]
        )
    ):
        yield from series(cast, sentence, by.end(), sentence.end, "founder")
    yield from instigators(cast, sentence, start, sentence.end)


def founders_in_front(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Iterator[Founder]:
    """Those of a sentence that they begin: `Su iniziativa del Sindaco di Lione e con il sostegno dell'OCSE |è nata`."""
    text = cast.page.flows[sentence.flow].text
    if match_at(INITIATIVE, text, sentence.start) or match_at(SUPPORT, text, sentence.start):
        yield from instigators(cast, sentence, sentence.start, verb.start())


def instigators(cast: Cast, sentence: Sentence, start: int, end: int) -> Iterator[Founder]:
    """Initiators (`su iniziativa di Lione`) and supporters (`con il sostegno dell'OCSE`) between two offsets."""
    text = cast.page.flows[sentence.flow].text
    for pattern, role in ((INITIATIVE, "initiator"), (SUPPORT, "supporter")):
        if match := pattern.search(text, start, end):
            for founder in series(cast, sentence, match.end(), end, role):
                yield replace(founder, said=match.span("said"))


def founders_before(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Iterator[Founder]:
    """The subject of `hanno dato avvio a`, `ha fondato`: mayors, cities or organisations named before the verb."""
    text = cast.page.flows[sentence.flow].text
    first = search(_MAYOR, text, sentence.start, verb.start()) or next(
        _agents(cast, sentence, sentence.start, verb.start()), None
    )
    if first is not None:
        yield from series(
            cast, sentence, first.start if isinstance(first, Mention) else first.start(), verb.start(), "founder"
        )


def founders_within(cast: Cast, sentence: Sentence, start: int, end: int) -> Iterator[Founder]:
    """The subject between two offsets, behind its verb or before it in a relative clause: `alla quale hanno dato vita
    |Amsterdam e New York|`, `alla quale |Parma| ha dato vita`."""
    first = next(_agents(cast, sentence, start, end), None)
    if first is not None:
        text = cast.page.flows[sentence.flow].text
        mayor = search(_MAYOR_BEFORE, text, max(start, first.start - 40), first.start)
        yield from series(cast, sentence, mayor.start("office") if mayor else first.start, end, "founder")


def _agents(cast: Cast, sentence: Sentence, start: int, end: int) -> Iterator[Mention]:
    """Cities and organisations between two offsets that may be the sentence's subject: not those after `a`, `nella`,
    `con`."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, start, end, "place", "organisation"):
        if text[m.start - 1 : m.start] != "(" and not re.search(
            r"\b(?:a|ad|in|per|con|su|tra|fra|da|dal|dalla|al|alla|nel|nella|presso)(?: il| la| lo)? $|\b(?:al|dal"
            r"|nel|del|[ad]ell|nell|sull)l?'$",
            text[max(sentence.start, m.start - 12) : m.start],
        ):
            yield m


_COMMA = re.compile(
    r"(?:,? e(?:d)? |, |; |,? (?:insieme|assieme|unitamente) (?:con |ad? |al |alla |alle "
    r"|agli |ai |all'))(?:(?:da|dal|dalla|dai|dalle|dagli|il|la|lo|i|le|gli|di|del|della|dei|al|alla|ai|con) "
    r"|(?:dall'|dell'|all'|l'))?" + A_BODY
)


_ONE_WORD = when_asked(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ]?[a-zà-ÿ]+)*")
_PERSON = re.compile(  # "Anna Rossi, Sindaca di Lione": the office is the founder
    r"(?:[A-ZÀ-Ý][\w'-]+ ){1,2}[A-ZÀ-Ý][\w'-]+, (?:allora |già |all'epoca )?(?=[Ss]indac[oa] )"
)
_HOLDER = re.compile(r",? [A-ZÀ-Ý][\w'-]+(?: [A-ZÀ-Ý][\w'-]+){1,2}(?=[.;]|,? (?:e|ed|con) |, con |$)")


_BRACKETS = re.compile(r" \([^)]*\)")
_ASIDE = re.compile(r", [A-ZÀ-Ý][\w'-]+ [A-ZÀ-Ý][\w' -]+?,| \([^)]*\)")  # the holder's name, or what brackets say


def series(cast: Cast, sentence: Sentence, start: int, end: int, role: str) -> Iterator[Founder]:
    """The members of a list of cities, offices and organisations, which their count may open: `da sei città: Lione,
    ...`."""
    _page, text = cast.page, cast.page.flows[sentence.flow].text
    head: tuple[int, int] | None = None
    among = _TOWNS.search(text, max(0, start - 12), start) is not None
    if counted := _COUNTED.match(text, start, end):
        start = counted.end()
    while start < end:
        if lead := re.compile(
            r"(?:(?:il|la|lo|i|le|gli|l'|città di|dalle città di|della città di|Città di|Comune di|Comuni di|comune "
            r"di|comuni di|città) ?)+(?=[A-ZÀ-Ý])"
        ).match(text, start):
            start = lead.end()
        if person := _PERSON.match(text, start, end):
            start = person.end()
        item = (
            _mayor_of(cast, sentence, start, role, head)
            if head and not _MAYOR.match(text, start)
            else _item(cast, sentence, start, role, among)
        )
        if item is None:
            return
        yield item
        among = item.kind == "city"
        head = item.pieces[0] if item.kind == "office" and len(item.pieces) > 1 else None
        follow = item.pieces[-1][1]
        if item.kind == "office" and (holder := _HOLDER.match(text, follow)):
            follow = holder.end()
        if aside := (_ASIDE if item.kind == "office" else _BRACKETS).match(text, follow):
            follow = aside.end() - (
                text[aside.end() - 1] == "," and bool(re.match(r" (?:e|il|la)", text[aside.end() :])) and 0
            )
        tie = _COMMA.match(text, follow) or re.compile(r" (?=nel \d)").match(text, follow)
        if not tie or not _NEXT.match(text, tie.end()) or _new_clause(text, tie, end):
            return
        start = tie.end()


_STOP = re.compile(r"[;:]")


def _new_clause(text: str, tie: re.Match[str], end: int) -> bool:
    """Whether a clause of its own begins behind a semicolon: `da Kiel e Danzica|; l'Ufficio Europa partecipa`."""
    if not tie[0].startswith(";"):
        return False
    stop = search(_STOP, text, tie.end(), end)
    return search(FINITE, text, tie.end(), stop.start() if stop else end) is not None


_NEXT = re.compile(r"[A-ZÀ-Ý]|[Ss]indac|(?:città|comun[ei]) di [A-ZÀ-Ý]")
_GENERIC = re.compile(
    r"(?:Chi|Quali?|Che|Nel|Nella|Dal)\b|(?:Comune|Ente|Amministrazione|Provincia|Regione"
    r"|Sindac[oa])\b(?! (?:(?:[Mm]etropolitan|[Aa]utonom)[oa] )?(?:(?:di |d'|del "
    r"|della"
    r" |dell')?[A-ZÀ-Ý]))|(?:Sindac[ihe]+|Città|Comuni|Enti|Amministrazioni|Paesi|Regioni|Stati|Province"
    r"|Autorità)\b(?! (?:[Mm]etropolitan[ae] )?d(?:i|el|ella"
    r"|ei|elle) [A-ZÀ-Ý]| d(?:ell)?'[A-ZÀ-Ý])"
)


def _item(cast: Cast, sentence: Sentence, start: int, role: str, among: bool = False) -> Founder | None:
    """One founder: an office (`Sindaco di X`), a city, or an organisation; generic plurals (`dai Sindaci`) are none.

    `among` cities, a name that the gazetteer knows only as a territory's is a town's too.
    """
    page, text = cast.page, cast.page.flows[sentence.flow].text
    if _GENERIC.match(text, start) or any(m.start == start for m in page.of(sentence.flow, "person")):
        return None
    if mayor := _MAYOR.match(text, start):
        place = next(
            (m for m in page.within(sentence.flow, mayor.end(), sentence.end, "place") if m.start == mayor.end()), None
        )
        named = phrase_at(text, mayor.end(), sentence.end)
        if (
            place and named and text[place.end : place.end + 1] == "-"
        ):  # the town goes on beyond what the gazetteer knows of it
            place = None
        end = place.end if place else (named[1] if named else mayor.end())
        place_id = place.value.place_id if place and place.value else None
        if mayor["office"].lower().endswith("i"):
            return _mayor_of(cast, sentence, mayor.end(), role, mayor.span("office"))
        return Founder(
            page.written(sentence.flow, mayor.start("office"), end),
            "office",
            place_id,
            role,
            [(mayor.start("office"), end)],
        )
    for m in page.within(sentence.flow, start, sentence.end, "place", "organisation", "network"):
        if m.start == start:
            name = page.written(sentence.flow, m.start, m.end)
            if m.kind == "place":
                town = m.value is not None and (m.value.kind == "city" or (among and m.value.kind == "region"))
                place_id = m.value.place_id if town else None
                if town and place_id is None:  # "Lucca, |Canterbury| e Losanna"
                    place_id = next((e.place_id for e in meanings(name) if e.kind == "city" and e.own), None)
                return Founder(name, "city", place_id, role, [(m.start, m.end)]) if town else None
            return Founder(name, "organisation", None, role, [(m.start, m.end)])
    if town := _town(cast, sentence, start):
        return Founder(page.written(sentence.flow, start, town[1]), "city", town[0], role, [(start, town[1])])
    phrase = phrase_at(text, start, sentence.end)
    if phrase and (place_id := _small_town(cast, sentence.flow, phrase, among)):
        return Founder(page.written(sentence.flow, *phrase), "city", place_id, role, [phrase])
    if phrase and among and _ONE_WORD.fullmatch(text, *phrase):  # "Marino, Soave e |Tokaj|", a town that no list knows
        return Founder(page.written(sentence.flow, *phrase), "city", None, role, [phrase])
    if phrase and (spelt := _SPELT.match(text, phrase[1], sentence.end)):
        phrase = (phrase[0], (phrase_at(text, spelt.end(), sentence.end) or phrase)[1])
    return Founder(page.written(sentence.flow, *phrase), "organisation", None, role, [phrase]) if phrase else None


def _small_town(cast: Cast, flow: int, name: tuple[int, int], among: bool) -> str | None:
    """The town that a word of everyday Italian means among cities, or where the paragraph has it as a place: `fu
    costituita ad Altare da |Altare|, Empoli e`."""
    page = cast.page
    word = page.flows[flow].text[slice(*name)]
    told = (m for m in page.of(flow, "place") if page.flows[flow].text[m.start : m.end] == word)
    if known := next((m.value.place_id for m in told if m.value and m.value.kind == "city"), None):
        return str(known)
    if not among:
        return None
    if town := italian_town(word):
        return town.place_id
    named = re.search(_TOWNS_BEFORE, page.flows[flow].text[max(0, name[0] - 120) : name[0]])
    return next((e.place_id for e in meanings(word) if e.kind == "city" and e.own), None) if named else None


_TOWNS = re.compile(r"\b(?:[Cc]omuni|città) (?:di )?$")
_TOWNS_BEFORE = r"\b(?:[Cc]omuni|città) di [A-ZÀ-Ý][^;:.()]*$"  # "i Comuni di Locarno, |Chiasso| e Domodossola"
_SPELT = when_asked(  # "Ali |- |Autonomie Locali Italiane", "Città| metropolitana di |Bari"
    r" [–—-] (?=[A-ZÀ-Ý])|(?<=Città) [Mm]etropolitana di (?=[A-ZÀ-Ý])"
)


def _town(cast: Cast, sentence: Sentence, start: int) -> tuple[str, int] | None:
    """The town that begins at an offset inside the name of its municipality (`Comune di Lione`): id and end."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, sentence.start, sentence.end, "organisation"):
        if m.start < start < m.end and re.fullmatch(
            r"(?:Comune|Città|Municipio|Municipalità) d(?:i |')", text[m.start : start]
        ):
            found = next(
                (
                    p
                    for p in places.find(text[m.start : m.end])
                    if p.start == start - m.start and p.value and p.value.place_id
                ),
                None,
            )
            return (found.value.place_id, m.start + found.end) if found else None
    return None


def _mayor_of(cast: Cast, sentence: Sentence, start: int, role: str, head: tuple[int, int]) -> Founder | None:
    """One of several mayors: `i Sindaci di Lione e di Ginevra` are the `Sindaco di Lione` and the `Sindaco di
    Ginevra`."""
    page = cast.page
    for m in page.within(sentence.flow, start, sentence.end, "place"):
        if m.start == start and m.value and m.value.kind == "city":
            return Founder(
                f"Sindaco di {page.written(sentence.flow, m.start, m.end)}",
                "office",
                m.value.place_id,
                role,
                [head, (m.start, m.end)],
            )
    return None


def claim_founder(
    cast: Cast,
    sentence: Sentence,
    network: str,
    founder: Founder,
    moment: tuple[str, int, int] | None,
    verb: tuple[int, int],
) -> None:
    """A founder; when it is the publisher's own city or mayor, a membership of status `founder` too; an organisation
    by whose initiative a network began convenes it.

    `verb`: the words that say what was done (`fondata`), if the founder's own do not.
    """
    page = cast.page
    pieces = founder.pieces
    said = founder.said or verb
    own = founder.name in cast.networks[network].aliases or founder.name.lower() in kind_of_network_word()
    if own:  # "da Genova e Lione, l'Alleanza ... è", "sostenuto dal Consiglio d'Europa, il Forum mira"
        return
    who: dict[str, Cell | None] = {"founder": (founder.name, pieces), "role": (founder.role, *said)}
    page.claim(
        "network_founders",
        (network, founder.name),
        sentence.flow,
        "founded_by",
        who,
        network_id=network,
        founder_kind=founder.kind,
        place_id=founder.place_id,
    )
    if founder.role == "initiator" and founder.kind == "organisation":
        page.claim("networks", (network,), sentence.flow, "convened_by", {"convener": (founder.name, pieces)}, 2)
    if founder.role == "founder" and means_publisher(cast.page.publisher, founder.name) and network not in left(cast):
        cells: dict[str, Cell | None] = {
            "member": (page.publisher, pieces),
            "status": ("founder", *said),
            "joined_edtf": moment,
        }
        page.claim(
            "memberships",
            (page.publisher, network),
            sentence.flow,
            "among_founders",
            cells,
            -2,
            network_id=network,
            document_id=page.document.id,
        )


def town_told(cast: Cast) -> Mention | None:
    """The publisher's own town, where the page names it: whose `Comune` is among the founders."""
    town = city_names(cast.page.publisher)[0]
    for flow, found in enumerate(cast.page.mentions):
        for m in found:
            if m.kind == "place" and m.value and cast.page.flows[flow].text[m.start : m.end] == town:
                return m
    return None
