"""Patterns that wait until they are asked for: each is a pattern, and does what a compiled one does."""

import importlib
import pkgutil
import re
from typing import Any

import pytest

import pipelines
from pipelines.patterns import when_asked


def _waiting() -> list[Any]:
    kind = type(when_asked(""))
    names = [each.name for each in pkgutil.walk_packages(pipelines.__path__, "pipelines.") if ".readers." in each.name]
    held = [value for name in names for value in vars(importlib.import_module(name)).values()]
    return [each for each in held if isinstance(each, kind)]


def test_every_pattern_that_waits_compiles() -> None:
    waiting = _waiting()
    assert len(waiting) > 100
    for each in waiting:
        assert each.groups == re.compile(each.pattern, each.flags).groups


def test_it_is_compiled_at_its_first_question_and_then_answers_as_a_pattern() -> None:
    waiting = when_asked(r"(?P<count>\d+) città", re.I)
    assert "search" not in vars(waiting)
    match = waiting.search("oltre 40 CITTÀ")
    assert match is not None
    assert match["count"] == "40"
    assert "search" in vars(waiting)
    assert waiting.fullmatch("città") is None
    assert waiting.sub("x", "3 città") == "x"


def test_what_a_pattern_has_not_is_an_error() -> None:
    with pytest.raises(AttributeError):
        _ = when_asked("città").cities  # type: ignore[attr-defined]
