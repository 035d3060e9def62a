"""Deadlines: what must be done by which day."""

from collections.abc import Iterable
from itertools import groupby

from hub.facts.models import Deadline
from hub.rendering.spans import Span, after, before, on
from hub.rendering.view import View


def of_programme(view: View, programme: str | None) -> list[Deadline]:
    """The deadlines of one programme, or of all, soonest first."""
    if programme:
        view.find("programmes", programme)
    chosen = [one for one in view.hub.deadlines if programme in (None, one.programme)]
    return soonest_first(chosen)


def soonest_first(deadlines: Iterable[Deadline]) -> list[Deadline]:
    """In the order in which they are due."""
    return sorted(deadlines, key=lambda one: (one.due, one.id))


def deadlines(view: View, programme: str | None = None) -> str:
    """Every deadline with its state: the coming ones first, the past ones as an archive."""
    items = of_programme(view, programme)
    items.sort(key=lambda one: not one.is_open(view.today))
    return view.render("deadlines", deadlines=items, states=states, none_left=none_left(items))


def next_deadline(view: View, programme: str | None = None) -> str:
    """The nearest coming deadline, or a sentence that there is none."""
    items = of_programme(view, programme)
    groups = [(due, list(group)) for due, group in groupby(items, key=lambda one: one.due)]
    firsts = [None, *(after(due).first for due, _ in groups)]
    spans = [(Span(first, due), group) for first, (due, group) in zip(firsts, groups, strict=False)]
    turns = [(span, group) for span, group in spans if not span.is_over(view.today)]
    return view.render("next-deadline", turns=turns, states=states, none_left=none_left(items))


def states(deadline: Deadline) -> list[tuple[str, Span]]:
    """The three states of a deadline and the days that each holds."""
    due = deadline.due
    return [("open", before(due)), ("today", on(due)), ("past", after(due))]


def none_left(items: list[Deadline]) -> Span:
    """The days when no deadline is ahead any more."""
    return after(max(one.due for one in items)) if items else Span()
