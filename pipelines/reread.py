"""Reads a folder of texts by the rules of this very tree, and writes down the cells: `python -m pipelines.reread`.

Belongs here: nothing but that. A later release runs this module out of the `rules.zip` of an earlier one, so its two
arguments (the folder of texts, the file to write) and the form of what it writes never change: JSON, table -> row
key -> column -> value as canonical text, filled cells only. Corrections whose words are not there are left out.
"""

import json
import sys
from pathlib import Path

from pipelines.corrections import corrected
from pipelines.readers import read
from pipelines.schema import canonical, tables
from pipelines.sources import read_documents


def main(raw: Path, out: Path) -> None:
    """Read the texts of `raw` and write their cells to `out`."""
    documents = read_documents(raw)
    held = corrected(read(documents), documents, raw, strict=False)
    cells = {
        name: {
            shape.row_key(row): {column: canonical(value) for column, value in row.items() if value is not None}
            for row in held[name]
        }
        for name, shape in tables().items()
    }
    out.write_text(json.dumps(cells, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
