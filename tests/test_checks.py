import polars as pl
import pytest
import tiny

from pipelines import checks, schema
from pipelines.checks import Release


def found(frames: dict[str, pl.DataFrame], last: Release | None = None, accept_loss: bool = False) -> list[str]:
    """Every problem, as `check: problem`."""
    problems = checks.problems(frames, last or Release(), accept_loss)
    return [f"{name}: {line}" for name, lines in problems.items() for line in lines]


def released(**rows: int) -> Release:
    """The tiny release as published, with other row counts where given."""
    frames = tiny.frames()
    return Release(
        rows={name: frame.height for name, frame in frames.items()} | rows,
        texts=dict(frames["documents"].select("document_id", "sha256").iter_rows()),
        registry=tuple(frames["sources"].iter_rows(named=True)),
        sources={"networks": frozenset({"alfa"}), "projects": frozenset({"progetti"})},
    )


def test_a_good_release_has_no_problems() -> None:
    assert found(tiny.frames()) == []
    assert found(tiny.frames(), released()) == []
    assert set(checks.problems(tiny.frames(), Release())) == set(checks.CHECKS)


def test_a_missing_and_an_unknown_table_are_named() -> None:
    frames = tiny.frames()
    frames["nothing"] = frames.pop("networks")
    problems = "\n".join(found(frames))
    assert "networks: the table is missing" in problems
    assert "nothing: unknown table; write schemas/tables/nothing.yaml" in problems


@pytest.mark.parametrize(
    ("table", "cells", "said"),
    [
        ("networks", {"name": None}, "schema: networks.name: is empty but required"),
        ("networks", {"scope": "planetary"}, "schema: networks.scope: 'planetary' is not one of"),
        ("networks", {"acronym": ""}, "schema: networks.acronym: 1 cells hold an empty text"),
        ("documents", {"sha256": "abc"}, "schema: documents.sha256: 'abc' does not match"),
        ("project_places", {"country_code": "XX"}, "project_places.country_code: 'XX' is not in countries"),
        ("blocks", {"continues_block_id": "nowhere"}, "blocks.continues_block_id: 'nowhere' is not in blocks"),
        ("source_issues", {"issue_id": "=1+1"}, "source_issues.issue_id: '=1+1' is not a readable ASCII id"),
        ("project_places", {"place_name": "Ken|ya"}, "identifiers: project_places.place_name: 'Ken|ya' holds a bar"),
        ("statements", {"quote": "forged"}, "spans: statements.quote: 's1' is not what its span holds"),
        ("statements", {"char_start": 1}, "spans: statements.quote: 's1' is not what its span holds"),
        ("statements", {"char_end": 10_000}, "spans: statements.quote: 's1' is not what its span holds"),
        ("source_issues", {"quote": "39 02 12 34"}, "spans: source_issues.quote: 'i1' is not what its span holds"),
        ("blocks", {"char_end": 10_000}, "spans: blocks.char_start: 'alfa-1' has a span outside its document"),
        ("blocks", {"char_start": 9}, "spans: blocks.char_start: 'alfa-1' has a span outside its document"),
        ("statements", {"preferred": False}, "is filled without a preferred statement"),
        ("statements", {"row_key": "nobody"}, "is stated, but no such cell is filled"),
        ("statements", {"column_name": "no_such_column"}, "is stated, but no such cell is filled"),
        ("networks", {"acronym": "AR"}, "'networks.acronym of ra' says another value than its only statement"),
        ("network_metrics", {"value": 112.0}, "says another value than its only statement"),
        ("coverage", {"chars": 1}, "coverage: alfa has 36 non-white characters, 1 are accounted for"),
        ("coverage", {"share": 0.5}, "coverage: the shares of alfa sum to 0.5000, not to 1"),
    ],
)  # fmt: skip
def test_one_wrong_cell_is_noticed(table: str, cells: dict[str, object], said: str) -> None:
    assert said in "\n".join(found(tiny.edited(table, **cells)))


def test_a_key_that_stands_twice_is_noticed() -> None:
    frames = tiny.frames()
    frames["networks"] = pl.concat([frames["networks"], frames["networks"]])
    assert any("primary key (network_id) is not unique" in line for line in found(frames))


def test_a_cell_of_several_pieces_need_not_equal_one_of_them() -> None:
    held = tiny.rows()
    piece = next(each for each in held["statements"] if each["column_name"] == "acronym")
    held["statements"] += [
        piece | {"statement_id": "s99", "value": "Alfa", "quote": "Alfa", "char_start": 5, "char_end": 9}
    ]
    assert found({name: schema.frame(name, rows) for name, rows in held.items()}) == []


