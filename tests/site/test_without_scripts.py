"""A page is whole without JavaScript: scripts add, they never hold the only copy of a text."""

from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def text_of(page: Any) -> str:
    """The text of the content with every question open."""
    page.evaluate("document.querySelectorAll('article details').forEach((one) => (one.open = true))")
    return str(page.locator("main").inner_text())


def test_a_page_says_the_same_without_scripts(url: str, window: Any) -> None:
    with_scripts = text_of(window().visit(url)).splitlines()
    without = text_of(window(java_script_enabled=False).visit(url)).splitlines()
    added_by_filter = {line for line in with_scripts if line not in without}
    assert [line for line in without if line not in with_scripts] == []
    assert len(added_by_filter) <= (8 if url.endswith("kehittamisen-polku/") else 0), added_by_filter


def test_no_control_is_shown_that_does_nothing(url: str, window: Any) -> None:
    page = window(java_script_enabled=False).visit(url)
    assert (
        page.locator("input:visible, button:visible, select:visible, [role=radiogroup]:visible").count() == 0
    )


def test_no_control_is_shown_that_does_nothing_on_a_phone(language: str, window: Any, root_of: Any) -> None:
    page = window(320, java_script_enabled=False).visit(root_of(language))
    assert (
        page.locator("input:visible, button:visible, select:visible, [role=radiogroup]:visible").count() == 0
    )


def test_the_menu_works_without_scripts(language: str, window: Any, root_of: Any, names: list[str]) -> None:
    page = window(320, java_script_enabled=False).visit(root_of(language))
    page.locator(".hub-menu summary").click()
    assert page.locator(".hub-menu a:visible").count() == len(names)


def test_the_mapping_table_is_whole_without_scripts(
    language: str, window: Any, root_of: Any, hub: Any
) -> None:
    page = window(java_script_enabled=False).visit(root_of(language) + "kehittamisen-polku/")
    assert page.locator(".hub-mapping tbody tr:visible").count() == len(hub.mapping)
    expect(page.locator(".hub-filter")).to_be_hidden()


def test_every_answer_can_be_opened_without_scripts(language: str, window: Any, root_of: Any) -> None:
    page = window(java_script_enabled=False).visit(root_of(language) + "polku/julkaise-ja-liita/")
    for question in page.locator("article details.hub-question").all():
        question.locator("summary").click()
        expect(question.locator(".hub-question__answer")).to_be_visible()
