"""On paper: the words without the furniture, nothing folded away, and the nutshell on one sheet."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FURNITURE = (
    ".md-skip, .hub-header, .hub-search, .hub-tabs, .md-sidebar, .hub-contents, .hub-step-nav, .hub-filter, "
    ".hub-footer__map, .hub-hero__actions, .hub-button, .hub-page-foot a"
)


@pytest.fixture
def paper(window: Any) -> Iterator[Any]:
    """A window that shows pages as they are printed."""
    one = window(794)
    one.page.emulate_media(media="print")
    yield one
    one.page.emulate_media(media="screen")


def test_paper_shows_the_words_within_its_edges_and_no_furniture(url: str, paper: Any) -> None:
    page = paper.visit(url)
    shown = page.locator(FURNITURE).locator("visible=true")
    assert shown.evaluate_all("boxes => boxes.map((box) => box.className || box.outerHTML)") == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_paper_is_light_and_its_text_dark(language: str, new_window: Any, root_of: Any) -> None:
    page = new_window(794, color_scheme="dark").visit(root_of(language) + "polku/aloita/")
    page.emulate_media(media="print", color_scheme="dark")
    assert darkest_background(page) > 200
    ink = page.locator("article p").first.evaluate("one => getComputedStyle(one).color")
    assert max(int(part) for part in re.findall(r"\d+", ink)[:3]) < 100


@pytest.mark.parametrize("name_of_page", ["polku/julkaise-ja-liita/", "teemaan-liittaminen/", "teemat/"])
def test_what_is_folded_on_the_screen_is_open_on_paper(
    language: str, name_of_page: str, paper: Any, root_of: Any
) -> None:
    page = paper.visit(root_of(language) + name_of_page)
    heights = page.locator("article details:not(.hub-contents) .hub-question__answer").evaluate_all(
        """answers => answers.map((one) => one.checkVisibility({contentVisibilityAuto: true})
          ? one.getBoundingClientRect().height : 0)"""
    )
    assert heights
    assert min(heights) > 10


@pytest.mark.parametrize("day", [date(2024, 11, 21), date(2026, 11, 21)], ids=str)
def test_the_nutshell_fits_on_one_sheet(
    language: str, day: date, new_window: Any, root_of: Any, address_of_day: Any
) -> None:
    one = new_window()
    one.address = address_of_day(date(2024, 11, 19))
    one.page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    page = one.visit(root_of(language) + "pahkinankuoressa/")
    sheets = page.pdf(format="A4", print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", sheets)) == 1


def darkest_background(page: Page) -> int:
    """How dark the darkest background on the page is, from 0 (black) to 255."""
    colours = page.locator("body, article, article *").evaluate_all(
        "boxes => boxes.filter((box) => box.checkVisibility()).map((box) => getComputedStyle(box).backgroundColor)"
    )
    solid = [re.findall(r"[\d.]+", colour) for colour in colours if not colour.endswith(" 0)")]
    return min((max(int(float(part)) for part in parts[:3]) for parts in solid), default=255)
