"""Composes a document: which pages, under which headings, and what is said on its first page."""

from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from hub.facts import blanks
from hub.facts.documents import Document
from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.facts.problems import once_each
from hub.pdf import handbook, sources
from hub.pdf.compiling import Refused
from hub.pdf.sources import Page, Part, Written
from hub.pdf.tree import Element
from hub.pdf.typst_text import array, string
from hub.pdf.writer import Writer
from hub.rendering.prose import without_names
from hub.words import dates

NAMES = {"fi": "Suomi", "sv": "Svenska"}


@dataclass(frozen=True)
class Task:
    """One file to make: which document, in which language, out of which built site, on which day."""

    document: Document
    language: Language
    hub: Hub
    root: Path
    site: Path
    day: date

    @property
    def path(self) -> Path:
        """Where the file is written."""
        return self.site / self.document.path(self.language)

    @property
    def title(self) -> str:
        """What the document is called."""
        return without_names(self.document.title.in_language(self.language))

    def word(self, key: str, **values: object) -> str:
        """An interface text without markup."""
        return without_names(blanks.filled(self.hub.interface[key].in_language(self.language), values))

    def names(self) -> list[str]:
        """The pages of the document in order, each once."""
        if self.document.is_handbook:
            return [name for chapter in self.chapters() for name in chapter.pages]
        return list(dict.fromkeys(page.partition("#")[0] for page in self.document.pages))

    def chapters(self) -> list[handbook.Chapter]:
        """The chapters of the handbook."""
        return list(handbook.chapters(self.root, self.hub, self.language))

    def read(self) -> dict[str, Page]:
        """The pages as they were built, by name."""
        return {name: sources.read(self.site, self.root, name, self.language) for name in self.names()}


def compose(task: Task, pages: dict[str, Page]) -> tuple[str, Written]:
    """The document in Typst, and what to do when it is a file. Raises Refused with every problem."""
    is_book = task.document.is_handbook
    chapters = book(task, pages) if is_book else [("", sheet(task, pages))]
    parts = [part for _, of_chapter in chapters for part in of_chapter]
    writer = Writer(task.language, parts, task.word, task.site, task.hub.site.address or "")
    for title, of_chapter in chapters:
        writer.chapter(title)
        for part in of_chapter:
            writer.write(part)
    if writer.problems:
        raise Refused(once_each(writer.problems))
    opening = book_opening(task) if is_book else sheet_opening(task)
    return common(task) + opening + "\n".join(writer.written.typst), writer.written


def book(task: Task, pages: dict[str, Page]) -> list[tuple[str, list[Part]]]:
    """Every chapter with its pages."""
    return [
        (chapter.title, [part for name in chapter.pages for part in in_book(pages[name], chapter)])
        for chapter in task.chapters()
    ]


def in_book(page: Page, chapter: handbook.Chapter) -> list[Part]:
    """A page in the handbook. The first one has no title of its own: its chapter has one instead.

    What is also a sheet of its own begins on a sheet of paper here too: it is taken out and printed.
    """
    nodes, new = page.article.children, page.name != chapter.pages[0]
    shift = 0 if page.name == handbook.START else 1
    if page.name != handbook.INDEX:
        return [Part(page, tuple(nodes), shift, new, alone=page.name in chapter.sheets)]
    letters = [isinstance(node, Element) and node.tag == "section" for node in nodes].index(True)
    return [
        Part(page, tuple(nodes[:letters]), shift, new),
        Part(page, tuple(nodes[letters:]), shift, in_columns=True),
    ]


def sheet(task: Task, pages: dict[str, Page]) -> list[Part]:
    """The pages or parts of pages under the title of the sheet."""
    return [part_of(reference, pages, len(task.document.pages) == 1) for reference in task.document.pages]


def part_of(reference: str, pages: dict[str, Page], alone: bool) -> Part:
    """A page without its title, or a part of it; one that stands alone is called what the sheet is called."""
    name, _, anchor = reference.partition("#")
    page = pages[name]
    if not anchor:
        is_title = [isinstance(child, Element) and child.tag == "h1" for child in page.article.children]
        rest = [child for child, title in zip(page.article.children, is_title, strict=True) if not title]
        return Part(page, tuple(rest))
    nodes, line = page.section(anchor), page.line_of(f"#{anchor} ") or 1
    if alone:
        return Part(page, tuple(nodes[1:]), shift=-1, whole=False, line=line)
    return Part(page, tuple(nodes), whole=False, line=line)


def common(task: Task) -> str:
    """What every document says of itself to machines."""
    site = task.hub.site
    author = site.operator or site.name
    day = task.day
    return "\n".join(
        [
            f"#set document(title: {string(task.title)},"
            f" author: {string(without_names(author.in_language(task.language)))},"
            f" description: {string(without_names(site.tagline.in_language(task.language)))},"
            f" date: datetime(year: {day.year}, month: {day.month}, day: {day.day}))",
            f'#set text(lang: "{task.language}", region: "FI")',
            "",
        ]
    )


def book_opening(task: Task) -> str:
    """The first page, the contents and what runs along every page."""
    site = task.hub.site
    facts = [
        (task.word("pdf.language"), NAMES[task.language]),
        (task.word("pdf.day"), dates.day(task.day, task.language)),
        (task.word("pdf.version"), version("tukihub")),
        (task.word("pdf.address"), site.address or task.word("site.unset")),
    ]
    pairs = array([f"({string(name)}, {string(value)})" for name, value in facts])
    return (
        f"#show: handbook.with(title: {string(task.title)},"
        f" tagline: {string(without_names(site.tagline.in_language(task.language)))}, facts: {pairs},"
        f" contents: {string(task.word('pdf.contents'))}, foot: {string(foot(task))})\n"
    )


def sheet_opening(task: Task) -> str:
    """The title of a sheet and what runs along it."""
    name = without_names(task.hub.site.name.in_language(task.language))
    return (
        f"#show: sheet.with(title: {string(task.title)}, name: {string(name)}, foot: {string(foot(task))})\n"
    )


def foot(task: Task) -> str:
    """The day and the address, on every page."""
    day = dates.day(task.day, task.language)
    return f"{day} · {task.hub.site.address}" if task.hub.site.address else day
