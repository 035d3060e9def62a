"""Reads one Markdown page: front matter, headings, links, pictures and block calls, each with its place."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hub.facts import rules, yaml_text
from hub.facts.models import Language
from hub.facts.problems import Place, Problem
from hub.facts.yaml_text import Document
from hub.pages import calls, front_matter
from hub.pages.calls import Call
from hub.pages.front_matter import FrontMatter

HEADING_ID = re.compile(r"\s*\{\s*#([^\s}]+)\s*\}\s*$")
# The id of a heading with a sign too few: `{ #alku`, `{ alku }`, `#alku }`.
BROKEN_ID = re.compile(r"\s*(?:\{\s*#?\s*[^\s{}#]+\s*\}?|\s#[^\s{}#]+\s*\})\s*$")
ATTRIBUTES = re.compile(r"(?<!\{)\{(?![{%#])[^{}]*\}(?!\})")
ALIGNED = re.compile(r"^\s*\|?\s*(:-+:?|-+:)\s*(\||$)|\|\s*(:-+:?|-+:)\s*(\||$)")
WORDS = re.compile(r"[^a-z0-9]+")

# Indented text belongs to a note, not to a block of code. Every link is read, even a forbidden one.
MARKDOWN = MarkdownIt("commonmark").enable("table").disable("code")
MARKDOWN.validateLink = lambda url: True  # type: ignore[method-assign]


@dataclass(frozen=True)
class Heading:
    """A heading of a page."""

    place: Place
    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Target:
    """What a link or a picture points to, and a picture's text alternative."""

    place: Place
    address: str
    text: str = ""


@dataclass
class Page:
    """One page in one language, as its editor wrote it."""

    name: str
    language: Language
    file: str
    front: FrontMatter | None = None
    head: Document | None = None
    body: str | None = None
    headings: list[Heading] = field(default_factory=list)
    links: list[Target] = field(default_factory=list)
    images: list[Target] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def place(self, key: str) -> Place:
        """Where a key of the front matter stands."""
        return self.head.place((key,)) if self.head else Place(self.file)


def read(path: Path, name: str, language: Language) -> Page:
    """Reads the page `name` of one language from its file. Mistakes end up in `problems`."""
    return read_bytes(path.read_bytes(), name, language)


@lru_cache(maxsize=512)
def read_bytes(raw: bytes, name: str, language: Language) -> Page:
    """The same from bytes, for pages that are made. What has not changed is not read again."""
    page, first_line = read_text(raw, name, language)
    if page.body is None:
        return page
    if not page.body.strip():
        page.problems.append(Problem(Place(page.file, first_line), "page-empty"))
    page.calls, problems = calls.read(page.body, page.file, first_line)
    page.problems += problems
    read_markdown(page, page.body, first_line)
    if conflicts := list(yaml_text.conflicts(page.body.split("\n"))):
        # Between two versions everything else is guesswork.
        page.problems = [Problem(Place(page.file, one + first_line), "merge-conflict") for one in conflicts]
    return page


def read_text(raw: bytes, name: str, language: Language) -> tuple[Page, int]:
    """A page of which only the front matter has been read, and the line on which its text begins."""
    page = Page(name, language, f"docs/{language}/{name}.md")
    text, page.problems = yaml_text.decode(raw, page.file)
    if page.problems:
        return page, 1
    head = front_matter.read(text, page.file)
    page.front, page.head, page.body = head.front, head.document, head.body
    page.problems = [*head.document.problems]
    return page, head.first_line


def read_only_text(path: Path, name: str, language: Language) -> Page:
    """The same from a file, for who asks for no headings, links or blocks."""
    return read_text(path.read_bytes(), name, language)[0]


def read_markdown(page: Page, body: str, first_line: int) -> None:
    """What an editor sees as text: headings, links, pictures, tables."""
    lines = body.split("\n")
    for number, line in enumerate(lines, first_line):
        read_line(page, line, number)
    refuse_html(page, body, first_line)
    tokens = MARKDOWN.parse(body)
    for token, following in pairwise(tokens):
        if token.type == "heading_open":
            read_heading(page, token, following, first_line)
        elif token.type == "inline":
            read_inline(page, token, lines, first_line)


