"""The verbs by which a text says what a city does in a network or in one of its organs, a pattern per role."""

from __future__ import annotations

import re

from pipelines.patterns import when_asked

_BESIDE = (  # "fa parte, con altre città, del Comitato", "fa parte dal 2016 del Consiglio"
    r"(?:(?:con|insieme|assieme|accanto)\b[^,;.]{2,60}, |(?:anche|oggi|attualmente|inoltre|stabilmente|altresì|pure|poi"
    r"|infine|tuttora|ormai|\w+mente),? |(?:dal|fino al)(?:l'anno)?(?: [a-z]+)? \d{4},? )*"
)
_MEMBER_TOO = (  # "membro |effettivo anche |del Comitato", "membro|, insieme a Lione, |del Comitato"
    r"(?: (?:effettiv[oi]|attiv[oi]|permanent[ei]|elett[oi]|di diritto|a pieno titolo|anche|inoltre|altresì|pure|poi"
    r"|infine|oggi|ora|attualmente|tuttora|da quest'anno|\w+mente)"
    r"|, (?:(?:con|insieme|assieme|accanto)\b[^,;.]{2,60}|inoltre|infine|altresì|dal(?: [a-z]+)? \d{4}),)*"
)
_ASIDE = (  # "partecipa ora, per conto dell'Ente, al", "prende parte dal 2019 ai"
    r"(?:,? (?:inoltre|infatti|quindi|dunque|pertanto|oggi|ora|adesso|tuttora|infine|altresì|invece|pure|anche|poi"
    r"|(?:fin|sin) (?:d'ora|dall(?:'|[ae] )(?:(?!\d)\w+ ?){1,3}(?=,)|dall'inizio|dalla (?:nascita|fondazione))"
    r"|(?:(?:fin|sin) )?da (?:subito|ora|tempo|sempre|anni)|già|stabilmente|\w+mente"
    r"|dal(?:l'anno)?(?: [a-z]+)? \d{4}|(?:con|per conto|in rappresentanza|a nome|insieme|assieme|accanto|attraverso"
    r"|tramite)\b[^,;.]{2,60}(?=,)|(?:per conto|in rappresentanza|a nome) (?:del|della|di|dell')[ ]?[A-Z]\w+"
    r"(?: (?:di )?[A-Z]\w+)*|con [a-zà-ù ]{3,30}|per (?:la [Cc]ittà|il [Cc]omune|l'[Ee]nte|l'[Aa]mministrazione)),?)*"
)
_ALSO = r"(?:(?:inoltre|anche|poi|già|infine|successivamente|più volte|\w+mente) )?"
_TOO = r"(?: inoltre| anche| poi| infine| altresì)?"
_BOARD = r"(?:(?-i:[A-ZÀ-Þ])[\w-]+ ){1,3}(?:Board|Committee)\b"  # "siede nell'|European Advisory Board|"
_AMONG_THOSE = (  # "è |tra quelle che compongono| il Comitato", "|una delle undici città elette| nel Comitato"
    r"(?:(?:una?|uno) d(?:i|ei|egli|ell[ae]) |(?:tra|fra) (?:(?:i|gli|le) )?)(?:\w+ )?"
    r"(?:città|[Cc]omuni|enti|soci[e]?|membri|quell[ei]) (?:componenti|(?:elett|rappresentat|present)[ei]"
    r"|che (?:oggi |attualmente )?(?:compongono|formano|costituiscono))"
)
_WITHIN = (  # "coordina al suo interno il", "guida, insieme a Lione, il"
    r"(?:,? (?:al suo interno|inoltre|anche|oggi|attualmente|dal \d{4}|(?:insieme|assieme|accanto) (?:ad?|al|alla|con) "
    r"[^,;.]{2,40}(?=,)),?)*"
)
_DURING = (  # "ha coordinato |dal 2016 al 2020| la partecipazione"
    r"(?:,? (?:(?:dal|nel|tra il|fra il|per il) |(?:dal|nel)l')[^,;.:()]{3,30}?,?)?"
)
_IN_YEARS = (  # "presidente |nel biennio 2020-2021| della Task Force"
    r"(?:,? (?:(?:dal|nel|tra il|fra il|per il|fino al) |(?:dal|nel)l')[^,;.:()\d]{0,20}\d{4}(?:[^,;.:()]{0,14}\d)?,?)?"
)
_WITH_WHOM = (  # "condivide |con la città di Gand| la presidenza"
    r"(?:,? (?:anche|inoltre|oggi|attualmente|dal(?: [a-z]+)? \d{4}),?)*"
    r"(?:,? con (?:(?:il|la|le|i) |l')?(?:(?:città|[Cc]omun[ei]) (?:di )?)?(?-i:[A-ZÀ-Þ][\w'-]*"
    r"(?:(?:,? ed?|,)?(?: (?:con|di|la|il|le|i|[Cc]ittà|[Cc]omun[ei]))* [A-ZÀ-Þ][\w'-]*){0,6}),?)?"
)
_VERBS: list[tuple[str, str]] = [
    (
        "co_chair",
        r"\boltre (?:a|che a) co-?presiedere\b"
        rf"|\b(?:(?:con)?divid(?:e|ono|iamo)|(?:ha|hanno|abbiamo) (?:con)?diviso){_WITH_WHOM} la (?:presidenza|guida)\b"
        rf"|\b(?:ha|hanno|detiene|assume|esercita|regge|tiene),? (?:(?:insieme|assieme) (?:ad?|al|alla|con)\b"
        r"[^,;.:]{2,50},? la presidenza|la presidenza congiunta"
        r"|la presidenza(?= (?:del|della|dello|di|dell')[^;.:]{2,60} (?:insieme|assieme) (?:ad?|al|alla|con)\b))"
        rf"|\b(?:co-?presied(?:e|ono|uto|uta|endo|eva|ette)(?!\w)|ha {_ALSO}co-?presieduto|co-?presidenza"
        rf"|co-?presidente|co-?guida|co-?coordina|co-?presiediamo|abbiamo {_ALSO}co-?presieduto)\b",
    ),
    (
        "committee_member",
        r"\bsediamo,? (?=(?:anche |oggi |dal \d{4} )*n)|\bvice-?presiden\w+\b|\b(?:fa|fanno|ha fatto|facciamo"
        r"|abbiamo fatto) parte,? "
        rf"(?={_BESIDE}de(?:l|llo|lla|i|ll')? ?(?:suo )?(?:Comitato"
        r"|Consiglio|Board|Bureau|Direttivo|Esecutivo|Steering|Executive|Commissione|Presidenza|Ufficio di|Segreter"
        rf"|{_BOARD}))"
        rf"|(?:(?<=, )|(?<=[,(] già )|(?<=\(già ))(?:membro|componente){_MEMBER_TOO}{_IN_YEARS}"
        r" (?=de(?:l|llo|lla|ll') ?(?:suo )?(?:Comitato|Consiglio|Board"
        rf"|Bureau|Direttivo|Esecutivo|Steering|Executive|Commissione|{_BOARD}))"
        r"|\b(?:siede|siedono|sied(?:endo|ev\w+|ette\w*))(?: (?:anche|oggi|attualmente|inoltre|stabilmente|poi|pure"
        r"|altresì|infine|ora|tuttora|per la [Cc]ittà|per il Comune))*"
        r"(?:,? (?:con|attraverso|tramite|in rappresentanza|a nome|per conto|insieme|accanto)\b[^,;.]{2,60},)?,? "
        r"(?=(?:dal(?: \w+)? \d{4},? |(?:per il|nel) (?:periodo|mandato|biennio|triennio"
        r"|quadriennio) \d{4}[-–/]\d{2,4},? "
        r"|fino al \d{4},? )?(?:n|in))|\b(?:è|sono|era|fu|figura|rientra)(?: stat[aoie])?"
        rf"{_DURING}(?: elett[ao])?"
        r"(?: (?:anche|oggi|attualmente|pure|altresì|infine|poi|tuttora|ora"
        r"|un[ao]?|inoltre|ed è))* (?:membr[oi]|component[ei]|parte|dei (?:membri|componenti)"
        rf"|una? dell[ea] (?:\w+ )?(?:componenti|membri) componenti|{_AMONG_THOSE}"
        r"|(?:tra|fra) (?:i|le) (?:\w+ )?(?:membri|componenti))"
        rf"{_DURING}{_MEMBER_TOO} "
        r"(?=(?:del|dello|della|dei|nel|il|di|dell'|lo|la) ?(?:suo )?(?:Comitato|Consiglio|Board|Bureau|Direttivo"
        rf"|Esecutivo|Steering|Executive|Commissione|{_BOARD}))|\bcomponente (?=del)"
        r"|\bnel(?:la)?(?= (?:suo |sua )?(?:Comitato|Consiglio"
        r"|Board|Bureau|Direttivo|Steering|Executive|Commissione))|\bun seggio (?=nel)|\b(?:è|fu"
        r"|venne) (?:rappresentat[ao]"
        r"|presente|(?:stat[ao] )?(?:(?:inoltre|anche|poi|infine|quindi|già|di nuovo|\w+mente) )?(?:ri)?"
        r"(?:elett|nominat|confermat)[ao]|entrat[ao])"
        r"(?: (?:nel|dal) (?:\w+ )?\d{4})?(?: (?:anche|inoltre|poi|pure|infine|altresì))*"
        r" (?=ne(?:l|lla|llo|ll') ?(?:suo |sua )?(?:Comitato|Consiglio|Board|Direttivo|Bureau"
        rf"|Steering|Executive|Commissione|{_BOARD}))",
    ),
    (
        "chair",
        r"\boltre (?:a|che a) (?:presiedere|guidare)\b"
        r"|\bne (?:è|era|fu|è stat[ao])(?: (?:anche|oggi|attualmente|la|il))* (?:presidente|capofila|alla guida)\b"
        r"|\b(?:è|è stat[ao]|era)(?: (?:oggi|attualmente|anche))? (?:alla guida|capofila"
        r"|coordinat(?:rice|ore)(?= del(?:la)? (?:gruppo|Gruppo|tavolo|Tavolo|Working|Task|Forum)))(?= de| d[ei]l)"
        r"|\b(?:l'incarico|il compito|il ruolo|la responsabilità) di (?:presiedere|guidare|coordinare)\b"
        r"(?! (?:la (?:partecipazione|presenza)\b|l'adesione\b))"
        r"|\b(?:è|fu|venne)(?: stat[ao])?(?: [a-zà-ù]+)? (?:ri)?(?:confermat|elett|nominat|chiamat|scelt"
        r"|designat)[ao],? "
        r"(?:alla (?:guida|presidenza)|a (?:presiedere|guidare|coordinare))\b"
        rf"|\b(?:coordiniamo|guidiamo){_ASIDE}(?= (?:il|i|la|le) (?:[Gg]rupp|[Ww]orking|Forum|[Tt]avol|[Tt]ask))"
        r"|\balla (?:guida|presidenza)(?= (?:del|dello|della|di|dell'))"
        rf"|\b(?<=già )capofila(?={_IN_YEARS} (?:del|dello|della|di|dell'))"
        r"|\b(?:esercita|svolge|ricopre|ha)\b[^,;.]{0,30} (?:le funzioni|la carica|l'incarico|il ruolo) di presidente"
        r"(?= (?:del|di))"
        rf"|\b(?:presied(?:e|ono|uto|uta|endo|eva|ette)(?!\w)|presiediamo|(?:ha|abbiamo) {_ALSO}presieduto"
        rf"|(?<! di )presidenza"
        r"(?= (?:del|dello|della|di|dell'))"
        r"|(?<!vice)(?<!vice )presidente(?: in carica| di turno| pro tempore)?"
        rf"(?=(?: (?:anche|inoltre|pure|altresì))?{_IN_YEARS} (?:del|dello|della|di|dell'))"
        r"|(?:detiene|ha|assume|esercita|ricopre|regge|tiene|esprime"
        r"|ha (?:retto|tenuto|avuto|assunto|detenuto|esercitato|ricoperto)) la "
        r"presidenza|guida(?=" + _WITHIN + r"(?: (?:dal|nel|dall'|nell') ?[\w ]{4,20}?)? (?:il|la|lo|i|le"
        rf"|un)\b)|ha {_ALSO}guidato|coordina(?={_WITHIN} (?:il|i|lo|un) "
        r"(?:Working|Gruppo|gruppo|Forum|Tavolo|tavolo|Task|sotto))"
        rf"|coordina (?=(?:il|lo|i) )|ha {_ALSO}coordinato (?=il|lo))",
    ),
    (
        "coordinator",
        rf"\b(?:coordin(?:a|ano|ava|ò)|(?:ha|hanno) {_ALSO}(?:coordinato|curato|seguito)){_TOO}{_DURING}"
        r" (?=(?:la|l') ?(?:sua |propria |nostra )?(?:partecipazione|presenza|adesione|attività|impegno))"
        rf"|\b(?:cura|segue|gestisce|assicura|presidia|garantisce){_TOO} "
        r"(?=la (?:(?:sua|propria|nostra) )?(?:partecipazione|presenza|adesione)\b|l'adesione\b)"
        r"|\b(?:cura|assicura|svolge|garantisce|gestisce|esercita|ha) (?:anche )?(?:il|la|le)"
        r" (?:funzion[ei] di |compito di |attività di )?(?:coordinamento|regia|segreteria|cura|gestione) "
        r"(?=della (?:partecipazione|presenza)\b|dell'adesione\b)"
        r"|\b(?:incaricat[ao]|responsabile|si occupa|l'incarico|il compito|il ruolo|la responsabilità)"
        r" (?:di coordinare (?=la (?:partecipazione|presenza)\b"
        r"|l'adesione\b)|del coordinamento (?=della (?:partecipazione|presenza)\b|dell'adesione\b))"
        r"|\b(?:(?:al|alla) quale|(?:a )?cui) (?:(?:è|sono) affidat\w|spetta|compete) (?:il coordinamento"
        r"|la cura|la gestione|il presidio) "
        r"(?=della (?:partecipazione|presenza)\b|dell'adesione\b)"
        r"|\bè (?:il |la |l'|lo )?(?:(?:ufficio |struttura |unità )?referente|punto di (?:contatto|riferimento)"
        r"|(?:ufficio|struttura) di riferimento)(?: (?:comunale|cittadin[oa]|locale|del Comune|della Città))? "
        r"(?=(?:per|di|de[il]|della|dell'))",
    ),
    (
        "host",
        rf"\b(?:ospita|ospitano|ospitiamo|(?:ha|hanno|abbiamo) {_ALSO}(?:ospitato|accolto)|accoglie|accolgono"
        r"|(?:dà|danno|offre) ospitalità)(?!\w)(?=(?:(?! che | su(?:ll?[aoe]?)? )[^.;]){0,60}"
        r"(?:staff|personale|segretariat|segreteria|sede|uffici"
        r"|ufficio|osservatorio|centro))"
        r"|\b(?:ospit(?:a|ano|iamo)|accolg?(?:ie|ono))(?= (?:oggi |anche |inoltre )?(?-i:il Premio [\"«“]?[A-ZÀ-Þ]))",
    ),
    (
        "project_partner",
        r"\b(?:in qualità di|come|quale|è(?: (?:inoltre|anche|oggi|pure|attualmente|stat[ao]))*) partner\b"
        r"|(?<=, )partner(?= (?:del|nel|dei|nei) (?:[a-z]+ )?progett[oi]\b)",
    ),
    (
        "participant",
        r"\b(?:fa|fanno|ha fatto) parte,? "
        rf"(?={_BESIDE}de(?:l|llo|lla|i|gli|lle) (?:[Gg]rupp|[Ww]orking|Forum|Task|[Tt]avol))"
        r"|\b(?:è (?:(?:anche|oggi) )?(?:membro|componente|parte)|fa parte)"
        r"(?: (?:attiv|integrant)[aoe]| a pieno titolo)? "
        r"(?=de(?:l|llo|lla|i|gli|lle) (?:[Gg]rupp|[Ww]orking|Forum|Task|[Tt]avol))"
        r"|\b(?:aderisce|ha aderito)(?= a(?:l|i|lla|gli) (?:[Gg]rupp|[Ww]orking|Forum|Task|[Tt]avol))"
        r"|\bpartecipazione(?: attiva| stabile| diretta)?"
        r"(?= (?:a|al|allo|ai|agli|alla|alle) (?:[Gg]rupp|[Ww]orking|Forum|Task|[Tt]avol))"
        r"|\brappresenta (?:la [Cc]ittà|il [Cc]omune|l'[Ee]nte|l'[Aa]mministrazione|[A-ZÀ-Þ]\w+)(?: [a-z]+mente)?"
        r"(?= (?:nel|nella|nei|ai|al|presso)\b)"
        rf"|\b(?:segue|seguono){_ASIDE}(?= (?:i lavori|le attività|(?:i|il|la|l'|le)? ?(?:[Gg]rupp|Forum|[Tt]avol"
        r"|[Ww]orking|[Tt]ask))\w*)|\b(?:è (?:(?:molto|particolarmente|anche|inoltre|oggi|pure|da anni|già) )*"
        r"(?:al lavoro|attiv[ao]|presente|impegnat[ao]|rappresentat[ao])"
        r"|partecipa(?:no)?|ha partecipato(?=,? (?:dal|tra il|fra il) \d{4} (?:al|e) |(?: (?:nel|dal"
        r"|fino al) \d{4})? a(?:l|i) (?:[Gg]rupp|[Ww]orking|[Tt]avol|Task))"
        r"|partecipiamo|prendiamo parte|prende (?:\w+mente )?parte|contribuisce|lavora|collabora(?= attivamente)"
        r"|interviene)"
        rf"{_ASIDE}(?= (?:a|ai|al|alla|alle|all'|agli|nel|nei"
        r"|nella|nelle|in|all'interno|nell'ambito"
        r"|anche)\b| all'| nell')",
    ),
]
ROLE_VERB = re.compile(  # each begins with a word: to try them at the beginnings of words only takes half the time
    rf"\b(?=\w)(?:{'|'.join(f'(?P<{role}>{pattern})' for role, pattern in _VERBS)})", re.I
)
"""A verb of a role; the name of the group that matches is the role."""

