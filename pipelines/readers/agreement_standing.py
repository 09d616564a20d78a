"""When an agreement was signed and how it stands: "firmato il 3 maggio 1999", "tuttora attivo", "sono tutti attivi".

Here: dates and status, from words within reach of a partner. Whose they are is for the rules that ask.
"""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.page import Cell, Page
from pipelines.readers.reality import unreal
from pipelines.readers.signing_columns import column_words

_OVER = r"(?:cessat|scadut|revocat|sciolt|terminat|decadut|interrott|estint|chius|disdett|rescis|risolt|disciolt)"
_FEAST = (  # what is over is the feast: "Si sono concluse le celebrazioni del gemellaggio"
    r"[^,;.:]{0,40}? (?:(?:il|lo|la|i|gli|le) |l')(?:celebrazion|festeggiament|visit|cerimoni|settiman|incontr|mission"
    r"|fier|conferenz|manifestazion|edizion|giornat|mostr|serat)"
)
_ENDED = when_asked(
    rf"\b{_OVER}[oaie]\b(?!{_FEAST})"
    r"|(?<!stato )(?<!stata )(?<!stati )(?<!fu )(?<!venne )(?<!ha )(?<!hanno )\bconclus[oaie]\b"
    r"(?! nel (?:\w+ )?\d{4}(?: e|,)(?: poi)? (?:conferm|rinnov|rinsald|aggiornat))(?!(?: (?:nel|il|in)"
    rf" (?:[\w°]+ ){{0,2}}\d{{4}})? (?:con|fra|tra)\b)(?!{_FEAST})"
    r"|\bsi (?:concluse|chiuse|estinse|conclusero)\b|\b(?:cessò|terminò|scadde|decadde|ebbe termine|ha cessato)\b"
    r"|\bgiunt[oaie] (?:a scadenza|a termine|al termine|a conclusione)\b"
    r"|\bnon (?:è |sono |fu |venne )?(?:stat[oai] )?(?:più )?rinnovat[oai]\b"
    r"|\bnon (?:è |sono |risulta )?più (?:attiv|in vigore|in essere|operativ|vigent|valid|efficac)\w*"
    r"|\b(?:rimas|stat)[oa] (?:in vigore|attiv[oa]|valid[oa])\b|\b(?:fu|restò|rimase) (?:in vigore|attiv[oa])\b"
    r"|\bfino al (?:19|20)\d\d|\bera(?:no)? gemellat\w+"
    r"|\bha(?:nno)? (?:ormai )?esaurito (?:la (?:sua|propria) efficacia|i (?:suoi|propri) effetti)\b"
    r"|\bha(?:nno)? (?:però |poi )?recedut[oaie]\b",
    re.I,
)
_NOW = r"(?:tuttora|ancora|attualmente|oggi|pienamente)"
_STATUS = when_asked(
    r"(?P<suspended>\b(?:sospes[oaie]|sospensione|congelat[oaie])\b)"
    rf"|(?P<ended>{_ENDED.pattern})"
    r"|(?P<approved>\b(?:approvat|deliberat)[oaie]\b|\bin attesa di (?:firma|sottoscrizione)|\bda firmare\b"
    r"|\b(?:via libera|(?:semaforo|disco) verde)\b"
    r"|\b(?:dato|espresso|concesso|dà|esprime) (?:il )?(?:proprio |suo )?(?:assenso|parere favorevole|nulla osta"
    r"|benestare)\b"
    r"|(?:\bdelibera(?:no)?:? (?:\d{1,2}[.)] )?|^(?:\d{1,2}[.)] )?)(?:di|d') ?approvare\b)"
    r"|(?P<active>(?<!rimasto )(?<!rimasta )(?<!stato )(?<!stata )(?<!non ancora )(?<!entrerà )(?<!entrare"
    r" )\b(?:attiv[oaie]|in vigore|vigent[ei]|in corso(?! di\b)"
    r"|in essere|vige|vigono)\b"
    r"|\bè (?:da allora )?(?:sempre )?rimast[oa] (?:sempre )?(?:attiv[oa]|in vigore)\b(?! (?:fino|per |dal ))"
    rf"|\b{_NOW} (?:operativ|operant|valid|efficac|viv)[oaie]\b"
    r"|\b(?:è|ed?|resta|rimane|sono),? (?:operativ|operant|valid|efficac)[oaie]\b"
    r"|\bproduc(?:e|ono) (?:ancora |tuttora )?(?:i (?:suoi |propri )?)?effetti\b"
    rf"|\b(?:prosegue|continua|dura|vive|vivono)(?:no)? {_NOW}\b|\b{_NOW} (?:prosegue|continua|dura)(?:no)?\b)",
    re.I,
)
_NOT_SO = when_asked(r"\b(?:[Nn]on|[Mm]ai|né)(?: (?:si|è|sono|era|fu|risulta|mai|ancora|stat[oaie]|affatto|oggi))* $")
_ARE = r"(?:sono|restano|rimangono|risultano)"
_OF_ALL = when_asked(
    rf"\b{_ARE} (?:\w+ )?(?:tutt[ie]|entramb[ie]|ambedue)\b|\b(?:entramb[ie]|ambedue) {_ARE}\b|\b(?:tutt[ie]"
    rf"|entramb[ie]|ambedue)(?: e \w+)?"
    r"(?: (?:i|gli|le))?(?: \w+)? (?:gemellaggi|patti|accordi|intese|protocolli|legami|rapporti)\b[^.;:]{0,80}?"
    rf" {_ARE}\b|\btutt[ie] (?:e \w+ )?(?=attiv|in vigore|tuttora|ancora|vigent|sospes|scadut|conclus)"
    rf"|\b(?:{_ARE} )?(?:attivi|attive|in vigore|vigenti|operativi)\b(?=[^.;:]{{0,60}}: )",
    re.I,
)
_ARE_SO = when_asked(
    rf"\b{_ARE} (?:\w+ )?(?:attiv[ie]|in vigore|vigenti|operativ[ie]|sospes[ie]|scadut[ie]"
    rf"|conclus[ie])\b",
    re.I,
)
_SIGN = r"(?:firm|sigl|sottoscri|stipul)"
_SIGNED_BEFORE = when_asked(
    rf"\b{_SIGN}(?:at[oaie]|tt[oaie]|t?[oò]|arono|ano|ssero|sse|a)\b(?:(?! e ) [^,;.()]{{1,50}}?"
    r"|,? a [A-ZÀ-Þ][\w']+,?)? ?(?:il|nel|l'|nell'|in data|dell'|del)? ?$",
    re.I,
)
_SIGNED = when_asked(
    r"(?:firm|sigl|sottoscri|stipul|strett|risal|nat|avviat|sanc|stabil|formalizz|gemell|dal|del|nel|anno|dall'|\(|\)"
    r"|,|[-–—:|]|^)[^,;.()]{0,40}$|(?:firm|sigl|sottoscri|stipul|strett|conclus)[^,;.()]{0,90}$",
    re.I,
)
_NOT_SIGNED = when_asked(
    r"\b(?:rinnovat|disdett|rescis|sospes|congelat|operativ|cessat|(?<!ha )(?<!hanno )(?<!abbiamo )(?<!quell[oa] )"
    r"conclus(?!\w"
    r" con\b)|scadut|interrott|revocat"
    r"|terminat|rinnov|fino|approvat|termin|aggiornat|sciolt|sciols|estint|chius|decadut|decadde|risolt|prorogat"
    r"|(?:non (?:è|sono|risulta) )?più|sarà|saranno|verrà|verranno|dovrà|dovrebbe|potrebbe|entro"
    r"|delibera\w*|(?:fa|fanno|facciamo) parte|è (?:membro|soci[oa])|aderi\w+|iscritt[oa])[^,;()]{0,30}$",
    re.I,
)
_APPROVED_THEN = when_asked(  # "Nel 2018 |la Giunta ha approvato lo schema di accordo con Lione"
    r"(?![^;:.]*\b(?<!non ancora )(?<!da essere )(?:firmat|firmò|firmarono|sottoscritt|siglat|stipulat"
    r"|strett))(?:,? [\w'-]+){0,4}? "
    r"(?:(?:ha|hanno|è stat[oa]|sono stat[ie]|fu|venne) (?:\w+ )?(?:approvat|deliberat|autorizzat|presentat|propost"
    r"|espress|avviat|rinnovat|disdett|sospes|revocat|ratificat|licenziat|votat|interrott|sciolt|dett[oa] sì"
    r"|dat[oa] (?:mandato|avvio|il via libera|semaforo verde))"
    r"|(?:sospese|approvò|revocò|sciolse|rinnovò|deliberò|sospende|approva|revoca)\b)"
)
_THEN_SIGNED = when_asked(  # "approvato con delibera n. 4 |e firmato a Gent il 3 maggio 2013|"
    r"(?:(?!\b(?:non|ancora|sarà|verrà|da|per|deve|dovrà|attesa)\b)[^;:]){0,120}?(?:,| e|, e| ed)"
    r"(?: (?!sarà|verrà|da|dovrà|va|potrà)\w+)?"
    r"(?: (?:è stato|è stata|fu|venne))? (?:firmat|sottoscritt|siglat|stipulat)[oa]\b"
)
_OF_DAY = when_asked(r"(?:, |\()(?:del |dell'|risalente al )$")  # "quello con Gent, del |2009|, non è stato rinnovato"
_SHORT = 100  # characters: a row of a table, whose only date is that of signing
_OTHER_COLUMN = when_asked(
    r"(?:(?:data|anno) (?:d(?:i|ella|el) |dell')?)?(?:(?:prossim|ultim)[oa] )?(?:approvazione|delibera\w*"
    r"|rinnovo|scadenza|fine|termine|cessazione|conclusione|recesso|aggiornamento|visita|incontro|verifica"
    r"|valid[oa] fino)\b",
    re.I,
)
BARE_YEAR = when_asked(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/-])")


