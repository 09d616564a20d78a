"""The data packages, read by strangers: frictionless, the csv module, pandas, a spreadsheet's eyes."""

import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import tiny
from hypothesis import given
from hypothesis import strategies as st

from pipelines import packages, schema, verify
from pipelines.publishing import INDEX, PublishError, folder_beside

PACKAGES = list(schema.packages())


def descriptor(out: Path, name: str) -> dict[str, Any]:
    return json.loads((out / name / "datapackage.json").read_text("utf-8"))


@pytest.mark.parametrize("name", PACKAGES)
def test_frictionless_accepts_the_package(published: Path, name: str) -> None:
    from frictionless import Package

    report = Package(str(published / name / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])


@pytest.mark.parametrize("name", PACKAGES)
def test_the_descriptor_says_what_a_reader_must_know(published: Path, name: str) -> None:
    found = descriptor(published, name)
    assert found["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert [each["name"] for each in found["licenses"]] == ["CC-BY-4.0"]
    assert "non ufficiale" in found["description"]
    assert "nofficial" in found["description_en"]
    assert found["version"] == packages.VERSION
    assert found["sources"] == [
        {"title": f"Pagina {each}", "path": f"https://example.org/{each}", "publisher": "Ente di Prova"}
        for each in tiny.TEXTS
    ]
    assert {"title": "Milano Mondo", "roles": ["publisher", "creator"]} in found["contributors"]
    assert found["keywords"]


@pytest.mark.parametrize("name", PACKAGES)
def test_hashes_and_bytes_are_those_of_the_files(published: Path, name: str) -> None:
    for resource in descriptor(published, name)["resources"]:
        data = (published / name / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert resource.get("bytes") == (len(data) if resource["format"] == "csv" else None)


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_stands_alone_and_says_what_it_borrows(published: Path, name: str) -> None:
    resources = {each["name"]: each for each in descriptor(published, name)["resources"]}
    for each in resources.values():
        for key in each["schema"].get("foreignKeys", ()):
            assert key["reference"]["resource"] in {"", *resources}
        table = schema.table(each["name"].removesuffix(".parquet"))
        assert each.get("borrowedFrom", {}).get("package") == (table.package if table.package != name else None)
        assert (published / name / each["path"]).read_bytes() == (published / table.package / each["path"]).read_bytes()


def test_every_table_has_one_home_and_the_index_names_it(published: Path) -> None:
    index = json.loads((published / INDEX).read_text("utf-8"))
    assert {each["name"]: each["package"] for each in index["tables"]} == {
        name: each.package for name, each in schema.tables().items()
    }
    assert {each["name"]: each["rows"] for each in index["tables"]} == {
        name: each.height for name, each in tiny.frames().items()
    }


def test_csv_and_parquet_hold_the_same_rows_and_types(published: Path) -> None:
    for name, frame in tiny.frames().items():
        folder = published / schema.table(name).package / "data"
        assert pl.read_parquet(folder / f"{name}.parquet").equals(frame), name
        texts = pl.read_csv(folder / f"{name}.csv", infer_schema=False)
        text_columns = [each for each, kind in frame.schema.items() if kind == pl.String]
        back = texts.with_columns(pl.col(text_columns).str.strip_prefix("'"))
        assert (
            back.cast(dict(frame.select(pl.exclude(pl.Boolean)).schema))
            .with_columns(pl.col(each) == "true" for each, kind in frame.schema.items() if kind == pl.Boolean)
            .equals(frame)
        ), name


def test_csv_is_plain(published: Path) -> None:
    for path in published.glob("*/data/*.csv"):
        data = path.read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf")
        assert b"\r" not in data
        assert data.endswith(b"\n")
        data.decode("utf-8")


RISKY = ["=1+1", "+39 02", "-elenco", "@qui", "\tx", "\rx", "\nx", "'ndrangheta", "''", "＝1", "'=1+1"]


def one_cell(path: Path, value: str | None) -> None:
    """Write a CSV with one text column and an id."""
    path.write_bytes(
        packages._encode(pl.DataFrame({"id": ["a"], "text": [value]}, schema={"id": pl.String, "text": pl.String})).csv
    )


@pytest.mark.parametrize("value", RISKY)
def test_a_spreadsheet_runs_no_cell_and_no_value_is_lost(tmp_path: Path, value: str) -> None:
    one_cell(tmp_path / "t.csv", value)
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as lines:
        assert next(iter(csv.DictReader(lines)))["text"] == "'" + value
    assert verify.read_table(tmp_path / "t.csv") == [{"id": "a", "text": value}]


@pytest.mark.parametrize(
    "value", ["NA", "null", "None", "0", "007", "true", 'say "a", b', " blank ", "è\u00a0ç", "a=b", "1\r\n2"]
)
def test_ordinary_texts_stand_as_they_are(tmp_path: Path, value: str) -> None:
    one_cell(tmp_path / "t.csv", value)
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as lines:
        assert next(iter(csv.DictReader(lines)))["text"] == value


@given(st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_every_text_comes_back(tmp_path_factory: pytest.TempPathFactory, value: str | None) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    one_cell(path, value)
    assert verify.read_table(path) == [{"id": "a", "text": value}]


def test_a_guarded_document_still_proves_its_quotes(published: Path) -> None:
    rows = verify.read_table(published / "milano-texts/data/documents.csv")
    assert [each["text"] for each in rows] == list(tiny.TEXTS.values())
    assert "'=Progetti" in (published / "milano-texts/data/documents.csv").read_text("utf-8")
    assert verify.problems(published) == []


def test_the_readme_shows_markup_of_a_source_and_does_not_run_it(tmp_path: Path) -> None:
    packages.write_packages(tiny.edited("networks", name="<script>x</script> [a](b) | *c*"), tmp_path)
    readme = (tmp_path / "milano-city-networks/README.md").read_text("utf-8")
    assert "<script>" not in readme
    assert r"&lt;script&gt;x&lt;/script&gt; \[a\](b) \| \*c\*" in readme
    assert "non ufficiale" in readme
    assert "`network_id`" in readme


BREAKS: list[tuple[str, Callable[[Path], None], str]] = []


def breaks(said: str) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    """Register a way to break a published folder and what `verify` must say of it."""

    def register(change: Callable[[Path], None]) -> Callable[[Path], None]:
        BREAKS.append((change.__name__, change, said))
        return change

    return register


def forge(out: Path, table: str, old: str, new: str) -> None:
    """Change a CSV in every package and make the descriptors agree, as a forger would."""
    for path in out.glob(f"*/data/{table}.csv"):
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8", newline="\n")
        descriptor_path = path.parents[1] / "datapackage.json"
        described = json.loads(descriptor_path.read_text("utf-8"))
        for resource in described["resources"]:
            if resource["path"] == f"data/{table}.csv":
                data = path.read_bytes()
                resource |= {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
        descriptor_path.write_text(json.dumps(described), "utf-8")


@breaks("has another SHA-256 than declared")
def one_letter(out: Path) -> None:
    path = out / "milano-city-networks/data/networks.csv"
    path.write_text(path.read_text("utf-8").replace("Alfa", "Alga", 1), "utf-8")


@breaks("it was changed after publishing")
def one_letter_more(out: Path) -> None:
    path = out / "milano-city-networks/data/networks.csv"
    path.write_text(path.read_text("utf-8") + "xx", "utf-8")


@breaks("networks.parquet: has another SHA-256 than declared")
def parquet(out: Path) -> None:
    (out / "milano-city-networks/data/networks.parquet").write_bytes(b"PAR1PAR1")


@breaks("is missing")
def missing_file(out: Path) -> None:
    (out / "milano-cooperation/data/projects.csv").unlink()


@breaks("cannot be read")
def missing_package(out: Path) -> None:
    shutil.rmtree(out / "milano-cooperation")


@breaks("is not valid JSON")
def broken_descriptor(out: Path) -> None:
    (out / "milano-cooperation/datapackage.json").write_text("{")


@breaks("does not stand in the published text at its span")
def forged_quote(out: Path) -> None:
    forge(out, "statements", "alfa,0,9,Rete Alfa,", "alfa,0,9,Rete Beta,")


@breaks("does not stand in the published text at its span")
def shifted_offset(out: Path) -> None:
    forge(out, "statements", "alfa,0,9,Rete Alfa,", "alfa,1,10,Rete Alfa,")


@breaks("is not what its quote is said to state")
def changed_cell(out: Path) -> None:
    forge(out, "network_metrics", "12", "13")


@breaks("is not the text that was read")
def changed_text(out: Path) -> None:
    forge(out, "documents", "unisce 12", "unisce 13")


@breaks("rows, 1 are declared")
def added_row(out: Path) -> None:
    forge(out, "networks", "ra,", "rb,Rete B,,,,,,,,,,\nra,")


@breaks("has no quote that proves it")
def filled_cell(out: Path) -> None:
    forge(out, "projects", "ponte,Ponte sul fiume,,", "ponte,Ponte sul fiume,PSF,")


@breaks("required cells are empty")
def emptied_cell(out: Path) -> None:
    forge(out, "networks", "ra,Rete Alfa", "ra,")


@breaks("is no number")
def other_type(out: Path) -> None:
    forge(out, "network_metrics", "member_cities,12", "member_cities,dodici")


@breaks("is not an allowed value")
def other_value(out: Path) -> None:
    forge(out, "network_metrics", "exact", "roughly")


@breaks("does not match the pattern")
def other_pattern(out: Path) -> None:
    forge(out, "countries", "KE,KEN", "KE,ken")


@breaks("is not in countries")
def dangling_key(out: Path) -> None:
    forge(out, "project_places", "KE", "IT")


@breaks("are declared")
def renamed_column(out: Path) -> None:
    forge(out, "networks", "network_id,name", "network_id,nome")


@pytest.mark.parametrize(("change", "said"), [pytest.param(change, said, id=name) for name, change, said in BREAKS])
def test_verify_notices(published: Path, change: Callable[[Path], None], said: str) -> None:
    assert verify.problems(published) == []
    change(published)
    assert said in "\n".join(verify.problems(published))


def test_a_key_that_stands_twice_is_noticed_in_a_published_folder(tmp_path: Path) -> None:
    frames = tiny.frames()
    packages.write_packages(frames | {"networks": pl.concat([frames["networks"]] * 2)}, tmp_path)
    assert "networks, primary key: 'ra' stands twice" in "\n".join(verify.problems(tmp_path))


def test_verify_runs_without_anything_but_python(published: Path) -> None:
    room = str(Path(verify.__file__).parent)
    script = f"import pathlib, sys; sys.path.insert(0, {room!r}); import verify;"
    script += f"sys.exit(bool(verify.problems(pathlib.Path({str(published)!r}))))"
    assert subprocess.run([sys.executable, "-S", "-E", "-I", "-c", script]).returncode == 0


# Putting it in place


def test_a_release_replaces_the_last_one_as_a_whole(tmp_path: Path) -> None:
    for number in ("1", "2"):
        with folder_beside(tmp_path / "out") as folder:
            (folder / INDEX).write_text("{}")
            (folder / number).write_text(number)
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["2", INDEX]
    assert [each.name for each in tmp_path.iterdir() if each.is_dir()] == ["out"]


def test_a_build_that_fails_leaves_the_last_release(published: Path) -> None:
    before = sorted(published.rglob("*"))
    with pytest.raises(PublishError), folder_beside(published) as folder:
        (folder / "half").write_text((folder / "nowhere").read_text())
    assert sorted(published.rglob("*")) == before


@pytest.mark.parametrize("exchanges", [True, False])
def test_both_ways_of_swapping_put_the_new_folder_there(
    published: Path, monkeypatch: pytest.MonkeyPatch, exchanges: bool
) -> None:
    if not exchanges:
        monkeypatch.setattr("pipelines.publishing._exchange", lambda one, other: False)
    with folder_beside(published) as folder:
        (folder / INDEX).write_text("new")
    assert (published / INDEX).read_text() == "new"
    assert [each.name for each in published.parent.iterdir() if each.is_dir()] == ["out"]


def test_what_a_killed_run_left_is_healed(published: Path) -> None:
    old, half = published.with_name(".out.old"), published.with_name(".out.new")
    published.rename(old)
    half.mkdir()
    with pytest.raises(PublishError), folder_beside(published) as folder:
        (folder / "nowhere").read_text()
    assert verify.problems(published) == []
    assert not old.exists()
    assert not half.exists()


def test_a_folder_with_someones_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(PublishError, match="not published by milano-mondo"), folder_beside(tmp_path):
        pass
    assert (tmp_path / "thesis.txt").read_text() == "mine"


@pytest.mark.skipif(
    os.geteuid() == 0 and not Path("/proc/self").exists(), reason="needs a place that cannot be written"
)
def test_a_place_that_cannot_be_written_is_said_plainly() -> None:
    with pytest.raises(PublishError, match="cannot be written"), folder_beside(Path("/proc/self/nowhere/out")):
        pass


def test_a_full_disk_is_said_plainly(published: Path) -> None:
    with pytest.raises(PublishError, match="No space left"), folder_beside(published):
        Path("/dev/full").write_text("x")
    assert verify.problems(published) == []
