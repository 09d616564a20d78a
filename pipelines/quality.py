"""The measured quality of the reading (table `quality`): what `make quality` last found, as rows.

Measuring needs the annotated corpora and belongs to the tests; here its result is only taken over into the release.
"""

from __future__ import annotations

import csv
from pathlib import Path

from pipelines.schema import tables
from pipelines.statements import Row

MEASURED = Path(__file__).parents[1] / "publish" / "quality.csv"
_TYPES = {"integer": int, "number": float, "string": str}


def measured(path: Path = MEASURED) -> list[Row]:
    """The rows of `quality`; none where nothing has been measured. An empty cell is null."""
    if not path.exists():
        return []
    kinds = {field.name: _TYPES[field.type] for field in tables()["quality"].fields}
    with path.open(encoding="utf-8", newline="") as file:
        return [{k: kinds[k](v) if v else None for k, v in row.items()} for row in csv.DictReader(file)]
