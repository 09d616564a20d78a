"""Events of networks: foundings and joinings, made from what is claimed of networks and memberships."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipelines.edtf_days import first_day, last_day
from pipelines.ids import slug
from pipelines.sources import Document
from pipelines.statements import Claim, Fact

LISTED = "listed_by_its_member"  # the rule of a membership that a listing states
_SOURCES = {"founded_edtf": ("networks", "founding"), "joined_edtf": ("memberships", "joining")}


def from_networks(facts: Iterable[Fact], document: Document) -> list[Fact]:
    """The founding and joining events of claims on `networks.founded_edtf` and `memberships.joined_edtf` of a document.

    The date's claim is taken over with its spans; the kind is said by the verb that the date goes with (`fondata`,
    `ha aderito`), else by the date's own words. A founding takes the place claimed for it, a joining the act by which
    it was resolved; who founded a network did not join it. Network ids are the last value of either table's key.
    """
    stated = list(facts)
    members = [fact for fact in stated if fact.table == "memberships"]
    founders = {f.key for f in members if any(c.column == "status" and c.value == "founder" for c in f.claims)}
    told = _Told(
        {f.key[-1]: c for f in stated if f.table == "networks" for c in f.claims if c.column == "founded_place_id"},
        {f.key: str(c.value) for f in members for c in f.claims if c.column == "act_id"},
        dict(sorted(_statuses(members), key=lambda told: -told[1].rank)),
        dict(sorted(_statuses(members, "joined_edtf"), key=lambda told: -told[1].rank)),
    )
    out: list[Fact] = []
    for fact in stated:
        for column, (table, kind) in _SOURCES.items():
            if fact.table == table and fact.key not in founders:
                dated = [each for each in fact.claims if each.column == column and told.first(fact.key, each)]
                out += [_network_event(fact, each, kind, document, told) for each in dated]
    return out


def _statuses(members: list[Fact], column: str = "status") -> Iterator[tuple[tuple[str, ...], Claim]]:
    """What is claimed of the statuses of memberships, or of when they began, the last first."""
    return ((fact.key, claim) for fact in reversed(members) for claim in fact.claims if claim.column == column)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a document tells of foundings and joinings beside their dates: places by network, acts and the words of
    belonging by membership."""

    places: Mapping[str, Claim]
    acts: Mapping[tuple[str, ...], str]
    belonging: Mapping[tuple[str, ...], Claim]
    joined: Mapping[tuple[str, ...], Claim]

    def first(self, key: tuple[str, ...], dated: Claim) -> bool:
        """Whether a date is no other than the one best told of its membership: one joins once."""
        best = self.joined.get(key) if dated.column == "joined_edtf" else None
        return best is None or best.value == dated.value


def _network_event(fact: Fact, dated: Claim, kind: str, document: Document, told: _Told) -> Fact:
    """One founding or joining."""
    network, when = fact.key[-1], str(dated.value)
    member = f"-{slug(fact.key[0])}" if kind == "joining" else ""
    key = f"{kind}-{network}{member}-{slug(when)}"
    said = _belongs(fact, dated, told) if kind == "joining" else dated.telling
    claims = [
        Claim("kind", kind, said or dated.spans, dated.rule, dated.rank),
        Claim("date_edtf", when, dated.spans, dated.rule, dated.rank),
    ]
    place = told.places.get(network) if kind == "founding" else None
    if place:
        name = " ".join(document.reading[slice(*place.spans[0])].replace("*", "").split())
        claims.append(Claim("place_name", name, place.spans, place.rule, place.rank))
    fixed = {
        "event_id": key,
        "document_id": document.id,
        "network_id": network,
        "date_start": first_day(when),
        "date_end": last_day(when),
        "act_id": told.acts.get(fact.key) if kind == "joining" else None,
        "place_id": place.value if place else None,
    }
    return Fact("events", (key,), fact.document, claims, {k: v for k, v in fixed.items() if v is not None})


def _belongs(fact: Fact, dated: Claim, told: _Told) -> Sequence[tuple[int, int]]:
    """The words that say that somebody joined: those of the date's own sentence, of a listed network the list's."""
    said = [c for c in fact.claims if c.column == "status" and c.rule != LISTED]
    own = said[0] if said else told.belonging.get(fact.key)
    return own.spans if own else dated.spans
