"""The catalogue: one graph that is DCAT-AP_IT and DCAT-AP 3.0.1, as `catalog.ttl`, `catalog.rdf` and `catalog.jsonld`.

Belongs here: describing what stands in the published folder. Does not belong here: whether the description is right
(`pipelines.catalogue_rules`) and the terms of controlled vocabularies (`schemas/vocabularies/catalogue.yaml`).

Three things look odd and are meant. Every term is typed and labelled here, since validators work offline. A period
says its days thrice, since each harvester reads another property. The pages that the data come from are instances of a
class of our own below `dcat:Dataset`: DCAT-AP wants `dct:source` to be a dataset, and harvesters, which look for the
type as written, must not take the pages for datasets that we publish.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import polars as pl
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from pipelines import schema
from pipelines.packages import LICENCE, PROJECT, UNOFFICIAL
from pipelines.publishing import INDEX
from pipelines.settings import Agent, Settings, settings
from pipelines.timespan import extent, modified
from pipelines.vocabulary import vocabulary

WAREHOUSE = "milano_mondo.duckdb"
FORMATS = {"catalog.ttl": RdfFormat.TURTLE, "catalog.rdf": RdfFormat.RDF_XML, "catalog.jsonld": RdfFormat.JSON_LD}
PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcatapit": "http://dati.gov.it/onto/dcatapit#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
FILE_TYPES = "http://publications.europa.eu/resource/authority/file-type/"
MEDIA_TYPES = "http://www.iana.org/assignments/media-types/"
_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"

Term = NamedNode | Literal
Values = Mapping[str, Term | list[Term]]


def write_catalogue(frames: Mapping[str, pl.DataFrame], out: Path) -> None:
    """Write the catalogue of the published folder `out`, whose tables are `frames`, in three serialisations."""
    paths = {each.path for name in schema.packages() for each in _files(name)}
    files = {path: _measure(out / path) for path in paths}
    version = json.loads((out / INDEX).read_text("utf-8"))["version"]
    triples = list(dict.fromkeys(_triples(frames, files, version)))
    for name, serialisation in FORMATS.items():
        prefixes = None if serialisation == RdfFormat.JSON_LD else PREFIXES
        content = serialize(triples, format=serialisation, prefixes=prefixes)
        (out / name).write_bytes(content.rstrip(b"\n") + b"\n" if content else b"")


def outline(frames: Mapping[str, pl.DataFrame]) -> list[Triple]:
    """Return the graph that the catalogue of `frames` will be, before there are files to measure."""
    files = {each.path: (0, "") for name in schema.packages() for each in _files(name)}
    return list(_triples(frames, files, ""))


def _triples(
    frames: Mapping[str, pl.DataFrame], files: Mapping[str, tuple[int, str]], version: str
) -> Iterator[Triple]:
    held = settings()
    return _Catalogue(frames, files, version, held, modified(frames, held)).triples()


def _measure(path: Path) -> tuple[int, str]:
    data = path.read_bytes()
    return len(data), hashlib.sha256(data).hexdigest()


def node(name: str) -> NamedNode:
    """Return the node that a prefixed name or a whole address names."""
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local if prefix in PREFIXES else name)


def _about(subject: NamedNode, types: Iterable[str], values: Values) -> Iterator[Triple]:
    """Yield what is said of one thing: its types, then each property's values."""
    for each in types:
        yield Triple(subject, node("rdf:type"), node(each))
    for name, held in values.items():
        for term in held if isinstance(held, list) else [held]:
            yield Triple(subject, node(name), term)


def _both(text: Mapping[str, str]) -> list[Term]:
    return [Literal(text[language], language=language) for language in ("it", "en")]


def _typed(value: object, datatype: str) -> Literal:
    return Literal(str(value), datatype=node(datatype))


def _term(name: str) -> NamedNode:
    return NamedNode(vocabulary("catalogue")["terms"][name]["uri"])