def signed(page: Page, index: int, start: int, end: int, rule: str) -> Cell | None:
    """The date of signing: right after its verb ("dal 2021, firmato il |3 maggio 1999|"), else "dal 1967", "(1984)"."""
    text = page.flows[index].text
    dates = [m for m in page.within(index, start, end, "date") if m.normalised and not _elsewhen(text, start, m, end)]
    if " | " in text:
        dates = [m for m in dates if not _in_another_column(page, index, m.start)]
    first = next((m for m in dates if _SIGNED_BEFORE.search(text, max(start, m.start - 90), m.start)), None)
    date = first or next((m for m in dates if _SIGNED.search(text[max(start, m.start - 130) : m.start])), None)
    if date is None and rule == "listed_agreement" and len(text) < _SHORT:
        date = next(iter(dates), None)
    if date:
        return date.normalised or "", date.start, date.end
    bare = BARE_YEAR.search(text, start, end) if rule == "listed_agreement" else None
    if bare and " | " in text and _in_another_column(page, index, bare.start()):
        return None
    if bare and any(m.start < bare.start() < m.end for m in page.of(index, "act", "date")):
        return None
    return (bare[0], *bare.span()) if bare and not _NOT_SIGNED.search(text[start : bare.start()]) else None


_AND_THEN = when_asked(r"(?:,? ed?|,? mentre|;),? (?:nel |il |dal |(?:nell|dall|l)')$")
_DID_ELSE = when_asked(  # "un patto con Gent, e nel |2019| ha ricevuto una delegazione"
    r",? (?:(?:(?:il|la) |l')\w+ )?(?:vi |ne )?(?:ha|hanno|abbiamo|aveva) (?:\w+mente )?"
    r"(?!firm|sottoscr|sigl|stipul|strett|concl|rinnov|conferm|stat|dato)\w+t[oaei]\b"
)


