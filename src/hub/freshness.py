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
class Overdue:
    """A page or an entry that nobody has looked at for too long, and the role that answers for it."""

    place: Place
    entry: str
    owner: str
    reviewed: date


def overdue_from(reviewed: date, hub: Hub) -> date:
    """The first day on which something reviewed then is overdue."""
    return reviewed + timedelta(days=hub.site.review_days)


def overdue(data: Reading, pages: Pages, today: date) -> Iterator[Overdue]:
    """Everything that is overdue: pages in both languages, then facts."""
    if data.hub is None:
        return
    for page in pages.values():
        if page.front and overdue_from(page.front.reviewed, data.hub) <= today:
            yield Overdue(Place(page.file, 2), "", page.front.owner, page.front.reviewed)
    for noun in NOUNS:
        if noun.shape != "list":
            continue
        for entry in getattr(data.hub, noun.name):
            if isinstance(entry, Reviewed) and overdue_from(entry.reviewed, data.hub) <= today:
                place = data.place(noun.name, entry.id, "reviewed")
                yield Overdue(place, entry.id, entry.owner, entry.reviewed)


def check(data: Reading, pages: Pages, today: date) -> Iterator[Problem]:
    """A notice for each page and fact that is overdue. Never an error: an old page is still a page."""
    for one in overdue(data, pages, today):
        yield Problem(one.place, "review-overdue", one.entry, {"value": one.reviewed.isoformat()}, "notice")
