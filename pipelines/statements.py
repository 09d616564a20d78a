"""The statement, and how the statements of several texts are reconciled into tables.

Readers do nothing but make claims: this cell of this row has this value, and these words say so. Here claims
become rows (one thing, one row), and each piece of evidence becomes a row of the table `statements`.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import starmap
from typing import Any

from pipelines.sources import Document

Scalar = str | int | float | bool | date
Row = dict[str, Any]
Tables = dict[str, list[Row]]


@dataclass(slots=True)
class Claim:
    """A cell as one text states it: value and the spans (of `Document.reading`) of the words that say so.

    `rank` orders the claims of one document on one cell: the lowest wins, then the first. `telling`: of a date, the
    words that say what happened then (`fondata`), if not those of the date itself.
    """

    column: str
    value: Scalar
    spans: Sequence[tuple[int, int]]
    rule: str
    rank: int = 0
    telling: Sequence[tuple[int, int]] = ()


@dataclass(slots=True)
class Fact:
    """What one document claims of one row. `fixed` holds cells without evidence: ids, derived values."""

    table: str
    key: tuple[str, ...]
    document: int
    claims: list[Claim]
    fixed: Mapping[str, Any] = field(default_factory=dict)


def canonical(value: Scalar) -> str:
    """A value as text, the same on every machine: `true`, `0.25`, `97`, ISO dates."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    return value.isoformat() if isinstance(value, date) else str(value)


@dataclass(slots=True)
class _Thing:
    """What all texts together say of one row: claims by column, each with its document; fixed cells by document."""

    row: Row
    cells: defaultdict[str, list[tuple[Claim, int]]] = field(default_factory=lambda: defaultdict(list))
    fixed: dict[int, Mapping[str, Any]] = field(default_factory=dict)
    weight: dict[int, int] = field(default_factory=dict)

    def add(self, fact: Fact) -> None:
        """Take in what one document claims."""
        document, cells = fact.document, self.cells
        before = self.fixed.get(document)
        self.fixed[document] = fact.fixed if before is None else {**before, **fact.fixed}
        self.weight[document] = self.weight.get(document, 0) + len(fact.claims)
        for claim in fact.claims:
            cells[claim.column].append((claim, document))


def reconcile(
    facts: Iterable[Fact], documents: Sequence[Document], columns: Mapping[str, Sequence[str]]
) -> tuple[Tables, list[Row]]:
    """Rows per table and the rows of `statements`.

    `columns`: the columns of each table, in order; cells that nothing claims are None. Row order is that of the
    first fact about the row, in document order.
    """
    things: dict[tuple[str, tuple[str, ...]], _Thing] = {}
    for fact in facts:
        identity = (fact.table, fact.key)
        thing = things.get(identity)
        if thing is None:
            thing = things[identity] = _Thing(dict.fromkeys(columns[fact.table]))
        thing.add(fact)
    tables: Tables = defaultdict(list)
    preferred: list[_Stated] = []
    others: list[_Stated] = []
    for (table, key), thing in things.items():
        order = sorted(thing.fixed, key=lambda d: (-thing.weight[d], d))
        for document in reversed(order):
            thing.row.update(thing.fixed[document])
        places = {document: place for place, document in enumerate(order)}
        _settle(table, "|".join(key), thing, places, preferred, others)
        tables[table].append(thing.row)
    return tables, _statement_rows(preferred, others, documents)


_Stated = tuple[str, str, Claim, int]  # table, row key, claim, document


def _settle(
    table: str, key: str, thing: _Thing, places: Mapping[int, int], preferred: list[_Stated], others: list[_Stated]
) -> None:
    """Give each cell the claim of the document that says most about the row, then registry order, rank, text order."""
    for column, candidates in thing.cells.items():
        chosen = candidates[0]
        if len(candidates) > 1:
            chosen = min(candidates, key=lambda c: (places[c[1]], c[0].rank))
            others += [(table, key, *candidate) for candidate in candidates if candidate is not chosen]
        preferred.append((table, key, *chosen))
        if column in thing.row:
            thing.row[column] = chosen[0].value


def _statement_rows(preferred: list[_Stated], others: list[_Stated], documents: Sequence[Document]) -> list[Row]:
    """One row of `statements` per piece of evidence; the same words for the same cell by the same rule count once.

    A statement is named by a digest of all it says but its words.
    """
    given: dict[str, int] = {}
    sha256 = hashlib.sha256
    places = [(each.id, each.text, None if each.origin is None else each.span) for each in documents]
    out: list[Row] = []
    seen: set[tuple[Any, ...]] = set()
    for is_preferred, stated in ((True, preferred), (False, others)):
        for table, key, claim, index in stated:
            (name, text, span), column, rule, value = places[index], claim.column, claim.rule, claim.value
            if not isinstance(value, str):
                value = canonical(value)
            digest = sha256("\x1f".join((table, key, column, value, name, rule)).encode()).hexdigest()[:16]
            for start, end in claim.spans if span is None else starmap(span, claim.spans):
                mark = (table, key, column, value, index, start, end)
                if mark in seen:
                    continue
                seen.add(mark)
                number = given[digest] = given.get(digest, 0) + 1
                out.append(
                    {
                        "statement_id": digest if number == 1 else f"{digest}-{number}",
                        "table_name": table,
                        "row_key": key,
                        "column_name": column,
                        "value": value,
                        "document_id": name,
                        "char_start": start,
                        "char_end": end,
                        "quote": text[start:end],
                        "rule": rule,
                        "preferred": is_preferred,
                    }
                )
    return out
