"""The verbs by which a text says what a city does in a network or in one of its organs, a pattern per role."""

from __future__ import annotations

import re

_VERBS: list[tuple[str, str]] = [
    (
        "co_chair",
        r"\b(?:co-?presied(?:e|ono|uto|uta|endo|eva|ette)(?!\w)|ha co-?presieduto|co-?presidenza|co-?presidente"
        r"|co-?guida|co-?coordina)\b",
    ),
    (
        "committee_member",
        r"\bvice-?presiden\w+\b|\b(?:fa|fanno|ha fatto) parte (?=de(?:l|llo|lla|i|ll')? ?(?:suo )?(?:Comitato"
        r"|Consiglio|Board|Bureau|Direttivo|Esecutivo|Steering|Executive|Commissione|Presidenza|Segreter))"
        r"|\b(?:siede|siedono|sied(?:endo|ev\w+|ette\w*))(?: (?:anche|oggi|attualmente|inoltre|stabilmente))*"
        r",? (?=(?:dal(?: \w+)? \d{4},? )?(?:n|in))|\b(?:è|sono)(?: stat[ao] elett[ao])?(?: (?:anche|oggi|attualmente"
        r"|un[ao]?|inoltre|ed è))* (?:membr[oi]|component[ei]|parte|una? dell[ea] (?:\w+ )?(?:città|componenti|membri) "
        r"che compongono|tra (?:i|le) (?:\w+ )?(?:membri|componenti|città che compongono)) (?:attiv[oi] |effettiv[oi] "
        r")?(?=(?:del|dello|della|dei|nel|il|di|dell'|lo|la) ?(?:suo )?(?:Comitato|Consiglio|Board|Bureau|Direttivo"
        r"|Esecutivo|Steering|Executive|Commissione))|\bcomponente (?=del)|\bun seggio (?=nel)|\bè (?:rappresentat[ao]"
        r"|presente|elett[ao]) (?=nel (?:Comitato|Consiglio|Board|Direttivo|Bureau))",
    ),
    (
        "chair",
        r"\b(?:presied(?:e|ono|uto|uta|endo|eva|ette)(?!\w)|ha presieduto|presidenza(?= (?:del|dello|della|di|dell'))"
        r"|(?<!vice)(?<!vice )presidente(?= (?:del|dello|della|di|dell'))|(?:detiene|ha|assume|esercita|ricopre) la "
        r"presidenza|guida(?=(?: inoltre| anche| oggi)?(?: (?:dal|nel|dall'|nell') ?[\w ]{4,20}?)? (?:il|la|lo|i|le"
        r"|un)\b)|ha guidato|coordina(?= (?:il|i|lo|un) (?:Working|Gruppo|gruppo|Forum|Tavolo|tavolo|Task|sotto))"
        r"|coordina (?=(?:il|lo|i) )|ha coordinato (?=il|lo))",
    ),
    (
        "coordinator",
        r"\bcoordin(?:a|ano) (?=(?:la|l') ?(?:partecipazione|presenza|adesione|attività|impegno))"
        r"|\b(?:cura|segue|gestisce|assicura|presidia|garantisce)(?: inoltre| anche)? "
        r"(?=la (?:partecipazione|presenza)\b|l'adesione\b)",
    ),
    (
        "host",
        r"\b(?:ospita|ospitano|ha ospitato|accoglie)(?=[^.;]{0,60}(?:staff|segretariat|segreteria|sede|uffici"
        r"|ufficio|osservatorio|centro))",
    ),
    ("project_partner", r"\b(?:in qualità di|come|è|quale) partner\b"),
    (
        "participant",
        r"\b(?:è (?:molto |particolarmente |anche )?(?:attiv[ao]|presente|impegnat[ao])|partecipa(?:no)?(?: "
        r"con [a-zà-ù ]{3,30})?|prende parte|contribuisce|lavora|collabora(?= attivamente)|interviene)"
        r"(?: inoltre| oggi| stabilmente| regolarmente| attivamente| anche)*(?= (?:a|ai|al|alla|alle|all'|agli|nel|nei"
        r"|nella|nelle|in|all'interno|nell'ambito"
        r"|anche)| all'| nell')",
    ),
]
ROLE_VERB = re.compile("|".join(f"(?P<{role}>{pattern})" for role, pattern in _VERBS), re.I)
"""A verb of a role; the name of the group that matches is the role."""
