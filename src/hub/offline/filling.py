"""What a file weighs and how long it is: known when it is made, and then told on the pages that offer it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from hashlib import sha256
from io import BytesIO

from pikepdf import Pdf

from hub.rendering.view import View
from hub.words.numbers import NO_BREAK_SPACE

BLANK = re.compile(r'<span data-(?P<what>size|pages)-of="(?P<path>[^"]+)"></span>')
MEGA = Decimal(1_000_000)
KILO = Decimal(1_000)


@dataclass(frozen=True)
class Download:
    """A file as the build made it: its size in bytes, its pages if it has any, and its checksum."""

    size: int
    pages: int | None
    sha256: str


def measured(path: str, content: bytes) -> Download:
    """What there is to tell of a file."""
    pages = None
    if path.endswith(".pdf"):
        with Pdf.open(BytesIO(content)) as pdf:
            pages = len(pdf.pages)
    return Download(len(content), pages, sha256(content).hexdigest())


def filled(html: str, view: View, known: Mapping[str, Download]) -> str:
    """The page with the sizes and pages of the files that are known; the other blanks stay."""

    def words(match: re.Match[str]) -> str:
        download = known.get(match["path"])
        if download is None:
            return match[0]
        return in_size(download.size, view) if match["what"] == "size" else in_pages(download.pages, view)

    return BLANK.sub(words, html)


def emptied(html: str) -> str:
    """The page without blanks: of some files nothing is said."""
    return BLANK.sub("", html)


def in_size(size: int, view: View) -> str:
    """Bytes as people write them, with the comma before: `, 0,4 Mt`."""
    mega = (size / MEGA).quantize(Decimal("0.1"), ROUND_HALF_UP)
    kilo = max((size / KILO).quantize(Decimal(1), ROUND_HALF_UP), Decimal(1))
    amount, unit = (mega, "mega") if size >= MEGA / 10 else (kilo, "kilo")
    text = view.number(amount) + NO_BREAK_SPACE + view.plain_word(f"download.{unit}")
    return view.word("download.size", size=text)


def in_pages(pages: int | None, view: View) -> str:
    """`, 12 sivua`; nothing of what has no pages."""
    if pages is None:
        return ""
    return view.word("download.page-one") if pages == 1 else view.word("download.page-many", count=pages)
