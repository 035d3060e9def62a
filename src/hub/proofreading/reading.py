"""Proofreads the whole hub, or only what must not land."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hub.facts.hub import Hub
from hub.facts.problems import Problem, once_each
from hub.facts.reading import Reading
from hub.pages.rendered import Pages
from hub.proofreading import clear, spelling, terms
from hub.proofreading.dictionaries import Dictionaries
from hub.proofreading.passages import Passage, passages

Report = Callable[[str, int], None]


@dataclass(frozen=True)
class Proofs:
    """What was read, and what a proofreader would mark in it."""

    words: int
    problems: list[Problem]


def proofread(root: Path, data: Reading, hub: Hub, pages: Pages, files: set[str], report: Report) -> Proofs:
    """Reads the files, or everything if there are none.

    `report` hears ("words", how many) of words that are new to the cache, and ("word", 1) for each of them.
    Raises NotInstalled if there are such words and no dictionaries.
    """
    everything = list(passages(data, pages))
    dictionaries = Dictionaries(root)
    words = spelling.words_of(everything)
    if unasked := dictionaries.unasked(words):
        report("words", unasked)
        dictionaries.learn(words, report)
    chosen = [passage for passage in everything if not files or passage.file in files]
    problems = [
        *spelling.check(chosen, everything, hub, dictionaries),
        *terms.check(chosen, hub),
        *clear.check(chosen, hub.clear_language, dictionaries),
    ]
    return Proofs(sum(len(passage.words) for passage in chosen), once_each(problems))


def errors(data: Reading, hub: Hub, pages: Pages) -> Iterator[Problem]:
    """What the check refuses without any dictionary: terms and wordings that weigh as errors."""
    rules = [rule for rule in hub.clear_language if rule.weight == "error"]
    if not rules and not any(term.avoid and term.avoid.weight == "error" for term in hub.glossary):
        return
    found: list[Passage] = list(passages(data, pages))
    for problem in (*terms.check(found, hub), *clear.check(found, rules)):
        if problem.weight == "error":
            yield problem
