"""How Typst is written: texts as strings, so that no sign of a text can ever be taken for markup."""

import re
from unicodedata import normalize

SIGNS = re.compile(r'["\\]')
ADDRESS = re.compile(r"((?:https?://|www\.)\S*[\w/]|[\w.+-]+@[\w.-]*\w)")
# Before a block that stands on a page turned on its side, with the heading and the words above it.
TURNED = "/*turned*/"


def string(text: str) -> str:
    """A Typst string, in whole letters: the template sets no loose accents."""
    return '"' + SIGNS.sub(r"\\\g<0>", normalize("NFC", text)).replace("\n", "\\n") + '"'


def words(text: str) -> str:
    """A text within markup. An address is written whole: a hyphen would seem to belong to it."""
    pieces = ADDRESS.split(text) if "@" in text or "www." in text or "://" in text else [text]
    written = [f"#{string(piece)};" if piece else "" for piece in pieces]
    written[1::2] = [call("address", body=piece) for piece in written[1::2]]
    return "".join(written)


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
