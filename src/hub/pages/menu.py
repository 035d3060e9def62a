"""The menu in mkdocs.yml: it lists file names only, and every page stands in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hub.facts import yaml_text
from hub.facts.models import LANGUAGES
from hub.facts.problems import Place, Problem
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document

FILE = "mkdocs.yml"


def check(root: Path, pages: set[tuple[Any, str]]) -> Iterator[Problem]:
    """Problems for pages that the menu lacks, and for entries that lead to no page."""
    text, problems = yaml_text.decode((root / FILE).read_bytes(), FILE)
    document = yaml_text.read(text, FILE)
    yield from (*problems, *document.problems)
    if problems or document.problems:
        return
    names = {name for language, name in pages if language == LANGUAGES[0]}
    listed = dict(entries(document.values.get("nav", []), document, ("nav",)))
    for name, place in listed.items():
        if name not in names:
            suggestion = closest(name, names)
            values = {"value": f"{name}.md", "suggestion": suggestion and f"{suggestion}.md"}
            yield Problem(place, "nav-page-missing", values=values)
    for name in sorted(names - set(listed)):
        yield Problem(
            Place(f"docs/{LANGUAGES[0]}/{name}.md"), "page-not-in-nav", values={"value": f"{name}.md"}
        )


def entries(items: Any, document: Document, path: tuple[Any, ...]) -> Iterator[tuple[str, Place]]:
    """The pages in the menu and the line each stands on."""
    for number, item in enumerate(items):
        here = (*path, number)
        if isinstance(item, str):
            yield item.removesuffix(".md"), document.place(here)
        else:
            for key, below in item.items():
                yield from entries(below, document, (*here, key))
