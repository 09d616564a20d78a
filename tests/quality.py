"""Measures how well the rules read: recall and precision of every table, over the five texts and over other cities'.

`python tests/quality.py` prints the measure; `--diff [TABLE]`, with `--page ID`, lists every row and cell that is
missing or too many; `--csv PATH` writes it as rows of the table `quality`. One fact is one filled cell of a judged
column. The five texts are read together and compared with `tests/expected/`, each page of the second corpus is read
on its own and compared with the annotation beside it in `tests/corpus/`.
"""

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).parent))

from comparison import Comparison, Count, Difference
from judging import RULES, Row

from pipelines.readers import read
from pipelines.schema import tables
from pipelines.sources import Source, document, read_documents

HERE = Path(__file__).parent
FIVE_TEXTS, OTHER_CITIES = "five_texts", "other_cities"
_HOW = "One fact is one filled cell; rows are matched by their meaningful key, ids compared by what they point to."
METHOD = {
    FIVE_TEXTS: "The five texts of the registry, read together; facts annotated by hand from the texts and the data "
    f"model alone, before any rule was run. {_HOW}",
    OTHER_CITIES: "Pages in the manner of other Italian cities, each read on its own; facts annotated by hand from the "
    f"pages and the data model alone, by others than the authors of the rules. {_HOW}",
}
NOT_ANNOTATED = {"places", "countries", "sections", "links", "mentions"}  # on the pages of the second corpus
OPTIONAL = {  # rows that tests/expected/NOTES.md leaves open, by words of theirs
    "definitions": ("nutrire il pianeta", "investimento", "hub"),
    "source_issues": ("scommettere",),
}


@dataclass
class Measure:
    """What a corpus gave: counts per table and everything on which annotation and publication differ."""

    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    differences: list[Difference] = field(default_factory=list)

    def add(self, comparison: Comparison) -> None:
        """Take in the comparison of one page or set."""
        for table, count in comparison.counts.items():
            self.counts[table] += count
        self.differences += comparison.differences

    def packages(self) -> dict[str, Count]:
        """Counts per package, and of all under `total`."""
        out: dict[str, Count] = defaultdict(Count)
        for table, count in self.counts.items():
            out[tables()[table].package] += count
            out["total"] += count
        return out


@cache
def five_texts() -> Measure:
    """The published tables of the five texts against `tests/expected/`."""
    gold = {path.stem: _rows(path) for path in sorted((HERE / "expected").glob("*.csv"))}
    columns = {t: tuple(c for c in RULES[t].columns if c in _header(HERE / "expected" / f"{t}.csv")) for t in gold}
    measure = Measure()
    measure.add(Comparison(gold, read(read_documents(HERE.parent / "raw")), columns, optional=OPTIONAL))
    return measure


@cache
def other_cities() -> Measure:
    """Each page of the second corpus, read on its own, against the annotation beside it."""
    measure = Measure()
    for path in sorted((HERE / "corpus").glob("*.yaml")):
        measure.add(compare_page(path))
    return measure


def compare_page(path: Path) -> Comparison:
    """One page of the second corpus, read alone, against its annotation (`<page>.yaml` beside `<page>.txt`)."""
    annotation = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    source = Source(**annotation["source"])
    text = (path.parent / source.raw_path).read_bytes().decode("utf-8")
    facts: dict[str, list[Row] | None] = annotation["facts"] or {}
    here = {"document_id": source.source_id}
    gold = {table: [row | here for row in found or ()] for table, found in facts.items()}
    columns = {t: _annotated(t) for t in RULES if t not in NOT_ANNOTATED}
    return Comparison(gold, read([document(source, text)]), columns, page=source.source_id)


def _annotated(table: str) -> tuple[str, ...]:
    """The judged columns of a page read alone: its own id and the language of a definition are not annotated."""
    return tuple(c for c in RULES[table].columns if c not in ("document_id", "language"))


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _header(path: Path) -> frozenset[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return frozenset(next(csv.reader(file)))


CORPORA = {FIVE_TEXTS: five_texts, OTHER_CITIES: other_cities}


# Output


def rows() -> Iterator[dict[str, Any]]:
    """The measure as rows of the table `quality`."""
    for corpus, measured in CORPORA.items():
        for table, count in sorted(measured().counts.items()):
            yield {
                "corpus": corpus, "table_name": table, "facts": count.facts, "published": count.published,
                "matched": count.matched, "recall": count.recall, "precision": count.precision,
                "method": METHOD[corpus],
            }  # fmt: skip


def report(corpus: str, measure: Measure) -> Iterator[str]:
    """The measure of a corpus as lines of a table: one line a table, then one a package."""
    yield f"{corpus}\n{'':24} {'rows':^20} {'facts':^20}"
    yield f"{'':24} {'expect publish match':>20} {'expect publish match':>20} {'recall':>7} {'precision':>9}"
    for table in sorted(measure.counts, key=lambda name: (tables()[name].package, name)):
        yield _line(table, measure.counts[table])
    yield ""
    yield from (_line(*each) for each in sorted(measure.packages().items()))


def _line(name: str, c: Count) -> str:
    recall, precision = ("-" if share is None else f"{share:.3f}" for share in (c.recall, c.precision))
    numbers = f"{c.rows_expected:6} {c.rows_published:7} {c.rows_matched:5} {c.facts:6} {c.published:7} {c.matched:5}"
    return f"{name:24} {numbers} {recall:>7} {precision:>9}"


def differences(found: Iterable[Difference], table: str = "", page: str = "") -> Iterator[str]:
    """The differences of one table or all, of one page or all, one line each."""
    chosen = (d for d in found if table in ("", d.table) and page in ("", d.page))
    for d in sorted(chosen, key=lambda each: (each.table, each.page, each.key)):
        start = f"{d.table} · {d.page} · {d.key}"
        if d.column:
            yield f"{start} · {d.column}: expected {d.expected!r}, published {d.published!r}"
        else:
            yield f"{start} · {'SURPLUS' if d.expected is None else 'MISSING'} row {_cells(d.expected or d.published)}"


def _cells(cells: Mapping[str, Any]) -> str:
    return "; ".join(f"{column}={value}" for column, value in cells.items())


def blind_runs() -> list[Row]:
    """The first runs on pages that no rule author had seen, kept as they were measured (`tests/corpus/blind_runs.csv`)."""
    return _rows(HERE / "corpus" / "blind_runs.csv")


def write_csv(path: Path) -> None:
    """Write the measure, and the blind runs, as a CSV file with the columns of the table `quality` that tell accuracy."""
    blind = blind_runs()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(blind[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows())
        writer.writerows(blind)


def main() -> None:
    """Print or write the measure."""
    parser = argparse.ArgumentParser(description="Recall and precision of the reading, table by table.")
    parser.add_argument("--corpus", choices=CORPORA, help="measure this corpus only")
    parser.add_argument(
        "--diff", nargs="?", const="", choices=["", *RULES], metavar="TABLE", help="list what is missing or too many"
    )
    parser.add_argument("--page", default="", metavar="ID", help="list what differs on this page only")
    parser.add_argument("--csv", type=Path, metavar="PATH", help="write rows of the table `quality`")
    options = parser.parse_args()
    for corpus in [options.corpus] if options.corpus else CORPORA:
        measure = CORPORA[corpus]()
        wanted = options.diff is not None or options.page
        lines = (
            differences(measure.differences, options.diff or "", options.page) if wanted else report(corpus, measure)
        )
        print(*lines, "", sep="\n")
    if options.csv:
        write_csv(options.csv)


if __name__ == "__main__":
    main()
