"""The words by which a document tells which parts of the world come first. `areas` reads with them."""

from __future__ import annotations

import re

from pipelines.patterns import when_asked
from pipelines.readers.lists import IN_ORDER

LIST = re.compile(
    r"\b(?:priorità (?:geografic\w+|territorial\w+)|(?:aree|zone|regioni|ambiti|territori|quadranti)(?: geografic\w+"
    r"| del mondo| (?:di |d')(?:intervento|interesse|azione))* (?:priorit\w+(?: di intervento)?"
    r"|\(in ordine di priorità\))|paesi(?: partner)? priorit\w+|priorità"
    r"|(?:aree|zone|regioni|ambit[oi]) geografic\w+(?: (?:di |d')(?:interesse|riferimento|intervento|azione"
    r"|attenzione))?"
    r"|(?P<weak>(?:territori|aree|zone|ambiti) (?:di |d')(?:riferimento|intervento|azione|lavoro)"
    r"|dove (?:operiamo|interveniamo|lavoriamo|siamo presenti))|(?:area|zona"
    r"|regione)(?: geografica)? prioritaria(?= ?[:|])"
    r"|(?:territori|aree|zone|regioni) (?:di |d')(?:interesse|attenzione)(?: geografic\w+)?"
    r"|(?:aree|zone|regioni|territori|paesi)(?: del mondo)? (?:(?:verso|su|in|a) cui|(?:verso |su|ne)l?le quali"
    r"|alle quali"
    r"|(?:verso i|sui|nei|ai) quali) (?:\w+ |[Ll]'){0,3}(?:orient|concentr|rivol|indirizz|dirig|interveni)\w+"
    r"|prioritari[aeo](?=,?(?: nell'ordine| in (?:questo )?ordine[^,:;.]{0,20})?,?"
    r" (?:le |i |gli )(?:seguenti )?(?:aree|zone|regioni|quadranti|paesi)\b[^.;:]{0,40}:))(?!\w)",
    re.I,
)
RANKED = when_asked(IN_ORDER)  # "Aree geografiche prioritarie|, in ordine di importanza|:"
_COUNT = r"(?:due|tre|quattro|cinque|sei|sette|otto|\d{1,2})"
_MADE = r"(?:costituit|rappresentat|individuat|format|dat)[oaie]"  # "è |rappresentata| dai Balcani"
OPENS = re.compile(
    rf"[^.;:()]{{0,90}}?(?::|\b(?<!non )(?:sono|restano|rimangono|riguardano|comprendono|includono|(?:è|resta"
    r"|rimane)(?= [^,;:]*(?:$|,? (?:a )?cui )))\b"
    rf"(?! (?:\w+ )?(?:attribui|assegna|riconosciu|accorda|da|riserva)t[aei] a)(?: {_MADE}(?= d[ae]| ne| in ))?"
    rf"{IN_ORDER}(?: {_COUNT}(?=:))?:?) ?",
    re.I,
)
OF_ANOTHER = re.compile(r" (?:de(?:l|lla) |dell')")  # "Le priorità geografiche| del Ministero sono"
CUE = re.compile(
    r"riorit|orizzont|recedenza|primo (?:luogo|posto)|rivilegi|[Pp]rim[ao] (?:are|zon|regi)|nzitutto|nnanzitutto"
    r"|[Dd]ove \w+iamo"
)
CUE_WITH_PLACE = re.compile(  # in a sentence that names a place, or over a list
    r"eografic|oncentr|revalent|rincipalmente|oprattutto|in particolare|di preferenza|rivol[gt]|ndirizz"
    r"|(?:[Tt]erritori|[Aa]re[ae]|[Zz]on[ae]|[Rr]egion[ei]|[Aa]mbiti|[Pp]aesi)\b"
    r"[^.;:]{0,60}?\b(?:d'|di )?(?:interesse|riferimento|intervento|azione|lavoro|attenzione|cui|qual[ei])\b"
)
BREAK = re.compile(r"[,;:.()–—]")
_AFTER = r"(?P<area>[^;:.()–—]+)"
_FIRST_OF = r"(?:in primo luogo|anzitutto|innanzitutto|prima di tutto|quindi|pertanto|in particolare|oggi)"
HIGHEST_LAST = re.compile(
    r"(?<!cui)(?<!quale)(?<!quali),? (?:che (?:per (?:noi|(?:(?:il|la) |l')(?:comune|città|amministrazione"
    r"|ente)[^,;:.]{0,30}?),? )?)?(?:è|costituisce|rappresenta|costituiscono|rappresentano|resta|sono)"
    r" (?:[^\s,;:.]+ ){0,5}?(?:di|la|della|come) (?:massima|assoluta|prima) priorità\b",
    re.I,
)
HIGHEST_FIRST = re.compile(
    rf"\b(?:(?:massima|assoluta) priorità|priorità (?:massima|assoluta)) (?:[^\s,;:.]+ ){{0,3}}?"
    rf"(?:[^\s,;:.]+, {_FIRST_OF}, )?"
    rf"(?:(?:ad?|al|alla|ai|agli|alle|allo) |all'){_AFTER}",
    re.I,
)
HIGHEST_TO = re.compile(  # "All'Africa spetta la massima priorità"
    rf"(?:^|(?<=[.;:,] )|(?<=\be )|(?<=\bche ))(?:[Aa](?:l|llo|lla|i|gli|lle) |[Aa]ll')(?P<area>[^;:.()–—,]+?)"
    rf"(?:,? (?:spetta|va|tocca|(?:è|viene|va) (?:riconosciut|attribuit|assegnat|riservat|accordat|dat)a))"
    rf"(?:,? {_FIRST_OF},?)? (?:la )?(?:(?:massima|assoluta) priorità|priorità (?:massima|assoluta))\b"
)
HIGHEST_IS = re.compile(  # "L'area |di massima priorità è|", "L'area |alla quale è data la massima priorità è|"
    r"\b(?:are[ae]|zon[ae]|region[ei]|quadrant[ei]|corridoio|direttrice|asse|bacino)(?: (?:geografic"
    r"|territorial)\w+)?"
    r" (?:(?:di|a|con la) |(?:a(?:d|l|lla|i|gli|lle)? )?(?:cui|qual[ei]|che) (?:[^\s,;:.]+ ){0,6}?)(?:la )?"
    r"(?:(?:massima|assoluta|prima|più alta|maggior[e]?) priorità|priorità (?:massima|assoluta|più alta))"
    r"(?: geografica)? (?:è|sono|resta|restano|rimane"
    r"|rimangono)(?:,? (?:in primo luogo|anzitutto|innanzitutto|anche|oggi),?)?"
    rf" (?:{_MADE} (?:(?:da|ne)(?:l|llo|lla|i|gli|lle) "
    rf"|(?:da|ne)ll'|da |in ))?{_AFTER}",
    re.I,
)
PARTNERS = re.compile(rf"\bpartner prioritari (?:(?:sono|delle|le|di|con) )+città (?=de){_AFTER}", re.I)
_CHOSEN_AS = r"(?:considerat|individuat|indicat|ritenut|assunt|scelt)[oaie](?: (?:come|quale|quali))?"
PRIORITY_LAST = re.compile(
    rf",? (?:è|costituisce|rappresenta|resta|sono|costituiscono|rappresentano)(?: {_CHOSEN_AS})?"
    r"(?: un'| una| l'| la| le)? ?(?:(?:are[ae]|zona|region[ei])(?: geografic\w+)? priorit\w+"
    r"|priorità geografic\w+)\b",
    re.I,
)
PRIORITY_FIRST = re.compile(
    r"\b(?=\w)(?:(?:considera|ritiene|individua|indica|assume)(?:no)?(?: altresì| inoltre| anche| infine)?"
    r"(?: come| quale)? (?:(?:un'|una |l')?(?:area|zona|regione)(?: geografica)? )?priorit\w+"
    r"|(?:(?:priorità|precedenza) (?:è|viene|va|sarà) (?:data|(?:assegn|accord|riserv|attribu)\w+|riconosciuta)"
    r"|(?:dà|danno|darà|attribuisce|riconosce|assegna|accorda|riserva)(?:no)? (?:la )?(?:priorità|precedenza))"
    rf" (?:all'|(?:ad?|al|alla|ai|agli|alle|allo)(?= ))|area(?: geografica)? prioritaria (?:è|resta"
    rf"|rimane)) ?{_AFTER}",
    re.I,
)
ARE_FIRST = re.compile(
    rf"\b(?=\w)(?:sono|restano|rimangono|è|resta|rimane) (?:(?:inoltre|altresì|anche|poi|infine) )?(?:{_CHOSEN_AS} )?"
    r"(?:le |un'|l')?(?:(?:are[ae]|zon[ae]|region[ei])(?: geografic\w+)? )?priorit\w+:? "
    rf"(?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]){_AFTER}",
    re.I,
)
FIRST_OF_ALL = re.compile(
    r"\bin via prioritaria,? (?:(?:ad?|al|alla|ai|agli|alle|allo|verso|su|sul|sui|sulla) (?:(?:il|la|i|gli|le) |l')?"
    rf"|all'|sull'){_AFTER}",
    re.I,
)
_LOOKS = (  # "in secondo luogo |l'ente guarda| al Corno d'Africa"
    r"(?:(?:(?:il|la) |l')(?:[Ee]nte|[Cc]omune|[Cc]ittà|[Aa]mministrazione|[Pp]rovincia)"
    r" (?:guarda|punta|opera|lavora|interviene|si rivolge)|si (?:guarda|punta|interviene))"
)
NEXT_IN_ORDER = re.compile(
    r"\b(?=\w)(?:(?:prima|principale) priorità(?: geografica| territoriale)?(?: è)?|(?<=; )la (?:seconda|terza"
    r"|quarta)"
    r"(?: priorità)?(?:,| è(?! \w+[ts]a )|(?= l'| l[ae] | il | i | gli ))"
    rf"|(?<=[;,] )(?:(?:seguono|segue|vengono|viene)(?: poi"
    rf"| quindi| infine)?"
    r"|in subordine(?:,? si (?:considera|guarda|interviene)(?:no)?)?"
    r"|(?:al|in) (?:secondo|terzo|quarto) (?:posto|luogo))(?:,? (?:al (?:secondo|terzo|quarto) posto|nell'ordine"
    r"|vi (?:è|sono)"
    rf"|vengono|viene|figura(?:no)?|poi|quindi|infine|{_LOOKS})\b,?)*) {_AFTER}",
    re.I,
)
_TO = (
    r"(?:a(?:l|llo|lla|i|gli|lle)? |all'|verso (?:il |la |i |gli |le |l')?|su(?:l|llo|lla|i|gli|lle)? |sull'|in "
    r"|ne(?:l|llo|lla|i|gli|lle) |nell')"
)
_FALLS = r"(?:spetta|va|tocca|è (?:riconosciut|attribuit|assegnat|riservat|accordat|dat)[ao])"
IN_TURN = re.compile(
    rf"(?:La (?:seconda|terza|quarta)(?: priorità)? {_FALLS} {_TO}|"
    r"(?:Segu(?:e|ono)|Vengono|Viene)(?:,? (?:poi|quindi|infine|nell'ordine),?)?"
    r" (?=(?:(?:il|lo|la|i|gli|le) |l')[A-ZÀ-Þ])|"
    r"(?:In|Al) (?:secondo|terzo|quarto|quinto) (?:luogo|posto)(?:,|:| vi (?:è|sono)| (?:figura|segu|vien"
    r"|vengon)\w*)? "
    rf"(?:[^,;:.()]{{2,40}}? (?:(?:guard|orient|concentr|lavor|oper)a(?:no)?|(?:rivolg|dirig)(?:e|ono)|interv(?:iene"
    rf"|engono)|va|vanno|(?:è|sono) rivolt[aoei]) {_TO})?){_AFTER}[.]?\s*"
)
FURTHER = when_asked(  # "In secondo luogo si guarda ai Balcani|, dai quali proviene una parte dei residenti"
    r",? (?:(?:(?:da|ne|de|co|su|a)(?:i|l|gli|lla|lle) |con (?:i|gli|il|la|le) )?qual[ei]|(?:da|con|in|per|a) cui"
    r"|dove|il cui|la cui|i cui|le cui)\b| (?:perché|poiché|dato che)\b"
)
FIRST_PLACE = re.compile(
    r"\b(?=\w)(?:al|in) primo (?:posto|luogo)(?:,? (?:tra|fra|nelle|per le) (?:le )?(?:aree|zone|priorità"
    r"|regioni)(?: geografic\w+"
    rf"| di intervento)?)?,? (?:vi è|vi sono|c'è|ci sono|si colloca(?:no)?|sta|stanno|figura(?:no)?|viene"
    rf"|vengono) {_AFTER}",
    re.I,
)
LOOKS_FIRST = re.compile(
    r"\b(?=\w)(?:guarda(?:no)?|si (?:rivolg\w+|orienta(?:no)?|dirig\w+|concentra(?:no)?)|(?:è|sono) (?:rivolt"
    r"|orientat"
    r"|concentrat)[aoie]"
    r"|opera(?:no)?|(?:si )?(?:lavora|agisce|opera)(?:no)?|interv\w+)(?: \w+)?,? (?:in primo luogo|anzitutto"
    r"|innanzitutto|prioritariamente"
    r"|in via prioritaria),? "
    rf"{_TO}{_AFTER}|\bprioritariamente {_TO}(?P<area_2>[^;:.()–—]+)",
    re.I,
)
PRIVILEGED = re.compile(
    rf"\b(?=\w)(?:si )?privilegia(?:no|ndo)?(?:{IN_ORDER},?)? (?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]|(?:i |le "
    rf"|l')?(?:[Pp]aesi|aree"
    rf"|area|regioni) ){_AFTER}"
)
AMONG = re.compile(
    r"\b(?=\w)(?:tra|fra) (?:le|i) (?:aree|zone|regioni|ambiti|paesi)(?: geografic\w+)?"
    r" (?:priorit\w+|di (?:maggior[e]?|particolare|prevalente|principale) interesse|(?:di "
    r"|d')intervento)(?: \w+)? (?:figura"
    rf"|rientra|(?:vi|ci) (?:è|so)|c'è|si colloca)(?:no)?:? {_AFTER}|\bcome (?:are[ae]|zon[ae]|region[ei]"
    rf"|paes[ei])(?: geografic\w+)? prioritari\w* si (?:conferma"
    rf"|individua|indica|assume|sceglie)(?:no)?:? (?P<area_2>[^;:.()–—]+)",
    re.I,
)
CHOSEN = re.compile(
    r"\b(?=\w)(?:consider|individu|indic|assum|ritener|ritien|defin)\w*(?: come| quali)? (?:le )?(?:aree|zone"
    r"|regioni)(?: geografic\w+)?"
    rf" priorit\w+{IN_ORDER},? (?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]){_AFTER}",
    re.I,
)
GOES_TO = re.compile(
    r"\b(?:priorità|precedenza) (?:(?:geografica|assoluta|più alta|maggiore) )*(?:va|spetta|tocca|resta)"
    rf" (?:(?:ad?|al|alla|ai|agli|alle|allo) {_AFTER}|all'(?P<area_2>[^;:.()–—]+))",
    re.I,
)
IN_AREAS = re.compile(
    r"\b(?=\w)(?:si )?(?:concentr|rivolg|rivolt|indirizz|orient|dirig)\w+[^.;:()]{0,50}? "
    rf"(?:{_COUNT} )?(?:(?:grandi|principali) )?(?:macro-?)?(?:aree|zone|regioni|quadranti)"
    rf"(?: geografic\w+| del (?:mondo|pianeta)| principali)*(?::|,(?: e)? (?:cioè|ossia|ovvero|vale a dire)"
    rf"|,) {_AFTER}",
    re.I,
)
FIRST_LAST = re.compile(
    r",? (?:è|costituisce|rappresenta|resta|si conferma|sono|restano) (?:la (?:prima"
    r"|principale) area(?: geografica)?(?: di (?:interesse"
    r"|intervento|azione))?|(?:l'area|la (?:zona|regione)) (?:(?:a|verso|su) cui|alla quale|sulla quale"
    r"|verso la quale)"
    r" [^,.;:]{0,50}?(?:precedenza|priorità|(?:massima|maggior[e]?|più alta|principale) attenzione))\b",
    re.I,
)
NUMBERED = re.compile(
    r"(?:\d{1,2} ?[ªa°.]? priorità(?: geografica)?|(?:[Aa]rea|[Zz]ona|Priorità)(?: geografica| prioritaria)* (?:n\. ?)?"
    rf"(?:\d{{1,2}}|[IVX]{{1,4}}|[A-E])) ?(?::| [–—-]|\)) ?{_AFTER}"
)
BY_RANK = re.compile(
    r"\b(?:[Ii]n |[Nn]ell'|[Pp]er )ordine (?:di (?:priorità|importanza)|decrescente(?: di priorità)?|prioritario),?"
    rf"(?: (?:vengono|sono|figurano|si hanno|troviamo|si collocano))?:? "
    r"(?:(?:(?:(?:il|la|lo|i|gli|le) |l')(?:Comune|Città|Amministrazione|Ente|Unione|Provincia|[a-z]+)\b"
    r"[^,;:.()]{0,40}? )?"
    rf"(?:si )?(?:oper|interv|lavor|agisc|guard|rivolg|orient|concentr|svolg|realizz)\w* {_TO}|{_TO}"
    r"|(?=(?:il|la|lo|i|gli|le) |l'|[A-ZÀ-Þ])"
    r"(?!(?:(?:il|la) |l')(?:Comune|Città|Amministrazione|Ente|Unione|Provincia)\b))"
    rf"(?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]){_AFTER}",
)
FIRST_ARE = re.compile(
    rf"\b[Pp]rioritari[aoe]? (?:sono|è|restano|resta|rimangono|rimane) (?=(?:(?:il|la|lo|i|gli|le) |l')){_AFTER}"
)
HAVE_PRIORITY = re.compile(
    r"\b(?=\w)(?:[Hh]a|[Hh]anno|avrà|avranno|godono di|gode di) (?:la )?(?:massima |assoluta )?(?:precedenza"
    r"|priorità) "
    rf"(?:assoluta |massima )?(?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]){_AFTER}"
)
HORIZON = re.compile(
    r"\b(?=\w)(?:orizzonte|area|regione|territorio|spazio|direttrice|quadrante)(?: geografic[oa]| naturale)?"
    r" (?:privilegiat|prioritari|preferenzial|d'elezione)\w*(?: [^\s,;:.]+){0,5}? (?:è|resta|rimane|si conferma)"
    rf"(?: anzitutto| quindi)? {_AFTER}",
    re.I,
)
ABOUT_AREAS = re.compile(
    r"\b(?:(?:aree|priorità|ambit[io]|zone) (?:geografic|territorial|prioritari)\w*|territori|geografi[ae]|dove"
    r"|paesi)\b",
    re.I,
)
COMES_FIRST = when_asked(
    r"\b(?:[Vv]iene|[Vv]engono|si colloca(?:no)?|sta|stanno) (?:per )?(?:prim[aoei]|anzitutto|innanzitutto) "
    rf"(?=(?:(?:il|la|lo|i|gli|le) |l')[A-ZÀ-Þa-z]){_AFTER}"
)
AS_TO_AREAS = re.compile(
    r"(?:Quanto (?:ai|agli|alle|all')|(?:Per|Dal) (?:quanto riguarda|quel che riguarda|punto di vista)|Sul piano) ?"
    r"(?:(?:i|gli|le|delle|dei|degli) |l')?(?:aree|territori|zone|regioni|ambiti? geografic\w+|geografic[oi]"
    r"|territoriale)\b[^,;:.]{0,30}, "
)
TURNS_TO = when_asked(
    r"\b(?:la scelta (?:cade|ricade|è caduta)|si (?:guarda|punta|privilegia(?:no)?|interviene)"
    rf"|l'attenzione (?:va|è rivolta)|ci si (?:rivolge|orienta|concentra)) {_TO}?{_AFTER}",
    re.I,
)
IS_FIRST = when_asked(r",? (?:è|viene|sono|vengono) (?:la |il |le |i )?(?:per )?prim[aoei](?= ?(?:[;,.]| e |$))")
THEN = re.compile(
    r"(?:[,;.] (?:e )?| e,? )(?:(?:(?:la )?(?:seconda|terza|quarta)(?: area| zona)?(?: è| sono)?|(?:al|in) (?:secondo"
    r"|terzo|quarto|ultimo)(?: posto| luogo)?|(?:a )?segu\w+"
    rf"|(?:la |il )(?:seconda|terza|quarta|secondo|terzo|quarto)(?: priorità| posto)? {_FALLS}(?: (?=a))?"
    r"|quindi|poi|infine"
    r"|in seconda battuta|in subordine|nell'ordine|accanto a(?:d|lla|l|lle|i)? ?(?:ess[aoei]"
    r"|quest[aoei])? ?si (?:colloc|pon)\w*"
    r"|(?:cui|a cui|(?:al|ai|alla|alle) qual[ei]) si (?:aggiung"
    r"|affianc)\w+)(?: vi è| vi sono| c'è"
    r"| nell'ordine)?,? )+"
    rf"(?:{_LOOKS} )?"
    r"(?:(?:d?a|su)(?=ll?[ao'ie ]|i |gli )|nel?(?=ll?[ao'ie]|i |gli )|verso )?(?:l?l[ao] |i "
    r"|gli |l?le |il |l |l?l')?(?P<area>[A-ZÀ-Þ][^;:.()–—,]+?)"
    r"(?=$|[;:.()–—,]| e,? (?:la |il |al |in )?(?:terz|quart)[ao]\b)"
)
TURN = re.compile(
    r"(?:(?:(?:al|in) (?:secondo|terzo|quarto|ultimo)(?: posto| luogo)?|quindi|poi|infine|a seguire"
    r"|in seconda battuta),? )+"
    rf"(?:{_LOOKS} )?(?:verso |a(?=ll?[ao'ie]|i |gli )|ne(?=ll?[ao'ie]|i |gli ))?(?:l(?=l[ao'e]))?"
)
PRECEDES = re.compile(  # "Il Mediterraneo, area di massima priorità, |precede i Balcani|"
    rf"\bpriorità,? (?:e )?(?:precede|precedono|viene prima d(?=e)|vengono prima d(?=e)) {_AFTER}"
)
APPOSED = re.compile(r", (?:(?:nostra|la nostra|l') ?)?area (?:geografica )?di massima priorità\b")
PLACE_RELATIVE = re.compile(  # "|i Balcani|, ai quali è assegnata la seconda priorità"
    rf"(?P<area>(?:(?:il|lo|la|i|gli|le) |l')[A-ZÀ-Þ][^,;:.()]{{2,40}}?)(?: \([^()]*\))?,"
    rf" (?:(?:al|allo|alla|ai|agli|alle) qual[ei]|(?:a )?cui) {_FALLS} la (?:seconda|terza|quarta)\b"
)
_ANEW = r"(?:il |la |i |gli |le |lo |l')?"
TOWARDS_FIRST = (
    re.compile(  # "|In primo luogo verso l'Africa australe|, area di massima priorità; |in secondo luogo verso|"
        rf"(?:^|(?<=[.;:?!] ))(?:e )?[Ii]n (?:primo|secondo|terzo|quarto) luogo,? verso {_ANEW}"
        r"(?P<area>[A-ZÀ-Þ][^;:.()–—,]+(?:,(?! (?:anch'\w+ |nostra )?(?:area|zona|regione)\b)[^;:.()–—,]+)*)"
    )
)
COUNTED_AREAS = re.compile(  # "Le aree prioritarie sono tre." over "Viene per prima l'Adriatico; segue il Sahel."
    r"(?:Le (?:nostre )?)?(?:aree|zone|regioni|priorità)(?: geografic\w+)?(?: priorit\w+)?[^,;:.]{0,40}"
    rf" (?:sono|restano) {_COUNT}(?:,[^.;:]{{3,60}})?\.|(?:Sono )?{_COUNT} (?:sono )?(?:le )?(?:aree|zone|regioni)"
    r"(?: geografiche)? prioritarie(?: [^.;:]{3,60})?\.",
    re.I,
)
FIRST_OF_COUNTED = when_asked(
    rf"\b[Ll]a prima (?:è|sono|resta|rimane) (?=(?:(?:il|la|lo|i|gli|le) |l')?[A-ZÀ-Þ]){_AFTER}"
    rf"|\b[Ss]i (?:comincia|parte) (?:da(?:l|llo|lla|i|gli|lle) |dall')(?P<area_2>[^;:.()–—]+)"
)
MADE_OF = re.compile(  # "L'area prioritaria è |costituita dai| Balcani"
    rf" ?(?:{_MADE}|compost[oaie]|coincid(?:e|ono)) (?:da(?:l|llo|lla|i|gli|lle)? |dall'|con (?=[A-ZÀ-Þilg]))"
)
GROUP = re.compile(r"(?:altri |i )?paesi\b|(?:sud|nord) (?:globale|del mondo)", re.I)
STOP = re.compile(r"[:;.(]| [–—-] ")
NAME = when_asked(
    r"[A-ZÀ-Þ][\w'-]+(?: (?:d(?:i|el|ello|ella|ei|egli|elle) |dell'|d')?[A-ZÀ-Þ][\w'-]+"
    r"| (?:(?:sud|nord|centro|medio)-?)?(?:meridional|settentrional|oriental|occidental|central|subsaharian"
    r"|austral)[aei]){0,3}"
)
QUARTER = when_asked(r" (?:(?:sud|nord|centro|medio)-?)?[a-zà-ù]+(?:al|an|ic|ar)[eiao]")  # "Europa| danubiana"
CITIES = re.compile(r"(?:(?:alle|le|delle) )?città (?=de|in )", re.I)
REPRESENTED = re.compile(  # "al |corridoio territoriale rappresentato| dall'asse Nord-Sud"
    r"(?:corridoio|area|zona|regione|bacino|quadrante|spazio|direttrice)(?: \w+)? (?:rappresentat|costituit|individuat"
    r"|format)[oa] (?=d[ae]|ne|in )",
    re.I,
)
JOINT = re.compile(
    r"(?:quell[oaie] (?=d))?(?:d[ae](?:l|llo|lla|i|gli|lle) |(?:d[ae]|ne)ll'|in |ne(?:l|llo|lla|i|gli|lle) )", re.I
)
GEOGRAPHIC = re.compile(
    r"(?:(?:asse|corridoio|direttrice) (?:.*(?:Nord|Sud|Est|Ovest)"
    r"|(?:euro|afro|italo|ibero|indo|sino|nord|sud|est|ovest)-\w+)"
    r"|paesi\b.+|(?:area|regione|bacino|quadrante|sponda|arco|fascia|costa|penisola|corno) \w+"
    r"|(?:Nord|Sud|Est)(?: globale| del mondo|-)|(?:Global South|Sud globale))",
    re.I,
)

