"""What must hold before anything is published, as pure functions over the tables; each returns problems in plain words.

Belongs here: what spans tables and texts. Does not belong here: the shape of one table, which `pipelines.schema`
checks from the schema files.

A problem says what is wrong, where, and what to do. `problems` runs every check that `CHECKS` names.
"""

import csv
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from pipelines import privacy, schema
from pipelines.publishing import INDEX
from pipelines.sources import as_read
from pipelines.verify import examples, read_table

Frames = Mapping[str, pl.DataFrame]
Cell = tuple[str, str, str]  # table, row key, column
_ID = r"^[A-Za-z0-9][!-{}~]*$"  # the bar joins row keys; a spreadsheet runs what starts with a sign
_QUOTING = {"statements": "quote", "source_issues": "quote", "act_citations": None, "links": None, "mentions": None,
            "blocks": None, "sections": None}  # fmt: skip
CHECKS = ("schema", "identifiers", "foreign_keys", "spans", "evidence", "coverage", "personal_data", "nothing_lost")
_BAD_ID = "is not a readable ASCII id; mend the rule that makes it"
_BAR = "holds a bar, which joins the values of a row key; leave it out"
_LEAK = "holds a person's mail address or mobile number; leave it out if it was written by hand, else mend the rule"
_ROUNDING = 0.001
_REMEDY = (
    "though its texts are the same; look for the rule that no longer reads them, or build with --accept-loss if they "
    "were wrong"
)
_WHOLE = "put the whole page back, or build with --accept-loss if it did lose that much"
_CURATED = (
    "since raw/corrections.yaml holds none any more; put them back, with `status: expired` if they no longer hold, or "
    "build with --accept-loss"
)
_FEW = 10  # statements; a page with fewer may lose half of them by one plain edit
_ENDS = ".!?:;…)]»”\"'|>"  # what a whole text ends with, besides the end of a line


class CheckError(Exception):
    """The tables must not be published; the message lists every problem, one a line."""


@dataclass(frozen=True, slots=True)
class Release:
    """What the last published release held: rows by table; digests, texts and numbers of statements by document;
    documents that each table rests on."""

    rows: Mapping[str, int] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    registry: tuple[Mapping[str, str | None], ...] = ()
    sources: Mapping[str, frozenset[str]] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    statements: Mapping[str, int] = field(default_factory=dict)


def last_release(out: Path) -> Release:
    """Read what is published in `out`; an empty `Release` where nothing is. `CheckError` if it is there but damaged."""
    if not (out / INDEX).exists():
        return Release()
    try:
        return _read_release(out)
    except (OSError, ValueError, KeyError, csv.Error) as error:
        raise CheckError(f"{out}: the last release is damaged ({error}); restore it, or remove the folder") from error


def _read_release(out: Path) -> Release:
    listed = json.loads((out / INDEX).read_text("utf-8"))["tables"]
    paths = {each["name"]: out / each["package"] / "data" / f"{each['name']}.csv" for each in listed}
    documents, statements = read_table(paths["documents"]), read_table(paths["statements"])
    sources: dict[str, set[str]] = {}
    for row in statements:
        sources.setdefault(str(row["table_name"]), set()).add(str(row["document_id"]))
    return Release(
        rows={each["name"]: each["rows"] for each in listed},
        texts={str(row["document_id"]): str(row["sha256"]) for row in documents},
        registry=tuple(read_table(paths["sources"])),
        sources={name: frozenset(documents) for name, documents in sources.items()},
        words={str(row["document_id"]): row["text"] or "" for row in documents},
        statements=Counter(str(row["document_id"]) for row in statements),
    )


def problems(frames: Frames, last: Release, accept_loss: bool = False) -> dict[str, list[str]]:
    """Run every check; return what each found, in order of `CHECKS`. Tables of a wrong shape are checked no further."""
    wrong = shapes(frames)
    if wrong:
        return {name: [] for name in CHECKS} | {"schema": wrong}
    return {
        "schema": wrong,
        "identifiers": identifiers(frames),
        "foreign_keys": foreign_keys(frames),
        "spans": spans(frames),
        "evidence": evidence(frames),
        "coverage": coverage(frames),
        "personal_data": personal_data(frames),
        "nothing_lost": [] if accept_loss else nothing_lost(frames, last),
    }


def shapes(frames: Frames) -> list[str]:
    """Every table is there with the columns, types, values and unique keys of its schema, and no empty text."""
    known, given = schema.tables().keys(), frames.keys()
    missing = [f"{name}: the table is missing; the readers must return it, if empty" for name in sorted(known - given)]
    strange = [f"{name}: unknown table; write schemas/tables/{name}.yaml" for name in sorted(given - known)]
    wrong = [line for name in known if name in given for line in _shape(name, frames[name])]
    return missing + strange + wrong


