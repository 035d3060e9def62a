"""Days as people write them."""

from datetime import UTC, date, datetime

import pytest

from hub.facts.models import LANGUAGES
from hub.words import dates


def test_a_day_is_written_alike_in_both_languages() -> None:
    assert [dates.day(date(2024, 12, 31), language) for language in LANGUAGES] == ["31.12.2024"] * 2


def test_a_day_has_no_zeros_in_front() -> None:
    assert dates.day(date(2025, 1, 1), "fi") == "1.1.2025"


def test_a_long_day_names_its_month() -> None:
    day = date(2024, 12, 31)
    assert dates.long_day(day, "fi") == "31. joulukuuta 2024"
    assert dates.long_day(day, "sv") == "31 december 2024"


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2024, 12, 31, 21, 59, tzinfo=UTC), date(2024, 12, 31)),
        (datetime(2024, 12, 31, 22, 0, tzinfo=UTC), date(2025, 1, 1)),
        (datetime(2024, 6, 30, 20, 59, tzinfo=UTC), date(2024, 6, 30)),
        (datetime(2024, 6, 30, 21, 0, tzinfo=UTC), date(2024, 7, 1)),
    ],
)
def test_the_day_changes_at_midnight_in_finland_in_winter_and_in_summer(moment: datetime, day: date) -> None:
    assert dates.day_in_finland(moment.timestamp()) == day
