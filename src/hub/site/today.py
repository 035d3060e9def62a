"""The one place that looks at the clock: from here on the day is an argument."""

import os
import time
from datetime import date

from hub.words.dates import day_in_finland


def by_the_clock() -> date:
    """Today in Finland, whatever day is built for: whether a day is past or to come."""
    return day_in_finland(time.time())


def today() -> date:
    """The day to build for: `--day` (HUB_DAY), else the day of SOURCE_DATE_EPOCH, else today in Finland."""
    if chosen := os.environ.get("HUB_DAY"):
        return date.fromisoformat(chosen)
    return day_in_finland(float(os.environ.get("SOURCE_DATE_EPOCH") or time.time()))
