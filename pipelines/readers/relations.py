"""The table `network_relations`: with whom a network works, what it is part of, what it grew from."""

from __future__ import annotations

import re

from pipelines.flows import AnyOf, match_at, matches, search
from pipelines.patterns import when_asked
from pipelines.readers import joined_within, relation_inversions, relation_lists
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.coordination import subjects_of
from pipelines.readers.publishers import city_names
from pipelines.readers.reality import unreal
from pipelines.readers.relation_cells import body_at, claim_relation

_ASIDE = r"(?:(?:a sua volta|anche|inoltre|oggi|attualmente|da sempre|dal \d{4}|fin dal \d{4}),? )*"
_HOW = (  # "collabora |inoltre stabilmente| con", "opera |stabilmente e| in stretto raccordo con"
    r"(?:,? (?:inoltre|anche|oggi|infine|altresì|pure|poi|spesso|\w+mente|da (?:tempo|sempre|(?:\w+ )?anni)"
    r"|dal(?: [a-z]+)? \d{4}|tra (?:gli altri|l'altro)|in (?:modo|maniera|forma) (?!non\b)\w+)(?:,| e(?= in ))?)*"
)
_AND_WHOM = r"(?:(?:con|ad?|al|alla|alle|ai|agli)(?!\w)|all')"
_JOINTLY = r"(?:insieme|assieme|congiuntamente|in collaborazione)"
_TRIGGERS: list[tuple[str, str]] = [
    (
        "strategic_partner",
        r"\b(?:partnership|partenariato|alleanza|collaborazione) strategic[ao] con"
        r"|\b(?:cont(?:a|are)|avvale|god[ea]|beneficia) (?:su|sulla|sull'|di|della|dell') ?(?:una )?"
        r"(?:partnership|alleanza|collaborazione) strategica (?:di|del|della|dell')"
        r"|\bha come partner strategic(?:o|a|i)"
        r"|\b(?:ha|conta|annovera|vanta)(?: (?:anche|inoltre|oggi))? (?:tra|fra) i (?:suoi|propri) partner strategici"
        r"|\bpartner strategico(?: (?:(?:del|di|della) |dell')(?!comune|città|amministrazione|ente|progetto|programma)"
        r"(?:(?! ed? )[^,;:.()]){2,70}?)? è(?: (?:da \w+|oggi|anche))?(?! un)"
        r"|\bpartner strategico (?:d[ei]l|di|dello|della|dei|degli|delle|dell')"
        r"|\b(?:ha|trova|vede) (?:un|il|il (?:suo|proprio)) partner strategico (?:(?:in|nel|nella)(?!\w)|nell')"
        r"|\b(?:partnership|partenariato|alleanza|collaborazione) strategic[ao] (?:la |lo )?(?:lega|unisce)(?: \w+)? "
        rf"{_AND_WHOM}|\bne è (?:\w+ )?partner strategico"
        r"|\b(?:come|per|quale) partner strategico|\baccordo strategico con"
        rf"|\b(?:legat|unit)[aoie] da (?:una? |un')(?:partnership|partenariato|alleanza|collaborazione|accordo)"
        rf" strategic[ao] {_AND_WHOM}",
    ),
    (
        "organised_with",
        rf"\b(?:organizzat|promoss|realizzat|cread?t|istituit|ideat)[aoie] (?:{_JOINTLY}|in partenariato) {_AND_WHOM}"
        rf"|\b(?:organizza|promuove|realizza|cura|gestisce)(?:,? [\w'-]+){{0,8}},? {_JOINTLY} {_AND_WHOM}"
        rf"|\b(?:organizza|promuove|realizza|cura)ndol[aoie] {_JOINTLY} {_AND_WHOM}"
        rf"|\bassegn(?:a|at[oaie])(?:,? (?!insieme\b)\w+){{0,3}},? (?:insieme|assieme|congiuntamente) {_AND_WHOM}"
        r"|\b(?:organizza|promuove|realizza|gestisce) con(?= (?:(?:il|la|le|lo|i|gli) |l')?(?-i:[A-Z]))"
        r"|\b(?:organizzat|realizzat|promoss)[aoie] con(?= (?:(?:il|la|le|lo|i|gli) |l')?(?-i:[A-Z]))"
        r"|\b(?:alla cui (?:organizzazione|realizzazione|gestione|promozione)"
        r"|all(?:'|a )(?:organizzazione|realizzazione|gestione|promozione) de(?:l|lla|i|lle) qual[ei])"
        r" (?:(?:ha|hanno) )?(?:collabora(?:no|to)?|partecipa(?:no|to)?|contribui(?:sce|scono|to)|concorr(?:e|ono))"
        r"(?: anche| inoltre)?(?= (?:(?:il|la|le|lo|i|gli) |l')?(?-i:[A-Z]))"
        r"|\b(?:organizza|promuove|realizza|cura|(?:organizzat|realizzat|promoss)[aoie])(?:,? [\w'-]+){0,8},? con la "
        r"(?:collaborazione|partecipazione) "
        r"(?:(?:di|del|della|dello|dei)(?!\w)|dell')",
    ),
    (
        "works_with",
        rf"\b(?:lavora|opera|collabora) (?:insieme|assieme) {_AND_WHOM}"
        rf"|\b(?:lavora(?:ndo)?|agendo|agisce|opera(?:ndo)?|collaborando){_HOW} "
        r"(?:(?:a stretto contatto|fianco a fianco) |in (?:stretta )?(?:sinergia"
        r"|collaborazione|raccordo|partenariato|coordinamento) )?con"
        rf"|\b(?:lavora|opera|agisce|agendo)(?:ndo)?{_HOW} "
        r"(?:in stretto (?:raccordo|contatto|coordinamento|collegamento) "
        r"|d'intesa "
        r"|di concerto |a stretto contatto |fianco a fianco )con"
        rf"|\b(?:collabora|coopera)(?:no|ndo)?{_HOW}(?: (?!non\b)\w+)? con"
        r"|\b(?:ha|intrattiene|mantiene|ha avviato) (?:stretti |stabili |solidi )?(?:rapporti|relazioni|legami) di"
        r" (?:stretta |stabile )?(?:collaborazione|cooperazione|partenariato) con"
        r"|\b(?:tra|fra) i (?:suoi|propri) partner (?:(?:vi|ci) (?:è|sono)|c'è|figurano|figura|si contano)"
        r"|\b(?:ha|conta|annovera|vanta)(?: (?:anche|inoltre|oggi))? (?:(?:tra|fra) i (?:suoi|propri)|come) "
        r"(?:princip\w+ )?partner(?! strategic)(?: princip\w+)?(?= (?:(?:il|la|lo|i|gli|le) |l')?(?-i:[A-Z]))"
        r"|\b(?:è|sono) (?:\w+ )?partner (?:(?:di|del|della|dello)(?!\w)|dell')(?! ?(?:progett|programm|inizi|band))"
        r"|\b(?:ha|hanno) (?:\w+ )?(?:firmato|siglato|stipulato|sottoscritto|stretto|attivato|avviato|in essere"
        r"|in corso) "
        r"(?:una? |un')?(?:\w+ )?(?:protocoll[oi]|accord[oi]|memorandum|convenzion[ei]|intes[ae]|collaborazion[ei]"
        r"|partenariat[oi])(?: d'intesa| di collaborazione| di cooperazione| quadro| \w+al[ei])* con"
        r"|\b(?:ha|hanno)(?: (?:anche|inoltre|oggi))? (?:(?:un|una|due|tre|vari|diversi|numerosi) )?(?:accord[oi]"
        r"|protocoll[oi]|convenzion[ei]|memorandum)(?: d'intesa| di collaborazione| di cooperazione| quadro)* con"
        r"|\b(?:si avval\w+|gode|beneficia) della (?:stretta )?(?:collaborazione|cooperazione)"
        r" (?:(?:con|di|del|della|dello)(?!\w)|dell')"
        r"|\bpuò contare sulla (?:stretta )?(?:collaborazione|cooperazione) (?:(?:con|di|del|della|dello)(?!\w)|dell')"
        r"|(?<= e )(?:della|sulla|di una|una) (?:stretta )?(?:collaborazione|cooperazione)"
        r" (?:(?:con|di|del|della|dello)(?!\w)|dell')"
        rf"|\b(?:lavora(?:ndo)?|opera(?:ndo)?|agisce|agendo){_HOW} (?:a|al) fianco"
        r" (?:(?:di|del|della|dello|dei|delle)(?!\w)|dell')"
        r"|\bin (?:stretta )?cooperazione con|\bsi (?:coordina|raccorda)(?:no)? (?:\w+ )?con|\bin (?:stretta "
        r")?(?:sinergia|collaborazione|partenariato) con",
    ),
    (
        "grew_from",
        r"\b(?:(?:nasce|nacque|sorge|sorse|(?<!ha )(?<!hanno )(?:nat|costituit|fondat|istituit|cread?t|sort)[aoie])"
        r"(?:(?: [^,;:.()]{1,60})?,? (?:come|quale|in)| dalla)|è(?: oggi)? la(?: diretta| naturale)?) "
        r"(?:prosecuzione|continuazione|trasformazione) (?:(?:del|della|di) |dell')"
        r"|\bha(?: avuto)? (?:(?:le|la) (?:(?:sue|sua|proprie|propria) )?)?(?:origin[ei]|radici)"
        r" (?:(?:in|nel|nella) |nell')"
        r"|\b(?:nasce|nat[ao]|nacque|è nat[ao]|sort[ao]|sorge|sorse|deriva|trae origine|si è sviluppat[ao]"
        r"|prende (?:le mosse|avvio)|evoluzione|erede) (?:nel \d{4} |negli anni \w+ )?"
        r"(?:(?:da una costola (?:di|del|dello|della|dell')|dal|dalla|dall'|da|del|della|dell'"
        r"|come "
        r"(?:spin-?off|evoluzione|erede|prosecuzione) (?:del|della|dell'|di)|nell'ambito (?:del|della|dell'|di)|in "
        r"seno (?:al|alla|all'|a)) ?)|\b(?:una? (?:delle|dei) (?:principali |maggiori )?)?(?:eredità|legacy) (?:di"
        r"|del|della|dell'|dei) ?",
    ),
    (
        "part_of",
        r"\b(?:fa parte|è (?:(?:a sua volta|anche|inoltre|oggi|da sempre) )?parte(?: integrante)?|è (?:a sua volta "
        r"|anche )?(?:una? |la )?"
        r"(?:sezione|articolazione|branca|componente|membro|soci[oa]|rete)),? (?:italiana |europea |regionale "
        r"|nazionale )?"
        rf"{_ASIDE}(?:di|del|della|dell'|dei|delle)(?! ?\d) ?|\b(?:aderisce|è affiliat[ao]|è associat[ao]) {_ASIDE}"
        r"(?:(?:alla|ad|al|a)(?!\w)|all') ?|(?<=, )(?:parte(?: integrante)?|sezione|articolazione|componente)"
        r"(?: (?:italiana|europea|regionale|nazionale|locale))? (?:del|della|dell'|di una?)(?= ?(?:rete|network"
        r"|associazione|coordinamento|alleanza|circuito|federazione|coalizione|forum|piattaforma)\b"
        r"[^,;:.]{0,40} (?-i:[A-ZÀ-Þ]))"
        r"|\b(?:si inserisce|rientra) (?:(?:nel|nella)\b|nell')"
        r"(?! ?(?:obiettiv|mission|indirizz|line[ae]|strategi|azion|programmazione|documento|dup|piano|priorità)) ?"
        r"|\bafferisce (?:a|al"
        r"|alla|all') ?",
    ),
]
_TRIGGER = when_asked(  # each begins with a word
    rf"\b(?=\w)(?:{'|'.join(f'(?P<{name}>{pattern})' for name, pattern in _TRIGGERS)})", re.I
)
_NOUN = when_asked(
    r" ?(?:(?:il|la|lo|al|alla|con|un|una) |l'|un'|all')?(?:rete|network|associazione|organizzazione|piattaforma"
    r"|fondazione|agenzia|campagna|programma|progetto|iniziativa|coordinamento)(?: [a-zà-ÿ']+){0,5} ?[\"«“]?(?=[A-Z])"
)
_ARTICLE = when_asked(
    r" ?(?:(?:il|la|lo|i|le|gli|al|alla|alle|ai|a|ad|un|una|stesso|stessa|rete|network|programma|progetto|piattaforma"
    r"|esperienza(?= d)|del|della|dell'|dal|di) |l'|all'|dell')*[\"«“]?"
)
_SPEAKS = when_asked(
    r"(?: ?\([^()]*\))?(?: (?:\w+mente|inoltre|anche))? "
    r"|\)?, [^.;:]{0,160}, (?:che|la quale|il quale) (?:[^,;.:]{3,80} ed? )?"
    r"|\)?, (?:che|la quale|il quale) (?:[^,;.:]{3,80} ed? |(?:(?:oggi|ora|inoltre|anche|\w+mente|da \w+) )*)"
)
_UNSAID = when_asked(  # "Sul territorio lavora con": the verb's subject is the network of the sentence before
    r"(?:Su|Sul|Sulla|Sui|Sulle|A|Al|Alla|In|Nel|Nella|Nei|Nelle|Per(?: (?:il|la|lo|i|gli|le)| l'(?=[a-z]))?|Dal)"
    r"(?: ?(?!(?:il|la|lo|i|gli|le)\b)[a-zà-ù]+){1,5},? "
    r"|(?:Inoltre|Oggi|Infatti),? "
)


