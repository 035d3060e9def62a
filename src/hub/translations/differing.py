"""What has changed in a text, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "gone", "new"]

WORD = re.compile(r"\S+\s*")
LETTERS = re.compile(r"[^\W\d_]+")
# As alike as a word and the same word misspelt; ”ei” and ”eri”, ”2026” and ”2027” are not.
ALIKE = 0.75
NEVER_A_TYPO = {"ei", "en", "et", "emme", "ette", "eivät", "älä", "inte", "ej"}


@dataclass(frozen=True)
class Piece:
    """Some words of a text: the same as before, gone, or new."""

    kind: Kind
    text: str


def pieces(before: str, now: str) -> Iterator[Piece]:
    """The text as it is now, with what is gone in its place."""
    old, new = WORD.findall(before), WORD.findall(now)
    for what, a, b, c, d in matcher(old, new).get_opcodes():
        if what == "equal":
            yield Piece("same", "".join(new[c:d]))
            continue
        if a < b:
            yield Piece("gone", "".join(old[a:b]))
        if c < d:
            yield Piece("new", "".join(new[c:d]))


def matcher(old: list[str], new: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(
        None, [word.strip() for word in old], [word.strip() for word in new], autojunk=False
    )


def is_typo(before: str, now: str) -> bool:
    """Whether all that has changed is the spelling of single words, or signs between words."""
    return respelt(before, now) is not None


def respelt(before: str, now: str) -> list[tuple[str, str]] | None:
    """Each word that is spelt otherwise, before and now; None if more than spelling has changed.

    ”virheen” and ”virheet” are as alike as a word and its misspelling: only a reader can tell the difference.
    """
    old, new = before.split(), now.split()
    found: list[tuple[str, str]] = []
    for what, a, b, c, d in matcher(old, new).get_opcodes():
        if what == "equal":
            continue
        if b - a != d - c or not all(map(is_same_word, old[a:b], new[c:d])):
            return None
        found += zip(old[a:b], new[c:d], strict=True)
    return found


def is_same_word(before: str, now: str) -> bool:
    """Whether a word is the same, spelt otherwise. A digit or a negation is never just spelt otherwise."""
    old, new = LETTERS.findall(before.lower()), LETTERS.findall(now.lower())
    if digits(before) != digits(now) or NEVER_A_TYPO & {*old, *new} or "[" in before + now:
        return before == now
    return SequenceMatcher(None, "".join(old), "".join(new), autojunk=False).ratio() >= ALIKE


def digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
