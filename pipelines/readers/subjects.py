"""How a sentence begins when it has a network for its subject: the words before a name, what takes one up, what
leaves it unsaid.

Only words; which network is meant is for `cast`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipelines.flows import Flow, match_at, search
from pipelines.labels import label_of
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import WORD
from pipelines.patterns import when_asked
from pipelines.readers.defined_in_front import front
from pipelines.readers.naming import rule_pattern
from pipelines.readers.wordings import FOUNDED, GATHERS, GROWN, LAUNCHED
from pipelines.vocabulary import alternation, kind_of_network_word

_OPENERS = (
    r"A|Ad|Al|Alla|All|Con|Da|Dal|Dalla|Dopo|Durante|Entro|Grazie|In|Insieme|Nel|Nella|Nell|Negli|Nei|Oltre|Per|Prima"
    r"|Secondo|Su|Sul|Tra|Fra|Attraverso|Tramite|Mediante|Fin|Sin"
    r"|Accanto|Più|(?i:" + FOUNDED + "|" + LAUNCHED + r"|volut|ideat)[ao](?:si)?|\w+mente"
)
_PREAMBLE = (  # "Considerato che la Rete ha sede a Roma"
    r"(?:(?:(?:Premess|Considerat|Vist|Dato att|Preso att|Rilevat|Attes|Richiamat|Ritenut|Evidenziat|Ricordat|Constatat"
    r"|Osservat|Precisat|Accertat)o|Tenuto conto)(?: (?:altresì|inoltre|anche|infine|poi))?,? )?(?:che )?"
)
ADVERBS = _PREAMBLE + (
    r"(?:(?:Oggi|Attualmente|Ad oggi|A oggi|Inoltre|Infatti|Invece|Per questo|Per fare questo|A questi fini|A tal "
    r"fine|In particolare|Durante la \w+|(?:(?:Dal|Nel|Al|Fin dal|Sin dal|Alla fine del|A fine) "
    r"|All'(?=\d))(?:[\w°]+ ){0,3}\d{4})[,]? |(?:"
    + _OPENERS
    + r")\b[^,.;:]{0,60}, |(?:(?:Su|Per|Per l') ?iniziativa|Con (?:il|l') ?(?:contributo|sostegno|supporto|appoggio)"
    r"|Su (?:impulso|proposta)) [^,.;:]{3,120}? (?=(?:è|fu|venne) ))?"
)
PRODROP = re.compile(
    rf"{ADVERBS}(?:Ess[ao] )?"
    rf"(?P<verb>Nasce|Nacque|Sorge|Sorse|(?:{FOUNDED}|{LAUNCHED}|compost|format"
    rf"|articolat|strutturat)[ao](?:si)?|{GATHERS}|Promuove|È (?:stat[ao] "
    rf")?(?:oggi )?(?:{FOUNDED}|{LAUNCHED}|compost|format|presiedut|guidat|firmat|sottoscritt"
    r"|siglat)\w*(?! (?:la|il(?! \d)|lo|una?)\b| l')"
    r"|(?:Venne|Fu|Vide la luce)\b|È a sua volta\b|È (?:oggi )?un[ao']?\b|Ha (?:la propria |la sua |la )?sede"
    r"|Ha (?:oggi|all'attivo"
    r"|organizzato|tenuto)|Adotta"
    r"|Si (?:deve|dovette)(?= a(?:l |lla |ll'|d? (?-i:[A-ZÀ-Þ])))|Si propone|Si articola"
    r"|Si compone|Mette|Dispone|Favorisce"
    r"|Offre|Fornisce|Persegue|Vi aderiscono|Ne fanno parte"
    r"|Vi partecipano|Vi prendono parte|Rappresenta(?:va)?|Opera|Lavora|Collabora|Sostiene|Organizza"
    r"|(?:La sede|Sede|Il segretariato)(?! (?:(?:di|del|della|dello) |dell')(?-i:[A-ZÀ-Þ]))"
    r"|La sua rete|La sua sede|Il suo segretariato|I (?:suoi )?membri|Le città "
    r"(?:aderenti|del|della|membro|associate)|Gli aderenti|Tra i suoi)\b",
    re.I,
)


_NO_SUBJECT_BEHIND = r"(?! (?:anche |inoltre |infine |oggi )?(?:(?:la|il|lo|i|gli|le|una?|uno|un) |l'|un'))"
_TO_ANOTHER = r"(?= (?:[a-zà-ù]+ )?(?:(?:ad?|di|al|del|alla|della|dello) |all'|dell')(?-i:[A-ZÀ-Ý]))"
GOES_ON = re.compile(  # "La rete ha sede a Como. |Coopera con la FAO": the subject of the sentence before
    rf"{ADVERBS}(?P<verb>(?:Coopera|Deriva|Discende|Gode|Cura|Gestisce|Assegna|Pubblica|Esiste|Afferisce|Agisce"
    r"|Dialoga|Sviluppa|Realizza|Svolge|Fa (?:capo|riferimento)|Trae origine|Prende (?:avvio|le mosse|origine)"
    r"|Prese (?:avvio|le mosse)|Ha (?:visto la luce|preso (?:avvio|il via|le mosse))|Può contare|Dà voce|Dà lavoro"
    r"|Si (?:avvale|rifà|ispira|rivolge|occupa|riunisce|finanzia"
    r"|regge|coordina|raccorda|inserisce)|Rientra|Vanta|Tutela|Aiuta|Studia|Diffonde|Difende|Valorizza|Accompagna|Chiede|Invita|Combatte"
    r"|Incoraggia|Elabora|Produce|Premia|Vi (?:abitano|vivono|risiedono)|Complessivamente vi (?:abitano|vivono"
    r"|risiedono)"
    r"|Ha(?! (?:\w+ )?(?:aderit|ottenut|approvat|deliberat|decis|chiest|presiedut|ospitat|partecipat|pres[oa] parte"
    r"|sottoscritto l'ad|firmato l'ad|rinnovat|confermat|presentat|fatto|versat|accolt|incontrat)))\b"
    r"|(?P<passive>Si costitu(?:ì|isce)|Si è (?:(?:finora|già|poi|inoltre|sinora|nel frattempo) )?"
    r"(?:riunit|ritrovat|incontrat|costituit|svilupp|format|dotat|data"
    r"|trasferit)\w*"
    r"|È (?:oggi |attualmente |anche |inoltre |ormai |stat[ao] )*(?:partner|diffus|partecipat|legat|gestit|guidat"
    r"|presiedut|rivolt|dedicat|presente|sostenut|finanziat"
    r"|riconosciut|patrocinat|accreditat|domiciliat|basat|coordinat|promoss|l'ered|ered|l'evoluzion|evoluzion|figli"
    rf"|dirett|attiv)\w*\b){_NO_SUBJECT_BEHIND}"
    r"|(?P<belongs>(?:Fa|È) (?:a sua volta |anche |inoltre )*(?:parte|membro|soci[ao]|affiliat[ao]|associat[ao]"
    r"|iscritt[ao]|(?:la )?sezione|(?:la )?branca|(?:l')?articolazione)"
    rf"|Aderisce(?: a sua volta| anche| inoltre)*){_TO_ANOTHER}"
    r"|Con (?:le (?:sue|proprie)|i (?:suoi|propri)) [^,;.:]{3,60},? è (?:oggi )?(?:la|il|l'|una|tra)\b"
    rf"|I suoi uffici\b|{GROWN} (?=(?:[\w.]+ ){{1,4}}(?:città|comuni|membri|soci|enti|aderenti|paesi)\b"
    r"(?! (?:il|la|lo|una?|un'|l')\b)))",
    re.I,
)
"""What goes on about whoever the sentence before was about, without naming it."""


OPENED_BY_VERB = re.compile(  # "Dal 2016 siamo soci di Polis, la rete ...": what is taken up is no subject
    r"\b(?:siamo|abbiamo|facciamo|aderiamo|aderiva(?:no)?"
    r"|aveva(?:no)? (?:\w+ )?aderito|faceva(?:no)? parte"
    r"|fa parte|fanno parte|aderisc\w+|ha aderito|(?:è|sono) (?:\w+ )?(?:soci[oae]?"
    r"|membr[oi]|parte|entrat[oaie]))\b"
)


NAME_BORN = re.compile(  # "Con la Conferenza dei Porti, |nata ad Aquileia": what is born is the body just named
    rf"[A-ZÀ-Þ][\w'-]+ (?:[a-z]+ |d?e?ll')*[A-ZÀ-Þ][\w'-]+(?: \([^()]*\))?, (?={FOUNDED}[ao])"
)


@cache
def anaphor() -> re.Pattern[str]:
    """`La rete`, `Oggi il Patto`, `Nel 2019 l'associazione`: what takes up a network by its kind."""
    kinds = alternation(kind_of_network_word())
    return re.compile(
        rf"{ADVERBS}(?:(?:il|la|lo|questa|questo|tale|i|le) |l'|quest')(?:(?:prima|nuova|stessa) )?(?P<kind>{kinds}"
        rf"|organizzazione|associazione|gruppo)\b(?! di (?:gemellaggio|amicizia|collaborazione|lavoro|partenariato))"
        r"(?<!associazione(?= d(?:ei|egli|elle) (?!comuni|città|enti|sindaci|province|regioni)))",
        re.I,
    )


@cache
def bare_definition() -> re.Pattern[str]:
    """A definition that leaves the name to the heading: `È una coalizione globale di città`, `Rete europea di 40
    città`."""
    kinds = alternation(kind_of_network_word())
    return re.compile(
        rf"(?:Si tratta dell(?:a |')|(?:(?:È|Si tratta di|Rappresenta|Costituisce)(?: oggi| attualmente)? )?"
        rf"(?:una |un |un'"
        rf"|la |il |l')?)(?:(?:prim[ao]|più \w+|grande|ampi[ao]|vast[ao]|importante|storic[ao]|nuov[ao]) )*"
        rf"(?P<kind>{kinds})\b(?! "
        rf"(?-i:[A-Z]))",
        re.I,
    )


_LEAD = re.compile(
    rf"{ADVERBS}(?:(?:(?!\b(?:ha|hanno|è|fa|sono|faceva)\b)[^,.;:]){{0,40}}\d{{4}}(?: [-–—|])? )?(?:(?:il|la|lo|i|le"
    rf"|gli|anche|dal|del|della|nasce|nata) "
    rf"|l')?(?:(?:(?:prima|più grande|grande|storica|principale|nuova|maggiore) )?(?:rete|network|forum|patto"
    rf"|coordinamento|coalizione|associazione|organizzazione|piattaforma|alleanza)(?: (?:europea|internazionale"
    rf"|mondiale|globale|nazionale|di città))* )?[\"«“(]?",
    re.I,
)


_BORN_FIRST = re.compile(  # "È stata fondata a Lione il 3 maggio 2024 la |Rete dei Laghi|"
    rf"(?:(?:È|Fu|Venne)(?: stat[ao])?|Si è) (?:(?:ufficial|formal)mente )?{FOUNDED}[ao](?: (?:ufficial|formal)mente)?"
    r"(?:,? (?:il|nel|nell'|ad?|in|da|dal|dalla|da(?:i|gli|lle)|tra|fra) ?"
    r"(?:(?!\b(?:con|ha|è|e|su|per|presso|dopo|come|verso|contro)\b)[^,;:.(]){2,70}?)?,?"
    r" (?:(?:il|lo|la) |l')[\"«“]?"
)
_WITH_ANOTHER = when_asked(
    rf"(?:{_OPENERS})\b[^;:.]{{0,120}}?(?:\b(?:d[ei]l?|della|con|al|alla|nel|nella) |\b(?:dell|all|nell)')"
)
_THEN_NAMED = when_asked(r"(?: ?\([^()]*\))?, (?:(?:nel|il|dal|nell'|l') ?(?:[\w°]+ ){1,3})?(?:(?:il|la|lo) |l')?")
_ACTS = re.compile(r"(?: ?\([^()]*\))? (?:è|ha|fu|venne|nasce|nacque|si)\b")


@lru_cache(maxsize=4096)
def leads(lead: str) -> bool:
    """Whether what stands before a name leaves it the sentence's subject."""
    return (
        len(lead) < 120
        and bool(_LEAD.fullmatch(lead) or _BORN_FIRST.fullmatch(lead))
        and not re.search(r"\b(?:a|di|con|da|nel|al|del|della|alla|dal) $", lead, re.I)
    )


