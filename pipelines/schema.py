"""What the schema files are turned into: Polars frames, Pandera checks, DuckDB SQL, Table Schema, the dictionary.

Belongs here: everything generated from `schemas/`, and only from it. Loading and checking the schema files is
`pipelines.tables`, whose names are offered here too, so that other rooms need this one only.
Does not belong here: what the values mean or whether they agree with their texts; see `pipelines.checks`.

Foreign keys are checked by `check_foreign_keys` and declared in Table Schema for all tables. DuckDB takes only some:
it refuses a foreign key into another schema, and one from a table to itself fails in a bulk insert even when all rows
are there. `ddl` leaves these two kinds out.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import polars as pl

from pipelines.tables import (
    Field,
    ForeignKey,
    Package,
    SchemaError,
    Table,
    borrowed_tables,
    own_tables,
    packages,
    table,
    tables,
)

if TYPE_CHECKING:
    import pandera.polars as pa

__all__ = [
    "Field", "ForeignKey", "Package", "SchemaError", "Table", "borrowed_tables", "canonical", "check",
    "check_foreign_keys", "ddl", "dictionary", "frame", "own_tables", "packages", "polars_schema", "table",
    "table_schema", "tables",
]  # fmt: skip

_POLARS: Mapping[str, type[pl.DataType]] = {
    "string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean, "date": pl.Date,
}  # fmt: skip
_DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
_PYTHON: Mapping[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,), "date": (date,),
}  # fmt: skip
_SHAPE = {
    "column_in_schema": "unknown column",
    "column_in_dataframe": "column is missing",
    "dtype": "expected {type}, found {found}",
}
_LEGEND = (
    "`*` sempre presente / always filled; `→` chiave esterna / foreign key; `[ ]` unità di misura / unit; "
    "in corsivo da dove viene il valore / in italics where the value comes from."
)
_EVIDENCE = {
    "text": ("letto dal testo, con le parole che lo provano", "read from the text, with the words that prove it"),
    "id": ("identificativo", "identifier"),
    "derived": ("calcolato", "computed"),
    "registry": ("curato a mano", "curated by hand"),
    "vocabulary": ("vocabolario o gazetteer", "vocabulary or gazetteer"),
}


def polars_schema(name: str) -> dict[str, type[pl.DataType]]:
    """Return the Polars type of each column of table `name`, in published order."""
    return {field.name: _POLARS[field.type] for field in table(name).fields}


def frame(name: str, rows: Iterable[Mapping[str, object]]) -> pl.DataFrame:
    """Return `rows` as the typed frame of table `name`, columns in published order, sorted by primary key.

    A row has every column of the table and no other. Dates are `datetime.date` or ISO 8601 text. `SchemaError` names
    table, column and row for an unknown or missing column or a value of another type.
    """
    shape = table(name)
    held = list(rows)
    for row in held:
        _same_columns(shape, row.keys())
    series = [pl.Series(f.name, [_cell(shape, f, row) for row in held], dtype=_POLARS[f.type]) for f in shape.fields]
    return pl.DataFrame(series).sort(shape.primary_key, maintain_order=True)


def canonical(value: object) -> str:
    """Return a filled cell as statements and changes write it: `97`, `0.25`, `true`, `2015-10-15`."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _same_columns(shape: Table, found: Iterable[str]) -> None:
    unknown, missing = set(found) - set(shape.columns), set(shape.columns) - set(found)
    if unknown:
        raise SchemaError(f"table {shape.name} has no column {', '.join(sorted(unknown))}")
    if missing:
        raise SchemaError(f"table {shape.name}: a row lacks column {', '.join(sorted(missing))}")


def _cell(shape: Table, field: Field, row: Mapping[str, object]) -> object:
    value = row[field.name]
    if field.type == "date" and isinstance(value, str):
        value = _date(value)
    if value is None or type(value) in _PYTHON[field.type]:
        return value
    place = f"{shape.name}.{field.name} in row {shape.row_key(row)}"
    raise SchemaError(f"{place}: expected {field.type}, found {type(value).__name__} {value!r}")


