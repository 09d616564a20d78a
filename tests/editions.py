"""Publishing the tiny release as the job does, without Dagster; as a script, on and on until killed."""

import hashlib
import json
import os
import signal
import sys
from collections.abc import Mapping
from itertools import count, cycle
from pathlib import Path
from unittest import mock

import polars as pl
import tiny

from pipelines import packages, releases, schema
from pipelines.archive import archive
from pipelines.bundles import write_bundles
from pipelines.publishing import file_beside, folder_beside
from pipelines.rules import ARCHIVE

Frames = Mapping[str, pl.DataFrame]
_MAKES, _REMOVES = {"os.mkdir", "open"}, {"os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}  # told of beforehand


def rules(**parts: str) -> bytes:
    """An archive of rules that hold nothing, and can be told from others by `parts`, file names to content."""
    named = {"sources": "raw/sources.yaml", "program": "pipelines/reread.py", "libraries": "libraries.txt",
             "words": "schemas/vocabularies/words.yaml"}  # fmt: skip
    return archive({path: parts.get(name, "").encode() for name, path in named.items()})


def publish(
    folder: Path, frames: Frames, release: bool = True, day: str | None = None, packed: bytes | None = None
) -> str:
    """Publish tables to `folder/out` and `folder/w.duckdb`, as a release if asked; return the version."""
    out = folder / "out"
    with mock.patch.object(releases, "pack", return_value=packed or rules()):
        edition = releases.edition(frames, folder, out, release, day)
    whole = {**frames, **edition.history}
    with file_beside(folder / "w.duckdb") as file, folder_beside(out) as new:
        packages.write_packages(whole, new, edition.version)
        (new / ARCHIVE).write_bytes(edition.rules.packed)
        write_bundles(whole, new, file)
        releases.complete(edition, new, out)
    return edition.version


def counting(cities: int) -> dict[str, pl.DataFrame]:
    """The tiny release, its network uniting another number (of two figures) of cities: text, quote and cell."""
    rows = tiny.rows()
    for row in (*rows["documents"], *rows["blocks"]):
        row["text"] = str(row["text"]).replace("12 citt", f"{cities} citt")
    for row in rows["documents"]:
        row["sha256"] = hashlib.sha256(str(row["text"]).encode()).hexdigest()
    for row in rows["statements"]:
        if (row["table_name"], row["column_name"]) == ("network_metrics", "value"):
            row |= {"value": str(cities), "quote": str(cities)}
    rows["network_metrics"][0]["value"] = float(cities)
    return {name: schema.frame(name, held) for name, held in rows.items()}


def main() -> None:
    """For each line of arguments on standard input start a publisher, say its number, and say how it has ended.

    A publisher is a copy of this process, which has only imported and read schemas: threads do not survive copying, so
    none may run yet.
    """
    import duckdb  # noqa: F401
    import jinja2  # noqa: F401
    import xlsxwriter  # noqa: F401

    tiny.rows()
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            _work(*json.loads(line))
        print(number, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]), flush=True)


def _work(folder: str, last_step: int | None = None, cities: int = 12) -> None:
    """Publish on and on; or once, and die before a step, counted from 1, if there are that many."""
    if last_step is None:
        _publish_on_and_on(Path(folder))
    else:
        _die_before(last_step, folder)
        publish(Path(folder), counting(cities))
        os._exit(0)


def _die_before(last_step: int, folder: str) -> None:
    """Die when something right in the folder is about to be made, renamed, exchanged or removed that many times."""
    steps = count(1)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        named = [each for each in arguments[:2] if isinstance(each, str | Path) and str(Path(each).parent) == folder]
        changes = named and _changes(event, Path(named[0]))
        if (changes or "renameat2" in arguments) and next(steps) == last_step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def _changes(event: str, path: Path) -> bool:
    """Whether an event changes what stands at a path: to make what is there or remove what is not changes nothing."""
    return event in (_REMOVES if os.path.lexists(path) else _MAKES)


def _publish_on_and_on(folder: Path) -> None:
    states = [counting(cities) for cities in (13, 12)]
    for state, release in zip(cycle(states), cycle((True, False, False)), strict=False):
        publish(folder, state, release)


if __name__ == "__main__":
    main()
