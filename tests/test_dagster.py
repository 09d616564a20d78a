"""The Dagster side: what its pages show, what its job does, when it runs by itself."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest
import tiny

from pipelines import assets, checks, schema
from pipelines.definitions import daily, defs, digest, raw_changed

ROOT = Path(__file__).parents[1]


def graph() -> dict[str, dg.AssetSpec]:
    return {spec.key.to_user_string(): spec for spec in defs.resolve_all_asset_specs()}


def run(tmp_path: Path, **config: object) -> dg.ExecuteInProcessResult:
    places = {"out": str(tmp_path / "out"), "warehouse": str(tmp_path / "w.duckdb")}
    return defs.resolve_job_def("publish_all").execute_in_process(
        run_config={"resources": {"build": {"config": places | config}}}, raise_on_error=False
    )


def test_there_is_an_asset_per_table_and_package_in_the_group_of_its_flow() -> None:
    found = graph()
    for name, shape in schema.tables().items():
        assert found[name].group_name == schema.packages()[shape.package].schema
        assert found[name].description
    assert {name.replace("-", "_") for name in schema.packages()} <= found.keys()
    assert {each.group_name for each in found.values()} == {
        "raw", "texts", "city_networks", "cooperation", "institutions", "reference", "history", "warehouse", "publish",
    }  # fmt: skip


def test_every_check_blocks() -> None:
    specs = [spec for each in defs.assets or [] for spec in getattr(each, "check_specs", ())]
    assert [spec.name for spec in specs] == list(checks.CHECKS)
    assert all(spec.blocking for spec in specs)


def test_the_job_publishes_everything_with_metadata_to_read(tmp_path: Path, tiny_tables: None) -> None:
    result = run(tmp_path)
    assert result.success
    shown = {
        event.asset_key.to_user_string(): event.materialization.metadata
        for event in result.get_asset_materialization_events()
        if event.asset_key
    }
    assert shown.keys() == graph().keys()
    assert shown["networks"]["dagster/row_count"].value == 1
    assert "| ra | Rete Alfa | RA |" in str(shown["networks"]["preview"].value)
    assert shown["coverage"]["share_narrative"].value == 1.0
    assert shown["milano_city_networks"]["dagster/row_count"].value == 2
    assert all(each.passed for each in result.get_asset_check_evaluations())


def test_a_failed_check_stops_the_job_before_publishing(tmp_path: Path, tiny_tables: None, monkeypatch) -> None:
    rows = tiny.rows()
    rows["statements"][0]["quote"] = "forged"
    monkeypatch.setattr("pipelines.readers.read", lambda documents: rows)
    result = run(tmp_path)
    assert not result.success
    failed = [each for each in result.get_asset_check_evaluations() if not each.passed]
    assert [each.check_name for each in failed] == ["spans"]
    assert "statements.quote" in (failed[0].description or "")
    assert list(tmp_path.iterdir()) == []


def test_publishing_alone_is_checked_too(tmp_path: Path, tiny_tables: None, monkeypatch) -> None:
    rows = tiny.rows()
    rows["statements"][0]["quote"] = "forged"
    monkeypatch.setattr("pipelines.readers.read", lambda documents: rows)
    build = assets.Build(out=str(tmp_path / "out"), warehouse=str(tmp_path / "w.duckdb"))
    publishing = dg.AssetSelection.groups("publish") | dg.AssetSelection.assets("milano_mondo")
    with pytest.raises(checks.CheckError, match=r"spans: statements\.quote"):
        dg.materialize(list(defs.assets or ()), selection=publishing, resources={"build": build})
    assert not (tmp_path / "out").exists()


def test_the_schedule_is_every_day_at_half_past_five_in_milan() -> None:
    assert daily.execution_timezone == "Europe/Rome"
    assert daily.cron_schedule == "30 5 * * *"


def test_the_sensor_asks_for_one_run_per_state_of_the_texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "RAW", tmp_path)
    keys = []
    for name, content in (("a.txt", "uno"), ("a.txt", "due"), ("b.txt", "tre")):
        (tmp_path / name).write_text(content)
        keys += [_run_key(), _run_key()]
    (tmp_path / "b.txt").rename(tmp_path / "c.txt")
    keys.append(_run_key())
    assert [keys.count(each) for each in dict.fromkeys(keys)] == [2, 2, 2, 1]


def test_schedule_and_sensor_are_on_from_the_start() -> None:
    assert daily.default_status is dg.DefaultScheduleStatus.RUNNING
    assert raw_changed.default_status is dg.DefaultSensorStatus.RUNNING


def _run_key() -> str | None:
    request = raw_changed(dg.build_sensor_context())
    assert isinstance(request, dg.RunRequest)
    return request.run_key


def test_the_sensor_waits_for_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "RAW", tmp_path / "nowhere")
    assert isinstance(raw_changed(dg.build_sensor_context()), dg.SkipReason)


def test_the_digest_does_not_depend_on_where_the_folder_is(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "deep").mkdir(parents=True)
        (tmp_path / name / "deep" / "a.txt").write_text("x")
    assert digest(tmp_path / "one") == digest(tmp_path / "two")


@pytest.fixture
def webserver(tmp_path: Path) -> Iterator[str]:
    """Dagster's web server on a free local port, with the repository's own workspace."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "dagster.yaml").write_text("telemetry: {enabled: false}\n")
    command = [Path(sys.executable).with_name("dagster-webserver"), "-h", "127.0.0.1", "-p", str(port)]
    environment = os.environ | {"DAGSTER_HOME": str(tmp_path), "DAGSTER_DISABLE_TELEMETRY": "yes"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as server:
        yield f"http://127.0.0.1:{port}/graphql"
        os.killpg(server.pid, signal.SIGTERM)


def _ask(address: str, query: str) -> dict[str, object]:
    request = urllib.request.Request(
        address, json.dumps({"query": query}).encode(), {"Content-Type": "application/json"}
    )
    for _ in range(120):
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read())["data"]  # type: ignore[no-any-return]
        except OSError:
            time.sleep(0.5)
    raise TimeoutError(address)


def test_dagsters_pages_load_the_workspace(webserver: str) -> None:
    found = _ask(
        webserver,
        """{ workspaceOrError { ... on Workspace { locationEntries { name locationOrLoadError {
        __typename ... on PythonError { message } ... on RepositoryLocation { repositories {
            jobs { name } schedules { name executionTimezone } sensors { name } assetNodes { groupName }
        } } } } } } }""",
    )
    (entry,) = found["workspaceOrError"]["locationEntries"]  # type: ignore[index,call-overload]
    assert entry["name"] == "milano-mondo"
    (repository,) = entry["locationOrLoadError"]["repositories"]
    assert "publish_all" in [each["name"] for each in repository["jobs"]]
    assert repository["schedules"] == [{"name": "daily", "executionTimezone": "Europe/Rome"}]
    assert [each["name"] for each in repository["sensors"]] == ["raw_changed"]
    assert len(repository["assetNodes"]) == len(graph())


def test_dagster_accepts_the_definitions() -> None:
    dg.Definitions.validate_loadable(defs)  # as `dagster definitions validate` asks
