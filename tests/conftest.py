"""What tests of the publishing half share: a tiny release, and a pipeline that reads it."""

import importlib
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import tiny


@pytest.fixture
def tiny_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the build read the tiny release instead of texts."""
    monkeypatch.setattr(
        importlib.import_module("pipelines.readers"), "read", lambda documents: tiny.rows(), raising=False
    )
    monkeypatch.setattr(importlib.import_module("pipelines.sources"), "read_documents", lambda raw: [])


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """The tiny release as a published folder."""
    from pipelines import packages
    from pipelines.publishing import folder_beside

    out = tmp_path / "out"
    with folder_beside(out) as folder:
        packages.write_packages(tiny.frames(), folder)
    return out