_OF_IT = when_asked(
    r"\b(?:la|lo) (?:lega|unisce)\b|\bne è\b"
    r"|\bpartner strategico (?:(?:del |della |dell')(?:rete|network|patto|forum|coordinamento|associazione|alleanza"
    r"|coalizione|circuito|organizzazione) )?è(?: (?:da \w+|oggi|anche))?$",
    re.I,
)
_ITS_PARTNER = when_asked(r"partner strategico d.* è\b", re.I)  # "|Partner strategico di Polis è| l'OCSE"
_APPOSED = when_asked(  # "Torino è socia di X, |rete globale di città| nata dal programma"
    r"(?: ?\([^()]*\)|\))?, (?:(?:(?:una|la) )?(?:rete|network|associazione|coordinamento|coalizione"
    r"|alleanza|partenariato)\b[^,;:.]{0,60},? )?"
)
_ITS_WORK = when_asked(  # "L'azione si svolge |in sinergia con", "collaborazione |in sinergia con"
    r"(?:(?:La sua|Il suo|La|Il) |L')?(?:[Aa]zione|[Aa]ttività|[Ll]avoro|[Oo]perato)(?: (?:della rete|del coordinamento"
    r"|dell'associazione|del network|del forum|del patto))?(?: (?:(?:si |viene |è )?(?:svolge|svolt[ao]|condott[ao]"
    r"|realizza|realizzat[ao]|sviluppa|portat[ao] avanti)|avviene|procede))?"
    r" (?=in (?:stretta )?(?:sinergia|collaborazione|partenariato) con)"
)
_UNSAID_AGAIN = when_asked(r"(?:per|su|sul|sulla|sui|sulle|in|nel|nella|a) [^,;.:]{3,40} |(?:inoltre|oggi|infine),? |")
_CUES = (
    "assegn", "gestisc", "concerto", "d'intesa", "fianco", "organizz", "realizz", "promuov", "partner", "allean",
    "strategic", "insieme", "assieme", "collabor", "cooper", "coordina", "raccord", "sinergia", "lavora", "opera ",
    "operando", "agisc", "agendo", "nasc", "nat", "nacq", "sorg", " sorse", "deriv", "origin", "radici",
    "evoluzione", "ered", "legacy", "svilupp", "prende", "parte", "aderi", "affiliat", "associat", "congiunt",
    "afferisc", "inserisc", "rientra", "prosecuzion", "continuazion", "trasformazion", "rapporti", "relazioni di",
    "legami", "legat", "come partner", "component", "costola", "firmat", "siglat", "stipulat", "sottoscritt", "strett",
    "attivat", "avviat", "in essere", "in corso",
    "sezione", "articolazione", "branca", "membro", "rete",
)  # fmt: skip


