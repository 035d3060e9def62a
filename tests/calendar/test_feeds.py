"""The calendar says the same to every program that reads it."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from hub.calendar import feeds
from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language

STAMP = datetime(2024, 11, 19, 12, tzinfo=UTC)


def unfolded(text: str) -> list[str]:
    """A second reading, of our own: lines folded by RFC 5545 (3.1) joined again."""
    return text.replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_library_reads_back_every_deadline(hub: Hub, language: Language) -> None:
    calendar = Calendar.from_ical(feeds.feed(hub, language, STAMP))
    days = {str(entry["uid"]): entry.decoded("dtstart") for entry in calendar.walk("VEVENT")}
    for deadline in hub.deadlines:
        assert days[f"maaraaika-{deadline.id}@tukihub"] == deadline.due


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_that_only_knows_lines_sees_the_same(hub: Hub, language: Language) -> None:
    lines = unfolded(feeds.feed(hub, language, STAMP).decode())
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") >= len(hub.deadlines)
    assert "DTSTART;VALUE=DATE:20241231" in lines
    assert "DTEND;VALUE=DATE:20250101" in lines
    assert all(len(line.encode()) <= 75 for line in feeds.feed(hub, language, STAMP).decode().split("\r\n"))


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