_AFTER_CLAUSE = re.compile(r"(?:[^.;]{0,90}, )?(?:anche |pure )?(?:(?:il|la|lo|i|le|l'|dal|nel) ?)?", re.I)
_AFTER_ADVERB = re.compile(rf"{ADVERBS}(?:.{{0,30}} )?(?:il |la |l')?(?:Comune di |Città di |città di )?")


@lru_cache(maxsize=4096)
def leads_actor(lead: str) -> bool:
    """Whether what stands before the publisher's name leaves it the sentence's subject."""
    return leads(lead) or bool(_AFTER_CLAUSE.fullmatch(lead) or _AFTER_ADVERB.fullmatch(lead))


TOLD_LATE = re.compile(  # "A Lione nel 1994 nasce X", "è stata fondata da Lione e Osaka la X", "La più antica è X"
    r"(?:C'è|Vi è|Segue|Resta|Rimane|Viene) (?:(?:poi|infine|anche|inoltre|ancora|invece|quindi),? )?"
    r"(?:(?:la|il|lo) |l')?(?:rete |network |associazione )?|(?:È|Fu|Venne) (?:stat[ao] )?"
    + FOUNDED
    + r"[ao](?: (?:invece|poi|anche|inoltre|infine))?(?:,? (?:ad?|in) [A-ZÀ-Ý]"
    r"[\w' -]{2,30})?(?:,? nel(?:l'\w+)? (?:\w+ )?(?:del )?\d{4})?, (?:(?:la|il|lo) |l')?|"
    r"[^.;:]{0,90}\b(?:(?:è|fu|venne) (?:stat[ao] )?" + FOUNDED + r"[ao]|nasce|nacque|nasceva|sorge|sorse"
    r"|si (?:è )?costitu\w+)\b(?:[^.;:]{0,140}[\w)])? (?:(?:la|il|lo) |l')(?:rete |network )?"
    r"|(?=[A-Z])(?i:" + FOUNDED + "|" + LAUNCHED + r")[ao]\b[^.;:]{0,200}, (?:(?:la|il|lo) |l')"
    r"|Ha (?:la (?:propria |sua )?)?sede (?:a|ad|in) [A-ZÀ-Ý][^,.;:]{2,40}?(?: anche)? (?:(?:la|il|lo) |l')"
    r"|(?:La|Il) (?:(?:rete |network )?(?:più|meno) \w+|prim[ao](?: (?:in|per) [a-z ]{3,25})?|second[ao]|terz[ao]"
    r"|quart[ao]"
    r"|ultim[ao](?: [a-z]+)?|principale|maggiore)"
    r"(?: (?:rete|network|delle reti|di queste|di esse|fra queste|tra queste)[^,.;:]{0,40}?)? è (?:(?:la|il|lo) |l')?"
    r"|(?:[A-Z][a-zà-ù]* (?:[a-zà-ù]+ ){0,3})?(?:[Pp]iù|[Mm]eno) (?:recente|antic[ao]|lung[ao]|giovane|vecchi[ao]"
    r"|grande"
    r"|numeros[ao]|ampi[ao]|strett[ao])(?: [a-zà-ù]+){0,3} è (?:(?:la|il|lo) |l')?"
    r"|(?:Divers[ao]|Analog[ao]|Simile|Affine|Not[ao]|Nuov[ao]|Unic[ao]|Ultim[ao]|Altr[ao]|Ulteriore)"
    r"(?: [a-zà-ù]+){0,5} è (?:(?:la|il|lo) |l')?"
    r"(?:rete |network |associazione )?"
    r"|(?:Specializzat|Attiv|Impegnat|Dedicat|Orientat|Rivolt|Incentrat|Focalizzat|Sostenut|Finanziat)[ao] [^.;:]{3,90}"
    r" è (?:(?:invece|inoltre|anche|infine|poi) )?(?:(?:la|il|lo) |l')?(?:rete |network )?"
    r"|Di (?:carattere|respiro|dimensione|portata|livello|rango|ambito) [a-zà-ù]+,? è (?:(?:invece|inoltre|anche) )?"
    r"(?:(?:la|il|lo) |l')?(?:rete |network )?"
    r"|(?:Di (?:particolare|grande|notevole) (?:rilievo|rilevanza|importanza|interesse)|(?:(?:Un[ao]?|Altr[ao]) |Un')?"
    r"(?=[A-Z]|(?<=[ ']))(?i:interlocutor[ei]|interlocutrice|(?:punto di )?riferimento|realtà|esperienza|voce"
    r"|attore|soggetto))\b"
    r"[^.;:,]{0,80} è (?:(?:invece|inoltre|anche|infine|poi) )?(?:(?:la|il|lo) |l')?"
    r"|(?:(?:Contro|Per|Di|In|Tra|Fra|A|Con|Attorno|Intorno|(?:Su|De|Ne|A)(?:l|llo|lla|i|gli|lle)|Su) "
    r"|(?:Su|De|Ne|A)ll')"
    r"[^,.;:]{3,90}(?:, (?:ma|pur|anche|sempre|però|e) [^,.;:]{3,60}, )?"
    r"\b(?:lavora|opera|agisce|risponde|guarda|mira|punta|spicca|figura|rientra|si (?:distingue"
    r"|segnala|ricorda|aggiunge|affianca|muove|occupa|batte|impegna|interessa|discute|colloca)|è (?:attiv[ao]"
    r"|impegnat[ao]|dedicat[ao])|va (?:\w+ )?(?:ricordat|segnalat|citat|menzionat)[ao]) (?:(?:anzitutto"
    r"|innanzitutto|soprattutto|anche|invece|infine|inoltre) )?(?:(?:la|il|lo) |l')?(?:rete |network )?",
)


