"""When something was done, by the words around its verb: the date after it, of the act by which it was done, before it.

Here: which date of a clause a verb of signing, approving or launching has; what was done is for `events`.
"""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.happenings import BE, clause_cut, dateline_end
from pipelines.readers.page import Page

Sentence = tuple[int, int, int]
SIGNED = re.compile(
    rf"\b(?=\w){BE}(?P<verb>(?:co)?[Ff]irmat[aoie]|[Ss]ottoscritt[aoie]|[Ss]iglat[aoie]|[Ss]tipulat[aoie])(?!\w)"
    r"|\b(?P<finite>firm(?:ò|arono)|sigl(?:ò|arono)|stipul(?:ò|arono)|sottoscrisse(?:ro)?|strinse(?:ro)?)(?!\w)"
    r"|\b(?:ha|hanno|aveva|avevano) (?:appost|post|mess)[oa] (?:la (?:propria |loro )?|le )(?P<put>firm[ae])(?!\w)"
    r"|\b(?P<noun>[Ff]irma"
    rf"|[Ss]ottoscrizione|[Ss]tipula)(?:, (?:avvenuta|svoltasi|tenutasi|apposta|il|nel) [^,;.]{{3,60}},)?"
    r" (?:d(?:el|ella|ell|i|ei)\b)"
    r"|\b[Ll]a (?P<signing>firma)(?= (?:a|ad|presso|nel|nella|al|alla) [A-ZÀ-Þ][^,;.:]{2,40}? (?:è del|è avvenuta"
    r"|avvenne|risale al?|ebbe luogo|ha avuto luogo)\b)"
    r"|\b(?:[Aa]lla|[Dd]opo la|[Ll]a) (?P<apart>firma|sottoscrizione|stipula)"
    r"(?=, (?:avvenuta|svoltasi|tenutasi|apposta) [^;:.]{3,60}\d{4}, )"
)
_WITH_ACT = re.compile(r"(?:^|(?<=, )|(?<=\bche ))[Cc]on (?:la |il |propria |apposita |successiva )?$")
_ALSO_DONE = re.compile(
    r"\b(?:consegnat|presentat|trasmess|inviat|pubblicat|illustrat|lanciat|avviat|inaugurat)[oaie]\b"
)
_DONE_THEN = when_asked(  # ", |deliberato dal Consiglio| il 12 febbraio, fu firmato": whose day it was
    r"(?:^|[,;(] )(?:poi |già )?(?:deliberat|approvat|adottat|firmat|sottoscritt|siglat|consegnat|nat|istituit"
    r"|fondat|costituit|ratificat|presentat|redatt)[oaie]\b[^,;]{0,80}$"
)
_LATER_DAY = re.compile(  # "firmata il 3 maggio, è stata consegnata al Papa |il giorno seguente|"
    r"[^.;:]{0,60}?\b(?:(?:il|la|l'|lo) ?(?:giorno|settimana|mese|anno) (?:seguent|successiv|dop)\w+|l'indomani"
    r"|(?:giorni|mesi|anni) (?:dopo|più tardi)|in seguito|successivamente"
    r"|\d{1,2}°? [a-z]{5,9} (?:dello stesso anno|di quell'anno|(?:successiv|seguent)\w))\b"
)
_AND_ON = re.compile(
    r"\w ed? (?:poi |quindi )?(?:(?:il|nel|dal|in) |l'|nell')?$"
)  # "approvato lo schema |e il| 7 giugno"
_BY_MEANS = re.compile(r"\bcon (?:la |il |propria |apposita |successiva )?$")
_ELSE_DONE = re.compile(
    r"\b(?:sospes|rinnovat|scadut|conclus|cessat|prorogat|terminat|interrott|decadut|disdett|revocat|sciolt|aggiornat"
    r"|entrat[oaie] in vigore)"
)
_THEN_SIGNED = re.compile(  # "Lecce e Patrasso si gemellarono nel marzo 2004|: il patto |fu firmato a Lecce"
    r"(?:[:;]|,? ed?) (?:(?:il|lo) |l')(?:relativo )?(?:patto|accordo|atto|protocollo|documento|gemellaggio)"
    r"(?: di (?:gemellaggio|amicizia|partenariato))? "
)
_BOUND_SINCE = when_asked(r"\bgemell(?:arono|at[aoie]|e|a)\b|\b(?:città|comuni) (?:amic[ah]e?|partner)\b")
_HORIZON = re.compile(  # "approvato il Piano, che fissa gli obiettivi |al| 2030", "sarà rivisto |nel| 2026"
    r"(?:\b(?:fino al|entro(?: il)?|verso il)|[a-z](?<!isale)(?<!lgono) al) $"
    r"|\b(?:sarà|saranno|verrà|verranno|dovrà|scade|scadrà|vale|dura)\b"
)
_LABEL = re.compile(r"^[^:;]{3,90}: (?:il )?$")  # "|Approvazione| del Piano d'azione: 4 maggio 2021"
_ENTRY = when_asked(r" ?[:–—-] (?:la |l'|è stat[oa] )?| (?=$)")  # "2010: |firma| del protocollo"
_ON_DAY = when_asked(r",? (?:il |l'|in data |(?:nella )?seduta del |del |dell'|nel |a )?")


