"""What is no membership: left, asked for, proposed, only decided. A page of networks states the rest by its list.

Here: the words that deny, and which network they deny.
"""

from __future__ import annotations

import re
from itertools import takewhile

from pipelines.flows import matches, search
from pipelines.labels import label_lines, label_of
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.joining import Joining, joined, joinings
from pipelines.readers.network_rows import network_rows
from pipelines.readers.page import Page

_REFUSED = when_asked(
    r"\b(?:non(?! \w+ndo\b)|intend\w+|vuole|vorrebbe(?:ro)?|vorrà|potr\w+|dovr\w+|auspic\w+|propos\w+|propon\w+"
    r"|richiest\w+|chiest\w+"
    r"|chied\w+|candidat\w+|valut\w+|avviat\w+ (?:il|l'|la)|percorso di|iter di|procedura di|domanda di|deciso di"
    r"|deliberato (?:di|l')|autorizzato (?:di|l')|deciso l'"
    r"|(?:ha|hanno) (?:deliberato|deciso|approvato|autorizzato|disposto|votato)\b[^.;]{0,40}"
    r"|approvat\w+ (?:la proposta di|di|la richiesta di)|approvato l'|in attesa di|in corso di"
    r"|allo studio|in esame|al vaglio|prevede di|previst\w+|possibile|eventuale|futura|mira a"
    r"|lasciat\w+|recess\w+|uscit[ao]|fino al|fino alla|cessat\w+|terminat[ao]|estint[ao]|venuta meno"
    r"|conclus\w+|disdett\w+|revocat\w+|ex|scelta di|obiettivo di|potrebbe|sta valutando|verrà|sarà|aderirà|entrerà"
    r"|farà parte|invitat\w+ a|se |\w{3,}[aei]r(?:à|anno))\b",
    re.I,
)
_ENDED = when_asked(
    r"\b(?:dal|tra il|fra il) \d{4} (?:al|e il) \d{4}|\bfino al?\b|\buscit[ao]|\brecess|\blasciat|\bcessat|\bera "
    r"(?:stat[ao] )?(?:membro|socio|parte)|\bfu (?:membro|socio)|\bè stat[ao] (?:membro|socio|socia)(?! fondat)",
    re.I,
)
_NEXT_CLAUSE = when_asked(  # "vi ha aderito nel 2018; dal 2019 al 2021 ne ha presieduto il Comitato"
    r";|,? (?:(?:nel|del)(?:la)? (?:cui|quale)|(?:il|la) cui) |,? mentre (?!ne |vi |poi )"
    r"|(?:,| e)? (?:dal|tra il|fra il) \d{4} (?:al|e il) \d{4},? (?=(?:[^.;]{0,40}\b(?:ha|hanno|è stat[ao]))?"
    r"[^.;]{0,20}\b(?:presied|sied|sedut|guid|coordin|ospit|ricopert|fatto parte del|component|membro del"
    r"|capofila|(?:vice)?presiden))"
    r"|(?:,| ed?)(?: (?:ne|vi|poi|inoltre))* (?:ha|hanno) (?:co-?)?(?:presied|guid|coordin|ospit|ricopert|rappresent)",
    re.I,
)
_OTHER_CLAUSE = when_asked(  # "Torino, che non è più socia di A|, aderisce a B"
    r"[;:]|, ma |, poi | e oggi | ed oggi |, (?:che|(?:il|la) quale|pur|già) [^,;]{3,90}, (?:(?:vi|ne|ha|è"
    r"|(?:dal|nel) (?:\w+ )?\d{4}) )*$|, che (?=(?:(?:poi|invece|però) )?(?:(?:vi|ne|si) )?$)"
)
_EFFECTED = when_asked(
    r"\b(?:formalizzat|perfezionat|ratificat)[ao](?:si)?\b|, (?:poi |quindi )?(?:divenut|diventat)[ao] "
    r"(?:effettiv|efficac|operativ)",
    re.I,
)
_NETWORK = r"(?:rete|network|forum|patto|coalizione|alleanza|associazione|iniziativa|coordinamento|piattaforma)\b"
_BELONGING = rf"(?:adesione|appartenenza|iscrizione|partecipazione(?= [^.;:,]{{0,60}}\b{_NETWORK}))"
_OVER = (  # "L'adesione |è terminata| nel 2021"
    r"(?:è (?:\w+ )?(?:cessat|terminat|scadut|decadut|conclus|revocat|sospes|ritirat|disdett|interrott|annullat|finit"
    r"|estint|venut[ao] meno)|si è (?:\w+ )?(?:conclus|interrott|esaurit|estint|chius)|cessò|terminò|scadde|venne meno)"
)
_ENDS_BEHIND = when_asked(rf"[»”\"]?(?: \([^()]*\))?,? (?:invece |poi |però )?{_OVER}")
_LEFT = when_asked(
    r"\b(?=\w)(?:(?:ha|hanno) (?:già |anche )?fatto parte(?! (?:(?:fin|sin) d|dal primo))|faceva(?:no)? parte"
    r"|non (?:ne |vi )?(?:fa|fanno|è|sono|aderisce|aderiscono|partecipa|partecipano|appartiene) (?:più|ancora)"
    r"(?: parte| membr[oi]| soci\w*)?|non (?:ne |vi )?(?:ha|hanno|è|sono) (?:ancora|mai|più|formalmente) "
    r"(?:aderito|entrat[aoi]|iscritt[aoi])"
    r"|senza (?:esserne (?:ancora )?(?:membr|soci|parte)\w*|farne (?:ancora )?parte|aderirvi|avervi aderito)"
    r"|(?:è|sono) (?:poi |infine |\w+mente )?(?:uscit|recedut|fuoriuscit)[oaie]|uscì|(?:si è|si sono) (?:poi )?"
    r"(?:ritirat|dissociat|sfilat)[oaie]|si ritirò|(?:ha|hanno) (?:poi |infine |\w+mente )?(?:lasciato(?! (?:in"
    r"|traccia|spazio)\b)|receduto"
    r"|abbandonato|(?:cessato|smesso) di (?:far(?:ne)? parte|aderire|partecipare)"
    r"|(?:disdetto|revocato|ritirato|cessato|sospeso|interrotto|annullato) (?:la propria |la sua |l')(?:adesione"
    r"|iscrizione|partecipazione)"
    r"|rinunciato all'adesione)|(?:per|salvo) poi (?:recedere|uscir(?:e|ne)|lasciarl[ao]|ritirarsi|abbandonarl[ao])"
    r"|lasciò|non ha rinnovato (?:la propria |la sua |l')(?:adesione|iscrizione)"
    r"|(?:è|sono|era|erano|fu) (?:stat[aoie] )?(?:a lungo )?(?:membr[oi]|soci[oa]?)(?= fino)"
    r"|(?:vi |ne )?(?:ha|hanno) (?:partecipato|aderito)(?= fino\b(?! ad? (?:oggi|ora)\b))"
    r"|non (?:figura|compare|rientra|risulta|è) più (?:tra|fra) (?:i|le|gli) (?:(?:suoi|sue) )?(?:(?:città|[Cc]omuni"
    r"|enti)"
    r" )?(?:membr[oi]|soci[oe]?|aderenti|firmatari[e]?|associat[ie])"
    r"|(?-i:(?:Uscit|Fuoriuscit|Recedut)[ao]|Ritirat[ao]si)(?= (?:da|dal|dalla|dall')\W)"
    rf"|(?P<noun>{_BELONGING}(?: (?:di|del|della|dell') ?(?:(?! all?[ 'a])[^.;:,]){{2,40}}?)?"
    rf"(?: (?:al|alla|all') ?{_NETWORK}(?: [«“\"]?(?-i:[A-ZÀ-Þ])[^.;:,]{{1,50}}?)?"
    rf"|(?: ad?| alla| al| all'(?-i:(?=[A-Z]))) ?(?-i:[A-ZÀ-Þ])[^.;:,]{{1,40}}?)?)"
    rf"(?= {_OVER})"
    rf"|(?P<over>(?:{_OVER}[ao]|si chiuse)(?:,? (?:nel (?:\w+ )?\d{{4}}|invece|poi|però|infine|anche))*,?)"
    rf"(?= (?:l'|(?:la )?(?:nostra |sua |propria )){_BELONGING}))\b",
    re.I,
)
_AGAIN = when_asked(r"\b(?:rientrat|riaderi|tornat|di nuovo|nuovamente)", re.I)
_ASKED = when_asked(
    r"\b(?=\w)(?:chiest|chied|richiest|propost|propon|candidat|intend|valut|auspic|in attesa|vorrebbe|vuole|dovrà|potrà"
    r"|potrebbe|prevede|in corso|domanda|deliberat|decis|approvat|autorizzat|votat|dispost|esamin|procedura|percorso"
    r"|iter)\w*\b[^.;]{0,60}\b(?:aderir(?:e|vi)|adesione|entrar(?:e|vi)|ingresso|iscrizione|ammissione"
    r"|far(?:e|ne)? parte)\b"
    r"|\b(?:aderirà|entrerà|farà parte|diventerà (?:membro|soci[oa]))\b",
    re.I,
)
_OTHERS = when_asked(  # in a line that heads a list, about all of it; "non solo" and "non ancora" mean something else
    r"\b(?:reti|network|associazioni|alleanze|coordinamenti|organismi|adesioni)\b[^.;:]{0,60}\bnon (?:è|sono|siamo|fa"
    r"|fanno|facciamo|vi|ne|ha|aderi\w+|partecip\w+|appartien\w+|risult\w+)\b(?! (?:solo|soltanto|ancora))"
    r"|\b(?:adesioni|partecipazioni) (?:cessat|conclus|passat|precedent)[ei]\b"
    r"|\b(?:reti|associazioni) (?:di cui|a cui|alle quali|delle quali) [^.;:]{0,40}\b(?:ha fatto|facev\w+|aderiv\w+) ?",
    re.I,
)
_TO_NAME = when_asked(
    r"(?: (?:nel|dal|a) (?:[a-z]+ )?\d{4})?"
    r" (?:(?:di|ad?|da|del|dello|della|al|allo|alla|dal|dalla) |(?:d|(?:d|a|n)ell|all|dall)')?"
    r"(?:(?:rete|network|associazione|coordinamento|coalizione|alleanza)(?: \w+(?:ale|ana|ea))? )?[«“\"]?(?=[A-ZÀ-Þ]\w)"
)
_NOUN = when_asked(r"(?:adesione|ingresso|iscrizione|ammissione)$", re.I)
_PUBLISHER_ORGAN = when_asked(
    r"\b(?:Giunta|Consiglio|Amministrazione|[Cc]omune|Ente|Sindac[oa]|[Cc]ittà)\b(?! d(?:i|'|el|ella) ?[A-ZÀ-Þ])"
)
_NAMED = when_asked(r"(?<=[\w,] )(?!Giunta|Consiglio|Comune|Città|Sindac)[A-ZÀ-Þ]\w{2,}")
_CUES = ("parte", "non", "usc", "reced", "ritir", "dissoci", "sfil", "lasci", "abbandon", "smess", "cess", "disde",
         "revoc", "rinunc", "senza", "fino", "poi ", "termin", "scad", "decad", "conclus", "interro",
         "esauri", "meno", "sospes", "annull")  # fmt: skip


