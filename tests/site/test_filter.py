"""The filter of the mapping table: the right rows, their number said aloud, by mouse and by keyboard."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hub.facts.hub import Hub
from hub.facts.models import Form, Language

pytestmark = pytest.mark.browser


def rows_of(hub: Hub, form: Form) -> list[str]:
    parts = {part.id for part in hub.form_parts if part.form == form}
    return [row.field for row in hub.mapping if parts & set(row.parts)]


def shown(page: Page) -> list[str]:
    """The fields of the rows that are shown."""
    links = page.locator(".hub-mapping tbody tr:visible th a")
    return [href.partition("#")[2] for href in links.evaluate_all("links => links.map((link) => link.href)")]


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("width", [320, 1280])
def test_choosing_a_form_leaves_its_rows(
    form: Form, width: int, language: Language, window: Any, root_of: Any, hub: Hub
) -> None:
    page = window(width).visit(root_of(language) + "kehittamisen-polku/")
    page.locator(f".hub-filter input[value='{form}']").check()
    assert shown(page) == rows_of(hub, form)


@pytest.mark.parametrize("form", list(Form))
def test_the_number_of_rows_is_announced(
    form: Form, language: Language, window: Any, root_of: Any, hub: Hub
) -> None:
    page = window().visit(root_of(language) + "kehittamisen-polku/")
    status = page.locator(".hub-mapping").get_by_role("status")
    expect(status).to_have_text("")
    page.locator(f".hub-filter input[value='{form}']").check()
    count = len(rows_of(hub, form))
    words = hub.interface["mapping.count-one" if count == 1 else "mapping.count-many"].in_language(language)
    expect(status).to_have_text(words.replace("{count}", str(count)))


def test_arrow_keys_walk_through_the_forms_and_back_to_all(
    language: Language, window: Any, root_of: Any, hub: Hub
) -> None:
    page = window().visit(root_of(language) + "kehittamisen-polku/")
    page.locator(".hub-filter input").first.focus()
    for form in Form:
        page.keyboard.press("ArrowRight")
        assert shown(page) == rows_of(hub, form)
    page.keyboard.press("ArrowRight")
    assert shown(page) == [row.field for row in hub.mapping]
