"""Remembers what the Finnish and the Swedish of each text were when they last said the same.

By content, not by date: a text that has changed in one language only is noticed, whoever changed it and when.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hub.facts.models import LANGUAGES, Language
from hub.facts.problems import Place, Problem

FILE = "translations.json"


@dataclass(frozen=True)
class Pair:
    """One text in both languages: its name, and in each language the text and its place."""

    name: str
    texts: dict[Language, str]
    places: dict[Language, Place]

    def marks(self) -> list[str]:
        """What is remembered of the text: a short hash for each language."""
        return [mark(self.texts[language]) for language in LANGUAGES]


def mark(text: str) -> str:
    """White space does not count."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def read(root: Path) -> dict[str, list[str]]:
    """What was remembered: name → hashes. Nothing, if nothing has been recorded."""
    path = root / FILE
    if not path.is_file():
        return {}
    values: Any = json.loads(path.read_text(encoding="utf-8"))
    return {str(name): list(marks) for name, marks in values.items()}


def write(root: Path, pairs: list[Pair]) -> int:
    """Records that all texts say the same now. Returns how many."""
    values = {pair.name: pair.marks() for pair in sorted(pairs, key=lambda pair: pair.name)}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(marks)}" for name, marks in values.items())
    (root / FILE).write_text("{\n" + lines + "\n}\n", encoding="utf-8")
    return len(values)


def check(pairs: list[Pair], recorded: dict[str, list[str]]) -> Iterator[Problem]:
    """A notice for each text that has changed in one language only, at the place of the other."""
    for pair in pairs:
        before = recorded.get(pair.name)
        if before is None:
            continue
        changed = [
            language
            for language, then, now in zip(LANGUAGES, before, pair.marks(), strict=True)
            if then != now
        ]
        if len(changed) == 1:
            behind = next(language for language in LANGUAGES if language not in changed)
            values = {"value": pair.name, "language": changed[0]}
            yield Problem(pair.places[behind], "translation-behind", values=values, weight="notice")
