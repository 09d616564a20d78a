"""What it means that an annotated cell and a published one say the same, and how each table is compared.

Belongs here: reading cells of any origin alike, the leniencies that the notes beside the annotations grant, judged
columns and keys per table. How rows find each other and are counted is `comparison.py`.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import isclose
from typing import Any

from pipelines import gazetteer
from pipelines.schema import tables

Row = dict[str, Any]
Tables = Mapping[str, Sequence[Row]]
Pair = tuple[Row, Row]

NAMED_INDICATORS = {
    "foreign_resident_share", "foreign_residents", "foreign_community_associations", "municipalities",
    "cooperation_spending_ceiling_share", "metropolitan_regions_in_europe",
}  # fmt: skip
UNITS = {
    "city", "country", "municipality", "region", "association", "person", "meeting", "forum", "working_group", "share",
}  # fmt: skip
UNASSERTED_ISSUES = frozenset({"unclaimed_fact", "probable_misspelling"})
NEAR_KINDS = (frozenset({"association", "international_organisation", "eu_body"}), frozenset({"ministry", "office"}))
SPACES = {
    "network_id": "networks", "object_network_id": "networks", "organisation_id": "organisations",
    "parent_id": "organisations", "act_id": "acts", "project_id": "projects", "theme_id": "theme_priorities",
}  # fmt: skip
MENTIONED = {"network": "networks", "organisation": "organisations", "act": "acts", "theme": "theme_priorities"}
LITERAL_MENTIONS = frozenset({"date", "period", "quantity", "money", "email", "phone", "url", "place"})
_PERIOD = re.compile(r" +\d{4} ?[-–/] ?\d{4}$")
ENTITIES = frozenset({"issuer", "convener", "funder"})
OWN_ID = {
    "networks": "network_id", "organisations": "organisation_id", "acts": "act_id", "projects": "project_id",
    "theme_priorities": "theme_id",
}  # fmt: skip


# Cells


def fold(value: object) -> str:
    """Text as compared: white space single and none before punctuation, straight apostrophes, no asterisks."""
    text = unicodedata.normalize("NFC", str(value)).replace("’", "'").replace("‘", "'").replace("*", "")
    return re.sub(r" +(?=[,;:.])", "", " ".join(text.split()))


@cache
def loose(text: str) -> str:
    """Text as rows are matched by: letters and figures only, lower case."""
    return " ".join(re.findall(r"[^\W_]+", fold(text).casefold()))


def typed(table: str, column: str, value: Any) -> Any:
    """A cell of any origin (CSV text, YAML, published) as None, bool, float or folded text."""
    if value is None or value == "" or value == []:
        return None
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    kind = tables()[table].field(column).type
    if kind == "boolean":
        return value if isinstance(value, bool) else str(value).lower() == "true"
    if kind in ("integer", "number"):
        return float(value)
    return value.isoformat() if isinstance(value, date) else _text(table, column, str(value))


def _text(table: str, column: str, value: str) -> str:
    value = fold(value)
    if (table, column) in {("provisions", "text"), ("definitions", "definition")}:
        return re.sub(r"(?<=[a-zà-ù),.;])(?:\d{1,2}(?!\d)|[¹²³⁰⁴-⁹]+)| ?\[\d{1,2}\]", "", value).rstrip(".;")
    if (table, column) == ("theme_priorities", "related_to"):
        return loose(value)
    if column in ("heading", "title"):
        return value.rstrip(":")
    return re.sub(r"(?<=[,;]) ", "", value) if column == "opening_hours" else value


@cache
def place(value: str) -> str:
    """`Name@CC` as the id that the gazetteer gives it; anything else as it is."""
    name, at, country = value.rpartition("@")
    if not at:
        return value
    found = gazetteer.resolve(name, country)
    if found and found.place_id:
        return found.place_id
    cities = (each.place_id for each in gazetteer.meanings(name) if each.country_code == country and each.place_id)
    return next(cities, value)


def agree(column: str, gold: Any, published: Any) -> bool:
    """Whether two filled cells, typed and translated, say the same."""
    if isinstance(gold, float) and isinstance(published, float):
        return isclose(gold, published, rel_tol=1e-9)
    if column == "normalised" and "|" in str(gold) and "|" in str(published):
        return _quantity(gold) == _quantity(published)
    return bool(gold == published)


def _quantity(value: str) -> tuple[Any, ...]:
    """`value|unit|qualifier` with a unit the contract does not name left out; an id with a bar as it is."""
    number, *rest = value.split("|")
    if re.fullmatch(r"[\d.]+", number):
        return float(number), *(part if index or part in UNITS else None for index, part in enumerate(rest))
    return (value,)


# Rules per table


@dataclass(frozen=True)
class Rule:
    """How one table is compared: judged columns, then the keys a row is matched by, the surest first.

    A column of a key with `?` may be null. `alike` is the last resort, a predicate on two rows.
    """

    columns: tuple[str, ...]
    keys: tuple[tuple[str, ...], ...]
    alike: Callable[[Row, Row], bool] | None = None


def overlapping(a: str, b: str) -> bool:
    """Whether two quotes share words: one holds the other, or ends with eight characters the other begins with."""
    a, b = fold(a), fold(b)
    if a in b or b in a:
        return True
    return any(a[-n:] == b[:n] or b[-n:] == a[:n] for n in range(8, min(len(a), len(b))))


def _shares_name(a: Row, b: Row) -> bool:
    names = [{loose(row[c]) for c in ("name", "acronym") if row.get(c)} for row in (a, b)]
    return bool(names[0] & names[1])


def _same_issue(a: Row, b: Row) -> bool:
    same = a["kind"] == b["kind"] and a["document_id"] == b["document_id"]
    return same and overlapping(a["quote"], b["quote"])


def _same_citation(a: Row, b: Row) -> bool:
    return a["document_id"] == b["document_id"] and overlapping(a["as_cited"], b["as_cited"])


def _rule(columns: str, *keys: str, alike: Callable[[Row, Row], bool] | None = None) -> Rule:
    return Rule(tuple(columns.split()), tuple(tuple(key.split()) for key in keys), alike)


RULES: Mapping[str, Rule] = {
    "networks": _rule(
        "name acronym kind scope founded_edtf founded_place_id headquarters_place_id convener website_url"
        " description_it",
        "network_id", "name", "acronym", alike=_shares_name),
    "organisations": _rule(
        "name acronym kind parent_id seat_place_id",
        "name", "acronym", "organisation_id", alike=_shares_name),
    "acts": _rule(
        "kind number year date period_edtf title issuer",
        "kind number year_of", "number year_of", "title issuer?", "title", "act_id", "kind period_edtf"),
    "projects": _rule("title acronym url status document_id", "project_id", "title"),
    "theme_priorities": _rule(
        "theme_name theme_id rank related_to",
        "document_id theme_name rank", "document_id theme_name"),
    "network_metrics": _rule(
        "network_id metric value unit qualifier as_of document_id",
        "network_id metric value", "network_id metric", "network_id value"),
    "network_founders": _rule(
        "network_id founder founder_kind place_id role",
        "network_id founder", "network_id place_id"),
    "network_bodies": _rule("network_id body kind", "network_id body"),
    "memberships": _rule("member network_id status joined_edtf act_id document_id", "member network_id", "network_id"),
    "roles": _rule(
        "network_id holder role body period_edtf document_id",
        "network_id holder role body?", "network_id holder body", "network_id role body", "network_id holder role"),
    "network_relations": _rule(
        "network_id relation object object_network_id", "network_id relation object", "network_id object",
        "network_id relation object_network_id"),
    "project_places": _rule(
        "project_id country_code place_id place_name basis",
        "project_id place_name", "project_id place_id", "project_id country_code"),
    "partner_cities": _rule(
        "place_id place_name country_code relationship",
        "document_id place_name", "document_id place_id"),
    "geographic_priorities": _rule("area", "document_id area"),
    "provisions": _rule("kind text", "document_id kind first", "document_id first"),
    "funding_sources": _rule("name acronym funder document_id", "name", "acronym", alike=_shares_name),
    "indicators": _rule(
        "subject indicator value unit qualifier base as_of document_id",
        "document_id indicator value", "document_id value", "document_id indicator"),
    "agreements": _rule(
        "party partner place_id kind signed_edtf status document_id",
        "partner kind", "partner", "place_id kind"),
    "contacts": _rule(
        "organisation_id kind value value_as_written opening_hours by_appointment document_id",
        "kind value? organisation_id", "kind value", "kind organisation_id"),
    "act_citations": _rule(
        "act_id as_cited article paragraph pinpoint",
        "document_id as_cited article? paragraph?", "document_id as_cited", "document_id act_id article? paragraph?",
        alike=_same_citation),
    "events": _rule(
        "kind title date_edtf date_start date_end place_id place_name network_id act_id document_id",
        "kind date_edtf network_id? act_id?", "kind date_edtf title", "kind date_edtf", "kind network_id? act_id?",
        "kind title"),
    "people": _rule("name office document_id", "name"),
    "definitions": _rule("term definition language", "document_id term", "document_id definition"),
    "references": _rule(
        "footnote authors year title url",
        "document_id title", "document_id url", "document_id authors year"),
    "documents": _rule("title published_on period_edtf authors", "document_id"),
    "source_issues": _rule("kind", "document_id kind quote", alike=_same_issue),
    "places": _rule("place_id", "place_id"),
    "countries": _rule("country_code", "country_code"),
    "sections": _rule("level number heading", "document_id heading", "document_id top"),
    "links": _rule("label url", "document_id url label?", "document_id url"),
    "mentions": _rule("kind text normalised", "document_id kind text", "document_id kind normalised first_two"),
}  # fmt: skip


def excused(table: str, column: str, gold: Row, published: Row) -> bool:
    """Whether a cell is left open for this pair of rows: what the annotations do not assert."""
    value, found = gold[column], published[column]
    if column == "acronym":
        either = (gold, published)[value is None]
        return (value is None) != (found is None) and loose(either.get("acronym")) == loose(either.get("name"))
    if (table, column) == ("acts", "year"):
        return gold["date"] is not None and None in (value, found)
    if (table, column) == ("indicators", "unit"):
        return value not in UNITS
    if (table, column) == ("indicators", "indicator"):
        return value not in NAMED_INDICATORS and found not in NAMED_INDICATORS
    return value is None and (table, column) in {("events", "title"), ("contacts", "opening_hours")}


def lenient(table: str, column: str, gold: Row, published: Row) -> bool:
    """Whether two different cells are as right as each other."""
    value, found = gold[column], published[column]
    if (table, column) == ("organisations", "kind"):
        return value == "other" or any({value, found} <= near for near in NEAR_KINDS)
    if column == "title" or (table, column) == ("sections", "heading"):  # its period has a column of its own
        return _PERIOD.sub("", value) == _PERIOD.sub("", found)
    if (table, column) == ("project_places", "place_name"):
        return gold["basis"] == "url" and loose(value) == loose(found)
    return (table, column) == ("mentions", "text") and gold["kind"] == "quantity" and found.startswith(value + " ")


def with_extras(table: str, row: Row) -> Row:
    """The row with what keys need beside its columns."""
    if table == "projects" and row["project_id"] is None and row["url"]:
        row["project_id"] = row["url"].partition("#")[0].rstrip("/").rpartition("/")[2]
    if table == "acts":
        row["year_of"] = row["year"] or (float(row["date"][:4]) if row["date"] else None)
    if table == "provisions":
        row["first"] = " ".join(loose(row["text"]).split()[:5])
    if table == "mentions":
        row["first_two"] = " ".join(row["text"].split()[:2])
    if table == "sections":
        row["top"] = "title" if row["level"] == 0 else None
    return row
