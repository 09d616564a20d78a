"""Lines into units: which lines of a text belong together as one title, paragraph, item, link or note.

Reads only layout: blanks, bullets, punctuation, capitals, line lengths. `structure.py` gives units their place.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pipelines.labels import awaits_value
from pipelines.patterns import when_asked
from pipelines.vocabulary import vocabulary

_LINE = re.compile(r"[^\n]*[^\n ][^\n]*")
_BLANKS = re.compile(r"(?<=..) {2,}")  # behind a line's mark they tell something: "o  voce"
BULLET = re.compile(
    r"(?:[-–—•▪◦‣·*+●○■□▸▹▶▷◆◇➢➤►✓✔→∙⁃>]|o(?=  ))\s+|\(?(?:\d{1,2}|[a-zA-H]|[ivx]{1,4}|[IVX]{1,4})\)\s+|\d{1,2}\.\s+"
    r"|[ivx]{2,4}\.\s+|[a-h]\.\s+(?=[a-zà-ù])|[A-HIVX]{1,4}\.\s+(?=[a-zà-ù])"
)
POINT = re.compile(  # "8.2 La rete è nata nel 2017": the number of a point; no hour ("9.30 Apertura dei lavori")
    r"\d{1,2}\.(?!\d[05]\b|0)\d{1,2}(?:\.[1-9]\d?)?[.)]?\s+(?=[\"«“*]{0,3}[A-ZÀ-Ý])"
)
_HASHES = re.compile(r"#{1,6}\s+")
_BOLD = re.compile(r"(?:\*\*|__)[^*_]+(?:\*\*|__):?")
_RUN_IN = re.compile(  # "**Aree.** Il Sahel e i Balcani": a heading that its paragraph runs on from
    r"(?P<head>\*\*[A-ZÀ-Þ][^*.:]{2,60}\.\*\*)\s+(?=[«“\"A-ZÀ-Þ\d])"
)
_FOOTNOTE = re.compile(r"[¹²³⁰⁴-⁹]+ ?(?=\S)|\[\^(\d+)\]:?\s+|\[(\d{1,2})\]\s+(?!\()")
_LINK_LINE = re.compile(r"(?:[-–—•*·]\s+)?\[[^\[\]]*\]\(.*|\[(?:https?:|www\.|mailto:).*")
# `• [Rete X](https://x.eu/): associazione di città nata a Bari.`: prose whose first words are a link
_LINKED_NAME = re.compile(
    r"(?:[-–—•*·]\s+)?\[(?:(?!https?:|www\.|mailto:)[^\[\]]+\]\([^\s()]*\)|(?:https?:|www\.)[^\s\[\]]*\]\([^()]*\))"
    r"(?:\s*\([^()]{2,40}\))?\s*[:,]?(?:\s+[^\s\[\]]+){6}"
)
_LABEL = re.compile(
    r"(?:e-?mail|posta elettronica(?: certificata)?|mail|pec|peo|tel(?:efono|\.)?|fax|numero verde|cell(?:ulare|\.)?"
    r"|centralino"
    r"|orari[oa]?(?: di (?:apertura|ricevimento))?|apertura al pubblico|ricevimento|sportello)\b(?=\s*(?:[:.|]|$|\d"
    r"|\+|[a-zà-ù]|\())",
    re.I,
)
_ORPHAN = re.compile(r"(?:l'|il|lo|la|i|gli|le|un|uno|una|un')", re.I)
_FUNCTION_END = re.compile(
    r"(?:^|[ '])(?:il|lo|la|i|gli|le|un|uno|una|di|a|da|in|con|su|per|tra|fra|e|ed|o|od|che|cui|al|allo|alla|ai|agli"
    r"|alle|del|dello|della|dei"
    r"|degli|delle|dal|dallo|dalla|dai|dagli|dalle|nel|nello|nella|nei|negli|nelle|sul|sullo|sulla|sui|sugli|sulle"
    r"|col|quali|quale|come|non|si)$"
    r"|[,'’]$|[a-z](?:l|d|un)['’]$",
    re.I,
)
_CONTINUES = re.compile(r"[a-zà-öø-ÿ,;.:)»”]|\((?=[A-Z]{2,}|[A-Z][\w&./-]{1,11}\))")
_OPENING = when_asked(
    r"(?:quest[oaie]|quell[oaie]|tal[ei]|il|lo|la|i|gli|le|un|uno|una|inoltre|infatti|per|in|a|con|di|da|su|tra|fra"
    r"|nel|nella|al|alla|dal|dalla)",
    re.I,
)
_ASIDE = re.compile(r"[-–—] .{3,110} [-–—],?")  # `ALDA` / `– Associazione per la Democrazia Locale –` / `è nata nel`
_BROKEN_DASH = when_asked(r"[-–—] (?:[a-zà-ù\d]|[^-–—]{3,90} [-–—][ ,])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNT = when_asked(r"(?:circa|oltre|quasi|almeno|più di|fino a) \d[\d.]*")  # `2006` / `circa 300`: two cells of a row
_TERMINAL = re.compile(r"[.!?:;…][\"”»')\]*¹²³⁰⁴-⁹]*$")
_LONGEST_WORD_END = 8  # characters: a function word is looked for at a line's end only
_WRAP_LIMIT = 160
_SLACK = 8
_NARROWEST = 36  # characters to which a text is wrapped
_CREDIT = re.compile(r"a cura (?:d(?:i|el|ello|ella|ei|egli|elle) |dell['’])[A-ZÀ-Þ][^.;]{3,110}$")  # below a title
_PROSE = 140  # characters: no line that heads or lists is as long
_NAME_ENDS = when_asked(r"[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){0,2}(?:[.,;]| \([^()]*\)[.,;]) (?=\S)")
_VALUE = 80  # characters: what stands below its label is no sentence


_POINT = when_asked(  # what stands under "Posta elettronica:" and "Apertura al pubblico:"
    r"\S+@\S+$|(?:(?:dal|il|ogni|tutti i giorni)\b[ :,]*)?(?:lun|mar|mer|gio|ven|sab)[\wì]*\b", re.I
)
_NOUN_ALONE = re.compile(r"(?:Il|La|Lo|Un|Una|L'|L’|Un')(?: ?[a-zà-öø-ÿ]+){1,4}")


_NAME_LINE = re.compile(  # "C40 Cities, Climate Leadership Group": a heading, however full it is beside a broken line
    r"[A-ZÀ-Þ\d][\w'’.&-]*(?:,? (?:[A-ZÀ-Þ\d][\w'’.&()-]*|[&–-]|d['’][A-ZÀ-Þ]\w+|(?:d|de|da|ne|a|su)ll['’][A-ZÀ-Þ]\w+"
    r"|e|ed|d[ei]l?|della|dello|dei|delle|degli|per|tra|fra|in|on|of|for|the|and|with))*(?<!,)"
)
_IS_PROSE = re.compile(r"\b(?:che|cui|è|sono|ha|hanno|fa|fanno|vi|si)\b", re.I)


def _bold_name(text: str) -> bool:
    """A short line that is a name, as bold type leaves it (`Il partenariato globale` / `Fast-Track Cities` /
    `riunisce ...`)."""
    return (
        len(text) < 70
        and text[0].isupper()
        and not _TERMINAL.search(text)
        and not re.match(r"(?:Il|La|Lo|I|Gli|Le|L'|L’|Un|Una)\b", text)
    )


@dataclass(slots=True)
class Unit:
    """Lines that belong together. Offsets into `Document.reading`; `text` without the marker, lines joined."""

    start: int
    end: int
    kind: str
    text: str
    gap: bool
    indent: int
    marker: str = ""
    lines: int = 1


@dataclass(slots=True)
class _Line:
    """A line without the blanks around it; `text` has single blanks, so it may be shorter than the span."""

    start: int
    end: int
    indent: int
    gap: bool
    text: str


@cache
def boilerplate_phrases() -> dict[str, str]:
    """Page furniture: casefolded phrase -> rule name, from `schemas/vocabularies/boilerplate.yaml`."""
    return {phrase.casefold(): rule for rule, phrases in vocabulary("boilerplate").items() for phrase in phrases}


_PAGE_NUMBER = re.compile(r"(?:-\s*)?\d{1,3}(?:\s*-)?|pag(?:ina|\.)\s*\d+(?:\s*(?:di|/)\s*\d+)?", re.I)
_HOME = re.compile(r"(?:(?:sei (?:in|qui)|ti trovi (?:in|qui)|percorso)\W{1,3}|home(?: ?page)?(?= ?[>»›/|]))", re.I)
_STEP = re.compile(r" ?[>»›] ?(?=\w)")
_TAGS = re.compile(r"(?:Argomenti|Tag|Parole chiave|Leggi anche|Potrebbe interessarti|Categori[ae]): [^.]{3,110}")
_FOLLOW = re.compile(r"(?:seguici|condividi) su:? (?=\w)", re.I)


@lru_cache(maxsize=4096)
def furniture(text: str) -> str | None:
    """The rule by which a line is page furniture: a phrase of the site, a row of such phrases (`Privacy | Note
    legali`), the path to the page (`Home > Amministrazione > Uffici`), a page number."""
    if len(text) > _WRAP_LIMIT:
        return None
    rules = boilerplate_phrases()
    if known := rules.get(text.casefold().strip(" .:»>…")):
        return known
    if _PAGE_NUMBER.fullmatch(text):
        return "page_number"
    if _TAGS.fullmatch(text):
        return "site_tags"
    steps = len(_STEP.findall(text))
    home = _HOME.match(text)
    if not text.endswith(".") and (
        steps > 1 or (home and (steps or " / " in text or " | " in text or home[0].rstrip().endswith(":")))
    ):
        return "breadcrumb"
    parts = [rules.get(part.casefold().strip(" .:»>…")) for part in re.split(r" ?[|•·] ", _FOLLOW.sub("", text))]
    known_parts = [part for part in parts if part]
    return known_parts[0] if len(parts) > 1 and len(known_parts) * 2 >= len(parts) else None


_CELL = r"[^|•·>»›.:;!?\n]{2,34}"
_TOP = re.compile(  # `Il Comune | Uffici | Servizi`, `ITA | ENG`, `Città di Prova > Reti`
    rf"{_CELL}(?: ?[|•·] {_CELL}){{2,}}|[A-Z]{{2,3}}(?: ?[|/] ?[A-Z]{{2,3}})+|{_CELL}(?: [>»›] {_CELL})+"
)


_LETTERHEAD = re.compile(  # above a menu: "Comune di Prova"
    r"(?:Comune|Città(?: metropolitana)?|Provincia|Libero Consorzio [Cc]omunale|Unione|Municipio|Regione)"
    r"(?: (?:di|d['’]|del(?:la|l['’]|le|lo)?|dei))?"
    r" ?[A-ZÀ-Þ][\w'’ -]{1,40}",
)


def _clear_top(units: list[Unit]) -> None:
    """The site's menus and path above a page's title are furniture; a row of a table, which others follow, is none.

    The name of the authority may stand over them.
    """
    above = units[:1] and units[0].kind == "text" and _LETTERHEAD.fullmatch(units[0].text)
    for unit, after in itertools.pairwise(units[1:] if above else units):
        menu = unit.kind == "text" and unit.lines == 1 and _TOP.fullmatch(unit.text) and after.gap
        if menu and not (after.text.count("|") and after.text.count("|") == unit.text.count("|")):
            unit.kind = "boilerplate"
        elif unit.kind not in ("boilerplate", "separator"):
            return


def find_units(reading: str) -> list[Unit]:
    """The units of a text, in order; each non-blank character stands in exactly one."""
    lines = _lines(reading)
    width = _widths(lines)
    units: list[Unit] = []
    previous: _Line | None = None
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        if (
            previous is not None
            and not line.gap
            and (_joins(units[-1], previous, line, width[index]) or _amid_prose(units[-1], previous, line, after))
        ):
            _extend(units[-1], line)
        else:
            units.append(_unit(line))
        previous = line
    _clear_top(units)
    return units


def _lines(reading: str) -> list[_Line]:
    out: list[_Line] = []
    last = -1
    for match in _LINE.finditer(reading):
        raw = match[0]
        stripped = raw.strip(" ")
        indent = len(raw) - len(raw.lstrip(" "))
        start = match.start() + indent
        gap = last < 0 or reading.count("\n", last, match.start()) > 1
        if gap and (led := _RUN_IN.match(stripped)):
            out.append(_Line(start, start + led.end("head"), indent, gap, _single(led["head"])))
            start, stripped, gap = start + led.end(), stripped[led.end() :], False
        out.append(_Line(start, start + len(stripped), indent, gap, _single(stripped)))
        last = match.end()
    return out


def _single(text: str) -> str:
    return _BLANKS.sub(" ", text) if "  " in text else text


def _widths(lines: list[_Line]) -> list[int]:
    """For each line the width to which its run of short lines was wrapped; 0 where nothing was wrapped."""
    out = [0] * len(lines)
    begin = 0
    for index in range(1, len(lines) + 1):
        if (
            index < len(lines)
            and not lines[index].gap
            and len(lines[index].text) <= _WRAP_LIMIT
            and len(lines[index - 1].text) <= _WRAP_LIMIT
        ):
            continue
        run = lines[begin:index]
        if len(run) > 1:
            width = max((len(a.text) + a.indent for a, b in itertools.pairwise(run) if _wrapped(a, b)), default=0)
            if width >= _NARROWEST:
                out[begin:index] = [width] * len(run)
        begin = index
    return out


def _wrapped(a: _Line, b: _Line) -> bool:
    """Line b goes on with what line a leaves open: in lower case, or behind a word that wants another."""
    return (
        (b.text[0].islower() or _hangs(a.text))
        and not _TERMINAL.search(a.text)
        and not _LABEL.match(b.text)
        and not _ORPHAN.fullmatch(b.text)
    )


def _full(a: _Line, b: _Line, width: int) -> bool:
    """Whether line a ends where the text was wrapped: b's first word would not fit, and a is no unwrapped longer
    line."""
    length = len(a.text) + a.indent
    return length <= width + _SLACK and length + 1 + len(b.text.split(" ", 1)[0]) > width


def _unit(line: _Line) -> Unit:
    """A unit begun by a line: its kind by its marks alone."""
    kind, marker = _marks(line.text)
    return Unit(line.start, line.end, kind, line.text[len(marker) :].strip(), line.gap, line.indent, marker)


@lru_cache(maxsize=4096)
def _marks(text: str) -> tuple[str, str]:
    """A line's kind by its marks alone, and its marker; remembered, for it is asked twice and lines of a site recur."""
    marker, kind = "", "text"
    if not any(c.isalnum() for c in text):
        kind = "separator"
    elif furniture(text):
        kind = "boilerplate"
    elif match := _FOOTNOTE.match(text):
        kind, marker = "footnote", match[0]
    elif _LINK_LINE.fullmatch(text) and not _LINKED_NAME.match(text):
        kind = "link"
        marker = m[0] if (m := BULLET.match(text)) else ""
    elif match := _HASHES.match(text):
        kind, marker = "hashes", match[0]
    elif _BOLD.fullmatch(text):
        kind = "bold"
    elif match := BULLET.match(text):
        kind, marker = "item", match[0]
    if kind in ("item", "text") and _LABEL.match(text[len(marker) :].lstrip()) and len(text) < 250:
        kind = "contact"
    return kind, marker


