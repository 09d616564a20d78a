"""The sentence that says what a network is: the first whose subject it is (`networks.description_it`)."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.flows import match_at, search
from pipelines.labels import Label, label_of
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.dated_items import name_start
from pipelines.readers.link_labels import is_generic
from pipelines.readers.naming import rule_pattern
from pipelines.readers.network_rows import bare_cells, network_rows
from pipelines.readers.page import Page
from pipelines.readers.reality import FINITE
from pipelines.readers.subjects import PRODROP, anaphor, bare_definition
from pipelines.readers.wordings import GATHERS


def read_first_sentences(cast: Cast) -> None:
    """The first sentence whose subject the network is."""
    done: set[str] = set()
    lists = {s.flow for _, s in cast.own if s.rule == "named_in_line"} | bare_cells(cast.page)
    for clause in cast.sentences:
        if (
            clause.subject
            and clause.subject not in done
            and cast.page.flows[clause.flow].kind in ("paragraph", "list_item")
            and clause.start == cast.page.flows[clause.flow].sentence_at(clause.start)[0]
            and clause.flow not in network_rows(cast.page)
            and clause.flow not in lists
        ):
            sentence = replace(clause, end=cast.page.flows[clause.flow].sentence_at(clause.start)[1])
            label = label_of(cast.page.flows[clause.flow].text)
            if label and (clause.start or not _describes(cast.page.flows[clause.flow].text, label, sentence.end)):
                continue
            done.add(clause.subject)
            behind = label.value if label else _after_name(cast, sentence)
            start = behind or _after_dateline(cast, sentence)
            words = _joined(cast.page, sentence.flow, start, sentence.end)
            if _is_bare(cast, sentence) or _OF_ITS_SEAT.match(words):
                done.discard(clause.subject)
                continue
            cast.page.claim(
                "networks",
                (clause.subject,),
                sentence.flow,
                "first_sentence_about",
                {"description_it": (words, start, sentence.end)},
                0,
                network_id=clause.subject,
            )


def _describes(text: str, label: Label, end: int) -> bool:
    """Whether a label announces a sentence: `Descrizione: Lagonet raggruppa 40 città`, not `Tipo: rete europea`."""
    if label.means != "nature":
        return False
    if text[label.value : label.value + 1].isupper():
        return search(FINITE, text, label.value, end) is not None
    return match_at(_BY_NAME, text, label.value, end) is not None


_BY_NAME = when_asked(  # "Che cos'è: |il Coordinamento delle Strade è| nato": its name and what it does
    r"(?:(?:il|la|lo) |l')(?-i:[A-ZÀ-Þ])(?:(?! che )[^,;:.]){2,90}?(?: ?\([^()]*\))?"
    rf" (?:è|ha|nasce|nacque|fu|si|{GATHERS})\b",
    re.I,
)
_BEFORE_STOP = re.compile(r" (?=[,;:.)])")


def _joined(page: Page, flow: int, start: int, end: int) -> str:
    """A sentence as written, without the blank that a line's end leaves before a comma (`... Inclusive Growth⏎,
    iniziativa`)."""
    at, written = page.flows[flow], page.written(flow, start, end)
    for blank in reversed([*_BEFORE_STOP.finditer(written)]):
        first, last = at.span(start + blank.start(), start + blank.end())
        if "\n" in page.document.reading[first:last]:
            written = written[: blank.start()] + written[blank.end() :]
    return " ".join(written.split())


def _is_bare(cast: Cast, sentence: Sentence) -> bool:
    """A list entry that is nothing but the name, or the name over a link: "EUROLAGHI: Vai al sito"."""
    named = cast.page.within(sentence.flow, sentence.start, sentence.end, "network")
    rest = cast.page.flows[sentence.flow].text[sentence.start : sentence.end]
    for m in named:
        rest = rest.replace(cast.page.flows[sentence.flow].text[m.start : m.end], "")
    link = rest.lstrip()[:1] in (":", "–", "-") and is_generic(rest.strip(" :–-"))
    since = bool(named) and cast.page.flows[sentence.flow].kind == "list_item" and _ONLY_SINCE.fullmatch(rest)
    return bool(link or since) or not re.search(r"\w{2,}", rest) or _is_fragment(cast, sentence)


_ONLY_SINCE = re.compile(  # "Patto dei Sindaci|: dal marzo 2019.", "POLIS| (adesione nel 2012)"
    r"(?: ?\([^)]*\))?[ :,–—(-]*(?:(?:adesione|ingresso|membr[oi]|soci[oae]?|aderente),? )?(?:già |fin )?"
    r"(?:(?:dal|nel|da|del) |(?:dall|nell)['’] ?)(?:anno )?(?:(?:\d{1,2}°? )?[a-zà-ù]+ )?(?:19|20)\d\d[ .;)]*"
)


_OF_ITS_SEAT = re.compile(  # others than the network are what such a sentence is about
    r"(?:Ne fanno parte|Vi (?:aderiscono|partecipano|prendono parte))\b"
    r"|(?:La (?:sua )?(?:sede|segreteria)|Il (?:suo )?segretariato|(?:All|Nell)['’]iniziativa)\b"
)
_WEEKDAY = re.compile(r"(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica),? ", re.I)
_APPOSED = when_asked(r"(?: ?\([^)]*\)?)? ?(?:[,(\[–—:-]|dal(?=[ ']))")
_MAIN_VERB = when_asked(
    r"(?<!che)(?<!quale)(?:[,)–—]|^) ?(?:si |ne )?(?:è|ha|" + GATHERS + r"|nasce|promuove|sostiene|favorisce"
    r"|rappresenta|lavora|opera|organizza|collabora|mette|offre)\b(?!.*\bal quale$)"
)


_ONLY_WHICH = when_asked(  # "L'associazione Lagonet, che Torino ha lasciato nel 2017."
    r"(?:(?:La|Il) |L')[a-z][^,;:.]{3,90}, (?:che|(?:d?alla|d?al|della|del) quale|(?:da|a|di|in) cui|lasciat[ao])\b"
    r"[^,;:.]*\.?"
)


def _defines(text: str, start: int) -> bool:
    """`RECIF: rete nazionale di Comuni`: a definition without its verb."""
    return bool(rule_pattern("kind").search(text, start, min(len(text), start + 50)))


def _is_fragment(cast: Cast, sentence: Sentence) -> bool:
    """A list entry that goes on without a verb of its own (`Mayors for Peace, dal 2009`, `RCV, rete di Comuni;`)."""
    flow = cast.page.flows[sentence.flow]
    first = next(iter(cast.page.within(sentence.flow, sentence.start, sentence.end, "network")), None)
    if flow.kind == "list_item" and first and _ONLY_WHICH.fullmatch(flow.text, sentence.start, sentence.end):
        return True
    if (
        flow.kind != "list_item"
        or sentence.start > 0
        or sentence.flow not in cast.of_entry
        or first is None
        or first.start > name_start(flow.text) + 4
    ):
        return False
    if first.start > 4 and first.end >= len(flow.text.rstrip(" .;")):
        return True  # "2012 – Lagonet"
    apposed = _APPOSED.match(flow.text, first.end, sentence.end)
    if apposed is None or (apposed[0][-1] in ":–—-" and _defines(flow.text, apposed.end())):
        return False
    return not _MAIN_VERB.search(flow.text[apposed.end() : sentence.end])


_NAME_AND = re.compile(r"(?: ?\([^()]*\))?(?: [–—-] |: |\. )(?=[A-ZÀ-Ý])")


def _after_name(cast: Cast, sentence: Sentence) -> int | None:
    """`SERN – |La rete, nata nel 2005, unisce enti locali`: where the sentence begins that stands behind an entry's
    name and its dash; what has no verb (`SERN – rete di enti locali`) is told with the name."""
    flow = cast.page.flows[sentence.flow]
    first = next(iter(cast.page.within(sentence.flow, sentence.start, sentence.end, "network")), None)
    if sentence.start or flow.kind != "list_item" or first is None or first.start > sentence.start + 4:
        return None
    found = _NAME_AND.match(flow.text, first.end, sentence.end)
    if found is None:
        return None
    text, begin = flow.text, found.end()
    if text.startswith(text[first.start : first.end] + " ", begin):  # "Polis - |Polis è una rete"
        return begin if search(FINITE, text, begin, sentence.end) else None
    subject = match_at(anaphor(), text, begin, sentence.end) or match_at(PRODROP, text, begin, sentence.end)
    if text.startswith(("È ", "Si tratta "), begin):
        subject = subject or match_at(bare_definition(), text, begin, sentence.end)
    return begin if subject and search(FINITE, text, begin, sentence.end) else None


def _after_dateline(cast: Cast, sentence: Sentence) -> int:
    """Where a sentence begins after `8 Oct 2019 - `, `Martedì 8 ottobre 2019 | `."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, sentence.start, sentence.end, "date"):
        opens = m.start == sentence.start or _WEEKDAY.fullmatch(text, sentence.start, m.start)
        if opens and (dash := re.compile(r" ?[-–—:|] ").match(text, m.end)):
            return dash.end()
    return sentence.start
