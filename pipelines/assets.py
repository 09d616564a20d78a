"""The Dagster assets: an asset per published table and package, four steps that each call one room.

Belongs here: what Dagster needs to show and run the flow. Does not belong here: any reading, checking or writing;
jobs, schedules and sensors are in `pipelines.definitions`.

One run is one `Build`: its steps share what the first of them read, so nothing is stored between them, and a step
started alone in the UI reads what it needs itself. Nothing is published that the checks have not passed.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import dagster as dg
import polars as pl
from pydantic import PrivateAttr

from pipelines import ahead, catalogue_rules, checks, packages, releases, schema, status, verify
from pipelines.bundles import write_bundles
from pipelines.candidate import Candidate, Request
from pipelines.candidate import candidate as made
from pipelines.publishing import file_beside, folder_beside, refuse_places
from pipelines.rules import ARCHIVE

if TYPE_CHECKING:
    from pipelines.sources import Document

ROOT = Path(__file__).resolve().parents[1]
RAW, WAREHOUSE, OUT = ROOT / "raw", ROOT / "warehouse" / "milano_mondo.duckdb", ROOT / "publish" / "out"
_PREVIEW_ROWS = 5
_WANTED_LATER = (
    "pandera.polars",
    "pandera.backends.polars.builtin_checks",
    "pandera.backends.polars.container",
    "duckdb",
    "jinja2",
)
"""What the steps after the first one import: imported while the second process is still at work."""
_LOG = logging.getLogger("milano-mondo")
_UPSTREAM = {"documents": "raw_texts", "sources": "raw_texts", "sections": "documents", "blocks": "sections",
             "links": "blocks", "mentions": "blocks", "references": "blocks", "definitions": "blocks",
             "statements": "mentions"}  # fmt: skip

_IN_FLOW = (*_UPSTREAM, *(name for name in schema.tables() if name not in _UPSTREAM))  # Dagster wants this order


class Build(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The folders of one build and, once read, its texts and tables. Paths are relative to the working folder."""

    raw: str = str(RAW)
    warehouse: str = str(WAREHOUSE)
    out: str = str(OUT)
    accept_loss: bool = False
    release: bool = False
    day: str = ""
    _candidate: Candidate | None = PrivateAttr(default=None)
    _documents: "list[Document] | None" = PrivateAttr(default=None)
    _found: dict[str, list[str]] | None = PrivateAttr(default=None)

    def request(self) -> Request:
        """What this build is to make."""
        return Request(self.raw, self.out, self.release, self.day)

    def documents(self) -> "list[Document]":
        """The registered texts. `SourceError` if one cannot be used."""
        from pipelines.sources import read_documents

        if self._documents is None:
            for name in _WANTED_LATER:
                import_module(name)
            self._candidate = ahead.take(self.request())
            self._documents = self._candidate.documents if self._candidate else read_documents(Path(self.raw))
            _LOG.info("%d texts from %s", len(self._documents), self.raw)
        return self._documents

    def candidate(self) -> Candidate:
        """The texts with every table that they give, and the edition that is about to be published."""
        documents = self.documents()
        if self._candidate is None:
            self._candidate = made(self.request(), documents)
        return self._candidate

    def frames(self) -> Mapping[str, pl.DataFrame]:
        """Every table, with the history of the releases."""
        return self.candidate().frames

    def found(self) -> dict[str, list[str]]:
        """What each check finds wrong."""
        if self._found is None:
            last = checks.last_release(Path(self.out))
            self._found = checks.problems(self.frames(), last, self.accept_loss)
            _LOG.info("%d checks", len(self._found))
        return self._found


