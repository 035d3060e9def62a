"""What is true of the support that was given: forms, events, networks, materials and surveys."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from hub.facts import rules
from hub.facts.models import (
    ContradictionId,
    Day,
    Entry,
    LinkId,
    Model,
    PageRef,
    Phase,
    ProgrammeId,
    Prose,
    Reviewed,
    SourceId,
    Text,
    To,
)

Number = Annotated[Decimal, BeforeValidator(rules.decimal_number)]
SupportId = Annotated[str, AfterValidator(rules.kebab_case), To("supports")]


class Figure(Model):
    """What a form of support gave, in one number: `value` as the source prints it, `meaning` in words."""

    value: Text
    meaning: Text


class Support(Reviewed):
    """A form of support: what it is, for whom, how long, how to join, and what it gave."""

    title: Text
    description: Prose
    for_whom: Text
    length: Text
    joining: Text
    figures: tuple[Figure, ...] = ()
    going_on: Text
    links: tuple[LinkId, ...] = ()
    programme: ProgrammeId | None = None
    source: SourceId


class PhaseRow(Entry):
    """A row of Table 5: the support wished for in each phase, and where the hub gives it."""

    title: Text
    start: tuple[Text, ...] = ()
    doing: tuple[Text, ...] = ()
    end: tuple[Text, ...] = ()
    all_phases: tuple[Text, ...] = ()
    pages: tuple[PageRef, ...] = Field(min_length=1)
    source: SourceId

    @model_validator(mode="after")
    def speaks_of_each_phase_or_of_all(self) -> Self:
        """What belongs to all phases stands in a row of its own."""
        if bool(self.all_phases) == bool(self.start or self.doing or self.end):
            rules.refuse("phases-or-all", self.id)
        return self

    def wishes(self, phase: Phase) -> tuple[Text, ...]:
        """What is wished for in a phase, also what belongs to them all."""
        own = {Phase.start: self.start, Phase.doing: self.doing, Phase.end: self.end}[phase]
        return own + self.all_phases


class NetworkKind(StrEnum):
    """The kinds of networks that the source names."""

    national = "kansallinen"
    substance = "substanssi"
    temporary = "maaraaikainen"
    regional = "alueellinen"


class Network(Reviewed):
    """A network that a developer can join, as far as the source names it."""

    title: Text
    kind: NetworkKind
    description: Text
    joining: Text
    missing: Text | None = None
    link: LinkId | None = None
    source: SourceId


class MaterialKind(StrEnum):
    """What a material is."""

    recording = "tallenne"
    material = "materiaali"
    poster = "posteri"
    summary = "yhteenveto"
    table = "taulukko"
    report = "raportti"


class Material(Reviewed):
    """Something to read or watch, and until when it can be had."""

    kind: MaterialKind
    title: Text
    description: Text
    where: Text
    link: LinkId | None = None
    available_until: Day | None = None
    expiry: Text | None = None
    source: SourceId

    def is_available(self, today: date) -> bool:
        """Still there on its last day."""
        return self.available_until is None or today <= self.available_until


class EventKind(StrEnum):
    """What kind of event it was."""

    clinic = "klinikka"
    embedding = "juurruttaminen"
    info = "info"
    training = "koulutus"
    survey = "kysely"
    network = "verkosto"


class Ratings(Model):
    """What the participants answered. A figure that the source's text does not assign is left out."""

    responses: int | None = None
    usefulness: Number | None = None
    area_examples: Number | None = None
    support_for_work: Number | None = None
    recommend: Number | None = None
    polls_responses: int | None = None
    polls_usefulness: Number | None = None


class Event(Entry):
    """An event on a day (or over a time the source only names), with its participants and ratings."""

    kind: EventKind
    day: Day | None = None
    period: Text | None = None
    title: Text
    contents: tuple[Text, ...] = ()
    programme: ProgrammeId
    support: SupportId
    participants: int | None = None
    ratings: Ratings = Ratings()
    note: Text | None = None
    contradictions: tuple[ContradictionId, ...] = ()
    link: LinkId | None = None
    source: SourceId

    @model_validator(mode="after")
    def has_a_time(self) -> Self:
        """A day, or the words of the source for when."""
        if self.day is None and self.period is None:
            rules.refuse("event-without-time", self.id)
        return self

    def is_coming(self, today: date) -> bool:
        """An event is coming until its day is over."""
        return self.day is not None and today <= self.day


class ChartKind(StrEnum):
    """How the values of a table are drawn."""

    bars = "palkit"
    stacked = "pinotut"
    ranges = "valit"


class ChartRow(Model):
    """A row of a table: its label and a value for each column. A range has its two ends."""

    title: Text
    values: tuple[Number, ...] = Field(min_length=1)


class Chart(Entry):
    """A table of the surveys that is also drawn."""

    title: Text
    kind: ChartKind
    unit: Literal["prosentti", "maara", "asteikko"]
    highest: Number
    columns: tuple[Text, ...] = Field(min_length=1)
    rows: tuple[ChartRow, ...] = Field(min_length=1)
    respondents: Text
    reading: Prose
    contradictions: tuple[ContradictionId, ...] = ()
    place: Text
    source: SourceId

    @model_validator(mode="after")
    def rows_fit_columns(self) -> Self:
        """Each row has a value for each column."""
        for row in self.rows:
            if len(row.values) != len(self.columns):
                rules.refuse("row-and-columns", row.title.fi)
        return self
