"""What the site's own search knows of words."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from hub.facts import rules
from hub.facts.models import LANGUAGES, Entry, Language, PageRef, SectionRef, Words
from hub.facts.problems import Problem
from hub.facts.yaml_text import Document

Lines = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(rules.text)]


class Synonyms(Entry):
    """Words that mean the same to a reader: who types one of them also finds the others."""

    words: Words


class SectionWords(Entry):
    """Words by which readers look for a section of a page, and which do not stand in it."""

    section: SectionRef
    keywords: Words


class Searches(Entry):
    """What readers type who look for a page or a place on it: questions and words that do not stand there.

    One search a line, in both languages.
    """

    place: PageRef
    fi: Lines
    sv: Lines

    def in_language(self, language: Language) -> tuple[str, ...]:
        """The searches in one language."""
        return tuple((self.fi if language == "fi" else self.sv).splitlines())


def each_once(key: str, entries: tuple[Entry, ...], document: Document) -> Iterator[Problem]:
    """All words of one place stand in one entry; `key` names the place."""
    before: dict[str, str] = {}
    for number, one in enumerate(entries):
        value = getattr(one, key)
        if value in before:
            values = {"value": value, "other": before[value]}
            yield Problem(document.place((number, key)), "section-twice", one.id, values)
        before.setdefault(value, one.id)


def each_word_once(groups: tuple[Synonyms, ...], document: Document) -> Iterator[Problem]:
    """No two groups share a word, or everything in both would mean the same."""
    for language in LANGUAGES:
        before: dict[str, str] = {}
        for number, group in enumerate(groups):
            for place, word in enumerate(group.words.in_language(language)):
                if word.lower() in before:
                    values = {"value": word, "other": before[word.lower()]}
                    where = document.place((number, "words", language, place))
                    yield Problem(where, "synonym-twice", group.id, values)
                before[word.lower()] = group.id
