"""What share of a city's people come from elsewhere, and how many: words that stand before the number.

`indicators` asks here; the words after a number ("il 20% di origine straniera") are vocabulary.
"""

from __future__ import annotations

import re

from pipelines.flows import search
from pipelines.patterns import when_asked

_FOREIGN = (
    r"(?:stranier[aei]|di (?:cittadinanza|nazionalità|origine) (?:stranier\w+|non italian\w+)|immigrat[ei]"
    r"|provenient[ei] da(?:ll'estero| altri paesi)|di (?:altr[ae]|divers[ae]) nazionalità|non italian[ei])"
)
_SO_MANY = (  # "I cittadini stranieri|, che sono circa |40.000, sono il 12%"
    r",? (?:\(|[–—-] )?(?:(?:che|i quali|le quali) (?:sono|ammontano a) )?(?:[a-zà-ù]+ ){0,3}"
)
_ARE = when_asked(
    r"\b(?:(?:popolazione|comunità|componente) (?:residente )?(?:stranier|immigrat)a(?: (?:residente|di [A-ZÀ-Þ]\w+"
    r"|in città))*"
    rf"(?:{_SO_MANY}\d[\d.]*(?: persone| cittadini)?(?:\)|,| [–—-]) (?:costituisce|rappresenta|forma|è)(?: (?:il|l))"
    r"|(?: (?:è (?:d(?:i|el|ello|ell')|pari a)|conta|ammonta a|raggiunge|supera"
    r"|è (?:compost|format)a da)| ?:))(?: (?:oggi|circa))*"
    rf" ?'?$|\b[Ii]ncidenza d(?:ei|egli|elle) (?:cittadini |residenti |persone )?{_FOREIGN}[^.;:]{{0,50}} (?:è|era)"
    r" (?:(?:pari|scesa|salita) )?(?:d(?:el|ello|i)|al?|allo) ?'?$"
    rf"|\b{_FOREIGN}"
    r"(?: residenti?| iscritti all'anagrafe| in città| a [A-ZÀ-Þ]\w+)*"
    rf"(?:{_SO_MANY}\d[\d.]*(?: persone| cittadini)?(?:\)|,| [–—-]))? (?:sono|è|ammonta|raggiunge|erano|rappresentano"
    r"|costitui(?:scono|vano|va)|rappresentava(?:no)?|forma(?:va)?no|risulta(?:va)?no|ammonta(?:va)?no al?)"
    r"(?: (?:oggi|ormai|attualmente|già|complessivamente|pari al?|il|lo|la|i|l'))* ?'?$)",
    re.I,
)
_BESIDE = when_asked(
    rf"\b(?:(?:popolazione|comunità|componente) stranier|{_FOREIGN}"
    rf"(?: residenti?| iscritti all'anagrafe| in città| a [A-ZÀ-Þ]\w+)*{_SO_MANY}$)",
    re.I,
)
_SHARE_FOLLOWS = when_asked(
    r"(?:\)|,| [–—-])? (?:costitui|rappresent|form|corrispond|equival|sono|è)\w*\b[^.;:]{0,40}?"
    r"(?:%|per cento|\bun (?:terzo|quarto|quinto|sesto|decimo))"
)
_LABEL = when_asked(  # "Quota di residenti provenienti da altri Paesi: |quasi il 20%"
    r"(?:Quota|Percentuale|Incidenza|Peso|Parte)\b(?P<label>[^:;.]{3,110}): ?(?:\w+ ){0,2}(?:il |l')?$"
)
_OF_PEOPLE = when_asked(r"\b(?:popolazione|residenti|abitanti|cittadini)\b", re.I)
_FROM_ELSEWHERE = when_asked(rf"\b(?:{_FOREIGN}|nat[ie] all'estero)\b", re.I)
_SOME_ONLY = when_asked(  # a share of pupils or firms, people that an activity reached
    r"\b(?:alunn|student|scolar|bambin|minor|giovan|impres|titolar|lavorator|occupat|dipendent|detenut|pazient|utent"
    r"|visitator|turist|coinvolt|partecip|iscritti (?!all'anagrafe|in anagrafe)|beneficiar|assistit|accolt|ospitat"
    r"|format[ie]\b|raggiunt|intervist|incontrat|cors[oi]\b|progett)",
    re.I,
)
_COME = when_asked(  # "Proviene da altri Paesi |quasi il 20% della popolazione"
    r"\b(?:(?:provien\w+|provengono|arriva(?:no)?|viene|vengono|giung\w+) da(?:ll'estero| altri paesi)"
    r"|(?:è|sono) (?:di (?:cittadinanza|nazionalità|origine) )?(?:stranier[aoie]|non italian[aoie])"
    r"|(?:è|sono) nat[aoie] all'estero"
    r"|ha(?:nno)? (?:(?:la )?(?:cittadinanza|nazionalità)|origini) (?:stranier[ae]|non italian[ae])),?"
    r"(?: (?:infatti|inoltre|oggi|ormai|attualmente|circa|quasi|oltre|più del|almeno|il|lo|l'|un))* ?'?$",
    re.I,
)
_OF_ALL = when_asked(
    r" (?:(?:d(?:el|ella|ei|egli|elle)) |dell')(?:\w+ ){0,2}?(?:popolazione|residenti|abitanti|cittadini)\b"
)


def are_foreign(text: str, start: int, number: int) -> bool:
    """Whether the words before a number say that so many are foreigners: "gli stranieri residenti sono |50.000"."""
    return _said_of_all(_ARE, text, start, number)


def so_many_foreign(text: str, start: int, number: tuple[int, int]) -> bool:
    """Whether a number beside foreigners says how many they are whose share follows: "Gli stranieri, |40.000|, sono il
    12% dei residenti"."""
    if not _SHARE_FOLLOWS.match(text, number[1]):
        return False
    return _said_of_all(_BESIDE, text, start, number[0])


def _said_of_all(saying: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether a span says something of foreigners, and not of a part of them named right before."""
    told = search(saying, text, start, end)
    return told is not None and not search(_SOME_ONLY, text, max(start, told.start() - 30), told.start())


def foreign_share(text: str, start: int, share: tuple[int, int]) -> bool:
    """Whether a share is of people from elsewhere by the words before it, a predicate or a label."""
    if are_foreign(text, start, share[0]):
        return True
    if search(_COME, text, start, share[0]):
        return _OF_ALL.match(text, share[1]) is not None
    label = _LABEL.match(text, start, share[0]) if text.find(":", start, share[0]) > 0 else None
    if label is None or _SOME_ONLY.search(label["label"]):
        return False
    return bool(_OF_PEOPLE.search(label["label"]) and _FROM_ELSEWHERE.search(label["label"]))


def of_some_only(text: str, noun: int, number: int) -> bool:
    """Whether a count is of those that something reached or teaches: "Cittadini stranieri coinvolti: |300|"."""
    if noun < number and _SOME_ONLY.match(text, noun):
        return True
    return text.find(": ", noun, number) > 0 and search(_SOME_ONLY, text, noun, number) is not None
