"""Networks that a text names only as what its city belongs to: by their own words (`Alleanza nelle Alpi`, `Mayors for
Peace`), or one of several told together (`tre reti: Eurocities, Polis e ICLEI`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipelines.flows import AnyOf, matches, search
from pipelines.mentions.phrases import phrase_at, phrases
from pipelines.patterns import when_asked
from pipelines.readers.naming import HEADED, NAMED, RUMOURED, Sighting, Span, listed_last, rule_words, see
from pipelines.readers.page import Page
from pipelines.readers.wordings import WITHIN

_JOINS = (
    r"(?:ader(?:isc\w+|it\w+|ì|iamo|enti?)|(?:adesione|partecipazione)(?: \w+){0,4}?"
    r"(?= (?:ad?|in|al|all[oae]|ai|nel|nell[oa]) |(?:all|nell)')"
    r"|(?:fa|fanno|fatto|facciamo|faceva|facente)"
    r"(?: \w+)? parte|entra(?:t[aoei])?(?: a far parte)?|(?:membr[oi]|soci[oae]?)(?: \w+)?|iscritt[aoei]|associat[aoei]"
    r"|unit[aoei]|apparten\w+|appartiene|partecipa(?:no)?)"
)
_DATE = r"(?:(?:già|sin|fin) )?(?:(?:dal|nel) |(?:dall|nell)'(?:anno )?)(?:[\w°]+ ){0,2}?\d{4}"
_WHEN = rf"(?:,? {_DATE},?)?(?: (?:negli anni|nel tempo|nel corso (?:degli anni|del tempo)),?)?"
_BY_ACT = r"(?:,? con (?:la |propria |apposita )?(?:deliber|decret|determin)[^;:]{3,110}?,)?"
_TO = r"(?:(?:ad?|di|in|al|allo|alla|del|dello|della|nel|nello|nella|ai|alle|dei|delle) |(?:all|dell|nell)')"
_ASIDE = (  # "partecipa |inoltre, nell'ambito della Urban Agenda, |alla"
    r"(?:,? (?:inoltre|infine|anche|poi|altresì|invece))?(?:,? (?:nell'ambito|nel quadro|all'interno) (?:d(?:i|el|ella"
    r"|ello|ei|elle) |dell')[^,;.:]{3,60},)?"
)
_ONE = re.compile(rf"\b(?=\w){_JOINS}{_WHEN}{_BY_ACT}{_ASIDE} {_TO}[«“\"]?(?=(?-i:[A-ZÀ-Ý]))", re.I)
_TIED = when_asked(rf"(?:^|[ ,;]){_TO}[«“\"]?$")  # "e |di |Metrex": what is joined too
_CUES = AnyOf("ader", "adesi", "parte", "entra", "membr", "soci", "iscri", "unit", "appart")
_SEVERAL_CUES = ("reti", "network", "associazioni", "coordinamenti", "alleanze", "coalizioni")
_NETWORK_LIKE = re.compile(
    r"(?:Rete|Alleanza|Associazione|Coordinamento|Coalizione|Lega|Network|Circuito) (?!\w+$)"
    r"|\b(?:Alliance|Coalition|Network)$"
    r"|\b(?:\w*[Cc]ities|Mayors|Municipalities|Towns|Regions|Communes|Local Governments|Local Authorities)\b"
    r"|^Partnership (?:on|for) [A-Z]"
    r"|^Forum (?:[Ee]urope|[Ii]talian|[Mm]ondial|[Ii]nternazional|[Gg]lobal|[Nn]azional)\w+ (?:per|de[il]|dell[aeo])\b"
    r"|^(?:Città|Comuni|Borghi|Sindaci|Associazione (?:\w+ )?(?:Città|Comuni|Borghi|Sindaci)) (?:[A-Z]|[a-z]+ )"
)
_OTHER_HEAD = re.compile(
    r"(?:Programma|Progetto|Carta|Manifesto|Dichiarazione|Giornata|Settimana|Premio|Bando|Fondazione|Festival|Comitato"
    r"|Consiglio|Commissione|Campagna|Gruppo|Working|Task|Steering|Executive|Città [Mm]etropolitan|Città d(?:i|el|'))"
)
OTHER_SUBJECT = re.compile(
    r"\b(?:[Uu]niversità|[Ff]ondazion\w+|[Bb]ibliotec\w+|[Ss]cuol\w+|[Mm]use[oi]|[Tt]eatr[oi]|[Ii]stitut\w+"
    r"|[Oo]spedal\w+"
    r"|[Aa]ziend\w+|[Ll]'associazione (?=[A-ZÀ-Ý])|[Aa]ssociazioni? (?:d|c|l)\w+|[Ii]mpres\w+|ONG|[Cc]ooperativ\w+"
    r"|[Cc]onsorzi\w*)\b"
)


def joined_names(page: Page) -> Iterator[Sighting]:
    """`Torino è socia di Alleanza nelle Alpi`: what a city belongs to, and whose name says that it is a network."""
    for flow, start, end in page.sentences(_CUES):
        text = page.flows[flow].text
        for match in matches(_ONE, text, start, end):
            if not of_others(page, text, start, match.start()):
                asked = (
                    _ASKED_AFTER.match(text, match.end(), end)
                    or search(_ASKED, text, start, match.end())
                    or _answered_no(page, flow, end)
                )
                denied = asked or search(_DENIED, text, start, match.start())
                yield from _one_by_one(page, flow, match.end(), end, RUMOURED if denied else NAMED)
        yield from _several(page, flow, start, end)


def _answered_no(page: Page, flow: int, end: int) -> bool:
    """Whether a sentence is a question whose answer begins with No: `Il Comune fa parte di Polis? No.`"""
    text = page.flows[flow].text
    if not text.endswith("?", 0, end):
        return False
    behind = text[end:].lstrip() or (page.flows[flow + 1].text if flow + 1 < len(page.flows) else "")
    return _NO.match(behind) is not None


_DENIED = re.compile(  # "Il Comune |non |fa parte di Eurocities", "|non ha ancora |aderito a"; not "non solo è socio"
    r"\b[Nn]on (?:(?:ne|vi|è|sono|ha|hanno|risulta|stat[aoei]|ancora|più|mai|invece|oggi|attualmente|formalmente) )*$"
)
_NO = re.compile(r"(?:No|Non (?:ancora|più))\b")
CLOSING = re.compile(
    r"(?:(?:Le |Gli )?[Aa]ltr[ie]|Ulteriori) (?:(?P<commitments>impegni)|(?:reti|adesioni|appartenenze|partecipazioni"
    r"|associazioni|network|coordinamenti))"
    r"(?: (?:di città|di [Cc]omuni|internazionali|nazionali|europe[ei]|in rete|e [a-z]+|del Comune|della [Cc]ittà))*:?"
)
"""The heading of what closes a list of networks: `Altre reti internazionali`, `Altri impegni`."""
_TO_THE_END = when_asked(rf"[»”\"]?(?: \([^()]*\))?(?:,? {_DATE})?\.?")


def closing_names(page: Page) -> Iterator[Sighting]:
    """The last section of a list of networks, `Altre reti`, in a running line: `Il Comune aderisce ad Acte, a Polis e
    a Metrex`, or the names alone (`Acte (dal 2010), Polis, Metrex.`)."""
    if page.kind != "networks_list":
        return
    for section, flows in page.by_section.items():
        heading = page.heading_of(section) if section >= 0 else None
        closing = CLOSING.fullmatch(page.flows[heading].text) if heading is not None else None
        for flow in flows if closing else ():
            if page.flows[flow].kind == "paragraph":
                yield from _in_closing(page, flow, alone=not closing["commitments"] if closing else False)


def _in_closing(page: Page, flow: int, alone: bool) -> Iterator[Sighting]:
    """The names of a paragraph that closes a list; `alone`: they may stand without a verb."""
    text = page.flows[flow].text
    whole = list(series(text, 0, len(text))) if alone else []
    if len(whole) > 1 and _TO_THE_END.fullmatch(text, whole[-1][1]):
        for name in whole:
            if seen := see(page, flow, name, None, "named_in_line", HEADED):
                yield seen
        return
    for start, end in page.flows[flow].sentences:
        for match in matches(_ONE, text, start, end):
            told = not of_others(page, text, start, match.start()) and not search(_ASKED, text, start, match.end())
            for name in series(text, match.end(), end) if told else ():
                if _OTHER_HEAD.match(text, name[0]):
                    break
                if seen := see(page, flow, name, None, "joined_in_closing", NAMED):
                    yield seen


_ASKED = re.compile(  # "È allo studio l'adesione a", "La domanda di adesione a": nothing but its name says what it is
    r"\b(?:(?:allo studio|in (?:fase|corso) di (?:valutazione|istruttoria)|al vaglio)[^.;:,]{0,30}|(?:domand|richiest"
    r"|candidatur|propost|ipotes|eventual|possibil|valut)\w*(?: formale| di| la| l| una)*[ '])"
    r"(?:adesione|ingresso|iscrizione) [\w']+ ?$"
    r"|\b(?:chied|chiest|valut|ipotizz|propon|proporr|auspic|intend|vorr|vuole)\w*\b[^.;:,]{0,40}?[ '](?:adesione"
    r"|ingresso|iscrizione|ader(?:ire|isca)|entrare|far parte) [\w']+ ?$",
    re.I,
)
_ASKED_AFTER = re.compile(  # "L'adesione a |Eurocities è stata richiesta"
    r"[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,4},? (?:è|era|viene) (?:stata )?(?:\w+ )?(?:richiest|chiest|propost|rinviat"
    r"|respint|esclus|auspicat)a\b"
)
OWN_SUBJECT = re.compile(r"\b(?:[Cc]omun[ei]|[Cc]ittà|[Ee]nt[ei]|[Aa]mministrazion[ei]|[Cc]apoluogo|[Ss]indac[oa])\b")


_WE = re.compile(r"\b(?:abbiamo|siamo|facciamo)(?: \w+)? $")  # "|abbiamo |aderito all'Associazione"


def of_others(page: Page, text: str, start: int, verb: int) -> bool:
    """Whether another than a city is told to belong: `La biblioteca fa parte di`, `Eurocities è membro di`."""
    if OTHER_SUBJECT.search(text, start, verb):
        return True
    if (
        OWN_SUBJECT.search(text, start, verb)
        or _WE.search(text, start, verb)
        or page.publisher.rsplit(" di ", 1)[-1] in text[start:verb]
    ):
        return False
    named = (text[slice(*name)] for _, name in phrases(text, start, verb) if name)
    return any(not words.endswith("mente") for words in named)


def _one_by_one(page: Page, flow: int, start: int, end: int, rank: int) -> Iterator[Sighting]:
    """`di Eurocities sin dal 2009 e di Metrex`: names that say what they are, and those in one series with them."""
    text, known = page.flows[flow].text, False
    for name in series(text, start, end):
        words = text[slice(*name)]
        tied = known and (_TIED.search(text, start, name[0]) or not page.within(flow, *name, "place", "organisation"))
        if _OTHER_HEAD.match(words) or not (tied or _NETWORK_LIKE.search(words)):
            return
        known = True
        if seen := see(page, flow, name, None, "joined_by_name", rank):
            yield seen


@cache
def _introduced() -> re.Pattern[str]:
    """`fa parte di tre reti internazionali: `, `aderisce a diverse associazioni di Comuni, tra cui `."""
    member = rule_words()["member"]
    return re.compile(
        rf"\b(?=\w){_JOINS}{_WHEN} (?:anche |inoltre |infine )?{_TO}(?:[a-zà-ù\d]+ ){{0,3}}?(?:reti|network"
        rf"|associazioni|coordinamenti|alleanze|coalizioni)\b(?: (?:di|tra|fra) (?i:{member})| d'[\w' ]{{2,12}}"
        r"| [a-zà-ù]+[ei])*(?:: |,? \(?(?:tra|fra) (?:cui|le quali|i quali|queste|questi):? |,? (?:quali|come|ossia"
        r"|ovvero|cioè|in particolare|precisamente):? |,? e precisamente:? )"
        r"|\b(?:reti|network|associazioni|alleanze)\b[^.;:]{0,30}? (?:(?:a|di|in) cui|(?:all|dell|nell)e quali)"
        r" (?P<whose>[^.;:]{0,40}?)\b(?:aderi\w+|parte(?:cip\w+)?|soci[oa]|membro)\b[^.;:]{0,40}? (?:vi sono|ci sono"
        r"|figurano|si contano|rientrano) "
        r"|\b(?:reti|network|associazioni|alleanze|coordinamenti)\b[^.;:]{0,60}? (?:(?:a|di|in) cui"
        r"|(?:all|dell|nell)e quali)"
        r" (?P<who>[^.;:]{0,60}?)\b(?:aderi\w+|parte(?:cip\w+)?|soci[oa]|membro)\b[^.;:]{0,30}: "
        r"(?:(?:le|gli) altr[ei] sono )?",
        re.I,
    )


_ITEM_LEAD = re.compile(
    rf"(?:{_DATE},? )?"
    r"(?:(?:ad?|di|in|al|allo|alla|del|dello|della|nel|nello|nella|il|lo|la|i|le|gli) |(?:all|dell|nell|l)')?"
    r"(?:(?:rete|network|associazione|coalizione|alleanza)(?: (?:europea|internazionale|mondiale|italiana|nazionale"
    r"|di città))* )?[«“\"]?(?=[A-ZÀ-Ý])"
)
_ITEM_END = re.compile(
    rf"[»”\"]?(?: \([^()]*\))?(?: (?:(?:del|della) |dell')[A-ZÀ-Þ][\w' -]{{2,50}})?(?:,? {_DATE})?"
    r"(?:(?:, (?!e )[^;.:]{3,120})?;(?: ed?)?|,? ed?,?"
    r"|, (?:(?:di|a) cui|(?:della|del|alla|al) quale|che) [^,;.:()]{5,120},(?: ed?)?|,) "
    rf"(?:{WITHIN}, )?"
)


def _several(page: Page, flow: int, start: int, end: int) -> Iterator[Sighting]:
    """The networks of a list that a verb of belonging and their plural introduce, each maybe with its date."""
    text = page.flows[flow].text
    if not page.flows[flow].cued(start, end, _SEVERAL_CUES):
        return
    told = search(_introduced(), text, start, end)
    if told is None or of_others(page, text, start, told.start()) or OTHER_SUBJECT.search(told["who"] or ""):
        return
    for name in series(text, told.end(), end):
        if seen := see(page, flow, name, None, "joined_together", NAMED):
            yield seen


def series(text: str, start: int, end: int) -> Iterator[Span]:
    """The names of a series, articles, dates and asides apart; the last `e` of a series with commas ends a name."""
    while lead := _ITEM_LEAD.match(text, start, end):
        name = _cut(text, phrase_at(text, lead.end(), end))
        if name is None:
            return
        if last := listed_last(text, name, end):
            yield name[0], last[0]
            yield last[1], name[1]
            return
        yield name
        follow = _ITEM_END.match(text, name[1], end)
        if follow is None:
            return
        start = follow.end()


_OF = re.compile(r"(?:\bd(?:i|el|ello|ella) |\bdell')$")
_TO_WHOM = re.compile(r"(?:\b(?:ad?|al|allo|alla) |\ball')$")
_AND_OF = re.compile(r",? ed? (?:d(?:i|el|ello|ella) |dell')")
_AND_TO = re.compile(r",? ed? (?:(?:ad?|al|allo|alla) |all')")


def _cut(text: str, name: Span | None) -> Span | None:
    """A name without what the same preposition ties to it: `socia di |Mayors for Peace| e della Fondazione`."""
    for before, tie in ((_OF, _AND_OF), (_TO_WHOM, _AND_TO)) if name else ():
        if name and before.search(text, 0, name[0]) and (other := tie.search(text, *name)):
            return name[0], other.start()
    return name
