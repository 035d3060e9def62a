"""axe finds nothing to mend: every page, in every look that a reader may choose."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

NOTHING: dict[str, list[str]] = {"WCAG": [], "best practice": []}
# One page of each kind: what its furniture, cards, tables and forms are in another size is the same on all of its kind.
KINDS = (
    *("", "404.html", "polku/aloita/", "perustiedot/", "teemat/", "ukk/", "sanasto/", "hakemisto/"),
    *("yhteystiedot/", "maaraajat/", "tuki/", "itsearviointi/kuvaus/", "tyotila/", "tyotila/luonnos/"),
)
# What colours decide, and what the width of the window decides.
BY_COLOUR = ("color-contrast", "link-in-text-block")
BY_WIDTH = ("target-size", "scrollable-region-focusable", "duplicate-id-aria", "aria-hidden-focus")

Axe = Callable[..., dict[str, list[str]]]


def test_axe_finds_nothing_on_a_page_in_any_size_and_scheme(url: str, own_window: Any, axe: Axe) -> None:
    page = own_window(1280, reduced_motion="reduce").visit(url)
    assert axe(page) == NOTHING
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert axe(page, *BY_COLOUR) == NOTHING
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 800})
    assert axe(page, *BY_WIDTH) == NOTHING


@pytest.mark.parametrize("name_of_page", KINDS)
@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (640, "light")])
def test_axe_finds_nothing_on_a_small_screen(
    name_of_page: str, width: int, scheme: str, language: str, window: Any, axe: Axe, root_of: Any
) -> None:
    assert axe(window(width, color_scheme=scheme).visit(root_of(language) + name_of_page)) == NOTHING


def test_axe_finds_nothing_when_everything_is_open(
    language: str, window: Any, axe: Axe, root_of: Any
) -> None:
    page = window(1280, color_scheme="light").visit(root_of(language) + "polku/julkaise-ja-liita/")
    page.evaluate("document.querySelectorAll('article details').forEach((one) => (one.open = true))")
    assert page.locator("article details:not([open])").count() == 0
    assert axe(page) == NOTHING


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_in_the_search_with_its_hits(
    language: str, width: int, window: Any, axe: Axe, root_of: Any, search: Any
) -> None:
    page = window(width, color_scheme="light").visit(root_of(language))
    search(page, "Innokylä")
    assert axe(page) == NOTHING


@pytest.mark.parametrize("query", ["", "zqxwvzq", "julkasu"])
def test_axe_finds_nothing_in_the_search_without_a_query_without_hits_and_with_a_suggestion(
    language: str, query: str, window: Any, axe: Axe, root_of: Any
) -> None:
    page = window(320, color_scheme="dark").visit(root_of(language))
    page.locator(".hub-header__search").click()
    page.locator(".hub-search__field").press_sequentially(query)
    page.wait_for_timeout(1000)
    assert axe(page) == NOTHING


def test_axe_finds_nothing_in_the_open_menu(language: str, window: Any, axe: Axe, root_of: Any) -> None:
    page = window(320, color_scheme="light").visit(root_of(language))
    page.locator(".hub-menu summary").click()
    assert axe(page) == NOTHING


@pytest.mark.parametrize("name_of_page", ["", "kehittamisen-polku/"])
def test_axe_finds_nothing_in_forced_colours(
    language: str, name_of_page: str, window: Any, axe: Axe, root_of: Any
) -> None:
    page = window(1280, forced_colors="active").visit(root_of(language) + name_of_page)
    assert axe(page) == NOTHING
