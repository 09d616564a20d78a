"""Numerals: the numbers that Italian prose writes in figures and in words, and what they are worth.

Here belongs how a number is written ("300.000", "venti", "una ventina", "mezzo milione", "due terzi");
what it counts, and with which qualifier, belongs to `quantities`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Literal

Form = Literal["count", "share", "vague"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, at `[start, end)`.

    `value` is None for a `vague` numeral ("migliaia"); a `share` is a fraction of one ("due terzi").
    `partitive` numerals take "di" before what they count ("venti milioni di"); `about` ones round ("una ventina").
    """

    start: int
    end: int
    value: float | None
    form: Form = "count"
    partitive: bool = False
    about: bool = False


_UNITS = "(?:due|tre|tré|quattro|cinque|sei|sette|otto|nove)"
_PARTS = (
    r"(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[ia]?|dieci|undici|dodici|tredici|quattordici"
    rf"|quindici|sedici|diciassette|diciotto|diciannove|uno?|{_UNITS}|cento?|mille|mila"
)
_AND = rf"(?:(?<=mila)|(?<=mille)) e (?={_UNITS}?cento\b)"  # "duemila e cinquecento"
_WORD_STARTS = (
    r"(?=[Dd](?:ue|od|ie|ic)|[Tt]r[eé]|[Qq]u[ai]|[Cc](?:inq|ent)|[Ss]e(?:[dist]|ss)"
    r"|[Oo]tt|[Nn]ov|[Uu]nd|[Vv]en|[Mm]il)"
)
# Any row of the parts: to read only what is a number (`_word_value` knows) takes a pattern five times as long.
WORD = rf"{_WORD_STARTS}(?i:(?!(?:uno?|mila|cent)\b)(?:{_PARTS}|{_AND})+)\b"
_ONE = r"[Uu]no?(?= per ?(?:cento|mille)\b)"
_BIG_AND = "(?:(?<=milione)|(?<=milioni)|(?<=miliardo)|(?<=miliardi)) e "
_SMALLER = (
    rf"(?:{WORD}(?<=mila)|(?:{WORD}|\d{{1,3}})(?= milioni\b))"  # "un milione e |duecentomila|", "e |200| milioni"
)
_FIGURES = (
    r"(?:\d{1,4}\.\d{1,2}(?= ?(?:%|per ?cento|milion|miliard|mln|mld))"
    r"|(?:\d{1,3}(?:[.']\d{3})+|\d{1,3}(?: \d{3})+|\d{1,12})(?:,\d{1,6})?)"
    r"(?:(?=mila\b)|(?![\w°º^ª]|[.,:/'–—-]\d))"
)
_SCALES = {
    "mila": 10**3, "milione": 10**6, "milioni": 10**6, "mln": 10**6, "miliardo": 10**9, "miliardi": 10**9, "mld": 10**9,
    "decine": 10, "dozzine": 12, "centinaia": 100, "migliaia": 1000,
}  # fmt: skip
_COLLECTIVES = {
    "paio": 2, "decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30, "quarantina": 40,
    "cinquantina": 50, "sessantina": 60, "settantina": 70, "ottantina": 80, "novantina": 90, "centinaio": 100,
    "migliaio": 1000, "milione": 10**6, "miliardo": 10**9,
}  # fmt: skip
_DENOMINATORS = {
    "terz": 3, "quart": 4, "quint": 5, "sest": 6, "settim": 7, "ottav": 8, "non": 9, "decim": 10, "ventesim": 20,
    "centesim": 100,
}  # fmt: skip
_ELIDED = {
    "vent": 20, "trent": 30, "quarant": 40, "cinquant": 50, "sessant": 60, "settant": 70, "ottant": 80, "novant": 90,
    "cent": 100,
}  # fmt: skip
_ANY_COLLECTIVE = "|".join(_COLLECTIVES)
_ANY_DENOMINATOR = "|".join(_DENOMINATORS)
_NO_TIME = (
    r"(?! d(?:egli anni|el secolo|ell'anno|el (?:XX|XIX|\d)"
    r"|i (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)))"
)
_OF = (
    r"(?= d(?:i|el|ello|ella|ei|egli|elle|a|al|alla|ai|agli|alle)\b| d(?:e|a)ll'"
    r"| (?:è|sono|ha|hanno|provien\w+|proveng\w+|risulta|vive|vivono)\b|\Z|[.,;)])"
)
# A cheap look at the first letters keeps the long alternation off ordinary words.
_STARTS = (
    r"(?=[0-9ACDLMNOQSTUVacdlmnoqstuv])(?=[0-9]|[Uu]n|[Dd](?:ue|od|ie|ic|ec|iv)|[Tt]r[eé]|[Qq]u(?:a[lrt]|in)"
    r"|[Cc](?:inq|ent)|[Ss]e(?:[di]|ss|tt)|[Oo]tt|[Nn]ov|[Vv]en|[Mm](?:igli[ao]|il[il]|ezz|et)|[Ll]a [Mm]et|[Aa]lcune )"
)
_VAGUE = (
    r"(?:[Qq]ualche (?:decina|centinaio|migliaio)"
    r"|(?:[Aa]lcune |[Dd]iverse )?(?:[Dd]ecine|[Cc]entinaia|[Mm]igliaia|[Mm]ilioni|[Mm]iliardi))"
    r"(?= d(?:i|ei|egli|elle|')\b| e )"
)
_NUMERAL = re.compile(
    r"[ '\"«“‘(\[€$£~>]" + _STARTS + "(?:"
    rf"(?P<elided>(?i:{'|'.join(_ELIDED)}))'(?=ann|or)"
    rf"|(?P<vague>{_VAGUE})"
    rf"|[Uu]n(?:[ao]? |'(?=ottantina))(?:(?P<collective>{_ANY_COLLECTIVE})\b"
    rf"(?P<and_half> e mezz[oa]\b)?(?:{_BIG_AND}(?P<more>{_SMALLER})(?P<more_scale> milioni\b)?)?"
    rf"|(?P<part>{_ANY_DENOMINATOR})o\b{_OF}(?! d'ora| da parte))"
    rf"|[Mm]ezz[oa] (?P<half_of>{_ANY_COLLECTIVE})\b"
    rf"|(?P<half>(?:[Ll]a )?(?<!prima )(?<!seconda )(?<!\ba )\b[Mm]età){_OF}{_NO_TIME}"
    rf"|(?:(?P<figures>{_FIGURES})|(?P<word>{WORD}|{_ONE}))"
    rf"(?: (?P<parts>{_ANY_DENOMINATOR})i\b(?! di finale)"
    rf"|(?P<scale> ?(?:{'|'.join(_SCALES)})\b(?:(?<=ml[nd])\.)?)(?P<more_half> e mezzo\b)?"
    rf"(?: (?:e )?(?P<rest>\d{{1,3}}) ?mila\b"
    rf"|{_BIG_AND}(?P<rest_word>{_SMALLER})(?P<rest_scale> milioni\b)?)?)?"
    r")"
)


