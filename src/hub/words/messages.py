"""The catalogue of messages: every complaint in Finnish, Swedish and English."""

import os
from functools import cache
from importlib.resources import files
from typing import Literal, cast

import yaml

from hub.facts.problems import Problem

EditorLanguage = Literal["fi", "sv", "en"]

FILES = ("messages.yml", "messages-editing.yml")
# Every command reads the messages first; libyaml, where PyYAML has it, reads them in a tenth of the time.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """All messages: code → language → text with names in braces."""
    texts = [files("hub.words").joinpath(name).read_text(encoding="utf-8") for name in FILES]
    return {code: said for text in texts for code, said in yaml.load(text, LOADER).items()}  # noqa: S506


def editor_language() -> EditorLanguage:
    """The language that the editor asked for in HUB_LANG; Finnish unless Swedish or English."""
    asked = os.environ.get("HUB_LANG", "fi")[:2]
    return cast(EditorLanguage, asked) if asked in ("fi", "sv", "en") else "fi"


def explain(problem: Problem, language: EditorLanguage) -> str:
    """What is wrong and what to write, without the place."""
    text = catalogue()[problem.code][language].format(**problem.values)
    if problem.values.get("suggestion"):
        text += " " + catalogue()["did-you-mean"][language].format(**problem.values)
    return f"{problem.entry}: {text}" if problem.entry else text


def advice(code: str, **values: str) -> str:
    """What to write, in Finnish: a message begins with the fault and goes on to the cure."""
    return catalogue()[code]["fi"].partition(". ")[2].format(**values)


def line(problem: Problem, language: EditorLanguage) -> str:
    """One line for a terminal: the place, the entry, what is wrong, what to write."""
    return f"{problem.place}  {explain(problem, language)}"
