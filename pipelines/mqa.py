"""The metadata quality score of a catalogue: the Metadata Quality Assessment of data.europa.eu, up to 405 points.

Belongs here: the indicators with their points, and counting them on a graph. Does not belong here: making the graph
(`pipelines.catalogue`) and saying the score in a README (`pipelines.worth`).

The assessment asks what cannot be asked of a graph alone: whether addresses answer, whether a SHACL validator accepts
the dataset (`milano-mondo check --strict --shapes` asks one), whether the portal knows the licence by its address.
Points for these are `assumed` where what they ask about is there at all, and kept apart from what the graph proves.
As in the assessment, a dataset counts with its best file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from pyoxigraph import NamedNode

from pipelines.catalogue import FILE_TYPES, MEDIA_TYPES
from pipelines.catalogue_graph import Graph
from pipelines.packages import LICENCE
from pipelines.vocabulary import vocabulary


class Indicator(NamedTuple):
    """What a dataset or one of its files must have, for so many points; `assumed` if having it proves nothing yet.

    `among` names the terms that the values must be of: `access`, `licence`, or a list of data.europa.eu's.
    """

    dimension: str
    points: int
    has: tuple[str, ...]
    among: str = ""
    assumed: bool = False


DATASET = (
    Indicator("findability", 30, ("dcat:keyword",)),
    Indicator("findability", 30, ("dcat:theme",)),
    Indicator("findability", 20, ("dct:spatial",)),
    Indicator("findability", 20, ("dct:temporal",)),
    Indicator("interoperability", 30, ("dct:title", "dct:description"), assumed=True),  # complies with DCAT-AP
    Indicator("reusability", 10, ("dct:accessRights",)),
    Indicator("reusability", 5, ("dct:accessRights",), "access"),
    Indicator("reusability", 20, ("dcat:contactPoint",)),
    Indicator("reusability", 10, ("dct:publisher",)),
    Indicator("contextuality", 5, ("dct:issued",)),
    Indicator("contextuality", 5, ("dct:modified",)),
)
FILE = (
    Indicator("accessibility", 50, ("dcat:accessURL",), assumed=True),  # answers
    Indicator("accessibility", 20, ("dcat:downloadURL",)),
    Indicator("accessibility", 30, ("dcat:downloadURL",), assumed=True),  # answers
    Indicator("interoperability", 20, ("dct:format",)),
    Indicator("interoperability", 10, ("dcat:mediaType",)),
    Indicator("interoperability", 10, ("dct:format", "dcat:mediaType"), "known"),
    Indicator("interoperability", 20, ("dct:format",), "non_proprietary"),
    Indicator("interoperability", 20, ("dct:format",), "machine_readable"),
    Indicator("reusability", 20, ("dct:license",)),
    Indicator("reusability", 10, ("dct:license",), "licence", assumed=True),  # known to the portal by its address
    Indicator("contextuality", 5, ("dct:rights",)),
    Indicator("contextuality", 5, ("dcat:byteSize",)),
)
DIMENSIONS = {each.dimension: None for each in (*DATASET, *FILE)}.keys()


@dataclass(frozen=True, slots=True)
class Score:
    """Points of a dataset by dimension: those that the graph proves, those that it lets one assume."""

    proven: dict[str, int]
    assumed: dict[str, int]

    @property
    def points(self) -> int:
        """All points, if everything assumed is so."""
        return sum(self.proven.values()) + sum(self.assumed.values())


def most(dimension: str) -> int:
    """The points that can be had in a dimension."""
    return sum(each.points for each in (*DATASET, *FILE) if each.dimension == dimension)


def scores(graph: Graph) -> dict[str, tuple[Score, Score]]:
    """The score of each dataset, by the last part of its address: with its best file, and with its poorest."""
    return {each.value.rpartition("#")[2]: _of_dataset(graph, each) for each in graph.things("dcat:Dataset")}


def _of_dataset(graph: Graph, dataset: NamedNode) -> tuple[Score, Score]:
    files = [each for each in graph.values(dataset, "dcat:distribution") if isinstance(each, NamedNode)]
    own = [each for each in DATASET if _holds(graph, dataset, each)]
    found = [_score([*own, *(asked for asked in FILE if _holds(graph, file, asked))]) for file in files] or [
        _score(own)
    ]
    return max(found, key=lambda score: score.points), min(found, key=lambda score: score.points)


def _holds(graph: Graph, thing: NamedNode, asked: Indicator) -> bool:
    said = [value for name in asked.has for value in graph.texts(thing, name)]
    filled = all(graph.values(thing, name) for name in asked.has)
    return filled and (not asked.among or {*said} <= _terms(asked.among))


def _terms(name: str) -> set[str]:
    """The addresses of the terms that count as known."""
    if name == "licence":
        return {LICENCE["path"]}
    held = vocabulary("catalogue")
    if name == "access":
        return {held["terms"]["public"]["uri"]}
    listed = {FILE_TYPES + each["file_type"] for each in held["formats"].values() if name in each["listed"]}
    media = {MEDIA_TYPES + each["media_type"] for each in held["formats"].values()}
    return listed | media


def _score(held: list[Indicator]) -> Score:
    def points(dimension: str, assumed: bool) -> int:
        return sum(each.points for each in held if (each.dimension, each.assumed) == (dimension, assumed))

    return Score(*({each: points(each, assumed) for each in DIMENSIONS} for assumed in (False, True)))
