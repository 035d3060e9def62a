"""Spans of days."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hub.rendering.spans import Span, after, before, gaps, on

DAYS = st.dates(date(2020, 1, 1), date(2020, 3, 1))
SPANS = st.builds(
    lambda one, other: Span(*sorted((one, other))) if one and other else Span(one, other),
    st.none() | DAYS,
    st.none() | DAYS,
)
ONE_DAY = timedelta(days=1)


@given(DAYS, DAYS)
def test_every_day_is_before_on_or_after_another(day: date, today: date) -> None:
    assert [span.covers(today) for span in (before(day), on(day), after(day))].count(True) == 1


@given(DAYS, DAYS)
def test_a_span_covers_its_first_day_and_its_last_and_no_day_outside(one: date, other: date) -> None:
    first, last = sorted((one, other))
    span = Span(first, last)
    assert span.covers(first)
    assert span.covers(last)
    assert not span.covers(first - ONE_DAY)
    assert not span.covers(last + ONE_DAY)


@given(st.lists(SPANS, max_size=6), st.dates(date(2019, 12, 1), date(2020, 4, 1)))
def test_a_day_is_in_exactly_one_gap_or_in_a_span(spans: list[Span], today: date) -> None:
    in_gaps = [gap.covers(today) for gap in gaps(spans)].count(True)
    assert in_gaps == (0 if any(span.covers(today) for span in spans) else 1)


@given(st.lists(SPANS, max_size=6))
def test_gaps_stand_in_order_and_never_touch(spans: list[Span]) -> None:
    found = gaps(spans)
    for earlier, later in pairwise(found):
        assert earlier.last is not None
        assert later.first is not None
        assert later.first > earlier.last + ONE_DAY


@given(st.lists(SPANS, max_size=6), st.randoms())
def test_gaps_do_not_depend_on_the_order_of_the_spans(spans: list[Span], random: object) -> None:
    shuffled = [*spans]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert gaps(shuffled) == gaps(spans)


def test_where_nothing_is_covered_the_whole_of_time_is_a_gap() -> None:
    assert gaps([]) == [Span(None, None)]


def test_an_element_outside_its_span_is_hidden_and_tells_its_days_to_the_browser() -> None:
    span = Span(date(2024, 11, 21), date(2024, 12, 31))
    days = ' data-from="2024-11-21" data-until="2024-12-31"'
    assert span.attributes(date(2024, 11, 20)) == days + " hidden"
    assert span.attributes(date(2024, 11, 21)) == days


def test_a_span_without_an_end_tells_none() -> None:
    assert Span(date(2024, 11, 21), None).attributes(date(2024, 11, 21)) == ' data-from="2024-11-21"'


def test_what_has_ended_is_over_from_the_next_day_on() -> None:
    span = Span(date(2024, 11, 1), date(2024, 11, 20))
    assert not span.is_over(date(2024, 11, 20))
    assert span.is_over(date(2024, 11, 21))
    assert not Span(date(2024, 11, 1), None).is_over(date(2030, 1, 1))
