"""Blanks in a text."""

from hypothesis import given
from hypothesis import strategies as st

from hub.facts import blanks


def test_a_blank_is_filled_in() -> None:
    assert blanks.filled("päättynyt {day}", {"day": "31.12.2024"}) == "päättynyt 31.12.2024"


def test_a_blank_without_a_value_leaves_nothing_behind() -> None:
    assert blanks.filled("päättynyt {day}", {}) == "päättynyt "


def test_a_blank_cannot_look_inside_its_value() -> None:
    assert blanks.filled("{day.__class__} {day[0]} {0} {}", {"day": 1}) == "{day.__class__} {day[0]} {0} {}"


def test_a_value_is_not_filled_in_again() -> None:
    assert blanks.filled("{a}", {"a": "{b}", "b": "c"}) == "{b}"


def test_a_brace_that_belongs_to_no_blank_is_broken() -> None:
    assert [blanks.are_broken(text) for text in ("{day}", "{day", "day}", "{Day}", "{{day}}", "")] == [
        *(False, True, True, True, True, False)
    ]


@given(st.text(alphabet="{}day. "))
def test_no_text_ends_the_filling(text: str) -> None:
    blanks.filled(text, {"day": "x"})
