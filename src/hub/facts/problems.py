"""One shape for every complaint, so that each looks the same wherever it was found."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

Weight = Literal["error", "warning", "notice"]


@dataclass(frozen=True, order=True)
class Place:
    """Where in the project: a file as seen from its root, and a line and a column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """As editors and terminals write it, so that a click opens the line."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """Something that is wrong, and where. `code` names a message of the catalogue, `values` fill it in."""

    place: Place
    code: str
    entry: str = ""
    values: dict[str, Any] = field(default_factory=dict, compare=False)
    weight: Weight = "error"


def once_each(problems: Iterable[Problem]) -> list[Problem]:
    """Problems sorted by place. What is said of one place in the same words is said once."""
    return sorted({(one.place, one.code, str(one.values)): one for one in problems}.values())


def name_of(item: Any, number: int) -> str:
    """What an entry of a list is called in a complaint: its id, or its number counted from 1."""
    own = item.get("id") if isinstance(item, dict) else None
    return own if isinstance(own, str) and own else f"#{number + 1}"
