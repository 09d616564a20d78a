"""The second process that works while Dagster is imported: what it hands over, and that nothing of it stays."""

from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from pipelines import ahead
from pipelines.bundles import prepare
from pipelines.candidate import Request, candidate
from pipelines.portal import Portal

ROOT = Path(__file__).parents[1]
REAL = Request(str(ROOT / "raw"), str(ROOT / "nowhere"))


@pytest.fixture
def small(tmp_path: Path) -> Request:
    """One text of one line, which is read in no time."""
    (tmp_path / "page.txt").write_text("Milano aderisce a EUROLAGHI.\n", "utf-8")
    entry = (
        "{source_id: page, title: Pagina, publisher: Comune di Milano, page_kind: page, language: it, "
        "license: CC-BY-4.0, raw_path: page.txt}"
    )
    (tmp_path / "sources.yaml").write_text(f"sources:\n- {entry}\n", "utf-8")
    return replace(REAL, raw=str(tmp_path))


def test_it_hands_over_what_is_made_here() -> None:
    with ahead.working(REAL):
        taken, prepared = ahead.take(REAL), ahead.take_prepared(REAL)
    here = candidate(REAL)
    assert taken is not None
    assert (taken.documents, taken.edition.version) == (here.documents, here.edition.version)
    assert taken.edition.rules == here.edition.rules
    assert taken.frames.keys() == here.frames.keys()
    assert [name for name, frame in here.frames.items() if not taken.frames[name].equals(frame)] == []
    assert prepared == prepare(here.frames, Portal(here.frames, here.edition.version))


def test_it_hands_over_once_and_only_what_was_asked_for(small: Request) -> None:
    assert ahead.take(small) is None
    with ahead.working(small):
        assert ahead.take(replace(small, day="2026-01-31")) is None
        assert ahead.take_prepared(small) is None
        assert ahead.take(small) is not None
        assert ahead.take(small) is None
        assert ahead.take_prepared(small) is not None
        assert ahead.take_prepared(small) is None


def test_what_cannot_be_made_is_nobodys_result(small: Request, capfd: pytest.CaptureFixture[str]) -> None:
    Path(small.raw, "sources.yaml").write_text("sources: 7\n", "utf-8")
    with ahead.working(small):
        assert ahead.take(small) is None
        assert ahead.take_prepared(small) is None
    assert capfd.readouterr() == ("", "")  # the build tries again and says it once


@pytest.mark.parametrize("times", range(3))
def test_no_process_stays(small: Request, times: int) -> None:
    with ahead.working(small):
        (child,) = psutil.Process().children()
        for take in (ahead.take, ahead.take_prepared)[:times]:
            assert take(small)
    assert not child.is_running()


def test_a_process_that_is_killed_has_made_nothing(small: Request) -> None:
    with ahead.working(small):
        (child,) = psutil.Process().children()
        child.kill()
        assert ahead.take(small) is None
        assert ahead.take_prepared(small) is None
