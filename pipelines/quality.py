"""The quality figures of a release (table `quality`): of the reading, as measured, and of the release itself.

Accuracy needs the annotated corpora and belongs to the tests; here what `make quality` last found is only taken over.
Completeness, consistency, currentness (ISO/IEC 25012), coverage and the score of the metadata are counted here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from pipelines import checks, mqa, schema
from pipelines.catalogue import outline
from pipelines.catalogue_graph import Graph
from pipelines.changes import OF_RELEASES
from pipelines.evidence import grouped
from pipelines.statements import Row
from pipelines.worth import METADATA

MEASURED = Path(__file__).parents[1] / "publish" / "quality.csv"
RELEASE, TOTAL = "release", "total"
_TYPES = {"integer": int, "number": float, "string": str}
_FILLED = "Filled cells over all cells; what the texts do not say is empty, so this measures the texts too."
_CHECKED = "Checks that every table passed over those there are; a release that fails one is not published."
_DATED = "Texts that state their own date over all texts. Latest date stated: {}."
_COVERED = "Characters of the texts, without white space, that were treated so over all of them."
_SCORED = (
    "Metadata Quality Assessment of data.europa.eu, counted offline on the catalogue, with the dataset's best file; "
    "`assumed` are points that need the published site to answer, a DCAT-AP validator to accept the dataset, or the "
    "portal to know the licence by its address."
)


def rows(frames: Mapping[str, pl.DataFrame]) -> list[Row]:
    """Every row of `quality` for a release of `frames`."""
    empty = dict.fromkeys(schema.table("quality").columns)
    taken = measured()
    found = [
        *taken,
        *_totals(taken),
        *_complete(frames),
        _consistent(),
        _current(frames),
        *_covered(frames),
        *_metadata(frames),
    ]
    return [empty | row for row in found]


def measured(path: Path = MEASURED) -> list[Row]:
    """The accuracy of the reading; none where nothing has been measured. An empty cell is null."""
    if not path.exists():
        return []
    kinds = {field.name: _TYPES[field.type] for field in schema.table("quality").fields}
    with path.open(encoding="utf-8", newline="") as file:
        read = csv.DictReader(file)
        return [{"measure": "accuracy"} | {k: kinds[k](v) if v else None for k, v in row.items()} for row in read]


def _totals(taken: Sequence[Row]) -> Iterator[Row]:
    """What the measured tables of a corpus are together, for a corpus that was measured without saying so."""
    known = {row["corpus"] for row in taken if row["table_name"] == TOTAL}
    for corpus, held in grouped(taken, lambda row: row["corpus"]).items():
        if corpus not in known:
            facts, published, matched = (sum(row[each] for row in held) for each in ("facts", "published", "matched"))
            yield dict(held[0]) | {
                "table_name": TOTAL, "facts": facts, "published": published, "matched": matched,
                "recall": round(matched / facts, 3) if facts else None,
                "precision": round(matched / published, 3) if published else None,
            }  # fmt: skip


def foremost(found: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Of rows of `quality` those that tell most at a glance: how well the corpora are read, each as a whole.

    The first corpus that was measured comes first, then the others from the latest back.
    """
    order = list(dict.fromkeys(row["corpus"] for row in measured()))
    ranks = {corpus: rank for rank, corpus in enumerate([*order[:1], *order[:0:-1]])}
    totals = [row for row in found if row["table_name"] == TOTAL and row["corpus"] in ranks]
    return sorted(totals, key=lambda row: ranks[row["corpus"]])


def _figure(name: str, measure: str, value: float, out_of: float, method: str, assumed: float | None = None) -> Row:
    return {
        "corpus": RELEASE, "table_name": name, "measure": measure, "value": float(value), "out_of": float(out_of),
        "assumed": assumed, "method": method,
    }  # fmt: skip


def _complete(frames: Mapping[str, pl.DataFrame]) -> Iterator[Row]:
    """Filled cells per package and of all; tables that tell of releases are not counted."""
    cells, filled = 0, 0
    for package in schema.packages():
        own = [frames[name] for name in schema.own_tables(package) if name not in OF_RELEASES]
        size = sum(frame.height * frame.width for frame in own)
        held = size - sum(int(sum(frame.null_count().row(0))) for frame in own if frame.height)
        cells, filled = cells + size, filled + held
        if size:
            yield _figure(package, "completeness", held, size, _FILLED)
    yield _figure(TOTAL, "completeness", filled, cells, _FILLED)


def _consistent() -> Row:
    return _figure(TOTAL, "consistency", len(checks.CHECKS), len(checks.CHECKS), _CHECKED)


def _current(frames: Mapping[str, pl.DataFrame]) -> Row:
    days = frames["documents"]["published_on"].drop_nulls().to_list()
    last = max(map(str, days), default="none")
    return _figure(TOTAL, "currentness", len(days), frames["documents"].height, _DATED.format(last))


def _covered(frames: Mapping[str, pl.DataFrame]) -> Iterator[Row]:
    total = int(frames["coverage"]["chars"].sum())
    sums = frames["coverage"].group_by("treatment").agg(pl.col("chars").sum()).sort("treatment")
    for treatment, chars in sums.iter_rows():
        yield _figure(TOTAL, f"coverage_{treatment}", chars, total, _COVERED)


def _metadata(frames: Mapping[str, pl.DataFrame]) -> Iterator[Row]:
    for package, (score, poorest) in mqa.scores(Graph(outline(frames))).items():
        assumed = sum(score.assumed.values())
        method = f"{_SCORED} With its poorest file it would have {poorest.points} points."
        yield _figure(package, METADATA, score.points, sum(map(mqa.most, mqa.DIMENSIONS)), method, assumed)
        for each in mqa.DIMENSIONS:
            points = score.proven[each] + score.assumed[each]
            yield _figure(package, each, points, mqa.most(each), _SCORED, score.assumed[each])
