"""The column of a table that says what its dates are: "Data della firma" over "8 maggio 1971".

A row stands on a line with bars or dashes, or each of its cells on a line of its own. What an agreement is and when it
was signed is for `agreements`; here is only the heading that makes an event of its date.
"""

from __future__ import annotations

import re

from pipelines.patterns import when_asked

_HEADING = when_asked(
    r"(?:(?:Luogo e )?(?:[Dd]ata|[Aa]nno|[Gg]iorno) (?:d(?:i|ella) )?)?(?P<verb>[Ff]irmato|[Ff]irma|[Ss]ottoscrizione"
    r"|[Ss]ottoscritto|[Ss]tipula|[Ss]tipulato|[Ss]igla|[Ss]iglato)(?: (?:il|nel|dell['’] ?(?:accordo|atto|intesa)"
    r"|del (?:patto|gemellaggio|protocollo)))?"
)
_FLAT_CELL = (
    r"(?:(?:Città|Comune|Partner|Ente|Controparte|Soggetto)(?: (?:partner|gemella|ester[ao]|straniera))?|Paese|Nazione"
    r"|(?:Tipo|Tipologia|Natura|Forma|Genere)(?: (?:di|del|dell['’]|d['’]) ?\w+)?|Stato(?: attuale)?|Situazione|Accordo"
    r"|Gemellaggio|Patto|Oggetto|Ambito|Note)"
)
_FLAT = when_asked(rf"(?:{_FLAT_CELL}\s+){{1,4}}{_HEADING.pattern}(?:\s+{_FLAT_CELL}){{0,4}}\s*")
"""Heads of columns on one line whose strokes are lost, one column of days among them: "Città Tipo di patto Firma"."""
_CELL_LENGTH = 70  # characters: a longer line is prose, above which no table goes on
_STROKES = (("|", 1), (" - ", 2), (" – ", 2), (" — ", 2))  # with how many a line is a row
_LINES = 80  # how far above its cells the heading of a table is looked for


def signing_column(reading: str, at: int) -> re.Match[str] | None:
    """The heading "Data di firma" of the column in which a date stands; group `verb` says the signing."""
    first = reading.rfind("\n", 0, at) + 1
    row = reading[first : _line_end(reading, first)]
    if parted := _stroke(row):
        return _over_row(reading, first, at, parted)
    return _above(reading, first) if len(row) < _CELL_LENGTH else None


def column_words(reading: str, at: int) -> str:
    """What heads the column of a row with bars: "Data di approvazione"; nothing where the row is the first."""
    first = reading.rfind("\n", 0, at) + 1
    bars, column, top = _bars(reading, first), reading.count("|", first, at), first
    while top and _bars(reading, above := _line_before(reading, top)) == bars:
        top = above
    return reading[top : _line_end(reading, top)].split("|")[column].strip(" *") if top < first else ""


def _stroke(row: str) -> str | None:
    """What parts the cells of a row: a bar, or two dashes and more ("Gent - Belgio - 1962")."""
    return next((stroke for stroke, least in _STROKES if row.count(stroke) >= least), None)


def _bars(reading: str, line: int, stroke: str = "|") -> int:
    return reading.count(stroke, line, _line_end(reading, line))


def _over_row(reading: str, first: int, at: int, stroke: str) -> re.Match[str] | None:
    """The cell at the top of a date's column: rows with strokes, as many as the heading's."""
    column = reading.count(stroke, first, at)
    bars = _bars(reading, first, stroke)
    line = first
    while line and _bars(reading, above := _line_before(reading, line), stroke) == bars:
        line = above
        if heading := _cell(reading, line, column, stroke):
            return heading
    return None


def _cell(reading: str, line: int, column: int, stroke: str) -> re.Match[str] | None:
    """A line's cell if it heads a column of signings."""
    begin, end = line, _line_end(reading, line)
    for _ in range(column):
        begin = reading.find(stroke, begin, end) + len(stroke)
    after = reading.find(stroke, begin, end)
    return _whole(reading, begin, after if after >= 0 else end)


def _above(reading: str, first: int) -> re.Match[str] | None:
    """The heading in the lines above a cell that has a line of its own."""
    line = first
    for _ in range(_LINES):
        if not line:
            return None
        end, line = line - 1, _line_before(reading, line)
        words = reading[line:end].strip()
        if len(words) > _CELL_LENGTH or words.endswith((".", ":")):
            return None
        if heading := _whole(reading, line, end) or _FLAT.fullmatch(reading, line, end):
            return heading
    return None


def _whole(reading: str, start: int, end: int) -> re.Match[str] | None:
    """A cell that is nothing but the heading of a column of signings, blanks and bold type apart."""
    words = reading[start:end]
    start += len(words) - len(words.lstrip(" *"))
    return _HEADING.fullmatch(reading, start, end - (len(words) - len(words.rstrip(" *"))))


def _line_end(reading: str, line: int) -> int:
    end = reading.find("\n", line)
    return end if end >= 0 else len(reading)


def _line_before(reading: str, line: int) -> int:
    return reading.rfind("\n", 0, line - 1) + 1
