"""The search words of sections: each leads a reader to the section that it was written for."""

from collections.abc import Callable
from typing import Any

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.rendering.addresses import place_url

# A word that also says something elsewhere may lead there first; as a rule it does not.
LEAST = 0.97


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_word_of_a_section_finds_it_among_the_first_three(
    hub: Hub, language: Language, ask: Callable[[Language, list[str]], list[Any]]
) -> None:
    written = [
        (one.section, word) for one in hub.section_words for word in one.keywords.in_language(language)
    ]
    answers = ask(language, [word for _, word in written])
    wanted = [place_url(section) for section, _ in written]
    found = [[hit["entry"]["url"] for hit in answer["hits"][:3]] for answer in answers]
    assert sum(url in urls for url, urls in zip(wanted, found, strict=True)) >= LEAST * len(wanted)
