"""What a document is made of: the built pages, what stands on them, and where an editor wrote it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from hub.facts.models import Language
from hub.facts.problems import Place
from hub.pdf.parts import shown
from hub.pdf.tree import Element, article_of
from hub.rendering.addresses import page_url

HEADING = re.compile(r"h[1-6]")


@dataclass(frozen=True)
class Page:
    """One built page. `html` is the whole of it, `markdown` what the editor wrote, if anything."""

    name: str
    language: Language
    html: str
    markdown: str = ""

    @property
    def url(self) -> str:
        """The address below the language's root."""
        return page_url(self.name)

    @property
    def file(self) -> str:
        """The file to mend."""
        return f"docs/{self.language}/{self.name}.md"

    @property
    def body(self) -> str:
        """What the page says, without the menus around it."""
        return self.html[self.html.index("<article") : self.html.index("</article>")]

    @cached_property
    def article(self) -> Element:
        """What the page says, as a tree."""
        return article_of(self.body, self.html.count("\n", 0, self.html.index("<article")))

    @cached_property
    def ids(self) -> set[str]:
        """Every place on the page, printed or not."""
        return {one.get("id") for one in self.article.iter() if one.get("id")}

    def line_of(self, words: str, after: int = 1) -> int | None:
        """The first line from `after` on in which the editor wrote these words."""
        lines = enumerate(self.markdown.splitlines(), 1)
        return next((number for number, line in lines if number >= after and words in line), None)

    def place(self, line: int) -> Place:
        """Where to mend what is wrong; a page made from data has no file of its own."""
        return Place(self.file, line) if self.markdown else Place("data/programmes.yml")

    def section(self, anchor: str) -> list[Element | str]:
        """The part of the page from one heading to the next of the same level or above."""
        found: list[Element | str] = []
        level = ""
        for child in self.article.children:
            is_heading = isinstance(child, Element) and HEADING.fullmatch(child.tag)
            if isinstance(child, Element) and is_heading and child.get("id") == anchor:
                level = child.tag
            elif isinstance(child, Element) and is_heading and level and child.tag <= level:
                break
            if level:
                found.append(child)
        return found


def read(site: Path, root: Path, name: str, language: Language) -> Page:
    """The page as it was just built."""
    folder = site if language == "fi" else site / language
    html = (folder / page_url(name) / "index.html").read_text(encoding="utf-8")
    source = root / "docs" / language / f"{name}.md"
    return Page(name, language, html, source.read_text(encoding="utf-8") if source.is_file() else "")


@dataclass(frozen=True)
class Part:
    """What stands in a document of one page, and how many levels its headings are lowered.

    `new` begins a sheet of paper where little is left of the last one, `alone` in any case;
    `whole` is a page with all that it says; `line` is where it was written.
    """

    page: Page
    nodes: tuple[Element | str, ...]
    shift: int = 0
    new: bool = False
    alone: bool = False
    whole: bool = True
    line: int = 1
    in_columns: bool = False

    def shown(self) -> Iterator[Element]:
        """Every element that is printed, in reading order."""
        for node in self.nodes:
            if isinstance(node, Element):
                yield from shown(node)


@dataclass
class Form:
    """One field to fill in: what it is called in the file, what it says of itself, how it looks."""

    kind: str
    name: str
    label: str
    value: str = ""
    group: str = ""
    lines: int = 1


@dataclass
class Written:
    """A document in Typst, and what must be done with it when it has become a file."""

    typst: list[str] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    row_heads: list[list[bool]] = field(default_factory=list)
