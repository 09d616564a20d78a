"""Seats and conveners: where a network or organisation sits, whose initiative a network is."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pipelines.flows import matches, search
from pipelines.mentions import places
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.page import Cell
from pipelines.readers.publishers import city_names, own_town
from pipelines.readers.reality import unreal
from pipelines.readers.wordings import A_BODY
from pipelines.vocabulary import alternation, kind_of_network_word

_SEAT = re.compile(
    r"\b(?=\w)"
    r"(?P<with>con (?:(?:la |il )?(?:propri[ao] |su[ao] )?(?:sede|segretariato|segreteria|quartier generale)|uffici)"
    r"(?: legale| centrale| principale| operativa| permanente)*|avente sede|sede(?: legale| centrale| "
    r"operativa)*(?= (?:(?:a|ad|al|alla|in) |all')(?-i:[A-Z])))|\b(?P<has>ha(?:nno)? "
    r"(?:oggi |ora |attualmente |tuttora )?(?:la (?:propria |sua )?)?sede(?: legale| "
    r"centrale| principale)*|sede(?: legale| sociale| amministrativa| centrale| principale| operativa| mondiale"
    r"| europea)*"
    r"(?: (?:d(?:i|el|ella|ello) |dell')(?P<of>[\w' -]{2,60}?))?(?:, [^,;.:]{3,50},)?"
    r" (?:è (?:sempre )?rimasta|è|resta|rimane|si trova)"
    r"|(?:segretariato|segreteria|quartier generale)(?: (?:della rete|del network))? (?:ha sede|si trova|è)"
    r"|ha(?:nno)? (?:i (?:propri |suoi )?|gli )uffici(?: centrali)?"
    r"|ha(?:nno)? (?:il (?:proprio |suo )?(?:segretariato|quartier generale)|la (?:propria |sua )?segreteria)"
    r"(?: mondiale| generale| internazionale| permanente| centrale)?|ha(?:nno)? base|è domiciliat[ao]|(?:è )?basat[ao]"
    r"|(?:uffici (?:centrali )?(?:della (?:rete|coalizione|alleanza|piattaforma)|dell'associazione|del (?:network|forum"
    r"|patto|coordinamento))|(?P<its>suoi uffici)(?: centrali)?) (?:sono|si trovano)(?: (?!ad?\b|in\b)\w+)?"
    r"|sede si è trasferita|ha(?:nno)? (?:\w+ )?trasferito la (?:propria |sua )?sede)\b",
    re.I,
)


@cache
def _self() -> re.Pattern[str]:
    """What the network of a sentence is called without its name: `la sede del Forum`, `la sede del segretariato`."""
    words = [*kind_of_network_word(), "segretariato", "segreteria", "organizzazione", "organismo"]
    return re.compile(rf"(?:suo |nostra )?(?:{alternation(words)})\b", re.I)


_WHERE = re.compile(
    r"(?:,? (?:(?:fino|sino) (?:a|al|all'|alla)|prima|dapprima|inizialmente|originariamente|in origine|in passato|un"
    r" tempo)[^;.:]{0,60}?(?:,| e|,? ma|,? poi)(?= (?:oggi|ora|attualmente) ))?(?: da [A-ZÀ-Ý]\w+)?"
    r" (?:(?:oggi|ora|attualmente|ancora|tuttora|sempre|proprio|ospitata|ospitato|situata|situato|collocata|fissata"
    r"|stabilita|stata trasferita|legale|centrale|principale|operativa|permanente|amministrativa) )?"
    r"(?:in [A-Z]\w+, |presso [^;.:]{3,60}?, )?"
    r"(?:(?:a|ad|al|alla|in|nella (?:città di|stessa|medesima)|sempre ad?) |all')"  # "con sede all'Aia"
)
_THERE = re.compile(  # "Fondata a Lione, vi ha la propria sede", "a Lione, dove ha sede"
    r"(?<!cui )\b(?P<has>(?:vi|dove|ove) "
    r"(?:(?:tutt'?ora|ancora|oggi|sempre) )?(?:ha|hanno)(?: (?:oggi|ora|tuttora|ancora|anche))?"
    r" (?:(?:la|il) (?:propri[ao] |su[ao] )?)?(?:sede|segretariato|segreteria|quartier generale))\b"
    r"(?! (?:a|ad|in|il|lo|la|anche) | l')"
    r"(?P<of>(?!))?"
)
_NOT_NOW = re.compile(
    r"\b(?:avr(?:à|anno)|aveva(?:no)?|ebbe(?:ro)?|avuto|sar(?:à|anno)|avere|future?|ex|già|candidat\w+)\b"
    r"(?:(?! e )[^,;.]){0,30}$",
    re.I,
)


def _seat_there(cast: Cast, sentence: Sentence) -> None:
    """`Nata nel 1994 a Lione, dove ha sede`: the place named last before."""
    text = cast.page.flows[sentence.flow].text
    match = search(_THERE, text, sentence.start, sentence.end)
    before = [
        m
        for m in cast.page.within(sentence.flow, sentence.start, match.start() if match else 0, "place")
        if m.value and m.value.place_id and _AT.search(text, sentence.start, m.start)
    ]
    owner = _seat_owner(cast, sentence, match) if match and before else None
    if match is None or owner is None or owner.kind != "network" or unreal(text, sentence.start, match.start()):
        return
    where: Cell = (before[-1].normalised or "", before[-1].start, before[-1].end)
    cast.page.claim("networks", (owner.ref or "",), sentence.flow, "has_seat_there", {"headquarters_place_id": where})


_AT = re.compile(r"\b(?:ad?|in) $")


_BEFORE_TOWN = when_asked(  # "|A |Bruxelles si trova la sede", "|la rete ha a |Gand la sede", "|È a |Gand la sede"
    r"(?:(?:Oggi|Attualmente),? )?"
    r"(?:(?P<at>[Aa]d?)|(?P<who>[^;:.,]{2,60} )?[Hh]a(?: oggi| attualmente)? ad?|[Èè](?: oggi| sempre)? ad?) "
)
_THE_SEAT = (
    r" (?:la|il|gli|i) (?:(?:propri[ao]|su[ao]|propri|suoi) )?(?:sede|segretariato|segreteria|quartier generale|uffici)"
    r"(?: (?:legale|centrale|principale|sociale|amministrativa|mondiale|internazionale|permanente|generale|centrali))*"
    r"(?: (?:d(?:i|el|ella|ello) |dell')(?P<of>[\w' -]{2,60}?))?(?=[.;,]|$| ed? )"
)
_SEAT_BEHIND = re.compile(
    r"(?: ?\([^()]*\))?,?(?P<verb> (?:si trova(?:no)?|è|sono|ha|mantiene)"
    r"(?: (?:oggi|attualmente|anche|ancora|tuttora|sempre|ora))?)?" + _THE_SEAT
)
_HAS_SEAT_AT = when_asked(  # "nacque a Glasgow e che |ha a Bruxelles la propria sede|"
    r"(?:(?<=, )|(?<=\be )|(?<=\bche )|(?<=\bquale )|(?<=\brete )|(?<=\bnetwork )|(?<=\bassociazione )|(?<=orum ))"
    r"(?:dal \d{4} )?(?P<has>ha(?: oggi| attualmente| tuttora)?) ad? "
    r"(?P<town>[A-ZÀ-Þ][\w' -]{1,40}?)(?: ?\([^()]*\))?" + _THE_SEAT
)


def _seat_behind(cast: Cast, sentence: Sentence) -> None:
    """`A Bruxelles si trova la sede legale`, `La rete ha a Gand la propria sede`, `È a Lione il segretariato`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    for place in page.within(sentence.flow, sentence.start, sentence.end, "place"):
        begin = max(sentence.start, text.rfind("; ", 0, place.start) + 2)  # "...; |a Barcellona ha anche la sede"
        town = place.value is not None and place.value.place_id
        told = _SEAT_BEHIND.match(text, place.end, sentence.end) if town else None
        if told and sentence.subject and (told["verb"] or "").startswith(" ha"):  # "|e a Gand ha ancora la sede"
            begin = max(begin, text.rfind(" e ", sentence.start, place.start) + 3)
        opens = _BEFORE_TOWN.fullmatch(text, begin, place.start) if told else None
        if told is None or opens is None or bool(opens["at"]) != bool(told["verb"]):
            continue
        if begin > sentence.start and not told["verb"].startswith(" ha"):
            continue  # "La fiera si è tenuta a Gand; |a Gand si trova la sede"
        own = _whose_seat(cast, sentence, opens, told)
        if own and not unreal(text, sentence.start, place.start):
            where: Cell = (place.normalised or "", place.start, place.end)
            page.claim("networks", (own,), sentence.flow, "has_seat_behind", {"headquarters_place_id": where})
            return
    if page.flows[sentence.flow].cued(sentence.start, sentence.end, _HAS_AT_CUES):
        _has_seat_at(cast, sentence)


