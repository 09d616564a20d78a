"""What a sentence takes up that the one before told to begin: `I Sindaci hanno dato vita a EUROLAGHI. All'iniziativa
prendono parte 24 città`."""

from __future__ import annotations

from pipelines.flows import match_at, search
from pipelines.patterns import when_asked
from pipelines.readers.page import Page
from pipelines.readers.wordings import GATHERS

_TAKES_UP = when_asked(
    rf"(?:Oggi |Attualmente )?(?:(?:[Aa]ll|[Nn]ell)'iniziativa,? (?:\w+ )?(?:prendono parte|aderiscono|partecipano"
    rf"|hanno (?:aderito|preso parte)|sono (?:\w+ )?coinvolt[ei])|[Ll]'iniziativa (?:\w+ )?{GATHERS}"
    r"|(?:[Vv]i (?:aderiscono|prendono parte|partecipano)|[Nn]e fanno parte)(?: \w+){0,2}? \d)"
)
_BEGUN = when_asked(  # "hanno |dato vita al| Mayors Dialogue", "è |nata la rete |"
    r"\b(?:(?:dat[ao]|diede(?:ro)?|dà|danno) (?:vita|avvio|origine) (?:ad?|al|alla)|(?:(?:lanci|avvi|fond|cre)"
    r"(?:at[oa]|ò|arono)|(?:promoss|istituit|costituit|nat)[oa]|nasce|nacque)(?: il| la| l')?)"
    r"(?: ?(?:ll')?(?:iniziativa|rete|network))? ?$"
)


def begun_before(page: Page, flow: int, start: int, end: int) -> str | None:
    """The network whose beginning the sentence before tells last, where this one takes it up."""
    text = page.flows[flow].text
    if start == 0 or match_at(_TAKES_UP, text, start, end) is None:
        return None
    begin, before_end = page.flows[flow].sentence_at(start - 2)
    named = page.within(flow, begin, before_end, "network")
    return named[-1].ref if named and search(_BEGUN, text, begin, named[-1].start) else None
