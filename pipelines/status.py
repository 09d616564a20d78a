"""`status.json`: when the data were last tried, last published, from which inputs, and when they are next due.

Belongs here: that file. Does not belong here: anything hashed or released; these are the only times of the clock that
we publish, so that staleness shows, and the file is no part of any package, sum or release. `SOURCE_DATE_EPOCH` takes
the place of the clock where it is set.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from pipelines.verify import STATUS

DUE, ZONE = time(5, 30), "Europe/Rome"  # every day; the schedule of `pipelines.definitions`


def attempted(out: Path, now: datetime | None = None) -> None:
    """Note that a build of the published folder `out` starts; where nothing is published yet, there is no status."""
    if (out / STATUS).exists():
        at = now or clock()
        with suppress(OSError):  # a folder that cannot be written is said by the build itself
            _write(out, _read(out) | {"last_attempt": _iso(at), "next_due": _iso(next_due(at))})


def succeeded(last: Path, folder: Path, success: Mapping[str, object], now: datetime | None = None) -> None:
    """Write into `folder`, about to take the place of `last`, that it is a success, and what it was built from."""
    at = now or clock()
    attempt = _read(last).get("last_attempt", _iso(at))
    _write(
        folder, {"last_attempt": attempt, "last_success": {"at": _iso(at), **success}, "next_due": _iso(next_due(at))}
    )


def clock() -> datetime:
    """Return the time of now, or of `SOURCE_DATE_EPOCH`."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.now(UTC) if epoch is None else datetime.fromtimestamp(int(epoch), UTC)


def next_due(after: datetime) -> datetime:
    """Return the first time of the schedule after a time."""
    from zoneinfo import ZoneInfo

    local = after.astimezone(ZoneInfo(ZONE))
    today = datetime.combine(local.date(), DUE, local.tzinfo)
    return today if today > local else datetime.combine(local.date() + timedelta(days=1), DUE, local.tzinfo)


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _read(out: Path) -> dict[str, Any]:
    try:
        held = json.loads((out / STATUS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return held if isinstance(held, dict) else {}


def _write(folder: Path, status: Mapping[str, object]) -> None:
    new = folder / f".{STATUS}.new"
    new.write_text(json.dumps(status, ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n")
    os.replace(new, folder / STATUS)
