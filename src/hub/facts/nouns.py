"""The files of `data/`: which noun stands in which, and in what shape."""

from dataclasses import dataclass
from typing import Literal

from hub.facts import documents, language, learning, models, searching, support, workspace
from hub.facts.models import Model

Shape = Literal["list", "mapping", "words"]


@dataclass(frozen=True)
class Noun:
    """One kind of fact. `name` is its file in `data/` and its place in the Hub."""

    name: str
    model: type[Model]
    shape: Shape = "list"

    @property
    def file(self) -> str:
        """The file as seen from the root of the project."""
        return f"data/{self.name}.yml"


NOUNS: tuple[Noun, ...] = (
    Noun("site", models.Site, "mapping"),
    Noun("interface", models.Text, "words"),
    Noun("owners", models.Owner),
    Noun("sources", models.Source),
    Noun("links", models.Link),
    Noun("programmes", models.Programme),
    Noun("themes", models.Theme),
    Noun("contacts", models.Contact),
    Noun("deadlines", models.Deadline),
    Noun("steps", models.Step),
    Noun("roles", models.Role),
    Noun("states", models.State),
    Noun("fields", models.InnokylaField),
    Noun("form_parts", models.FormPart),
    Noun("mapping", models.Mapping),
    Noun("checklist", models.ChecklistItem),
    Noun("faq", models.Question),
    Noun("contradictions", models.Contradiction),
    Noun("starts", models.Start),
    Noun("supports", support.Support),
    Noun("phases", support.PhaseRow),
    Noun("networks", support.Network),
    Noun("materials", support.Material),
    Noun("events", support.Event),
    Noun("charts", support.Chart),
    Noun("glossary", learning.Term),
    Noun("assessments", learning.Assessment),
    Noun("assessment_items", learning.AssessmentItem),
    Noun("examples", learning.Example),
    Noun("canvas", learning.CanvasBox),
    Noun("stage_items", workspace.StageItem),
    Noun("hints", workspace.Hint),
    Noun("finder", workspace.FinderQuestion),
    Noun("search_topics", workspace.SearchTopic),
    Noun("synonyms", searching.Synonyms),
    Noun("section_words", searching.SectionWords),
    Noun("searches", searching.Searches),
    Noun("documents", documents.Document),
    Noun("word_list", language.WordList, "mapping"),
    Noun("clear_language", language.ClearRule),
)
