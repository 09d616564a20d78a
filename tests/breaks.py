"""Ways to break a published folder, one thing at a time, as someone would who then makes the checksums agree."""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
import tiny
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse, serialize

from pipelines.archive import archive
from pipelines.bundles import write_sums
from pipelines.catalogue import FORMATS, PREFIXES, node, write_catalogue

PACKAGE = "milano-cooperation"
DATASET = f"https://milano-mondo.example/#{PACKAGE}"
FILE = f"{DATASET}.projects.csv"

Descriptor = dict[str, Any]


@dataclass(frozen=True)
class Break:
    """One break: what it concerns (`descriptor`, `data`, `files`, `catalogue`), what is done, and doing it."""

    part: str
    what: str
    do: Callable[[Path], None]


BREAKS: list[Break] = []


def _is(part: str, what: str, do: Callable[[Path], None]) -> None:
    BREAKS.append(Break(part, what, do))


def seal(out: Path) -> None:
    """Make zip, catalogue and checksums agree with what stands in the folder."""
    for folder in (path.parent for path in out.glob("milano-*/datapackage.json")):
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        packed = out / f"{folder.name}.zip"
        if any(path.stat().st_mtime_ns > packed.stat().st_mtime_ns for path in files):
            write_sums(folder)
            content = archive({path.relative_to(out).as_posix(): path.read_bytes() for path in files})
            packed.write_bytes(content)
    if (out / PACKAGE / "data" / "projects.csv").exists():
        write_catalogue(_frames(), out)
    write_sums(out)


_frames = cache(tiny.frames)


# Descriptors


def _descriptor(what: str, change: Callable[[Descriptor], object]) -> None:
    def do(out: Path) -> None:
        path = out / PACKAGE / "datapackage.json"
        held = json.loads(path.read_text("utf-8"))
        change(held)
        path.write_text(json.dumps(held), "utf-8")
        seal(out)

    _is("descriptor", what, do)


def _table(held: Descriptor, name: str = "projects") -> Descriptor:
    return next(each for each in held["resources"] if each["name"] == name)


def _field(held: Descriptor, name: str, table: str = "projects") -> Descriptor:
    return next(each for each in _table(held, table)["schema"]["fields"] if each["name"] == name)


for _name in ("$schema", "name", "title_en", "version", "licenses", "sources", "contributors", "keywords", "resources"):
    _descriptor(f"{_name} is left out", lambda held, name=_name: held.pop(name))
_descriptor("$schema of version 1", lambda held: held.update({"$schema": "https://specs.frictionlessdata.io/x.json"}))
_descriptor("resources is empty", lambda held: held.update(resources=[]))
_descriptor("a licence that forbids commerce", lambda held: held["licenses"][0].update(
    name="CC-BY-NC-4.0", path="https://creativecommons.org/licenses/by-nc/4.0/"))  # fmt: skip
_descriptor("a licence without name and path", lambda held: held.update(licenses=[{"title": "free"}]))
_descriptor("no word of being unofficial", lambda held: held.update(description="Dati.", description_en="Data."))
_descriptor("another version than the release", lambda held: held.update(version="9.9.9"))
for _name in ("name", "path", "hash", "schema", "dialect", "encoding", "format", "rows", "title", "description_en"):
    _descriptor(f"a resource without {_name}", lambda held, name=_name: _table(held).pop(name))
