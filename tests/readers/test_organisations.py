"""Organisations that other tables name: what kind of body the words beside a name tell."""

import pytest
from texts import OWN, about, tables


def _kinds(sentence: str) -> dict[str, str]:
    rows = tables(f"Titolo della pagina\n\n{OWN} {sentence}\n")["organisations"]
    return {str(row["name"]): str(row["kind"]) for row in rows}


def test_a_city_that_creates_a_network_has_its_full_name() -> None:
    """`creata dalla Città di Lione`: the body is not called "Città"."""
    found = _kinds("LAGONET è una rete mondiale di città per la gastronomia, creata nel 2009 dalla Città di Lione.")
    assert ("Città di Lione" in found, "Città" in found) == (True, False)


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


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Collabora con l'Organizzazione marittima internazionale (IMO).",
         ("Organizzazione marittima internazionale", "international_organisation")),
        ("La rete collabora con l'Agenzia europea per l'ambiente.", ("Agenzia europea per l'ambiente", "eu_body")),
        ("La rete collabora con il Comitato europeo delle regioni.", ("Comitato europeo delle regioni", "eu_body")),
        ("La rete collabora con il Centro di Ateneo per i Diritti Umani.",
         ("Centro di Ateneo per i Diritti Umani", "research_institute")),
        ("La rete collabora con la Camera di commercio di Lione.", ("Camera di commercio di Lione", "other")),
        ("La rete collabora con l'Organizzazione mondiale del turismo e con le scuole.",
         ("Organizzazione mondiale del turismo", "international_organisation")),
    ],
)  # fmt: skip
def test_names_with_small_words(sentence: str, named: tuple[str, str]) -> None:
    """A name written like a sentence is taken whole, up to the next clause."""
    assert about(sentence, "organisations", "name", "kind") == [named]
