"""schema.org `Dataset` of each package as JSON-LD, for search engines and for the package's page.

Belongs here: saying in schema.org what the descriptor says. Does not belong here: the catalogue, which speaks DCAT.
"""

from collections.abc import Mapping
from typing import Any

from pipelines.settings import Agent, Settings

FILE = "dataset.jsonld"


def dataset(
    descriptor: Mapping[str, Any], extent: tuple[str, str], modified: str, settings: Settings
) -> dict[str, Any]:
    """Return the schema.org description of the package that the Data Package `descriptor` describes.

    `extent` is the first and the last day that the data speak of, `modified` the day of their latest input.
    """
    folder = f"{settings.base_url}{descriptor['name']}/"
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "@id": f"{settings.base_url}#{descriptor['name']}",
        "name": descriptor["title"],
        "alternateName": descriptor["title_en"],
        "description": f"{descriptor['description']}\n\n{descriptor['description_en']}",
        "identifier": f"{settings.rights_holder.identifier}:{descriptor['name']}",
        "version": descriptor["version"],
        "license": descriptor["licenses"][0]["path"],
        "isAccessibleForFree": True,
        "inLanguage": ["it", "en"],
        "keywords": descriptor["keywords"],
        "url": f"{folder}README.md",
        "datePublished": settings.issued.isoformat(),
        "dateModified": modified,
        "temporalCoverage": "/".join(extent),
        "spatialCoverage": {
            "@type": "Place",
            "@id": f"https://sws.geonames.org/{settings.place_id}/",
            "name": settings.place_name["it"],
        },
        "creator": _agent(settings.publisher),
        "publisher": _agent(settings.publisher),
        "copyrightHolder": _agent(settings.rights_holder),
        "isBasedOn": [each.get("path", each["title"]) for each in descriptor["sources"]],
        "includedInDataCatalog": {
            "@type": "DataCatalog",
            "@id": f"{settings.base_url}#catalog",
            "url": settings.base_url,
        },
        "distribution": [_download(folder, each) for each in descriptor["resources"]],
    }


def _agent(agent: Agent) -> dict[str, str]:
    return {"@type": "Organization", "identifier": agent.identifier, "name": agent.name["it"]}


def _download(folder: str, resource: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": f"{resource['title']} ({resource['format']})",
        "encodingFormat": resource["mediatype"],
        "contentUrl": f"{folder}{resource['path']}",
        "sha256": resource["hash"].removeprefix("sha256:"),
    }