_descriptor("a path outside the package", lambda held: _table(held).update(path="../index.json"))
_descriptor("a path where nothing is", lambda held: _table(held).update(path="data/nothing.csv"))
_descriptor("a wrong hash of a CSV", lambda held: _table(held).update(hash="sha256:" + "0" * 64))
_descriptor(
    "a wrong hash of a Parquet", lambda held: _table(held, "projects.parquet").update(hash="sha256:" + "0" * 64)
)
_descriptor("wrong bytes", lambda held: _table(held).update(bytes=1))
_descriptor("wrong rows", lambda held: _table(held).update(rows=99))
_descriptor("another delimiter declared", lambda held: _table(held)["dialect"].update(delimiter=";"))
_descriptor("a delimiter that is no text", lambda held: _table(held)["dialect"].update(delimiter=1))
_descriptor("another encoding declared", lambda held: _table(held).update(encoding="utf-16"))
_descriptor("the same resource twice", lambda held: held["resources"].append(_table(held)))
_descriptor("a resource left out", lambda held: held["resources"].remove(_table(held, "provisions")))
_descriptor("no primary key", lambda held: _table(held)["schema"].pop("primaryKey"))
_descriptor("a primary key of no column", lambda held: _table(held)["schema"].update(primaryKey=["nothing"]))
_descriptor("no foreign keys", lambda held: _table(held)["schema"].pop("foreignKeys"))
_descriptor("a foreign key to no table", lambda held: _table(held)["schema"]["foreignKeys"][0]["reference"].update(
    resource="nothing"))  # fmt: skip
_descriptor("a foreign key to no column", lambda held: _table(held)["schema"]["foreignKeys"][0]["reference"].update(
    fields=["nothing"]))  # fmt: skip
_descriptor("a field left out", lambda held: _table(held)["schema"]["fields"].pop())
_descriptor("a field renamed", lambda held: _field(held, "title").update(name="titolo"))
_descriptor("two fields exchanged", lambda held: _table(held)["schema"]["fields"].reverse())
_descriptor("a field of unknown type", lambda held: _field(held, "title").update(type="words"))
_descriptor("a text called a number", lambda held: _field(held, "title").update(type="number"))
_descriptor("a field without type", lambda held: _field(held, "title").pop("type"))
_descriptor("a field without English title", lambda held: _field(held, "title").pop("title_en"))
_descriptor("a field no more read from a text", lambda held: _field(held, "title").update(evidence="derived"))
_descriptor("a field no more required", lambda held: _field(held, "title").pop("constraints"))
_descriptor("another word for empty", lambda held: _table(held)["schema"].update(missingValues=["NA"]))


# Data: a forger also mends what the descriptors declare


