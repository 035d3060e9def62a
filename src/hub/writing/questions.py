"""What must be known of a new entry: one question for each value, taken from the model itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from hub.facts import complaints
from hub.facts.complaints import models_in
from hub.facts.keys import Meaning, meaning_of
from hub.facts.models import LANGUAGES, Model, Prose, Reviewed, Text, Words
from hub.facts.references import hints_of, target_of

LANGUAGE_MODELS = (Text, Prose, Words)

Choices = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Question:
    """One value of an entry: where it goes, what it means, and what will do as an answer.

    `many` takes several answers; `choices` are the only ones that will do, if there are any.
    """

    path: tuple[str, ...]
    meaning: Meaning
    hint: Any
    required: bool
    many: bool = False
    lines: bool = False
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How it is called on the command line: `title.sv` is --title-sv."""
        return "-".join(self.path).replace("_", "-")

    @property
    def is_swedish(self) -> bool:
        """Whether the answer is a Swedish text."""
        return self.path[-1] == "sv" and len(self.path) > 1


def questions(model: type[Model], known: Choices) -> Iterator[Question]:
    """The questions in the order in which the keys are written; `known` has the ids of each noun."""
    for key in order(model):
        hint, required = hints_of(model)[key], model.model_fields[key].is_required()
        meaning, inner = meaning_of(model, key), next(models_in(hint), None)
        many = is_list(hint)
        if inner is None:
            yield Question((key,), meaning, item_of(hint), required, many, choices=choices_of(hint, known))
        elif inner in LANGUAGE_MODELS:
            for language in LANGUAGES:
                item = item_of(hints_of(inner)[language])
                several, lines = many or inner is Words, inner is Prose
                yield Question((key, language), meaning, item, required, several, lines)


def order(model: type[Model]) -> list[str]:
    """As the files have them: who answers for an entry, and when it was checked, stand last."""
    last = [key for key in Reviewed.model_fields if key != "id"]
    keys = list(model.model_fields)
    return [key for key in keys if key not in last] + [key for key in keys if key in last]


def is_list(hint: Any) -> bool:
    return get_origin(hint) is tuple


def item_of(hint: Any) -> Any:
    return get_args(hint)[0] if is_list(hint) else hint


def choices_of(hint: Any, known: Choices) -> tuple[str, ...]:
    """The words that will do: those of the model, or the ids of the noun that is referred to."""
    if target := target_of(hint):
        return known.get(target, ())
    for one in (hint, *get_args(hint)):
        if isinstance(one, type) and issubclass(one, Enum):
            return tuple(str(member.value) for member in one)
        if get_origin(one) is Literal:
            return get_args(one)
    return ()


def wrong_with(question: Question, answer: str) -> tuple[str, dict[str, Any]] | None:
    """The message that tells what is wrong with an answer, or None if it will do."""
    if question.choices:
        if answer in question.choices:
            return None
        values = {"value": answer, "key": question.path[0], "expected": ", ".join(question.choices)}
        return "not-among", values
    try:
        TypeAdapter(question.hint).validate_python(answer)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        told = {key: value for key, value in first.get("ctx", {}).items() if key != "code"}
        return complaints.code_of(first, ()), {**told, "key": question.path[0], "value": answer}
    return None
