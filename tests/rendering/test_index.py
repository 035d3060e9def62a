"""The index of the site follows the alphabet of its readers and leaves nothing out."""

import re
from datetime import date

import pytest

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.rendering.blocks import index
from hub.rendering.view import View

DAY = date(2026, 11, 21)
TITLES = {
    "ukk": "Usein kysyttyä",
    "oljyt": "Öljyt",
    "aiti": "Äiti",
    "abba": "Åbo",
    "zeta": "zeta",
    "hakemisto": "Hakemisto",
}


def view(hub: Hub, language: Language) -> View:
    return View(hub, language, DAY, "hakemisto/", titles=TITLES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_letters_stand_last_in_both_languages(hub: Hub, language: Language) -> None:
    letters = re.findall(r'href="#(kirjain-\w+)"', index.az_index(view(hub, language)))
    assert letters[0] == "kirjain-0"
    assert letters[-3:] == ["kirjain-ao", "kirjain-ae", "kirjain-oe"]
    assert letters[1:-3] == sorted(letters[1:-3])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_field_theme_term_and_question_is_there_and_the_index_itself_is_not(
    hub: Hub, language: Language
) -> None:
    html = index.az_index(view(hub, language))
    links = set(re.findall(r'href="([^"]+)"', html))
    wanted = {
        "../ukk/",
        *(f"../ohjelmat/{one.id}/" for one in hub.programmes),
        *(f"../{one.group.value}/#{one.id}" for one in hub.fields),
        *(f"../teemat/#{one.id}" for one in hub.themes),
        *(f"../sanasto/#{one.id}" for one in hub.glossary),
        *(f"../ukk/#{one.id}" for one in hub.faq),
    }
    assert wanted <= links
    assert "./" not in links


def test_capitals_and_quotes_do_not_count(hub: Hub) -> None:
    found = view(hub, "fi")
    titles = ["”Beta”", "alfa", "Gamma"]
    entries = [index.Entry(found.plain_word("x"), title, "page", "ukk") for title in titles]
    assert [one.plain for one in sorted(entries, key=index.Entry.order)] == ["alfa", "”Beta”", "Gamma"]
    assert [one.letter() for one in entries] == ["b", "a", "g"]
