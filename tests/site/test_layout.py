"""A page fits: on a phone, at twice the text size, with the reader's own spacing, in the reader's own colours."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

# How far the page can be scrolled sideways, in pixels.
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

# Text that is cut off or that overlaps the box it stands in. Lists and tables that scroll by themselves may be wider.
CUT = """() => {
  const scrolls = (box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
  return [...document.querySelectorAll("header *, main *, footer *")]
    .filter((box) => box.checkVisibility() && !box.closest("svg, .hub-hidden, .md-search") && box.textContent.trim())
    .filter((box) => getComputedStyle(box).display !== "inline" && !scrolls(box))
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0
      || (getComputedStyle(box).overflowY === "hidden" && box.scrollHeight > box.clientHeight + 1))
    .map((box) => `${box.tagName}.${box.className} ${box.scrollWidth}>${box.clientWidth} ${box.textContent.trim().slice(0, 40)}`);
}"""

# WCAG 1.4.12: a reader's own spacing.
SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""


def test_a_narrow_page_does_not_scroll_sideways(url: str, window: Any) -> None:
    assert window(320).visit(url).evaluate(SIDEWAYS) == 0


def test_nothing_is_cut_off_on_a_narrow_page(url: str, window: Any) -> None:
    assert window(320).visit(url).evaluate(CUT) == []


def test_a_page_fits_at_twice_the_text_size(url: str, window: Any) -> None:
    page = window(640).visit(url)
    double_the_text(page)
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_bears_the_spacing_that_a_reader_needs(url: str, width: int, window: Any) -> None:
    page = window(width, bypass_csp=True).visit(url)
    page.add_style_tag(content=SPACING)
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CUT) == []


def test_the_header_leaves_room_for_the_page_on_a_phone(url: str, window: Any) -> None:
    page = window(320).visit(url)
    assert page.evaluate("document.querySelector('.hub-header').getBoundingClientRect().height") <= 110


def test_forced_colours_keep_what_colour_alone_would_lose(language: str, window: Any, root_of: Any) -> None:
    page = window(1280, forced_colors="active").visit(root_of(language) + "perustiedot/")
    for box in (".hub-example--good", ".hub-example--weak", ".hub-tag--required", "[aria-current=page]"):
        first = page.locator(f"{box} >> visible=true").first
        sides = first.evaluate(
            "box => ['Top', 'Left'].map((side) => getComputedStyle(box)[`border${side}Width`])"
        )
        assert max(float(side.removesuffix("px")) for side in sides) >= 1, box


def test_the_picture_of_the_path_is_seen_in_forced_colours(language: str, window: Any, root_of: Any) -> None:
    page = window(1280, forced_colors="active").visit(root_of(language))
    line, background = page.evaluate(
        """() => [
          getComputedStyle(document.querySelector(".hub-path__line")).stroke,
          getComputedStyle(document.body).backgroundColor,
        ]"""
    )
    assert line != background


def test_nothing_moves_for_a_reader_who_asks_for_stillness(url: str, window: Any) -> None:
    page = window(1280, reduced_motion="reduce").visit(url)
    slowest = page.evaluate(
        """() => Math.max(...[...document.querySelectorAll("*")].flatMap((box) => {
          const style = getComputedStyle(box);
          return [style.transitionDuration, style.animationDuration].flatMap((all) => all.split(",").map(parseFloat));
        }))"""
    )
    assert slowest <= 0.001
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def double_the_text(page: Any) -> None:
    page.evaluate(
        """() => {
          const root = document.documentElement;
          root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + "px";
        }"""
    )
