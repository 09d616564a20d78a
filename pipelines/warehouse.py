"""The DuckDB file: every table in the schema of its package, with keys, comments, views and macros.

Belongs here: writing the file. Does not belong here: what the tables are (`pipelines.schema`), the SQL that makes
the file pleasant (`warehouse/*.sql`), putting it in place (`pipelines.publishing`).

The file is written in storage version 1.0.0, the newest that every DuckDB from 1.0 to 2.0 and the WebAssembly build
read; without it DuckDB 2 writes a file that no 1.x opens. With keys that is not enough for 1.0: see
`pipelines.compatibility`. One thread and a fixed order make the content repeatable.
"""

from collections.abc import Mapping
from pathlib import Path

import polars as pl

from pipelines import schema
from pipelines.compatibility import let_duckdb_1_0_read

STORAGE_VERSION = "v1.0.0"
SQL = Path(__file__).resolve().parents[1] / "warehouse"


def write_warehouse(frames: Mapping[str, pl.DataFrame], path: Path) -> None:
    """Write all tables of `frames`, typed by `pipelines.schema`, to a new DuckDB file at `path`."""
    import duckdb

    with duckdb.connect(config={"threads": 1}) as connection:
        location = str(path).replace("'", "''")
        connection.execute(f"ATTACH '{location}' AS milano_mondo (STORAGE_VERSION '{STORAGE_VERSION}')")
        connection.execute("USE milano_mondo")
        connection.execute(";\n".join(["BEGIN", *schema.ddl(), "COMMIT"]))
        connection.execute("BEGIN")
        for name, each in schema.tables().items():
            connection.register("arriving", frames[name])
            connection.execute(
                f'INSERT INTO "{schema.packages()[each.package].schema}"."{name}" SELECT * FROM arriving'
            )
            connection.unregister("arriving")
        for script in sorted(SQL.glob("*.sql")):
            connection.execute(script.read_text("utf-8"))
        connection.execute("COMMIT")
        connection.execute("USE memory; DETACH milano_mondo")
    let_duckdb_1_0_read(path)
