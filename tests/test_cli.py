"""The command: what it prints where, its exit codes, and how quickly it answers."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import tiny
from click.testing import CliRunner, Result
from conftest import make_alone, read_tiny

from pipelines import verify
from pipelines.cli import main

ROOT = Path(__file__).parents[1]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `out` and `w.duckdb`, built from the tiny release by the command; tests copy it."""
    folder = tmp_path_factory.mktemp("built")
    with pytest.MonkeyPatch.context() as monkeypatch:
        make_alone(monkeypatch)
        read_tiny(monkeypatch)
        result = run("build", "--out", folder / "out", "--warehouse", folder / "w.duckdb")
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path, tiny_tables: None) -> Path:
    return Path(shutil.copytree(built_once, tmp_path / "built", symlinks=True))


def test_help_shows_examples_and_loads_nothing_heavy() -> None:
    for command in ([], ["build"], ["release"], ["diff"], ["check"], ["explain"]):
        result = run(*command, "--help")
        assert result.exit_code == 0
        assert "milano-mondo " in result.output
        assert "Example" in result.output
        assert "Exit codes: 0 when all is good" in result.output
    script = "import sys; from pipelines.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\n"
    script += "sys.exit(bool({'dagster', 'polars', 'duckdb', 'pandera', 'yaml'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", script], stdout=subprocess.DEVNULL).returncode == 0


def test_build_publishes_and_prints_a_summary(built: Path) -> None:
    assert (built / "w.duckdb").stat().st_size > 0
    assert verify.problems(built / "out") == []
    result = run("build", "--out", built / "out", "--warehouse", built / "w.duckdb")
    assert result.exit_code == 0
    for line in ("documents                      2", "  networks                     1", "coverage  narrative 100.0%",
                 "issues    1 (unclaimed_fact 1)"):  # fmt: skip
        assert line in result.stdout
    assert "8 checks" in result.stderr
    assert "dagster" not in result.output.lower()


def test_a_failed_check_is_said_in_plain_words_and_leaves_the_last_release(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in built.rglob("*") if path.is_file()}
    rows = tiny.rows()
    rows["statements"][0]["quote"] = "forged"
    monkeypatch.setattr("pipelines.readers.read", lambda documents: rows)
    result = run("build", "--out", built / "out", "--warehouse", built / "w.duckdb")
    assert result.exit_code == 1
    assert "spans: statements.quote: 's1' is not what its span holds" in result.stderr
    assert "Traceback" not in result.output
    assert {path: path.read_bytes() for path in built.rglob("*") if path.is_file()} == before


