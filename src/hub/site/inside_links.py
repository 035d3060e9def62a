"""Follows every link of the built site that stays within it, to the page and to the place on the page."""

import posixpath
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from hub.facts.problems import Place, Problem

TARGETS = {"a": "href", "link": "href", "img": "src", "script": "src", "use": "href"}


class Reader(HTMLParser):
    """Gathers the ids and the links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Every element may have an id; some lead on."""
        values = dict(attrs)
        if identifier := values.get("id"):
            self.ids.add(identifier)
        if link := values.get(TARGETS.get(tag, "")):
            self.links.append(link)


def check(site: Path) -> Iterator[Problem]:
    """A problem for every link that leads nowhere.

    The 404 pages are left out: their addresses begin at the root of a server.
    """

    @cache
    def read(path: Path) -> Reader:
        reader = Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        return reader

    for path in sorted(site.rglob("*.html")):
        if path.name == "404.html":
            continue
        for link in dict.fromkeys(read(path).links):
            target = file_behind(link, path, site)
            if target is None:
                continue
            anchor = unquote(urlsplit(link).fragment)
            if not target.is_file() or (
                anchor and target.suffix == ".html" and anchor not in read(target).ids
            ):
                place = Place(path.relative_to(site).as_posix())
                yield Problem(place, "site-link-broken", values={"value": link})


def file_behind(link: str, page: Path, site: Path) -> Path | None:
    """The file a link leads to, or None for a link that leaves the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return page
    base = page.parent.relative_to(site).as_posix()
    relative = posixpath.normpath(posixpath.join(base, unquote(parts.path)))
    path = site / relative
    return path / "index.html" if path.is_dir() else path
