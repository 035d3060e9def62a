"""One page as its editor wrote it, each thing with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.pages import reading
from hub.pages.reading import Page

FRONT = "---\ntitle: Koe\ndescription: Kuvaus.\nowner: sisalto\nreviewed: 2026-11-21\n---\n"


def page(body: str, front: str = FRONT) -> Page:
    return reading.read_bytes((front + body).encode(), "polku/koe", "fi")


def complaints(body: str) -> list[str]:
    return [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in page(body).problems]


def test_a_page_has_a_title_a_description_an_owner_and_a_day() -> None:
    front = page("Teksti.\n").front
    assert front
    assert (front.title, front.owner, str(front.reviewed)) == ("Koe", "sisalto", "2026-11-21")


def test_a_key_of_the_front_matter_has_its_place() -> None:
    assert str(page("Teksti.\n").place("owner")) == "docs/fi/polku/koe.md:4:8"


def test_headings_are_read_with_level_id_and_line() -> None:
    headings = page("Alku.\n\n## Yksi { #yksi }\n\n### Kaksi { #kaksi }\n").headings
    assert [(one.level, one.anchor, one.text, one.place.line) for one in headings] == [
        (2, "yksi", "Yksi", 9),
        (3, "kaksi", "Kaksi", 11),
    ]


def test_a_heading_in_a_note_is_a_heading_too() -> None:
    assert complaints('!!! note "Huomaa"\n\n    ## Yksi\n') == ["9:1 heading-without-id"]


def test_links_and_pictures_are_read_with_their_places() -> None:
    found = page("Katso [a](../ukk.md#b) ja\n[c](#d) ja ![e](../../assets/kuva%20ä.png).\n")
    assert [(one.address, str(one.place)) for one in found.links] == [
        ("../ukk.md#b", "docs/fi/polku/koe.md:7:9"),
        ("#d", "docs/fi/polku/koe.md:8:3"),
    ]
    assert [(one.address, one.text) for one in found.images] == [("../../assets/kuva ä.png", "e")]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("# Yksi { #a }\n", ["7:1 heading-one"]),
        ("### Yksi { #a }\n", ["7:1 heading-skip"]),
        ("Yksi\n====\n", ["7:1 heading-one", "7:1 heading-without-id"]),
        ("## Yksi\n", ["7:1 heading-without-id"]),
        ("## A { #a }\n\n## B { #a }\n", ["9:1 heading-id-twice"]),
        ("## A { #A }\n", ["7:1 id-form"]),
        ("## A { #a .b }\n", ["7:6 attributes-in-page", "7:1 heading-without-id"]),
        ("a{ .b }\n", ["7:2 attributes-in-page"]),
        ("a [[b]\n", ["7:3 open-brackets"]),
        ("a b]]\n", ["7:1 open-brackets"]),
        ("a www.b.fi\n", ["7:3 address-in-text"]),
        ("|a|\n|:-|\n|b|\n", ["8:2 table-alignment"]),
        ("|a|b|\n|---|-:|\n|c|d|\n", ["8:7 table-alignment"]),
        ("a <b>c</b>\n", ["7:3 html-in-page"]),
        ("a <b\nc>d\n", ["7:3 html-in-page"]),
        ("<!-- a -->\n", ["7:1 html-in-page"]),
        ('a <img src=x onerror=y ">\n', ["7:3 html-in-page"]),
        ("======= a\n", ["7:1 merge-conflict"]),
        ("", ["7:1 page-empty"]),
        ("\n  \n", ["7:1 page-empty"]),
    ],
)
def test_a_mistake_is_told_with_its_place(body: str, said: list[str]) -> None:
    assert complaints(body) == said


@pytest.mark.parametrize(
    "body",
    [
        "a < b ja c > d\n",
        "|a|b|\n|---|---|\n|c|d|\n",
        "**a** ja *b*: `c`\n\n1. d\n2. e\n",
        "a [[Julkaise]] b\n",
        '!!! tip "a"\n    b\n',
        "kello 12:30 ja 20 %\n",
        "a {{ link('innokyla') }} b\n",
        "- a\n- [b](mailto:c@d.fi)\n",
    ],
)
def test_what_an_editor_needs_is_no_mistake(body: str) -> None:
    assert complaints(body) == []


def test_a_page_that_was_not_read_to_its_end_has_no_text() -> None:
    assert reading.read_bytes(b"---\ntitle: a\n", "a", "fi").body is None
    assert reading.read_bytes(b"\xff", "a", "fi").body is None


def test_the_same_bytes_are_read_once() -> None:
    assert page("Teksti.\n") is page("Teksti.\n")


@given(st.text(alphabet="#<>{}[]()|-=:!`*_ab/.\n\t \\&\"'%", max_size=60))
def test_no_text_at_all_ends_the_reading(body: str) -> None:
    assert all(problem.place.line >= 7 for problem in page(body).problems)
