"""Days as people write them, and the day it is in Finland."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from hub.facts.models import Language

FINLAND = ZoneInfo("Europe/Helsinki")


def day(value: date, language: Language) -> str:
    """31.12.2024, the same in Finnish and in Finland-Swedish."""
    return format_date(value, "d.M.yyyy", locale=language)


def long_day(value: date, language: Language) -> str:
    """31. joulukuuta 2024, or 31 december 2024."""
    return format_date(value, "long", locale=language)


def day_in_finland(seconds: float) -> date:
    """The day in Finland at a moment given in seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(FINLAND).date()
