"""Several hundred edits of the texts in `raw/`, each judged by hand: the data follow, and nothing else changes."""

from dataclasses import replace
from typing import Any

import pytest
from following import Edit, astray, edits

EDITS = {each.name: each for each in edits()}


def _marked(edit: Edit) -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=edit.open)] if edit.open else []
    return pytest.param(edit.name, marks=marks, id=edit.name)


@pytest.mark.parametrize("name", map(_marked, EDITS.values()))
def test_an_edit_is_followed_exactly(name: str) -> None:
    assert astray(EDITS[name]) == []


@pytest.mark.parametrize(("expected", "said"), [
    ({}, "= network_metrics c40|member_cities|reti-e-partnership|1: value became 112.0, from 97.0"),
    ({"= network_metrics c40|member_cities|*": {"value": 113}},
     "= network_metrics c40|member_cities|reti-e-partnership|1: value is 112.0, not 113"),
    ({"? network_metrics c40|*": None, "- networks c40": None}, "- networks c40 did not happen"),
    ({"? network_metrics c40|*": None, "+ networks x": None}, "+ networks x did not happen"),
])  # fmt: skip
def test_an_edit_that_is_not_followed_is_seen(expected: dict[str, dict[str, object] | None], said: str) -> None:
    edit = Edit("112", "reti-e-partnership", (("97 grandi città", "112 grandi città"),), expected)
    assert said in astray(edit)
    assert astray(replace(edit, expected={"= network_metrics c40|member_cities|*": {"value": 112}})) == []


def test_rows_that_come_and_go_unmeant_are_seen() -> None:
    gone = Edit("gone", "reti-e-partnership", (("97 grandi città", "grandi città"),), {})
    assert astray(gone) == ["- network_metrics c40|member_cities|reti-e-partnership|1 was not meant"]
    back = {"- network_metrics c40|member_cities|*": None}
    assert astray(replace(gone, expected=back)) == []
