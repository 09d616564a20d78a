"""Loads the promise: `schemas/tables/*.yaml` and `schemas/packages/*.yaml` as typed, checked objects.

Belongs here: what a field, a table and a package are, and refusing a schema file that breaks the rules.
Does not belong here: what is made from them (frames, checks, SQL, descriptors); see `pipelines.schema`.

A table file follows Table Schema, with `title` and `description` in Italian and English, `unit`, and `evidence`:

- `text`: read from a text; every filled cell has at least one statement;
- `id`: an identifier or foreign key that we build;
- `derived`: computed from the texts or other cells (ordinals, offsets, first and last days, counts);
- `registry`: curated by hand in `raw/`;
- `vocabulary`: a label or gazetteer entry from `schemas/vocabularies/` or a library.

`format` names one of `FORMATS`; a field that needs a pattern of its own writes `constraints.pattern` instead.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"

FieldType = Literal["string", "integer", "number", "boolean", "date"]
Evidence = Literal["text", "id", "derived", "registry", "vocabulary"]
Bilingual = Mapping[str, str]

_EDTF_DAY = (
    r"-?(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])|-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]|XX)|-XX(?:-XX)?)?"
    r"|[0-9]{3}X|[0-9]{2}XX)[?~%]?"
)
FORMATS: Mapping[str, str] = {
    "slug": r"^[a-z0-9]+(?:-[a-z0-9]+)*$",
    "id": r"^[!-{}~]+$",  # printable ASCII but the bar, which joins the values of a row key
    "name": r"^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$",
    "edtf": rf"^(?:{_EDTF_DAY}|{_EDTF_DAY}/(?:{_EDTF_DAY}|\.\.)?|(?:\.\.)?/{_EDTF_DAY})$",
    "sha256": r"^[0-9a-f]{64}$",
    "language": r"^[a-z]{2}$",
    "country": r"^[A-Z]{2}$",
    "alpha3": r"^[A-Z]{3}$",
    "geonames": r"^[1-9][0-9]*$",
    "web": r"^https?://[^\s/]+\S*$",
    "license": r"^(?:notspecified|CC0-1\.0|CC-BY(?:-NC)?(?:-SA|-ND)?-[1-4]\.[05](?:-[A-Z]{2})?|IODL-[12]\.0"
    r"|ODbL-1\.0|ODC-By-1\.0|PDDL-1\.0|EUPL-1\.[12])$",
    "sdg": r"^(?:[1-9]|1[0-7])(?:; ?(?:[1-9]|1[0-7]))*$",
}


class SchemaError(Exception):
    """A schema file, or data meant for a table, breaks the promise; the message is one line naming the place."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column: `pattern` is the full regular expression, whether the file names a format or spells it out."""

    name: str
    type: FieldType
    title: Bilingual
    description: Bilingual
    evidence: Evidence
    required: bool = False
    enum: tuple[str, ...] | None = None
    pattern: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """The values of `fields`, unless one is null, occur as `target_fields` in `table`."""

    fields: tuple[str, ...]
    table: str
    target_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of one package."""

    name: str
    package: str
    title: Bilingual
    description: Bilingual
    fields: tuple[Field, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names in published order."""
        return tuple(field.name for field in self.fields)

    @property
    def evidenced(self) -> tuple[str, ...]:
        """Columns read from a text: each of their filled cells has at least one statement."""
        return tuple(field.name for field in self.fields if field.evidence == "text")

    def field(self, name: str) -> Field:
        """Return the field called `name`; `SchemaError` if the table has none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise SchemaError(f"table {self.name} has no column {name!r}; it has {', '.join(self.columns)}")

    def row_key(self, row: Mapping[str, object]) -> str:
        """Return the primary key's values joined by `|`, as statements and changes name the row."""
        return "|".join(str(row[column]) for column in self.primary_key)


@dataclass(frozen=True, slots=True)
class Package:
    """One data package: `schema` is its schema in the DuckDB file."""

    name: str
    schema: str
    title: Bilingual
    description: Bilingual
    keywords: Mapping[str, tuple[str, ...]]


