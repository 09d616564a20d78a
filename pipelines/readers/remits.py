"""The words behind an office's name that tell what it does: ", che coordina le reti", ", cui è affidata la gestione".

How far its remit goes and whose it is, `offices` tells.
"""

from __future__ import annotations

import re
from functools import cache

from pipelines.vocabulary import alternation, vocabulary

INTRODUCES = re.compile(
    r",? (?:mediante|attraverso|tramite|per mezzo di|con|articolandosi in|ed? (?:è|si) (?:articolat|suddivis|compost"
    r"|divid)\w*)"
    r" [^,:]{1,80}:$"
)
"""What introduces the list of an office's parts: no part of its remit."""
_WHOSE = (  # "l'Ufficio Reti|, incardinato nell'Area Esteri, |coordina", "| fa parte dell'Area Esteri e |coordina"
    r",? (?:che )?(?:è )?(?:(?:incardinat|inserit|collocat|istituit|compres|inquadrat)[oa]|(?:post[oa] )?in capo"
    r"|afferente|appartenente|dipendente|facente (?:parte|capo)) [^,;.:]{3,70}(?:, | ed? )"
    r"|,? (?:che )?(?:fa (?:parte|capo)|dipende|afferisce|appartiene) [^,;.:]{3,60}(?:, | ed? )"
    r"|,? (?:che )?(?:(?:si (?:articola|compone|suddivide|divide)|è (?:articolat|suddivis|divis|compost|organizzat)[oa]"
    r"|comprende|conta|dispone|si avvale) [^;.:]{3,70}?),? (?:con|attraverso|mediante|tramite|per mezzo d(?:i|elle|ei))"
    r" (?:le quali|i quali|quali|cui) "  # "l'Area si articola in tre unità, con le quali |supporta il Sindaco|"
)
_ENTRUSTED = (  # ", cui è affidata |la gestione dei rapporti|", ", al quale compete |il coordinamento|"
    r",? (?:(?:a )?cui|al(?:la)? quale) (?:(?:è|sono|viene|vengono|risulta(?:no)?) (?:\w+ )?(?:affidat|attribuit"
    r"|assegnat|demandat|delegat)[oaie]|compet(?:e|ono)|spetta(?:no)?)(?: (?:inoltre|anche|infine))? "
    r"(?=(?:il|lo|la|i|gli|le|tutt[ie] (?:i|gli|le)) |l')"
)
_NO_REMIT = r"(?:risponde (?:al (?:numero|telefono|\d)|ai numeri|allo)|opera (?:il |lo |la |l'|un))"
_WHEN = r"(?:(?:(?:fin |sin )?dal|nel|(?:tra|fra) il|fino al|in passato|oggi|attualmente)(?: [\w°-]+){0,5}?,? )?"


@cache
def remit() -> re.Pattern[str]:
    """After an office's name: what it does, behind "che", "la quale" or nothing; "che ha coordinato le reti e cura"."""
    verbs = alternation(vocabulary("offices")["remit_verbs"])
    return re.compile(
        rf"(?: \([^)]*\))? ?(?:(?P<entrusted>{_ENTRUSTED})|{_WHOSE}"
        r"|, ?(?:che|(?:la|il) quale) |: ?| che | )"
        rf"(?P<does>(?(entrusted)|(?:{_WHEN}(?:si )?(?!{_NO_REMIT})(?:{verbs})\b"
        rf"|{_WHEN}ha (?:\w+ )?\w+[ts]o\b(?=[^.;:]{{3,200}} e (?:oggi |ora )?(?:{verbs})\b))))"
    )