@dg.asset(
    group_name="raw",
    description="The texts as they came, with their registry: `raw/sources.yaml` and the files it names.",
)
def raw_texts(build: Build) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Read the registry and the snapshots, if what is made of them can be published at all."""
    refuse_places(Path(build.out), Path(build.warehouse))
    status.attempted(Path(build.out))
    documents = build.documents()
    lines = [(each.id, each.source.page_kind, len(each.text), each.sha256[:12]) for each in documents]
    return dg.MaterializeResult(
        metadata={
            "texts": len(documents),
            "characters": sum(len(each.text) for each in documents),
            "preview": _markdown(("source", "kind", "characters", "sha256"), lines),
        }
    )


def _table_spec(name: str) -> dg.AssetSpec:
    shape = schema.table(name)
    return dg.AssetSpec(
        name,
        group_name=schema.packages()[shape.package].schema,
        deps=[_UPSTREAM.get(name, "statements")],
        description=f"{shape.title['en']} / {shape.title['it']}. {shape.description['en']}",
        kinds={"polars"},
    )


@dg.multi_asset(name="tables", specs=[_table_spec(name) for name in _IN_FLOW])
def tables(build: Build) -> Iterator[dg.MaterializeResult]:  # type: ignore[type-arg]
    """Read the texts into every table."""
    _LOG.info("%d tables, %d statements", len(build.frames()), build.frames()["statements"].height)
    for name in _IN_FLOW:
        yield dg.MaterializeResult(asset_key=name, metadata=_table_metadata(name, build.frames()[name]))


def _table_metadata(name: str, frame: pl.DataFrame) -> dict[str, dg.MetadataValue | int | float]:
    metadata: dict[str, dg.MetadataValue | int | float] = {
        "dagster/row_count": frame.height,
        "preview": _markdown(frame.columns, frame.head(_PREVIEW_ROWS).iter_rows()),
    }
    if name == "coverage":
        metadata |= {f"share_{treatment}": share for treatment, share in coverage_shares(frame).items()}
    return metadata


def coverage_shares(frame: pl.DataFrame) -> dict[str, float]:
    """The share of all texts' non-white characters by treatment."""
    total = frame["chars"].sum() or 1
    sums = frame.group_by("treatment").agg(pl.col("chars").sum()).sort("treatment")
    return {treatment: round(chars / total, 4) for treatment, chars in sums.iter_rows()}


def _markdown(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> dg.MetadataValue:
    return dg.MetadataValue.md(packages.markdown(columns, rows))


@dg.multi_asset(
    name="candidate",
    specs=[
        dg.AssetSpec(
            "candidate",
            group_name="warehouse",
            deps=list(schema.tables()),
            description="The tables as one whole, judged before anything is published.",
        )
    ],
    check_specs=[dg.AssetCheckSpec(name, asset="candidate", blocking=True) for name in checks.CHECKS],
)
def candidate(build: Build) -> Iterator[dg.MaterializeResult | dg.AssetCheckResult]:  # type: ignore[type-arg]
    """Run every check over the tables."""
    heights = [(name, frame.height) for name, frame in build.frames().items()]
    yield dg.MaterializeResult(
        metadata={"rows": sum(height for _, height in heights), "tables": _markdown(("table", "rows"), heights)}
    )
    for name, found in build.found().items():
        yield dg.AssetCheckResult(
            check_name=name, passed=not found, description="\n".join(found) or None, metadata={"problems": len(found)}
        )


def _package_spec(name: str) -> dg.AssetSpec:
    about = schema.packages()[name]
    return dg.AssetSpec(
        name.replace("-", "_"), group_name="publish", deps=["candidate"], description=about.description["en"]
    )


@dg.multi_asset(
    name="publish",
    specs=[
        dg.AssetSpec(
            "milano_mondo", group_name="warehouse", deps=["candidate"], description="The DuckDB file.", kinds={"duckdb"}
        ),
        *(_package_spec(name) for name in schema.packages()),
    ],
)
def publish(build: Build) -> Iterator[dg.MaterializeResult]:  # type: ignore[type-arg]
    """Write the DuckDB file and the packages beside the last release, then put them in its place."""
    refuse(build.found())
    frames, edition = build.frames(), build.candidate().edition
    with file_beside(Path(build.warehouse)) as file, folder_beside(Path(build.out)) as folder:
        packages.write_packages(frames, folder, edition.version)
        (folder / ARCHIVE).write_bytes(edition.rules.packed)
        write_bundles(frames, folder, file, ahead.take_prepared(build.request()))
        releases.complete(edition, folder, Path(build.out))
        refuse({"verify": verify.problems(folder), "catalogue": catalogue_rules.problems(folder)})
    _LOG.info("published %s and %s", build.warehouse, build.out)
    yield dg.MaterializeResult(asset_key="milano_mondo", metadata={"path": build.warehouse, "tables": len(frames)})
    for name in schema.packages():
        rows = sum(frames[table].height for table in schema.own_tables(name))
        yield dg.MaterializeResult(
            asset_key=name.replace("-", "_"), metadata={"path": f"{build.out}/{name}", "dagster/row_count": rows}
        )


def refuse(found: Mapping[str, list[str]]) -> None:
    """Raise `CheckError` with every problem of `found`, if there are any."""
    lines = [f"{name}: {line}" for name, problems in found.items() for line in problems]
    if lines:
        raise checks.CheckError("\n".join(lines))
