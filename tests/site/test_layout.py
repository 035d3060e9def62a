"""A page fits: on a phone, at twice the text size, with a reader's own spacing, in a reader's own colours."""

from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

# How far the page can be scrolled sideways, and every box whose text is cut off or runs over its edge.
# A box that scrolls by itself may hold more than it shows; what is clipped away is meant for the ear.
TOO_WIDE = """() => {
  const root = document.documentElement;
  const style = (box) => getComputedStyle(box);
  const clipped = (box) => box && (style(box).clipPath !== "none" || clipped(box.parentElement));
  const sideways = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth}`] : [];
  const boxes = [...document.querySelectorAll("header *, main *, footer *")]
    .filter((box) => box.checkVisibility() && box.textContent.trim() && !box.closest("svg"))
    .filter((box) => style(box).display !== "inline" && !clipped(box))
    .filter((box) => !["auto", "scroll"].includes(style(box).overflowX))
    .filter((box) => box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1
      || style(box).overflowY === "hidden" && box.scrollHeight > box.clientHeight + 1);
  const name = (box) => `${box.tagName} ${box.className} ${box.textContent.trim().slice(0, 50)}`;
  return [...sideways, ...boxes.map(name)];
}"""

# WCAG 1.4.12: a reader's own spacing.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }
  `);
  document.adoptedStyleSheets = [sheet];
}"""

TWICE_THE_TEXT = """() => {
  const root = document.documentElement;
  root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + "px";
}"""


def test_nothing_on_a_page_is_too_wide(url: str, own_window: Any) -> None:
    page = own_window(320).visit(url)
    found = {"on a phone": page.evaluate(TOO_WIDE)}
    page.evaluate(SPACING)
    found["on a phone, with wide spacing"] = page.evaluate(TOO_WIDE)
    resize(page, 1280)
    found["on a wide screen, with wide spacing"] = page.evaluate(TOO_WIDE)
    page.evaluate("document.adoptedStyleSheets = []")
    resize(page, 640)
    page.evaluate(TWICE_THE_TEXT)
    found["at twice the text size"] = page.evaluate(TOO_WIDE)
    assert found == {condition: [] for condition in found}


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_the_header_leaves_room_for_the_page(width: int, language: str, window: Any, root_of: Any) -> None:
    page = window(width).visit(root_of(language) + "polku/")
    assert page.evaluate("document.querySelector('.hub-header').getBoundingClientRect().height") <= 110


def test_forced_colours_keep_what_colour_alone_would_lose(language: str, window: Any, root_of: Any) -> None:
    page = window(1280, forced_colors="active").visit(root_of(language) + "perustiedot/")
    for box in (
        ".hub-example--good",
        ".hub-example--weak",
        ".hub-tag--required",
        ".hub-side [aria-current=page]",
    ):
        sides = page.locator(box).first.evaluate(
            "box => ['Top', 'Left'].map((side) => parseFloat(getComputedStyle(box)[`border${side}Width`]))"
        )
        assert max(sides) >= 1, box


def test_the_picture_of_the_path_is_seen_in_forced_colours(language: str, window: Any, root_of: Any) -> None:
    page = window(1280, forced_colors="active").visit(root_of(language))
    line = page.locator(".hub-path__line").evaluate("line => getComputedStyle(line).stroke")
    assert line != page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize("name_of_page", ["", "polku/julkaise-ja-liita/", "kehittamisen-polku/"])
def test_nothing_moves_for_a_reader_who_asks_for_stillness(
    name_of_page: str, language: str, window: Any, root_of: Any
) -> None:
    page = window(1280, reduced_motion="reduce").visit(root_of(language) + name_of_page)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((box) => {
          const style = getComputedStyle(box);
          const times = `${style.transitionDuration}, ${style.animationDuration}`.split(", ").map(parseFloat);
          return Math.max(...times) > 0.001;
        }).map((box) => `${box.tagName} ${box.className}`)"""
    )
    assert moving == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def resize(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
