"""What the commands say: sentences from the catalogue, problems, and how far a build is."""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, NoReturn, Self

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from hub.facts.problems import Problem
from hub.reports import for_programs, github, worst_first
from hub.words.messages import catalogue, editor_language, explain

Form = Literal["text", "github", "json"]

COLOURS = {"error": "red", "warning": "yellow", "notice": "cyan"}
COUNTED = {"pages": "page", "words": "word", "files": "file", "addresses": "address"}
STAGES = {"check": "cli-stage-check", "links": "cli-stage-links", "offline": "cli-stage-offline"}


def say(code: str, **values: Any) -> str:
    """A sentence of the catalogue in the editor's language."""
    language = editor_language()
    text = catalogue()[code][language].format(**values)
    if values.get("suggestion"):
        text += " " + catalogue()["did-you-mean"][language].format(**values)
    return text


def console(*, errors: bool = False) -> Console:
    """Where commands speak. Long lines stay whole, and `:100:` is the line of a place, not a picture."""
    return Console(stderr=errors, soft_wrap=True, highlight=False, emoji=False)


def report(problems: list[Problem], form: Form) -> None:
    """Problems in the form that was asked for, on standard output; as text, on standard error."""
    if form == "json":
        print(for_programs.text(problems, editor_language()))
    elif form == "github":
        report_to_github(problems)
    else:
        show(problems)


def report_to_github(problems: list[Problem]) -> None:
    """As many on their lines as GitHub shows, and all of them in the summary of the job."""
    shown = list(github.annotations(problems, editor_language()))
    print("\n".join(shown))
    if len(problems) > len(shown):
        done("cli-report-rest", count=len(problems) - len(shown))
    if problems and (name := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(name).open("a", encoding="utf-8") as file:
            file.write(github.summary(problems, editor_language(), os.environ))


def show(problems: list[Problem]) -> None:
    """Each problem on its own line, the worst last, where the eye is when the command ends."""
    shown = console(errors=True)
    language = editor_language()
    for problem in reversed(worst_first(problems)):
        shown.print(f"[{COLOURS[problem.weight]}]{problem.place}[/]  ", end="")
        shown.print(explain(problem, language), markup=False)
    if count := sum(problem.weight == "error" for problem in problems):
        shown.print(say("cli-count-one") if count == 1 else say("cli-count-many", count=count))


def done(code: str, **values: Any) -> None:
    """Says that all is well."""
    console().print(say(code, **values), markup=False)


def tell(code: str, **values: Any) -> None:
    """Says what an editor should know, beside what was asked for."""
    console(errors=True).print(say(code, **values), markup=False)


def fail(code: str, **values: Any) -> NoReturn:
    """Says what went wrong and ends with exit code 1."""
    tell(code, **values)
    sys.exit(1)


def agreed(code: str) -> bool:
    """Asks the one at the keyboard. Only a plain yes will do."""
    answer = click.prompt(say(code), default="", show_default=False, prompt_suffix=" ", err=True)
    return str(answer).strip().lower() in say("cli-yes").split()


class Progress:
    """How far a build is: a bar on a terminal, plain lines elsewhere."""

    def __init__(self) -> None:
        self.console = Console(stderr=True, highlight=False, emoji=False)
        self.bar: Bar | None = None

    def __enter__(self) -> Self:
        """Begins with a bar where someone watches."""
        if self.console.is_terminal:
            columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
            self.bar = Bar(*columns, console=self.console, transient=True)
            self.bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Takes the bar away however the build ends."""
        self.stop()

    def stop(self) -> None:
        """Takes the bar away, so that what is said next stands alone."""
        if self.bar:
            self.bar.stop()
            self.bar = None

    def __call__(self, what: str, count: int) -> None:
        """`pages` begins a count, `page` is one of them; so with all that is counted. Others are stages."""
        if what in COUNTED.values():
            if self.bar:
                self.bar.advance(unfinished(self.bar), count)
            return
        text = say(f"cli-stage-{what}", count=count) if what in COUNTED else say(STAGES[what])
        if self.bar:
            self.bar.add_task(text, total=count or None)
        else:
            self.console.print(text, markup=False)


def unfinished(bar: Bar) -> TaskID:
    """What is counted now: of several counts that are not full, the first."""
    counts = [task for task in bar.tasks if task.total]
    return next((task.id for task in counts if not task.finished), bar.task_ids[-1])
