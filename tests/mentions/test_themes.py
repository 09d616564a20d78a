"""Themes: told by words, found by declared names."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipelines.ids import slug
from pipelines.mentions import themes


def test_a_theme_is_told_by_its_words() -> None:
    text = "la tutela dei diritti digitali dei cittadini"
    assert themes.theme_of(text) == ("diritti-digitali", 14, 30)
    assert themes.theme_of("un ufficio qualsiasi") is None


def test_ids_are_slugs_of_the_italian_names_unless_a_true_synonym() -> None:
    assert all(key == slug(theme.label_it, 200) for key, theme in themes.vocabulary().items())
    assert themes.theme_id("Cosviluppo") == "migrazioni-e-sviluppo"
    assert themes.theme_id("tutela delle api") == "tutela-delle-api"


def test_goals_are_goals() -> None:
    assert all(theme.sdg and all(1 <= goal <= 17 for goal in theme.sdg) for theme in themes.vocabulary().values())


def test_declared_names_in_any_capitals_as_whole_words() -> None:
    text = "Lo Sport e lo SPORT, non gli sportivi né il post-sport."
    found = themes.find(text, ["sport"])
    assert [text[m.start : m.end] for m in found] == ["Sport", "SPORT"]
    assert {m.normalised for m in found} == {"sport"}
    assert themes.find(text, []) == []


@given(st.text(max_size=200))
def test_spans_lie_in_order_inside_any_text(text: str) -> None:
    found = themes.find(text, ["a", "ab", "é"])
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    themes.theme_of(text)
