"""What the tests of the PDF files share: pages made of a few lines, and the files that a build made."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Object

from hub.facts.documents import Document
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.facts.reading import read_hub
from hub.pdf.making import File, files
from hub.pdf.sources import Page, Part
from hub.pdf.writer import Writer
from tests.pdf.spoken import Spoken

Write = Callable[..., Writer]
One = tuple[Document, Language]

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS: list[One] = [
    (document, language)
    for document in (read_hub(ROOT / "data").hub or pytest.fail("data")).documents
    for language in LANGUAGES
]


def name(one: One) -> str:
    """What a test of one document is called."""
    return f"{one[0].id}-{one[1]}"


@pytest.fixture(params=DOCUMENTS, ids=name)
def one(request: pytest.FixtureRequest) -> One:
    """Each document in each language."""
    found: One = request.param
    return found


@pytest.fixture
def path(one: One, site: Path) -> Path:
    """Its file in the built site."""
    return site / one[0].path(one[1])


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes one page in Typst: its HTML, and what an editor wrote of it."""

    def written(
        html: str, markdown: str = "Teksti.", language: str = "fi", address: str = "", **how: bool
    ) -> Writer:
        page = Page("koe", language, f"<body>\n<article>{html}</article></body>", markdown)  # type: ignore[arg-type]
        part = Part(page, tuple(page.article.children), **how)  # type: ignore[arg-type]
        writer = Writer(language, [part], lambda key: key, tmp_path, address)  # type: ignore[arg-type]
        writer.chapter("")
        writer.write(part)
        return writer

    return written


@pytest.fixture(scope="session")
def made(hub: Hub) -> list[File]:
    """Every file that a build makes."""
    return files(hub)


@pytest.fixture(scope="session")
def read() -> Callable[[Path], Spoken]:
    """A file as it is read, opened once for all tests."""
    return cache(lambda path: Spoken(pikepdf.open(path)))


def walk(element: Object) -> Iterator[Object]:
    """The elements that are read aloud, in order."""
    below = element.get("/K")
    for one in list(below) if isinstance(below, Array) else [below]:
        if isinstance(one, Dictionary) and "/S" in one:
            yield one
            yield from walk(one)
