"""The DuckDB file: keys, comments, views, every reader from 1.0 on, replaced under a reader."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import polars as pl
import pytest
import tiny

from pipelines import packages, schema
from pipelines.compatibility import let_duckdb_1_0_read
from pipelines.publishing import PublishError, file_beside, refuse_places
from pipelines.warehouse import write_warehouse

OTHER_DUCKDBS = ["1.0.0", "2.0.0"]  # the oldest and the newest that must open the file


def write(frames: dict[str, pl.DataFrame], path: Path) -> None:
    """Write `frames` to a DuckDB file, by way of packages."""
    with tempfile.TemporaryDirectory() as folder:
        packages.write_packages(frames, Path(folder))
        write_warehouse(Path(folder), path)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("warehouse")
    write(tiny.frames(), folder / "milano_mondo.duckdb")
    return folder / "milano_mondo.duckdb"


@pytest.fixture
def connection(warehouse: Path):
    with duckdb.connect(str(warehouse), read_only=True) as opened:
        yield opened


def test_every_table_stands_once_in_the_schema_of_its_package(connection) -> None:
    found = connection.execute("SELECT schema_name, table_name FROM duckdb_tables() ORDER BY ALL").fetchall()
    assert found == sorted((schema.packages()[each.package].schema, name) for name, each in schema.tables().items())


def test_tables_hold_the_frames(connection) -> None:
    for name, frame in tiny.frames().items():
        place = f'{schema.packages()[schema.table(name).package].schema}."{name}"'
        assert connection.execute(f"FROM {place}").fetchall() == frame.rows(), name


def test_every_table_view_macro_and_column_has_a_comment(connection) -> None:
    bare = connection.execute("""
        SELECT table_name FROM duckdb_tables() WHERE comment IS NULL
        UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal
        UNION ALL SELECT function_name FROM duckdb_functions() WHERE comment IS NULL AND NOT internal
        UNION ALL SELECT view_name FROM duckdb_views() WHERE comment IS NULL AND NOT internal""").fetchall()
    assert bare == []


def test_keys_are_enforced(warehouse: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes(warehouse.read_bytes())
    with duckdb.connect(str(copy)) as connection:
        with pytest.raises(duckdb.ConstraintException, match="Duplicate key"):
            connection.execute("INSERT INTO city_networks.networks SELECT * FROM city_networks.networks")
        with pytest.raises(duckdb.ConstraintException, match="foreign key"):
            connection.execute("INSERT INTO city_networks.network_bodies VALUES ('nowhere', 'Organo', 'forum')")


def test_views_and_macros_answer(connection) -> None:
    assert connection.execute("SELECT name FROM networks_overview").fetchall() == [("Rete Alfa",)]
    assert connection.execute("SELECT value, unit FROM networks_sizes").fetchall() == [(12.0, "city")]
    assert connection.execute("SELECT name_it, projects, titles FROM projects_by_country").fetchall() == [
        ("Kenya", 1, "Ponte sul fiume")
    ]
    assert connection.execute("SELECT quote FROM unclaimed_facts").fetchall() == [("39 02 1234",)]


def test_the_evidence_of_a_cell_is_its_quote_in_context(connection) -> None:
    found = connection.execute("SELECT quote, context FROM evidence('networks', 'ra', 'acronym')").fetchall()
    assert found == [("RA", tiny.NETWORK)]
    columns = connection.execute("SELECT column_name FROM row_evidence('networks', 'ra')").fetchall()
    assert columns == [("acronym",), ("kind",), ("name",)]


def test_long_texts_come_back_and_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    long = {"short": "e" * 50, "one block": "è" * 5_000, "three blocks": "è😀" * 120_000}
    frames = tiny.edited("documents", **dict(zip(("title", "authors", "text"), long.values(), strict=True)))
    digests = set()
    for number in range(4):
        noise = [os.urandom(300_000) for _ in range(100)]
        del noise
        path = tmp_path / f"{number}.duckdb"
        write(frames, path)
        digests.add(_digest(path))
    assert len(digests) == 1
    with duckdb.connect(str(path), read_only=True) as connection:
        found = connection.execute("SELECT title, authors, text FROM texts.documents ORDER BY document_id LIMIT 1")
        assert found.fetchall() == [tuple(long.values())]


def test_an_analyst_keeps_the_old_file_open_while_it_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "milano_mondo.duckdb"
    with file_beside(path) as beside:
        write(tiny.frames(), beside)
    count = "SELECT count(*), max(name) FROM city_networks.networks"
    with duckdb.connect(str(path), read_only=True) as analyst:
        assert analyst.execute(count).fetchone() == (1, "Rete Alfa")
        with file_beside(path) as beside:
            write(tiny.edited("networks", name="Rete Beta"), beside)
        assert analyst.execute(count).fetchone() == (1, "Rete Alfa")
    with duckdb.connect(str(path), read_only=True) as analyst:
        assert analyst.execute(count).fetchone() == (1, "Rete Beta")


def test_a_failed_write_leaves_the_old_file(warehouse: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(warehouse, tmp_path))
    with pytest.raises(PublishError, match="No files found"), file_beside(path) as beside:
        write_warehouse(tmp_path, beside)
    assert _digest(path) == _digest(warehouse)
    assert sorted(each.name for each in tmp_path.iterdir() if not each.name.startswith(".")) == [path.name]


def test_a_folder_is_no_place_for_the_file(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="is a folder, not a file"), file_beside(tmp_path):
        pass


def test_only_a_file_of_ours_is_replaced(warehouse: Path, tmp_path: Path) -> None:
    refuse_places(tmp_path / "out", warehouse)
    own, notes, empty = (tmp_path / name for name in ("own.duckdb", "README.md", "empty"))
    with duckdb.connect(str(own)) as connection:
        connection.execute("CREATE TABLE mine AS SELECT 1 AS one")
    notes.write_text("city_networks row_evidence")
    empty.touch()
    for path in (own, notes, empty):
        with pytest.raises(PublishError, match="choose another --warehouse"):
            refuse_places(tmp_path / "out", path)
        with pytest.raises(PublishError, match="choose another --warehouse"), file_beside(path):
            pass


def test_a_place_that_cannot_be_written_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for nowhere in (tmp_path / "file" / "below", Path("/proc/self/nowhere/below")):
        for places in ((nowhere, tmp_path / "w.duckdb"), (tmp_path / "out", nowhere)):
            with pytest.raises(PublishError, match=r"cannot be written \(.+\); free or choose another place"):
                refuse_places(*places)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


@pytest.fixture(scope="module", params=OTHER_DUCKDBS)
def other_duckdb(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a Python with another DuckDB."""
    folder = tmp_path_factory.mktemp("duckdb")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--only-binary=:all:", "--target"]
    if subprocess.run([*install, str(folder), f"duckdb=={request.param}"], capture_output=True).returncode:
        pytest.skip(f"no DuckDB {request.param} for this Python can be installed here")
    return {"PYTHONPATH": str(folder)}


