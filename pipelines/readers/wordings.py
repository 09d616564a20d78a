"""Words of one meaning that several rules read: a verb known to one rule is known to all."""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked

FOUNDED = r"(?:fondat|istituit|nat|cread?t|costituit|sort)"
"""Stems of participles that say a body began: `fondata`, `sorto`."""

LAUNCHED = r"(?:lanciat|promoss|avviat|varat)"
"""Stems of participles that say an initiative began."""

GATHERS = (
    r"(?:riuni(?:sce|va|scono|vano)|raggruppa(?:va|no)?|raccogli(?:e|eva|ono)|associa(?:va|no)?|annovera(?:va|no)?"
    r"|comprend(?:e|eva|ono)|coinvolg(?:e|eva|ono)|uni(?:sce|scono)|collega(?:no)?|aggrega(?:no)?|conta(?:va|no)?"
    r"|federa|abbraccia|include|raduna(?:va|no)?|ricomprend(?:e|eva|ono)"
    r"|(?:mett(?:e|ono|eva)|tiene) (?:insieme|in rete))"
)
"""Finite verbs by which a network has members: `raccoglie 34 Comuni`."""


GROWN = (
    r"è (?:(?:oggi|ormai|poi|così|ora|già) )?(?:passat|arrivat|giunt|salit|cresciut)[ao] (?:da [\w.]+ )?ad?"
    r"(?: (?:contare|riunire|raggruppare|associare|annoverare|comprendere|raccogliere|unire|avere))?"
)
"""How a network has come to have members: `è arrivata a |40 città`, `è passata da 12 a contare |40 città`."""


WITHIN = r"(?:nell'ambito|nel quadro|nel contesto|all'interno) (?:d(?:i|el|ella|ello|ei|elle) |dell')[^,;.:()]{3,60}"
"""In what something is done: `e, |nell'ambito della Urban Agenda|, alla Partnership on`."""


A_BODY = r"(?-i:(?:associazione|società|fondazione|organizzazione|cooperativa|impresa|ong) (?=[A-ZÀ-Ý]))?"
"""What stands before the name of a body and is no part of it: `dall'|associazione |Legambiente`."""


_NEXT_CLAUSE = re.compile(  # "è socio di A |e dal 2018 |non è più membro di B": the date is the next clause's
    r"(?:,? ed?|;|,? ma|,? mentre)(?: poi| infine| anche)? (?:(?:già |sin |fin )?dal |nel |in |il |a partire dal )?"
    r"(?:(?:dall|nell|l)')?$"
)
_NEXT_VERB = when_asked(
    r",? (?:anche |poi )?(?:non |ne |vi |si |ha |è |fa |(?!anni|circa|da|di|e |con|su|per)[a-zà-ù]{3,}(?:a|e|ò|iamo"
    r"|ano|ono) )"
)


def of_next_clause(text: str, start: int, date: Mention) -> bool:
    """Whether a date opens another clause: `è tra i fondatori di C40 e |nel 2021| ne ha presieduto il Comitato`."""
    return bool(_NEXT_CLAUSE.search(text, start, date.start) and _NEXT_VERB.match(text, date.end))


_AS_OF = re.compile(  # "nata a Lione|, al 31 dicembre 2023 |riuniva 98 città"
    r"(?<!risale)(?<!risalente)(?<!intorno)(?<!attorno)(?:,|,? ed?) (?:(?:già|ancora|oggi|ormai"
    r"|alla data del|alla fine del|a fine|a inizio|ad?|al|all'|nel|nell'|il) ?)+$"
)
_COUNTS_THEN = when_asked(rf" (?:già |ancora |ne |vi )?(?:{GATHERS}|aveva|ha|erano|sono|facevano parte|aderivano) ")


def counted_then(text: str, start: int, date: Mention) -> bool:
    """Whether a date is that of what is counted behind a founding: `nata a Lione, |al 31 dicembre 2023| riuniva`."""
    return bool(_AS_OF.search(text, start, date.start) and _COUNTS_THEN.match(text, date.end))


_THEN = r"(?:(?:già|sin|fin) )?dal(?:l'| )(?:[a-z]+ ){0,2}\d{4}"
_IN_NETWORK = (  # "siede dal 1996 |nella Rete| Città Sane": no organ of one
    r"(?:in|nella|nel|nell') ?(?:rete\b|network\b|(?-i:(?!Comitato|Consiglio|Board|Bureau|Direttivo|Esecutivo|Executive"
    r"|Steering|Grupp|Task|Working|Tavolo|Presidenza|Ufficio|Commissione|Assemblea|Segret|Giunta|Forum)[A-ZÀ-Þ]))"
)
FOR_US = (
    r"(?i:per (?:(?:il|la) (?:nostr[ao] )?(?:comune|città)|l'(?:ente|amministrazione(?: comunale)?)),? (?:l'|il |la ))"
)
"""`|Per il Comune l'|adesione decorre dal`."""
PRESENT = rf"(?:vi|ci) (?:è|siamo) (?:(?:anche|già|inoltre|\w+mente) )?(?:present[ei]|rappresentat[aoi])(?= {_THEN})"
"""`vi è presente |dall'aprile 2016`."""
SITS = rf"siede(?:(?= {_THEN} {_IN_NETWORK})|(?= {_IN_NETWORK}[^.;:,()]{{0,50}} {_THEN}[.,;]))"
"""`siede |dal 1996 nella rete`, `in EUROLAGHI dal 1996`: belongs to it."""
