"""What tests of the publishing half share: a tiny release, and a pipeline that reads it."""

import importlib
import shutil
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import tiny

if TYPE_CHECKING:
    import polars as pl


@pytest.fixture
def tiny_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the build read the tiny release instead of texts."""
    monkeypatch.setattr(
        importlib.import_module("pipelines.readers"), "read", lambda documents: tiny.rows(), raising=False
    )
    monkeypatch.setattr(importlib.import_module("pipelines.sources"), "read_documents", lambda raw: [])
    monkeypatch.setattr(importlib.import_module("pipelines.ahead"), "working", lambda request: nullcontext())


@pytest.fixture(scope="session")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny release as a published folder, for tests that only read it."""
    return publish(tiny.frames(), tmp_path_factory.mktemp("published") / "out")


@pytest.fixture
def published(published_once: Path, tmp_path: Path) -> Path:
    """A copy of the tiny release as a published folder, for tests that change it."""
    return Path(shutil.copytree(published_once, tmp_path / "out", symlinks=True))


def publish(frames: "dict[str, pl.DataFrame]", out: Path) -> Path:
    """Publish `frames` in folder `out`, the way the build does."""
    from pipelines import packages
    from pipelines.bundles import write_bundles
    from pipelines.publishing import file_beside, folder_beside

    with file_beside(out.with_name("w.duckdb")) as file, folder_beside(out) as folder:
        packages.write_packages(frames, folder)
        write_bundles(frames, folder, file)
    return out
