"""The registry, bad bytes, and the reading view of a text."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from texts import doc

from pipelines.sources import SourceError, load_registry, read_documents

ENTRY = """sources:
  - source_id: prova
    title: Prova
    publisher: Comune di Prova
    publisher_ipa: null
    url: null
    page_kind: page
    language: it
    license: CC0-1.0
    raw_path: prova.txt
"""


def written(folder: Path, registry: str, data: bytes | None = b"Titolo\n\nTesto.\n") -> Path:
    """A raw folder with a registry and one text."""
    (folder / "sources.yaml").write_text(registry, "utf-8")
    if data is not None:
        (folder / "prova.txt").write_bytes(data)
    return folder


def test_a_text_is_kept_as_stored(tmp_path: Path) -> None:
    """No translation of line ends, no mark taken away."""
    [read] = read_documents(written(tmp_path, ENTRY, "\ufeffTitolo\r\n\r\nCittà.\r\n".encode()))
    assert read.text == "\ufeffTitolo\r\n\r\nCittà.\r\n"
    assert read.reading.split() == ["Titolo", "Città."]


@pytest.mark.parametrize(
    ("registry", "words"),
    [
        ("", ["sources"]),
        ("sources: [", ["YAML"]),
        ("sources: {}", ["sources"]),
        (ENTRY.replace("    title: Prova\n", ""), ["entry 1", "title", "missing"]),
        (ENTRY.replace("page_kind: page", "page_kind: leaflet"), ["entry 1 (prova)", "page_kind", "leaflet"]),
        (ENTRY.replace("language: it", "lingua: it"), ["lingua"]),
        (ENTRY.replace("title: Prova", "title: 12"), ["title"]),
        (ENTRY + ENTRY.removeprefix("sources:\n"), ["entry 2", "source_id", "twice"]),
        (ENTRY.replace("prova.txt", "../prova.txt"), ["leaves"]),
        (ENTRY.replace("url: null", "url: javascript:alert(1)"), ["entry 1 (prova)", "url", "http://"]),
        (ENTRY.replace("CC0-1.0", "all mine"), ["entry 1 (prova)", "license", "CC-BY-4.0"]),
        (ENTRY.replace("language: it", "language: italiano"), ["entry 1 (prova)", "language", "two small letters"]),
        (ENTRY.replace("language: it", "language: xx"), ["entry 1 (prova)", "language", "two small letters"]),
        (ENTRY.replace("source_id: prova", "source_id: Città_1"), ["entry 1", "source_id", "single hyphens"]),
        (ENTRY + "    title: Altra\n", ["line 11", "`title` stands twice"]),
        (ENTRY.replace("title: Prova", 'title: "Prova'), ["line 3", "quotation mark"]),
    ],
)
def test_a_bad_entry_is_named(tmp_path: Path, registry: str, words: list[str]) -> None:
    """One line that names file, entry and remedy."""
    with pytest.raises(SourceError) as caught:
        read_documents(written(tmp_path, registry))
    assert "\n" not in str(caught.value)
    assert "sources.yaml" in str(caught.value)
    assert all(word in str(caught.value) for word in words)


@pytest.mark.parametrize("licence", ["notspecified", "CC-BY-3.0-IT", "CC-BY-NC-SA-4.0", "IODL-2.0", "CC0-1.0"])
def test_usual_licences_languages_and_addresses_are_taken(tmp_path: Path, licence: str) -> None:
    entry = ENTRY.replace("CC0-1.0", licence).replace("language: it", "language: en")
    (source,) = load_registry(written(tmp_path, entry.replace("url: null", "url: http://example.org")))
    assert (source.license, source.language, source.url) == (licence, "en", "http://example.org")


def test_a_registry_in_another_encoding_is_said_to_be_that(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_bytes(ENTRY.replace("title: Prova", "title: Città").encode("latin-1"))
    with pytest.raises(SourceError, match=r"sources\.yaml, line 3: is not UTF-8; save the file as UTF-8"):
        load_registry(tmp_path)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (None, "cannot be read"),
        (b"", "empty"),
        (" \n\u00a0\n".encode(), "empty"),
        (b"Citt\xe0 di Prova", "not UTF-8"),
        ("Città".encode()[:-1], "truncated"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not UTF-8"),
        (b"abc\x00def", "control character"),
        ("Città".encode("utf-16"), "UTF-16"),
        (b"<html><body><h1>404 Not found</h1></body></html>", "HTML source"),
        (b"\xef\xbb\xbf\n<!-- page -->\n<!DOCTYPE html>\n" + b"Titolo\n" * 100, "HTML source"),
        (b'<div class="page"><p>Le reti</p></div>\n' * 9, "HTML source"),
    ],
)
def test_bad_bytes_are_named(tmp_path: Path, data: bytes | None, word: str) -> None:
    """Missing, empty, binary, truncated, badly encoded."""
    with pytest.raises(SourceError, match="prova") as caught:
        read_documents(written(tmp_path, ENTRY, data))
    assert word in str(caught.value)


def test_single_tags_and_addresses_in_angle_brackets_are_text(tmp_path: Path) -> None:
    """Only a page's source is refused."""
    text = "<b>Titolo</b>\n\n<https://example.org/a/long/address/of/a/page>\nTesto<br/> di <html>.\n"
    assert len(read_documents(written(tmp_path, ENTRY, text.encode()))) == 1


def test_every_bad_source_is_named(tmp_path: Path) -> None:
    """All problems at once, a line each."""
    two = ENTRY + ENTRY.removeprefix("sources:\n").replace("prova", "altra")
    with pytest.raises(SourceError) as caught:
        read_documents(written(tmp_path, two, b""))
    assert len(str(caught.value).splitlines()) == 2


def test_a_missing_registry(tmp_path: Path) -> None:
    """The message names the option that points elsewhere."""
    with pytest.raises(SourceError, match="--raw"):
        load_registry(tmp_path)


TEXT = st.text(st.sampled_from("ab èé\u0300\u0301 \u00a0\ufeff\u00ad\u200b\r\n\t.É1")).filter(lambda t: t.strip())


@given(TEXT)
def test_the_reading_is_composed_and_points_back(text: str) -> None:
    """NFC, one kind of blank; every character's span is its own in the stored text, in order."""
    read = doc(text)
    assert not set(read.reading) & set("\r\t\u00a0\ufeff\u00ad\u200b")
    last = 0
    for index, char in enumerate(read.reading):
        start, end = read.span(index, index + 1)
        assert last <= start < end <= len(text)
        if not char.isspace():
            assert unicodedata.normalize("NFC", text[start:end].strip("\u00ad\u200b\ufeff")) == char
        last = end


@given(TEXT)
def test_no_letter_is_lost(text: str) -> None:
    """What is not blank or invisible stands in the reading."""
    invisible = str.maketrans(dict.fromkeys("\ufeff\u00ad\u200b", ""))
    assert unicodedata.normalize("NFC", "".join(text.translate(invisible).split())) == unicodedata.normalize(
        "NFC", "".join(doc(text).reading.split())
    )
