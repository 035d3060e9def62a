"""Writes an entry into a file of `data/` by adding lines: every byte that stands there stays."""

import json
import textwrap
from collections.abc import Mapping
from typing import Any

from hub.facts import yaml_text
from hub.facts.yaml_text import Document

WIDTH = 110

# A text that waits for its translator. The check stands on this line until it is written.
MISSING = None


def lines_of(entry: Mapping[str, Any], paragraphs: frozenset[str]) -> list[str]:
    """An entry as an editor would write it. `paragraphs` are the keys whose texts may have many lines."""
    lines: list[str] = []
    for key, value in entry.items():
        lines += key_lines(key, value, 2, key in paragraphs)
    return ["- " + lines[0].strip(), *lines[1:]]


def key_lines(key: str, value: Any, indent: int, in_paragraphs: bool) -> list[str]:
    """A key with its value, which is text, a list, or more keys."""
    start = " " * indent + f"{key}:"
    if isinstance(value, dict):
        below = [key_lines(name, one, indent + 2, in_paragraphs) for name, one in value.items()]
        return [start, *(line for lines in below for line in lines)]
    if isinstance(value, list):
        if not value:
            return [f"{start} []"]
        return [start, *(line for one in value for line in item_lines(one, indent + 2))]
    if value is MISSING:
        return [start]
    if in_paragraphs:
        return [f"{start} |", *indented(value.strip().splitlines(), indent + 2)]
    return text_lines(start, value, indent + 2)


def item_lines(value: Any, indent: int) -> list[str]:
    """An item of a list."""
    if not isinstance(value, dict):
        return [" " * indent + "- " + scalar(value)]
    lines = [line for name, one in value.items() for line in key_lines(name, one, indent + 2, False)]
    return [" " * indent + "- " + lines[0].strip(), *lines[1:]]


def text_lines(start: str, value: str, indent: int) -> list[str]:
    """A text of one line, wrapped if it is long."""
    line = f"{start} {scalar(value)}"
    if len(line) <= WIDTH:
        return [line]
    wrapped = textwrap.wrap(value, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return [f"{start} >-", *indented(wrapped, indent)]


def indented(lines: list[str], indent: int) -> list[str]:
    return [" " * indent + line.rstrip() if line.strip() else "" for line in lines]


def scalar(text: str) -> str:
    """A text as it is, if it is then read as it is; else in quotation marks."""
    plain = yaml_text.read(f"x: {text}\n", "")
    is_safe = not plain.problems and plain.values == {"x": text}
    return text if is_safe else json.dumps(text, ensure_ascii=False)


def added(raw: bytes, document: Document, entry: list[str], after: int | None) -> bytes:
    """The bytes of a file with an entry added after another, counted from 0, or at the end.

    Line ends, a byte-order mark and everything else in the file stay as they are.
    """
    lines = raw.decode("utf-8").split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    place = end_of(document, lines, after)
    new = [line + end for line in ["", *entry]]
    if place == len(lines) and not any(lines):
        new = new[1:]
    if place > 0 and place == len(lines):
        lines[-1] += end
        new.append("")
    return "\n".join([*lines[:place], *new, *lines[place:]]).encode()


def end_of(document: Document, lines: list[str], after: int | None) -> int:
    """The line, counted from 0, before which a new entry goes: comments belong to what follows them."""
    last = len(document.values or []) - 1
    if after is None or after >= last:
        place = len(lines)
        while place > 0 and not lines[place - 1].strip():
            place -= 1
        return place
    place = document.marks[(after + 1,)][0] - 1
    while not lines[place - 1].strip() or lines[place - 1].lstrip().startswith("#"):
        place -= 1
    return place
