"""The verifier as a downloader runs it: one file beside the data, Python and nothing else."""

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from breaks import forge, seal

from pipelines import verify


def run(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", "-S", str(script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd="/")


def test_it_says_what_it_verified_and_that_all_holds(published: Path) -> None:
    ran = run(published / "verify.py")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stderr == ""
    assert "every quote in the published texts" in ran.stdout
    assert "6 packages" in ran.stdout
    assert all(line.startswith("ok ") for line in ran.stdout.splitlines()[:-1])


def test_it_imports_the_standard_library_only(published: Path) -> None:
    tree = ast.parse((published / "verify.py").read_text("utf-8"))
    names = {alias.name for each in ast.walk(tree) if isinstance(each, ast.Import) for alias in each.names}
    names |= {each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def text(table: str, old: str, new: str, rows: int = 0) -> Callable[[Path], None]:
    return lambda out: forge(out, table, lambda data: data.replace(old.encode(), new.encode(), 1), rows)


BREAKS = {
    "a forged quote": (
        text("statements", ",Rete Alfa,tiny", ",Rete Beta,tiny"),
        "does not stand in the published text",
    ),
    "a shifted offset": (
        text("statements", "alfa,0,9,Rete Alfa", "alfa,1,10,Rete Alfa"),
        "does not stand in the published text",
    ),
    "a changed cell": (text("projects", "Ponte sul fiume", "Ponte sul mare"), "is not what its quote is said to state"),
    "a missing row": (text("countries", "KE,KEN,Kenya,Kenya,Africa\n", "", -1), "is not in countries"),
    "a row gone without a word": (text("countries", "KE,KEN,Kenya,Kenya,Africa\n", ""), "rows, 1 are declared"),
    "a changed text": (text("documents", "unisce 12", "unisce 13"), "is not the text that was read"),
    "a cell that a spreadsheet runs": (text("projects", "Ponte sul fiume", "=1+1"), "would run in a spreadsheet"),
    "a ragged row": (text("projects", "Ponte sul fiume", "Ponte,sul fiume"), "another number of cells"),
    "a changed workbook": (
        lambda out: (out / "milano-texts/milano-texts.xlsx").write_bytes(b"PK"),
        "milano-texts.xlsx: has",
    ),
    "a changed zip": (lambda out: _repack(out / "milano-texts.zip"), "milano-texts.zip"),
    "a file that nobody lists": (lambda out: (out / "milano-texts/more.csv").write_text("x"), "more.csv"),
    "no index": (lambda out: (out / "index.json").unlink(), "index.json: cannot be read"),
    "no list of checksums": (lambda out: (out / "SHA256SUMS").unlink(), "SHA256SUMS: cannot be read"),
    "a catalogue of other files": (lambda out: _other_size(out / "catalog.jsonld"), "bytes, 1 are declared"),
    "a descriptor without hashes": (lambda out: _without_hash(out / "milano-texts"), "lacks 'hash'"),
}


def _repack(path: Path) -> None:
    with ZipFile(path, "a") as packed:
        packed.writestr("milano-texts/more.txt", "x")


def _other_size(path: Path) -> None:
    held = json.loads(path.read_text("utf-8"))
    size = "http://www.w3.org/ns/dcat#byteSize"
    next(each for each in held if size in each)[size][0]["@value"] = "1"
    path.write_text(json.dumps(held), "utf-8")


def _without_hash(folder: Path) -> None:
    path = folder / "datapackage.json"
    held = json.loads(path.read_text("utf-8"))
    del held["resources"][0]["hash"]
    path.write_text(json.dumps(held), "utf-8")
    seal(folder.parent)


@pytest.mark.parametrize(("change", "said"), BREAKS.values(), ids=BREAKS)
def test_it_exits_with_1_and_names_the_first_thing_that_is_not_so(
    published: Path, change: Callable[[Path], object], said: str
) -> None:
    change(published)
    ran = run(published / "verify.py")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert said in ran.stdout.splitlines()[-1]
    assert ran.stdout.splitlines()[-2].startswith("NOT SO")


def test_one_package_alone_is_verified_but_for_its_quotes(published: Path, tmp_path: Path) -> None:
    with ZipFile(published / "milano-cooperation.zip") as packed:
        packed.extractall(tmp_path / "mine")
    alone = tmp_path / "mine" / "milano-cooperation"
    ran = run(published / "verify.py", str(alone))
    assert ran.returncode == 0, ran.stdout
    assert "its quotes need the whole release" in ran.stdout
    (alone / "data" / "projects.csv").write_text("x")
    assert run(published / "verify.py", str(alone)).returncode == 1


def test_where_there_is_nothing_to_verify_it_says_how_it_is_called(published: Path, tmp_path: Path) -> None:
    script = Path(shutil.copy(published / "verify.py", tmp_path / "verify.py"))
    for arguments in (["--wrong"], [str(tmp_path / "nowhere")], ["/", "/"]):
        ran = run(script, *arguments)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "name the folder of a release or of an unpacked package\nusage: python3 verify.py" in ran.stderr
    with ZipFile(published / "milano-cooperation.zip") as packed:
        packed.extractall(tmp_path / "mine")
    beside = run(Path(shutil.copy(script, tmp_path / "mine")))
    assert beside.returncode == 2
    assert f"verify these one by one: {tmp_path}/mine/milano-cooperation\n" in beside.stderr
    asked = run(script, "--help")
    assert (asked.returncode, asked.stderr) == (0, "")
    assert asked.stdout.startswith("usage: python3 verify.py")


def test_the_checksums_are_those_that_sha256sum_reads(published: Path) -> None:
    for folder in (published, published / "milano-texts"):
        ran = subprocess.run(["sha256sum", "--check", "--strict", "--quiet", verify.SUMS], cwd=folder)
        assert ran.returncode == 0


def test_the_published_verifier_is_ours(published: Path) -> None:
    assert (published / "verify.py").read_bytes() == Path(verify.__file__).read_bytes()
