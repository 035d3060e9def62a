"""Packs files into one zip file: the same files and the same day give the same bytes."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# Compressed already: a second time takes time and saves nothing.
PACKED = {".pdf", ".png", ".woff2"}
ON_UNIX = 3
FILE_THAT_ALL_MAY_READ = 0o100644 << 16


def pack(contents: Mapping[str, bytes], day: date) -> bytes:
    """The files, path → content, as a zip file in the order of their paths, all made at noon of the day."""
    written = BytesIO()
    with ZipFile(written, "w") as packed:
        for path, content in sorted(contents.items()):
            packed.writestr(entry(path, day), content)
    return written.getvalue()


def entry(path: str, day: date) -> ZipInfo:
    """What a zip file says of one of its files."""
    info = ZipInfo(path, (day.year, day.month, day.day, 12, 0, 0))
    info.compress_type = ZIP_STORED if PurePosixPath(path).suffix in PACKED else ZIP_DEFLATED
    info.create_system = ON_UNIX
    info.external_attr = FILE_THAT_ALL_MAY_READ
    return info
