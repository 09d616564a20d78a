"""Edits of the real texts: the data follow, and nothing else changes.

Every edit is made to a text of `raw/` in memory. What is compared are all tables but those that hold offsets and whole
texts (`VOLATILE`), and within a table all columns but offsets.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipelines.readers import read
from pipelines.schema import tables as schema
from pipelines.sources import Document, document, read_documents
from pipelines.statements import Tables

RAW = Path(__file__).parents[1] / "raw"
LISTS = "reti-e-partnership"
PROJECTS = "cooperazione-internazionale"
NEWS = "adesione-metrex"
GUIDELINE = "linee-di-indirizzo-2013-2016"
OFFICE = "milano-internazionale"
VOLATILE = {"statements", "blocks", "mentions", "coverage", "source_issues"}
OFFSETS = {"char_start", "char_end", "sha256", "chars", "text", "block_id"}
Cells = dict[tuple[str, str, str], Any]


@cache
def given(name: str) -> Document:
    """A document of `raw/` as stored."""
    return next(d for d in read_documents(RAW) if d.id == name)


def original(name: str) -> str:
    """A text of `raw/` as stored."""
    return given(name).text


def edited(name: str, change: Callable[[str], str]) -> Tables:
    """The tables of one text after an edit."""
    return read([document(given(name).source, change(original(name)))])


@cache
def unedited(name: str) -> Tables:
    """The tables of one text as it is."""
    return edited(name, str)


def cells(tables: Tables) -> Cells:
    """(table, row key, column) -> value of every cell that an edit elsewhere must leave alone."""
    out: Cells = {}
    for name, table in schema().items():
        if name in VOLATILE:
            continue
        for row in tables[name]:
            key = "|".join(str(row[column]) for column in table.primary_key)
            for column in table.columns:
                if column not in OFFSETS or (column == "text" and name == "provisions"):
                    out[name, key, column] = row[column]
    return out


def difference(name: str, change: Callable[[str], str]) -> tuple[Cells, Cells]:
    """What an edit takes away and what it brings: cells gone or changed, cells new or changed."""
    before, after = cells(unedited(name)), cells(edited(name, change))
    gone = {cell: value for cell, value in before.items() if after.get(cell, ...) != value}
    new = {cell: value for cell, value in after.items() if before.get(cell, ...) != value}
    return gone, new


def replaced(old: str, new: str) -> Callable[[str], str]:
    """An edit that puts `new` for `old`, which stands in the text once."""

    def change(text: str) -> str:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        return text.replace(old, new)

    return change


METRIC = "network_metrics"
Expected = dict[tuple[str, str, str], Any]


def metric(network: str, name: str, document_id: str = LISTS, **values: Any) -> Expected:
    """Cells of one count."""
    return {(METRIC, f"{network}|{name}|{document_id}|1", column): value for column, value in values.items()}


VALUES: list[tuple[str, str, str, Expected]] = [
    (LISTS, "97 grandi città", "112 grandi città", metric("c40", "member_cities", value=112)),
    (
        LISTS,
        "oltre 700 milioni",
        "quasi 900 milioni",
        metric("c40", "population_represented", value=9e8, qualifier="nearly"),
    ),
    (LISTS, "un quarto dell’economia", "un terzo dell’economia", metric("c40", "share_of_world_economy", value=1 / 3)),
    (LISTS, "sei forum tematici", "nove forum tematici", metric("eurocities", "thematic_forums", value=9)),
    (
        LISTS,
        "più di quaranta gruppi",
        "almeno cinquanta gruppi",
        metric("eurocities", "working_groups", value=50, qualifier="at_least"),
    ),
    (LISTS, "incontrati 20 volte", "incontrati 31 volte", metric("mufpp", "meetings_held", value=31)),
    (
        LISTS,
        "Raggruppa 32 Comuni",
        "Raggruppa circa 32 Comuni",
        metric("pace-in-comune", "member_municipalities", qualifier="about"),
    ),
    (
        LISTS,
        "circa venti città africane",
        "una trentina di città africane",
        metric("mayors-dialogue-on-growth-solidarity", "member_cities", value=30),
    ),
    (LISTS, "https://efus.eu/", "https://efus.org/en/", {("networks", "efus", "website_url"): "https://efus.org/en/"}),
    (
        LISTS,
        "nel settembre del 2009",
        "nell'aprile 2011",
        {("memberships", "Comune di Milano|c40", "joined_edtf"): "2011-04"},
    ),
    (
        LISTS,
        "Dal 2019 Milano fa parte",
        "Dal 2021 Milano fa parte",
        {("memberships", "Comune di Milano|cities-coalition-for-digital-rights", "joined_edtf"): "2021"},
    ),
    (
        LISTS,
        "Nasce negli anni Novanta",
        "Nasce negli anni Ottanta",
        {("networks", "pace-in-comune", "founded_edtf"): "198X"},
    ),
    (
        LISTS,
        "e ha sede a Bruxelles",
        "e ha sede a Parigi",
        {("networks", "eurocities", "headquarters_place_id"): "2988507"},
    ),
    (
        LISTS,
        "lanciato dalla Fondazione Rockefeller",
        "lanciato dalla Fondazione Bertelsmann",
        {("networks", "rcn", "convener"): "Fondazione Bertelsmann"},
    ),
    (
        NEWS,
        "fondata a Glasgow nel 1996",
        "fondata a Glasgow nel 1994",
        {("networks", "metrex", "founded_edtf"): "1994"},
    ),
    (
        NEWS,
        "fondata a Glasgow nel 1996",
        "fondata a Manchester nel 1996",
        {("networks", "metrex", "founded_place_id"): "2643123"},
    ),
    (
        NEWS,
        "La sede legale è a Bruxelles",
        "La sede legale è a Glasgow",
        {("networks", "metrex", "headquarters_place_id"): "2648579"},
    ),
    (
        GUIDELINE,
        "fino allo 0,80%",
        "fino allo 0,50%",
        {("indicators", f"{GUIDELINE}-cooperation-spending-ceiling-share-comune", "value"): 0.005},
    ),
    (
        OFFICE,
        "oltre 300.000 cittadini",
        "circa 350.000 cittadini",
        {
            ("indicators", f"{OFFICE}-foreign-residents-milano", c): v
            for c, v in (("value", 350_000), ("qualifier", "about"))
        },
    ),
    (
        PROJECTS,
        "[https://www.comune.milano.it/aree-tematiche/relazioni-internazionali/cooperazione-internazionale/epic](EPIC)",
        "[https://www.comune.milano.it/altro/epic](EPIC)",
        {("projects", "epic", "url"): "https://www.comune.milano.it/altro/epic"},
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "expected"), VALUES, ids=[new for _, _, new, _ in VALUES])
def test_an_edited_value_is_followed(name: str, old: str, new: str, expected: Expected) -> None:
    """Another number, number word, qualifier, date, town, name, address: its cells, and events and reference rows that follow."""
    gone, brought = difference(name, replaced(old, new))
    assert {cell: brought.get(cell) for cell in expected} == expected
    following = {"events", "places", "countries", "organisations", "links"}
    changed = {cell for cell in gone.keys() | brought.keys() if cell[0] not in following}
    assert {cell for cell in changed if cell[2] != "description_it"} == expected.keys()
    assert all(gone[cell].replace(old, new) == brought[cell] for cell in changed if cell[2] == "description_it")


NEW_SECTION = """Lake Cities Coalition
Lake Cities Coalition (LCC) è una rete mondiale di 58 città fondata a Lugano nel 2003. Il Comune di Milano vi aderisce dal 2012.
[https://lakecities.example.org/](Visita il sito)

"""


def test_a_new_section_brings_its_network_and_nothing_else() -> None:
    """Rows of the new network appear; no other cell changes."""
    gone, brought = difference(
        LISTS, replaced("World Cities Culture Forum\nÈ univ", NEW_SECTION + "World Cities Culture Forum\nÈ univ")
    )
    assert brought["networks", "lcc", "name"] == "Lake Cities Coalition"
    assert brought["networks", "lcc", "kind"] == "coalition"
    assert (brought["networks", "lcc", "founded_edtf"], brought["networks", "lcc", "founded_place_id"]) == (
        "2003",
        "2659836",
    )
    assert brought["networks", "lcc", "website_url"] == "https://lakecities.example.org/"
    assert brought["memberships", "Comune di Milano|lcc", "joined_edtf"] == "2012"
    assert brought[METRIC, f"lcc|member_cities|{LISTS}|1", "value"] == 58
    assert touched(gone) <= {("sections", "ordinal")}
    assert {cell[1] for cell in brought if cell[0] in ("networks", "memberships", METRIC)} == {
        "lcc",
        "Comune di Milano|lcc",
        f"lcc|member_cities|{LISTS}|1",
    }


def test_a_section_taken_away_takes_its_network_along() -> None:
    """Every row of the network goes; no other cell changes."""
    cut = re.compile(r"World Cities Culture Forum\nÈ univ.*?\n\n", re.S)
    gone, brought = difference(LISTS, lambda text: cut.sub("", text, count=1))
    assert touched(brought) <= {("sections", "ordinal")}
    assert {cell[0] for cell in gone} >= {"networks", "memberships", METRIC}
    kept = {
        cell[1]
        for cell in gone
        if cell[0] not in ("themes", "places", "countries") and (cell[0], cell[2]) != ("sections", "ordinal")
    }
    assert all("wccf" in row or "world-cities" in row or "worldcities" in row for row in kept)


def test_sections_in_another_order_keep_every_id() -> None:
    """Two networks change places: the same rows, but for the order of sections."""

    def swap(text: str) -> str:
        first = text[text.index("Resilient Cities Network\nIl\n") : text.index("Mayors Migration Council\nIl Mayors")]
        second = text[
            text.index("Pace in Comune\nPace in Comune\n") : text.index("Cities Coalition for Digital Rights\nDal")
        ]
        return text.replace(first, "\0").replace(second, first).replace("\0", second)

    gone, brought = difference(LISTS, swap)
    assert touched(gone) | touched(brought) <= {("sections", "ordinal")}


def test_a_new_project_link_brings_one_project() -> None:
    """A link more is a project more; those below it are counted on."""
    link = "[https://www.comune.milano.it/progetti/acqua-per-nairobi](ACQUA - Acqua per Nairobi)\n"
    gone, brought = difference(
        PROJECTS,
        replaced(
            "[https://www.comune.milano.it/aree-tematiche/relazioni-internazionali/cooperazione-internazionale/epic](EPIC)",
            link
            + "[https://www.comune.milano.it/aree-tematiche/relazioni-internazionali/cooperazione-internazionale/epic](EPIC)",
        ),
    )
    assert brought["projects", "acqua-per-nairobi", "title"] == "ACQUA - Acqua per Nairobi"
    assert brought["projects", "acqua-per-nairobi", "acronym"] == "ACQUA"
    assert brought["project_places", "acqua-per-nairobi|Nairobi", "country_code"] == "KE"
    assert touched(gone) <= {("projects", "ordinal")}


def test_a_project_link_taken_away_takes_one_project_along() -> None:
    """A link less is a project less."""
    gone, brought = difference(PROJECTS, lambda text: re.sub(r"\[[^\]]*\]\(STAR Myanmar\)\n", "", text))
    assert touched(brought) <= {("projects", "ordinal")}
    assert {cell[1] for cell in gone if cell[0] == "projects" and cell[2] != "ordinal"} == {"star-myanmar"}


def touched(found: Cells) -> set[tuple[str, str]]:
    """(table, column) of cells."""
    return {(table, column) for table, _, column in found}


def markdown_links(text: str) -> str:
    """`[url](label)` as `[label](url)`."""
    return re.sub(r"\[((?:https?|mailto):[^\]\n]*)\]\(([^)\n]*)\)", r"[\2](\1)", text)


def wrapped(width: int, each: int = 1) -> Callable[[str], str]:
    """An edit that breaks long lines at a width: each, or only the first of as many."""

    def change(text: str) -> str:
        lines = text.split("\n")
        long = [i for i, line in enumerate(lines) if len(line) > 160 and not line.startswith("[")]
        for index in long[::each]:
            lines[index] = textwrap.fill(lines[index], width, break_long_words=False, break_on_hyphens=False)
        return "\n".join(lines)

    return change


FORMS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "BOM": lambda text: "\ufeff" + text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "NBSP": lambda text: re.sub(r"(?<=\w) (?=\d)", "\u00a0", text),
    "CRLF, BOM and NFD": lambda text: "\ufeff" + unicodedata.normalize("NFD", text).replace("\n", "\r\n"),
    "label first": markdown_links,
    "blank lines more": lambda text: re.sub(r"\n\n", "\n\n\n", text),
    "trailing blanks": lambda text: re.sub(r"(?<=\S)\n", "  \n", text),
    "double blanks": lambda text: re.sub(r"(?<=[a-z,]) (?=[a-z])", "  ", text),
    "soft hyphens": lambda text: text.replace("internazional", "inter\u00adnazional"),
    "width 60": wrapped(60),
    "width 72": wrapped(72),
    "width 66": wrapped(66),
    "width 85": wrapped(85),
    "width 100": wrapped(100),
    "every second paragraph to width 50": wrapped(50, 2),
    "every third paragraph to width 80": wrapped(80, 3),
}


@pytest.mark.parametrize("name", [OFFICE, PROJECTS, LISTS, NEWS, GUIDELINE])
@pytest.mark.parametrize("form", FORMS)
def test_the_form_of_a_text_changes_nothing(name: str, form: str) -> None:
    """Line ends, marks, letters composed or not, blanks, link notation, line width: the same cells."""
    assert difference(name, FORMS[form]) == ({}, {})


@pytest.mark.parametrize("name", [OFFICE, PROJECTS, LISTS, NEWS, GUIDELINE])
@pytest.mark.parametrize("straight", [True, False])
def test_apostrophes_change_only_themselves(name: str, straight: bool) -> None:
    """Typographic or straight: the same cells once apostrophes are folded."""
    change = (lambda text: text.replace("’", "'")) if straight else (lambda text: re.sub(r"(?<=\w)'(?=\w)", "’", text))
    before, after = folded(cells(unedited(name))), folded(cells(edited(name, change)))
    assert {
        c: (before.get(c), after.get(c)) for c in before.keys() | after.keys() if before.get(c) != after.get(c)
    } == {}


def folded(found: Cells) -> Cells:
    """Cells with straight apostrophes."""
    return {
        (t, k.replace("’", "'"), c): v.replace("’", "'") if isinstance(v, str) else v for (t, k, c), v in found.items()
    }


@pytest.mark.parametrize("name", [OFFICE, PROJECTS, LISTS, NEWS, GUIDELINE])
@pytest.mark.parametrize("form", FORMS)
def test_quotes_are_the_stored_words(name: str, form: str) -> None:
    """Whatever the form of a text, every statement's quote is what its span holds."""
    text = FORMS[form](original(name))
    for row in edited(name, FORMS[form])["statements"]:
        assert text[row["char_start"] : row["char_end"]] == row["quote"] != ""