def test_a_document_without_coverage_is_noticed() -> None:
    frames = tiny.frames()
    frames["coverage"] = frames["coverage"].filter(pl.col("document_id") != "alfa")
    assert any("alfa has 36 non-white characters, 0 are accounted for" in line for line in found(frames))


def test_a_table_that_empties_while_its_text_is_the_same_fails() -> None:
    problems = found(tiny.frames(), released(roles=3))
    assert len(problems) == 1
    assert "roles: 3 rows in the last release, 0 now, though its texts are the same" in problems[0]
    assert "--accept-loss" in problems[0]


def test_a_rule_may_drop_rows_but_not_a_whole_table() -> None:
    assert found(tiny.frames(), released(projects=4)) == []
    assert any("agreements: 2 rows" in line for line in found(tiny.frames(), released(agreements=2)))
    assert found(tiny.frames(), released(agreements=2), accept_loss=True) == []


def test_another_text_changing_does_not_excuse_an_empty_table() -> None:
    last = released(agreements=2)
    changed = Release(
        last.rows, last.texts | {"progetti": "0" * 64}, last.registry, {"agreements": frozenset({"alfa"})}
    )
    assert any("agreements: 2 rows" in line for line in found(tiny.frames(), changed))


@pytest.mark.parametrize("texts", [{"alfa": "0" * 64}, {"gone": "0" * 64}])
def test_a_table_may_empty_when_its_text_changed_or_went(texts: dict[str, str]) -> None:
    last = released(agreements=2)
    changed = Release(last.rows, last.texts | texts, last.registry, {"agreements": frozenset(texts)})
    assert found(tiny.frames(), changed) == []


def test_a_table_may_shrink_when_the_registry_changed() -> None:
    last = released(projects=4, agreements=2)
    assert found(tiny.frames(), Release(last.rows, last.texts, last.registry[:1], last.sources)) == []


LINE = "Le reti, di cui fa parte la città.\n"
TEXT = LINE * 20


def edited(text: str, statements: int, before: int) -> list[str]:
    """What is said lost when text and number of statements of one document are others than in the last release."""
    frames = tiny.edited("documents", text=text, sha256="1" * 64)
    (first,) = frames["statements"].filter(pl.col("document_id") == "alfa").head(1).rows(named=True)
    other = frames["statements"].filter(pl.col("document_id") != "alfa")
    rows = [first | {"statement_id": f"x{number}"} for number in range(statements)]
    frames["statements"] = pl.concat([other, schema.frame("statements", rows)])
    last = Release(texts={"alfa": "0" * 64}, words={"alfa": TEXT}, statements={"alfa": before})
    return checks.nothing_lost(frames, last)


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        (TEXT[: len(TEXT) // 2], 20, 20),  # half of the characters
        (TEXT.upper(), 10, 20),  # half of the statements
        (TEXT[:-40], 20, 20),  # amid a word
        (TEXT[: -len(LINE)] + "Le reti,", 20, 20),
    ],
)
def test_a_text_that_is_cut_or_replaced_is_named_with_its_figures(text: str, now: int, before: int) -> None:
    (problem,) = edited(text, now, before)
    said = f"alfa (alfa.txt): {len(TEXT)} characters and {before} statements in the last release, {len(text)} and {now}"
    assert problem.startswith(said)
    assert "--accept-loss" in problem


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        (TEXT[: len(TEXT) // 2 + 1] + "\n", 11, 20),  # a section less
        (TEXT[len(LINE) :], 20, 20),
        (TEXT[: -len(LINE)], 20, 20),  # the last line less
        (TEXT[: -len(LINE)] + "Le reti.", 20, 20),
        (TEXT, 2, 9),  # few statements are soon halved
        (TEXT * 2, 20, 20),
    ],
)
def test_an_edited_text_may_lose_less(text: str, now: int, before: int) -> None:
    assert edited(text, now, before) == []


def test_emptied_corrections_are_said_to_be_those_of_the_file() -> None:
    (problem,) = found(tiny.frames(), released(corrections=2))
    assert "raw/corrections.yaml holds none any more" in problem
    assert "status: expired" in problem


def test_the_last_release_is_read_back_as_it_was(published) -> None:
    last = checks.last_release(published)
    assert last.registry == released().registry
    assert last.texts == released().texts
    assert last.rows == released().rows
    assert last.sources["projects"] == {"progetti"}
    assert last.words == tiny.TEXTS
    assert sum(last.statements.values()) == last.rows["statements"]
    assert found(tiny.frames(), last) == []


def test_without_a_last_release_nothing_can_be_lost(tmp_path) -> None:
    assert checks.last_release(tmp_path) == Release()


def test_a_damaged_last_release_is_said_plainly(published) -> None:
    (published / "milano-texts/data/statements.csv").unlink()
    with pytest.raises(checks.CheckError, match="the last release is damaged"):
        checks.last_release(published)
