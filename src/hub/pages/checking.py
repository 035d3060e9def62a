"""Checks each page: its name, its owner, its pictures, its blocks and its links."""

import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from hub.facts import rules
from hub.facts.models import LANGUAGES, Language, Owner
from hub.facts.problems import Place, Problem
from hub.facts.suggestions import closest
from hub.pages import parity, reading
from hub.pages.reading import Page, Target
from hub.pages.rendered import Pages, RenderedPages
from hub.rendering.view import BlockError

SCHEME = re.compile(r"[A-Za-z][\w+.-]*:")


def read_pages(docs: Path, read: Callable[[Path, str, Language], Page] = reading.read) -> Pages:
    """Every page in every language."""
    return {
        (language, name): read(path, name, language)
        for language in LANGUAGES
        for path in sorted((docs / language).rglob("*.md"))
        for name in [path.relative_to(docs / language).with_suffix("").as_posix()]
    }


def check(docs: Path, pages: Pages, owners: tuple[Owner, ...]) -> Iterator[Problem]:
    """Everything that can be said of the pages without the data. Without owners, theirs are not checked."""
    for page in pages.values():
        misspelt = list(owner(page, owners))
        told = {problem.place for problem in misspelt}
        yield from misspelt
        yield from (parity.with_known_id(one, page, pages) for one in page.problems if one.place not in told)
        if not rules.PAGE_REFERENCE.fullmatch(page.name):
            yield Problem(Place(page.file), "id-form", values={"value": page.name})
        yield from parity.check(page, pages)
        yield from pictures(docs, page)


def owner(page: Page, owners: tuple[Owner, ...]) -> Iterator[Problem]:
    """A page's owner is one of the owners."""
    known = {one.id for one in owners}
    written = page.head.values if page.head else None
    value = written.get("owner") if isinstance(written, dict) else None
    if isinstance(value, str) and value and known and value not in known:
        titles = {one.title.in_language(language).lower(): one.id for one in owners for language in LANGUAGES}
        guess = titles.get(value.lower()) or closest(value, known)
        values = {"value": value, "file": "data/owners.yml", "suggestion": guess}
        yield Problem(page.place("owner"), "reference-to-nothing", values=values)


def pictures(docs: Path, page: Page) -> Iterator[Problem]:
    """Every picture is there and says in words what it shows."""
    for image in page.images:
        path = (docs / page.language / page.name).parent / image.address
        if not path.is_file():
            yield Problem(image.place, "image-missing", values={"value": image.address})
        if not image.text.strip():
            yield Problem(image.place, "image-without-text", values={"value": image.address})


def check_rendered(written: Pages, rendered: RenderedPages) -> Iterator[Problem]:
    """What can be said of the written pages once all blocks are there."""
    for page in written.values():
        yield from blocks(page, rendered)
        for link in page.links:
            yield from follow(link, page, rendered)


def blocks(page: Page, rendered: RenderedPages) -> Iterator[Problem]:
    """Every block knows the values it is given. Other mistakes are told of the fact they come from."""
    for call, html in rendered.blocks[page.language, page.name]:
        if isinstance(html, BlockError) and html.values.get("value") in call.values():
            known = str(html.values["known"]).split(", ")
            values = {**html.values, "name": call.name, "suggestion": closest(html.values["value"], known)}
            yield Problem(call.place, html.code, values=values)


def follow(link: Target, page: Page, rendered: RenderedPages) -> Iterator[Problem]:
    """A link leads to a page of the site and to a place on it, or to a mailbox."""
    if rules.BARE_ADDRESS.match(link.address) or link.address.startswith("mailto:"):
        return  # an address outside is told of where it stands
    if SCHEME.match(link.address):
        yield Problem(link.place, "link-form", values={"value": link.address})
        return
    path, _, anchor = link.address.partition("#")
    name = page_behind(page, path)
    if name is None or (page.language, name) not in rendered.pages:
        known = [path_to(known, page) for language, known in rendered.pages if language == page.language]
        values = {"value": path, "language": page.language, "suggestion": closest(path, known)}
        yield Problem(link.place, "page-to-nothing", values=values)
    elif anchor and rendered.lacks(page.language, name, anchor):
        anchors = rendered.anchors(page.language, name)
        values = {"page": name, "anchor": anchor, "suggestion": closest(anchor, anchors)}
        yield Problem(link.place, "anchor-to-nothing", values=values)


def path_to(name: str, page: Page) -> str:
    """How a page is linked to from the page that the link stands on."""
    return posixpath.relpath(f"{name}.md", posixpath.dirname(page.name) or ".")


def page_behind(page: Page, path: str) -> str | None:
    """The name of the page that a path leads to, from the page it stands on; None if it cannot be a page."""
    if not path:
        return page.name
    name = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path.removesuffix(".md")))
    return name if path.endswith(".md") else None
