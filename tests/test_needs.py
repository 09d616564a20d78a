"""No pattern is kept from a text that it matches."""

import re
import sys
from pathlib import Path

import pytest

from pipelines.flows import matches, search
from pipelines.needs import lowered, needs
from pipelines.readers import read
from pipelines.sources import read_documents
from pipelines.structure import parse

RAW = Path(__file__).parents[1] / "raw"


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("rete", {"rete"}),
        ("[Rr]ete di città", {"rete di città"}),
        ("(?:fond|istitu)at[ao]", {"fond", "istitu"}),
        (r"\bha sede (?:a|in) [A-Z]\w+", {"ha sede "}),
        ("(?:con sede )?a Lione", {"a lione"}),
        ("sede|nat[ao]", {"sede", "nat"}),
        ("sedet?|sede a Lione", {"sede"}),
        ("sede|a", None),
        ("(?<=sede) a", None),
        (r"\d{4}(?= abitanti)", {" abitanti"}),
        ("(?:non )*", None),
    ],
)
def test_a_pattern_needs_the_words_it_cannot_match_without(pattern: str, needed: set[str] | None) -> None:
    found = needs(re.compile(pattern))
    assert (found if found is None else set(found)) == needed


def test_lower_case_has_the_same_length() -> None:
    assert lowered("ITALİA ſede") == "italİa sede"


def test_what_a_pattern_matches_holds_what_it_needs() -> None:
    documents = read_documents(RAW)
    read(documents)
    modules = [module for name, module in sys.modules.items() if name.startswith("pipelines.")]
    found_patterns = {each for module in modules for each in vars(module).values() if isinstance(each, re.Pattern)}
    patterns = {each for each in found_patterns if isinstance(each.pattern, str)}
    assert len(patterns) > 500
    texts = [flow.text for document in documents for flow in parse(document).flows]
    for pattern in patterns:
        for text in texts if (words := needs(pattern)) else ():
            found = " ".join(match[0] + text[match.end() : match.end() + 200] for match in pattern.finditer(text))
            assert not found or any(word in lowered(found) for word in words or ()), (pattern.pattern, found)


def test_a_pattern_asked_for_often_finds_the_same() -> None:
    pattern = re.compile(r"(?:reti|network) di (?P<whom>[a-zà]+)")
    for number in range(1000):
        text = f"Le reti di città sono {number}." if number % 2 else f"Le città sono {number}."
        assert [match["whom"] for match in matches(pattern, text)] == ["città"] * (number % 2)
        assert bool(search(pattern, text)) == bool(number % 2)
