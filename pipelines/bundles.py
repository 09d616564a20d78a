"""What stands beside the data packages: DuckDB file, workbook, CSVW, schema.org, zip, catalogue, verifier, portal.

Belongs here: the order in which these are made, since each holds the ones before. Does not belong here: what each of
them says; see `pipelines.workbook`, `pipelines.csvw`, `pipelines.schemaorg`, `pipelines.catalogue`, `pipelines.portal`.
"""

import hashlib
import json
import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from pipelines import csvw, schema, schemaorg, verify
from pipelines.archive import archive
from pipelines.catalogue import WAREHOUSE, write_catalogue
from pipelines.packages import write_json
from pipelines.portal import Portal, Published, write_pages
from pipelines.settings import settings
from pipelines.timespan import extent, modified
from pipelines.warehouse import write_warehouse
from pipelines.workbook import workbook


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is made of an edition's tables alone, before anything is written: workbooks by package, pages by path."""

    workbooks: Mapping[str, bytes]
    pages: Mapping[str, str]


def prepare(frames: Mapping[str, pl.DataFrame], portal: Portal) -> Prepared:
    """Make the workbooks, and the pages of `portal` that tell of no files, of an edition's tables."""
    return Prepared({name: workbook(name, frames) for name in schema.packages()}, portal.contents())


def write_bundles(
    frames: Mapping[str, pl.DataFrame], out: Path, warehouse: Path, prepared: Prepared | None = None
) -> None:
    """Write the DuckDB file `warehouse` of the packages of `frames` in folder `out`, and complete that folder with a
    copy of it and all else that is published. `prepared`: what is made already of that."""
    version = json.loads((out / verify.INDEX).read_text("utf-8"))["version"]
    with ThreadPoolExecutor(1) as second:  # DuckDB works beside Python
        written = second.submit(write_warehouse, out, warehouse)
        portal = Portal(frames, version)
        prepared = prepared or prepare(frames, portal)
        for name in schema.packages():
            _complete(name, frames, out / name, prepared.workbooks[name])
        published = Published(out)
        pages = {**prepared.pages, **portal.packages(published)}
        written.result()
    shutil.copyfile(warehouse, out / WAREHOUSE)
    write_catalogue(frames, out)
    shutil.copyfile(verify.__file__, out / "verify.py")
    write_pages({**pages, **portal.front(published)}, out)
    write_sums(out)


def _complete(name: str, frames: Mapping[str, pl.DataFrame], folder: Path, book: bytes) -> None:
    """Write what belongs inside the folder of one package, and its zip beside it."""
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    given = settings()
    about = schemaorg.dataset(descriptor, extent(name, frames, given), modified(frames, given), given)
    write_json(folder / schemaorg.FILE, about)
    write_json(folder / "data" / csvw.FILE, csvw.metadata(name))
    (folder / f"{name}.xlsx").write_bytes(book)
    write_sums(folder)
    held = {f"{name}/{path}": data for path, data in _held(folder).items()}
    folder.with_name(f"{name}.zip").write_bytes(archive(held))


def write_sums(folder: Path) -> None:
    """Write the SHA-256 of every other file under `folder`, as `sha256sum -c` reads them."""
    held = {path: data for path, data in _held(folder).items() if path != verify.SUMS}
    lines = [f"{hashlib.sha256(data).hexdigest()}  {path}\n" for path, data in held.items()]
    (folder / verify.SUMS).write_text("".join(lines), "utf-8", newline="\n")


def _held(folder: Path) -> dict[str, bytes]:
    """Return every file under `folder`, by path from it, in order of paths."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: files[name].read_bytes() for name in sorted(files)}
