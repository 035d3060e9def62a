"""Makes every document of a built site; what has not changed since it was last made is taken as it is."""

import hashlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Self

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.facts.problems import Problem, once_each
from hub.pdf import compiling, composing, forms
from hub.pdf.compiling import Refused
from hub.pdf.composing import Task
from hub.pdf.sources import Page

Report = Callable[[str, int], None]
CACHE = Path(".cache/pdf")
# Typst itself keeps more than one processor busy.
AT_ONCE = 2
# One for the tests' day, one for today, one for the branch one comes back to.
MOST_KEPT = 3


@dataclass(frozen=True)
class File:
    """A file that the build makes: the document's id, its language, its title, and its path in the site."""

    id: str
    language: Language
    title: str
    path: str


def files(hub: Hub) -> list[File]:
    """Every PDF file of the site, the handbook of a language first."""
    return [
        File(one.id, language, one.title.in_language(language), one.path(language))
        for language in LANGUAGES
        for one in hub.documents
    ]


class Making:
    """The PDF files of a site that is being built: those of a language begin as soon as its pages stand.

    As a context it waits at its end for what is being made, whatever has happened, and begins nothing more.
    """

    def __init__(self, root: Path, site: Path, day: date) -> None:
        self.root, self.site, self.day = root, site, day
        self.pool = ThreadPoolExecutor(AT_ONCE)
        self.begun: list[Future[list[Problem]]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.pool.shutdown(cancel_futures=True)

    def begin(self, hub: Hub, language: Language) -> None:
        """Begins the files of a language, the handbook first: it takes the longest."""
        (self.site / "pdf").mkdir(parents=True, exist_ok=True)
        for one in hub.documents:
            task = Task(one, language, hub, self.root, self.site, self.day)
            self.begun.append(self.pool.submit(attempt, task))

    def finish(self, report: Report) -> None:
        """Waits until every file is written into the site. Raises Refused with every problem."""
        report("files", len(self.begun))
        problems: list[Problem] = []
        for one in self.begun:
            problems += one.result()
            report("file", 1)
        if problems:
            raise Refused(once_each(problems))


def attempt(task: Task) -> list[Problem]:
    """Makes one file. What keeps it from being made is given back, so that the others are tried too."""
    try:
        task.path.write_bytes(made(task))
    except Refused as refused:
        return refused.problems
    return []


def made(task: Task) -> bytes:
    """The file, from the last time if nothing has changed since."""
    pages = task.read()
    kept = task.root / CACHE / f"{task.document.id}-{task.language}-{key(task, pages)}.pdf"
    if kept.is_file() and is_whole(content := kept.read_bytes()):
        return content
    typst, written = composing.compose(task, pages)
    pdf = compiling.compile_pdf(typst, task.site, task.day, {"page-word": task.word("pdf.page")})
    content = forms.finish(pdf, written)
    keep(kept, content, task)
    return content


def is_whole(content: bytes) -> bool:
    """Whether a kept file is as long as it was written: a process may have been killed at it."""
    return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")


def keep(path: Path, content: bytes, task: Task) -> None:
    """Keeps a file for the next builds, and no more than the newest of its kind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    of_its_kind = path.parent.glob(f"{task.document.id}-{task.language}-*.pdf")
    for old in sorted(of_its_kind, key=lambda one: one.stat().st_mtime, reverse=True)[MOST_KEPT - 1 :]:
        old.unlink(missing_ok=True)
    beside = path.with_suffix(".new")
    beside.write_bytes(content)
    beside.replace(path)


def key(task: Task, pages: dict[str, Page]) -> str:
    """A name that changes with anything that the file is made of."""
    facts = [task.day.isoformat(), task.language, task.document.model_dump_json(), compiling.versions()]
    facts += [task.hub.site.model_dump_json(), repr(task.chapters()), own_code()]
    facts += [
        task.hub.interface[word].model_dump_json() for word in sorted(task.hub.interface) if is_ours(word)
    ]
    digest = hashlib.sha256("\0".join(facts).encode())
    for page in pages.values():
        digest.update(page.body.encode())
        digest.update(page.markdown.encode())
    return digest.hexdigest()[:32]


def is_ours(word: str) -> bool:
    """Whether an interface text stands in the documents themselves."""
    return word.startswith(("pdf.", "site."))


@cache
def own_code() -> str:
    """A sum of the converter, the template and the fonts."""
    digest = hashlib.sha256()
    for path in sorted(compiling.FOLDER.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.read_bytes())
    return digest.hexdigest()
