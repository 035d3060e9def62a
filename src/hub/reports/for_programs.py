"""Problems for other programs: one JSON object.

The keys are version, errors, warnings and notices, which are numbers, and problems, a list in which each
has file, line, column, weight, code, entry and message. Lines and columns are counted from 1, and the worst
problem comes first. Within a version no key is taken away.
"""

import json
from typing import Any

from hub.facts.problems import Problem
from hub.reports import count, worst_first
from hub.words.messages import EditorLanguage, explain

VERSION = 1


def text(problems: list[Problem], language: EditorLanguage) -> str:
    """The whole object, its messages in the editor's language."""
    whole = {
        "version": VERSION,
        "errors": count(problems, "error"),
        "warnings": count(problems, "warning"),
        "notices": count(problems, "notice"),
        "problems": [item(problem, language) for problem in worst_first(problems)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def item(problem: Problem, language: EditorLanguage) -> dict[str, Any]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "weight": problem.weight,
        "code": problem.code,
        "entry": problem.entry,
        "message": explain(problem, language),
    }
