"""What the pages of the files look like: nothing outside the margins, no heading lost, no word parted."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from tests.pdf.spoken import Piece, Spoken

pytestmark = pytest.mark.build

# Points; the template's narrowest margin, and the blank that hangs out at the end of a line.
MARGIN, BLANK = 62.3, 3
HEADINGS = {f"/H{level}" for level in range(1, 7)}
# Words are parted only where they do not fit, and drawings have minus signs.
NARROW = {"/TD", "/TH", "/Figure"}


@pytest.fixture
def spoken(path: Path, read: Callable[[Path], Spoken]) -> Spoken:
    return read(path)


def outside(path: Path) -> Iterator[tuple[int, str]]:
    """What stands further out than the margins allow, with its page. The cover has none."""
    with closing(pypdfium2.PdfDocument(path)) as document:
        for number, page in enumerate(document, 1):
            text, width = page.get_textpage(), page.get_width()
            for left, bottom, right, top in [text.get_rect(at) for at in range(text.count_rects())]:
                if left < MARGIN - BLANK or right > width - MARGIN + BLANK:
                    yield number, text.get_text_bounded(left, bottom, right, top)


def test_nothing_runs_out_of_the_margins(path: Path) -> None:
    assert list(outside(path)) == []


def test_no_heading_is_the_last_on_its_page(spoken: Spoken) -> None:
    last: dict[int, Piece] = {piece.page: piece for piece in spoken.pieces}
    assert [(number + 1, one.text) for number, one in last.items() if HEADINGS & set(one.tags)] == []


def test_no_word_is_parted_where_there_is_room(spoken: Spoken) -> None:
    parted = [
        (one.page + 1, one.text) for one in spoken.pieces if one.text == "-" and not NARROW & set(one.tags)
    ]
    assert parted == []
