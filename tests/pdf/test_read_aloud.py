"""What is read aloud of a file, by its tag tree: all that the pages say, in their order, and nothing else."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Pdf

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.pdf import handbook
from hub.pdf.composing import Task, book, sheet
from hub.pdf.parts import is_left_out
from hub.pdf.tree import Element
from hub.rendering.addresses import page_url
from tests.conftest import DAY
from tests.pdf.conftest import One
from tests.pdf.spoken import Piece, Spoken

pytestmark = pytest.mark.build

LINES = {"p", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "summary", "caption", "legend"}
BLOCKS = LINES | {"div", "ul", "ol", "dl", "table", "details", "section", "figure"}
PAGE_REFERENCE = re.compile(r"\(s\.\s*\d+\)")
# Points from the edge: what runs along the pages stands within them, what is read stands further in.
EDGE = 58
MOST_SKIPPED = 3000
SMALLEST_TEXT = 12


@pytest.fixture
def task(one: One, hub: Hub, root: Path, site: Path) -> Task:
    return Task(one[0], one[1], hub, root, site, DAY)


@pytest.fixture
def spoken(task: Task, read: Callable[[Path], Spoken]) -> Spoken:
    return read(task.path)


@pytest.fixture
def small(hub: Hub, site: Path) -> Iterator[Pdf]:
    """A sheet to damage."""
    document = next(one for one in hub.documents if one.id == "lomakkeista-kenttiin")
    with pikepdf.open(site / document.path("sv")) as pdf:
        yield pdf


@pytest.fixture
def of_small(hub: Hub, root: Path, site: Path) -> Task:
    document = next(one for one in hub.documents if one.id == "lomakkeista-kenttiin")
    return Task(document, "sv", hub, root, site, DAY)


# What is compared


def bare(text: str) -> str:
    """The letters of a text: no blanks, no hyphens, no page numbers after links."""
    return re.sub(r"[\W_]+", "", PAGE_REFERENCE.sub("", text))


def printed(element: Element) -> str:
    """What an element says on paper."""
    if is_left_out(element):
        return ""
    return "".join(child if isinstance(child, str) else printed(child) for child in element.children)


def elements(task: Task) -> Iterator[Element]:
    """What of the pages is printed, in their order."""
    pages = task.read()
    parts = (
        [part for _, parts in book(task, pages) for part in parts]
        if task.document.is_handbook
        else sheet(task, pages)
    )
    return (element for part in parts for element in part.shown())


def lines(task: Task) -> list[str]:
    """Every paragraph, heading, item and cell of the pages, whole."""
    found = [element for element in elements(task) if element.tag in LINES]
    alone = [one for one in found if not any(below.tag in BLOCKS for below in one.iter() if below is not one)]
    return [text for one in alone if (text := bare(printed(one)))]


def out_of_order(lines: list[str], text: str) -> list[str]:
    """The lines that are not read right after those before them."""
    place, wrong = 0, []
    for line in lines:
        found = text.find(line, place, place + MOST_SKIPPED + len(line))
        if found < 0:
            wrong.append(line)
        else:
            place = found + len(line)
    return wrong


def not_in_the_index(task: Task) -> list[str]:
    """What the index of the site names and the handbook has left out, so that its own index does not name it."""
    links = [page_url(name) for name in handbook.LEFT_OUT] if task.document.is_handbook else []
    lists = [one for one in elements(task) if "hub-az__list" in one.classes]
    found = [link for one in lists for link in one.iter("a")]
    return [bare(printed(one)) for one in found if one.get("href").removeprefix("../") in links]


def in_other_languages(task: Task) -> list[str]:
    """What the pages mark as another language, in their order."""
    found = [one for one in elements(task) if one.get("lang") not in ("", task.language)]
    return [bare(printed(one)) for one in found]


# The rules


def test_all_that_the_pages_say_is_read_in_their_order(task: Task, spoken: Spoken) -> None:
    assert out_of_order(lines(task), bare(spoken.text)) == not_in_the_index(task)


def test_every_text_is_read_once_or_is_marked_as_not_to_be_read(spoken: Spoken) -> None:
    for number, marks in enumerate(spoken.by_mark):
        assert None not in marks, f"s. {number + 1}"
        read = [mark for page, mark in spoken.marks if page == number]
        assert sorted(read) == sorted(set(read))
        assert {mark for mark in marks if mark != -1} <= set(read)


def test_what_runs_along_the_pages_is_not_read(task: Task, spoken: Spoken) -> None:
    first = 1 if task.document.is_handbook else 0
    for number, page in enumerate(spoken.pages):
        running = [run for run in page.runs if run.mark == -1]
        assert number < first or bare("".join(run.text for run in running)).endswith(str(len(spoken.pages)))
    assert in_the_margins(spoken) == []


def in_the_margins(spoken: Spoken) -> list[str]:
    """What is read from where a page has its running lines."""
    heights = [float(page.page.MediaBox[3]) for page in spoken.pages]
    return [one.text for one in spoken.pieces if not EDGE < one.y < heights[one.page] - EDGE]


def test_words_of_another_language_are_read_in_it_and_no_others(task: Task, spoken: Spoken) -> None:
    foreign = "".join(one.text for one in spoken.pieces if is_foreign(one, task.language))
    assert bare(foreign) == "".join(in_other_languages(task))


def is_foreign(piece: Piece, language: Language) -> bool:
    """Whether something is read in another language; the contents repeat what stands in the headings."""
    return piece.language[:2] != language and "/TOC" not in piece.tags


def test_what_is_read_is_never_smaller_than_twelve_points(spoken: Spoken) -> None:
    sizes = [run.size for page in spoken.pages for run in page.runs if run.mark != -1]
    assert min(sizes) >= SMALLEST_TEXT


# The rules see what is wrong


def test_two_paragraphs_that_change_places_are_seen(small: Pdf, of_small: Task) -> None:
    document = small.Root.StructTreeRoot.K
    document = document[0] if isinstance(document, Array) else document
    document.K[1], document.K[2] = document.K[2], document.K[1]
    assert out_of_order(lines(of_small), bare(Spoken(small).text))


def test_a_foot_that_would_be_read_is_seen(small: Pdf) -> None:
    content = small.pages[0].Contents
    read = content.read_bytes()
    content.write(re.sub(rb"/Artifact\s*<<(?:[^<>]|<<.*?>>)*?>>\s*BDC", b"/Span <</MCID 0>> BDC", read))
    assert in_the_margins(Spoken(small))


def test_a_language_that_is_lost_is_seen(small: Pdf, of_small: Task) -> None:
    for page in small.pages:
        page.Contents.write(re.sub(rb"/Lang\s*\([^)]*\)", b"", page.Contents.read_bytes()))
    for element in small.objects:
        if isinstance(element, Dictionary) and "/Lang" in element and element != small.Root:
            del element["/Lang"]
    foreign = [one for one in Spoken(small).pieces if is_foreign(one, of_small.language)]
    assert in_other_languages(of_small) and foreign == []
