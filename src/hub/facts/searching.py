"""What the site's own search knows of words."""

from collections.abc import Iterator

from hub.facts.models import LANGUAGES, Entry, SectionRef, Words
from hub.facts.problems import Problem
from hub.facts.yaml_text import Document


class Synonyms(Entry):
    """Words that mean the same to a reader: who types one of them also finds the others."""

    words: Words


class SectionWords(Entry):
    """Words by which readers look for a section of a page, and which do not stand in it."""

    section: SectionRef
    keywords: Words


def each_section_once(entries: tuple[SectionWords, ...], document: Document) -> Iterator[Problem]:
    """All words of a section stand in one place."""
    before: dict[str, str] = {}
    for number, one in enumerate(entries):
        if one.section in before:
            values = {"value": one.section, "other": before[one.section]}
            yield Problem(document.place((number, "section")), "section-twice", one.id, values)
        before.setdefault(one.section, one.id)


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
