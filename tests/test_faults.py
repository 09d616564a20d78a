"""What happens when something is wrong: bad sources, builds at once, other machines. The last release stays whole."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
import yaml
from click.testing import CliRunner
from conftest import built_on

from pipelines import gates, verify
from pipelines.cli import main


def build(folder: Path, *more: str) -> tuple[int, str]:
    """Build from `folder/raw` into `folder`; return the exit code and what was said."""
    places = ["--raw", f"{folder}/raw", "--out", f"{folder}/out", "--warehouse", f"{folder}/w.duckdb"]
    result = CliRunner().invoke(main, ["build", *places, *more])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def contents(folder: Path) -> dict[str, str]:
    """The SHA-256 of every published file."""
    published = [folder / "w.duckdb", *(each for each in (folder / "out").rglob("*") if each.is_file())]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in published}


@pytest.fixture
def folder(release: Path, tmp_path: Path, alone: None) -> Path:
    return Path(shutil.copytree(release, tmp_path / "copy"))


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: path.unlink(), "cannot be read"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "blank": (lambda path: path.write_bytes(b" \n\t\n"), "is empty"),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 20), "is not UTF-8"),
    "control": (lambda path: path.write_bytes(b"Titolo\n\x00\x01\x02\n"), "control character"),
    "latin-1": (lambda path: path.write_bytes("La città è così".encode("latin-1") * 50), "is not UTF-8"),
    "utf-16": (lambda path: path.write_text("La città è così", "utf-16"), "is UTF-16"),
    "truncated": (lambda path: path.write_bytes("una città".encode()[:-1]), "truncated"),
    "cut": (lambda path: path.write_bytes(path.read_bytes()[:1200]), "breaks off amid a sentence"),
    "folder": (lambda path: (path.unlink(), path.mkdir()), "cannot be read"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_source_is_named_and_nothing_is_replaced(folder: Path, fault: str) -> None:
    before = contents(folder)
    path = sorted((folder / "raw").glob("*.txt"))[0]
    change, said = FAULTS[fault]
    change(path)
    code, output = build(folder)
    assert code == 1
    assert path.name in output
    assert said in output
    assert "Traceback" not in output
    assert contents(folder) == before


REGISTRY: dict[str, tuple[Callable[[list[dict[str, object]]], object], str]] = {
    "unknown kind": (lambda sources: sources[0].update(page_kind="blog"), "page_kind"),
    "no title": (lambda sources: sources[0].pop("title"), "`title` is missing"),
    "unknown key": (lambda sources: sources[0].update(colour="red"), "unknown key `colour`"),
    "twice": (lambda sources: sources.append(sources[0]), "stands twice"),
    "outside": (lambda sources: sources[0].update(raw_path="../../etc/passwd"), "leaves"),
    "none": (lambda sources: sources.clear(), "holds no list"),
}


@pytest.mark.parametrize("fault", REGISTRY)
def test_a_bad_registry_entry_is_named(folder: Path, fault: str) -> None:
    path = folder / "raw" / "sources.yaml"
    registry = yaml.safe_load(path.read_text("utf-8"))
    change, said = REGISTRY[fault]
    change(registry["sources"])
    path.write_text(yaml.safe_dump(registry, allow_unicode=True), "utf-8")
    before = contents(folder)
    code, output = build(folder)
    assert code == 1
    assert "sources.yaml" in output
    assert said in output
    assert contents(folder) == before


def test_a_registry_that_is_no_yaml_or_not_there(folder: Path) -> None:
    path = folder / "raw" / "sources.yaml"
    path.write_text("sources: [", "utf-8")
    assert "not valid YAML" in build(folder)[1]
    path.unlink()
    code, output = build(folder)
    assert code == 1
    assert "cannot be read" in output


def test_the_real_release_is_what_it_declares(release: Path) -> None:
    strict = [] if gates.STRANGERS.exists() else ["--strict"]  # with strangers `test_gates` asks, who then take long
    result = CliRunner().invoke(main, ["check", *strict, "--out", str(release / "out")])
    assert result.exit_code == 0, result.output


def test_the_warehouse_and_the_packages_hold_the_same(release: Path) -> None:
    with duckdb.connect(str(release / "w.duckdb"), read_only=True) as connection:
        for path in (release / "out").glob("*/data/*.parquet"):
            (place,) = connection.execute(
                "SELECT '\"' || schema_name || '\".\"' || table_name || '\"' FROM duckdb_tables() WHERE table_name = ?",
                [path.stem],
            ).fetchone() or ("",)
            assert (
                connection.execute(f"FROM {place}").fetchall()
                == connection.execute("FROM read_parquet(?)", [str(path)]).fetchall()
            )


def test_two_machines_publish_the_same_bytes(release: Path, tmp_path: Path) -> None:
    other = tmp_path / "another folder"
    built_on(other, TZ="Pacific/Auckland", LANG="C", LC_ALL="C", PYTHONHASHSEED="1")
    assert contents(other) == contents(release)


def test_building_again_changes_nothing(folder: Path) -> None:
    before = contents(folder)
    assert build(folder)[0] == 0
    assert contents(folder) == before


def test_a_removed_source_takes_its_rows_along(folder: Path) -> None:
    path = folder / "raw" / "sources.yaml"
    registry = yaml.safe_load(path.read_text("utf-8"))
    gone = registry["sources"].pop(2)
    path.write_text(yaml.safe_dump(registry, allow_unicode=True), "utf-8")
    code, output = build(folder)
    assert code == 0, output
    with duckdb.connect(str(folder / "w.duckdb"), read_only=True) as connection:
        found = connection.execute(
            "SELECT count(*) FROM texts.statements WHERE document_id = ?", [gone["source_id"]]
        ).fetchone()
        assert found == (0,)


WRITERS = """if True:
    import os, sys
    from pathlib import Path
    sys.path.insert(0, sys.argv[1])
    import tiny
    from conftest import publish
    for _ in range(2):  # copies of a process that has imported all, so that both begin at once
        if os.fork() == 0:
            for _ in range(2):
                publish(tiny.frames(), Path(sys.argv[2]))
            os._exit(0)
    print([os.wait()[1] for _ in range(2)])
"""


def test_two_builds_at_once_take_turns(published: Path) -> None:
    arguments = [sys.executable, "-c", WRITERS, str(Path(__file__).parent), str(published)]
    assert subprocess.run(arguments, capture_output=True, timeout=120).stdout == b"[0, 0]\n"
    assert verify.problems(published) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_warehouse_that_cannot_be_written_is_said_plainly(folder: Path) -> None:
    before = contents(folder)
    result = CliRunner().invoke(
        main,
        ["build", "--raw", f"{folder}/raw", "--out", f"{folder}/out", "--warehouse", "/proc/self/nowhere/w.duckdb"],
    )
    assert result.exit_code == 1
    assert "cannot be written" in result.output
    assert contents(folder) == before
