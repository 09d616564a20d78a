"""What tests of the publishing half share: the real release, a tiny one, and a pipeline that reads that."""

import fcntl
import importlib
import os
import shutil
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

import tiny

ROOT = Path(__file__).parents[1]
settings.register_profile("project", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("project")

MEMORY = Path("/dev/shm")  # where folders of hundreds of files are made and removed many times faster than on a disk
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 8e9:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

if TYPE_CHECKING:
    import polars as pl


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a build make all itself: a second process would import all anew, and `test_ahead` tests it."""
    make_alone(monkeypatch)


def make_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no second process work."""
    monkeypatch.setattr(importlib.import_module("pipelines.ahead"), "working", lambda request: nullcontext())


@pytest.fixture
def tiny_tables(alone: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the build read the tiny release instead of texts."""
    read_tiny(monkeypatch)


def read_tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let reading give the tiny release."""
    monkeypatch.setattr(
        importlib.import_module("pipelines.readers"), "read", lambda documents: tiny.rows(), raising=False
    )
    monkeypatch.setattr(importlib.import_module("pipelines.sources"), "read_documents", lambda raw: [])


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the real texts (`raw`) and what the command publishes from them (`out`, `w.duckdb`); tests copy it.

    It is made once for all workers of pytest, on another machine than most: see `built_on`.
    """
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "release"
    with open(folder.with_name("release.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = folder.with_name("release.new")
            built_on(
                making, TZ="America/Los_Angeles", LANG="it_IT.UTF-8", LC_ALL="", PYTHONHASHSEED="2", PYTHONUTF8="0"
            )
            making.rename(folder)
    return folder


def built_on(folder: Path, **machine: str) -> None:
    """Let the command publish the real texts in a folder, with an environment as another machine may have it."""
    shutil.copytree(ROOT / "raw", folder / "raw")
    command = [Path(sys.executable).with_name("milano-mondo"), "build"]
    places = ["--raw", "raw", "--out", "out", "--warehouse", "w.duckdb"]
    subprocess.run([*command, *places], cwd=folder, env=os.environ | machine, check=True, capture_output=True)


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