def _shape(name: str, frame: pl.DataFrame) -> list[str]:
    if frame.is_empty() and frame.schema == schema.polars_schema(name):
        return []  # nothing for the checks to look at
    empty = frame.select((pl.col(pl.String) == "").sum()).row(0, named=True) if frame.height else {}
    return schema.check(name, frame) + [
        f"{name}.{column}: {count} cells hold an empty text, which CSV cannot tell from null; leave them null"
        for column, count in empty.items()
        if count
    ]


def identifiers(frames: Frames) -> list[str]:
    """Ids are printable ASCII starting with a letter or figure, and no key holds the bar that joins row keys."""
    found = []
    for name, shape in schema.tables().items():
        texts = [each.name for each in shape.fields if each.type == "string"] if frames[name].height else []
        ids = [each for each in texts if each.endswith("_id")]
        keys = [each for each in texts if each in shape.primary_key and each != "row_key"]
        bad = frames[name].select(
            *(pl.col(each).filter(~pl.col(each).str.contains(_ID)).implode().alias(f"{each}?") for each in ids),
            *(pl.col(each).filter(pl.col(each).str.contains("|", literal=True)).implode() for each in keys),
        )
        for column, values in bad.row(0, named=True).items() if bad.height else ():
            what = _BAD_ID if column.endswith("?") else _BAR
            found += examples(f"{name}.{column.rstrip('?')}", values, what)
    return found


def foreign_keys(frames: Frames) -> list[str]:
    """Every foreign key points to a row."""
    return [f"{line}; add the row or leave the cell null" for line in schema.check_foreign_keys(frames)]


def spans(frames: Frames) -> list[str]:
    """Every span lies in its document's text, and every quote is the characters of its span."""
    texts = dict(frames["documents"].select("document_id", "text").iter_rows())
    found = []
    for name, quote in _QUOTING.items():
        shape, frame = schema.table(name), frames[name]
        columns = [shape.primary_key[0], "document_id", "char_start", "char_end", *([quote] if quote else [])]
        wrong = (key for key, *span in frame.select(columns).iter_rows() if _astray(texts, *span))
        remedy = "is not what its span holds" if quote else "has a span outside its document"
        found += examples(
            f"{name}.{quote or 'char_start'}", wrong, f"{remedy}; mend the offsets of the rule that read it"
        )
    return found


def _astray(texts: Mapping[str, str], document: str, start: int, end: int, quote: str | None = None) -> bool:
    text = texts.get(document, "")
    return not 0 <= start < end <= len(text) or (quote is not None and text[start:end] != quote)


def evidence(frames: Frames) -> list[str]:
    """Every filled cell read from a text has a preferred statement, which says its value if it is the only one."""
    rows = {name: _by_key(name, frames[name]) for name in schema.tables()}
    stated: dict[Cell, list[str]] = {}
    for *cell, value in _preferred(frames["statements"]):
        stated.setdefault((cell[0], cell[1], cell[2]), []).append(value)
    cells = {(name, key, column): row[column] for name, column in _evidenced() for key, row in rows[name].items()}
    unproved = (cell for cell, value in cells.items() if value is not None and cell not in stated)
    loose = (cell for cell in stated if rows.get(cell[0], {}).get(cell[1], {}).get(cell[2]) is None)
    other = (cell for cell, values in stated.items() if len(values) == 1 and _differs(cells.get(cell), values[0]))
    return [
        *examples(
            "statements",
            map(_address, unproved),
            "is filled without a preferred statement; state its words or leave it null",
        ),
        *examples(
            "statements", map(_address, loose), "is stated, but no such cell is filled; fill it or drop the statement"
        ),
        *examples("statements", map(_address, other), "says another value than its only statement; make both the same"),
    ]


def _by_key(name: str, frame: pl.DataFrame) -> dict[str, dict[str, object]]:
    shape = schema.table(name)
    return {shape.row_key(row): row for row in frame.iter_rows(named=True)}


def _preferred(statements: pl.DataFrame) -> Iterable[tuple[str, str, str, str]]:
    return statements.filter("preferred").select("table_name", "row_key", "column_name", "value").iter_rows()


def _evidenced() -> Iterator[tuple[str, str]]:
    """Yield table and name of each column whose filled cells a text must prove."""
    return ((name, column) for name, shape in schema.tables().items() for column in shape.evidenced)


