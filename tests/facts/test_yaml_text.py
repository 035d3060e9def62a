"""YAML as an editor writes it: plain text, each value with its place, and no silent surprises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.facts import yaml_text

ENTRY = "- id: talous\n  title:\n    fi: {}\n    sv: Ekonomi\n"


def values(text: str) -> object:
    document = yaml_text.read(text, "data/x.yml")
    assert document.problems == []
    return document.values


def complaints(text: str) -> list[tuple[str, str]]:
    return [(problem.code, str(problem.place)) for problem in yaml_text.read(text, "x.yml").problems]


@pytest.mark.parametrize("written", ["no", "on", "2024", "12:30", "2024-12-31", "1e3", "0x1f", "5.0"])
def test_a_value_stays_the_text_that_was_written(written: str) -> None:
    assert values(f"a: {written}") == {"a": written}


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_a_value_that_was_not_written_is_nothing(written: str) -> None:
    assert values(f"a: {written}") == {"a": None}


def test_a_text_between_quotes_is_never_nothing() -> None:
    assert values("a: ''\nb: 'null'") == {"a": "", "b": "null"}


def test_every_value_and_every_key_has_its_place() -> None:
    document = yaml_text.read("- id: a\n  title:\n    fi: A\n", "x.yml")
    assert str(document.place((0, "title", "fi"))) == "x.yml:3:9"
    assert str(document.place_of_key((0, "title", "fi"))) == "x.yml:3:5"


def test_what_is_not_there_has_the_place_of_what_is_around_it() -> None:
    document = yaml_text.read("- id: a\n  title:\n    fi: A\n", "x.yml")
    assert str(document.place((0, "title", "sv"))) == "x.yml:3:5"


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbfa: b\n", b"a: b\r\n", b"a: b\r"])
def test_a_byte_order_mark_and_the_line_ends_of_any_system_are_accepted(raw: bytes) -> None:
    assert yaml_text.decode(raw, "x.yml") == ("a: b\n", [])


def test_bytes_that_are_not_utf8_are_told_by_line_and_character() -> None:
    _, problems = yaml_text.decode("ä: b\nää: ö".encode() + b"\xe4", "x.yml")
    assert [(problem.code, str(problem.place)) for problem in problems] == [("not-utf8", "x.yml:2:6")]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Talous: vastaava", "yaml-colon"),
        ('"Talous', "yaml-quote"),
        ("'Talous", "yaml-quote"),
        ('"Talous" ja muu', "yaml-quote-inside"),
        (r'"Talous\hallinto"', "yaml-backslash"),
        ("{a: b", "yaml-bracket"),
        ("[a, b", "yaml-bracket"),
        ("{a, b: c}", "yaml-comma"),
        ("[[Julkaise]]", "yaml-character"),
        ("[[Julkaise]] ja muu", "yaml-character"),
        ("{theme} on", "yaml-character"),
        ("@talous", "yaml-character"),
        ("`talous`", "yaml-character"),
        ("%talous", "yaml-character"),
        ("*talous*", "yaml-character"),
        ("&talous ja muu", "yaml-character"),
        ("!Talous ja muu", "yaml-character"),
        ("> talous", "yaml-character"),
        ("- talous", "yaml-character"),
        (", talous", "yaml-character"),
    ],
)
def test_a_mistake_is_told_where_it_begins(written: str, code: str) -> None:
    found = complaints(ENTRY.format(written))
    assert [(each, place.split(":")[1]) for each, place in found] == [(code, "3")]


def test_a_line_without_a_colon_is_told_where_the_key_stands() -> None:
    assert complaints("- id: a\n  title\n  fi: A\n") == [("yaml-no-colon", "x.yml:2:3")]


def test_an_indent_of_its_own_is_told_by_its_line() -> None:
    assert complaints("- id: a\n  title: b\n   fi: A\n") == [("yaml-deeper", "x.yml:3:6")]
    assert complaints("- id: a\n  title:\n    fi: A\n   sv: B\n") == [("yaml-indent", "x.yml:4:4")]
    assert complaints("- id: a\n\n - id: b\n") == [("yaml-indent", "x.yml:3:2")]


@pytest.mark.parametrize("dash", "–—−•")
def test_a_dash_is_told_from_a_hyphen(dash: str) -> None:
    assert complaints(f"- id: a\n{dash} id: b\n  title: B\n") == [("yaml-dash", "x.yml:2:1")]


def test_a_colon_without_its_space_is_told_where_it_stands_not_where_it_shows() -> None:
    assert complaints("- id: a\n  title:\n    fi:A\n    sv: B\n") == [("yaml-no-space", "x.yml:3:5")]
    assert complaints("- id: a\n  due:2027-01-31\n  title: A\n") == [("yaml-no-space", "x.yml:2:3")]


@pytest.mark.parametrize("written", ["A # selitys", '"A #b"', "A#b", "[a] # selitys"])
def test_a_note_after_a_text_and_a_sign_in_a_word_are_left_alone(written: str) -> None:
    assert complaints(f"title:\n  fi: {written}\n") == []


@pytest.mark.parametrize(("key", "told"), [("fi", ["yaml-hash"]), ("due", [])])
def test_a_text_is_told_when_a_note_cuts_it(key: str, told: list[str]) -> None:
    assert [code for code, _ in complaints(f"title:\n  {key}: A #b\n")] == told


@pytest.mark.parametrize("written", ["naÃ¯ve", "pÃ¤ivÃ¤", "â€œpäiväâ€", "p\ufffdiv\ufffd"])
def test_letters_that_have_turned_into_others_are_told(written: str) -> None:
    assert complaints(f"fi: {written}\n") == [("garbled", f"x.yml:1:{5 + first_bad(written)}")]


def first_bad(written: str) -> int:
    return next(number for number, sign in enumerate(written) if sign in "Ãâ\ufffd")


@pytest.mark.parametrize("written", ["São Paulo", "Ångström", "crème brûlée", "5 €", "Âland"])
def test_letters_of_other_languages_are_left_alone(written: str) -> None:
    assert complaints(f"fi: {written}\n") == []


def test_a_name_that_contains_itself_ends_nothing() -> None:
    assert complaints("- &a [*a]\n") == [("yaml-character", "x.yml:1:3")]


def test_a_key_that_is_no_text_is_refused() -> None:
    assert [code for code, _ in complaints("? [a]\n: b\n")] == ["yaml-indent"]


def test_each_tab_conflict_and_invisible_character_is_told() -> None:
    text = "<<<<<<< HEAD\n\ta: b\nc: d\x00\n=======\n"
    assert complaints(text) == [
        ("merge-conflict", "x.yml:1:1"),
        ("tab", "x.yml:2:1"),
        ("invisible-character", "x.yml:3:5"),
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", [1]),
        ("<<<<<<< HEAD\n||||||| y\n=======\n>>>>>>> x\na: b\n<<<<<<< HEAD\n=======\n>>>>>>> x\n", [1, 6]),
        ("a: b\n=======\na: c\n>>>>>>> x\n", [2]),
        ("a: b\n>>>>>>> x\n", [2]),
        ("<<<<<<< HEAD\na: b\n<<<<<<< HEAD\n", [1, 3]),
    ],
)
def test_a_conflict_is_told_once_and_a_mark_left_alone_as_well(text: str, lines: list[int]) -> None:
    assert complaints(text) == [("merge-conflict", f"x.yml:{line}:1") for line in lines]


def test_lines_are_counted_from_where_the_text_stands_in_its_file() -> None:
    document = yaml_text.read("a: b: c\n", "x.md", first_line=2)
    assert [str(problem.place) for problem in document.problems] == ["x.md:2:5"]


@given(st.text(alphabet="ab:-#&*!|>%@`\"'{}[], \n\t\\?~\u00a0\u2028\x07ä", max_size=60))
def test_no_text_at_all_ends_the_reading(text: str) -> None:
    document = yaml_text.read(text, "x.yml")
    assert all(problem.place.line >= 1 and problem.place.column >= 1 for problem in document.problems)
