"""Problems for those who read them elsewhere than on a terminal: GitHub, and other programs."""

from collections.abc import Iterable

from hub.facts.problems import Problem, Weight

WEIGHTS: tuple[Weight, ...] = ("error", "warning", "notice")


def worst_first(problems: Iterable[Problem]) -> list[Problem]:
    """Errors, warnings, notices; each by place."""
    return sorted(problems, key=lambda one: (WEIGHTS.index(one.weight), one))


def count(problems: Iterable[Problem], weight: Weight) -> int:
    """How many weigh so much."""
    return sum(problem.weight == weight for problem in problems)
