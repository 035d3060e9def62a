"""`./hub check`: what is wrong with the data and the pages, without building anything."""

import sys
from pathlib import Path

import click

from hub import checking, memory, terminal
from hub.facts.problems import Problem
from hub.place import ROOT
from hub.rendering import templates
from hub.site.today import by_the_clock
from hub.spoken import Spoken, form_of_problems
from hub.terminal import say

MARKUP = Path(".cache/markup")


@click.command(cls=Spoken, help=say("cli-check"))
@click.option("--publish", is_flag=True, help=say("cli-publish"))
@form_of_problems
def check(publish: bool, form: terminal.Form) -> None:
    problems = checked(publish)
    terminal.report(problems, form)
    if checking.errors(problems):
        sys.exit(1)
    if form != "json":
        terminal.done("cli-check-done")


def checked(publish: bool) -> list[Problem]:
    templates.keep_in(ROOT / MARKUP)
    last_time = memory.of_last_time(ROOT)
    problems = checking.check(ROOT, by_the_clock(), last_time)
    if not checking.errors(problems):
        memory.keep(ROOT, last_time)
    return checking.as_errors(problems) if publish else problems
