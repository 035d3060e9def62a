"""What helps to describe well: terms, self-assessments and short examples."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from hub.facts import rules
from hub.facts.language import Avoided
from hub.facts.models import Entry, FieldId, Line, PageRef, Prose, SourceId, Text, To, Words

ThemeId = Annotated[str, AfterValidator(rules.kebab_case), To("themes")]


class TermStatus(StrEnum):
    """How sure a term is."""

    official = "virallinen"
    established = "vakiintunut"
    sweden = "ruotsinruotsalainen"
    proposal = "ehdotus"


class Term(Entry):
    """A term in Finnish, Swedish and English, how sure it is, and what it means in plain words."""

    title: Text
    english: Line
    status: TermStatus
    definition: Text
    forms: Words = Words(fi=(), sv=())
    avoid: Avoided | None = None
    explained: Literal["aina", "ei-tekstissa"] = "aina"
    note: Text | None = None
    source: Line | None = None


class Assessment(Entry):
    """A set of things to assess oneself: our own proposal, not THL's tool."""

    title: Text
    description: Text
    page: PageRef


class AssessmentItem(Entry):
    """One thing to assess: what green, yellow and red look like, and where to get help."""

    assessment: Literal["kuvaus", "vaikutukset", "juurtuminen"]
    title: Text
    green: Text
    yellow: Text
    red: Text
    fields: tuple[FieldId, ...] = ()
    required_field: FieldId | None = None
    help: tuple[PageRef, ...] = Field(min_length=1)
    source: SourceId


class Example(Entry):
    """A short invented example of a good description within one theme."""

    theme: ThemeId
    title: Text
    text: Prose
    why: Text


class CanvasBox(Entry):
    """A box of the workshop canvas."""

    title: Text
    question: Text
