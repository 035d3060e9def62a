"""Puts a finished folder in the place of an old one in a single step: nobody ever meets half a site."""

import ctypes
import fcntl
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

AT_FDCWD = -100
EXCHANGE = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS


class OutIsNotASite(Exception):
    """The folder to build into holds something that no build has made."""


@contextmanager
def beside(out: Path) -> Iterator[Path]:
    """A new folder next to `out`; on success the two change places, on failure `out` is as it was.

    One build at a time: a second one waits. What a killed build left behind is cleared first.
    """
    refuse_strangers(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with lock(out):
        recover(out)
        new = Path(tempfile.mkdtemp(prefix=f".{out.name}-new-", dir=out.parent))
        try:
            yield new
            new.chmod(0o755)
            swap(new, out)
        finally:
            shutil.rmtree(new, ignore_errors=True)


@contextmanager
def lock(out: Path) -> Iterator[None]:
    """Held by the build that works beside `out`; the system lets go of it whatever becomes of the build."""
    with (out.parent / f".{out.name}-lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def recover(out: Path) -> None:
    """Clears what killed builds left behind; where a system cannot exchange, brings the old site back."""
    old = out.parent / f".{out.name}-old"
    if old.exists() and not out.exists():
        old.rename(out)
    shutil.rmtree(old, ignore_errors=True)
    for left in out.parent.glob(f".{out.name}-new-*"):
        shutil.rmtree(left, ignore_errors=True)


def refuse_strangers(out: Path) -> None:
    """A folder full of somebody's files is never replaced."""
    if out.is_dir() and any(out.iterdir()) and not (out / "_headers").is_file():
        raise OutIsNotASite(str(out))
    if out.exists() and not out.is_dir():
        raise OutIsNotASite(str(out))


def swap(new: Path, out: Path) -> None:
    """`new` takes the place of `out`. Where the system can, in one step that cannot be interrupted."""
    if not out.exists():
        new.rename(out)
    elif not exchange(new, out):
        old = out.parent / f".{out.name}-old"
        out.rename(old)
        new.rename(out)
        shutil.rmtree(old, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Lets two folders change names at once. False where the system or the file system cannot."""
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        return bool(library.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], EXCHANGE) == 0)
    if sys.platform == "darwin":
        return bool(library.renamex_np(names[0], names[1], EXCHANGE) == 0)
    return False
