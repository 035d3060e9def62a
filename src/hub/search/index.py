"""The file that the search reads: every text as numbers of words, so that it is index and text at once."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from hub.facts.models import Language
from hub.search.entries import Entry

# A day is one word; so is every run of letters and digits. What stands between them is kept as it is.
WORD = re.compile(r"(\d+(?:\.\d+)+|[^\W_]+)")
# The signs that a word's number is written with. The commonest words take one sign, the next ones two,
# and the rest three. A sign that a script would have to escape is not among them, nor are the two separators.
SIGNS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\\\~|')
ONE, TWO, THREE = 48, 30, 13
NEXT_FIELD = "~"
BETWEEN_WORDS = "|"
LONGEST_SHARED = 40


def script(index: dict[str, Any]) -> str:
    """The index as a classic script, which a browser also loads from disk."""
    return f"hub.searchIndex = {json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def index_of(entries: Sequence[Entry], language: Language, **more: Any) -> dict[str, Any]:
    """The index of one language. `more` is what the engine needs to know beside the texts."""
    fields = [part for entry in entries for part in (entry.title, ", ".join(entry.keywords), entry.text)]
    texts = [tokens(part) for part in fields]
    tiers = tiers_of(Counter(token for text in texts for token in text))
    codes = codes_of(tiers)
    kinds = sorted({entry.kind for entry in entries})
    return {
        "language": language,
        "signs": [SIGNS, ONE, TWO],
        "kinds": kinds,
        "kind": "".join(chr(ord("a") + kinds.index(entry.kind)) for entry in entries),
        "urls": BETWEEN_WORDS.join(short_urls(entry.url for entry in entries)),
        "words": [front_coded(tier) for tier in tiers],
        "texts": NEXT_FIELD.join("".join(codes[token] for token in text) for text in texts),
        **more,
    }


def tokens(text: str) -> list[str]:
    """Words and what stands between them; a single space between two words is understood."""
    parts = WORD.split(unicodedata.normalize("NFC", text.replace(BETWEEN_WORDS, "¦")))
    return [part for part in parts if part not in ("", " ")]


def tiers_of(counts: Counter[str]) -> list[list[str]]:
    """The words by how many signs they take, each group in alphabetical order."""
    commonest = sorted(counts, key=lambda word: (-counts[word], word))
    ends = ONE, ONE + TWO * len(SIGNS), len(commonest)
    starts = 0, *ends[:2]
    if len(commonest) > ends[1] + THREE * len(SIGNS) ** 2:
        raise ValueError(f"{len(commonest)} words")
    return [sorted(commonest[start:end], key=sort_key) for start, end in zip(starts, ends, strict=True)]


def sort_key(word: str) -> tuple[str, str]:
    return word.lower(), word


def codes_of(tiers: list[list[str]]) -> dict[str, str]:
    """How each word is written in a text."""
    width = len(SIGNS)
    codes = {word: SIGNS[number] for number, word in enumerate(tiers[0])}
    codes |= {word: pair(number, ONE, width) for number, word in enumerate(tiers[1])}
    return codes | {
        word: SIGNS[ONE + TWO + number // width**2] + pair(number % width**2, 0, width)
        for number, word in enumerate(tiers[2])
    }


def pair(number: int, first: int, width: int) -> str:
    return SIGNS[first + number // width] + SIGNS[number % width]


def front_coded(words: list[str]) -> str:
    """A sorted list in which each word tells how many letters it shares with the one before it."""
    parts, before = [], ""
    for word in words:
        shared = shared_letters(before, word)
        parts.append(chr(ord("0") + shared) + word[shared:])
        before = word
    return BETWEEN_WORDS.join(parts)


def shared_letters(one: str, other: str) -> int:
    """How many letters two words share from the beginning, as far as one sign can tell."""
    pairs = zip(one[:LONGEST_SHARED], other, strict=False)
    return next(
        (count for count, (mine, theirs) in enumerate(pairs) if mine != theirs),
        min(len(one), len(other), LONGEST_SHARED),
    )


def short_urls(urls: Iterable[str]) -> Iterable[str]:
    """A page by its address, what stands on it by the anchor alone."""
    page = None
    for url in urls:
        name, sign, anchor = url.partition("#")
        yield sign + anchor if sign and name == page else url
        page = name
