"""A new page: its two files and its line in the menu."""

from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator

from hub.facts import rules
from hub.facts.models import LANGUAGES, Day, Language, Model, OwnerId, Prose, Text
from hub.facts.yaml_text import Document
from hub.pages import front_matter, menu
from hub.writing import entries
from hub.writing.files import Change, now

PageName = Annotated[str, AfterValidator(rules.page_name)]
Description = Annotated[str, AfterValidator(front_matter.short_description)]


class NewPage(Model):
    """What must be known of a page before it is written."""

    section: str
    title: Text
    description: Text
    text: Prose
    page: PageName
    owner: OwnerId
    reviewed: Day


def sections(document: Document) -> dict[str, tuple[Any, ...]]:
    """The sections of the menu, each with the path of its pages."""
    return {
        key: ("nav", number, key)
        for number, item in enumerate(document.values["nav"])
        if isinstance(item, dict)
        for key in item
    }


def named_sections(document: Document, words: Document, language: Language) -> dict[str, str]:
    """The sections with what the menu calls them."""
    known = words.values if isinstance(words.values, dict) else {}
    names = {key: known.get(key) for key in sections(document)}
    return {key: name.get(language) or "" if isinstance(name, dict) else "" for key, name in names.items()}


def changes(root: Path, answers: dict[tuple[str, ...], list[str]]) -> list[Change]:
    """Both files of the page and the menu with the page at the end of its section."""
    name = answers["page",][0]
    pages = [
        Change(root / f"docs/{language}/{name}.md", None, page_text(answers, language).encode())
        for language in LANGUAGES
    ]
    return [*pages, menu_change(root, answers["section",][0], name)]


def page_text(answers: dict[tuple[str, ...], list[str]], language: str) -> str:
    """A page in one language. What is missing is left empty, so that the check stands on its line."""
    texts = {key: answers.get((key, language), []) for key in ("title", "description", "text")}
    head = {key: entries.scalar(texts[key][0]) if texts[key] else "" for key in ("title", "description")}
    head |= {key: answers[key,][0] for key in ("owner", "reviewed")}
    lines = ["---", *(f"{key}: {value}".rstrip() for key, value in head.items()), "---"]
    return "\n".join([*lines, "", *texts["text"], ""]).rstrip() + "\n"


def menu_change(root: Path, section: str, name: str) -> Change:
    """The menu with one line more."""
    path = root / menu.FILE
    document = menu.read(root)
    place = sections(document)[section]
    last = last_line(document, place)
    raw = path.read_bytes()
    lines = raw.decode("utf-8").split("\n")
    beside = lines[last]
    indent = beside[: len(beside) - len(beside.lstrip())]
    end = "\r" if beside.endswith("\r") else ""
    new = [*lines[: last + 1], f"{indent}- {name}.md{end}", *lines[last + 1 :]]
    return Change(path, now(path), "\n".join(new).encode())


def last_line(document: Document, place: tuple[Any, ...]) -> int:
    """The line, counted from 0, of the last page in a section."""
    below = [mark for path, mark in document.marks.items() if path[: len(place)] == place and path != place]
    return max(line for line, _ in below) - 1
