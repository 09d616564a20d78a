"""Repairs a DuckDB file after DuckDB closed it: DuckDB 1.0 can read it, and the same tables give the same bytes.

Belongs here: these two repairs. Does not belong here: writing the file; see `pipelines.warehouse`.

Asked for storage version 1.0.0, DuckDB up to 1.4 wrote files that 1.0 reads. DuckDB 1.5 adds one option to each index
in the catalogue (field 103, `storage_version`), and 1.0 refuses a field it does not know. Nothing else differs, so the
option is taken out again and the file is what DuckDB 1.4 would have written. Where a future DuckDB writes no such
option, nothing happens; where it writes it otherwise, the test with DuckDB 1.0 fails.

A text of more than 4096 bytes goes to blocks of its own, whose last 8 bytes name the block where it goes on. Where it
goes on nowhere, DuckDB leaves there what the memory held before: it is set to zero.

The format, from DuckDB's `storage/metadata/metadata_manager.cpp`, `common/checksum.cpp` and
`storage/checkpoint/write_overflow_strings_to_disk.cpp`: three headers of 4096 bytes, then blocks that start with a
checksum. The catalogue is a chain of metadata blocks, 64 to a block, each starting with a pointer to the next; the
newer database header points to the first. A pointer is a block number with the metadata block's number in its highest
byte.
"""

import mmap
import re
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

_HEADER = 4096
_BLOCKS_START = 3 * _HEADER
_BLOCK = 262_144
_CHECKSUM = 8
_METADATA = (_BLOCK - _CHECKSUM) // 64 // 8 * 8
_POINTER = 8
_NONE = 2**64 - 1
_OPTION = re.compile(
    rb"\x67\x00\x01"  # field 103, a map of one entry
    rb"\x00\x00\x0fstorage_version"  # its key
    rb"\x01\x00\x64\x00\x64\x00\x1f\xff\xff\x65\x00\x00\x66\x00[\x00-\x7f]\xff\xff"  # its value, an unsigned integer
    rb"\xff\xff",
    re.DOTALL,
)


def let_duckdb_1_0_read(path: Path) -> None:
    """Take the index option that DuckDB 1.0 does not know out of the catalogue of the closed DuckDB file `path`."""
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as data:
        _clean(data)


def clear_unwritten(path: Path, overflow_blocks: Sequence[int]) -> None:
    """Set to zero what DuckDB left unwritten at the end of `overflow_blocks` in the closed DuckDB file `path`."""
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as data:
        for block in overflow_blocks:
            start = _BLOCKS_START + block * _BLOCK
            (next_block,) = struct.unpack_from("<Q", data, start + _BLOCK - _POINTER)
            if next_block not in overflow_blocks:
                data[start + _BLOCK - _POINTER : start + _BLOCK] = bytes(_POINTER)
                _seal(data, start)


def _clean(data: mmap.mmap) -> None:
    places = list(_chain(data))
    catalogue = b"".join(data[place + _POINTER : place + _METADATA] for place in places)
    kept = _OPTION.sub(b"", catalogue).ljust(len(catalogue), b"\0")
    if kept == catalogue:
        return
    size = _METADATA - _POINTER
    for number, place in enumerate(places):
        data[place + _POINTER : place + _METADATA] = kept[number * size : (number + 1) * size]
    for start in {_BLOCKS_START + (place - _BLOCKS_START) // _BLOCK * _BLOCK for place in places}:
        _seal(data, start)


def _chain(data: mmap.mmap) -> Iterator[int]:
    """Yield where each metadata block of the catalogue starts in the file."""
    headers = [struct.unpack_from("<QQ", data, start + _CHECKSUM) for start in (_HEADER, 2 * _HEADER)]
    pointer = max(headers)[1]  # the header of the later iteration is the valid one
    while pointer != _NONE:
        block, number = pointer & (2**56 - 1), pointer >> 56
        place = _BLOCKS_START + block * _BLOCK + _CHECKSUM + number * _METADATA
        yield place
        (pointer,) = struct.unpack_from("<Q", data, place)


def _seal(data: mmap.mmap, start: int) -> None:
    """Write the checksum of the block at `start`."""
    data[start : start + _CHECKSUM] = _checksum(data[start + _CHECKSUM : start + _BLOCK])


def _checksum(content: bytes) -> bytes:
    """Return DuckDB's checksum of a block: its words, multiplied modulo 2**64, all together by exclusive or."""
    import numpy as np

    words = np.frombuffer(content, "<u8") * np.uint64(0xBF58476D1CE4E5B9)
    return struct.pack("<Q", 5381 ^ int(np.bitwise_xor.reduce(words)))
