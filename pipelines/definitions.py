"""What `dagster dev` and the command load: the assets, the job, its schedule and its sensor.

Belongs here: when things run. Does not belong here: what they do; see `pipelines.assets`.

Both are on wherever Dagster's daemon runs, until a person turns them off on its pages. The sensor's first look asks for
a run too; one that finds nothing new publishes the same bytes again, and runs that meet take turns.
"""

import hashlib
from pathlib import Path

import dagster as dg

from pipelines import assets, status

publish_all = dg.define_asset_job(
    "publish_all",
    selection=dg.AssetSelection.all(),
    description="Read the texts, check the tables, publish the DuckDB file and the packages.",
)

daily = dg.ScheduleDefinition(
    name="daily",
    job=publish_all,
    cron_schedule=f"{status.DUE.minute} {status.DUE.hour} * * *",
    execution_timezone=status.ZONE,
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Publish every day at 05:30 in Milan.",
)


@dg.sensor(
    name="raw_changed",
    job=publish_all,
    minimum_interval_seconds=60,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Publish when a file under raw/ changed.",
)
def raw_changed() -> dg.RunRequest | dg.SkipReason:
    """Ask for one run per state of the folder: the digest is the run key, so the same state never runs twice."""
    if not assets.RAW.is_dir():
        return dg.SkipReason(f"{assets.RAW} is not there")
    return dg.RunRequest(run_key=digest(assets.RAW))


def digest(folder: Path) -> str:
    """Return the SHA-256 of the names and contents of all files under `folder`."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = hashlib.sha256(path.read_bytes()).digest()
        whole.update(f"{path.relative_to(folder).as_posix()}\0".encode() + content)
    return whole.hexdigest()


defs = dg.Definitions(
    assets=[assets.raw_texts, assets.tables, assets.candidate, assets.publish],
    jobs=[publish_all],
    schedules=[daily],
    sensors=[raw_changed],
    resources={"build": assets.Build()},
    executor=dg.in_process_executor,
)
