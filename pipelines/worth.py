"""The quality figures of a package for its README (ISO/IEC 25012, and the score of its metadata), out of `quality`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from pipelines import schema

METADATA = "metadata"  # what the table `quality` calls the score of `pipelines.mqa`
_EXCELLENT = 351  # points of 405
_TITLE = "## Qualità / Quality (ISO/IEC 25012, MQA)\n"
_WORDS = {
    "completeness": ("Completezza / Completeness", "celle piene / cells filled"),
    "consistency": (
        "Coerenza / Consistency",
        "controlli superati prima di pubblicare / checks passed before publishing",
    ),
    "currentness": (
        "Attualità / Currentness",
        "testi che dichiarano la propria data / texts that state their own date",
    ),
    "coverage_stated": (
        "Copertura / Coverage",
        "caratteri dei testi letti in una cella / characters of the texts read into a cell",
    ),
    METADATA: ("Metadati / Metadata", "punti provati / points proven"),
}


def section(package: str, frames: Mapping[str, pl.DataFrame]) -> str:
    """The README's section on quality, Markdown; the same for the same tables."""
    quality = frames["quality"]
    own = quality.filter(pl.col("table_name").is_in([package, "total"]), pl.col("measure").is_in(list(_WORDS)))
    figures = {row["measure"]: row for row in own.sort("table_name", descending=True).iter_rows(named=True)}
    told = [line for name in _WORDS if name in figures for line in _told(figures[name])]
    return "\n".join([_TITLE, *_accuracy(package, quality), *told, ""])


def _accuracy(package: str, quality: pl.DataFrame) -> Iterator[str]:
    """Recall and precision per corpus: the package's own tables added up, or its row where it was kept whole."""
    own = [*schema.own_tables(package), package]
    rows = quality.filter(pl.col("table_name").is_in(own), pl.col("measure") == "accuracy")
    sums = rows.group_by("corpus").agg(pl.col("facts", "published", "matched").sum()).sort("corpus")
    for corpus, facts, published, matched in sums.iter_rows():
        if facts and published:
            yield (
                f"- **Accuratezza / Accuracy**, `{corpus}`: {facts:.0f} fatti / facts, "
                f"recall {matched / facts:.3f}, precision {matched / published:.3f}."
            )


def _told(figure: Mapping[str, Any]) -> Iterator[str]:
    """One figure in words; of the metadata's score what is proven, and what would make it more."""
    title, what = _WORDS[figure["measure"]]
    value, most, assumed = (round(figure[name] or 0) for name in ("value", "out_of", "assumed"))
    share = f" ({(value - assumed) / most:.1%})" if most else ""
    yield f"- **{title}**: {value - assumed} su / of {most} {what}{share}."
    if figure["measure"] == METADATA:
        yield (
            "  È il punteggio che data.europa.eu dà ai metadati (MQA), contato sul catalogo senza rete: saranno "
            f"{value} se il sito pubblicato risponde, un validatore accetta il catalogo e il portale riconosce la "
            f"licenza; da {_EXCELLENT} è «eccellente»."
        )
        yield (
            "  It is the score that data.europa.eu gives metadata (MQA), counted on the catalogue without a network: "
            f"it will be {value} if the published site answers, a validator accepts the catalogue and the portal knows "
            f'the licence; from {_EXCELLENT} on it is "excellent".'
        )
