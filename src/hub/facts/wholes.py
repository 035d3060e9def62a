"""Rules about a file as a whole, which no single entry can break."""

from collections.abc import Iterator
from typing import Any

from hub.facts.models import Contact, Topic
from hub.facts.problems import Problem
from hub.facts.searching import each_word_once
from hub.facts.yaml_text import Document


def check(facts: dict[str, Any], documents: dict[str, Document]) -> Iterator[Problem]:
    """Problems of the files whose every entry could be read."""
    contacts = documents["contacts"]
    if isinstance(contacts.values, list) and len(contacts.values) == len(facts["contacts"]):
        yield from role_address(facts["contacts"], contacts)
    synonyms = documents["synonyms"]
    if isinstance(synonyms.values, list) and len(synonyms.values) == len(facts["synonyms"]):
        yield from each_word_once(facts["synonyms"], synonyms)


def role_address(contacts: tuple[Contact, ...], document: Document) -> Iterator[Problem]:
    """On a day without a confirmed person the reader is sent to an address that is nobody's own."""
    if not any(Topic.technical in one.topics and one.name is None for one in contacts):
        yield Problem(document.place(()), "no-role-address", values={"value": Topic.technical.value})
