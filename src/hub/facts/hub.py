"""Everything the hub knows, in one place."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from hub.facts.documents import Document
from hub.facts.language import ClearRule, WordList
from hub.facts.learning import Assessment, AssessmentItem, CanvasBox, Example, Term
from hub.facts.models import (
    ChecklistItem,
    Contact,
    Contradiction,
    Deadline,
    FormPart,
    InnokylaField,
    Link,
    Mapping,
    Model,
    Owner,
    Programme,
    Question,
    Role,
    Site,
    Source,
    Start,
    State,
    Step,
    Text,
    Theme,
)
from hub.facts.searching import Searches, SectionWords, Synonyms
from hub.facts.support import Chart, Event, Material, Network, PhaseRow, Support
from hub.facts.workspace import FinderQuestion, Hint, SearchTopic, StageItem


class Hub(Model):
    """Everything the hub knows.

    A hub is the same as itself only: what is made of one is kept, and comparing two would read them whole.
    """

    __hash__ = object.__hash__
    __eq__ = object.__eq__

    site: Site
    interface: dict[str, Text]
    owners: tuple[Owner, ...]
    sources: tuple[Source, ...]
    links: tuple[Link, ...]
    programmes: tuple[Programme, ...]
    themes: tuple[Theme, ...]
    contacts: tuple[Contact, ...]
    deadlines: tuple[Deadline, ...]
    steps: tuple[Step, ...]
    roles: tuple[Role, ...]
    states: tuple[State, ...]
    fields: tuple[InnokylaField, ...]
    form_parts: tuple[FormPart, ...]
    mapping: tuple[Mapping, ...]
    checklist: tuple[ChecklistItem, ...]
    faq: tuple[Question, ...]
    contradictions: tuple[Contradiction, ...]
    starts: tuple[Start, ...]
    supports: tuple[Support, ...]
    phases: tuple[PhaseRow, ...]
    networks: tuple[Network, ...]
    materials: tuple[Material, ...]
    events: tuple[Event, ...]
    charts: tuple[Chart, ...]
    glossary: tuple[Term, ...]
    assessments: tuple[Assessment, ...]
    assessment_items: tuple[AssessmentItem, ...]
    examples: tuple[Example, ...]
    canvas: tuple[CanvasBox, ...]
    stage_items: tuple[StageItem, ...]
    hints: tuple[Hint, ...]
    finder: tuple[FinderQuestion, ...]
    search_topics: tuple[SearchTopic, ...]
    synonyms: tuple[Synonyms, ...]
    section_words: tuple[SectionWords, ...]
    searches: tuple[Searches, ...]
    documents: tuple[Document, ...]
    word_list: WordList
    clear_language: tuple[ClearRule, ...]

    def one(self, noun: str, name: str) -> Any:
        """The entry or the word of a noun that has this name; None if there is none."""
        return by_name(self, noun).get(name)

    def having(self, noun: str, key: str, values: Iterable[str]) -> tuple[Any, ...]:
        """The entries of a noun whose list `key` holds any of the values, in their order."""
        wanted = set(values)
        return tuple(entry for entry in getattr(self, noun) if wanted & set(getattr(entry, key)))


@lru_cache(maxsize=128)
def by_name(hub: Hub, noun: str) -> dict[str, Any]:
    """The entries or words of a noun by their names."""
    facts = getattr(hub, noun)
    return facts if isinstance(facts, dict) else {entry.id: entry for entry in facts}
