"""The quality section of a package's README."""

import tiny

from pipelines import schema, worth


def test_the_section_says_the_four_figures() -> None:
    frames = tiny.frames() | {
        "quality": schema.frame(
            "quality",
            [
                {
                    "corpus": "five_texts", "table_name": "networks", "facts": 10, "published": 8, "matched": 6,
                    "recall": 0.6, "precision": 0.75, "method": "by hand",
                },
                {
                    "corpus": "five_texts", "table_name": "acts", "facts": 5, "published": 5, "matched": 5,
                    "recall": 1.0, "precision": 1.0, "method": "by hand",
                },
            ],
        )
    }  # fmt: skip
    said = worth.section("milano-city-networks", frames)
    assert "10 fatti / facts, recall 0.600, precision 0.750" in said  # acts are another package's
    for word in ("Accuracy", "Completeness", "Consistency", "Currentness"):
        assert word in said


def test_nothing_measured_says_nothing_of_accuracy() -> None:
    assert "Accuracy" not in worth.section("milano-texts", tiny.frames())
