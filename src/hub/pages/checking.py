"""Checks what spans pages: links, anchors, pictures, both languages, and references from data to pages."""

import posixpath
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from hub.facts.models import LANGUAGES, Entry, Hub, Language, Model, Prose
from hub.facts.nouns import NOUNS
from hub.facts.problems import Place, Problem
from hub.facts.reading import Reading
from hub.facts.references import references_of
from hub.facts.suggestions import closest
from hub.pages import reading
from hub.pages.reading import Page
from hub.rendering.addresses import page_url
from hub.rendering.blocks import BLOCKS
from hub.rendering.view import BlockError, View

Pages = dict[tuple[Language, str], Page]

ID_IN_HTML = re.compile(r'\bid="([^"]+)"')
ID_IN_HEADING = re.compile(r"\{ #([^\s}]+) \}$", re.MULTILINE)
LINK_IN_PROSE = re.compile(r"\]\((?P<kind>page|link):(?P<target>[^)]+)\)")


def read_pages(docs: Path) -> Pages:
    """Every page in every language."""
    pages: Pages = {}
    for language in LANGUAGES:
        for path in sorted((docs / language).rglob("*.md")):
            name = path.relative_to(docs / language).with_suffix("").as_posix()
            pages[language, name] = reading.read(path, name, language)
    return pages


