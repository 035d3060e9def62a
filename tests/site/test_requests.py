"""What a page asks for, keeps and allows: nothing from elsewhere, nothing in secret, no foreign script."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

Tree = Callable[[str], Element]
Html = Callable[[str], str]

# Where the choice of colours is kept once the reader has made it.
COLOURS = "tukihub:ulkoasu"
SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)


@pytest.mark.browser
def test_a_page_asks_only_its_own_site_and_gets_what_it_asks_for(url: str, window: Any, address: str) -> None:
    one = window()
    one.visit(url).wait_for_timeout(150)  # time for what scripts ask for later
    assert [asked for asked in one.requests if not asked.startswith((address, "data:"))] == []
    assert one.failures == []
    assert one.complaints == []  # the browser's, of the policy too
    assert one.page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [[], []]
    assert one.context.cookies() == []


@pytest.mark.browser
def test_using_the_site_leaves_nothing_else_behind(
    language: str, new_window: Any, root_of: Any, search: Any
) -> None:
    one = new_window()
    page = one.visit(root_of(language))
    search(page, "Innokylä")
    page.keyboard.press("Escape")
    page = one.visit(root_of(language) + "kehittamisen-polku/")
    page.locator(".hub-filter input").last.check()
    page.get_by_role("radiogroup").get_by_role("radio", checked=True).focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [[COLOURS], []]
    assert page.evaluate("indexedDB.databases()") == []
    assert page.evaluate("caches.keys()") == []
    assert one.context.cookies() == []
    assert one.requests
    assert [asked for asked in one.requests if not asked.startswith((one.address, "data:"))] == []


@pytest.mark.build
def test_a_page_carries_a_policy_without_loopholes(url: str, tree: Tree) -> None:
    policies = [one.get("content", "") for one in metas(tree(url)) if one.get("http-equiv") == POLICY]
    assert len(policies) == 1
    rules = rules_of(policies[0])
    assert rules["default-src"] == ["'none'"]
    assert rules["base-uri"] == ["'none'"]
    sources = [source for name, values in rules.items() if name.endswith("-src") for source in values]
    assert [one for one in sources if "unsafe" in one or "*" in one or "//" in one or one == "https:"] == []
    assert [one for one in rules["script-src"] if one != "'self'" and not one.startswith("'sha256-")] == []


@pytest.mark.build
def test_the_policy_comes_before_anything_that_it_rules(url: str, tree: Tree) -> None:
    head = [one for one in next(tree(url).iter("head")) if isinstance(one.tag, str)]
    place = next(index for index, one in enumerate(head) if one.get("http-equiv") == POLICY)
    assert {one.tag for one in head[:place]} <= {"meta"}


@pytest.mark.build
def test_the_policy_knows_every_script_that_stands_in_the_page(url: str, html: Html, tree: Tree) -> None:
    rules = rules_of(
        next(one.get("content", "") for one in metas(tree(url)) if one.get("http-equiv") == POLICY)
    )
    hashes = {
        "'sha256-" + b64encode(sha256(found["body"].encode()).digest()).decode() + "'"
        for found in SCRIPT.finditer(html(url))
        if "src=" not in found["attributes"] and 'type="application/' not in found["attributes"]
    }
    assert hashes == set(rules["script-src"]) - {"'self'"}


@pytest.mark.build
def test_no_element_carries_a_script_or_a_style_of_its_own(url: str, tree: Tree) -> None:
    handlers = [(one.tag, name) for one in tree(url).iter() for name in one.attrib if name.startswith("on")]
    assert handlers == []
    assert [one.tag for one in tree(url).iter() if "style" in one.attrib or one.tag == "style"] == []


@pytest.mark.build
def test_the_ready_header_files_allow_every_script_of_every_page(site: Path, html: Html, tree: Tree) -> None:
    headers = (site / "_headers").read_text(encoding="utf-8")
    for path in site.rglob("*.html"):
        rules = rules_of(policy_of(tree(path.relative_to(site).as_posix())))
        assert [one for one in rules["script-src"] if one not in headers] == []
    assert "unsafe" not in headers


@pytest.mark.browser
def test_a_script_put_into_a_page_does_not_run(language: str, window: Any, root_of: Any) -> None:
    page = window().visit(root_of(language))
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.ran = 'script'";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\\"window.ran = 'handler'\\">");
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None


@pytest.mark.browser
def test_a_picture_from_elsewhere_is_not_fetched(window: Any) -> None:
    page = window().visit("")
    blocked = page.evaluate(
        """() => new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
          const picture = new Image();
          picture.src = "https://example.org/picture.png";
        })"""
    )
    assert blocked == "img-src"


@pytest.mark.build
def test_the_privacy_page_names_what_is_kept(language: str, root_of: Any, html: Html) -> None:
    kept = {"fi": ("Väritila", "Oma työtila"), "sv": ("Färgläget", "Den egna arbetsytan")}[language]
    assert [one for one in kept if one not in html(root_of(language) + "tietosuoja/")] == []


POLICY = "Content-Security-Policy"


def metas(page: Element) -> list[Element]:
    return list(page.iter("meta"))


def policy_of(page: Element) -> str:
    return next(one.get("content", "") for one in metas(page) if one.get("http-equiv") == POLICY)


def rules_of(policy: str) -> dict[str, list[str]]:
    parts = [rule.split() for rule in policy.split(";") if rule.strip()]
    return {name: values for name, *values in parts}
