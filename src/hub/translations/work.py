"""What the commands about translations read: all texts, and what has been recorded of them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hub.facts.hub import Hub
from hub.facts.models import Language
from hub.facts.problems import Problem
from hub.facts.reading import read_hub
from hub.pages.checking import read_pages
from hub.rendering.view import View
from hub.translations import baseline, lacking
from hub.translations.baseline import Baseline, Pair
from hub.translations.pairs import all_pairs


@dataclass(frozen=True)
class Work:
    """The texts of a project, what is recorded of them, and the data that they stand in."""

    hub: Hub
    pairs: list[Pair]
    baseline: Baseline

    def view(self, language: Language, today: date) -> View:
        """For a page that editors read."""
        return View(self.hub, language, today, "")


def read(root: Path) -> Work | list[Problem]:
    """Everything about the translations of the project at `root`, or why it cannot be read.

    What only lacks its Swedish is read: it is what these commands are asked about.
    """
    data, pages = read_hub(root / "data", lacking.read_file), read_pages(root / "docs")
    recorded = baseline.read(root)
    unreadable = [
        problem
        for page in pages.values()
        for problem in page.problems
        if page.body is None or problem.code == "merge-conflict"
    ]
    problems = [*data.problems, *unreadable, *recorded.problems]
    if problems or data.hub is None:
        return problems
    return Work(data.hub, all_pairs(data, pages), recorded)
