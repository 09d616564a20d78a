"""Pages of questions and answers: what a question asks about is what the answer below speaks of.

`Che cos'è Eurocities?` above `È una rete di città europee`; `A quali reti aderisce il Comune?` above their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.mentions.phrases import ACRONYM, WORD, phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.joined_names import series
from pipelines.readers.naming import HEADED, Sighting, can_be_name, rule_pattern
from pipelines.readers.page import Page
from pipelines.readers.subjects import bare_definition

SINCE_WHEN = when_asked(
    r"(?:Da quando|Da (?:che|quale) anno|(?:In (?:che|quale) anno|Quando)(?= .*(?:aderito|entrat|unit)))\b"
)
_WHAT_IS = when_asked(
    r"(?:(?:Che )?[Cc]os(?:a è|'è)|(?:Di )?(?:[Cc]he )?[Cc]osa (?:si occupa|fa)|Chi è|[Cc]he associazione è"
    rf"|[Cc]he rete è) (?:(?:la|il|lo) |l')?[«“\"]?(?={WORD})"
)
WHICH_NETWORKS = when_asked(
    r"(?:(?:A|Di|In) )?[Qq]uali (?:sono le )?(?:\w+ )?(?:reti|network|associazioni)\b[^?]*\b(?:aderi\w+|partecip\w+"
    r"|(?:fa|fanno|facciamo) parte|soci[oae]?|membr[oi]|iscritt\w+|appart\w+)\b[^?]*\?"
)


def asked(page: Page, flow: int) -> str | None:
    """The question that the flow above puts, if it puts one."""
    above = page.flows[flow - 1].text if flow else ""
    return above if len(above) < 140 and above.endswith("?") else None


def asked_about(page: Page, flow: int, topic: str | None) -> str | None:
    """The network last spoken of, if the question above names it: whom `È una rete di città` answers."""
    named = topic is not None and asked(page, flow) and any(m.ref == topic for m in page.of(flow - 1, "network"))
    return topic if named else None


def question_between(page: Page, above: int, below: int) -> bool:
    """Whether a question stands between two flows: what is below answers it."""
    return any(page.flows[flow].text.endswith("?") for flow in range(above + 1, below))


def asks_for_networks(question: str | None) -> bool:
    """Whether a question asks to which networks the publisher belongs."""
    return question is not None and WHICH_NETWORKS.search(question) is not None


def answered(page: Page) -> Iterator[Sighting]:
    """Networks that a question names and its answer defines, or that answer the question which they are."""
    for flow in range(1, len(page.flows)):
        question = asked(page, flow)
        if question is None or page.flows[flow].kind not in ("paragraph", "list_item"):
            continue
        text = page.flows[flow].text
        if what := _WHAT_IS.match(question):
            name, found = phrase_at(question, what.end()), bare_definition().match(text)
            members = rule_pattern("member").search(text, found.end(), found.end() + 90) if found else None
            if name and members and can_be_name(page, flow - 1, name):
                short = ACRONYM.match(question, name[1])
                acronym = short.span("acronym") if short else None
                yield Sighting(page, flow - 1, name, acronym, None, "asked_and_defined", HEADED)
        elif asks_for_networks(question):
            yield from _named(page, flow)


def _named(page: Page, flow: int) -> Iterator[Sighting]:
    """`Eurocities (dal 2011), Polis e ICLEI.`: an answer of names alone."""
    text = page.flows[flow].text
    names = list(series(text, 0, len(text)))
    if len(names) < 2 or not re.fullmatch(r"(?: \([^()]*\))?(?: dal \d{4})?\.?", text[names[-1][1] :]):
        return
    for name in names:
        if can_be_name(page, flow, name):
            short = ACRONYM.match(text, name[1])
            yield Sighting(page, flow, name, short.span("acronym") if short else None, None, "named_in_line", HEADED)
