"""CSV on the Web: the metadata of a package's CSV files, from the same schema as everything else.

Belongs here: saying in CSVW what `pipelines.schema` says in Table Schema. Does not belong here: the CSV files.

A column's two titles stand in `dc:title`, not in `titles`: those must equal the header, which is the column's name. A
foreign key that may be empty is left out, because CSVW wants every row to point somewhere; Table Schema declares all.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pipelines import schema
from pipelines.packages import LICENCE

FILE = "csv-metadata.json"  # where CSVW looks for metadata in the folder of a CSV file
_DATATYPES = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean", "date": "date"}


def metadata(package: str) -> dict[str, Any]:
    """Return the CSVW metadata of all tables in `package`, its borrowed ones too; paths are relative to `data/`."""
    about = schema.packages()[package]
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "it"}],
        "dc:title": _both(about.title),
        "dc:description": _both(about.description),
        "dc:license": {"@id": LICENCE["path"]},
        "dialect": {"delimiter": ",", "encoding": "utf-8", "header": True, "lineTerminators": ["\n"]},
        "tables": [_table(name) for name in (*schema.own_tables(package), *schema.borrowed_tables(package))],
    }


def _table(name: str) -> dict[str, Any]:
    shape = schema.table(name)
    keys = [_key(key) for key in shape.foreign_keys if _always(shape, key.fields)]
    return {
        "url": f"{name}.csv",
        "dc:title": _both(shape.title),
        "dc:description": _both(shape.description),
        "tableSchema": {
            "columns": [_column(field) for field in shape.fields],
            "primaryKey": list(shape.primary_key),
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _column(field: schema.Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "titles": field.name,
        "dc:title": _both(field.title),
        "dc:description": _both(field.description),
        "datatype": _DATATYPES[field.type],
        **({"required": True} if field.required else {}),
    }


def _always(shape: schema.Table, fields: Iterable[str]) -> bool:
    return all(shape.field(name).required for name in fields)


def _key(key: schema.ForeignKey) -> dict[str, Any]:
    reference = {"resource": f"{key.table}.csv", "columnReference": list(key.target_fields)}
    return {"columnReference": list(key.fields), "reference": reference}


def _both(text: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@value": text[language], "@language": language} for language in ("it", "en")]
