"""Speed and memory against the limits the project sets itself: `make bench`. Medians of 5, one table.

The yardstick of the build is a bare Dagster run: one asset that does nothing, in process, in a Python that has
imported every package that the build imports.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMAND = Path(sys.executable).with_name("milano-mondo")
RUNS = 5
REPEATS = 200

IMPORTED = """if True:
    import json, sys
    from pathlib import Path
    from pipelines.cli import main
    try:
        main(["build", "--out", sys.argv[1] + "/out", "--warehouse", sys.argv[1] + "/w.duckdb"])
    except SystemExit:
        pass
    held = [name for name, module in sys.modules.items() if "site-packages" in (getattr(module, "__file__", 0) or "")]
    Path(sys.argv[1], "imported.json").write_text(json.dumps(held))
"""

BARE = """if True:
    import contextlib, importlib, json, os, sys
    os.environ["DAGSTER_DISABLE_TELEMETRY"] = "yes"
    import dagster as dg
    for name in json.load(open(sys.argv[1])):
        with contextlib.suppress(Exception):
            importlib.import_module(name)

    @dg.asset
    def nothing() -> None: ...

    defs = dg.Definitions(assets=[nothing], jobs=[dg.define_asset_job("all", dg.AssetSelection.all())],
                          executor=dg.in_process_executor)
    quiet = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
    defs.resolve_job_def("all").execute_in_process(instance=dg.DagsterInstance.ephemeral(), run_config=quiet)
"""

READING = """if True:
    import os, sys, time
    from dataclasses import replace
    from pathlib import Path
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from pipelines.readers import read
    from pipelines.sources import document, read_documents
    given = read_documents(Path(sys.argv[1]))
    read(given)
    many = [document(replace(each.source, source_id=f"{each.id}-{number}"), each.text)
            for number in range(int(sys.argv[2])) for each in given]
    start = time.perf_counter()
    read(many)
    print(sum(len(each.text.encode()) for each in many) / 1e6 / (time.perf_counter() - start))
"""

FORMATS = """if True:
    import sys, time
    from pathlib import Path
    from pipelines import bundles, catalogue_rules, packages, releases, schema, verify
    from pipelines.readers import read
    from pipelines.sources import read_documents
    raw, out = Path(sys.argv[1]), Path(sys.argv[2])
    rows = read(read_documents(raw))
    frames = {name: schema.frame(name, rows.get(name, [])) for name in schema.tables()}
    frames |= releases.edition(frames, raw, out, False, None).history
    out.mkdir()
    packages.write_packages(frames, out)
    bundles.write_warehouse(out, out.with_name("w.duckdb"))
    bundles.write_warehouse = lambda published, path: None
    start = time.perf_counter()
    bundles.write_bundles(frames, out, out.with_name("w.duckdb"))
    assert not verify.problems(out) and not catalogue_rules.problems(out)
    print(time.perf_counter() - start)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds and peak resident memory in MiB of one process."""

    seconds: float
    mebibytes: float


def cost(*command: object) -> Cost:
    """Run a command to its end and measure it."""
    start = time.perf_counter()
    with subprocess.Popen([str(each) for each in command], cwd=ROOT, stdout=-3, stderr=-3) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))[:200]}: exit code {process.returncode}")
    return Cost(time.perf_counter() - start, usage.ru_maxrss / 1024)


def median(measure: Callable[[], float]) -> float:
    """The median of five measurements."""
    return statistics.median(measure() for _ in range(RUNS))


def reading(repeats: int) -> float:
    """Megabytes read per second, text to statements, on one core."""
    command = [sys.executable, "-c", READING, ROOT / "raw", str(repeats)]
    return float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def formats() -> float:
    """Seconds that all formats but CSV, Parquet and DuckDB take, from tables to verified files, imports included."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", FORMATS, ROOT / "raw", Path(folder, "out")]
        return float(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def lines(folder: Path) -> Iterator[tuple[str, float, str, bool]]:
    """What was measured, in the unit its name says, its limit, and whether it holds."""
    build = [COMMAND, "build", "--out", folder / "out", "--warehouse", folder / "w.duckdb"]
    cost(sys.executable, "-c", IMPORTED, folder)
    pairs = [(cost(sys.executable, "-c", BARE, folder / "imported.json"), cost(*build)) for _ in range(RUNS)]
    bare = statistics.median(each.seconds for each, _ in pairs)
    built = statistics.median(each.seconds for _, each in pairs)
    memory = statistics.median(each.mebibytes for _, each in pairs)
    yield "bare Dagster run, s", bare, "", True
    yield "build, s", built, "", True
    yield "build / bare run", built / bare, "<= 1.5", built / bare <= 1.5
    yield "build, peak memory, MiB", memory, "<= 400", memory <= 400
    others = median(formats)
    yield "all other formats, s", others, "<= 2", others <= 2
    half, whole = median(lambda: reading(REPEATS // 2)), median(lambda: reading(REPEATS))
    yield f"reading x{REPEATS // 2}, MB/s", half, ">= 1", half >= 1
    yield f"reading x{REPEATS}, MB/s", whole, ">= 1", whole >= 1
    yield "growth (1 = linear)", half / whole, "<= 1.2", half / whole <= 1.2
    shown = median(lambda: cost(COMMAND, "--help").seconds)
    yield "--help, s", shown, "< 0.3", shown < 0.3


def main() -> None:
    """Print the table; exit 1 if a limit is passed."""
    print(f"{'medians of ' + str(RUNS):<28}{'found':>10}  limit")
    good = True
    with tempfile.TemporaryDirectory() as folder:
        for name, found, limit, holds in lines(Path(folder)):
            print(f"{name:<28}{found:>10.2f}  {limit}{'' if holds else '  PASSED OVER'}", flush=True)
            good &= holds
    sys.exit(not good)


if __name__ == "__main__":
    main()