def read_line(page: Page, line: str, number: int) -> None:
    """What can be seen on one line whatever stands around it."""
    if found := yaml_text.GARBLED.search(line):
        values = {"text": yaml_text.word_at(line, found.start())}
        page.problems.append(Problem(Place(page.file, number, found.start() + 1), "garbled", values=values))
    if found := rules.BARE_ADDRESS.search(line):
        page.problems.append(Problem(Place(page.file, number, found.start() + 1), "address-in-text"))
    if line.count("[[") != line.count("]]"):
        page.problems.append(Problem(Place(page.file, number, line.find("[[") + 1 or 1), "open-brackets"))
    if found := attributes_in(line):
        place = Place(page.file, number, found.start() + 1)
        page.problems.append(Problem(place, "attributes-in-page", values={"value": found.group()}))
    if line.lstrip().startswith("|") and set(line) <= set("|-: \t") and ALIGNED.search(line):
        page.problems.append(Problem(Place(page.file, number, line.index(":") + 1), "table-alignment"))


def refuse_html(page: Page, body: str, first_line: int) -> None:
    """HTML would reach the reader as it stands. One complaint a line is enough: a tag seldom stands alone."""
    seen = set[int]()
    for match in rules.TAG.finditer(body):
        line = body.count("\n", 0, match.start())
        if line not in seen:
            place = Place(page.file, line + first_line, match.start() - body.rfind("\n", 0, match.start()))
            shown = match.group().split("\n")[0]
            page.problems.append(Problem(place, "html-in-page", values={"value": shown}))
        seen.add(line)


def attributes_in(line: str) -> re.Match[str] | None:
    """Braces could give any attribute to what stands before them; only a heading's id is needed."""
    if not line.startswith("#"):
        return ATTRIBUTES.search(line)
    id_of_its_own = HEADING_ID if HEADING_ID.search(line) else BROKEN_ID
    return ATTRIBUTES.search(id_of_its_own.sub("", line))


def read_heading(page: Page, opening: Token, inline: Token, first_line: int) -> None:
    """A heading, its level and its id."""
    line = (opening.map or [0])[0] + first_line
    place, level = Place(page.file, line), int(opening.tag[1])
    anchor = HEADING_ID.search(inline.content)
    text = HEADING_ID.sub("", inline.content)
    before = page.headings[-1].level if page.headings else 1
    if level == 1:
        page.problems.append(Problem(place, "heading-one"))
    elif level > before + 1:
        values = {"before": before, "level": level, "right": "#" * (before + 1)}
        page.problems.append(Problem(place, "heading-skip", values=values))
    if not anchor:
        page.problems.append(without_id(place, text))
    elif not rules.KEBAB.fullmatch(anchor[1]):
        page.problems.append(Problem(place, "id-form", values={"value": anchor[1]}))
    elif anchor[1] in {heading.anchor for heading in page.headings}:
        page.problems.append(Problem(place, "heading-id-twice", values={"value": anchor[1]}))
    page.headings.append(Heading(place, level, anchor[1] if anchor else "", text))


def without_id(place: Place, text: str) -> Problem:
    """What is said of a heading whose id is missing, or cannot be read as one."""
    if broken := BROKEN_ID.search(text):
        values = {"value": broken.group().strip(), "example": suggested_id(broken.group())}
        return Problem(place, "heading-id-broken", values=values)
    return Problem(place, "heading-without-id", values={"value": text, "example": suggested_id(text)})


def suggested_id(text: str) -> str:
    """An id made of the words of a heading."""
    folded = text.lower().translate(str.maketrans("äåö", "aao"))
    return WORDS.sub("-", folded).strip("-") or "tunniste"


def read_inline(page: Page, token: Token, lines: list[str], first_line: int) -> None:
    """The links and the pictures of one paragraph."""
    for child in token.children or []:
        if child.type == "link_open":
            page.links.append(target(str(child.attrs.get("href", "")), token, lines, page.file, first_line))
        elif child.type == "image":
            found = target(str(child.attrs.get("src", "")), token, lines, page.file, first_line)
            page.images.append(Target(found.place, found.address, child.content))


def target(href: str, token: Token, lines: list[str], file: str, first_line: int) -> Target:
    """An address as its editor wrote it, and where."""
    address = unquote(href)
    return Target(find(f"]({address}", token.map, lines, file, first_line), address)


def find(words: str, span: list[int] | None, lines: list[str], file: str, first_line: int) -> Place:
    """Where some words stand between two lines, or where the first of the lines begins."""
    start, end = span or [0, len(lines)]
    for number in range(start, end):
        if (column := lines[number].find(words)) >= 0:
            return Place(file, number + first_line, column + 1)
    return Place(file, start + first_line)