AREA_HEAD = when_asked(
    r"(?:Are[ae]|Zon[ae]|Region[ei]|Territori[o]?|Quadrant[ei]|Ambit[oi] geografic[oi])(?: geografic\w+| del mondo"
    r"| (?:di |d')(?:intervento|interesse|azione))*",
    re.I,
)
RANK_HEAD = when_asked(
    r"(?:(?:ordine|livello|grado) di )?(?:priorità|importanza|precedenza)|ordine|rango|posto|n\.?|grado", re.I
)
RANK_CELL = when_asked(
    r"(?P<n>\d{1,2})(?:[ªa°.])?|(?P<first>prim[ao]|massima|alta|I)|(?P<second>second[ao]|media|II)"
    r"|(?P<third>terz[ao]|bassa|III)|(?P<fourth>quart[ao]|IV)",
    re.I,
)
RANKS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
ASKS_AREAS = re.compile(
    r"(?:(?:In|Su|Verso|Quali|A|Per) ?(?:quali )?(?:sono )?(?:le |i |gli )?(?:aree|zone|regioni|territori|paesi|parti"
    r" del mondo)\b[^?]*(?:priorit|oper|interven|intervi|lavor|concentr|rivolg|guard|agi)\w*[^?]*"
    r"|Dove (?:si )?(?:oper|interven|intervi|lavor|concentr|agi)\w*[^?]*)\?",
    re.I,
)
FIRST_LOOKS = re.compile(
    r"\b[Ii]n primo luogo,? (?:(?:il|la|l'|si|ci) ?)?(?:\w+ ){0,2}?(?:guard|rivolg|orient|intervien|interven"
    r"|oper|lavor"
    rf"|concentr|agisc)\w* {_TO}{_AFTER}"
)
FIRST_AREA = re.compile(
    r"\b(?:[Ll]a )?[Pp]rima (?:area|zona|regione|priorità)(?: geografica| territoriale)?"
    rf"(?: (?:di |d')(?:interesse|intervento|azione|riferimento))?(?: è| resta| rimane| sono|:) {_AFTER}"
)
MAINLY = re.compile(
    r"\b(?:Comune|Città|Città metropolitana|Ente|Amministrazione|amministrazione|cooperazione|Unione|Provincia"
    r"|attività"
    r"|interventi|progetti|azione|Si(?= (?:opera|interviene|lavora"
    r"|agisce)\b))\b(?: di [A-ZÀ-Þ]\w+)? (?:comunale |cittadina |internazionale |decentrata )?"
    r"(?:si )?(?:opera|oper|interv|lavora|agisce|svolg|realizz|concentr|localizz)\w*(?: \w+mente)?"
    rf" (?:soprattutto|prevalentemente|principalmente|in (?:via )?prevalen\w+|in particolare"
    rf"|di preferenza) {_TO}{_AFTER}"
)
PLACE_FIRST = re.compile(
    r",? (?:viene|vengono|sta|stanno|è|sono|figura(?:no)?|si colloca(?:no)?) al primo posto\b(?! (?:per|in|nel"
    r"|tra i))",
)
PLACE_NEXT = re.compile(
    r"[,;] (?:e )?(?P<area>(?:(?:il|lo|la|i|gli|le) |l')[A-ZÀ-Þ][^,;:.()]{2,40}?) al (?:secondo|terzo"
    r"|quarto)(?: posto)?\b"
    rf"|(?:[,;]| e) (?:e )?(?:a(?:l|llo|lla|i|gli|lle) |all')(?P<area_2>[A-ZÀ-Þ][^,;:.()]{{2,40}}?)"
    rf"(?: {_FALLS})? la (?:seconda|terza|quarta)\b"
)
