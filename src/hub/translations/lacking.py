"""Facts of which some still wait for their translator: a text without Swedish is missing, and no mistake."""

from dataclasses import replace
from typing import Any

from hub.facts.nouns import Noun
from hub.facts.reading import File, read_document, validate


def read_file(noun: Noun, raw: bytes | None) -> File:
    """One file of facts, in which the Finnish stands for the Swedish that is not there.

    The document still holds what was written, so that it can be told what is missing.
    """
    document = read_document(noun, raw)
    facts, problems = validate(noun, replace(document, values=filled(document.values)))
    return File(document, facts, (*document.problems, *problems))


def filled(value: Any) -> Any:
    """What was written, with both languages wherever there is Finnish."""
    if isinstance(value, list):
        return [filled(one) for one in value]
    if not isinstance(value, dict):
        return value
    whole = {key: filled(one) for key, one in value.items()}
    return {**whole, "sv": whole["fi"]} if lacks_swedish(value) else whole


def lacks_swedish(value: Any) -> bool:
    """Whether something is written in Finnish and nothing in Swedish."""
    if not isinstance(value, dict) or is_empty(value.get("fi")):
        return False
    return is_empty(value.get("sv"))


def is_empty(value: Any) -> bool:
    """A list without items says that there are none; nothing at all says nothing."""
    return value is None or (isinstance(value, str) and not value.strip())
