"""Counts of members that stand bare in a line: in a table's cell, after a label, beside the name of a list entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipelines.flows import match_at
from pipelines.labels import label_of
from pipelines.mentions import quantities
from pipelines.mentions.model import Mention
from pipelines.mentions.numbers import WORD
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.network_rows import network_columns, network_rows
from pipelines.readers.questions import asked
from pipelines.readers.subjects import bare_definition
from pipelines.readers.wordings import GATHERS


def counted_in_line(cast: Cast, sentence: Sentence, text: str, m: Mention) -> bool:
    """Whether layout counts a quantity for the network of its line."""
    row = network_rows(cast.page).get(sentence.flow)
    if row and any(a <= m.start < b and label.means == "members" for a, b, label in row.cells):
        return True
    return _behind_label(cast, sentence, text, m) or _in_entry(cast, sentence, text, m)


def _behind_label(cast: Cast, sentence: Sentence, text: str, m: Mention) -> bool:
    """`Composizione: 27 Comuni`."""
    label = label_of(text) if sentence.start == 0 and ":" in text[: m.start] else None
    told = label is not None and label.means == "members"
    near = label is not None and (m.start - label.value < _NEAR or match_at(_SAID, text, label.value, m.start))
    return told and bool(near) and cast.entry_at(sentence.flow) is not None


_NEAR = 4  # from a label to the count behind it
_SAID = when_asked(  # "Numeri: |riunisce| 40 Comuni", "Dimensioni: |la rete conta oggi| oltre 300 città"
    rf"(?:(?:la rete|il network|il coordinamento|l'associazione) )?{GATHERS}(?: (?:oggi|ora|attualmente|ormai|ben"
    r"|più di|oltre|circa|quasi|almeno))* ?\Z",
    re.I,
)


_BESIDE_NAME = when_asked(r"\)?(?: ?\([A-Z][^()]{1,12}\))?(?: [–—-] | ?: |, | ?\()|[^.;:()\d]{3,90} \(")
_BEHIND_DEFINITION = when_asked(  # "|: rete europea, nata a Lione nel 1999, con |31 città"
    r"\)?(?: ?\([A-Z][^()]{1,12}\))?(?: [–—-] | ?: |, )(?P<said>[^.;:()]{3,140}?)(?:,(?: con| oggi)? | e | con )"
)


def _in_entry(cast: Cast, sentence: Sentence, text: str, m: Mention) -> bool:
    """Whether a count stands bare beside the name of its list entry: `Eurotowns – 20 città di 12 Paesi`, `Eurocities
    – la rete delle città (206 città, 38 Paesi)`."""
    if sentence.start != 0 or m.value.unit not in ("city", "municipality", "country", "association", "region"):
        return False
    if sentence.flow not in cast.of_entry:
        return False
    own = (s for _, s in cast.own if s.rule == "entry_is_network" and s.flow == sentence.flow)
    name = next((s.name[1] for s in own), None)
    if name is None or m.start < name or not _CLOSES.match(text, m.end):
        return False
    if _BESIDE_NAME.fullmatch(text, name, m.start):
        return True
    behind = _BEHIND_DEFINITION.fullmatch(text, name, m.start)
    told = bare_definition().match(text, behind.start("said"), m.start) if behind else None
    return told is not None and not cast.actors(sentence.flow, told.end(), m.start)


_CLOSES = re.compile(r"(?:[,;.)]|$| (?:di|in|da|e) )")


def bare_counts(cast: Cast) -> Iterator[tuple[Sentence, Mention]]:
    """Numbers that the head of their column counts: `Città aderenti` above `oltre 1.000`; those a question asks for."""
    yield from _answers(cast) if any("uant" in flow.text and "?" in flow.text for flow in cast.page.flows) else ()
    for flow, row in network_rows(cast.page).items():
        for (start, end, label), head in zip(row.cells, row.heads, strict=True) if flow in cast.of_entry else ():
            if label.means == "members" and (m := _counted(cast, flow, start, end, head)):
                yield Sentence(flow, start, end, cast.of_entry[flow], cast.of_entry[flow]), m
    for flow, cells in network_columns(cast.page).items():
        for cell in cells if flow in cast.of_entry else ():
            end = len(cast.page.flows[cell.flow].text)
            if cell.label.means == "members" and (m := _counted(cast, cell.flow, 0, end, cell.head)):
                yield Sentence(cell.flow, 0, end, cast.of_entry[flow], cast.of_entry[flow]), m


_HOW_MANY = when_asked(  # "Quante città ne fanno parte?", "Quanti sono i Comuni aderenti?"
    r"(?:Oggi )?[Qq]uant[ei] (?:sono )?(?:(?:i|le|gli) )?(?P<noun>[a-zà-ùA-Z]+(?: di lavoro)?)(?: (?P<rest>[^?]+))?\?"
)
_IN_NETWORK = when_asked(
    r"(?:\b(?:ne (?:fanno|sono)|vi|alla rete|della rete|nella rete|la rete|il network|l'associazione) ?"
    r"|\b(?:ader\w+|membr\w+|soci\w*|associat\w+|(?:fanno|fa) parte|riun\w+|raggrupp\w+|compon\w+|rappresentat\w+))"
)
_NOT_MEMBERS = when_asked(r"\b(?:hanno partecipato|parteciper|sono stat|volta|anni|incontr|premi|progett|candidat)\w*")


def _answers(cast: Cast) -> Iterator[tuple[Sentence, Mention]]:
    """`Quante città ne fanno parte?` and behind it, or below, `43.`: the answer counts what the question asks for."""
    for flow, found in enumerate(cast.page.flows):
        for start, end in found.sentences if found.kind in ("paragraph", "list_item") else ():
            question = _question_before(cast, flow, start)
            many = _HOW_MANY.fullmatch(question[1]) if question else None
            rest = many["rest"] if many else None
            if question is None or many is None or not rest or _NOT_MEMBERS.search(rest):
                continue
            network = _asked_of(cast, *question, rest)
            stop = start + len(found.text[start:end].rstrip(" ."))
            whole = [m for m in cast.page.within(flow, start, stop, "quantity") if (m.start, m.end) == (start, stop)]
            bare = _counted(cast, flow, start, stop, many["noun"].capitalize()) if network and not whole else None
            m = whole[0] if network and whole and whole[0].value else bare
            if m:
                yield Sentence(flow, start, end, network, network), m


def _question_before(cast: Cast, flow: int, start: int) -> tuple[int, str] | None:
    """The flow and words of the question that stands right before an answer."""
    page = cast.page
    if start:
        begin, end = page.flows[flow].sentence_at(start - 2)
        return flow, page.flows[flow].text[begin:end]
    above = asked(page, flow)
    return (flow - 1, above) if above else None


def _asked_of(cast: Cast, flow: int, question: str, rest: str) -> str | None:
    """The network that a question names, or the only one that the page names, if it asks about members."""
    page = cast.page
    text = page.flows[flow].text
    begin = text.find(question)
    named = {m.ref for m in page.within(flow, begin, begin + len(question), "network")}
    if not named and _IN_NETWORK.search(rest):
        named = {m.ref for index in page.mentioning("network") for m in page.of(index, "network")}
    return named.pop() if len(named) == 1 else None


_NUMBER = when_asked(rf"(?:(?:circa|oltre|quasi|almeno|più di|fino a) )?(?:\d[\d.]*|{WORD})(?: circa)?", re.I)


def _counted(cast: Cast, flow: int, start: int, end: int, head: str) -> Mention | None:
    """The quantity of a cell that is but a number, with the noun of its column's head."""
    cell = cast.page.flows[flow].text[start:end]
    lead = f"{head}: "
    found = quantities.find(lead + cell[:1].lower() + cell[1:]) if _NUMBER.fullmatch(cell) else []
    m = next((m for m in found if m.value is not None), None)
    if m is None:
        return None
    value = replace(m.value, noun_start=start, noun_end=start, number_start=start)
    return replace(m, start=start, end=end, value=value)
