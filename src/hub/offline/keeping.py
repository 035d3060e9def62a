"""Keeps the last copy that was packed: while nothing has changed, it is taken as it is."""

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

CACHE = Path(".cache/offline")
PROGRAM = Path(__file__).parent.parent


def kept(root: Path, files: Mapping[str, bytes], facts: str, make: Callable[[], bytes]) -> bytes:
    """What `make` makes of the files and the facts; what it last made, if nothing has changed since."""
    path = root / CACHE / f"{key(files, facts)}.zip"
    try:
        return path.read_bytes()
    except FileNotFoundError:
        made = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    older = list(path.parent.glob("*.zip"))
    with NamedTemporaryFile(dir=path.parent, delete=False) as begun:
        begun.write(made)
    Path(begun.name).replace(path)
    for one in older:
        one.unlink(missing_ok=True)
    return made


def key(files: Mapping[str, bytes], facts: str) -> str:
    """A name that is another one as soon as anything is."""
    parts = (f"{path} {sha256(content).hexdigest()}" for path, content in sorted(files.items()))
    return sha256("\n".join((program(), facts, *parts)).encode()).hexdigest()


@cache
def program() -> str:
    """The program itself in short."""
    sources = sorted(path for path in PROGRAM.rglob("*") if path.suffix in (".py", ".html", ".yml"))
    return sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()
