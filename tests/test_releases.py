"""Releases: kept for good, carried over, told in words; nothing changed, no release."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
import tiny
from click.testing import CliRunner, Result
from editions import counting, publish, rules

from pipelines import releases, schema, status, verify
from pipelines.changes import published_state
from pipelines.cli import main
from pipelines.publishing import PublishError


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two releases: another number, then another row; tests copy it."""
    folder = tmp_path_factory.mktemp("two")
    assert publish(folder, counting(12), day="2026-01-31") == "1.0.0"
    assert publish(folder, counting(13), day="2026-02-28") == "1.0.1"
    return folder


@pytest.fixture
def folder(two: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(two, tmp_path / "copy", symlinks=True))


def test_a_release_holds_all_that_is_published_and_is_whole_by_itself(folder: Path) -> None:
    out = folder / "out"
    kept = out / "releases" / "1.0.1"
    assert releases.versions(out) == ["1.0.0", "1.0.1"]
    assert (out / "releases" / "latest").resolve() == kept.resolve()
    assert verify.problems(kept) == []
    above = {path.name for path in out.iterdir()} - {"releases", "status.json"}
    assert {path.name for path in kept.iterdir()} == above | {"CHANGES.md"}
    assert all(path.stat().st_mode & 0o222 == 0 for path in kept.rglob("*") if path.is_file())


def test_history_says_every_changed_cell_with_its_cause(folder: Path) -> None:
    history = folder / "out" / "milano-history" / "data"
    told = verify.read_table(history / "releases.csv")
    assert [(each["release_id"], each["created_at"]) for each in told] == [
        ("1.0.0", "2026-01-31"),
        ("1.0.1", "2026-02-28"),
    ]
    changes = verify.read_table(history / "changes.csv")
    assert {each["cause"] for each in changes} == {"source_changed"}
    assert {each["release_id"] for each in changes} == {"1.0.1"}
    value = next(each for each in changes if each["table_name"] == "network_metrics")
    assert (value["column_name"], value["old_value"], value["new_value"]) == ("value", "12", "13")


def test_changes_lead_from_one_release_to_the_next(folder: Path) -> None:
    kept = folder / "out" / "releases"
    cells = {
        (table, row, column): value
        for table, rows in published_state(kept / "1.0.0").cells.items()
        for row, held in rows.items()
        for column, value in held.items()
    }
    for each in verify.read_table(kept / "1.0.1" / "milano-history/data/changes.csv"):
        cell = (str(each["table_name"]), str(each["row_key"]), str(each["column_name"]))
        assert cells.pop(cell, None) == each["old_value"]
        cells |= {} if each["new_value"] is None else {cell: each["new_value"]}
    assert cells == {
        (table, row, column): value
        for table, rows in published_state(kept / "1.0.1").cells.items()
        for row, held in rows.items()
        for column, value in held.items()
    }


def test_notes_say_it_in_both_languages(folder: Path) -> None:
    notes = (folder / "out" / "releases" / "1.0.1" / "CHANGES.md").read_text("utf-8")
    assert notes.startswith("# 1.0.1 (2026-02-28)\n")
    for line in (
        "- cambiata **ra\\|member\\_cities\\|alfa\\|1**: `value` da «12» a «13»: la fonte è cambiata",
        "- changed **ra\\|member\\_cities\\|alfa\\|1**: `value` from “12” to “13”: the source changed",
        "Testi: cambiato `alfa`.",
        "Texts: `alfa` changed.",
    ):
        assert line in notes.splitlines()
    first = (folder / "out" / "releases" / "1.0.0" / "CHANGES.md").read_text("utf-8")
    assert "Primo rilascio: " in first
    assert "First release: " in first


def test_markup_in_a_name_is_shown_and_not_run(folder: Path) -> None:
    rows = tiny.rows()
    rows["projects"][0]["title"] = "<script>x</script> [y](z)"
    publish(folder, {name: schema.frame(name, held) for name, held in rows.items()})
    notes = (folder / "out" / "releases" / "latest" / "CHANGES.md").read_text("utf-8")
    assert "&lt;script&gt;" in notes
    assert "<script>" not in notes
    assert "[y](z)" not in notes


def test_nothing_changed_means_no_release(folder: Path) -> None:
    before = contents(folder / "out" / "releases")
    assert publish(folder, counting(13), day="2026-03-31") == "1.0.1"
    assert contents(folder / "out" / "releases") == before


def test_a_build_keeps_the_releases_and_marks_what_is_not_released(folder: Path) -> None:
    before = contents(folder / "out" / "releases")
    assert publish(folder, counting(13), release=False) == "1.0.1"
    version = publish(folder, counting(14), release=False)
    assert version.startswith("1.0.1+")
    assert verify.problems(folder / "out") == []
    assert json.loads((folder / "out/milano-texts/datapackage.json").read_text("utf-8"))["version"] == version
    assert contents(folder / "out" / "releases") == before
    assert publish(folder, counting(14)) == "1.0.2"


