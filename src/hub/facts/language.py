"""How the hub writes: its own words, and rules of clear language with an example each."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from hub.facts import rules
from hub.facts.models import Entry, Line, Model
from hub.facts.problems import Weight


class Avoided(Model):
    """Forms that are not written for a term, in each language. An error keeps a change from landing."""

    fi: tuple[Line, ...] = ()
    sv: tuple[Line, ...] = ()
    weight: Weight = "notice"


class WordList(Model):
    """Words that are right though no dictionary knows them. An ending may follow each."""

    names: tuple[Line, ...]
    fi: tuple[Line, ...]
    sv: tuple[Line, ...]


class RuleKind(StrEnum):
    """What a rule of clear language looks for."""

    wording = "sanonta"
    long_sentence = "pitka-virke"
    passive_chain = "passiiviketju"


class ClearRule(Entry):
    """A rule of clear language: wordings with what to write instead, or a limit; and an example of each."""

    language: Literal["fi", "sv"]
    kind: RuleKind
    avoid: tuple[Line, ...] = ()
    instead: Line | None = None
    limit: int | None = Field(default=None, ge=1)
    bad: Line
    good: Line
    weight: Weight = "notice"

    @model_validator(mode="after")
    def says_what_to_look_for(self) -> Self:
        """A wording needs its forms and what to write instead; any other rule needs its limit."""
        missing = (
            [name for name in ("avoid", "instead") if not getattr(self, name)]
            if self.kind is RuleKind.wording
            else ["limit"] * (self.limit is None)
        )
        if missing:
            rules.refuse("rule-lacks", self.kind, key=missing[0])
        return self
