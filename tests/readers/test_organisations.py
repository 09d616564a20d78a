"""Organisations that other tables name: what kind of body the words beside a name tell."""

import pytest
from texts import OWN, tables


def _kinds(sentence: str) -> dict[str, str]:
    rows = tables(f"Titolo della pagina\n\n{OWN} {sentence}\n")["organisations"]
    return {str(row["name"]): str(row["kind"]) for row in rows}


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("EUROLAGHI collabora con l'associazione Acque Libere.", "Acque Libere", "association"),
        ("EUROLAGHI lavora in sinergia con la fondazione «Rive».", "Rive", "foundation"),
        ("EUROLAGHI collabora con la Fondazione Rive.", "Fondazione Rive", "foundation"),
        ("EUROLAGHI collabora con Acque Libere.", "Acque Libere", "other"),
    ],
)
def test_kinds(sentence: str, name: str, kind: str) -> None:
    """`l'associazione Libera`: the small word before a name says what it is, where the name does not."""
    assert _kinds(sentence)[name] == kind
