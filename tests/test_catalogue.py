"""The catalogue, asked as graph; `tests/test_gates.py` lets outside validators judge it."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import tiny
from pyoxigraph import NamedNode, parse

from pipelines import catalogue_rules, schema, schemaorg
from pipelines.catalogue import FORMATS, node, write_catalogue
from pipelines.catalogue_graph import Graph
from pipelines.settings import PATH, SettingsError, load, settings
from pipelines.timespan import extent, modified

HOME = settings().base_url


def graph(out: Path) -> Graph:
    return Graph(parse(path=out / "catalog.ttl"))


def here(local: str) -> NamedNode:
    return NamedNode(f"{HOME}#{local}")


def test_the_three_serialisations_are_one_graph_that_our_rules_hold(published: Path) -> None:
    assert catalogue_rules.problems(published) == []
    held = [{(each.subject, each.predicate, each.object) for each in parse(path=published / name)} for name in FORMATS]
    assert held[0] == held[1] == held[2]


def test_everything_is_of_both_profiles(published: Path) -> None:
    held = graph(published)
    for kind in ("Catalog", "Dataset", "Distribution"):
        assert held.things(f"dcat:{kind}") == held.things(f"dcatapit:{kind}") != []


def test_every_package_is_a_dataset_with_all_its_files(published: Path) -> None:
    held = graph(published)
    assert held.things("dcat:Dataset") == sorted((here(name) for name in schema.packages()), key=str)
    for name in schema.packages():
        urls = {url for each in held.values(here(name), "dcat:distribution")
                for url in held.texts(each, "dcat:downloadURL")}  # fmt: skip
        own = {f"{HOME}{name}/data/{table}.{end}" for table in schema.own_tables(name) for end in ("csv", "parquet")}
        assert urls == own | {f"{HOME}{name}/{name}.xlsx", f"{HOME}{name}.zip", f"{HOME}milano_mondo.duckdb"}


def test_sizes_and_checksums_are_those_of_the_files(published: Path) -> None:
    held = graph(published)
    for each in held.things("dcat:Distribution"):
        (url,) = held.texts(each, "dcat:downloadURL")
        data = (published / url.removeprefix(HOME)).read_bytes()
        assert held.texts(each, "dcat:byteSize") == [str(len(data))]
        (checksum,) = held.values(each, "spdx:checksum")
        assert held.texts(checksum, "spdx:checksumValue") == [hashlib.sha256(data).hexdigest()]


def test_every_term_that_is_pointed_to_is_typed_here(published: Path) -> None:
    held = graph(published)
    typed = {subject for subject, predicate, _ in held.held if predicate == str(node("rdf:type"))}
    elsewhere = {"downloadURL", "accessURL", "homepage", "hasEmail", "hasURL", "subClassOf", "type"}
    for _, predicate, value in held.held:
        if value.startswith("<") and predicate.strip("<>").replace("#", "/").rpartition("/")[2] not in elsewhere:
            assert value in typed, f"{predicate} {value}"


def test_the_pages_are_sources_and_no_datasets(published: Path) -> None:
    held = graph(published)
    pages = {f"https://example.org/{name}" for name in tiny.TEXTS}
    for each in held.things("dcat:Dataset"):
        assert set(held.texts(each, "dct:source")) == pages
        assert each.value not in pages


@pytest.mark.parametrize("url", [None, "ftp://example.org", 'https://example.org/a b?c=d#"e>'])
def test_a_page_without_a_usable_address_has_one(published: Path, url: str | None) -> None:
    write_catalogue(tiny.edited("sources", url=url), published)
    assert catalogue_rules.problems(published) == []


def test_markup_in_a_title_stays_text(published: Path) -> None:
    title = '<script>"\\ & \n]]>'
    write_catalogue(tiny.edited("sources", title=title), published)
    assert catalogue_rules.problems(published) == []
    assert b"<script>" not in (published / "catalog.rdf").read_bytes()
    page = NamedNode("https://example.org/alfa")
    assert [title] == graph(published).texts(page, "dct:title")


def test_the_project_speaks_for_itself(published: Path) -> None:
    held = graph(published)
    agents = held.things("foaf:Agent")
    assert [held.texts(each, "dct:identifier") for each in agents] == [["milano-mondo"]]
    for each in held.things("dcat:Dataset"):
        for role in ("dct:publisher", "dct:creator", "dct:rightsHolder"):
            assert held.values(each, role) == agents


def test_an_administration_takes_over_by_one_setting(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PATH.read_text("utf-8").replace(
        "rights_holder: {identifier: milano-mondo, name: {it: Milano Mondo, en: Milano Mondo}}",
        "rights_holder: {identifier: x_y999, name: {it: Ente di Prova, en: Test Body}}",
    )
    (tmp_path / "settings.yaml").write_text(text.replace("https://milano-mondo.example/", "https://dati.example/a/"))
    monkeypatch.setattr("pipelines.catalogue.settings", lambda: load(tmp_path / "settings.yaml"))
    write_catalogue(tiny.frames(), published)
    held = graph(published)
    for each in held.things("dcat:Dataset"):
        assert each.value.startswith("https://dati.example/a/#")
        assert held.texts(each, "dct:identifier") == [f"x_y999:{each.value.partition('#')[2]}"]
        (holder,) = held.values(each, "dct:rightsHolder")
        assert held.texts(holder, "foaf:name") == ["Ente di Prova", "Test Body"]
        (publisher,) = held.values(each, "dct:publisher")
        assert held.texts(publisher, "dct:identifier") == ["milano-mondo"]
    assert HOME.encode() not in (published / "catalog.ttl").read_bytes()


@pytest.mark.parametrize(("old", "new", "said"), [
    ("https://milano-mondo.example/ ", "milano-mondo.example ", "base_url"),
    ("https://milano-mondo.example/ ", "https://milano-mondo.example ", "base_url"),
    ("2026-11-22", "ieri", "issued"),
    ("dati@milano-mondo.example", "nessuno", "contact.email"),
    ("publisher:", "editor:", "publisher"),
    ("place:", "place: [", "not valid YAML"),
])  # fmt: skip
def test_settings_that_cannot_be_used_are_refused_in_one_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "settings.yaml"
    path.write_text(PATH.read_text("utf-8").replace(old, new, 1))
    with pytest.raises(SettingsError, match=said) as raised:
        load(path)
    assert str(path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_the_extent_is_that_of_the_dates_in_the_data() -> None:
    held = settings()
    frames = tiny.edited("networks", founded_edtf="199X")
    assert extent("milano-city-networks", frames, held) == ("1990-01-01", "1999-12-31")
    assert extent("milano-reference", frames, held) == ("1990-01-01", "1999-12-31")
    assert extent("milano-reference", tiny.frames(), held) == (held.issued.isoformat(),) * 2
    assert extent("milano-city-networks", tiny.edited("networks", founded_edtf="2009-09/.."), held)[0]


def test_the_day_of_change_comes_from_the_inputs() -> None:
    held = settings()
    assert modified(tiny.frames(), held) == held.issued.isoformat()
    assert modified(tiny.edited("documents", retrieved_at="2031-02-03T04:05:06Z"), held) == "2031-02-03"


def test_same_inputs_same_bytes_wherever_it_is_made(published: Path) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); from pathlib import Path;"
        "import tiny; from pipelines.catalogue import write_catalogue;"
        "write_catalogue(tiny.frames(), Path(sys.argv[1]))"
    )
    before = {name: (published / name).read_bytes() for name in FORMATS}
    for place in (
        {"TZ": "Asia/Tokyo", "LANG": "it_IT.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "UTC", "PYTHONHASHSEED": "2"},
    ):
        subprocess.run([sys.executable, "-c", script, str(published)], env=os.environ | place, check=True)
        assert {name: (published / name).read_bytes() for name in FORMATS} == before


# schema.org


@pytest.mark.parametrize("name", schema.packages())
def test_search_engines_find_what_they_ask_for(published: Path, name: str) -> None:
    held = json.loads((published / name / schemaorg.FILE).read_text("utf-8"))
    assert (held["@context"], held["@type"]) == ("https://schema.org/", "Dataset")
    assert 50 <= len(held["description"]) <= 5000
    assert held["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert held["isBasedOn"] == [f"https://example.org/{each}" for each in tiny.TEXTS]
    for each in held["distribution"]:
        path = published / each["contentUrl"].removeprefix(HOME)
        assert hashlib.sha256(path.read_bytes()).hexdigest() == each["sha256"]
