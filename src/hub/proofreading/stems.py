"""Finds words of our own lists in running text, with any ending."""

import re
from collections.abc import Iterable
from functools import cache

from hub.facts.models import Language
from hub.rendering.terms import ENDINGS


@cache
def pattern(language: Language, stems: tuple[str, ...]) -> re.Pattern[str]:
    """Matches any of the stems with an ending."""
    longest_first = sorted(stems, key=len, reverse=True)
    any_stem = "|".join(re.escape(stem).replace(r"\ ", r"\s+") for stem in longest_first) or "(?!)"
    return re.compile(rf"(?<![\w-])(?P<stem>{any_stem}){ENDINGS[language]}(?![\w-])", re.IGNORECASE)


def is_listed(word: str, language: Language, words: Iterable[str], names: Iterable[str]) -> bool:
    """Whether a word is one of ours: a name keeps its capital, any other word may begin a sentence."""
    base = word.rstrip("-").partition(":")[0]
    if match := pattern(language, tuple(names)).fullmatch(base):
        return any(match["stem"] == name for name in names)
    return bool(pattern(language, tuple(words)).fullmatch(base))
