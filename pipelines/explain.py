"""Says where a published value comes from: the sentence with the quote marked, the document and the offsets.

Belongs here: looking up a row and its statements in a published folder, and showing them to a person. Does not
belong here: reading of source texts, or anything that builds.
"""

import difflib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipelines.passages import Passages
from pipelines.publishing import INDEX
from pipelines.verify import read_table

Row = Mapping[str, str | None]
_FEW = 8
_WHY = {
    "id": "an identifier, made from the row's name",
    "derived": "computed from other cells or from the text's layout",
    "registry": "curated in raw/sources.yaml",
    "vocabulary": "a label or gazetteer entry, from schemas/vocabularies/ or a library",
    "text": "not stated by any text",
}


class UnknownError(Exception):
    """No such table, row or column; the message names the nearest ones."""


@dataclass(frozen=True, slots=True)
class _Published:
    """The tables of a published folder, read when asked for."""

    out: Path
    packages: Mapping[str, str]

    def rows(self, table: str) -> list[dict[str, str | None]]:
        """The rows of a table, cells as CSV has them, null for empty."""
        return read_table(self.out / self.packages[table] / "data" / f"{table}.csv")

    def schema(self, table: str) -> Mapping[str, Any]:
        """The Table Schema of a table."""
        descriptor = json.loads((self.out / self.packages[table] / "datapackage.json").read_text("utf-8"))
        return next(each["schema"] for each in descriptor["resources"] if each["name"] == table)


def explain(out: Path, table: str, row_key: str, column: str | None = None, bold: bool = False) -> str:
    """Return where the cells of one row come from, or one cell, as text for a terminal. `UnknownError`, `OSError`."""
    index = json.loads((out / INDEX).read_text("utf-8"))
    published = _Published(out, {each["name"]: each["package"] for each in index["tables"]})
    table = _table(table, list(published.packages))
    fields = {field["name"]: field for field in published.schema(table)["fields"]}
    _known("column", column or next(iter(fields)), list(fields))
    row = _row(published, table, row_key)
    statements = [
        each for each in published.rows("statements") if (each["table_name"], each["row_key"]) == (table, row_key)
    ]
    texts = _texts(published) if statements else {}
    shown = [column] if column else [name for name in fields if row[name] is not None]
    paragraphs = [_cell(name, row[name], fields[name], statements, texts, bold) for name in shown]
    return "\n\n".join([f"{table} {row_key}", *paragraphs])


def _texts(published: _Published) -> dict[str, Passages]:
    blocks: dict[str, list[Mapping[str, int]]] = {}
    for each in published.rows("blocks"):
        span = {name: int(each[name] or 0) for name in ("char_start", "char_end")}
        blocks.setdefault(str(each["document_id"]), []).append(span)
    return {
        str(each["document_id"]): Passages(str(each["text"] or ""), blocks.get(str(each["document_id"]), []))
        for each in published.rows("documents")
    }


def _table(name: str, names: Sequence[str]) -> str:
    """The table that a person means, who may write it in capitals and with the schema that DuckDB has it in."""
    plain = name.rpartition(".")[2].lower()
    _known("table", plain, sorted(names))
    return plain


def _known(what: str, name: str, names: Sequence[str]) -> None:
    """Refuse a name that is not there: name those like it, else all if they are tables or columns, else a few."""
    if name not in names:
        most = _FEW if what.startswith("row") else len(names)
        near = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
        more = f" or one of {len(names) - most} more" if not near and len(names) > most else ""
        raise UnknownError(f"there is no {what} {name!r}; try {', '.join(near or names[:most])}{more}")


def _row(published: _Published, table: str, row_key: str) -> Row:
    key = published.schema(table)["primaryKey"]
    rows = {"|".join(str(each[column]) for column in key): each for each in published.rows(table)}
    if not rows:
        raise UnknownError(f"table {table} has no rows")
    _known(f"row of {table}", row_key, list(rows))
    return rows[row_key]


def _cell(
    name: str,
    value: str | None,
    field: Mapping[str, Any],
    statements: Sequence[Row],
    texts: Mapping[str, Passages],
    bold: bool,
) -> str:
    own = sorted(
        (each for each in statements if each["column_name"] == name), key=lambda each: each["preferred"] != "true"
    )
    head = f"{name} = {'(empty)' if value is None else _folded(value)}"
    if not own:
        return f"{head}\n  {_WHY['text' if value is None else field.get('evidence', 'derived')]}"
    return "\n".join([head, *(line for each in own for line in _statement(each, texts, bold))])


def _statement(statement: Row, texts: Mapping[str, Passages], bold: bool) -> Iterator[str]:
    document = str(statement["document_id"])
    start, end = int(statement["char_start"] or 0), int(statement["char_end"] or 0)
    other = "" if statement["preferred"] == "true" else f"says {statement['value']!r}, not preferred; "
    yield f"  {_marked(texts[document], start, end, bold)}"
    yield f"    {other}{document} [{start}, {end}) by rule {statement['rule']}"


def _marked(text: Passages, start: int, end: int, bold: bool) -> str:
    """Return the sentence around a span on one line, the span between marks, and bold if asked for."""
    opening, closing = ("\x1b[1m⟦", "⟧\x1b[0m") if bold else ("⟦", "⟧")
    pieces = [
        # the bars keep the blanks at a piece's ends from being folded away
        (_folded(f"|{each.text}|")[1:-1], bool(each.treatment))
        for each in text.sentences([(start, end)])[0]
    ]
    return "".join(f"{opening}{each}{closing}" if marked else each for each, marked in pieces).strip()


def _folded(text: str) -> str:
    """One line, and no control characters of a source in a terminal."""
    return "".join(each for each in " ".join(text.split()) if each.isprintable())
