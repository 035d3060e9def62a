"""Checks that every id that a fact names is there."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from hub.facts.complaints import models_in
from hub.facts.models import Model, To
from hub.facts.nouns import NOUNS
from hub.facts.problems import Problem, name_of
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document, Path

Found = tuple[Path, str, str]


def added(problems: list[Problem], documents: dict[str, Document]) -> Iterator[Problem]:
    """The problems, and those of references at other places.

    A misspelt id is told of by the id that it means, not by how ids are written.
    """
    found = list(check(documents))
    guessed = {problem.place for problem in found if problem.values["suggestion"]}
    left = [one for one in problems if one.code != "id-form" or one.place not in guessed]
    told = {problem.place for problem in left}
    yield from left
    yield from (problem for problem in found if problem.place not in told)


def check(documents: dict[str, Document]) -> Iterator[Problem]:
    """Problems for the references that lead nowhere, also in entries with other mistakes.

    Everything in a file that could not be read counts as there. References to pages are checked
    where the pages are known.
    """
    lists = [noun for noun in NOUNS if noun.shape == "list" and isinstance(documents[noun.name].values, list)]
    known = {noun.name: ids(documents[noun.name]) for noun in lists}
    for noun in lists:
        document = documents[noun.name]
        for number, item in enumerate(document.values):
            for path, target, value in references_in(item, noun.model, (number,)):
                if target in known and value not in known[target]:
                    guess = meant(value, documents[target])
                    values = {"value": value, "file": f"data/{target}.yml", "suggestion": guess}
                    name = name_of(item, number)
                    yield Problem(document.place(path), "reference-to-nothing", name, values)


def ids(document: Document) -> set[str]:
    """The ids that stand in a file, also those of entries that could not be read."""
    return {str(item.get("id")) for item in document.values if isinstance(item, dict)}


def meant(value: str, document: Document) -> str | None:
    """The id that is most like a value, or that of the entry which has it for its title."""
    return id_by_title(value, document) or closest(value, ids(document))


def id_by_title(value: str, document: Document) -> str | None:
    """”Sisältövastaava” is `sisalto`."""
    wanted = value.lower()
    for item in document.values:
        if isinstance(item, dict) and any(wanted == name.lower() for name in names_in(item)):
            return str(item.get("id"))
    return None


def names_in(item: dict[str, Any]) -> Iterator[str]:
    """What an entry is called in either language."""
    for key in ("title", "short"):
        value = item.get(key)
        yield from (str(one) for one in (value.values() if isinstance(value, dict) else [value]) if one)


def references_of(model: Model) -> Iterator[Found]:
    """Every reference in a fact: its path, the noun it points to, and the id."""
    return references_in(model, type(model), ())


def references_in(value: Any, hint: Any, path: Path) -> Iterator[Found]:
    """The references in a value of any shape, read or still as it was written."""
    if isinstance(value, str):
        if target := target_of(hint):
            yield path, target, value
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from references_in(item, next(iter(get_args(hint)), None), (*path, number))
    elif isinstance(value, Model | dict) and (model := next(models_in(hint), None)):
        within = value if isinstance(value, dict) else dict(value)
        for name, inner in referring(model).items():
            yield from references_in(within.get(name), inner, (*path, name))


@cache
def hints_of(model: type[Model]) -> dict[str, Any]:
    """The annotations of a model's own keys."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


@cache
def referring(model: type[Model]) -> dict[str, Any]:
    """Those keys of a model that can refer to something, themselves or deeper down.

    Most keys are texts: to go through them took most of the time of a check.
    """
    return {name: hint for name, hint in hints_of(model).items() if refers(hint)}


def refers(hint: Any) -> bool:
    """Whether a value of this shape can hold a reference."""
    return target_of(hint) is not None or any(referring(model) for model in models_in(hint))


def target_of(hint: Any) -> str | None:
    """The noun that an annotation such as `SourceId | None` refers to."""
    if get_origin(hint) is Annotated:
        return next((extra.noun for extra in hint.__metadata__ if isinstance(extra, To)), None)
    return next((found for part in get_args(hint) if (found := target_of(part))), None)
