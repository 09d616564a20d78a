"""Themes that a verb declares cross-cutting: "La parità di genere attraversa tutti gli assi"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import search
from pipelines.patterns import when_asked
from pipelines.readers.lists import Item, trimmed
from pipelines.readers.page import Page
from pipelines.readers.reality import is_denied
from pipelines.readers.theme_names import COUNT, TOPIC, Theme, items_before, items_from

_CROSSES = re.compile(
    r" (?:attraversa(?:no)?|percorr(?:e|ono)|invest(?:e|ono)"
    r"|permea(?:no)?|(?:interessa|riguarda|tocca|coinvolge|abbraccia)(?:no)?(?= trasversalmente ))"
    r"(?: \w+mente)? (?:tutt[ei] (?:e \w+ )?(?:i|gli|le)"
    r"|(?:l'|un')inter[ao]|ogni|ciascun[oa]?|entramb[ie] (?:i|gli|le)|(?:gli|i|le) (?:due|tre|quattro|cinque)"
    r"|gli(?= assi)) ?"
    r"(?:\w+ )?(?:assi|asse|temi|priorità|programma|azion[ei]|attività|piano|ambit[oi]|settor[ei]|intervent[oi]"
    r"|progett[oi]|documento|linee)\b",
    re.I,
)
_OF_ONE = re.compile(r" \w+(?<!no)(?!\w)")
_IS_ONE_THAT = when_asked(  # "La parità| è un principio che| attraversa tutti gli assi"
    r"(?:,| è| sono| resta) (?:(?:un|una|il|la|i|le|dei|delle) |un')?(?:principi[o]?|tem[ai]|tematic(?:a|he)"
    r"|question[ei]"
    r"|obiettiv[oi]|valor[ei]|dimension[ei]|priorità|aspett[oi])(?: \w+)? che$"
)
_ONLY_THEMES = when_asked(  # "|Due temi| attraversano gli assi: pace e clima", "|Un filo rosso| attraversa"
    rf"\W*(?:(?:{COUNT} |(?:questi|altri|i) )?{TOPIC}|(?:un|uno|una) [^;:.,]{{3,40}}|un'[^;:.,]{{3,40}})", re.I
)


def crossing_theme(page: Page, index: int, start: int, end: int) -> Iterator[Theme]:
    """ "La parità di genere attraversa tutti gli assi", "Due temi attraversano l'intero piano: pace e clima"."""
    text = page.flows[index].text
    match = search(_CROSSES, text, start, end)
    if match is None or is_denied(text, start, match.end()):
        return
    said, colon = Item(index, *trimmed(text, *match.span())), text[match.end() : match.end() + 1] == ":"
    if not _ONLY_THEMES.fullmatch(text, start, match.start()):
        is_one = _IS_ONE_THAT.search(text, start, match.start())
        last = is_one.start() if is_one else match.start()
        one = 1 if _OF_ONE.match(text, match.start()) else None  # "La tutela dell'acqua e del suolo attraversa": one
        yield from items_before(page, index, start, last, "cross_cutting", said, "crossing_theme", one)
    elif colon:
        yield from items_from(page, index, match.end() + 1, end, "cross_cutting", said, "crossing_theme")
