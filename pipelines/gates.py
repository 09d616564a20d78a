"""What strangers' tools say of a published folder: the slow half of `milano-mondo check --strict`.

Belongs here: outside validators and readers, and turning their reports into plain words. Does not belong here: our
own verification, which needs nothing but Python (`pipelines.verify`), and the tools that live in an environment of
their own (`pipelines.strangers`), which are asked through `Strangers`.
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType

from pipelines import catalogue_rules, package_rules
from pipelines.publishing import INDEX
from pipelines.verify import read_table

STRANGERS = Path(__file__).resolve().parents[1] / ".venv-validators" / "bin" / "python"


def problems(out: Path, shapes: Path | None = None) -> list[str]:
    """Return what strangers' tools find wrong, and where CSV and Parquet differ, in plain words.

    `shapes` are the SHACL shapes of DCAT-AP; without them they are not asked, nor are the tools of `STRANGERS` where
    these are not installed.
    """
    index = json.loads((out / INDEX).read_text("utf-8"))
    packages = [(out / each["path"]).parent for each in index["packages"]]
    found = [f"{each.name}: {line}" for each in packages for gate in (frictionless, duckdb) for line in gate(each)]
    found += formats(out)
    found += package_rules.problems(out)
    found += [f"catalogue: {line}" for line in catalogue_rules.problems(out)]
    return found + (list(_asked(out, packages, shapes)) if STRANGERS.exists() else [])


def _asked(out: Path, packages: list[Path], shapes: Path | None) -> Iterator[str]:
    with Strangers(shapes) as strangers:
        for folder in packages:
            yield from (f"{folder.name}: {line}" for line in _said(strangers.ask(package=folder)))
        yield from (f"catalogue: {line}" for line in _said(strangers.ask(catalogue=out / "catalog.ttl")))


def _said(answers: Mapping[str, list[str]]) -> list[str]:
    return [f"{gate}: {line}" for gate, lines in answers.items() for line in lines]


class Strangers:
    """The tools of `.venv-validators`, started once and asked many times."""

    def __init__(self, shapes: Path | None = None) -> None:
        script = str(Path(__file__).with_name("strangers.py"))
        given = ["--shapes", str(shapes)] if shapes else []
        self._process = subprocess.Popen(
            [str(STRANGERS), "-P", script, *given], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, **question: Path) -> dict[str, list[str]]:
        """Return what each gate finds wrong with a `package`, its folder, or with a `catalogue`, its Turtle file."""
        assert self._process.stdin is not None  # both pipes were asked for above
        assert self._process.stdout is not None
        print(json.dumps({kind: str(path) for kind, path in question.items()}), file=self._process.stdin, flush=True)
        answers: dict[str, list[str]] = json.loads(self._process.stdout.readline())
        return answers

    def __enter__(self) -> "Strangers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate()


def frictionless(folder: Path) -> Iterator[str]:
    """Say what frictionless finds wrong in the package `folder`."""
    from frictionless import FrictionlessException, Package

    try:
        report = Package(str(folder / "datapackage.json")).validate()
    except FrictionlessException as error:  # it does not even take the descriptor
        yield f"frictionless: {error}"
    else:
        yield from (f"frictionless: {place}: {message}" for place, message in report.flatten(["place", "message"]))


def duckdb(folder: Path) -> Iterator[str]:
    """Let DuckDB read the descriptor of the package `folder`, then each file that it names, and count the rows."""
    from duckdb import Error, connect

    readers = {"csv": "read_csv(?, header = true, all_varchar = true)", "parquet": "read_parquet(?)"}
    listing = "SELECT unnest(resources) AS file FROM read_json(?)"
    with connect() as connection:
        try:
            found = connection.execute(
                f"SELECT file.path, file.format, file.rows FROM ({listing})", [str(folder / "datapackage.json")]
            )
            for path, kind, declared in found.fetchall():
                query = f"SELECT count(*) FROM {readers.get(kind, kind)}"
                ((rows,),) = connection.execute(query, [str(folder / path)]).fetchall()
                if rows != declared:
                    yield f"DuckDB: {path}: {rows} rows are read, {declared} are declared"
        except Error as error:
            yield f"DuckDB: {error}"


def formats(out: Path) -> list[str]:
    """Say where the CSV and the Parquet files of the published folder `out` differ."""
    tables = json.loads((out / INDEX).read_text("utf-8"))["tables"]
    return [line for each in tables for line in _formats(out / each["package"] / "data", each["name"])]


def _formats(folder: Path, name: str) -> Iterator[str]:
    """Compare the cells of both files of a table as texts, the way statements write values."""
    import polars as pl

    from pipelines.schema import canonical

    parquet = pl.read_parquet(folder / f"{name}.parquet").rows()
    cells = [tuple(None if cell is None else canonical(cell) for cell in row) for row in parquet]
    if cells != [tuple(row.values()) for row in read_table(folder / f"{name}.csv")]:
        yield f"{folder / name}: the CSV and the Parquet file do not hold the same rows; build again"
