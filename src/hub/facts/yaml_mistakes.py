"""Guesses from what a YAML parser stumbles on what the editor did, and where."""

import re
from typing import NamedTuple

import yaml

QUOTES = "\"'"
BEFORE_A_VALUE = " \n-[{,"
BEGINS_WITH_SIGN = (
    "alias",
    "anchor",
    "block scalar",
    "cannot start any token",
    "directive",
    "node content",
    "tag",
    "block sequence entries are not allowed",
)


# A dash or a bullet that a word processor has put in the place of a hyphen.
DASHES = "–—−•"
NO_SPACE = re.compile(r"\s*(- )?[a-z_]+:[^\s:/]")
CURVED = re.compile(r":\s+[”“„’‘]")
WITH_VALUE = re.compile(r"\s*(- )?[a-z_]+: +[^\s#|>]")


class Mistake(NamedTuple):
    """A code of the catalogue, and a line and a column counted from 0."""

    code: str
    line: int
    column: int


def behind(error: yaml.MarkedYAMLError, lines: list[str]) -> Mistake:
    """The mistake that tells an editor most: a second colon and a lost quote are the usual ones."""
    problem, context = str(error.problem), str(error.context)
    line, column = at(error.problem_mark or error.context_mark)
    began = at(error.context_mark or error.problem_mark)
    before = lines[line][:column] if line < len(lines) else ""
    if "escape character" in problem:
        return Mistake("yaml-backslash", line, column)
    if "quoted scalar" in context:
        return Mistake("yaml-quote", *began)
    if found := misprint(lines, began[0] if "scanning" in context else line, line):
        return found
    if found := lost_quote(lines, line, before):
        return found
    if "flow" in context and line >= len(lines):
        return Mistake("yaml-bracket", *last_bracket(lines))
    if any(sign in problem or sign in context for sign in BEGINS_WITH_SIGN):
        return Mistake("yaml-character", *(began if "scanning" in context else (line, column)))
    if "could not find expected ':'" in problem:
        return Mistake("yaml-no-colon", *began)
    if before.rstrip().endswith(("]", "}")):
        return Mistake("yaml-character", line, before.index(": ") + 2 if ": " in before else 0)
    if "flow" in context and line != began[0]:
        return Mistake("yaml-bracket", *began)
    if ": " in before:
        return Mistake("yaml-curved-quotes" if CURVED.search(before) else "yaml-colon", line, column)
    return Mistake("yaml-deeper" if goes_deeper(lines, line) else "yaml-indent", line, column)


def misprint(lines: list[str], *numbers: int) -> Mistake | None:
    """A sign too much or too few that is easy to overlook, on a line or on the one before it."""
    for number in dict.fromkeys(near for one in numbers for near in (one, line_before(lines, one))):
        text = lines[number] if 0 <= number < len(lines) else ""
        if text.lstrip()[:2] in {f"{dash} " for dash in DASHES}:
            return Mistake("yaml-dash", number, indent_of(text))
        if NO_SPACE.match(text):
            return Mistake("yaml-no-space", number, indent_of(text))
    return None


def line_before(lines: list[str], line: int) -> int:
    """The nearest line above on which something stands, or -1."""
    return next((number for number in range(min(line, len(lines)) - 1, -1, -1) if lines[number].strip()), -1)


def goes_deeper(lines: list[str], line: int) -> bool:
    """Whether a line is indented below a key that already has its value."""
    above = line_before(lines, line)
    if above < 0 or line >= len(lines) or not WITH_VALUE.match(lines[above]):
        return False
    return indent_of(lines[line]) > indent_of(lines[above].replace("- ", "  ", 1))


def indent_of(text: str) -> int:
    return len(text) - len(text.lstrip())


def last_bracket(lines: list[str]) -> tuple[int, int]:
    """Where a file that ends too early opened its last bracket."""
    places = [
        (number, line.rfind(sign)) for number, line in enumerate(lines) for sign in "{[" if sign in line
    ]
    return max(places, default=(0, 0))


def at(mark: yaml.Mark | None) -> tuple[int, int]:
    """The line and column of a mark, both counted from 0."""
    return (mark.line, mark.column) if mark else (0, 0)


def lost_quote(lines: list[str], line: int, before: str) -> Mistake | None:
    """A parser that stumbles right after a quote has taken an opening quote for a closing one."""
    quote = before.rstrip()[-1:]
    if not quote or quote not in QUOTES:
        return None
    text = "\n".join([*lines[:line], before.rstrip()])
    opening = text.rfind(quote, 0, len(text) - 1)
    if opening < 1 or text[opening - 1] not in BEFORE_A_VALUE:
        return None
    opened = text.count("\n", 0, opening)
    code = "yaml-quote" if opened < line else "yaml-quote-inside"
    return Mistake(code, opened, opening - text.rfind("\n", 0, opening) - 1)
