"""The second process that works while Dagster is imported: what it hands over, and that nothing of it stays."""

from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from pipelines import ahead, schema
from pipelines.candidate import Candidate, Request, candidate
from pipelines.workbook import workbook

ROOT = Path(__file__).parents[1]
WANTED = Request(str(ROOT / "raw"), str(ROOT / "nowhere"))


@pytest.fixture(scope="module")
def here() -> Candidate:
    return candidate(WANTED)


def test_it_hands_over_what_is_made_here(here: Candidate) -> None:
    with ahead.working(WANTED):
        taken, workbooks = ahead.take(WANTED), ahead.take_workbooks(WANTED)
    assert taken is not None
    assert (taken.documents, taken.edition.version, taken.edition.rules) == (
        here.documents,
        here.edition.version,
        here.edition.rules,
    )
    assert taken.frames.keys() == here.frames.keys()
    assert [name for name, frame in here.frames.items() if not taken.frames[name].equals(frame)] == []
    assert workbooks == {name: workbook(name, here.frames) for name in schema.packages()}


def test_it_hands_over_once_and_only_what_was_asked_for() -> None:
    assert ahead.take(WANTED) is None
    with ahead.working(WANTED):
        assert ahead.take(replace(WANTED, day="2026-01-31")) is None
        assert ahead.take_workbooks(WANTED) == {}
        assert ahead.take(WANTED) is not None
        assert ahead.take(WANTED) is None
        assert ahead.take_workbooks(WANTED)
        assert ahead.take_workbooks(WANTED) == {}


def test_what_cannot_be_made_is_nobodys_result(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources.yaml").write_text("sources: 7\n", "utf-8")
    wanted = replace(WANTED, raw=str(tmp_path))
    with ahead.working(wanted):
        assert ahead.take(wanted) is None
        assert ahead.take_workbooks(wanted) == {}
    assert capfd.readouterr() == ("", "")  # the build tries again and says it once


@pytest.mark.parametrize("times", range(3))
def test_no_process_stays(times: int) -> None:
    with ahead.working(WANTED):
        (child,) = psutil.Process().children()
        for take in (ahead.take, ahead.take_workbooks)[:times]:
            take(WANTED)
    assert not child.is_running()


def test_a_process_that_is_killed_has_made_nothing() -> None:
    with ahead.working(WANTED):
        (child,) = psutil.Process().children()
        child.kill()
        assert ahead.take(WANTED) is None
        assert ahead.take_workbooks(WANTED) == {}
