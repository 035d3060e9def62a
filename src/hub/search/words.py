"""What the engine needs to know of a language beside the texts: silent and faint words, synonyms, weights."""

from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.rendering.addresses import place_url


def for_engine(hub: Hub, language: Language) -> dict[str, Any]:
    """The parts of the index that do not come from the pages."""
    groups = [group.words.in_language(language) for group in hub.synonyms]
    return {
        "silent": " ".join(language_words()["silent"][language]),
        "faint": " ".join(language_words()["faint"][language]),
        "synonyms": "|".join(",".join(group) for group in groups if len(group) > 1),
        "weights": language_words()["weights"],
    }


def typed(hub: Hub, language: Language) -> dict[str, tuple[str, ...]]:
    """What readers type who look for a place, by its address."""
    return {place_url(one.place): one.in_language(language) for one in hub.searches}


def words_of_kind(kind: str, language: Language) -> tuple[str, ...]:
    """What a reader calls a fact of this kind."""
    return tuple(language_words()["kinds"].get(kind, {}).get(language, ()))


@cache
def language_words() -> dict[str, Any]:
    """The words and the weights that stand beside this module."""
    text = files("hub.search").joinpath("words.yml").read_text(encoding="utf-8")
    return cast(dict[str, Any], yaml.safe_load(text))
