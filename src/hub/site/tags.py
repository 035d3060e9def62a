"""The tags of a page as they are written. The same tag stands on page after page: each is read once."""

import re
from collections.abc import Iterable
from functools import lru_cache
from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]
TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>""")


class OneTag(HTMLParser):
    """Reads a single tag."""

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[str, Attributes] = ("", [])

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """The name of the element and its attributes."""
        self.found = tag, attrs


def in_page(html: str) -> Iterable[str]:
    """Every different tag of a page, in order."""
    return dict.fromkeys(TAG.findall(html))


@lru_cache(maxsize=100_000)
def read(tag: str) -> tuple[str, Attributes]:
    """The name of the element and its attributes."""
    reader = OneTag()
    reader.feed(tag)
    return reader.found
