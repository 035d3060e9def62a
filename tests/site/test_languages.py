"""Two languages, one site: the same pages, the same places, and each reader in their own language."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import expect

Tree = Callable[[str], Element]

HERE = "https://x.invalid/"
# These follow the alphabet of the language.
ALPHABETICAL = {"sanasto/", "hakemisto/"}


@pytest.mark.build
def test_the_site_has_these_pages_and_no_others(site: Path, names: list[str]) -> None:
    built = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    wanted = [
        root + one for root in ("", "sv/") for one in [*(f"{name}index.html" for name in names), "404.html"]
    ]
    assert built == sorted(wanted)


@pytest.mark.build
def test_a_page_says_what_language_it_is(url: str, tree: Tree, language_of: Any) -> None:
    assert tree(url).get("lang") == language_of(url)


@pytest.mark.build
def test_a_page_names_its_counterpart_in_every_language(name: str, tree: Tree) -> None:
    for url in (name, f"sv/{name}"):
        found = {
            one.get("hreflang"): urljoin(HERE + url, one.get("href", ""))
            for one in tree(url).iter("link")
            if "alternate" in (one.get("rel") or "").split()
        }
        assert found == {"fi": HERE + name, "sv": f"{HERE}sv/{name}", "x-default": HERE + name}


@pytest.mark.build
def test_the_language_link_leads_to_the_same_page_and_back(name: str, tree: Tree) -> None:
    for url, other in ((name, f"sv/{name}"), (f"sv/{name}", name)):
        link = next(one for one in tree(url).iter("a") if one.get("class") == "hub-header__language")
        assert urljoin(HERE + url, link.get("href", "")) == HERE + other


@pytest.mark.browser
@pytest.mark.parametrize("start", ["", "polku/aloita/"])
def test_a_reader_changes_language_and_comes_back(start: str, window: Any, address: str) -> None:
    page = window().visit(start)
    page.locator(".hub-header__language").click()
    page.wait_for_url(f"{address}sv/{start}")
    page.locator(".hub-header__language").click()
    page.wait_for_url(address + start)


@pytest.mark.build
def test_the_language_link_is_written_in_the_language_it_leads_to(name: str, tree: Tree) -> None:
    for url, other, words in ((name, "sv", "På svenska"), (f"sv/{name}", "fi", "Suomeksi")):
        link = next(one for one in tree(url).iter("a") if one.get("class") == "hub-header__language")
        assert (link.get("lang"), link.get("hreflang"), link.text) == (other, other, words)


@pytest.mark.build
def test_every_place_on_a_page_has_the_same_address_in_both_languages(name: str, tree: Tree) -> None:
    finnish, swedish = (
        [one.get("id") for one in article_of(tree(url)).iter() if one.get("id")]
        for url in (name, f"sv/{name}")
    )
    assert len(finnish) == len(set(finnish))
    if name in ALPHABETICAL:
        finnish, swedish = (sorted(one for one in ids if not is_letter(one)) for ids in (finnish, swedish))
    assert finnish == swedish


@pytest.mark.build
def test_headings_stand_in_the_same_order_in_both_languages(name: str, tree: Tree) -> None:
    finnish, swedish = (
        [
            (one.tag, one.get("id"))
            for one in article_of(tree(url)).iter()
            if one.tag in {"h1", "h2", "h3", "h4"} and not is_letter(one.get("id"))
        ]
        for url in (name, f"sv/{name}")
    )
    assert finnish == swedish


@pytest.mark.build
def test_controls_stand_in_the_same_order_in_both_languages(name: str, tree: Tree) -> None:
    finnish, swedish = (
        [
            (one.tag, one.get("type"), one.get("id"), one.get("class"))
            for one in article_of(tree(url)).iter()
            if one.tag in {"button", "input", "select", "textarea", "summary"}
        ]
        for url in (name, f"sv/{name}")
    )
    assert finnish == swedish


@pytest.mark.browser
def test_an_address_that_leads_nowhere_is_answered_in_its_own_language(
    language: str, window: Any, root_of: Any, hub: Any
) -> None:
    page = window().visit(root_of(language) + "ei/ole/")
    assert page.evaluate("document.documentElement.lang") == language
    words = hub.interface["page.not-found-title"].in_language(language)
    assert page.locator("h1").inner_text() == words
    page.locator("main a").first.click()
    expect(page.locator(".hub-hero")).to_have_count(1)
    expect(page.locator("html")).to_have_attribute("lang", language)


def is_letter(anchor: str | None) -> bool:
    """Whether something stands under a letter, of which not every language has the same."""
    return (anchor or "").startswith("kirjain-")


def article_of(page: Element) -> Element:
    return next(page.iter("article"))
