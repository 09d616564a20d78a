"""Compares published tables with annotated ones: which rows and cells agree, which are missing, which too many.

Belongs here: how a row finds its counterpart, when two cells say the same, the counting. What is compared with what
(the corpora, their files, the printing) is `quality.py`. Ids are compared by what they point to: rows of a table
with an id of its own are matched first by their names, and every foreign id is then read through these matches.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from judging import (
    ENTITIES,
    LITERAL_MENTIONS,
    MENTIONED,
    OWN_ID,
    RULES,
    SPACES,
    UNASSERTED_ISSUES,
    Pair,
    Row,
    Tables,
    agree,
    excused,
    fold,
    lenient,
    loose,
    place,
    typed,
    with_extras,
)  # fmt: skip

from pipelines.schema import tables


@dataclass
class Count:
    """Rows and facts (filled cells of judged columns): annotated, published, and those that agree."""

    rows_expected: int = 0
    rows_published: int = 0
    rows_matched: int = 0
    facts: int = 0
    published: int = 0
    matched: int = 0

    def __iadd__(self, other: "Count") -> "Count":
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)
        return self

    @property
    def recall(self) -> float | None:
        """Facts found of those annotated; None if there are none."""
        return self.matched / self.facts if self.facts else None

    @property
    def precision(self) -> float | None:
        """Facts right of those published; None if there are none."""
        return self.matched / self.published if self.published else None


@dataclass(frozen=True)
class Difference:
    """A row (`column` None) or a cell on which annotation and publication differ."""

    page: str
    table: str
    key: str
    column: str | None
    expected: Any
    published: Any


@dataclass
class Comparison:
    """One set of annotated tables beside the published ones."""

    gold: Tables
    published: Tables
    columns: Mapping[str, tuple[str, ...]]  # judged columns of each judged table
    page: str = ""
    optional: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # words of rows that count neither way
    counts: dict[str, Count] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    _links: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    _rows: dict[str, tuple[list[Row], list[Row]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        order = [table for table in RULES if table in self.columns]
        for table in order:
            self._rows[table] = self._prepared(table)
        matches = {table: self._match(table) for table in order}
        for table, pairs in matches.items():
            self._count(table, pairs)

    def _prepared(self, table: str) -> tuple[list[Row], list[Row]]:
        """Annotated and published rows with typed cells and the extra columns that keys need."""
        names = tables()[table].columns + (("quote",) if table == "source_issues" else ())
        sides = []
        for rows in (self.gold.get(table, ()), self.published.get(table, ())):
            read = [{c: typed(table, c, row.get(c)) for c in dict.fromkeys(names)} for row in rows]
            sides.append([with_extras(table, row) for row in read])
        return sides[0], sides[1]

    # Ids

    def _told(self, row: Row, column: str) -> Any:
        """An annotated cell with ids of ours in place of the annotator's."""
        value = row[column]
        if value is None:
            return None
        if column.endswith("place_id") or (column == "normalised" and row["kind"] == "place"):
            return place(value)
        if column == "normalised":
            if row["kind"] in LITERAL_MENTIONS:
                return value
            return self._links[_space(row)].get(value, value)
        return self._links[SPACES[column]].get(value, value) if column in SPACES else value

    def _same(self, table: str, column: str, gold: Row, published: Row) -> bool:
        value, found = self._told(gold, column), published[column]
        if value is None or found is None:
            return False
        if column in ENTITIES and self._entity(0, value) == self._entity(1, found) is not None:
            return True
        return agree(column, value, found) or lenient(table, column, gold, published)

    def _entity(self, side: int, name: str) -> str | None:
        """The published id of the network or organisation called `name` by the annotation (0) or by us (1)."""
        for table in ("organisations", "networks"):
            for row in self._rows.get(table, ((), ()))[side]:
                if loose(name) in (loose(row[c]) for c in ("name", "acronym") if row[c]):
                    own: str = row[OWN_ID[table]]
                    return own if side else self._links[table].get(own)
        return None

    # Rows

    def _match(self, table: str) -> list[Pair]:
        """Pairs of rows that mean the same; the links of their ids are kept."""
        rule = RULES[table]
        gold, published = (list(rows) for rows in self._rows[table])
        pairs: list[Pair] = []
        for key in rule.keys:
            pairs += self._pair(table, key, gold, published)
        if rule.alike:
            pairs += _similar(rule.alike, gold, published)
        self._link(table, pairs)
        return pairs

    def _pair(self, table: str, key: tuple[str, ...], gold: list[Row], published: list[Row]) -> list[Pair]:
        """Take out of both lists the pairs that share `key`; among several, those that agree in most cells."""
        groups: dict[tuple[str, ...], tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
        for side, rows in enumerate((gold, published)):
            for row in rows:
                if (found := self._key(key, row, side)) is not None:
                    groups[found][side].append(row)
        pairs = [pair for group in groups.values() for pair in self._best(table, *group)]
        _take(gold, (a for a, _ in pairs))
        _take(published, (b for _, b in pairs))
        return pairs

    def _key(self, key: tuple[str, ...], row: Row, side: int) -> tuple[str, ...] | None:
        out = []
        for column in key:
            name = column.rstrip("?")
            value = row[name] if side else self._told(row, name)
            if value is None and name == column:
                return None
            out.append("" if value is None else loose(str(value)))
        return tuple(out) if any(out) else None

    def _best(self, table: str, gold: list[Row], published: list[Row]) -> Iterator[Pair]:
        if len(gold) == len(published) == 1:
            yield gold[0], published[0]
            return
        ranked = sorted(
            product(range(len(gold)), range(len(published))),
            key=lambda at: (-self._agreement(table, gold[at[0]], published[at[1]]), at),
        )
        used: tuple[set[int], set[int]] = (set(), set())
        for i, j in ranked:
            if i not in used[0] and j not in used[1]:
                used[0].add(i)
                used[1].add(j)
                yield gold[i], published[j]

    def _agreement(self, table: str, gold: Row, published: Row) -> int:
        cells = [c for c in (*self.columns[table], "document_id") if c in gold]
        return sum(gold[c] is published[c] or self._same(table, c, gold, published) for c in cells)

    def _link(self, table: str, pairs: list[Pair]) -> None:
        """Remember what the annotator's ids are called by us; ids without a table of theirs, by majority."""
        if own := OWN_ID.get(table):
            for gold, published in pairs:
                if gold[own] is not None and published[own] not in self._links[table].values():
                    self._links[table].setdefault(gold[own], published[own])
        if table != "mentions":
            return
        votes: Counter[tuple[str, str, str]] = Counter()
        for gold, published in pairs:
            if gold["kind"] not in LITERAL_MENTIONS and gold["normalised"] and published["normalised"]:
                votes[_space(gold), gold["normalised"], published["normalised"]] += 1
        for (space, ours, theirs), _ in votes.most_common():
            if ours not in self._links[space] and theirs not in self._links[space].values():
                self._links[space][ours] = theirs

    # Counting

    def _count(self, table: str, pairs: list[Pair]) -> None:
        count = self.counts[table] = Count(rows_matched=len(pairs))
        gold, published = (list(rows) for rows in self._rows[table])
        _take(gold, (a for a, _ in pairs))
        _take(published, (b for _, b in pairs))
        for a, b in pairs:
            self._count_pair(table, a, b, count)
        self._count_rest(table, [row for row in gold if not self._spare(table, row, pairs)], count, "expected")
        self._count_rest(table, [row for row in published if not self._open(table, row)], count, "published")
        count.rows_expected += len(pairs)
        count.rows_published += len(pairs)

    def _count_pair(self, table: str, gold: Row, published: Row, count: Count) -> None:
        for column in self.columns[table]:
            if excused(table, column, gold, published):
                continue
            value, found = gold[column], published[column]
            same = self._same(table, column, gold, published)
            count.facts += value is not None
            count.published += found is not None
            count.matched += same
            if not same and not value is found is None:
                self._note(table, gold, column, value, found)

    def _count_rest(self, table: str, rows: list[Row], count: Count, side: str) -> None:
        for row in rows:
            cells = {c: row[c] for c in self.columns[table] if row[c] is not None}
            count.facts += len(cells) if side == "expected" else 0
            count.published += len(cells) if side == "published" else 0
            self._note(table, row, None, *((cells, None) if side == "expected" else (None, cells)))
        name = f"rows_{side}"
        setattr(count, name, getattr(count, name) + len(rows))

    def _open(self, table: str, row: Row) -> bool:
        """Whether a published row without counterpart counts neither way."""
        if table == "source_issues" and row["kind"] in UNASSERTED_ISSUES:
            return True
        words = " ".join(str(value) for value in row.values())
        return any(fold(each) in words for each in self.optional.get(table, ()))

    def _spare(self, table: str, row: Row, pairs: list[Pair]) -> bool:
        """Whether a missing mention is the other half of an act's name, of which one half is found."""
        if table != "mentions" or row["kind"] != "act":
            return False
        acts = [each for each in self._rows[table][0] if each["kind"] == "act"]
        at = next(index for index, each in enumerate(acts) if each is row)
        halves = [each for each in acts[max(at - 1, 0) : at + 2] if each["normalised"] == row["normalised"]]
        return any(each is found for each in halves for found, _ in pairs)

    def _note(self, table: str, row: Row, column: str | None, expected: Any, published: Any) -> None:
        names = [c.rstrip("?") for c in (RULES[table].keys[0] if table != "source_issues" else ("kind", "quote"))]
        key = " | ".join(str(row[c]) for c in names if c != "document_id" and row[c] is not None)
        page = self.page or row.get("document_id") or ""
        self.differences.append(Difference(page, table, key, column, expected, published))


def _space(mention: Row) -> str:
    """The table whose ids a mention's `normalised` is of, or its kind if there is none."""
    kind = str(mention["kind"])
    return MENTIONED.get(kind, kind)


def _similar(alike: Callable[[Row, Row], bool], gold: list[Row], published: list[Row]) -> list[Pair]:
    """Take out of both lists the pairs that `alike` finds."""
    pairs = []
    for row in list(gold):
        if (found := next((each for each in published if alike(row, each)), None)) is not None:
            pairs.append((row, found))
            _take(gold, [row])
            _take(published, [found])
    return pairs


def _take(rows: list[Row], gone: Iterable[Row]) -> None:
    """Remove the very objects `gone` from a list."""
    ids = {id(row) for row in gone}
    rows[:] = [row for row in rows if id(row) not in ids]
