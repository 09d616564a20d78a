"""Where a sentence ends and another begins within it: `La rete conta 40 città|; il Comune vi ha aderito nel 2003`.

Each main clause with a subject of its own is read as a sentence of its own, so that what one says of somebody is not
read into the other. Clauses that share a subject stay together.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipelines.flows import match_at, search
from pipelines.labels import label_of
from pipelines.readers.clauses import inside
from pipelines.readers.reality import FINITE
from pipelines.readers.wordings import FOUNDED

_WHEN = (  # "dal 2019 al 2022", "nel 2015", "il 21 marzo 2018", "oggi", "nel programma di mandato"
    r"(?:(?:oggi|attualmente|inoltre|infine|poi|invece|anche|finora|ad oggi|quindi|(?:il )?\d{1,2} [a-z]+ \d{4}"
    r"|(?:(?:fin |sin )?dal|dall'|nel|nell'|fino al|entro il|al|all'|tra il|a)(?: ?[a-zà-ù°\d]+){0,3} ?\d{4}"
    r"(?: (?:al|e il) \d{4})?),? )*"
)
_CASE = (  # "ogni due anni", "tra gli organi della rete", "nel Comitato": a complement before the subject
    r"(?:(?:(?:per|tra|fra|con|da|a|in|ogni|durante|su|di|entro) (?:(?:il|lo|la|i|gli|le|un[ao]?) |l')?"
    r"|(?:ne|a|da|su)l(?:lo|la|le)? |(?:ne|a|da|su)(?:i|gli) |(?:ne|a|da|su)ll')(?!qual|cui)[\w'’-]+"
    r"(?: (?!che\b)[\w'’-]+){0,5}?,? )"
)
_BY_ACT = r"(?:(?:con|mediante|tramite|giusta) (?:la |propria )*(?:deliber|decret|determin)[^;:]{3,110}?\d{4}\)?,? )?"
_WORDS = r"(?: (?!(?:e|ed|che|cui|qual[ei]|dove|non|o)\b)[\w'’-]+){0,8}?"
_CLITICS = r"(?:(?:non|vi|ne|si|ci|lo|la|le|li) |l')"
_VERB = (
    r"(?= (?:(?:non|lo|la|le|li) |l')*(?:(?P<there>vi|ne|si|ci) )?(?!(?:e|ed|che|cui|qual[ei]|dove|o)\b)"
    r"(?P<verb>[a-zà-ù']+))"
)
_SUBJECT = re.compile(
    rf"(?i:{_WHEN}{_BY_ACT})(?:(?i:{_CASE})?(?:(?:[Ii]l|[Ll]o|[Ll]a|[Uu]n[ao]?|[Nn]essun[ao]?|[Qq]uest[ao]|[Qq]uel(?:lo|la)?)"
    r" (?=[^\W\d])|(?:[Ll]|[Uu]n|[Nn]essun|[Qq]uest)'(?=\w)|(?P<more>(?:[Ii]|[Gg]li|[Ll]e|[Qq]uest[ei]|[Qq]uelle)"
    r" (?=\w)))|(?=[A-ZÀ-Þ]))[\w'’-]+"
)
_GOES_ON = re.compile(rf"{_WORDS}(?:, [^,;.:]{{3,40}},)?{_VERB}")
_PLURAL = r"(?:c'è|sono|hanno|fanno|furono|erano|vennero|[a-zà-ù]+(?:ano|ono))\b"
_IS_PLURAL = re.compile(_PLURAL)
_PLURAL_FIRST = re.compile(  # "; ne fanno parte 143 città", "; al convegno hanno partecipato 300 persone"
    rf"(?i:{_WHEN}(?:{_CASE})?){_CLITICS}*(?=c'è|{FINITE.pattern}){_PLURAL}", re.I
)
_BORN = re.compile(  # "; nata nel 1994, ...", "; la fondarono Lione e Osaka": the network's own, whoever was spoken of
    rf"(?:(?:è|fu|venne) (?:stat[ao] )?)?{FOUNDED}[ao]\b|(?:nacque|nasce|con sede)\b"
    r"|l[ao] (?:fond|costitu|istitu|cre)\w+",
    re.I,
)
TURNS = ("; ", " e ", " ed ", " ma ", " mentre ", " però ", " invece")
"""Words without one of which no sentence turns."""
_TURN = re.compile(r"(?P<hard>; )|(?:,? (?:ed?|mentre|ma|però)|, invece,?) ")
_TOLD = re.compile(  # that there is a verb: also one of what is to come, or of what is wished for
    rf"{FINITE.pattern}|\b(?:\w{{2,}}r(?:à|anno|ebbe(?:ro)?)|intend(?:e|ono)|vuole|punta|c'è|\w{{3,}}[aei]va(?:no)?"
    r"|(?:assegn|pubblic|adott|elabor|finanzi|sostien|riguard|spett)(?:an?o?|e)|si \w+[ae])(?!\w)",
    re.I,
)
_DOES = re.compile(r"[a-zà-ù]{3,}(?:[ae]|[ao]no|[òì])\b")


@lru_cache(maxsize=8192)
def turns(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Where the main clauses of a sentence part: the spans of what stands between them."""
    out: list[tuple[int, int]] = []
    begin = start
    for turn in _TURN.finditer(text, start, end):
        if begin < turn.start() and _parts(text, begin, turn, end) and not inside(text, start, turn.start()):
            out.append(turn.span())
            begin = turn.end()
    return tuple(out)


def _parts(text: str, begin: int, turn: re.Match[str], end: int) -> bool:
    """Whether both sides of a turn are clauses, the second with a subject of its own."""
    own = _has_own_subject(text, turn.end(), end)
    if turn["hard"]:
        born = match_at(_BORN, text, turn.end(), end) and search(_TOLD, text, begin, turn.start())
        label = label_of(text) if begin == 0 else None
        listed = ": " in text[label.value if label else begin : turn.start()]  # a series that a colon opens
        return not listed and (bool(own or born) or match_at(_PLURAL_FIRST, text, turn.end(), end) is not None)
    return own and search(_TOLD, text, begin, turn.start()) is not None


def _has_own_subject(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with somebody who does something: `il Comune vi ha aderito`, `Lione presiede`."""
    subject = match_at(_SUBJECT, text, start, end)
    at = subject.end() if subject else end
    while subject and at - subject.end() < _FAR and (verb := match_at(_GOES_ON, text, at, end)):
        if _TOLD.match(text, verb.start("verb")) or (verb["there"] and _DOES.match(verb["verb"])):
            return subject["more"] is not None or not _IS_PLURAL.match(verb["verb"])
        at = verb.end("verb")
    return False


_FAR = 70  # from a subject to its verb
