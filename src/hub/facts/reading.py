"""Reads `data/` into a Hub, or says everything that is wrong with it at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from hub.facts import complaints, references, wholes, yaml_text
from hub.facts.hub import Hub
from hub.facts.models import Model
from hub.facts.nouns import NOUNS, Noun, Shape
from hub.facts.problems import Place, Problem, name_of, once_each
from hub.facts.suggestions import closest
from hub.facts.yaml_text import Document, Path

KNOWN = {f"{noun.name}.yml" for noun in NOUNS}


@dataclass(frozen=True, eq=False)
class Reading:
    """What reading gave: the Hub, if nothing is wrong, and the problems, if something is.

    Each is itself alone: what is worked out from it can be kept with it.
    """

    hub: Hub | None
    problems: tuple[Problem, ...]
    documents: dict[str, Document]

    def place(self, noun: str, entry: str, *path: str | int) -> Place:
        """Where an entry, or a value in it, stands in `data/`."""
        return self.documents[noun].place(self.steps(noun, entry, path))

    def written(self, noun: str, entry: str, *path: str | int) -> Any:
        """An entry, or a value in it, as it was written; None if nothing was."""
        found = self.documents[noun].values
        for step in self.steps(noun, entry, path):
            if not isinstance(found, list | dict):
                return None
            found = found.get(step) if isinstance(found, dict) else found[int(step)]
        return found

    def steps(self, noun: str, entry: str, path: Path) -> Path:
        """The way to a value from the top of its file. A file that is one entry has no name for it."""
        return (self.numbers[noun].get(entry, entry), *path) if entry else path

    @cached_property
    def numbers(self) -> dict[str, dict[Any, int]]:
        """Where in its file the entry with an id stands, the first if there are two."""
        return {noun: numbers_in(document.values) for noun, document in self.documents.items()}


def numbers_in(values: Any) -> dict[Any, int]:
    """The ids of a list of entries, and their numbers."""
    entries = list(enumerate(values if isinstance(values, list) else []))
    return {
        item["id"]: number
        for number, item in reversed(entries)
        if isinstance(item, dict) and isinstance(item.get("id"), str)
    }


@dataclass(frozen=True, eq=False)
class File:
    """What one file of `data/` gave: its values with their places, its facts, and what is wrong with it."""

    document: Document
    facts: Any
    problems: tuple[Problem, ...]


Reader = Callable[[Noun, bytes | None], File]


def read_hub(folder: FilePath, read: Reader | None = None) -> Reading:
    """Reads every file of `data/`; each by `read`, if somebody remembers what some of them hold.

    Nothing is raised for a mistake in the data: the caller gets each as a Problem
    with its file, line and column.
    """
    data = put_together(tuple((read or read_file)(noun, raw_of(folder, noun)) for noun in NOUNS))
    if strange := list(strangers(folder)):
        return Reading(None, tuple(once_each([*data.problems, *strange])), data.documents)
    return data


@lru_cache(maxsize=4)
def put_together(read: tuple[File, ...]) -> Reading:
    """The files of the nouns, in order, held against each other. The same files give the same Hub."""
    files = {noun.name: file for noun, file in zip(NOUNS, read, strict=True)}
    documents = {name: file.document for name, file in files.items()}
    facts = {name: file.facts for name, file in files.items()}
    problems = [problem for file in files.values() for problem in file.problems]
    problems = list(references.added(problems, documents))
    problems += wholes.check(facts, documents)
    hub = None if problems else Hub.model_construct(**facts)
    return Reading(hub, tuple(once_each(problems)), documents)


def read_hub_once(folder: FilePath) -> Reading:
    """The same, but a folder that has not changed since is not read again."""
    stamps = tuple(sorted((path.name, path.stat().st_mtime_ns) for path in folder.glob("*.yml")))
    return _read_hub_at(folder, stamps)


@lru_cache(maxsize=2)
def _read_hub_at(folder: FilePath, stamps: tuple[tuple[str, int], ...]) -> Reading:
    return read_hub(folder)


def raw_of(folder: FilePath, noun: Noun) -> bytes | None:
    """The file of one noun as it stands, or None if it is not there."""
    path = folder / f"{noun.name}.yml"
    return path.read_bytes() if path.is_file() else None


@lru_cache(maxsize=256)
def read_file(noun: Noun, raw: bytes | None) -> File:
    """What one file holds, and everything that is wrong with it. What has not changed is not read again."""
    document = read_document(noun, raw)
    facts, problems = validate(noun, document)
    return File(document, facts, (*document.problems, *problems))


def read_document(noun: Noun, raw: bytes | None) -> Document:
    """The values of one file. What is wrong with it as a file ends up in its problems."""
    document = Document(noun.file)
    if raw is None:
        document.complain(1, 1, "file-missing", file=noun.file)
        return document
    text, document.problems = yaml_text.decode(raw, noun.file)
    if document.problems:
        return document
    document = yaml_text.read(text, noun.file)
    if document.values is None and not document.problems:
        document.complain(1, 1, "file-empty", file=noun.file)
    return document


def strangers(folder: FilePath) -> Iterator[Problem]:
    """Files in `data/` that nothing reads: a misspelt name would otherwise go unnoticed."""
    for path in sorted(folder.iterdir() if folder.is_dir() else ()):
        if path.name not in KNOWN and not path.name.startswith("."):
            values = {"file": path.name, "suggestion": closest(path.name, KNOWN)}
            yield Problem(Place(f"data/{path.name}"), "file-unknown", values=values)


def validate(noun: Noun, document: Document) -> tuple[Any, list[Problem]]:
    """What a file holds, as models, and what is wrong with it."""
    if document.values is None:
        return (), []
    facts, problems = SHAPES[noun.shape](noun, document)
    # Where the YAML is wrong already, the value that is then missing tells nothing new.
    known = {problem.place for problem in document.problems}
    return facts, [problem for problem in problems if problem.place not in known]


def validate_mapping(noun: Noun, document: Document) -> tuple[Model | None, list[Problem]]:
    """A file that is one entry."""
    return validate_one(noun.model, document, (), "")


def validate_list(noun: Noun, document: Document) -> tuple[tuple[Model, ...], list[Problem]]:
    """A file with a list of entries. No two of them have the same id."""
    if not isinstance(document.values, list):
        return (), [Problem(document.place(()), "not-a-list", values={"file": noun.file})]
    entries, problems, seen = [], [], set[str]()
    for number, item in enumerate(document.values):
        name = name_of(item, number)
        entry, found = validate_one(noun.model, document, (number,), name)
        if name in seen:
            found.append(Problem(document.place((number, "id")), "duplicate-id", name, {"value": name}))
        seen.add(name)
        problems += found
        entries += [entry] if entry else []
    return tuple(entries), problems


def validate_words(noun: Noun, document: Document) -> tuple[dict[str, Model], list[Problem]]:
    """A file of keys with a text in both languages each."""
    if not isinstance(document.values, dict):
        return {}, [Problem(document.place(()), "not-a-mapping", values={"file": noun.file})]
    words, problems = {}, []
    for key in document.values:
        word, found = validate_one(noun.model, document, (key,), key)
        problems += found
        if word:
            words[key] = word
    return words, problems


def validate_one(
    model: type[Model], document: Document, path: Path, name: str
) -> tuple[Model | None, list[Problem]]:
    """One entry as a model, or everything that is wrong with it."""
    value = document.values
    for step in path:
        value = value[step]
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        return None, complaints.from_pydantic(error, model, document, path, name)


SHAPES: dict[Shape, Callable[[Noun, Document], tuple[Any, list[Problem]]]] = {
    "list": validate_list,
    "mapping": validate_mapping,
    "words": validate_words,
}
