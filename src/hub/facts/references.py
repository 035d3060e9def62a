"""Checks that every id that a fact names is there."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from hub.facts.models import Entry, Model, To
from hub.facts.nouns import NOUNS
from hub.facts.problems import Problem
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document, Path

Found = tuple[Path, str, str]


def check(facts: dict[str, Any], documents: dict[str, Document]) -> list[Problem]:
    """Problems for the references that lead nowhere.

    Entries with mistakes of their own still count as there, and so does everything in a file
    that could not be read. References to pages are checked where the pages are known.
    """
    lists = [
        noun.name for noun in NOUNS if noun.shape == "list" and isinstance(documents[noun.name].values, list)
    ]
    known = {name: ids(documents[name]) for name in lists}
    problems: list[Problem] = []
    for name in lists:
        for entry in facts[name]:
            problems += check_entry(entry, documents[name], known)
    return problems


def ids(document: Document) -> set[str]:
    """The ids that stand in a file, also those of entries that could not be read."""
    return {str(item.get("id")) for item in document.values if isinstance(item, dict)}


def check_entry(entry: Entry, document: Document, known: dict[str, set[str]]) -> Iterator[Problem]:
    """Problems for the references of one entry."""
    number = next(
        n for n, item in enumerate(document.values) if isinstance(item, dict) and item.get("id") == entry.id
    )
    for path, noun, value in references_of(entry):
        if noun in known and value not in known[noun]:
            values = {"value": value, "file": f"data/{noun}.yml", "suggestion": closest(value, known[noun])}
            yield Problem(document.place((number, *path)), "reference-to-nothing", entry.id, values)


def references_of(model: Model, path: Path = ()) -> Iterator[Found]:
    """Every reference in a model: its path, the noun it points to, and the id."""
    for name, hint in hints_of(type(model)).items():
        yield from references_in(getattr(model, name), hint, (*path, name))


@cache
def hints_of(model: type[Model]) -> dict[str, Any]:
    """The annotations of a model's own keys."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def references_in(value: Any, hint: Any, path: Path) -> Iterator[Found]:
    """The references in one value, whatever its shape."""
    if isinstance(value, Model):
        yield from references_of(value, path)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from references_in(item, next(iter(get_args(hint)), None), (*path, number))
    elif isinstance(value, str) and (target := target_of(hint)):
        yield path, target, value


def target_of(hint: Any) -> str | None:
    """The noun that an annotation such as `SourceId | None` refers to."""
    if get_origin(hint) is Annotated:
        return next((extra.noun for extra in hint.__metadata__ if isinstance(extra, To)), None)
    return next((found for part in get_args(hint) if (found := target_of(part))), None)
