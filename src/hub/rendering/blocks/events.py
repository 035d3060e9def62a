"""Events: the coming ones first, then what was held, with what the participants answered."""

from dataclasses import dataclass
from decimal import Decimal

from hub.facts.support import Event, Ratings
from hub.rendering.spans import Span, after
from hub.rendering.view import View
from hub.words import numbers

RATINGS = ("usefulness", "area_examples", "support_for_work", "recommend", "polls_usefulness")
COUNTS = ("responses", "polls_responses")


@dataclass(frozen=True)
class Held:
    """An event, the days on which it is coming and past, and its answers in words."""

    event: Event
    coming: Span | None
    past: Span | None
    answers: list[tuple[str, str]]


def events(view: View) -> str:
    """Every event: coming ones as cards, past ones as a table a year."""
    held = [held_on(view, event) for event in sorted(view.hub.events, key=order)]
    dated = [one for one in held if one.coming]
    last = max((one.event.day for one in dated if one.event.day), default=None)
    return view.render("events", events=held, dated=dated, none_left=after(last) if last else Span())


def order(event: Event) -> tuple[str, str]:
    """Newest first where the day is known; the others after them."""
    return ("" if event.day else "z", "".join(chr(255 - ord(one)) for one in str(event.day or event.id)))


def held_on(view: View, event: Event) -> Held:
    coming = Span(None, event.day) if event.day else None
    past = after(event.day) if event.day else Span()
    return Held(event, coming, past, answers(view, event.ratings))


def answers(view: View, ratings: Ratings) -> list[tuple[str, str]]:
    """The figures that the source gives, each with its name; those it does not give are left out."""
    found = []
    for name in (*COUNTS, *RATINGS):
        value: Decimal | int | None = getattr(ratings, name)
        if value is not None:
            found.append((view.plain_word(f"rating.{name}"), numbers.number(value, view.language)))
    return found


def calendar(view: View) -> str:
    """The calendar files of the language."""
    return view.render("calendar", deadlines=sorted(view.hub.deadlines, key=lambda one: one.due))