@cache
def tables() -> dict[str, Table]:
    """Return every table by name, the targets of foreign keys before the tables that point to them."""
    return load_tables(SCHEMAS / "tables", packages())


@cache
def packages() -> dict[str, Package]:
    """Return every package by name."""
    return load_packages(SCHEMAS / "packages")


def table(name: str) -> Table:
    """Return the table called `name`; `SchemaError` if there is none."""
    if name not in tables():
        raise SchemaError(f"no table is called {name!r}; the tables are {', '.join(sorted(tables()))}")
    return tables()[name]


def own_tables(package: str) -> tuple[str, ...]:
    """Return the names of the tables that `package` publishes itself, foreign-key targets first."""
    return tuple(name for name, each in tables().items() if each.package == package)


def borrowed_tables(package: str) -> tuple[str, ...]:
    """Return the names of other packages' tables that `package` needs for its foreign keys to hold."""
    needed = list(own_tables(package))
    for name in needed:  # grows while we walk it: what a target points to is needed too
        needed += [key.table for key in tables()[name].foreign_keys if key.table not in needed]
    return tuple(name for name in tables() if name in needed and tables()[name].package != package)


def load_packages(folder: Path) -> dict[str, Package]:
    """Read the package files of `folder`, in order of name; `SchemaError` names the file and what is wrong."""
    return {path.stem: _package(_Place(path.name), _yaml(path)) for path in sorted(folder.glob("*.yaml"))}


