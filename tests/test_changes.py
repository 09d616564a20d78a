"""What differs between two states of the data, why, and how far the version moves."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from editions import rules
from hypothesis import given
from hypothesis import strategies as st

from pipelines.archive import archive
from pipelines.changes import Change, Shape, State, differences, explained, next_version, step
from pipelines.rules import Rules, pack

Rows = Mapping[str, Mapping[str, str]]

# Rules that read again: a cell per line `name: value` of the text whose name their vocabulary knows; the new program
# writes values in capitals.
READ = """
import json, sys
from pathlib import Path
raw, out = map(Path, sys.argv[1:])
known = Path("schemas/vocabularies/words.yaml").read_text().split()
lines = [line.split(": ") for line in (raw / "t.txt").read_text().splitlines()]
rows = {name: {"name": name, "value": value%s} for name, value in lines if name in known}
out.write_text(json.dumps({"networks": rows}))
"""
OLD, NEW = READ % "", READ % ".upper()"


def state(text: str, program: str, words: str, networks: Rows | None = None, libraries: str = "") -> State:
    """The state that a text is in, read by toy rules."""
    shown = {"networks": Shape("milano-city-networks", ("name",), {"name": "string", "value": "string"})}
    held = Rules(archive({
        "raw/sources.yaml": b"", "pipelines/__init__.py": b"", "pipelines/reread.py": program.encode(),
        "schemas/vocabularies/words.yaml": words.encode(), "libraries.txt": libraries.encode(),
    }))  # fmt: skip
    read = networks if networks is not None else (held.read({"t.txt": text}, b"") or {})["networks"]
    works = {"sources": {"t": {"raw_path": "t.txt"}}, "documents": {"t": {"text": text}}}
    shapes = {name: Shape("milano-texts", ("id",), {"raw_path": "string", "text": "string"}) for name in works}
    return State("1.0.0", {"networks": read, **works}, {**shown, **shapes}, held)


def causes(old: State, new: State) -> dict[str, str]:
    """The cause of each change of a network's value."""
    found = explained(differences(old.cells, new.cells), old, new)
    return {each.row_key: each.cause for each in found if each.column_name == "value"}


def test_another_text_alone_is_the_sources_doing() -> None:
    assert causes(state("a: x", OLD, "a"), state("a: y", OLD, "a")) == {"a": "source_changed"}


def test_another_program_alone_is_the_rules_doing() -> None:
    assert causes(state("a: x", OLD, "a"), state("a: x", NEW, "a")) == {"a": "rules_changed"}


def test_another_vocabulary_alone_is_the_vocabularys_doing() -> None:
    assert causes(state("a: x\nb: y", OLD, "a"), state("a: x\nb: y", OLD, "a b")) == {"b": "vocabulary_changed"}


def test_libraries_count_as_rules() -> None:
    assert causes(state("a: x", OLD, "a"), state("a: x", NEW, "a", libraries="x==2")) == {"a": "rules_changed"}


def test_everything_at_once_is_told_apart_by_reading_again() -> None:
    old = state("a: x\nb: 1\nd: 4\ne: k", OLD, "a b e")
    new = state("a: x\nb: 2\nc: 3\nd: 4\ne: k", NEW, "a b c d")
    assert causes(old, new) == {
        "a": "rules_changed",  # written in capitals now
        "b": "source_changed",  # another number in the text
        "c": "source_changed",  # neither the word alone nor the vocabulary alone gives it: the word had to be there
        "d": "vocabulary_changed",  # always in the text, known only now
        "e": "vocabulary_changed",  # still in the text, known no more
    }


def test_a_reading_that_fails_leaves_the_rest_to_tell() -> None:
    broken = "raise SystemExit(1)"
    old, new = state("a: x", broken, "a", {"a": {"value": "x"}}), state("a: X\nb: 1", NEW, "a b")
    assert causes(old, new) == {"a": "rules_changed", "b": "source_changed"}


def test_a_library_that_changed_is_not_blamed_on_the_source() -> None:
    old = state("a: x\nb: 1", OLD, "a b", {"a": {"value": "old"}, "b": {"value": "1"}}, libraries="x==1")
    assert causes(old, state("a: x\nb: 2", OLD, "a b", libraries="x==2")) == {
        "a": "rules_changed", "b": "source_changed",
    }  # fmt: skip


TEXT = st.text("abc|é", max_size=3)
CELLS = st.dictionaries(TEXT, st.dictionaries(TEXT, st.dictionaries(TEXT, TEXT, min_size=1), max_size=3), max_size=3)


