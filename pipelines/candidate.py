"""The candidate: the texts, and the tables of the edition that they make, before anything is judged or published.

Belongs here: the way from the folder of texts to those tables, in order. Does not belong here: each of its steps, and
when it is gone, in which process (`pipelines.assets`, `pipelines.ahead`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

    from pipelines.releases import Edition
    from pipelines.sources import Document


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be made: from the texts in `raw`, to follow what is published in `out`; see `releases.edition`."""

    raw: str
    out: str
    release: bool = False
    day: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Texts, and every table of the edition that they make, with the history of its releases."""

    documents: list[Document]
    frames: Mapping[str, pl.DataFrame]
    edition: Edition


def candidate(request: Request, documents: list[Document] | None = None) -> Candidate:
    """Read the texts, unless they are given, into every table, corrected and typed, and add the history."""
    from pipelines.corrections import corrected
    from pipelines.readers import read
    from pipelines.sources import read_documents

    raw = Path(request.raw)
    documents = read_documents(raw) if documents is None else documents
    rows = corrected(read(documents), documents, raw)

    from pipelines import quality, releases, schema

    rows["quality"] = []  # counted from all the others
    frames = {name: schema.frame(name, rows[name]) for name in schema.tables()}
    frames["quality"] = schema.frame("quality", quality.rows(frames))
    edition = releases.edition(frames, raw, Path(request.out), request.release, request.day or None)
    return Candidate(documents, frames | edition.history, edition)
