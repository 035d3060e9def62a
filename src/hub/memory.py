"""What was worked out the last time, kept beside the project, so that it need not be worked out again."""

import os
import pickle
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import get_ident
from typing import Any, TypeVar

Answer = TypeVar("Answer")

FOLDER = Path(".cache/check")
CODE = Path(__file__).parent


class Memory:
    """Answers, each under a sum of what it was made of. On its own it forgets everything at once."""

    def __init__(self) -> None:
        self.before: dict[bytes, Any] = {}
        self.used: dict[bytes, Any] = {}

    def recall(self, kind: str, made_of: Iterable[str | bytes], make: Callable[[], Answer]) -> Answer:
        """The answer of the last time, if one of its kind was made of the same; else what is now made."""
        key = digest([kind, *made_of])
        if key not in self.used:
            self.used[key] = self.before[key] if key in self.before else make()
        answer: Answer = self.used[key]
        return answer


def of_last_time(root: Path) -> Memory:
    """What was kept for this code and these libraries, if anything.

    The file is read with pickle, so it is as trusted as the code beside it: it never comes from a repository
    (`tests/test_memory.py`).
    """
    memory = Memory()
    memory.before = read(path_in(root))
    return memory


def keep(root: Path, memory: Memory) -> None:
    """Keeps what was asked for this time; the rest is forgotten."""
    if memory.used.keys() != memory.before.keys():
        write(path_in(root), memory.used)


def path_in(root: Path) -> Path:
    """Where the answers of this code lie."""
    return root / FOLDER / program(root).hex()


def read(path: Path) -> dict[bytes, Any]:
    """What was kept; nothing where nothing was, or where it cannot be read any more."""
    with suppress(Exception):
        return dict(pickle.loads(path.read_bytes()))  # noqa: S301 - written by ourselves
    return {}


def write(path: Path, answers: dict[bytes, Any]) -> None:
    """All answers at once, and nothing of other code."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in path.parent.iterdir():
            old.unlink(missing_ok=True)
    put(path, pickle.dumps(answers))


def put(path: Path, content: bytes) -> None:
    """All or nothing. A full disk, or another command that clears up, only means that less is kept."""
    beside = path.with_name(f".{path.name}-{os.getpid()}-{get_ident()}")
    with suppress(OSError):
        beside.write_bytes(content)
        beside.replace(path)


@cache
def program(root: Path) -> bytes:
    """A sum of the code, of the libraries that are locked, and of Python."""
    code = sorted(path for path in CODE.rglob("*") if path.suffix in {".py", ".yml", ".html"})
    lock = [path for path in [root / "uv.lock"] if path.is_file()]
    return digest([sys.version, *(path.read_bytes() for path in [*lock, *code])])


def digest(parts: Iterable[str | bytes]) -> bytes:
    """A sum that is another as soon as any part is, or the places where they part."""
    total = sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        total.update(len(raw).to_bytes(8, "big"))
        total.update(raw)
    return total.digest()
