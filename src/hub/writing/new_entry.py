"""A new entry of a noun: from answers to the file with the entry in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hub.facts import references
from hub.facts.complaints import models_in
from hub.facts.models import LANGUAGES, Language, Prose
from hub.facts.nouns import NOUNS, Noun
from hub.facts.problems import Problem
from hub.facts.reading import Reading, read_file
from hub.facts.references import hints_of, target_of
from hub.facts.yaml_text import Document
from hub.writing import entries, ids
from hub.writing.questions import Choices, Question, questions

Answers = Mapping[tuple[str, ...], list[str]]


@dataclass(frozen=True)
class Kind:
    """Something to make: its noun, the key that names it, and the key by which it finds its place."""

    name: str
    file: str
    title: str = "title"
    beside: str | None = None

    @property
    def noun(self) -> Noun:
        """The noun whose file the entry goes into."""
        return next(noun for noun in NOUNS if noun.name == self.file)


KINDS = (
    Kind("theme", "themes", beside="programme"),
    Kind("contact", "contacts"),
    Kind("deadline", "deadlines"),
    Kind("question", "faq", title="question", beside="topic"),
    Kind("event", "events"),
)


class PairsDiffer(Exception):
    """A list has another number of items in Swedish than in Finnish."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def known_ids(data: Reading, language: Language) -> Choices:
    """The ids of every noun with their names, also in files that could not be read whole."""
    lists = [noun.name for noun in NOUNS if noun.shape == "list"]
    return {name: dict(named(data.documents[name], language)) for name in lists}


def named(document: Document, language: Language) -> Iterator[tuple[str, str]]:
    """Each id and what its entry is called, as briefly as the file can say it."""
    values = document.values if isinstance(document.values, list) else []
    for one in values:
        if isinstance(one, dict) and one.get("id"):
            name = one.get("short") or one.get("cite") or one.get("title") or ""
            said = name.get(language) if isinstance(name, dict) else name
            yield str(one["id"]), str(said or "").replace("[[", "").replace("]]", "")


def id_list(document: Document) -> Iterator[str]:
    values = document.values if isinstance(document.values, list) else []
    yield from (str(one["id"]) for one in values if isinstance(one, dict) and one.get("id"))


def asked(kind: Kind, data: Reading, pages: frozenset[str], language: Language) -> list[Question]:
    """What must be asked, the id last: it is proposed from the title."""
    found = [
        with_the_project(kind, one, data, pages, language)
        for one in questions(kind.noun.model, known_ids(data, language), language)
    ]
    return [one for one in found if one.path != ("id",)] + [one for one in found if one.path == ("id",)]


def with_the_project(
    kind: Kind, question: Question, data: Reading, pages: frozenset[str], language: Language
) -> Question:
    """A question with what only the project can tell: ids in use, pages, the names of its words."""
    if question.path == ("id",):
        return replace(question, taken=frozenset(id_list(data.documents[kind.file])))
    if target_of(question.hint) == "pages":
        return replace(question, pages=pages)
    words = data.documents["interface"].values
    if question.choices and not question.by_name and isinstance(words, dict):
        names = {value: words.get(f"{kind.file}.{value}", {}) for value in question.choices}
        return replace(question, choices={value: name.get(language, "") for value, name in names.items()})
    return question


def proposed_id(kind: Kind, answers: Answers, data: Reading) -> str:
    """An id that nobody has yet."""
    title = " ".join(answers.get((kind.title, "fi"), []))
    return ids.proposed(title, set(id_list(data.documents[kind.file])))


def entry_of(kind: Kind, answers: Answers) -> dict[str, Any]:
    """The answers as one entry, its keys in the order of the files. What is not answered is missing."""
    entry: dict[str, Any] = {"id": answers["id",][0]}
    for question in questions(kind.noun.model, {}):
        key = question.path[0]
        if question.path not in answers or key in entry:
            continue
        entry[key] = value_of(kind, question, answers)
    return entry


def value_of(kind: Kind, question: Question, answers: Answers) -> Any:
    """One key: a text, a list, or both languages of either."""
    if len(question.path) == 1:
        given = answers[question.path]
        return given if question.many else given[0]
    key = question.path[0]
    both = {language: answers.get((key, language), []) for language in LANGUAGES}
    if not question.many:
        return {language: (given[0] if given else entries.MISSING) for language, given in both.items()}
    if is_words(kind, key):
        return dict(both)
    if len(both["fi"]) != len(both["sv"]) and both["sv"]:
        raise PairsDiffer(key)
    swedish: list[str | None] = [*both["sv"]] or [entries.MISSING] * len(both["fi"])
    return [{"fi": fi, "sv": sv} for fi, sv in zip(both["fi"], swedish, strict=True)]


def is_words(kind: Kind, key: str) -> bool:
    """Whether the languages of a key have lists of their own."""
    inner = next(models_in(hints_of(kind.noun.model)[key]), None)
    return inner is not None and inner.__name__ == "Words"


def file_with(kind: Kind, entry: dict[str, Any], raw: bytes, document: Document) -> bytes:
    """The file with the entry in its place."""
    hints = hints_of(kind.noun.model)
    paragraphs = frozenset(key for key, hint in hints.items() if Prose in models_in(hint))
    return entries.added(raw, document, entries.lines_of(entry, paragraphs), after(kind, entry, document))


def after(kind: Kind, entry: dict[str, Any], document: Document) -> int | None:
    """The last entry that belongs together with the new one, or None for the end of the file."""
    if kind.beside is None:
        return None
    same = [
        number
        for number, one in enumerate(document.values)
        if isinstance(one, dict) and one.get(kind.beside) == entry.get(kind.beside)
    ]
    return same[-1] if same else None


def problems_with(kind: Kind, raw: bytes, data: Reading) -> list[Problem]:
    """What would be wrong with the file, or with what it refers to."""
    file = read_file(kind.noun, raw)
    documents = {**data.documents, kind.file: file.document}
    own = [one for one in references.check(documents) if one.place.file == kind.noun.file]
    return [*file.problems, *own]
