"""What readers type, as the editors wrote it down: each leads a reader to the place that it was written for."""

from collections.abc import Callable
from typing import Any

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.rendering.addresses import place_url

# A few words belong to two places, and neighbours may answer the same as well.
LEAST = 0.97
AMONG = 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_readers_type_finds_the_place_among_the_first_five(
    hub: Hub, language: Language, ask: Callable[..., list[Any]]
) -> None:
    written = [(place_url(one.place), text) for one in hub.searches for text in one.in_language(language)]
    answers = ask(language, [text for _, text in written], AMONG)
    found = [{hit["entry"]["url"] for hit in answer["hits"]} for answer in answers]
    led = sum(url in urls for (url, _), urls in zip(written, found, strict=True))
    assert led >= LEAST * len(written), f"{led} of {len(written)}"