def read(cast: Cast) -> None:
    """Claim the relations of the networks that sentences are about, and those that a list's label states."""
    for sentence in cast.telling(_TELLING, concerned=True):
        flow = cast.page.flows[sentence.flow]
        if not flow.cued(sentence.start, sentence.end, _CUES):
            continue
        _reciprocal(cast, sentence)
        _organised_first(cast, sentence)
        if flow.cued(sentence.start, sentence.end, relation_inversions.CUES):
            relation_inversions.read(cast, sentence)
        if any(word in flow.text for word in joined_within.CUES):
            joined_within.read(cast, sentence)
        for trigger in matches(_TRIGGER, flow.text, sentence.start, sentence.end):
            _related(cast, sentence, trigger)
    if cast.page.kind == "networks_list":
        relation_lists.in_brackets(cast)
        relation_lists.read(cast)


_NEXT = r"(?:(?: con| alla| alle| al| a)?(?: (?:il|la|lo|i|le|gli))? (?:l')?| all'| agli )(?=[A-Z])"
_MORE = when_asked(rf"(?: ?\([^)]*\))?(?:,| e| ed|, e|,? sia|,? nonché|,? così come|,? oltre che){_NEXT}")
_MORE_INSIDE = when_asked(rf"(?: ?\([^)]*\))?(?: e| ed|, e){_NEXT}")  # "organizza, insieme a X, il Premio Y"


