"""What our catalogue must say beyond what outside validators ask for.

Belongs here: rules that the mutation matrix (`docs/gates.md`) showed no validator to hold, as pure functions over the
graph. Does not belong here: making the graph (`pipelines.catalogue`) and holding files to their checksums
(`pipelines.verify`).
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, parse

from pipelines import mqa, schema
from pipelines.catalogue import FORMATS
from pipelines.catalogue_graph import Graph
from pipelines.edtf_days import is_day
from pipelines.packages import LICENCE
from pipelines.privacy import personal
from pipelines.verify import read_table
from pipelines.vocabulary import vocabulary
from pipelines.worth import METADATA

_TERMS = (("dcat:theme", "theme"), ("dct:accrualPeriodicity", "frequency"), ("dct:accessRights", "public"))
_LANGUAGES = ("dct:title", "dct:description")
_ONCE = {
    "dcat:Catalog": ("dct:publisher", "dct:issued", "dct:modified", "foaf:homepage", "dcat:themeTaxonomy"),
    "dcat:Dataset": ("dct:identifier", "dct:rightsHolder", "dct:publisher", "dct:creator", "dcat:contactPoint",
                     "dct:temporal", "dct:spatial", "dct:issued", "dct:modified", "dct:provenance", "dcat:version",
                     "dcat:landingPage"),
    "dcat:Distribution": ("dct:rights", "dct:issued", "dct:modified", "dcat:byteSize", "spdx:checksum"),
}  # fmt: skip
_FORBIDDEN = ("dcatap:hvdCategory", "dcatap:applicableLegislation")


def problems(out: Path) -> list[str]:
    """Return what is wrong with the catalogue in the published folder `out`, in plain words."""
    try:
        graphs = {name: Graph(parse(path=out / name)) for name in FORMATS}
    except (OSError, SyntaxError) as error:
        return [f"{out}: the catalogue cannot be read ({error}); build again"]
    first = next(iter(graphs.values()))
    other = [
        f"{name}: does not say the same as catalog.ttl" for name, each in graphs.items() if each.held != first.held
    ]
    return other + [f"catalog.ttl: {line}" for rule in RULES for line in rule(first)] + list(_scores(out, first))


def _scores(out: Path, graph: Graph) -> Iterator[str]:
    """The score of the metadata that is told with the release, if one is, is the one of this catalogue."""
    path = out / schema.table("quality").package / "data" / "quality.csv"
    told = {row["table_name"]: row["value"] for row in read_table(path) if row["measure"] == METADATA}
    for package, (score, _) in mqa.scores(graph).items() if told else ():
        if told.get(package) != schema.canonical(float(score.points)):
            yield f"{path}: {package} has {score.points} points by its catalogue, not {told.get(package)}; build again"


def licences(graph: Graph) -> Iterator[str]:
    """Everything is under the one open licence; validators do not ask whether a licence is open."""
    for each in (*graph.things("dcat:Catalog"), *graph.things("dcat:Distribution")):
        if graph.texts(each, "dct:license") != [LICENCE["path"]]:
            yield f"{each.value}: dct:license is not {LICENCE['path']} alone"


def terms(graph: Graph) -> Iterator[str]:
    """Theme, frequency and access right are the terms of their vocabularies, not words or other addresses."""
    for each in graph.things("dcat:Dataset"):
        for name, term in _TERMS:
            if graph.values(each, name) != [NamedNode(vocabulary("catalogue")["terms"][term]["uri"])]:
                yield f"{each.value}: {name} is not the {term} term of its vocabulary alone"


def subjects(graph: Graph) -> Iterator[str]:
    """Subjects are the EuroVoc terms that AgID maps to the theme."""
    known = sorted(each["uri"] for each in vocabulary("catalogue")["subjects"])
    for each in graph.things("dcat:Dataset"):
        if graph.texts(each, "dct:subject") != known:
            yield f"{each.value}: dct:subject is not {' and '.join(known)}"


def once(graph: Graph) -> Iterator[str]:
    """What a thing has one of, it has exactly once."""
    for each, name in ((each, name) for kind, names in _ONCE.items() for each in graph.things(kind) for name in names):
        if len(graph.values(each, name)) != 1:
            yield f"{each.value}: has {len(graph.values(each, name))} values of {name}, not one"


def languages(graph: Graph) -> Iterator[str]:
    """Titles, descriptions and keywords are there in Italian and in English."""
    for kind in ("dcat:Catalog", "dcat:Dataset", "dcat:Distribution"):
        names = (*_LANGUAGES, "dcat:keyword") if kind == "dcat:Dataset" else _LANGUAGES
        for each in graph.things(kind):
            for name in names:
                said = {value.language for value in graph.values(each, name) if isinstance(value, Literal)}
                if said != {"it", "en"}:
                    yield f"{each.value}: {name} is not in Italian and English"


def formats(graph: Graph) -> Iterator[str]:
    """A distribution's format and media type are the ones of its file's ending; its two addresses are one."""
    held = vocabulary("catalogue")["formats"]
    for each in graph.things("dcat:Distribution"):
        urls = graph.texts(each, "dcat:downloadURL")
        about = held.get(urls[0].rpartition(".")[2]) if len(urls) == 1 else None
        kinds = [graph.texts(each, "dct:format"), graph.texts(each, "dcat:mediaType")]
        found = [[value.rpartition(split)[2] for value in values]
                 for values, split in zip(kinds, ("/file-type/", "/media-types/"), strict=True)]  # fmt: skip
        if about is None or found != [[about["file_type"]], [about["media_type"]]]:
            yield f"{each.value}: dct:format and dcat:mediaType are not those of its file"
        if graph.texts(each, "dcat:accessURL") != urls:
            yield f"{each.value}: dcat:accessURL is not its dcat:downloadURL"


def periods(graph: Graph) -> Iterator[str]:
    """A period starts before it ends and says so in every vocabulary; what was issued was not modified before."""
    for each in graph.things("dct:PeriodOfTime"):
        days = [[graph.texts(each, f"{prefix}:{end}Date") for prefix in ("dcat", "dcatapit", "schema")]
                for end in ("start", "end")]  # fmt: skip
        (start, *starts), (end, *ends) = days
        if any(other != start for other in starts) or any(other != end for other in ends) or not start <= end:
            yield f"{each.value}: start and end are missing, reversed or not the same in every vocabulary"
    for each in (thing for kind in _ONCE for thing in graph.things(kind)):
        issued, changed = graph.texts(each, "dct:issued"), graph.texts(each, "dct:modified")
        if not all(map(is_day, issued + changed)) or changed < issued:
            yield f"{each.value}: was modified before it was issued, or on no day"


def membership(graph: Graph) -> Iterator[str]:
    """The catalogue lists every dataset, a dataset's distributions exist, and each belongs to one dataset."""
    listed = [name for each in graph.things("dcat:Catalog") for name in graph.texts(each, "dcat:dataset")]
    datasets = graph.things("dcat:Dataset")
    owned = [name for each in datasets for name in graph.texts(each, "dcat:distribution")]
    if sorted(listed) != [each.value for each in datasets]:
        yield "dcat:dataset does not list every dataset once"
    if sorted(owned) != [each.value for each in graph.things("dcat:Distribution")]:
        yield "dcat:distribution does not give every distribution to one dataset"


