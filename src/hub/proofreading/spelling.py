"""Words that no dictionary and no list of ours knows."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import lru_cache

from hub.facts.hub import Hub
from hub.facts.models import LANGUAGES, Language
from hub.facts.problems import Problem
from hub.proofreading.dictionaries import Dictionaries
from hub.proofreading.passages import Passage
from hub.proofreading.stems import is_listed

ABBREVIATION = re.compile(r"[A-ZÅÄÖ]{1,6}")
LEAST_LETTERS = 3
LENGTHS_APART = 2
ALIKE = 0.8
OTHER: dict[Language, Language] = {"fi": "sv", "sv": "fi"}


def words_of(found: Iterable[Passage]) -> dict[Language, set[str]]:
    """Every word that a dictionary may be asked about, with the parts of those that have a hyphen."""
    words: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
    for passage in found:
        for _, word in passage.words:
            words[passage.language] |= {word, *parts(word)}
        words[OTHER[passage.language]] |= passage.quoted
    return words


def parts(word: str) -> list[str]:
    """`Innokylä-koulutus` → `Innokylä`, `koulutus`; `THL:n` → `THL`."""
    return [part for part in re.split(r"[-–]", word.partition(":")[0]) if part]


class Speller:
    """Knows a word by the dictionary of its language, or by our own list of words."""

    def __init__(self, hub: Hub, dictionaries: Dictionaries) -> None:
        self.list, self.dictionaries = hub.word_list, dictionaries
        self.seen: dict[tuple[Language, str], bool] = {}

    def knows(self, language: Language, word: str) -> bool:
        """Whether a word is right; one with a hyphen is if its parts are."""
        key = language, word
        if key not in self.seen:
            pieces = parts(word)
            whole = self.knows_whole(language, word)
            self.seen[key] = whole or all(self.knows_whole(language, piece) for piece in pieces)
        return self.seen[key]

    def knows_whole(self, language: Language, word: str) -> bool:
        if len(word) < LEAST_LETTERS or ABBREVIATION.fullmatch(word):
            return True
        own = self.list.fi if language == "fi" else self.list.sv
        if is_listed(word, language, own, self.list.names):
            return True
        return self.dictionaries.verdict(language, word) != "unknown"

    def knows_in(self, passage: Passage, word: str) -> bool:
        """The same; what is quoted may also be right in the other language."""
        return self.knows(passage.language, word) or (
            word in passage.quoted and self.knows(OTHER[passage.language], word)
        )


def check(
    chosen: Iterable[Passage], everything: Iterable[Passage], hub: Hub, dictionaries: Dictionaries
) -> Iterator[Problem]:
    """A notice for each word that is not known, with one of the words that we write that is much like it."""
    speller = Speller(hub, dictionaries)
    words = words_of(everything)
    known = {one: {word for word in words[one] if speller.knows(one, word)} for one in LANGUAGES}
    for passage in chosen:
        for start, word in passage.words:
            if not speller.knows_in(passage, word):
                guess = suggestion(word, frozenset(known[passage.language]))
                values = {"value": word, "suggestion": guess}
                yield Problem(passage.locate(start, word), "word-unknown", "", values, "notice")


@lru_cache(maxsize=1000)
def suggestion(word: str, known: frozenset[str]) -> str | None:
    """A word that the site uses elsewhere and that is spelt much like this one."""
    alike = [one for one in known if abs(len(one) - len(word)) <= LENGTHS_APART and one != word]
    return next(iter(get_close_matches(word, alike, n=1, cutoff=ALIKE)), None)
