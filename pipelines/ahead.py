"""Reads the texts in a second process while this one imports Dagster: both take seconds, neither needs the other.

Belongs here: that process, and taking over what it read. Does not belong here: reading (`pipelines.readers`), nor
saying what is wrong with a text: where the second process fails, the texts are read again here, and that says it.
"""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipelines.sources import Document
    from pipelines.statements import Tables

_reading: dict[str, subprocess.Popen[bytes]] = {}


@contextmanager
def reading(raw: str) -> Iterator[None]:
    """Read the folder `raw` in a second process as long as the block lasts; `take` gives what it read."""
    command = [sys.executable, "-P", "-m", __name__, raw]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        _reading[raw] = process
        try:
            yield
        finally:
            _reading.pop(raw, None)
            process.kill()


def take(raw: str) -> tuple[list[Document], Tables] | None:
    """What was read of the folder `raw`, once; None if nobody read it, or the reading failed."""
    process = _reading.pop(raw, None)
    if process is None:
        return None
    held, _ = process.communicate()
    return pickle.loads(held) if process.returncode == 0 else None


def main() -> None:
    """Write the documents and tables of a folder to the standard output, pickled."""
    from pipelines.readers import read
    from pipelines.sources import read_documents

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever interrupts the build wants no second traceback
    documents = read_documents(Path(sys.argv[1]))
    sys.stdout.buffer.write(pickle.dumps((documents, read(documents)), pickle.HIGHEST_PROTOCOL))


if __name__ == "__main__":
    main()
