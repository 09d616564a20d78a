"""Whether a clause says that a city joins what it names: what stands behind `con l'` or in another clause is not."""

from __future__ import annotations

import re

from pipelines.flows import search

JOINED = re.compile(
    r"\b(?:ader\w+|adesione|iscrizione|ingresso|membro|soci[ao]"
    r"|partecipa(?:no)?(?: \w+)? (?:al(?:la)?\b|all'|a(?= [A-ZÀ-Þ]| ?$))"
    r"|partecipazione (?:(?:d(?:i|el|ella) |dell')[^.;,]{3,30}? )?(?:al(?:la?)?|a(?= [A-ZÀ-Þ]| ?$))"
    r"|(?:fa|fatto|facendo)(?: \w+)? parte|facev\w+ parte|entra\w*|unit[ao] a|candidatura|apparten\w+|appartiene"
    r"|uscit[ao]|recesso|recedut[oa]|lasciato"
    r"|tra (?:i|le|gli) (?:Comuni|città|enti|soci)|(?:co-?)?fondat(?:ore|rice|ori|rici))\b"
)
_WITH = re.compile(  # "lavora in collaborazione con |l'associazione Rifugio"
    r"(?:\bcon|\bdal?|\bdall') ?(?:la |l')?$"
)
_LEFT = re.compile(r"\b(?:uscit[ao]|recess\w|recedut[oa]|ritirat[ao])\b")


def joined_before(text: str, start: int, end: int) -> bool:
    """Whether a clause says of an association that a city joins it, not that something is done with it or by it."""
    begin = max(start, text.rfind("; ", start, end))
    left = _LEFT.search(text, begin, end)
    return search(JOINED, text, begin, end) is not None and (left is not None or not _WITH.search(text, begin, end))
