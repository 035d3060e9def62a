"""Keeps what the last builds made: it is made again only when something that it is made of has changed."""

import json
import logging
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from hub.memory import put
from hub.rendering.asking import Answers, Question
from hub.search.entries import Entry
from hub.site.ingredients import digest
from hub.site.store import MOST_KEPT, by_age, in_use

FOLDER = Path(".cache/pages")
FIRST, LAST = 1000, -1000


@dataclass
class Made:
    """A page as HTML, what its contents list shows, and what the search finds of it."""

    html: str
    contents: list[dict[str, Any]]
    found: list[Entry]


class Warnings(logging.Handler):
    """Counts warnings: a page that was warned of is not kept, so that it is warned of again."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1


WARNED = Warnings(logging.WARNING)


class Kept(Extension):
    """The pages of one build. As an extension of Markdown it spares the reading of what is already made."""

    def __init__(self, root: Path, everything: str) -> None:
        """`everything` is a sum of what any page is made of beside the facts. Without it nothing is kept."""
        super().__init__()
        self.everything = everything
        self.folder = root / FOLDER / everything
        self.used: set[Path] = set()
        self.asked: set[Question] = set()
        in_use(self.folder)
        logging.getLogger("mkdocs").addHandler(WARNED)

    def open(self, answers: Answers, *own: str) -> None:
        """Begins a page that is made of `own`, and of what is then `asked` of the facts.

        What was kept of it, if anything, is then `made`.
        """
        self.begin(answers, f"{digest(own)}.json")
        self.warnings = WARNED.count
        self.contents: list[dict[str, Any]] = []
        self.made = made_of(self.read())

    def keep(self, made: Made) -> None:
        """The page that was opened is made."""
        if WARNED.count == self.warnings:
            self.write(asdict(made))

    def written(self, answers: Answers, *own: str) -> str:
        """A page as the templates made it of the same the last time; empty if they did not."""
        self.begin(answers, f"{digest(own)}.html.json")
        return str(self.read().get("html", ""))

    def keep_written(self, html: str) -> None:
        """The page that was asked for is made."""
        self.write({"html": html})

    def begin(self, answers: Answers, name: str) -> None:
        """From now on it is noted what is asked."""
        self.path, self.answers = self.folder / name, answers
        self.used.add(self.path)
        self.asked.clear()

    def read(self) -> dict[str, Any]:
        """What was kept, if all that it asked for is answered as it was then.

        Nothing where nothing was kept, or where a killed process left half of it.
        """
        try:
            kept: dict[str, Any] = json.loads(self.path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        asked = [(noun, name) for noun, name in kept.pop("asked")]
        return kept if kept.pop("answers") == self.answers.sum(asked) else {}

    def write(self, kept: dict[str, Any]) -> None:
        """Keeps it with what was asked for."""
        if self.everything:
            told = {"asked": sorted(self.asked), "answers": self.answers.sum(self.asked), **kept}
            put(self.path, json.dumps(told, ensure_ascii=False).encode())

    def close(self, everything: str) -> None:
        """All pages of this process are made. All are forgotten, if files changed meanwhile."""
        if self.everything and everything != self.everything:
            shutil.rmtree(self.folder, ignore_errors=True)

    def clear(self, used: set[Path]) -> None:
        """All pages of the site are made of these. What is of use no more is forgotten."""
        if not self.everything:
            return
        for page in set(self.folder.glob("*")) - used:
            page.unlink(missing_ok=True)
        for folder in by_age(self.folder.parent)[:-MOST_KEPT]:
            shutil.rmtree(folder, ignore_errors=True)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Comes before and after all that Markdown does."""
        md.preprocessors.register(Spare(self, md), "hub-kept", FIRST)
        md.postprocessors.register(Contents(self, md), "hub-kept", LAST)


class Spare(Preprocessor):
    """Leaves nothing to read of a page that is kept."""

    def __init__(self, kept: Kept, md: Markdown) -> None:
        super().__init__(md)
        self.kept = kept

    def run(self, lines: list[str]) -> list[str]:
        return [] if self.kept.made else lines


class Contents(Postprocessor):
    """Gives a kept page its contents list back, and takes that of a new one."""

    def __init__(self, kept: Kept, md: Markdown) -> None:
        super().__init__(md)
        self.kept = kept

    def run(self, text: str) -> str:
        document: Any = self.md
        if self.kept.made:
            document.toc_tokens = self.kept.made.contents
        self.kept.contents = document.toc_tokens
        return text


def made_of(kept: dict[str, Any]) -> Made | None:
    """A page out of what was kept of it."""
    if not kept:
        return None
    found = [Entry(**{**one, "keywords": tuple(one["keywords"])}) for one in kept["found"]]
    return Made(kept["html"], kept["contents"], found)
