"""The day decides: what is open, past or next, and whom to write to; at the build, and again in the browser."""

from datetime import date, datetime
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.rendering.prose import without_names

BUILT = date(2024, 11, 19)
DAYS = [BUILT, date(2024, 11, 20), date(2024, 11, 21), date(2024, 12, 31), date(2025, 1, 1)]
TAKES_REQUESTS = {
    date(2024, 11, 19): "pauliina.hiltunen@gov.fi",
    date(2024, 11, 20): "pauliina.hiltunen@gov.fi",
    date(2024, 11, 21): "laura.lamberg@gov.fi",
    date(2024, 12, 31): "laura.lamberg@gov.fi",
    date(2025, 1, 1): "toimitus@innokyla.fi",
}
# Just after and just before midnight in Finland, for readers there and elsewhere.
READERS = [
    ("00:30", "Europe/Helsinki", "fi"),
    ("23:30", "Europe/Helsinki", "sv"),
    ("00:30", "America/New_York", "sv"),
    ("23:30", "America/New_York", "fi"),
]
WITH_DAYS = ("", "maaraajat/", "teemaan-liittaminen/", "yhteystiedot/", "polku/julkaise-ja-liita/")

Facts = dict[str, Any]


@pytest.mark.browser
@pytest.mark.parametrize(("hour", "zone", "reads"), READERS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_page_built_earlier_shows_what_holds_on_the_day_in_finland(
    day: date, hour: str, zone: str, reads: Language, new_window: Any, address_of_day: Any, hub: Hub
) -> None:
    one = new_window(timezone_id=zone)
    one.address = address_of_day(BUILT)
    set_clock(one.page, day, hour)
    assert shown_in(one, reads) == true_on(day, hub, reads)


@pytest.mark.browser
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_site_built_for_a_day_shows_the_same_without_scripts(
    day: date, language: Language, new_window: Any, address_of_day: Any, hub: Hub
) -> None:
    by_build = new_window(java_script_enabled=False)
    by_build.address = address_of_day(day)
    assert shown_in(by_build, language) == true_on(day, hub, language)
    by_clock = new_window()
    by_clock.address = address_of_day(BUILT)
    set_clock(by_clock.page, day, "12:00")
    root = "sv/" if language == "sv" else ""
    for name in WITH_DAYS:
        built, moved = (lines_of(window.visit(root + name)) for window in (by_build, by_clock))
        assert built == moved, name


@pytest.mark.browser
def test_a_day_that_nobody_foresaw_never_shows_a_past_deadline_as_next(
    language: Language, new_window: Any, address_of_day: Any
) -> None:
    one = new_window()
    one.address = address_of_day(BUILT)
    set_clock(one.page, date(2049, 7, 1), "12:00")
    page = one.visit("sv/" if language == "sv" else "")
    assert page.locator(".hub-next time:visible").count() == 0
    assert page.locator(".hub-next__none").is_visible()


def set_clock(page: Page, day: date, hour: str) -> None:
    moment = datetime.fromisoformat(f"{day}T{hour}:00").replace(tzinfo=ZoneInfo("Europe/Helsinki"))
    page.clock.set_fixed_time(moment)


def true_on(day: date, hub: Hub, language: Language) -> Facts:
    """What the data says of a day."""
    coming = [one for one in hub.deadlines if one.due >= day]
    nearest = min((one.due for one in coming), default=None)
    return {
        "mail": {TAKES_REQUESTS[day]},
        "states": {
            one.id: "today" if one.due == day else "open" if one.due > day else "past"
            for one in hub.deadlines
        },
        "next": {
            (one.due.isoformat(), without_names(one.title.in_language(language)))
            for one in coming
            if one.due == nearest
        },
        "none is next": not coming,
    }


def shown_in(one: Any, language: Language) -> Facts:
    """What a reader of the site sees."""
    root = "sv/" if language == "sv" else ""
    mail = one.visit(root + "teemaan-liittaminen/").locator(".hub-mail__turn:visible a[href^='mailto:']")
    addresses = mail.evaluate_all("links => links.map((link) => link.href)")
    states = (
        one.visit(root + "maaraajat/")
        .locator(".hub-deadline")
        .evaluate_all(
            """cards => cards.map((card) => [
          card.id,
          [...card.querySelectorAll(".hub-state")].filter((state) => state.checkVisibility())
            .map((state) => state.className.match(/hub-state--(\\w+)/)[1]).join(" "),
        ])"""
        )
    )
    front = one.visit(root)
    following = front.locator(".hub-next li:visible").evaluate_all(
        """items => items.map((item) => [
          item.querySelector("time").dateTime,
          item.querySelector("a").textContent,
        ])"""
    )
    return {
        "mail": {unquote(address.removeprefix("mailto:").partition("?")[0]) for address in addresses},
        "states": dict(states),
        "next": {tuple(pair) for pair in following},
        "none is next": front.locator(".hub-next__none").is_visible(),
    }


def lines_of(page: Page) -> list[str]:
    """The text that is shown. The order of the deadlines is as it was on the day of the build."""
    text: str = page.locator("article").inner_text()
    return sorted(line.strip() for line in text.splitlines() if line.strip())
