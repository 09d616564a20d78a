"""What strangers' tools say of a published folder: the slow half of `milano-mondo check --strict`.

Belongs here: outside validators and readers, and turning their reports into plain words. Does not belong here: our
own verification, which needs nothing but Python; see `pipelines.verify`.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from pipelines.publishing import INDEX
from pipelines.verify import read_table


def problems(out: Path) -> list[str]:
    """Return what frictionless finds wrong, and where CSV and Parquet differ, in plain words."""
    index = json.loads((out / INDEX).read_text("utf-8"))
    found = [line for each in index["packages"] for line in _frictionless(out / each["path"])]
    return found + [line for each in index["tables"] for line in _formats(out / each["package"] / "data", each["name"])]


def _frictionless(descriptor: Path) -> Iterator[str]:
    from frictionless import Package

    for place, message in Package(str(descriptor)).validate().flatten(["place", "message"]):
        yield f"{descriptor.parent.name}, {place}: {message}"


def _formats(folder: Path, name: str) -> Iterator[str]:
    """Compare the cells of both files of a table as texts, the way statements write values."""
    import polars as pl

    from pipelines.schema import canonical

    parquet = pl.read_parquet(folder / f"{name}.parquet").rows()
    cells = [tuple(None if cell is None else canonical(cell) for cell in row) for row in parquet]
    if cells != [tuple(row.values()) for row in read_table(folder / f"{name}.csv")]:
        yield f"{folder / name}: the CSV and the Parquet file do not hold the same rows; build again"
