"""What one value must look like."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from hub.facts.models import Day, Email, Id, Line, Markup, PageRef, Url, YesNo


def read(kind: object, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def code(kind: object, value: object) -> str:
    """The message that refuses the value."""
    with pytest.raises(ValidationError) as refusal:
        read(kind, value)
    return str(refusal.value.errors()[0]["ctx"]["code"])


@pytest.mark.parametrize("value", ["perehdytys", "valmis-tilaan", "5p", "a-1-b"])
def test_an_id_is_small_letters_digits_and_single_hyphens(value: str) -> None:
    assert read(Id, value) == value


@pytest.mark.parametrize("value", ["", "Valmis", "pää", "a--b", "-a", "a-", "a_b", "a b", "a.b", "a/b"])
def test_nothing_else_is_an_id(value: str) -> None:
    assert code(Id, value) == "id-form"


@pytest.mark.parametrize("value", ["index", "polku/aloita", "perustiedot#nimi"])
def test_a_page_is_named_without_its_ending(value: str) -> None:
    assert read(PageRef, value) == value


@pytest.mark.parametrize("value", ["polku/aloita.md", "#nimi", "https:", "Polku", ""])
def test_nothing_else_names_a_page(value: str) -> None:
    assert code(PageRef, value) == "page-form"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_written_year_first(day: date) -> None:
    assert read(Day, day.isoformat()) == day


@pytest.mark.parametrize(
    "value", ["31.12.2024", "2024-1-1", "2024/12/31", "20241231", "eilen", "2024-12-31 "]
)
def test_a_looser_day_is_refused(value: str) -> None:
    assert code(Day, value) == "day-form"


@pytest.mark.parametrize("value", ["2023-02-29", "2024-13-01", "2024-00-10", "2024-06-31"])
def test_a_day_is_in_the_calendar(value: str) -> None:
    assert code(Day, value) == "day-missing"


@pytest.mark.parametrize(
    ("value", "meant"), [("kyllä", True), ("ei", False), ("Yes", True), ("no", False), ("true", True)]
)
def test_yes_and_no_are_written_in_words(value: str, meant: bool) -> None:
    assert read(YesNo, value) is meant


@pytest.mark.parametrize("value", ["1", "on", "ehkä", ""])
def test_nothing_else_is_yes_or_no(value: str) -> None:
    assert code(YesNo, value) == "yes-or-no"


@pytest.mark.parametrize("value", ["nimi@organisaatio.fi", "etu.suku+tunnus@a-b.gov.fi"])
def test_an_email_address_has_a_name_and_a_domain(value: str) -> None:
    assert read(Email, value) == value


@pytest.mark.parametrize(
    "value", ["nimi", "nimi@x", "nimi @x.fi", "a@b@c.fi", "nimi@x.fi?subject=a", "@x.fi"]
)
def test_nothing_else_is_an_email_address(value: str) -> None:
    assert code(Email, value) == "email-form"


@pytest.mark.parametrize(
    "value", ["example.fi", "www.example.fi", "ftp://x.fi", "javascript:alert(1)", "https://a b"]
)
def test_a_web_address_begins_with_https(value: str) -> None:
    assert code(Url, value) == "url-form"


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("", "empty-text"),
        ("   ", "empty-text"),
        ("a <b>c</b>", "html-in-text"),
        ("a <!-- b", "html-in-text"),
        ("a&nbsp;b", "html-in-text"),
        ("a &#x3c; b", "html-in-text"),
        ("katso www.example.fi", "address-in-text"),
        ("katso http://example.fi", "address-in-text"),
        ("valitse [[Julkaise", "open-brackets"),
    ],
)
def test_no_text_has_html_or_an_address_or_open_brackets(value: str, why: str) -> None:
    assert code(Line, value) == code(Markup, value) == why


@pytest.mark.parametrize(
    "value", ["a < b > c", "A & B", "”näin”", "it's", "5 > 3", "(*) ja (**)", "[[Julkaise]]"]
)
def test_signs_that_are_no_markup_belong_to_a_text(value: str) -> None:
    assert read(Line, value) == value


@pytest.mark.parametrize("value", ["[a](page:ukk)", "a **b** c"])
def test_a_line_has_no_markup(value: str) -> None:
    assert code(Line, value) == "markup-in-line"


def test_a_line_is_one_line() -> None:
    assert code(Line, "a\nb") == "many-lines"


@pytest.mark.parametrize(
    "value", ["[a](page:ukk#b)", "[a](link:innokyla)", "[a](mailto:a@b.fi)", "- a\n- **b**"]
)
def test_prose_links_to_pages_to_known_addresses_and_to_mailboxes(value: str) -> None:
    assert read(Markup, value) == value


@pytest.mark.parametrize(
    "value",
    ["[a](ukk.md)", "[a](javascript:alert(1))", "[a]( <data:x>)", "[a][b]\n\n[b]: javascript:x", "[a]()"],
)
def test_prose_links_nowhere_else(value: str) -> None:
    assert code(Markup, value) == "link-form"