def test_other_duckdbs_read_the_file_and_enforce_its_keys(
    warehouse: Path, tmp_path: Path, other_duckdb: dict[str, str]
) -> None:
    copy = tmp_path / "copy.duckdb"
    copy.write_bytes(warehouse.read_bytes())
    script = """if True:
        import duckdb, json, sys
        c = duckdb.connect(sys.argv[1])
        found = [c.execute(query).fetchall() for query in (
            "SELECT name FROM networks_overview", "SELECT quote FROM evidence('networks', 'ra', 'name')",
            "SELECT count(*) FROM duckdb_tables()", "SELECT text FROM texts.documents ORDER BY document_id")]
        for change in ("INSERT INTO city_networks.networks SELECT * FROM city_networks.networks",
                       "INSERT INTO city_networks.network_bodies VALUES ('nowhere', 'Organo', 'forum')"):
            try:
                c.execute(change)
            except duckdb.ConstraintException as error:
                found.append(str(error).split(" because")[0])
        c.execute("INSERT INTO city_networks.network_bodies VALUES ('ra', 'Organo', 'forum')")
        c.close()
        found.append(duckdb.connect(sys.argv[1]).execute("SELECT body FROM city_networks.network_bodies").fetchall())
        print(json.dumps(found))"""
    run = subprocess.run([sys.executable, "-c", script, str(copy)], env=other_duckdb, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    names, quotes, tables, texts, twice, nowhere, added = json.loads(run.stdout)
    assert (names, quotes, tables) == ([["Rete Alfa"]], [["Rete Alfa"]], [[len(schema.tables())]])
    assert texts == [[text] for text in tiny.TEXTS.values()]
    assert twice.startswith("Constraint Error: Duplicate key")
    assert nowhere == "Constraint Error: Violates foreign key constraint"
    assert added == [["Organo"]]


def test_a_file_without_the_option_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "keyless.duckdb"
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS keyless (STORAGE_VERSION 'v1.0.0')")
        connection.execute("CREATE TABLE keyless.t AS SELECT 1 AS one")
        connection.execute("DETACH keyless")
    before = _digest(path)
    let_duckdb_1_0_read(path)
    assert _digest(path) == before


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
