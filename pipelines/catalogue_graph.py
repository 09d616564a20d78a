"""A catalogue as a graph to ask, read from a file or not yet written.

Belongs here: asking. Does not belong here: what is asked; see `pipelines.catalogue_rules` and `pipelines.mqa`.
"""

from collections.abc import Iterable
from typing import Any

from pyoxigraph import NamedNode, Quad, Store, Triple

from pipelines.catalogue import node


class Graph:
    """A catalogue to ask: the values of a property, the things of a type."""

    def __init__(self, statements: Iterable[Triple | Quad]) -> None:
        self._store = Store()
        self._store.extend(each if isinstance(each, Quad) else Quad(*each) for each in statements)
        self.held = {(str(each.subject), str(each.predicate), str(each.object)) for each in self._store}

    def things(self, kind: str) -> list[NamedNode]:
        """Return the things of a type, in order of their addresses."""
        found = self._store.quads_for_pattern(None, node("rdf:type"), node(kind))
        return sorted((each.subject for each in found if isinstance(each.subject, NamedNode)), key=str)

    def values(self, subject: NamedNode, name: str) -> list[Any]:
        """Return the values of one property."""
        return [each.object for each in self._store.quads_for_pattern(subject, node(name), None)]

    def texts(self, subject: NamedNode, name: str) -> list[str]:
        """Return the values of one property without datatype, language and brackets."""
        return sorted(each.value for each in self.values(subject, name))
