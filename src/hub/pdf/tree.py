"""A built page as a tree of elements, each of which knows its line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass(eq=False)
class Element:
    """One element: its name, its attributes, what stands in it, and its line in the built page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    line: int = 0
    children: list["Element | str"] = field(default_factory=list)

    @cached_property
    def classes(self) -> list[str]:
        """The classes in the order in which they were written."""
        return self.attributes.get("class", "").split()

    def get(self, name: str) -> str:
        """An attribute, or nothing."""
        return self.attributes.get(name, "")

    def elements(self) -> list["Element"]:
        """The elements right below this one."""
        return [child for child in self.children if isinstance(child, Element)]

    def iter(self, tag: str = "") -> Iterator["Element"]:
        """This element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            if tag in ("", element.tag):
                yield element
            waiting += element.elements()[::-1]

    def find(self, tag: str) -> "Element | None":
        """The first element of that name below this one."""
        return next((one for one in self.iter(tag) if one is not self), None)

    def with_class(self, name: str) -> "Element | None":
        """The first element of that class below this one."""
        return next((one for one in self.iter() if name in one.classes), None)

    def words(self) -> str:
        """The text of the element on one line, without what nobody sees."""
        return " ".join(self.text().split())

    def text(self) -> str:
        """The text of the element as it was written, without what nobody sees."""
        parts = [child if isinstance(child, str) else child.text() for child in self.children]
        return "" if is_hidden(self) else "".join(parts)


def is_hidden(element: Element) -> bool:
    """Whether the element is there for scripts only, or decorates."""
    return "hidden" in element.attributes or element.get("aria-hidden") == "true"


class Builder(HTMLParser):
    """Builds the tree. The templates close what they open; what is left open ends with its parent."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One more element below the one that is open."""
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that SVG closes at once."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Closes the element, and what was left open in it."""
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        """Text below the element that is open."""
        self.open[-1].children.append(data)


def article_of(html: str, lines_before: int = 0) -> Element:
    """The tree of an <article>; so many lines of the page stand before it."""
    builder = Builder()
    builder.feed("\n" * lines_before + html)
    builder.close()
    article = builder.root.find("article")
    return article or builder.root
