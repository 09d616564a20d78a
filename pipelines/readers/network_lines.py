"""Networks that stand in a line: after a label (`Altre adesioni: Polis; ICLEI`), or as one (`Nome: METREX`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from pipelines.labels import label_of
from pipelines.mentions.phrases import ACRONYM, phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.joined_names import CLOSING
from pipelines.readers.listings import NO_MEMBERSHIP, parted
from pipelines.readers.naming import APPOSED, HEADED, NAMED, Sighting, can_be_name, proper, rule_pattern
from pipelines.readers.page import Page
from pipelines.readers.subjects import PRODROP, bare_definition

_LINE_LEAD = re.compile(
    r"(?:Altre|Ulteriori|Principali) (?:adesioni|reti|associazioni|reti e associazioni|appartenenze|partecipazioni)"
    r"(?: (?:di (?:città|[Cc]omuni|enti locali)|(?:inter)?nazionali|(?:a|di) cui [^:;.]{3,50}))?: (?=[A-ZÀ-Ý])"
    r"|(?:Adesioni|Reti di appartenenza|Reti (?:a|di) cui [^:;.]{3,50})(?: in (?:corso|essere))?: (?=[A-ZÀ-Ý])"
)
_SAID_LEAD = re.compile(  # "Il Comune aderisce inoltre a: Mayors for Peace; ICLEI"
    r"(?:[^.;:]{3,60} (?:aderisce|partecipa|è (?:\w+ )?(?:membro|soci[oa]|parte)|fa parte)|(?:[Aa]deriamo|[Ff]acciamo"
    r" parte|[Pp]artecipiamo|[Ss]iamo (?:soci|membri)))(?: \w+){0,2} (?:a"
    r"|di): (?=[A-ZÀ-Ý])"
)
_ENDED = when_asked(r"\b(?:non|cessat|conclus|passat|precedent|propost|richiest|in corso di|possibil|futur)\w*", re.I)


def network_lines(page: Page) -> Iterator[Sighting]:
    """`Altre adesioni: Avviso Pubblico, rete (dal 2016); Rete Città Sane.`: networks in a line."""
    for index, flow in enumerate(page.flows):
        if flow.kind not in ("paragraph", "list_item") or ":" not in flow.text[:90]:
            continue
        lead = _LINE_LEAD.match(flow.text)
        said = _SAID_LEAD.match(flow.text) if lead is None and page.kind == "networks_list" else None
        lead = lead or said
        if lead is None or _ENDED.search(lead[0]):
            continue
        for name in _names_in_line(flow.text, lead.end()):
            if can_be_name(page, index, name):
                short = ACRONYM.match(flow.text, name[1])
                acronym = short.span("acronym") if short else None
                yield Sighting(page, index, name, acronym, None, "named_in_line", NAMED if said else HEADED)


_LISTED = when_asked(  # "|Urban Agenda for the EU (Rete A e Rete B)|, |Rete C|, |Rete D (RD"
    r"(?P<name>[A-ZÀ-Þ][^,;:.()]{2,100}?)(?: ?\((?P<inside>[^()]{2,250})(?:\)|$))?(?:[,;] (?:e )?(?=[A-ZÀ-Þ])|\.?$)"
)
_SHORT = re.compile(r"[A-Z][\w&/.-]{1,11}")


def headed_lines(page: Page) -> Iterator[Sighting]:
    """`Polis, ICLEI, Energy Cities (EC)`, a line of names below `Altre reti internazionali`."""
    for index, flow in enumerate(page.flows if page.kind == "networks_list" else ()):
        above = page.flows[index - 1] if index else flow
        if above.kind != "heading" or flow.kind not in ("paragraph", "list_item") or "," not in flow.text:
            continue
        if closing := CLOSING.fullmatch(above.text):
            yield from _listed(page, index, flow.text, closing["commitments"] is not None)


def _listed(page: Page, index: int, text: str, commitments: bool) -> Iterator[Sighting]:
    """The names of a line that holds nothing else; of one with several in brackets behind it, those in brackets.

    Among `commitments` are charters too: one name at least must say that it is a network's.
    """
    items = list(_LISTED.finditer(text))
    whole = bool(items) and items[-1].end() == len(text) and sum(len(m[0]) for m in items) == len(text)
    if len(items) < 2 or not whole or not all(proper(m["name"]) for m in items):
        return
    if commitments and not rule_pattern("kind").search(text.lower()):
        return
    for item in items:
        inner = alike_inside(text, item.span("inside")) if item["inside"] else []
        short = item.span("inside") if item["inside"] and _SHORT.fullmatch(item["inside"]) else None
        for name in inner or [item.span("name")]:
            if can_be_name(page, index, name) and not NO_MEMBERSHIP.match(text, name[0]):
                yield Sighting(page, index, name, None if inner else short, None, "named_in_line", HEADED)


def alike_inside(text: str, inside: tuple[int, int]) -> list[tuple[int, int]]:
    """The names between brackets, if there are several that begin alike: `(Partnership on X e Partnership on Y)`."""
    first = text[slice(*inside)].split(" ", 1)[0]
    starts = [m.end("tie") for m in re.finditer(rf"(?P<tie>^|, | e |, e ){re.escape(first)} ", text[slice(*inside)])]
    ends = [m.start() for m in re.finditer(rf"(?:, | e |, e ){re.escape(first)} ", text[slice(*inside)])]
    spans = zip(starts, [*ends, inside[1] - inside[0]], strict=True)
    return [(inside[0] + a, inside[0] + b) for a, b in spans] if len(starts) > 1 else []


def _names_in_line(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The names that the items between semicolons begin with, or those between commas where there are none."""
    while name := phrase_at(text, start):
        yield name
        short = ACRONYM.match(text, name[1])
        follow = (_NEXT_ITEM if ";" in text else _NEXT_NAME).match(text, short.end() if short else name[1])
        if follow is None:
            return
        start = follow.end()