def _date(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


# Checks


def check(name: str, data: pl.DataFrame) -> list[str]:
    """Return what is wrong with `data` as table `name`, in plain words, one line a problem; empty if all is well.

    Checks columns, types, nulls in required columns, the primary key, allowed values and patterns. Each line names
    table and column, an example value, the key of its row and how many more there are.
    """
    import pandera.errors

    shape = table(name)
    try:
        _pandera(name).validate(data, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        return list(_problems(shape, data, errors.failure_cases.to_dicts()))
    return []


@cache
def _pandera(name: str) -> "pa.DataFrameSchema":
    """Columns and types, and one check of all values at once: Pandera takes 2 ms for each check of each column."""
    import pandera.polars as pa

    shape = table(name)
    columns = {field.name: pa.Column(_POLARS[field.type], nullable=True) for field in shape.fields}
    broken = pl.any_horizontal(each.any() for each in _rules(shape).values())
    return pa.DataFrameSchema(columns, pa.Check(lambda given: given.lazyframe.select(~broken)), strict=True)


def _rules(shape: Table) -> dict[tuple[str, str], pl.Expr]:
    """Column ("" for the whole row) and kind of rule -> what is true of the rows that break it."""
    rules = {("", "unique"): pl.struct(shape.primary_key).is_duplicated()}
    for field in shape.fields:
        cell = pl.col(field.name)
        if field.required:
            rules[field.name, "required"] = cell.is_null()
        if field.enum:
            rules[field.name, "enum"] = ~cell.is_in(field.enum)
        if field.pattern:
            rules[field.name, "pattern"] = ~cell.str.contains(field.pattern)
    return rules


def _problems(shape: Table, data: pl.DataFrame, cases: list[dict[str, Any]]) -> Iterator[str]:
    """Say what Pandera found wrong: columns and types from its cases, values by asking each rule for its rows."""
    unfit = set()
    for case in cases:
        kind = case["check"].split("(")[0]
        column = case["failure_case"] if kind.startswith("column_in") else case["column"]
        if kind in _SHAPE:
            unfit.add(column)
            expected = shape.field(column).type if kind == "dtype" else None
            yield f"{shape.name}.{column}: {_SHAPE[kind].format(type=expected, found=case['failure_case'])}"
    for (column, kind), broken in _rules(shape).items():
        if unfit.isdisjoint([column] if column else shape.primary_key):
            yield from _breach(shape, data.filter(broken), column, kind)


def _breach(shape: Table, rows: pl.DataFrame, column: str, kind: str) -> Iterator[str]:
    """Say which rule the given rows of a table break, if there are any."""
    for row in rows.head(1).iter_rows(named=True):
        value, field = row.get(column), shape.field(column) if column else None
        said = {
            "unique": f"primary key ({', '.join(shape.primary_key)}) is not unique",
            "required": "is empty but required",
            "enum": f"{value!r} is not one of {', '.join((field and field.enum) or ())}",
            "pattern": f"{value!r} does not match {field and field.pattern}",
        }
        more = f" and {rows.height - 1} more" if rows.height > 1 else ""
        where = f", in row {shape.row_key(row)}{more}" if set(shape.primary_key) <= set(row) else ""
        yield f"{shape.name}{f'.{column}' if column else ''}: {said[kind]}{where}"


def check_foreign_keys(frames: Mapping[str, pl.DataFrame]) -> list[str]:
    """Return the foreign keys of `frames` that point nowhere, in plain words, one line a key; empty if all hold."""
    return [line for name, data in frames.items() for key in table(name).foreign_keys
            for line in _dangling(table(name), data, key, frames)]  # fmt: skip


def _dangling(shape: Table, data: pl.DataFrame, key: ForeignKey, frames: Mapping[str, pl.DataFrame]) -> Iterator[str]:
    place = f"{shape.name}.{'|'.join(key.fields)}"
    if key.table not in frames:
        yield f"{place}: the table {key.table} that it points to is not there"
        return
    pointing = data.drop_nulls(key.fields)
    lost = pointing.join(frames[key.table], left_on=key.fields, right_on=key.target_fields, how="anti")
    if lost.height:
        row = lost.sort(shape.primary_key).row(0, named=True)
        value = "|".join(str(row[column]) for column in key.fields)
        more = f" and {lost.height - 1} more" if lost.height > 1 else ""
        yield f"{place}: {value!r} is not in {key.table}, in row {shape.row_key(row)}{more}"


# DuckDB


def ddl(keys: bool = True) -> list[str]:
    """Return the SQL that makes every schema and empty table, with checks and bilingual comments, in order.

    With `keys`, tables also have their primary and foreign keys, so rows must go in in the order of `tables()`.
    """
    schemas = [f"CREATE SCHEMA {_name(package.schema)}" for package in packages().values()]
    return schemas + [line for each in tables().values() for line in (_create(each, keys), *_comments(each))]


def _create(shape: Table, keys: bool) -> str:
    lines = [line for field in shape.fields for line in _column(field)]
    lines += _keys(shape) if keys else []
    return f"CREATE TABLE {_qualified(shape)} (\n    " + ",\n    ".join(lines) + "\n)"


def _keys(shape: Table) -> Iterator[str]:
    yield f"PRIMARY KEY ({_names(shape.primary_key)})"
    for key in shape.foreign_keys:
        target = table(key.table)
        if target.package == shape.package and target.name != shape.name:
            referenced = f"{_qualified(target)} ({_names(key.target_fields)})"
            yield f"FOREIGN KEY ({_names(key.fields)}) REFERENCES {referenced}"


def _column(field: Field) -> Iterator[str]:
    yield f"{_name(field.name)} {_DUCKDB[field.type]}{' NOT NULL' if field.required else ''}"
    if field.enum:
        yield f"CHECK ({_name(field.name)} IN ({', '.join(map(_literal, field.enum))}))"


def _comments(shape: Table) -> Iterator[str]:
    yield f"COMMENT ON TABLE {_qualified(shape)} IS {_literal(_comment(shape))}"
    for field in shape.fields:
        yield f"COMMENT ON COLUMN {_qualified(shape)}.{_name(field.name)} IS {_literal(_comment(field))}"


def _comment(thing: Table | Field) -> str:
    """Return title and description in Italian, then in English."""
    return "\n".join(f"{thing.title[each]}. {thing.description[each]}" for each in ("it", "en"))


def _qualified(shape: Table) -> str:
    return f"{_name(packages()[shape.package].schema)}.{_name(shape.name)}"


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(_name, names))


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


# Table Schema and dictionary


def table_schema(name: str) -> dict[str, Any]:
    """Return the Table Schema v2 descriptor of table `name`.

    `title` and `description` are Italian; the custom properties `title_en` and `description_en` English; `unit` and
    `evidence` are custom too. A foreign key of a table to itself has an empty `resource`, as both versions read it.
    """
    shape = table(name)
    foreign_keys = [_key_descriptor(shape, key) for key in shape.foreign_keys]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": [_field_descriptor(field) for field in shape.fields],
        "primaryKey": list(shape.primary_key),
        **({"foreignKeys": foreign_keys} if foreign_keys else {}),  # the profile refuses an empty list
        "missingValues": [""],
    }


