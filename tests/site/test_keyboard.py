"""Everything that a mouse reaches, the keyboard reaches too, and the reader always sees where they are."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

# Numbers everything that Tab should reach, and tells of each element that gets the focus whether it can be seen.
WATCH = """(within) => {
  const controls = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  const shown = (one) => one.checkVisibility() && getComputedStyle(one).visibility === "visible";
  const group = (one, which) => document.querySelector(`input[name="${one.name}"]${which}`);
  const unchosen = (one) => one.type === "radio" && one !== (group(one, ":checked") ?? group(one, ""));
  const reachable = [...document.querySelectorAll(controls)]
    .filter((one) => shown(one) && one.tabIndex >= 0 && !unchosen(one));
  const scrolling = [...document.querySelectorAll("main *, nav *")].filter((box) =>
    ["auto", "scroll"].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth);
  const expected = [...new Set([...reachable, ...scrolling])].filter((one) => one.closest(within));

  const words = (one) => one.textContent.trim() || one.ariaLabel || one.value || "";
  const name = (one) => `${one.tagName} ${one.className} ${words(one).trim().slice(0, 50)}`;
  const marked = (style) => style.boxShadow !== "none"
    || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
  // A choice of colours is shown by the label beside it, a choice of form by the label around it.
  const face = (one) => (one.matches(".md-option") ? one.nextElementSibling : one);
  const onTop = (one, [x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (one.contains(top) || (top.contains(one) && !top.closest("header") === !one.closest("header")));
  };
  const seen = (one) => [...face(one).getClientRects()].some((box) => [
    [box.left + 3, box.top + 3],
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.right - 3, box.bottom - 3],
  ].some((spot) => onTop(face(one), spot)));
  window.look = () => {
    const one = document.activeElement;
    if (one === document.body || !one.closest(within)) return null;
    const faces = [getComputedStyle(face(one)), getComputedStyle(one, "::after")];
    return {place: expected.indexOf(one), name: name(one), marked: faces.some(marked), seen: seen(one)};
  };
  return expected.map(name);
}"""

Steps = list[dict[str, Any]]


def walk(page: Page, key: str, most: int) -> Steps:
    """Presses a key until the focus has left the part of the page, and tells where it went."""
    steps: Steps = []
    for _ in range(most):
        page.keyboard.press(key)
        step = page.evaluate("window.look()")
        if step is None:
            break
        steps.append(step)
    return steps


def missed(expected: list[str], steps: Steps) -> list[str]:
    reached = {step["place"] for step in steps}
    return [name for place, name in enumerate(expected) if place not in reached]


def unseen(steps: Steps) -> list[str]:
    return [step["name"] for step in steps if not (step["marked"] and step["seen"])]


def test_the_first_stop_skips_to_the_content_and_tab_reaches_all_of_it(name: str, window: Any) -> None:
    page = window().visit(name)  # the controls are the same in Swedish: test_languages.py
    page.keyboard.press("Tab")
    first = page.locator(":focus")
    expect(first).to_contain_class("md-skip")
    expect(first).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#sisalto")).to_be_focused()
    expected = page.evaluate(WATCH, "#sisalto, #sisalto ~ * article")
    steps = walk(page, "Tab", 2 * len(expected) + 5)  # a day has a stop for each of its parts
    assert missed(expected, steps) == []
    assert unseen(steps) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name_of_page", ["", "kehittamisen-polku/", "404.html"])
def test_tab_reaches_everything_on_a_page_and_shows_where_it_is(
    name_of_page: str, width: int, language: str, window: Any, root_of: Any
) -> None:
    page = window(width).visit(root_of(language) + name_of_page)
    expected = page.evaluate(WATCH, "body")
    steps = walk(page, "Tab", len(expected) + 10)
    assert missed(expected, steps) == []
    assert unseen(steps) == []


def test_going_back_with_tab_hides_nothing_under_the_header(language: str, window: Any, root_of: Any) -> None:
    page = window().visit(root_of(language) + "polku/julkaise-ja-liita/")
    expected = page.evaluate(WATCH, "body")
    steps = walk(page, "Shift+Tab", len(expected) + 10)
    assert missed(expected, steps) == []
    assert unseen(steps) == []


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_by_keyboard_and_lets_go(language: str, key: str, window: Any, root_of: Any) -> None:
    page = window(320).visit(root_of(language))
    menu = page.locator(".hub-menu")
    menu.locator("summary").focus()
    page.keyboard.press(key)
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    expect(menu.locator("a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()


def test_the_menu_closes_behind_a_reader_who_goes_on(window: Any) -> None:
    page = window(320).visit("")
    menu = page.locator(".hub-menu")
    menu.locator("summary").click()
    menu.locator("a").last.focus()
    page.keyboard.press("Tab")
    expect(menu).not_to_have_attribute("open", "")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_button_opens_the_search_and_escape_leads_back(
    language: str, width: int, window: Any, root_of: Any
) -> None:
    page = window(width).visit(root_of(language))
    button = page.locator(".hub-header__search")
    button.focus()
    page.keyboard.press("Enter")
    field = page.locator(".hub-search__field")
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport()
    page.keyboard.type("teema")
    page.keyboard.press("Escape")
    expect(page.locator(".hub-search")).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("width", [320, 1280])
def test_tab_walks_through_everything_in_the_search_and_shows_where_it_is(
    width: int, key: str, window: Any, search: Any
) -> None:
    page = window(width).visit("")
    search(page, "teema")
    page.wait_for_timeout(1000)  # the last hits come a moment after the first
    if key == "Shift+Tab":
        page.locator(".hub-search__links a").last.focus()
    expected = page.evaluate(WATCH, ".hub-search")
    steps = [page.evaluate("window.look()"), *walk(page, key, 2 * len(expected))]
    assert missed(expected, steps) == []
    assert unseen(steps) == []


def test_arrow_keys_walk_through_the_hits_and_back_to_the_field(window: Any, search: Any) -> None:
    page = window().visit("")
    search(page, "teema")
    hits = page.locator(".hub-search__hits a")
    page.keyboard.press("ArrowDown")
    expect(hits.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(hits.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".hub-search__field")).to_be_focused()


def test_enter_in_the_search_goes_to_the_best_hit(
    language: str, window: Any, search: Any, root_of: Any
) -> None:
    page = window().visit(root_of(language))
    search(page, "PDSA")
    best = page.locator(".hub-search__hits a").first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(best)
    expect(page.locator("h1")).to_be_visible()


def test_arrow_keys_choose_the_colours(language: str, new_window: Any, root_of: Any) -> None:
    page = new_window(color_scheme="light").visit(root_of(language))
    page.get_by_role("radiogroup").get_by_role("radio", checked=True).focus()
    names = []
    for wanted in ("default", "slate", "default"):
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.body.dataset.mdColorScheme") == wanted
        names.append(page.evaluate("document.activeElement.ariaLabel"))
    assert len(set(names)) == 3


def test_the_chosen_colours_are_there_on_the_next_page_in_both_languages(new_window: Any) -> None:
    one = new_window(color_scheme="light")
    page = one.visit("")
    page.get_by_role("radio", checked=True).focus()
    page.keyboard.press("ArrowLeft")
    for url in ("polku/", "sv/", "sv/ukk/", "404.html"):
        assert one.visit(url).evaluate("document.body.dataset.mdColorScheme") == "slate", url


@pytest.mark.parametrize("key", ["f", "s", "/", "p", "n", ",", "."])
def test_a_single_letter_does_nothing_by_itself(key: str, window: Any) -> None:
    page = window().visit("polku/aloita/")
    before = page.url
    page.keyboard.press(key)
    page.wait_for_timeout(100)
    assert page.url == before
    assert page.evaluate("document.activeElement === document.body")


def test_a_question_opens_by_keyboard(language: str, window: Any, root_of: Any) -> None:
    page = window().visit(root_of(language) + "polku/julkaise-ja-liita/")
    question = page.locator("details.hub-question").first
    question.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(question.locator(".hub-question__answer")).to_be_visible()
    page.keyboard.press("Space")
    expect(question.locator(".hub-question__answer")).to_be_hidden()
