"""Readers are told at the very place where the Swedish is older than the Finnish."""

import dataclasses
from datetime import date

import pytest

from hub.facts.hub import Hub
from hub.facts.models import Text
from hub.rendering import behind
from hub.rendering.view import BEHIND, View

OLD = Text(fi="Uusi teksti", sv="Gammal text")


@pytest.fixture
def view(hub: Hub) -> View:
    return View(hub, "sv", date(2026, 11, 21), "ukk/", behind=frozenset({(OLD.fi, OLD.sv)}))


def told(html: str, view: View) -> str:
    """The page with NOTICE(anchor) where a reader is told."""
    found = behind.tell(html, view, "../../ukk/")
    parts = found.split('<p class="hub-behind')
    return parts[0] + "".join(
        f"NOTICE({part.partition('../../ukk/')[2].partition(chr(34))[0]}){part.partition('</p>')[2]}"
        for part in parts[1:]
    )


def test_a_text_is_marked_in_swedish_only(view: View) -> None:
    assert view.text(OLD) == f"Gammal text{BEHIND}"
    assert dataclasses.replace(view, language="fi").text(OLD) == "Uusi teksti"
    assert view.text(Text(fi="Uusi teksti", sv="Ny text")) == "Ny text"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f'<h2 id="a">A</h2>{BEHIND}<p>b</p>', '<h2 id="a">A</h2>NOTICE(#a)<p>b</p>'),
        (f'<ul><li id="a"><p>b{BEHIND}</p></li></ul>', '<ul><li id="a"><p>b</p>NOTICE(#a)</li></ul>'),
        (
            f'<ul><li id="a"><p>b{BEHIND}</p>c{BEHIND}</li></ul>',
            '<ul><li id="a"><p>b</p>cNOTICE(#a)</li></ul>',
        ),
        (f'<h2 id="a">A</h2><p>b{BEHIND}</p>', '<h2 id="a">A</h2><p>b</p>NOTICE(#a)'),
        (f'<ul><li><a href="x">b{BEHIND}</a></li></ul>', '<ul><li><a href="x">b</a></li></ul>'),
        (
            f'<ul><li id="a"><a href="x">b{BEHIND}</a></li></ul>',
            '<ul><li id="a"><a href="x">b</a>NOTICE(#a)</li></ul>',
        ),
        (f"<p>b{BEHIND}</p>", "<p>b</p>NOTICE()"),
        ("<p>b</p>", "<p>b</p>"),
    ],
)
def test_the_notice_stands_under_the_heading_or_at_the_end_of_the_card(
    html: str, expected: str, view: View
) -> None:
    assert told(html, view) == expected


def test_only_the_sections_that_are_behind_are_marked() -> None:
    page = "Alku.\n\n## A { #a }\n\nb\n\n### C { #c }\n\nd\n"
    marked = behind.mark_sections(page, frozenset({"c"}), "sivun-alku")
    assert marked == page.replace("{ #c }\n", f"{{ #c }}\n\n{BEHIND}\n\n")
    assert behind.mark_sections(page, frozenset({"sivun-alku"}), "sivun-alku").startswith(BEHIND)
