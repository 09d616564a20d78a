"""The command `milano-mondo`.

Belongs here: options, exit codes, what is printed where. Does not belong here: any work; each command imports the
room that does it only when it runs, so that `--help` answers at once.

Exit codes: 0 good, 1 data or a check failed, 2 wrong use.
"""

import logging
import sys
from pathlib import Path
from typing import NoReturn

import click

RAW, WAREHOUSE, OUT = Path("raw"), Path("warehouse/milano_mondo.duckdb"), Path("publish/out")

_UNTOUCHED = "Nothing was published; the last release is as it was."
_REPLACED = "The new release had been published; build again, so that the DuckDB file is of the same."
_EXITS = "Exit codes: 0 when all is good, 1 when data or a check failed, 2 when it was used wrongly."

_out = click.option(
    "--out", type=click.Path(path_type=Path), default=OUT, show_default=True, help="Folder of the published packages."
)
_raw = click.option(
    "--raw",
    type=click.Path(path_type=Path),
    default=RAW,
    show_default=True,
    help="Folder of sources.yaml and the texts.",
)
_warehouse = click.option(
    "--warehouse", type=click.Path(path_type=Path), default=WAREHOUSE, show_default=True, help="DuckDB file to write."
)
_accept_loss = click.option(
    "--accept-loss", is_flag=True, help="Publish though a text lost half of what it held, or a table all its rows."
)
_verbose = click.option("-v", "--verbose", is_flag=True, help="Show Dagster's own log and tracebacks.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=_EXITS)
@click.version_option(package_name="milano-mondo")
def main() -> None:
    """Milano Mondo: Milan's international relations, from public texts to open data.

    \b
    Examples:
      milano-mondo build
      milano-mondo check
      milano-mondo explain networks NETWORK_ID founded_edtf
    """


@main.command(epilog=_EXITS)
@_raw
@_warehouse
@_out
@_accept_loss
@_verbose
def build(raw: Path, warehouse: Path, out: Path, accept_loss: bool, verbose: bool) -> None:
    """Read the texts, check the tables, publish the DuckDB file and the data packages.

    Nothing is replaced unless every check passes; then the old release gives way to the new one as a whole.

    \b
    Examples:
      milano-mondo build
      milano-mondo build --raw my-texts --warehouse mine.duckdb --out mine
    """
    _build(raw, warehouse, out, verbose, accept_loss=accept_loss)


def _build(raw: Path, warehouse: Path, out: Path, verbose: bool, **options: bool | str) -> None:
    """Run the job and print what is published then; `options` are those of its resource."""
    if warehouse.resolve().is_relative_to(out.resolve()):
        raise click.UsageError(f"--warehouse {warehouse} lies inside --out {out}, which is replaced as a whole")
    if raw.resolve().is_relative_to(out.resolve()):
        raise click.UsageError(f"--raw {raw} lies inside --out {out}, which is replaced as a whole")
    _show_progress()
    config = {"raw": str(raw), "warehouse": str(warehouse), "out": str(out), **options}
    before = _standing(out)
    try:
        _run(config, verbose)
    except KeyboardInterrupt:
        _fail(f"Interrupted. {_UNTOUCHED if _standing(out) == before else _REPLACED}")
    from pipelines.run import summary

    click.echo(summary(out))


def _run(config: dict[str, bool | str], verbose: bool) -> None:
    from pipelines import run

    try:
        run.build(config, verbose)
    except run.BuildError as error:
        _fail(f"{error}\n{_UNTOUCHED}")


def _standing(out: Path) -> int | None:
    """What stands at a published folder's place: the number of its file there, which no two folders share."""
    return out.stat().st_ino if out.exists() else None


@main.command(epilog=_EXITS)
@_raw
@_warehouse
@_out
@click.option("--date", "day", help="Day of the release, like 2026-01-31; else the latest day that its inputs bear.")
@_accept_loss
@_verbose
def release(raw: Path, warehouse: Path, out: Path, day: str | None, accept_loss: bool, verbose: bool) -> None:
    """Build, and if anything changed since the last release keep what is published as a new one, for good.

    The version follows the data: a broken schema is major, rows or columns that come or go are minor, values that
    change are patch. OUT/releases/VERSION/CHANGES.md says what changed and why, changes.csv has every cell.

    \b
    Examples:
      milano-mondo release
      milano-mondo release --date 2026-01-31
    """
    from pipelines import releases
    from pipelines.edtf_days import is_day

    if day is not None and not is_day(day):
        raise click.UsageError(f"--date {day} is no day; write it like 2026-01-31")
    before = releases.latest(out)
    _build(raw, warehouse, out, verbose, accept_loss=accept_loss, release=True, day=day or "")
    after = releases.latest(out)
    assert after is not None
    same = before is not None and before.name == after.name
    click.echo(f"nothing changed since {after.name}: no release" if same else f"released {after}")


@main.command(epilog=_EXITS)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_out
def diff(one: str, other: str, out: Path) -> None:
    """Say what changed from A to B and why; each is a version, `latest`, or the path of a published folder.

    \b
    Examples:
      milano-mondo diff 1.0.0 1.1.0
      milano-mondo diff latest publish/out
    """
    from pipelines import releases

    try:
        click.echo(releases.compared(releases.find(one, out), releases.find(other, out)), nl=False)
    except releases.ReleaseError as error:
        raise click.UsageError(str(error)) from None


@main.command(epilog=_EXITS)
@_out
@click.option(
    "--strict", is_flag=True, help="Ask strangers' validators too, and compare CSV with Parquet; takes longer."
)
@click.option(
    "--shapes",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="With --strict: SHACL shapes of DCAT-AP 3.0.1 to hold the catalogue to.",
)
def check(out: Path, strict: bool, shapes: Path | None) -> None:
    """Verify a published folder from outside: hashes, schemas, keys, and every quote against the published texts.

    \b
    Examples:
      milano-mondo check
      milano-mondo check --strict
      milano-mondo check --out mine
    """
    from pipelines import verify

    if not out.is_dir():
        _fail(f"{out}: nothing is published there; build first, or name the folder with --out")
    found = verify.problems(out)
    if strict and not found:
        from pipelines import gates

        if not gates.STRANGERS.exists():
            click.echo("only frictionless and DuckDB are asked; `make validators` installs the others", err=True)
        elif shapes is None:
            click.echo("the shapes of DCAT-AP 3.0.1 are not asked; name their file with --shapes", err=True)
        found = gates.problems(out, shapes)
    if found:
        _fail("\n".join(found))
    click.echo(f"{out}: {verify.summary(out)}: all as declared")


@main.command(epilog=_EXITS)
@click.argument("table")
@click.argument("row")
@click.argument("column", required=False)
@_out
def explain(table: str, row: str, column: str | None, out: Path) -> None:
    """Show the words that each value of a row comes from, with document and offsets.

    ROW is the primary key's values joined by a bar. COLUMN narrows it down to one cell.

    \b
    Examples:
      milano-mondo explain networks NETWORK_ID
      milano-mondo explain memberships "MEMBER|NETWORK_ID" status
    """
    from pipelines.explain import UnknownError
    from pipelines.explain import explain as explained

    try:
        click.echo(explained(out, table, row, column, bold=sys.stdout.isatty()))
    except UnknownError as error:
        raise click.UsageError(str(error)) from None
    except OSError as error:
        _fail(f"{error.filename}: cannot be read ({error.strerror}); build first, or name the folder with --out")


def _show_progress() -> None:
    """Print what the rooms report to stderr, one line a step."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("milano-mondo")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False


def _fail(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(1)
