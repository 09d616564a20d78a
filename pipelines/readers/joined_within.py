"""What a city joins within a policy: `partecipa, nell'ambito della Urban Agenda, alla Partnership on X`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import match_at, matches, search
from pipelines.mentions.act_subjects import before_subject
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.page import Cell
from pipelines.readers.reach import scope_in

_FRAME = re.compile(r"\b(?=\w)(?:[Nn]ell'ambito|[Nn]el quadro|[Aa]ll'interno) (?:d(?:el|ella|ello) |dell')(?=[A-ZÀ-Þ])")
_OF_POLICY = re.compile(  # "alla Partnership on Air Quality |della| Urban Agenda for the EU"
    r" (?:(?:d(?:el|ella|ello) |dell')|\((?=[^()]+\)))(?=(?:[A-ZÀ-Þ][\w-]+ ){0,2}(?:Agenda|Strategia|Strategy)\b)"
)
CUES = ("ambito", "quadro", "interno", "Agenda", "Strateg")
FRAMES = (_FRAME, _OF_POLICY)
_POLICY = when_asked(r"(?:\w+ ){0,3}?(?:Agenda|Strategia|Strategy|Iniziativa|Initiative)\b")
_JOINED_IN_IT = re.compile(r"\b(?:partecip|ader|(?:fa|fanno|facciamo) parte|(?:è|siamo) (?:partner|membr))")
_TO_ITS = re.compile(r", (?:(?:ad?|al|alla|del|della|di) |all'|dell')")
_SAME_SERIES = when_asked(
    r"|(?: ?\([^()]*\))?(?:,| ed?|, ed?|,? nonché)(?: (?:ad?|al|alla|la|il|del|della|di))? ?(?:(?:[dl]|all|dell)')?"
)


def read(cast: Cast, sentence: Sentence) -> None:
    """`Torino partecipa, nell'ambito della Urban Agenda, alla Partnership on X e alla Y`: parts of it."""
    text = cast.page.flows[sentence.flow].text
    for frame in (*matches(_FRAME, text, sentence.start, sentence.end),
                  *matches(_OF_POLICY, text, sentence.start, sentence.end)):  # fmt: skip
        whole = phrase_at(text, frame.end(), sentence.end)
        if whole is None:
            continue
        whole = (whole[0], before_subject(text, *whole, whole[0]))
        for m in _parts(cast, sentence, frame, whole):
            _claim(cast, sentence, m.ref or "", frame.span(), whole)


def _parts(cast: Cast, sentence: Sentence, frame: re.Match[str], whole: tuple[int, int]) -> Iterator[Mention]:
    """The networks joined within a whole: those that follow it, or stand right before it and begin alike."""
    text = cast.page.flows[sentence.flow].text
    stop = text.rfind("; ", sentence.start, frame.start())
    clause = sentence.start if stop < 0 else stop + 2
    before = search(_JOINED_IN_IT, text, clause, frame.start())
    to = match_at(_TO_ITS, text, whole[1], sentence.end)
    if before and to and frame[0][0] != " ":
        yield from _series(cast, sentence, to.end())
    elif not match_at(_POLICY, text, *whole):
        return
    elif before:
        yield from _right_before(cast, sentence, frame.start(), before.end())
    elif frame.start() == clause and (then := search(_JOINED_IN_IT, text, whole[1], sentence.end)):
        named = cast.page.within(sentence.flow, then.end(), sentence.end, "network")
        if named and named[0].start - then.end() < 30:
            yield from _series(cast, sentence, named[0].start)


def _series(cast: Cast, sentence: Sentence, reach: int) -> Iterator[Mention]:
    """The networks of a series that begins at an offset."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, reach, sentence.end, "network"):
        if not _SAME_SERIES.fullmatch(text, reach, m.start):
            return
        reach = m.end
        yield m


def _right_before(cast: Cast, sentence: Sentence, end: int, start: int) -> Iterator[Mention]:
    """The network right before an offset, and those of its series that begin with the same word."""
    text, first = cast.page.flows[sentence.flow].text, ""
    for m in reversed(cast.page.within(sentence.flow, start, end, "network")):
        tied = _SAME_SERIES.fullmatch(text, m.end, end) if first else text[m.end : end] in ("", " ", ", ")
        word = text[m.start : m.end].split()[0]
        if not tied or first not in ("", word):
            return
        first, end = word, m.start
        yield m


def _claim(cast: Cast, sentence: Sentence, network: str, said: tuple[int, int], whole: tuple[int, int]) -> None:
    page, name = cast.page, cast.page.written(sentence.flow, *whole)
    cells: dict[str, Cell | None] = {"relation": ("part_of", *said), "object": (name, *whole)}
    page.claim("network_relations", (network, "part_of", name), sentence.flow, "joined_within", cells,
               network_id=network)  # fmt: skip
    if scope := scope_in(page.flows[sentence.flow].text, *whole):
        page.claim("networks", (network,), sentence.flow, "scope_of_whole", {"scope": scope}, 8)
