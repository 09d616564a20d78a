"""The rule that sees two names of one network: the long one and what a text says is its short form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import AnyOf, match_at, matches
from pipelines.mentions.phrases import WORD, is_acronym, phrase_at, phrases, shortens
from pipelines.readers.naming import RUMOURED, Sighting, can_be_name
from pipelines.readers.page import Page

_STANDS_FOR = re.compile(
    rf"(?<!\w)(?P<short>[A-Z][\w-]{{1,11}})(?: ?[,(–-] ?| è (?:l'|la ))(?:acronimo|sigla|abbreviazione)(?: \w+)? "
    rf"(?:di|del|della|dello|dell'|per) ?[«“\"]?(?={WORD})"
)
_SHORTENED = re.compile(
    r",? ?\(?(?:in sigla|in breve|in acronimo|acronimo|sigla|abbreviat[oa] in|meglio (?:not|conosciut)[oa] (?:come|con "
    r"l'acronimo|con la sigla)|not[oa] (?:anche )?(?:come|con l'acronimo|con la sigla)),? [«“\"]?"
    r"(?P<short>[A-Z][\w-]{1,11})(?![\w'])"
)
_SHORT_CUES = AnyOf("acronimo", "sigla", "abbreviat", "in breve", "not", "conosciut")


def spelt_out(page: Page) -> Iterator[Sighting]:
    """`NEMA, acronimo di Network of European Metropolitan Areas`; `Rete dei Laghi, in sigla RDL`: two names of what
    another sentence makes known."""
    for flow, start, end in page.sentences(_SHORT_CUES):
        text = page.flows[flow].text
        for match in matches(_STANDS_FOR, text, start, end):
            name = phrase_at(text, match.end(), end)
            if name and is_acronym(match["short"].upper()) and can_be_name(page, flow, name):
                yield Sighting(
                    page, flow, name, match.span("short"), None, "spelt_out", RUMOURED, page.flows[flow].section
                )
        for _, name in phrases(text, start, end):
            after = match_at(_SHORTENED, text, name[1], end) if name else None
            if name and after and shortens(after["short"], text[slice(*name)]) and can_be_name(page, flow, name):
                yield Sighting(
                    page, flow, name, after.span("short"), None, "spelt_out", RUMOURED, page.flows[flow].section
                )