@lru_cache(maxsize=4096)
def _word_value(word: str) -> int | None:
    """The value of an Italian number word ("quaranta" 40), None if it is not one after all."""
    from text_to_num import text2num

    try:
        return int(text2num(word.lower().replace("tré", "tre").replace(" e ", ""), "it"))
    except ValueError:
        return None


def _figures_value(figures: str) -> Decimal:
    """The value of figures as Italian writes them: "300.000" 300000, "0,80" 0.8, "1.5" 1.5."""
    if re.fullmatch(r"\d{1,4}\.\d{1,2}", figures):
        return Decimal(figures)
    return Decimal(re.sub(r"[.' ]", "", figures).replace(",", "."))


def _counted(match: re.Match[str], start: int, end: int) -> Numeral | None:
    """A number in figures or words with its scale: "97", "sei", "1,2 milioni", "300mila", "due terzi"."""
    word = match["word"]
    base = _word_value(word) if word else _figures_value(match["figures"])
    if base is None:
        return None
    if match["parts"]:
        return Numeral(start, end, float(Fraction(base) / _DENOMINATORS[match["parts"]]), "share")
    scale = (match["scale"] or "").strip(" .")
    factor = _SCALES.get(scale, 1)
    value = Decimal(base) * factor + (factor // 2 if match["more_half"] else 0) + 1000 * int(match["rest"] or 0)
    value += _added(match["rest_word"], match["rest_scale"])
    partitive = (
        bool(scale) and scale != "mila" and not match["rest"] and (not match["rest_word"] or bool(match["rest_scale"]))
    )
    return Numeral(start, end, float(value), partitive=partitive, about=scale in ("decine", "centinaia", "migliaia"))


def _collected(match: re.Match[str], start: int, end: int) -> Numeral:
    """A collective or a half of one: "una ventina", "un milione e mezzo", "mezza dozzina"."""
    name = match["half_of"] or match["collective"]
    halves = 1 if match["half_of"] else 3 if match["and_half"] else 2
    about = name not in ("milione", "miliardo")
    value = _COLLECTIVES[name] * halves / 2 + _added(match["more"], match["more_scale"])
    return Numeral(start, end, value, partitive=not match["more"] or bool(match["more_scale"]), about=about)


def _added(number: str | None, scale: str | None) -> int:
    """What is added to a number told in two: "un miliardo e |duecento milioni|", "due milioni e |trecentomila|"."""
    if number is None:
        return 0
    value = int(number) if number.isdigit() else _word_value(number) or 0
    return value * (_SCALES["milioni"] if scale else 1)


def _numeral(match: re.Match[str]) -> Numeral | None:
    """The numeral that a match of the pattern writes; offsets are those of the unpadded text."""
    start, end = match.start(), match.end() - 1
    if match["figures"] or match["word"]:
        return _counted(match, start, end)
    if match["vague"]:
        return Numeral(start, end, None, "vague", partitive=True)
    if match["elided"]:
        value = _ELIDED.get(match["elided"].lower())
        return None if value is None else Numeral(start, end, float(value))
    if match["half"]:
        return Numeral(start, end, 0.5, "share")
    if match["part"]:
        return Numeral(start, end, 1 / _DENOMINATORS[match["part"]], "share")
    return _collected(match, start, end)


@lru_cache(maxsize=4096)
def numerals(text: str) -> tuple[Numeral, ...]:
    """Every numeral of a flow, in order: "oltre 700 milioni e un quarto" gives 700000000 and 0.25.

    Read: figures with Italian separators, cardinals in words, scales, collectives, fractions, "migliaia" (vague).
    Not read: "un", "una" and "uno" alone, ordinals ("3°"), figures inside a longer token ("C40", "125/2014", "19.1").
    """
    return tuple(numeral for match in _NUMERAL.finditer(f" {text}") if (numeral := _numeral(match)))


def plain(value: float) -> str:
    """A number in canonical form: no trailing ".0", no exponent ("700000000", "0.008")."""
    written = format(Decimal(repr(value)), "f")
    return written.rstrip("0").rstrip(".") if "." in written else written
