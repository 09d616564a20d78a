"""Runs the Dagster job in this process and says how it went, for the command.

Belongs here: starting Dagster quietly, turning its events into plain words, the summary. Does not belong here: the
command's options (`pipelines.cli`) and the job itself (`pipelines.definitions`).
"""

import atexit
import gc
import json
import logging
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipelines import ahead
from pipelines.candidate import Request
from pipelines.publishing import INDEX
from pipelines.readers import uncollected
from pipelines.verify import read_table

if TYPE_CHECKING:
    from dagster import DagsterInstance, ExecuteInProcessResult
    from dagster_shared.error import SerializableErrorInfo

_OURS = ("SourceError", "SchemaError", "CheckError", "PublishError", "ReleaseError", "SettingsError")
_STOPPED = "DagsterExecutionInterruptedError"  # what Dagster makes of Ctrl-C within a step


class BuildError(Exception):
    """The build failed and published nothing; the message says why, one line a problem."""


def build(config: Mapping[str, Any], verbose: bool = False) -> None:
    """Run the whole job with `config` as its `Build` resource. `BuildError` if it fails, `KeyboardInterrupt` if a
    person stops it."""
    atexit.register(gc.freeze)  # Python looks for garbage once more before it ends
    request = Request(**{each.name: config[each.name] for each in fields(Request) if each.name in config})
    with ahead.working(request), uncollected():  # most of a build is imports: looking for garbage costs a tenth
        _run(config, verbose)
        gc.freeze()
        gc.unfreeze()  # what was made counts as old now, or all of it would be looked through at once


def _run(config: Mapping[str, Any], verbose: bool) -> None:
    os.environ.setdefault("DAGSTER_DISABLE_TELEMETRY", "yes")
    logging.getLogger("milano-mondo").info("starting")
    import dagster as dg

    from pipelines.definitions import defs

    level = "DEBUG" if verbose else "CRITICAL"
    result = defs.resolve_job_def("publish_all").execute_in_process(
        run_config={
            "resources": {"build": {"config": dict(config)}},
            "loggers": {"console": {"config": {"log_level": level}}},
        },
        instance=_forgetful(dg.DagsterInstance.ephemeral()),
        raise_on_error=False,
    )
    if any(_error(result, each)[-1].cls_name == _STOPPED for each in result.get_failed_step_keys()):
        raise KeyboardInterrupt
    if not result.success:
        raise BuildError("\n".join(_reasons(result, verbose)))


def _forgetful(instance: "DagsterInstance") -> "DagsterInstance":
    """Let an instance keep no log of its events, nor look for any: it ends with this process, unread; each event takes
    2 ms, each asset 5 ms."""
    from dagster import EventRecordsResult

    storage: Any = instance.event_log_storage
    storage.store_event = lambda event: None
    storage.get_asset_records = lambda keys=None: []
    storage.fetch_observations = lambda *asked, **limits: EventRecordsResult([], "", False)
    return instance


def _reasons(result: "ExecuteInProcessResult", verbose: bool) -> Iterator[str]:
    """Say which checks failed, else what stopped a step."""
    failed = [each for each in result.get_asset_check_evaluations() if not each.passed]
    for each in failed:
        yield from (f"{each.check_name}: {line}" for line in (each.description or "").splitlines())
    for event in () if failed else result.get_failed_step_keys():
        yield _failure(result, event, verbose)


def _failure(result: "ExecuteInProcessResult", step: str, verbose: bool) -> str:
    chain = _error(result, step)
    error = next((each for each in chain if each.cls_name in _OURS), chain[-1])
    message = error.message.strip().partition(": ")[2] or error.message.strip()
    if error.cls_name in _OURS:
        return message
    said = f"step {step} failed unexpectedly: {error.cls_name}: {message}; see more with --verbose"
    return error.to_string() if verbose else said


def _error(result: "ExecuteInProcessResult", step: str) -> "list[SerializableErrorInfo]":
    """What a step failed with and what caused that, the outermost first."""
    events = result.filter_events(lambda event: event.is_step_failure and event.step_key == step)
    return list(_causes(events[0].step_failure_data.error))


def _causes(error: "SerializableErrorInfo | None") -> "Iterator[SerializableErrorInfo]":
    """Yield an error and what caused it, the outermost first."""
    while error:
        yield error
        error = error.cause


def summary(out: Path) -> str:
    """Say what stands in the published folder `out`: rows per table, coverage, issues of the sources."""
    tables = json.loads((out / INDEX).read_text("utf-8"))["tables"]
    rows = {each["name"]: each["rows"] for each in tables}
    texts = out / "milano-texts" / "data"
    lines = ["", f"{'documents':<24}{rows['documents']:>8}", f"{'statements':<24}{rows['statements']:>8}"]
    for package in dict.fromkeys(each["package"] for each in tables):
        lines += ["", package]
        lines += [f"  {each['name']:<22}{each['rows']:>8}" for each in tables if each["package"] == package]
    lines += ["", f"coverage  {_shares(texts / 'coverage.csv')}", f"issues    {_issues(texts / 'source_issues.csv')}"]
    return "\n".join(lines)


def _shares(path: Path) -> str:
    chars: Counter[str] = Counter()
    for row in read_table(path):
        chars[str(row["treatment"])] += int(row["chars"] or 0)
    return ", ".join(f"{treatment} {count / chars.total():.1%}" for treatment, count in sorted(chars.items()))


def _issues(path: Path) -> str:
    kinds = Counter(str(row["kind"]) for row in read_table(path))
    listed = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    return f"{kinds.total()}{f' ({listed})' if listed else ''}"
