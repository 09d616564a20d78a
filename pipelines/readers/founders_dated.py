"""When the founders of a network joined it: when it was founded."""

from __future__ import annotations

from pipelines.readers.cast import Cast
from pipelines.statements import Claim


def date_founders(cast: Cast) -> None:
    """A founder joined when the network was founded, wherever on the page that date stands."""
    founded = {
        fact.key[-1]: claim
        for fact in reversed(cast.page.facts)
        if fact.table == "networks"
        for claim in fact.claims
        if claim.column == "founded_edtf"
    }
    dated = {
        fact.key
        for fact in cast.page.facts
        if fact.table == "memberships"
        for claim in fact.claims
        if claim.column == "joined_edtf"
    }
    for fact in cast.page.facts:
        if (
            fact.table == "memberships"
            and fact.key not in dated
            and fact.key[-1] in founded
            and any(c.value == "founder" for c in fact.claims)
        ):
            date = founded[fact.key[-1]]
            fact.claims.append(Claim("joined_edtf", date.value, date.spans, "founded_when", date.rank))
            dated.add(fact.key)
