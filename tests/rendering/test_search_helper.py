"""The search helper: every topic is there in the order of the reader's language, with what it opens."""

from datetime import date
from typing import Any

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES
from hub.rendering.blocks import search_helper
from hub.rendering.view import View

DAY = date(2026, 11, 22)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_and_every_theme_stands_once_among_its_kind(hub: Hub, language: Any) -> None:
    groups = search_helper.groups(View(hub, language, DAY, ""))
    keys = [topic.key for topics in groups.values() for topic in topics]
    wanted = [f"{one.kind}/{one.id}" for one in hub.search_topics] + [f"teema/{one.id}" for one in hub.themes]
    assert sorted(keys) == sorted(wanted)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_to_type_are_finnish_on_every_page(hub: Hub, language: Any) -> None:
    groups = search_helper.groups(View(hub, language, DAY, ""))
    words = {topic.key: topic.words for topics in groups.values() for topic in topics}
    for theme in hub.themes:
        assert words[f"teema/{theme.id}"] == theme.keywords.fi
    for one in hub.search_topics:
        assert words[f"{one.kind}/{one.id}"] == one.terms


def test_regions_follow_the_alphabet_of_the_reader(hub: Hub) -> None:
    regions = search_helper.groups(View(hub, "sv", DAY, ""))["alue"]
    titles = [topic.title.sv for topic in regions]
    assert titles.index("Birkalands välfärdsområde") < titles.index("Vanda och Kervo välfärdsområde")
    assert titles.index("Vanda och Kervo välfärdsområde") < titles.index("Österbottens välfärdsområde")


def test_a_theme_opens_itself_and_its_programme_and_everything_opens_the_front_page(hub: Hub) -> None:
    places = search_helper.places(View(hub, "fi", DAY, ""))
    for theme in hub.themes:
        programme = next(one for one in hub.programmes if one.id == theme.programme)
        opened = [link.id for link, topics in places if f"teema/{theme.id}" in topics]
        assert opened == [theme.link, programme.collection]
    last, topics = places[-1]
    assert (last.id, topics) == ("innokyla", [])
