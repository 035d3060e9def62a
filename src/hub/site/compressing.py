"""What a server sends to a browser that takes compressed files, made beforehand beside each file of text."""

import gzip
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from pathlib import Path

import brotli

from hub.site import store

FOLDER = Path(".cache/compressed")
TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".ics", ".txt"}
# The header of a compressed file weighs more than what is saved of a short one.
SHORT = 500
# Brotli's best takes twice the time of its second best and saves one byte in seventy.
SECOND_BEST = 10
GZIP_BEST = 9
# The files of so many builds are kept.
MOST_BUILDS = 3


def compress(root: Path, site: Path) -> None:
    """Writes `x.br` and `x.gz` beside every file of text. What has not changed is not compressed again."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(2) as pool:
        made = [one for files in pool.map(lambda path: write(path, folder), texts(site)) for one in files]
    for old in store.by_age(folder)[: -MOST_BUILDS * len(made)]:
        old.unlink(missing_ok=True)


def write(path: Path, folder: Path) -> list[Path]:
    """The compressed files beside one file."""
    content = path.read_bytes()
    name = f"{sha256(content).hexdigest()}-{VERSION}"
    made = [path.with_name(f"{path.name}.{ending}") for ending in MAKERS]
    for target, (ending, make) in zip(made, MAKERS.items(), strict=True):
        target.write_bytes(store.once(folder / f"{name}.{ending}", partial(make, content)))
    return made


def texts(site: Path) -> Iterator[Path]:
    """The files that are worth compressing."""
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXT and path.is_file() and path.stat().st_size >= SHORT:
            yield path


def by_brotli(content: bytes) -> bytes:
    """As text, nearly as small as it goes."""
    return bytes(brotli.compress(content, mode=brotli.MODE_TEXT, quality=SECOND_BEST))


def by_gzip(content: bytes) -> bytes:
    """Without the time, so that the same file gives the same bytes."""
    return gzip.compress(content, GZIP_BEST, mtime=0)


MAKERS: dict[str, Callable[[bytes], bytes]] = {"br": by_brotli, "gz": by_gzip}
VERSION = f"{brotli.__version__}-{SECOND_BEST}"