def leading(named: list[Mention], text: str, start: int) -> Mention | None:
    """The network that a sentence names first as its subject; one in the words that open it is none: `A partire dal
    legame nato nell'ambito di Polis, nel 2019 |EUROLAGHI| è stata avviata`."""
    if not named:
        return None
    lead = start, named[0].start
    defined = front().match(text, start)
    if leads(text[slice(*lead)]) or TOLD_LATE.fullmatch(text, *lead) or (defined and defined.end() == lead[1]):
        return named[0]
    if len(named) < 2 or not _ACTS.match(text, named[1].end):
        return None
    opened = _WITH_ANOTHER.fullmatch(text, start, named[0].start)
    return named[1] if opened and _THEN_NAMED.fullmatch(text, named[0].end, named[1].start) else None


_ASIDE_OPENS = when_asked(r"(?: ?\([^()]*\))?,")
_ASIDE_CLOSED = when_asked(rf"(?: ?\([^()]*\))?, (?:oggi )?(?:è|costituisce|rappresenta|ha|{GATHERS})\b")


def closed_aside(named: list[Mention], subject: str | None, text: str, offset: int) -> bool:
    """Whether the network named last stands in an aside behind the subject, which goes on before an offset: `EUROLAGHI,
    nata nell'ambito di Polis|, è un'iniziativa che coinvolge |20 città`."""
    if named[-1].ref == subject or named[0].ref != subject:
        return False
    opens = _ASIDE_OPENS.match(text, named[0].end)
    return opens is not None and _ASIDE_CLOSED.match(text, named[-1].end, offset) is not None


