"""Reads YAML as plain text values, remembering the line and column of each, and refuses what hides mistakes."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from hub.facts.problems import Place, Problem

Path = tuple[str | int, ...]
Mark = tuple[int, int]

CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( |$)")
EMPTY = {"", "~", "null"}
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass
class Document:
    """The values of one YAML text and where each of them stands."""

    file: str
    values: Any = None
    marks: dict[Path, Mark] = field(default_factory=dict)
    keys: dict[Path, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, path: Path) -> Place:
        """Where a value stands, or the nearest thing around it that is there."""
        while path and path not in self.marks:
            path = path[:-1]
        line, column = self.marks.get(path, (1, 1))
        return Place(self.file, line, column)

    def place_of_key(self, path: Path) -> Place:
        """Where the key of a value stands."""
        if path not in self.keys:
            return self.place(path)
        return Place(self.file, *self.keys[path])

    def complain(self, line: int, column: int, code: str, **values: Any) -> None:
        """Notes a problem at a place of this text."""
        self.problems.append(Problem(Place(self.file, line, column), code, values=values))


def decode(raw: bytes, file: str) -> tuple[str, list[Problem]]:
    """Bytes to text. A byte-order mark and Windows line ends are simply accepted."""
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n"), []
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        return "", [Problem(Place(file, line, column), "not-utf8")]


def read(text: str, file: str, first_line: int = 1) -> Document:
    """Reads one YAML text. Every scalar stays a string: `no`, `12:30` and `2024` are what was written."""
    document = Document(file)
    refuse_by_sight(text, document, first_line)
    if document.problems:
        return document
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        complain_of_syntax(error, text, document, first_line)
        return document
    if node is not None:
        document.values = take(node, (), document, first_line)
    return document


def refuse_by_sight(text: str, document: Document, first_line: int) -> None:
    """Finds what is wrong on a line whatever stands around it."""
    for number, line in enumerate(text.splitlines(), first_line):
        indent = line[: len(line) - len(line.lstrip())]
        if CONFLICT.match(line):
            document.complain(number, 1, "merge-conflict")
        elif "\t" in indent:
            document.complain(number, indent.index("\t") + 1, "tab")


def complain_of_syntax(error: yaml.MarkedYAMLError, text: str, document: Document, first_line: int) -> None:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.splitlines()
    shown = lines[line] if line < len(lines) else ""
    document.complain(line + first_line, column + 1, syntax_code(error, shown), text=shown.strip())


def syntax_code(error: yaml.MarkedYAMLError, shown: str) -> str:
    """The message that tells an editor most: a second colon and a lost quote are the usual mistakes."""
    problem = str(error.problem)
    if "mapping values are not allowed" in problem:
        return "yaml-colon"
    if "quoted scalar" in str(error.context) or "unexpected end of stream" in problem:
        return "yaml-quote"
    if "alias" in problem or "anchor" in problem or "cannot start any token" in problem:
        return "yaml-character"
    return "yaml-indent" if shown.strip() else "yaml-syntax"


def take(node: yaml.Node, path: Path, document: Document, first_line: int) -> Any:
    """The plain value of a node; notes the place of everything in it."""
    document.marks[path] = (node.start_mark.line + first_line, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        return [take(item, (*path, n), document, first_line) for n, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return take_mapping(node, path, document, first_line)
    return None if not node.style and node.value in EMPTY else node.value


def take_mapping(node: yaml.MappingNode, path: Path, document: Document, first_line: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key, here = str(key_node.value), key_node.start_mark
        if key in values:
            document.complain(here.line + first_line, here.column + 1, "duplicate-key", key=key)
            continue
        document.keys[(*path, key)] = (here.line + first_line, here.column + 1)
        values[key] = take(value_node, (*path, key), document, first_line)
    return values
