"""What stays on one page: what is short, and what says nothing without what follows it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from hub.pdf.parts import is_left_out
from hub.pdf.typst_text import call

if TYPE_CHECKING:
    from hub.pdf.tree import Element

SIGNS_OF_A_LINE = 85
# A longer block runs from one page to the next: kept whole, it could leave a third of a page blank.
MOST_LINES = 12
MOST_LINES_OF_A_LIST = 8
LINES = {"p", "li", "dt", "dd", "summary", "label", "legend", "caption", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = LINES | {"div", "section", "figure", "article", "ul", "ol", "dl", "table", "details", "fieldset"}
# Pairs of words that are set as one paragraph.
PARAGRAPHS = {"hub-ratings"}
LISTS = ("#dotted(", "#numbered(")
TOLD_TO_STAY = ("#meta(", "#text-field(", *LISTS)
# What a plain paragraph begins with.
WORDS = ('#"', "#strong(", "#emph(", "#linked(", "#inner-link(", "#term-link(")


def lines_of(element: Element) -> int:
    """How many lines an element takes, guessed by its signs."""
    if is_left_out(element):
        return 0
    is_paragraph = not PARAGRAPHS.isdisjoint(element.classes)
    blocks = [] if is_paragraph else [child for child in element.elements() if child.tag in BLOCKS]
    text = " ".join(
        (child if isinstance(child, str) else child.text())
        for child in element.children
        if child not in blocks
    )
    own = ceil(len(" ".join(text.split())) / SIGNS_OF_A_LINE)
    return own + len(list(element.iter("br"))) * bool(own) + sum(map(lines_of, blocks))


def kept(element: Element, most: int = MOST_LINES) -> str:
    """Whether the element is short enough to be kept whole, as an argument in Typst."""
    return f"kept: {'true' if lines_of(element) <= most else 'false'}"


def held(block: str) -> str:
    """A block that goes to the next page together with what follows it."""
    for name in TOLD_TO_STAY:
        if block.startswith(f"{name}held: true"):
            return block
        if block.startswith(name):
            return f"{name}held: true, {block.removeprefix(name)}"
    return call("lead", body=block)


def with_end(blocks: list[str]) -> list[str]:
    """The blocks of a box: the last one does not go to the next page alone."""
    if len(blocks) < 2 or not (blocks[-2].startswith(WORDS) or is_short_list(blocks[-2])):
        return blocks
    return [*blocks[:-2], held(blocks[-2]), blocks[-1]]


def is_held(block: str, after: str) -> bool:
    """Whether a block would be lost without what comes after it."""
    is_words = block.startswith(WORDS)
    if after.startswith(("#hub-table(", "#drawing(", "#card-title(")) or "#blank(" in after:
        return is_words
    if after.startswith(LISTS):
        return is_words and (block.endswith(':";') or len(block) < SIGNS_OF_A_LINE)
    if after.startswith("#text-field("):
        return block.startswith("#meta(")
    if after.startswith("#meta("):
        return is_words or is_short_list(block) or block.startswith("#text-field(")
    return False


def is_short_list(block: str) -> bool:
    """Whether a block is a list that stays whole; a longer one would go to the next page altogether."""
    return block.startswith(LISTS) and "kept: true" in block
