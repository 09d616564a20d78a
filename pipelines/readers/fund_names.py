"""How far a fund's name goes in small letters: "Fondo regionale per la cooperazione internazionale e la pace"."""

from __future__ import annotations

import re

from pipelines.mentions.offices import with_adjectives

_THE = r"(?:(?:il|lo|la|i|gli|le) |l')?"
_OF = r"(?:d(?:i|el|ello|ella|ei|egli|elle) |d(?:ell)?'|a(?:l|llo|lla|i|gli|lle)? |all')"
_PURPOSE = re.compile(rf" (?:{_OF}|per {_THE}|contro {_THE})(?!quest|tutt|ogni|un)[a-zà-ù]{{3,}}(?!')")
_FURTHER = re.compile(
    rf" ed? (?:(?:per )?(?:(?:il|lo|la|i|gli|le) |l')|{_OF})(?!contribut|(?:co)?finanzia|sostegn|fond|programm"
    r"|bando|bandi|patrocini|support|progett|comun|risors|altr|quell)[a-zà-ù]{4,}(?![\w'])"
)
_PAID = re.compile(r" (?:finanzi|gesti|promoss|istitui|eroga|stanzia|lancia|approva|destina|attiva|concess)\w*")
_ADJECTIVE = re.compile(
    r" (?:region|nazion|provinci|comun|metropolitan|special|europe|statal|territorial|ministerial|central|social|asilo"
    r"|internazional)[a-zà-ù]*(?= (?:per|di|del|della|d|al|alla|alle|contro)\b| dell')"
)


def fund_end(text: str, end: int, stop: int) -> int:
    """Where the name ends that a fund's head word ("Fondo") begins: "Fondo per la pace", "Fondo regionale di ..."."""
    sort = _ADJECTIVE.match(text, end, stop)
    first = _PURPOSE.match(text, sort.end() if sort else end, stop)
    if first is None:
        return end
    reach = with_adjectives(text, first.end())
    for pattern in (_PURPOSE, _FURTHER, _FURTHER):
        if more := pattern.match(text, reach, stop):
            reach = with_adjectives(text, more.end())
    paid = _PAID.search(text, first.end(), reach)
    return min(paid.start() if paid else reach, stop)