LATTER = re.compile(rf"{ADVERBS}(?:(?:Di|A|Da|Con|In|Per) )?quest'ultim[ao]\b", re.I)
_VERB = r"(?:è|ha|conta|riunisce|raggruppa|associa|unisce|nasce|nacque|fu|venne|promuove|opera|si|comprende)\b"
ORDINAL = re.compile(
    rf"(?:[Ll]a|[Ii]l) (?:(?P<first>prim[ao])|(?P<second>second[ao])|(?P<third>terz[ao]))(?=,| {_VERB})"
)
"""`La seconda, nata nel 1991, conta ...`: one of several networks that the sentence before names."""


OTHER_MATTER = re.compile(
    r"(?:[\dIVX]+[.)] )?(?:(?:Gli|I|Le|La|Altri) )?(?:accordi|gemellaggi|patti|progetti|cooperazione|contributi|bandi"
    r"|contatti|recapiti|uffici)(?! (?:(?:della|del|nella) |dell')(?:rete|network|forum|associazione))\b",
    re.I,
)
"""A heading that turns to what is no network's: `2. Accordi`, `Progetti e contributi`."""
BESIDES = re.compile(  # "|Oltre a Polis,| il Comune aderisce a ICLEI": of the second the text goes on to speak
    r"(?:Oltre|Accanto|A differenza|Diversamente|Insieme|Come|Dopo)\b[^,;:.]{2,60}, (?=[^,;:.]* )"
)
"""What a sentence names first that it does not go on about."""
THE = re.compile(r"\b(?:[Ii]l |[Ll][ao] |[Ll]')$")
"""The article before a word that takes something up."""
_OTHER_KIND = (
    r"(?:Rete|Network|Coordinamento|Alleanza|Alliance|Coalizione|Coalition|Partnership|Partenariato|Associazione"
    r"|Association|Patto|Pact|Piattaforma|Platform|Federazione|Lega|Circuito)"
)
_LINK = r"(?: (?:[a-zà-ù]{1,5} |(?:d|l|dell|all)')?| ?[-–&] ?)"
_OF_ANOTHER = re.compile(  # "Infine la Rete dei Distretti del Tessile, promossa da": a body that no rule knows
    rf"{ADVERBS}(?:(?:Infine|Poi|Da ultimo|Anche|C'è (?:poi|infine)|Vi è (?:poi|infine)),? )?(?:(?:[Ll]a|[Ii]l"
    rf"|[Ll]o) |[Ll]')?"
    rf"(?P<name>(?:{WORD}{_LINK}){{0,4}}{_OTHER_KIND}(?:{_LINK}{WORD}){{1,6}}"
    rf"|(?:{WORD}{_LINK}){{2,5}}{_OTHER_KIND})(?!\w)"
)
_BORN = re.compile(  # "Lagonet (LN), fondata nel 1991, ha sede": a name of one word, and what only a body is
    rf"(?:(?:La|Il) |L')?(?P<name>(?!L'){WORD}(?: {WORD}){{0,4}})(?: \([A-Z][\w-]+\))?, (?:{FOUNDED}|{LAUNCHED})[ao] "
)
_UNKNOWN_ENTRY = re.compile(  # "Club delle Città dell'Arena: costituito nel 2015 da ...": an entry that no rule knows
    rf"(?P<name>(?:{WORD}{_LINK}){{1,5}}{WORD}(?: \([A-Z]{{2,8}}\))?): "
    r"(?=(?i:costituit|fondat|nat|istituit|cread?t|sort|promoss)[ao] |(?:un[ao']? ?|la |il |l')?(?:rete|associazione"
    r"|club|gruppo|circuito|coordinamento|network|organismo)\b"
    r"|(?:ne|vi) )"
)


