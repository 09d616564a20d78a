"""The acts by which the publisher joined a network, in the sentence that tells it."""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence

Moment = tuple[str, int, int]
_BY_ACT = re.compile(
    r"\b(?:con|mediante|tramite|in (?:virtù|forza|attuazione|esecuzione) della|a seguito della|giusta|ai sensi della"
    r"|per effetto della|approvata con|deliberata con|seguito a(?:lla)?|in seguito alla)(?: la| l'| il| una?| propria"
    r"| apposita)?(?: \w+)? ?$",
    re.I,
)
_IN_LINE_WITH = when_asked(  # "e agisce in linea con l'Accordo di Parigi, |nonché con la legge 10/1991"
    r"\b(?:nonché con|(?:in (?:linea|coerenza|sintonia|armonia)|coeren\w+|compatibil\w+|conform\w+|allinea\w+)\b"
    r"[^;.]*?(?<!\w)con|(?:confront|dialog|collabor|lavor|coincid)\w+\b[^;.]* con)(?: la| il| lo| l'|l'| le| i| gli)?"
    r"[^;.,]{0,30}$"
)
_CONFIRMED = re.compile(r"\b(?:confermat|rinnovat|ribadit)[ao]\b[^;:]{0,40}$")
_BY_WHICH = when_asked(  # "la deliberazione n. 35/2009, |con la quale il Comune ha aderito a"
    r"(?: del [^,;:]{6,30})?,? (?:con|mediante|tramite|in forza|in virtù)(?: della| del)?"
    r" (?:quale|cui|la quale|il quale)\b"
    r"[^;:]{0,120}$"
)
_IN_BRACKETS = re.compile(r"(?: nel \d{4})? ?\((?:con |giusta |v\. |vedi )?")
_AFTER_ACT = re.compile(r"\bfa(?:ceva)? seguito a(?:lla|d una)? ?$")


def act_of(cast: Cast, sentence: Sentence, joined_end: int, moment: Moment | None) -> Mention | None:
    """The act by which: `con delibera di consiglio (n. 41/2019 del 25/09/2019)`, `ha aderito a METREX (delibera n.
    41/2019)`, `risale al 14 marzo 2017 (delibera n. 9/2017)`."""
    text = cast.page.flows[sentence.flow].text
    acts = cast.page.within(sentence.flow, sentence.start, sentence.end, "act")
    by = (
        m
        for m in acts
        if _BY_ACT.search(text[max(sentence.start, m.start - 40) : m.start])
        and not (m.start > joined_end and _IN_LINE_WITH.search(text, joined_end, m.start))
        and not _CONFIRMED.search(text, sentence.start, m.start)
    )
    by_which = (m for m in acts if m.end < joined_end and _BY_WHICH.match(text, m.end, joined_end))
    return (
        next(by, None)
        or next(by_which, None)
        or next(
            (
                m
                for m in acts
                for end in (joined_end, moment[2] if moment else joined_end)
                if _IN_BRACKETS.fullmatch(text, end, m.start)
            ),
            None,
        )
    )


_ENTRY_ACT = when_asked(  # "ALDA, associazione europea (|delibera di Giunta n. 12/2017)", "; adesione con |delibera"
    r"(?:\((?:con |giusta |v\. )?|\b(?:adesione|ingresso|iscrizione)(?: (?:dispost|approvat|deliberat)[ao])?"
    r"(?: con|:)? (?:la )?)$"
)
_RESOLUTIONS = ("council_resolution", "executive_resolution")


def act_of_entry(cast: Cast, flow: int, start: int) -> Mention | None:
    """The resolution that stands alone in brackets, or behind `adesione`, in a list's entry for a network."""
    text = cast.page.flows[flow].text
    for m in cast.page.of(flow, "act"):
        if m.start > start and m.value.kind in _RESOLUTIONS and _ENTRY_ACT.search(text, start, m.start):
            return m
    return None


def act_date(cast: Cast, sentence: Sentence, act: Mention) -> tuple[str, int, int] | None:
    """The date of that act, if the sentence gives none for the joining; not where joining only followed it."""
    if _AFTER_ACT.search(cast.page.flows[sentence.flow].text, sentence.start, act.start):
        return None
    for d in cast.page.within(sentence.flow, act.start, min(sentence.end, act.end + 60), "date"):
        if d.normalised and len(d.normalised) == 10:
            return d.normalised, d.start, d.end
    made = getattr(act.value, "date", None)
    return (made, act.start, act.end) if made else None