def _differs(value: object, stated: str) -> bool:
    return value is not None and schema.canonical(value) != stated


def _address(cell: Cell) -> str:
    table, row, column = cell
    return f"{table}.{column} of {row}"


def coverage(frames: Frames) -> list[str]:
    """The characters counted for each document are its non-white characters, and their shares sum to one."""
    counted = {document: (chars, share) for document, chars, share in _sums(frames["coverage"])}
    found = []
    for document, text in frames["documents"].select("document_id", "text").iter_rows():
        chars, share = counted.get(document, (0, 0.0))
        held = sum(map(len, text.split()))
        if chars != held:
            found.append(
                f"coverage: {document} has {held} non-white characters, {chars} are accounted for; count each once"
            )
        elif abs(share - 1) > _ROUNDING:
            found.append(f"coverage: the shares of {document} sum to {share:.4f}, not to 1; divide by the same total")
    return found


def _sums(frame: pl.DataFrame) -> Iterable[tuple[str, int, float]]:
    return frame.group_by("document_id").agg(pl.col("chars").sum(), pl.col("share").sum()).iter_rows()


def personal_data(frames: Frames) -> list[str]:
    """No cell holds a person's mail address or mobile number; what a text shows to be an office's is an office's.

    Addresses are not said again here: problems are printed and logged.
    """
    known = privacy.cleared(map(as_read, frames["documents"]["text"]))
    found = []
    for name, frame in frames.items():
        for column, maybe in _maybe(frame).items():
            leaks = [f"row {cell + 1}" for cell in maybe if _leaks(frame[column][cell], known)]
            found += examples(f"{name}.{column}", leaks, _LEAK)
    return found


def _maybe(frame: pl.DataFrame) -> dict[str, list[int]]:
    """The rows whose cells may hold an address, by column."""
    found = frame.select(pl.col(pl.String).str.contains(privacy.MAYBE).arg_true().implode())
    return found.row(0, named=True) if frame.height and found.width else {}


def _leaks(cell: str, known: frozenset[str]) -> bool:
    return any(privacy.is_leak(each, known) for each in privacy.addresses(as_read(cell)))


def nothing_lost(frames: Frames, last: Release) -> list[str]:
    """No changed text lost half of what it held, and no table emptied whose texts and registry are the same."""
    texts = dict(frames["documents"].select("document_id", "sha256").iter_rows())
    changed = {document for document, digest in last.texts.items() if texts.get(document) != digest}
    return _shrunk_texts(frames, last, changed) + _emptied_tables(frames, last, changed)


def _shrunk_texts(frames: Frames, last: Release, changed: Collection[str]) -> list[str]:
    """Say which changed texts are cut or replaced: a page that was fetched badly looks so, an edited one does not.

    That is: half of the characters are gone, or half of at least ten statements, or it stops amid a sentence of before.
    """
    files = dict(frames["sources"].select("source_id", "raw_path").iter_rows())
    stated = Counter(frames["statements"]["document_id"])
    found = []
    for document, text in frames["documents"].select("document_id", "text").iter_rows():
        if document not in changed or document not in last.words:
            continue
        old, before, now = last.words[document], last.statements.get(document, 0), stated[document]
        cut = _is_cut(old, text)
        if cut or len(text) * 2 <= len(old) or (before >= _FEW and now * 2 <= before):
            found.append(
                f"{document} ({files[document]}): {len(old)} characters and {before} statements in the last release, "
                f"{len(text)} and {now} now{', and it breaks off amid a sentence' if cut else ''}; {_WHOLE}"
            )
    return found


def _is_cut(old: str, new: str) -> bool:
    """Whether a text is the old one up to some place amid a sentence."""
    rest = old[len(new) :]
    return bool(rest.strip()) and old.startswith(new) and rest[0] not in "\r\n" and new[-1] not in f"{_ENDS} \r\n"


def _emptied_tables(frames: Frames, last: Release, changed: Collection[str]) -> list[str]:
    """Say which tables emptied while the texts they were read from and the registry are the same; a rule may rightly
    drop single rows."""
    same_registry = _registry(frames) == last.registry
    found = []
    for name, before in last.rows.items():
        now = frames[name].height if name in frames else 0
        read_from = last.sources.get(name, frozenset(last.texts))
        if before and not now and same_registry and read_from.isdisjoint(changed):
            why = _CURATED if name == "corrections" else _REMEDY
            found.append(f"{name}: {before} rows in the last release, {now} now, {why}")
    return found


def _registry(frames: Frames) -> tuple[Mapping[str, str | None], ...]:
    return tuple(frames["sources"].iter_rows(named=True))
