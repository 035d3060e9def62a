"""Turns what pydantic found into problems that an editor understands."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic_core import ErrorDetails

from hub.facts.models import LANGUAGES, Model
from hub.facts.problems import Problem
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document, Path

LISTS = {"tuple_type", "list_type"}
MAPPINGS = {"model_type", "model_attributes_type", "dict_type"}
CHOICES = {"enum", "literal_error"}
COUNTS = {"too_short": "too-few", "too_long": "too-many"}


def from_pydantic(
    error: ErrorDetails, model: type[Model], document: Document, base: Path, entry: str
) -> Problem:
    """One error of pydantic as a Problem at its line and column."""
    path = (*base, *error["loc"])
    key = str(error["loc"][-1]) if error["loc"] else ""
    context: dict[str, Any] = error.get("ctx", {})
    kind = error["type"]
    values = {"key": key, "value": context.get("value", error["input"]), "suggestion": None}
    place = document.place(path)
    if kind == "missing":
        code = "missing-language" if key in LANGUAGES else "missing-key"
        values["language"] = key
    elif kind == "extra_forbidden":
        code, place = "unknown-key", document.place_of_key(path)
        values |= unknown_key(model, error["loc"], key)
    elif kind in LISTS:
        code = "not-a-list-here"
    elif kind in MAPPINGS:
        code = "not-a-mapping-here" if base or error["loc"] else "not-a-mapping"
        values["file"] = document.file
    elif kind in CHOICES:
        code = "not-among"
        values |= among(context, error["input"])
    elif kind in COUNTS:
        code = COUNTS[kind]
        values["count"] = context.get("min_length", context.get("max_length"))
    elif kind == "hub":
        code = str(context["code"])
    elif kind == "string_type":
        code = "empty-value" if error["input"] is None else "not-text"
    else:
        code = "not-a-number" if kind.startswith("int") else "not-text"
    return Problem(place, code, entry, values)


def unknown_key(model: type[Model], location: Path, key: str) -> dict[str, Any]:
    owner = model_at(model, location[:-1])
    known = tuple(owner.model_fields) if owner else ()
    return {"suggestion": closest(key, known), "known": ", ".join(known)}


def among(context: dict[str, Any], value: object) -> dict[str, Any]:
    expected = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
    return {"expected": expected, "suggestion": closest(str(value), expected.split(", "))}


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
