"""Makes the tables in a second process while this one imports Dagster: both take seconds, neither needs the other.

Belongs here: that process, and taking over what it made: the candidate, then, while this process judges it, its
workbooks and pages. Does not belong here: making them (`pipelines.candidate`, `pipelines.bundles`), nor saying what is
wrong: where the second process fails, all is made again here, and that says it. It publishes nothing: it may die at any
time.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipelines.bundles import Prepared
    from pipelines.candidate import Candidate, Request

_working: dict[Request, subprocess.Popen[bytes]] = {}
_going_on: dict[Request, subprocess.Popen[bytes]] = {}


@contextmanager
def working(request: Request) -> Iterator[None]:
    """Make a candidate in a second process as long as the block lasts; `take` gives it, once."""
    command = [sys.executable, "-P", "-m", __name__, json.dumps(astuple(request))]
    # in a group of its own: who interrupts the build wants no second traceback
    with subprocess.Popen(command, stdout=subprocess.PIPE, process_group=0) as process:
        _working[request] = process
        try:
            yield
        finally:
            _working.pop(request, None)
            _going_on.pop(request, None)
            process.kill()


def take(request: Request) -> Candidate | None:
    """The candidate that was asked for; None if nobody makes it, or that failed."""
    process = _working.pop(request, None)
    if process is None:
        return None
    _going_on[request] = process
    made: Candidate | None = _next(process)
    return made


def take_prepared(request: Request) -> Prepared | None:
    """What is made of the tables of the candidate that was taken; None if nobody makes it, or that failed."""
    process = _going_on.pop(request, None)
    prepared: Prepared | None = None if process is None else _next(process)
    return prepared


def _next(process: subprocess.Popen[bytes]) -> Any:
    assert process.stdout is not None
    try:
        return pickle.load(process.stdout)
    except (EOFError, pickle.UnpicklingError):  # it ended before or within
        return None


def main() -> None:
    """Write the candidate that is asked for, then what is prepared of it, to the standard output, pickled."""
    from pipelines.candidate import Request, candidate
    from pipelines.readers import uncollected

    sys.excepthook = lambda *error: None  # the other process says it
    with uncollected():
        made = candidate(Request(*json.loads(sys.argv[1])))
        _give(made)

        from pipelines.bundles import prepare
        from pipelines.portal import Portal

        _give(prepare(made.frames, Portal(made.frames, made.edition.version)))


def _give(made: object) -> None:
    pickle.dump(made, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
