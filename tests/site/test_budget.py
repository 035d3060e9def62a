"""What a page weighs: bytes do not depend on the machine, so they are held by tests."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.build

# Scripts and styles that a tool of the workspace brings to a page, as a server sends them.
MOST_OF_A_TOOL = 25 * 1024
LOADED = re.compile(r'(?:src|href)="([^"]+\.(?:js|css))"')
ORDINARY = "polku/aloita/"


def loaded(html: str) -> set[str]:
    """The scripts and styles of a page, as names below assets/."""
    return {address.partition("assets/")[2] for address in LOADED.findall(html)}


def weight(site: Path, names: set[str]) -> int:
    """Bytes when compressed."""
    return sum(len(gzip.compress((site / "assets" / name).read_bytes(), mtime=0)) for name in names)


def test_a_tool_brings_no_more_than_it_may(url: str, html: Callable[[str], str], site: Path) -> None:
    more = loaded(html(url)) - loaded(html(ORDINARY))
    assert weight(site, more) <= MOST_OF_A_TOOL


def test_a_page_without_a_tool_loads_nothing_of_the_workspace(name: str, html: Callable[[str], str]) -> None:
    if "hub-work-bar" not in html(name):
        assert [one for one in loaded(html(name)) if "work" in one] == []
