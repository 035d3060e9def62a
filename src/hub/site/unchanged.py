"""A site that stands already as a build would make it is left as it is."""

import json
import os
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

from hub.memory import put
from hub.site.ingredients import CODE, contents, digest, libraries

FOLDER = Path(".cache/built")
SOURCES = (
    "data",
    "docs",
    "macros",
    "overrides",
    "mkdocs.yml",
    "translations.json",
    "translations-confirmed.txt",
)


def ingredients(root: Path, day: date) -> str:
    """A sum of everything that a site is made of."""
    files = [path for name in SOURCES for path in files_in(root / name)]
    told = [str(day), os.environ.get("SOURCE_DATE_EPOCH", ""), *libraries()]
    return digest([*told, *paths(files, root), *contents([*files, *files_in(CODE)])])


def is_built(root: Path, out: Path, made_of: str) -> bool:
    """Whether `out` holds, to the byte, what was built into it of the same ingredients."""
    try:
        known = json.loads(note(root, out).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(known == {"made of": made_of, "files": sums(out)})


def remember(root: Path, out: Path, made_of: str) -> None:
    """Notes what `out` holds now."""
    path = note(root, out)
    path.parent.mkdir(parents=True, exist_ok=True)
    put(path, json.dumps({"made of": made_of, "files": sums(out)}).encode())


def note(root: Path, out: Path) -> Path:
    """Where it is noted what a folder holds."""
    return root / FOLDER / f"{digest([str(out)])}.json"


def sums(out: Path) -> dict[str, str]:
    """Each file with a sum of its bytes."""
    return {path.relative_to(out).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files_in(out)}


def files_in(path: Path) -> Iterator[Path]:
    """A file itself, or every file of a folder."""
    found = sorted(path.rglob("*")) if path.is_dir() else [path]
    return (one for one in found if one.is_file() and "__pycache__" not in one.parts)


def paths(files: list[Path], root: Path) -> list[str]:
    return [path.relative_to(root).as_posix() for path in files]
