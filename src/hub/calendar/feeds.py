"""Deadlines and events as iCalendar: one feed a language, and one file for each entry."""

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from hub.facts.hub import Hub
from hub.facts.models import Deadline, Language
from hub.facts.support import Event as HubEvent
from hub.rendering.prose import without_names

# The name makes an entry the same entry in every calendar for ever; it is no address that anyone visits.
DOMAIN = "tukihub"


def feed(hub: Hub, language: Language, stamp: datetime) -> bytes:
    """Every deadline, past ones too, and the coming events. `stamp` is the moment of the build, in UTC."""
    calendar = empty(without_names(hub.site.name.in_language(language)))
    for entry in entries(hub, language, stamp).values():
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def files(hub: Hub, language: Language, stamp: datetime) -> dict[str, bytes]:
    """One file for each entry: its name without the ending, and the calendar."""
    found = {}
    for name, entry in entries(hub, language, stamp).items():
        calendar = empty(str(entry["summary"]))
        calendar.add_component(entry)
        found[name] = bytes(calendar.to_ical())
    return found


def entries(hub: Hub, language: Language, stamp: datetime) -> dict[str, Event]:
    """The entries of the calendar by id: all deadlines, and the events that have a day."""
    found = {one.id: of_deadline(one, language, stamp) for one in hub.deadlines}
    coming = [one for one in hub.events if one.day is not None and one.is_coming(stamp.date())]
    return found | {one.id: of_event(one, language, stamp) for one in coming}


def of_deadline(deadline: Deadline, language: Language, stamp: datetime) -> Event:
    """A deadline lasts its whole day, and does not make anyone busy."""
    title, text = deadline.title.in_language(language), deadline.description.in_language(language)
    return whole_day(f"maaraaika-{deadline.id}", deadline.due, title, text, stamp)


def of_event(event: HubEvent, language: Language, stamp: datetime) -> Event:
    """An event whose hours the data does not hold: the whole day."""
    contents = "\n".join(line.in_language(language) for line in event.contents)
    if event.day is None:
        raise ValueError(f"an event without a day has no place in a calendar: {event.id}")
    return whole_day(f"tapahtuma-{event.id}", event.day, event.title.in_language(language), contents, stamp)


def whole_day(name: str, day: date, title: str, text: str, stamp: datetime) -> Event:
    """A day of the calendar, wherever the reader is: a date has no time zone and no summer time."""
    entry = Event()
    entry.add("uid", f"{name}@{DOMAIN}")
    entry.add("dtstamp", stamp.astimezone(UTC))
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(days=1))
    entry.add("summary", without_names(title))
    entry.add("description", without_names(text))
    entry.add("transp", "TRANSPARENT")
    return entry


def empty(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//{DOMAIN}//FI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Europe/Helsinki")
    return calendar
