"""What answered within a day is not asked again."""

import json
import time
from pathlib import Path
from typing import Any

from hub.facts.writing import write_whole
from hub.links.asking import Answer, Outcome

FILE = ".cache/links.json"
DAY = 24 * 60 * 60
# What did not work is asked again each time: it may have been mended.
WORTH_REMEMBERING = (Outcome.there, Outcome.moved)


def read(root: Path, now: float) -> dict[str, Answer]:
    """The answers still fresh at a moment, in seconds since 1970. A broken file remembers nothing."""
    try:
        values: dict[str, Any] = json.loads((root / FILE).read_text(encoding="utf-8"))
        return {
            address: Answer(Outcome(one["outcome"]), one["status"], one["to"])
            for address, one in values.items()
            if now - DAY < one["asked"] <= now
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write(root: Path, fresh: dict[str, Answer], old: dict[str, Answer]) -> None:
    """Remembers new answers beside the old ones, which keep their age. Raises OSError if that cannot be."""
    path = root / FILE
    before = ages(path)
    now = time.time()
    values = {
        address: {
            "asked": now if address in fresh else before.get(address, 0),
            "outcome": answer.outcome,
            "status": answer.status,
            "to": answer.to,
        }
        for address, answer in sorted({**old, **fresh}.items())
        if answer.outcome in WORTH_REMEMBERING
    }
    path.parent.mkdir(exist_ok=True)
    write_whole(path, json.dumps(values, indent=1) + "\n")


def ages(path: Path) -> dict[str, float]:
    """When each address was asked."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return {address: float(one["asked"]) for address, one in values.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