def load_tables(folder: Path, known_packages: Iterable[str]) -> dict[str, Table]:
    """Read the table files of `folder`, foreign-key targets first; `SchemaError` names the file and what is wrong."""
    found = {path.stem: _table(_Place(path.name), _yaml(path)) for path in sorted(folder.glob("*.yaml"))}
    for name, each in found.items():
        place = _Place(f"{name}.yaml")
        place.must(each.name == name, f"the table is called {each.name!r}, the file {name!r}")
        place.must(each.package in known_packages, f"unknown package {each.package!r}")
        _resolve(place, each, found)
    return _targets_first(found)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a schema file we are, for messages."""

    path: str

    def must(self, holds: bool, otherwise: str) -> None:
        """Raise `SchemaError` unless the condition holds."""
        if not holds:
            raise SchemaError(f"{self.path}: {otherwise}")

    def at(self, part: object) -> "_Place":
        """Return the place of a part of this one."""
        return _Place(f"{self.path}, {part}")

    def keys(self, mapping: Any, required: str, optional: str = "") -> Mapping[str, Any]:
        """Return `mapping` if it has all required keys and no others than required and optional ones."""
        self.must(isinstance(mapping, dict), f"expected a mapping, found {mapping!r}")
        unknown = sorted(mapping.keys() - {*required.split(), *optional.split()})
        missing = sorted({*required.split()} - mapping.keys())
        self.must(not unknown, f"unknown key {', '.join(map(repr, unknown))}")
        self.must(not missing, f"missing key {', '.join(map(repr, missing))}")
        result: Mapping[str, Any] = mapping
        return result

    def bilingual(self, source: Mapping[str, Any], key: str) -> Bilingual:
        """Return `source[key]`, two texts, one in Italian and one in English."""
        texts = self.at(key).keys(source[key], "it en")
        for language, text in texts.items():
            self.at(key).must(isinstance(text, str) and bool(text.strip()), f"the text in {language!r} is empty")
        return {"it": texts["it"], "en": texts["en"]}

    def one_of(self, value: Any, allowed: Iterable[str], what: str) -> Any:
        """Return `value` if it is allowed."""
        self.must(value in allowed, f"{what} {value!r} is not one of {', '.join(allowed)}")
        return value


def _yaml(path: Path) -> Any:
    try:
        return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise SchemaError(f"{path.name}: not valid YAML: {' '.join(str(error).split())}") from error


def _package(place: _Place, source: Any) -> Package:
    source = place.keys(source, "name schema title description keywords")
    place.must(f"{source['name']}.yaml" == place.path, f"the package is called {source['name']!r}")
    keywords = place.at("keywords").keys(source["keywords"], "it en")
    return Package(
        name=source["name"],
        schema=source["schema"],
        title=place.bilingual(source, "title"),
        description=place.bilingual(source, "description"),
        keywords={language: tuple(words) for language, words in keywords.items()},
    )


def _table(place: _Place, source: Any) -> Table:
    source = place.keys(source, "name package title description primaryKey fields", "foreignKeys")
    return Table(
        name=source["name"],
        package=source["package"],
        title=place.bilingual(source, "title"),
        description=place.bilingual(source, "description"),
        fields=tuple(_field(place, field) for field in source["fields"]),
        primary_key=tuple(source["primaryKey"]),
        foreign_keys=tuple(_foreign_key(place.at("foreignKeys"), key) for key in source.get("foreignKeys", ())),
    )


def _field(place: _Place, source: Any) -> Field:
    place = place.at(f"field {source.get('name')}" if isinstance(source, dict) else "fields")
    source = place.keys(source, "name type title description evidence", "format unit constraints")
    constraints = place.at("constraints").keys(source.get("constraints", {}), "", "required enum pattern")
    return Field(
        name=source["name"],
        type=place.one_of(source["type"], get_args(FieldType), "type"),
        title=place.bilingual(source, "title"),
        description=place.bilingual(source, "description"),
        evidence=place.one_of(source["evidence"], get_args(Evidence), "evidence"),
        required=constraints.get("required", False),
        enum=tuple(constraints["enum"]) if "enum" in constraints else None,
        pattern=_pattern(place, source, constraints),
        unit=source.get("unit"),
    )


def _pattern(place: _Place, source: Mapping[str, Any], constraints: Mapping[str, Any]) -> str | None:
    pattern: str | None = constraints.get("pattern")
    if "format" not in source:
        return pattern
    place.must(pattern is None, "has both a format and a pattern; keep one")
    return FORMATS[place.one_of(source["format"], FORMATS, "format")]


def _foreign_key(place: _Place, source: Any) -> ForeignKey:
    source = place.keys(source, "fields reference")
    reference = place.keys(source["reference"], "resource fields")
    return ForeignKey(tuple(source["fields"]), reference["resource"], tuple(reference["fields"]))


def _resolve(place: _Place, each: Table, found: Mapping[str, Table]) -> None:
    """Refuse a table whose keys name columns or tables that do not exist, or that has a column twice."""
    place.must(len(set(each.columns)) == len(each.columns), "a column occurs twice")
    for column in each.primary_key:
        place.must(column in each.columns, f"primaryKey names {column!r}, which is no field")
        place.must(each.field(column).required, f"field {column} is in the primaryKey, so it must be required")
    for key in each.foreign_keys:
        place.must(set(key.fields) <= set(each.columns), f"foreignKeys names {key.fields}, which are no fields")
        place.must(key.table in found, f"foreignKeys points to unknown table {key.table!r}")
        target = found[key.table].primary_key
        place.must(key.target_fields == target, f"foreignKeys must point to the primary key of {key.table}, {target}")


def _targets_first(found: Mapping[str, Table]) -> dict[str, Table]:
    """Order tables so that each follows those it points to (itself apart); `SchemaError` if they go in a circle."""
    ordered: dict[str, Table] = {}
    while len(ordered) < len(found):
        ready = {name: each for name, each in found.items() if name not in ordered and _ready(each, ordered)}
        circle = ", ".join(sorted(found.keys() - ordered.keys()))
        _Place("foreignKeys").must(bool(ready), f"these tables point to each other in a circle: {circle}")
        ordered |= ready
    return ordered


def _ready(each: Table, ordered: Mapping[str, Table]) -> bool:
    return all(key.table == each.name or key.table in ordered for key in each.foreign_keys)