def test_editing_what_is_published_does_not_edit_its_past(folder: Path) -> None:
    kept = folder / "out" / "releases" / "1.0.1" / "index.json"
    before = kept.read_bytes()
    with (folder / "out" / "index.json").open("a") as published:
        published.write(" ")
    assert kept.read_bytes() == before


def test_an_altered_release_is_noticed(folder: Path) -> None:
    notes = folder / "out" / "releases" / "1.0.0" / "CHANGES.md"
    notes.chmod(0o644)
    notes.write_text("Niente.", "utf-8")
    assert "1.0.0/CHANGES.md: has another SHA-256 than declared" in verify.problems(folder / "out")[0]


def test_same_inputs_give_the_same_release(two: Path, tmp_path: Path) -> None:
    for cities, day in ((12, "2026-01-31"), (13, "2026-02-28")):
        publish(tmp_path, counting(cities), day=day)
    one, other = (contents(folder / "out" / "releases") for folder in (two, tmp_path))
    database = {name for name in one if name.endswith((".duckdb", "SHA256SUMS")) or "catalog." in name}
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name] and name not in database] == []


def test_rules_that_change_alone_are_released_only_if_they_change_data(folder: Path) -> None:
    assert publish(folder, counting(13), packed=rules(program="x")) == "1.0.1"
    assert publish(folder, counting(14), packed=rules(program="x")) == "1.0.2"


@pytest.mark.parametrize(
    ("said", "epoch", "day"),
    [("2026-05-01", None, "2026-05-01"), ("2020-01-01", None, "2026-02-28"), (None, "1800000000", "2027-01-15")],
)
def test_the_day_is_said_and_never_goes_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch, said: str | None, epoch: str | None, day: str
) -> None:
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    publish(folder, counting(15), day=said)
    assert verify.read_table(folder / "out/milano-history/data/releases.csv")[-1]["created_at"] == day


def test_two_releases_at_once_are_not_both_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    late = releases.Edition("1.0.1", "1.0.0", {}, releases.Rules(rules()), {}, "notes")
    with pytest.raises(PublishError, match="another release was made meanwhile"):
        releases.complete(late, folder / "new", folder / "out")


def test_status_tells_attempt_success_inputs_and_what_is_due(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    publish(folder, counting(16))
    told = json.loads((folder / "out" / "status.json").read_text("utf-8"))
    assert told["last_success"]["at"] == "2027-01-15T08:00:00+00:00"
    assert told["last_success"]["version"] == "1.0.2"
    assert told["last_success"]["inputs"].keys() == {"sources.yaml", "alfa.txt", "progetti.txt"}
    assert told["next_due"] == "2027-01-16T05:30:00+01:00"
    status.attempted(folder / "out", datetime(2027, 7, 1, 2, tzinfo=UTC))
    told = json.loads((folder / "out" / "status.json").read_text("utf-8"))
    assert (told["last_attempt"], told["next_due"]) == ("2027-07-01T02:00:00+00:00", "2027-07-01T05:30:00+02:00")
    assert told["last_success"]["at"] == "2027-01-15T08:00:00+00:00"


# The command


def run(folder: Path, *arguments: str) -> Result:
    places = ("--out", f"{folder}/out")
    more = ("--warehouse", f"{folder}/w.duckdb") if arguments[0] == "release" else ()
    return CliRunner().invoke(main, [*arguments, *places, *more])


def test_the_command_releases_once(tmp_path: Path, tiny_tables: None) -> None:
    result = run(tmp_path, "release", "--date", "2026-01-31")
    assert result.exit_code == 0, result.output
    assert f"released {tmp_path}/out/releases/1.0.0" in result.stdout
    result = run(tmp_path, "release")
    assert result.exit_code == 0, result.output
    assert "nothing changed since 1.0.0: no release" in result.stdout
    assert run(tmp_path, "release", "--date", "yesterday").exit_code == 2


def test_diff_says_what_the_notes_say(folder: Path) -> None:
    notes = (folder / "out" / "releases" / "1.0.1" / "CHANGES.md").read_text("utf-8")
    for one, other in (("1.0.0", "latest"), (f"{folder}/out/releases/1.0.0", f"{folder}/out")):
        result = run(folder, "diff", one, other)
        assert result.exit_code == 0, result.output
        assert result.stdout.splitlines()[0] == "# 1.0.0 → 1.0.1"
        assert result.stdout.splitlines()[1:] == notes.splitlines()[1:]
    assert "Nessuna differenza." in run(folder, "diff", "latest", "latest").stdout
    result = run(folder, "diff", "1.0.0", "2.0.0")
    assert result.exit_code == 2
    assert "releases are 1.0.0, 1.0.1, latest" in result.stderr
