"""The same page in both languages."""

from collections.abc import Mapping

from hub.facts.models import Language
from hub.pages import parity
from hub.pages.reading import Page, read_bytes

FRONT = "---\ntitle: Koe\ndescription: Kuvaus.\nowner: sisalto\nreviewed: 2026-11-21\n---\n"
A, B, C, BLOCK = "## A { #a }\n\n", "## B { #b }\n\n", "## C { #c }\n\n", '{{ starts("rooli") }}\n\n'


def complaints(**bodies: str) -> list[str]:
    pages: Mapping[tuple[Language, str], Page] = {
        (language, "koe"): read_bytes((FRONT + body).encode(), "koe", language)  # type: ignore[misc,arg-type]
        for language, body in bodies.items()
    }
    found = [problem for page in pages.values() for problem in parity.check(page, pages)]
    return [f"{problem.place} {problem.code}" for problem in found]


def test_pages_alike_bring_no_complaint() -> None:
    assert complaints(fi=A + BLOCK + B, sv=A + BLOCK + B) == []


def test_a_page_is_missed_in_either_language() -> None:
    assert complaints(fi=A) == ["docs/fi/koe.md:1:1 page-missing-language"]
    assert complaints(sv=A) == ["docs/sv/koe.md:1:1 page-missing-language"]


def test_headings_differ_where_they_first_part() -> None:
    assert complaints(fi=A + B, sv=B + A) == ["docs/sv/koe.md:7:1 headings-differ"]
    assert complaints(fi=A + B, sv=A + C) == ["docs/sv/koe.md:9:1 headings-differ"]
    assert complaints(fi=A + B, sv=C + A) == ["docs/sv/koe.md:7:1 headings-differ"]


def test_each_heading_that_one_language_has_more_is_missed_where_it_belongs() -> None:
    assert complaints(fi=A, sv=A + B) == ["docs/fi/koe.md:1:1 heading-missing"]
    assert complaints(fi=A + B, sv=A) == ["docs/sv/koe.md:1:1 heading-missing"]
    assert complaints(fi=A + B + C, sv=C) == ["docs/sv/koe.md:7:1 heading-missing"] * 2
    assert complaints(fi=A + C, sv=A + B + C) == ["docs/fi/koe.md:9:1 heading-missing"]


def test_a_heading_has_the_same_level_in_both_languages() -> None:
    assert complaints(fi=A + B, sv=A + "#" + B) == ["docs/sv/koe.md:9:1 headings-differ"]


def test_blocks_are_the_same_in_the_same_order() -> None:
    assert complaints(fi=BLOCK, sv='{{ starts("vaihe") }}\n') == ["docs/sv/koe.md:7:1 macros-differ"]


def test_a_link_may_stand_in_another_place() -> None:
    assert complaints(fi='{{ link("innokyla") }}\n', sv="Text.\n") == []


def test_a_heading_or_a_block_that_is_wrong_by_itself_is_not_compared() -> None:
    assert complaints(fi="## A\n" + BLOCK, sv=A + BLOCK) == []
    assert complaints(fi="## A { #a\n" + BLOCK, sv=A + BLOCK) == []
    assert complaints(fi=A + "<<<<<<< x\n" + B, sv=A + BLOCK) == []
    assert complaints(fi=A + '{{ strats("rooli") }}\n', sv=A + BLOCK) == []


def test_a_page_that_could_not_be_read_is_not_compared() -> None:
    fi = read_bytes(b"\xff", "koe", "fi")
    sv = read_bytes((FRONT + A).encode(), "koe", "sv")
    assert list(parity.check(sv, {("fi", "koe"): fi, ("sv", "koe"): sv})) == []
