"""The block calls on a page: `{{ deadlines("vetoa-ja-pitoa") }}`, read without running anything."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from hub.facts.problems import Place, Problem
from hub.facts.suggestions import closest
from hub.rendering.blocks import BLOCKS, signature

OPENING = re.compile(r"\{\{")
REFUSED = re.compile(r"\{(?P<sign>[#%])")
REFUSED_AS = {"#": "brace-hash", "%": "macro-not-allowed"}


@dataclass(frozen=True)
class Call:
    """One call of a block, with the constants it is given."""

    place: Place
    name: str
    arguments: tuple[Any, ...]
    named: tuple[tuple[str, Any], ...]

    def as_written(self) -> str:
        """The call as an editor writes it."""
        values = [f'"{value}"' for value in self.arguments]
        values += [f'{name}="{value}"' for name, value in self.named]
        return f"{self.name}({', '.join(values)})"

    def values(self) -> tuple[Any, ...]:
        """Everything the call is given."""
        return (*self.arguments, *dict(self.named).values())


def read(text: str, file: str, first_line: int) -> tuple[list[Call], list[Problem]]:
    """The calls on a page and what is wrong with them. Anything but a call with constants is refused."""
    lines = text.split("\n")
    if refused := list(refuse_by_sight(lines, file, first_line)):
        return [], refused
    places = places_of(OPENING, lines, file, first_line)
    try:
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        before = [place for place in places if place.line <= error.lineno + first_line - 1]
        return [], [Problem((before or places)[-1], "macro-syntax")]
    except RecursionError:
        return [], [Problem(places[0], "macro-not-allowed")]
    found = [read_one(node, place) for node, place in zip(expressions(tree), places, strict=False)]
    calls = [one for one in found if isinstance(one, Call)]
    return calls, [one for one in found if isinstance(one, Problem)]


def refuse_by_sight(lines: list[str], file: str, first_line: int) -> Iterator[Problem]:
    """Comments hide text, and statements are code: neither belongs on a page."""
    for number, line in enumerate(lines, first_line):
        for match in REFUSED.finditer(line):
            yield Problem(Place(file, number, match.start() + 1), REFUSED_AS[match["sign"]])


def places_of(pattern: re.Pattern[str], lines: list[str], file: str, first_line: int) -> list[Place]:
    """Where the pattern stands on a page, in order."""
    return [
        Place(file, number, match.start() + 1)
        for number, line in enumerate(lines, first_line)
        for match in pattern.finditer(line)
    ]


def expressions(tree: nodes.Template) -> list[nodes.Node]:
    """What stands between {{ and }}, in order."""
    return [
        part
        for node in tree.body
        for part in (node.nodes if isinstance(node, nodes.Output) else [node])
        if not isinstance(part, nodes.TemplateData)
    ]


def read_one(node: nodes.Node, place: Place) -> Call | Problem:
    """A call of a block, or why it is none."""
    name = node.node.name if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) else None
    if not isinstance(node, nodes.Call) or name is None or node.dyn_args or node.dyn_kwargs:
        return Problem(place, "macro-not-allowed")
    constants = [*node.args, *(keyword.value for keyword in node.kwargs)]
    if not all(isinstance(one, nodes.Const) for one in constants):
        return Problem(place, "macro-not-allowed")
    if name not in BLOCKS:
        values = {"value": name, "suggestion": closest(name, BLOCKS)}
        return Problem(place, "macro-unknown", values=values)
    arguments = tuple(one.value for one in node.args if isinstance(one, nodes.Const))
    named = tuple((one.key, one.value.value) for one in node.kwargs if isinstance(one.value, nodes.Const))
    return checked(Call(place, name, arguments, named))


def checked(call: Call) -> Call | Problem:
    """The call if the block can be called so: the right number of texts under the right names."""
    wrong = Problem(call.place, "macro-arguments", values={"value": call.name, "right": example(call.name)})
    try:
        signature(call.name).bind(*call.arguments, **dict(call.named))
    except TypeError:
        return wrong
    return call if all(isinstance(value, str) for value in call.values()) else wrong


def example(name: str) -> str:
    """How the block is called rightly."""
    required = [
        f'"{parameter.name}"'
        for parameter in signature(name).parameters.values()
        if parameter.default is inspect.Parameter.empty
    ]
    return "{{ " + f"{name}({', '.join(required)})" + " }}"
