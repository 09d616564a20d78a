"""The quality section of a package's README."""

import polars as pl
import tiny

from pipelines import quality, schema, worth
from pipelines.checks import CHECKS

SCORELESS = {"value": None, "out_of": None, "assumed": None}


def scored() -> dict[str, pl.DataFrame]:
    """The tiny release with its quality counted."""
    frames = tiny.frames()
    return frames | {"quality": schema.frame("quality", quality.rows(frames))}


def test_the_section_says_every_figure_and_what_of_it_is_proven() -> None:
    said = worth.section("milano-cooperation", scored())
    assert "**Completezza / Completeness**: 9 su / of 12 celle piene / cells filled (75.0%)." in said
    assert f"**Coerenza / Consistency**: {len(CHECKS)} su / of {len(CHECKS)} controlli" in said
    assert "**Attualità / Currentness**: 0 su / of 2 testi" in said
    assert "**Copertura / Coverage**" not in said  # nothing of it is stated
    assert "**Metadati / Metadata**: 285 su / of 405 punti provati / points proven (70.4%)." in said
    assert "saranno 405 se il sito pubblicato risponde" in said
    assert "will be 405 if the published site answers" in said


def test_the_table_holds_every_kind_of_figure() -> None:
    rows = scored()["quality"].rows(named=True)
    held = {(row["table_name"], row["measure"]): (row["value"], row["out_of"]) for row in rows}
    assert held["total", "coverage_narrative"] == (99.0, 99.0)
    assert held["milano-texts", "accessibility"] == (100.0, 100.0)
    assert {row["corpus"] for row in rows if row["measure"] != "accuracy"} == {"release"}
    assert all(row["facts"] is None for row in rows if row["measure"] != "accuracy")
    assert "milano-history" not in {name for name, measure in held if measure == "completeness"}  # tells of releases


def test_a_corpus_that_is_measured_by_tables_is_told_as_a_whole_and_the_five_texts_first() -> None:
    totals = quality.foremost(scored()["quality"].rows(named=True))
    corpora = list(dict.fromkeys(row["corpus"] for row in quality.measured()))
    assert [row["corpus"] for row in totals[:2]] == [corpora[0], corpora[-1]]
    assert {row["corpus"] for row in totals} == set(corpora)
    whole = totals[0]
    own = [row for row in quality.measured() if row["corpus"] == whole["corpus"] and row["table_name"] != quality.TOTAL]
    assert whole["facts"] == sum(row["facts"] for row in own)
    assert whole["recall"] == round(whole["matched"] / whole["facts"], 3)


def test_accuracy_is_the_packages_own() -> None:
    frames = tiny.frames() | {
        "quality": schema.frame(
            "quality",
            [
                {
                    "corpus": "five_texts", "table_name": "networks", "measure": "accuracy", "facts": 10, "published": 8, "matched": 6,
                    "recall": 0.6, "precision": 0.75, **SCORELESS, "method": "by hand",
                },
                {
                    "corpus": "five_texts", "table_name": "acts", "measure": "accuracy", "facts": 5, "published": 5, "matched": 5,
                    "recall": 1.0, "precision": 1.0, **SCORELESS, "method": "by hand",
                },
            ],
        )
    }  # fmt: skip
    said = worth.section("milano-city-networks", frames)
    assert "10 fatti / facts, recall 0.600, precision 0.750" in said  # acts are another package's


def test_nothing_measured_says_nothing_of_accuracy() -> None:
    assert "Accuracy" not in worth.section("milano-texts", tiny.frames())
