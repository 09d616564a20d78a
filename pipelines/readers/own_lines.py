"""Lines above a list: that its names are networks of the publisher's, whatever heads the section; or that it is a part
of what is told of one network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pipelines.readers.page import Page
from pipelines.readers.publishers import city_names

_BODIES = r"(?:reti|network|organismi|associazioni|coordinamenti|alleanze)\b"
_RELATIVE = re.compile(
    rf"(?:(?:le )?altre|ulteriori) {_BODIES}[^.:;]{{0,30}}? (?:(?:a|di|in) cui|(?:all|dell|nell)e quali|(?:a|de|ne)i"
    r" quali) [^.:;]{0,40}?(?:aderi\w+|parte|membro|soci[oa]|iscritt[ao])\b[^.:;]{0,20}:?",
    re.I,
)
_WE_TOO = re.compile(  # a heading without a colon: "SIAMO ANCHE IN", "Facciamo parte inoltre di"
    r"(?:(?:siamo|stiamo|ci trovate)(?: (?:inoltre|anche|infine|poi|pure))?"
    r"(?: (?:soci|membri|presenti|iscritti|associati|parte))?|(?:facciamo|prendiamo)"
    r"(?: (?:inoltre|anche|infine|poi))? parte|aderiamo|partecipiamo|apparteniamo)"
    r"(?: (?:inoltre|anche|infine|poi|pure))? (?:in|di|a|ad)(?: queste reti)?:?",
    re.I,
)


@lru_cache(maxsize=64)
def _of_publisher(town: str) -> re.Pattern[str]:
    """`Il Comune fa parte inoltre dei seguenti organismi:`, `Siamo anche soci di altre reti:`, `Aderiamo anche a:`."""
    more = r"(?: (?:inoltre|anche|infine))?"
    return re.compile(
        r"(?:(?:(?:Il |La |L')(?:Comune|Città(?: metropolitana)?|Ente|Amministrazione(?: comunale)?)"
        rf"(?: di {re.escape(town)})?|(?:La Città di )?{re.escape(town)}){more} (?:aderisce|fa{more} parte"
        rf"|è{more} (?:membro|soci[oa]))|Aderiamo|Facciamo{more} parte|Siamo{more} (?:soci|membri)){more}"
        rf" (?:(?:dei|delle|ai|alle|di|a) (?:seguenti|altri|altre)(?: \w+)? {_BODIES}[^.:;]{{0,20}}|a|di):"
    )


def under_own_line(page: Page, index: int) -> bool:
    """Whether a list stands right below such a line: `Altre reti di cui il Comune fa parte`."""
    flows = page.flows
    above = next((f for f in reversed(flows[max(0, index - 40) : index]) if f.kind != "list_item"), None)
    if above is None or above.kind not in ("paragraph", "heading") or above.section != flows[index].section:
        return False
    if above.kind == "heading":
        return _WE_TOO.fullmatch(above.text) is not None
    town = city_names(page.publisher)[0]
    return bool(_RELATIVE.fullmatch(above.text) or _of_publisher(town).fullmatch(above.text))


def with_parts(page: Page, own: Mapping[int | None, str]) -> dict[int, str]:
    """Section -> network, with the parts of each network's section: what stands below `Strumenti con cui opera:`."""
    out = {section: network for section, network in own.items() if section is not None}
    for index, section in enumerate(page.structure.sections):
        network = out.get(section.parent or 0)
        heading = page.heading_of(index) if network is not None and index not in out else None
        if network is not None and heading is not None and page.flows[heading].text.endswith(":"):
            out[index] = network
    return out


def titled_so(page: Page, above: list[int], words: re.Pattern[str]) -> bool:
    """Whether a page that begins with a letterhead bears a title of some words below it: `Reti di cui la Provincia fa
    parte`."""
    lines = [page.flows[f].text for f in above if page.flows[f].section == 0]
    return any(len(line) < _LINE and line[-1:] not in ".:;" and words.search(line) for line in lines)


_LINE = 120  # characters of a title at most
