"""Sizes and pages on the pages that offer files, as people write them."""

from datetime import date

import pytest

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.offline.filling import Download, emptied, filled, in_pages, in_size
from hub.rendering.view import View

HTML = '(PDF<span data-size-of="pdf/a.pdf"></span>)<span data-pages-of="pdf/a.pdf"></span>'


@pytest.fixture
def view(hub: Hub) -> View:
    return View(hub, "fi", date(2026, 11, 21), "lataukset/")


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (400, ", 1\u00a0kt"),
        (46_499, ", 46\u00a0kt"),
        (99_999, ", 100\u00a0kt"),
        (100_000, ", 0,1\u00a0Mt"),
        (1_250_000, ", 1,3\u00a0Mt"),
        (1_234_567_890, ", 1\u00a0234,6\u00a0Mt"),
    ],
)
def test_a_size_is_told_in_the_unit_that_fits(size: int, shown: str, view: View) -> None:
    assert in_size(size, view) == shown


@pytest.mark.parametrize(
    ("language", "shown"), [("fi", "(PDF, 0,4\u00a0Mt), 12 sivua"), ("sv", "(PDF, 0,4\u00a0MB), 12 sidor")]
)
def test_a_page_tells_them_in_its_own_language(hub: Hub, language: Language, shown: str) -> None:
    view = View(hub, language, date(2026, 11, 21), "lataukset/")
    assert filled(HTML, view, {"pdf/a.pdf": Download(400_000, 12, "")}) == shown


def test_one_page_is_not_many(view: View) -> None:
    assert in_pages(1, view) == ", 1 sivu"
    assert in_pages(None, view) == ""


def test_of_a_file_that_is_not_known_nothing_is_said(view: View) -> None:
    assert filled(HTML, view, {}) == HTML
    assert emptied(HTML) == "(PDF)"
