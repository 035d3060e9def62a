"""`./hub new`: asks what must be known, and writes a page or an entry in both languages."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from hub import checking, terminal
from hub.facts.problems import Problem
from hub.facts.reading import Reading, read_hub
from hub.pages import menu
from hub.place import ROOT
from hub.site.today import by_the_clock
from hub.spoken import Spoken, SpokenGroup
from hub.terminal import say
from hub.writing import files, ids, new_entry, new_page
from hub.writing.files import Change
from hub.writing.new_entry import KINDS, Kind
from hub.writing.questions import Question, questions, wrong_with

Answers = dict[tuple[str, ...], list[str]]
Default = Callable[[Question, Answers], str | None]


@click.group(cls=SpokenGroup, help=say("cli-new"))
def new() -> None:
    pass


def entry_command(kind: Kind) -> click.Command:
    """The command that makes one kind of entry, with an option for each of its values."""

    def run(without_swedish: bool, **given: Any) -> None:
        data = read_hub(ROOT / "data")
        document = data.documents[kind.file]
        refuse(document.problems)
        asked = new_entry.asked(kind, data)
        answers = answered(asked, given, without_swedish, entry_default(kind, data))
        path = ROOT / kind.noun.file
        raw = path.read_bytes()
        try:
            entry = new_entry.entry_of(kind, answers)
        except new_entry.PairsDiffer as error:
            terminal.fail("cli-new-pairs", key=error.key)
        after = new_entry.file_with(kind, entry, raw, document)
        found = new_entry.problems_with(kind, after, data)
        refuse([one for one in found if not (without_swedish and one.code == "empty-language")])
        write([Change(path, raw, after)])

    asked = list(questions(kind.noun.model, {}))
    return command(kind.name, asked, run)


def page_command() -> click.Command:
    """The command that makes a page: two files and a line in the menu."""

    def run(without_swedish: bool, **given: Any) -> None:
        document = menu.read(ROOT)
        refuse(document.problems)
        data = read_hub(ROOT / "data")
        asked = page_questions(tuple(new_page.sections(document)), new_entry.known_ids(data)["owners"])
        answers = answered(asked, given, without_swedish, page_default)
        write(new_page.changes(ROOT, answers))

    return command("page", page_questions((), ()), run)


def page_questions(sections: tuple[str, ...], owners: tuple[str, ...]) -> list[Question]:
    found = questions(new_page.NewPage, {"owners": owners})
    return [
        Question(one.path, one.meaning, str, True, choices=sections) if one.path == ("section",) else one
        for one in found
    ]


def command(name: str, asked: list[Question], run: Callable[..., None]) -> click.Command:
    """A command with an option for each question."""
    options: list[click.Parameter] = [
        click.Option(
            [f"--{one.name}", "_".join(one.path)],
            multiple=one.many,
            metavar="teksti",
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
        return question.choices[0]
    return None


def answered(
    asked: list[Question], given: dict[str, Any], without_swedish: bool, default: Default
) -> Answers:
    """Every answer: from the options, from the one at the keyboard, or what an empty answer means.

    Without a keyboard to ask at, what is missing is told and nothing is written.
    """
    answers = from_options(asked, given)
    missing: list[str] = []
    for question in sorted(asked, key=is_words):  # what it is found by is easier to tell once it is written
        if question.path in answers or (question.is_swedish and without_swedish):
            continue
        if question.is_swedish and not question.required and (question.path[0], "fi") not in answers:
            continue
        if sys.stdin.isatty():
            ask(question, answers, default(question, answers))
        elif value := default(question, answers):
            answers[question.path] = [value]
        elif question.required or (question.is_swedish and not is_words(question)):
            missing.append(f"--{question.name}")
    if missing:
        terminal.fail("cli-new-missing", value=", ".join(missing))
    return answers


def is_words(question: Question) -> bool:
    return question.many and question.path[0] == "keywords"


def from_options(asked: list[Question], given: dict[str, Any]) -> Answers:
    """The answers given on the command line. One that will not do ends the command with a sentence."""
    answers: Answers = {}
    for question in asked:
        value = given["_".join(question.path)]
        texts = [text.strip() for text in (value if question.many else [value or ""]) if text.strip()]
        for text in texts:
            if wrong := wrong_with(question, text):
                code, values = wrong
                terminal.fail("cli-bad-value", option=f"--{question.name}", value=say(code, **values))
        if texts:
            answers[question.path] = texts
    return answers


def ask(question: Question, answers: Answers, default: str | None) -> None:
    """Asks until the answer will do. An empty answer leaves out what may be left out."""
    click.echo(f"\n{question.meaning.title}{language_of(question)}. {question.meaning.text}", err=True)
    if question.choices:
        click.echo("  " + ", ".join(question.choices), err=True)
    if question.many or question.lines:
        click.echo("  " + say("cli-new-many"), err=True)
    texts: list[str] = []
    while True:
        text = prompted(default if not texts else None)
        if not text and (texts or not is_needed(question, answers)):
            break
        if not text:
            click.echo(say("cli-new-swedish" if question.is_swedish else "cli-new-needed"), err=True)
        elif wrong := wrong_with(question, text):
            click.echo(say(wrong[0], **wrong[1]), err=True)
        else:
            texts.append(text)
            if not (question.many or question.lines):
                break
    if texts:
        answers[question.path] = ["\n".join(texts)] if question.lines else texts


def prompted(default: str | None) -> str:
    return str(
        click.prompt("", default=default or "", prompt_suffix="> ", show_default=bool(default), err=True)
    ).strip()


def is_needed(question: Question, answers: Answers) -> bool:
    """Swedish is needed wherever Finnish was written."""
    if question.is_swedish:
        return (question.path[0], "fi") in answers and not is_words(question)
    return question.required


def language_of(question: Question) -> str:
    words = {"fi": say("cli-new-in-finnish"), "sv": say("cli-new-in-swedish")}
    return f" {words[question.path[-1]]}" if len(question.path) > 1 else ""


def refuse(problems: list[Problem]) -> None:
    """Ends the command if there are problems. Nothing has been written."""
    if problems:
        terminal.show(problems)
        terminal.fail("cli-new-nothing")


def write(changes: list[Change]) -> None:
    """Writes, shows what was written, and says what the check thinks of the project now."""
    try:
        files.write(changes)
    except files.AlreadyThere as error:
        terminal.fail("cli-new-there", file=shown(error.path))
    except OSError as error:
        terminal.fail("cli-file", file=shown(Path(error.filename or "")), value=error.strerror or error)
    for line in files.diff(changes, ROOT):
        click.secho(line, fg="green" if line.startswith("+") else None)
    found = checking.errors(checking.check(ROOT, by_the_clock()))
    terminal.show(found)
    if found:
        sys.exit(1)
    terminal.done("cli-check-done")


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


for one in (page_command(), *map(entry_command, KINDS)):
    new.add_command(one)
