"""The portal: static pages of what is published, Italian and English, that need no server and no other site.

Belongs here: which pages there are, what each is given, writing them. Does not belong here: markup and style
(`publish/templates/`, `publish/style.css`), words (`pipelines.wording`, `pipelines.cells`), evidence
(`pipelines.evidence`), what the first page draws (`pipelines.front`).

Whatever comes from a source is escaped by the templates, and becomes a link only if it is an http address. Links are
relative, so the pages work from a disk and under any path of a site.
"""

import hashlib
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from pipelines import front, quality, row_pages, schema, schemaorg
from pipelines.cells import Cells, in_time
from pipelines.evidence import Evidence, Fact, grouped
from pipelines.packages import LICENCE
from pipelines.publishing import INDEX
from pipelines.settings import settings
from pipelines.wording import LANGUAGES, Row, Wording

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = "pages"
STYLE = "style.css"
_ROOT = Path(__file__).resolve().parents[1] / "publish"
_ADDRESS = re.compile(r"https?://[^\s\"<>\\^`{|}]+")
_SAMPLE_ROWS, _SAMPLE_CHARS = 5, 90
_ABOUT = (
    "memberships",
    "roles",
    "network_metrics",
    "network_founders",
    "network_bodies",
    "network_relations",
    "events",
)
_TREATMENTS = ("stated", "mentioned", "narrative", "boilerplate")
_FILES = ("milano_mondo.duckdb", "verify.py", "catalog.ttl", "catalog.rdf", "catalog.jsonld")
Context = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Page:
    """One page in every language: `stem` is its path without language and ending."""

    stem: str
    template: str
    tell: Callable[[Wording], Context]

    def path(self, language: str) -> str:
        """The page's path in a language, from the published folder."""
        return f"{self.stem}{'' if language == LANGUAGES[0] else f'.{language}'}.html"


@dataclass(frozen=True, slots=True)
class File:
    """A published file, by its path from the folder."""

    path: str
    bytes: int
    sha256: str


def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_ROOT / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=FileSystemBytecodeCache(),  # of the user; compiling takes longer than writing the pages
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"address": address, "short": short}
    return environment


def address(url: str | None) -> str | None:
    """Return an address of a source if it may become a link."""
    return url if url and _ADDRESS.fullmatch(url) else None


def short(cell: object, limit: int = _SAMPLE_CHARS) -> str:
    """Return a cell on one line, cut to a length."""
    text = "" if cell is None else " ".join(schema.canonical(cell).split())
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def write_pages(pages: Mapping[str, str], out: Path) -> None:
    """Write pages, by their path, and the style sheet they share, to the folder `out`."""
    for name, text in pages.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")
    shutil.copyfile(_ROOT / STYLE, out / STYLE)


class Published:
    """A published folder as pages tell of it: its files, and how many rows it says that they hold."""

    def __init__(self, out: Path) -> None:
        """`out`: the folder, complete but for its pages."""
        self.out = out
        tables = json.loads((out / INDEX).read_text("utf-8"))["tables"]
        self._rows = {each["name"]: each["rows"] for each in tables}
        self._known: dict[str, File] = {}
        self._described: dict[str, list[dict[str, Any]]] = {}

    def files(self, names: Iterable[str]) -> list[File]:
        """Return those of some files that stand in the folder by now, by their paths."""
        return [self._file(name) for name in names if (self.out / name).is_file()]

    def _file(self, name: str) -> File:
        if name not in self._known:
            data = (self.out / name).read_bytes()
            self._known[name] = File(name, len(data), hashlib.sha256(data).hexdigest())
        return self._known[name]

    def package(self, name: str) -> Context:
        """Return what is told of a package wherever it is offered."""
        files = self.files(f"{name}{ending}" for ending in (".zip", f"/{name}.xlsx", "/datapackage.json"))
        counts = [(table, self._rows[table]) for table in schema.own_tables(name)]
        return {"about": schema.packages()[name], "files": files, "tables": counts}

    def _resources(self, package: str) -> list[dict[str, Any]]:
        if package not in self._described:
            descriptor = json.loads((self.out / package / "datapackage.json").read_text("utf-8"))
            self._described[package] = descriptor["resources"]
        return self._described[package]

    def table(self, package: str, name: str) -> list[File]:
        """Return the files of a table."""
        held = self._resources(package)
        mine = [each for each in held if each["name"] in (name, f"{name}.parquet")]
        return [
            File(path := f"{package}/{each['path']}", (self.out / path).stat().st_size, each["hash"].partition(":")[2])
            for each in mine
        ]

    def metadata(self, package: str) -> str | None:
        """Return what a package tells search engines, for a script element; None if it does not."""
        about = self.out / package / schemaorg.FILE
        return _in_script(about.read_text("utf-8")) if about.is_file() else None