def refused(cast: Cast, sentence: Sentence, joining: Joining) -> bool:
    """Past, wished for, asked for or only decided memberships are none."""
    text, verb = cast.page.flows[sentence.flow].text, joining.verb
    parts = _OTHER_CLAUSE.finditer(text[sentence.start : verb.start()])
    begin = max([sentence.start, *(sentence.start + part.end() for part in parts)])
    last = max(joining.networks[-1][1][1], verb.end())
    end = min(sentence.end, last + 60)
    if search(_REFUSED, text, max(begin, verb.start() - 70), verb.start()):
        return verb["noun"] is None or not search(_EFFECTED, text, verb.start(), end)
    if verb["noun"] and _ENDS_BEHIND.match(text, last, sentence.end):  # "L'adesione a Polis |si è conclusa|"
        return True
    following = search(_NEXT_CLAUSE, text, last, end)
    return bool(search(_ENDED, text, verb.start(), following.start() if following else end))


def left(cast: Cast) -> set[str]:
    """The networks that the publisher has left: `Milano ha fatto parte fino al 2019 di C40`, `ne è uscita nel 2021`."""
    out: set[str] = set()
    for sentence in cast.telling(_LEFT):
        flow = cast.page.flows[sentence.flow]
        if not flow.cued(sentence.start, sentence.end, _CUES):
            continue
        for match in matches(_LEFT, flow.text, sentence.start, sentence.end):
            if _unknown_beside(cast, sentence, match) or _AGAIN.search(flow.text, match.end(), sentence.end):
                continue
            if _by_publisher(cast, sentence, match):
                out |= _those_left(cast, sentence, match)
    return out


