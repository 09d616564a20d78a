"""What a number counts when the noun stands before it: a predicate ("le città aderenti sono 246"), a label
("Città aderenti: 246"), an apposition ("numerose associazioni, oltre 500").

Which unit the noun names is for `quantities`.
"""

from __future__ import annotations

import re

from pipelines.patterns import when_asked

_NOW = (
    r"(?: (?:oggi|ora|attualmente|ormai|già|complessivamente|infatti|inoltre|in tutto|nel frattempo|intanto|poi|ad oggi"
    r"|a oggi))?"
)
_GROWN = r"(?:diventat|arrivat|salit|cresciut|passat)[ie](?: da [\w.]+)?"
_GREW = when_asked(rf"{_GROWN} \Z")
_UNTIL = r"(?: (?:fino|sino) (?:al |ad? |all')(?:\d{1,2}°? )?(?:[a-z]{5,9} )?\d{4})?"
_SUBJECT_BEFORE = re.compile(
    r"(?<!\w)(?:(?P<sum>[Nn]umero (?:\w+ )?d(?:i|ei|egli|elle))|(?:[Ii]|[Gg]li|[Ll]e)(?: cui)?)"
    rf" (?P<noun>[A-Za-zà-ù]+(?: [A-Za-zà-ù'][\w']*){{0,7}}?){_UNTIL} "
    r"(?(sum)(?:è|era|risulta|ammonta|raggiunge|sale)(?: (?:salito|arrivato|pari))?"
    rf"|(?:(?:sono|risultano){_NOW} {_GROWN}"
    r"|(?:sono(?: stat[ie])?|erano|risulta(?:no|vano)|ammonta(?:no|vano)|salgono|raggiungono|superano)))"
    rf"(?: (?:ad?|di|i|le))?{_NOW} \Z"
)
_PASSED = when_asked(  # "le città firmatarie hanno| superato quota 300"
    r"(?<!\w)(?:[Ii]|[Gg]li|[Ll]e) (?P<noun>[A-Za-zà-ù]+(?: [A-Za-zà-ù'][\w']*){0,7}?)"
    r"(?: hanno(?: (?:ormai|già|oggi|da poco))?)? \Z"
)
_IS_PASSED = re.compile(r"(?:hanno |ha )?supera|.{0,16}quota ")
_LEFT_OUT = re.compile(  # "i residenti sono 295.000 e le associazioni| più di 520": the verb is told once
    r"(?:[,;]| e|, e|,? mentre) (?:i|gli|le) (?P<noun>[A-Za-zà-ù]+(?: [a-zà-ù']+){0,5}?)(?:,| sono)?(?: ad?)? \Z"
)
_IN_RELATIVE = re.compile(  # "cittadini stranieri, |che sono circa 315.000"
    r"(?<![\w'])(?P<noun>[a-zà-ù]+(?: [a-zà-ù]+){0,3}(?: Paesi)?)"
    r", (?:che|i quali|le quali) (?:sono|erano|ammontano a|raggiungono"
    r"|superano)(?: (?:i|le|gli))?(?: (?:oggi|ora|ormai|già|complessivamente))? \Z"
)
_APPOSED_TO = re.compile(  # "il più alto numero di sedi consolari, |circa 120|", "le associazioni (oltre 500)"
    r"(?<![\w'])(?:(?:d(?:i|ei|elle|egli)|[Ll]e|[Gg]li|[Ii]|[Nn]umeros[ei]|[Mm]olt[ei]|[Dd]ivers[ei]|su(?:oi|e)|ospita"
    r"|conta|ha) |d')(?P<noun>[a-zà-ù]+(?: [a-zà-ù]+){0,6}?(?: Paesi)?)(?:,? \(|, |: (?:sono |se ne contano )?)"
    r"(?P<all>(?:in tutto|complessivamente) )?\Z"
)
_VERB_TOLD = re.compile(r"\b(?:sono|erano|risultano|ammontano)\b")
_LABEL_BEFORE = re.compile(
    r"(?:\A|[;.|] ?)(?:[Nn]umero (?:di|dei|degli|delle) )?(?P<noun>[A-Za-zà-ù]+(?: [a-z]+){0,2}) ?: \Z"
)
_LONG_LABEL = when_asked(  # "Cittadini di diversa nazionalità presenti: |oltre 300.000|"; "per" makes it a rate
    r"(?:\A|[;|.] )(?![^:]* (?:per|ogni|in (?:più|meno)) )(?:[Nn]umero (?:di|dei|degli|delle) )?"
    r"(?P<first>(?P<noun>[A-Za-zà-ù]+(?: [a-z]+){0,2}))(?: [A-Za-zà-ù']+){1,9} ?: \Z"
)
_CELL_BEFORE = when_asked(  # "Stranieri residenti | |13.200"
    r"(?:[Nn]umero (?:di|dei|degli|delle) )?(?P<noun>[A-Za-zà-ù]+(?: [a-z]+){0,2}) \| \Z"
)
_CLOSED = re.compile(
    r" ?(?:[,.;:()](?!\d)|\Z)| (?:in(?: tutto)?|nel|nei|nelle|nello|negli|di|da|dal|tra|fra|dei|delle|degli"
    r"|provenient\w+"
    r"|distribuit\w+|appartenent\w+|e|al|su|con)\b"
)


