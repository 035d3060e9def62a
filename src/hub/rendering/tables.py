"""Tables written in Markdown, made like those of the blocks: they scroll, and stack on a phone."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

HEADINGS = {"h1", "h2", "h3", "h4"}


class Tables(Extension):
    """Every table in a region of its own, every cell with the name of its column."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Comes after the ids of the headings (8) and before the contents are listed (5)."""
        md.treeprocessors.register(Regions(md), "hub-tables", 6)


class Regions(Treeprocessor):
    """Wraps and labels the tables of a page."""

    def run(self, root: Element) -> None:
        """Changes the page in place."""
        under: Counter[str] = Counter()
        for parent, table, heading in list(tables_in(root)):
            under[heading] += 1
            label(table)
            place = list(parent).index(table)
            parent.remove(table)
            parent.insert(
                place, region(table, heading if under[heading] == 1 else f"{heading} {under[heading]}")
            )


def tables_in(root: Element) -> Iterator[tuple[Element, Element, str]]:
    """Each table with its parent and the words of the heading above it."""
    heading = ""
    for parent in root.iter():
        for child in parent:
            if child.tag in HEADINGS:
                heading = words(child)
            if child.tag == "table":
                yield parent, child, heading


def region(table: Element, heading: str) -> Element:
    """A box that the keyboard can scroll."""
    attributes = {"class": "hub-table", "role": "region", "tabindex": "0", "aria-label": heading}
    box = Element("div", attributes)
    box.tail, table.tail = table.tail, None
    box.append(table)
    return box


def label(table: Element) -> None:
    """Says of each heading what it heads, and of each cell which column it stands in."""
    table.set("class", "hub-table__table")
    columns = [words(cell) for cell in table.iter("th")]
    for cell in table.iter("th"):
        cell.set("scope", "col")
    for row in table.iter("tr"):
        for cell, column in zip(row.findall("td"), columns, strict=False):
            cell.set("data-label", column)
    for cell in table.iter():
        cell.attrib.pop("style", None)  # the policy allows no styles in a page


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
