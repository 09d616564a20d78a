"""Words of joining and belonging: who joins, and which network, in the clause of a verb.

Here: the verbs with their subject and object. What a membership's row says of them is in `memberships`; words that deny
it in `denials`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.flows import match_at, matches, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.joining_subjects import (
    CLAUSE_END,
    SINCE_BEHIND_COLON,
    another_before,
    another_follows,
    another_told,
    antecedent,
    counted_behind,
    last_subject,
    of_an_organ,
    of_the_network,
    who_else,
)
from pipelines.readers.wordings import FOR_US, PRESENT, SITS, WITHIN

_EVER = (
    r"(?:(?:\w+mente|anche|già|inoltre|poi|infine|così|infatti|invece|quindi|dunque|pertanto|di recente|da poco|a sua"
    r" volta) )?"
)
_MEMBER = (
    r"(?:membr[oi]|soci[oa]?)(?: (?:attiv|effettiv|ordinari|sostenitor|onorari|promotor|associat|a pieno titolo"
    r"|di diritto)[oaei]?)?"
)
_AS = rf"(?:{_MEMBER}|associat[ao]|parte|firmatari[ao]|aderente|città \w+)\b"
_MEMBERS = (
    r"(?:tra|fra) (?:i|le|gli) (?:(?:suoi|sue) )?(?:(?:città|[Cc]omuni|enti"
    r"|amministrazioni) (?:[a-z]+[ei] )?)?(?:membr[oi]|soci[e]?"
    r"|aderenti|attiv[ei]|associat[ei]|partner|firmatari[e]?|partecipanti)\b"
)
_NTH = r"(?:(?:un[oa']?|il|la|lo|l') ?)?(?:nuov[oa] |\w+(?:esim|tim|im)[oa] |\d+[°ªº^]? )?"
_FIRST = r"(?:(?:città|[Cc]omuni|enti) )?(?:aderenti|firmatari[e]?|soci[e]?|membri|iscritt[ei]|associat[ei])\b"
_KEEP = r"(?:(?:conferm|rinnov)(?:a(?:no)?|at[aoe])|mant(?:iene|engono|enut[aoe]))"
_DONE = r"(?:formalizzat|perfezionat|ratificat|sottoscritt|sancit)[ao]"
_IN_FORCE = (  # "L'adesione|, disposta con delibera n. 3/2025, decorre dal |10 febbraio"
    r"(?:,[^;]{3,110}?,)? (?:decorre|ha (?:effetto|decorrenza)|è (?:effettiv|efficac|operativ)[aeo]) (?:dal|a pa)"
)
_INTO = r"(?:ad?|al|alla|all'|in|nel|nella|nell')"
JOINS = re.compile(
    rf"\b(?=\w)(?:(?P<past>si (?:è|sono) {_EVER}unit[aoei]|si unì|(?:ha|hanno) {_EVER}aderito|aderì|(?:è|sono) {_EVER}"
    rf"entrat[aoei](?: a far(?:ne)? parte)?|entrat[ao]vi|(?<=, )(?:entrat|ammess|accolt)[ao](?= nel(?:l'"
    rf"| )(?:\w+ )?\d{{4}}(?:,| come))"
    rf"|(?<=, )(?:iscritt|associat)[ao](?= (?:sin |fin |già )?dal(?:l'| )(?:\w+ )?\d{{4}}\b)"
    rf"|(?-i:(?:Ammess|Entrat|Associat|Iscritt)[ao])(?= [^.;:,]{{3,60}}, )"
    rf"|entrò(?: a far parte)?|(?:ha|hanno) {_EVER}(?:sottoscritto|firmato)"
    rf"(?: (?:(?:l'atto|la (?:lettera|carta|scheda)|il (?:modulo|protocollo)) (?:di |d')|l'|la propria )adesione)?"
    rf"|si è {_EVER}"
    rf"(?:associat|iscritt)[ao]|(?:ha|hanno) {_EVER}(?:formalizzato|perfezionato|ratificato|sancito) "
    rf"(?:(?:la|il) (?:propri[ao]|su[ao]) |l'|il )?(?:adesione|ingresso|iscrizione)"
    rf"|ha ottenuto l'adesione"
    rf"|è {_EVER}stat[ao] (?:tra|fra) (?:i|le) prim[ei] (?:[^.;,]{{0,30}}?ad? (?:aderire|entrare)|{_FIRST})"
    rf"|entra(?: (?:ufficialmente|formalmente|anche|così))?(?: a far parte)?(?= (?:(?:in|nel|nella|di|del|della) "
    rf"|[dn]ell')(?:(?-i:[A-ZÀ-Þ])|rete|network|associazione))|(?:ha"
    rf"|hanno) {_EVER}fatto (?:il (?:suo|proprio) )?ingresso|si è {_EVER}aggiunt[ao]|abbiamo {_EVER}aderito"
    rf"|siamo {_EVER}entrat[ie](?: a far parte)?|ci siamo {_EVER}unit[ie]"
    rf"|è {_EVER}stat[ao] {_EVER}"
    rf"(?:ammess|accolt)[ao](?: come (?:membro|socio|socia))?|(?:è|sono) {_EVER}(?:diventat|divenut)[aoie] "
    rf"{_EVER}(?:(?:un[oa']?|il|la|lo|l') ?)?(?:nuov[oa] |\w+(?:esim|tim|im)[oa] )?{_AS}"
    rf"|(?:diven(?:ne|ta)|diventò) {_NTH}{_AS})"
    rf"|(?P<now>(?P<kept>(?:(?:ha|hanno|viene|vengono|si|(?:è|sono)(?: stat[aei])?) )?{_KEEP} "
    r"(?:(?:la|le) (?:(?:propri|su)[ae] )?|l'))(?:adesion[ei]|partecipazione|iscrizione|appartenenza)"
    rf"(?= {_INTO} ?)|aderisce|aderiscono|ne fa parte|fa(?:nno)? "
    r"(?:(?:inoltre|anche|pure|infine|già|oggi|ora|adesso|tuttora|invece|quindi|ormai|altresì|\w+mente) )?parte"
    r"|(?:è|risulta) (?:oggi |anche |attualmente |inoltre |da \w+ "
    rf"|\w+mente |ora |pure |infine |invece |altresì |poi |ancora |già |un |una |uno (?:dei|degli) |tra (?:i|le|gli) "
    rf"|fra (?:i|le|gli) |(?<= )(?:(?:oltre|circa|quasi|più di) )?[\d.]+ (?:[a-z]+ ){{1,3}}(?=soci|membr|ader)"
    rf"|delle |dei )*(?:{_MEMBER}|associat[ao]"
    rf"|iscritt[ao]|città (?:membro|attive|aderenti|associate|firmatarie|partner)"
    rf"|parte\b(?: attiva\b)? ?|ader(?:ente|enti)|firmatari[ao]|componente)|(?:ne )?siamo {_EVER}(?:membri|soci|socie"
    r"|parte|iscritti|associati)|(?:ne |vi )?(?:facciamo parte|aderiamo)"
    r"|partecipiamo(?: inoltre| anche| infine| poi| oggi)*(?= (?:ad?|al|alla|all') ?(?-i:[A-ZÀ-Þ]))"
    r"|è(?: presente| anche| già| ormai| oggi)?(?= (?:(?:nella|nel) |nell')(?:rete|network|circuito|coordinamento"
    r"|associazione)\b)|è(?: presente| anche| già| ormai)?(?= (?:nella|nel|in|nell') ?[^.;,]{2,60}?"
    r" (?:già |sin |fin )?(?:dal |dall'|a partire dal ))"
    r"|(?:vi |ci )?(?:è|siamo) present[ei](?= (?:[a-z]{3,} )?dal[ l'][\w ']{3,20}(?:[.;,]|$| e ))|appart(?:iene|engono)"
    rf"|(?:figura|compare|rientra|siede)(?: (?:sin |fin )?dal(?:l'| )[\w° ]{{4,22}}?)? {_MEMBERS}"
    rf"|{_MEMBERS}[^.;:]{{0,160}}? (?<!non )(?:figura|compare|rientra|siede|conta|(?:si )?annovera|vi è|c'è)"
    r"(?:,? (?:sin |fin )?dal(?:l'| )[\w° ]{4,22}?,?)?(?= (?:anche |pure )?(?:il |la |l')?(?-i:[A-Z]))"
    rf"|{SITS}|partecipa(?=(?: già| anche| inoltre)?,? (?:dal|dall'|sin dal|fin dal))"
    r"|partecipa(?=(?: inoltre| anche| infine)?,? (?:nell'ambito|nel quadro|all'interno) [^,;.:]{3,60}, "
    r"(?:alla|al|ad?|all') ?(?-i:[A-ZÀ-Þ]))|partecipa(?= (?:ad?|al|alla|alle|all') ?(?-i:[A-ZÀ-Þ]))|partecipa"
    r"(?= (?:alla|al|all'|a quest[ao]) ?(?:rete|network|coalizione|alleanza)\b)|"
    rf"{PRESENT}|vi aderisce|vi partecipa|prend(?:e|ono) parte(?= (?:ad? (?-i:[A-ZÀ-Þ])|alla rete"
    r"|al network)| (?:(?:sin |fin |già )?dal|a partire dal))|(?<=\()in(?= (?-i:[A-ZÀ-Þ])[^()]{1,60}? (?:(?:sin |fin "
    r"|già )?dal(?:l'| )|a partire dal)[^()]{3,20}\)))"
    r"|(?P<noun>(?:la |della )?nostra (?:adesione|iscrizione|appartenenza)|(?:il |del )?nostro ingresso"
    r"|(?:(?:l'|la (?:propria |sua )?|con la )?(?:adesione|membership|ingresso|iscrizione|affiliazione|appartenenza)"
    rf"|l'entrata)(?= (?:di|del|della|dell') ?)"
    r"|(?:la )?partecipazione(?= (?:di|del|della|dell') ?[^.;,:]{2,40}? (?:risale|dura|data|decorre|è iniziata)\b)"
    rf"|(?:{_MEMBER}|aderente)(?= (?:(?:di|del|della|dell') ?[^.;,]{{2,60}}? )?"
    rf"(?:(?:sin |fin )?(?:dal|dalla) |dall'))"
    rf"|(?:adesione|iscrizione|ingresso)(?= è (?:stat[ao] {_DONE}|avvenut[ao])|,? {_DONE}|, avvenut[ao] (?:nel|il)"
    rf"| del \d{{4}}"
    rf"| fa seguito| risale(?! alla fondazione)| (?:nel|dal|nell'"
    rf"|:)"
    rf"| ?[:\d]| {_INTO} ?[^.;,]{{2,70}}?(?:, [^.;,]{{3,80}},)? (?:da parte (?:di|del|della|dell')|risale"
    rf"|è (?:del|avvenut|stat[ao] {_DONE}))"
    rf"| data d(?:al|all'|a)\b| con (?:la |apposita )?(?:deliber|atto |provvedimento|determin)"
    rf"|[^.;]{{3,90}}?, (?:poi |quindi )?(?:{_DONE}|(?:divenut|diventat)[ao] (?:effettiv|efficac|operativ))"
    rf"|{_IN_FORCE}))"
    r"|(?P<since>(?:dal|dall'|fin dal|sin dal)(?= [^.,;]{2,24},? (?:è|fa parte|aderisce|partecipa|siede))))",
    re.I,
)
_BY_WHOM = re.compile(r"[^.;,]{0,70} da parte (?:di|del|della|dell')")
_FACT = when_asked(
    rf" (?:è (?:stat|avv|del (?:\d|[a-z]{{5,9}} \d))|fa seguito|risale)|,? {_DONE}|, avvenut| del \d{{4}}|{_IN_FORCE}"
)
_FACT_OF = when_asked(  # "L'adesione| al Patto dei Sindaci, promosso dalla Commissione europea, risale al"
    r" (?:(?:ad?|al|alla|in|nel|nella) |all'|nell')[^.;:]{2,150}? (?:risale|è (?:stata (?:formalizz|perfezion|ratific)"
    r"|avvenut|del (?:\d|[a-z]{5,9} \d)))"
)
_RELATIVE = re.compile(r", (?:di|a) cui [^,;.]{0,60}$|, (?:del quale|della quale|al quale|alla quale) [^,;.]{0,60}$")
_WE = re.compile(r"\b(?:siamo|abbiamo|facciamo|aderiamo|partecipiamo|nostr[ao])\b", re.I)
_OF_OURS = when_asked(  # "L'ingresso dell'Ente", "l'adesione della nostra città", "l'ingresso nella rete della città"
    r"(?: (?:alla|al|all'|nella|nel|nell') ?(?:rete|network|associazione|forum|patto|coalizione|alleanza))?"
    r" (?:del|della|dell') ?(?:(?P<who>(?:nostr[ao] )?(?:Comune|Ente|Amministrazione(?: comunale)?"
    r"|Città(?: metropolitana)?"
    r"|città(?: metropolitana)?|comune))|(?P<union>Unione|Comunità|Provincia|Libero Consorzio)(?! europea))\b"
    r"(?! (?:di|d'|capoluogo)| [A-Z])"
)
_PLURAL = re.compile(
    r"(?:(?:ne|vi|si) )?(?:fanno|aderiscono|sono|hanno|appartengono|prendono|partecipano|siedono)\b", re.I
)
_SIGNED = re.compile(r"(?:ha|hanno) (?:\w+ )?(?:sottoscritto|firmato)$", re.I)  # a network only where it is named
_THEN_WHO = when_asked(r" [^.;:,]{3,60}, (?:il |la |l')?(?=[A-ZÀ-Ý])")  # "Ammessa nel 2003, |Napoli co-presiede"
_COMMITTEE = re.compile(
    r"\b(?:Comitato|Consiglio(?! (?:comunale|metropolitano|provinciale|regionale))|Board|Committee|Direttivo"
    r"|Esecutivo|Task Force|Working Group|gruppo di lavoro|Gruppo "
    r"di lavoro|Forum)\b"
)
CUES = (
    "ader", "ades", "unit", "unì", "entr", "sottoscri", "firma", "associat", "parte", "membr", "soci", "iscri",
    "ammess", "accolt", "affilia", "partecipa", "ingresso", "aggiunt", "apparten", "appartiene", "component", "(in ",
    "nella rete", "nel network", "è in ", "present", "vi è ", "i siamo ", "siede", "tra le ", "fra le ", "tra gli ",
    "fra gli ", "tra i ", "fra i ",
)  # fmt: skip
_SERIES = re.compile(
    r"(?: \([^)]*\))?(?:,| e| ed|, e)(?: (?:a|ad|al|alla|all'|di|del|della|nel|nella|il|la|lo|in))?(?: "
    r"(?:rete|network))? ?(?:l')?"
    r"|(?: \([^)]*\))?(?: (?:(?:del|della) |dell')[A-ZÀ-Þ][\w' -]{2,50})?"
    r"(?: (?:nel|dal|il|a|in)(?: [\w°]+){1,3}| (?:nell|dall)'[\w° ]+)?(?:, [^;.:]{3,90}?)?(?:,? ed?"
    r"|,? nonché,?|;(?: ed?)?|,)"
    r"(?: anche| poi| infine)*(?:,? (?:(?:già|sin|fin) )?(?:dal|nel|dall'|nell') ?(?:[\w°]+ ){0,2}\d{4},?)?"
    rf"(?:, {WITHIN},)?"
    r" (?:ad?|al|alla|all'|di|del|della|dell'|in|nel|nella|nell') ?(?:(?:rete|network|associazione|forum)(?: \w+)? )?"
)
_JOINS_NEXT = re.compile(  # "ha firmato un gemellaggio con Zara |ed è membro| dal 2014 di": of another verb
    r"(?:,| ed?|;| ma| mentre) (?:ne |vi )?(?:è|fa|ha|aderisce|partecipa|appartiene) "
    r"(?:(?:\w+ )?(?:membr|soci[oae]|parte\b|iscritt|entrat|aderito)|(?:dal|al|all|a|ad)\b)"
)
_OPENS_LIST = re.compile(r":(?: (?:il|la|lo)| (?=l'))?(?: ?l')? ?(?:(?:rete|network|associazione)(?: \w+)? )?$")
_LISTED = when_asked(  # "aderisce a: Polis (dal 2006); ICLEI, rete di città; Civitas", "reti: Polis dal 2006 e"
    r"(?: \([^()]*\)|,? (?:(?:già|sin|fin) )?(?:dal|nel|dall'|nell') ?(?:[\w°]+ ){0,2}\d{4})?"
    r"(?:(?:, [^;.:]{3,120}?)?;(?: ed?| infine)?|(?:, (?:(?:di|a) cui|(?:del|al)(?:la)? quale|che) [^;.:,()]{3,100})?"
    r",? ?(?:ed?)?)(?: (?:il|la|lo))? ?(?:l')?"
)
_OF_WHOM = when_asked(
    r" (?:di|del|della|dell')(?: (?:Comune|Città) di)? ?[A-Z][\w' -]*?"
    rf"(?= {_INTO}(?!\w)| ?[:.,;)]| risale| data | è (?:del|stat)|$)"
)
_OF_COMMITTEE = re.compile(rf" ?(?:de(?:l|llo|lla|i|ll')|nel|nello|nella|al|alla|di) ?(?:suo )?{_COMMITTEE.pattern}")
_OF_OTHERS = re.compile(
    r" (?:a|al|alla|all'|di|del|della|ai|delle|dei) ?(?:progett|programm|bando|conferenz|convegn|incontr|tavol"
    r"|campagn|carta|dichiarazion|assemble|diverse|numeros|varie|molte|alcune|altre|prim)"
)
_OF_A_NAME = when_asked(r" (?:ad?|al|alla|all'|di|del|della|dell'|nella) ?[A-ZÀ-Þ]")
_OF_THE_NETWORK = re.compile(
    r"(?: anche)? (?:della|alla|nella|dalla|a questa|di questa|dell'|all'|dall'|del|al|dal|la|il|l')"
    r" ?(?:rete|network|forum|patto|coordinamento|associazione|coalizione|alleanza|piattaforma)\b"
    r"(?! di (?:gemell|amic|collab|parten|lavoro|int))"
    r"(?! (?-i:(?:(?:\w+(?:al|an|e)[aeio]|di città|di [Cc]omuni|delle città) )?[A-ZÀ-Þ]))",  # a name unknown elsewhere
    re.I,
)
_OF_THE_INITIATIVE = re.compile(r" (?:all'|dall'|nell'|l')iniziativa\b(?! [«“\"A-ZÀ-Þ])")
_BARE = when_asked(
    r"(?:(?: nel| dal| dall'| nell'| sin dal| fin dal| il \d| l'\d| con| è (?:stat|avv)"
    r"| fa seguito| risale| è (?:il |l'|del )(?=\d|[a-z]{5,9} \d{4})| è datat| data d"
    r"| decorre| ha (?:effetto|decorrenza) da| da(?= [a-z]{4,9} \d{4}))(?! rete)|[.,;:)]|$)"
)
_ORGAN = re.compile(
    r"\b(?:la|il) (?P<organ>(?:Giunta|Consiglio)(?: comunale| metropolitan[oa]| cittadin[oa])?) (?:vi )?$", re.I
)
_FRONTED = when_asked(  # "|Di |Polis la città è già un membro attivo e dovrà"
    r"(?:(?:Anche|Inoltre|Infine|E),? )?(?:(?:[Dd]i|[Dd]ell?a?|[Aa]d?|[Aa]ll?a?|[Ii]n|[Nn]ell?a?) |(?:[DdAaNn]e?ll)')"
    r"(?:(?:rete|network|forum|patto|associazione)(?: \w+)? )?"
)
_PRONOUN = when_asked(r"\b(?:vi|ne)(?: è| sono| ha| hanno)? $", re.I)
_WHEN = re.compile(
    r",? (?:in data|nel|nell'|dal|il|l'|a fine|alla fine del|dalla fine del|all'inizio del|a partire dal|già nel"
    r"|dopo il)(?: ?(?:[\w°]+ ){0,3})?(?:\d{4}|\d\d[./]\d\d[./]\d{4}),?(?= )"
)
_OTHER_SUBJECT = re.compile(
    r"(?:^|[,;] )(?:le città|i Comuni|altre città|le altre|i sindaci|gli enti)\b[^,;]{0,60}$", re.I
)


@dataclass(frozen=True, slots=True)
class Joining:
    """A verb of joining or belonging, the publisher as its subject, and the networks with the spans that name them."""

    verb: re.Match[str]
    actor: Actor
    networks: list[tuple[str, tuple[int, int]]]


def joinings(cast: Cast, sentence: Sentence) -> Iterator[Joining]:
    """`Milano si è unita a C40`, `ne fa parte`, `L'adesione di Milano alla rete`: not yet whether it is so."""
    flow = cast.page.flows[sentence.flow]
    if not flow.cued(sentence.start, sentence.end, CUES) or not cast.concerned(sentence):
        return
    for verb in matches(JOINS, flow.text, sentence.start, sentence.end):
        if verb["since"] or (actor := who_joins(cast, sentence, verb)) is None:
            continue
        if networks := joined(cast, sentence, verb.span(), bool(verb["noun"])):
            yield Joining(verb, actor, networks)


def who_joins(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Actor | None:
    """Who joins: the publisher named before the verb (or after `adesione di`), or left unsaid after it was named."""
    text = cast.page.flows[sentence.flow].text
    own = match_at(_OF_OURS, text, verb.end(), sentence.end) if verb["noun"] else None
    if own and (own["who"] or cast.page.publisher.startswith(f"{own['union']} ")):
        return Actor(cast.page.publisher, *own.span("who" if own["who"] else "union"))
    if _WE.search(verb[0]):
        return Actor(cast.page.publisher, verb.start(), verb.end())
    before = [
        a
        for a in cast.actors(sentence.flow, sentence.start, verb.start())
        if not _is_unit(cast, a)
        or re.search(r"\battraverso\b|\btramite\b|\bmediante\b", text[max(0, a.start - 20) : a.start])
    ]
    by = match_at(_BY_WHOM, text, verb.end(), sentence.end) if verb["noun"] else None
    until = min(sentence.end, (by.end() if by else verb.end()) + 45)
    after = [a for a in cast.actors(sentence.flow, verb.end(), until) if not _is_unit(cast, a)]
    if verb["noun"] and not after and _anothers(cast, sentence, verb):
        return None
    if verb["noun"]:
        return next(iter(after), None) or (before[-1] if before else _unsaid(cast, sentence, verb))
    if _OTHER_SUBJECT.search(text[sentence.start : verb.start()]) or who_else(text, sentence, verb, before):
        return None
    if _PARTICIPLE.fullmatch(verb[0]):  # "Torino, entrata nel 2017"; not "Lione, entrata nel 2017"
        return before[-1] if before and text[before[-1].end : verb.start()] == ", " else None
    if verb[0].lower() == "in":  # "Torino (in C40 dal 2009)"
        return before[-1] if before and text[before[-1].end : verb.start()] == " (" else None
    if _PLURAL.match(verb[0]) and counted_behind(cast, sentence, verb):
        return None
    if _UNLIKE.search(text, sentence.start, verb.start()):
        return None
    if not before and search(_FOREIGN, text, sentence.start, verb.start()):
        return None
    if verb["kept"] and not before and not _named_before(cast, sentence, verb.start()):
        return Actor(cast.page.publisher, verb.start(), verb.end())
    if subject := antecedent(cast, sentence, verb) or last_subject(text, sentence, before):
        return subject
    if verb[0][0].isupper() and (then := _THEN_WHO.match(text, verb.end(), sentence.end)):
        return next((a for a in after if a.start == then.end()), None)
    if after and re.match(r"(?:,? anche| pure|,)? (?:il |la |l')?$", text[verb.end() : after[0].start]):
        return after[0]
    return _unsaid(cast, sentence, verb) or _organ_of_it(cast, sentence, verb)


def _anothers(cast: Cast, sentence: Sentence, noun: re.Match[str]) -> bool:
    """Whether a noun is another city's: `L'adesione |di Lione| è cessata nel 2023`."""
    of = match_at(_OF_WHOM, cast.page.flows[sentence.flow].text, noun.end(), sentence.end)
    return of is not None and bool(cast.page.within(sentence.flow, of.start(), of.end() + 1, "place"))


_FOREIGN = re.compile(  # "La Provincia di Barcellona |ne fa parte dal 2009"
    r"\b(?:[Ll]a |[Ii]l |[Ll]')(?:Provincia|Regione|Città(?: [Mm]etropolitana)?|Comune|Municipalità|Università"
    r"|Fondazione|Camera di [Cc]ommercio)(?: autonoma| di| del| della| dell'| d')* ?[A-ZÀ-Þ][^,;.:]{0,30} $"
)
_UNLIKE = re.compile(  # "Ivrea, |a differenza di Torino, |ne fa parte"
    r", (?:a differenza|diversamente|al contrario|come|al pari) (?:di|da|del|dal|della|dalla) [^,;.]{2,40}, (?:ne "
    r"|vi )?$"
)
_NAMED = when_asked(r"(?<!^)(?<![\d.] )\b(?!Giunta|Consiglio|Comune|Ente|Amministrazione)[A-ZÀ-Þ]\w{2,}")
_PARTICIPLE = re.compile(r"(?:entrat|ammess|accolt|iscritt|associat)[ao]")


def _named_before(cast: Cast, sentence: Sentence, end: int) -> bool:
    """Whether anybody but an organ of the publisher is named in a sentence before an offset."""
    named = cast.page.within(sentence.flow, sentence.start, end, "place", "organisation", "network")
    return bool(named) or _NAMED.search(cast.page.flows[sentence.flow].text[sentence.start : end]) is not None


def _organ_of_it(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Actor | None:
    """`Il Consiglio comunale ha ratificato l'adesione`: an organ acts for the publisher."""
    organ = search(_ORGAN, cast.page.flows[sentence.flow].text, sentence.start, verb.start())
    return Actor(cast.page.publisher, *organ.span("organ")) if organ and "adesione" in verb[0].lower() else None


