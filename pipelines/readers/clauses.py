"""Main clauses of a sentence: `Torino è gemellata con Colonia dal 1958 |e nel 2012 ha firmato un patto con Dakar`.

Here: where a coordination may part two clauses that each have their verb. Whether each also says something of its own
is for the reader that asks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from pipelines.flows import matches
from pipelines.readers.reality import FINITE

_JOINT = re.compile(
    r"; (?:(?:e|ed|mentre|ma|inoltre|infine|poi) )?"
    r"|(?<![ ']\d)(?<![ ']\d\d),? (?:e|ed|mentre) (?:(?:inoltre|infine|poi) )?"  # not "l'11 |e| il 12 giugno"
    r"|, (?:ma|poi|infine) "
)
_DONE = r"(?:\w+[aiu]t|\w{3,}tt|\w{3,}s|\w{2,}(?:ert|ort|est|unt|int|ant))[oaie](?:si|sene)?"
_HAPPENS = (
    r"(?:(?:si )?(?:è|sono|era|erano|fu|furono|venne|vennero|viene|vengono|ha|hanno|aveva|avevano|sarà|verrà)"
    rf"(?! (?:luogo|sede)\b)(?: (?:\w+mente|poi|già|anche|inoltre|stat[oaie]|avuto))* {_DONE}"
    r"|(?:ha|hanno|avrà|avranno) (?:avuto )?luogo|ebbe luogo|si (?:è|era) (?:svolt|tenut)[oa]"
    r"|si (?:tenne|svolse|tennero)|\w{3,}(?:ò|ì|arono|irono|rà|ranno))(?!\w)"
)
_VERB = re.compile(
    r"\b(?=\w)(?:(?-i:(?=[a-zà-ÿ]))|(?<![^.;:] ))"  # no name: "e Ginevra la |Lega|"
    rf"(?:(?<![\w']){_HAPPENS}|{FINITE.pattern}"
    r"|(?<![\w'])(?:(?:risal|vig|intercorr|intend|sussist|promuov)(?:e|ono)|(?:leg|approv|ader)(?:a|ano)"
    r"|(?:ader|un)isc\w+|vuole|vogliono|ritien\w+|(?:consider|indic|individu)(?:a|ano)|siamo|abbiamo|\w{3,}ssero"
    r"|(?:disciplin|cur|rispond|presied|prevede|richiam|svolg|riunisc|opera)\w*)(?!\w))",
    re.I,
)
_VERB_LAST = re.compile(r"\b(?:ha|hanno|aveva|abbiamo) (?:\w+ )?[a-zà-ù]+(?:[aiu]t|tt|s)[oaie]$")
_OWN_SUBJECT = re.compile(
    r"(?:(?:anche|inoltre|oggi) |(?:(?:nel|dal|il|in|a|al) |(?:nell|dall)')(?:[\w°]+ ){0,3}?\d{4},? )?"
    r"(?:(?:(?:il|lo|la|i|gli|le|(?P<new>una?|uno)) |l'|un')(?!(?:altr|second|stess|prim|ultim|terz|quart|quint)\w+ )"
    r"|(?P<name>(?=(?-i:[A-ZÀ-Þ]))))"
    r"(?P<noun>[\w-]+)",
    re.I,
)
_WHEN = (
    r"(?:(?:(?:[Nn]el|[Ii]l|[Ii]n|[Dd]al|[Nn]ell'anno|[Ll]'anno) (?:[a-z\d°]+ ){0,3}?|[Ll]')\d{4},? "
    r"|(?:[Oo]ggi|[Oo]ra|[Pp]oi),? )"
)
_FIRST_VERB = re.compile(rf"(?:{_WHEN}|[Cc]on (?!l[aeo]? quali?\b)[^,;:]{{5,120}}?,? |non )?{_HAPPENS}")
_HAPPENS_TO = re.compile(  # "si è tenuto a Lione| il convegno", not "è stato firmato| presso il Municipio"
    rf"(?:,? (?:(?:a|ad|in) [A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*|\w+mente|{_WHEN.strip()}),?)*"
    r" (?!il \d|la (?:prima|seconda) volta)(?:(?:[Ii]l|lo|la|un|una|uno|i|le|gli|alcun|nessun|alcuna) |l'|un')"
    r"(?:[\w'-]+ )?\w{4,}"
)
_TAKES_UP = re.compile(r"(?<![\w'])(?:lo|la|li|le|ne|vi|l') ?(?=(?:ha|hanno|è|sono|fu|aveva|\w+ò)\b)", re.I)
_TIED = re.compile(r"(?:con|ad?|al|all[ae']) ?", re.I)  # "|con Gent (1976)| e ha in vigore un patto con Dakar"
_STOP = re.compile(r"[.;:]|,? ed? ")
_NEXT = re.compile(r";|,? mentre ")
_RELATIVE = re.compile(r"\b(?:che|cui|qual[ei]|dove)\b")
_LISTED = re.compile(r",| ed? ")  # "fondata da Lione, Osaka e |Ginevra, ha sede a Lione"
NOTHING = re.compile(r"(?!)")
"""No thing that a second clause may go on about."""

_REMEMBERED = 8192  # spans of paragraphs: sentences recur from page to page, and several rules part the same ones
Says = Callable[[int, int], bool | None]


def main_clauses(text: str, start: int, end: int, says: Says, same: re.Pattern[str]) -> list[tuple[int, int]]:
    """The clauses of a sentence that stand alone; `says` tells whether one says a thing of its own, None where its
    subject is to decide.

    A clause with a subject of its own is parted too: `e |la mostra è aperta dal 2019`, not with one of the `same`
    things: `e l'atto fu rinnovato`.
    """
    clauses, last = [], start
    for joint in matches(_JOINT, text, start, end):
        left, right = (last, joint.start()), (joint.end(), end)
        if _is_whole(text, *left) and (_stands(text, *right, says, same) or _opposes(text, joint, end)):
            clauses.append(left)
            last = joint.end()
    return [*clauses, (last, end)]


@lru_cache(maxsize=_REMEMBERED)
def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether words hold a verb and what it is about: not `la Giunta ha approvato`, whose object is still to come, nor
    `Quanto a Gent (che`."""
    if inside(text, start, end) or _VERB_LAST.search(text, max(start, end - 60), end):
        return False
    return _VERB.search(text, start, end) is not None


