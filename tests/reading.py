"""Pages of made-up texts for the tests of readers: everything up to the readers has run."""

from pipelines.readers import open_pages
from pipelines.readers.page import Page
from pipelines.sources import Document, Source, document
from pipelines.statements import Fact


def doc(text: str, publisher: str = "Comune di Prova", kind: str = "page", name: str = "pagina") -> Document:
    """A document of a text, titled unless it brings its own title."""
    return document(Source(name, "Titolo", publisher, None, None, kind, "it", "CC0-1.0", f"{name}.txt"), text)


def pages(*documents: Document) -> list[Page]:
    """The pages of some documents, names resolved."""
    opened, *_ = open_pages(documents)
    return opened


def page(text: str, publisher: str = "Comune di Prova", kind: str = "page") -> Page:
    """The page of one text, under a title."""
    return pages(doc(f"Titolo della pagina\n\n{text}", publisher, kind))[0]


def cells(facts: list[Fact], table: str) -> dict[str, dict[str, object]]:
    """Key -> column -> value of the claims and fixed cells of a table's facts; of several claims the first."""
    out: dict[str, dict[str, object]] = {}
    for fact in facts:
        if fact.table == table:
            row = out.setdefault("|".join(fact.key), {})
            for column, value in [*((c.column, c.value) for c in fact.claims), *fact.fixed.items()]:
                row.setdefault(column, value)
    return out