class Checker:
    """Holds the pages against each other and against the data."""

    def __init__(self, docs: Path, pages: Pages, data: Reading, made: dict[tuple[Language, str], str]) -> None:
        self.docs, self.pages, self.data = docs, pages, data
        self.made = {key: reading.read_bytes(text.encode(), key[1], key[0]) for key, text in made.items()}
        self.all: Pages = {**pages, **self.made}

    def problems(self) -> Iterator[Problem]:
        """Everything that is wrong, in the order it is found."""
        for page in self.pages.values():
            yield from page.problems
            yield from self.owner(page)
            yield from self.languages(page)
            yield from self.pictures(page)
            if self.data.hub:
                yield from self.blocks(page)
                yield from self.links(page)
        if self.data.hub:
            yield from self.data_to_pages(self.data.hub)

    def owner(self, page: Page) -> Iterator[Problem]:
        """A page's owner is one of the owners."""
        owners = {owner.id for owner in self.data.hub.owners} if self.data.hub else set()
        if page.front and owners and page.front.owner not in owners:
            values = {
                "value": page.front.owner,
                "file": "data/owners.yml",
                "suggestion": closest(page.front.owner, owners),
            }
            yield Problem(Place(page.file, 2), "reference-to-nothing", values=values)

    def languages(self, page: Page) -> Iterator[Problem]:
        """Each page is in both languages, with the same headings and the same blocks in the same order."""
        for language in LANGUAGES:
            if (language, page.name) not in self.pages:
                values = {"language": language, "file": f"docs/{language}/{page.name}.md"}
                yield Problem(Place(page.file), "page-missing-language", values=values)
        if page.language == LANGUAGES[0] or (LANGUAGES[0], page.name) not in self.pages:
            return
        other = self.pages[LANGUAGES[0], page.name]
        yield from differing(
            "headings-differ",
            other,
            [(heading.place, f"{'#' * heading.level} {heading.anchor}") for heading in page.headings],
            [f"{'#' * heading.level} {heading.anchor}" for heading in other.headings],
            page,
        )
        here = [(call.place, call.as_written()) for call in page.calls if call.name != "link"]
        there = [call.as_written() for call in other.calls if call.name != "link"]
        yield from differing("macros-differ", other, here, there, page)

    def pictures(self, page: Page) -> Iterator[Problem]:
        """Every picture is there and says in words what it shows."""
        for image in page.images:
            path = (self.docs / page.language / page.name).parent / image.address
            if not path.is_file():
                yield Problem(image.place, "image-missing", values={"value": image.address})
            if not image.text.strip():
                yield Problem(image.place, "image-without-text", values={"value": image.address})

    def blocks(self, page: Page) -> Iterator[Problem]:
        """Every block knows the values it is given."""
        for call in page.calls:
            try:
                BLOCKS[call.name](self.view(page), *call.arguments, **dict(call.named))
            except BlockError as error:
                known = str(error.values.get("known", "")).split(", ")
                values = {**error.values, "name": call.name}
                values["suggestion"] = closest(str(values["value"]), known)
                yield Problem(call.place, error.code, values=values)

    def view(self, page: Page) -> View:
        hub = self.data.hub
        if hub is None:
            raise ValueError("pages can be rendered only from facts that have been read")
        return View(hub, page.language, date(2000, 1, 1), page_url(page.name))

    def links(self, page: Page) -> Iterator[Problem]:
        """Every link within the site leads to a page and to a place on it."""
        for link in page.links:
            if ":" in link.address.split("/")[0]:
                continue
            path, _, anchor = link.address.partition("#")
            name = self.page_behind(page, path)
            if name is None:
                suggestion = closest(path, [f"{name}.md" for language, name in self.all if language == page.language])
                values = {"value": path, "language": page.language, "suggestion": suggestion}
                yield Problem(link.place, "page-to-nothing", values=values)
            elif anchor and anchor not in self.anchors(page.language, name):
                values = {
                    "page": name,
                    "anchor": anchor,
                    "suggestion": closest(anchor, self.anchors(page.language, name)),
                }
                yield Problem(link.place, "anchor-to-nothing", values=values)

    def page_behind(self, page: Page, path: str) -> str | None:
        if not path:
            return page.name
        name = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path.removesuffix(".md")))
        return name if path.endswith(".md") and (page.language, name) in self.all else None

    @cache  # noqa: B019 - a checker lives as long as one check
    def anchors(self, language: Language, name: str) -> frozenset[str]:
        """The ids on a page: of its headings, and of what its blocks make."""
        page = self.all[language, name]
        found = {heading.anchor for heading in page.headings}
        for call in page.calls:
            try:
                html = BLOCKS[call.name](self.view(page), *call.arguments, **dict(call.named))
            except BlockError:
                continue
            found |= {*ID_IN_HTML.findall(html), *ID_IN_HEADING.findall(html)}
        return frozenset(found)

    def data_to_pages(self, hub: Hub) -> Iterator[Problem]:
        """Every page and link that a fact names is there."""
        for noun in NOUNS:
            if noun.shape == "list":
                for entry in getattr(hub, noun.name):
                    yield from self.references(hub, noun.name, entry)

    def references(self, hub: Hub, noun: str, entry: Entry) -> Iterator[Problem]:
        for path, target, value in references_of(entry):
            if target == "pages":
                yield from self.reference(value, self.data.place(noun, entry.id, *path), entry.id)
        links = {link.id for link in hub.links}
        for path, text in prose_of(entry):
            place = self.data.place(noun, entry.id, *path)
            for match in LINK_IN_PROSE.finditer(text):
                if match["kind"] == "page":
                    yield from self.reference(match["target"], place, entry.id)
                elif match["target"] not in links:
                    values = {"value": match["target"], "suggestion": closest(match["target"], links)}
                    yield Problem(place, "link-to-nothing", entry.id, values)

    def reference(self, value: str, place: Place, entry: str) -> Iterator[Problem]:
        name, _, anchor = value.partition("#")
        if (LANGUAGES[0], name) not in self.all:
            names = [name for language, name in self.all if language == LANGUAGES[0]]
            values = {"value": name, "language": LANGUAGES[0], "suggestion": closest(name, names)}
            yield Problem(place, "page-to-nothing", entry, values)
        elif anchor and anchor not in self.anchors(LANGUAGES[0], name):
            values = {
                "page": name,
                "anchor": anchor,
                "suggestion": closest(anchor, self.anchors(LANGUAGES[0], name)),
            }
            yield Problem(place, "anchor-to-nothing", entry, values)


def differing(
    code: str, other: Page, here: list[tuple[Place, str]], there: list[str], page: Page
) -> Iterator[Problem]:
    """The first place where two lists part, for what follows would differ too."""
    for number in range(max(len(here), len(there))):
        mine = here[number][1] if number < len(here) else "–"
        theirs = there[number] if number < len(there) else "–"
        if mine != theirs:
            place = here[number][0] if number < len(here) else Place(page.file)
            yield Problem(place, code, values={"file": other.file, "here": mine, "there": theirs})
            return


def prose_of(model: Model, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every Markdown text in a fact, with its path."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, Prose):
            for language in LANGUAGES:
                yield (*path, name, language), value.in_language(language)
        elif isinstance(value, Model):
            yield from prose_of(value, (*path, name))
