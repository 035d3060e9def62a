"""How the workspace looks: nothing cut, nothing crowded, and nothing that moves while somebody writes."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from hub.facts.hub import Hub
from hub.facts.models import Language

pytestmark = pytest.mark.browser

Root = Callable[[str], str]
PAGES = [
    "tyotila/",
    "tyotila/luonnos/",
    "tyotila/lomakkeet/",
    "tyotila/mittarit/",
    "tyotila/teema/",
    "tyotila/haku/",
    "tarkistuslista/",
    "itsearviointi/kuvaus/",
]
# Longer ones have to be cut somewhere on the narrowest screens.
LONGEST = 24
CUT = """longest => {
  const cut = [];
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    const isSeen = parent.checkVisibility() && parent.getBoundingClientRect().width > 1;
    if (!isSeen || parent.closest(".hub-hidden, thead, textarea, option, script, template")) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\p{N}]{3,}/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
      if (lines.size > 1 && word.length <= longest) cut.push(word);
    }
  }
  return cut;
}"""


def open_all(page: Page) -> None:
    page.locator("main details").evaluate_all("all => all.forEach((one) => (one.open = true))")


@pytest.mark.parametrize("name_of_page", PAGES)
def test_no_word_is_cut_in_two_on_a_narrow_screen(
    name_of_page: str, language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(320).visit(root_of(language) + name_of_page)
    open_all(page)
    assert page.evaluate(CUT, LONGEST) == []


@pytest.mark.parametrize("name_of_page", PAGES)
def test_ranges_and_ends_of_names_stay_on_one_line(
    name_of_page: str, language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(320).visit(root_of(language) + name_of_page)
    open_all(page)
    lines = "all => all.map((one) => new Set([...one.getClientRects()].map(({ top }) => top)).size)"
    assert set(page.locator("main .hub-whole").evaluate_all(lines)) <= {0, 1}


def height(page: Page, where: str) -> float:
    box = page.locator(where).bounding_box()
    assert box
    return box["height"]


@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_does_not_move_when_one_more_field_is_filled(
    width: int, language: Language, own_window: Any, root_of: Root, hub: Hub
) -> None:
    page = own_window(width).visit(root_of(language) + "tyotila/luonnos/")
    page.evaluate("hub.store.create('Perehdytysohjelma')")
    heights = {height(page, ".hub-work")}
    for field in hub.fields:
        page.evaluate("key => hub.store.set(key, 'Kirjoitettu')", f"kentta/{field.id}")
        heights.add(height(page, ".hub-work"))
    assert len(heights) == 1


@pytest.mark.parametrize("width", [320, 1280])
def test_what_is_offered_to_a_field_is_seen_whole(
    width: int, language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(width).visit(root_of(language) + "tyotila/luonnos/")
    text = "\n".join(f"- Kohta {number}\n  ja sen jatko" for number in range(40))
    page.evaluate(
        "text => { hub.store.create('Malli'); hub.store.set('lomake/pdsa-toimenpide', text); }", text
    )
    offered = page.locator("[data-draft-offer='lomake/pdsa-toimenpide'] blockquote:visible").first
    assert offered.inner_text() == text
    assert offered.evaluate("one => one.scrollHeight - one.clientHeight") == 0


def test_a_button_of_choice_keeps_its_size_beside_a_long_name(
    language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(320).visit(root_of(language) + "tyotila/")
    page.evaluate("hub.store.create('Perehdytysohjelma '.repeat(8))")
    widths = "all => all.map((one) => one.getBoundingClientRect().width)"
    assert len(set(page.locator(".hub-filter__choice input").evaluate_all(widths))) == 1


def test_what_stands_below_the_words_of_a_box_begins_where_they_do(
    language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(320).visit(root_of(language) + "tarkistuslista/")
    boxes = "all => all.map((one) => ['input', 'label', 'a'].map((name) => one.querySelector(name).getBoundingClientRect()))"
    for box, label, link in page.locator(".hub-stage .hub-tick").evaluate_all(boxes):
        assert label["x"] == link["x"] > box["right"]
        assert label["top"] < box["bottom"] < link["top"]


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name_of_page", ["tarkistuslista/", "tyotila/teema/"])
def test_a_box_stands_in_the_middle_of_the_first_line_of_its_words(
    name_of_page: str, width: int, language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(width).visit(root_of(language) + name_of_page)
    apart = """all => all.map((one) => {
      const box = one.querySelector("input").getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(one.querySelector("label"));
      const [line] = range.getClientRects();
      return Math.abs((box.top + box.bottom - line.top - line.bottom) / 2);
    })"""
    assert max(page.locator(".hub-tick:visible").evaluate_all(apart)) <= 3


@pytest.mark.parametrize("width", [320, 1280])
def test_the_points_of_an_answer_never_stand_alone_on_a_line(
    width: int, language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(width).visit(root_of(language) + "itsearviointi/kuvaus/")
    lengths = """all => all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return [...range.getClientRects()].at(-1).width;
    })"""
    assert min(page.locator(".hub-assess__level label").evaluate_all(lengths)) > 40


def test_the_buttons_of_one_statement_at_a_time_stand_side_by_side(
    language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(320).visit(root_of(language) + "itsearviointi/kuvaus/")
    page.locator("#vaittamat-yksi").check()
    tops = "all => all.map((one) => one.getBoundingClientRect().top)"
    assert len(set(page.locator("[data-step]").evaluate_all(tops))) == 1


def test_the_buttons_of_a_round_stand_below_its_day_and_names_on_one_line(
    language: Language, own_window: Any, root_of: Root
) -> None:
    page = own_window(1280).visit(root_of(language) + "itsearviointi/kuvaus/")
    page.locator(".hub-assess__level input").first.check()
    tops = "all => all.map((one) => Math.round(one.getBoundingClientRect().top))"
    names = page.locator(".hub-assess-tools [for=arviopaiva], .hub-assess-tools legend").evaluate_all(tops)
    page.locator("[data-assess-new]").wait_for()
    buttons = page.locator(".hub-assess-tools__buttons button").evaluate_all(tops)
    assert len(set(names)) == len(set(buttons)) == 1
    assert buttons[0] > names[0] + 40
