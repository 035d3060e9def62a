"""Tells readers where the Swedish is older than the Finnish, at the very place, and leads to the Finnish."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from hub.rendering.view import BEHIND, View

HEADING = re.compile(r"^#{2,6} .*\{ #(?P<id>[^\s}]+) \}[ \t]*$", re.MULTILINE)
PART = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)")
ID = re.compile(r'\bid="([^"]+)"')
VOID = {"br", "img", "input", "hr", "meta", "link", "rect", "circle", "path", "line", "use", "col"}
BOXES = {"li", "article", "section", "td", "dd", "div", "details"}


@dataclass(frozen=True)
class Behind:
    """What is behind: the sections of each page by their ids, and data in Finnish and Swedish."""

    sections: Mapping[str, frozenset[str]] = field(default_factory=dict)
    texts: frozenset[tuple[str, str]] = frozenset()


@dataclass
class Element:
    """An element that is open where the reading has come to."""

    name: str
    id: str | None
    is_behind: bool = False


def mark_sections(markdown: str, anchors: frozenset[str], whole: str) -> str:
    """A page with a mark after the heading of each section that is behind; `whole` names its beginning."""
    marked = HEADING.sub(
        lambda match: f"{match[0]}\n\n{BEHIND}\n" if match["id"] in anchors else match[0], markdown
    )
    return f"{BEHIND}\n\n{marked}" if whole in anchors else marked


def tell(html: str, view: View, finnish: str) -> str:
    """The page with a notice for each mark: under the heading of a section, at the end of a card.

    `finnish` is the address of the same page in Finnish.
    """
    return "".join(Teller(view, finnish).parts(html)) if BEHIND in html else html


class Teller:
    """Reads a page from beginning to end and knows which elements are open."""

    def __init__(self, view: View, finnish: str) -> None:
        self.view, self.finnish = view, finnish
        self.open: list[Element] = []
        self.last_id = ""

    def parts(self, html: str) -> Iterator[str]:
        """The page in parts, with notices in the place of marks."""
        for part in PART.split(html):
            tag = TAG.match(part)
            if part == BEHIND:
                yield from self.at_mark()
            elif tag and part.startswith("</"):
                yield from self.at_end(tag[1].lower(), part)
            else:
                if tag:
                    self.begin(tag[1].lower(), part)
                yield part

    def begin(self, name: str, tag: str) -> None:
        """An element opens."""
        found = ID.search(tag)
        self.last_id = found[1] if found else self.last_id
        if name not in VOID and not tag.endswith("/>"):
            self.open.append(Element(name, found[1] if found else None))

    def at_mark(self) -> Iterator[str]:
        """Between elements the notice stands at once; within one it waits for the end of the box."""
        if not self.open:
            yield self.notice("section", self.last_id)
            return
        box = next((one for one in reversed(self.open) if one.name in BOXES), self.open[0])
        # A link to a text is not the text itself, unless it stands in the card that has its id.
        in_link = any(one.name in ("a", "button") for one in self.open)
        box.is_behind = box.is_behind or not in_link or bool(box.id)

    def at_end(self, name: str, tag: str) -> Iterator[str]:
        """An element closes, and whatever within it was never closed."""
        while self.open:
            element = self.open.pop()
            around = next((one.id for one in reversed(self.open) if one.id), self.last_id)
            if element.is_behind and element.name in BOXES:
                yield self.notice("card", element.id or around)
            if element.name == name:
                yield tag
                if element.is_behind and element.name not in BOXES:
                    yield self.notice("card", element.id or around)
                return
        yield tag

    def notice(self, kind: str, anchor: str) -> str:
        """What the reader is told."""
        address = f"{self.finnish}#{anchor}" if anchor else self.finnish
        return self.view.render("behind", kind=kind, address=address)
