"""A page is whole without JavaScript: scripts add, they never hold the only copy of a text."""

import re
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import expect

from hub.facts.hub import Hub

pytestmark = pytest.mark.browser

# What a reader would have to do without: texts that are not shown although nothing in the page hides them by the day
# or folds them away, and controls that wait for a script. On a page that says that it cannot keep what is written,
# fields and boxes are there to be printed.
MISSED = """() => {
  document.querySelectorAll("main details").forEach((one) => (one.open = true));
  const texts = [...document.querySelectorAll("main *")]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((one) => !one.closest("[hidden], .md-sidebar, .hub-contents, .hub-path__picture, .hub-paper, script, option"))
    .filter((one) => !one.checkVisibility());
  const controls = [...document.querySelectorAll("input, button, select, textarea, [role=radiogroup]")]
    .filter((one) => one.checkVisibility())
    .filter((one) => !(document.querySelector("[data-work-off]") && one.matches("main :is(input, select, textarea)")));
  return [...texts, ...controls].map((one) => one.outerHTML.slice(0, 120));
}"""


# Days; the filter, which needs a script; and the meanings of the terms, which stand in the glossary too.
EXPLAINED = {"data-from", "data-until", "data-filter-controls", ("data-module", "hub-terms")}
TOOL = re.compile(
    r"data-(work|models|todo|draft|progress|assess|result|do|measures?|finder|search|exports|imports|offer)\b"
    r"|hub-(work-bar|models|draft-all|assess\w*|measures|finder\S*|search-helper|exports|imports)$"
)


def test_a_page_keeps_nothing_back_from_a_reader_without_scripts(url: str, own_window: Any) -> None:
    page = own_window(1280, java_script_enabled=False).visit(url)
    assert page.evaluate(MISSED) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate(MISSED) == []


def test_nothing_is_hidden_in_the_page_without_a_reason(url: str, tree: Any) -> None:
    hidden = [one for one in next(tree(url).iter("main")).iter() if one.get("hidden") is not None]
    outside_tools = [one for one in hidden if not is_of_a_tool(one)]
    assert [one.attrib for one in outside_tools if not EXPLAINED & {*one.attrib, *one.attrib.items()}] == []


def is_of_a_tool(one: Element) -> bool:
    """What a tool of the workspace shows only when it has something to say."""
    return any(TOOL.match(name) or TOOL.match(value) for name, value in one.attrib.items())


def test_scripts_take_nothing_away(language: str, window: Any, root_of: Any) -> None:
    for name in ("", "polku/julkaise-ja-liita/", "kehittamisen-polku/", "maaraajat/"):
        without, with_scripts = (
            one.visit(root_of(language) + name).locator("main").inner_text().splitlines()
            for one in (window(java_script_enabled=False), window())
        )
        assert [line for line in without if line not in with_scripts] == [], name


def test_the_menu_works_without_scripts(language: str, window: Any, root_of: Any, names: list[str]) -> None:
    page = window(320, java_script_enabled=False).visit(root_of(language))
    page.locator(".hub-menu summary").click()
    shown = page.locator(".hub-menu a:visible").evaluate_all("links => links.map((link) => link.href)")
    assert len(set(shown)) == len(names)


def test_the_mapping_table_is_whole_without_scripts(
    language: str, window: Any, root_of: Any, hub: Hub
) -> None:
    page = window(java_script_enabled=False).visit(root_of(language) + "kehittamisen-polku/")
    assert page.locator(".hub-mapping tbody tr:visible").count() == len(hub.mapping)
    expect(page.locator(".hub-filter")).to_be_hidden()


def test_every_answer_can_be_opened_without_scripts(language: str, window: Any, root_of: Any) -> None:
    page = window(java_script_enabled=False).visit(root_of(language) + "polku/julkaise-ja-liita/")
    for question in page.locator("article details.hub-question").all():
        question.locator("summary").click()
        expect(question.locator(".hub-question__answer")).to_be_visible()
