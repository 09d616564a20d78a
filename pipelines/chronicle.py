"""The changes between two states of the data in words, Italian and English: `CHANGES.md` and `milano-mondo diff`.

Belongs here: choosing what to tell and telling it. Does not belong here: finding changes and their causes; see
`pipelines.changes`.

Things that came, went or changed are told one by one, up to a limit per table; evidence (statements, mentions, blocks
and the like), which follows the words of the texts, is only counted. `changes.csv` holds every cell.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipelines import schema
from pipelines.changes import Change, State, tells_of_things
from pipelines.packages import plain

_TOLD = 40  # rows per table
_NAMES = ("name", "title", "term", "theme_name", "label_it")
_PLACES = frozenset({"char_start", "char_end"})
_UNTOLD = frozenset({"text", "sha256", "chars"})  # of documents: told as "the text changed"


@dataclass(frozen=True, slots=True)
class _Language:
    """The words of one language; braces are filled in."""

    code: str
    heading: str
    first: str
    same: str
    since: str
    causes: str
    cause: dict[str, str]
    texts: str
    text: dict[str, str]
    row: dict[str, str]
    cell: dict[str, str]
    evidence: str
    more: str


_LANGUAGES = (
    _Language(
        code="it",
        heading="In italiano",
        first="Primo rilascio: {tables} tabelle, {rows} righe, da {texts} testi.",
        same="Nessuna differenza.",
        since="Rispetto a {old}, righe: {rows_added} aggiunte, {rows_removed} tolte, {rows_changed} cambiate.",
        causes="Cause, in celle: {list}.",
        cause={
            "source_changed": "la fonte è cambiata",
            "rules_changed": "le regole sono cambiate",
            "vocabulary_changed": "il vocabolario è cambiato",
        },
        texts="Testi: {list}.",
        text={"added": "nuovo {name}", "removed": "tolto {name}", "changed": "cambiato {name}"},
        row={"added": "aggiunta", "removed": "tolta", "changed": "cambiata"},
        cell={"added": "{column} ora è «{new}»", "removed": "{column} era «{old}», ora manca",
              "changed": "{column} da «{old}» a «{new}»"},
        evidence="Prove, struttura e posizione delle parole, in celle: {list}.",
        more="e altre {count}: ogni cella è in `changes.csv`",
    ),
    _Language(
        code="en",
        heading="In English",
        first="First release: {tables} tables, {rows} rows, from {texts} texts.",
        same="No differences.",
        since="Compared with {old}, rows: {rows_added} added, {rows_removed} removed, {rows_changed} changed.",
        causes="Causes, in cells: {list}.",
        cause={
            "source_changed": "the source changed",
            "rules_changed": "the rules changed",
            "vocabulary_changed": "the vocabulary changed",
        },
        texts="Texts: {list}.",
        text={"added": "{name} is new", "removed": "{name} is gone", "changed": "{name} changed"},
        row={"added": "added", "removed": "removed", "changed": "changed"},
        cell={"added": "{column} is now “{new}”", "removed": "{column} was “{old}”, now missing",
              "changed": "{column} from “{old}” to “{new}”"},
        evidence="Evidence, structure and places of words, in cells: {list}.",
        more="and {count} more: every cell is in `changes.csv`",
    ),
)  # fmt: skip


def chronicle(old: State | None, new: State, version: str, day: str | None, changes: Sequence[Change]) -> str:
    """Return as Markdown what is new in `new` since `old`; `changes` are the cells with their causes."""
    head = f"# {version} ({day})" if day else f"# {old.version if old else ''} → {version}"
    lines = [head]
    for words in _LANGUAGES:
        lines += ["", f"## {words.heading}", "", *_Teller(old, new, words).told(changes)]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the changes between two states in one language."""

    old: State | None
    new: State
    words: _Language

    def told(self, changes: Sequence[Change]) -> Iterator[str]:
        """Yield the lines of the chronicle under the heading of its language."""
        if self.old is None:
            rows = sum(map(len, self.new.cells.values()))
            yield self.words.first.format(tables=len(self.new.cells), rows=rows, texts=len(self.new.texts))
        elif not changes:
            yield self.words.same
        else:
            yield from self._summary(self.old, changes)
            yield from self._things([change for change in changes if self._is_thing(change)])
            counts = Counter(change.table_name for change in changes if not self._is_thing(change))
            if counts:
                listed = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
                yield from ("", self.words.evidence.format(list=listed))

    def _is_thing(self, change: Change) -> bool:
        """Whether a change is told for itself: it is about a thing, and not just about where its words stand now."""
        shape = self.new.shapes.get(change.table_name) or (self.old or self.new).shapes[change.table_name]
        moved = change.change == "changed" and change.column_name in _PLACES
        return not moved and tells_of_things(change.table_name, shape.package)

    def _summary(self, old: State, changes: Sequence[Change]) -> Iterator[str]:
        rows = Counter(self._happened(table, key) for table, key in _rows(filter(self._is_thing, changes)))
        yield self.words.since.format(old=old.version, **{f"rows_{kind}": rows[kind] for kind in self.words.row})
        causes = Counter(change.cause for change in changes)
        yield self.words.causes.format(
            list=", ".join(f"{self.words.cause[each]} {causes[each]}" for each in sorted(causes))
        )
        texts = _rows(change for change in changes if (change.table_name, change.column_name) == ("documents", "text"))
        if texts:
            listed = (self.words.text[self._happened(*row)].format(name=f"`{row[1]}`") for row in texts)
            yield self.words.texts.format(list=", ".join(listed))

    def _happened(self, table: str, key: str) -> str:
        """Say what happened to a row that changes speak of: added, removed or changed."""
        if key not in (self.old or self.new).cells.get(table, {}):
            return "added"
        return "changed" if key in self.new.cells.get(table, {}) else "removed"

    def _things(self, changes: Sequence[Change]) -> Iterator[str]:
        for name, group in groupby(changes, key=lambda change: change.table_name):
            known = schema.tables().get(name)
            yield from ("", f"### {known.title[self.words.code]} (`{name}`)" if known else f"### `{name}`", "")
            rows = [list(cells) for _, cells in groupby(group, key=lambda change: change.row_key)]
            yield from (f"- {self._row(cells)}" for cells in rows[:_TOLD])
            if len(rows) > _TOLD:
                yield f"- {self.words.more.format(count=len(rows) - _TOLD)}"

    def _row(self, changes: Sequence[Change]) -> str:
        table, key = changes[0].table_name, changes[0].row_key
        happened = self._happened(table, key)
        causes = " / ".join(self.words.cause[cause] for cause in sorted({change.cause for change in changes}))
        cells = self.new.cells.get(table, {}).get(key) or (self.old or self.new).cells[table][key]
        named = next((cells[column] for column in _NAMES if cells.get(column, key) != key), None)
        label = f"**{plain(key)}**" + (f" ({plain(named)})" if named else "")
        told = [self._cell(change) for change in changes if change.column_name not in _UNTOLD]
        said = f" {'; '.join(told)}:" if told and happened == "changed" else ""
        return f"{self.words.row[happened]} {label}:{said} {causes}"

    def _cell(self, change: Change) -> str:
        old, new = plain(change.old_value), plain(change.new_value)
        return self.words.cell[change.change].format(column=f"`{change.column_name}`", old=old, new=new)


def _rows(changes: Iterable[Change]) -> list[tuple[str, str]]:
    """Return table and key of each row that changes speak of, once."""
    return list(dict.fromkeys((change.table_name, change.row_key) for change in changes))
