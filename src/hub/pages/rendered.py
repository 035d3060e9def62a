"""The pages with their blocks: what each block says, which ids it makes, and which words it asks for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.pages.calls import Call
from hub.pages.reading import Page
from hub.rendering.addresses import page_url
from hub.rendering.asking import Answers, Question, noting
from hub.rendering.blocks import BLOCKS
from hub.rendering.view import BlockError, View
from hub.words.interface import Asked

Pages = Mapping[tuple[Language, str], Page]

ID_IN_HTML = re.compile(r'\bid="([^"]+)"')
ID_IN_HEADING = re.compile(r"\{ #([^\s}]+) \}$", re.MULTILINE)

# Which day it is does not matter here: every state of a deadline stands in its block.
ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True)
class ListeningView(View):
    """A view that notes which words are asked for, and which blanks are filled in."""

    asked: Asked = field(default_factory=dict)

    def plain_word(self, key: str, **values: object) -> str:
        """The interface text, noted."""
        self.asked.setdefault(key, set()).update(values)
        return super().plain_word(key, **values)


@dataclass(frozen=True)
class Block:
    """A block on a page, as it was rendered: what it says, its words, and which facts it was made of."""

    says: str | BlockError
    words: Asked
    asked: frozenset[Question]
    answers: str


# The last of each call. It is right as long as the facts that it asked for have not changed.
_last: dict[tuple[Any, ...], Block] = {}


def render(page: Page, call: Call, hub: Hub, answers: Answers) -> Block:
    """What a block says on a page. While the facts that it asks for stay, so does it."""
    key = (page.language, page.name, call.name, call.arguments, call.named)
    last = _last.get(key)
    if last is None or last.answers != answers.sum(last.asked):
        last = _last[key] = render_anew(page, call, hub, answers)
    return last


def render_anew(page: Page, call: Call, hub: Hub, answers: Answers) -> Block:
    """The same, whatever was said the last time."""
    asked: set[Question] = set()
    view = ListeningView(noting(hub, asked), page.language, ANY_DAY, page_url(page.name))
    says: str | BlockError
    try:
        says = BLOCKS[call.name](view, *call.arguments, **dict(call.named))
    except BlockError as error:
        says = error
    return Block(says, view.asked, frozenset(asked), answers.sum(asked))


@dataclass
class Said:
    """What the blocks of all pages say, and the words that they ask for."""

    blocks: dict[tuple[Language, str], list[tuple[Call, str | BlockError]]]
    asked: Asked


def render_all(hub: Hub, pages: Pages, asked: Asked) -> Said:
    """Renders each block of each page. `asked` takes the words that they ask for."""
    said, answers = Said({}, asked), Answers(hub)
    for key, page in pages.items():
        said.blocks[key] = []
        for call in page.calls:
            block = render(page, call, hub, answers)
            said.blocks[key].append((call, block.says))
            for word, blanks in block.words.items():
                asked.setdefault(word, set()).update(blanks)
    return said


class RenderedPages:
    """The pages with what their blocks say."""

    def __init__(self, hub: Hub, pages: Pages, said: Said) -> None:
        self.hub, self.pages, self.blocks = hub, pages, said.blocks
        self.found: dict[tuple[Language, str], set[str]] = {}

    def lacks(self, language: Language, name: str, anchor: str) -> bool:
        """Whether a page surely has no such place.

        A page that could not be read or rendered may have it, and so may a heading that has lost its id.
        """
        nameless = any(not heading.anchor for heading in self.pages[language, name].headings)
        failed = any(isinstance(html, BlockError) for _, html in self.blocks[language, name])
        if self.pages[language, name].body is None or failed or nameless:
            return False
        return anchor not in self.anchors(language, name)

    def anchors(self, language: Language, name: str) -> set[str]:
        """The ids on a page: of its headings, and of what its blocks make."""
        key = language, name
        if key not in self.found:
            self.found[key] = {heading.anchor for heading in self.pages[key].headings}
            for _, html in self.blocks[key]:
                if isinstance(html, str):
                    self.found[key] |= {*ID_IN_HTML.findall(html), *ID_IN_HEADING.findall(html)}
        return self.found[key]
