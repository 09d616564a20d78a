"""Texts given as strings, read the whole way: source, structure, mentions, readers, tables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pipelines.readers import read
from pipelines.sources import Document, Source, document
from pipelines.statements import Row, Tables

OWN = "EUROLAGHI è una rete di città europee."
"""A sentence that makes a network known, for the sentences of a test to speak of."""


def doc(text: str, kind: str = "page", publisher: str = "Comune di Torino", name: str = "pagina") -> Document:
    """A document of a text as stored."""
    return document(Source(name, "Titolo", publisher, None, None, kind, "it", "CC0-1.0", f"{name}.txt"), text)


def tables(text: str, kind: str = "page", publisher: str = "Comune di Torino") -> Tables:
    """Every table as one text fills it."""
    return read([doc(text, kind, publisher)])


def about(sentence: str, table: str, *columns: str, kind: str = "page") -> list[tuple[Any, ...]]:
    """The rows of a table that a sentence fills in a page that has just spoken of EUROLAGHI; chosen columns, sorted."""
    return cells(tables(f"Titolo della pagina\n\n{OWN} {sentence}\n", kind)[table], *columns)


def cells(rows: Iterable[Row], *columns: str) -> list[tuple[Any, ...]]:
    """Chosen columns of rows, sorted as text."""
    return sorted((tuple(row[column] for column in columns) for row in rows), key=str)
