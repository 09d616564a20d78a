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

_out = click.option(
    "--out", type=click.Path(path_type=Path), default=OUT, show_default=True, help="Folder of the published packages."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="milano-mondo")
def main() -> None:
    """Milano Mondo: Milan's international relations, from public texts to open data.

    \b
    Examples:
      milano-mondo build
      milano-mondo check
      milano-mondo explain networks NETWORK_ID founded_edtf
    """


@main.command()
@click.option(
    "--raw",
    type=click.Path(path_type=Path),
    default=RAW,
    show_default=True,
    help="Folder of sources.yaml and the texts.",
)
@click.option(
    "--warehouse", type=click.Path(path_type=Path), default=WAREHOUSE, show_default=True, help="DuckDB file to write."
)
@_out
@click.option("--accept-loss", is_flag=True, help="Publish though tables lost rows while their texts stayed the same.")
@click.option("-v", "--verbose", is_flag=True, help="Show Dagster's own log and tracebacks.")
def build(raw: Path, warehouse: Path, out: Path, accept_loss: bool, verbose: bool) -> None:
    """Read the texts, check the tables, publish the DuckDB file and the data packages.

    Nothing is replaced unless every check passes; then the old release gives way to the new one as a whole.

    \b
    Examples:
      milano-mondo build
      milano-mondo build --raw my-texts --warehouse /tmp/mine.duckdb --out /tmp/mine
    """
    if warehouse.resolve().is_relative_to(out.resolve()):
        raise click.UsageError(f"--warehouse {warehouse} lies inside --out {out}, which is replaced as a whole")
    if raw.resolve().is_relative_to(out.resolve()):
        raise click.UsageError(f"--raw {raw} lies inside --out {out}, which is replaced as a whole")
    from pipelines import run

    _show_progress()
    config = {"raw": str(raw), "warehouse": str(warehouse), "out": str(out), "accept_loss": accept_loss}
    try:
        run.build(config, verbose)
    except run.BuildError as error:
        _fail(f"{error}\nNothing was published; the last release is as it was.")
    click.echo(run.summary(out))


@main.command()
@_out
@click.option("--strict", is_flag=True, help="Ask frictionless too, and compare CSV with Parquet; takes longer.")
def check(out: Path, strict: bool) -> None:
    """Verify a published folder from outside: hashes, schemas, keys, and every quote against the published texts.

    \b
    Examples:
      milano-mondo check
      milano-mondo check --strict
      milano-mondo check --out /tmp/mine
    """
    from pipelines import verify

    found = verify.problems(out)
    if strict and not found:
        from pipelines import gates

        found = gates.problems(out)
    if found:
        _fail("\n".join(found))
    click.echo(f"{out}: {verify.summary(out)}: all as declared")


@main.command()
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