def _in_another_column(page: Page, index: int, at: int) -> bool:
    """Whether a table's heading says that a date is of something else: "Approvazione", "Ultimo rinnovo"."""
    flow = page.flows[index]
    return bool(_OTHER_COLUMN.match(column_words(page.document.reading, flow.span(at, at + 1)[0])))


def _elsewhen(text: str, start: int, date: Mention, end: int) -> bool:
    """Whether a date is of something else: "rinnovato nel 2007", "Nel 2018 la Giunta ha approvato lo schema"."""
    if _OF_DAY.search(text, start, date.start) and text[date.end : date.end + 1] in (",", ")"):
        return False
    if _AND_THEN.search(text, start, date.start) and _DID_ELSE.match(text, date.end, end):
        return True
    return bool(_NOT_SIGNED.search(text[start : date.start]) or _APPROVED_THEN.match(text, date.end, end))


def status(page: Page, index: int, start: int, end: int) -> Cell | None:
    """How an agreement stands: "tuttora attivo", "sospeso nel 2001", "approvato ma non ancora firmato".

    What was approved first and is in force now is in force: "approvato nel 2021, poi firmato e oggi in vigore".
    """
    text = page.flows[index].text
    match = search(_STATUS, text, start, end)
    if match and _NOT_SO.search(
        text, max(start, match.start() - 40), match.start()
    ):  # "non si è mai |interrotto|, ed è"
        later = _STATUS.finditer(text, match.end(), end)
        match = next((m for m in later if not _NOT_SO.search(text, max(start, m.start() - 40), m.start())), None)
    if match and match.lastgroup == "approved":
        later = (m for m in _STATUS.finditer(text, match.end(), end) if m.lastgroup != "approved")
        match = next((m for m in later if not unreal(text, start, m.start())), match)
        if match.lastgroup == "approved" and _THEN_SIGNED.match(text, match.end(), end):
            return None
    return (match.lastgroup or "", *match.span()) if match else None


def status_of_all(page: Page, index: int, start: int, end: int, several: bool = False) -> Cell | None:
    """How all the agreements just told stand: "sono tutti attivi", "Entrambi i patti sono tuttora in vigore".

    `several`: the sentence itself tells more than one: "il patto con Gent e quello con Praia |sono attivi|".
    """
    text = page.flows[index].text
    told = search(_OF_ALL, text, start, end) or (search(_ARE_SO, text, start, end) if several else None)
    return status(page, index, told.start(), end) if told else None
