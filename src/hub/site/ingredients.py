"""What pages are made of beside their own text and the facts that they ask for, as one sum."""

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path

from hub import memory

CODE = Path(__file__).parent.parent
MARKUP = CODE / "rendering" / "markup"


def of_all_pages(root: Path, *known: str) -> str:
    """A sum of the program, its libraries, all templates, the settings and what is `known`."""
    templates = [*MARKUP.glob("*.html"), *root.glob("overrides/**/*.html")]
    files = [root / "mkdocs.yml", *templates]
    return digest([program(root), *contents(files), *known])


@cache
def program(root: Path) -> str:
    """The code as it was loaded: an edit is not in force before the process begins anew."""
    code = [path for path in CODE.rglob("*") if path.suffix in (".py", ".yml")]
    return digest([sys.version, *libraries(), *contents([*code, *root.glob("macros/*.py")])])


def libraries() -> list[str]:
    """Every installed library with its version."""
    return sorted({f"{one.name} {one.version}" for one in distributions()})


def contents(files: Iterable[Path]) -> Iterator[str]:
    """The name and the content of each file."""
    for path in sorted(files):
        yield f"{path.name} {sha256(path.read_bytes()).hexdigest()}"


def digest(parts: Iterable[str]) -> str:
    """A name that is another one as soon as any part is."""
    return memory.digest(parts).hex()[:32]
