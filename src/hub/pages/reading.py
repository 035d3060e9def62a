"""Reads one Markdown page: its front matter, headings, links, pictures and block calls, each with its place."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hub.facts import rules, yaml_text
from hub.facts.models import Language
from hub.facts.problems import Place, Problem
from hub.pages import calls, front_matter
from hub.pages.calls import Call
from hub.pages.front_matter import FrontMatter

HEADING_ID = re.compile(r"\s*\{\s*#([^\s}]+)\s*\}\s*$")
ALIGNED = re.compile(r"^\s*\|?\s*(:-+:?|-+:)\s*(\||$)|\|\s*(:-+:?|-+:)\s*(\||$)")
WORDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Heading:
    """A heading of a page."""

    place: Place
    level: int
    anchor: str
    text: str


@dataclass(frozen=True)
class Target:
    """What a link or a picture points to."""

    place: Place
    address: str
    text: str


@dataclass
class Page:
    """One page in one language, as its editor wrote it."""

    name: str
    language: Language
    file: str
    body: str = ""
    front: FrontMatter | None = None
    headings: list[Heading] = field(default_factory=list)
    links: list[Target] = field(default_factory=list)
    images: list[Target] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read(path: Path, name: str, language: Language) -> Page:
    """Reads the page `name` of one language from its file. Mistakes end up in `problems`."""
    return read_bytes(path.read_bytes(), name, language)


def read_bytes(raw: bytes, name: str, language: Language) -> Page:
    """The same from bytes, for pages that are made."""
    page = Page(name, language, f"docs/{language}/{name}.md")
    text, page.problems = yaml_text.decode(raw, page.file)
    if page.problems:
        return page
    page.front, page.body, first_line, page.problems = front_matter.read(text, page.file)
    if not page.body.strip() and page.front:
        page.problems.append(Problem(Place(page.file, first_line), "page-empty"))
    found, problems = calls.read(page.body, page.file, first_line)
    page.calls, page.problems = found, page.problems + problems
    read_markdown(page, first_line)
    return page


def read_markdown(page: Page, first_line: int) -> None:
    lines = page.body.splitlines()
    for number, line in enumerate(lines, first_line):
        read_line(page, line, number)
    # Indented text belongs to a note, not to a block of code.
    tokens = MarkdownIt("commonmark").enable("table").disable("code").parse(page.body)
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "heading_open" and following:
            read_heading(page, token, following, first_line)
        elif token.type == "html_block":
            complain_of_html(page, token.content, token.map, lines, first_line)
        elif token.type == "inline":
            read_inline(page, token, lines, first_line)


def read_line(page: Page, line: str, number: int) -> None:
    """What can be seen on one line whatever stands around it."""
    if yaml_text.CONFLICT.match(line):
        page.problems.append(Problem(Place(page.file, number), "merge-conflict"))
    if found := rules.BARE_ADDRESS.search(line):
        page.problems.append(Problem(Place(page.file, number, found.start() + 1), "address-in-text"))
    if line.count("[[") != line.count("]]"):
        page.problems.append(Problem(Place(page.file, number, line.find("[[") + 1 or 1), "open-brackets"))
    if line.lstrip().startswith("|") and set(line) <= set("|-: \t") and ALIGNED.search(line):
        page.problems.append(Problem(Place(page.file, number, line.index(":") + 1), "table-alignment"))


def read_heading(page: Page, opening: Token, inline: Token, first_line: int) -> None:
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
        values = {"value": text, "example": suggested_id(text)}
        page.problems.append(Problem(place, "heading-without-id", values=values))
    elif not rules.KEBAB.fullmatch(anchor[1]):
        page.problems.append(Problem(place, "id-form", values={"value": anchor[1]}))
    elif anchor[1] in {heading.anchor for heading in page.headings}:
        page.problems.append(Problem(place, "heading-id-twice", values={"value": anchor[1]}))
    page.headings.append(Heading(place, level, anchor[1] if anchor else "", text))


def suggested_id(text: str) -> str:
    """An id made of the words of a heading."""
    folded = text.lower().translate(str.maketrans("äåö", "aao"))
    return WORDS.sub("-", folded).strip("-") or "tunniste"


def complain_of_html(
    page: Page, html: str, span: list[int] | None, lines: list[str], first_line: int
) -> None:
    place = find((span or [0])[0], html.strip(), lines, page.file, first_line)
    page.problems.append(Problem(place, "html-in-page", values={"value": html.strip().split("\n")[0]}))


def read_inline(page: Page, token: Token, lines: list[str], first_line: int) -> None:
    start = (token.map or [0])[0]
    for child in token.children or []:
        if child.type == "html_inline":
            complain_of_html(page, child.content, token.map, lines, first_line)
        elif child.type == "link_open":
            address = str(child.attrs.get("href", ""))
            place = find(start, f"]({address}", lines, page.file, first_line)
            page.links.append(Target(place, address, ""))
        elif child.type == "image":
            address = str(child.attrs.get("src", ""))
            place = find(start, f"]({address}", lines, page.file, first_line)
            page.images.append(Target(place, address, child.content))


def find(start: int, words: str, lines: list[str], file: str, first_line: int) -> Place:
    """Where some words stand, looked for from a line on."""
    words = words.split("\n")[0]
    for number in range(start, len(lines)):
        if (column := lines[number].find(words)) >= 0:
            return Place(file, number + first_line, column + 1)
    return Place(file, start + first_line)
