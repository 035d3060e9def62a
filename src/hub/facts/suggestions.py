"""Guesses what a misspelt word was meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

PLAIN = str.maketrans("äåö _", "aao--")


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, or None if none is alike. ”Sisältö” is `sisalto`."""
    words = list(known)
    plain = word.lower().translate(PLAIN)
    return plain if plain in words else next(iter(get_close_matches(word, words, n=1, cutoff=0.6)), None)