@given(CELLS, CELLS)
def test_changes_lead_from_the_old_cells_to_the_new(
    old: dict[str, dict[str, dict[str, str]]], new: dict[str, dict[str, dict[str, str]]]
) -> None:
    def flat(cells: dict[str, dict[str, dict[str, str]]]) -> dict[tuple[str, str, str], str]:
        return {(t, r, c): value for t, rows in cells.items() for r, row in rows.items() for c, value in row.items()}

    held = flat(old)
    for each in differences(old, new):
        cell = (each.table_name, each.row_key, each.column_name)
        assert held.get(cell) == each.old_value != each.new_value
        assert each.change == (
            "added" if each.old_value is None else "removed" if each.new_value is None else "changed"
        )
        held.pop(cell, None)
        held |= {} if each.new_value is None else {cell: each.new_value}
    assert held == flat(new)


def test_changes_are_in_order_and_once() -> None:
    old = {"b": {"2": {"x": "1"}, "1": {"x": "1"}}}
    assert differences(old, {"a": {"1": {"x": "1"}}}) == [
        Change("a", "1", "x", "added", None, "1"),
        Change("b", "1", "x", "removed", "1", None),
        Change("b", "2", "x", "removed", "1", None),
    ]


def shaped(
    package: str = "milano-cooperation", key: str = "id", value: str = "string", cells: Rows | None = None
) -> State:
    """A state of one table called `table`."""
    shape = Shape(package, (key,), {"id": "string", "value": value})
    return State("1.0.0", {"table": cells or {"1": {"id": "1", "value": "x"}}}, {"table": shape}, Rules(rules()))


ONE = {"id": "1", "value": "x"}
STEPS: dict[str, tuple[State, str | None]] = {
    "nothing": (shaped(), None),
    "value": (shaped(cells={"1": {"id": "1", "value": "y"}}), "patch"),
    "value_gone": (shaped(cells={"1": {"id": "1"}}), "patch"),
    "row_added": (shaped(cells={"1": ONE, "2": ONE}), "minor"),
    "row_removed": (shaped(cells={"2": ONE}), "minor"),
    "type": (shaped(value="integer"), "major"),
    "key": (shaped(key="value"), "major"),
    "package": (shaped(package="milano-institutions"), "major"),
}


@pytest.mark.parametrize("kind", STEPS)
def test_the_version_follows_the_data(kind: str) -> None:
    new, moved = STEPS[kind]
    assert step(shaped(), new) == moved


def test_rows_of_evidence_count_as_values() -> None:
    assert step(shaped("milano-texts"), shaped("milano-texts", cells={"1": ONE, "2": ONE})) == "patch"


def test_columns_and_tables_that_come_are_minor_and_that_go_are_major() -> None:
    less, more = shaped(), shaped()
    wider = Shape("milano-cooperation", ("id",), {"id": "string", "value": "string", "note": "string"})
    more = State("1.0.0", less.cells, {"table": wider}, less.rules)
    assert (step(less, more), step(more, less)) == ("minor", "major")
    two = State("1.0.0", {**less.cells, "other": {}}, {**less.shapes, "other": wider}, less.rules)
    assert (step(less, two), step(two, less)) == ("minor", "major")


def test_versions_rise() -> None:
    assert [next_version("1.9.3", moved) for moved in ("major", "minor", "patch")] == ["2.0.0", "1.10.0", "1.9.4"]


def test_rules_are_packed_the_same_and_their_parts_told_apart(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("sources: []\n", "utf-8")
    packed = Rules(pack(tmp_path))
    assert packed == Rules(pack(tmp_path))
    names = packed.files().keys()
    assert {
        "pipelines/reread.py",
        "schemas/tables/acts.yaml",
        "schemas/vocabularies/acts.yaml",
        "libraries.txt",
    } <= names
    (tmp_path / "corrections.yaml").write_text("corrections: []\n", "utf-8")
    other, base = Rules(pack(tmp_path)).parts(), packed.parts()
    assert {part for part in base if base[part] != other[part]} == {"rules"}
    assert packed.version("0.1.0").startswith("0.1.0+rules.")


def test_the_real_rules_read_again_what_they_read() -> None:
    from pipelines.corrections import corrected
    from pipelines.readers import read
    from pipelines.schema import canonical, table
    from pipelines.sources import read_documents

    raw = Path(__file__).parents[1] / "raw"
    documents = read_documents(raw)
    again = Rules(pack(raw)).read(
        {each.source.raw_path: each.text for each in documents}, (raw / "sources.yaml").read_bytes()
    )
    assert again is not None
    tables = corrected(read(documents), documents, raw)
    for name in ("networks", "people", "statements", "corrections", "documents"):
        held = {table(name).row_key(row): row for row in tables[name]}
        assert again[name] == {
            key: {column: canonical(value) for column, value in row.items() if value is not None}
            for key, row in held.items()
        }