_CALLED = re.compile(  # "L'associazione Borghi in Festa, che", "«Città che leggono» è": what opens a paragraph
    rf"(?:(?:L'|La |Il )(?:associazione|rete|network|circuito|coordinamento|federazione|alleanza)(?: [a-zà-ù]{{5,}}"
    rf"| di città){{0,2}} [«“\"]?|[«“\"](?=[^»”\"]{{3,60}}[»”\"],? (?:è|ha|nat|fondat|riunisc|che)))"
    rf"(?P<name>{WORD}(?:{_LINK}{WORD}|(?<!l') [a-zà-ù]+(?=[^»”\"]{{0,40}}[»”\"])){{0,6}})"
)


STRANGE_ENTRY = re.compile(  # "Terre Alte in cammino (TAC) – Il gruppo, nato nel 1998, ha sede a"
    rf"{WORD}(?: (?!(?:è|ha|sono)\b)[\w'’-]+){{0,11}}(?: \([^()]{{2,60}}\))? [–—-] (?=[A-ZÀ-Þ]|(?:rete|network"
    r"|associazione|coordinamento|alleanza|organismo|gruppo)\b)"
)


_ASKED_OF = re.compile(  # "la domanda di ammissione a |POLIS", "è uscita dall'associazione |Res Tipica"
    r"\b(?:(?:domanda|richiesta|istanza|proposta|ipotesi|candidatura|iter|istruttoria|procedura)\b[^.;:,]{0,40}?"
    r"(?:adesione|ammissione|ingresso|entrata|aderire|entrare) (?:formale )?(?:ad?|al|alla|in|nel|nella)"
    r"|(?:uscit[ao]|recedut[ao]|recesso) (?:nel \d{4} )?(?:da|dal|dalla)"
    r"|(?:ha|aveva) lasciato(?: nel \d{4})?(?: il| la)?)(?: |ll'| l')"
    rf"(?:(?:rete|network|associazione|forum) )?(?P<name>{WORD})"
)
ASKED_CUES = ("domanda", "richiesta", "istanza", "propost", "ipotesi", "candidatura", "iter ", "istruttoria",
              "procedura", "uscit", "recedut", "recesso", "lasciato")  # fmt: skip


