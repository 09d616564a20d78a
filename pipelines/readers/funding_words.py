"""The words that tell who pays and from which fund. `funding` reads with them."""

from __future__ import annotations

import re

from pipelines.patterns import when_asked

MONEY = when_asked(
    r"\bcosti\b|\bspese\b|finanz|sostegno|sostenut[oaie] (?:da|economic)|fond[io]\b|fonti\b|risorse|contribut"
    r"|(?:contribuisc|concorr|pag(?:a|ano|at[oaie]))\w* [^.;]{3,90}\bprogramma\b|bando|bandi\b",
    re.I,
)
SOURCES = when_asked(
    r"\b(?=\w)"
    r"(?:fonti|risorse|(?:co)?finanziament[oi]|contributi|fondi)\b[^:.()]{0,60}: ?(?=[A-ZÀ-Þ][^:;]{1,60} [-–] )",
    re.I,
)
COLON_SOURCES = when_asked(
    r"\b(?=\w)(?:fonti|risorse|(?:co-?)?finanziament[oi]|contributi|fondi)\b[^:.()]{0,60}: ?"
    r"(?=[^:()]{3,80}\([^()]+\))",
    re.I,
)
SOURCES_BELOW = when_asked(
    r"\b(?=\w)"
    r"(?:fonti|risorse|(?:co-?)?finanzia(?:ment[oi]|t[oaie])|contribut[oi]|fondi|sostegno"
    r"|finanziatori)\b[^:.()]{0,90}"
    r":\s*$",
    re.I,
)
SPACED_DASH = when_asked(r" [–—|-] (?=\S)|: (?=\S)")
HEADED_SOURCES = when_asked(
    r"(?:(?:le |i |(?:con )?quali )?(?:altr[ei] )?(?:fonti|risorse|(?:co-?)?finanziament[oi]|contribut[oi]|fondi"
    r"|finanziatori"
    r"|enti finanziatori"
    r"|sostenitori)\b.{0,40}|.{0,30}\b(?:fonti|finanziatori|di finanziamento)\b.{0,20}"
    r"|da (?:dove|chi) (?:ci )?(?:arriva|vien|veng|provien|proveng|giung|prend|ricev|otten)\w+ (?:(?:le|i|il)"
    r" (?:nostr[eio] )?)?(?:risorse|fondi|(?:co)?finanziament[oi]|contribut[oi]|soldi|denaro)(?: [^.:?]{3,40})?"
    r"|chi (?:ci |li |lo |la )?(?:finanzia|sostiene|paga|mette (?:le risorse|i fondi|i soldi))(?: [^.:?]{3,40})?"
    r"|chi (?:ci |vi )?(?:aiuta|contribuisce|concorre|dà una mano|copre|si fa carico)\b(?: [^.:?]{3,40})?"
    r"|come (?:si |sono |vengono )(?:finanzia(?:no|t[ie])|pagano|sosten(?:gono|ut[ie])|copr(?:ono)?|copert[ie])"
    r"(?: [^.:?]{3,40})?"
    r"|con l'aiuto di chi"
    r"|con (?:quali|che) (?:risorse|fondi|soldi)(?: [^.:?]{3,40})?)\??:?",
    re.I,
)
BESIDE_PAYER = when_asked(
    r"(?: \([A-Z]{2,8}\))?, (?P<name>(?:Programma|Fondo|Bando|Avviso|Strumento|Iniziativa|(?:programma|fondo|bando"
    r"|avviso)(?= [«“\"A-Z])) [^()|;:,.]{2,80}?)(?=[.;,]|$| [–—] )"
)
SOUGHT = when_asked(
    r"\b(?=\w)(?:candidat\w+|(?:domanda|richiesta|proposta) (?:di|al|a|per)|in (?:valutazione"
    r"|attesa))\b(?![^.;]*(?<!non è stata )(?<!non è"
    r" stato )\b(?:finanziat|approvat|ammess|ottenut))",
    re.I,
)
FUND_WORD = when_asked(r"\b(?:programm[ai]|fond[oi]|band[oi]|avvis[oi]|strument[oi]|iniziativ[ae])\b", re.I)
OPEN_CALLS = when_asked(  # "Bandi aperti", "Domande presentate": nobody pays yet
    r"\b(?:apert[ieo]|in scadenza|scadut[ie]|presentat[ei]|in attesa|respint[ei]|in uscita|candidatur[ae])\b"
    r"|\bnon (?:ammess|finanziat|accolt|approvat)",
    re.I,
)
REFUSED = when_asked(  # "presentato al bando Pace e |non ammesso|"
    r"\bnon (?:è |sono )?(?:stat[oaie] )?(?:\w+ )?(?:ammess|finanziat|approvat|selezionat|accolt|copert"
    r"|sostenut)[oaie]\b"
    r"|\bnon (?:benefici|ricev|god)\w+\b"
    r"|\bnon (?:ha|hanno|aveva|avevano) (?:\w+ )?(?:ottenuto|ricevuto|avuto|vinto|beneficiato)\b"
)
OWN_FUND = when_asked(
    r" \((?P<sort>(?:[Pp]rogramma|[Ff]ondo|[Bb]ando|[Ss]trumento|[Ii]niziativa) )(?P<name>[^()]{3,100}?)"
    r"(?: [-–] (?P<acronym>[A-Z]{2,10}))?\)"
)
ENGLISH_FUND = when_asked(r"(?:Fund|Programme|Facility|Instrument|Initiative|Scheme)(?: \([A-Z]+\))?$")
ENUMERATING = when_asked(r"(?:Fondo|Programma|Bando|Strumento) \w+(?:, \w+)+ ed? \w+(?: \([A-Z]+\))?[.;]?")
_MONEY_WORD = (
    r"(?:fond[oi]|programm[ai]|band[oi]|avvis[oi]|strument\w|iniziativ\w|risors\w|contribut\w|quot[ae]|sponsor\w*"
    r"|donazion\w|(?:co)?finanziament\w|altr[eio]|(?:da|de|ne)(?:l|lla|i|lle)|con|per|gli)"
)
_MORE = r"(?: d(?:i|el|ella|ei|elle|egli) [a-zà-ù]{3,}| [a-zà-ù]+(?:al[ei]|iv[aeio]|ic[aeio]|ar[ei]))?\b(?!')"
_SMALL = rf"(?!{_MONEY_WORD}\b)[a-zà-ù]{{3,}}\b(?!'){_MORE}"
_MATTERS = rf"[A-ZÀ-Þ][a-zà-ù]+{_MORE}(?:, {_SMALL})+ ed? {_SMALL}"
GOING_ON = when_asked(  # "Programma Cittadini, uguaglianza, diritti e valori": what goes on in small letters
    rf"(?P<name>(?:Fondo|Programma|Bando|Avviso|Strumento|Iniziativa) {_MATTERS})(?: \([A-Z]+\))?[.;]?"
)
SHORTENED = when_asked(
    rf"(?P<name>(?:(?:Fondo|Programma|Bando|Avviso|Strumento|Iniziativa) )?{_MATTERS})(?= ?\([A-Z]{{2,8}}\))"
)
PLURAL_SORT = when_asked(r"(?:Programmi|Fondi|Strumenti|Bandi|Iniziative)\b")
BARE_HEAD = when_asked(r"Fondo|Programma|Bando|Avviso")  # "ricorrere al |Fondo|, che": no name
FUND_OF = when_asked(
    r"(?:fond[oi]|risorse|contributi|band[oi]|programm[ai]) (?:per|destinat[oi]|a favore) .+?"
    r"(?P<of> (?:del|della|dello|dei) | dell')"
    r"(?=(?:[A-Z]{2,8}|(?:Ministero|Regione|Provincia|Commissione|Unione|Agenzia|Fondazione|Stato)(?: [^;]+)?)\Z)"
)
BRACKET = when_asked(r"\(((?:[^()]|\([^()]{1,30}\)){3,400})\)?")  # with acronyms in brackets of their own
DASH = when_asked(r"\s+[–—-]\s*|\s*[–—]\s*|[-:]\s+|-(?=attraverso|tramite|mediante|con )")
BY_WAY = when_asked(r"(?:attraverso|tramite|mediante|con|per il tramite d\w+)\b(?: (?:il|lo|la|i|gli|le)| l')? ?", re.I)
SORT = when_asked(
    r"(?i:programm[ai]|fond[oi]|strument[oi]|band[oi]|iniziativ[ae])(?: (?:europe[oi]|comunitari[oi]|tematic[oi]))? "
    r"(?=[\"“«]?[A-Z0-9])"
)
OF = r"(?:d(?:i|el|ello|ella|ei|egli|elle) |dell'|d')"
BY = r"(?:da(?:l|llo|lla|i|gli|lle)? |dall')"
FUNDED_BY = when_asked(
    rf"\b(?=\w)(?:co-?|auto)?(?:finanziat|sovvenzionat)[oaie](?: [^\s,;:.()]+){{0,3}}? {BY}"
    rf"|\b(?:co-?)?finanziat[oaie] (?:con|per) (?:[a-zà-ù]+ ){{0,2}}\d[\d.,]*(?: [a-zà-ù]+){{0,3}},? {BY}"
    rf"|\bsostenut[oaie] (?:economicamente|finanziariamente) {BY}"
    r"|\b(?:con|grazie ai?|grazie alle|col|al|tramite|gode del|godono del|si aggiungono|concorrono|contribuiscono"
    r"|ricevono|riceve|(?:benefici|god|si avval)(?:a|e|ano|ono|gono) (?:di|dei|del))"
    r"(?: il| i| un| le| l')? ?(?:contribut[oi]|sostegno finanziario|sostegno economico|(?:co)?finanziament[oi]"
    r"|supporto finanziario"
    r"|apporto finanziario|fondi|risorse)"
    rf"(?: (?:finanziario|economico))? (?:{OF}|messi a disposizione {BY})"
    rf"|\b(?:contribut[oi]|finanziament[oi]|risorse|fondi)(?: \w+)? (?:(?:è|sono) (?:stat[oaie] )?(?:arrivat|giunt"
    rf"|concess|assegnat|erogat"
    rf"|messi? a disposizione)[oaie]?|proven\w+|proveng\w+|arrivano|derivano) {BY}(?:[a-zà-ù]+ [^,;.]{{3,40}}?(?:,"
    rf"| e) {BY})?"
    rf"|(?<=[–—;] )(?:contribut[oi]|(?:co)?finanziament[oi]) {OF}"
    rf"|\b(?:ha|hanno) (?:ottenuto|ricevuto) (?:un |il |i )?(?:contribut[oi]|finanziament[oi]"
    rf"|fondi)(?: [^\s,;.]+){{0,3}}? {BY}",
    re.I,
)
PROGRAMME = when_asked(
    r"\b(?=\w)(?:(?:nell'ambito|nel quadro|a valere|all'interno|sui? fondi|con fondi|bando|avviso|call|fondi"
    r"|(?<!non )(?:atting|ricorr|acced)(?:e|ono|ere|iamo)|benefici(?:a|ano)|si avval(?:e|gono))"
    rf"(?: [a-zà-ù]+){{0,3}}? )"
    rf"(?:{OF}|{BY}|a(?:l|lla|i|gli)? |all'|su(?:l|lla)? |sull'|il )?(?:(?:bando|avviso"
    rf"|call) (?:[a-zà-ù]+ )?{OF})?(?=(?:[Pp]rogramma|[Ff]ondo"
    r"|[Ss]trumento|[Ii]niziativa)?)",
    re.I,
)
PROGRAMME_HEAD = when_asked(
    r"(?:[Pp]rogramma|[Ff]ondo|[Bb]ando|[Ss]trumento|PON|POR|PNRR)(?: [a-zà-ù]+(?= [A-Z\"“«]))*\b ?"
)
AND_INSIDE = when_asked(
    r"(?:[Pp]rogramma|[Ff]ondo|[Bb]ando|[Ss]trumento) [^,;]+ ed? (?!programma|fondo|bando"
    r"|strumento)(?P<second>[\w-]+)(?: [^,;]*)?"
)
FUND_HEAD = when_asked(r"\b(?=\w)(?:[Pp]rogramma|[Ff]ondo|[Bb]ando|[Ss]trumento|[Ii]niziativa) (?=[\"«“]?[A-Z0-9])")
TO_PAYER = when_asked(r"[\"»”]?(?: \([A-Z]\w*\))?\)?,? ?(?:(?:che )?è )?")
_GIVEN = r"(?:promoss|gestit|lanciat|finanziat|istituit|emanat|erogat|stanziat|concess|mess)[oa](?: a disposizione)?"
PROVIDED = when_asked(  # "il Fondo Asilo|, messo a disposizione dall'|UE", "|, che la |Regione ha istituito"
    rf"(?:,? (?:che (?:è|viene) )?{_GIVEN} {BY}|,? che (?:(?:il|la|lo) |l')(?=[A-ZÀ-Þ][^;:.,]{{1,60}}? (?:ha |hanno )?"
    rf"(?:{_GIVEN}|(?:promuov|gestisc|mett)\w+|(?:finanzi|erog|stanzi)a\b))|,? {OF})"
)
FUNDS_OF = when_asked(rf"\b(?:fondi|risorse|contribut[oi]|finanziament[oi]) (?:{OF}|{BY})(?=[A-ZÀ-Þ])", re.I)
OF_BODY = when_asked(
    r" (?:dell'|del |della )(?=(?:[A-Z]{2,8}|(?:Ministero|Regione|Commissione|Unione|Agenzia"
    r"|Fondazione)\b.*)\Z)"
)
LABELLED = when_asked(
    r"(?:Programma|Linea|Fonte|Strumento|Bando) (?:di finanziamento"
    r"|finanziari[oa]) ?: ?(?=[A-ZÀ-Þ])"
    r"|(?:(?:Co-?)?[Ff]inanziamento|(?:Co)?[Ff]inanziato da|Fonte(?: di finanziamento)?|Programma) ?: ?"
    r"(?=(?:Programma|Fondo|Bando) [A-ZÀ-Þ])"
)
PAID = when_asked(
    r"finanzi|\bvint[oaie]\b|aggiudicat|\bcopert[aoie]\b|contribut|fonti|risorse|sovvenzion|sosti?en|sostegno|\bfondi\b"
    r"|\bpagat[oaie]\b",
    re.I,
)
THROUGH = when_asked(  # "la Regione Lazio|: li attinge dal |Fondo Pace"
    r"(?P<draws>(?:[:;,]|, che|, la quale|) (?:(?:l[ioae]|ne) )?(?:atting(?:e|ono)|prelev(?:a|ano)) "
    r"(?:d?a(?:l|llo|lla) )(?=[\"“«A-Zpfb]))"
    r"|,? (?:(?P<by>attraverso|tramite|mediante)|per mezzo d(?:el|i)|con|nell'ambito del)(?: il| la"
    r"| lo)? (?=[\"“«A-Zpfb])"
)
PAYER = when_asked(
    rf"(?P<by>\b{BY})(?=[A-ZÀ-Þ])|(?<!\w)(?:[Ll]'|[Ll]a |[Ii]l |)(?=[A-ZÀ-Þ])(?<!\b[Aa] )(?!(?:L[oaie]|A|È) )"
)
PAYS = when_asked(
    r" (?:\([A-Z]+\) )?(?:ha |hanno )?(?:(?:co-?)?(?:finanzi|sosten|sostien|contribu)\w+"
    r"|paga(?:no)?\b|copr(?:e|ono)\b|si (?:fa|fanno) carico)(?: [^\s,;.]+){0,5}"
)
PAYS_FIRST = when_asked(
    r"\b(?:(?:[Ll][oai] )?(?:[Cc]o-?)?(?:[Ff]inanzia|[Ss]ostiene|[Pp]aga)(?:no)?"
    r"|(?:contribuisc|concorr|[Cc]opr)(?:e|ono)|[Ss]i fa(?:nno)? carico)"
    r"(?: anche| inoltre| pure|, [^,;:]{3,60},)? (?:il |lo |la |l'|i |gli |le )?$"
)
PAYS_IT = when_asked(  # "un contributo dalla Fondazione Alfa|, che lo eroga |con il Fondo Beta"
    r", (?:che|la quale|il quale) (?:l[oaie] |l'ha |l[ei] ha )?(?:(?:co-?)?finanzi|sosten|sostien|eroga|assegna"
    r"|conced|stanzi|mett)\w*"
    r"(?: a disposizione)?"
)
SHORT = when_asked(r" ?\(([A-Z][A-Za-z]*[A-Z]\+?)\)")
ENDING_SHORT = when_asked(r" \([A-Z][A-Za-z]*[A-Z]\+?\)$")
YEARS = when_asked(r"(?:19|20)\d\d ?[-–/] ?(?:(?:19|20)\d\d|\d\d)(?!\d)")  # "Interreg Italia-Croazia |2021-2027|"
INITIAL = when_asked(r"\b[A-ZÀ-Þ]")
HEAD_ALONE = when_asked(r"Fondo|Programma|Bando|Avviso|Piano|Cassa|Fondazione")
SECOND = when_asked(rf" ed? (?={OF}|{BY})")
MANY_MATTERS = when_asked(r"Minister|Direzion|Dipartiment|Assessorat")
QUOTES = when_asked(r"[\"“«']")
OWNER = when_asked(r"\b([A-ZÀ-Þ][\w-]+(?: (?:d(?:i|el|ella) )?(?:[A-ZÀ-Þ][\w-]+|europe[oa]))*)$")
NOT = when_asked(r"\b(?:Comune|Città metropolitana|progetto|Progetto)\b")
OF_A_SORT = when_asked(  # "cura i progetti| finanziati dall'Unione europea": what sort, not who pays for what
    r"\b(?:progetti|programmi|interventi|iniziative|attività|azioni|bandi|proposte)(?: [a-zà-ù]+){0,2} $", re.I
)
NOT_PAID = when_asked(  # nor paid is what someone gives to a paper: "A cura dell'Ufficio Pace, con il contributo di"
    r"\bnon (?:è|sono|viene|vengono|era|ha|hanno)(?: (?:stat[oaie]|più|ancora|mai))* $|\b(?:a cura|redatt[oaie]) d",
    re.I,
)
ALONE = when_asked(  # a bullet that is nothing but a fund: "Fondo comunale per la cooperazione;"
    r"(?P<name>(?:Fondo|Programma|Bando) (?:[a-zà-ù]+ )?(?:per|di"
    r"|[A-ZÀ-Þ])[^,;:.()–—|]{2,70}?)(?: \([A-Z]\w*\))?[.;,]?"
)
FUNDER_HEAD = when_asked(
    r"(?:(?:Ente|Soggetto|Organismo) )?(?:co-?)?finanziatore|(?:ente|soggetto) (?:erogatore|concedente)|finanziatori"
    r"|finanziato da|chi finanzia",
    re.I,
)
FUND_COLUMN = when_asked(
    r"(?:strument[oi]|programm[ai]|fond[oi]|band[oi]|linea|fonte)"
    r"(?: (?:di finanziamento|o bando|/ bando|finanziari[oa]))?",
    re.I,
)
