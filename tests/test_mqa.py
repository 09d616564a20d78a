"""The metadata quality score: counted by hand on a known graph, and lowered by each property that goes."""

from collections.abc import Iterable, Iterator

import pytest
import tiny
from conftest import publish
from pyoxigraph import Literal, NamedNode, Triple

from pipelines import catalogue_rules, gates, mqa, quality, schema
from pipelines.catalogue import node, outline
from pipelines.catalogue_graph import Graph
from pipelines.packages import LICENCE
from pipelines.verify import read_table

DATASET, CSV, ZIP = (NamedNode(f"https://prova.example/#{name}") for name in ("dati", "csv", "zip"))
EU = "http://publications.europa.eu/resource/authority/"
OF_DATASET = {
    "dct:title": Literal("Dati"), "dct:description": Literal("Dati di prova"), "dcat:keyword": Literal("reti"),
    "dcat:theme": NamedNode(f"{EU}data-theme/INTR"), "dct:spatial": NamedNode("https://sws.geonames.org/3173435/"),
    "dct:temporal": NamedNode("https://prova.example/#periodo"),
    "dct:accessRights": NamedNode(f"{EU}access-right/PUBLIC"),
    "dcat:contactPoint": NamedNode("https://prova.example/#ufficio"),
    "dct:publisher": NamedNode("https://prova.example/#ente"), "dct:issued": Literal("2026-01-01"),
    "dct:modified": Literal("2026-01-02"),
}  # fmt: skip
OF_FILE = {
    "dcat:accessURL": NamedNode("https://prova.example/a.csv"),
    "dcat:downloadURL": NamedNode("https://prova.example/a.csv"),
    "dct:format": NamedNode(f"{EU}file-type/CSV"),
    "dcat:mediaType": NamedNode("http://www.iana.org/assignments/media-types/text/csv"),
    "dct:license": NamedNode(LICENCE["path"]), "dct:rights": NamedNode("https://prova.example/#diritti"),
    "dcat:byteSize": Literal("10"),
}  # fmt: skip
POINTS = {  # what goes with a property: the points that the methodology gives for it and for what is asked of it
    "dcat:keyword": 30, "dcat:theme": 30, "dct:spatial": 20, "dct:temporal": 20,
    "dcat:accessURL": 50, "dcat:downloadURL": 20 + 30,
    "dct:format": 20 + 10 + 20 + 20, "dcat:mediaType": 10 + 10, "dct:title": 30, "dct:description": 30,
    "dct:license": 20 + 10, "dct:accessRights": 10 + 5, "dcat:contactPoint": 20, "dct:publisher": 10,
    "dct:rights": 5, "dcat:byteSize": 5, "dct:issued": 5, "dct:modified": 5,
}  # fmt: skip


def triples(without: str = "", **instead: NamedNode | Literal) -> Iterator[Triple]:
    """A dataset with one file that has all that is asked for, but for what is left out or put instead."""
    yield Triple(DATASET, node("rdf:type"), node("dcat:Dataset"))
    yield Triple(DATASET, node("dcat:distribution"), CSV)
    for thing, held in ((DATASET, OF_DATASET), (CSV, OF_FILE)):
        for name, value in held.items():
            if name != without:
                yield Triple(thing, node(name), instead.get(name.partition(":")[2], value))


def score(graph: Iterable[Triple]) -> mqa.Score:
    [(best, _)] = mqa.scores(Graph(graph)).values()
    return best


def test_a_known_graph_has_the_points_counted_by_hand() -> None:
    found = score(triples())
    assert found.proven == {
        "findability": 100, "accessibility": 20, "interoperability": 80, "reusability": 65, "contextuality": 20,
    }  # fmt: skip
    assert {name: points for name, points in found.assumed.items() if points} == {
        "accessibility": 80, "interoperability": 30, "reusability": 10,
    }  # fmt: skip
    assert found.points == 405
    assert {each: mqa.most(each) for each in mqa.DIMENSIONS} == {
        "findability": 100, "accessibility": 100, "interoperability": 110, "reusability": 75, "contextuality": 20,
    }  # fmt: skip


@pytest.mark.parametrize("name", POINTS)
def test_each_property_that_goes_takes_its_points_along(name: str) -> None:
    assert score(triples(without=name)).points == 405 - POINTS[name]


def test_every_property_asked_for_is_tried() -> None:
    assert {name for each in (*mqa.DATASET, *mqa.FILE) for name in each.has} == POINTS.keys()


@pytest.mark.parametrize(
    ("instead", "lost"),
    [
        ({"accessRights": NamedNode("https://prova.example/aperto")}, 5),
        ({"license": NamedNode("https://prova.example/licenza")}, 10),
        ({"format": NamedNode(f"{EU}file-type/XLSX")}, 20),  # proprietary
        ({"format": NamedNode(f"{EU}file-type/PARQUET")}, 10 + 20 + 20),  # in none of the portal's lists
        ({"format": Literal("CSV")}, 10 + 20 + 20),
        ({"mediaType": Literal("csv")}, 10),
    ],
)
def test_a_term_of_no_vocabulary_loses_what_vocabularies_give(instead: dict[str, NamedNode], lost: int) -> None:
    assert score(triples(**instead)).points == 405 - lost


def test_the_best_file_counts_and_the_poorest_is_known() -> None:
    poor = [Triple(DATASET, node("dcat:distribution"), ZIP), Triple(ZIP, node("dct:license"), OF_FILE["dct:license"])]
    [(best, poorest)] = mqa.scores(Graph([*triples(), *poor])).values()
    assert (best.points, poorest.points) == (405, 405 - 100 - 80 - 10)


def test_a_dataset_without_files_has_its_own_points() -> None:
    nothing = [each for each in triples() if each.subject == DATASET and each.predicate != node("dcat:distribution")]
    assert score(nothing).points == 100 + 30 + 45 + 10


def test_the_outline_scores_as_the_catalogue_that_is_published(published_once) -> None:
    from pyoxigraph import parse

    written = Graph(parse(path=published_once / "catalog.ttl"))
    assert mqa.scores(Graph(outline(tiny.frames()))) == mqa.scores(written)


def test_a_told_score_is_held_to_the_published_catalogue(tmp_path) -> None:
    frames = tiny.frames()
    rows = quality.rows(frames)
    out = publish(frames | {"quality": schema.frame("quality", rows)}, tmp_path / "good" / "out")
    told = read_table(out / "milano-history" / "data" / "quality.csv")
    assert catalogue_rules.problems(out) == []
    assert list(gates.frictionless(out / "milano-history")) == []  # empty cells of a Parquet file are no wrong ones
    assert len([row for row in told if row["measure"] == "metadata"]) == len(schema.packages())
    for row in rows:
        row["value"] = 404.0 if (row["table_name"], row["measure"]) == ("milano-texts", "metadata") else row["value"]
    out = publish(frames | {"quality": schema.frame("quality", rows)}, tmp_path / "bad" / "out")
    assert ["milano-texts has 405 points" in line for line in catalogue_rules.problems(out)] == [True]
