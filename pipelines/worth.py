"""The quality figures of a package for its README: accuracy, completeness, consistency, currentness (ISO/IEC 25012).

Accuracy is what `make quality` measured against facts annotated by hand; the others are read off the tables themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from pipelines import schema

_TITLE = "## Qualità / Quality (ISO/IEC 25012)\n"
_CONSISTENT = (
    "- **Coerenza / Consistency**: tipi, chiavi, chiavi esterne e citazioni controllati prima di pubblicare / "
    "types, keys, foreign keys and quotes checked before publishing: 100%."
)


def section(package: str, frames: Mapping[str, pl.DataFrame]) -> str:
    """The README's section on quality, Markdown; the same for the same tables."""
    return "\n".join(
        [_TITLE, *_accuracy(package, frames["quality"]), _complete(package, frames), _CONSISTENT, _current(frames), ""]
    )


def _accuracy(package: str, quality: pl.DataFrame) -> Iterator[str]:
    """Recall and precision per corpus: the package's own tables added up, or its row where it was kept whole."""
    own = [*schema.own_tables(package), package]
    rows = quality.filter(pl.col("table_name").is_in(own))
    sums = rows.group_by("corpus").agg(pl.col("facts", "published", "matched").sum()).sort("corpus")
    for corpus, facts, published, matched in sums.iter_rows():
        if facts and published:
            yield (
                f"- **Accuratezza / Accuracy**, `{corpus}`: {facts} fatti / facts, "
                f"recall {matched / facts:.3f}, precision {matched / published:.3f}."
            )


def _complete(package: str, frames: Mapping[str, pl.DataFrame]) -> str:
    """The share of cells that are filled: silence of the texts is null, so this measures the texts too."""
    own = [frames[name] for name in schema.own_tables(package)]
    cells = sum(frame.height * frame.width for frame in own)
    empty = sum(int(sum(frame.null_count().row(0))) for frame in own if frame.height)
    share = f"{1 - empty / cells:.1%}" if cells else "-"
    return f"- **Completezza / Completeness**: celle piene / cells filled {share}."


def _current(frames: Mapping[str, pl.DataFrame]) -> str:
    """The latest date that a text states for itself."""
    dates: list[str] = [f"{day:%Y-%m-%d}" for day in frames["documents"]["published_on"].drop_nulls()]
    last = max(dates, default="non dichiarata / not stated")
    return (
        f"- **Attualità / Currentness**: ultima data dichiarata dai testi / latest date that the texts state: {last}."
    )
