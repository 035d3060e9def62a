"""Asks an editor at a keyboard, until each answer will do."""

from typing import Any

import click

from hub.terminal import say
from hub.writing.questions import Question, wrong_with

Answers = dict[tuple[str, ...], list[str]]

# More than these are looked up in their file, which the question names, and not on the screen.
MOST_LISTED = 12


def ask(question: Question, answers: Answers, default: str | None) -> None:
    """Asks until the answer will do. An empty one takes the default, or leaves out what may be left out."""
    tell(f"\n{question.meaning.title}{language_of(question)}. {question.meaning.text}")
    for line in help_lines(question, answers, default):
        tell(f"  {line}")
    texts: list[str] = []
    while True:
        text = question.understood(prompted() or (default or "" if not texts else ""))
        if wrong := wrong_now(question, answers, texts, text):
            tell(say(wrong[0], **wrong[1]))
        elif text:
            texts.append(text)
        if not wrong and (not text or is_enough(question, answers, len(texts))):
            break
    if texts:
        answers[question.path] = ["\n".join(texts)] if question.lines else texts


def is_enough(question: Question, answers: Answers, count: int) -> bool:
    """Whether no more answers can follow."""
    if not (question.many or question.lines):
        return True
    return question.many and count in (question.most, in_finnish(question, answers))


def in_finnish(question: Question, answers: Answers) -> int | None:
    """How many items a Swedish list must have: as many as the Finnish. Words to search by are free."""
    if not question.is_swedish or question.is_words:
        return None
    return len(answers.get((question.path[0], "fi"), []))


def tell(text: str) -> None:
    click.echo(text, err=True)


def prompted() -> str:
    return str(click.prompt("", default="", prompt_suffix="> ", show_default=False, err=True)).strip()


def help_lines(question: Question, answers: Answers, default: str | None) -> list[str]:
    """What may be answered, and how an answer ends."""
    lines = listed(question)
    if question.many or question.lines:
        lines.append(say("cli-new-lines" if question.lines else "cli-new-many"))
    if default:
        lines.append(say("cli-new-default", value=default))
    elif not is_needed(question, answers):
        lines.append(say("cli-new-optional"))
    return lines


def listed(question: Question) -> list[str]:
    """The words that will do, each with its name if it has one."""
    if not question.choices or len(question.choices) > MOST_LISTED:
        return []
    if not question.by_name:
        return [", ".join(question.choices)]
    return [f"{value} – {name}" if name else value for value, name in question.choices.items()]


def wrong_now(
    question: Question, answers: Answers, texts: list[str], text: str
) -> tuple[str, dict[str, Any]] | None:
    """What keeps an answer, or an empty line after others, from being taken."""
    if text:
        return for_a_screen(question, wrong_with(question, text))
    if not texts and is_needed(question, answers):
        return "cli-new-swedish" if question.is_swedish else "cli-new-needed", {}
    return wrong_count(question, answers, len(texts)) if texts and question.many else None


def for_a_screen(
    question: Question, wrong: tuple[str, dict[str, Any]] | None
) -> tuple[str, dict[str, Any]] | None:
    """The words that will do stand above already, or in the file that the question names."""
    if wrong is None or wrong[0] != "not-among":
        return wrong
    return "cli-new-choices" if listed(question) else "cli-new-unlisted", wrong[1]


def wrong_count(question: Question, answers: Answers, count: int) -> tuple[str, dict[str, Any]] | None:
    """What is wrong with the number of items in a list."""
    finnish = in_finnish(question, answers)
    if finnish is not None and count != finnish:
        return "cli-new-as-many", {"count": finnish, "given": count}
    if count < question.least:
        return "cli-new-too-few", {"count": question.least}
    return None


def is_needed(question: Question, answers: Answers) -> bool:
    """Swedish is needed wherever Finnish was written."""
    if question.is_swedish:
        return (question.path[0], "fi") in answers and not question.is_words
    return question.required


def language_of(question: Question) -> str:
    words = {"fi": say("cli-new-in-finnish"), "sv": say("cli-new-in-swedish")}
    return f" {words[question.path[-1]]}" if len(question.path) > 1 else ""