SEATS = re.compile(
    r"Comitato|Consiglio|Board|Bureau|Steering|Executive|Commissione|Segreter|Presidenza|Direttivo|Ufficio di"
    r"|(?:[A-ZÀ-Þ][\w-]+ ){1,3}(?:Board|Committee)\b"
)
"""How the name of an organ begins that one sits in; in others one takes part."""

_APPOSED = when_asked(r"(?:,? [A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)+)?(?:,| (?=\()) ?\(?(?:già )?")
_FORMERLY = re.compile(r"(?:[,(] ?già|(?:^|(?<=\. ))Già) $")
_PERSON = when_asked(r"\b[A-ZÀ-Þ][a-zà-ÿ'-]+ [A-ZÀ-Þ][a-zà-ÿ'-]+, $")
_YEAR = when_asked(r"[^,;:.()]{0,90}\d{4}|[^,;:.()]{0,60} \([^()]*\d{4}\)")


def is_apposed_to_another(text: str, verb: re.Match[str], holder: tuple[int, int], organs: list[int]) -> bool:
    """Whether ", membro del Comitato" stands behind another than the holder: "ha visto Anna Rossi, membro del ...".

    What the holder was ("il Sindaco, già presidente nel 2020 della Task Force") counts only when the years are told.
    `organs`: where they end, for "siede nel Comitato Direttivo, presidente del Gruppo" names no person.
    """
    if _FORMERLY.search(text, max(0, verb.start() - 8), verb.start()):
        own = _APPOSED.fullmatch(text, holder[1], verb.start()) or holder[0] > verb.start()
        return not (own and _YEAR.match(text, verb.start()))
    beside = text.endswith(", ", 0, verb.start())  # not "tuttora componente del Board"
    apposed = verb[0].lower().startswith(("membro", "componente", "partner") if beside else "membro")
    if beside and verb[0].lower().startswith("presidente") and verb.start() - 2 not in organs:
        apposed = _PERSON.search(text, max(0, verb.start() - 60), verb.start()) is not None
    return apposed and not _APPOSED.fullmatch(text, holder[1], verb.start())


