"""axe finds nothing to mend: every page, in every look that a reader may choose."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

LOOKS = {"wide-light": (1280, "light"), "wide-dark": (1280, "dark"), "narrow": (320, "light")}
NOTHING: dict[str, list[str]] = {"WCAG": [], "best practice": []}

Axe = Callable[..., dict[str, list[str]]]


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_a_page(url: str, look: str, window: Any, axe: Axe) -> None:
    width, scheme = LOOKS[look]
    assert axe(window(width, color_scheme=scheme).visit(url)) == NOTHING


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
