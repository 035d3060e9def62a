"""Forms of the glossary's terms that are not to be written. Needs no dictionary, so the check asks it too."""

from collections.abc import Iterable, Iterator

from hub.facts.hub import Hub
from hub.facts.learning import Term
from hub.facts.models import LANGUAGES, Language
from hub.facts.problems import Problem
from hub.proofreading.passages import Passage
from hub.proofreading.stems import pattern
from hub.rendering.prose import without_names

# The glossary itself may speak of what is not written.
GLOSSARY = "data/glossary.yml"


def check(found: Iterable[Passage], hub: Hub) -> Iterator[Problem]:
    """A problem for each avoided form, as heavy as the glossary says, with the term to write instead."""
    avoided = {language: forms(hub.glossary, language) for language in LANGUAGES}
    for passage in found:
        by_form = avoided[passage.language]
        if not by_form or passage.file == GLOSSARY:
            continue
        for match in pattern(passage.language, tuple(by_form)).finditer(passage.text):
            if passage.is_quoted(match.start()):
                continue
            term = by_form[" ".join(match["stem"].lower().split())]
            right = without_names(term.title.in_language(passage.language))
            values = {"value": match[0], "right": right, "term": term.id}
            weight = term.avoid.weight if term.avoid else "notice"
            yield Problem(passage.locate(match.start(), match[0]), "term-avoided", "", values, weight)


def forms(glossary: Iterable[Term], language: Language) -> dict[str, Term]:
    """Each avoided form of a language, and its term."""
    return {
        form.lower(): term
        for term in glossary
        if term.avoid
        for form in (term.avoid.fi if language == "fi" else term.avoid.sv)
    }
