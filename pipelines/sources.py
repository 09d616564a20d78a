"""The registry and the snapshots: `raw/sources.yaml` and the texts it names, as `Document` objects.

Belongs here: reading bytes, refusing bad ones with one clear line, covering personal addresses (`pipelines.privacy`
knows them), and the reading view of a text (NFC, one kind of blank). Does not belong here: anything else that knows
what a text says.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

REGISTRY = "sources.yaml"
_REMEDIES = {
    "source_id": "use small letters a-z and figures, words joined by single hyphens, like `citta-gemelle`",
    "url": "write the whole address with http:// or https:// before it, or null if it is not known",
    "language": "write the two small letters that ISO 639-1 gives the language, like `it`",
    "license": "write its short name, like CC-BY-4.0, CC0-1.0 or IODL-2.0, or `notspecified` if the page names none",
}
_BLANKS = {
    ord(c): " "
    for c in "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
}
_BREAKS = {ord(c): "\n" for c in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"}
_FOLDS = str.maketrans({**_BLANKS, **_BREAKS})
_FOLDABLE = re.compile("[" + "".join(chr(c) for c in {**_BLANKS, **_BREAKS}) + "]")
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ODD = re.compile(f"[{_UNSEEN}\u0300-\u036f]")  # found sooner than a cluster
_CLUSTER = re.compile(f"[{_UNSEEN}]|[^\u0300-\u036f][\u0300-\u036f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_HTML = re.compile(r"(?:[\s\ufeff]|<\?xml[^>]*>|<!--.*?-->)*+<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)


class SourceError(Exception):
    """A source or the registry cannot be used; the message names file, place and remedy in one line."""


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of the registry; the fields are the columns of the table `sources`."""

    source_id: str
    title: str
    publisher: str
    publisher_ipa: str | None
    url: str | None
    page_kind: str
    language: str
    license: str
    raw_path: str
    retrieved_at: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its text.

    `text` is the file as stored (no newline or BOM translation), personal addresses covered: what published spans
    point into; `sha256` is its digest. `reading` is
    the same text for rules: NFC, blanks and line breaks each of one kind, invisible characters gone. `origin[i]`
    is the offset in `text` of `reading[i]`; None where both have the same length.
    """

    source: Source
    text: str
    sha256: str
    reading: str = field(repr=False)
    origin: array[int] | None = field(repr=False, default=None)

    @property
    def id(self) -> str:
        """The document's id: its source's."""
        return self.source.source_id

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of `text` that `reading[start:end]` stands for."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + self._width(end - 1) if end > start else self.origin[start]

    def _width(self, index: int) -> int:
        """Characters of `text` behind one character of `reading`: a letter with its combining marks."""
        assert self.origin is not None
        begin = self.origin[index]
        end = self.origin[index + 1] if index + 1 < len(self.origin) else len(self.text)
        while end > begin + 1 and self.text[end - 1] in _UNSEEN:
            end -= 1
        return end - begin


def document(source: Source, text: str) -> Document:
    """A `Document` of a text already decoded; used by tests and by `read_documents`."""
    reading, origin = _reading(text)
    return Document(source, text, hashlib.sha256(text.encode()).hexdigest(), reading, origin)


def as_read(text: str) -> str:
    """The reading view of a text."""
    return _reading(text)[0]


def _reading(text: str) -> tuple[str, array[int] | None]:
    """The reading view of a text and its origin map (None when every character keeps its place)."""
    origin = None
    if _ODD.search(text) and _CLUSTER.search(text):
        text, origin = _composed(text)
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return (text.translate(_FOLDS) if _FOLDABLE.search(text) else text), origin


def _composed(text: str) -> tuple[str, array[int]]:
    """NFC text without invisible characters, with the offset each character came from."""
    pieces: list[str] = []
    origin: array[int] = array("I")
    done = 0
    for match in _CLUSTER.finditer(text):
        start, end = match.span()
        pieces.append(text[done:start])
        origin.extend(range(done, start))
        composed = "" if match[0] in _UNSEEN else unicodedata.normalize("NFC", match[0])
        pieces.append(composed)
        rest = len(composed) - 1  # marks that compose with nothing keep their own places
        origin.extend([start, *range(end - rest, end)][: len(composed)])
        done = end
    pieces.append(text[done:])
    origin.extend(range(done, len(text)))
    return "".join(pieces), origin


def curated(path: Path) -> Any:
    """What a YAML file that a person keeps holds. `SourceError` names line and remedy if it is not UTF-8, not YAML, or
    says a key twice."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = path.read_bytes()
        data.decode("utf-8")
        reader = loader(data)
        node = reader.get_single_node()
        _refuse_repeated_keys(path, node)
        return reader.construct_document(node) if node else None
    except OSError as error:
        raise SourceError(
            f"{path}: cannot be read ({error.strerror}); name the folder that holds {path.name} with --raw"
        ) from None
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(f"{path}, line {line}: is not UTF-8; save the file as UTF-8") from None
    except (yaml.YAMLError, ValueError) as error:
        raise SourceError(f"{path}{_why(error)}") from None


def _why(error: Exception) -> str:
    """Where and why a file is no YAML; of an open quotation mark, where it was opened."""
    opened, where = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    if opened and "quoted scalar" in getattr(error, "context", ""):
        return f", line {opened.line + 1}: a quotation mark is opened and not closed rightly; mend the quotes there"
    return f"{f', line {where.line + 1}' if where else ''}: is not valid YAML; mend the syntax there"


