"""The mutation matrix: every break is noticed, by the gates that `docs/gates.md` says.

Our own gates are asked about every break each time. Strangers' tools are slow and live in an environment of their own:
where it is installed they are asked here, in one test, as they take ten seconds to get ready, about a sample of breaks
and the real release; about everything by `make gates`, which writes the page.
"""

import re
import warnings
from contextlib import nullcontext
from pathlib import Path

import matrix
import pytest
from breaks import BREAKS, PACKAGE
from click.testing import CliRunner

from pipelines import catalogue_rules, gates, package_rules, schema, verify
from pipelines.cli import main

PAGE = Path(__file__).resolve().parents[1] / "docs" / "gates.md"
SAMPLE = ("a wrong hash of a CSV", "a field of unknown type", "a foreign key that points nowhere",
          "a word for a number", "CSVW: a text called a number", "dataset without dct:title",
          "file without dct:license",
          "publisher without foaf:name", "file without spdx:checksum")  # fmt: skip


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return matrix.pristine(tmp_path_factory.mktemp("matrix"))


def published_matrix() -> dict[tuple[str, str], set[str]]:
    """Read back which gates `docs/gates.md` says notice each break."""
    found: dict[tuple[str, str], set[str]] = {}
    for part, table in re.findall(r"^## (\w+)\n\n((?:\|.*\n)+)", PAGE.read_text("utf-8"), re.MULTILINE):
        head, _, *rows = ([cell.strip() for cell in line.strip("|\n").split("|")] for line in table.splitlines())
        for what, *marks in rows:
            found[part.lower(), what] = {name for name, mark in zip(head[1:], marks, strict=True) if mark}
    return found


def test_the_page_lists_every_break_and_none_that_nobody_notices() -> None:
    found = published_matrix()
    assert len(BREAKS) >= 60
    assert list(found) == [(each.part, each.what) for each in BREAKS]
    assert [what for (_, what), by in found.items() if not by] == []


def test_our_gates_notice_nothing_where_nothing_is_broken(pristine: tuple[Path, Path]) -> None:
    whole, small = pristine
    for name in schema.packages():  # `test_packages` asks frictionless about each
        assert list(gates.duckdb(whole / name)) == []
    assert gates.formats(whole) == []
    assert verify.problems(whole) == []
    assert package_rules.problems(whole) == []
    assert catalogue_rules.problems(whole) == []
    assert catalogue_rules.problems(small) == []


@pytest.mark.parametrize("each", BREAKS, ids=lambda each: f"{each.part}: {each.what}")
def test_our_gates_notice_what_the_page_says(pristine: tuple[Path, Path], each: matrix.Break) -> None:
    whole, small = pristine
    with matrix.broken(each, small if each.part == "catalogue" else whole) as out:
        assert matrix.by_ours(each, out) == published_matrix()[each.part, each.what] & set(matrix.OURS)


@pytest.mark.skipif(not gates.STRANGERS.exists(), reason="strangers' validators: `make validators`, then run again")
def test_strangers_notice_what_the_page_says_and_nothing_where_nothing_is_broken(
    pristine: tuple[Path, Path], release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shapes = matrix.SHAPES if matrix.SHAPES.exists() else None
    if shapes is None:
        warnings.warn(f"{matrix.SHAPES} is not there: DCAT-AP 3.0.1 is NOT asked", stacklevel=1)
    whole, small = pristine
    with gates.Strangers(shapes) as strangers:
        assert strangers.ask(package=whole / PACKAGE) == {"profile v2": [], "datapackage v1": [], "csvw": []}
        answers = strangers.ask(catalogue=small / "catalog.ttl")
        assert answers.keys() >= {"DCAT-AP_IT", "CKAN"}
        assert not any(answers.values()), answers
        sample = [each for each in BREAKS if each.what in SAMPLE]
        assert len(sample) == len(SAMPLE)
        found = {}
        for each in sample:
            with matrix.broken(each, small if each.part == "catalogue" else whole) as out:
                found[each.part, each.what] = matrix.by_strangers(each, out, strangers)
        monkeypatch.setattr(gates, "Strangers", lambda shapes: nullcontext(strangers))
        result = CliRunner().invoke(main, ["check", "--strict", "--out", str(release / "out")])
        assert result.exit_code == 0, result.output
        assert "6 packages" in result.stdout
    others = {*matrix.OURS, "frictionless", "DuckDB", *([] if shapes else ["DCAT-AP 3"])}
    assert found == {break_: published_matrix()[break_] - others for break_ in found}
