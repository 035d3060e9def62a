"""Turns what pydantic found into problems that an editor understands."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from hub.facts.models import LANGUAGES, Model
from hub.facts.problems import Problem
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document, Path

LISTS = {"tuple_type", "list_type"}
MAPPINGS = {"model_type", "model_attributes_type", "dict_type"}
CHOICES = {"enum", "literal_error"}
MISSING = {"missing-key", "missing-language"}
COUNTS = {"too_short": "too-few", "too_long": "too-many"}


def from_pydantic(
    error: ValidationError, model: type[Model], document: Document, base: Path, entry: str
) -> list[Problem]:
    """Every mistake in one entry. A key that is misspelt is not also missing."""
    found = [
        (each["loc"], problem_of(each, model, document, base, entry))
        for each in error.errors(include_url=False)
        if not is_short_of_mistakes(each)
    ]
    misspelt = {
        (*path[:-1], problem.values["suggestion"]) for path, problem in found if problem.code == "unknown-key"
    }
    return [problem for path, problem in found if problem.code not in MISSING or path not in misspelt]


def is_short_of_mistakes(error: ErrorDetails) -> bool:
    """Pydantic leaves wrong items out before it counts; the editor wrote them all the same."""
    return error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]


def problem_of(
    error: ErrorDetails, model: type[Model], document: Document, base: Path, entry: str
) -> Problem:
    """One error of pydantic as a Problem at its line and column."""
    path = (*base, *error["loc"])
    key = next((step for step in reversed(path) if isinstance(step, str)), entry)
    code, place = code_of(error, base), document.place(path)
    values = {"key": key, "language": key, "file": document.file, **error.get("ctx", {})}
    values.setdefault("value", error["input"])
    if code == "unknown-key":
        place = document.place_of_key(path)
        values |= unknown_key(model, error["loc"], key)
    elif code == "not-among":
        values |= among(error)
    elif code in MISSING and len(error["loc"]) > 1:
        # Editors' programs point at the key that holds too little; so do we.
        place = document.place_of_key(path[:-1])
    elif code in COUNTS.values():
        values["count"] = values.get("min_length", values.get("max_length"))
    return Problem(place, code, entry, values)


def code_of(error: ErrorDetails, base: Path) -> str:
    """The message of the catalogue that tells what pydantic means."""
    kind, location = error["type"], error["loc"]
    if kind == "missing":
        return "missing-language" if location[-1] in LANGUAGES else "missing-key"
    if kind == "extra_forbidden":
        return "unknown-key"
    if kind in LISTS:
        return "not-a-list-here"
    if kind in MAPPINGS:
        return mapping_wanted((*base, *location))
    if kind in COUNTS:
        return COUNTS[kind]
    if error["input"] is None:
        return "empty-language" if is_language(location) else "empty-value"
    if isinstance(error["input"], list | dict) and location:
        return "not-text"
    if kind in CHOICES:
        return "not-among"
    if kind == "hub":
        return code_of_rule(str(error["ctx"]["code"]), location)
    return "not-a-number" if kind.startswith("int") else "not-text"


def code_of_rule(code: str, location: tuple[int | str, ...]) -> str:
    """A text that is empty in one language is missing there; elsewhere one may as well leave it out."""
    return "empty-language" if code == "empty-text" and is_language(location) else code


def is_language(location: tuple[int | str, ...]) -> bool:
    return bool(location) and location[-1] in LANGUAGES


def mapping_wanted(path: Path) -> str:
    """A file, an entry of a list and a text in two languages each want a hint of their own."""
    if not path:
        return "not-a-mapping"
    return "not-an-entry" if len(path) == 1 and isinstance(path[0], int) else "not-a-mapping-here"


def unknown_key(model: type[Model], location: Path, key: str) -> dict[str, Any]:
    """What could stand there, and what was perhaps meant."""
    owner = model_at(model, location[:-1])
    known = tuple(owner.model_fields) if owner else ()
    return {"suggestion": closest(key, known), "known": ", ".join(known)}


def among(error: ErrorDetails) -> dict[str, Any]:
    """The values that would do. Pydantic writes them as 'a', 'b' or 'c'."""
    expected = str(error["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
    return {"expected": expected, "suggestion": closest(str(error["input"]), expected.split(", "))}


def model_at(model: type[Model], location: Path) -> type[Model] | None:
    """The model that stands at a location inside another."""
    found: Any = model
    for step in location:
        if isinstance(step, int):
            continue
        if not (isinstance(found, type) and issubclass(found, Model)) or step not in found.model_fields:
            return None
        found = next(models_in(found.model_fields[step].annotation), None)
    return found if isinstance(found, type) and issubclass(found, Model) else None


def models_in(annotation: Any) -> Iterator[type[Model]]:
    """The models named in an annotation such as `tuple[Text, ...]` or `Text | None`."""
    if isinstance(annotation, type) and not get_origin(annotation):
        if issubclass(annotation, Model):
            yield annotation
        return
    if get_origin(annotation) in (tuple, list, dict, Union, UnionType, Annotated):
        for part in get_args(annotation):
            if part is not NoneType and part is not Ellipsis:
                yield from models_in(part)