_APPOINTS = re.compile(
    r"\b(?:ha|hanno|aveva) (?:[a-zà-ù]+ )?(?:ri)?(?:confermat|elett|nominat|chiamat|scelt|designat"
    r"|volut)[oa]\b[^,;:]{0,60}$"
)


def appoints_nobody(text: str, start: int, verb: re.Match[str], holders: list[int]) -> bool:
    """Whether "alla guida", "nel Comitato" have no verb that puts a holder there: "ha eletto Torino |nel ..."."""
    if not verb[0].lower().startswith(("nel", "alla guida", "alla presidenza")):
        return False
    appoints = _APPOINTS.search(text, start, verb.start())
    return appoints is None or not any(appoints.start() < holder < verb.start() for holder in holders)


_GIVEN_UP = when_asked(
    r"\b(?:lasci|rinunc|ced[eu]|pass[aò]|passat|conclu[sd]|terminat|termine|cessat|consegn|trasfer|scadut|scadenza"
    r"|dimess)\w*\b[^;:]{0,40}$"
)
_OFFICE_TAKEN = when_asked(
    r"(?:\b(?:è|era|fu|stat[ao]|elett[ao]|nominat[ao]|confermat[ao]|diventat[ao]|come|quale|qualità di|ruolo di)"
    r"(?: (?:anche|oggi|attualmente|oggi anche))? (?:il |la |l'|suo |sua )?|(?:, |\()(?:già )?)$"
)


def names_another(text: str, start: int, verb: re.Match[str], holder: int) -> bool:
    """Whether "presidente" or "presidenza" is not the holder's: "ha incontrato la presidente della rete", "la
    presidenza è di Lione, che l'ha ricevuta da Torino", "ha lasciato la presidenza"."""
    word = verb[0].lower()
    if word.startswith("presidente"):
        return text[start : verb.start()] not in ("", "Già ") and not _OFFICE_TAKEN.search(text, start, verb.start())
    return word == "presidenza" and (holder > verb.start() or bool(_GIVEN_UP.search(text, start, verb.start())))