def _those_left(cast: Cast, sentence: Sentence, words: re.Match[str]) -> set[str]:
    """The networks that words of leaving are about: `L'adesione a C40 è cessata` names it within."""
    if not words["noun"]:
        return {network for network, _ in joined(cast, sentence, words.span())}
    network = cast.near(sentence, words.end())
    return {network} if network else set()


_WHICH_NAME = when_asked(
    r"(?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*)[»”\"]?(?: \([^()]*\))?, (?:(?:da|di|a) cui"
    r"|(?:dal|dalla|del|della|al|alla) quale) (?:[a-zà-ù]+ ){0,2}$"
)


_CALLED = when_asked(  # "la quota dell'associazione |Eurotowns|: il Comune ne |è uscito"
    r"\b(?:associazione|rete|network|coordinamento|circuito|forum|patto|alleanza) [«“\"]?(?P<name>[A-ZÀ-Þ][\w'-]+)"
    r"[^.;]{0,40}[:,;] (?:(?:(?:il|la) |l')\w+ )?ne $"
)
_FROM_NAME = when_asked(
    r"(?:Da|Dal|Dalla|Di|Del|Della|Ad?|Al|Alla|(?:Dall|Dell|All)(?=')) ?'?(?:(?:rete|associazione|network) )?[«“\"]?"
    r"(?P<name>(?!Comune|Città\b(?! d[ei]l)|Giunta|Consiglio)[A-ZÀ-Þ][\w'-]+(?: (?:(?:d(?:i|ei|el|ella|elle)|per|of"
    r"|for) )?[A-ZÀ-Þ][\w'-]+)*)[»”\"]?(?: \([^()]*\))?,? (?:(?:invece|poi|però|infine|inoltre),? )?"
    r"(?:(?:(?:il|la|lo) |l')?(?:[Cc]omune|[Cc]ittà|[Ee]nte|[Pp]rovincia|[Aa]mministrazione)(?: di [A-ZÀ-Þ]\w+)? )?"
    r"(?:nel(?:l'anno)? (?:\w+ )?\d{4} )?$"
)


