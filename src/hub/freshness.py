"""Which pages and facts have not been looked at for too long."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hub.facts.hub import Hub
from hub.facts.models import Reviewed
from hub.facts.nouns import NOUNS
from hub.facts.problems import Place, Problem
from hub.facts.reading import Reading
from hub.pages.rendered import Pages


@dataclass(frozen=True, order=True)
class Review:
    """When a page or an entry was last looked at, and the role that answers for it."""

    place: Place
    entry: str
    owner: str
    reviewed: date


def overdue_from(reviewed: date, hub: Hub) -> date:
    """The first day on which something reviewed then is overdue."""
    return reviewed + timedelta(days=hub.site.review_days)


def overdue(data: Reading, pages: Pages, today: date) -> Iterator[Review]:
    """Everything that is overdue: pages in both languages, then facts."""
    hub = data.hub
    if hub:
        yield from (one for one in reviewed(data, pages) if overdue_from(one.reviewed, hub) <= today)


def reviewed(data: Reading, pages: Pages) -> Iterator[Review]:
    """Everything that has a day of review: pages in both languages, then facts."""
    for page in pages.values():
        if page.front:
            yield Review(page.place("reviewed"), "", page.front.owner, page.front.reviewed)
    for noun in NOUNS:
        for entry in getattr(data.hub, noun.name) if data.hub and noun.shape == "list" else ():
            if isinstance(entry, Reviewed):
                place = data.place(noun.name, entry.id, "reviewed")
                yield Review(place, entry.id, entry.owner, entry.reviewed)


def check(data: Reading, pages: Pages, today: date) -> Iterator[Problem]:
    """A notice for each page and fact that is overdue, a warning for a review that is still to come.

    Never an error: an old page is still a page, and the clock of a machine may be slow.
    """
    for one in overdue(data, pages, today):
        yield Problem(one.place, "review-overdue", one.entry, {"value": one.reviewed.isoformat()}, "notice")
    for one in reviewed(data, pages):
        if one.reviewed > today:
            values = {"value": one.reviewed.isoformat(), "day": today.isoformat()}
            yield Problem(one.place, "review-to-come", one.entry, values, "warning")