def forge(out: Path, table: str, change: Callable[[bytes], bytes], rows: int = 0, ending: str = "csv",
          packages: str = "milano-*") -> None:  # fmt: skip
    """Change a file of a table in every package, and let the descriptors declare the new one, `rows` more or fewer."""
    for path in out.glob(f"{packages}/data/{table}.{ending}"):
        data = change(path.read_bytes())
        path.write_bytes(data)
        descriptor = path.parents[1] / "datapackage.json"
        held = json.loads(descriptor.read_text("utf-8"))
        for each in held["resources"]:
            if each["path"] == f"data/{table}.{ending}":
                size = {"bytes": len(data)} if ending == "csv" else {}
                each |= {**size, "hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "rows": each["rows"] + rows}
        descriptor.write_text(json.dumps(held), "utf-8")
    seal(out)


def _data(what: str, table: str, old: str, new: str, rows: int = 0) -> None:
    def do(out: Path) -> None:
        forge(out, table, lambda data: data.replace(old.encode(), new.encode(), 1), rows)

    _is("data", what, do)


def _bytes(what: str, change: Callable[[bytes], bytes], ending: str = "csv") -> None:
    _is("data", what, lambda out: forge(out, "projects", change, ending=ending))


_data("a row twice", "countries", "KE,KEN,Kenya,Kenya,Africa\n", "KE,KEN,Kenya,Kenya,Africa\n" * 2, 1)
_data("a row gone", "statements", "s1,", "s1,", -1)
_data("a foreign key that points nowhere", "project_places", "KE", "IT")
_data("a required cell emptied", "projects", "ponte,Ponte sul fiume", "ponte,")
_data("a word for a number", "projects", ",1,progetti", ",uno,progetti")
_data("a value outside its list", "project_places", ",title", ",guess")
_data("a value off its pattern", "countries", "KE,KEN", "KE,ken")
_data("a changed cell", "projects", "Ponte sul fiume", "Ponte sul mare")
_data("a cell filled without a quote", "projects", "ponte,Ponte sul fiume,,", "ponte,Ponte sul fiume,PSF,")
_data("a forged quote", "statements", ",Rete Alfa,tiny", ",Rete Beta,tiny")
_data("a shifted offset", "statements", "alfa,0,9,Rete Alfa", "alfa,1,10,Rete Alfa")
_data("a changed text", "documents", "unisce 12", "unisce 13")
_data("a cell that a spreadsheet runs", "projects", "Ponte sul fiume", "=1+1")
_data("a column renamed", "projects", "project_id,title", "project_id,titolo")
_bytes("a row with one cell more", lambda data: data.rstrip(b"\n") + b",x\n")
_bytes("a byte order mark", lambda data: b"\xef\xbb\xbf" + data)
_bytes("another character set", lambda data: data.replace(b"Ponte", "Pontè".encode("cp1252")))
_bytes("semicolons", lambda data: data.replace(b",", b";"))
_bytes("an empty CSV", lambda data: b"")
_bytes("a Parquet file that is none", lambda data: b"PAR1PAR1", "parquet")


def _other_parquet(data: bytes) -> bytes:
    from io import BytesIO

    buffer = BytesIO()
    pl.read_parquet(data).with_columns(title=pl.lit("Ponte sul mare")).write_parquet(buffer)
    return buffer.getvalue()


_bytes("a Parquet file of other rows", _other_parquet, "parquet")


def _borrowed(out: Path) -> None:
    forge(out, "documents", lambda data: data.replace(b"unisce 12", b"unisce 13"), packages=PACKAGE)


_is("data", "a borrowed table that is not its own package's", _borrowed)


# Files beside the packages


def _file(what: str, path: str, change: Callable[[Path], object], sealed: bool = False) -> None:
    def do(out: Path) -> None:
        change(out / path)
        if sealed:
            seal(out)

    _is("files", what, do)


def _csvw(what: str, change: Callable[[Descriptor], object]) -> None:
    def edit(path: Path) -> None:
        held = json.loads(path.read_text("utf-8"))
        change(next(each for each in held["tables"] if each["url"] == "projects.csv"))
        path.write_text(json.dumps(held), "utf-8")

    _file(what, f"{PACKAGE}/data/csv-metadata.json", edit, sealed=True)


_file("a CSV gone", f"{PACKAGE}/data/projects.csv", Path.unlink)
_file("a descriptor that is not JSON", f"{PACKAGE}/datapackage.json", lambda path: path.write_text("{"), sealed=True)
_file("a whole package gone", PACKAGE, shutil.rmtree)
_file("a file that nobody lists", "more.txt", lambda path: path.write_text("x"))
_file("no checksums", "SHA256SUMS", Path.unlink)
_file("another workbook", f"{PACKAGE}/{PACKAGE}.xlsx", lambda path: path.write_bytes(b"PK"))
_file("another zip file", f"{PACKAGE}.zip", lambda path: path.write_bytes(archive({"a.txt": b"a"})))
_file("another DuckDB file", "milano_mondo.duckdb", lambda path: path.write_bytes(b"DUCK"))
_file("another verifier", "verify.py", lambda path: path.write_text("print('all good')"))
_csvw("CSVW: another file", lambda table: table.update(url="nothing.csv"))
_csvw("CSVW: a text called a number", lambda table: table["tableSchema"]["columns"][1].update(datatype="number"))
_csvw("CSVW: a column left out", lambda table: table["tableSchema"]["columns"].pop())
_csvw("CSVW: no primary key", lambda table: table["tableSchema"].pop("primaryKey"))


# The catalogue

_KEPT = ("projects.csv", "project_places.csv", f"{PACKAGE}.xlsx", f"{PACKAGE}.zip")


def only_one_dataset(out: Path) -> None:
    """Reduce the catalogue to one dataset and a few of its files, so that slow validators answer soon."""
    triples = list(parse(path=out / "catalog.ttl"))
    home = DATASET.removesuffix(PACKAGE)
    foreign = {str(each.subject.value) for each in triples if str(each.subject.value).startswith(f"{home}milano-")}
    kept = {DATASET, f"{DATASET}.period", *(f"{DATASET}.{name}{end}" for name in _KEPT for end in ("", ".checksum"))}
    gone = foreign - kept
    write_triples(out, [each for each in triples if each.subject.value not in gone and
                        getattr(each.object, "value", "") not in gone])  # fmt: skip


def write_triples(out: Path, triples: list[Any]) -> None:
    """Write a graph in the three serialisations and list their checksums."""
    plain = [Triple(each.subject, each.predicate, each.object) for each in triples]
    for name, serialisation in FORMATS.items():
        prefixes = None if serialisation == RdfFormat.JSON_LD else PREFIXES
        (out / name).write_bytes(serialize(plain, format=serialisation, prefixes=prefixes))
    write_sums(out)


def _graph(what: str, change: Callable[[list[Any]], list[Any]]) -> None:
    _is("catalogue", what, lambda out: write_triples(out, change(list(parse(path=out / "catalog.ttl")))))


def _without(name: str, subject: str) -> Callable[[list[Any]], list[Any]]:
    gone = (NamedNode(subject), node(name))
    return lambda triples: [each for each in triples if (each.subject, each.predicate) != gone]


def _instead(name: str, subject: str, value: Any) -> Callable[[list[Any]], list[Any]]:
    return lambda triples: [*_without(name, subject)(triples), Triple(NamedNode(subject), node(name), value)]


def _also(name: str, subject: str, value: Any) -> Callable[[list[Any]], list[Any]]:
    return lambda triples: [*triples, Triple(NamedNode(subject), node(name), value)]


_HOME = "https://milano-mondo.example/"
_SUBJECTS = {
    "catalogue": (f"{_HOME}#catalog", (
        "dct:title", "dct:description", "dct:publisher", "dct:modified", "dct:issued", "dct:language", "dct:license",
        "dcat:dataset", "foaf:homepage", "dcat:themeTaxonomy")),
    "dataset": (DATASET, (
        "dct:identifier", "dct:title", "dct:description", "dct:modified", "dct:issued", "dcat:theme", "dct:subject",
        "dct:rightsHolder", "dct:publisher", "dct:creator", "dct:accrualPeriodicity", "dcat:distribution",
        "dcat:contactPoint", "dcat:keyword", "dct:language", "dct:spatial", "dct:temporal", "dct:conformsTo",
        "dct:source", "dct:accessRights", "dct:provenance", "dcat:landingPage", "dcat:version")),
    "file": (FILE, (
        "dct:title", "dct:description", "dct:format", "dcat:mediaType", "dcat:accessURL", "dcat:downloadURL",
        "dct:license", "dct:rights", "dcat:byteSize", "spdx:checksum", "dct:modified", "dct:conformsTo")),
    "publisher": (f"{_HOME}#agent.milano-mondo", ("dct:identifier", "foaf:name")),
    "contact": (f"{_HOME}#contact", ("vcard:fn", "vcard:hasEmail")),
    "period": (f"{DATASET}.period", ("dcat:startDate", "dcatapit:startDate", "schema:endDate")),
    "checksum": (f"{FILE}.checksum", ("spdx:algorithm", "spdx:checksumValue")),
}  # fmt: skip
for _what, (_subject, _names) in _SUBJECTS.items():
    for _name in _names:
        _graph(f"{_what} without {_name}", _without(_name, _subject))
for _what, _types in (("dataset", ("dcat:Dataset", "dcatapit:Dataset")), ("file", ("dcat:Distribution",))):
    for _name in _types:
        _graph(f"{_what} that is no {_name}", lambda triples, kind=_name, of=_SUBJECTS[_what][0]: [
            each for each in triples if (each.subject.value, each.object) != (of, node(kind))])  # fmt: skip

_BY_NC = NamedNode("https://creativecommons.org/licenses/by-nc/4.0/")
_EU = "http://publications.europa.eu/resource/authority/"
_graph("theme given as words", _instead("dcat:theme", DATASET, Literal("Tematiche internazionali")))
_graph("theme outside the vocabulary", _instead("dcat:theme", DATASET, NamedNode(f"{_EU}data-theme/NONE")))
_graph("frequency outside the vocabulary", _instead("dct:accrualPeriodicity", DATASET, NamedNode(f"{_EU}frequency/X")))
_graph("a licence that forbids commerce", _instead("dct:license", FILE, _BY_NC))
_graph("a licence in words", _instead("dct:license", FILE, Literal("CC BY 4.0")))
_graph("two rights holders", _also("dct:rightsHolder", DATASET, NamedNode(f"{_HOME}#agent.other")))
_graph("two identifiers", _also("dct:identifier", DATASET, Literal("another")))
_graph("a date that is none", _instead("dct:modified", DATASET, Literal("ieri", datatype=node("xsd:date"))))
_graph("modified before issued", _instead("dct:modified", DATASET, Literal("1999-01-01", datatype=node("xsd:date"))))
_graph("a period that ends before it starts", _instead("dcat:endDate", f"{DATASET}.period",
       Literal("0001-01-01", datatype=node("xsd:date"))))  # fmt: skip
_graph("a title without language", _instead("dct:title", DATASET, Literal("Dati")))
_graph(
    "a description that hides being unofficial", _instead("dct:description", DATASET, Literal("Dati", language="it"))
)
_graph("a size that is no number", _instead("dcat:byteSize", FILE, Literal("big")))
_graph("a wrong size", _instead("dcat:byteSize", FILE, Literal("1", datatype=node("xsd:nonNegativeInteger"))))
_graph("a wrong checksum", _instead("spdx:checksumValue", f"{FILE}.checksum",
       Literal("00" * 32, datatype=node("xsd:hexBinary"))))  # fmt: skip
_graph("a checksum that is no hexadecimal", _instead("spdx:checksumValue", f"{FILE}.checksum",
       Literal("none", datatype=node("xsd:hexBinary"))))  # fmt: skip
_graph("a download where nothing is", _instead("dcat:downloadURL", FILE, NamedNode(f"{_HOME}nothing.csv")))
_graph("a download on another site", _instead("dcat:downloadURL", FILE, NamedNode("https://example.org/projects.csv")))
_graph("an address in words", _instead("dcat:accessURL", FILE, Literal("qui")))
_graph("a format that is another's", _instead("dct:format", FILE, NamedNode(f"{_EU}file-type/XLSX")))
_graph("a mailbox in words", _instead("vcard:hasEmail", f"{_HOME}#contact", Literal("dati@milano-mondo.example")))
_graph("a person's mailbox", _instead(
    "vcard:hasEmail", f"{_HOME}#contact", NamedNode("mailto:mario.rossi@milano-mondo.example")))  # fmt: skip
_graph("the agent as contact", _instead("dcat:contactPoint", DATASET, NamedNode(f"{_HOME}#agent.milano-mondo")))
_graph("a claim of high value", _also("dcatap:hvdCategory", DATASET, NamedNode("http://data.europa.eu/bna/c_a9135398")))


def _one_serialisation(out: Path) -> None:
    path = out / "catalog.rdf"
    path.write_bytes(path.read_bytes().replace(b"Milano Mondo", b"Milano Mundo", 1))
    write_sums(out)


_is("catalogue", "serialisations that differ", _one_serialisation)
