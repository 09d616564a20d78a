"""Happenings told in one sentence, each apart: `Il convegno si è tenuto nel 2018, |e la Giunta ha approvato ...`.

A coordination parts two clauses where each has its verb and the second begins with somebody of its own, or with a day
or an act of its own; those that share their subject (`è nato nel 1998 e nel 2019 è stato rinnovato`) stay together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.readers.page import Page

Sentence = tuple[int, int, int]
_JOINTS = (" e ", " ed ", "; ", "mentre ", ", ma ", ", poi ")
_JOINT = re.compile(
    r"; (?:(?:e|ed|mentre|ma|inoltre|infine|poi) )?|,? (?:e|ed|mentre) (?:(?:inoltre|infine|poi) )?|, ma "
)
_DONE = r"(?:\w+[aiu]t|\w{3,}tt|\w{3,}s|\w{2,}(?:ert|ort|est|unt|int|ant))[oaie](?:si|sene)?"
_VERB = re.compile(
    r"(?<![\w'])(?:(?:si )?(?:è|sono|era|erano|fu|furono|venne|vennero|viene|vengono|ha|hanno|aveva|avevano|sarà|verrà)"
    rf"(?! (?:luogo|sede)\b)(?: (?:\w+mente|poi|già|anche|inoltre|stat[oaie]|avuto))* {_DONE}"
    r"|si (?:tenne|svolse|tennero)"
    r"|\w{3,}(?:ò|ì|arono|irono)|\w{3,}(?:rà|ranno)|ebbe luogo|(?:ha|hanno|avrà|avranno) (?:avuto )?luogo"
    r"|si (?:è|era) (?:svolt|tenut)[oa]|(?:è|sono|è in) [a-zà-ÿ]+|(?:disciplin|cur|rispond|presied|prevede|richiam"
    r"|svolg|riunisc|opera)\w*)(?!\w)"
)
_WHEN = (
    r"(?:(?:(?:[Nn]el|[Ii]l|[Ii]n|[Dd]al|[Nn]ell'anno|[Ll]'anno) (?:[a-z\d°]+ ){0,3}?|[Ll]')\d{4},? "
    r"|(?:[Oo]ggi|[Oo]ra|[Pp]oi),? )"
)
_SUBJECT = re.compile(
    rf"{_WHEN}?(?:(?=[A-ZÀ-Þ])|(?:[Ii]l|[Ll]o|[Ll]a|[Ii]|[Gg]li|[Ll]e|[Uu]n|[Uu]na|[Uu]no) |[Ll]'|[Uu]n')"
    r"(?!\d|quale\b)(?P<noun>[\w'-]+)"
)
_ADJUNCT = re.compile(rf"(?:{_WHEN}|[Cc]on (?!l[aeo]? quali?\b)[^,;:]{{5,120}}?,? )")
_HAPPENS_TO = re.compile(  # "si è tenuto a Lione| il convegno", not "è stato firmato| presso il Municipio"
    rf"(?:,? (?:(?:a|ad|in) [A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)*|\w+mente|{_WHEN.strip()}),?)*"
    r" (?!il \d|la (?:prima|seconda) volta)(?:(?:[Ii]l|lo|la|un|una|uno|i|le|gli|alcun|nessun|alcuna) |l'|un')"
    r"(?:[\w'-]+ )?\w{4,}"
)
_TAKEN_UP = re.compile(r"(?<![\w'])(?:lo|la|li|le|ne|vi|l') ?(?=(?:ha|hanno|aveva|avevano|\w{3,}ò)\b)")
_AGREEMENT = (
    r"(?:att[oi]|accord[oi]|patt[oi]|document[oi]|protocoll[oi]|gemellagg\w+|test[oi]|intes[ae]|convenzion[ei])\b"
)
_OF_IT = re.compile(  # "la Carta è stata firmata nel 2015; la |consegna al Presidente| è"
    r"(?:firma|consegna|sottoscrizione|stipula|ratifica|approvazione|adozione|cerimonia|presentazione)\b(?! d)"
)
_SAME = re.compile(_AGREEMENT, re.I)
_SAME_BEFORE = re.compile(rf"\b{_AGREEMENT}", re.I)  # "l'accordo è stato firmato nel 2018, e |l'intesa| è"


def clauses(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    """The clauses of a sentence that tell happenings of their own."""
    flow, start, end = sentence
    text = page.flows[flow].text
    begin = start
    if page.flows[flow].cued(start, end, _JOINTS):
        for joint in _JOINT.finditer(text, start, end):
            if _whole(text, begin, joint.start()) and _stands(text, begin, joint, end):
                yield flow, begin, joint.start()
                begin = joint.end()
    yield flow, begin, end


def _whole(text: str, start: int, end: int) -> bool:
    """Whether words hold a verb, what it is about, and no open bracket or quotation."""
    closed = all(text.count(a, start, end) == text.count(b, start, end) for a, b in ("()", "«»", "“”"))
    verb = _VERB.search(text, start, end)
    return closed and verb is not None and (verb.start() - start > 8 or end - verb.end() > 20) and end - verb.end() > 3


def _stands(text: str, begin: int, joint: re.Match[str], end: int) -> bool:
    """Whether words begin with a subject and its verb, or with a day or act and then what happened."""
    start = joint.end()
    if _TAKEN_UP.search(text, start, min(end, start + 90)):
        return False
    verb = _VERB.search(text, start, end)
    if verb is None or verb.start() - start > 110 or re.search(r"[;:]| (?:che|cui|quale) ", text[start : verb.start()]):
        return False
    led = _ADJUNCT.fullmatch(text, start, verb.start()) or text[start : verb.start()] in ("", "non ")
    if led:
        return _HAPPENS_TO.match(text, verb.end(), end) is not None
    subject = _SUBJECT.match(text, start, end)
    if subject is None or subject.end() > verb.start() or _OF_IT.match(text, subject.start("noun")):
        return False
    return not (_SAME.match(subject["noun"]) and _SAME_BEFORE.search(text, begin, joint.start()))