def asked_of_another(text: str, start: int, end: int) -> re.Match[str] | None:
    """The body, as group `name`, that a sentence says the publisher asks to join or has left."""
    return search(_ASKED_OF, text, start, end)


def like_a_network(heading: str) -> bool:
    """Whether a heading is a name of three capitalised words or more, one of them the word for a network."""
    words = re.findall(r"[A-ZÀ-Þ]\w{3,}", heading)
    return len(words) > 2 and any(word.lower() in kind_of_network_word() for word in words)


def another_named(text: str, start: int, end: int, listed: bool) -> re.Match[str] | None:
    """The body, as group `name`, with which a sentence or (`listed`) an entry of a list of networks begins."""
    found = match_at(_OF_ANOTHER, text, start, end)
    found = found or match_at(_BORN, text, start, end)
    if found is None and listed and start == 0 and not label_of(text):
        found = match_at(_UNKNOWN_ENTRY, text, start, end) or match_at(_CALLED, text, start, end)
    return None if found and _SLOGAN.match(text, start, end) else found


_SLOGAN = re.compile(r"[«“\"][^«»“”\"]*[?!][^«»“”\"]*[»”\"]")  # "«Vuoi la pace? Pedala!»", which no body is called


_WHAT = re.compile(r"(?:(?:[ÈEèe]['’]? )?[Uu]n['ao]? ?)?(?P<kind>[^\W\d_]+) (?:[a-zà-ù]+ ){0,3}(?:di|tra|fra) ")


def says_what(item: Flow) -> bool:
    """Whether an item below a heading says what that is: `- rete internazionale di governi locali`."""
    found = _WHAT.match(item.text) if item.kind == "list_item" else None
    kind = found["kind"].lower() if found else ""
    return kind in kind_of_network_word() and rule_pattern("member").search(item.text, 0, 90) is not None