def _opposes(text: str, joint: re.Match[str], end: int) -> bool:
    """Whether a conjunction that only parts clauses stands before a verb: `, mentre |sono temi prioritari la pace`."""
    return "mentre" in joint[0] and _VERB.match(text, joint.end(), end) is not None


def _stands(text: str, start: int, end: int, says: Says, same: re.Pattern[str]) -> bool:
    """Whether words are a clause of their own: with a verb, and what they say, or their subject, in themselves."""
    own = _has_own_subject(text, start, end, same)
    said = None if own is None else says(start, end)
    return bool(own) if said is None else said


@lru_cache(maxsize=_REMEMBERED)
def _has_own_subject(text: str, start: int, end: int, same: re.Pattern[str]) -> bool | None:
    """Whether a clause tells of something of its own before its verb; None for words that are no clause."""
    subject = _OWN_SUBJECT.match(text, start, end)
    stop = _NEXT.search(text, start, end)
    verb = _VERB.search(text, subject.end() if subject else start, stop.start() if stop else end)
    if verb is None or _TAKES_UP.search(text, start, end):
        return None
    joint = _JOINT.search(text, start, verb.start())
    if joint and _TIED.match(text, start):
        return None
    return (
        subject is not None
        and verb.start() - subject.end() < 60
        and not any(_OWN_SUBJECT.match(text, m.end()) for m in _JOINT.finditer(text, subject.end(), verb.start()))
        and not _RELATIVE.search(text, subject.end(), verb.start())
        and (subject["name"] is None or not _LISTED.search(text, subject.end(), verb.start()))
        and (subject["new"] is not None or not same.match(text, subject.start("noun")))
    )


def broken(text: str, start: int, at: int, end: int) -> bool:
    """Whether another clause begins between two offsets: `firmato nel 2015 |e un gemellaggio lega la città a Gent dal|
    2003`, `|e dal |2009 un partenariato unisce`."""
    for joint in _JOINT.finditer(text, start, at):
        until = at if at - joint.end() > 12 else end
        stop = _STOP.search(text, at, until)
        if _VERB.search(text, joint.end(), stop.start() if stop else until):
            return True
    return False


def happens(text: str, start: int, end: int) -> bool | None:
    """Whether a clause that begins with its verb, or a day or act before it, tells to whom: `il 3 maggio si è tenuto |
    il convegno`; None where a subject comes first."""
    first = _FIRST_VERB.match(text, start, end)
    return None if first is None else _HAPPENS_TO.match(text, first.end(), end) is not None


def inside(text: str, start: int, at: int) -> bool:
    """Whether brackets or quotation marks are open at an offset."""
    before = text[start:at]
    pairs = (("(", ")"), ("«", "»"), ("“", "”"))
    return any(before.count(a) > before.count(b) for a, b in pairs) or before.count('"') % 2 == 1
