"""The DuckDB file: every table in the schema of its package, with keys, comments, views and macros.

Belongs here: writing the file from the published Parquet files. Does not belong here: what the tables are
(`pipelines.schema`), the SQL that makes the file pleasant (`warehouse/*.sql`), putting it in place
(`pipelines.publishing`).

The file is written in storage version 1.0.0, the newest that every DuckDB from 1.0 to 2.0 and the WebAssembly build
read; without it DuckDB 2 writes a file that no 1.x opens. With keys that is not enough for 1.0: see
`pipelines.compatibility`. The same tables give the same bytes: one thread, a fixed order, nothing left unwritten.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipelines import schema
from pipelines.compatibility import clear_unwritten, let_duckdb_1_0_read

if TYPE_CHECKING:
    import duckdb

STORAGE_VERSION = "v1.0.0"
# compressed columns are padded with whatever the memory held
_REPEATABLE: dict[str, str | bool | int | float | list[str]] = {"threads": 1, "force_compression": "uncompressed"}
SQL = Path(__file__).resolve().parents[1] / "warehouse"


def write_warehouse(published: Path, path: Path) -> None:
    """Write the tables of the packages in folder `published` to a new DuckDB file at `path`; `OSError` if it cannot.

    DuckDB reads their Parquet files: a quarter of the time and half of the memory that handing it frames takes.
    """
    import duckdb

    with _as_os_errors(path), duckdb.connect(config=_REPEATABLE) as connection:
        for name in schema.packages():
            with _attached(connection, path):
                _write_package(connection, published / name / "data", name)
        with _attached(connection, path):
            for script in sorted(SQL.glob("*.sql")):
                connection.execute(script.read_text("utf-8"))
            overflowing = _overflow_blocks(connection)
    let_duckdb_1_0_read(path)
    clear_unwritten(path, overflowing)


@contextmanager
def _as_os_errors(path: Path) -> Iterator[None]:
    """Say what DuckDB says of a full disk or a forbidden place as Python itself says it."""
    import duckdb

    try:
        yield
    except (duckdb.IOException, duckdb.FatalException) as error:
        raise OSError(errno.EIO, str(error).splitlines()[0], str(path)) from error


@contextmanager
def _attached(connection: "duckdb.DuckDBPyConnection", path: Path) -> Iterator[None]:
    """Open the file for one transaction. Closing it in between frees the memory that DuckDB keeps for each index."""
    location = str(path).replace("'", "''")
    connection.execute(f"ATTACH '{location}' AS milano_mondo (STORAGE_VERSION '{STORAGE_VERSION}')")
    connection.execute("USE milano_mondo; BEGIN")
    yield
    connection.execute("COMMIT; USE memory; DETACH milano_mondo")


def _write_package(connection: "duckdb.DuckDBPyConnection", folder: Path, package: str) -> None:
    """Write one package in one call: between two calls Python's other threads may keep DuckDB waiting."""
    own = schema.packages()[package].schema
    lines = [line for line in schema.ddl() if line.split('"')[1] == own]
    for name in schema.own_tables(package):
        location = str(folder / f"{name}.parquet").replace("'", "''")
        lines.append(f'INSERT INTO "{own}"."{name}" FROM read_parquet(\'{location}\')')
    connection.execute(";\n".join(lines))


def _overflow_blocks(connection: "duckdb.DuckDBPyConnection") -> list[int]:
    """Return the numbers of the blocks that hold the long texts of all tables."""
    places = [f"{schema.packages()[each.package].schema}.{name}" for name, each in schema.tables().items()]
    found = " UNION ".join(
        f"SELECT unnest(additional_block_ids) AS block FROM pragma_storage_info('{place}')" for place in places
    )
    return [block for (block,) in connection.execute(f"{found} ORDER BY block").fetchall()]