_TOGETHER = when_asked(
    r"\bhanno (?:attivato|avviato|stretto|siglato|stipulato|firmato|dato vita a) (?:una? |un')(?:\w+ )?"
    r"(?:partnership|partenariato|alleanza|collaborazione|accordo) strategic[ao]\b",
    re.I,
)


def _reciprocal(cast: Cast, sentence: Sentence) -> None:
    """`MMC e C40 hanno attivato una partnership strategica`: the second is the first's partner."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    for match in matches(_TOGETHER, text, sentence.start, sentence.end):
        named = page.within(sentence.flow, sentence.start, match.start(), "network", "organisation")[-2:]
        if (
            len(named) < 2
            or named[0].kind != "network"
            or text[named[0].end : named[1].start].strip() not in ("e", "ed")
        ):
            continue
        found = (named[1].start, named[1].end, named[1])
        network = named[0].ref or ""
        claim_relation(page, sentence.flow, network, "strategic_partner", match.span(), found, "partners_of_each_other")


_WITH_WHOM = when_asked(
    r"(?:[Cc]on|[Ii]nsieme (?:con|ad?|al|alla|alle)|[Aa]ssieme ad?|[Ii]n collaborazione con) ?"
    r"(?:(?:il|la|lo) |l')?(?=[A-Z])"
)
_AND_WITH = when_asked(  # "Polis raggruppa 31 Comuni |e ogni estate, |insieme alla Fondazione Laghi, organizza"
    r",? e(?: ogni (?:due |tre )?\w+| tutti gli anni| inoltre| poi| periodicamente)?,?"
    r" (?=(?:insieme|assieme) (?:con|a)|in coll)"
)
_IN_COMPANY = when_asked(r"Insieme |Assieme |In collaborazione ")
_LONG_NAME = when_asked(  # "Tavola della Pace", no known word for a body
    r"(?!Comun|Città|Sindac|President|Assess|Consigl|Progett|Programm)[A-ZÀ-Þ][\w-]+ (?:[a-zà-ù]+ |d?e?ll')"
)
_IS_ORGANISED = when_asked(
    r",? (?:(?:(?:(?:la|il) |l')?(?i:rete|patto|associazione|network|forum|coalizione|alleanza)) )?(?:(?:vengono"
    r"|viene|sono|è|si) )?(?:\w+ )?(?:organizz|realizz|promuov)(?:a|ano|e|ono|at[aoei]) (?!nel\b|dal\b)"
)


_TELLING = AnyOf(
    _TRIGGER,
    _TOGETHER,
    _WITH_WHOM,
    *joined_within.FRAMES,
    relation_inversions.BORN_FROM,
    relation_inversions.HAS_IN,
    relation_inversions.BOUND,
    relation_inversions.OF_IT,
    relation_inversions.TOGETHER,
)


_THE = when_asked(r",? (?:(?:la|il|lo|rete|network) |l')*")


def _organised_first(cast: Cast, sentence: Sentence) -> None:
    """`Con la Fondazione Laghi vengono organizzati gli EL Awards`: who organises told before the verb."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    semicolon = text.find("; ", sentence.start, sentence.end)
    lead = match_at(_WITH_WHOM, text, sentence.start, sentence.end)
    if lead is None and semicolon > 0:  # "Il Patto riunisce 290 città|; insieme alla Fondazione Laghi organizza"
        lead = match_at(_WITH_WHOM, text, semicolon + 2, sentence.end)
    if lead is None and (tie := search(_AND_WITH, text, sentence.start, sentence.end)):
        lead = match_at(_WITH_WHOM, text, tie.end(), sentence.end)
    found = body_at(cast, sentence, lead.end()) if lead else None
    organised = match_at(_IS_ORGANISED, text, found[1], sentence.end) if found else None
    network = sentence.subject or sentence.topic
    if found and organised is None:
        named = next(iter(page.within(sentence.flow, found[1], sentence.end, "network")), None)
        organised = match_at(_IS_ORGANISED, text, named.end, sentence.end) if named else None
        organised = organised if named and _THE.fullmatch(text, found[1], named.start) else None
        network = named.ref if named and organised else network
    if lead is None or found is None or organised is None or network is None:
        return
    company = _IN_COMPANY.match(lead[0]) and _LONG_NAME.match(text, found[0], found[1])
    known = found[2] is not None or (company and not page.within(sentence.flow, found[0], found[1], "network"))
    if not known or cast.actors(sentence.flow, organised.start(), sentence.end):
        return
    claim_relation(page, sentence.flow, network, "organised_with", organised.span(), found, "organised_first")


