"""Who publishes, where and for whom: `publish/settings.yaml` as a typed object.

Belongs here: loading that one file and refusing it when it cannot be used. Does not belong here: what is said about
the data themselves, which the schema files hold.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

PATH = Path(__file__).resolve().parents[1] / "publish" / "settings.yaml"
_BASE = re.compile(r"https?://[^\s/?#]+/(?:[^\s?#]+/)?")
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+")

Bilingual = Mapping[str, str]


class SettingsError(Exception):
    """The settings cannot be used; the message is one line: file, place, remedy."""


@dataclass(frozen=True, slots=True)
class Agent:
    """An administration or project: `identifier` is its Indice PA code if it has one."""

    identifier: str
    name: Bilingual


@dataclass(frozen=True, slots=True)
class Settings:
    """What the publisher sets; `place_id` is a GeoNames id."""

    base_url: str
    issued: date
    publisher: Agent
    rights_holder: Agent
    contact_name: str
    contact_email: str
    place_id: str
    place_name: Bilingual


@cache
def settings() -> Settings:
    """Return the settings of this clone. `SettingsError` if the file lacks something or says it wrongly."""
    return load(PATH)


def load(path: Path) -> Settings:
    """Return the settings that the file `path` holds. `SettingsError` if it lacks something or says it wrongly."""
    import yaml

    try:
        return _settings(yaml.safe_load(path.read_text("utf-8")))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); restore it") from error
    except yaml.YAMLError as error:
        raise SettingsError(f"{path}: is not valid YAML ({' '.join(str(error).split())}); mend it") from error
    except KeyError as error:
        raise SettingsError(f"{path}: {error} is missing; add it") from error
    except (TypeError, ValueError) as error:
        raise SettingsError(f"{path}: {error}; mend it") from error


def _settings(held: Any) -> Settings:
    return Settings(
        base_url=_matching("base_url", held["base_url"], _BASE, "an http or https address that ends with a slash"),
        issued=_day(held["issued"]),
        publisher=Agent(held["publisher"]["identifier"], _bilingual(held["publisher"]["name"])),
        rights_holder=Agent(held["rights_holder"]["identifier"], _bilingual(held["rights_holder"]["name"])),
        contact_name=str(held["contact"]["name"]),
        contact_email=_matching("contact.email", held["contact"]["email"], _EMAIL, "a mail address"),
        place_id=_matching(
            "place.geonames", held["place"]["geonames"], re.compile("[0-9]+"), "a GeoNames id in quotes"
        ),
        place_name=_bilingual(held["place"]["name"]),
    )


def _matching(name: str, value: object, pattern: re.Pattern[str], what: str) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise ValueError(f"{name} {value!r} is not {what}")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError(f"issued {value!r} is not a date like 2026-01-31")
    return value


def _bilingual(held: Any) -> Bilingual:
    return {"it": str(held["it"]), "en": str(held["en"])}
