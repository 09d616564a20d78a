"""The verbs by which a text says what a city does in a network or in one of its organs, a pattern per role."""

from __future__ import annotations

import re

from pipelines.flows import search

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
        r",? (?=(?:dal(?: \w+)? \d{4},? )?(?:n|in))|\b(?:è|sono|era|fu)(?: stat[aoie])?(?: elett[ao])?(?: (?:anche"
        r"|oggi|attualmente"
        r"|un[ao]?|inoltre|ed è))* (?:membr[oi]|component[ei]|parte|una? dell[ea] (?:\w+ )?(?:città|componenti|membri) "
        r"che compongono|tra (?:i|le) (?:\w+ )?(?:membri|componenti|città che compongono)) (?:attiv[oi] |effettiv[oi] "
        r")?(?=(?:del|dello|della|dei|nel|il|di|dell'|lo|la) ?(?:suo )?(?:Comitato|Consiglio|Board|Bureau|Direttivo"
        r"|Esecutivo|Steering|Executive|Commissione))|\bcomponente (?=del)|\bun seggio (?=nel)|\bè (?:rappresentat[ao]"
        r"|presente|(?:stat[ao] )?(?:elett[ao]|nominat[ao])|entrat[ao])"
        r"(?: (?:nel|dal) (?:\w+ )?\d{4})? (?=nel (?:Comitato|Consiglio|Board|Direttivo|Bureau))",
    ),
    (
        "chair",
        r"\bne (?:è|era|fu|è stat[ao])(?: (?:anche|oggi|attualmente|la|il))* (?:presidente|capofila|alla guida)\b"
        r"|\b(?:è|è stat[ao]|era)(?: (?:oggi|attualmente|anche))? (?:alla guida|capofila"
        r"|coordinat(?:rice|ore)(?= del(?:la)? (?:gruppo|Gruppo|tavolo|Tavolo|Working|Task|Forum)))(?= de| d[ei]l)"
        r"|\b(?:presied(?:e|ono|uto|uta|endo|eva|ette)(?!\w)|ha presieduto|presidenza(?= (?:del|dello|della|di|dell'))"
        r"|(?<!vice)(?<!vice )presidente(?= (?:del|dello|della|di|dell'))|(?:detiene|ha|assume|esercita|ricopre) la "
        r"presidenza|guida(?=(?: inoltre| anche| oggi)?(?: (?:dal|nel|dall'|nell') ?[\w ]{4,20}?)? (?:il|la|lo|i|le"
        r"|un)\b)|ha guidato|coordina(?= (?:il|i|lo|un) (?:Working|Gruppo|gruppo|Forum|Tavolo|tavolo|Task|sotto))"
        r"|coordina (?=(?:il|lo|i) )|ha coordinato (?=il|lo))",
    ),
    (
        "coordinator",
        r"\bcoordin(?:a|ano) (?=(?:la|l') ?(?:partecipazione|presenza|adesione|attività|impegno))"
        r"|\b(?:cura|segue|gestisce|assicura|presidia|garantisce)(?: inoltre| anche)? "
        r"(?=la (?:partecipazione|presenza)\b|l'adesione\b)"
        r"|\b(?:al|alla) quale (?:è|sono) affidat\w (?:il coordinamento|la cura|la gestione|il presidio) "
        r"(?=della (?:partecipazione|presenza)\b|dell'adesione\b)",
    ),
    (
        "host",
        r"\b(?:ospita|ospitano|ha ospitato|accoglie)(?!\w)(?=[^.;]{0,60}(?:staff|segretariat|segreteria|sede|uffici"
        r"|ufficio|osservatorio|centro))",
    ),
    ("project_partner", r"\b(?:in qualità di|come|è|quale) partner\b"),
    (
        "participant",
        r"\b(?:è (?:(?:molto|particolarmente|anche|inoltre|oggi|pure|da anni) )*"
        r"(?:attiv[ao]|presente|impegnat[ao])|partecipa(?:no)?(?: "
        r"con [a-zà-ù ]{3,30})?|prende parte|contribuisce|lavora|collabora(?= attivamente)|interviene)"
        r"(?: inoltre| oggi| stabilmente| regolarmente| attivamente| anche)*(?= (?:a|ai|al|alla|alle|all'|agli|nel|nei"
        r"|nella|nelle|in|all'interno|nell'ambito"
        r"|anche)| all'| nell')",
    ),
]
ROLE_VERB = re.compile("|".join(f"(?P<{role}>{pattern})" for role, pattern in _VERBS), re.I)
"""A verb of a role; the name of the group that matches is the role."""

_UNREAL = re.compile(
    r"\b(?:non|intend\w+|vorrebbe|dovr\w+|potr\w+|auspic\w+|si candida|candidat\w+|propon\w+ di|chiest\w+ di|mira a"
    r"|si prepara a|valut\w+ di)\b(?:(?! ma | però |, (?:è|e|ma|partecipa|fa parte|siede)\b)[^.;]){0,40}(?<!, )$",
    re.I,
)


def is_unreal(text: str, start: int, verb: int) -> bool:
    """Whether a verb is denied, wished or planned: "non presiede più", "intende co-presiedere"; what "ma" or a new verb
    says after that is real."""
    return search(_UNREAL, text, start, verb) is not None
