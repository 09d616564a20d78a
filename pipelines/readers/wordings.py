"""Words of one meaning that several rules read: a verb known to one rule is known to all."""

FOUNDED = r"(?:fondat|istituit|nat|cread?t|costituit|sort)"
"""Stems of participles that say a body began: `fondata`, `sorto`."""

LAUNCHED = r"(?:lanciat|promoss|avviat|varat)"
"""Stems of participles that say an initiative began."""

GATHERS = (
    r"(?:riuni(?:sce|va|scono|vano)|raggruppa(?:va|no)?|raccogli(?:e|eva|ono)|associa(?:va|no)?|annovera(?:va|no)?"
    r"|comprend(?:e|eva|ono)|coinvolg(?:e|eva|ono)|uni(?:sce|scono)|collega(?:no)?|aggrega(?:no)?|conta(?:va|no)?"
    r"|federa|abbraccia|include|mett(?:e|ono|eva) (?:insieme|in rete))"
)
"""Finite verbs by which a network has members: `raccoglie 34 Comuni`."""
