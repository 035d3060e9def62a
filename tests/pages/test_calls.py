"""The block calls on a page, read without running anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.pages import calls


def read(text: str) -> tuple[list[str], list[str]]:
    found, problems = calls.read(text, "x.md", 1)
    return (
        [f"{call.place.line}:{call.place.column} {call.as_written()}" for call in found],
        [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in problems],
    )


def test_a_call_is_read_with_its_place() -> None:
    assert read('a\n\n  {{ starts("rooli") }}\n') == (['3:3 starts("rooli")'], [])


def test_two_calls_on_one_line_have_a_place_each() -> None:
    assert read('{{ link("a") }} ja {{ link("b", text="c") }}')[0] == [
        '1:1 link("a")',
        '1:20 link("b", text="c")',
    ]


def test_a_call_may_go_on_on_the_next_line() -> None:
    assert read('{{\n  starts(\n    "rooli"\n  )\n}}')[0] == ['1:1 starts("rooli")']


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ strats('rooli') }}", "1:1 macro-unknown"),
        ("{{ starts() }}", "1:1 macro-arguments"),
        ("{{ starts('a', 'b') }}", "1:1 macro-arguments"),
        ("{{ starts(kinds='a') }}", "1:1 macro-arguments"),
        ("{{ starts(1) }}", "1:1 macro-arguments"),
        ("{{ starts(none) }}", "1:1 macro-arguments"),
        ("{{ starts(view='a', kind='b') }}", "1:1 macro-arguments"),
        ("{{ starts }}", "1:1 macro-not-allowed"),
        ("{{ starts(deadlines()) }}", "1:1 macro-not-allowed"),
        ("{{ starts(x) }}", "1:1 macro-not-allowed"),
        ("{{ starts(['rooli']) }}", "1:1 macro-not-allowed"),
        ("{{ starts(*'a') }}", "1:1 macro-not-allowed"),
        ("{{ starts(**{}) }}", "1:1 macro-not-allowed"),
        ("{{ starts('rooli').x }}", "1:1 macro-not-allowed"),
        ("{{ starts('rooli')[0] }}", "1:1 macro-not-allowed"),
        ("{{ starts('rooli') | safe }}", "1:1 macro-not-allowed"),
        ("{{ starts('rooli') ~ 'a' }}", "1:1 macro-not-allowed"),
        ("{{ starts('rooli') if x else 'a' }}", "1:1 macro-not-allowed"),
        ("{{ 'a' }}", "1:1 macro-not-allowed"),
        ("{{ 9 ** 9 }}", "1:1 macro-not-allowed"),
        ("{{ self }}", "1:1 macro-not-allowed"),
        ("a {% raw %}b{% endraw %}", "1:3 macro-not-allowed"),
        ("a {%- set x = 1 %}", "1:3 macro-not-allowed"),
        ("a\n{{ starts('rooli'", "2:1 macro-syntax"),
        ("a\n{{ starts('rooli) }}", "2:1 macro-syntax"),
        ("a\n{{ }}", "2:1 macro-syntax"),
        ("a {# b #}", "1:3 brace-hash"),
        ("## a {#b}", "1:6 brace-hash"),
        ("{{ " + "(" * 5000 + " }}", "1:1 macro-not-allowed"),
    ],
)
def test_anything_but_a_call_with_texts_is_refused(text: str, said: str) -> None:
    found, problems = read(text)
    assert (found, problems[:1]) == ([], [said])


def test_the_right_way_to_call_is_shown() -> None:
    assert calls.example("starts") == '{{ starts("kind") }}'
    assert calls.example("deadlines") == "{{ deadlines() }}"


@given(st.text(alphabet="{}%#()\"' starlink,=|.\n-1", max_size=40))
def test_no_text_at_all_ends_the_reading(text: str) -> None:
    read(text)
