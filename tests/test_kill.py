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
from functools import partial
from itertools import count
from pathlib import Path

import duckdb
import editions
import pytest

from pipelines import releases, verify
from pipelines.publishing import PublishError

KILLS = 5


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("released")
    assert editions.publish(folder, editions.counting(12)) == "1.0.0"
    return folder


class Publishers:
    """What starts publishers, copies of one process that has imported all they need; see `editions.main`."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.asking, self.answers = process.stdin, process.stdout

    def start(self, *arguments: object) -> int:
        """Start a publisher; return its process id."""
        print(json.dumps(arguments), file=self.asking, flush=True)
        return int(self.answers.readline())

    def ended(self) -> int:
        """Wait for the end of a publisher; return its exit code, or the negative number of what killed it."""
        return int(self.answers.readline())

    def kill(self, folder: Path, wait: Callable[[], object]) -> None:
        """Let a publisher work on `folder` for as long as `wait` takes, then kill it."""
        number = self.start(str(folder))
        wait()
        os.kill(number, signal.SIGKILL)
        assert self.ended() == -signal.SIGKILL


@pytest.fixture
def publishers() -> Iterator[Publishers]:
    with subprocess.Popen(
        [sys.executable, editions.__file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        started = Publishers(running)
        yield started
        started.asking.close()


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


def test_killed_before_any_step_in_the_folder_the_old_or_the_new_edition_is_whole(
    publishers: Publishers, released: Path, tmp_path: Path
) -> None:
    """A publisher changes what readers or the next run may meet in some eight steps, which random moments would rarely
    hit: each publisher dies one step later than the last, amid what that one left behind, until one comes to its end.
    """
    folder = Path(shutil.copytree(released, tmp_path / "killed", symlinks=True))
    seen, cities, code = set(), 12, -signal.SIGKILL
    for step in count(1):
        publishers.start(str(folder), step, 25 - cities)
        code = publishers.ended()
        seen.add(whole(folder))
        (row,) = verify.read_table(folder / "out" / "milano-city-networks" / "data" / "network_metrics.csv")
        cities = int(row["value"] or 0)
        if code != -signal.SIGKILL:
            break
    assert code == 0
    assert step > 7
    assert len(seen) > 2
    assert_healed(folder)


def test_killed_at_random_moments_the_old_or_the_new_edition_is_whole(
    publishers: Publishers, released: Path, tmp_path: Path
) -> None:
    """A few moments are enough: nearly all of them fall where files are written that nobody sees yet."""
    seed = random.randrange(2**32)
    moments = random.Random(seed)
    folder = Path(shutil.copytree(released, tmp_path / "killed", symlinks=True))
    before = whole(folder)
    begun = time.monotonic()
    publishers.kill(folder, lambda: _replaced(folder))  # however slow the machine
    longest = 1.2 * (time.monotonic() - begun)
    seen = {before, whole(folder)}
    for kill in range(KILLS):
        after = moments.uniform(0, longest)
        publishers.kill(folder, partial(time.sleep, after))
        try:
            seen.add(whole(folder))
        except AssertionError as error:
            raise AssertionError(f"seed {seed}, kill {kill} after {after:.3f} s: {error}") from error
    editions.publish(folder, editions.counting(12))
    assert_healed(folder)
    assert len(seen) > 1


def _replaced(folder: Path) -> None:
    """Wait until another edition stands in a folder."""
    index = folder / "out" / verify.INDEX
    old = index.stat().st_ino
    while not index.exists() or index.stat().st_ino == old:
        time.sleep(0.01)


def assert_healed(folder: Path) -> None:
    """Assert that a publisher which came to its end left nothing but an edition."""
    assert {path.name for path in folder.iterdir() if path.is_dir()} == {"out"}
    assert not list(folder.glob("w.duckdb.*"))
    whole(folder)


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
