"""The menu in mkdocs.yml: it lists file names only, and every page stands in it."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, Literal

from hub.facts import yaml_text
from hub.facts.models import LANGUAGES
from hub.facts.problems import Place, Problem
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document

FILE = "mkdocs.yml"

Kind = Literal["file", "section", "neither"]


def check(root: Path, pages: Collection[tuple[Any, str]], words: Collection[str] | None) -> Iterator[Problem]:
    """Problems for pages that the menu lacks, for pages that are not there, and for sections without a name.

    Where the interface words could not be read, the names of the sections are not checked.
    """
    document = read(root)
    if document.problems:
        yield from document.problems
        return
    names = {f"{name}.md" for language, name in pages if language == LANGUAGES[0]}
    items = list(entries(document.values["nav"], document, ("nav",)))
    for kind, value, place in items:
        values = {"value": value, "suggestion": None}
        if kind == "neither":
            yield Problem(place, "nav-form")
        elif kind == "file" and value not in names:
            yield Problem(place, "nav-page-missing", values=values | {"suggestion": closest(value, names)})
        elif kind == "section" and words is not None and value not in words:
            yield Problem(place, "word-missing", values=values | {"suggestion": closest(value, words)})
    for name in sorted(names - {value for _, value, _ in items}):
        yield Problem(Place(f"docs/{LANGUAGES[0]}/{name}"), "page-not-in-nav", values={"value": name})


def read(root: Path) -> Document:
    """The file, with a nav in it, or with problems."""
    document = Document(FILE)
    if not (root / FILE).is_file():
        document.complain(1, 1, "file-missing", file=FILE)
        return document
    text, document.problems = yaml_text.decode((root / FILE).read_bytes(), FILE)
    if document.problems:
        return document
    document = yaml_text.read(text, FILE)
    if not document.problems and not isinstance(document.values, dict):
        code = "not-a-mapping" if document.values else "file-empty"
        document.complain(1, 1, code, file=FILE)
    elif not document.problems and "nav" not in document.values:
        document.complain(1, 1, "missing-key", key="nav")
    return document


def entries(items: Any, document: Document, path: tuple[Any, ...]) -> Iterator[tuple[Kind, str, Place]]:
    """The files and the sections of the menu, and whatever is neither, each with its place."""
    if not isinstance(items, list):
        yield "neither", "", document.place(path)
        return
    for number, item in enumerate(items):
        here = (*path, number)
        if isinstance(item, dict):
            for key, below in item.items():
                yield "section", key, document.place_of_key((*here, key))
                yield from entries(below, document, (*here, key))
        elif isinstance(item, str):
            yield "file", item, document.place(here)
        else:
            yield "neither", "", document.place(here)
