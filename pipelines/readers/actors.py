"""Who acts for the publisher in a sentence: itself, its mayor, one of its units."""

from __future__ import annotations

import re

from pipelines.flows import matches
from pipelines.readers.office_names import COUNCIL, is_owner
from pipelines.readers.page import Page
from pipelines.readers.publishers import of_town, publisher_acting
from pipelines.readers.sentence import Actor


def actors_named(page: Page, flow: int, start: int, end: int) -> list[Actor]:
    """Where the publisher, its mayor or one of its units is named in a span, in order."""
    text = page.flows[flow].text
    beyond = min(len(text), end + 20)  # an actor is known by the verb after it, which may begin where the span ends
    out = [
        Actor(_holder(page, match), match.start(), match.end())
        for match in matches(publisher_acting(page.publisher), text, start, beyond)
        if match.end() <= end
    ]
    units = [
        Actor(page.written(flow, m.start, m.end), m.start, m.end)
        for m in page.within(flow, start, end, "organisation")
        if m.value == "office" and not COUNCIL.match(text, m.start)
    ]
    if not units:
        return out
    covered = [a for a in out if not any(u.start <= a.start < u.end for u in units)]
    ends = {u.end for u in units}
    free = [a for a in covered if not is_owner(text, a.start, ends, False)]
    free += [a for a in units if not is_owner(text, a.start, ends, True)]
    return sorted(free, key=lambda a: a.start)


def _holder(page: Page, match: re.Match[str]) -> str:
    """The contract's name for who acts: `Sindaco di Milano`, `Comune di Milano`."""
    if match["mayor"] and "resident" in match["mayor"]:
        return ("Presidente dell'" if page.publisher[0] in "UA" else "Presidente della ") + page.publisher
    if match["mayor"]:
        woman = match["mayor"].split()[0].endswith("a")
        ending, wider = "a" if woman else "o", "metropolitan" in match["mayor"]
        own = f"Sindac{ending} metropolitan{ending}" if wider else f"Sindac{ending}"
        return f"{own} {of_town(page.publisher)}"
    if match["sister"]:
        return match["sister"].replace("Metropolitana", "metropolitana")
    return page.publisher