_HAS_AT_CUES = ("ha a", "ha oggi a", "ha attualmente a", "ha tuttora a")


def _has_seat_at(cast: Cast, sentence: Sentence) -> None:
    """`un'associazione che nacque a Glasgow e che ha a Bruxelles la propria sede`: of whoever that clause is about."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    for told in matches(_HAS_SEAT_AT, text, sentence.start, sentence.end):
        town = next((m for m in page.within(sentence.flow, *told.span("town"), "place") if m.value), None)
        owner = _seat_owner(cast, sentence, told) if town and town.value.place_id else None
        if town and owner and not unreal(text, sentence.start, told.start()):
            _claim_seat(cast, sentence, owner, town)


def _claim_seat(cast: Cast, sentence: Sentence, owner: Mention, town: Mention) -> None:
    """The seat of a network or of an organisation."""
    of_network = owner.kind == "network"
    table, column = ("networks", "headquarters_place_id") if of_network else ("organisations", "seat_place_id")
    where: Cell = (town.normalised or "", town.start, town.end)
    cast.page.claim(table, (owner.ref or "",), sentence.flow, "has_seat", {column: where})


def _whose_seat(cast: Cast, sentence: Sentence, opens: re.Match[str], told: re.Match[str]) -> str | None:
    """The network named as the seat's, or as who has it; else the one spoken of, if nobody else is named."""
    for part in ("of", "who"):
        words = told if part == "of" else opens
        if words[part]:
            named = cast.page.within(sentence.flow, *words.span(part), "network")
            mine = _self().fullmatch(_THE.sub("", words[part], count=1).strip())
            return named[0].ref if named else sentence.topic if mine else None
    before = cast.page.within(sentence.flow, 0, sentence.start, "network", "organisation")
    other = before and before[-1].kind == "organisation"  # "Il Consorzio nasce nel 1990. A Gand è la sede."
    return sentence.subject or (None if other else sentence.topic)


