"""Releases: what is published now, kept for good under `releases/<version>/`, and the history it adds to.

Belongs here: deciding whether there is something to release and under which version, keeping it, carrying earlier
releases over when the published folder is replaced, and finding a release again. Does not belong here: comparing data
(`pipelines.changes`), saying changes in words (`pipelines.chronicle`), the swap (`pipelines.publishing`).

A published folder is always replaced as a whole, releases included: the new one is built beside, earlier releases are
carried over as hard links (a copy where the file system has none), and one swap puts everything in place. So a build
or a release that dies leaves the old folder complete. A release is a copy, never a link of what lies above it, and
its files are read-only: editing the published folder does not edit its past.

`releases/latest` is a link to the newest. A release never depends on the clock: its day is said by `--date` or
`SOURCE_DATE_EPOCH`, else it is the latest day that its inputs, `publish/settings.yaml` or the release before bear.
"""

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl

from pipelines import packages, schema, status
from pipelines.bundles import write_sums
from pipelines.changes import Change, State, differences, explained, next_version, published_state, state_of, step
from pipelines.chronicle import chronicle
from pipelines.privacy import cleared, without
from pipelines.publishing import INDEX, PublishError
from pipelines.rules import ARCHIVE, Rules, pack
from pipelines.settings import settings
from pipelines.verify import RELEASES, SUMS, read_table

LATEST, NOTES = "latest", "CHANGES.md"
FIRST = "1.0.0"
_READ_ONLY = 0o444
_SHOWN = 8
_VERSION = re.compile(r"\d+\.\d+\.\d+")
Row = dict[str, str | None]
_HISTORY = ("releases", "changes")


class ReleaseError(Exception):
    """There is no such release, or it is not as it was made; the message says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What is about to be published: its version and history, and its notes if it is to be kept as a release.

    `since` is the version of the release before, if there is one; `inputs` are the digests of what was read.
    """

    version: str
    since: str | None
    history: dict[str, pl.DataFrame]
    rules: Rules
    inputs: Mapping[str, str]
    notes: str | None = None


def edition(frames: Mapping[str, pl.DataFrame], raw: Path, out: Path, release: bool, day: str | None = None) -> Edition:
    """Return the edition that tables read from `raw` make in the published folder `out`.

    With `release` it is a new release if anything differs from the last one. Else it bears the version of the last
    release, with a mark of its own (`1.0.0+3fa9c1d2`) if it differs from it.
    """
    now = state_of(frames, Rules(pack(raw)), packages.VERSION)
    last = latest(out)
    history = {name: [] if last is None else _rows(last, name) for name in _HISTORY}
    known = cleared(now.texts.values())
    history["changes"] = [_lawful(row, known) for row in history["changes"]]
    before = next((row for row in history["releases"] if last and row["release_id"] == last.name), None)
    same = before is not None and before["data_sha256"] == now.data_sha256
    if release and not same:
        return _released(now, published_state(last) if last else None, history, known, _day(frames, before, day))
    marked = now.version if last is None else f"{last.name}+{now.data_sha256[:_SHOWN]}"
    version = last.name if last and same else marked
    return Edition(version, last.name if last else None, _frames(history), now.rules, now.inputs)


def _released(
    new: State, old: State | None, history: Mapping[str, list[Row]], known: frozenset[str], day: str
) -> Edition:
    """Return the edition of a new release: its row, its changes with their causes, its notes."""
    found = explained(differences(old.cells, new.cells), old, new) if old else []
    changes = [Change(**_lawful(each._asdict(), known)) for each in found]
    version = next_version(old.version, step(old, new) or "patch") if old else FIRST
    row: Row = {
        "release_id": version,
        "created_at": day,
        "inputs_sha256": new.inputs_sha256,
        "rules_version": new.rules.version(packages.VERSION),
        "data_sha256": new.data_sha256,
    }
    told: list[Row] = [{"release_id": version, **change._asdict()} for change in changes]
    rows = {"releases": [*history["releases"], row], "changes": [*history["changes"], *told]}
    notes = chronicle(old, new, version, day, changes)
    return Edition(version, old.version if old else None, _frames(rows), new.rules, new.inputs, notes)


