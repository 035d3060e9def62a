"""What is true: the nouns of the hub, each with the rules about one thing."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from hub.facts import blanks, rules

Language = Literal["fi", "sv"]
LANGUAGES: tuple[Language, ...] = ("fi", "sv")

Id = Annotated[str, AfterValidator(rules.kebab_case)]


class To:
    """Marks a key as a reference to an entry of another noun."""

    def __init__(self, noun: str) -> None:
        """The noun is the name of a file in `data/`."""
        self.noun = noun


SourceId = Annotated[Id, To("sources")]
OwnerId = Annotated[Id, To("owners")]
LinkId = Annotated[Id, To("links")]
ProgrammeId = Annotated[Id, To("programmes")]
StepId = Annotated[Id, To("steps")]
FieldId = Annotated[Id, To("fields")]
FormPartId = Annotated[Id, To("form_parts")]
ContradictionId = Annotated[Id, To("contradictions")]
PageRef = Annotated[str, AfterValidator(rules.page_reference), To("pages")]
SectionRef = Annotated[str, AfterValidator(rules.section_reference), To("pages")]
Line = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(rules.line_of_text)]
Markup = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(rules.prose)]
Email = Annotated[str, AfterValidator(rules.email_address)]
Url = Annotated[str, AfterValidator(rules.web_address)]
Day = Annotated[date, BeforeValidator(rules.iso_day)]
YesNo = Annotated[bool, BeforeValidator(rules.yes_or_no)]


class Model(BaseModel):
    """A fact never changes once it is read, and knows no keys but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(Model):
    """One line in both languages, without markup except [[a name in Innokylä's interface]]."""

    fi: Line
    sv: Line

    def in_language(self, language: Language) -> str:
        """The text in one language."""
        return self.fi if language == "fi" else self.sv


class Prose(Model):
    """Paragraphs and lists in both languages: Markdown with `page:` and `link:` links."""

    fi: Markup
    sv: Markup

    def in_language(self, language: Language) -> str:
        """The Markdown in one language."""
        return self.fi if language == "fi" else self.sv


class Words(Model):
    """Search words in both languages."""

    fi: tuple[Line, ...]
    sv: tuple[Line, ...]

    def in_language(self, language: Language) -> tuple[str, ...]:
        """The words in one language."""
        return self.fi if language == "fi" else self.sv


class Entry(Model):
    """Anything with an id: an anchor, a storage key, a name that never changes."""

    id: Id


class Reviewed(Entry):
    """Something that can grow old: it has an owner and the day it was last checked."""

    owner: OwnerId
    reviewed: Day


class Owner(Entry):
    """A role that answers for a page or a fact; never a named person."""

    title: Text


class Site(Model):
    """What the hub says of itself. Nothing is invented: what is not known is left empty."""

    name: Text
    tagline: Text
    operator: Text | None = None
    unit: Text | None = None
    feedback: Email | None = None
    address: Url | None = None
    repository: Url | None = None
    review_days: int = 365

    def unset(self) -> tuple[str, ...]:
        """The names of the facts that must be known before the site is published."""
        names = ("operator", "unit", "feedback", "address", "repository")
        return tuple(name for name in names if getattr(self, name) is None)


class Source(Entry):
    """A published document that facts are taken from."""

    title: Line
    publisher: Text
    published: Line
    cite: Text
    link: LinkId | None = None
    note: Text | None = None


class LinkGroup(StrEnum):
    """Where an outside address belongs on the page of links."""

    innokyla = "innokyla"
    programmes = "ohjelmat"
    themes = "teemat"
    support = "tuki"
    methods = "menetelmat"
    rules = "saannot"


class Link(Reviewed):
    """An outside address, kept in this one place. The page behind it is Finnish unless said otherwise."""

    group: LinkGroup
    title: Text
    url: Url
    url_sv: Url | None = None
    description: Text
    source: SourceId | None = None

    def address(self, language: Language) -> str:
        """The address for a reader of the language."""
        return self.url_sv if language == "sv" and self.url_sv else self.url


class Prescribed(Model):
    """A value that a programme prescribes for one field in Innokylä."""

    field: FieldId
    value: Text
    note: Text | None = None


class LinkingMail(Model):
    """The ready-made e-mail with which a team asks to be linked to a theme."""

    subject: Text
    body: Prose

    @model_validator(mode="after")
    def knows_its_blanks(self) -> Self:
        """The theme in the body is all that the site can fill in."""
        for text, known in ((self.subject, set[str]()), (self.body, {"theme"})):
            found = set[str]().union(*(blanks.names_in(text.in_language(language)) for language in LANGUAGES))
            if strange := found - known:
                rules.refuse("blank-unknown", blanks.shown(strange), known=blanks.shown(known))
        return self


class Programme(Reviewed):
    """A national programme whose teams describe operating models in Innokylä."""

    title: Text
    short: Text
    description: Prose
    naming: Prose
    region_in_title: Literal["forbidden", "expected", "free"]
    name_example: Text
    prescribed: tuple[Prescribed, ...] = ()
    collection: LinkId
    links: tuple[LinkId, ...] = ()
    mail: LinkingMail | None = None
    source: SourceId


