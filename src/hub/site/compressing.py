"""What a server sends to a browser that takes compressed files, made beforehand beside each file of text."""

import gzip
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
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
Stamp = tuple[int, int]
# The files of so many builds are kept.
MOST_BUILDS = 3


class Compressing:
    """The compressed files of a site, made by `pool` while its last files are still being made."""

    def __init__(self, root: Path, site: Path, pool: Executor) -> None:
        self.folder, self.site, self.pool = root / FOLDER, site, pool
        self.begun: dict[Path, Stamp] = {}
        self.files: list[Future[None]] = []
        self.folder.mkdir(parents=True, exist_ok=True)

    def begin(self, is_ready: Callable[[Path], bool]) -> None:
        """Begins with the files that will not change any more."""
        for path in texts(self.site):
            if is_ready(path):
                self.submit(path)

    def submit(self, path: Path) -> None:
        """Leaves one file to the pool."""
        self.begun[path] = stamp(path)
        self.files.append(self.pool.submit(write, path, self.folder))

    def finish(self) -> None:
        """Writes `x.br` and `x.gz` beside every file of text. What has not changed is not made again."""
        self.wait()
        waiting = list(texts(self.site))
        for path in waiting:
            if self.begun.get(path) != stamp(path):
                self.submit(path)
        self.wait()
        most = MOST_BUILDS * len(waiting) * len(MAKERS)
        for old in store.by_age(self.folder)[:-most]:
            old.unlink(missing_ok=True)

    def wait(self) -> None:
        """Until all that has begun is written."""
        for one in self.files:
            one.result()


def stamp(path: Path) -> Stamp:
    """What is another one when the file has been written again."""
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def compress(root: Path, site: Path) -> None:
    """Writes `x.br` and `x.gz` beside every file of text."""
    with ThreadPoolExecutor(2) as pool:
        Compressing(root, site, pool).finish()


def write(path: Path, folder: Path) -> None:
    """The compressed files beside one file."""
    content = path.read_bytes()
    name = f"{sha256(content).hexdigest()}-{VERSION}"
    for ending, make in MAKERS.items():
        made = store.once(folder / f"{name}.{ending}", partial(make, content))
        path.with_name(f"{path.name}.{ending}").write_bytes(made)


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
