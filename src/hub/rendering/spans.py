"""Spans of days: what is shown when, decided at the build and again in the reader's browser."""

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup


@dataclass(frozen=True)
class Span:
    """From one day to another, both included. None means without a beginning or an end."""

    first: date | None = None
    last: date | None = None

    def covers(self, today: date) -> bool:
        """Whether the day falls within the span."""
        return (self.first or date.min) <= today <= (self.last or date.max)

    def is_over(self, today: date) -> bool:
        """Whether the span has ended: what was shown within it is not written at all."""
        return self.last is not None and self.last < today

    def attributes(self, today: date) -> Markup:
        """HTML attributes for an element that is shown only within the span."""
        first = f' data-from="{self.first}"' if self.first else ""
        last = f' data-until="{self.last}"' if self.last else ""
        return Markup(first + last + ("" if self.covers(today) else " hidden"))  # noqa: S704


def before(day: date) -> Span:
    """Until the day before."""
    return Span(None, day - timedelta(days=1))


def on(day: date) -> Span:
    """That day alone."""
    return Span(day, day)


def after(day: date) -> Span:
    """From the day after."""
    return Span(day + timedelta(days=1), None)


def gaps(spans: list[Span]) -> list[Span]:
    """The days that no span covers, as spans."""
    found: list[Span] = []
    start: date | None = None
    for span in sorted(spans, key=lambda span: span.first or date.min):
        if span.first and (start or date.min) < span.first:
            found.append(Span(start, span.first - timedelta(days=1)))
        if span.last is None:
            return found
        start = max(start or date.min, span.last + timedelta(days=1))
    return [*found, Span(start, None)]
