"""The tags of a page as they are written. The same tag stands on page after page: each is read once."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]
TAG = re.compile(r"""<[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>""")

# What stands in comments, scripts and styles is neither text nor tags.
PART = re.compile(
    r"""<!--.*?-->
    | (?P<raw><(?:script|style)\b[^>]*>).*?(?=</(?:script|style))
    | (?P<tag></?[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>)""",
    re.DOTALL | re.VERBOSE,
)


class OneTag(HTMLParser):
    """Reads a single tag."""

    def __init__(self) -> None:
        super().__init__()
        self.found: tuple[str, Attributes] = ("", [])

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """The name of the element and its attributes."""
        self.found = tag, attrs


@lru_cache(maxsize=256)
def in_page(html: str) -> tuple[str, ...]:
    """Every different tag of a page, in order."""
    return tuple(dict.fromkeys(TAG.findall(html)))


def parts(html: str) -> Iterator[tuple[str, str]]:
    """The text before each tag as it is read, and the tag as it is written; in the end a text alone."""
    begins = 0
    for found in PART.finditer(html):
        text = html[begins : found.start()]
        yield unescape(text) if "&" in text else text, found["raw"] or found["tag"] or ""
        begins = found.end()
    yield unescape(html[begins:]), ""


@lru_cache(maxsize=100_000)
def read(tag: str) -> tuple[str, Attributes]:
    """The name of the element and its attributes."""
    reader = OneTag()
    reader.feed(tag)
    return reader.found
