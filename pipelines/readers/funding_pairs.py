"""A fund beside the body that pays for it, in the shapes of lists, labels and tables: "Bando Pace (Regione Umbria)".

Where such a piece may stand is for the rules of `funding`; here is only how its two names are told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import matches
from pipelines.mentions.phrases import is_acronym
from pipelines.patterns import when_asked
from pipelines.readers.funding_words import (
    AND_INSIDE,
    BESIDE_PAYER,
    ENDING_SHORT,
    ENUMERATING,
    GOING_ON,
    PLURAL_SORT,
    SHORT,
    SORT,
)
from pipelines.readers.lists import in_line, without_article
from pipelines.spelling import italian_words
from pipelines.vocabulary import organisation_heads, organisation_spellings

_HEAD = r"(?:[Pp]rogramm[ai]|[Ff]ond[oi]|[Bb]and[oi]|[Aa]vvis[oi]|[Ss]trument[oi]|[Ii]niziativ[ae]|[Cc]all)"
_NAME = rf"(?P<name>{_HEAD} (?![a-z]+ (?:per|di) (?:il |la )?(?:biennio|triennio))[^()|;:]{{2,90}}?)"
_BODY = (
    r"(?:[A-Z]{2,8}(?:/[A-Z]{2,8})?\b|(?:Minister[oi]|Regione|Provincia|Commissione|Unione|Agenzia|Fondazione|Stato|Governo|Banca"
    r"|Compagnia|Nazioni|Consiglio|Presidenza|Dipartimento|Cassa|Chiesa|Tavola)\b(?:(?! [–—-] )[^;,()|:.]){0,75}?)"
)
_SHORT = r"(?: ?\([A-Z][A-Za-z]{1,9}\))?"
_LEAD = r"(?:(?:(?:[Ii]l|[Ll]o|[Ll]a|i|gli|le|un|una|[Dd]al|[Dd]alla|dai|dalle) |[Ll]'|[Dd]all')?(?=\w))"
_BETWEEN = r"(?: ?\| | [–—-] |: |, (?:e precisamente )?)(?:(?:con|attraverso|tramite) )?(?:(?:il|lo|la|i) |l')?"
_FROM = (
    r"(?:,? (?:(?:promoss|istituit|gestit|lanciat|finanziat|emanat|erogat|stanziat)[oa]|mess[oa] a disposizione)"
    r" (?:da(?:l|lla)? |dall')"
    r"|,? (?:de(?:l|lla|llo) |dell'))"
)
_END = (  # "Bando Pace|, per «Orti»"
    r"(?:,? (?:per (?:(?:il |i |la )?(?:progett[oi] )?[«“\"]|i progetti |le attività )|a (?:favore|sostegno) d)"
    r"[^;|]{3,90})? ?[.;,|]?"
)
_SHAPES = tuple(
    when_asked(rf"(?:\| )?{_LEAD}{shape}{_END}")
    for shape in (
        rf"{_NAME}{_FROM}(?P<funder>{_BODY}){_SHORT}",
        rf"{_NAME} ?\((?P<funder>[A-ZÀ-Þ][^()]{{1,60}})\)",
        rf"(?P<funder>[A-ZÀ-Þ][^()|;:]{{1,80}}?) ?\({_NAME}\)",
        rf"{_NAME}{_SHORT}{_BETWEEN}(?P<funder>{_BODY}){_SHORT}",
        rf"(?P<funder>[A-ZÀ-Þ][^()|;:,]{{1,80}}?){_SHORT}{_BETWEEN}{_NAME}",
        rf"(?P<funder>{_BODY}){_SHORT},? (?:con|attraverso|tramite) (?:il |la |l'"
        rf"|lo )?(?:[a-z]+ )?[«“\"](?P<name>[^«»“”\"]{{3,80}})[»”\"]",
    )
)
_ONE = r"(?:Programma|Fondo|Bando|Avviso|Strumento|Iniziativa)"
_IN_PROSE = when_asked(
    rf"(?<!\w)(?P<name>(?:{_ONE}"
    rf"|(?i:{_ONE})(?= [A-ZÀ-Þ«\"])) (?:(?! (?:{_ONE}|(?i:{_ONE}) [A-ZÀ-Þ«\"]))[^()|;:.,]|, (?=[A-ZÀ-Þ]\w+(?:,"
    rf"| e ))){{2,80}}?){_SHORT}{_FROM}(?P<funder>{_BODY})"
    r"(?=[,;:.()]|,? (?:e|o|ed?) |$)"
)
_PAYER = when_asked(rf"(?P<funder>{_BODY}){_SHORT}{_END}")
LABEL = when_asked(
    r"(?:(?:Le |Gli )?[Aa]ltr[ei] )?(?:(?:[Ff]ont[ei]|[Ll]ine[ae])(?: di (?:co)?finanziamento)?"
    r"|[Cc]anal[ei] di (?:co)?finanziamento|[Ff]inanziator[ei]"
    r"|[Ee]nt[ei] finanziator[ei]"
    r"|(?:[Cc]o-?)?[Ff]inanziament[oi]|(?:[Cc]o-?)?[Ff]inanziat[oaie] da|[Cc]ontribut[oi]|[Ss]ostegno(?: economico)?"
    r"|[Cc]on il (?:contributo|sostegno) di)(?: (?:esterni|europei|del progetto|aggiuntiv[ei]))? ?: ?(?=[\w«“\"])"
)

_ROMAN = when_asked(r"[IVX]{1,4}")

Pair = tuple[tuple[int, int], tuple[int, int]]


def pair(text: str, start: int, end: int) -> Pair | None:
    """The fund and the funder that a piece consists of: "il Bando Pace (Regione Umbria)", "UE, Programma LIFE"."""
    found = next((m for shape in _SHAPES if (m := shape.fullmatch(text, start, end))), None)
    return (found.span("name"), found.span("funder")) if found else None


def payer(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The body alone that a piece consists of: "Fondazione con il Sud"."""
    found = _PAYER.fullmatch(text, start, end)
    return found.span("funder") if found else None


