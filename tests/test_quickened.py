"""A pattern that looks ahead finds what the pattern itself finds."""

import re
import sys
from pathlib import Path

import pytest

from pipelines.quickened import quickened
from pipelines.readers import read
from pipelines.sources import read_documents
from pipelines.structure import parse

RAW = Path(__file__).parents[1] / "raw"


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\b(?:fondat|istituit)[ao]", "una rete istituita", "istituita"),
        ("[Rr]et[ei]|[Pp]att[oi]", "i Patti e le reti", "Patti"),
        (r"(?:la )?(?:sua )?sede", "ha sede", "sede"),
        ("(?i:rete)|patto", "la RETE", "RETE"),
        (r"\w+ di città|rete", "reti di città", "reti di città"),
        ("(?<=la )rete(?= di)", "la rete di città", "rete"),
        ("a{2,3}b", "caaab", "aaab"),
        ("(?:ab)*c", "c", "c"),
    ],
)
def test_it_finds_the_same(pattern: str, text: str, found: str) -> None:
    match = quickened(re.compile(pattern)).search(text)
    assert match is not None
    assert match[0] == found


def test_capitals_and_letters_that_pass_for_others_are_found() -> None:
    for small in "abcdefghijklmnopqrstuvwxyzàèéìòùåäöüç":
        pattern = re.compile(f"{small}(?:o|u)", re.IGNORECASE)
        for alike in filter(re.compile(small, re.IGNORECASE).match, map(chr, range(0x2200))):
            assert quickened(pattern).match(alike + "O"), (small, alike)


def test_every_rule_finds_the_same_in_the_texts() -> None:
    documents = read_documents(RAW)
    read(documents)
    modules = [module for name, module in sys.modules.items() if name.startswith("pipelines.")]
    patterns = {each for module in modules for each in vars(module).values() if isinstance(each, re.Pattern)}
    quick = {each: quickened(each) for each in patterns if isinstance(each.pattern, str)}
    assert sum(pattern is not with_look_ahead for pattern, with_look_ahead in quick.items()) > 300
    texts = sorted({flow.text for document in documents for flow in parse(document).flows})[::8]
    for pattern, with_look_ahead in quick.items():
        for text in texts:
            own, other = pattern.search(text), with_look_ahead.search(text)
            assert own == other or (own and other and (own.span(), own.groups()) == (other.span(), other.groups()))