def _extend(unit: Unit, line: _Line) -> None:
    unit.end = line.end
    unit.kind = "text" if unit.kind == "bold" else unit.kind
    unit.text += " " + line.text
    unit.lines += 1


def _joins(unit: Unit, previous: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with the unit before it (no blank line between)."""
    if unit.kind in ("separator", "boilerplate", "hashes"):
        return False
    following, _ = _marks(line.text)
    if unit.kind == "bold":
        return following != "item" and bool(_CONTINUES.match(line.text)) and not _ORPHAN.fullmatch(line.text)
    if unit.kind == "text" and _ASIDE.fullmatch(line.text) and not _TERMINAL.search(previous.text):
        return True
    if (
        following == "item"
        and unit.kind == "text"
        and width > 0
        and _full(previous, line, width)
        and not _TERMINAL.search(previous.text)
        and _BROKEN_DASH.match(line.text)
    ):
        return True
    if unit.kind == "contact" and following in ("link", "text") and unit.text.endswith(":") and unit.lines == 1:
        capital = line.text[0].isupper() and not _POINT.match(line.text)
        return following == "link" or line.indent > unit.indent or not capital
    if following not in ("text", "bold"):
        return False
    if unit.kind == "text" and _CREDIT.match(line.text) and previous.text[0].isupper() and not unit.marker:
        return False
    if unit.kind == "link":
        return previous.text.count("(") > previous.text.count(")") or previous.text.count("[") > previous.text.count(
            "]"
        )
    if unit.marker and line.indent >= unit.indent + len(unit.marker.rstrip()) and line.indent > 0:
        return True
    if unit.lines == 1 and awaits_value(unit.text):
        return len(line.text) < _VALUE and line.text[-1] not in ":."
    if _ORPHAN.fullmatch(line.text):
        return _hangs(previous.text)
    if _hangs(previous.text) or (_NOUN_ALONE.fullmatch(previous.text) and _bold_name(line.text)):
        return True
    if POINT.match(line.text):
        return False
    if _CONTINUES.match(line.text) and not _TERMINAL.search(previous.text):
        return not (_YEAR.fullmatch(previous.text) and _COUNT.fullmatch(line.text))
    if unit.kind == "text" and _breaks_name(unit, previous, line):
        return True
    if previous.text.count("*") % 2 and line.text.count("*") % 2:
        return True
    if unit.gap and unit.lines == 1 and line.text[0].isupper() and _NAME_LINE.fullmatch(previous.text):
        return False
    return width > 0 and _full(previous, line, width) and not _stands_alone(previous, line, width)


def _breaks_name(unit: Unit, previous: _Line, line: _Line) -> bool:
    """Whether prose is broken within a name: `..., Lima, São` / `Paulo. Sempre nell'ottica ...`."""
    if len(unit.text) < _PROSE or _TERMINAL.search(previous.text) or not _IS_PROSE.search(unit.text):
        return False
    return _NAME_ENDS.match(line.text) is not None and previous.text[-1].isalpha()


def _amid_prose(unit: Unit, previous: _Line, line: _Line, after: _Line | None) -> bool:
    """A name in bold type that both the line above and the one below go on with: `che il coordinamento` / `Pace in
    Comune` / `raggruppa`."""
    return (
        after is not None
        and not after.gap
        and unit.kind == "text"
        and _bold_name(line.text)
        and _CONTINUES.match(after.text) is not None
        and not _TERMINAL.search(previous.text)
        and _IS_PROSE.search(previous.text) is not None
        and _marks(line.text)[0] == "text"
    )


@lru_cache(maxsize=4096)
def _hangs(text: str) -> bool:
    """Whether a line ends with a word that wants another."""
    return bool(_FUNCTION_END.search(text, max(0, len(text) - _LONGEST_WORD_END)))


def _stands_alone(previous: _Line, line: _Line, width: int) -> bool:
    """A short line without an end, after a sentence that has one: a heading or an entry, or what opens a list, however
    full the line above is."""
    return (
        bool(_TERMINAL.search(previous.text))
        and (line.text.endswith(":") or not _TERMINAL.search(line.text))
        and not _hangs(line.text)
        and len(line.text) < width * 0.6
        and not _OPENING.fullmatch(line.text)
    )