def subject_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words, as group `noun`, of which the number at `[start, end)` says how many there are, if nothing after the
    number is counted."""
    if not _CLOSED.match(text, end) or (text.startswith("fino a", start) and _GREW.search(text, 0, start)):
        return None
    found = _SUBJECT_BEFORE.search(text, max(0, start - 90), start)
    found = found or _LABEL_BEFORE.search(text, max(0, start - 50), start)
    found = found or (_CELL_BEFORE.match(text, 0, start) if text.endswith(" | ", 0, start) else None)
    if found is None and _IS_PASSED.match(text, start):
        found = _PASSED.search(text, max(0, start - 90), start)
    if found is None and text.endswith(": ", 0, start):
        found = _LONG_LABEL.search(text, max(0, text.rfind("|", 0, start), text.rfind(";", 0, start)), start)
    if found:
        return found
    if ", " in text[max(0, start - 40) : start] and (told := _IN_RELATIVE.search(text, max(0, start - 90), start)):
        return None if " erano" in told[0] and text.startswith(", sono ", end) else told  # "che erano 40, sono oggi 52"
    apposed = _APPOSED_TO.search(text, max(0, start - 90), start)
    if apposed and (apposed["all"] or " " in text[start:end]):  # with a qualifier: a bare number may be a year
        return apposed
    left_out = _LEFT_OUT.search(text, max(0, start - 90), start)
    return left_out if left_out and _VERB_TOLD.search(text, max(0, start - 250), left_out.start()) else None


_OF_THOSE = when_asked(  # "58.000 persone|, delle quali |quasi 4.000"
    r"\d (?P<noun>[a-zà-ù]+)(?: [a-zà-ù]+)?,? (?:de(?:i|lle) quali|(?:di|tra|fra) cui|(?:tra|fra) (?:i|le) quali) \Z"
)
_COUNTED = re.compile(r"\d (?P<noun>[a-zà-ù]+)(?: [a-zà-ù]+)?, \Z")
_OF_THEM = re.compile(r" (?:dei|delle) quali (?:stranier|(?:di|con) (?:cittadinanza|nazionalità))")
_SUCH = when_asked(
    r" (?:di (?:cittadinanza|nazionalità|origin[ei])|(?:con|hanno) (?:la )?(?:cittadinanza|nazionalità)"
    r"|sono [a-zà-ù]+)\b"
)


def some_of_those(text: str, start: int, end: int) -> str | None:
    """What was counted right before the number at `[start, end)`, which counts some of them by what they are: "di
    cittadinanza straniera", "sono cittadini stranieri"."""
    if _OF_THEM.match(text, end) and (told := _COUNTED.search(text, max(0, start - 40), start)):
        return told["noun"]
    if "quali " not in text[start - 7 : start] and "cui " not in text[start - 5 : start]:
        return None
    told = _OF_THOSE.search(text, max(0, start - 60), start) if _SUCH.match(text, end) else None
    return told["noun"] if told else None
