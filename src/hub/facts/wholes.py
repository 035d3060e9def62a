"""Rules about a file as a whole, which no single entry can break."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from hub.facts.models import Contact, Topic
from hub.facts.problems import Problem
from hub.facts.searching import each_once, each_word_once
from hub.facts.yaml_text import Document

# Rules about a file whose every entry could be read.
RULES: dict[str, Callable[[Any, Document], Iterator[Problem]]] = {
    "synonyms": each_word_once,
    "section_words": partial(each_once, "section"),
    "searches": partial(each_once, "place"),
}


def check(facts: dict[str, Any], documents: dict[str, Document]) -> Iterator[Problem]:
    """Problems of the files whose every entry could be read."""
    contacts = documents["contacts"]
    if isinstance(contacts.values, list) and len(contacts.values) == len(facts["contacts"]):
        yield from role_address(facts["contacts"], contacts)
    for noun, rule in RULES.items():
        document = documents[noun]
        if isinstance(document.values, list) and len(document.values) == len(facts[noun]):
            yield from rule(facts[noun], document)


def role_address(contacts: tuple[Contact, ...], document: Document) -> Iterator[Problem]:
    """On a day without a confirmed person the reader is sent to an address that is nobody's own."""
    if not any(Topic.technical in one.topics and one.name is None for one in contacts):
        yield Problem(document.place(()), "no-role-address", values={"value": Topic.technical.value})
