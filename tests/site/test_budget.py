"""What a page weighs: bytes do not depend on the machine, so they are held by tests."""

import functools
import gzip
import re
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

pytestmark = pytest.mark.build

# A page without tools, with all that it loads until its reader acts, as a server that compresses well sends it.
MOST_OF_A_PAGE = 25 * 1024
SHARED = {"site.css", "site.js"}  # with the page itself three requests
OF_A_KIND = {"css/support.css", "css/index.css", "js/filter.js"}  # charts and cards, the index, a filter
# The glossary is one long page so that it can be searched and printed whole.
LONG = ("sanasto/",)

# Scripts and styles that a tool of the workspace brings to a page, as a server sends them.
MOST_OF_A_TOOL = 25 * 1024
LOADED = re.compile(r'\s(?:src|href)="([^"]+\.(?:js|css))"')
ORDINARY = "polku/aloita/"


def loaded(html: str) -> set[str]:
    """The scripts and styles of a page, as names below assets/."""
    return {address.partition("assets/")[2] for address in LOADED.findall(html)}


def weight(site: Path, names: set[str]) -> int:
    """Bytes when compressed."""
    return sum(len(gzip.compress((site / "assets" / name).read_bytes(), mtime=0)) for name in names)


@functools.cache
def sent_bytes(path: Path) -> int:
    """What a server that compresses well sends of a file."""
    return len(brotli.compress(path.read_bytes()))


def test_a_tool_brings_no_more_than_it_may(url: str, html: Callable[[str], str], site: Path) -> None:
    more = loaded(html(url)) - loaded(html(ORDINARY))
    assert weight(site, more) <= MOST_OF_A_TOOL


def test_an_ordinary_page_weighs_little_and_asks_for_little(
    url: str, html: Callable[[str], str], site: Path
) -> None:
    page = html(url)
    if "hub-work-bar" not in page and not url.endswith(LONG):
        assert loaded(page) - OF_A_KIND == SHARED
        sent = [sent_bytes(site / "assets" / name) for name in loaded(page)]
        assert len(brotli.compress(page.encode())) + sum(sent) <= MOST_OF_A_PAGE


def test_a_page_without_a_tool_loads_nothing_of_the_workspace(name: str, html: Callable[[str], str]) -> None:
    if "hub-work-bar" not in html(name):
        assert [one for one in loaded(html(name)) if "work" in one] == []
