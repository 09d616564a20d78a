"""Putting what was built in the place of what readers see, whole or not at all.

Belongs here: building beside the target, the swap, healing after a crash, refusing a target that is not ours.
Does not belong here: what is built; see `pipelines.warehouse` and `pipelines.packages`.

A folder changes in one system call (`renameat2` with `RENAME_EXCHANGE`) where the system has it, else in two renames
that the next run completes or undoes. A file changes by `os.replace`: whoever holds the old one open keeps it.
"""

import ctypes
import errno
import fcntl
import mmap
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INDEX = "index.json"  # at the root of every published folder; by it we know a folder as ours
_MAGIC, _OURS = b"DUCK", (b"city_networks", b"row_evidence")  # a DuckDB file, and names that each of ours holds
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class PublishError(Exception):
    """What was built cannot take its place; the message says where, why and what to do. Nothing was replaced."""


def refuse_places(out: Path, warehouse: Path) -> None:
    """Raise `PublishError` if a build to these places is bound to fail, before it is begun: see `folder_beside` and
    `file_beside`."""
    for target in (out.resolve(), warehouse.resolve()):
        _refuse_unwritable(target.parent)
    _refuse_foreign(out)
    _refuse_foreign_file(warehouse)


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Yield an empty folder beside `target`; when the block ends well, it takes `target`'s place in one step.

    Raises `PublishError` if `target` holds something that was not published by us, or cannot be written.
    """
    target = target.resolve()
    new = target.with_name(f".{target.name}.new")
    with _plain_errors(target), _alone(target):
        _heal(target)
        _refuse_foreign(target)
        new.mkdir()
        try:
            yield new
            _swap(new, target)
        finally:
            shutil.rmtree(new, ignore_errors=True)


@contextmanager
def file_beside(target: Path) -> Iterator[Path]:
    """Yield a path beside `target` where no file is; when the block ends well, that file takes `target`'s place.

    Raises `PublishError` if `target` is anything but a DuckDB file of ours, or cannot be written.
    """
    target = target.resolve()
    new = target.with_name(f"{target.name}.new")
    with _plain_errors(target), _alone(target):
        _refuse_foreign_file(target)
        _clear(new)
        try:
            yield new
            os.replace(new, target)
        finally:
            _clear(new)


def _clear(new: Path) -> None:
    """Remove an unfinished file, and the log that DuckDB keeps beside one, which it would replay into the next."""
    new.unlink(missing_ok=True)
    new.with_name(f"{new.name}.wal").unlink(missing_ok=True)


@contextmanager
def _plain_errors(target: Path) -> Iterator[None]:
    """Say an error of the file system in one line: a full disk, a read-only folder."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        where = error.filename or target
        raise PublishError(
            f"{where}: cannot be written ({reason}); free or choose another place. Nothing was replaced"
        ) from error


@contextmanager
def _alone(target: Path) -> Iterator[None]:
    """Wait until no other build writes to `target`. The lock goes with the process, however that ends."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with open(target.with_name(f".{target.name}.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _heal(target: Path) -> None:
    """Clear what a killed run left behind; if it stopped between two renames, put the old release back."""
    old, new = target.with_name(f".{target.name}.old"), target.with_name(f".{target.name}.new")
    if old.exists() and not target.exists():
        old.rename(target)
    for left in (old, new):
        if left.exists():
            shutil.rmtree(left)


def _refuse_foreign(target: Path) -> None:
    """Never swap away a folder that holds someone's own files."""
    if target.exists() and not target.is_dir():
        raise PublishError(f"{target}: is a file, not a folder; choose another --out. Nothing was replaced")
    if target.exists() and any(target.iterdir()) and not (target / INDEX).exists():
        raise PublishError(
            f"{target}: holds files that were not published by milano-mondo; choose another --out. Nothing was replaced"
        )


def _refuse_foreign_file(target: Path) -> None:
    """Never replace a file of someone's own, be it a DuckDB file."""
    if target.is_dir():
        raise PublishError(
            f"{target}: is a folder, not a file; name the DuckDB file with --warehouse. Nothing was replaced"
        )
    if target.exists() and not _is_ours(target):
        raise PublishError(
            f"{target}: is no DuckDB file that was published by milano-mondo; choose another --warehouse. "
            f"Nothing was replaced"
        )


def _is_ours(file: Path) -> bool:
    """Whether a file is a DuckDB file with our names in it. It is not opened as such: an analyst may hold its lock."""
    with file.open("rb") as opened:
        if opened.read(12)[8:] != _MAGIC:
            return False
        with mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as held:
            return all(held.find(name) >= 0 for name in _OURS)


def _refuse_unwritable(folder: Path) -> None:
    """Find out by writing: what permissions say is not all that counts."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise PublishError(
            f"{folder}: cannot be written ({error.strerror}); free or choose another place. Nothing was replaced"
        ) from error


def _swap(new: Path, target: Path) -> None:
    """Put folder `new` at `target`; afterwards what was there, if anything, is at `new` or gone."""
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        old = target.with_name(f".{target.name}.old")
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two paths atomically; False where the system or the file system cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(number, os.strerror(number), str(other))
