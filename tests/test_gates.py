"""The mutation matrix: every break is noticed, by the gates that `docs/gates.md` says.

Our own gates are asked about every break each time. Strangers' tools are slow and live in an environment of their own:
where it is installed they are asked about a sample here, and about everything by `make gates`, which writes the page.
"""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import matrix
import pytest
from breaks import BREAKS, PACKAGE

from pipelines import catalogue_rules, gates, package_rules, verify

PAGE = Path(__file__).resolve().parents[1] / "docs" / "gates.md"
SAMPLE = ("a wrong hash of a CSV", "a field of unknown type", "a foreign key that points nowhere",
          "a word for a number", "CSVW: a text called a number", "dataset without dct:title",
          "file without dct:license",
          "publisher without foaf:name", "file without spdx:checksum")  # fmt: skip


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return matrix.pristine(tmp_path_factory.mktemp("matrix"))


@pytest.fixture(scope="module")
def strangers() -> Iterator[gates.Strangers]:
    if not gates.STRANGERS.exists():
        pytest.skip("strangers' validators are not installed: `make validators`, then run again")
    shapes = matrix.SHAPES if matrix.SHAPES.exists() else None
    if shapes is None:
        warnings.warn(f"{matrix.SHAPES} is not there: DCAT-AP 3.0.1 is NOT asked", stacklevel=1)
    with gates.Strangers(shapes) as asked:
        yield asked


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


def test_nothing_is_noticed_where_nothing_is_broken(pristine: tuple[Path, Path], strangers: gates.Strangers) -> None:
    whole, small = pristine
    assert gates.problems(whole) == []
    assert catalogue_rules.problems(small) == []
    assert strangers.ask(package=whole / PACKAGE) == {"profile v2": [], "datapackage v1": [], "csvw": []}
    answers = strangers.ask(catalogue=whole / "catalog.ttl")
    assert answers.keys() >= {"DCAT-AP_IT", "CKAN"}
    assert not any(answers.values()), answers


@pytest.mark.parametrize("each", BREAKS, ids=lambda each: f"{each.part}: {each.what}")
def test_our_gates_notice_what_the_page_says(pristine: tuple[Path, Path], each: matrix.Break) -> None:
    whole, small = pristine
    with matrix.broken(each, small if each.part == "catalogue" else whole) as out:
        assert matrix.by_ours(each, out) == published_matrix()[each.part, each.what] & set(matrix.OURS)


@pytest.mark.parametrize("what", SAMPLE)
def test_strangers_notice_what_the_page_says(
    pristine: tuple[Path, Path], strangers: gates.Strangers, what: str
) -> None:
    whole, small = pristine
    each = next(each for each in BREAKS if each.what == what)
    with matrix.broken(each, small if each.part == "catalogue" else whole) as out:
        found = matrix.by_strangers(each, out, strangers)
    asked = {"DCAT-AP 3"} if not matrix.SHAPES.exists() else set()
    assert found == published_matrix()[each.part, what] - set(matrix.OURS) - {"frictionless", "DuckDB"} - asked


def test_our_gates_accept_what_is_published(pristine: tuple[Path, Path]) -> None:
    whole, _ = pristine
    assert verify.problems(whole) == []
    assert package_rules.problems(whole) == []
    assert catalogue_rules.problems(whole) == []
