"""How far a network reaches, told by its ground, its character or beside its name; what it is, behind a dash."""

import pytest
from texts import tables


def network(text: str, label: str = "") -> dict[str, object]:
    """The one network of a page about it."""
    page = f"Le reti\n\nIl Comune aderisce a queste reti.\n\n### Rete dei Boschi\n{label}{text}\n"
    [found] = tables(page, "networks_list")["networks"]
    return found


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("La Rete dei Boschi unisce invece su scala locale 14 Comuni.", "local"),
        ("La Rete dei Boschi opera su scala nazionale ed è nata nel 2003.", "national"),
        ("La Rete dei Boschi, di ambito locale, è nata nel 2003.", "local"),
        ("La Rete, iniziativa internazionale della FAO, è nata nel 2003.", "international"),
        ("Con delibera n. 3 del 2003 abbiamo aderito alla Rete dei Boschi, di portata nazionale.", "national"),
        ("La Rete dei Boschi sostiene progetti di ambito nazionale.", None),
        ("La Rete dei Boschi promuove convegni su scala nazionale.", None),
    ],
)
def test_reach(text: str, scope: str | None) -> None:
    """Its own, not that of what it does."""
    assert network(text)["scope"] == scope


@pytest.mark.parametrize(("label", "scope"), [("interregionale", "interregional"), ("valli e boschi", None)])
def test_ground(label: str, scope: str | None) -> None:
    """A label line says it in one word."""
    assert network("La Rete dei Boschi è nata nel 2003.", f"Territorio: {label}\n")["scope"] == scope


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("C’è infine la Rete dei Boschi, associazione nata nel 1990. Ha sede a Roma.",
         "C’è infine la Rete dei Boschi, associazione nata nel 1990."),
        ("C’è infine il festival della Rete dei Boschi. Ha sede a Roma.", "Ha sede a Roma."),
    ],
)  # fmt: skip
def test_late(text: str, told: str) -> None:
    """A network that a plain verb brings up is the subject."""
    assert network(text)["description_it"] == told


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("**Polis** - Polis è una rete europea di città.", "Polis è una rete europea di città."),
        ("**Polis** - rete europea di città.", "Polis - rete europea di città."),
    ],
)
def test_repeated(entry: str, told: str) -> None:
    """An entry whose sentence repeats its name."""
    page = f"Le reti\n\n## Organismi\n\n* {entry}\n"
    assert [row["description_it"] for row in tables(page, "networks_list")["networks"]] == [told]
