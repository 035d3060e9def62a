"""Where what is kept between builds lies: each file under a name that tells all it is made of."""

import os
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache

from hub.memory import put
from hub.site.ingredients import digest, program

WHOLE = Path(".cache/whole")
TEMPLATES = Path(".cache/templates")
# One for today, one for the branch one comes back to, one for the day of the tests.
MOST_KEPT = 3


def once(path: Path, make: Callable[[], bytes]) -> bytes:
    """What was kept under a name that tells all it is made of; else what is now made of it."""
    with suppress(FileNotFoundError):
        os.utime(path)
        return path.read_bytes()
    made = make()
    put(path, made)
    return made


def once_whole(root: Path, name: str, parts: Iterable[str], make: Callable[[], str]) -> str:
    """A file of the whole site, made anew when its parts or the program have changed."""
    folder = root / WHOLE / name
    in_use(folder)
    made = once(folder / digest([program(root), *parts]), lambda: make().encode())
    for old in by_age(folder)[:-MOST_KEPT]:
        old.unlink(missing_ok=True)
    return made.decode()


def in_use(folder: Path) -> None:
    """The folder is there, and the newest of its kind."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.touch()


def templates(root: Path) -> BytecodeCache:
    """Templates of the theme as Jinja reads them: it asks itself whether their text is still the same."""
    folder = root / TEMPLATES / program(root)
    in_use(folder)
    for old in by_age(folder.parent)[:-MOST_KEPT]:
        shutil.rmtree(old, ignore_errors=True)
    return FileSystemBytecodeCache(str(folder))


def by_age(folder: Path) -> list[Path]:
    """What is in a folder, the oldest first."""
    return sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime)
