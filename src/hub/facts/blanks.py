"""Blanks in a text: `{day}` stands where the site writes a day."""

import re
from collections.abc import Mapping

BLANK = re.compile(r"\{([a-z][a-z_]*)\}")
BRACE = re.compile(r"[{}]")


def names_in(text: str) -> set[str]:
    """The names of the blanks."""
    return set(BLANK.findall(text))


def are_broken(text: str) -> bool:
    """Whether a brace belongs to no blank."""
    return bool(BRACE.search(BLANK.sub("", text)))


def filled(text: str, values: Mapping[str, object]) -> str:
    """The text with its blanks filled in. A blank without a value leaves nothing behind."""
    return BLANK.sub(lambda match: str(values.get(match[1], "")), text)


def shown(names: set[str]) -> str:
    """Blanks as an editor writes them."""
    return ", ".join("{" + name + "}" for name in sorted(names)) or "–"
