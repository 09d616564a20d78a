"""What differs between two states of the data, cell by cell, why, and how much a version moves for it.

Belongs here: comparing, causes, the next version. Does not belong here: which states there are and what is kept of
them (`pipelines.releases`), and saying the changes in words (`pipelines.chronicle`).

A cause is found by reading again: the new texts by the old rules, the old texts by the new rules. What the old rules
make of the new texts is the source's doing; what the new rules make of the old texts, and the old ones do not make of
the new, is the rules' doing; what neither makes alone needs the new words, and is the source's. Of the rules' doing,
what the new program makes with the old vocabulary is `rules_changed`, the rest `vocabulary_changed`. Corrections,
libraries and schemas count as rules: they are ours, not the source's.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Set
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, NamedTuple

import polars as pl

from pipelines import schema
from pipelines.publishing import INDEX
from pipelines.rules import ARCHIVE, REGISTRY, Rules
from pipelines.verify import read_table

Cells = Mapping[
    str, Mapping[str, Mapping[str, str]]
]  # table -> row key -> column -> canonical value, filled cells only
Step = Literal["major", "minor", "patch"]
OF_RELEASES = frozenset({"releases", "changes", "quality"})  # these tell of releases, so no release is made for them
_TEXTS, _HISTORY = "milano-texts", "milano-history"
_AT_ONCE = 2  # readings, each in a process of its own
_WORKS = frozenset({"sources", "documents", "references", "definitions"})  # rows of that package that stand for things


class Shape(NamedTuple):
    """What was promised for a table: its package, its primary key, the type of each column."""

    package: str
    primary_key: tuple[str, ...]
    columns: Mapping[str, str]


class Change(NamedTuple):
    """One cell that is not as it was; `cause` is empty until it has been found."""

    table_name: str
    row_key: str
    column_name: str
    change: Literal["added", "removed", "changed"]
    old_value: str | None
    new_value: str | None
    cause: str = ""


@dataclass(frozen=True)
class State:
    """The data at one time: cells, their shapes, and the rules that read them."""

    version: str
    cells: Cells
    shapes: Mapping[str, Shape]
    rules: Rules

    @cached_property
    def texts(self) -> dict[str, str]:
        """The texts by `raw_path`, as they were read."""
        paths = {key: row["raw_path"] for key, row in self.cells["sources"].items()}
        return {paths[key]: row["text"] for key, row in self.cells["documents"].items()}

    @cached_property
    def inputs(self) -> dict[str, str]:
        """The SHA-256 of the registry and of each text, by path in `raw/`."""
        files = {Path(REGISTRY).name: self.rules.files()[REGISTRY]}
        files |= {name: text.encode() for name, text in self.texts.items()}
        return {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}

    @property
    def inputs_sha256(self) -> str:
        """The digest of the registry and all texts."""
        return hashlib.sha256(json.dumps(self.inputs).encode()).hexdigest()

    @cached_property
    def data_sha256(self) -> str:
        """The digest of all cells and shapes: the same as long as nothing is to be released."""
        whole = json.dumps([self.cells, self.shapes], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(whole.encode()).hexdigest()


def state_of(frames: Mapping[str, pl.DataFrame], rules: Rules, version: str) -> State:
    """Return the state that tables just read are in."""
    shapes = {name: each for name, each in schema.tables().items() if name not in OF_RELEASES}
    return State(
        version,
        {name: _cells(each.primary_key, frames[name].iter_rows(named=True)) for name, each in shapes.items()},
        {
            name: Shape(each.package, each.primary_key, {field.name: field.type for field in each.fields})
            for name, each in shapes.items()
        },
        rules,
    )


def published_state(folder: Path) -> State:
    """Return the state that a published folder holds, by its own descriptors. `OSError` if a file is missing."""
    index = json.loads((folder / INDEX).read_text("utf-8"))
    cells, shapes = {}, {}
    for package in sorted({each["package"] for each in index["tables"]}):
        own = {each["name"] for each in index["tables"] if each["package"] == package} - OF_RELEASES
        for resource in json.loads((folder / package / "datapackage.json").read_text("utf-8"))["resources"]:
            if (name := resource["name"]) in own and resource["format"] == "csv":
                promised = resource["schema"]
                types = {field["name"]: field["type"] for field in promised["fields"]}
                shapes[name] = Shape(package, tuple(promised["primaryKey"]), types)
                cells[name] = _cells(promised["primaryKey"], read_table(folder / package / resource["path"], promised))
    return State(index["version"], cells, shapes, Rules((folder / ARCHIVE).read_bytes()))


def _cells(key: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, str]]:
    return {
        "|".join(str(row[column]) for column in key): {
            column: schema.canonical(value) for column, value in row.items() if value is not None
        }
        for row in rows
    }


def differences(old: Cells, new: Cells) -> list[Change]:
    """Return every cell that was added, removed or changed, in order of table, row and column.

    Applied to `old` they give `new`: a row that came or went has a change for each of its filled cells.
    """
    return [
        Change(table, row, *change)
        for table in sorted(old.keys() | new.keys())
        for row in sorted(old.get(table, {}).keys() | new.get(table, {}).keys())
        for change in _row(old.get(table, {}).get(row, {}), new.get(table, {}).get(row, {}))
    ]


def _row(
    old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[tuple[str, Literal["added", "removed", "changed"], str | None, str | None]]:
    if old == new:
        return
    for column in sorted(old.keys() | new.keys()):
        before, after = old.get(column), new.get(column)
        if before != after:
            yield column, "added" if before is None else "removed" if after is None else "changed", before, after


def step(old: State, new: State) -> Step | None:
    """Say which part of the version moves: major, minor, patch, or None where nothing changed.

    Major: a table or column is gone, moved to another package or of another type, or a key is another. Minor: tables,
    columns or rows came or went. Patch: values changed. Rows of the evidence (statements, mentions, blocks and the
    like) follow the words of the texts, so they count as values.
    """
    if any(_broken(shape, new.shapes.get(name)) for name, shape in old.shapes.items()):
        return "major"
    counted = [name for name, shape in new.shapes.items() if tells_of_things(name, shape.package)]
    if old.shapes != new.shapes or any(old.cells[name].keys() != new.cells[name].keys() for name in counted):
        return "minor"
    return None if old.cells == new.cells else "patch"


def tells_of_things(table: str, package: str) -> bool:
    """Whether rows of a table are things a reader asks for, not evidence that follows the words of the texts."""
    return table in _WORKS if package == _TEXTS else package != _HISTORY


def _broken(old: Shape, new: Shape | None) -> bool:
    if new is None or (old.package, old.primary_key) != (new.package, new.primary_key):
        return True
    return any(new.columns.get(column) != kind for column, kind in old.columns.items())


def next_version(version: str, moved: Step) -> str:
    """Return the version after `version`."""
    major, minor, patch = map(int, version.split("."))
    after = {"major": (major + 1, 0, 0), "minor": (major, minor + 1, 0), "patch": (major, minor, patch + 1)}[moved]
    return ".".join(map(str, after))


def explained(changes: Iterable[Change], old: State, new: State) -> list[Change]:
    """Return the changes between two states with their causes; reads again where that is needed to tell them apart."""
    held = list(changes)
    if not held:
        return []
    before, after = old.rules.parts(), new.rules.parts()
    ours = {part for part in ("rules", "vocabulary", "libraries") if before[part] != after[part]}
    if not ours and old.inputs_sha256 != new.inputs_sha256:
        return [change._replace(cause="source_changed") for change in held]  # nothing else is another
    readings = _readings(old, new, ours)
    return [change._replace(cause=_cause(change, readings, ours)) for change in held]


class _Readings(NamedTuple):
    """What was read again; None where there was no need, or where those rules cannot read those texts."""

    old_rules: Cells | None = None  # of the new texts
    new_rules: Cells | None = None  # of the old texts
    libraries: Cells | None = None  # old rules of the old texts, by the libraries of today
    program: Cells | None = None  # new rules but the old vocabulary, of the new texts


def _readings(old: State, new: State, ours: Set[str]) -> _Readings:
    """Read again, side by side, what is needed to tell the causes apart."""
    wanted: dict[str, tuple[Rules, State]] = {}
    if old.inputs_sha256 != new.inputs_sha256:
        wanted |= {"old_rules": (old.rules, new), "new_rules": (new.rules, old)}
        wanted |= {"libraries": (old.rules, old)} if "libraries" in ours else {}
    if "vocabulary" in ours and len(ours) > 1:
        wanted["program"] = (new.rules.with_vocabulary(old.rules), new)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        started = {name: pool.submit(_read, *each) for name, each in wanted.items()}
        return _Readings(**{name: each.result() for name, each in started.items()})


def _read(rules: Rules, state: State) -> Cells | None:
    return rules.read(state.texts, state.rules.files()[REGISTRY])


def _cause(change: Change, readings: _Readings, ours: Set[str]) -> str:
    """Say what changed a cell, as the head of this module defines it."""
    if not _is_ours(change, readings):
        return "source_changed"
    if "vocabulary" not in ours:
        return "rules_changed"
    by_program = len(ours) > 1 and (readings.program is None or _at(change, readings.program) == change.new_value)
    return "rules_changed" if by_program else "vocabulary_changed"


def _is_ours(change: Change, readings: _Readings) -> bool:
    if readings.old_rules is None and readings.new_rules is None:
        return True  # the texts are the same, or neither can read the other's
    if _at(change, readings.libraries) == change.new_value and readings.libraries is not None:
        return True
    by_source = change.old_value if readings.old_rules is None else _at(change, readings.old_rules)
    by_rules = change.old_value if readings.new_rules is None else _at(change, readings.new_rules)
    if change.new_value in (by_source, by_rules):
        return by_source != change.new_value
    return by_source == change.old_value != by_rules


def _at(change: Change, cells: Cells | None) -> str | None:
    return (cells or {}).get(change.table_name, {}).get(change.row_key, {}).get(change.column_name)