def pairs_in_prose(text: str, start: int, end: int) -> Iterator[Pair]:
    """Funds with those they belong to, in a sentence: "dal Fondo per la pace della Regione Umbria e dal ..."."""
    for found in matches(_IN_PROSE, text, start, end):
        yield found.span("name"), found.span("funder")


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A fund's name without article and, before a proper name, the word for its kind."""
    start, end = without_article(text, start, end)
    kind = SORT.match(text, start, end)
    if kind and (text[start].islower() or PLURAL_SORT.match(kind[0])):
        start = kind.end()
    return unquoted(text, start, end)


def unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without the quotation marks around it."""
    return (start + 1, end - 1) if text[start] in '"“«' and text[end - 1] in '"”»' else (start, end)


def one_fund(words: str) -> bool:
    """Whether "e" stands inside a fund's name: "Bando Pace e Cooperazione", not "Programma URBACT e Erasmus+"."""
    match = AND_INSIDE.fullmatch(words)
    return bool(match and match["second"].lower() in italian_words())


def is_enumerating(words: str) -> bool:
    """Whether a name enumerates ordinary words: "Fondo Asilo, Migrazione e Integrazione", "Programma Cittadini,
    uguaglianza e valori (CERV)", not "UE - LIFE, URBACT"."""
    if GOING_ON.fullmatch(words):
        return True
    match = ENUMERATING.fullmatch(words)
    named = words[: short.start()] if (short := SHORT.search(words)) else words
    return bool(match) and all(word.lower() in italian_words() for word in re.findall(r"\w{3,}", named))


def without_short(text: str, start: int, end: int) -> tuple[int, int]:
    """A payer's name without its acronym: "Agenzia Italiana per la Cooperazione allo Sviluppo| (AICS)"."""
    short = ENDING_SHORT.search(text, start, end)
    return start, short.start() if short else end


def acronym_of(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The acronym of a name: "Fondo Asilo (FA)", "Programmi IPA", "IPA"."""
    if bracket := SHORT.match(text, end):
        return bracket.span(1)
    at = max(text.rfind(" ", start, end) + 1, start)
    if SORT.match(text, start, end):
        return None
    word = text[at:end]
    if _ROMAN.fullmatch(word) and at > start:
        return None  # "URBACT |IV|"
    return (at, end) if is_acronym(word) and word.isupper() and text.count(" ", start, end) < 2 else None


def fund_beside(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The fund named right behind who pays: "Finanziato da AICS, |Bando Territori 2025|."."""
    beside = BESIDE_PAYER.match(text, at, end)
    return (beside.start("name"), beside.end("name")) if beside else None


def of_union(name: str) -> bool:
    """Whether a body is the European Union or one of its own: what it finances is told by its programme."""
    return "eu_body" in (organisation_heads().get(name), organisation_spellings().get(name, ("", ""))[1])


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The pieces of a bracket or list that semicolons part."""
    return in_line(text, start, end) if ";" in text[start:end] else [(start, end)]
