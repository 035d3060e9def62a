"""Guesses what a misspelt word was meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or None if none is alike."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.6)), None)
