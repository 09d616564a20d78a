"""Zip files whose bytes depend on their content only.

Belongs here: order, dates and compression of zip members. Does not belong here: what is packed.

Members are stored, not deflated: what deflate writes differs between zlib, zlib-ng and their versions, so two machines
would publish different bytes for the same data.
"""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first date that a zip file can tell
_UNIX, _READABLE = 3, 0o100644 << 16


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return a zip file of `files`, path to content, in their order."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as packed:
        for name, content in files.items():
            member = ZipInfo(name, _EARLIEST)
            member.create_system, member.external_attr = _UNIX, _READABLE
            packed.writestr(member, content)
    return buffer.getvalue()