class Portal:
    """What the pages are about: the tables as rows, and the evidence."""

    def __init__(self, frames: Mapping[str, pl.DataFrame], version: str) -> None:
        """`frames`: every table of the edition `version`."""
        tables: Mapping[str, Sequence[Row]] = {name: frame.to_dicts() for name, frame in frames.items()}
        self.tables, self.version, self._templates = tables, version, _environment()
        self.evidence, self.cells = Evidence(tables), Cells(tables)
        self._sources = {row["source_id"]: row for row in tables["sources"]}
        self._coverages = grouped(tables["coverage"], lambda row: row["document_id"])
        self._issues = grouped(tables["source_issues"], lambda row: row["document_id"])
        self.networks = sorted(tables["networks"], key=lambda row: (row["name"].casefold(), row["network_id"]))

    def contents(self) -> dict[str, str]:
        """Return the pages of networks, small tables and texts, which tell of no files, by path."""
        pages: dict[str, str] = {}
        for row in self.networks:
            stem = f"{FOLDER}/networks/{row['network_id']}"
            pages |= self._pages(_Page(stem, "network.html", partial(self._network, row)))
        for name in row_pages.listed():
            pages |= self._pages(_Page(f"{FOLDER}/tables/{name}", "table.html", partial(self._rows, name)))
        for row in self.tables["documents"]:
            stem = f"{FOLDER}/documents/{row['document_id']}"
            pages |= self._pages(_Page(stem, "document.html", partial(self._document, row)))
        return pages

    def packages(self, published: Published) -> dict[str, str]:
        """Return the pages of packages, which tell of their own published files, by path."""
        pages: dict[str, str] = {}
        for name in schema.packages():
            tell = partial(self._package, published, name)
            pages |= self._pages(_Page(f"{FOLDER}/{name}", "package.html", tell))
        return pages

    def front(self, published: Published) -> dict[str, str]:
        """Return the first page, which tells of all published files, by path."""
        return self._pages(_Page("index", "index.html", partial(self._index, published)))

    def _pages(self, page: _Page) -> dict[str, str]:
        """Return a page in every language, by path."""
        template = self._templates.get_template(page.template)
        words = [Wording(language) for language in LANGUAGES]
        return {page.path(w.language): template.render({**self._common(page, w), **page.tell(w)}) for w in words}

    def _common(self, page: _Page, words: Wording) -> Context:
        """Return what every page is given."""
        root = "../" * page.stem.count("/")
        suffix = page.path(words.language).removeprefix(page.stem)
        publishers = dict.fromkeys(row["publisher"] for row in self.tables["sources"])
        return {
            "t": words,
            "language": words.language,
            "root": root,
            "translations": [(each, f"{root}{page.path(each)}") for each in LANGUAGES],
            "link": lambda stem: f"{root}{stem}{suffix}",
            "version": self.version,
            "licence": LICENCE,
            "publishers": ", ".join(publishers),
            "contact": settings().contact_email,
        }

    # The first page

    def _index(self, published: Published, words: Wording) -> Context:
        return {
            "counts": front.counts(self.tables),
            "networks": [self._entry(row, words) for row in self.networks],
            "example": self._example(words),
            "timeline": front.timeline(self.tables, words),
            "map": front.rose(self.tables),
            "bars": front.bars(self.tables, words),
            "lists": [(schema.table(name), len(self.tables[name])) for name in row_pages.listed() if self.tables[name]],
            "packages": [published.package(name) for name in schema.packages()],
            "files": published.files(_FILES),
            "documents": [(row, self._source(row), self._coverage(row)) for row in self.tables["documents"]],
        }

    def _example(self, words: Wording) -> tuple[Row, Fact] | None:
        """Return one membership with its words, to show what the evidence looks like: the first with a date."""
        dated = (row for row in self.tables["memberships"] if row["joined_edtf"])
        row = min(dated, key=lambda row: (len(row["joined_edtf"]) == len("2026"), row["joined_edtf"]), default=None)
        if row is None:
            return None
        network = next(each for each in self.networks if each["network_id"] == row["network_id"])
        key = schema.table("memberships").row_key(row)
        return network, self.evidence.fact("", words.headline("memberships", row), "memberships", key)

    def _entry(self, row: Row, words: Wording) -> Context:
        """Return a line of the table of networks."""
        held = [each for each in self.tables["memberships"] if each["network_id"] == row["network_id"]]
        return {
            "row": row,
            "theme": self.cells.said(words, "networks", "theme_id", row["theme_id"]) if row["theme_id"] else "",
            "memberships": [words.headline("memberships", each) for each in held],
        }

    # A package

    def _package(self, published: Published, name: str, words: Wording) -> Context:
        return {
            **published.package(name),
            "name": name,
            "tables": [self._table(published.table(name, table), table) for table in schema.own_tables(name)],
            "listed": row_pages.listed(),
            "borrowed": [schema.table(table) for table in schema.borrowed_tables(name)],
            "metadata": published.metadata(name),
        }

    def _table(self, files: list[File], name: str) -> Context:
        rows = self.tables[name]
        sample = quality.foremost(rows) if name == "quality" else rows
        return {"shape": schema.table(name), "files": files, "rows": len(rows), "sample": sample[:_SAMPLE_ROWS]}

    # A small table

    def _rows(self, name: str, words: Wording) -> Context:
        held = row_pages.entries(self.tables, name, self.evidence, self.cells, words)
        return {"shape": schema.table(name), "entries": list(held)}

    # A network

    def _network(self, row: Row, words: Wording) -> Context:
        key = row["network_id"]
        groups = [(table, self._about(table, key, words)) for table in _ABOUT]
        return {
            "row": row,
            "facts": list(self._facts(row, words)),
            "groups": [(table, facts) for table, facts in groups if facts],
        }

    def _facts(self, row: Row, words: Wording) -> Iterator[Fact]:
        """Yield the cells of a network that texts state as facts."""
        for column in (each for each in schema.table("networks").evidenced if row[each] is not None):
            said = partial(self.cells.said, words, "networks", column)
            value, title = said(row[column]), words.column("networks", column)
            fact = self.evidence.fact(title, value, "networks", row["network_id"], column, address(value))
            others = dict.fromkeys(map(said, fact.others))
            yield replace(fact, others=[each for each in others if each != value])

    def _about(self, table: str, network_id: str, words: Wording) -> list[Fact]:
        """Return the rows of a table that belong to a network, each as one fact."""
        shape = schema.table(table)
        return [
            self.evidence.fact("", words.headline(table, row), table, shape.row_key(row))
            for row in in_time(table, self.tables[table])
            if row["network_id"] == network_id
        ]

    # A text

    def _document(self, row: Row, words: Wording) -> Context:
        name = row["document_id"]
        return {
            "row": row,
            "source": self._source(row),
            "coverage": self._coverage(row),
            "text": self.evidence.text(name),
            "issues": self._issues.get(name, []),
            "table": schema.table,
        }

    def _source(self, document: Row) -> Row:
        return self._sources[document["document_id"]]

    def _coverage(self, document: Row) -> list[tuple[str, float, float]]:
        """Return treatment, share and where its part of the bar starts."""
        shares: Counter[str] = Counter()
        for row in self._coverages.get(document["document_id"], ()):
            shares[row["treatment"]] += row["share"]
        parts: list[tuple[str, float, float]] = []
        done = 0.0
        for treatment in _TREATMENTS:
            parts.append((treatment, round(shares[treatment], 6), round(done, 6)))
            done += shares[treatment]
        return parts


def _in_script(json_text: str) -> str:
    """Return JSON as it may stand in a script element."""
    return json_text.strip().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
