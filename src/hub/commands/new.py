"""`./hub new`: asks what must be known, and writes a page or an entry in both languages."""

import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from hub import checking, terminal
from hub.facts.models import Language
from hub.facts.problems import Problem
from hub.facts.reading import Reading, read_hub
from hub.pages import menu
from hub.place import ROOT
from hub.site.today import by_the_clock
from hub.spoken import Spoken, SpokenGroup
from hub.terminal import say
from hub.words.messages import editor_language
from hub.writing import files, ids, new_entry, new_page
from hub.writing.asking import Answers, ask, language_of
from hub.writing.files import Change
from hub.writing.new_entry import KINDS, Kind
from hub.writing.questions import Choices, Question, questions, wrong_with

Default = Callable[[Question, Answers], str | None]

# What a new entry hardly ever has. There is an option for it, but nobody is asked.
SELDOM = {"contradiction", "contradictions", "participants"}
LACKS_SWEDISH = {"empty-language", "empty-value", "page-empty"}


@click.group(cls=SpokenGroup, help=say("cli-new"))
def new() -> None:
    pass


def entry_command(kind: Kind) -> click.Command:
    """The command that makes one kind of entry, with an option for each of its values."""

    def run(without_swedish: bool, **given: Any) -> None:
        data = read_hub(ROOT / "data")
        document = data.documents[kind.file]
        refuse(document.problems)
        asked = new_entry.asked(kind, data, page_names(data), spoken())
        answers = answered(asked, given, without_swedish, entry_default(kind, data))
        path = ROOT / kind.noun.file
        raw = path.read_bytes()
        try:
            entry = new_entry.entry_of(kind, answers)
        except new_entry.PairsDiffer as error:
            terminal.fail("cli-new-pairs", key=error.key)
        after = new_entry.file_with(kind, entry, raw, document)
        change = Change(path, raw, after)
        found = new_entry.problems_with(kind, after, data)
        refuse([one for one in found if not (without_swedish and one.code == "empty-language")], change)
        write([change], f"data/{kind.file}/{entry['id']}")

    asked = list(questions(kind.noun.model, {}, spoken()))
    return command(kind.name, asked, run)


def page_command() -> click.Command:
    """The command that makes a page: two files and a line in the menu."""

    def run(without_swedish: bool, **given: Any) -> None:
        document = menu.read(ROOT)
        refuse(document.problems)
        data = read_hub(ROOT / "data")
        known = new_entry.known_ids(data, spoken())
        sections = new_page.named_sections(document, data.documents["interface"], spoken())
        asked = page_questions({"owners": known["owners"], "sections": sections}, page_names(data))
        answers = answered(asked, given, without_swedish, page_default)
        write(new_page.changes(ROOT, answers), f"docs/{answers['page',][0]}")

    return command("page", page_questions({}, frozenset()), run)


def page_questions(known: Choices, pages: frozenset[str]) -> list[Question]:
    """The questions of a page; its name must be new."""
    found = questions(new_page.NewPage, known, spoken())
    of_project: dict[str, dict[str, Any]] = {
        "section": {"choices": known.get("sections", {})},
        "page": {"taken": pages},
    }
    return [replace(one, **of_project.get(one.path[0], {})) for one in found]


def page_names(data: Reading) -> frozenset[str]:
    """Every page of the site: those that are written, and one for each programme."""
    written = {
        path.relative_to(ROOT / "docs/fi").with_suffix("") for path in (ROOT / "docs/fi").rglob("*.md")
    }
    programmes = new_entry.id_list(data.documents["programmes"])
    return frozenset({path.as_posix() for path in written} | {f"ohjelmat/{one}" for one in programmes})


def spoken() -> Language:
    """The language in which one is asked. Keys are explained in the two languages of the site."""
    return "sv" if editor_language() == "sv" else "fi"


def command(name: str, asked: list[Question], run: Callable[..., None]) -> click.Command:
    """A command with an option for each question."""
    options: list[click.Parameter] = [
        click.Option(
            [f"--{one.name}", "_".join(one.path)],
            multiple=one.many,
            metavar=say("cli-new-value"),
            help=f"{one.meaning.title}{language_of(one)}. {one.meaning.text}",
        )
        for one in asked
    ]
    options.append(click.Option(["--without-swedish"], is_flag=True, help=say("cli-new-without-swedish")))
    return Spoken(name, callback=run, params=options, help=say(f"cli-new-{name}"))