def _unknown_beside(cast: Cast, sentence: Sentence, words: re.Match[str]) -> bool:
    """`non è più socia |di ALDA, aderisce a EUROLAGHI`, `ad ALDA, da cui |è uscita`, `Da ALDA, invece, il Comune |è
    uscito`: what was left is named, and is none of the networks known."""
    text = cast.page.flows[sentence.flow].text
    if which := _WHICH_NAME.search(text, sentence.start, words.start()):
        return not cast.page.within(sentence.flow, max(sentence.start, which.start() - 60), which.end(), "network")
    called = _CALLED.search(text, sentence.start, words.start())
    if called and not cast.page.within(sentence.flow, *called.span("name"), "network"):
        return True
    if told_first := _FROM_NAME.match(text, sentence.start, words.start()):
        return not cast.page.within(sentence.flow, sentence.start, told_first.end(), "network")
    name = _TO_NAME.match(text, words.end(), sentence.end)
    near = name and cast.page.within(sentence.flow, words.end(), min(sentence.end, name.end() + 10), "network")
    return name is not None and not near


_NOT_YET = when_asked(
    r"(?:19|20)\d\d ?(?:al|-|–|fino al) ?(?:19|20)\d\d|(?:ancora |tuttora |è |risulta )*(?:in corso|in attesa"
    r"|in via di|in fase|in valutazione|non |nessuna|richiest"
    r"|chiest|propost|sospes|cessat|revocat"
    r"|candidatura|domanda|istanza|fino al|da perfezionare|da formalizzare|in itinere|conclus)",
    re.I,
)


