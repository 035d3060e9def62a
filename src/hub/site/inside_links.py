"""Follows every link of the built site that stays within it, to the page and to the place on the page."""

import posixpath
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from hub.facts.problems import Place, Problem
from hub.rendering import tags

LOST = "?"
TARGETS = {"a": "href", "link": "href", "img": "src", "script": "src", "use": "href"}


@dataclass
class Page:
    """The ids and the links of a page."""

    ids: set[str] = field(default_factory=set)
    links: dict[str, None] = field(default_factory=dict)


def read(html: str) -> Page:
    """Every element may have an id; some lead on."""
    page = Page()
    for tag in tags.in_page(html):
        name, attributes = tags.read(tag)
        values = dict(attributes)
        if identifier := values.get("id"):
            page.ids.add(identifier)
        if link := values.get(TARGETS.get(name, "")):
            page.links[link] = None
    return page


def check(site: Path) -> Iterator[Problem]:
    """A problem for every link that leads nowhere.

    The 404 pages are left out: their addresses begin at the root of a server.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {
        name: read((site / name).read_text(encoding="utf-8")) for name in files if name.endswith(".html")
    }
    for name in sorted(pages):
        if posixpath.basename(name) == "404.html":
            continue
        for link in pages[name].links:
            target = file_behind(link, name, files)
            anchor = unquote(urlsplit(link).fragment)
            if target == LOST or (anchor and target in pages and anchor not in pages[target].ids):
                yield Problem(Place(name), "site-link-broken", values={"value": link})


def file_behind(link: str, page: str, files: Collection[str]) -> str | None:
    """The file a link leads to, LOST if there is none, or None for a link that leaves the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return page
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    index = posixpath.normpath(posixpath.join(path, "index.html"))
    return next((one for one in (path, index) if one in files), LOST)