def _is_unit(cast: Cast, actor: Actor) -> bool:
    return actor.holder != cast.page.publisher and not actor.holder.startswith("Sindac")


def _unsaid(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> Actor | None:
    """No subject: the sentence or list entry begins with the verb itself, or the last subject was the publisher."""
    text = cast.page.flows[sentence.flow].text
    lead = text[sentence.start : verb.start()]
    if text.startswith(" a sua volta", verb.end()) or (sentence.subject is not None and of_the_network(lead)):
        return None
    if _PLURAL.match(verb[0]):  # "ne fanno parte circa 800 città": nobody alone
        return None
    if not verb["noun"] and (another_follows(cast, sentence, verb) or another_before(cast, sentence, verb)):
        return None
    fact = verb["noun"] and (_FACT.match(text, verb.end()) or _FACT_OF.match(text, verb.end(), sentence.end))
    if fact and re.fullmatch(rf"(?:L'|Il |La |Con l'|Grazie all'|Dopo l'|{FOR_US})(?:propri[ao] |su[ao] )?", lead):
        return Actor(cast.page.publisher, verb.start(), verb.end())
    if re.match(r"(?:Vi|Ne|vi|ne) ", text[verb.start() :]) or re.fullmatch(
        r"(?:[A-Z][^,.;]{0,50}, |.*[:–(,] ?|(?:[Nn]el|[Dd]al)(?:l')?(?: ?[a-z\d][\w°]*){1,3} "
        r"|[Ii]l \d+° ?(?:[a-z]+ )?(?:\d{4} )?|[Ii]l \d+ [a-z]+ (?:\d{4} )?)?(?:vi |ne )?",
        lead,
    ):
        return Actor(cast.page.publisher, verb.start(), verb.end())
    if verb["past"] and lead in ("Vi ", "Ne ") and not another_told(cast, sentence):
        return Actor(cast.page.publisher, verb.start(), verb.end())
    if SINCE_BEHIND_COLON.search(lead) and not _named_before(cast, sentence, verb.start()):
        return Actor(cast.page.publisher, verb.start(), verb.end())
    return None


def joined(
    cast: Cast, sentence: Sentence, verb: tuple[int, int], noun: bool = False
) -> list[tuple[str, tuple[int, int]]]:
    """The networks joined: named after the verb in its clause, else the one spoken of."""
    named = _named_after(cast, sentence, verb[1])
    if named is None:
        return []
    if named:
        return named
    network = _spoken_of(cast, sentence, verb, noun)
    return [(network, verb)] if network is not None else []


def _named_after(cast: Cast, sentence: Sentence, verb_end: int) -> list[tuple[str, tuple[int, int]]] | None:
    """The networks that follow the verb, a list of them included; None where a committee of one follows instead."""
    text = cast.page.flows[sentence.flow].text
    out: list[tuple[str, tuple[int, int]]] = []
    reach, listing = verb_end, False
    for m in cast.page.within(sentence.flow, verb_end, sentence.end, "network"):
        gap = text[reach : m.start]
        if out and gap == " (" and m.ref == out[-1][0]:  # the acronym beside the name
            reach = m.end + (text[m.end : m.end + 1] == ")")
            continue
        series = _SERIES.fullmatch(gap) or (listing and _LISTED.fullmatch(gap))
        if len(gap) > 130 or (not series if out else CLAUSE_END.search(gap) or _JOINS_NEXT.search(gap)):
            break
        listing = listing if out else _OPENS_LIST.search(gap) is not None
        if not out and _COMMITTEE.search(gap):
            return None
        if not any(ref == m.ref for ref, _ in out):
            out.append((m.ref or "", (m.start, m.end)))
        reach = m.end
    return out


def _spoken_of(cast: Cast, sentence: Sentence, verb: tuple[int, int], noun: bool) -> str | None:
    """The network last spoken of, where the words around the verb leave it unsaid (`ne fa parte dal 2005`)."""
    text, rest = cast.page.flows[sentence.flow].text, (verb[1], sentence.end)
    if not _OF_THE_NETWORK.match(text, verb[1]) and of_an_organ(cast, sentence, verb, sentence.topic):
        return None
    relative = _RELATIVE.search(text, sentence.start, verb[0])
    if relative and (last := cast.near(sentence, relative.start() + 1)) is not None:
        return last
    of = (match_at(_OF_WHOM, text, *rest) or match_at(_OF_OURS, text, *rest)) if noun else None
    begin = of.end() if of else verb[1]
    when = _WHEN.match(text, begin, sentence.end)
    follow = text[when.end() if when else begin :][:60]
    if _OF_COMMITTEE.match(follow) or _OF_OTHERS.match(follow) or (when and _OF_A_NAME.match(follow)):
        return None
    if _SIGNED.search(text[verb[0] : verb[1]]) and not _OF_THE_NETWORK.match(follow):
        return None
    spoken_of = cast.near(sentence, verb[0])
    first = next(iter(cast.page.within(sentence.flow, sentence.start, verb[0], "network")), None)
    fronted = first is not None and _FRONTED.fullmatch(text, sentence.start, first.start)
    unsaid = (
        when
        or (fronted and follow.startswith(" e "))
        or (spoken_of and _OF_THE_INITIATIVE.match(follow) and cast.is_called(spoken_of, "iniziativa"))
        or _OF_THE_NETWORK.match(follow)
        or _BARE.match(follow)
        or _PRONOUN.search(text[sentence.start : verb[0]])
        or text[verb[0] : verb[1]].lower().startswith(("ne ", "vi "))
    )
    if text[verb[0] : verb[1]].lower().startswith(("tra ", "fra ")):  # "Tra i soci di EUROLAGHI figura Torino"
        return cast.near(sentence, verb[1])
    return spoken_of if unsaid else None
