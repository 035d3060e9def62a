"""How Typst is written: texts as strings, so that no sign of a text can ever be taken for markup."""

import re
from unicodedata import normalize

SIGNS = re.compile(r'["\\]')
ADDRESS = r"(?:https?://|www\.)\S*[\w/]|[\w.+-]+@[\w.-]*\w"
# An ending after a name of several words (Vetoa ja pitoa -ohje), and from one figure to another (3–5).
ENDING = r"(?<=\s)-\w[\w-]*"
SPAN = r"(?<![\w.,–])\d[\d.]{0,9}(?:,\d+)?–\d[\d.]{0,9}(?:,\d+)?[\w-]*"
COULD_BE_PARTED = re.compile(r"@|www\.|://|\s-\w|\d\.?–\d")
WHOLE = re.compile(f"({ADDRESS}|{ENDING}|{SPAN})")
# Before a block that stands on a page turned on its side, with the heading and the words above it.
TURNED = "/*turned*/"


def string(text: str) -> str:
    """A Typst string, in whole letters: the template sets no loose accents."""
    return '"' + SIGNS.sub(r"\\\g<0>", normalize("NFC", text)).replace("\n", "\\n") + '"'


def words(text: str) -> str:
    """A text within markup. What would be misread in two pieces is not parted at the end of a line."""
    pieces = WHOLE.split(text) if COULD_BE_PARTED.search(text) else [text]
    written = [f"#{string(piece)};" if piece else "" for piece in pieces]
    written[1::2] = [call(name_of(piece), body=f"#{string(piece)};") for piece in pieces[1::2]]
    return "".join(written)


def name_of(piece: str) -> str:
    """An address may be as long as a line, so it has no hyphens but may be parted where it has signs."""
    return "whole" if piece[0] == "-" or "–" in piece else "address"


def call(name: str, *arguments: str, body: str | None = None) -> str:
    """A function call within markup."""
    content = "" if body is None else f"[{body}]"
    return f"#{name}({', '.join(arguments)}){content};"


def content(body: str) -> str:
    """A piece of markup as an argument."""
    return f"[{body}]"


def array(items: list[str]) -> str:
    """A Typst array, also of one."""
    return f"({', '.join(items)},)" if items else "()"
