"""The words of ties between cities: firm ones, those in prospect, places of projects. `partners` reads with them."""

from __future__ import annotations

import re

from pipelines.patterns import when_asked

TIES = (
    r"(?:rapport[oi]|relazion[ei]|legam[ei]|collaborazion[ei]|partenariat[oi]|partnership|cooperazion[ei]|amicizi[ae]"
    r"|gemellagg[io]+)"
)
FIRM = (
    r"(?:consolidat|storic|tradizional|sald[aieo]\b|antic[ah]|solid[aieo]\b|stabil|pluriennal|duratur|decennal"
    r"|privilegiat|strutturat"
    r"|già avviat|già attiv"
    r"|già esistent|di (?:lunga|vecchia|antica) data|da (?:anni|tempo|sempre)\b)\w*"
)
_LONG = (
    r"(?:da (?:ormai |più di |oltre |quasi |circa |parecchi |molti )?(?:anni|tempo|decenni|sempre|lungo tempo"
    r"|\w+ (?:anni|decenni)|(?:un |il )?(?:decennio|ventennio|trentennio)|\w+t'anni)|(?:sin "
    r"|fin )?dal(?:l'anno)? \d{4}|dagli anni \w+|stabilmente|storicamente)"
)
_OVER_TIME = r"(?:negli(?: ultimi)? anni|nel tempo|nel corso (?:degli anni|del tempo))"
_DONE_SINCE = rf"(?:si|ci|ha|abbiamo|sono|già|ormai|{_OVER_TIME}|{_LONG})"
_OWNER = (  # "rapporti che |la città| ha consolidato", of its own
    r"(?:(?:(?:la|il) |l')(?:città|comune|amministrazione|ente)(?: comunale| metropolitana| di (?-i:[A-ZÀ-Þ])\w+)* "
    r"|(?-i:[A-ZÀ-Þ])[\w'-]+ )?"
)
_THAT_ONE_HAS = (  # "i rapporti, ormai consolidati, |che intrattiene| con"
    rf"(?:che {_OWNER}(?:(?:ha|hanno|abbiamo|coltiva|vanta)(?:no)?|(?:intrat|man)t(?:iene|engono|eniamo)) )?"
)
_COOPERATES = (
    r"(?:collabor(?:a|ano|iamo)|cooper(?:a|ano|iamo)|lavor(?:a|ano|iamo) (?:insieme )?(?=con)|dialog(?:a|ano|hiamo)"
    r"|(?:è|siamo) legat[oaie]"
    rf"|{TIES})"
)
_ARE_NAMED = (
    r"(?:(?:(?:sono|vengono) (?:state )?(?:individuat|indicat|segnalat|ricordat)[ie]|sono|restano|rimangono"
    r"|figura(?:no)?|rientra(?:no)?|(?:ci|vi) sono|vi è|c'è|si (?:segnala|ricorda"
    r"|conta|annovera|indica|cita)(?:no)?)"
    r"(?: (?:due|tre|quattro|cinque|sei|sette|otto|\d{1,2})(?: città)?:)?)"
)
_FIRM_TIES = rf"(?:{TIES} {FIRM}|{FIRM} {TIES})"
_PEERS = r"(?:partner|interlocutor[ei]|referent[ei])"
RECENT = (
    r"(?:(?:più |di )?recent[ei]|nascent[ei]"
    r"|(?:avviat|nat|apert|allacciat|cominciat|iniziat)[aeio] (?:di recente|recentemente|da poco))"
)
ESTABLISHED = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{TIES}(?: [^\s,;:.]+){{0,3}}? {FIRM}(?: [^\s,;:.]+){{0,4}}? (?:con|tra|fra)\b",
        rf"\b{TIES}(?: [^\s,;:.]+){{0,2}}?,(?: (?:ormai|già|oggi|da tempo|tuttora))? {FIRM}(?: e (?:\w+ )?\w+"
        rf"| {_OVER_TIME})?, {_THAT_ONE_HAS}(?:con|tra|fra)\b",
        rf"\b{TIES}(?:,? che {_OWNER}(?:{_DONE_SINCE} )*| )(?:consolidat\w+|(?:costrui|intessu|coltiva|matura|sviluppa"
        rf"|intrattenu|intreccia|stret)t[oaie] (?:{_OVER_TIME}|{_LONG}))(?: [^\s,;:.]+){{0,3}}? (?:con|a)\b",
        rf"(?<=[ ,])quell[eia] {FIRM}(?: [^\s,;:.]+){{0,4}}? con\b",
        rf"\b{FIRM} {TIES}(?: [^\s,;:.]+){{0,3}}? con\b",
        rf"\bconsolid(?:at\w+|er(?:à|anno)|a|ano|are)(?:, [^,]+,)? (?:la|le|i|il|gli"
        rf"|l')? ?{TIES}(?: [^\s,;:.]+){{0,3}}? con\b",
        rf"\b{TIES}(?: [^\s,;:.]+){{0,3}}? con (?=[^;:.]{{0,80}}(?:è|sono) (?:ormai |già |(?:tra |fra )?(?:il|la|i"
        rf"|le|gli) più )?{FIRM})",
        rf"\b(?:collabora|coopera|lavora|cooperano|intrattiene \w+|è legat[oa])(?: [^\s,;:.]+){{0,4}}? {_LONG}"
        r"(?: [^\s,;:.]+){0,2}? (?:con|a)\b",
        r"(?<!nuove )(?<!nuovi )(?<!nuova )(?<!nuovo )(?<!future )(?<!possibili )(?<!potenziali )(?<!altre )"
        r"\b(?:città partner(?: (?:storic|consolidat)\w+)?|partner (?:storici|consolidati))(?: (?:sono"
        r"|di [A-Z]\w+ sono))?:?(?= )",
        r"\b(?:città partner|partner|rapporti|relazioni|legami)(?: \w+)? (?:storic|consolidat|stabil)\w+ si (?:è "
        r"|sono )?"
        r"(?:aggiung\w+|aggiunt\w+|affianc\w+)(?: \w+mente| anche| oggi| ora| quell[aeio] con)?(?= )",
        rf"\b(?:tra|fra) (?:i|le) (?:nostr[ei] )?(?:partner|città partner) {FIRM} {_ARE_NAMED}(?= )",
        r"\bgemellat[aoie] (?:dal \d{4} )?con\b",
        rf"\b{_LONG}\b[^.;:()]{{0,60}}?\b{_COOPERATES}(?: [^\s,;:.]+){{0,3}}? (?:con|a)\b",
        rf"\b(?:{TIES} {FIRM}(?: ed? (?:\w+ )?{FIRM})?|{FIRM} {TIES})(?: \w+)? (?:unisc|leg)\w+"
        rf" (?:[^\s,;:.]+ ){{0,4}}?(?:a|ad|con)\b",
        rf"\b{_FIRM_TIES}(?: (?:del|della|di|dell')[^,;:.]{{2,30}})? (?:riguardano|interessano|coinvolgono"
        rf"|comprendono)\b",
        rf"\b{FIRM} (?:è|sono|resta|restano) (?:anche |oggi )?(?:(?:il|la|i|le|gli) "
        rf"|l')?{TIES}(?: [^\s,;:.]+){{0,3}}? con\b",
        rf"\bcittà con (?:cui|le quali) [^.;:]{{0,40}}?(?:collabor|cooper|lavor|dialog)\w+"
        rf" (?:da (?:più|molto) tempo|{_LONG}) {_ARE_NAMED}(?= )",
        rf"\b{_FIRM_TIES} {_ARE_NAMED} (?:quell[ie] (?:con )?|con )",
        rf"\bcittà (?:con|a) (?:cui|le quali)\b[^.;:]{{0,40}}? {TIES} (?:è|sono) (?:più |ormai "
        rf"|da tempo )?{FIRM} {_ARE_NAMED}(?= )",
        rf"\b(?:città )?partner {FIRM}(?: (?:del|della|di|dell')[^,;:.]{{2,30}})? {_ARE_NAMED}(?= )",
        rf"\b(?:sono|restano|rimangono) (?:i |le |gli )?(?:nostr[ei] )?(?:città )?{_PEERS} {FIRM}"
        r"(?: (?:del|della|di|dell') ?\w+(?: di (?-i:[A-ZÀ-Þ])\w+)?)?(?= (?-i:[A-ZÀ-Þ]))",
        rf"\b(?:ai?|alle) (?:nostr[ei] )?(?:partner|città partner|città) {FIRM},(?= )",
        rf"\b{TIES}(?: [^\s,;:.]+){{0,3}}? con (?=[^;:.]{{3,80}}, (?:consolidat[eai]si|(?:ormai|già) consolidat))",
        rf"\b{_LONG} (?:è|sono) (?:attiv|in (?:corso|atto|essere)|viv)\w* (?:un |una |un')?{TIES}(?: \w+)? con\b",
        rf"\b(?:città partner|città|partner|{TIES})(?: con {TIES})? {FIRM} ?(?:(?::|\|)(?= )|\()",
        rf"\b(?:è|sono) (?:ormai |già |oggi )?{FIRM} (?:il |la |i |le |gli "
        rf"|l')?{TIES}(?: [^\s,;:.]+){{0,4}}? (?:con|tra|fra)\b",
        rf"\b{TIES}(?: [^\s,;:.]+){{0,2}}? con (?=[^;:.]{{0,80}}\b(?:dur|prosegu|continu|è attiv"
        rf"|sono attiv)\w* (?:ormai )?{_LONG})",
        rf"\bcittà (?:con|a) cui\b[^.;:]{{0,60}}?\b(?:{TIES} {FIRM}|{FIRM} {TIES}) {_ARE_NAMED}(?= )",
        rf"\bcittà (?:(?:a|con|di) )?cui\b[^.;:]{{0,40}}? {TIES} {FIRM}:",
    )
)
_AT_END = r"(?: ?\([^()]*\))?"  # "Ginevra (Svizzera)|"
_WITH_WHICH = r"(?:(?:(?:al|alla|ai|alle|agli)|con (?:il|la|i|le|gli)) qual[ei]|(?:a |con )?cui)"
_WHO = r"(?:(?-i:[A-ZÀ-Þ])[\w'-]+(?: (?-i:[A-ZÀ-Þ])[\w'-]+){0,2})"
_PARTY = (  # ", con la quale |il Comune di Teramo| ha rapporti consolidati"
    rf"(?:(?:(?:il |la |l')(?:nostr[oa] )?(?:comune|città|amministrazione|ente)"
    rf"(?: comunale| (?:di|del) (?P<of>{_WHO}))?"
    rf"|(?P<whose>{_WHO})),? )?"
)
ESTABLISHED_LAST = tuple(
    re.compile(_AT_END + pattern, re.I)
    for pattern in (
        rf",? (?:sono|restano|rimangono|è|resta) (?:{_LONG} |ormai |oggi )?(?:i |le |gli |il "
        rf"|la )?(?:nostr[eio] )?(?:città )?partner"
        rf" (?:{FIRM}|del Comune {_LONG}|{_LONG})",
        rf", (?:(?:città|nostre?i?) )?partner {FIRM}",
        rf",? (?:sono|è) (?:le|la|una delle|tra le|fra le) città (?:con|a) (?:le |la )?(?:cui|qual[ei]) [^;:.]{{3,50}}?"
        rf"(?:{_LONG} (?:\w+ )?{TIES}|{TIES} {FIRM}|{_LONG})",
        rf",? (?:sono|è) legat[eaoi] (?:al \w+|alla \w+|a [A-Z]\w+)? ?(?:da {TIES} {FIRM}|{_LONG})",
        rf",? {_WITH_WHICH} {_PARTY}(?:(?:è|siamo|sono) (?:\w+ )?(?:legat|unit)[oaie] da"
        r"|(?:ci )?(?:leg|unisc)(?:a|e|o)(?:no)?"
        r"|(?:ha|abbiamo|vanta|intrattiene|intratteniamo|mantiene|manteniamo|coltiva|esistono"
        r"|vi sono|ci sono|sono in atto))"
        rf" (?:(?:un|una|il|i|le|dei|delle) |un')?(?:{TIES} (?:\w+ )?{FIRM}|{FIRM} {TIES})",
        rf" ?: con (?:queste|tali|esse|entrambe)(?: città)?,? [^.;:]{{0,30}}?{TIES} (?:sono|è) (?:ormai |già )?{FIRM}",
    )
)
WITH_BEFORE = re.compile(r"\bcon (?:le città di )?$", re.I)
TIES_AFTER_WITH = re.compile(
    rf"{_AT_END},? (?:esist\w+|ci sono|vi sono|c'è|vi è|sono (?:in (?:atto|essere|corso)|attiv[ei])|(?:il Comune"
    rf"|la [Cc]ittà|l'[Aa]mministrazione)"
    rf" (?:ha|intrattiene|mantiene)|abbiamo|intratteniamo) (?:\w+ )?(?:{TIES} (?:ormai |già |oggi )?{FIRM}"
    rf"|{FIRM} {TIES}"
    rf"|{_LONG} {TIES}|{TIES} {_LONG})"
    rf"|{_AT_END},? (?:(?:il Comune|la [Cc]ittà|l'[Aa]mministrazione|l'[Ee]nte)(?: di [A-Z]\w+)? |si )?"
    rf"(?:(?:collabor|cooper|lavor)(?:a|iamo)|dialog(?:a|hiamo))(?: insieme| stabilmente)? {_LONG}"
    rf"|{_AT_END},? (?:i |il |la |le )?{TIES} (?:è|sono|dura(?:no)?|prosegu\w+|continua(?:no)?) (?:ormai |già "
    rf"|attiv\w+ )?"
    rf"(?:{FIRM}|{_LONG})",
    re.I,
)
BESIDE = when_asked(
    rf"{_AT_END} ?(?:\||:| [–—-]) ?(?:\w+ \| ?)?(?:{TIES} )?(?:(?P<established>{FIRM})|(?P<emerging>emergent[ei]"
    rf"|potenzial[ei]|in prospettiva"
    r")|(?P<project_site>(?:luogo|sede|città) d(?:i|el) progett[oi]"
    r"|progett[oi] (?:realizzat|in corso|conclus)\w*))"
    r" ?(?:$|[|,;.(]|d[ae]l )",
    re.I,
)
HEADS = re.compile(
    rf"(?:(?:le |i )?(?:nostr[ei] )?(?:(?P<project_site>(?:luoghi|sedi|città) (?:dei|di) progett[oi])|(?:città"
    rf"|partner|città partner|{TIES}|metropoli)"
    rf"(?: con (?:cui[^.;:]{{0,40}} )?{TIES})?(?: dei paesi)? (?:(?P<emerging>emergenti|potenziali|in prospettiva"
    rf"|{RECENT})"
    rf"|(?P<established>{FIRM}))|città partner)) ?:?"
    rf"|dove (?:(?:i|le|gli|la|il) |l')(?:nostr[eio] )?{TIES} (?:è|sono) (?:già |ormai |ancora )?"
    rf"(?:(?P<made_firm>{FIRM})|(?P<made_late>emergent[ei]|{RECENT}|nuov[ieao]))"
    r"|dove (?:(?:si (?:realizzano|svolgono|attuano|trovano)|sono in corso|realizziamo|portiamo) )(?P<made_site>i "
    r"(?:nostri )?progetti)",
    re.I,
)
TIE_OF_HEAD = {"made_firm": "established", "made_late": "emerging", "made_site": "project_site"}
OPENS_AS_SUBJECT = when_asked(
    rf"{_AT_END},? (?:(?:è|sono)(?! (?:\w+ )?(?:stat|rimast|esclus|sospes|uscit)[oaie])"
    r"|resta(?!t[aoei])|rimane|ospita(?:no)?)\b"
)
ANOTHER_BEFORE = when_asked(rf"\b{_WITH_WHICH} $", re.I)  # "Odessa, alla quale |Genova| è legata"
BINDING = re.compile(
    r"\bche (?:già |da tempo |storicamente "
    r"|da (?:ormai |molti )?(?:anni|decenni|sempre|lungo tempo) )?(?:ci |la |lo )?(?:legano|uniscono)\b",
    re.I,
)
_SUCH_AS = r",? ?(?:quali|come|tra cui|fra cui|ad esempio|per esempio|i\.e\.|cioè|ossia|:|\()"
EMERGING = (
    re.compile(
        rf"\b(?:città|metropoli)(?: [^\s,;:.]+){{0,3}}? (?:paesi )?emergenti(?: [^\s,;:.()]+){{0,3}}?{_SUCH_AS}"
        r"|\bsono (?:\w+ )?(?:(?:le|i) )?(?:città|metropoli|partner) emergenti,"
        r" (?:con|verso) (?:le|i) (?:quali|cui) [^,;:.]{3,70},(?= )",
        re.I,
    ),
    re.compile(rf"\bpaesi emergenti{_SUCH_AS}", re.I),
    re.compile(
        rf"\b(?:partner|città|metropoli|realtà urbane|{TIES})(?: dei paesi)? emergenti(?: \|)?"
        rf"(?:(?:,[^,;:.]{{3,90}},)?(?: [^\s,;:.]+){{0,10}}? (?:saranno|{_ARE_NAMED}))?:?(?= )",
        re.I,
    ),
    re.compile(
        rf"\b(?:città|partner|{_PEERS})(?: (?:a|con) cui)?(?: con)?(?: {TIES})? {RECENT} ?(?::|\|)(?= )"
        rf"|\bnuov[oaie] (?:è |sono )?(?:anche )?quell[oaie] con(?= )"
        rf"|\bsta(?:nno)? (?:avvi|costru|allacc|stabil|svilupp|tess|intess|string|apr)\w*[ae]ndo (?:nuov\w+ )?{TIES}"
        rf"(?: [^\s,;:.]+){{0,3}}? con(?= )"
        rf"|\bsi (?:è |sono )?(?:aggiunt|affiancat)[oaie] (?:di recente|da poco|negli ultimi anni)(?= )"
        rf"|\b(?:emergent[ei]|{RECENT}) (?:è|sono|resta|restano) (?:\w+ )?(?:(?:il|la|i|le|gli) |l'){TIES}"
        rf"(?: [^\s,;:.]+){{0,3}}? con(?= )"
        rf"|\b{TIES} con (?=[^;:.]{{3,80}}(?<!non) (?:è|sono) (?:ancora |invece |oggi )?(?:emergent[ei]|{RECENT})\b)"
        rf"|\b{TIES} {RECENT}(?: {_ARE_NAMED}(?: quell[ie])?)? (?:con|riguardano)(?= )"
        rf"|\bnuov[iae] (?:città|{_PEERS}|{TIES})\b(?:(?! potr| sar| dovr)[^.;:]){{0,60}}? {_ARE_NAMED}(?= )",
        re.I,
    ),
    re.compile(
        rf"\b(?:partner|città partner|città|{TIES}) (?:potenziali|in prospettiva)(?: {_ARE_NAMED}| con)?:?(?= )"
        r"|\bnuov[iaeo] (?:partner|città partner)(?: potranno essere| saranno):?(?= )"
        rf"|\b(?:nuov[iae] {TIES}|{TIES} nuov[iae]) (?:si stanno|stanno|(?:sono )?in (?:via|corso|fase) di"
        r"|sono in)"
        r"(?: [^\s,;:.]+){1,3}? con(?= )",
        re.I,
    ),
    re.compile(
        rf"\b(?:ampli|estes|estend|allarg|apri(?!le\b))\w*(?: [^\s;:.]+){{1,8}}? (?:città|metropoli|realtà urbane)"
        rf"(?: [^\s,;:.()]+){{0,4}}? ?{_SUCH_AS}",
        re.I,
    ),
)
EMERGING_LAST = re.compile(
    rf"{_AT_END}(?:, (?:{_WITH_WHICH}|dove|nelle quali|verso (?:le|la) qual[ei]) [^;:.]{{3,90}},)?"
    rf",? (?:tutte |(?:che )?(?:sono|è|rappresenta(?:no)?|costituiscono)(?: \w+)? )?(?:(?:un|tra i|fra i|i) |un'"
    r"|(?:una|tra le|fra le|le) )?(?:(?:nostr[aeio]|delle|uno dei) )?"
    r"(?:città(?: partner)?|metropoli|realtà urbane|partner) (?:(?:de[i]|di) paesi )?emergent[ei]\b"
    rf"|{_AT_END},? sono(?: \w+)? (?:le|alcune delle|due|tre|le due|le tre) (?:nuove )?città con (?:cui"
    rf"|le quali) (?:si|il Comune"
    r"|l'[Aa]mministrazione|la [Cc]ittà) (?:prevede|intende|vuole|punta|mira|conta)(?: di| a)? (?:avviare|stringere"
    r"|costruire|aprire|sviluppare|allacciare)\b",
    re.I,
)
PROJECT = r"(?:progett[oi]|esperienz[ae]|intervent[oi]|iniziativ[ae]|programm[ai]|azion[ei]|attività)"
_AT = r"(?:a|ad|al|all'|nella città di|nelle città di|presso)"
_DONE = (
    r"(?:realizzat|avviat|attuat|condott|sviluppat|sperimentat|promoss|sostenut|finanziat|portat|attiv|installat"
    r"|costruit|apert|allestit"
    r"|svolt|tenut|eseguit|completat|conclus|localizzat|concentrat|avuto luogo)"
)
SAME_SORT = r"(?:(?:dello stesso|di (?:questo|quel|tale|simile)) (?:tipo|genere)|analog(?:o|a|hi|he)|simil[ei])"
_BUILT = r"(?:realizzat|attuat|installat|costruit|allestit|impiantat|creat|sperimentat|replicat)"
_ONCE = (
    r"(?:,? (?:(?:più |assai )?(?:di recente|recentemente)|da poco|in (?:passato|precedenza)|negli ultimi (?:anni|mesi)"
    r"|l'anno scorso|lo scorso anno|nel(?:l'anno)? (?:\w+ )?\d{4}),?)?"
)
SITE = re.compile(
    rf"\b{PROJECT}\b(?:[^.;:]{{0,140}}?\b(?P<done>(?:{_DONE}|in corso|in atto)\w*){_ONCE})?"
    rf"(?: [^\s,;:.]+){{0,3}}? {_AT}(?= ?$)"
    rf"|\b{SAME_SORT}\b(?! tra | fra )[^.;:]{{0,60}}?\b(?P<built>{_BUILT}[oaie]){_ONCE}"  # "Orti analoghi creati a"
    rf"(?: (?!da)[^\s,;:.]+){{0,3}}? {_AT}(?= ?$)"
    r"|\b(?:luoghi|sedi|città) (?:dei|di) progett[oi] ?(?::|\|) ?(?=$)",
    re.I,
)
SITE_LAST = re.compile(
    rf"(?: ?\([^()]*\))?,? (?:(?:è|sono|ha|hanno|abbiamo) (?:stat[oaie] |in corso )?(?:\w+mente |già )?{_DONE}[oaie]"
    rf"|è in corso|sono in corso|si (?:realizz|attu|svolg|conduc)(?:a|e|ono|ano))"
    rf"[^.;:]{{0,60}}?\b{PROJECT}\b"
    rf"|(?: ?\([^()]*\))?,? (?:è|sono) stat[oaie] (?:\w+mente |già )?{_BUILT}[oaie] [^.;:]{{0,60}}?\b{SAME_SORT}\b"
    rf"|(?: ?\([^()]*\))?,? (?:(?:esist(?:e|ono)|vi (?:è|sono)|ci sono|è attivo|sono attivi) |c'è )(?:\w+ ){{0,2}}?"
    rf"{PROJECT}\b"
    rf"|(?: ?\([^()]*\))? (?:un |il |alcuni |due |tre )?(?:importante |primo )?{PROJECT}\b",
    re.I,
)
SITE_OF = re.compile(  # "si lavora a Maputo|, sede di un progetto| sulle reti idriche"
    rf"{_AT_END}(?:,| è| sono),? (?:(?:stat[ae]|già|oggi|anche) )*(?:la )?(?:sed[ei]|teatro|luogo|luoghi)"
    r" (?:di|del|dei|d')(?: (?:un|uno|due|tre|nostr[oi]|altro|più))* ?progett[oi]\b",
    re.I,
)
SITE_ELIDED = re.compile(  # "A Praia è in corso un progetto; a Maputo| se n'è chiuso uno| sui rifiuti"
    rf"{_AT_END},? (?:se )?n(?:e |')(?:è|sono|abbiamo) (?:stat[oaie] )?(?:\w+ )?(?:(?:{_DONE}|chius|termin|finit)\w*"
    r"|in corso)(?: \w+)? (?:uno|un altro|un (?:second|terz)o|due|tre|altri)\b",
    re.I,
)
_DOES = (
    r"(?:(?:realizz|attu|sostien|finanzi|promuov|conduc|svilupp|svolg|segu)(?:a|e|iamo)"
    r"|(?:port(?:a|iamo)|manda|mandiamo) avanti"
    r"|(?:sta|stiamo) (?:portando avanti|(?:realizz|attu|sosten|finanzi|promuov|conduc|svilupp|svolg|segu)(?:a|e)ndo))"
)
_US = r"(?:[Cc]omune|[Cc]ittà(?: [Mm]etropolitana)?|[Pp]rovincia|[Uu]nione|[Aa]mministrazione|[Ee]nte)(?: [a-z]+ale)?"
SITE_ACTIVE = re.compile(  # "A Maputo| il Comune ha realizzato un progetto| di orti"
    rf"(?: ?\([^()]*\))?,? (?:(?:il |la |l')(?:(?P<whose>{_US}(?: (?:di|del|della) | dell'| d')[A-ZÀ-Þ]"
    rf"[\w']*(?: [A-ZÀ-Þ][\w']*)*)|{_US}) )?(?:(?:ha|abbiamo)(?: (?:già|anche|inoltre|\w+mente))? {_DONE}[oaie]"
    rf"|{_DOES}(?: \w+mente)?)\b[^.;:]{{0,60}}?\b(?:{PROJECT}|progetti)\b"
)
AT_BEFORE = re.compile(r"(?<!\w)(?:a|ad|al|all'|alla|nella città di|presso) ?$", re.I)
WHERE_DONE = re.compile(
    rf"(?: ?\([^()]*\))?, (?:dove|nella quale|in cui) [^,;.:]{{0,50}}?\b(?:ha|hanno|è|sono"
    rf"|abbiamo) (?:stat[oaie] )?(?:già )?{_DONE}[oaie]"
    rf"[^;.:]{{0,60}}?\b{PROJECT}\b",
    re.I,
)
BROKEN_OFF = re.compile(
    r"(?: ?\([^()]*\))?,? (?:[^\s,;:.]+ ){0,4}?(?:si (?:è|sono) (?:poi )?(?:interrott|conclus|chius|esaurit)|(?:è"
    r"|sono) (?:poi |stat[oaie] )?"
    r"(?:cessat|terminat|venut[oaie] meno|interrott|sospes)|non (?:è|sono) (?:più|stat[oaie] rinnovat|proseguit))",
    re.I,
)
BUILT_FIRST = when_asked(
    rf"\b(?:(?:ha|hanno|abbiamo) {_DONE}[oaie]|{_DOES})(?: \w+){{0,2}}? (?:a|ad|al|nella città di) $", re.I
)
GAP = re.compile(
    r"(?: ?\([^()]*\)|,? (?:(?:in|nel|nella|di|del|della) |nell'|dell')[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?"
    r"|, (?:ad|per) esempio)?"
    r"(?:,|;| e| ed| o| nonché|, e|, nonché|,? oltre|,? ma(?= anche)|,? (?:così come|come pure|insieme)(?= ))?"
    r"(?: anche| poi| infine|,? in (?:prospettiva|futuro),?"
    r"|,? dal(?:l'anno)? \d{4},?)? ?"
    r"(?:(?:con|a|ad|al|di|fra|tra) )?(?:(?:la |le )?città (?:di|d') ?)?"
)
LATER = re.compile(r"\bin (?:prospettiva|futuro)\b")
LEAD = re.compile(
    r" ?(?:(?:le|la|alcune|altre|alcuni|i|gli|l') ?)?(?:(?:città|municipalità|comuni|capitali) (?:come|di|quali"
    r"|del Sud,? quali)? ?)?"
)
