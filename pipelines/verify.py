"""Verifies a published folder from outside: this file, the standard library and the folder, nothing else.

Belongs here: hashes, rows, types, keys, every quote against the published texts. Does not belong here: anything that
reads or builds; the file is published with the data and must stay runnable by someone who trusts nothing (`_USAGE`).

It reads what the descriptors declare: `index.json` names the packages, each `datapackage.json` its files. Only the
CSV files are parsed; every other file is held to its SHA-256. A package alone lacks the texts that quotes need.
"""

import csv
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

INDEX, SUMS, CATALOGUE = "index.json", "SHA256SUMS", "catalog.jsonld"
RELEASES, STATUS = "releases", "status.json"  # releases list their own files; the status tells times of the clock
_DCAT, _FOAF, _SPDX = "http://www.w3.org/ns/dcat#", "http://xmlns.com/foaf/0.1/", "http://spdx.org/rdf/terms#"
GUARDED = ("'", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SHOWN = 3
_ANEW = "get the folder anew from where it is published, or build it again"
_USAGE = """usage: python3 verify.py            verifies the folder that it stands in
       python3 verify.py FOLDER     verifies that folder: a release, or one unpacked package
It exits with 0 if all is as declared, 1 if something is not, 2 if there is nothing to verify."""

Row = Mapping[str, str | None]
Rows = Mapping[str, list[dict[str, str | None]]]
Descriptor = Mapping[str, Any]


def read_table(path: Path, schema: Descriptor | None = None) -> list[dict[str, str | None]]:
    """Return the rows of a published CSV: an empty cell is None, and the guard before a text is taken off.

    Texts that a spreadsheet would run stand behind an apostrophe. Without `schema` every column counts as text.
    """
    csv.field_size_limit(2**31 - 1)
    texts = None if schema is None else {field["name"] for field in schema["fields"] if field["type"] == "string"}
    header, rows = _cells_of(path)
    return [
        {name: _cell(value, texts is None or name in texts) for name, value in zip(header, row, strict=True)}
        for row in rows
    ]


def _cells_of(path: Path) -> tuple[list[str], list[list[str]]]:
    with path.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines, strict=True)
    if ragged := [number for number, row in enumerate(rows, 1) if len(row) != len(header)]:
        raise csv.Error(f"row {ragged[0]} has another number of cells than the header")
    return header, rows


def _unguarded(path: Path, texts: set[str]) -> list[str]:
    """Say which texts a spreadsheet would run, because they do not stand behind an apostrophe."""
    header, rows = _cells_of(path)
    cells = (cell for row in rows for name, cell in zip(header, row, strict=True) if name in texts)
    return examples(str(path), (cell for cell in cells if cell.startswith(GUARDED[1:])), "would run in a spreadsheet")


def _cell(value: str | None, text: bool) -> str | None:
    return value.removeprefix("'") if text and value else value or None


def problems(out: Path) -> list[str]:
    """Return the first kind of thing that is not as the published folder `out` declares it; empty if all holds."""
    return next((found for _, found in steps(out) if found), [])


