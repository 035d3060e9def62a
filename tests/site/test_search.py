"""The search: loaded when the reader turns to it, in the reader's language, told aloud, and shareable."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from hub.facts.hub import Hub

pytestmark = pytest.mark.browser

HITS = ".hub-search__hits a"
FIELD = ".hub-search__field"
QUERIES = {"fi": "ylläpitäjä", "sv": "administratör"}
INFLECTED = {"fi": "teemalle", "sv": "teman"}
MISSPELT = {"fi": "julkasu", "sv": "publisera"}
NONSENSE = "zqxwvzq"
# What the search is made of; an ordinary page needs none of it.
OF_THE_SEARCH = ("/search/", "search.css")


def open_and_type(page: Page, query: str) -> None:
    page.locator(".hub-header__search").click()
    page.locator(FIELD).press_sequentially(query)


def settle(page: Page) -> None:
    """Waits until the reader has paused: all hits are there, and the address tells the query."""
    page.wait_for_function(
        "() => new URLSearchParams(location.search).get('q') === document.querySelector('.hub-search__field').value"
    )


def asked_of_search(requests: list[str]) -> list[str]:
    return [one for one in requests if any(part in one for part in OF_THE_SEARCH)]


def test_a_page_loads_nothing_of_the_search_until_the_reader_opens_it(
    language: str, new_window: Any, root_of: Any, search: Any
) -> None:
    one = new_window()
    page = one.visit(root_of(language) + "polku/aloita/")
    page.wait_for_timeout(300)
    page.locator(".hub-header__search").focus()
    page.wait_for_timeout(300)
    assert asked_of_search(one.requests) == []
    search(page, QUERIES[language])
    first = asked_of_search(one.requests)
    assert len(first) == len(set(first)) > 0
    assert [asked for asked in first if f"/search/{language}.js" in asked]
    page.keyboard.press("Escape")
    page.locator(".hub-header__search").click()
    assert asked_of_search(one.requests) == first


def test_nothing_of_the_themes_own_search_is_left(site: Path) -> None:
    paths = [path.relative_to(site).as_posix() for path in site.rglob("*.js*")]
    assert [path for path in paths if "lunr" in path or "workers" in path or "search_index" in path] == []


@pytest.mark.parametrize("start", ["", "polku/aloita/", "ei/ole/"])
def test_hits_are_of_the_readers_language_and_lead_there(
    language: str, start: str, window: Any, search: Any, root_of: Any, address: str
) -> None:
    page = window().visit(root_of(language) + start)
    search(page, QUERIES[language])
    hits = page.locator(HITS).evaluate_all("links => links.map((link) => link.href)")
    assert [hit for hit in hits if hit.startswith(f"{address}sv/") != (language == "sv")] == []
    page.locator(HITS).first.click()
    page.wait_for_url(hits[0])
    assert page.evaluate("document.documentElement.lang") == language
    assert QUERIES[language] in page.locator("main").inner_text().lower()
    anchor = urlsplit(hits[0]).fragment
    assert not anchor or page.locator(f"[id='{anchor}']").count() == 1


def test_every_hit_tells_what_it_is(language: str, window: Any, search: Any, root_of: Any, hub: Hub) -> None:
    page = window().visit(root_of(language))
    search(page, INFLECTED[language])
    settle(page)
    kinds = [
        text.in_language(language) for key, text in hub.interface.items() if key.startswith("search.kind.")
    ]
    places = page.locator(".hub-search__hit .hub-search__place").all_inner_texts()
    assert len(places) == page.locator(HITS).count()
    assert [place for place in places if place.split(" · ")[0] not in kinds] == []


def test_inflected_forms_of_the_query_are_marked(
    language: str, window: Any, search: Any, root_of: Any
) -> None:
    page = window().visit(root_of(language))
    search(page, INFLECTED[language])
    settle(page)
    stem = "teem" if language == "fi" else "tem"
    marked = {text.lower() for text in page.locator(".hub-search mark").all_inner_texts()}
    assert len({text for text in marked if text.startswith(stem)}) > 1


def test_the_number_of_hits_is_said_when_the_reader_pauses(
    language: str, window: Any, search: Any, root_of: Any
) -> None:
    page = window().visit(root_of(language))
    status = page.locator(".hub-search [role=status]")
    search(page, QUERIES[language])
    settle(page)
    count = str(page.locator(HITS).count())
    expect(status).to_contain_text(count)
    expect(page.locator(".hub-search__count")).to_contain_text(count)


def test_a_query_without_hits_says_so_and_offers_a_way_on(
    language: str, window: Any, root_of: Any, hub: Hub
) -> None:
    page = window().visit(root_of(language))
    open_and_type(page, NONSENSE)
    words = hub.interface["search.none"].in_language(language).replace("{query}", NONSENSE)
    expect(page.locator(".hub-search [role=status]")).to_have_text(words)
    expect(page.locator(HITS)).to_have_count(0)
    links = page.locator(".hub-search__links a:visible")
    found = links.evaluate_all("links => links.map((link) => new URL(link.href).pathname)")
    root = f"/{root_of(language)}"
    assert {f"{root}hakemisto/", f"{root}yhteystiedot/"} <= set(found)


def test_a_misspelt_word_is_met_with_a_suggestion_that_finds(
    language: str, window: Any, root_of: Any
) -> None:
    page = window().visit(root_of(language))
    open_and_type(page, MISSPELT[language])
    page.locator(".hub-search__suggestion button").click()
    assert page.locator(FIELD).input_value() != MISSPELT[language]
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(HITS).first).to_be_visible()


def test_an_address_with_a_query_opens_with_its_hits(language: str, window: Any, root_of: Any) -> None:
    page = window().visit(f"{root_of(language)}polku/?q={QUERIES[language]}")
    expect(page.locator(FIELD)).to_have_value(QUERIES[language])
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(HITS).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".hub-header__search")).to_be_focused()
    expect(page).to_have_url(re.compile(r"/polku/$"))


def test_the_address_follows_the_query_and_leaves_no_trace_of_the_letters(
    language: str, new_window: Any, root_of: Any, search: Any
) -> None:
    page = new_window().visit(root_of(language) + "polku/")
    before = page.evaluate("history.length")
    search(page, QUERIES[language])
    settle(page)
    assert parse_qs(urlsplit(page.url).query) == {"q": [QUERIES[language]]}
    assert page.evaluate("history.length") == before
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"/polku/$"))


def test_going_back_from_a_hit_shows_the_hits_again(
    language: str, new_window: Any, root_of: Any, search: Any
) -> None:
    page = new_window().visit(root_of(language) + "polku/")
    search(page, QUERIES[language])
    settle(page)
    hits = page.locator(HITS).all_inner_texts()
    page.locator(HITS).first.click()
    page.wait_for_url(lambda url: "/polku/?" not in url and not url.endswith("/polku/"))
    page.go_back()
    expect(page.locator(HITS)).to_have_text(hits)


def test_a_hit_on_the_page_itself_closes_the_search(language: str, window: Any, root_of: Any) -> None:
    page = window().visit(root_of(language) + "perustiedot/")
    open_and_type(page, "rahoittaja" if language == "fi" else "finansiär")
    here = page.locator(".hub-search__hits a[href*='perustiedot/#rahoittaja']").first
    here.click()
    expect(page.locator(".hub-search")).to_be_hidden()
    assert urlsplit(page.url).fragment == "rahoittaja"
    expect(page.locator("#rahoittaja")).to_be_in_viewport()


def test_a_press_beside_the_search_closes_it(window: Any) -> None:
    page = window().visit("")
    page.locator(".hub-header__search").click()
    expect(page.locator(".hub-search")).to_be_visible()
    page.mouse.click(20, 700)
    expect(page.locator(".hub-search")).to_be_hidden()


@pytest.mark.parametrize("query", ["teema", NONSENSE])
def test_the_search_fits_a_phone_and_twice_the_text(
    language: str, query: str, new_window: Any, root_of: Any
) -> None:
    page = new_window(320).visit(root_of(language))
    open_and_type(page, query)
    page.wait_for_timeout(1000)
    wide = "() => { const box = document.querySelector('.hub-search'); return box.scrollWidth - box.clientWidth; }"
    assert page.evaluate(wide) <= 0
    page.set_viewport_size({"width": 640, "height": 512})
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    assert page.evaluate(wide) <= 0
    expect(page.locator(FIELD)).to_be_in_viewport()


def test_what_can_be_pressed_in_the_search_is_large_enough(window: Any, search: Any) -> None:
    page = window(320).visit("")
    search(page, "teema")
    small = page.locator(".hub-search :is(button, input, .hub-search__hit)").evaluate_all(
        "all => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24).length"
    )
    assert small == 0


def test_paper_does_not_show_the_search(window: Any, search: Any) -> None:
    page = window().visit("")
    search(page, "teema")
    page.emulate_media(media="print")
    expect(page.locator(".hub-search")).to_be_hidden()
    page.emulate_media(media="screen")


def test_from_disk_the_same_hits(
    language: str, new_window: Any, root_of: Any, search: Any, site: Path
) -> None:
    page = new_window().visit(root_of(language))
    search(page, QUERIES[language])
    settle(page)
    served = page.locator(HITS).all_inner_texts()
    page.goto((site / root_of(language) / "index.html").as_uri())
    search(page, QUERIES[language])
    expect(page.locator(HITS)).to_have_text(served)
    page.locator(HITS).first.click()
    page.wait_for_url("file://**/index.html*")
    expect(page.locator("h1")).to_be_visible()


def test_a_search_that_cannot_be_loaded_says_so(
    language: str, new_window: Any, root_of: Any, hub: Hub
) -> None:
    page = new_window().visit(root_of(language))
    page.route("**/search/*.js", lambda route: route.abort())
    open_and_type(page, QUERIES[language])
    words = hub.interface["search.failed"].in_language(language)
    expect(page.locator(".hub-search [role=status]")).to_have_text(words)
    expect(page.locator(".hub-search__failed")).to_be_visible()
    expect(page.locator(".hub-search__links a").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_the_index_stands_in_for_the_search(
    language: str, width: int, window: Any, root_of: Any
) -> None:
    page = window(width, java_script_enabled=False).visit(root_of(language) + "polku/")
    expect(page.locator(".hub-header__search")).to_be_hidden()
    page.locator(".hub-header__index").click()
    expect(page.locator(".hub-az__list").first).to_be_visible()
    page.locator(".hub-az__letter a").last.click()
    expect(page.locator(".hub-az__title").last).to_be_in_viewport()
