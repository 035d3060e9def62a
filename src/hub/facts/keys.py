"""What each key is called and means: the one catalogue behind schemas and questions.

All of it is in Finnish; what `./hub new` asks for is in Swedish too.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from hub.facts.models import Language, Model

FILES: dict[Language, str] = {"fi": "keys.yml", "sv": "keys-sv.yml"}
COMMON = "Common"
ITSELF = "is"


@dataclass(frozen=True)
class Meaning:
    """A key in words: a short title, a sentence, and perhaps an example as it would stand in the file."""

    title: str
    text: str
    example: Any = None


@cache
def catalogue(language: Language = "fi") -> dict[str, dict[str, Meaning]]:
    """Everything that is explained: the name of a model → a key → its meaning."""
    text = files("hub.facts").joinpath(FILES[language]).read_text(encoding="utf-8")
    models = yaml.safe_load(text)
    return {model: {key: Meaning(**values) for key, values in keys.items()} for model, keys in models.items()}


def meaning_of(model: type[Model], key: str, language: Language = "fi") -> Meaning:
    """What a key of a model means. One that nobody has explained goes by its own name; a test tells."""
    known = catalogue(language)
    return known.get(model.__name__, {}).get(key) or known[COMMON].get(key) or Meaning(key, "")


def meaning_of_model(model: type[Model]) -> Meaning:
    """What an entry of this model is."""
    return meaning_of(model, ITSELF)