def when_told(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Mention | None:
    """The date of a verb: the first after it, or of the act by which it was done, else the last before it."""
    if after := _after(page, sentence, verb):
        return after
    flow, _, end = sentence
    text = page.flows[flow].text
    acts = [m for m in page.within(flow, verb[1], end, "act") if m.value.span("date")]
    by = next((m for m in acts if _done_by(text[verb[1] : m.start], m)), None)
    if by and (span := by.value.span("date")):
        return Mention("date", span[0], span[1], by.value.date)
    if means := _means(page, sentence, verb):
        return means
    return None if _LATER_DAY.match(text, verb[1], end) else _before(page, sentence, verb)


def _after(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Mention | None:
    """The first date after a verb, in its clause and before the act by which it was done has ended."""
    flow, start, end = sentence
    text = page.flows[flow].text
    cited = [
        m for m in page.within(flow, verb[1], end, "act") if m.value.number and not _done_by(text[verb[1] : m.start], m)
    ]
    dates = (d for d in page.within(flow, verb[1], end, "date") if not _is_cited(d, cited))
    after = next(dates, None)
    if after is None:
        return None
    between = text[verb[1] : after.start]
    acts = [m for m in page.within(flow, verb[1], after.start, "act") if m.value.number]
    by = next((m for m in acts if _done_by(text[verb[1] : m.start], m)), None)
    if by and after.start >= by.value.cite_end and not _ON_DAY.fullmatch(text, by.value.cite_end, after.start):
        return None  # "approvato con delibera n. 3 del 4 marzo 2019, scade nel |2025|"
    if _LABEL.search(between) and not text[start : verb[0]].strip(" -–—•*"):
        return after
    apart = clause_cut(between) or _done_later(between) or _AND_ON.search(between) or _HORIZON.search(between)
    return None if apart else after


def _is_cited(date: Mention, acts: list[Mention]) -> bool:
    """Whether a date is that of an act by which nothing was done: "adottato il Piano, coerente con la legge |7 aprile
    2014|, n. 56"."""
    return any(act.start <= date.start < max(act.end, act.value.cite_end) for act in acts)


def _before(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Mention | None:
    """The last date before a verb, or the one with which an entry begins: "|12 maggio 2010| – Firma del patto"."""
    flow, start, _ = sentence
    text = page.flows[flow].text
    dates = page.within(flow, start, verb[0], "date")
    since = dateline_end(text, start, verb[0])
    before = next((m for m in reversed(dates) if since <= m.start and m.end <= verb[0]), None)
    opening = dates[0] if dates and not text.endswith(".") else before
    if opening and opening.start - start < 4 and _ENTRY.fullmatch(text, opening.end, verb[0]):
        return opening
    between = text[before.end : verb[0]] if before else ""
    opens = before is not None and not text[start : before.start].rpartition("; ")[2][5:]
    then = before is not None and _THEN_SIGNED.fullmatch(between) and _BOUND_SINCE.search(text, start, before.start)
    near = (
        len(between) < (130 if opens else 80)
        and (then or not clause_cut(between))
        and not SIGNED.search(between)
        and not ("," in between and before and _DONE_THEN.search(text, start, before.start))
    )
    return before if near else None


def _done_later(between: str) -> bool:
    """Whether the words from a verb to a date tell what else was done then: "approvato il patto, |firmato il"."""
    signed = SIGNED.search(between)
    together = between.startswith((" e ", " ed "))  # "approvato e sottoscritto il 3 maggio"
    other = signed or _ALSO_DONE.search(between)
    return _ELSE_DONE.search(between) is not None or (other is not None and not together)


_IN_LINE_WITH = when_asked(r"\b(?:coeren|conform|linea|compatibil|armonia|sintonia|allineat|attuazion|sensi)\w* ")


_RESOLUTIONS = ("council_resolution", "executive_resolution", "decree")


def _done_by(between: str, act: Mention) -> bool:
    """Whether the words from a verb to an act say that it was done by it: "approvato |dal Consiglio con| delibera"."""
    if _IN_LINE_WITH.search(between):
        return False
    if between.endswith(" (") and act.value.kind in _RESOLUTIONS and not clause_cut(between):
        return True  # "ha approvato un accordo sui trasporti (|deliberazione n. 14 del 6 maggio 2025|)"
    return len(between) < 30 or (
        len(between) < 80 and not clause_cut(between) and _BY_MEANS.search(between) is not None
    )


def _means(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Mention | None:
    """The date of the act by which something was done, named first: "Con deliberazione n. 12 del 4 marzo 2014"."""
    act = by_act(page, sentence, verb)
    span = act.value.span("date") if act else None
    return Mention("date", span[0], span[1], act.value.date) if act and span and act.value.date else None


_WITH_WHICH = re.compile(r"\)?,? (?:con|mediante) (?:cui|(?:il|la) quale)\b[^;:.,]{0,60} ")


def by_act(page: Page, sentence: Sentence, verb: tuple[int, int]) -> Mention | None:
    """The act by which something was done: "Il Consiglio comunale, con |deliberazione n. 12 del 4 marzo 2014|, ha",
    "la |delibera n. 12 del 4 marzo 2014|, con la quale sono stati"."""
    flow, start, _ = sentence
    text = page.flows[flow].text
    acts = page.within(flow, start, verb[0], "act")
    if acts and _WITH_WHICH.fullmatch(text, acts[-1].end, verb[0]):
        return acts[-1]
    first = next((m for m in acts if _WITH_ACT.search(text[start : m.start])), None)
    return first if first and not clause_cut(text[first.end : verb[0]]) else None
