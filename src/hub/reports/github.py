"""Problems as GitHub shows them: on the line itself, and the rest in the summary of the job.

The form is GitHub's own: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from hub.facts.problems import Problem
from hub.reports import WEIGHTS, worst_first
from hub.words.messages import EditorLanguage, catalogue, explain

# GitHub shows this many annotations of each weight a step, and takes a summary of one megabyte.
LIMIT = 10
LONGEST = 900_000

Environment = Mapping[str, str]


def annotations(problems: Iterable[Problem], language: EditorLanguage) -> Iterator[str]:
    """A workflow command for each problem that GitHub will show, worst first."""
    shown = dict.fromkeys(WEIGHTS, 0)
    for problem in worst_first(problems):
        shown[problem.weight] += 1
        if shown[problem.weight] <= LIMIT:
            yield annotation(problem, language)


def annotation(problem: Problem, language: EditorLanguage) -> str:
    """One workflow command, all of it on one line."""
    place = problem.place
    properties = {
        "file": place.file,
        "line": place.line,
        "col": place.column,
        "title": catalogue()[f"cli-weight-{problem.weight}"][language],
    }
    written = ",".join(f"{name}={escaped(str(value), ':,')}" for name, value in properties.items())
    return f"::{problem.weight} {written}::{escaped(explain(problem, language))}"


def escaped(text: str, also: str = "") -> str:
    """Signs that would end the command, or a property of it, as GitHub reads them."""
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + also else sign for sign in text)


def summary(problems: Iterable[Problem], language: EditorLanguage, environment: Environment) -> str:
    """Every problem as a table in Markdown; each leads to its line where GitHub says what it checked."""
    words = catalogue()
    heading = [words[f"cli-report-{column}"][language] for column in ("weight", "place", "message")]
    lines = [row(heading), row(["---"] * len(heading))]
    left = LONGEST
    for problem in worst_first(problems):
        weight = words[f"cli-weight-{problem.weight}"][language]
        line = row([weight, link(problem, environment), cell(explain(problem, language))])
        left -= len(line.encode())
        if left < 0:
            lines.append(row(["…", "…", "…"]))
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def link(problem: Problem, environment: Environment) -> str:
    """The place, as a link if GitHub tells which version it is checking."""
    place = problem.place
    shown = f"`{place.file}:{place.line}`"
    names = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")
    if not all(environment.get(name) for name in names):
        return shown
    server, repository, version = (environment[name] for name in names)
    plain = "?plain=1" if place.file.endswith(".md") else ""
    return f"[{shown}]({server}/{repository}/blob/{version}/{quote(place.file)}{plain}#L{place.line})"


def cell(text: str) -> str:
    """Text that stays within its cell and says what it says, whatever signs are in it."""
    kept = "".join(f"\\{sign}" if sign in r"\`*_{}[]<>()#+-!|~" else sign for sign in text)
    return "<br>".join(" ".join(line.split()) for line in kept.split("\n"))
