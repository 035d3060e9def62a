"""Checks that every id that a fact names is there."""

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from hub.facts.models import Entry, Model, To
from hub.facts.nouns import NOUNS
from hub.facts.problems import Problem
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document, Path

Found = tuple[Path, str, str]


def check(facts: dict[str, Any], documents: dict[str, Document]) -> list[Problem]:
    """Problems for the references that lead nowhere. Entries with mistakes of their own still count as there.

    References to pages are checked where the pages are known.
    """
    known = {noun.name: ids(documents[noun.name]) for noun in NOUNS}
    problems = []
    for noun in NOUNS:
        if noun.shape != "list":
            continue
        for entry in facts[noun.name]:
            problems += check_entry(noun.name, entry, documents[noun.name], known)
    return problems


def ids(document: Document) -> set[str]:
    """The ids that stand in a file, also those of entries that could not be read."""
    values = document.values if isinstance(document.values, list) else []
    return {str(item.get("id")) for item in values if isinstance(item, dict)}


def check_entry(
    noun: str, entry: Entry, document: Document, known: dict[str, set[str]]
) -> Iterator[Problem]:
    number = next(
        n for n, item in enumerate(document.values) if isinstance(item, dict) and item.get("id") == entry.id
    )
    for path, target, value in references_of(entry):
        if target in known and value not in known[target]:
            values = {"value": value, "file": f"data/{target}.yml", "suggestion": closest(value, known[target])}
            yield Problem(document.place((number, *path)), "reference-to-nothing", entry.id, values)


def references_of(model: Model, path: Path = ()) -> Iterator[Found]:
    """Every reference in a model: its path, the noun it points to, and the id."""
    for name, hint in get_type_hints(type(model), include_extras=True).items():
        if name in type(model).model_fields:
            yield from references_in(getattr(model, name), hint, (*path, name))


def references_in(value: Any, hint: Any, path: Path) -> Iterator[Found]:
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
