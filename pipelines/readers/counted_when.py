"""The date that a sentence states for what it counts: "al 31 dicembre 2022 conta 97 città"."""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.reality import foretold, unreal
from pipelines.readers.wordings import counted_then

_AS_OF = re.compile(  # the date that a sentence opens with: "Al", "Secondo i dati aggiornati a"
    r"(?:(?:Secondo|In base a|Stando a) ?(?:i|gli|le)? (?:\w+ )?(?:dati|cifre|numeri|elenchi|rilevazioni)(?: \w+)? )?"
    r"(?:al|all'|alla data del|a fine|alla fine del|(?<= )a) ?",
    re.I,
)
_ASIDE = re.compile(r"\((?!(?:dat[io] |aggiornat[oi] )*(?:al|all'|a fine|nel|nell') ?$)[^()]*$|^[^()]*\)")
_NOW = re.compile(r"\b(?:oggi|attualmente|ora)\b")


def _clause(text: str, sentence: Sentence, date: Mention, m: Mention) -> tuple[int, int]:
    """What semicolons part off around a date and a count: `È nata nel 1996; |al 31 dicembre 2024 vi aderivano 550`."""
    first, last = min(date.start, m.start), max(date.end, m.end)
    end = text.find(";", last, sentence.end)
    return max(sentence.start, text.rfind(";", sentence.start, first) + 1), end if end > 0 else sentence.end


def counted_at(cast: Cast, sentence: Sentence, m: Mention) -> tuple[str, int, int] | None:
    """The date a sentence states for its count: `al 31 dicembre 2022 conta 97 città`, `nel 2023 riuniva 210 città`."""
    text = cast.page.flows[sentence.flow].text
    for d in cast.page.within(sentence.flow, sentence.start, sentence.end, "date"):
        before = text[max(sentence.start, d.start - 14) : d.start]
        between = text[min(d.end, m.end) : max(d.start, m.start)]
        later = d.start > m.end and (unreal(text, m.end, d.start) or foretold(text, d.end, sentence.end))
        opens = _AS_OF.fullmatch(text, sentence.start, d.start) is not None
        if ";" in between or later or "rispetto" in before or (not opens and _ASIDE.search(between)):
            continue
        if (re.search(r"\b[fs]ino (?:al|ad|a|all') ?$", before) and m.start < d.start < m.end) or (
            re.search(r"(?<!\bfino )(?<!\bsino )\b(?:al|all'|ad|nel|nell'|a fine|a) ?$", before, re.I)
            and (len(between) < 45 or (opens and not _NOW.search(between)))
            and (
                counted_then(text, sentence.start, d)
                or not re.search(
                    r"\bfond(?:at|ar|ò)|\bnat[ao]|\bnasc|\bnacque|promoss|lanci(?:at|ar|ò)|avvi(?:at|ar|ò)"
                    r"|\bcre(?:at|ar|ò)|\bsort|istitu[iì]|costitu(?:it|ir|ì)|aderi(?:t|sc(?!ono))|entrat|unit[ao] a",
                    text[slice(*_clause(text, sentence, d, m))],
                    re.I,
                )
            )
        ):
            return d.normalised or "", d.start, d.end
    return None
