"""Data packages: each table as CSV and Parquet with a Data Package v2 descriptor and a README.

Belongs here: encoding tables and describing them. Does not belong here: what a table is (`pipelines.schema`), which
tables are good enough (`pipelines.checks`), putting the folder in place (`pipelines.publishing`).

Two facts of the readers out there shape the descriptors: frictionless fails on `bytes` of a Parquet file, so only
its hash is declared; without `dialect` it guesses the delimiter. A CSV guards texts that a spreadsheet would run
(see `GUARD`); Parquet holds them as they are.
"""

import hashlib
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import polars as pl

from pipelines import schema, worth
from pipelines.publishing import INDEX
from pipelines.verify import GUARDED

VERSION = "0.1.0"
PROJECT = "Milano Mondo"
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
UNOFFICIAL = (
    "Elaborazione non ufficiale: dati estratti ed elaborati da testi pubblici, senza incarico di chi li pubblica.",
    "Unofficial elaboration: data extracted and elaborated from public texts, without a mandate of their publishers.",
)
GUARD = (
    "Nel CSV un testo che comincia con = + - @, un apostrofo, una tabulazione o un a capo è preceduto da un "
    "apostrofo, perché un foglio di calcolo non lo esegua: togliendo un apostrofo iniziale si ha il valore, come sta "
    "nel Parquet. / In CSV a text that starts with = + - @, an apostrophe, a tab or a line break stands behind one "
    "apostrophe, so that no spreadsheet runs it: without one leading apostrophe it is the value, as Parquet holds it."
)
SPREADSHEETS = (
    "I CSV separano le colonne con la virgola e i decimali col punto: in Excel italiano si apra invece il file .xlsx, "
    "che ha le stesse tabelle. / The CSV files part columns by commas and have decimal points: a spreadsheet set to a "
    "language with decimal commas should open the .xlsx file instead, which has the same tables."
)
DIALECT = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}
_SAMPLE_ROWS = 3
_SAMPLE_CHARS = 60


@dataclass(frozen=True, slots=True)
class _Encoded:
    """One table as it is published, the same bytes in every package that holds it."""

    csv: bytes
    parquet: bytes
    rows: int


def write_packages(frames: Mapping[str, pl.DataFrame], out: Path, version: str = VERSION) -> None:
    """Write every package and `index.json` into the empty folder `out`; tables borrowed from others come along.

    `version` is that of the data, which `pipelines.releases` gives; before the first release it is the program's.
    """
    encoded = {name: _encode(frames[name]) for name in schema.tables()}
    sources = list(_sources(frames))
    for name in schema.packages():
        folder = out / name
        tables = (*schema.own_tables(name), *schema.borrowed_tables(name))
        (folder / "data").mkdir(parents=True)
        for table in tables:
            (folder / "data" / f"{table}.csv").write_bytes(encoded[table].csv)
            (folder / "data" / f"{table}.parquet").write_bytes(encoded[table].parquet)
        resources = [each for table in tables for each in _resources(name, table, encoded[table])]
        write_json(folder / "datapackage.json", _descriptor(name, version, sources, resources))
        (folder / "README.md").write_text(_readme(name, version, frames), "utf-8", newline="\n")
    write_json(out / INDEX, _index(version, encoded))


def _encode(frame: pl.DataFrame) -> _Encoded:
    guarded = frame.with_columns(_guarded(name) for name, kind in frame.schema.items() if kind == pl.String)
    numbers = [name for name, kind in frame.schema.items() if kind == pl.Float64]
    written = guarded.with_columns(pl.Series(name, map(_number, frame[name]), dtype=pl.String) for name in numbers)
    parquet = BytesIO()
    frame.write_parquet(parquet, compression="zstd", compression_level=3)
    return _Encoded(written.write_csv(line_terminator="\n").encode(), parquet.getvalue(), frame.height)


def _guarded(column: str) -> pl.Expr:
    """Put one apostrophe before a text that a spreadsheet would run, or that starts with one already."""
    risky = pl.col(column).str.head(1).is_in(GUARDED)
    return pl.when(risky).then("'" + pl.col(column)).otherwise(column).alias(column)


