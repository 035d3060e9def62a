"""The block calls on a page: `{{ deadlines("vetoa-ja-pitoa") }}`, read without running anything."""

import inspect
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from hub.facts.problems import Place, Problem
from hub.facts.suggestions import closest
from hub.rendering.blocks import BLOCKS, signature

COMMENT = "{#"


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


def read(text: str, file: str, first_line: int) -> tuple[list[Call], list[Problem]]:
    """The calls on a page and what is wrong with them. Anything but a call with constants is refused."""
    lines = text.splitlines()
    if problems := comments(lines, file, first_line):
        return [], problems
    try:
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        return [], [Problem(place_of("{{", lines, error.lineno, file, first_line), "macro-syntax")]
    calls: list[Call] = []
    for node in tree.body:
        for part in node.nodes if isinstance(node, nodes.Output) else [node]:
            if isinstance(part, nodes.TemplateData):
                continue
            found = read_one(part, lines, file, first_line)
            calls += [found] if isinstance(found, Call) else []
            problems += [found] if isinstance(found, Problem) else []
    return calls, problems


def comments(lines: list[str], file: str, first_line: int) -> list[Problem]:
    return [
        Problem(Place(file, number, line.index(COMMENT) + 1), "brace-hash")
        for number, line in enumerate(lines, first_line)
        if COMMENT in line
    ]


def read_one(node: nodes.Node, lines: list[str], file: str, first_line: int) -> Call | Problem:
    name = node.node.name if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) else None
    place = place_of(name or "{", lines, node.lineno, file, first_line)
    if not isinstance(node, nodes.Call) or name is None or node.dyn_args or node.dyn_kwargs:
        return Problem(place, "macro-not-allowed")
    constants = [*node.args, *(keyword.value for keyword in node.kwargs)]
    if not all(isinstance(one, nodes.Const) for one in constants):
        return Problem(place, "macro-not-allowed")
    if name not in BLOCKS:
        values = {"value": name, "known": ", ".join(BLOCKS), "suggestion": closest(name, BLOCKS)}
        return Problem(place, "macro-unknown", values=values)
    arguments = tuple(one.value for one in node.args if isinstance(one, nodes.Const))
    named = tuple((one.key, one.value.value) for one in node.kwargs if isinstance(one.value, nodes.Const))
    return checked(Call(place, name, arguments, named))


def checked(call: Call) -> Call | Problem:
    parameters = signature(call.name)
    try:
        parameters.bind(*call.arguments, **dict(call.named))
    except TypeError:
        return Problem(call.place, "macro-arguments", values={"value": call.name, "right": example(call.name)})
    if not all(isinstance(value, str) for value in (*call.arguments, *dict(call.named).values())):
        return Problem(call.place, "macro-arguments", values={"value": call.name, "right": example(call.name)})
    return call


def example(name: str) -> str:
    """How the block is called rightly."""
    required = [
        f'"{parameter.name}"'
        for parameter in signature(name).parameters.values()
        if parameter.default is inspect.Parameter.empty
    ]
    return "{{ " + f"{name}({', '.join(required)})" + " }}"


def place_of(word: str, lines: list[str], line: int, file: str, first_line: int) -> Place:
    """The place of a word on a line. A call may begin on an earlier line than the word stands on."""
    for number in range(line, min(line + 5, len(lines) + 1)):
        if (column := lines[number - 1].find(word)) >= 0:
            return Place(file, number + first_line - 1, column + 1)
    return Place(file, line + first_line - 1)