def _related(cast: Cast, sentence: Sentence, trigger: re.Match[str]) -> None:
    """`ha attivato una partnership strategica con C40 Cities`, `nasce dal programma 100 Resilient Cities`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    relation = trigger.lastgroup or ""
    network = _subject(cast, sentence, trigger, relation)
    inside = page.within(sentence.flow, trigger.start(), sentence.end, "network")
    within = inside and inside[0].start < trigger.end() - 1  # "La più recente è la Rete dei Comuni ..."
    if within and not _ITS_PARTNER.match(trigger[0]):
        return
    if network is None or unreal(text, sentence.start, trigger.start()):
        return
    if _SECOND.match(trigger[0]) and not search(_DRAWS_ON, text, sentence.start, trigger.start()):
        return
    if any(m.start <= trigger.start() < m.end for m in page.of(sentence.flow, "body")):  # "gruppo di lavoro Eredità"
        return
    if relation != "organised_with" and search(relation_inversions.OF_PROJECT, text, sentence.start, trigger.start()):
        return
    lead = _NOUN.match(text, trigger.end()) or _ARTICLE.match(text, trigger.end())
    start, further = lead.end() if lead else trigger.end(), False
    while (found := body_at(cast, sentence, start)) is not None:
        a, b, mention = found
        if mention is not None and mention.ref == network:
            return
        if relation == "part_of" and mention is None and match_at(_MEMBERS, text, a):
            return  # "è una rete nazionale di |Province e Comuni"
        if further and match_at(relation_inversions.BEHIND, text, b, sentence.end):
            return  # "con UCLG, e con C40 |ha attivato una partnership strategica"
        if not _is_publisher(cast, page.written(sentence.flow, a, b)):
            claim_relation(page, sentence.flow, network, relation, trigger.span(), found, relation)
        if relation in ("grew_from", "part_of"):
            return
        more = (_MORE_INSIDE if ", " in trigger[0] else _MORE).match(text, b)
        if not more:
            return
        start, further = more.end(), True


_MEMBERS = when_asked(r"(?:Comuni|Province|Regioni|Città|Enti|Sindaci|Unioni|Municipi|Borghi)\b(?! [A-ZÀ-Þ]| d)")
_SECOND = when_asked(r"(?:della|sulla|di una|una) (?:stretta |coll|coop)", re.I)
_DRAWS_ON = when_asked(  # "si avvale della partnership strategica con C40 |e della collaborazione con"
    r"\b(?:si avval\w+|gode|beneficia|può contare|(?:ha|hanno) (?:attivato|avviato|stretto|siglato|instaurato"
    r"|in (?:atto|corso|essere)))\b(?:(?!\b(?:che|cui|qual[ei])\b)[^.;:])*$"
)
_BESIDES = when_asked(
    r"(?:[Oo]ltre ad?|[Dd]opo) (?:aver(?:e|vi|ne)?|esser(?:e|si))(?: \w+)?"
    r"(?: (?:una?|il|la|l'|lo))?(?: un')? ?$|[Aa]vendo [^,;.:]{0,30}$"
)


def _told_after(cast: Cast, sentence: Sentence, trigger: re.Match[str]) -> str | None:
    """`Oltre ad aver attivato una partnership strategica con C40, EUROLAGHI ...`: who did it, named behind the
    clause."""
    text = cast.page.flows[sentence.flow].text
    if not search(_BESIDES, text, sentence.start, trigger.start()):
        return None
    after = cast.page.within(sentence.flow, trigger.end(), sentence.end, "network")
    return next((m.ref for m in after if search(_MAIN_BEGINS, text, trigger.end(), m.start)), None)


_MAIN_BEGINS = when_asked(r", (?:(?:il|la|lo) |l')?$")


def _subject(cast: Cast, sentence: Sentence, trigger: re.Match[str], relation: str) -> str | None:
    """The network that stands in the relation; none when the publisher is the one who acts."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    if after := _told_after(cast, sentence, trigger):
        return after
    before = page.within(sentence.flow, sentence.start, trigger.start(), "network")
    if relation == "strategic_partner" and (its := page.within(sentence.flow, *trigger.span(), "network")):
        return its[0].ref  # "Partner strategico di |Polis| è"
    if relation == "organised_with" or (relation == "grew_from" and "eredit" in trigger[0].lower()):
        before = subjects_of(before, text, trigger.start())
        actor = cast.leading_actor(sentence.flow, sentence.start, trigger.start()) if not before else None
        if actor and not any(m.start <= actor.start < m.end for m in page.of(sentence.flow, "body")):
            return None
        return before[-1].ref if before else sentence.subject or sentence.topic
    if before and relation == "works_with" and _SPEAKS.fullmatch(text, before[-1].end, trigger.start()):
        return before[-1].ref
    if sentence.subject is not None:
        return sentence.subject
    if before and relation in ("grew_from", "part_of") and _APPOSED.fullmatch(text, before[-1].end, trigger.start()):
        return before[-1].ref
    if relation == "grew_from" and (made := _then_founded(cast, sentence, trigger)):
        return made
    if cast.leading_actor(sentence.flow, sentence.start, trigger.start()) is not None:
        return None
    if before and relation not in ("part_of", "works_with"):
        return before[0].ref
    clause = text.rfind("; ", sentence.start, trigger.start()) + 2
    unsaid = _UNSAID.fullmatch(text, sentence.start, trigger.start())
    unsaid = unsaid or (_UNSAID_AGAIN.fullmatch(text, clause, trigger.start()) if clause > 1 else None)
    if relation == "works_with" and (unsaid or match_at(_ITS_WORK, text, sentence.start, trigger.end())):
        return sentence.topic
    if relation == "strategic_partner" and _OF_IT.search(trigger[0]):
        return sentence.topic
    if (
        relation == "grew_from"
        and "nell'ambito" in trigger[0].lower()
        and cast.page.flows[sentence.flow].section in cast.of_section
    ):
        return cast.of_section[cast.page.flows[sentence.flow].section]
    return None


_FOUND_IT = when_asked(
    r", (?:[^,;:.]{3,80} )?(?:ha|hanno) (?:avviato|fondato|lanciato|promosso|costituito|istituito|dato (?:avvio|vita))"
    r"(?: (?:nel|il) [^,;:.]{4,20})? (?:(?:a|al|alla|il|lo|la) |l'|all')(?:rete |network )?$"
)


def _then_founded(cast: Cast, sentence: Sentence, trigger: re.Match[str]) -> str | None:
    """`sulla base del legame |sorto nell'ambito di| Polis, hanno avviato EUROLAGHI`: what the actors founded on it."""
    text = cast.page.flows[sentence.flow].text
    named = cast.page.within(sentence.flow, trigger.end(), sentence.end, "network")
    return next((m.ref for m in named if search(_FOUND_IT, text, trigger.end(), m.start)), None)


def _is_publisher(cast: Cast, name: str) -> bool:
    return name in city_names(cast.page.publisher) or name == cast.page.publisher