def _labelled_not_yet(page: Page, flow: int, rule: str) -> bool:
    """`Adesione: in corso di perfezionamento`, under the heading of a network or in its entry."""
    row = network_rows(page).get(flow) if rule == "entry_is_network" else None
    cells = row.cells if row else ()
    if any(label.means == "joined" and _NOT_YET.match(page.flows[flow].text, a, b) for a, b, label in cells):
        return True
    inside = _own_lines(page, flow) if rule == "entry_is_network" else page.by_section.get(page.flows[flow].section, [])
    for index in inside:
        text = page.flows[index].text
        for _, end, label in label_lines(text, rule == "entry_is_network") if ":" in text else ():
            if label.means in ("joined", "state") and _NOT_YET.match(text, label.value, end):
                return True
    return False


def _own_lines(page: Page, flow: int) -> list[int]:
    """The line of an entry, and below `Nome: Polis` the label lines up to the next name."""
    named = label_of(page.flows[flow].text)
    if named is None or named.means != "named":
        return [flow]
    below = (label_of(page.flows[f].text) for f in range(flow + 1, len(page.flows)))
    return list(
        range(flow, flow + 1 + sum(1 for _ in takewhile(lambda label: label and label.means != "named", below)))
    )


def denied(cast: Cast, flow: int, network: str, rule: str) -> bool:
    """Whether the section or entry itself says that the membership was only asked for, decided or denied."""
    if _labelled_not_yet(cast.page, flow, rule) or (rule == "entry_is_network" and _said_no(cast, flow, network)):
        return True
    inside = [flow] if rule == "entry_is_network" else cast.page.by_section[cast.page.flows[flow].section]
    return any(
        _asked_for(cast, sentence, network) or _joined_no_more(cast, sentence, network)
        for index in inside
        for sentence in cast.in_flow.get(index, ())
    )


_NO = when_asked(
    r"(?: \([^()]*\))?(?:: | [–—-] | \(|, )(?:no\b|non ancora\b|non più\b|in (?:fase|corso|attesa) d)", re.I
)


_ONLY_ASKED = when_asked(  # "Polis. Il Comune ha presentato la candidatura, non accolta": nothing but asked for
    r"\b(?:ha (?:presentato|inoltrato|avanzato)|è (?:in corso|stata (?:presentata|inoltrata|respinta))|in attesa)\b"
    r"[^.;:]{0,40}\b(?:candidatura|domanda|richiesta|istanza)\b|\b(?:candidatura|domanda|richiesta"
    r"|istanza)\b[^.;:]{0,40}"
    r"\b(?:non (?:è stata )?accolt|respint|in corso|in attesa|presentat|inoltrat)"
    r"|\badesione (?:è )?(?:stata )?(?:deliberata|approvata|decisa|richiesta|votata)\b[^.;]{0,30}"
    r"\b(?:in attesa|non ancora|da (?:perfezionare|formalizzare|ratificare))"
)


def _said_no(cast: Cast, flow: int, network: str) -> bool:
    """`Rete delle Valli: no, è in corso la verifica`, `Polis (non ancora)`: an entry that says it right behind its
    name."""
    named = next((m for m in cast.page.of(flow, "network") if m.ref == network), None)
    text = cast.page.flows[flow].text
    asked = search(_ONLY_ASKED, text, named.end) if named else None
    return named is not None and (_NO.match(text, named.end) is not None or asked is not None)


