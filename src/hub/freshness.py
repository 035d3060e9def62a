"""Which pages and facts have not been looked at for too long."""

from collections.abc import Iterator
from datetime import date, timedelta

from hub.facts.hub import Hub
from hub.facts.models import Reviewed
from hub.facts.nouns import NOUNS
from hub.facts.problems import Place, Problem
from hub.facts.reading import Reading
from hub.pages.rendered import Pages


def overdue_from(reviewed: date, hub: Hub) -> date:
    """The first day on which something reviewed then is overdue."""
    return reviewed + timedelta(days=hub.site.review_days)


def check(data: Reading, pages: Pages, today: date) -> Iterator[Problem]:
    """A notice for each page and fact that is overdue. Never an error: an old page is still a page."""
    if data.hub is None:
        return
    for page in pages.values():
        if page.front and overdue_from(page.front.reviewed, data.hub) <= today:
            yield notice(Place(page.file, 2), page.front.reviewed)
    for noun in NOUNS:
        if noun.shape != "list":
            continue
        for entry in getattr(data.hub, noun.name):
            if isinstance(entry, Reviewed) and overdue_from(entry.reviewed, data.hub) <= today:
                yield notice(data.place(noun.name, entry.id, "reviewed"), entry.reviewed, entry.id)


def notice(place: Place, reviewed: date, entry: str = "") -> Problem:
    return Problem(place, "review-overdue", entry, {"value": reviewed.isoformat()}, "notice")
