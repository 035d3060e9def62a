"""Reads YAML as plain text values with the line and column of each, and refuses what hides mistakes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from hub.facts import yaml_mistakes
from hub.facts.problems import Place, Problem

Path = tuple[str | int, ...]
Mark = tuple[int, int]

CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})( |$)")
INVISIBLE = re.compile(r"[^\t\n\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\U00010000-\U0010FFFF]")
# UTF-8 as a program sees it that took it for Windows' own letters, and what is left where a sign is lost.
GARBLED = re.compile(r"Ã[\x80-\xBF„–…†€‹”“‰]|Â[\xA0-\xBF]|â€|\uFFFD")
CUT_BY_HASH = re.compile(r"\s+#\S")
IN_A_LANGUAGE = {"fi", "sv"}
EMPTY = {"", "~", "null"}
# Anchors, aliases and tags: YAML would take the word for itself and show the reader the rest.
TAKEN_BY_YAML = "&!"
LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass
class Document:
    """The values of one YAML text and where each of them stands."""

    file: str
    lines: list[str] = field(default_factory=list)
    first_line: int = 1
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

    def place_of_words(self, place: Place, words: str) -> Place:
        """Where words of a value stand, if it goes on below the line that it begins on."""
        for number, line in enumerate(self.lines[place.line - self.first_line :], place.line):
            if words in line:
                return place if number == place.line else Place(self.file, number, line.index(words) + 1)
        return place

    def position(self, mark: yaml.Mark) -> Mark:
        """The line and column of a mark, in the file that the text was taken from."""
        return mark.line + self.first_line, mark.column + 1

    def line_at(self, line: int) -> str:
        """What stands on a line, counted from 0. Past the end there is nothing."""
        return self.lines[line] if line < len(self.lines) else ""

    def complain(self, line: int, column: int, code: str, **values: Any) -> None:
        """Notes a problem at a place of this text."""
        self.problems.append(Problem(Place(self.file, line, column), code, values=values))


def decode(raw: bytes, file: str) -> tuple[str, list[Problem]]:
    """Bytes to text. A byte-order mark and the line ends of any system are simply accepted."""
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), []
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        return "", [Problem(place, "not-utf8")]


def read(text: str, file: str, first_line: int = 1) -> Document:
    """Reads one YAML text. Every scalar stays a string: `no`, `12:30` and `2024` are what was written."""
    document = Document(file, text.splitlines(), first_line)
    refuse_by_sight(document)
    if document.problems:
        return document
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mistake = yaml_mistakes.behind(error, document.lines)
        shown = document.line_at(mistake.line).strip()
        document.complain(mistake.line + first_line, mistake.column + 1, mistake.code, text=shown)
        return document
    if node is not None:
        document.values = take(node, (), document)
    return document


def refuse_by_sight(document: Document) -> None:
    """Finds what is wrong on a line whatever stands around it."""
    for number in conflicts(document.lines):
        document.complain(number + document.first_line, 1, "merge-conflict")
    for number, line in enumerate(document.lines, document.first_line):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            document.complain(number, indent.index("\t") + 1, "tab")
        elif indent.strip(" "):
            document.complain(number, len(indent) - len(indent.lstrip(" ")) + 1, "odd-space")
        elif found := GARBLED.search(line):
            document.complain(number, found.start() + 1, "garbled", text=word_at(line, found.start()))
        elif found := INVISIBLE.search(line):
            document.complain(number, found.start() + 1, "invisible-character")


def conflicts(lines: Iterable[str]) -> Iterator[int]:
    """Where an unresolved merge begins, counted from 0. A mark left alone is told of as well."""
    is_open = False
    for number, line in enumerate(lines):
        if CONFLICT.match(line):
            if line.startswith("<") or not is_open:
                yield number
            is_open = not line.startswith(">")


def word_at(line: str, column: int) -> str:
    """The word in which a column stands."""
    return line[line.rfind(" ", 0, column) + 1 :].split(" ")[0].strip(",.;:")


def take(node: yaml.Node, path: Path, document: Document) -> Any:
    """The plain value of a node; notes the place of everything in it."""
    document.marks[path] = document.position(node.start_mark)
    if begins_with_sign(node, document) or is_name_without_quotes(node):
        shown = document.line_at(node.start_mark.line).strip()
        document.complain(*document.marks[path], "yaml-character", text=shown)
        return None
    if is_cut_by_hash(node, path, document):
        shown = document.line_at(node.start_mark.line).strip()
        document.complain(*document.position(node.end_mark), "yaml-hash", text=shown)
    if isinstance(node, yaml.SequenceNode):
        return [take(item, (*path, n), document) for n, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return take_mapping(node, path, document)
    return None if not node.style and node.value in EMPTY else node.value  # type: ignore[attr-defined]


def begins_with_sign(node: yaml.Node, document: Document) -> bool:
    mark = node.start_mark
    return document.line_at(mark.line)[mark.column : mark.column + 1] in set(TAKEN_BY_YAML)


def is_cut_by_hash(node: yaml.Node, path: Path, document: Document) -> bool:
    """In `fi: Katso #innokylä` YAML takes all from # on for a note. Notes have a space after the sign."""
    if not isinstance(node, yaml.ScalarNode) or node.style or not IN_A_LANGUAGE & set(path):
        return False
    after = document.line_at(node.end_mark.line)[node.end_mark.column :]
    return bool(CUT_BY_HASH.match(after))


def is_name_without_quotes(node: yaml.Node) -> bool:
    """[[Julkaise]] is a list in a list to YAML, and a name in Innokylä to everyone else."""
    return (
        isinstance(node, yaml.SequenceNode)
        and bool(node.flow_style)
        and any(isinstance(item, yaml.SequenceNode) for item in node.value)
    )


def take_mapping(node: yaml.MappingNode, path: Path, document: Document) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line, column = here = document.position(key_node.start_mark)
        shown = document.line_at(key_node.start_mark.line).strip()
        key = str(key_node.value)
        if not isinstance(key_node, yaml.ScalarNode):
            document.complain(line, column, "yaml-indent", text=shown)
        elif is_cut_by_comma(node, key_node, document):
            document.complain(line, column, "yaml-comma", text=shown)
        elif key in values and key == "id":
            document.complain(line, column, "entry-without-hyphen", text=shown)
            return values
        elif key in values:
            document.complain(line, column, "duplicate-key", key=key)
        else:
            document.keys[(*path, key)] = here
            values[key] = take(value_node, (*path, key), document)
    return values


def is_cut_by_comma(node: yaml.MappingNode, key_node: yaml.ScalarNode, document: Document) -> bool:
    """In `{fi: Hei, sinä, sv: Hej}` YAML takes ”sinä” for a key, though no colon follows it."""
    after = document.line_at(key_node.end_mark.line)[key_node.end_mark.column :]
    return bool(node.flow_style) and not after.lstrip().startswith(":")
