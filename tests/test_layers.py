"""The floors of the house: a file imports only from its own floor or from one below it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = [
    *(
        "bootstrap",
        "memory",
        "__init__",
        "facts",
        "words",
        "rendering",
        "pages",
        "translations",
        "proofreading",
        "freshness",
        "calendar",
    ),
    *(
        "reports",
        "terminal",
        "spoken",
        "place",
        "search",
        "checking",
        "writing",
        "links",
        "pdf",
        "offline",
        "site",
        "macros",
        "commands",
        "cli",
        "__main__",
    ),
]
TALK_TO_MKDOCS = {"site", "macros"}
FILES = sorted([*(ROOT / "src/hub").rglob("*.py"), *(ROOT / "macros").rglob("*.py")])


def floor_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[2] if parts[0] == "src" else parts[0]


def imported_by(path: Path) -> Iterator[str]:
    """`hub.facts.models` for both `import hub.facts.models` and `from hub.facts import models`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_from_its_own_floor_or_below(path: Path) -> None:
    own = [name.split(".")[1] for name in imported_by(path) if name.startswith("hub.")]
    below = FLOORS[: FLOORS.index(floor_of(path)) + 1]
    assert [floor for floor in own if floor not in below] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_site_and_the_macros_know_mkdocs(path: Path) -> None:
    knows = any(name.split(".")[0].startswith(("mkdocs", "material")) for name in imported_by(path))
    assert not knows or floor_of(path) in TALK_TO_MKDOCS
