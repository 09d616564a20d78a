"""Several hundred edits of the texts in `raw/`, each judged by hand: the data follow, and nothing else changes."""

from dataclasses import replace
from typing import Any

import pytest
from following import Edit, all_astray, astray, edits, together


def _marked(group: tuple[Edit, ...]) -> Any:
    why = "".join(edit.open for edit in group)
    marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
    return pytest.param(group, marks=marks, id="+".join(edit.name for edit in group))


EDITS = edits()
GROUPS = together(EDITS)


@pytest.mark.parametrize("group", map(_marked, GROUPS))
def test_edits_are_followed_exactly(group: tuple[Edit, ...]) -> None:
    assert all_astray(group) == []


def test_every_edit_is_made_and_none_hides_that_another_is_not_followed() -> None:
    assert sorted(edit.name for group in GROUPS for edit in group) == sorted(edit.name for edit in EDITS)
    one, other, *_ = next(group for group in GROUPS if len(group) > 1)
    lost = replace(other, expected={**other.expected, "+ networks nowhere": None})
    assert all_astray((one, lost)) == [f"{other.name}: + networks nowhere did not happen"]


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
