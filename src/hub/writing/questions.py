"""What must be known of a new entry: one question for each value, taken from the model itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import TypeAdapter, ValidationError

from hub.facts import complaints
from hub.facts.complaints import models_in
from hub.facts.keys import Meaning, meaning_of
from hub.facts.models import LANGUAGES, Language, Model, Prose, Reviewed, Text, Words
from hub.facts.references import hints_of, target_of
from hub.facts.suggestions import closest

LANGUAGE_MODELS = (Text, Prose, Words)

# What may be chosen, with its name in words if it has one: `nav.tuki` is ”Tuki”.
Named = Mapping[str, str]
Choices = Mapping[str, Named]


@dataclass(frozen=True)
class Question:
    """One value of an entry: where it goes, what it means, and what will do as an answer.

    `many` takes several answers, from `least` to `most`; `choices` are the only ones that will do, if there
    are any; `taken` will not do. `pages` are those of the site, if the answer is one of them.
    """

    path: tuple[str, ...]
    meaning: Meaning
    hint: Any
    required: bool
    many: bool = False
    lines: bool = False
    choices: Named = field(default_factory=dict)
    taken: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()
    least: int = 0
    most: int | None = None

    @property
    def name(self) -> str:
        """How it is called on the command line: `title.sv` is --title-sv."""
        return "-".join(self.path).replace("_", "-")

    @property
    def is_swedish(self) -> bool:
        """Whether the answer is a Swedish text."""
        return self.path[-1] == "sv" and len(self.path) > 1

    @property
    def is_words(self) -> bool:
        """Whether the answers are words to search by, of which each language has its own."""
        return self.many and self.path[0] == "keywords"

    @property
    def by_name(self) -> dict[str, str]:
        """The choices that have a name: the name in small letters → the id."""
        return {name.lower(): value for value, name in self.choices.items() if name}

    def understood(self, answer: str) -> str:
        """The id of what an editor has called by its name."""
        return answer if answer in self.choices else self.by_name.get(answer.lower(), answer)


def questions(model: type[Model], known: Choices, spoken: Language = "fi") -> Iterator[Question]:
    """The questions in the order in which the keys are written, in a language.

    `known` has the ids of each noun.
    """
    for key in order(model):
        hint, required = hints_of(model)[key], model.model_fields[key].is_required()
        meaning, inner = meaning_of(model, key, spoken), next(models_in(hint), None)
        least, most = limits(model, key)
        many = is_list(hint)
        if inner is None:
            choices = choices_of(hint, known)
            yield Question((key,), meaning, item_of(hint), required, many, choices=choices, least=least)
        elif inner in LANGUAGE_MODELS:
            for language in LANGUAGES:
                item = item_of(hints_of(inner)[language])
                several, lines = many or inner is Words, inner is Prose
                path = (key, language)
                yield Question(path, meaning, item, required, several, lines, least=least, most=most)


def limits(model: type[Model], key: str) -> tuple[int, int | None]:
    """How many items a list must and may have."""
    rules = model.model_fields[key].metadata
    least = next((one.min_length for one in rules if isinstance(one, MinLen)), 0)
    return least, next((one.max_length for one in rules if isinstance(one, MaxLen)), None)


def order(model: type[Model]) -> list[str]:
    """As the files have them: who answers for an entry, and when it was checked, stand last."""
    last = [key for key in Reviewed.model_fields if key != "id"]
    keys = list(model.model_fields)
    return [key for key in keys if key not in last] + [key for key in keys if key in last]


def is_list(hint: Any) -> bool:
    return get_origin(hint) is tuple


def item_of(hint: Any) -> Any:
    return get_args(hint)[0] if is_list(hint) else hint


def choices_of(hint: Any, known: Choices) -> Named:
    """The words that will do: those of the model, or the ids of the noun that is referred to."""
    if target := target_of(hint):
        return known.get(target, {})
    for one in (hint, *get_args(hint)):
        if isinstance(one, type) and issubclass(one, Enum):
            return {str(member.value): "" for member in one}
        if get_origin(one) is Literal:
            return dict.fromkeys(map(str, get_args(one)), "")
    return {}


def wrong_with(question: Question, answer: str) -> tuple[str, dict[str, Any]] | None:
    """The message that tells what is wrong with an answer, or None if it will do."""
    if question.choices:
        return None if answer in question.choices else not_among(question, answer)
    try:
        TypeAdapter(question.hint).validate_python(answer)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        told = {key: value for key, value in first.get("ctx", {}).items() if key != "code"}
        return complaints.code_of(first, ()), {**told, "key": question.path[0], "value": answer}
    if answer in question.taken:
        return "cli-new-taken", {"value": answer}
    page = answer.partition("#")[0]
    if question.pages and page not in question.pages:
        values = {"value": page, "language": LANGUAGES[0], "suggestion": closest(page, question.pages)}
        return "page-to-nothing", values
    return None


def not_among(question: Question, answer: str) -> tuple[str, dict[str, Any]]:
    """The message for a word that is not among those that will do, with a guess by ids and by names."""
    by_name = question.by_name
    guess = closest(answer, question.choices) or by_name.get(closest(answer.lower(), by_name) or "")
    expected = ", ".join(question.choices)
    return "not-among", {"value": answer, "key": question.path[0], "expected": expected, "suggestion": guess}