def heads_others(page: Page, flow: int) -> bool:
    """Whether the line above a list says that it is one of others' networks: `Reti a cui il Comune non aderisce`."""
    above = next((page.flows[i] for i in range(flow, -1, -1) if page.flows[i].kind not in ("list_item", "link")), None)
    return above is not None and above.section == page.flows[flow].section and bool(_OTHERS.search(above.text))


def _asked_for(cast: Cast, sentence: Sentence, network: str) -> bool:
    """`Nel 2027 Milano valuterà l'adesione alla rete`; not where the words name another network."""
    match = search(_ASKED, cast.page.flows[sentence.flow].text, sentence.start, sentence.end)
    if match is None or not _by_publisher(cast, sentence, match):
        return False
    noun = bool(_NOUN.search(match[0]))
    return any(ref == network for ref, _ in joined(cast, sentence, match.span(), noun))


def _joined_no_more(cast: Cast, sentence: Sentence, network: str) -> bool:
    """`Torino vi ha aderito dal 1952 al 2007`."""
    return any(
        refused(cast, sentence, joining)
        for joining in joinings(cast, sentence)
        if any(ref == network for ref, _ in joining.networks)
    )


def _by_publisher(cast: Cast, sentence: Sentence, words: re.Match[str]) -> bool:
    """Whether the publisher or an organ of it is the subject of some words, or nobody else is: `Osaka ne è uscita`,
    `ne facevano parte 40 città` are others'."""
    flow, text = sentence.flow, cast.page.flows[sentence.flow].text
    begin = max([sentence.start, *(m.end() for m in matches(_CLAUSE, text, sentence.start, words.start()))])
    if words.groupdict().get("noun"):
        return _of_publisher(cast, sentence, words)
    if cast.actors(flow, begin, words.start()) or search(_PUBLISHER_ORGAN, text, begin, words.start()):
        return True
    if search(_NAMED, text, begin, words.start()) or cast.page.within(flow, begin, words.start(), "place"):
        return False
    until = min(sentence.end, words.end() + 45)
    after = cast.actors(flow, words.end(), until)
    others = cast.page.within(flow, words.end(), after[0].start if after else until, "quantity", "place")
    return bool(after and not others) or _NEEDS_ONE.match(words[0]) is None


def _of_publisher(cast: Cast, sentence: Sentence, noun: re.Match[str]) -> bool:
    """Whether a membership told by a noun is the publisher's: `L'adesione |della città| è cessata`, `L'adesione è
    cessata`, not `L'adesione di Lione è cessata`."""
    text = cast.page.flows[sentence.flow].text
    if not _SUBJECT.fullmatch(text, sentence.start, noun.start()):
        return False
    whose = _WHOSE.search(noun[0])
    return whose is None or bool(whose["own"]) or bool(cast.actors(sentence.flow, *noun.span()))


_SUBJECT = when_asked(r"(?:[^;:.]{0,60}, )?(?:[Ll]'|[Ll]a (?:(?:nostra|propria|sua) )?)")
_WHOSE = when_asked(
    r" (?:della|dell'|del|di)\b ?"
    r"(?P<own>(?:nostr[ao] )?(?:[Cc]omune|Ente|Amministrazione|[Cc]ittà)\b(?! (?:di|d')))?"
)
_NEEDS_ONE = when_asked(  # a plural, or a participle before its subject: "Uscita dalla rete nel 2023, |Milano| ne"
    r"(?:hanno|sono|erano|non (?:ne |vi )?(?:fanno|sono|hanno|aderiscono|partecipano)|facevano)\b"
    r"|(?:(?:fuori)?uscit|recedut|ritirat)[ao]",
    re.I,
)
_CLAUSE = when_asked(  # "Dopo averne presieduto il Comitato, |nel 2021 ne è uscita"
    r"; |, (?:ma|mentre|però|invece) |\b[Dd]opo (?:aver|esser)\w*\b[^;:]{3,100}?, (?=(?:nel|dal|il|ne|è|ha|oggi|poi) )"
)