@dataclass(frozen=True, slots=True)
class _File:
    """One file as a distribution of one dataset."""

    path: str
    title: Mapping[str, str]

    @property
    def ending(self) -> str:
        """What stands behind the last dot of the path: `csv`."""
        return self.path.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class _Catalogue:
    frames: Mapping[str, pl.DataFrame]
    files: Mapping[str, tuple[int, str]]  # path to size and SHA-256
    version: str
    settings: Settings
    day: str  # of the latest input

    def triples(self) -> Iterator[Triple]:
        """Yield the whole graph in the order in which a person would read it; terms may come more than once."""
        yield from self._catalog()
        for name in schema.packages():
            yield from self._dataset(name)
            for file in _files(name):
                yield from self._distribution(name, file)
        yield from self._sources()
        yield from self._parties()
        yield from self._statements()
        yield from _vocabularies()

    def _here(self, local: str) -> NamedNode:
        return NamedNode(f"{self.settings.base_url}#{local}")

    def _common(self) -> dict[str, Term | list[Term]]:
        """What is the same for the catalogue, its datasets and their distributions."""
        return {
            "dct:issued": _typed(self.settings.issued.isoformat(), "xsd:date"),
            "dct:modified": _typed(self.day, "xsd:date"),
            "dct:language": [_term("italian"), _term("english")],
        }

    def _catalog(self) -> Iterator[Triple]:
        title = {"it": f"Catalogo di {PROJECT}", "en": f"Catalogue of {PROJECT}"}
        description = {"it": f"Le relazioni internazionali di Milano come dati aperti. {UNOFFICIAL[0]}",
                       "en": f"Milan's international relations as open data. {UNOFFICIAL[1]}"}  # fmt: skip
        yield from _about(
            self._here("catalog"),
            ["dcat:Catalog", "dcatapit:Catalog"],
            {
                "dct:title": _both(title),
                "dct:description": _both(description),
                "dct:publisher": self._agent(self.settings.publisher),
                "dct:creator": self._agent(self.settings.publisher),
                **self._common(),
                "dct:license": NamedNode(LICENCE["path"]),
                "dct:spatial": self._place(),
                "foaf:homepage": NamedNode(self.settings.base_url),
                "dcat:themeTaxonomy": _term("taxonomy"),
                "dcat:dataset": [self._here(name) for name in schema.packages()],
            },
        )
        yield from _about(NamedNode(self.settings.base_url), ["foaf:Document"], {})

    def _dataset(self, name: str) -> Iterator[Triple]:
        about, subject, readme = schema.packages()[name], self._here(name), self._url(f"{name}/README.md")
        yield from _about(
            subject,
            ["dcat:Dataset", "dcatapit:Dataset"],
            {
                "dct:identifier": Literal(f"{self.settings.rights_holder.identifier}:{name}"),
                "dct:title": _both(about.title),
                "dct:description": _both(about.description),
                **self._parts(name),
                **self._common(),
                "dcat:keyword": [
                    Literal(word, language=language) for language in ("it", "en") for word in about.keywords[language]
                ],
                "dcat:landingPage": readme,
                "dcat:version": Literal(self.version),
                "owl:versionInfo": Literal(self.version),
                "dcat:distribution": [self._distributed(name, file) for file in _files(name)],
            },
        )
        yield from _about(readme, ["foaf:Document"], {})
        yield from self._period(name)

    def _parts(self, name: str) -> Values:
        """What a dataset points to: parties, vocabularies, place and time, pages."""
        pages: list[Term] = [address for address, _ in self._pages()]
        return {
            "dct:publisher": self._agent(self.settings.publisher),
            "dct:creator": self._agent(self.settings.publisher),
            "dct:rightsHolder": self._agent(self.settings.rights_holder),
            "dcat:contactPoint": self._here("contact"),
            "dcat:theme": _term("theme"),
            "dct:subject": [NamedNode(each["uri"]) for each in vocabulary("catalogue")["subjects"]],
            "dct:accrualPeriodicity": _term("frequency"),
            "dct:accessRights": _term("public"),
            "dct:conformsTo": _term("data_package"),
            "dct:spatial": self._place(),
            "dct:temporal": self._here(f"{name}.period"),
            "dct:provenance": self._here("provenance"),
            "dct:source": pages,
            "prov:wasDerivedFrom": pages,
        }

    def _period(self, name: str) -> Iterator[Triple]:
        start, end = (_typed(day, "xsd:date") for day in extent(name, self.frames, self.settings))
        days = {f"{prefix}:{each}Date": day for prefix in ("dcat", "dcatapit", "schema")
                for each, day in (("start", start), ("end", end))}  # fmt: skip
        yield from _about(self._here(f"{name}.period"), ["dct:PeriodOfTime"], days)

    def _distributed(self, package: str, file: _File) -> NamedNode:
        return self._here(f"{package}.{file.path.rpartition('/')[2]}")

    def _distribution(self, package: str, file: _File) -> Iterator[Triple]:
        subject, url = self._distributed(package, file), self._url(file.path)
        size, digest = self.files[file.path]
        form, checksum = vocabulary("catalogue")["formats"][file.ending], NamedNode(f"{subject.value}.checksum")
        standard = {"dct:conformsTo": _term("table_schema")} if file.ending in ("csv", "parquet") else {}
        yield from _about(
            subject,
            ["dcat:Distribution", "dcatapit:Distribution"],
            {
                "dct:title": _both({language: f"{text} ({form['name']})" for language, text in file.title.items()}),
                "dct:description": _both(dict(zip(("it", "en"), UNOFFICIAL, strict=True))),
                "dcat:accessURL": url,
                "dcat:downloadURL": url,
                "dct:format": NamedNode(FILE_TYPES + form["file_type"]),
                "dcat:mediaType": NamedNode(MEDIA_TYPES + form["media_type"]),
                "dcat:byteSize": _typed(size, "xsd:nonNegativeInteger"),
                "spdx:checksum": checksum,
                "dct:license": NamedNode(LICENCE["path"]),
                "dct:rights": self._here("rights"),
                "dcatap:availability": _term("stable"),
                **standard,
                **self._common(),
            },
        )
        value = _typed(digest, "xsd:hexBinary")
        yield from _about(checksum, ["spdx:Checksum"], {"spdx:algorithm": _term("sha256"), "spdx:checksumValue": value})

    def _url(self, path: str) -> NamedNode:
        return NamedNode(self.settings.base_url + quote(path))

    def _pages(self) -> Iterator[tuple[NamedNode, Mapping[str, Any]]]:
        """Yield the pages that were read: their own address where one is known, else one of ours."""
        for row in self.frames["sources"].iter_rows(named=True):
            known = str(row["url"] or "").startswith(("http://", "https://"))
            yield (
                NamedNode(quote(row["url"], safe=_IN_ADDRESS)) if known else self._here(f"page.{row['source_id']}"),
                row,
            )

    def _sources(self) -> Iterator[Triple]:
        page = self._here("SourcePage")
        label = {"it": "Pagina o documento da cui vengono i dati", "en": "Page or document that the data come from"}
        kinds: list[Term] = [node("dcat:Dataset"), node("foaf:Document")]
        yield from _about(page, ["rdfs:Class"], {"rdfs:label": _both(label), "rdfs:subClassOf": kinds})
        for address, row in self._pages():
            by = {"it": f"Pubblicato da {row['publisher']}.", "en": f"Published by {row['publisher']}."}
            title = Literal(row["title"], language=row["language"])
            yield from _about(address, [page.value], {"dct:title": title, "dct:description": _both(by)})

    def _agent(self, agent: Agent) -> NamedNode:
        return self._here(f"agent.{quote(agent.identifier)}")

    def _place(self) -> NamedNode:
        return NamedNode(f"https://sws.geonames.org/{self.settings.place_id}/")

    def _parties(self) -> Iterator[Triple]:
        """Yield the agents, the contact office and the place."""
        held = self.settings
        for agent in (held.publisher, held.rights_holder):
            values: Values = {"dct:identifier": Literal(agent.identifier), "foaf:name": _both(agent.name)}
            yield from _about(self._agent(agent), ["foaf:Agent", "dcatapit:Agent"], values)
        office: Values = {
            "vcard:fn": Literal(held.contact_name),
            "vcard:hasEmail": NamedNode(f"mailto:{held.contact_email}"),
        }
        kinds = ["vcard:Kind", "vcard:Organization", "dcatapit:Organization"]
        yield from _about(self._here("contact"), kinds, {**office, "vcard:hasURL": NamedNode(held.base_url)})
        code = {"dcatapit:geographicalIdentifier": Literal(self._place().value)}
        names = {"rdfs:label": _both(held.place_name)}
        yield from _about(self._place(), ["dct:Location", "dcatapit:Location"], {**names, **code})

    def _statements(self) -> Iterator[Triple]:
        """Yield what is said in words: that this is unofficial, how the data were made, the licence."""
        unofficial = _both(dict(zip(("it", "en"), UNOFFICIAL, strict=True)))
        yield from _about(self._here("rights"), ["dct:RightsStatement"], {"rdfs:label": unofficial})
        yield from _about(self._here("provenance"), ["dct:ProvenanceStatement"], {"rdfs:label": unofficial})
        name = {"it": "Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)", "en": LICENCE["title"]}
        yield from _about(
            NamedNode(LICENCE["path"]),
            ["dct:LicenseDocument", "dcatapit:LicenseDocument"],
            {"foaf:name": _both(name), "dct:type": _term("attribution"), "owl:versionInfo": Literal("4.0")},
        )