def _field_descriptor(field: Field) -> dict[str, Any]:
    constraints = {"required": field.required, "enum": field.enum and list(field.enum), "pattern": field.pattern}
    descriptor = {
        "name": field.name,
        "type": field.type,
        "title": field.title["it"],
        "title_en": field.title["en"],
        "description": field.description["it"],
        "description_en": field.description["en"],
        "unit": field.unit,
        "evidence": field.evidence,
        "constraints": {key: value for key, value in constraints.items() if value},
    }
    return {key: value for key, value in descriptor.items() if value}


def _key_descriptor(shape: Table, key: ForeignKey) -> dict[str, Any]:
    resource = "" if key.table == shape.name else key.table
    return {"fields": list(key.fields), "reference": {"resource": resource, "fields": list(key.target_fields)}}


def dictionary(package: str) -> str:
    """Return the data dictionary of `package` in Markdown, Italian and English side by side."""
    about = packages()[package]
    head = [f"# {about.title['it']} / {about.title['en']}", about.description["it"], about.description["en"]]
    if borrowed := borrowed_tables(package):
        listed = ", ".join(f"`{name}` ({table(name).package})" for name in borrowed)
        head.append(f"Tabelle prese da altri pacchetti / Tables borrowed from other packages: {listed}.")
    return "\n\n".join([*head, _LEGEND] + [_table_entry(table(name)) for name in own_tables(package)]) + "\n"


def _table_entry(shape: Table) -> str:
    key = ", ".join(f"`{column}`" for column in shape.primary_key)
    rows = [
        "| Colonna / Column | Tipo / Type | Italiano | English |",
        "|---|---|---|---|",
        *(_field_entry(shape, field) for field in shape.fields),
    ]
    paragraphs = [
        f"## `{shape.name}`: {shape.title['it']} / {shape.title['en']}",
        shape.description["it"],
        shape.description["en"],
        f"Chiave primaria / Primary key: {key}.",
        "\n".join(rows),
    ]
    return "\n\n".join(paragraphs)


def _field_entry(shape: Table, field: Field) -> str:
    italian, english = _EVIDENCE[field.evidence]
    targets = [f"→ `{key.table}`" for key in shape.foreign_keys if field.name in key.fields]
    facts = [field.type, *targets, *([f"[{field.unit}]"] if field.unit else []), *(["*"] if field.required else [])]
    allowed = f" ({', '.join(f'`{value}`' for value in field.enum)})" if field.enum else ""
    cells = [
        f"`{field.name}`",
        " ".join(facts),
        f"**{field.title['it']}.** {field.description['it']}{allowed} _{italian}_",
        f"**{field.title['en']}.** {field.description['en']}{allowed} _{english}_",
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
