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
    cells: str
    more: str


_LANGUAGES = (
    _Language(
        code="it",
        heading="In italiano",
        first="Primo rilascio: {tables} tabelle, {rows} righe, da {texts} testi.",
        same="Nessuna differenza.",
        since="Rispetto a {old}: {rows_added} righe aggiunte, {rows_removed} tolte, {rows_changed} cambiate.",
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
        evidence="Prove e struttura dei testi, in celle cambiate: {list}.",
        cells="celle",
        more="e altre {count}: ogni cella è in `changes.csv`",
    ),
    _Language(
        code="en",
        heading="In English",
        first="First release: {tables} tables, {rows} rows, from {texts} texts.",
        same="No differences.",
        since="Compared with {old}: {rows_added} rows added, {rows_removed} removed, {rows_changed} changed.",
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
        evidence="Evidence and structure of the texts, in cells changed: {list}.",
        cells="cells",
        more="and {count} more: every cell is in `changes.csv`",
    ),
)  # fmt: skip


def chronicle(old: State | None, new: State, version: str, day: str | None, changes: Sequence[Change]) -> str:
    """Return as Markdown what is new in `new` since `old`; `changes` are the cells with their causes."""
    head = f"# {version} ({day})" if day else f"# {old.version if old else ''} → {version}"
    lines = [head]
    for words in _LANGUAGES:
        lines += ["", f"## {words.heading}", "", *_told(old, new, changes, words)]
    return "\n".join(lines) + "\n"


def _told(old: State | None, new: State, changes: Sequence[Change], words: _Language) -> Iterator[str]:
    if old is None:
        rows = sum(map(len, new.cells.values()))
        yield words.first.format(tables=len(new.cells), rows=rows, texts=len(new.texts))
        return
    if not changes:
        yield words.same
        return
    yield from _summary(old, new, changes, words)
    tables = {name: list(group) for name, group in groupby(changes, key=lambda change: change.table_name)}
    things = [name for name in tables if tells_of_things(name, (new.shapes.get(name) or old.shapes[name]).package)]
    for name in things:
        yield from _table(name, tables[name], old, new, words)
    counts = ", ".join(f"{name} {len(held)}" for name, held in tables.items() if name not in things)
    if counts:
        yield from ("", words.evidence.format(list=counts))


def _summary(old: State, new: State, changes: Sequence[Change], words: _Language) -> Iterator[str]:
    rows = Counter(
        kind for name in {change.table_name for change in changes} for kind in _rows(name, changes, old, new).values()
    )
    yield words.since.format(old=old.version, **{f"rows_{kind}": rows[kind] for kind in words.row})
    causes = Counter(change.cause for change in changes)
    yield words.causes.format(list=", ".join(f"{words.cause[cause]} {causes[cause]}" for cause in sorted(causes)))
    texts = _rows("documents", [each for each in changes if each.column_name == "text"], old, new)
    if texts:
        yield words.texts.format(
            list=", ".join(words.text[kind].format(name=f"`{name}`") for name, kind in texts.items())
        )


def _rows(table: str, changes: Iterable[Change], old: State, new: State) -> dict[str, str]:
    """Return what happened to each row of a table that changes speak of."""
    keys = dict.fromkeys(change.row_key for change in changes if change.table_name == table)
    before, after = old.cells.get(table, {}), new.cells.get(table, {})
    return {key: "added" if key not in before else "removed" if key not in after else "changed" for key in keys}


def _table(name: str, changes: Sequence[Change], old: State, new: State, words: _Language) -> Iterator[str]:
    known = schema.tables().get(name)
    yield from ("", f"### {known.title[words.code]} (`{name}`)" if known else f"### `{name}`", "")
    happened = _rows(name, changes, old, new)
    for key in list(happened)[:_TOLD]:
        held = [change for change in changes if change.row_key == key]
        yield f"- {_row(name, key, happened[key], held, old, new, words)}"
    if len(happened) > _TOLD:
        yield f"- {words.more.format(count=len(happened) - _TOLD)}"


def _row(
    name: str, key: str, happened: str, changes: Sequence[Change], old: State, new: State, words: _Language
) -> str:
    causes = " / ".join(words.cause[cause] for cause in sorted({change.cause for change in changes}))
    cells = new.cells.get(name, {}).get(key) or old.cells[name][key]
    named = next((cells[column] for column in _NAMES if cells.get(column, key) != key), None)
    label = f"`{key}`" + (f" ({plain(named)})" if named else "")
    if happened != "changed":
        return f"{words.row[happened]} {label}: {causes}"
    told = "; ".join(_cell(change, words) for change in changes if change.column_name not in _UNTOLD)
    return f"{words.row[happened]} {label}: {told + ': ' if told else ''}{causes}"


def _cell(change: Change, words: _Language) -> str:
    old, new = plain(change.old_value), plain(change.new_value)
    return words.cell[change.change].format(column=f"`{change.column_name}`", old=old, new=new)