def _number(value: float | None) -> str | None:
    return None if value is None else schema.canonical(value)


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write JSON as every published file has it: UTF-8, indented, ending with a line end."""
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8", newline="\n")


def _index(version: str, encoded: Mapping[str, _Encoded]) -> dict[str, Any]:
    """Say what the published folder holds: its packages, and the one package that each table belongs to."""
    return {
        "name": "milano-mondo",
        "title": PROJECT,
        "version": version,
        "packages": [
            {"name": name, "path": f"{name}/datapackage.json", "title": each.title["it"], "title_en": each.title["en"]}
            for name, each in schema.packages().items()
        ],
        "tables": [
            {"name": name, "package": each.package, "rows": encoded[name].rows}
            for name, each in schema.tables().items()
        ],
    }


# Descriptors


def _sources(frames: Mapping[str, pl.DataFrame]) -> Iterator[dict[str, str]]:
    """Yield the pages that were read: title, address where one is known, publisher."""
    for row in frames["sources"].iter_rows(named=True):
        path = {"path": row["url"]} if row["url"] else {}
        yield {"title": row["title"], **path, "publisher": row["publisher"]}


def _descriptor(
    name: str, version: str, sources: list[dict[str, str]], resources: list[dict[str, Any]]
) -> dict[str, Any]:
    about = schema.packages()[name]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": name,
        "id": f"milano-mondo:{name}:{version}",
        "title": about.title["it"],
        "title_en": about.title["en"],
        "description": f"{about.description['it']}\n\n{UNOFFICIAL[0]} {GUARD}",
        "description_en": f"{about.description['en']}\n\n{UNOFFICIAL[1]}",
        "version": version,
        "licenses": [LICENCE],
        "sources": sources,
        "contributors": [{"title": PROJECT, "roles": ["publisher", "creator"]}],
        "keywords": [*about.keywords["it"], *about.keywords["en"]],
        "resources": resources,
    }


def _resources(package: str, name: str, encoded: _Encoded) -> Iterator[dict[str, Any]]:
    """Yield the two resources of one table, CSV and Parquet."""
    yield {
        **_resource(package, name),
        "path": f"data/{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "bytes": len(encoded.csv),
        "hash": _hash(encoded.csv),
        "rows": encoded.rows,
        "schema": schema.table_schema(name),
    }
    yield {
        **_resource(package, name),
        "name": f"{name}.parquet",
        "path": f"data/{name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "hash": _hash(encoded.parquet),
        "rows": encoded.rows,
        "schema": among_parquet(schema.table_schema(name)),
    }


def _resource(package: str, name: str) -> dict[str, Any]:
    table = schema.table(name)
    about = {
        "name": name,
        "type": "table",
        "title": table.title["it"],
        "title_en": table.title["en"],
        "description": table.description["it"],
        "description_en": table.description["en"],
    }
    if table.package == package:
        return about
    lent = {"package": table.package, "path": f"data/{name}.csv"}
    return {**about, "description": f"{about['description']} (Dal pacchetto {table.package}.)", "borrowedFrom": lent}


def among_parquet(table_schema: dict[str, Any]) -> dict[str, Any]:
    """Point the foreign keys of a Parquet resource to Parquet resources."""
    for key in table_schema.get("foreignKeys", ()):
        target = key["reference"]["resource"]
        key["reference"]["resource"] = target and f"{target}.parquet"
    return table_schema


def _hash(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


# README


def _readme(name: str, version: str, frames: Mapping[str, pl.DataFrame]) -> str:
    sources = [f"- {plain(each['title'])} ({plain(each['publisher'])}){_link(each)}" for each in _sources(frames)]
    return "\n".join(
        [
            schema.dictionary(name),
            f"## Uso / Use\n\n{UNOFFICIAL[0]} {UNOFFICIAL[1]}\n",
            f"Licenza / Licence: [{LICENCE['title']}]({LICENCE['path']}). Versione / Version: {version}.\n",
            f"{SPREADSHEETS}\n",
            f"{GUARD}\n",
            worth.section(name, frames),
            "## Fonti / Sources\n",
            *sources,
            "\n## Esempi / Samples\n",
            *(_sample(table, frames[table]) for table in schema.own_tables(name) if frames[table].height),
        ]
    )


def _link(source: Mapping[str, str]) -> str:
    return f": <{source['path']}>" if source.get("path", "").startswith(("https://", "http://")) else ""


def _sample(name: str, frame: pl.DataFrame) -> str:
    rows = markdown(frame.columns, frame.head(_SAMPLE_ROWS).iter_rows())
    return f"`{name}`, {frame.height} righe / rows\n\n{rows}\n"


def markdown(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return rows as a Markdown table that shows its cells, long ones cut, and runs no markup in them."""
    names = list(columns)
    lines = [names, ["---"] * len(names), *([plain(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def plain(cell: object) -> str:
    """Return a cell as Markdown that shows it and does nothing else: no markup of a source becomes ours."""
    text = "" if cell is None else " ".join(schema.canonical(cell).split())
    short = text if len(text) <= _SAMPLE_CHARS else text[:_SAMPLE_CHARS].rstrip() + "…"
    return re.sub(r"([\\|\[\]*_`])", r"\\\1", html.escape(short, quote=False))
