"""Generated edits over the statements of the five texts: the cells that depend on the edited words change, no others.

For every preferred statement an edit of its words is made (`mutations.py`), the edited text is read anew, and two
things are asked. Followed: some statement of the same table and column, on the edited words, has the value that the
edit calls for. Exact: every other difference between the tables has a reason in the edit: the cell rests on edited
words, before or after; or it is an id, a computed or a vocabulary cell of a row that does; or its row is named after
one. The suite takes every `STEP`th edit; `PYTHONPATH=. python tests/test_mutations.py` makes them all and lists the rest.

Of 483 edits 467 (0.967) were followed exactly when this was written: all 42 numbers and qualifiers, 51 dates, 25 words
of the vocabulary, 36 addresses, 5 towns, 37 of 38 prose words, 37 of 40 act and article numbers, 234 of 246 names.
The rest, and why:

- `RCN`, `METREX`, `METRopolitan EXchange`: an acronym that the name no longer spells is not known to be its own, so the
  network gets another id or two (right where the words part, wrong if one were a misprint).
- `Mayors Dialogue on Growth & Solidarity`, the Piano Generale di Sviluppo, the Piano di Sviluppo del Welfare (twice),
  law 49 (twice): two spellings of one thing, of which one is edited: the other stays, and they are no longer one.
- `UCLG`, `IOM`, `CeSPI`: an acronym in brackets after an organisation is taken only where it is the reviewed one.
- `Strategia a lungo termine`, `Piano strategico triennale`, `Forum per la cooperazione internazionale`: the edited word
  is the one that tells what kind of thing this is.
- the definition of `cooperazione internazionale decentrata`: three terms share it, the edited word is one of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from mutations import Mutation, applied, mutation, overlapping

from pipelines.readers import read
from pipelines.schema import tables as schema
from pipelines.sources import Document, document, read_documents
from pipelines.statements import Row, Tables

RAW = Path(__file__).parents[1] / "raw"
STEP = 5
FLOOR = 0.95
VOLATILE = {
    "statements",
    "blocks",
    "mentions",
    "coverage",
    "source_issues",
    "sections",
    "links",
    "places",
    "countries",
    "themes",
}
OFFSETS = {"char_start", "char_end", "sha256", "chars"}
Cell = tuple[str, str, str]


@cache
def readings() -> list[tuple[Document, Tables]]:
    """Each text of `raw/`, read alone."""
    return [(text, read([text])) for text in read_documents(RAW)]


def mutations() -> Iterator[tuple[Document, Tables, Mutation]]:
    """One mutation per different edit, in text order."""
    for text, tables in readings():
        seen: set[Any] = set()
        for statement in sorted(
            (s for s in tables["statements"] if s["preferred"]), key=lambda s: (s["char_start"], s["statement_id"])
        ):
            made = mutation(statement, text.text, tables["statements"])
            if (
                made is not None
                and (made.regions, made.statement["table_name"], made.statement["column_name"]) not in seen
            ):
                seen.add((made.regions, made.statement["table_name"], made.statement["column_name"]))
                yield text, tables, made


def cells(tables: Tables) -> dict[Cell, Any]:
    """(table, row key, column) -> value, without what only says where."""
    out: dict[Cell, Any] = {}
    for name, table in schema().items():
        for row in tables[name] if name not in VOLATILE else ():
            row_key = "|".join(str(row[column]) for column in table.primary_key)
            out.update(
                {
                    (name, row_key, column): row[column]
                    for column in table.columns
                    if column not in OFFSETS and not (name == "documents" and column == "text")
                }
            )
    return out


def outcome(text: Document, before: Tables, made: Mutation) -> tuple[bool, list[Cell]]:
    """Whether the value was followed, and the cells that changed without a reason in the edit."""
    new_text, spans = applied(text.text, made.regions)
    after = read([document(text.source, new_text)])
    old_rows = list(overlapping(before["statements"], [(a, b) for a, b, _ in made.regions]))
    new_rows = list(overlapping(after["statements"], spans))
    table, column = made.statement["table_name"], made.statement["column_name"]
    followed = any(
        (row["table_name"], row["column_name"], row["value"]) == (table, column, made.value) for row in new_rows
    )
    return followed, list(_unreasoned(cells(before), cells(after), old_rows, new_rows))


def _unreasoned(
    before: dict[Cell, Any], after: dict[Cell, Any], old_rows: list[Row], new_rows: list[Row]
) -> Iterator[Cell]:
    """Cells that differ, rest on no edited words, and belong to no row that is made or named by them."""
    stated = {(r["table_name"], r["row_key"], r["column_name"]) for r in [*old_rows, *new_rows]}
    rows = {cell[:2] for cell in stated}
    keys = [{cell[:2] for cell in found} for found in (before, after)]
    renamed = {part for _, row_key in (keys[0] ^ keys[1]) & rows for part in row_key.split("|")}
    evidence = {(name, field.name): field.evidence for name, table in schema().items() for field in table.fields}
    for cell in before.keys() | after.keys():
        table, row_key, column = cell
        if before.get(cell, ...) == after.get(cell, ...) or cell in stated:
            continue
        whole_row = (table, row_key) in keys[0] ^ keys[1]
        computed = evidence[table, column] != "text"
        values = {str(before.get(cell)), str(after.get(cell))}
        if (table, row_key) in rows and (computed or whole_row):
            continue
        if renamed & ({*row_key.split("|")} | values) or any(f"-{part}-" in f"-{row_key}-" for part in renamed):
            continue
        if table == "events" and computed and column != "event_id":
            continue
        yield cell


def test_edits_are_followed_exactly() -> None:
    """A sample of all edits, evenly spread over the texts: the share followed, and nothing else changed."""
    taken = list(mutations())[::STEP]
    failed = [
        (made, followed, other)
        for text, tables, made in taken
        for followed, other in [outcome(text, tables, made)]
        if not followed or other
    ]
    share = 1 - len(failed) / len(taken)
    print(f"{len(taken)} edits, {share:.3f} followed exactly")
    assert share >= FLOOR, report(failed)


def report(failed: list[tuple[Mutation, bool, list[Cell]]]) -> str:
    """One line per edit that was not followed exactly."""
    lines = []
    for made, followed, other in failed:
        row = made.statement
        edit = "; ".join(f"{made.regions[0][2]!r}@{a}" for a, _, _ in made.regions[:2])
        lines.append(
            f"{made.kind} {row['table_name']}.{row['column_name']} [{row['row_key'][:50]}] {row['quote'][:60]!r} -> "
            f"{made.value[:60]!r} by {edit}: {'followed' if followed else 'NOT FOLLOWED'}; {sorted(other)[:4]}"
        )
    return "\n".join(lines)


def main() -> None:
    """Every edit, by kind, with the rest listed."""
    kinds: Counter[str] = Counter()
    good: Counter[str] = Counter()
    failed = []
    for text, tables, made in mutations():
        followed, other = outcome(text, tables, made)
        kinds[made.kind] += 1
        good[made.kind] += followed and not other
        if not followed or other:
            failed.append((made, followed, other))
    print(report(failed))
    print(
        {kind: f"{good[kind]}/{count}" for kind, count in kinds.items()},
        f"{sum(good.values()) / sum(kinds.values()):.3f}",
    )


if __name__ == "__main__":
    main()
