"""The second process that reads while Dagster is imported: what it hands over, and that nothing of it stays."""

from pathlib import Path

import psutil
import pytest

from pipelines import ahead
from pipelines.readers import read
from pipelines.sources import read_documents

RAW = Path(__file__).parents[1] / "raw"


def test_it_hands_over_what_reading_here_gives() -> None:
    with ahead.reading(str(RAW)):
        taken = ahead.take(str(RAW))
    documents = read_documents(RAW)
    assert taken == (documents, read(documents))


def test_it_hands_over_once_and_only_the_folder_asked_for(tmp_path: Path) -> None:
    assert ahead.take(str(RAW)) is None
    with ahead.reading(str(RAW)):
        assert ahead.take(str(tmp_path)) is None
        assert ahead.take(str(RAW)) is not None
        assert ahead.take(str(RAW)) is None


def test_a_folder_that_cannot_be_read_is_nobodys_result(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources.yaml").write_text("sources: 7\n", "utf-8")
    with ahead.reading(str(tmp_path)):
        assert ahead.take(str(tmp_path)) is None
    assert capfd.readouterr() == ("", "")  # the build reads again and says it once


@pytest.mark.parametrize("taken", [True, False])
def test_no_process_stays(taken: bool) -> None:
    with ahead.reading(str(RAW)):
        (child,) = psutil.Process().children()
        if taken:
            ahead.take(str(RAW))
    assert not child.is_running()
