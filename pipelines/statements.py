"""The statement, and how the statements of several texts are reconciled into tables.

Readers do nothing but make claims: this cell of this row has this value, and these words say so. Here claims
become rows (one thing, one row), and each piece of evidence becomes a row of the table `statements`.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from pipelines.ids import Ids
from pipelines.sources import Document

Scalar = str | int | float | bool | date
Row = dict[str, Any]
Tables = dict[str, list[Row]]


@dataclass(slots=True)
class Claim:
    """A cell as one text states it: value and the spans (of `Document.reading`) of the words that say so.

    `rank` orders the claims of one document on one cell: the lowest wins, then the first.
    """

    column: str
    value: Scalar
    spans: Sequence[tuple[int, int]]
    rule: str
    rank: int = 0


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
class _Candidate:
    claim: Claim
    document: int
    order: int


def reconcile(
    facts: Iterable[Fact], documents: Sequence[Document], columns: Mapping[str, Sequence[str]]
) -> tuple[Tables, list[Row]]:
    """Rows per table and the rows of `statements`.

    `columns`: the columns of each table, in order; cells that nothing claims are None. Row order is that of the
    first fact about the row, in document order.
    """
    rows: dict[tuple[str, tuple[str, ...]], Row] = {}
    cells: dict[tuple[str, tuple[str, ...]], dict[str, list[_Candidate]]] = {}
    fixed: dict[tuple[str, tuple[str, ...]], dict[int, Row]] = {}
    weight: dict[tuple[str, tuple[str, ...]], Counter[int]] = defaultdict(Counter)
    for order, fact in enumerate(facts):
        identity = (fact.table, fact.key)
        if identity not in rows:
            rows[identity] = dict.fromkeys(columns[fact.table])
            cells[identity] = {}
        fixed.setdefault(identity, {}).setdefault(fact.document, {}).update(
            {k: v for k, v in fact.fixed.items() if v is not None}
        )
        weight[identity][fact.document] += len(fact.claims)
        claimed = cells[identity]
        for claim in fact.claims:
            claimed.setdefault(claim.column, []).append(_Candidate(claim, fact.document, order))
    statements: list[_Stated] = []
    for identity, row in rows.items():
        for document in sorted(fixed[identity], key=lambda d: (-weight[identity][d], d), reverse=True):
            row.update(fixed[identity][document])
        _settle(identity, row, cells[identity], weight[identity], statements)
    tables: Tables = defaultdict(list)
    for (table, _), row in rows.items():
        tables[table].append(row)
    return tables, _statement_rows(statements, documents)


@dataclass(slots=True)
class _Stated:
    table: str
    row_key: str
    claim: Claim
    document: int
    preferred: bool


def _settle(
    identity: tuple[str, tuple[str, ...]],
    row: Row,
    cells: dict[str, list[_Candidate]],
    weight: Counter[int],
    out: list[_Stated],
) -> None:
    """Give each cell the claim of the document that says most about the row, then registry order, rank, text order."""
    table, key = identity
    for column, candidates in cells.items():
        chosen = min(candidates, key=lambda c: (-weight[c.document], c.document, c.claim.rank, c.order))
        if column in row:
            row[column] = chosen.claim.value
        for candidate in candidates:
            out.append(_Stated(table, "|".join(key), candidate.claim, candidate.document, candidate is chosen))


@lru_cache(maxsize=4096)
def _digest(*parts: str) -> str:
    """What names a statement; most rest on several words, one after the other."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _statement_rows(stated: list[_Stated], documents: Sequence[Document]) -> list[Row]:
    """One row of `statements` per piece of evidence; the same words for the same cell by the same rule count once."""
    ids = Ids()
    out: list[Row] = []
    seen: set[tuple[Any, ...]] = set()
    for item in sorted(stated, key=lambda s: not s.preferred):
        document = documents[item.document]
        value = canonical(item.claim.value)
        cell = (item.table, item.row_key, item.claim.column, value)
        digest = _digest(*cell, document.id, item.claim.rule)
        for begin, finish in item.claim.spans:
            start, end = document.span(begin, finish)
            mark = (*cell, item.document, start, end)
            if mark in seen:
                continue
            seen.add(mark)
            out.append(
                {
                    "statement_id": ids.give(digest),
                    "table_name": item.table,
                    "row_key": item.row_key,
                    "column_name": item.claim.column,
                    "value": value,
                    "document_id": document.id,
                    "char_start": start,
                    "char_end": end,
                    "quote": document.text[start:end],
                    "rule": item.claim.rule,
                    "preferred": item.preferred,
                }
            )
    return out
