"""The site's own words."""

from pathlib import Path

import pytest

from hub.facts import blanks
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Text
from hub.facts.yaml_text import read
from hub.words import interface

WORDS = (
    "deadline.open: {fi: avoinna, sv: öppen}\ndeadline.past: {fi: 'päättynyt {day}', sv: 'gick ut {day}'}\n"
)


def complaints(words: str, asked: interface.Asked) -> list[str]:
    document = read(words, "data/interface.yml")
    texts = {key: Text(**value) for key, value in document.values.items()}
    found = interface.check(texts, document, asked)
    return [
        f"{problem.place.line} {problem.code} {problem.values.get('value', '')}".strip() for problem in found
    ]


def test_a_word_has_the_same_blanks_in_both_languages(hub: Hub) -> None:
    for key, text in hub.interface.items():
        assert len({frozenset(blanks.names_in(text.in_language(one))) for one in LANGUAGES}) == 1, key


def test_words_that_are_there_and_filled_in_bring_no_complaint() -> None:
    assert complaints(WORDS, {"deadline.open": set(), "deadline.past": {"day"}}) == []


def test_a_missing_word_is_told_beside_the_others_of_its_kind() -> None:
    assert complaints("a.b: {fi: a, sv: b}\n" + WORDS, {"deadline.today": set()}) == [
        "2 word-missing deadline.today"
    ]


def test_a_missing_word_without_a_kind_is_told_at_the_top() -> None:
    assert complaints(WORDS, {"page.home": set()}) == ["1 word-missing page.home"]


def test_a_blank_that_nobody_fills_in_is_told() -> None:
    assert complaints(WORDS, {"deadline.past": set()}) == ["2 blank-unknown {day}"]


def test_a_word_that_nobody_asks_for_may_have_any_blank() -> None:
    assert complaints(WORDS, {}) == []


@pytest.mark.parametrize("folder", interface.TEMPLATES)
def test_templates_are_read_for_the_words_they_ask_for(folder: str, tmp_path: Path) -> None:
    path = tmp_path / folder / "partials" / "x.html"
    path.parent.mkdir(parents=True)
    path.write_text(
        '{% if a %}{{ word("a.b", day=1) }}{% else %}{{ word("a." ~ c) }}{% endif %}{{ word("a.b") }}'
    )
    assert interface.asked_in_templates(interface.templates(tmp_path)) == {"a.b": {"day"}}


def test_the_templates_of_the_project_ask_only_for_words_that_are_there(root: Path, hub: Hub) -> None:
    assert interface.asked_in_templates(interface.templates(root)).keys() - hub.interface.keys() == set()