def steps(out: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield each thing that is verified, in words, with what is wrong in it. Stops where it cannot go on."""
    _measured.cache_clear()
    try:
        alone = not (out / INDEX).exists() and (out / "datapackage.json").exists()
        yield from (_one_package if alone else _release)(out)
    except _Unreadable as error:
        yield "what is needed to verify", [str(error)]


def _one_package(folder: Path) -> Iterator[tuple[str, list[str]]]:
    yield "files, rows, types and keys as datapackage.json declares them", _package(folder / "datapackage.json")
    yield f"every file as {SUMS} lists it", _sums(folder)


def _release(out: Path) -> Iterator[tuple[str, list[str]]]:
    index = _json(out / INDEX)
    packages = [out / each["path"] for each in index["packages"]]
    for path in packages:
        yield f"{path.parent.name}: files, rows, types and keys as datapackage.json declares them", _package(path)
    yield "tables that packages share are the same in each", _borrowed(out, index)
    yield "every quote in the published texts, and every cell read from a text in a quote", _quotes(out, index)
    yield f"every file as {CATALOGUE} describes it", _catalogue(out)
    for path in packages:
        yield f"{path.parent.name}: the zip file holds the folder", _zip(path.parent)
        yield f"{path.parent.name}: every file as its {SUMS} lists it", _sums(path.parent)
    yield f"every file as {SUMS} lists it", _sums(out)
    for path in sorted(path for path in (out / RELEASES).glob("*") if not path.is_symlink()):
        yield f"release {path.name}: every file as its {SUMS} lists it", _sums(path)


def summary(out: Path) -> str:
    """Say what a verified folder holds, in one line."""
    index = _json(out / INDEX)
    rows = {each["name"]: each["rows"] for each in index["tables"]}
    return (
        f"{len(index['packages'])} packages, {len(rows)} tables, {sum(rows.values())} rows, "
        f"{rows.get('statements', 0)} quotes in {rows.get('documents', 0)} documents"
    )


class _Unreadable(Exception):
    """A file without which nothing can be verified is missing or broken."""


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise _Unreadable(f"{path}: cannot be read ({error.strerror}); {_ANEW}") from None
    except ValueError as error:
        raise _Unreadable(f"{path}: is not valid JSON ({error}); {_ANEW}") from None


def _package(descriptor_path: Path) -> list[str]:
    """Verify one package: its files first, and what is in them only if they are the published ones."""
    try:
        return _declared(descriptor_path.parent, _json(descriptor_path)["resources"])
    except (KeyError, TypeError, AttributeError) as error:
        return [f"{descriptor_path}: lacks {error}, without which nothing can be verified"]


def _declared(folder: Path, resources: list[Descriptor]) -> list[str]:
    broken = [line for resource in resources for line in _file(folder, resource)]
    if broken:
        return broken
    tables = {each["name"]: each for each in resources if each["format"] == "csv"}
    rows = {name: _table(folder / each["path"], each) for name, each in tables.items()}
    held = {name: table for name, (table, _) in rows.items()}
    return [line for _, lines in rows.values() for line in lines] or [
        f"{folder.name}: {line}" for name, each in tables.items() for line in _keys(name, each["schema"], held)
    ]


def _file(folder: Path, resource: Descriptor) -> Iterator[str]:
    path = folder / resource["path"]
    if not path.resolve().is_relative_to(folder.resolve()):
        yield f"{path}: lies outside its package"
    elif not path.is_file():
        yield f"{path}: is missing; {_ANEW}"
    else:
        yield from _same(path, resource.get("bytes"), resource["hash"].removeprefix("sha256:"))


def _same(path: Path, size: int | None, digest: str) -> Iterator[str]:
    """Hold a file to its size, if one is declared, and its digest."""
    found = _measured(path)
    if size is not None and found[0] != size:
        yield f"{path}: has {found[0]} bytes, {size} are declared; it was changed after publishing"
    elif found[1] != digest:
        yield f"{path}: has another SHA-256 than declared; it was changed after publishing"


@cache
def _measured(path: Path) -> tuple[int, str]:
    """Return size and digest of a file, which up to eight lists declare: it is read once a verification."""
    data = path.read_bytes()
    return len(data), hashlib.sha256(data).hexdigest()


def _sums(folder: Path) -> list[str]:
    """Hold the files under `folder` to its list of checksums, and the list to the files."""
    try:
        lines = (folder / SUMS).read_text("utf-8").splitlines()
    except OSError as error:
        return [f"{folder / SUMS}: cannot be read ({error.strerror}); {_ANEW}"]
    listed = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    there = {path.as_posix() for path in files if path.parts[0] not in (RELEASES, STATUS, SUMS)}
    missing, strange = sorted(listed.keys() - there), sorted(there - listed.keys())
    return [
        *examples(str(folder / SUMS), missing, "is listed and missing"),
        *examples(str(folder / SUMS), strange, "is not listed; it was not published with the rest"),
        *(line for path in sorted(there & listed.keys()) for line in _same(folder / path, None, listed[path])),
    ]


def _zip(folder: Path) -> list[str]:
    """Hold the zip file beside `folder` to the files in it."""
    path = folder.with_name(f"{folder.name}.zip")
    try:
        with ZipFile(path) as packed:
            held = {name: packed.read(name) for name in packed.namelist()}
    except (OSError, BadZipFile) as error:
        return [f"{path}: cannot be read ({error}); {_ANEW}"]
    files = {each.relative_to(folder.parent).as_posix(): each for each in folder.rglob("*") if each.is_file()}
    other = [name for name in sorted(held.keys() | files) if name not in held or name not in files]
    changed = [name for name in held.keys() & files if held[name] != files[name].read_bytes()]
    return examples(str(path), other + sorted(changed), "is not the same in the zip file and in the folder")


def _catalogue(out: Path) -> list[str]:
    """Hold every distribution that the catalogue describes to the file at its address."""
    things: dict[str, dict[str, Any]] = {}
    for each in _json(out / CATALOGUE):
        things.setdefault(each["@id"], {}).update(each)  # a thing may be described in several places
    try:
        (home,) = (each[f"{_FOAF}homepage"][0]["@id"] for each in things.values() if f"{_FOAF}homepage" in each)
        files = [each for each in things.values() if f"{_DCAT}downloadURL" in each]
        found = [line for each in files for line in _distribution(out, home, each, things)]
        return found if files else [f"{out / CATALOGUE}: describes no file"]
    except (KeyError, ValueError) as error:
        return [f"{out / CATALOGUE}: lacks {error}, without which its files cannot be verified"]


def _distribution(out: Path, home: str, about: Descriptor, things: Mapping[str, Descriptor]) -> Iterator[str]:
    url = about[f"{_DCAT}downloadURL"][0]["@id"]
    path = out / url.removeprefix(home)
    if not url.startswith(home) or not path.is_file():
        yield f"{out / CATALOGUE}: {url} is not a file of this folder"
    else:
        checksum = things[about[f"{_SPDX}checksum"][0]["@id"]]
        size, digest = about[f"{_DCAT}byteSize"][0]["@value"], checksum[f"{_SPDX}checksumValue"][0]["@value"]
        yield from _same(path, int(size), digest)


def _table(path: Path, resource: Descriptor) -> tuple[list[dict[str, str | None]], list[str]]:
    """Return the rows of one CSV and what breaks its schema."""
    schema = resource["schema"]
    try:
        rows = read_table(path, schema)
    except (csv.Error, ValueError) as error:
        return [], [f"{path}: is not valid CSV in UTF-8 ({error})"]
    names = [field["name"] for field in schema["fields"]]
    if rows and list(rows[0]) != names:
        return [], [f"{path}: has columns {', '.join(map(str, rows[0]))}; {', '.join(names)} are declared"]
    found = [] if len(rows) == resource["rows"] else [f"{path}: has {len(rows)} rows, {resource['rows']} are declared"]
    found += _unguarded(path, {each["name"] for each in schema["fields"] if each["type"] == "string"})
    return rows, found + [line for each in schema["fields"] for line in _column(path, each, rows)]


def _column(path: Path, field: Descriptor, rows: Iterable[Row]) -> list[str]:
    place, values = f"{path}, {field['name']}", [row[field["name"]] for row in rows]
    filled = [value for value in values if value is not None]
    constraints = field.get("constraints", {})
    missing = values.count(None) if constraints.get("required") else 0
    allowed, pattern = constraints.get("enum", filled), re.compile(constraints.get("pattern", ""))
    return [
        *([f"{place}: {missing} required cells are empty"] if missing else []),
        *examples(place, (each for each in filled if not _TYPES[field["type"]](each)), f"is no {field['type']}"),
        *examples(place, sorted(set(filled).difference(allowed)), "is not an allowed value"),
        *examples(place, (each for each in filled if not pattern.search(each)), "does not match the pattern"),
    ]


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


_TYPES: Mapping[str, Callable[[str], object]] = {
    "string": lambda value: True,
    "integer": re.compile(r"-?\d+").fullmatch,
    "number": re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?").fullmatch,
    "boolean": re.compile("true|false").fullmatch,
    "date": _is_date,
}


def _keys(name: str, schema: Descriptor, tables: Rows) -> Iterator[str]:
    """Say which primary keys repeat and which foreign keys point nowhere."""
    primary = (_key(row, schema["primaryKey"]) for row in tables[name])
    yield from examples(f"{name}, primary key", _repeated(primary), "stands twice")
    for key in schema.get("foreignKeys", ()):
        target = key["reference"]
        there = {_key(row, target["fields"]) for row in tables[target["resource"] or name]}
        pointing = (_key(row, key["fields"]) for row in tables[name])
        place = f"{name}, {'|'.join(key['fields'])}"
        lost = ("|".join(map(str, each)) for each in pointing if None not in each and each not in there)
        yield from examples(place, lost, f"is not in {target['resource'] or name}")


def _key(row: Row, columns: Iterable[str]) -> tuple[str | None, ...]:
    return tuple(row[column] for column in columns)


def _repeated(keys: Iterable[tuple[str | None, ...]]) -> list[str]:
    return ["|".join(map(str, key)) for key, count in Counter(keys).items() if count > 1]


def _quotes(out: Path, index: Descriptor) -> list[str]:
    """Hold every quote to the published texts, every cell read from a text to a quote, and each text to its digest."""
    tables = {each["name"]: each for each in index["tables"]}
    rows = {name: read_table(out / each["package"] / "data" / f"{name}.csv") for name, each in tables.items()}
    texts = {str(row["document_id"]): str(row["text"] or "") for row in rows["documents"]}
    digests = ((str(row["document_id"]), row["sha256"]) for row in rows["documents"])
    changed = (name for name, digest in digests if hashlib.sha256(texts[name].encode()).hexdigest() != digest)
    quoting = (("statements", "statement_id"), ("source_issues", "issue_id"))
    quoted = ((f"{name} {row[key]}", row) for name, key in quoting for row in rows[name])
    forged = (place for place, row in quoted if _span(texts, row) != row["quote"])
    return [
        *examples("documents", changed, "is not the text that was read: its SHA-256 is another"),
        *examples("quotes", forged, "does not stand in the published text at its span"),
        *_unproved(out, tables, rows),
    ]


def _borrowed(out: Path, index: Descriptor) -> list[str]:
    """Hold each table that a package borrows to the table in its own package."""
    other = [
        f"{path.parent.name}: {resource['path']}"
        for path in (out / each["path"] for each in index["packages"])
        for resource in _json(path)["resources"]
        if (home := resource.get("borrowedFrom"))
        and (path.parent / resource["path"]).read_bytes() != (out / home["package"] / resource["path"]).read_bytes()
    ]
    return examples("borrowed tables", other, "is not the same in the package that it is borrowed from")


def _span(texts: Mapping[str, str], row: Row) -> str:
    return texts.get(str(row["document_id"]), "")[int(row["char_start"] or 0) : int(row["char_end"] or 0)]


def _unproved(out: Path, tables: Mapping[str, Descriptor], rows: Rows) -> list[str]:
    """Say which filled cells that the schema calls read from a text have no preferred statement, or another value."""
    stated: dict[tuple[str, str, str], list[str]] = {}
    for row in rows["statements"]:
        if row["preferred"] == "true":
            cell = (str(row["table_name"]), str(row["row_key"]), str(row["column_name"]))
            stated.setdefault(cell, []).append(str(row["value"]))
    bare: list[str] = []
    other: list[str] = []
    for cell, value in _cells(out, tables, rows):
        said = stated.get(cell, [])
        if not said or (len(said) == 1 and said[0] != value):
            (other if said else bare).append("|".join(cell))
    return [
        *examples("statements", bare, "has no quote that proves it"),
        *examples("statements", other, "is not what its quote is said to state"),
    ]


def _cells(out: Path, tables: Mapping[str, Descriptor], rows: Rows) -> Iterator[tuple[tuple[str, str, str], str]]:
    """Yield address and value of every filled cell read from a text."""
    for name, schema in _schemas(out, tables):
        columns = [field["name"] for field in schema["fields"] if field.get("evidence") == "text"]
        for row in rows[name]:
            key = "|".join(str(row[column]) for column in schema["primaryKey"])
            for column in columns:
                if (value := row[column]) is not None:
                    yield (name, key, column), value


def _schemas(out: Path, tables: Mapping[str, Descriptor]) -> Iterator[tuple[str, Descriptor]]:
    for package in sorted({str(each["package"]) for each in tables.values()}):
        for resource in _json(out / package / "datapackage.json")["resources"]:
            if tables.get(resource["name"], {}).get("package") == package:
                yield resource["name"], resource["schema"]


def examples(place: str, wrong: Iterable[str], what: str) -> list[str]:
    """Say one kind of problem once: a few examples and how many more there are."""
    found = list(wrong)
    if not found:
        return []
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return [f"{place}: {', '.join(repr(each[:80]) for each in found[:_SHOWN])}{more} {what}"]


def main(arguments: list[str]) -> int:
    """Verify the folder that is named, else the one that this file stands in; print what was verified."""
    out = Path(arguments[0]) if arguments else Path(__file__).resolve().parent
    if arguments in (["-h"], ["--help"]):
        print(_USAGE)
        return 0
    if len(arguments) > 1 or not any((out / each).exists() for each in (INDEX, "datapackage.json", SUMS)):
        inside = "".join(f" {path.parent}" for path in sorted(out.glob("*/datapackage.json")))
        advice = (
            f"verify these one by one:{inside}" if inside else "name the folder of a release or of an unpacked package"
        )
        print(f"{out}: holds no release and no package; {advice}\n{_USAGE}", file=sys.stderr)
        return 2
    for what, found in steps(out):
        if found:
            print(f"NOT SO  {what}\n{found[0]}")
            return 1
        print(f"ok      {what}")
    print(summary(out) if (out / INDEX).exists() else f"{out}: as declared; its quotes need the whole release")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
