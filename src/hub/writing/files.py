"""Writes some files together: all of them, or none, whatever happens in between."""

import difflib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Change:
    """What a file holds before and after. A new file held nothing before."""

    path: Path
    before: bytes | None
    after: bytes


class AlreadyThere(Exception):
    """A file that was to be new is there already, or one has changed since it was read."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def write(changes: list[Change]) -> None:
    """Writes every file beside its place and then moves them all in.

    Raises OSError if the disk refuses, and AlreadyThere if a file is not what it was; every file
    is then what it was before, also when the editor stops the command halfway.
    """
    staged: list[tuple[Path, Change]] = []
    moved: list[Change] = []
    made: list[Path] = []
    try:
        for change in changes:
            if now(change.path) != change.before:
                raise AlreadyThere(change.path)
            made += new_folders(change.path.parent)
            staged.append((beside(change), change))
        for path, change in staged:
            moved.append(change)
            path.replace(change.path)
    except BaseException:
        for change in reversed(moved):
            put_back(change)
        for path, _ in staged:
            path.unlink(missing_ok=True)
        for folder in reversed(made):
            folder.rmdir()
        raise


def now(path: Path) -> bytes | None:
    """What a file holds, or None if it is not there."""
    return path.read_bytes() if path.exists() else None


def new_folders(folder: Path) -> list[Path]:
    """Makes a folder and those above it. Returns the ones that were not there, highest first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def beside(change: Change) -> Path:
    """The new content in a file beside its place, on the disk before it is moved."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{change.path.name}.", suffix=".new", dir=change.path.parent)
    except OSError as error:
        error.filename = str(change.path)  # the file that the editor knows of
        raise
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(change.after)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(change.path.stat().st_mode & 0o777 if change.path.exists() else 0o644)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def put_back(change: Change) -> None:
    """Undoes one change, if it came as far as the disk."""
    if now(change.path) != change.after:
        return
    if change.before is None:
        change.path.unlink()
    else:
        change.path.write_bytes(change.before)


def added(change: Change) -> tuple[int, list[str]]:
    """The lines that a change adds to a file, and the number of the first of them, counted from 1."""
    old, new = ((text or b"").decode("utf-8-sig").splitlines() for text in (change.before, change.after))
    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    start, end = next((c, d) for what, _, _, c, d in blocks if what != "equal")
    while start < end - 1 and not new[start].strip():
        start += 1
    while start < end - 1 and not new[end - 1].strip():
        end -= 1
    return start + 1, new[start:end]