def _files(package: str) -> Iterator[_File]:
    """Yield the files that a dataset is distributed as; borrowed tables are distributed by their own dataset."""
    for name in schema.own_tables(package):
        yield _File(f"{package}/data/{name}.csv", schema.table(name).title)
        yield _File(f"{package}/data/{name}.parquet", schema.table(name).title)
    yield _File(f"{package}/{package}.xlsx", {"it": "Tutte le tabelle", "en": "All tables"})
    yield _File(f"{package}.zip", {"it": "Tutto il pacchetto", "en": "The whole package"})
    yield _File(WAREHOUSE, {"it": "Tutti i pacchetti", "en": "All packages"})


def _vocabularies() -> Iterator[Triple]:
    """Yield type and label of every term of a controlled vocabulary."""
    held = vocabulary("catalogue")
    for each in (*held["terms"].values(), *held["subjects"]):
        yield from _about(NamedNode(each["uri"]), each["types"], _labels(each))
    for each in held["formats"].values():
        name: Values = {"skos:prefLabel": Literal(each["name"], language="en"), "rdfs:label": Literal(each["name"])}
        yield from _about(NamedNode(FILE_TYPES + each["file_type"]), ["dct:MediaTypeOrExtent", "skos:Concept"], name)
        label: Values = {"rdfs:label": Literal(each["media_type"])}
        yield from _about(NamedNode(MEDIA_TYPES + each["media_type"]), ["dct:MediaType"], label)


def _labels(term: Mapping[str, Any]) -> Values:
    """Name a term by what its type asks for."""
    if "skos:Concept" in term["types"]:
        return {"skos:prefLabel": _both(term)}
    identifier = {"dct:identifier": Literal(term["identifier"])} if "identifier" in term else {}
    return {"dct:title": _both(term), **identifier}