def _lawful(values: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    """A change without personal addresses, which an older release may have held, but for those `known` as offices'."""
    said = {name: values[name] and without(values[name], known) for name in ("old_value", "new_value")}
    return {**values, **said}


def _rows(release: Path, name: str) -> list[Row]:
    return read_table(release / schema.table(name).package / "data" / f"{name}.csv")


def _frames(rows: Mapping[str, list[Row]]) -> dict[str, pl.DataFrame]:
    return {name: schema.frame(name, held) for name, held in rows.items()}


def _day(frames: Mapping[str, pl.DataFrame], before: Row | None, said: str | None) -> str:
    """Return the day of a release: as said, else the latest that the inputs bear; never before the release before."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if said is None and epoch is not None:
        said = datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    documents = frames["documents"].select("published_on", "retrieved_at").iter_rows()
    borne = [str(each)[:10] for row in documents for each in row if each is not None]
    days = [said] if said else [settings().issued.isoformat(), *borne]
    return max([*days, *([str(before["created_at"])] if before else [])])


# Keeping


def complete(each: Edition, folder: Path, out: Path) -> None:
    """Add to `folder`, which is to replace the published `out`, earlier releases, and itself if it is one.

    `PublishError` if another release was made since this edition was compared with the last one.
    """
    last = latest(out)
    if (last.name if last else None) != each.since:
        raise PublishError(f"{out}: another release was made meanwhile; run again. Nothing was replaced")
    if (out / RELEASES).is_dir():
        shutil.copytree(out / RELEASES, folder / RELEASES, symlinks=True, copy_function=_link)
    if each.notes is not None:
        _keep(each.version, each.notes, folder)
    if (folder / RELEASES).is_dir():  # until there is a release nothing can be out of date
        built = {
            "version": each.version,
            "inputs": each.inputs,
            "rules": each.rules.version(packages.VERSION),
        }
        status.succeeded(out, folder, built)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _keep(version: str, notes: str, folder: Path) -> None:
    """Copy what `folder` publishes to `releases/<version>`, with its notes, read-only."""
    kept = folder / RELEASES / version
    shutil.copytree(folder, kept, ignore=lambda path, names: {RELEASES} & set(names) if Path(path) == folder else set())
    (kept / NOTES).write_text(notes, "utf-8", newline="\n")
    (kept / SUMS).unlink()
    write_sums(kept)
    for path in kept.rglob("*"):
        if path.is_file():
            path.chmod(_READ_ONLY)
    newest = folder / RELEASES / LATEST
    newest.unlink(missing_ok=True)
    newest.symlink_to(version, target_is_directory=True)


# Finding again


def versions(out: Path) -> list[str]:
    """Return the versions kept in the published folder `out`, oldest first."""
    return sorted((path.name for path in (out / RELEASES).glob("*") if _VERSION.fullmatch(path.name)), key=_order)


def latest(out: Path) -> Path | None:
    """Return the folder of the newest release in `out`, None if there is none."""
    kept = versions(out)
    return out / RELEASES / kept[-1] if kept else None


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def find(name: str, out: Path) -> Path:
    """Return the folder that a version, `latest` or the path of a published folder means; `ReleaseError` if none."""
    for folder in (out / RELEASES / name, Path(name)):
        if (folder / INDEX).is_file() and (folder / ARCHIVE).is_file():
            return folder
    known = ", ".join([*versions(out), LATEST]) if versions(out) else "none; make one with `milano-mondo release`"
    raise ReleaseError(f"{name}: is neither a release in {out} nor a published folder; releases are {known}")


def compared(one: Path, other: Path) -> str:
    """Return in words what differs between two published folders, as the notes of a release say it."""
    old, new = published_state(one), published_state(other)
    return chronicle(old, new, new.version, None, explained(differences(old.cells, new.cells), old, new))
