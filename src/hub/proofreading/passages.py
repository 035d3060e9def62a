"""The running text of pages and data, with the place of each word. What is not prose is blanked out."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from hub.facts.models import Language
from hub.facts.problems import Place
from hub.facts.reading import Reading
from hub.facts.yaml_text import Document
from hub.pages.reading import Page
from hub.pages.rendered import Pages
from hub.translations.pairs import of_data

Locate = Callable[[int, str], Place]

# Between two sentences whatever signs stand between them.
BREAK = "\x1e"
NOT_PROSE = re.compile(
    r"```.*?```|`[^`\n]*`|\{\{.*?\}\}|\{ #[^}]*\}|(?<=\])\([^)\s]*\)|\{[a-z_]+\}"
    r"|\[\[.+?\]\]|https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+|\b[\w/.-]+\.(?:md|yml|json|ics|fi|se|org|com)\b",
    re.DOTALL,
)
BETWEEN = re.compile(
    r"\n[ \t]*(?=\n)"  # paragraphs
    r"|(?m:^[ \t]*(?:[-*+]|\d+\.|#{1,6}|!!!\s*\w+|>)[ \t])"  # list items, headings, notes
    r"|(?m:(?<=\})[ \t]*$)|(?<=\")\n(?=[ ]{4})"  # the end of a heading, and of a note's title
    r"|\|"  # cells
)
SENTENCE = re.compile(rf"[.!?…][”\")\]*_]*(?=\s+[^a-zåäö\s])|:(?=\s*{BREAK}|\s*$)|{BREAK}")
QUOTED = re.compile(r"”[^”]{1,300}”")
# What touches a digit is a number or a name: 5P, A3.
WORD = re.compile(r"(?<![\w:])[^\W\d_]+(?:[-’'][^\W\d_]+)*(?::[^\W\d_]+)?-?(?!\w)")


@dataclass(frozen=True)
class Passage:
    """A text in one language without what is not prose; `locate` tells where a word of it stands."""

    language: Language
    file: str
    text: str
    locate: Locate

    @cached_property
    def words(self) -> list[tuple[int, str]]:
        """Each word and where in the text it begins."""
        return [(match.start(), match[0]) for match in WORD.finditer(self.text)]

    def is_quoted(self, start: int) -> bool:
        """Whether what stands at a place is within ”…”: a word that is spoken of, not used."""
        return any(match.start() < start < match.end() for match in QUOTED.finditer(self.text))

    @cached_property
    def quoted(self) -> set[str]:
        """The words within ”…”, which may be of the other language."""
        return {word for match in QUOTED.finditer(self.text) for word in WORD.findall(match[0])}

    @cached_property
    def sentences(self) -> list[tuple[int, str]]:
        """Each sentence and where in the text it begins."""
        found, start = [], 0
        for match in [*SENTENCE.finditer(self.text), None]:
            end = match.end() if match else len(self.text)
            sentence = self.text[start:end].strip(BREAK)
            if sentence.strip():
                lead = len(self.text[start:end]) - len(self.text[start:end].lstrip(BREAK + " \n\t"))
                found.append((start + lead, sentence.strip()))
            start = end
        return found


def passages(data: Reading, pages: Pages) -> Iterator[Passage]:
    """Everything that readers read as text: the pages, and the texts of the data."""
    for page in pages.values():
        yield from of_page(page)
    yield from in_data(data)


@lru_cache(maxsize=2)
def in_data(data: Reading) -> tuple[Passage, ...]:
    """The texts of the data. They are the same as long as only pages are edited."""
    return tuple(
        Passage(language, document.file, prose(text), in_document(document, pair.places[language], text))
        for pair in of_data(data)
        for document in [data.documents[pair.name.split("/")[1]]]
        for language, text in pair.texts.items()
    )


def of_page(page: Page) -> Iterator[Passage]:
    """The title, the description and the body of a page."""
    if page.head is None or page.body is None:
        return
    for key in ("title", "description"):
        if page.front:
            text = getattr(page.front, key)
            yield Passage(
                page.language, page.file, prose(text), in_document(page.head, page.place(key), text)
            )
    first_line = len(page.head.lines) + 3
    yield Passage(page.language, page.file, prose(page.body), in_body(page.body, page.file, first_line))


@lru_cache(maxsize=16_384)
def prose(text: str) -> str:
    """The text with blanks in the place of what is not prose: every sign stands where it stood."""
    without = NOT_PROSE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return BETWEEN.sub(lambda match: BREAK + re.sub(r"[^\n]", " ", match[0][1:]), without)


def in_body(body: str, file: str, first_line: int) -> Locate:
    """Places in a text that stands in its file as it is."""

    def locate(start: int, word: str) -> Place:
        line = body.count("\n", 0, start)
        return Place(file, line + first_line, start - body.rfind("\n", 0, start))

    return locate


def in_document(document: Document, begins: Place, text: str) -> Locate:
    """Places in a value of a YAML file, which may be folded: the words come in the same order."""

    def locate(start: int, word: str) -> Place:
        lines = document.lines[begins.line - document.first_line :]
        before = text[:start].count(word)
        column = begins.column - 1
        for number, line in enumerate(lines):
            while (found := line.find(word, column)) >= 0:
                if before == 0:
                    return Place(begins.file, begins.line + number, found + 1)
                before, column = before - 1, found + 1
            column = 0
        return begins

    return locate


def count(found: Iterable[Passage]) -> int:
    """How many words there are."""
    return sum(len(one.words) for one in found)
