"""`./hub translations`: whether both languages say the same."""

import sys

import click

from hub import checking, terminal
from hub.place import ROOT
from hub.spoken import Spoken
from hub.terminal import say


@click.command(cls=Spoken, help=say("cli-translations"))
@click.argument("action", type=click.Choice(["confirm"]), metavar="confirm")
def translations(action: str) -> None:
    from hub.facts.reading import read_hub
    from hub.pages.checking import read_pages
    from hub.translations import baseline
    from hub.translations.pairs import all_pairs

    problems = checking.check(ROOT)
    if checking.errors(problems):
        terminal.show(problems)
        sys.exit(1)
    pairs = all_pairs(read_hub(ROOT / "data"), read_pages(ROOT / "docs"))
    terminal.done("cli-confirmed", count=baseline.write(ROOT, pairs))