def provenance(graph: Graph) -> Iterator[str]:
    """A dataset names the pages that it comes from, says them in both vocabularies, and claims to be no HVD."""
    for each in graph.things("dcat:Dataset"):
        pages = graph.texts(each, "dct:source")
        if not pages or pages != graph.texts(each, "prov:wasDerivedFrom"):
            yield f"{each.value}: dct:source and prov:wasDerivedFrom do not name the same pages"
        if any(graph.values(each, name) for name in _FORBIDDEN):
            yield f"{each.value}: claims to be a high-value dataset"


def standards(graph: Graph) -> Iterator[str]:
    """Datasets and tables say the standard that they conform to, and everything says the languages it is in."""
    held = vocabulary("catalogue")["terms"]
    files = [each for each in graph.things("dcat:Distribution") if each.value.endswith((".csv", ".parquet"))]
    for each, term in (*((each, "data_package") for each in graph.things("dcat:Dataset")),
                       *((each, "table_schema") for each in files)):  # fmt: skip
        if graph.texts(each, "dct:conformsTo") != [held[term]["uri"]]:
            yield f"{each.value}: dct:conformsTo is not {held[term]['uri']}"
    spoken = sorted(held[name]["uri"] for name in ("italian", "english"))
    for kind in ("dcat:Catalog", "dcat:Dataset", "dcat:Distribution"):
        for each in graph.things(kind):
            if graph.texts(each, "dct:language") != spoken:
                yield f"{each.value}: dct:language is not Italian and English"


def unofficial(graph: Graph) -> Iterator[str]:
    """Whoever reads one dataset or file alone reads that it is an unofficial elaboration."""
    for kind in ("dcat:Catalog", "dcat:Dataset", "dcat:Distribution"):
        for each in graph.things(kind):
            said = " ".join(graph.texts(each, "dct:description"))
            if "laborazione non ufficiale" not in said or "nofficial elaboration" not in said:
                yield f"{each.value}: does not say that it is an unofficial elaboration"


def contacts(graph: Graph) -> Iterator[str]:
    """The contact is an office's mailbox, and is not the agent."""
    for each in graph.things("vcard:Kind"):
        if any(personal(address) for address in graph.texts(each, "vcard:hasEmail")):
            yield f"{each.value}: vcard:hasEmail is a person's; name an office's in publish/settings.yaml"
        if not any(address.startswith("mailto:") for address in graph.texts(each, "vcard:hasEmail")):
            yield f"{each.value}: vcard:hasEmail is not a mailto: address"
        if each in graph.things("foaf:Agent"):
            yield f"{each.value}: is agent and contact at once"


RULES: Iterable[Callable[[Graph], Iterator[str]]] = (
    licences, terms, subjects, once, languages, formats, periods, membership, provenance, standards, unofficial,
    contacts,
)  # fmt: skip
