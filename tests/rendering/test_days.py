"""Which deadline is open on which day."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.facts.hub import Hub
from hub.facts.models import Deadline
from hub.rendering.blocks import days
from hub.rendering.view import View
from hub.words.dates import day as written

Shown = Callable[[str], str]

BEFORE, ON, AFTER = date(2024, 11, 19), date(2024, 11, 20), date(2024, 11, 21)
YEAR_END, NEW_YEAR = date(2024, 12, 31), date(2025, 1, 1)


def state(hub: Hub, deadline: str, today: date) -> list[str]:
    one = next(one for one in hub.deadlines if one.id == deadline)
    return [name for name, span in days.states(one) if span.covers(today)]


@pytest.mark.parametrize(
    ("today", "november", "december"),
    [
        (BEFORE, "open", "open"),
        (ON, "today", "open"),
        (AFTER, "past", "open"),
        (YEAR_END, "past", "today"),
        (NEW_YEAR, "past", "past"),
    ],
)
def test_a_deadline_is_open_then_today_then_past(hub: Hub, today: date, november: str, december: str) -> None:
    assert state(hub, "jasenyyspyynto", today) == [november]
    assert state(hub, "valmis-tilaan", today) == [december]


@given(st.dates(), st.dates(date(2, 1, 1), date(9998, 1, 1)))
def test_a_deadline_has_one_state_on_every_day(today: date, due: date) -> None:
    states = days.states(Deadline.model_construct(due=due))
    assert [span.covers(today) for _, span in states].count(True) == 1


@pytest.mark.parametrize(
    ("today", "due"), [(BEFORE, ON), (ON, ON), (AFTER, YEAR_END), (YEAR_END, YEAR_END), (NEW_YEAR, None)]
)
def test_the_next_deadline_is_never_a_past_one(hub: Hub, today: date, due: date | None, shown: Shown) -> None:
    view = View(hub, "fi", today, "")
    said = shown(days.next_deadline(view, "vetoa-ja-pitoa"))
    dues = {one.due for one in hub.deadlines if one.programme == "vetoa-ja-pitoa"}
    assert {one for one in dues if written(one, "fi") in said} == ({due} if due else set())
    assert (view.plain_word("deadlines.none") in said) == (due is None)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("today", [BEFORE, ON, AFTER, YEAR_END, NEW_YEAR])
def test_every_deadline_stays_readable_and_says_its_state_once(
    hub: Hub, today: date, language: str, shown: Shown
) -> None:
    view = View(hub, language, today, "maaraajat/")  # type: ignore[arg-type]
    said = shown(days.deadlines(view))
    for one in hub.deadlines:
        assert view.plain(one.title) in said
    past = [one for one in hub.deadlines if one.due < today]
    for due in {one.due for one in past}:
        sentence = view.plain_word("deadline.past", day=written(due, view.language))
        assert said.count(sentence) == len([one for one in past if one.due == due])


def test_deadlines_to_come_stand_before_those_that_are_past(hub: Hub) -> None:
    html = days.deadlines(View(hub, "fi", AFTER, "maaraajat/"))
    assert html.index('id="valmis-tilaan"') < html.index('id="jasenyyspyynto"')


def test_a_programme_without_deadlines_says_so_on_every_day(hub: Hub, shown: Shown) -> None:
    empty = hub.model_copy(update={"deadlines": ()})
    view = View(empty, "fi", NEW_YEAR, "")
    assert view.plain_word("deadlines.none") in shown(days.deadlines(view))
    assert view.plain_word("deadlines.none") in shown(days.next_deadline(view))
