"""Errata as data: `raw/corrections.yaml`, where a person says that a source is wrong, and what is right.

Belongs here: reading that file and applying it to what the readers read. Does not belong here: spellings and
ambiguities of names (`schemas/vocabularies/`), and errors of our rules, which are mended in the rule.

A correction never edits a text. The statements it corrects stay, no longer preferred; a statement of the rule
`correction` stands beside them, whose quote is the words in error and whose value is the right one. A correction
in force holds only while the source still says those words: once they go the build stops, until a person looks again
and retires the entry with `status: expired`, which keeps it as a record and applies it no more. A proposed one is only
published: when its words go the build warns.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from pipelines.schema import SchemaError, Table, canonical, tables
from pipelines.sources import Document, SourceError, curated
from pipelines.statements import Row, Scalar, Tables

FILE = "corrections.yaml"
RULE = "correction"
IN_FORCE, PROPOSED = "in_force", "proposed"
_LOG = logging.getLogger("milano-mondo")
_TYPES: Mapping[str, Callable[[str], Scalar]] = {
    "string": str, "integer": int, "number": float, "boolean": {"true": True, "false": False}.__getitem__, "date": str,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of the file; the fields are the columns of the table `corrections`."""

    correction_id: str
    document_id: str
    quote: str
    table_name: str
    row_key: str
    column_name: str
    corrected_value: str | None
    reason: str
    evidence: str
    status: str

    @property
    def cell(self) -> str:
        """The cell as messages name it."""
        return f"{self.table_name}.{self.column_name} of {self.row_key}"


class _StaleError(Exception):
    """A correction does not fit what was read; the message says what is not so, and the remedy."""


def load(path: Path) -> list[Correction]:
    """Read the entries of a corrections file; none if there is no file. `SourceError` names entry and remedy."""
    if not path.exists():
        return []
    held = curated(path)
    entries = held.get("corrections") if isinstance(held, dict) else None
    if not isinstance(entries, list):
        raise SourceError(f"{path}: holds no list `corrections:`; write one entry per correction under that key")
    return [_entry(f"{path}, entry {number}", entry) for number, entry in enumerate(entries, 1)]


def _entry(place: str, entry: Any) -> Correction:
    names = [each.name for each in fields(Correction)]
    if not isinstance(entry, dict):
        raise SourceError(f"{place}: is not a mapping; give it the keys {', '.join(names)}")
    place += f" ({entry.get('correction_id')})"
    for name in names:
        if name not in entry or (entry[name] is None and name != "corrected_value"):
            raise SourceError(f"{place}: `{name}` is missing; add it")
    if unknown := entry.keys() - set(names):
        raise SourceError(f"{place}: unknown key {', '.join(sorted(map(str, unknown)))}; use {', '.join(names)}")
    texts = {name: None if value is None else canonical(value) for name, value in entry.items()}
    if texts["status"] not in (allowed := tables()["corrections"].field("status").enum or ()):
        raise SourceError(f"{place}: `status` is `{texts['status']}`; use one of {', '.join(allowed)}")
    return Correction(**texts)  # type: ignore[arg-type]


def corrected(read: Tables, documents: Sequence[Document], raw: Path, strict: bool = True) -> Tables:
    """Apply `raw/corrections.yaml` to the tables that were read from `documents`, in place, and return them.

    `SourceError` lists every correction whose source or cell is not there any more; with `strict` off (texts of
    another day are read) those are left out.
    """
    path = raw / FILE
    known = {document.id: document for document in documents}
    stale = []
    for each in load(path):
        if each.document_id not in known:
            _LOG.warning("%s (%s): %s is no source; left out", path, each.correction_id, each.document_id)
            continue
        try:
            if each.status == IN_FORCE:
                _apply(each, read, known[each.document_id])
            elif each.status == PROPOSED and each.quote not in known[each.document_id].text:
                _LOG.warning("%s (%s): %s", path, each.correction_id, _gone(each, known[each.document_id]))
            read["corrections"].append({column.name: getattr(each, column.name) for column in fields(Correction)})
        except _StaleError as error:
            stale.append(f"{path} ({each.correction_id}): {error}")
    if strict and stale:
        raise SourceError("\n".join(stale))
    return read


def _apply(each: Correction, read: Tables, document: Document) -> None:
    """Correct one cell and its statements. A cell that other words already fill rightly keeps those."""
    places = list(_places(document.text, each.quote))
    if not places:
        raise _StaleError(_gone(each, document))
    value, row = _value(each), _found(each, read)
    about = [s for s in read["statements"] if (s["table_name"], s["row_key"]) == (each.table_name, each.row_key)]
    place = next((place for place in places if any(_meet(place, document, s) for s in about)), None)
    if place is None:
        raise _StaleError(f"{each.cell} does not rest on «{each.quote}»; mend the quote, or set `status: expired`")
    row[each.column_name] = value
    for statement in about:
        if statement["column_name"] == each.column_name and statement["value"] != each.corrected_value:
            statement["preferred"] = False
    if value is not None:
        read["statements"].append(_statement(each, document, place, about))


def _gone(each: Correction, document: Document) -> str:
    return (
        f"{document.source.raw_path} no longer says «{each.quote}»; read what it says now: if the source was mended "
        f"set `status: expired`, else mend the quote"
    )


def _places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    start = text.find(quote)
    while start >= 0:
        yield start, start + len(quote)
        start = text.find(quote, start + 1)


def _meet(place: tuple[int, int], document: Document, statement: Row) -> bool:
    """Whether a statement rests on words of this place."""
    start, end = statement["char_start"], statement["char_end"]
    return bool(statement["document_id"] == document.id and start < place[1] and place[0] < end)


def _value(each: Correction) -> Scalar | None:
    """The corrected value, typed; only what is read from a text can be corrected."""
    shape = _shape(each)
    try:
        field = shape.field(each.column_name)
    except SchemaError as error:
        raise _StaleError(f"{error}; mend column_name") from None
    if field.evidence != "text" or each.column_name in shape.primary_key:
        raise _StaleError(f"{each.column_name} is not read from a text; correct the cell that it comes from")
    try:
        return None if each.corrected_value is None else _TYPES[field.type](each.corrected_value)
    except (ValueError, KeyError):
        raise _StaleError(f"`{each.corrected_value}` is no {field.type}; mend corrected_value") from None


def _shape(each: Correction) -> Table:
    if each.table_name not in tables():
        raise _StaleError(f"there is no table {each.table_name}; mend table_name")
    return tables()[each.table_name]


def _found(each: Correction, read: Tables) -> Row:
    """The row that a correction means."""
    shape = _shape(each)
    row = next((row for row in read[each.table_name] if shape.row_key(row) == each.row_key), None)
    if row is None:
        raise _StaleError(f"no row of {each.table_name} is {each.row_key}; mend row_key, or set `status: expired`")
    return row


def _statement(each: Correction, document: Document, place: tuple[int, int], about: Iterable[Row]) -> Row:
    """The statement of the correction; preferred unless other words prove the same value."""
    proved = any(s["preferred"] and s["column_name"] == each.column_name for s in about)
    return {
        "statement_id": f"{RULE}-{each.correction_id}", "table_name": each.table_name, "row_key": each.row_key,
        "column_name": each.column_name, "value": each.corrected_value, "document_id": document.id,
        "char_start": place[0], "char_end": place[1], "quote": each.quote, "rule": RULE, "preferred": not proved,
    }  # fmt: skip
