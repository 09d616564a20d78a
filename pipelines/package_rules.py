"""What our descriptors must say beyond what outside validators ask for.

Belongs here: rules that the mutation matrix (`docs/gates.md`) showed no validator to hold, as pure functions over a
descriptor. Does not belong here: making descriptors (`pipelines.packages`), holding files to them
(`pipelines.verify`).
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pipelines import csvw, packages, schema
from pipelines.publishing import INDEX

Descriptor = Mapping[str, Any]
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_BILINGUAL = ("title", "title_en", "description", "description_en")


def problems(out: Path) -> list[str]:
    """Return what the descriptors in the published folder `out` do not say as they must, in plain words."""
    index = json.loads((out / INDEX).read_text("utf-8"))
    found = []
    for each in index["packages"]:
        descriptor = json.loads((out / each["path"]).read_text("utf-8"))
        found += [f"{each['name']}: {line}" for rule in RULES for line in rule(descriptor)]
        found += [f"{each['name']}: {line}" for line in _together(descriptor, index, out / each["path"])]
    return found


def _together(descriptor: Descriptor, index: Descriptor, path: Path) -> Iterator[str]:
    """Hold a descriptor to the index, and CSVW to the schema that both come from."""
    if descriptor.get("version") != index["version"]:
        yield f"version {descriptor.get('version')} is not {index['version']}, the version of {INDEX}"
    metadata = path.parent / "data" / csvw.FILE
    if not metadata.exists() or json.loads(metadata.read_text("utf-8")) != csvw.metadata(path.parent.name):
        yield f"{csvw.FILE} does not say what the schema promises"


def identity(descriptor: Descriptor) -> Iterator[str]:
    """A descriptor is of version 2, which readers assume only if it says so, and bears a known name."""
    if descriptor.get("$schema") != _PROFILE:
        yield f"$schema is not {_PROFILE}"
    if descriptor.get("name") not in schema.packages():
        yield f"name {descriptor.get('name')!r} is no package of ours"


def credit(descriptor: Descriptor) -> Iterator[str]:
    """It names the one open licence, its sources, and the project as who made it."""
    if descriptor.get("licenses") != [packages.LICENCE]:
        yield f"licenses is not {packages.LICENCE['name']} alone"
    if not descriptor.get("sources") or not all(each.get("title") for each in descriptor["sources"]):
        yield "sources are missing or without title"
    if not any(each.get("title") == packages.PROJECT for each in descriptor.get("contributors", ())):
        yield f"contributors do not name {packages.PROJECT}"


def words(descriptor: Descriptor) -> Iterator[str]:
    """It speaks Italian and English, has keywords, and says that it is an unofficial elaboration."""
    for thing in (descriptor, *descriptor.get("resources", ())):
        if lacking := [name for name in _BILINGUAL if not thing.get(name)]:
            yield f"{thing.get('name')}: {', '.join(lacking)} is missing"
    said = zip(
        (descriptor.get("description", ""), descriptor.get("description_en", "")), packages.UNOFFICIAL, strict=True
    )
    if not all(unofficial in text for text, unofficial in said) or not descriptor.get("keywords"):
        yield "keywords are missing, or that it is an unofficial elaboration"


def tables(descriptor: Descriptor) -> Iterator[str]:
    """Each table is there as CSV and as Parquet, with the schema that the registry promises."""
    name = descriptor.get("name")
    if name not in schema.packages():
        return
    expected = {
        f"{table}{ending}": table
        for table in (*schema.own_tables(name), *schema.borrowed_tables(name))
        for ending in ("", ".parquet")
    }
    found = {each.get("name"): each for each in descriptor.get("resources", ())}
    if sorted(expected) != sorted(str(each.get("name")) for each in descriptor.get("resources", ())):
        yield "resources are not each table of the package once, as CSV and as Parquet"
    for each in expected.keys() & found:
        yield from _resource(expected[each], found[each])


def _resource(table: str, resource: Descriptor) -> Iterator[str]:
    """Hold one resource to the registry: its schema, and for CSV how to read it."""
    promised = schema.table_schema(table)
    if resource["name"] != table:
        promised = packages.among_parquet(promised)
    if resource.get("schema") != promised:
        yield f"{resource['name']}: schema is not what schemas/tables/{table}.yaml promises"
    kind = "csv" if resource["name"] == table else "parquet"
    if resource.get("format") != kind or resource.get("path") != f"data/{table}.{kind}":
        yield f"{resource['name']}: format and path are not those of data/{table}.{kind}"
    if kind == "csv" and (resource.get("dialect") != packages.DIALECT or resource.get("encoding") != "utf-8"):
        yield f"{resource['name']}: dialect and encoding are not declared as they are"


RULES: Iterable[Callable[[Descriptor], Iterator[str]]] = (identity, credit, words, tables)