def _refuse_repeated_keys(path: Path, node: Any) -> None:
    """YAML itself takes the last of two equal keys without a word."""
    if node is None or node.id == "scalar":
        return
    if node.id == "sequence":
        children = node.value
    else:
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise SourceError(
                    f"{path}, line {key.start_mark.line + 1}: `{key.value}` stands twice in one entry; keep one of them"
                )
            seen.add(str(key.value))
        children = [value for _, value in node.value]
    for child in children:
        _refuse_repeated_keys(path, child)


def load_registry(raw: Path) -> list[Source]:
    """The entries of `raw/sources.yaml`, in order. Raises `SourceError` naming file, entry and remedy."""
    path = raw / REGISTRY
    loaded = curated(path)
    entries = loaded.get("sources") if isinstance(loaded, dict) else None
    if not isinstance(entries, list) or not entries:
        raise SourceError(f"{path}: holds no list `sources:`; write one entry per text under that key")
    sources = [_source(path, number, entry) for number, entry in enumerate(entries, 1)]
    _refuse_repeats(path, sources)
    return sources


def _source(path: Path, number: int, entry: Any) -> Source:
    """One registry entry, checked against the schema of the table `sources`."""
    from pipelines.schema import tables

    fields = {f.name: f for f in tables()["sources"].fields}
    where = f"{path}, entry {number}"
    if not isinstance(entry, dict):
        raise SourceError(f"{where}: is not a mapping; give it the keys {', '.join(fields)}")
    where += f" ({entry.get('source_id')})" if entry.get("source_id") else ""
    for key in entry:
        if key not in fields and key != "retrieved_at":
            raise SourceError(f"{where}: unknown key `{key}`; the keys are {', '.join(fields)}")
    for name, rule in fields.items():
        _check_value(where, name, entry.get(name), rule)
    values: dict[str, Any] = {name: entry.get(name) for name in fields}
    retrieved = entry.get("retrieved_at")
    return Source(**values, retrieved_at=None if retrieved is None else str(retrieved))


def _check_value(where: str, name: str, value: Any, rule: Any) -> None:
    """Refuse a registry value that the schema does not allow."""
    if value is None:
        if rule.required:
            raise SourceError(f"{where}: `{name}` is missing; add it")
        return
    if not isinstance(value, str) or not value.strip():
        raise SourceError(f"{where}: `{name}` is not a text; write it as a string")
    if rule.enum and value not in rule.enum:
        raise SourceError(f"{where}: `{name}` is `{value}`; use one of {', '.join(rule.enum)}")
    fits = rule.pattern is None or re.fullmatch(rule.pattern, value)
    if not fits or (name == "language" and not _is_language(value)):
        raise SourceError(f"{where}: `{name}` is `{value}`; {_REMEDIES[name]}")


def _is_language(code: str) -> bool:
    """Whether ISO 639-1 has a code; looking it up takes time, which the language that rules read need not."""
    from babel.localedata import exists

    return code == "it" or exists(code)


def _refuse_repeats(path: Path, sources: list[Source]) -> None:
    for name in ("source_id", "raw_path"):
        seen: set[str] = set()
        for number, source in enumerate(sources, 1):
            value = getattr(source, name)
            if value in seen:
                raise SourceError(
                    f"{path}, entry {number} ({source.source_id}): `{name}` {value} stands twice; give each source "
                    f"its own"
                )
            seen.add(value)


def read_documents(raw: Path) -> list[Document]:
    """Every registered text, in registry order. Raises one `SourceError` that lists each unusable source."""
    documents: list[Document] = []
    problems: list[str] = []
    for source in load_registry(raw):
        try:
            documents.append(_without_personal(document(source, _decoded(raw, source))))
        except SourceError as error:
            problems.append(str(error))
    if problems:
        raise SourceError("\n".join(problems))
    return documents


def _without_personal(whole: Document) -> Document:
    """The document with its personal addresses covered, character by character, before anything reads it."""
    from pipelines.privacy import covered, personal

    spans = [whole.span(*each) for each in personal(whole.reading)]
    return document(whole.source, covered(whole.text, spans)) if spans else whole


def _decoded(raw: Path, source: Source) -> str:
    """The text of one source, as stored."""
    path = raw / source.raw_path
    if not path.resolve().is_relative_to(raw.resolve()):
        raise SourceError(
            f"{raw / REGISTRY} ({source.source_id}): raw_path {source.raw_path} leaves {raw}; keep texts inside it"
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(
            f"{path} ({source.source_id}): cannot be read ({error.strerror}); restore the file or mend raw_path"
        ) from None
    for fault in _faults(data):
        raise SourceError(f"{path} ({source.source_id}): {fault}")
    return data.decode("utf-8")


def _faults(data: bytes) -> Iterator[str]:
    """What makes bytes unusable as a source text, in plain words with the remedy."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield "is UTF-16, not UTF-8; save it as UTF-8"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        kind = (
            "ends inside a character (truncated?)"
            if error.end >= len(data) and error.reason.startswith("unexpected end")
            else "is not UTF-8"
        )
        yield f"{kind} at byte {error.start}; save the whole page as UTF-8"
        return
    if not text.strip(_UNSEEN + " \t\r\n\u00a0"):
        yield "is empty; fetch the page again or remove the entry"
    if _HTML.match(text) or 2 * sum(map(len, _TAG.findall(text))) > len(text):
        yield "is HTML source, not the text of a page; save what the page shows, as plain text"
    if control := _CONTROL.search(text):
        place = f"U+{ord(control[0]):04X} at character {control.start()}"
        yield f"holds the control character {place}: binary, not text; fetch the page as text"
