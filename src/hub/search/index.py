"""The file that the search reads: every text as numbers of words, so that it is index and text at once."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from hub.facts.models import Language
from hub.search.entries import Entry
from hub.search.order import ordered

# A day is one word; so is every run of letters and digits. What stands between them is kept as it is.
WORD = re.compile(r"(\d+(?:\.\d+)+(?![^\W_])|[^\W_]+)")
# The signs that a word's number is written with. The commonest words take one sign, the next ones two,
# and the rest three. A sign that a script would have to escape is not among them, nor are the two separators.
SIGNS = "".join(chr(code) for code in range(32, 127) if chr(code) not in '"\\\\~|')
ONE, TWO, THREE = 48, 30, 13
NEXT_FIELD = "~"
BETWEEN_WORDS = "|"
# Each entry has its title, its keywords, its text, and what readers type who look for it.
FIELDS, TYPED = 4, 3
NOTHING: Mapping[str, Iterable[str]] = MappingProxyType({})

Arrange = Callable[[Sequence[Entry]], list[Entry]]


def script(index: dict[str, Any]) -> str:
    """The index as a classic script, which a browser also loads from disk."""
    return f"hub.searchIndex = {json.dumps(index, ensure_ascii=False, separators=(',', ':'))};\n"


def index_of(
    found: Sequence[Entry],
    language: Language,
    arrange: Arrange = ordered,
    typed: Mapping[str, Iterable[str]] = NOTHING,
    **more: Any,
) -> dict[str, Any]:
    """The index of one language.

    `typed` is what readers type who look for an entry, by its address, and `more` what the engine needs to
    know beside the texts.
    """
    entries = arrange(found)
    silent = frozenset(more.get("silent", "").split())
    fields = [part for entry in entries for part in fields_of(entry, typed.get(entry.url, ()), silent)]
    texts = [tokens(part) for part in fields]
    counts = Counter(token for text in texts for token in text)
    shown = {token for number, text in enumerate(texts) if number % FIELDS != TYPED for token in text}
    tiers = tiers_of(counts, shown)
    codes = codes_of(tiers)
    words = BETWEEN_WORDS.join(token for tier in tiers for token in tier)
    kinds = sorted({entry.kind for entry in entries})
    return {
        "language": language,
        "signs": [SIGNS, ONE, TWO],
        "kinds": kinds,
        "kind": "".join(chr(ord("a") + kinds.index(entry.kind)) for entry in entries),
        "urls": BETWEEN_WORDS.join(short_urls(entry.url for entry in entries)),
        "words": words,
        "folds": folds_of(words),
        "shown": len(shown),
        "texts": "".join("".join(codes[token] for token in text) + NEXT_FIELD for text in texts),
        **more,
    }


def fields_of(entry: Entry, typed: Iterable[str], silent: frozenset[str]) -> tuple[str, ...]:
    """What is written of an entry. What nobody sees is without the words by which nothing is found.

    Of what readers type each word is told once.
    """
    once = sorted(set(telling(typed, silent).split()), key=sort_key)
    return entry.title, telling(entry.keywords, silent), entry.text, " ".join(once)


def tokens(text: str) -> list[str]:
    """Words and what stands between them; a single space between two words is understood."""
    parts = WORD.split(unicodedata.normalize("NFC", text.replace(BETWEEN_WORDS, "¦")))
    return [part for part in parts if part not in ("", " ")]


def telling(keywords: Iterable[str], silent: frozenset[str]) -> str:
    """Keywords without commas, for no reader sees them, and without the words by which nothing is found."""
    return " ".join(shorter(keyword, silent) for keyword in keywords)


def shorter(keyword: str, silent: frozenset[str]) -> str:
    """A keyword without its silent words, or whole where all of it is silent."""
    return " ".join(word for word in keyword.split() if word.lower() not in silent) or keyword


def tiers_of(counts: Counter[str], shown: Collection[str]) -> list[list[str]]:
    """The words by how many signs they take, in alphabetical order; last those that are not shown."""
    commonest = sorted(counts, key=lambda word: (word not in shown, -counts[word], word))
    ends = ONE, ONE + TWO * len(SIGNS), len(commonest)
    starts = 0, *ends[:2]
    if len(commonest) > ends[1] + THREE * len(SIGNS) ** 2:
        raise ValueError(f"{len(commonest)} words")
    tiers = [commonest[start:end] for start, end in zip(starts, ends, strict=True)]
    return [sorted(tier, key=lambda word: (word not in shown, *sort_key(word))) for tier in tiers]


def sort_key(word: str) -> tuple[str, str]:
    return word.lower(), word


def folds_of(words: str) -> str:
    """Each small letter with a mark that stands in the words, followed by the letter without it: äaöo."""
    marked = sorted(letter for letter in set(words.lower()) if len(unicodedata.normalize("NFD", letter)) > 1)
    return "".join(letter + unicodedata.normalize("NFD", letter)[0] for letter in marked)


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


def short_urls(urls: Iterable[str]) -> Iterable[str]:
    """A page by its address, what stands on it by the anchor alone."""
    page = None
    for url in urls:
        name, sign, anchor = url.partition("#")
        yield sign + anchor if sign and name == page else url
        page = name