def seat(cast: Cast, sentence: Sentence) -> None:
    """`con sede a Parigi` belongs to the nearest organisation before it, `ha sede a Bruxelles` to the sentence's
    subject."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    _seat_there(cast, sentence)
    _seat_behind(cast, sentence)
    for match in matches(_SEAT, text, sentence.start, sentence.end):
        place = next(
            (
                m
                for m in page.within(sentence.flow, match.end(), sentence.end, "place")
                if m.value and m.value.place_id and _WHERE.fullmatch(text, match.end(), m.start)
            ),
            None,
        )
        place = place or _at_town_hall(cast, sentence, match.end())
        before = (max(sentence.start, match.start() - 30), match.start())
        if place is None or unreal(text, sentence.start, match.start()) or _NOT_NOW.search(text, *before):
            continue
        if (sentence.subject or not match["its"]) and (owner := _seat_owner(cast, sentence, match)):
            _claim_seat(cast, sentence, owner, place)


_TOWN_HALL = when_asked(r" presso (?:il (?:[Cc]omune|[Mm]unicipio) di|la [Cc]ittà di) (?=[A-ZÀ-Þ])")


def _at_town_hall(cast: Cast, sentence: Sentence, start: int) -> Mention | None:
    """The town of `ha sede presso il Comune di |Locarno`, which the name of its municipality holds."""
    text = cast.page.flows[sentence.flow].text
    hall = _TOWN_HALL.match(text, start, sentence.end)
    body = cast.page.within(sentence.flow, start, sentence.end, "organisation", "place") if hall else []
    for m in body:
        inner = [] if hall is None or not m.start <= hall.end() < m.end else places.find(text[m.start : m.end])
        for town in inner:
            if hall and m.start + town.start == hall.end() and town.value and town.value.place_id:
                home = own_town(cast.page.publisher)
                own = home.place_id if home and home.name == town.value.name else town.normalised
                return replace(town, start=m.start + town.start, end=m.start + town.end, normalised=own)
    return None


_WHICH = when_asked(
    r"(?: ?\([^)]*\)|[\w/]*\))?, (?:che|la quale"
    r"|il quale) "
)  # "promossa dall'OCSE, che ha sede a Parigi"


_WHOSE = re.compile(
    r",[^.;:]*? (?:(?:la|il) cui|(?:e )?che ha (?:la )?(?:sua |propria )?) ?$"
)  # "FCCN, rete di città, la cui |sede è a"


_LABELLED_BY = re.compile(
    r"\b(?:sit[oi]|patrimonio|titolo|lista|marchio|bando|programma|riconoscimento) $"
)  # "siti UNESCO"


_THE = re.compile(r"(?:(?:Il|Lo|La) |L')?")
_APPOSED_SEAT = re.compile(r"(?: \([^)]*\))?,? (?:che )?")


def _opens_with(cast: Cast, sentence: Sentence, office: Mention, seat_told: re.Match[str]) -> bool:
    """Whether a sentence begins with an office and says right behind where it sits: "Lo Sportello Reti, |con sede|"."""
    text = cast.page.flows[sentence.flow].text
    first = _THE.fullmatch(text, sentence.start, office.start)
    return bool(first) and _APPOSED_SEAT.fullmatch(text, office.end, seat_told.start()) is not None


def _seat_owner(cast: Cast, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """Who sits there: named in `la sede dell'OCSE è a`, the nearest before `con sede a`, else whom the sentence is
    about."""
    inside = cast.page.within(sentence.flow, *match.span("of"), "network", "organisation") if match["of"] else []
    if inside or (match["of"] and not _self().match(match["of"])):
        return inside[0] if inside else None
    named = [
        m
        for m in cast.page.within(sentence.flow, sentence.start, match.start(), "network", "organisation")
        if (m.value != "office" or _opens_with(cast, sentence, m, match))
        and not _LABELLED_BY.search(cast.page.flows[sentence.flow].text, 0, m.start)
    ]
    text = cast.page.flows[sentence.flow].text
    if re.search(r" e $", text[sentence.start : match.start()]) and any(m.kind == "network" for m in named):
        named = [m for m in named if m.kind == "network"]
    if match["has"] and named and _WHICH.fullmatch(text, named[-1].end, match.start()):
        return named[-1]
    if named and _WHOSE.search(text, named[-1].end, match.start()):
        return named[-1]
    if named and named[-1].value == "office":
        return named[-1]
    if match["has"] or not named:
        if sentence.subject:
            return Mention("network", 0, 0, sentence.subject, sentence.subject)
        if match["has"] and not named and sentence.topic:
            return Mention("network", 0, 0, sentence.topic, sentence.topic)
    return named[-1] if named else None


_WHEN_WHERE = (  # "avviata |a New York nel marzo 2016| dall'OCSE"
    r"(?:,? (?:nel(?:l'[a-z]+)? (?:[a-z]+ )?\d{4}|ad? (?-i:[A-ZÀ-Ý])[\w'-]+(?: (?-i:[A-ZÀ-Ý])[\w'-]+){0,3}),?){0,2} "
)
_CONVENED = re.compile(
    r"\b(?:iniziativa|programma|progetto|campagna|rete|network|coalizione|patto|alleanza)\b"
    r"(?:(?!\b(?:iniziativa|programma|campagna)\b)[^.;]){0,70}?\b(?:promoss"
    rf"|lanciat|coordinat|avviat|istituit|sostenut|cread?t|inaugurat)[aoe]{_WHEN_WHERE}da(?:ll'|lla|lle"
    r"|gli|l|i)? ?" + A_BODY + r"(?-i:(?=[A-Z]|l'))"
    r"|\b(?P<own>(?:iniziativa|programma|campagna)(?: \w+){0,2}? (?:de(?:l|i|gli|lla"
    r"|lle|ll')|d[i']) ?(?:l')?)(?-i:(?=[A-Z]))|\bprogramma (?-i:[A-Z\d])[^,;.]{2,60}? (?:de(?:l|lla|ll')|di) "
    r"?(?-i:(?=Fondazione|Commissione|Unione|Consiglio|Organizzazione|Banca))"
    r"|\b(?:programma|iniziativa) (?-i:[A-Z\d])[^,;.]{2,60}?,? che (?:(?:il|la|lo) |l')(?-i:(?=[A-Z][^,;.]{3,60}"
    r" (?:ha|hanno|aveva) (?:lanciato|promosso|avviato|istituito|creato)\b))"
    r"|(?:(?<=, )|(?<=, il )|(?<=, la )|(?<=, l')|(?<=, un )|(?<=, una )|(?<=, un')|(?<=\bè il )|(?<=\bè l')"
    r"|(?<=\bè la )|(?<=\bè un )|(?<=\bè una )|(?<=\bè un'))(?:programma|iniziativa|progetto|campagna)(?: [a-zà-ù]+)?"
    r" che (?:(?:il|la|lo) |l')(?-i:(?=[A-Z][^,;.]{3,60}"
    r" (?:ha|hanno|aveva) (?:lanciato|promosso|avviato|istituito|creato|ideato|varato)\b))"
    r"|, (?:promoss|lanciat|avviat)[ao]"
    rf"{_WHEN_WHERE}da(?:ll'|lla|lle|gli|l|i)? ?" + A_BODY + r"(?-i:(?=[A-Z]))"
    r"|(?-i:(?:Promoss|Lanciat))[ao] (?:nel \d{4} )?da(?:ll'|lla|lle|gli|l|i)? ?" + A_BODY + r"(?-i:(?=[A-Z]))",
    re.I,
)


_NOT_ITS_OWN = re.compile(  # "partecipa al programma ...", but "erede del programma ..."
    r"\b(?:[Ss]u|[Pp]er|bando del|al|(?<!origini )(?<!origine )(?<!radici )nel"
    r"|(?<!erede )(?<!evoluzione )(?<!prosecuzione )(?<!eredità )del) $"
    r"|\b(?:nascita|fondazione|costituzione|avvio) (?:del |della |dell')$"
    r"|\b(?:alla|nella|sulla) $|\b(?:[an]ll|nell|sull)'$|\b(?:ambito|quadro|interno) (?:della |dell')$"
)
_PAID = re.compile(  # "Una parte delle attività è finanziata dal |Programma CERV della Commissione europea|"
    r"\b(?:co-?)?(?:finanzia|sosten|sovvenzion|copert|contribut|fond[io]\b|rimbors|pagat|risors)\w*(?: [\w']+){0,3}?"
    r" (?:dal|con il) $"
)
_NAME_BEFORE = re.compile(  # "Gestisce «Acqua viva»|, iniziativa| avviata dall'UNESCO"
    r"(?P<name>[»”\"]|\b[A-ZÀ-Ý][\w'-]*) ?, (?:un |una |un'|l'|il |la )?(?:[a-zà-ù]+ )?$"
)
_GENERIC = frozenset(["Area", "Ente", "Comune", "Città", "Amministrazione", "Provincia", "Regione", "Unione"])
_OFFICE = re.compile(
    r"(?:Vice-?)?(?:[Ss]indac|[Pp]resident|[Aa]ssessor|[Mm]inistr)(?:[oaei]|hi)\b"
)  # who is no organisation
_MANY = re.compile(r"(?:Comuni|Città(?! di | d'| [Mm]etropolitana)|Sindac[ih]e?|Province|Regioni|Enti|Paesi|Governi)\b")


_APPOSED_TO = re.compile(  # "e dal 2016 della Rete dei Comuni Lettori|, promossa dal |Centro per il Libro"
    r"(?: ?\([^()]*\))?, (?:promoss|lanciat|coordinat|avviat|istituit|sostenut|cread?t)[ao] [^,;.]{0,40}"
)


_APPOSED_RIGHT = re.compile(  # "l'Unione aderisce al Patto dei Sindaci|, |iniziativa della Commissione europea"
    r"(?: ?\([^()]*\))?, (?:un |una |un'|l'|il |la )?"
)


_GROWN_FROM = re.compile(  # "trae origine da Acque Vive (AV)|, il |programma che la Fondazione ha lanciato"
    r"\b(?:nasce|nacque|nat[ao]|sort[ao]|sorge|deriva(?:ta|to)?|origine|mosse|avvio|erede|evoluzione|prosecuzione)"
    r" (?:d(?:i|a|[ae]l|[ae]lla|[ae]llo) |d[ae]ll')"
    r"[\"«“]?[A-ZÀ-Þ\d][^,;:.]{1,80}, (?:il |la |l'|una? |un')?(?:[a-zà-ù]+ )?$"
)


def _of_another(cast: Cast, sentence: Sentence, told: re.Match[str]) -> bool:
    """Whether an initiative is what another thing is, named right before, and no network nor what it grew from:
    `Erasmus, |iniziativa|`."""
    if search(_GROWN_FROM, cast.page.flows[sentence.flow].text, sentence.start, told.start()):
        return False
    before = search(_NAME_BEFORE, cast.page.flows[sentence.flow].text, sentence.start, told.start())
    networks = cast.page.within(sentence.flow, sentence.start, told.start(), "network") if before else []
    return before is not None and not any(m.end in (before.end("name"), before.start("name")) for m in networks)


def convener(cast: Cast, sentence: Sentence) -> None:
    """`iniziativa dell'Organizzazione per la Cooperazione ...`, `programma 100 Resilient Cities, lanciato dalla
    Fondazione Rockefeller`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    for match in matches(_CONVENED, text, sentence.start, sentence.end):
        if _NOT_ITS_OWN.search(text, max(0, match.start() - 24), match.start()) or _of_another(cast, sentence, match):
            continue
        if search(_PAID, text, max(sentence.start, match.start() - 70), match.start()):
            continue
        organisation = next(
            (
                m
                for m in page.within(sentence.flow, match.end(), sentence.end, "organisation", "network")
                if m.start == match.end()
            ),
            None,
        )
        span = (organisation.start, organisation.end) if organisation else phrase_at(text, match.end(), sentence.end)
        if (
            span is None
            or text[slice(*span)] in _GENERIC
            or text[slice(*span)] in city_names(page.publisher)
            or _MANY.match(text, span[0])
            or _OFFICE.match(text, span[0])
            or (match["own"] and organisation is None and " " not in text[slice(*span)])
            or any(m.start == span[0] for m in page.within(sentence.flow, span[0], span[1] + 1, "place"))
        ):
            continue
        apposed = [
            m.ref
            for m in page.within(sentence.flow, sentence.start, match.end(), "network")
            if _APPOSED_TO.fullmatch(text, m.end, match.end()) or _APPOSED_RIGHT.fullmatch(text, m.end, match.start())
        ]
        network = (apposed[-1] if apposed else sentence.subject) or cast.near(sentence, match.start())
        if network is None or (organisation is not None and organisation.ref == network):
            continue
        page.claim(
            "networks",
            (network,),
            sentence.flow,
            "convened_by",
            {"convener": (page.written(sentence.flow, *span), *span)},
        )
        return


_PROMOTER = when_asked(
    r"(?P<aside>(?: ?\([^()]*\))?(?:,(?! ed? )[^;:.]{3,90},)?) (?:è|fu|era)(?: anche| stata)* (?:la |il |l')?"
    r"(?:promot(?:rice|ore)|ideat(?:rice|ore)) (?:(?:di|del|della) |dell')"
    r"(?:(?:rete|network|iniziativa|coalizione|alleanza|forum|patto)(?: [a-zà-ù]+)? )?"
)


def promoter(cast: Cast, sentence: Sentence) -> None:
    """`L'OCSE, con sede a Parigi, è promotrice di |EUROLAGHI|`: the organisation that is told to promote it."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    named = page.within(sentence.flow, sentence.start, sentence.end, "network")
    for body in page.within(sentence.flow, sentence.start, sentence.end, "organisation"):
        told = next((m for m in named if _PROMOTER.fullmatch(text, body.end, m.start)), None)
        if told is None or body.value == "office" or unreal(text, sentence.start, told.start):
            continue
        cells: dict[str, Cell | None] = {
            "convener": (page.written(sentence.flow, body.start, body.end), body.start, body.end)
        }
        page.claim("networks", (told.ref or "",), sentence.flow, "promoted_by", cells)
        return