def test_losing_a_table_needs_consent(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tiny.rows()
    rows["network_metrics"] = []
    rows["statements"] = [each for each in rows["statements"] if each["table_name"] != "network_metrics"]
    monkeypatch.setattr("pipelines.readers.read", lambda documents: rows)
    result = run("build", "--out", built / "out", "--warehouse", built / "w.duckdb")
    assert result.exit_code == 1
    assert "nothing_lost: network_metrics: 1 rows in the last release, 0 now" in result.stderr
    assert run("build", "--out", built / "out", "--warehouse", built / "w.duckdb", "--accept-loss").exit_code == 0


def test_a_bug_is_one_line_and_a_traceback_on_request(tmp_path: Path, tiny_tables: None, monkeypatch) -> None:
    monkeypatch.setattr("pipelines.readers.read", lambda documents: {}["networks"])
    places = ("--out", tmp_path / "out", "--warehouse", tmp_path / "w.duckdb")
    result = run("build", *places)
    assert result.exit_code == 1
    assert "step tables failed unexpectedly: KeyError: 'networks'; see more with --verbose" in result.stderr
    assert "Traceback" not in result.output
    assert "Stack Trace" in run("build", *places, "--verbose").stderr
    assert not (tmp_path / "out").exists()


def test_interrupting_a_step_leaves_the_last_release_and_says_so(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(documents: object) -> None:
        signal.raise_signal(signal.SIGINT)

    before = {path: path.read_bytes() for path in built.rglob("*") if path.is_file()}
    monkeypatch.setattr("pipelines.readers.read", interrupt)
    result = run("build", "--out", built / "out", "--warehouse", built / "w.duckdb")
    assert result.exit_code == 1
    assert result.stderr.endswith("\nInterrupted. Nothing was published; the last release is as it was.\n")
    assert {path: path.read_bytes() for path in built.rglob("*") if path.is_file()} == before


def test_ctrl_c_while_both_processes_start_says_one_line(tmp_path: Path) -> None:
    command = [Path(sys.executable).with_name("milano-mondo"), "build", "--out", "out", "--warehouse", "w.duckdb"]
    with subprocess.Popen(
        [*command, "--raw", ROOT / "raw"], cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "starting\n"
        os.killpg(process.pid, signal.SIGINT)  # as the terminal does, to the whole group
        assert process.stderr.read() == "Interrupted. Nothing was published; the last release is as it was.\n"
    assert process.returncode == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("option", "said"),
    [("--warehouse", "lies inside --out"), ("--raw", "lies inside --out")],
)
def test_places_that_would_swallow_each_other_are_wrong_use(tmp_path: Path, option: str, said: str) -> None:
    result = run("build", "--out", tmp_path, option, tmp_path / "inside")
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_folder_of_someone_else_is_not_replaced(tmp_path: Path, tiny_tables: None) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("mine")
    result = run("build", "--out", tmp_path / "out", "--warehouse", tmp_path / "w.duckdb")
    assert result.exit_code == 1
    assert "not published by milano-mondo" in result.stderr
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["thesis.txt"]
    assert not (tmp_path / "w.duckdb").exists()


def test_a_file_of_someone_else_is_not_replaced_and_nothing_is_read_for_it(tmp_path: Path, tiny_tables: None) -> None:
    (tmp_path / "README.md").write_text("mine")
    result = run("build", "--out", tmp_path / "out", "--warehouse", tmp_path / "README.md")
    assert result.exit_code == 1
    assert "README.md: is no DuckDB file that was published by milano-mondo; choose another" in result.stderr
    assert "texts from" not in result.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["README.md"]


def test_check_says_what_it_verified_and_what_is_wrong(published: Path) -> None:
    result = run("check", "--out", published)  # `test_gates` checks strictly
    assert result.exit_code == 0, result.output
    assert "6 packages" in result.stdout
    (published / "milano-texts/data/blocks.csv").unlink()
    result = run("check", "--out", published)
    assert result.exit_code == 1
    assert "blocks.csv: is missing" in result.stderr
    shutil.rmtree(published)
    result = run("check", "--out", published)
    assert result.exit_code == 1
    assert "nothing is published there; build first, or name the folder with --out" in result.stderr


def test_explain_marks_the_quote_in_its_sentence(published_once: Path) -> None:
    result = run("explain", "networks", "ra", "--out", published_once)
    assert result.exit_code == 0
    assert "acronym = RA\n  La Rete Alfa (⟦RA⟧) unisce 12 città.\n    alfa [24, 26) by rule tiny" in result.stdout
    assert "network_id = ra\n  an identifier" in result.stdout
    one = run("explain", "network_metrics", "ra|member_cities|alfa|1", "value", "--out", published_once).stdout
    assert "value = 12\n  La Rete Alfa (RA) unisce ⟦12⟧ città." in one


@pytest.mark.parametrize("table", ["city_networks.networks", "NETWORKS"])
def test_explain_takes_a_table_as_one_writes_it_in_sql(published_once: Path, table: str) -> None:
    assert run("explain", table, "ra", "--out", published_once).stdout.startswith("networks ra\n")


def test_explain_of_an_empty_cell_says_that_no_text_states_it(published_once: Path) -> None:
    result = run("explain", "networks", "ra", "founded_edtf", "--out", published_once)
    assert "founded_edtf = (empty)\n  not stated by any text" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["network", "ra"], "there is no table 'network'; try networks"),
        (["zzz", "ra"], "try act_citations, acts, agreements, "),
        (["networks", "rb"], "there is no row of networks 'rb'; try ra"),
        (["networks", "ra", "nam"], "there is no column 'nam'; try name"),
        (["roles", "x"], "table roles has no rows"),
        (["networks"], "Missing argument 'ROW'"),
    ],
)
def test_explain_of_something_unknown_is_wrong_use(published_once: Path, arguments: list[str], said: str) -> None:
    result = run("explain", *arguments, "--out", published_once)
    assert result.exit_code == 2
    assert said in result.stderr


def test_explain_before_the_first_build_says_so(tmp_path: Path) -> None:
    result = run("explain", "networks", "ra", "--out", tmp_path)
    assert result.exit_code == 1
    assert "build first" in result.stderr


def test_an_unknown_command_is_wrong_use() -> None:
    assert run("publish").exit_code == 2
