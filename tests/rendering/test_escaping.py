"""A value from data is text, whatever signs it has."""

from datetime import date
from typing import Any

import pytest
import tinyhtml5
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import escape

from hub.facts.hub import Hub
from hub.facts.models import Text
from hub.rendering import prose
from hub.rendering.blocks import links, site, themes
from hub.rendering.view import View

EVIL = """<script>alert("1")</script> & 'näin' *vai* _noin_ `a` [b](javascript:c) { onclick="d" } &lt;"""
DAY = date(2026, 11, 21)


def with_title(hub: Hub, title: str) -> View:
    """A view of a hub whose first theme has a title that no check has seen."""
    evil = hub.themes[0].model_copy(update={"title": Text.model_construct(fi=title, sv=title)})
    return View(hub.model_copy(update={"themes": (evil,)}), "fi", DAY, "teemat/")


def as_page(markdown: str) -> Any:
    """The page as a reader's browser sees it."""
    extensions = ["attr_list", "tables", "toc", "def_list", "admonition", prose.Names()]
    html = Markdown(extensions=extensions).convert(markdown)
    return tinyhtml5.parse(html, namespace_html_elements=False)


def test_a_title_in_a_list_is_escaped(hub: Hub) -> None:
    html = themes.theme_list(with_title(hub, EVIL))
    assert str(escape(EVIL)) in html
    assert "<script" not in html


def test_a_title_in_a_heading_is_the_text_that_was_written(hub: Hub) -> None:
    page = as_page(themes.themes(with_title(hub, EVIL)))
    heading = page.find(".//h3")
    assert "".join(heading.itertext()) == EVIL
    assert heading.attrib == {"id": hub.themes[0].id}
    assert page.find(".//script") is None


@given(text=st.text(alphabet="<>&\"'*_`[](){}#!\\ab c;=:/.-|~^+$", min_size=1, max_size=30).map(str.strip))
def test_no_sign_in_a_title_makes_markup_of_a_heading(text: str) -> None:
    if not text or "[[" in text or text.endswith("#"):
        return
    page = as_page(f"## {prose.as_markdown(text)} {{ #tunniste }}")
    heading = page.find(".//h2")
    assert [child.tag for child in page.iter()] == ["html", "head", "body", "h2"]
    assert "".join(heading.itertext()).split() == text.split()


def test_a_name_in_innokyla_is_marked_as_finnish() -> None:
    name = '<span class="hub-name" lang="fi">Julkaise</span>'
    assert prose.with_names("Välj [[Julkaise]].") == f"Välj {name}."
    assert prose.to_html("Välj [[Julkaise]].", str) == f"<p>Välj {name}.</p>"
    assert "Julkaise" in "".join(as_page(f"## {prose.as_markdown('Välj [[Julkaise]]')} {{ #a }}").itertext())


def test_a_name_is_escaped_too() -> None:
    assert prose.with_names("[[<b>]]") == '<span class="hub-name" lang="fi">&lt;b&gt;</span>'


def test_where_no_markup_can_stand_a_name_is_plain() -> None:
    assert prose.without_names("Välj [[Julkaise]].") == "Välj Julkaise."


def test_html_in_prose_stays_text() -> None:
    html = prose.to_html("a <script>b</script>\n\n<div>c</div>", str)
    assert "<script" not in html
    assert "<div" not in html


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:x", "https://example.fi", "ukk.md"])
def test_a_link_in_prose_leads_to_a_page_an_address_or_a_mailbox_and_nowhere_else(
    hub: Hub, href: str
) -> None:
    assert View(hub, "fi", DAY, "").resolve(href) == ""


def test_the_address_of_a_link_is_escaped() -> None:
    assert prose.to_html("[a](page:b)", lambda href: 'x" onclick="y&z') == (
        '<p><a href="x&#34; onclick=&#34;y&amp;z">a</a></p>'
    )


def test_a_word_with_a_value_from_data_is_escaped(hub: Hub) -> None:
    view = View(hub, "fi", DAY, "")
    assert "&lt;b&gt;" in view.word("mail.to", name="<b>", address="a@b.fi")


def test_the_words_of_a_link_on_a_page_are_escaped(hub: Hub) -> None:
    html = links.link(View(hub, "fi", DAY, ""), hub.links[0].id, "<b>")
    assert "&lt;b&gt;</a>" in html


def test_an_address_in_a_link_is_escaped(hub: Hub) -> None:
    evil = hub.site.model_copy(update={"address": 'https://x.fi/"><b>', "feedback": "a@b.fi"})
    html = site.site_facts(View(hub.model_copy(update={"site": evil}), "fi", DAY, ""))
    assert "<b>" not in html