def entry_default(kind: Kind, data: Reading) -> Default:
    """What an empty answer means: today, the id made of the title."""

    def default(question: Question, answers: Answers) -> str | None:
        if question.path == ("id",):
            return new_entry.proposed_id(kind, answers, data)
        return common_default(question)

    return default


def page_default(question: Question, answers: Answers) -> str | None:
    if question.path == ("page",):
        taken = {path.stem for path in (ROOT / "docs/fi").rglob("*.md")}
        return ids.proposed(" ".join(answers.get(("title", "fi"), [])), taken)
    return common_default(question)


def common_default(question: Question) -> str | None:
    if question.path == ("reviewed",):
        return by_the_clock().isoformat()
    if question.path == ("owner",) and question.choices:
        return next(iter(question.choices))
    return None


def answered(
    asked: list[Question], given: dict[str, Any], without_swedish: bool, default: Default
) -> Answers:
    """Every answer: from the options, from the one at the keyboard, or what an empty answer means.

    Without a keyboard to ask at, what is missing is told and nothing is written.
    """
    answers = from_options(asked, given)
    missing: list[str] = []
    if sys.stdin.isatty():
        terminal.tell("cli-new-begin")
    # What it is found by is easier to tell once it is written.
    for question in sorted(asked, key=lambda one: one.is_words):
        if question.path in answers or (question.is_swedish and without_swedish):
            continue
        if question.is_swedish and not question.required and (question.path[0], "fi") not in answers:
            continue
        if sys.stdin.isatty():
            if question.path[0] not in SELDOM:
                ask(question, answers, default(question, answers))
        elif value := default(question, answers):
            answers[question.path] = [value]
        elif question.required or (question.is_swedish and not question.is_words):
            missing.append(f"--{question.name}")
    if missing:
        terminal.fail("cli-new-missing", value=", ".join(missing))
    return answers


def from_options(asked: list[Question], given: dict[str, Any]) -> Answers:
    """The answers given on the command line. One that will not do ends the command with a sentence."""
    answers: Answers = {}
    for question in asked:
        value = given["_".join(question.path)]
        written = value if question.many else [value or ""]
        texts = [question.understood(text.strip()) for text in written if text.strip()]
        for text in texts:
            if wrong := wrong_with(question, text):
                code, values = wrong
                terminal.fail("cli-bad-value", option=f"--{question.name}", value=say(code, **values))
        if texts:
            answers[question.path] = texts
    return answers


def refuse(problems: list[Problem], change: Change | None = None) -> None:
    """Ends the command if there are problems. Nothing has been written, but the answers are shown."""
    if not problems:
        return
    if change and sys.stdin.isatty():
        terminal.done("cli-new-answers")
        show(change)
    terminal.show(problems)
    terminal.fail("cli-new-nothing")


def write(changes: list[Change], name: str) -> None:
    """Writes, and from then on says so whatever happens."""
    try:
        files.write(changes)
    except files.AlreadyThere as error:
        terminal.fail("cli-new-there", file=shown(error.path))
    except OSError as error:
        terminal.fail("cli-file", file=shown(Path(error.filename or "")), value=error.strerror or error)
    try:
        tell_of(changes, name)
    except KeyboardInterrupt:
        # Whoever presses twice must hear it all the same.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        places = ", ".join(f"{shown(change.path)}:{files.added(change)[0]}" for change in changes)
        terminal.fail("cli-new-stopped", value=places)


def tell_of(changes: list[Change], name: str) -> None:
    """Shows what was written, and says what the check thinks of it and what comes next."""
    for change in changes:
        terminal.done("cli-new-written", file=shown(change.path), line=files.added(change)[0])
        show(change)
    terminal.done("cli-stage-check")
    found = checking.errors(checking.check(ROOT, by_the_clock()))
    terminal.show(found)
    if found:
        only_swedish = all(problem.code in LACKS_SWEDISH for problem in found)
        terminal.fail("cli-new-translator" if only_swedish else "cli-new-mend")
    terminal.done("cli-check-done")
    terminal.done("cli-new-confirm", value=name)


def show(change: Change) -> None:
    """The lines that a change adds."""
    for line in files.added(change)[1]:
        click.secho(line, fg="green")


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


for one in (page_command(), *map(entry_command, KINDS)):
    new.add_command(one)
