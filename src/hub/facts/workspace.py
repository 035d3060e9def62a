"""What the reader's own workspace offers: stage items, hints, the theme finder and search words."""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from hub.facts import rules
from hub.facts.learning import ThemeId
from hub.facts.models import (
    Entry,
    FieldId,
    Id,
    Language,
    Line,
    LinkId,
    Model,
    PageRef,
    SourceId,
    StepId,
    Text,
)

Pattern = Annotated[str, AfterValidator(rules.pattern)]


class StageItem(Entry):
    """One thing that must be done on a step of the path before the next one."""

    step: StepId
    title: Text
    page: PageRef
    source: SourceId


class HintExample(Model):
    """A sentence that the hint is for, and how it could be written instead."""

    weak: Line
    better: Line


class HintKind(StrEnum):
    """What a hint looks for: words by a pattern, too much text, or the name of a region."""

    words = "sanat"
    length = "pituus"
    region = "alue"


class Hint(Entry):
    """Advice while one writes. `language` is that of the description, not of the reader."""

    kind: HintKind
    language: Language
    pattern: Pattern | None = None
    longest: int | None = None
    fields: tuple[FieldId, ...] = ()
    title: Text
    advice: Text
    examples: tuple[HintExample, ...] = Field(min_length=1)
    source: SourceId

    @model_validator(mode="after")
    def has_what_its_kind_needs(self) -> Self:
        """A hint about words has a pattern, and one about length has a limit in characters."""
        if (self.kind == HintKind.words) != bool(self.pattern):
            rules.refuse("hint-needs", self.kind, key="pattern", wanted=HintKind.words)
        if (self.kind == HintKind.length) != bool(self.longest):
            rules.refuse("hint-needs", self.kind, key="longest", wanted=HintKind.length)
        return self

    @property
    def expression(self) -> re.Pattern[str] | None:
        """The pattern as the browser reads it: whole words, small and capital letters the same."""
        if self.pattern is None:
            return None
        return re.compile(rf"(?<![^\W_])(?:{self.pattern})(?![^\W_])", re.IGNORECASE)


class FinderOption(Model):
    """An answer to a question, and the themes that it speaks for."""

    id: Id
    title: Text
    themes: tuple[ThemeId, ...] = Field(min_length=1)


class FinderQuestion(Entry):
    """A question that helps to choose a theme. Several answers may be true."""

    question: Text
    hint: Text | None = None
    options: tuple[FinderOption, ...] = Field(min_length=2)


class SearchKind(StrEnum):
    """What a topic of the search helper is about."""

    region = "alue"
    client_group = "asiakasryhma"
    code = "tunnus"


class SearchTopic(Entry):
    """Something that one searches Innokylä for, and the Finnish words to type."""

    kind: SearchKind
    title: Text
    terms: tuple[Line, ...] = Field(min_length=1)
    link: LinkId | None = None
    source: SourceId
