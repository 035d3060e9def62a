"""A third, invented programme, added by data alone."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from hub import checking
from hub.calendar import feeds
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.facts.reading import read_hub
from hub.pages import programme_pages
from hub.pdf import handbook
from hub.rendering.blocks import BLOCKS
from hub.rendering.view import View

ADDED = Path(__file__).parent / "programme"
PROGRAMME, THEME = "kolmas-ohjelma", "kolmas-teema"
URL = f"ohjelmat/{PROGRAMME}/"


@pytest.fixture(scope="module")
def project(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with one programme more: its entries stand at the end of the files of data."""
    project = tmp_path_factory.mktemp("project")
    for folder in ("data", "docs", "overrides", "src/hub/rendering/markup"):
        shutil.copytree(root / folder, project / folder)
    shutil.copy(root / "mkdocs.yml", project)
    for added in sorted(ADDED.glob("*.yml")):
        with (project / "data" / added.name).open("a", encoding="utf-8") as file:
            file.write("\n" + added.read_text(encoding="utf-8"))
    return project


@pytest.fixture(scope="module")
def three(project: Path) -> Hub:
    """The facts with the third programme among them."""
    reading = read_hub(project / "data")
    assert reading.hub, reading.problems
    return reading.hub


def say(three: Hub, block: str, language: Any, day: date = date(2027, 1, 31), *values: str) -> str:
    return BLOCKS[block](View(three, language, day, URL), *values)


def test_the_check_has_nothing_against_it(project: Path) -> None:
    assert checking.errors(checking.check(project)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_gets_its_page(three: Hub, language: Language) -> None:
    page = checking.made_pages(three)[language, f"ohjelmat/{PROGRAMME}"]
    for block in ("programme_intro", "prescribed", "deadlines", "theme_list", "linking_mail", "contacts"):
        assert f'{{{{ {block}("{PROGRAMME}") }}}}' in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_among_the_programmes(three: Hub, language: Language) -> None:
    html = BLOCKS["programmes"](View(three, language, date(2027, 1, 31), "ohjelmat/"))
    assert f'href="{PROGRAMME}/"' in html
    assert f"ohjelmat/{PROGRAMME}" in programme_pages.names(three)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_gets_its_deadlines_and_nobody_elses(three: Hub, language: Language) -> None:
    html = say(three, "deadlines", language, date(2027, 1, 31), PROGRAMME)
    assert [one.id for one in three.deadlines if f'id="{one.id}"' in html] == ["kolmas-paiva"]


def test_its_deadline_is_the_next_once_the_others_are_past(three: Hub, shown: Callable[[str], str]) -> None:
    assert "31.1.2027" in shown(say(three, "next_deadline", "fi"))


@pytest.mark.parametrize(("language", "theme"), [("fi", "Kolmas teema"), ("sv", "Det tredje temat")])
def test_it_gets_its_mail_with_its_theme(three: Hub, language: Language, theme: str) -> None:
    html = unquote(say(three, "themes", language, date(2027, 1, 31), PROGRAMME))
    assert "mailto:kolmas@example.fi?subject=" in html
    assert f": {theme}\r\n" in html


def test_its_mail_goes_to_the_editors_on_days_without_its_own_contact(
    three: Hub, shown: Callable[[str], str]
) -> None:
    assert "kolmas@example.fi" in shown(say(three, "linking_mail", "fi", date(2027, 1, 31), PROGRAMME))
    said = shown(say(three, "linking_mail", "fi", date(2027, 2, 1), PROGRAMME))
    assert "kolmas@example.fi" not in said
    assert "toimitus@innokyla.fi" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_values_stand_on_the_page_of_the_fields(three: Hub, language: Language) -> None:
    html = BLOCKS["fields"](View(three, language, date(2027, 1, 31), "perustiedot/"), "perustiedot")
    assert {"fi": "Kolmas rahoittaja", "sv": "Den tredje finansiären"}[language] in html


@pytest.mark.parametrize(
    ("language", "title"),
    [("fi", "Kolmannen ohjelman ohje"), ("sv", "Anvisningen för det tredje programmet")],
)
def test_its_page_leads_to_its_links(three: Hub, language: Language, title: str) -> None:
    html = say(three, "programme_intro", language, date(2027, 1, 31), PROGRAMME)
    assert 'href="https://example.fi/kolmas"' in html
    assert 'href="https://example.fi/kolmas/ohje"' in html
    assert title in html


@pytest.mark.parametrize(
    ("language", "titles"),
    [("fi", ["Kolmas päivä", "Kolmas koulutus"]), ("sv", ["Den tredje dagen", "Den tredje utbildningen"])],
)
def test_its_days_stand_in_the_calendar_and_in_files_of_their_own(
    three: Hub, language: Language, titles: list[str]
) -> None:
    stamp = datetime(2026, 11, 21, tzinfo=UTC)
    feed = feeds.feed(three, language, stamp).decode()
    files = feeds.files(three, language, stamp)
    for name, title, day in zip(
        ["kolmas-paiva", "kolmas-koulutus"], titles, ["20270131", "20270210"], strict=True
    ):
        for calendar in (feed, files[name].decode()):
            assert f"SUMMARY:{title}\r\n" in calendar
            assert f"DTSTART;VALUE=DATE:{day}\r\n" in calendar


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_theme_finder_offers_its_theme_and_its_mail(three: Hub, language: Language) -> None:
    assert 'value="kolmas-teema"' in say(three, "finder_result", language)
    assert "kolmas@example.fi" in say(three, "finder_mail", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_page_follows_the_programmes_in_the_handbook(root: Path, three: Hub, language: Language) -> None:
    chapters = handbook.chapters(root, three, language)
    pages = next(chapter.pages for chapter in chapters if "ohjelmat/index" in chapter.pages)
    assert pages[pages.index("ohjelmat/index") :][:4] == (
        "ohjelmat/index",
        "ohjelmat/vetoa-ja-pitoa",
        "ohjelmat/sujuvat-palvelut",
        f"ohjelmat/{PROGRAMME}",
    )


def test_the_pages_of_the_others_stay_as_they_were(three: Hub, hub: Hub) -> None:
    before, after = checking.made_pages(hub), checking.made_pages(three)
    assert {key: after[key] for key in before} == before
