"""Publishing that dies: killed at any moment, out of disk. What readers see stays whole, and the next run heals."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import editions
import pytest

from pipelines import releases, verify
from pipelines.publishing import PublishError

KILLS, ROUND = 50, 10


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("released")
    assert editions.publish(folder, editions.counting(12)) == "1.0.0"
    return folder


@pytest.fixture
def publishers() -> Iterator["subprocess.Popen[str]"]:
    """What starts publishers; see `editions.main`."""
    with subprocess.Popen(
        [sys.executable, editions.__file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        yield running
        assert running.stdin is not None
        running.stdin.close()


def killed(publishers: "subprocess.Popen[str]", folder: Path, after: float) -> None:
    """Let a publisher work on `folder` for some seconds, then kill it."""
    assert publishers.stdin is not None
    assert publishers.stdout is not None
    print(folder, file=publishers.stdin, flush=True)
    number = int(publishers.stdout.readline())
    time.sleep(after)
    os.kill(number, signal.SIGKILL)
    assert publishers.stdout.readline() == "ended\n"


def whole(folder: Path) -> str:
    """Assert that everything in a folder is one complete edition; return its version."""
    out = folder / "out"
    assert verify.problems(out) == []
    kept = releases.versions(out)
    assert (out / "releases" / "latest").resolve().name == kept[-1]
    version = str(json.loads((out / verify.INDEX).read_text("utf-8"))["version"])
    assert version.partition("+")[0] == kept[-1]
    with duckdb.connect(str(folder / "w.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT value FROM city_networks.network_metrics").fetchall() in ([(12,)], [(13,)])
    return version


@pytest.mark.parametrize("round_of_kills", range(KILLS // ROUND))
def test_killed_at_fifty_random_moments_the_old_or_the_new_edition_is_whole(
    round_of_kills: int, publishers: "subprocess.Popen[str]", released: Path, tmp_path: Path
) -> None:
    seed = random.randrange(2**32)
    moments = random.Random(seed)
    first, folder = (Path(shutil.copytree(released, tmp_path / name, symlinks=True)) for name in ("first", "killed"))
    killed(publishers, first, 0)  # it imports until then
    longest = 1.2 * _seconds(lambda: editions.publish(first, editions.counting(12)))
    seen = set()
    for kill in range(ROUND):
        # the last is late enough for the new edition to be whole, however slow the machine
        after = 4 * longest if kill == ROUND - 1 else moments.uniform(0, longest)
        killed(publishers, folder, after)
        try:
            seen.add(whole(folder))
        except AssertionError as error:
            raise AssertionError(f"seed {seed}, kill {kill} after {after:.3f} s: {error}") from error
    editions.publish(folder, editions.counting(12))
    assert {path.name for path in folder.iterdir() if path.is_dir()} == {"out"}
    assert not list(folder.glob("w.duckdb.*"))
    whole(folder)
    assert len(seen) > 1


def _seconds(work: Callable[[], object]) -> float:
    begun = time.monotonic()
    work()
    return time.monotonic() - begun


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that holds one edition and little more; skipped where none can be mounted."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(disk)]
    if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("cannot mount a small disk here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"}


def test_a_full_disk_is_said_plainly_and_touches_nothing(small_disk: Path) -> None:
    editions.publish(small_disk, editions.counting(12), release=False)
    filler = small_disk / "filler"
    for spare in (0, 2_000_000, 9_000_000, 12_000_000):
        filler.unlink(missing_ok=True)
        filler.write_bytes(bytes(shutil.disk_usage(small_disk).free - spare))
        before = contents(small_disk)
        with pytest.raises(PublishError, match="cannot be written"):
            editions.publish(small_disk, editions.counting(13))
        assert contents(small_disk) == before


def test_a_file_that_may_not_grow_is_said_plainly_and_touches_nothing(released: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(released, tmp_path / "copy", symlinks=True))
    before = contents(folder)
    ends = resource.getrlimit(resource.RLIMIT_FSIZE)
    for limit in (1_000, 100_000, 5_000_000):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, ends[1]))
        try:
            with pytest.raises(PublishError, match="cannot be written"):
                editions.publish(folder, editions.counting(13))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, ends)
        assert contents(folder) == before
