"""Cards that stand apart from lists: lines with labels of which one names a network (`Rete: METREX`), or that stand
below its name alone (`Approfondimento: METREX`)."""

from __future__ import annotations

import re
from functools import cache

from pipelines.labels import label_of
from pipelines.patterns import when_asked
from pipelines.readers.page import Page
from pipelines.vocabulary import alternation, vocabulary

_LINE = when_asked(r"(?P<label>[A-ZÀ-Þ][^:;.!?]{1,50}?) ?: ?(?=\S)")
_HEADS = when_asked(
    r"(?:(?:Approfondimento|Scheda|Focus|In breve|Carta d'identità|La rete)(?: (?:su|di|della rete|del network|rete))?"
    r"(?: ?[:–—-])? )?(?:(?:Il|La|Lo|La rete|Il network) |L')?",
    re.I,
)
_BEHIND = re.compile(r"(?: ?\([^()]*\))?[.: ]*")
_OF_ANOTHER = when_asked(  # a card about a project or meeting, which a network has
    r"(?:progett|event|titol|iniziativ|incontr|convegn|conferenz|bando|data\b"
    r"|quando\b|dove\b|luogo\b(?! e | di )|orari)",
    re.I,
)
_REACH = 12


@cache
def _names() -> re.Pattern[str]:
    return re.compile(alternation(vocabulary("labels")["network"]), re.I)


def network_of_card(page: Page, flow: int) -> str | None:
    """The network whose card a label line stands in, if the card says which one."""
    if label_of(page.flows[flow].text) is None:
        return None
    lines = _card(page, flow)
    labels = [_LINE.match(page.flows[line].text) for line in lines]
    if len(lines) < 2 or any(label is None or _OF_ANOTHER.match(label["label"]) for label in labels):
        return None
    named = {
        mention.ref
        for line, label in zip(lines, labels, strict=True)
        if label and _names().fullmatch(label["label"])
        for mention in page.of(line, "network")
        if mention.start <= label.end() + 1
    }
    named = named or _headed(page, lines[0]) or _headed(page, lines[0] - 1)
    return named.pop() if len(named) == 1 else None


def _card(page: Page, flow: int) -> list[int]:
    """The flows of the lines with labels around one, in its section."""
    first = last = flow
    while first and flow - first < _REACH and _goes_on(page, first - 1, flow):
        first -= 1
    while last + 1 < len(page.flows) and last - flow < _REACH and _goes_on(page, last + 1, flow):
        last += 1
    if first and page.flows[first - 1].kind == "heading" and _LINE.match(page.flows[first - 1].text):
        first -= 1  # "Rete: EUROLAGHI", which layout takes for the heading of the lines below
    return [*range(first, last + 1)]


def _goes_on(page: Page, line: int, flow: int) -> bool:
    """Whether a line has a label and stands in the same section as another."""
    other = page.flows[line]
    fits = other.kind in ("paragraph", "list_item") and other.section == page.flows[flow].section
    return fits and _LINE.match(other.text) is not None


def _headed(page: Page, above: int) -> set[str | None]:
    """The network that a heading names and no more."""
    if above < 0 or page.flows[above].kind not in ("heading", "title"):
        return set()
    text = page.flows[above].text
    return {
        m.ref
        for m in page.of(above, "network")
        if _HEADS.fullmatch(text, 0, m.start) and _BEHIND.fullmatch(text, m.end)
    }