_NEXT_ITEM = when_asked(r"(?:[^;()]|\([^()]*\))*; (?:ed? )?(?:(?:il|la|lo) |l')?(?=[A-ZÀ-Ý])")
_NEXT_NAME = when_asked(r"(?: \((?:dal |dall')?\d{4}\))?(?:, | ed? |, ed? )(?:(?:il|la|lo) |l')?(?=[A-ZÀ-Ý])")


def named_entries(page: Page) -> Iterator[Sighting]:
    """`Nome: METREX` above lines that tell what only a network has: since when the publisher belongs, seat, members."""
    for index, flow in enumerate(page.flows):
        label = label_of(flow.text) if flow.kind in ("paragraph", "list_item") and ":" in flow.text[:40] else None
        if label is None or label.means != "named":
            continue
        below = [label_of(page.flows[f].text) for f in range(index + 1, min(index + 7, len(page.flows)))]
        means = {told.means for told in takewhile(lambda told: told and told.means != "named", below) if told}
        if "joined" not in means and not (page.kind == "networks_list" and means & _OF_NETWORKS):
            continue
        (a, b), short = parted(flow.text[label.value :])
        if _FULL.match(flow.text) and _headed_alone(page, index):
            span = (label.value + a, label.value + b)
            yield Sighting(page, index, span, None, None, "called_in_full", APPOSED, flow.section)
            continue
        name = (label.value + a, label.value + b)
        acronym = (label.value + short[0], label.value + short[1]) if short else None
        if can_be_name(page, index, name):
            yield Sighting(page, index, name, acronym, None, "entry_is_network", HEADED, flow.section)


_FULL = when_asked(r"(?:Nome|Denominazione) (?:complet[oa]|estes[oa]|ufficiale|per esteso)\b")


def _headed_alone(page: Page, flow: int) -> bool:
    """Whether a line is the first below the heading of a section, whose name it spells out: `Nome completo: ...`."""
    heading = page.heading_of(page.flows[flow].section)
    section = page.section_of(flow)
    return page.kind == "networks_list" and section is not None and section.level > 0 and heading == flow - 1


_TITLED = re.compile(  # "EUROLAGHI (EL) www.example.org", above its label lines
    r"(?P<name>[A-ZÀ-Þ][^:.;!?\ufffc()|]{2,90}?)(?: ?\((?P<short>[A-Z][\w&/.-]{1,11})\))? ?\ufffc"
)


def titled_entries(page: Page) -> Iterator[Sighting]:
    """`Lagonet (LN)` beside the address of its site, above lines that tell when the publisher joined, or its seat."""
    for index, flow in enumerate(page.flows[:-1] if page.kind == "networks_list" else ()):
        named = _TITLED.fullmatch(flow.text) if flow.kind in ("paragraph", "list_item") else None
        below = [label_of(page.flows[f].text) for f in range(index + 1, min(index + 6, len(page.flows)))]
        means = {told.means for told in takewhile(bool, below) if told} if named else set()
        if (
            named
            and ("joined" in means or len(means & _OF_NETWORKS) > 1)
            and can_be_name(page, index, named.span("name"))
        ):
            acronym = named.span("short") if named["short"] else None
            yield Sighting(page, index, named.span("name"), acronym, None, "entry_is_network", HEADED, flow.section)


_NAME_FIRST = r"(?P<name>[A-ZÀ-Þ][^.:;,!?()]{2,80}?)(?: ?\((?P<short>[A-Z][\w&/.-]{1,11})\))?"
_RUN_IN = re.compile(rf"{_NAME_FIRST}\. (?=[A-ZÀ-Þ])")
_LED = re.compile(rf"{_NAME_FIRST}(?:\.|:| [–—-]) (?=[A-ZÀ-Þ])")  # "Città dell'Orso – È una rete"


def run_in_names(page: Page) -> Iterator[Sighting]:
    """`Comuni per la Biodiversità. È una rete nazionale ...`: a paragraph of a list of networks that its name opens; on
    any page an item below a heading of networks ("Le altre reti della città") that says of which members it is one."""
    listing = page.kind == "networks_list"
    for index, flow in enumerate(page.flows):
        told_here = flow.kind == "paragraph" or (flow.kind == "list_item" and not listing)
        named = (_RUN_IN if listing else _LED).match(flow.text) if told_here else None
        if named is None or not (" " in named["name"] or not listing) or not proper(named["name"]):
            continue
        told = bare_definition().match(flow.text, named.end())
        told = told or (PRODROP.match(flow.text, named.end()) if listing else None)
        if told is None or not (listing or (_under_networks(page, index) and _of_members(flow.text, told.end()))):
            continue
        if can_be_name(page, index, named.span("name")):
            acronym = named.span("short") if named["short"] else None
            yield Sighting(page, index, named.span("name"), acronym, None, "entry_is_network", HEADED, flow.section)


_NETWORKS = when_asked(r"\b(?:reti|network|associazioni|alleanze|coordinamenti|adesioni)\b", re.I)
_MEMBERS_WITHIN = 60  # characters: how far behind its kind a network's members are told


def _under_networks(page: Page, index: int) -> bool:
    """Whether the heading above says that networks are listed: "Le altre reti della città"."""
    section = page.section_of(index)
    return section is not None and section.level > 0 and _NETWORKS.search(section.heading) is not None


def _of_members(text: str, at: int) -> bool:
    return rule_pattern("member").search(text, at, min(len(text), at + _MEMBERS_WITHIN)) is not None


_OF_NETWORKS = frozenset(["headquarters", "founded", "members", "nature"])