class Theme(Entry):
    """A theme of one programme: a collection in Innokylä under which models are linked."""

    programme: ProgrammeId
    number: int
    title: Text
    link: LinkId
    description: Prose
    belongs: tuple[Text, ...] = Field(min_length=2)
    examples: tuple[Text, ...] = Field(min_length=2, max_length=2)
    keywords: Words
    source: SourceId


class Topic(StrEnum):
    """What a contact can be asked about."""

    theme_linking = "teemaan-liittaminen"
    theme_choice = "teeman-valinta"
    content = "sisalto"
    technical = "tekniikka"


class Contact(Reviewed):
    """Whom to ask. A role address, or a person named by a dated source."""

    title: Text
    email: Email
    name: Line | None = None
    programme: ProgrammeId | None = None
    topics: tuple[Topic, ...] = Field(min_length=1)
    valid_from: Day | None = None
    valid_until: Day | None = None
    note: Text | None = None
    source: SourceId

    @model_validator(mode="after")
    def begins_before_it_ends(self) -> Self:
        """The first day of validity cannot come after the last."""
        if self.valid_from and self.valid_until and self.valid_from > self.valid_until:
            rules.refuse("days-turned", f"{self.valid_from} – {self.valid_until}")
        return self

    def is_valid(self, today: date) -> bool:
        """A contact is valid on its first and on its last day, and between them."""
        return (self.valid_from or date.min) <= today <= (self.valid_until or date.max)


class Deadline(Reviewed):
    """A day by which teams of one programme must have done something."""

    programme: ProgrammeId
    due: Day
    title: Text
    description: Text
    page: PageRef
    steps: tuple[StepId, ...] = ()
    contradiction: ContradictionId | None = None
    source: SourceId

    def is_open(self, today: date) -> bool:
        """A deadline is still open on its last day."""
        return today <= self.due


class Phase(StrEnum):
    """The part of a project that a step or a starting point belongs to."""

    start = "alku"
    doing = "toteutus"
    end = "loppu"


class Step(Entry):
    """One of the six steps of the path from a trial to a finished description."""

    number: int
    phase: Phase
    title: Text
    nutshell: Text
    result: Text
    page: PageRef
    fields: tuple[FieldId, ...] = ()
    topics: tuple[Topic, ...] = ()
    other_order: Text | None = None
    source: SourceId


class Role(Entry):
    """A role in Innokylä and what it may do."""

    title: Text
    description: Text
    edits: YesNo
    adds_people: YesNo
    shown_as_contact: YesNo
    asks_for_theme: YesNo
    source: SourceId


class State(Entry):
    """A state that a model can be in in Innokylä."""

    title: Text
    description: Text
    reached_by: Text
    source: SourceId


class FieldGroup(StrEnum):
    """The tab of Innokylä that a field stands on."""

    basics = "perustiedot"
    path = "kehittamisen-polku"


class Mark(StrEnum):
    """Who says that a field is required."""

    guide = "perustiedot-ohje"
    publishing = "julkaisuehto"
    path = "polun-taulukko"


class InnokylaField(Entry):
    """A field of a description, with what helps to fill it in."""

    group: FieldGroup
    keywords: Words = Words(fi=(), sv=())
    title: Text
    required_by: tuple[Mark, ...] = ()
    question: Text
    purpose: Text
    length: Text
    good: Prose
    good_why: Text
    weak: Prose
    weak_why: Text
    contradiction: ContradictionId | None = None
    source: SourceId

    @property
    def required(self) -> bool:
        """A field is required if any of the lists in the source says so."""
        return bool(self.required_by)


class Form(StrEnum):
    """A working form of the coaching."""

    pdsa = "pdsa"
    five_p = "5p"
    a3 = "a3"
    lessons = "opit"


class FormPart(Entry):
    """A part of a working form that a team fills in, and where the answer for a field may already stand."""

    form: Form
    title: Text
    prompt: Text
    source: SourceId


class Mapping(Entry):
    """Which part of which form answers a field: from the source, or our own proposal."""

    field: FieldId
    parts: tuple[FormPartId, ...] = Field(min_length=1)
    hint: Text
    origin: Literal["source", "proposal"]
    source: SourceId | None = None


class ChecklistItem(Entry):
    """One thing to check before a model is marked finished."""

    title: Text
    why: Text
    check: Text
    fields: tuple[FieldId, ...] = Field(min_length=1)
    source: SourceId


class FaqTopic(StrEnum):
    """The heading that a question stands under."""

    start = "alkuun"
    describing = "kuvaaminen"
    people = "ihmiset"
    publishing = "julkaiseminen"
    themes = "teemat"
    finishing = "viimeistely"


class Question(Entry):
    """A question that readers ask, its answer, and the steps where it also appears."""

    topic: FaqTopic
    keywords: Words = Words(fi=(), sv=())
    question: Text
    answer: Prose
    steps: tuple[StepId, ...] = ()
    source: SourceId | None = None


class Contradiction(Entry):
    """A place where the sources disagree: shown to the reader with our reading, never mended."""

    letter: Line
    title: Text
    sources_say: Text
    our_reading: Text
    source: SourceId


class StartKind(StrEnum):
    """The three ways in from the front page."""

    task = "tehtava"
    role = "rooli"
    phase = "vaihe"


class Start(Entry):
    """A way in: a task, a role or a phase, and the page that serves it."""

    kind: StartKind
    title: Text
    description: Text
    page: PageRef
