"""Networks that a list's label says to be part of something: `Urban Agenda for the EU:` above `Partnership on ...`."""

from __future__ import annotations

import re

from pipelines.labels import Label
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.discovery import Network, Sighting
from pipelines.readers.network_lines import alike_inside
from pipelines.readers.reach import scope_in
from pipelines.readers.relation_cells import body_at, claim_relation


def read(cast: Cast) -> None:
    """`Urban Agenda for the EU:` above `Partnership on Air Quality`: those below it that begin alike are part of it."""
    page = cast.page
    entries = {s.flow: (n, s) for n, s in cast.own if s.rule == "entry_is_network"}
    for index, flow in enumerate(page.flows):
        if flow.kind != "list_item" or not flow.text.endswith(":") or index + 1 not in entries:
            continue
        label = (0, len(flow.text.rstrip(" :")))
        for network, sighting in _below(page_flows=len(page.flows), entries=entries, index=index):
            name = page.written(index, *label)
            key = (network.id, "part_of", name)
            page.claim(
                "network_relations",
                key,
                index,
                "label_of_list",
                {"relation": ("part_of", 0, len(flow.text)), "object": (name, *label)},
                network_id=network.id,
            )
            if reach := scope_in(flow.text, *label):
                page.claim("networks", (network.id,), index, "scope_of_list_label", {"scope": reach}, 8)
            page.claim(
                "network_relations",
                key,
                sighting.flow,
                "label_of_list",
                {"relation": ("part_of", *sighting.name)},
                1,
                network_id=network.id,
            )


_WHOSE_PARTS = when_asked(r"(?:^|[,;] )(?P<whole>[A-ZÀ-Þ][^,;:.()]{2,100}?) ?\((?P<inside>[^()]{2,250})(?:\)|$)")


def in_brackets(cast: Cast) -> None:
    """`Urban Agenda for the EU (Partnership on Air e Partnership on Land)`: those in brackets are part of it."""
    page = cast.page
    lines: dict[int, dict[tuple[int, int], str]] = {}
    for network, s in cast.own:
        if s.rule == "named_in_line":
            lines.setdefault(s.flow, {})[s.name] = network.id
    for index, named in lines.items():
        text = page.flows[index].text
        for told in _WHOSE_PARTS.finditer(text):
            for part in alike_inside(text, told.span("inside")):
                if network_id := named.get(part):
                    whole = (*told.span("whole"), None)
                    claim_relation(page, index, network_id, "part_of", told.span("whole"), whole, "parts_in_brackets")
                    if reach := scope_in(text, *told.span("whole")):
                        cells = {"scope": reach}
                        page.claim("networks", (network_id,), index, "scope_of_list_label", cells, 8)


_ITEM = when_asked(r"(?: ?\([^()]*\))?(?:,|;| e| ed)? ?(?:(?:il|la|lo) |l')?")

_WORKS = when_asked(  # "Collaborazioni: |lavora insieme all'|OCSE"
    r"(?:(?:la rete|l'associazione) )?(?:collabora|lavora|opera|coopera|dialoga|è in (?:rete|contatto|dialogo))"
    r"(?: [a-zà-ù]+mente)?(?: insieme| assieme| in sinergia| fianco a fianco)?,? "
    r"(?:con(?: (?:il|lo|la|i|gli|le))? |con l'|a(?:l|llo|lla|i|gli|lle)? |all'|col )",
    re.I,
)


def allies(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Partner: OCSE, UNESCO`, `Partner strategico: OCSE`: the bodies with which a network works, one after another."""
    page, text, reach = cast.page, cast.page.flows[flow].text, label.value
    relation = "strategic_partner" if "strategic" in text[part[0] : label.end].lower() else "works_with"
    last: str | None = None
    if works := _WORKS.match(text, reach, part[1]):
        reach = works.end()
    for m in page.within(flow, reach, part[1], "organisation", "network"):
        if last is not None and m.ref == last and text[reach : m.start] == " (":  # "OCSE (|OECD|)"
            continue
        if not _ITEM.fullmatch(text, reach, m.start) or m.ref == network or m.value == "office":
            return
        reach, last = m.end, m.ref
        claim_relation(page, flow, network, relation, (part[0], label.end), (m.start, m.end, m), "allies_label")


_FROM = when_asked(
    r"(?:(?:dal|dalla|il|la) |dall'|l')?(?:programma|progetto|iniziativa|campagna|rete|network|associazione"
    r"|piattaforma)(?: [a-zà-ù]+){0,2}? [\"«“]?(?=[A-ZÀ-Þ\d])"
)
_GROWN = when_asked(r"Origin[ei]|Nasce da|Nat[oa] da|Deriva(?:zione| da)|Erede di|Evoluzione di")


def grown(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Origine: programma 100 Resilient Cities, lanciato da ...`: what a network grew from."""
    text = cast.page.flows[flow].text
    of = _FROM.match(text, label.value, part[1]) if _GROWN.match(text, part[0], label.end) else None
    found = body_at(cast, Sentence(flow, *part, network, network), of.end()) if of else None
    if found and not (found[2] and found[2].ref == network):
        claim_relation(cast.page, flow, network, "grew_from", (part[0], label.end), found, "origin_label")


def _below(page_flows: int, entries: dict[int, tuple[Network, Sighting]], index: int) -> list[tuple[Network, Sighting]]:
    """The entry under a label and those after it that begin with the same word."""
    out: list[tuple[Network, Sighting]] = []
    for flow in range(index + 1, page_flows):
        if flow not in entries:
            break
        network, sighting = entries[flow]
        if out and sighting.text.split()[0] != out[0][1].text.split()[0]:
            break
        out.append((network, sighting))
    return out
